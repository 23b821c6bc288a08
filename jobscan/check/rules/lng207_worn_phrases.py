from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.word_list import WordList, words

RULE = rule_of(__name__)
WORDS = WordList(words("wording", "cliches"), but=("legal_eeo", "title"))
_SHOWN = 4


def find(case: Case) -> Findings:
    hits = list(WORDS.hits(case))
    phrases = list(dict.fromkeys(" ".join(hit.text.lower().split()) for hit in hits))
    if len(phrases) >= case.setting(RULE, "least"):
        more = f" and {len(phrases) - _SHOWN} more" if len(phrases) > _SHOWN else ""
        yield RULE.finding(
            f"{len(phrases)} worn phrases: {', '.join(phrases[:_SHOWN])}{more}",
            hits[0],
            fix=f"say what is meant by each; for the first, {hits[0].instead}",
        )
