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

_TOKEN = re.compile(
    r"""
    [A-ZÀ-ÖØ-Þ]+(?![a-zß-öø-ÿ])     # capitals: "SQL", and the "JYSK" of "JYSKAreas" (next line takes "Areas")
    | [A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]+      # a word; "BenefitsWe" is two
    | [A-ZÀ-ÖØ-Þ]                   # one capital before a small letter of another alphabet
    | \d+
    | [^\W\d_]+                     # letters of other alphabets
    | [ ]+ | \s                     # a run of blanks, or one line end
    | .                             # any other character alone
    """,
    re.VERBOSE | re.DOTALL,
)
_LONE = re.compile(r"[\ud800-\udfff]")


class Tokenizer:
    """A callable `text -> Doc`, as spaCy wants its tokenizers."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        # half a surrogate pair cannot be a string of spaCy's; the stand-in has the same length
        for token in _TOKEN.findall(text if text.isascii() else _LONE.sub("\ufffd", text)):
            # spaCy keeps a single blank after a token as that token's flag, all other white space as tokens
            if token == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
            else:
                words.append(token)
                spaces.append(False)
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
