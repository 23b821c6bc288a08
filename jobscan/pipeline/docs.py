"""A Doc <-> its listing, which jobscan attaches to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from jobscan.listing import Listing
from jobscan.model import Role, Segment, Source
from jobscan.pipeline.spans import SEGMENTS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KEY = "jobscan_listing"
_UNSEEN = "jobscan_unseen"


def attach(doc: Doc, listing: Listing, *, unseen: bool = False) -> Doc:
    """The Doc, with its listing attached; nobody will look at the spans of an `unseen` one, so none are made."""
    doc.user_data[_KEY] = listing
    if unseen:
        doc.user_data[_UNSEEN] = True
    return doc


def is_seen(doc: Doc) -> bool:
    """Whether a component should show what it found. Our own pipeline takes that from the listing."""
    return _UNSEEN not in doc.user_data


def listing_of(doc: Doc) -> Listing:
    """The Doc's listing; made from its text if the Doc came from another tokenizer.

    If another component has set `doc.spans["jobscan_segments"]`, these are the listing's segments.
    """
    listing: Listing | None = doc.user_data.get(_KEY)
    if listing is None:
        listing = Listing(Source(text=doc.text, uri="<text>"))
        attach(doc, listing)
    if not listing.segments and (spans := doc.spans.get(SEGMENTS)):
        listing.segments = tuple(
            Segment(start=span.start_char, end=span.end_char, role=cast("Role", span.label_ or "other"))
            for span in spans
        )
    return listing
