"""A posting whose last day is over, or that has been up for long.

Applicants who write in vain do not come back, and people take a posting of many months for one without a job behind it.
The day that counts is `as-of` of the configuration, else today; a posting without dates is not reported. Long is more
than `days` (90).

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting (expired jobs are to be
removed)

Fix: take it down, or say that it is still open and until when.

Bad (as-of=2026-10-01)::

    ---
    title: Line cook
    company: Lakeside Kitchens
    datePosted: 2026-01-10
    validThrough: 2026-03-01
    ---
    You cook our lunch menu.

Good (as-of=2026-10-01)::

    ---
    title: Line cook
    company: Lakeside Kitchens
    datePosted: 2026-09-10
    validThrough: 2026-12-01
    ---
    You cook our lunch menu.
"""

import datetime as dt
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="DUP704",
    name="stale-posting",
    severity="info",
    summary="The last day to apply is over, or the posting has been up for long.",
    url="https://developers.google.com/search/docs/appearance/structured-data/job-posting",
    settings={"days": 90},
)


def find(case: Case) -> Iterator[Finding]:
    today = case.settings.as_of or dt.date.today()
    last, posted = case.posting.valid_through, case.posting.date_posted
    if last is not None and last.value < today:
        yield RULE.finding(f"the last day to apply was {last.value}", last, fix="take it down, or set a later day")
    elif last is None and posted is not None and (today - posted.value).days > case.setting(RULE, "days"):
        yield RULE.finding(
            f"posted on {posted.value}, {(today - posted.value).days:,} days ago, and no last day is given",
            posted,
            fix="say that it is still open and until when, or take it down",
        )
