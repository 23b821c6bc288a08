"""Text -> tokens, in linear time, whatever the text contains.

spaCy's own tokenizer searches for prefixes and suffixes again at each step, which is quadratic for a run of punctuation
(16,000 "(" took half a minute), and it keeps words that a scraper glued together ("regulations.BenefitsWe"). One
regular expression avoids both: tokens are the smallest pieces that any of our rules refers to.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# a token, and the single space after it, which spaCy stores as a flag of the token; other white space is a token itself
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
    """The words in order, and for each whether a single space follows; joined, they give back the text exactly."""

    words: list[str]
    spaces: list[bool]


def tokens_of(text: str) -> Tokens:
    """The tokens of a text.

    >>> tokens_of("Pay: $20k").words
    ['Pay', ':', '$', '20', 'k']
    """
    # spaCy cannot store half a surrogate pair; its replacement has the same length
    found = _TOKEN.findall(text if text.isascii() else _LONE.sub("\ufffd", text))
    return Tokens([word or white for word, _, white in found], [blank != "" for _, blank, _ in found])
