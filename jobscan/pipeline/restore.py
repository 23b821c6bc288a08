"""The record of a text without escapes -> the record of the original text, with every offset and quotation restored."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec.structs import replace

from jobscan.grammar.text import Unescaped
from jobscan.model import Fact, JobPosting, Segment, Skill, Source

T = TypeVar("T")


def restored(posting: JobPosting, source: Source, plain: Unescaped) -> JobPosting:
    """The same posting with offsets into `source.text`; the values stay the same."""
    moved: dict[str, Any] = {}
    for name in posting.__struct_fields__:
        value = getattr(posting, name)
        if isinstance(value, Fact):
            moved[name] = _fact(value, source, plain)
        elif isinstance(value, tuple) and value and isinstance(value[0], Fact):
            moved[name] = tuple(_fact(each, source, plain) for each in value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Segment):
            places = ((each, plain.original(each.start, each.end)) for each in value)
            moved[name] = tuple(replace(each, start=start, end=end) for each, (start, end) in places)
    return replace(posting, **moved)


def _fact(fact: Fact[T], source: Source, plain: Unescaped) -> Fact[T]:
    if fact.start is None or fact.end is None:
        return fact
    start, end = plain.original(fact.start, fact.end)
    fact = replace(fact, start=start, end=end, text=source.text[start:end])
    if isinstance(fact.value, Skill):  # its further places are offsets too
        places = tuple(plain.original(start, end) for start, end in fact.value.mentions)
        fact = replace(fact, value=replace(fact.value, mentions=places))
    return fact
