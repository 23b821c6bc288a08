import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.word_list import WordList, words
from jobscan.grammar.later import later

RULE = rule_of(__name__)
WORDS = WordList(
    words("fairness", "age_coded"),
    unless=r"minimum(?: of)? \d+|at least|regardless|discriminat\w+|we|we've|our customers?|brands?|companies|firms?|"
    r"business(?:es)?|clients|interns?|internships?|students?|apprentices\w*|young people (?:in|from|who)",
    but=("legal_eeo", "benefit", "pay"),
)
TEAMS = WordList(
    words("fairness", "young_team"),
    unless=r"regardless|discriminat\w+|young people (?:in|from|who)|coach\w*|sports?|league",
    but=("legal_eeo", "benefit", "pay"),
)
COMPANIES = later(r"[ -](?:compan|brand|business|bank|firm|startup|start-up|platform|agency|retailer)", re.IGNORECASE)


def find(case: Case) -> Findings:
    places = {hit.start: hit for hit in (*TEAMS.hits(case), *WORDS.hits(case))}
    for hit in places.values():
        if not COMPANIES.match(case.folded, hit.end):
            yield RULE.finding(
                f'"{hit.text}" may be read as "young people only"',
                hit,
                fix=hit.instead or "describe the work, not the age of those who do it",
            )
