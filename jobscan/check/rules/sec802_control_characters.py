from jobscan.check.case import Case
from jobscan.check.rule import Findings, Span, rule_of
from jobscan.grammar.later import later

RULE = rule_of(__name__)
_SIGNS = later(r"[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]{1,99}")


def find(case: Case) -> Findings:
    for match in _SIGNS.finditer(case.text):
        name = f"U+{ord(match[0][0]):04X}"
        yield RULE.finding(f"an invisible character ({name})", Span(*match.span()), fix="delete it")
