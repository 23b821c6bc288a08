from msgspec.structs import replace

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.word_list import WordList, words
from jobscan.grammar.demand.places import demand_of
from jobscan.model import Role

RULE = rule_of(__name__)
BUT: tuple[Role, ...] = ("legal_eeo", "benefit")
WORDS = WordList(
    words("fairness", "local_experience"),
    unless=r"not (?:required|needed|necessary|mandatory)|no canadian|without canadian|regardless|not ask|never|"
    r"do not require|equivalent|or international|or global|bring|gain|offer\w*|provide\w*|opportunit\w+|newcomers?",
    but=BUT,
)


def find(case: Case) -> Findings:
    if "ca" not in case.countries:
        return
    law = case.strictest_law(RULE.code)
    for hit in WORDS.hits(case):
        finding = RULE.under(
            law,
            f'"{hit.text}" asks where experience was gained',
            hit,
            fix="ask for the knowledge that the work needs, not for where it was gained",
        )
        preferred = demand_of(case.folded, hit.start, hit.end) == "preferred"
        yield replace(finding, level=RULE.severity) if preferred else finding
