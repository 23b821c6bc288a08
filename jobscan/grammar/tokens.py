"""Text -> tokens, in time linear in the text whatever it holds.

spaCy's own tokenizer looks for prefixes and suffixes anew at each step, which is quadratic on a run of punctuation
(16,000 "(" took half a minute), and it keeps words that a scraper glued together ("regulations.BenefitsWe"). One
regular expression does neither: tokens are the finest pieces that any rule of ours wants to point at.
"""

from __future__ import annotations

import re
from typing import NamedTuple

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


class Tokens(NamedTuple):
    """The words in order, and for each whether one blank stands behind it: joined they are the text, to the letter."""

    words: list[str]
    spaces: list[bool]


def tokens_of(text: str) -> Tokens:
    """The tokens of a text.

    >>> tokens_of("Pay: $20k").words
    ['Pay', ':', '$', '20', 'k']
    """
    # half a surrogate pair cannot be a string of spaCy's; the stand-in has the same length
    found = _TOKEN.findall(text if text.isascii() else _LONE.sub("\ufffd", text))
    return Tokens([word or white for word, _, white in found], [blank != "" for _, blank, _ in found])
