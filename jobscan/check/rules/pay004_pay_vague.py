"""Words instead of a number.

"Competitive salary" and "depending on experience" are in millions of postings and tell nothing about any of them. The
rule speaks only where no amount stands beside the words.

Fix: give the range that the words stand for.

Bad::

    Registered Nurse
    Lakeside Hospital, Austin, TX

    We offer a competitive salary, depending on experience.

Good::

    Registered Nurse
    Lakeside Hospital, Austin, TX

    A competitive salary: $48 - $61 per hour, depending on experience.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.word_list import WordList
from jobscan.model import Finding

RULE = Rule(
    code="PAY004",
    name="pay-vague",
    severity="warning",
    summary="The posting praises its pay without stating it.",
)
WORDS = WordList(
    r"""
    (?:competitive|attractive|excellent|generous|market leading|great) (?:base )?(?:salary|salaries|pay|wages?|compensation|remuneration)
    (?:salary|pay|wages?|compensation|remuneration)(?: is| are)?(?: will be)? (?:highly )?(?:competitive|negotiable|commensurate)
    (?:salary|pay|wages?|compensation|rate):? (?:DOE|TBD|TBC|competitive|negotiable)
    (?:salary|pay|compensation)(?: range)? (?:is )?(?:commensurate with|dependent on|depending on|based on) (?:your )?(?:skills and )?experience
    """  # noqa: E501
)


def find(case: Case) -> Iterator[Finding]:
    if case.posting.base_salary:
        return
    for hit in WORDS.hits(case):
        yield RULE.finding(f'"{hit.text}" states no pay', hit, fix="give the range that these words stand for")
        return
