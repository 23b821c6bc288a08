"""Doc -> segments: every line, bullet and sentence, and the role that each plays in the listing.

Two components, so that a trained one can take the place of either: `jobscan_segments` says where the segments are,
`jobscan_roles` says what they are.
"""

from spacy.language import Language
from spacy.tokens import Doc

from jobscan.segment.roles import assign_roles
from jobscan.segment.split import find_segments
from jobscan.segment.tokenizer import create_tokenizer
from jobscan.spans import SEGMENTS

__all__ = ["create_tokenizer", "roles", "segments"]  # importing the tokenizer registers it, as the decorators do here


@Language.component("jobscan_segments", assigns=["doc.spans"])
def segments(doc: Doc) -> Doc:
    doc.spans[SEGMENTS] = find_segments(doc)
    return doc


@Language.component("jobscan_roles", requires=["doc.spans"], assigns=["doc.spans"])
def roles(doc: Doc) -> Doc:
    return assign_roles(doc)
