from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.word_list import WordHit, WordList, words

RULE = rule_of(__name__)
WORDS = WordList(words("wording", "jargon"), but=("legal_eeo", "title"))
_SHOWN = 4


def find(case: Case) -> Findings:
    first: dict[str | None, WordHit] = {}
    for hit in WORDS.hits(case):
        first.setdefault(hit.instead, hit)
    if len(first) >= case.setting(RULE, "least"):
        hits = list(first.values())
        shown = ", ".join(f"{' '.join(hit.text.split())} ({hit.instead})" for hit in hits[:_SHOWN])
        more = f" and {len(hits) - _SHOWN} more" if len(hits) > _SHOWN else ""
        yield RULE.finding(f"{len(hits)} words with a plainer one: {shown}{more}", hits[0], fix="use the plainer ones")
