"""Folded text -> amounts of money in words: "twenty-five dollars", "one hundred and ten thousand pounds"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from jobscan.grammar.later import later
from jobscan.grammar.numbers import SCALES, VALUES, number_in_words
from jobscan.grammar.text import lower

_WORD = "|".join(sorted([*VALUES, *SCALES, "hundred"], key=len, reverse=True))
_NUMBER = rf"\b(?:a\ (?=hundred|thousand|lakh))?(?:{_WORD})(?:(?:\ ?-\ ?|\s(?:and\s)?)(?:{_WORD})){{0,9}}\b"
_CURRENCY = r"\s(?P<sign>us\ dollars|dollars|pounds(?:\ sterling)?|euros?|rupees|cents)\b"
_WRITTEN = later(
    rf"(?P<number>{_NUMBER})(?:{_CURRENCY}|(?=\s(?:to|and|or|-)\s{_NUMBER}{_CURRENCY.replace('P<sign>', ':')}))",
    re.IGNORECASE | re.VERBOSE,
)
# Looked for first: that saves the search in most texts, and most of it in the others.
_SIGNS = ("dollar", "pound", "euro", "rupee", "cents")
_REACH = 400  # characters: two numbers of ten words are shorter
_CODES = {"dollars": "$", "pounds": "GBP", "pounds sterling": "GBP", "euro": "EUR", "euros": "EUR", "rupees": "INR",
          "us dollars": "USD", "cents": "$"}  # fmt: skip


class Written(NamedTuple):
    """A number in words at `[start, end)`, its currency included."""

    start: int
    end: int
    value: Decimal
    currency: str | None


def written_amounts(folded: str) -> list[Written]:
    """Numbers in words that a currency follows, at once or after the other end of a range.

    >>> [(str(each.value), each.currency) for each in written_amounts("twenty to twenty-five dollars; thirty years")]
    [('20', None), ('25', '$')]
    """
    low = lower(folded)
    places = [at for sign in _SIGNS for at in (low.find(sign), low.rfind(sign)) if at >= 0]
    if not places:
        return []
    found = []
    for match in _WRITTEN.finditer(folded, max(0, min(places) - _REACH), max(places) + _REACH):
        sign = match["sign"].lower() if match["sign"] else None
        value = Decimal(number_in_words(match["number"])) / (100 if sign == "cents" else 1)
        found.append(Written(*match.span(), value, _CODES[sign] if sign else None))
    return found
