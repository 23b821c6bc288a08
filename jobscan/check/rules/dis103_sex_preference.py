"""A posting should not ask for women or for men.

In the US and in many other places a preference for one sex in a job notice may be unlawful unless it is a genuine
requirement of the work; where the posting says so anywhere ("genuine occupational requirement"), nothing is reported.

Law: https://www.law.cornell.edu/uscode/text/42/2000e-3

Fix: leave the sex out; if the work truly needs it, say why and by which exception.

Bad::

    Front desk assistant

    Requirements
    - Female candidates only
    - Good spoken English

Good::

    Front desk assistant

    Both male and female candidates can apply. You will keep the locker room for females only tidy.
"""

import re

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords, sentence
from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words

RULE = Rule(
    code="DIS103",
    name="sex-preference",
    severity="error",
    summary="The posting asks for women only, or for men only.",
    url="https://www.law.cornell.edu/uscode/text/42/2000e-3",
)
WORDS = GuardedWords(
    words("fairness", "sex"),
    unless=r"both|either|male (?:and|or|&|/) female|male/female|female (?:and|or|&|/) male|female/male|m/f|any|"
    r"genuine|occupational|bona|equality act|regardless|discriminat\w+|restrooms?|toilets?|lockers?|locker|dormitor\w+|"
    r"wards?|patients?|clients?|service users?|residents?|individuals?|prison\w*|inmates?|students?|connectors?|"
    r"customers?|encourag\w+|welcome|personal care|selective service|registered|refuge|shelter|domestic|schedule 9|gor",
    but=("legal_eeo", "company_about", "benefit"),
)
_EXCEPTION = re.compile(
    r"(?:genuine|bona fide) occupational (?:requirement|qualification)|\bequality act\b.{0,80}\bschedule 9\b"
    r"|\bschedule 9\b.{0,80}\bequality act\b"
)
_IN_GENERAL = re.compile(r"\b(?:except|unless|regardless|without regard|not discriminate)\b")  # said of all jobs


def _names_exception(case: Case) -> bool:
    """Whether a sentence, which may be a footnote, says that the law allows it for this job."""
    text = case.lowered
    if "occupational" not in text and "schedule 9" not in text:
        return False
    return any(
        not _IN_GENERAL.search(sentence(text, match.start(), match.end())) for match in _EXCEPTION.finditer(text)
    )


find = worded(
    RULE,
    WORDS,
    '"{words}" asks for people of one sex',
    fix="leave the sex out, or say which exception applies",
    unless=_names_exception,
)
