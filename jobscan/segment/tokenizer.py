"""Text -> Doc, in time linear in the text whatever it holds.

spaCy's own tokenizer looks for prefixes and suffixes anew at each step, which is quadratic on a run of punctuation
(16,000 "(" took half a minute), and it keeps words that a scraper glued together ("regulations.BenefitsWe"). One
regular expression does neither: tokens are the finest pieces that any rule of ours wants to point at. The text
survives to the letter (`doc.text == text`), as spaCy's does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc
from spacy.util import registry

from jobscan.spans import keep_raw_text

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

# a token, and the single blank behind it, which spaCy keeps as the token's flag; other white space is a token itself
_TOKEN = re.compile(
    r"""
    (
    [A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]+        # a word; "BenefitsWe" is two
    | [A-ZÀ-ÖØ-Þ]+(?![a-zß-öø-ÿ])   # capitals: "SQL", and the "JYSK" of "JYSKAreas"
    | [A-ZÀ-ÖØ-Þ]                   # one capital before a small letter of another alphabet
    | \d+
    | [^\W\d_]+                     # letters of other alphabets
    | \S                            # any other character alone
    )([ ](?![ ]))?
    | ([ ]+ | \s)                   # a run of blanks, or one line end
    """,
    re.VERBOSE,
)
_LONE = re.compile(r"[\ud800-\udfff]")


class Tokenizer:
    """A callable `text -> Doc`, as spaCy wants its tokenizers."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        # half a surrogate pair cannot be a string of spaCy's; the stand-in has the same length
        found = _TOKEN.findall(text if text.isascii() else _LONE.sub("\ufffd", text))
        words = [word or white for word, _, white in found]
        spaces = [blank != "" for _, blank, _ in found]
        doc = Doc(self.vocab, words=words, spaces=spaces)
        keep_raw_text(doc, text)
        return doc

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
