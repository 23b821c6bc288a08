"""Words -> what a finder sees in them and the listing, as a chooser gets them."""

from collections.abc import Callable
from typing import TypeVar

from jobscan.listing import Listing
from jobscan.model import Fact, Fields, Role, Segment, Source

Seen = TypeVar("Seen")
Value = TypeVar("Value")


def marked(
    find: Callable[[Listing], list[Seen]],
    text: str,
    *,
    role: Role = "other",
    country: str | None = None,
    fields: Fields | None = None,
) -> tuple[list[Seen], Listing]:
    """All that is seen in the text, which is one segment of this role."""
    segment = Segment(start=0, end=len(text), role=role, confidence=0.9)
    listing = Listing(Source(text=text, uri="<test>", fields=fields or Fields()), segments=(segment,), country=country)
    return find(listing), listing


def stated(fact: Fact[Value] | None) -> Fact[Value]:
    """The fact, of which the test knows that there is one."""
    assert fact is not None
    return fact


def quotes_hold(facts: object, text: str) -> bool:
    """Whether each fact's words are the text between its offsets."""
    return all(fact.start is None or fact.text == text[fact.start : fact.end] for fact in facts)  # type: ignore[attr-defined]
