"""A text and its marks -> HTML in which every marked word is wrapped, whatever overlaps."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby, pairwise

from jobscan.report.annotated.marks import BLOCKS, KINDS, Mark
from jobscan.report.clean import harmless

_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


def marked_text(text: str, marks: list[Mark]) -> str:
    """The text, escaped, its line ends kept; a fact's first words carry its `id`, all of them its name in `data-f`.

    The text is cut wherever a mark begins or ends. Pieces within one item (a duty, a demand, a benefit) are wrapped
    together; within them the words of facts are wrapped one piece at a time, so that marks may overlap freely.
    """
    seen: set[str] = set()
    out = []
    for block, pieces in groupby(_pieces(text, marks), key=lambda piece: piece[1]):
        inner = "".join(_piece(words, inline, seen) for words, _, inline in pieces)
        out.append(_wrapped("span", [block], inner, seen) if block else inner)
    return "".join(out)


def _pieces(text: str, marks: list[Mark]) -> Iterator[tuple[str, Mark | None, list[Mark]]]:
    """The text in pieces: the words, the item that they are part of, and the facts that they belong to."""
    opens: dict[int, list[Mark]] = {}
    closes: dict[int, list[Mark]] = {}
    for mark in marks:
        for start, end in mark.places:
            opens.setdefault(start, []).append(mark)
            closes.setdefault(end, []).append(mark)
    active: list[Mark] = []
    for start, end in pairwise(sorted({0, len(text), *opens, *closes})):
        for mark in closes.get(start, ()):
            active.remove(mark)
        active += opens.get(start, ())
        block = next((mark for mark in active if mark.kind in BLOCKS), None)
        inline = sorted((mark for mark in active if mark.kind not in BLOCKS), key=lambda mark: _RANK[mark.kind])
        yield text[start:end], block, inline


def _piece(words: str, facts: list[Mark], seen: set[str]) -> str:
    shown = escape(harmless(words))
    return _wrapped("mark", facts, shown, seen) if facts and words.strip() else shown


def _wrapped(tag: str, facts: list[Mark], inner: str, seen: set[str]) -> str:
    """Something within a mark of one or more facts. The first words of a fact get its id, for links to lead to."""
    new = [fact.id for fact in facts if fact.id not in seen]
    seen.update(new)
    anchors = "".join(f'<i id="{name}"></i>' for name in new[1:])
    name = f' id="{new[0]}"' if new else ""
    note = escape("\n".join(fact.note for fact in facts))
    names = " ".join(fact.id for fact in facts)
    focus = ' tabindex="0"' if tag == "mark" else ""
    return f'{anchors}<{tag} class="{facts[0].kind}" data-f="{names}" title="{note}"{name}{focus}>{inner}</{tag}>'
