"""Some words say "young" without saying it: "digital native", "young team", "no more than 5 years of experience".

Such words have been cited in age cases, and older applicants read them as a closed door. Ranges of experience ("3 to 5
years") and internships for students are not reported.

Law: https://www.ecfr.gov/current/title-29/section-1625.4

Fix: name the skill ("at ease with new software"), and the least experience that the work needs, not the most.

Bad::

    Social media manager

    Requirements
    - You are a digital native
    - No more than 5 years of experience

Good::

    Social media manager

    Requirements
    - At ease with new software
    - 3 to 5 years of experience with digital native brands
"""

import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.model import Finding

RULE = Rule(
    code="DIS102",
    name="age-coded",
    severity="warning",
    summary='The posting says "young" in other words.',
    url="https://www.ecfr.gov/current/title-29/section-1625.4",
)
WORDS = GuardedWords(
    words("fairness", "age_coded"),
    unless=r"minimum(?: of)? \d+|at least|regardless|discriminat\w+|we|we've|our customers?|brands?|companies|firms?|"
    r"business(?:es)?|clients|interns?|internships?|students?|apprentices\w*|young people (?:in|from|who)",
    but=("legal_eeo", "benefit", "pay"),
)
TEAMS = GuardedWords(
    words("fairness", "young_team"),
    unless=r"regardless|discriminat\w+|young people (?:in|from|who)|coach\w*|sports?|league",
    but=("legal_eeo", "benefit", "pay"),
)
COMPANIES = re.compile(
    r"[ -](?:compan|brand|business|bank|firm|startup|start-up|platform|agency|retailer)", re.IGNORECASE
)


def find(case: Case) -> Iterator[Finding]:
    places = {hit.start: hit for hit in (*TEAMS.hits(case), *WORDS.hits(case))}
    for hit in places.values():
        if not COMPANIES.match(case.folded, hit.end):
            yield RULE.finding(
                f'"{hit.text}" may be read as "young people only"',
                hit,
                fix=hit.instead or "describe the work, not the age of those who do it",
            )
