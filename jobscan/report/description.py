"""A listing's text -> plain HTML: paragraphs and lists, which is all that search engines read of a description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby, pairwise

from msgspec import Struct

from jobscan.model import Segment
from jobscan.report.clean import one_line

_BULLET = re.compile(r"^\s*(?:[-*+•·▪◦‣●○■–]|(?P<number>\d{1,2}[.)]))\s+(?=\S)")
_ITEMS = ("bullet", "number")
_HASHES = re.compile(r"^\s*#{1,6}\s+")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SENTENCE_END = re.compile(r"[.!?:;]\s*$")
_TWO_SENTENCES = re.compile(r"[a-z)][.!?]\s+[A-Z]")
_ITEM_ROLES = frozenset({"responsibility", "requirement_required", "requirement_preferred", "benefit"})
_WRAPPED = 40  # characters from which on a line may have been too long for its column
_LONGEST = 300  # characters of an item without a bullet: a longer one is prose


class _Line(Struct):
    """A line with what goes on in the next one; `kind` is heading, bullet, number, maybe (an item) or plain."""

    kind: str
    words: str


def description(text: str, segments: Sequence[Segment] = ()) -> str:
    """The whole text; nothing of it can be read as HTML. The segments tell headings, and items without a bullet.

    >>> description("What you do\\n- bake <b>bread</b>\\n- clean\\n\\nWe pay $20.\\nApply now.")
    '<p>What you do</p><ul><li>bake &lt;b&gt;bread&lt;/b&gt;</li><li>clean</li></ul><p>We pay $20.<br>Apply now.</p>'
    """
    return "".join(_blocks(list(_lines(text, {each.start: each for each in segments}))))


def _lines(text: str, begins: dict[int, Segment]) -> Iterator[_Line]:
    """The lines, each with what was wrapped from it; a blank one between two items is left out."""
    line, blank, end, at = _Line("", ""), False, 0, 0
    for raw in _pieces(text, begins):
        start, at = at + len(raw) - len(raw.lstrip()), at + len(raw)
        if not raw.strip():
            blank = True
            continue
        kind = _kind(begins.get(start), raw)
        if line.words and start >= end and (blank or not _goes_on(line, kind, raw)):
            yield line
            if blank and not (line.kind == kind and kind in _ITEMS):
                yield _Line("", "")
            line = _Line(kind, "")
        elif not line.words:
            line.kind = kind
        mark = _BULLET if kind in _ITEMS and not line.words else _HASHES
        line.words = f"{line.words} {mark.sub('', raw, count=1).strip()}".strip()
        blank, end = False, max(end, begins[start].end if start in begins else 0)
    yield line


def _pieces(text: str, begins: dict[int, Segment]) -> Iterator[str]:
    """The lines with their ends, cut where a segment begins that lost its own: "Part timeHull Ales"."""
    cuts, after = [0], False
    for start, segment in sorted(begins.items()):
        is_glued = start and not text[start - 1].isspace()
        cuts += [start] if is_glued or after or segment.role == "heading" else []
        after = segment.role == "heading"
    for start, end in pairwise([*dict.fromkeys(cuts), len(text)]):
        yield from text[start:end].splitlines(keepends=True)


def _kind(segment: Segment | None, raw: str) -> str:
    if mark := _BULLET.match(raw):
        return "number" if mark["number"] else "bullet"
    if _HASHES.match(raw) or (segment and segment.role == "heading"):
        return "heading"
    return "maybe" if segment and segment.role in _ITEM_ROLES else "plain"


def _goes_on(line: _Line, kind: str, raw: str) -> bool:
    """Whether a line was only wrapped: the one before ends no sentence, and this one begins in small letters."""
    small = raw.lstrip()[:1].islower() and kind not in (*_ITEMS, "heading")
    may_wrap = line.kind != "heading" and (len(line.words) >= _WRAPPED or raw[:1].isspace())
    return small and may_wrap and not _SENTENCE_END.search(line.words)


def _blocks(lines: list[_Line]) -> Iterator[str]:
    for kind, group in groupby(lines, key=lambda line: line.kind):
        words = [line.words for line in group if line.words]
        if kind in _ITEMS or (kind == "maybe" and len(words) > 1 and all(map(_may_be_item, words))):
            yield f"<ul>{''.join(f'<li>{_inline(each)}</li>' for each in words)}</ul>"
        elif kind == "heading":
            yield "".join(f"<p>{_inline(each)}</p>" for each in words)
        elif words:
            yield f"<p>{'<br>'.join(map(_inline, words))}</p>"


def _may_be_item(words: str) -> bool:
    return len(words) <= _LONGEST and not _TWO_SENTENCES.search(words)


def _inline(line: str) -> str:
    return escape(one_line(_STRONG.sub(r"\2", line)).strip(), quote=False)
