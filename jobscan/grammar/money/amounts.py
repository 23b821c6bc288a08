"""Folded text -> amounts of money: numbers in any country's spelling, with their currency and their multiplier.

Each search starts from a digit and looks a few characters to either side, so the time is linear in the text.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple, cast

from jobscan.grammar.later import later
from jobscan.grammar.money.currencies import CURRENCIES, SHARED_SIGNS
from jobscan.grammar.money.in_words import written_amounts
from jobscan.grammar.money.marks import currency_after, currency_before

_DIGIT = re.compile(r"[0-9]")
_NUMBER = re.compile(
    r"""
      \d{1,2}(?:,\d{2}){1,3},\d{3}(?:\.\d{1,2})?(?!\d)                     # 1,20,000
    | \d{1,3}(?:,\d{3}){1,4}(?:(?:\.\d|\ {0,3}\.\d\d)(?!\d))?              # 120,000.00; blanks where an escape was
        (?: (?!\d) | (?=\d{1,2}\s?(?i:hours?|hrs?|days?|weeks?)\b) )       #   and glued: "£31,92045 hours"
    | \d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,2})?(?!\d)                           # 65.000,00
    | \d{1,3}'\d{3}\.\d{3}(?!\d)                                           # 2'500.000, in Colombia
    | \d{1,3}(?:'\d{3}){1,4}(?:\.\d{1,2})?(?!\d)                           # 110'000
    | \d{1,3}(?:\ \d{3}){1,4}(?:[.,]\d{1,2})?(?![\d%]|\ %)                 # 45 000
    | (?:(?<=[$£€])|(?<=[$£€]\ ))\d{1,3}(?:,\ |\ ,)\d{3}(?![\d,])           # $161, 743
    | \d{2,3},\ \d{3}(?=\ [A-Z]{3}\b)                                     # $67, 185 - 87, 263 CAD
    | \d{1,3}\.\d{4}(?!\d)                                                 # $29.0400, as payrolls write
    | \d+[.,]\d{1,2}(?!\d)
    | (?<=[$£€])\d{1,3}\ \.\d\d(?!\d)                                      # "£23\.07", as Markdown escapes it
    | \d+
    """,
    re.VERBOSE | re.ASCII,
)
_MULTIPLIER = later(
    r"""
    \s?(?P<k>[kKT](?=EUR\b|€|USD\b|CHF\b|GBP\b|PLN\b|INR\b)|k(?![a-zč](?!r\b|č))|K(?![^\W\d_]|\s?\))|K(?=[A-Z][a-z])|thousand\b|tys\.|mila\b)
    | (?P<lakh>\s?(?:[Ll]akhs?|[Ll]acs?|LPA|lpa|Lpa)(?![a-z])|L(?![A-Za-z])
        |\s[Ll]\b(?=\.?\s?(?:per|p\.?a|(?:-|to)\s?(?:Rs\.?|₹)?\s?\d)))           # "3.5 L - 5 L per annum"
    | (?P<crore>\s?(?:crores?|Crores?|Cr|CR|cr)\b)
    | (?P<man>\s?[万萬만])                                                 # ten thousand, in East Asia
    | (?P<million>\s?(?:[MmBbTt]r?illions?|[Mm]io|tri[eệ]u|juta|[Bb]n|BN|mm|MM|mn)\b\.?|[MmBb](?![A-Za-z0-9]|'[A-Za-z]))
    | (?P<cents>\s?(?:cpm|CPM|cents?\b|¢))
    """,
    re.VERBOSE,
)
# Cheap tests before the expensive ones: most numbers in a listing are not money at all.
_MULTIPLIES = frozenset("kKtTmMbBlLcCjJ¢万萬만")
MULTIPLES = {"k": 1_000, "man": 10_000, "lakh": 100_000, "crore": 10_000_000}
_TIMES = {name: Decimal(times) for name, times in MULTIPLES.items()} | {"cents": Decimal("0.01")}
_MILLIONS = {"riệu": "VND", "rieu": "VND", "juta": "IDR"}  # the ends of the words for a million
# Currencies whose monthly pay may be in millions.
SMALL_UNITS = frozenset(row.code for row in CURRENCIES.values() if row.scale and row.scale[2] >= 1_000_000)
# No salary in these is told in tens of thousands of thousands.
_TOO_MANY, _WORTHY = 10_000, ("$", "USD", "GBP", "EUR", "CAD", "AUD", "CHF")
LEAST_CENTS = 5  # nobody drives a mile for less
# The longest number that can be pay is for an Indonesian or Vietnamese year: ten digits, separators, a fraction.
_LONGEST = 17
_LEAST_TELEPHONE = 10  # digits in a row, without a currency in front: "call +441632960000"
# Numbers examined in one text: the longest real listings have some hundreds, and a data table must not take long.
_MOST = 10_000
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2}){1,3},\d{3}(?:\.\d{1,2})?", re.ASCII)  # used nowhere else
_SECTIONS = ("401", "403", "457")  # of the US tax code: "401(k)"
_EAST_ASIAN = "\u2e80"  # the first character of the Chinese, Japanese and Korean blocks
_GLUED_UNIT = re.compile(r"(?:p\.?[ahdw]|pcm|hrs?)\b", re.IGNORECASE)  # "$32-35ph"; not "5pm"
_SECOND_END = re.compile(r"\d/\d{2,3}[.,]\d{3}\b")  # "28.000/32.000 euro"
_NEXT_END = re.compile(r"\s?[$€£]\s?\d")  # after a dash that joins: "$71,300.- $98,450"
_POINT = re.compile(r"(?:[$€£ (\n-]|\A)\.\Z")


class Amount(NamedTuple):
    """A number at `[start, end)`, its currency sign included, as it is written.

    `currency` is a code, or one of `SHARED_SIGNS`; `times` names the multiplier ("k", "lakh", "million" ...) if any.
    """

    start: int
    end: int
    digits: int  # where the first digit is
    value: Decimal
    currency: str | None
    times: str | None

    @property
    def is_plain(self) -> bool:
        return self.currency is None and self.times is None


def read_number(words: str) -> Decimal:
    """A number in any country's spelling.

    >>> [str(read_number(words)) for words in ("1,20,000", "65.000,50", "110'000", "45 000", "18.50", "18,50")]
    ['120000', '65000.50', '110000', '45000', '18.50', '18.50']
    """
    words = words.replace(" ", "").replace("'", "")
    head, mark, tail = words, "", ""
    at = max(words.rfind("."), words.rfind(","))
    if at >= 0 and len(words) - at - 1 in (1, 2, 4):  # one, two or four digits after the last separator: cents
        head, mark, tail = words[:at], ".", words[at + 1 :]
    return Decimal(head.replace(",", "").replace(".", "") + mark + tail or "0")


def amounts(folded: str) -> list[Amount]:
    """Every number that could be money, in order; plain ones too, because a range may name its currency once.

    >>> [(str(a.value), a.currency, a.times) for a in amounts("CA$94,500 or 45k - 55k EUR")]
    [('94500', 'CAD', None), ('45000', None, 'k'), ('55000', 'EUR', 'k')]
    """
    found = []
    at = floor = 0
    for _ in range(_MOST):
        digit = _DIGIT.search(folded, at)  # much faster than trying a whole number at every character
        if digit is None:
            break
        match = cast(re.Match[str], _NUMBER.match(folded, digit.start()))
        at = match.end()
        amount = _amount(folded, match, floor)
        if amount is not None:
            found.append(amount)
            floor = amount.end
    written = [Amount(start, end, start, value, sign, None) for start, end, value, sign in written_amounts(folded)]
    return _merged(found, written) if written else found


def _merged(figures: list[Amount], written: list[Amount]) -> list[Amount]:
    """Both in order; of two that overlap, the one in figures counts ("one 20-dollar bonus")."""
    taken = iter(figures)
    figure = next(taken, None)
    kept = []
    for amount in written:
        while figure is not None and figure.end <= amount.start:
            figure = next(taken, None)
        if figure is None or figure.start >= amount.end:
            kept.append(amount)
    return sorted(figures + kept)


def _amount(folded: str, match: re.Match[str], floor: int) -> Amount | None:
    """The number with what surrounds it, or None if it cannot be money.

    1. the digits, perhaps after a decimal point; 2. the currency before; 3. signs that it is not money; 4. the
    multiplier; 5. the dash for "no cents"; 6. the currency after, or the one implied by the spelling.
    """
    first, last = match.span()
    words = match[0]
    if len(words) > _LONGEST:
        return None
    if len(words) == 2 and _POINT.search(folded, max(0, first - 3), first):  # "$.65 a mile"
        first, words = first - 1, "0." + words
    start, currency = currency_before(folded, first, max(floor, first - 18))
    if _is_no_money(folded, start, last, currency):
        return None
    value, times, end = _multiplied(folded, words, last, currency)
    if currency is None and times is None and _is_glued(folded, words, last):
        return None
    end = _behind_dashes(folded, end, value, currency)
    behind, named = currency_after(folded, end)
    if named and (currency is None or currency in SHARED_SIGNS or named == currency):
        end, currency = behind, named
    return Amount(start, end, first, value, currency or _told_currency(folded, words, times, end), times)


def _is_no_money(folded: str, start: int, last: int, currency: str | None) -> bool:
    """Whether it is a percentage ("40%", "$40 %") or, without a currency before it, part of something else."""
    if folded.startswith(("%", " %"), last):
        return True
    if currency is not None:
        return False
    if last - start >= _LEAST_TELEPHONE and folded[start:last].isdigit():
        return True
    is_dotted = folded[last : last + 1] in (".", ",", ":") and folded[last + 1 : last + 2].isdigit()  # "3.11.2", "9:30"
    return is_dotted or folded[start:last] in _SECTIONS or _is_part_of_word(folded, start)


def _is_part_of_word(folded: str, start: int) -> bool:
    """ "AE140726", "Level_3", "#12"; but East Asian letters are written without blanks."""
    before = folded[start - 1] if start else " "
    if before == "/" and _SECOND_END.match(folded, start - 2):
        return False
    return (before.isalpha() and before < _EAST_ASIAN) or before in "_#%&=@/"


def _is_glued(folded: str, words: str, last: int) -> bool:
    """Whether letters that are not a currency follow at once: "3D", "512862cb"."""
    if not words.isdigit() or not folded[last : last + 1].isalpha() or _GLUED_UNIT.match(folded, last):
        return False
    return not currency_after(folded, last)[1]


def _multiplied(folded: str, words: str, last: int, currency: str | None) -> tuple[Decimal, str | None, int]:
    """The number times its multiplier, the multiplier's name, and where it ends."""
    value = read_number(words)
    close = folded[last : last + 2].strip()[:1]
    multiplier = _MULTIPLIER.match(folded, last) if close in _MULTIPLIES else None
    if multiplier is None:
        return value, None, last
    times = multiplier.lastgroup or ""
    after = multiplier.end()
    if times == "k" and value >= 1000:
        if folded[after : after + 1].isalpha():  # "$235,000KCompany"
            return value, None, last
        value = _without_twice(words, value, currency)
    if times == "cents" and value < LEAST_CENTS and value % 1:  # "$0.62 CPM" is dollars already; "2 CPM" is no rate
        value *= 100
    value *= _TIMES.get(times, Decimal(1))
    is_whole = value == value.to_integral_value()
    return value.quantize(Decimal(1)) if is_whole else value.normalize(), times, multiplier.end()


def _without_twice(words: str, value: Decimal, currency: str | None) -> Decimal:
    """The thousands of a number that "k" follows although it is full: "62.500k", "$45,000k"."""
    if "." in words:
        return read_number(words.replace(".", "")) / 1000
    return value / 1000 if value >= _TOO_MANY and currency in _WORTHY else value


def _behind_dashes(folded: str, last: int, value: Decimal, currency: str | None) -> int:
    """The end of a sign for "no cents": "2590,--", "CHF 95'000.-", "Kshs 50,000/=", "Rs 25,000/-"."""
    if folded[last : last + 3] in (",--", ".--"):
        return last + 3
    strokes = (".-", ",-", "/-", "/=") if currency else (".-", ",-")
    dash = folded[last : last + 2] in strokes and value >= 100 and not folded[last + 2 : last + 3].isalnum()
    return last + 2 if dash and not _NEXT_END.match(folded, last + 2) else last


def _told_currency(folded: str, words: str, times: str | None, end: int) -> str | None:
    """The currency implied by a spelling or a multiplier of one country: "1,20,000", "12 lakh", "15 triệu"."""
    if _INDIAN.fullmatch(words) or times in ("lakh", "crore"):
        return "INR"
    if times == "million":
        return _MILLIONS.get(folded[end - 4 : end].lower())
    return "$" if times == "cents" else None
