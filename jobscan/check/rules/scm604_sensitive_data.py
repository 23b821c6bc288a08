from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.word_list import WordList, words

RULE = rule_of(__name__)
WORDS = WordList(
    words("scams", "numbers"),
    unless=r"never|not ask|do not|don't|last four|upon hire|after (?:an |the )?offer|will not",
)


DIGITS = WordList(words("posting", "last_four"), unless=r"never|do not|don't|upon hire|after (?:an |the )?offer")


def find(case: Case) -> Findings:
    for hit in WORDS.hits(case):
        yield RULE.finding("not needed before an offer", hit, fix="ask after the offer, through a secure channel")
    for hit in DIGITS.hits(case):
        yield RULE.finding(
            f'"{hit.text}": not needed before an offer', hit, fix="ask after the offer", severity="warning"
        )
        return
