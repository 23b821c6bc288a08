"""Remote in one place, in the office in another.

The rule speaks where the title, the first line or a field says "remote", and a sentence says of the whole job that it
is done on site.

Fix: say which of the two it is, and how many days where.

Bad::

    Data Analyst (Remote)
    Company: Lakeside Hospital

    This is a fully remote position. The role is 100% onsite in our Denver office.

Good::

    Data Analyst (Remote)
    Company: Lakeside Hospital

    This is a fully remote position. You meet your team in Denver twice a year.
"""

import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.model import Finding

RULE = Rule(
    code="CON508",
    name="remote-contradiction",
    severity="info",
    summary="The posting is called remote but asks for work on site.",
)
WORDS = GuardedWords(
    words("posting", "on_site"),
    unless=r"or remote|or fully remote|if|remote or|hybrid|either|not required|customers?|clients?|optional|options?",
)
_REMOTE = re.compile(
    r"\bremote\b(?![ ](?:sens|area|site|control|monitor|communit|locat|support|hands)|[ ]?: ?no\b|[ ]?\()",
    re.IGNORECASE,
)

_LINE = 120  # characters of a first line: more is a text without lines


def find(case: Case) -> Iterator[Finding]:
    called = _called_remote(case)
    hit = next(iter(WORDS.hits(case)), None) if called else None
    if hit is not None:
        yield RULE.finding(f'called remote ("{called}"), and "{hit.text}"', hit, fix="say which of the two it is")


def _called_remote(case: Case) -> str | None:
    """The title, the first line or the field that calls the work remote; "remote" in passing does not."""
    title, where = case.posting.title, case.posting.job_location_type
    first = case.folded.strip().split("\n", 1)[0][:_LINE]
    for said in (case.fields.title or "", title.text if title else "", first):
        if _REMOTE.search(said):
            return said.strip()
    field = case.fields.job_location_type is not None and where is not None and where.value == "TELECOMMUTE"
    return where.text if where and field else None
