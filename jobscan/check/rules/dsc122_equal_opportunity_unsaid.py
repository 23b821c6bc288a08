from jobscan.check.absence import is_american
from jobscan.check.case import Case
from jobscan.check.rule import rule_of
from jobscan.check.word_list import WordList, words

RULE = rule_of(__name__)
WORDS = WordList(words("posting", "equal"))


def quiet(case: Case) -> bool:
    expected = is_american(case, words=case.setting(RULE, "words"))
    return not expected or any(True for _ in WORDS.places(case.folded))
