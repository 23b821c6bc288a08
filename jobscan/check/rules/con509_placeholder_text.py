"""What a template left behind.

"[Company Name]", "{{title}}", "lorem ipsum", "a job in undefined", "salary of 0 INR" and "testing of job ad footer"
tell every reader that nobody read the posting before it went out.

Fix: fill them in.

Bad::

    Line cook at [Company Name]

    You cook our lunch menu for {{salary}}.

Bad::

    Line cook

    Apply for a job in undefined with a salary of 0 INR a month.

Good::

    Line cook at Lakeside Kitchens

    You cook our lunch menu [and now and then dinner]. Your tasks are not undefined. See [your pay](pay.html).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.check.word_list import WordHit, WordList
from jobscan.model import Finding

RULE = Rule(
    code="CON509",
    name="placeholder-text",
    severity="error",
    summary="A placeholder in a template was not filled in.",
)
WORDS = WordList(words("placeholders", "placeholders"))


_FIELDS = re.compile(
    r"[\[{<$]+ ?(?:insert |enter |your |job\.)?(?P<field>company|employer|job title|title|position|location|city)"
    r"(?: name| here)? ?[\]}>]+",
    re.IGNORECASE,
)


class _Place(NamedTuple):
    start: int
    end: int


def find(case: Case) -> Iterator[Finding]:
    for hit in WORDS.hits(case):
        place, written = _Place(hit.start, hit.end), _known(hit.text, case)
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


def _line(hit: WordHit, text: str) -> _Place | None:
    """The whole line, with its end, where there is nothing in it but the placeholder."""
    start = text.rfind("\n", 0, hit.start) + 1
    end = text.find("\n", hit.end)
    end = len(text) if end < 0 else end + 1
    rest = text[start : hit.start] + text[hit.end : end]
    return None if any(map(str.isalnum, rest)) else _Place(start, end)
