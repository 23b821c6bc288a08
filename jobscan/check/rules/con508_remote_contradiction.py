import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.word_list import WordList, words
from jobscan.grammar.later import later

RULE = rule_of(__name__)
WORDS = WordList(
    words("posting", "on_site"),
    unless=r"or remote|or fully remote|if|remote or|hybrid|either|not required|customers?|clients?|optional|options?",
)
_REMOTE = later(
    r"\bremote\b(?![ ](?:sens|area|site|control|monitor|communit|locat|support|hands)|[ ]?: ?no\b|[ ]?\()",
    re.IGNORECASE,
)

_LINE = 120  # characters of a first line: more is a text without lines


def find(case: Case) -> Findings:
    called = _called_remote(case)
    hit = next(iter(WORDS.hits(case)), None) if called else None
    if hit is not None:
        yield RULE.finding(f'called remote ("{called}"), and "{hit.text}"', hit, fix="say which of the two it is")


def _called_remote(case: Case) -> str | None:
    """The title, the first line or the field that calls the work remote; "remote" in passing does not."""
    title, where = case.posting.title, case.posting.job_location_type
    first = case.folded.strip().split("\n", 1)[0][:_LINE]
    for said in (case.fields.title or "", title.text if title else "", first):
        if _REMOTE.search(said):
            return said.strip()
    field = case.fields.job_location_type is not None and where is not None and where.value == "TELECOMMUTE"
    return where.text if where and field else None
