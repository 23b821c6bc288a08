from jobscan.check.case import Case
from jobscan.check.rule import Findings, Span, rule_of
from jobscan.grammar.later import later

RULE = rule_of(__name__)
_HIDDEN = later(r"(?:\w[\u200b\u2060\ufeff]){3,99}|[\U000e0020-\U000e007f]{2,99}")


def find(case: Case) -> Findings:
    for match in _HIDDEN.finditer(case.text):
        yield RULE.finding("characters that hide words from human readers", Span(*match.span()), fix="delete them")
