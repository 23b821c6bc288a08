"""Records of jobscan -> text with one fact a line, so that the diff of a golden file shows what changed and no more.

    title  "Line Cook"  14-23  title.first_line  0.87
    jobLocation  "Austin, TX"  {"name": "=", "addressRegion": "TX"}  25-35  location.header  0.97
    source.language  "en"

A fact gives its words, its value where that is not just its words (a member that is them is "="), its characters (`-`
for a structured field), its rule and its confidence; `inferred` follows where the listing does not state it. The elements of a list follow each other in
their order, without numbers, so that one more of them is one more line. Null and empty members are left out; which
fields may be so, the schema says.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

GAP = "  "


def render(records: Sequence[dict[str, Any]]) -> str:
    """All records as text, each under a line with its number.

    >>> print(render([{"closed": None, "skills": [], "source": {"id": "a1"}}]), end="")
    == record 0
    source.id  "a1"
    """
    return "\n".join(
        "".join(f"{line}\n" for line in (f"== record {number}", *_lines("", record)))
        for number, record in enumerate(records)
    )


def compare(shown: str, golden: Path) -> str:
    """The differences between the golden file and what is shown now, a few lines of a unified diff; "" for none."""
    before = golden.read_text(encoding="utf-8") if golden.exists() else ""
    lines = difflib.unified_diff(before.splitlines(), shown.splitlines(), golden.name, "now", n=1, lineterm="")
    return "\n".join(lines)


def _lines(name: str, value: Any) -> Iterator[str]:
    """A dict's members get a line or lines each, a list's elements and everything else one line each.

    >>> list(_lines("", {"warnings": ["cut short"], "place": {"name": "Leith", "region": None}}))
    ['warnings  "cut short"', 'place.name  "Leith"']
    """
    if value in (None, [], {}):
        return
    if _is_fact(value):
        yield f"{name}{GAP}{_fact(value)}"
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _lines(f"{name}.{key}" if name else key, each)
    elif isinstance(value, list):
        yield from (f"{name}{GAP}{_fact(each) if _is_fact(each) else _json(each)}" for each in value)
    else:
        yield f"{name}{GAP}{_json(value)}"


def _is_fact(value: Any) -> bool:
    return isinstance(value, dict) and {"value", "text", "rule", "confidence"} <= value.keys()


def _fact(fact: dict[str, Any]) -> str:
    """One line of a fact; members that a fact does not have today follow at its end.

    >>> _fact({"value": 2, "start": 4, "end": 7, "text": "two", "rule": "a.b", "confidence": 0.9, "stated": False, "x": 1})
    '"two"  2  4-7  a.b  0.9  inferred  x=1'
    """
    members = dict(fact)
    text, value, start, end = (members.pop(key) for key in ("text", "value", "start", "end"))
    rule, confidence, stated = (members.pop(key) for key in ("rule", "confidence", "stated"))
    parts = [_json(text), *_value(value, text), "-" if start is None else f"{start}-{end}"]
    parts += [rule, _json(confidence), *([] if stated else ["inferred"])]
    return GAP.join([*parts, *(f"{key}={_json(each)}" for key, each in members.items() if each not in (None, []))])


def _value(value: Any, text: str) -> list[str]:
    """What a fact's value says beyond its words, as a list of one or none.

    >>> _value("Leith", "Leith"), _value({"name": "Leith", "country": "GB"}, "Leith")
    ([], ['{"name": "=", "country": "GB"}'])
    """
    if isinstance(value, dict):
        value = {key: "=" if each == text else each for key, each in value.items()}
    return [] if value == text else [_json(value)]


def _json(value: Any) -> str:
    return json.dumps(_bare(value), ensure_ascii=False)


def _bare(value: Any) -> Any:
    """The value without null and empty members.

    >>> _bare({"name": "Go", "id": None, "mentions": [[1, 3]], "alternatives": []})
    {'name': 'Go', 'mentions': [[1, 3]]}
    """
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items() if each not in (None, [], {})}
    return [_bare(each) for each in value] if isinstance(value, list) else value
