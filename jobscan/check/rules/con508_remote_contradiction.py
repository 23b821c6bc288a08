"""Remote in one place, in the office in another.

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

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="CON508",
    name="remote-contradiction",
    severity="info",
    summary="The posting is called remote but asks for work on site.",
)
WORDS = GuardedWords(
    r"""
    (?:100 ?%|fully|strictly|entirely) (?:on-?site|in office|in-office|in person)
    (?:on-?site|in office|in person) (?:only|position|role|job)
    (?:not|no) (?:a )?remote(?: position| role| work| option)?
    (?:this (?:role|position|job) is|is) (?:not remote|on-?site)
    (?:5|five) days (?:a|per) week (?:in|at) (?:the|our) office
    """,
    unless=r"or remote|or fully remote|if|remote or|hybrid|either|not required|customers?|clients?",
)


def find(case: Case) -> Iterator[Finding]:
    where = case.posting.job_location_type
    if where is None or where.value != "TELECOMMUTE":
        return
    for hit in WORDS.hits(case):
        yield RULE.finding(f'called remote ("{where.text}"), and "{hit.text}"', hit, fix="say which of the two it is")
        return
