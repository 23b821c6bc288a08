import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, Span, rule_of
from jobscan.check.word_list import WordHit, WordList, words
from jobscan.grammar.later import later

RULE = rule_of(__name__)
WORDS = WordList(words("placeholders", "placeholders"))


_FIELDS = later(
    r"[\[{<$]+ ?(?:insert |enter |your |job\.)?(?P<field>company|employer|job title|title|position|location|city)"
    r"(?: name| here)? ?[\]}>]+",
    re.IGNORECASE,
)


def find(case: Case) -> Findings:
    for hit in WORDS.hits(case):
        place, written = Span(hit.start, hit.end), _known(hit.text, case)
        if written is None and (line := _line(hit, case.text)) is not None:
            place, written = line, ""
        fix = "remove the line" if written == "" else f'write "{written}"' if written else "fill it in or remove it"
        yield RULE.finding(f'"{hit.text}" was not filled in', place, fix=fix, replacement=written)


def _known(words: str, case: Case) -> str | None:
    """What a placeholder stands for, where a field of the input says it."""
    match = _FIELDS.fullmatch(words)
    if match is None:
        return None
    fields, name = case.fields, match["field"].lower()
    if name in ("company", "employer"):
        return fields.company
    if name in ("location", "city"):
        return fields.locations[0] if len(fields.locations) == 1 else None
    return fields.title


def _line(hit: WordHit, text: str) -> Span | None:
    """The whole line, with its end, where there is nothing in it but the placeholder."""
    start = text.rfind("\n", 0, hit.start) + 1
    end = text.find("\n", hit.end)
    end = len(text) if end < 0 else end + 1
    rest = text[start : hit.start] + text[hit.end : end]
    return None if any(map(str.isalnum, rest)) else Span(start, end)
