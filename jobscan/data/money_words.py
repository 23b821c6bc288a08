"""Folded text -> amounts of money in words: "twenty-five dollars", "one hundred and ten thousand pounds"."""

from __future__ import annotations

import re
from typing import NamedTuple

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: value for value, word in enumerate(_ONES, 1)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
_SCALES = {"thousand": 1_000, "lakh": 100_000, "lakhs": 100_000}
_WORD = "|".join(sorted([*_VALUES, *_SCALES, "hundred"], key=len, reverse=True))
_NUMBER = rf"\b(?:a\ (?=hundred|thousand|lakh))?(?:{_WORD})(?:(?:\ ?-\ ?|\s(?:and\s)?)(?:{_WORD})){{0,9}}\b"
_CURRENCY = r"\s(?P<sign>us\ dollars|dollars|pounds(?:\ sterling)?|euros?|rupees|cents)\b"
_WRITTEN = re.compile(
    rf"(?P<number>{_NUMBER})(?:{_CURRENCY}|(?=\s(?:to|and|or|-)\s{_NUMBER}{_CURRENCY.replace('P<sign>', ':')}))",
    re.IGNORECASE | re.VERBOSE,
)
# A look at these first spares the search in nearly every text.
_SIGNS = ("dollar", "pound", "euro", "rupee", "cents")
_CODES = {"dollars": "$", "pounds": "GBP", "pounds sterling": "GBP", "euro": "EUR", "euros": "EUR", "rupees": "INR",
          "us dollars": "USD", "cents": "$"}  # fmt: skip


class Written(NamedTuple):
    """A number in words at `[start, end)`, its currency included; `cents` counts hundredths of it."""

    start: int
    end: int
    value: int
    currency: str | None
    cents: bool


def written_amounts(folded: str) -> list[Written]:
    """Numbers in words that a currency follows, at once or behind the other end of a range.

    >>> [(each.value, each.currency) for each in written_amounts("twenty to twenty-five dollars; thirty years")]
    [(20, None), (25, '$')]
    """
    if not any(sign in folded or sign.title() in folded or sign.upper() in folded for sign in _SIGNS):
        return []
    found = []
    for match in _WRITTEN.finditer(folded):
        sign = match["sign"].lower() if match["sign"] else None
        value = number_in_words(match["number"])
        found.append(Written(match.start(), match.end(), value, _CODES[sign] if sign else None, sign == "cents"))
    return found


def number_in_words(words: str) -> int:
    """The value of an English number in words.

    >>> number_in_words("one hundred and twenty-five thousand"), number_in_words("a hundred thousand")
    (125000, 100000)
    """
    total = part = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in _VALUES:
            part += _VALUES[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            total += max(part, 1) * _SCALES[word]
            part = 0
    return total + part
