"""A Doc <-> its listing, the only thing that jobscan attaches to a Doc."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from jobscan.listing import Listing
from jobscan.model import Role, Segment, Source
from jobscan.pipeline.spans import SEGMENTS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KEY = "jobscan_listing"


def attach(doc: Doc, listing: Listing) -> Doc:
    """The Doc, with its listing attached."""
    doc.user_data[_KEY] = listing
    return doc


def listing_of(doc: Doc) -> Listing:
    """The Doc's listing; made from its text if the Doc came from another tokenizer.

    If another component set `doc.spans["jobscan_segments"]`, these are the listing's segments.
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
