"""The text on either side of a number -> its currency, and where that begins or ends.

The signs, codes and names are in `data/currencies.tsv`. Most numbers have none, so a few letters are tested first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jobscan.grammar.later import later
from jobscan.grammar.money.currencies import (
    CURRENCIES,
    NOUNS,
    SMALL_CODES,
    currency_code,
    first_words,
    resolve,
    resolve_name,
    scale_of,
)


def any_of(words: Iterable[str]) -> str:
    """An alternation, longer words first, and grouped by first letter, which makes the search faster."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    return "(?:" + "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items()) + ")"


_ROWS = tuple(CURRENCIES.values())
_CODES = [row.code for row in _ROWS if row.code in row.signs]  # the others are also words
_TITLED = [code.title() for code in _CODES if code != "RON"]  # "Php25,000", but Ron is a man
_WRITTEN = dict.fromkeys(sign for row in _ROWS for sign in row.signs if sign not in CURRENCIES)
_SIGNS = frozenset(sign for sign in _WRITTEN if len(sign) == 1)
_LETTERED = [sign for sign in _WRITTEN if sign.isalpha() and sign not in _SIGNS]
_MARKED = [sign[:-1] for sign in _WRITTEN if sign[-1] == "$" and len(sign) > 1]
_OTHER = [sign for sign in _WRITTEN if not sign.isalpha() and sign not in _SIGNS and sign[-1] != "$"]  # "S/", "GH₵"
_BESIDE_SIGNS = dict.fromkeys((*(sign for row in _ROWS for sign in row.beside), *map(str.lower, _CODES)))

_SIGN = f"[{''.join(sorted(_SIGNS))}]"
_NOUN = rf"(?i:{any_of(NOUNS)}(?:(?<!s)s)?)"
_ADJECTIVE = r"(?<![A-Za-z])(?P<adjective>[A-Z][A-Za-z.]{1,12}(?:\s[A-Z][a-z]{2,9})?|us)\s"
_BEFORE = re.compile(
    rf"""
    (?: (?P<code>(?<![A-Z]){any_of(_CODES)}
          |(?<![a-zA-Z])(?:(?i:{any_of(SMALL_CODES)})|{any_of(_TITLED)})) [\s:.]{{0,3}} )?       # "USD $190,800"
    (?: (?<![A-Z])(?P<marked>{any_of(_MARKED)})\$(?:S\b)?                    # "CA$94,500"
      | (?P<us>\$\s?US|(?<![A-Za-z])US\ \$)                                  # "$US 130-200k", "US $40,000"
      | (?<![a-zA-Z])(?P<other>{any_of(_OTHER)})
      | (?P<sign>{_SIGN})
      | (?<![a-zA-Z])(?P<short>(?i:{any_of(_LETTERED)}))[.:]{{0,2}}
      | (?<![a-zA-Z])(?P<noun>{_NOUN}):?
    )? \s{{0,8}} \Z
    """,
    re.VERBOSE,
)
_AFTER = re.compile(
    rf"""
    \s?(?:/-\s?(?=[A-Z]))?                                                  # "50,000/- INR"
    (?: (?P<code>{any_of(_CODES)}|(?i:{any_of(SMALL_CODES)}))(?![a-z])
      | (?P<marked>{any_of(_MARKED)})\$(?!\s?\d)
      | (?P<other>{any_of(_OTHER)})(?!\s?\d) | (?P<sign>{_SIGN})(?!\s?\d)
      | (?P<short>(?i:{any_of(_LETTERED)}))(?![a-zA-Z])(?:\.(?=\s?[a-z/]))?
      | (?:{_ADJECTIVE})?(?P<noun>{_NOUN})(?![a-zA-Z]) )
    """,
    re.VERBOSE,
)
_ADJECTIVE_BEFORE = re.compile(rf"{_ADJECTIVE}\Z")
# Signs with another meaning, right beside an amount in thousands: "R25 000", "N250,000", "R25k", but not "R2".
_BESIDE = later(rf"(?:(?<![\w&/.+'-])|(?<=\d-))(?P<sign>{any_of(_BESIDE_SIGNS)})[.:]{{0,2}}\ {{0,2}}\Z")
_BESIDE_AFTER = later(rf"\s?(?P<sign>{any_of(_BESIDE_SIGNS)})(?![\w&/'-])")
_THOUSANDS = re.compile(
    r"\d{1,3}(?:[ ,.]\d{3}){1,4}(?!\d)|\d{1,4}[kK](?![a-zA-Z])|\d{1,2}(?:\.\d{1,2})?[mM](?![a-zA-Z])"
    r"|\d{1,3}[.,]\d\d(?=\s?(?:/\s?h|per hour|p/?h\b|an hour))"
    r"|(?P<plain>(?!(?:19|20)\d\d(?!\d))\d{3,9}(?![\d%]))",
    re.ASCII,
)
_ENDS_IN_THOUSANDS = re.compile(
    r"(?:\d[ ,.]\d{3}(?:[.,]\d\d)?|\d[kK]|(?<![\d.,])(?!(?:19|20)\d\d\Z)\d{4,9})\Z", re.ASCII
)
_APART = "RN#"  # single letters that may be followed by a space: "R 25 000"
_LONGEST_PLAIN = 6  # digits of a salary without separators
_DEAR = 200  # a month's pay in a valuable currency may be less than this
# Cheap tests before the expensive ones, on two or three letters.
_ENDINGS = frozenset(
    word.lower()[-3:]
    for word in (*_CODES, *SMALL_CODES, *_LETTERED, *(f"{noun}s" for noun in NOUNS), *NOUNS, *_OTHER, "$us")
)
_BEGINNINGS = frozenset(word.lower()[:3] for word in (*_CODES, *_LETTERED, *NOUNS, *_OTHER, "us "))
_CAPITALS = frozenset(word[:3] for word in first_words())  # of adjectives
_BESIDE_LETTERS = frozenset(sign[-1] for sign in _BESIDE_SIGNS)
_BESIDE_FIRST = frozenset(sign[0] for sign in _BESIDE_SIGNS)
_MARKED_FIRST = frozenset(f"{marked}$"[:2] for marked in _MARKED)


