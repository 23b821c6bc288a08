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

from jobscan.check.absence import mentions
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words

RULE = Rule(
    code="DIS106",
    name="religion-marital-family-photo",
    severity="error",
    summary="The posting asks for a photo, a religion, or whether somebody is married or has children.",
    url="https://www.law.cornell.edu/uscode/text/42/2000e-3",
)
WORDS = GuardedWords(
    words("fairness", "private"),
    unless=r"regardless|discriminat\w+|irrespective|equal|photo id|identification|portfolios?|models?|photographers?"
    r"|photography|never|not|customers?|products?|optional",
    but=("legal_eeo", "company_about", "benefit", "responsibility"),
)
_LEFT_ALONE = re.compile(
    r"\b(?:church|ministr(?:y|ies)|parish|diocese|faith-based|missionar\w+|synagogue|mosque|gospel"
    r"|casting|auditions?|actors?|actress\w*|performers?|dancers?|cabaret|on[ -]camera)\b",
    re.IGNORECASE,
)  # employers of a faith, and stages, where looks are the work
find = worded(
    RULE,
    WORDS,
    '"{words}" asks for something unrelated to the work',
    fix="leave it out of the posting",
    unless=lambda case: mentions(case, _LEFT_ALONE),
)
