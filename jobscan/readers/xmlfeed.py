"""XML feeds -> a listing for each job in them: boards' feeds (`source/job`), RSS and Atom, Personio's positions."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from jobscan.errors import Unprocessed
from jobscan.model import Source, Unreadable

from .context import Context
from .feed import HEAD
from .row import listing

_JOBS = frozenset({"job", "item", "position", "entry", "vacancy", "jobposting", "listing", "offer", "posting"})
_DEEPEST = 6


def read_xml(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """A listing for each outermost element with the name of one, as they come; nothing is loaded whole."""
    from xml.etree import ElementTree

    if b"<!ENTITY" in stream.peek(HEAD)[:HEAD]:
        raise Unprocessed("broken", "XML that defines its own entities is not read: they can expand without limit")
    depth, opened = 0, 0  # of the element, and of the job that contains it
    path: list[Any] = []
    try:
        for event, element in ElementTree.iterparse(stream, events=("start", "end")):
            if event == "start":
                depth += 1
                path.append(element)
                opened = opened or (depth if depth > 1 and _name(element) in _JOBS else 0)
                continue
            path.pop()
            if depth == opened:
                yield listing(_row(element, 0), context)
                opened = 0
            depth -= 1
            if not opened and path:
                path[-1].remove(element)
    except ElementTree.ParseError as error:
        yield context.unreadable("broken", f"not well-formed XML: {error}")
        return
    if context.count == 0:
        yield context.unreadable("no-listing", "no jobs were found in this XML")


def _name(element: Any) -> str:
    """The name without its namespace."""
    tag: str = element.tag if isinstance(element.tag, str) else ""
    return tag.rpartition("}")[2].lower()


def _row(element: Any, depth: int) -> Any:
    """The text of an element, or an object with the elements in it."""
    if not len(element):
        return (element.text or "").strip()
    if depth > _DEEPEST:
        return " ".join(element.itertext())
    row: dict[str, Any] = {}
    for child in element:
        name, value = _name(child), _row(child, depth + 1)
        if name not in row or row[name] == "":
            row[name] = value
        elif isinstance(row[name], list):
            row[name].append(value)
        else:
            row[name] = [row[name], value]
    return row
