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
_REMOTE = re.compile(r"\bremote\b", re.IGNORECASE)


def find(case: Case) -> Iterator[Finding]:
    where = case.posting.job_location_type
    if where is None or where.value != "TELECOMMUTE":
        return
    title = case.posting.title
    titled = (case.fields.title or "") + " " + (title.text if title else "")
    line = case.folded.split("\n", 1)[0]
    if case.fields.job_location_type is None and not _REMOTE.search(titled) and not _REMOTE.search(line):
        return  # "remote" in passing is not what the posting is called
    for hit in WORDS.hits(case):
        yield RULE.finding(f'called remote ("{where.text}"), and "{hit.text}"', hit, fix="say which of the two it is")
        return
