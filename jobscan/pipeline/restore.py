"""A record of a text without its escapes -> that of the text as read, with every offset and quotation restored."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec.structs import replace

from jobscan.grammar.text import Unescaped
from jobscan.model import Fact, JobPosting, Segment, Skill, Source

T = TypeVar("T")


def restored(posting: JobPosting, source: Source, plain: Unescaped) -> JobPosting:
    """The same posting with offsets into `source.text`; values stay as understood."""
    moved: dict[str, Any] = {}
    for name in posting.__struct_fields__:
        value = getattr(posting, name)
        if isinstance(value, Fact):
            moved[name] = _fact(value, source, plain)
        elif isinstance(value, tuple) and value and isinstance(value[0], Fact):
            moved[name] = tuple(_fact(each, source, plain) for each in value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Segment):
            moved[name] = tuple(_segment(each, plain) for each in value)
    return replace(posting, **moved)


def _fact(fact: Fact[T], source: Source, plain: Unescaped) -> Fact[T]:
    if fact.start is None or fact.end is None:
        return fact
    start, end = plain.original(fact.start, fact.end)
    fact = replace(fact, start=start, end=end, text=source.text[start:end])
    return _mentions(fact, plain) if isinstance(fact.value, Skill) else fact


def _mentions(fact: Fact[Any], plain: Unescaped) -> Fact[Any]:
    """A skill's further places are offsets too."""
    places = tuple(plain.original(start, end) for start, end in fact.value.mentions)
    return replace(fact, value=replace(fact.value, mentions=places))


def _segment(segment: Segment, plain: Unescaped) -> Segment:
    start, end = plain.original(segment.start, segment.end)
    return replace(segment, start=start, end=end)
