from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.word_list import WordList, words
from jobscan.model import NotComparable

RULE = rule_of(__name__)
HIGH = 90
WORDS = WordList(
    words("scams", "no_experience"),
)


def find(case: Case) -> Findings:
    comparison = case.comparison
    if isinstance(comparison, NotComparable) or (comparison.position.mid or 0) <= HIGH:
        return
    if "above-90th" not in comparison.flags:
        return
    for hit in WORDS.hits(case):
        yield RULE.finding(
            f"and the pay is above the {HIGH}th percentile of {comparison.benchmark.occupation.name}",
            hit,
            fix="check the amount, its period and the title",
        )
        return