def currency_before(folded: str, first: int, floor: int) -> tuple[int, str | None]:
    """Where the amount whose first digit is at `first` begins, sign included, and the currency before it.

    >>> currency_before("Salary: Birr 14,500", 13, 0), currency_before("Kenya shillings 90,000", 16, 0)
    ((8, 'ETB'), (0, 'KES'))
    >>> currency_before("TOP 20,000 gross", 4, 0), currency_before("TOP 20 bakeries", 4, 0)
    ((0, 'TOP'), (4, None))
    """
    near = folded[max(0, first - 12) : first].rstrip(" :.\n\t")
    if near[-1:] in _SIGNS or near[-3:].lower() in _ENDINGS or near[-2:].lower() in _ENDINGS:
        match = _BEFORE.search(folded, floor, first)
        if match is not None and match.lastgroup is not None:
            return _read_before(folded, match, floor)
    return _beside_before(folded, first, floor, near)


def currency_after(folded: str, at: int) -> tuple[int, str | None]:
    """The end of the currency at `at`, and which it is, for "120k+ CHF" and "40/hr USD".

    >>> currency_after("14,500 Ethiopian birr", 6), currency_after("50 pounds", 2), currency_after("8,000 MAD", 5)
    ((21, 'ETB'), (2, None), (9, 'MAD'))
    """
    near = folded[at : at + 7].lstrip(" /-\n")[:3]
    begins = near[:1] in _SIGNS or near.lower() in _BEGINNINGS or near[:2].lower() in _BEGINNINGS
    if begins or near in _CAPITALS or near[:2] in _MARKED_FIRST or folded[at : at + 2] in ("/=", "/-"):
        match = _AFTER.match(folded, at)
        currency = _read_after(match) if match else None
        if match is not None and currency is not None:
            return match.end(), currency
    if near[:1] in _BESIDE_FIRST and _ENDS_IN_THOUSANDS.search(folded, max(0, at - 12), at):
        match = _BESIDE_AFTER.match(folded, at)
        if match is not None and len(match["sign"]) > 1:
            return match.end(), resolve(match["sign"])
    return at, None


def _read_before(folded: str, match: re.Match[str], floor: int) -> tuple[int, str | None]:
    """Where a match of `_BEFORE` begins, and its currency; of a code and a sign the more specific one counts."""
    if match["marked"]:
        return match.start(), resolve(match["marked"] + "$")
    if match["us"]:
        return match.start(), "USD"
    if match["code"]:
        return match.start(), match["code"].upper()
    if match["noun"]:
        adjective = _ADJECTIVE_BEFORE.search(folded, max(floor, match.start() - 24), match.start())
        currency = resolve_name(adjective["adjective"], match["noun"]) if adjective else None
        if adjective and currency:
            return adjective.start(), currency
        currency = resolve(match["noun"])
        return (match.start(), currency) if currency else (match.end(), None)
    return match.start(), resolve(match["other"] or match["sign"] or match["short"])


def _read_after(match: re.Match[str]) -> str | None:
    if match["marked"]:
        return resolve(match["marked"] + "$")
    if match["adjective"]:
        return resolve_name(match["adjective"], match["noun"])
    return resolve(match["code"] or match["other"] or match["sign"] or match["short"] or match["noun"])


def _beside_before(folded: str, first: int, floor: int, near: str) -> tuple[int, str | None]:
    """The same as `currency_before`, for signs that are money only beside thousands."""
    thousands = _THOUSANDS.match(folded, first) if near[-1:] in _BESIDE_LETTERS else None
    match = _BESIDE.search(folded, floor, first) if thousands else None
    if match is None or thousands is None:
        return first, None
    sign = match["sign"]
    if len(sign) == 1 and sign not in _APART and match.end() > match.end("sign"):
        return first, None
    plain = thousands["plain"]
    if plain:  # "R0065429" and "R1550643" are the numbers of a person or a file
        is_register = len(sign) == 1 and (plain[0] == "0" or len(plain) > _LONGEST_PLAIN)
        if is_register or len(plain) < _least_digits(sign):
            return first, None
    return match.start(), resolve(sign)


def _least_digits(sign: str) -> int:
    """The fewest digits of a plain number: "R25000", but not "R2000"; "MAD 8000"; "KD 350", as a dinar is worth more.

    >>> [_least_digits(sign) for sign in ("R", "MAD", "KD")]
    [5, 4, 3]
    """
    if len(sign) == 1:
        return 5
    scale = scale_of(currency_code(resolve(sign), None))
    return 3 if scale and scale[1] < _DEAR else 4
