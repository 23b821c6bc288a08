"""Text -> Doc, with the tokens of `grammar/tokens.py`. The text is preserved exactly (`doc.text == text`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc
from spacy.util import registry

from jobscan.listing import Listing
from jobscan.pipeline.docs import attach

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab


class Tokenizer:
    """A callable `text -> Doc`, as spaCy expects of a tokenizer."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        return self.doc(Listing.of_text(text))

    def doc(self, listing: Listing, *, unseen: bool = False) -> Doc:
        """The Doc of a listing's text, with the listing attached; the tokens of an `unseen` one are left out."""
        if unseen:
            return attach(Doc(self.vocab), listing, unseen=True)
        words, spaces = listing.tokens
        return attach(Doc(self.vocab, words=words, spaces=spaces), listing)

    # nothing to save: the pattern is the whole state
    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_kwargs: Any) -> Tokenizer:
        return self

    def to_disk(self, _path: object, **_: Any) -> None: ...

    def from_disk(self, _path: object, **_: Any) -> Tokenizer:
        return self


@registry.tokenizers("jobscan.tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """For a spaCy config: `[nlp.tokenizer] @tokenizers = "jobscan.tokenizer.v1"`."""
    return lambda nlp: Tokenizer(nlp.vocab)
