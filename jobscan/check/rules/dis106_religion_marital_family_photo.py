"""A posting should not ask for a photo, a religion, or whether somebody is married or has children.

None of these says how well somebody works, and asking may be held against the employer in the US and in many other
places. Equal-opportunity text that names them, photo identification, and faith-based employers are not reported.

Law: https://www.law.cornell.edu/uscode/text/42/2000e-3

Fix: leave it out; ask for a photo, where a badge needs one, after hiring.

Bad::

    Shop assistant

    How to apply
    Send your CV with a recent photo to the shop.

Good::

    Shop assistant

    How to apply
    Send your CV to the shop. Bring photo ID on the first day.

    We hire regardless of religion or marital status.
"""

import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="DIS106",
    name="religion-marital-family-photo",
    severity="error",
    summary="The posting asks for a photo, a religion, or whether somebody is married or has children.",
    url="https://www.law.cornell.edu/uscode/text/42/2000e-3",
)
FAITH = "christian|catholic|muslim|hindu|jewish|buddhist|sikh|protestant|evangelical"
WORDS = GuardedWords(
    rf"""
    (?:cv|resume|résumé|application|letter)s?(?: \w{{1,12}}){{0,3}},? (?:with|and|&|plus|including|along with|together with)(?: a| your){{0,1}}(?: recent| current| passport[ -]size| full| professional){{0,2}} (?:photo|photograph|picture)s?(?! id)
    (?:send|attach|include|enclose)(?: us){{0,1}}(?: a| your| an){{0,1}}(?: recent| current| passport[ -]size| professional){{0,2}} (?:photo|photograph|headshot)s?(?: of yourself| of you){{0,1}}(?! id)
    marital status ?[:-] ?(?:single|married|unmarried)
    (?:married|unmarried|single) (?:candidates?|applicants?|women|men|ladies|females?|males?)(?: are)? (?:only|preferred|wanted)
    must be (?:single|unmarried|married)
    (?:{FAITH}) (?:candidates?|applicants?) (?:only|preferred)
    must be (?:a |an )?(?:practi[cs]ing |committed )?(?:{FAITH})
    """,  # noqa: E501
    unless=r"regardless|discriminat\w+|irrespective|equal|photo id|identification|portfolios?|models?|actors?|casting|"
    r"actress\w*|photographers?|photography|never|not|customers?|products?|optional",
    but=("legal_eeo", "company_about", "benefit", "responsibility"),
)
FAITH_BASED = re.compile(
    r"\b(?:church|ministr(?:y|ies)|parish|diocese|faith-based|missionar\w+|synagogue|mosque|gospel)\b", re.IGNORECASE
)


def find(case: Case) -> Iterator[Finding]:
    if FAITH_BASED.search(case.folded):
        return
    for hit in WORDS.hits(case):
        yield RULE.finding(
            f'"{hit.text}" asks for something unrelated to the work', hit, fix="leave it out of the posting"
        )
