"""Numbers in English words -> their values."""

from __future__ import annotations

import re

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {"thousand": 1_000, "lakh": 100_000, "lakhs": 100_000}
VALUES = {word: value for value, word in enumerate(_ONES, 1)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
# "one" to "twenty", longest first, for patterns with small counts of years, days or hours
SMALL = "|".join(sorted((word for word, value in VALUES.items() if value <= 20), key=len, reverse=True))


def number_in_words(words: str) -> int:
    """The value of an English number in words.

    >>> number_in_words("one hundred and twenty-five thousand"), number_in_words("a hundred thousand")
    (125000, 100000)
    """
    total = part = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in VALUES:
            part += VALUES[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in SCALES:
            total += max(part, 1) * SCALES[word]
            part = 0
    return total + part


def small_number(words: str) -> float:
    """A count in figures or words; "a" is one.

    >>> small_number("2.5"), small_number("twelve"), small_number("a")
    (2.5, 12.0, 1.0)
    """
    return 1.0 if words == "a" else float(VALUES.get(words, 0) or words)
