import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.word_list import WordList, words
from jobscan.grammar.demand.places import demand_of
from jobscan.grammar.later import later
from jobscan.model import Role

RULE = rule_of(__name__)
UNLESS = (
    r"clearance|authoriz\w+|authoris\w+|eligible|ead|not required|work permit|regardless|"
    r"discriminat\w+|protected|without regard|refugees?|asylees?|(?:valid|work|other) visas?"
)
BUT: tuple[Role, ...] = ("legal_eeo", "company_about", "benefit")
WORDS = WordList(words("fairness", "citizens"), unless=UNLESS, but=BUT)
CITIZENS = WordList(r"(?:u\.?s\.?|united states|american) citizen(?:s|ship)?", unless=UNLESS, but=BUT)
_NEAR = 30  # characters between two parts of one demand
CITED = later(
    r"\b(?:clearances?|due to the nature|"
    r"public trust|itar|export[ -]control\w*|dod|department of defense|ts/sci|top secret|"
    r"federal(?:ly)? (?:contract|law|regulation|government|agency|client|customer|employ)\w*|government contract\w*|"
    r"u\.?s\.? government|government customer\w*|(?:state|federal) law|by law|statut\w+|far clause|nist 800|fedramp|"
    r"peace officers?|police officers?|usajobs|civil service|military|cjis|12 cfr|federal job|"
    r"volunteers? (?:service|position|opportunity|are|will|serve|work)|"
    r"competitive service|classified|peace corps|americorps|selective service|national security|law enforcement)\b",
    re.IGNORECASE,
)


def quiet(case: Case) -> bool:
    """Whether the work is all outside the US, or the listing cites what may ask for citizens."""
    abroad = bool(case.countries) and "us" not in case.countries
    return abroad or bool(CITED.search(case.folded))


def find(case: Case) -> Findings:
    hits = list(WORDS.hits(case))
    for hit in CITIZENS.hits(case):  # "US citizenship is preferred"
        apart = all(hit.end <= each.start or each.end <= hit.start for each in hits)
        if apart and demand_of(case.folded, hit.start, hit.end) in ("required", "preferred"):
            hits.append(hit)
    last = -_NEAR
    for hit in sorted(hits):
        near, last = hit.start - last < _NEAR, hit.end
        if near:
            continue  # "US citizenship or green card required" is one demand
        yield RULE.finding(
            f'"{hit.text}" may keep out people who are allowed to work in the US',
            hit,
            fix='ask for "authorization to work in the US", or name the law or contract that asks for citizens',
        )
