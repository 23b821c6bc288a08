"""The structured pay of a row -> `PayField`s; with numbers only if the row has numbers.

A job board's estimate is not what the listing offers: it is left out, with a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, cast

from jobscan.model import Note, PayField, UnitText

from .keys import keys_of, meanings_of, plain

_MIN, _MAX, _CURRENCY, _UNIT, _OBJECTS, _OBJECT_PARTS, _TEXTS = (
    keys_of(f"pay_{name}") for name in ("min", "max", "currency", "unit", "objects", "object_parts", "texts")
)
# these are clear only inside an object that is about pay
_MIN_INSIDE, _MAX_INSIDE, _ONE_INSIDE = (keys_of(f"pay_{name}_inside") for name in ("min", "max", "one"))
_UNITS = cast("dict[str, UnitText]", meanings_of("pay_units"))
_ESTIMATE = re.compile(r"\best(?:\.|imated?\b)|\bpredicted\b", re.IGNORECASE)

_IN_DOLLARS = {"rateintervalcode": "USD"}  # a key of USAJOBS, which names no currency and pays in dollars only
# Intervals that our units lack, as parts of a month: "0.5 MONTH", as Ashby has it, is paid twice a month
_OF_A_MONTH = {"0.5month": Decimal("0.5"), "2month": Decimal(2), "3month": Decimal(3), "6month": Decimal(6)}


def unit_of(word: object) -> UnitText | None:
    """Our unit for a source's word; None for a word that is not in the table.

    >>> unit_of("yearly"), unit_of("per-hour-wage"), unit_of("1 YEAR"), unit_of("project")
    ('YEAR', 'HOUR', 'YEAR', None)
    """
    return _UNITS.get(plain(word.replace("/", ""))) if isinstance(word, str) else None


def number_of(value: object) -> Decimal | None:
    """A positive amount of money, or None: in tables zero and -1 mean "unknown".

    >>> number_of("52,000.00"), number_of(0), number_of("negotiable")
    (Decimal('52000.00'), None, None)
    """
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        return None
    words = str(value).strip()
    if not re.fullmatch(r"\d{1,12}(?:,\d{3})*(?:\.\d{1,6})?", words):
        return None
    number = Decimal(words.replace(",", ""))
    return number if 0 < number < 10**12 else None


def pay_of(row: Mapping[str, Any]) -> tuple[tuple[PayField, ...], tuple[Note, ...]]:
    """The pay of a row whose keys are plain, and notes about what was left out."""
    if row.get("salarysource") == "description" or str(row.get("salaryispredicted", "0")) in ("1", "True", "true"):
        return (), (Note(code="pay-estimate", message="this pay is the source's own estimate; it was left out"),)
    if row.get("compensationvisible") is False:
        return (), ()
    found = tuple(_amounts(row, inside=False))
    if not found:
        found = tuple(pay for key in _OBJECTS for pay in _from(row.get(key), row, key, 0))
    if found:
        return tuple(dict.fromkeys(found)), ()
    for key in _TEXTS:
        text = row.get(key)
        if isinstance(text, str) and any(c.isdigit() for c in text) and text.strip() != "-1":
            if _ESTIMATE.search(text):
                message = f"an estimate of the job board was left out: {text[:80]!r}"
                return (), (Note(code="pay-estimate", message=message),)
            if (one := number_of(text)) is None:
                return (PayField(text=" ".join(text.split())[:500]),), ()
            return (_field({key: text}, one, one, row),), ()
    return (), ()


def _from(value: Any, row: Mapping[str, Any], key: str, depth: int) -> Iterator[PayField]:
    """The pay in an object, in objects within it, or in a list of them."""
    if depth > 4:
        return
    if isinstance(value, list):
        for one in value[:20]:
            yield from _from(one, row, key, depth + 1)
    elif isinstance(value, Mapping):
        yield from _in_object(value, row, depth)
    elif (depth or not isinstance(value, str)) and (one := number_of(value)) is not None:
        yield _field({key: value}, one, one, row)


def _in_object(value: Mapping[str, Any], row: Mapping[str, Any], depth: int) -> Iterator[PayField]:
    """The amounts in an object, or else in objects within it; currency and period may be outside."""
    inner = {plain(str(name)): content for name, content in value.items()}
    kind = inner.get("compensationtype")
    if isinstance(kind, str) and plain(kind) not in ("salary", "basesalary", "hourly", "wage"):
        return  # equity, bonus
    inherited = {name: row[name] for name in (*_CURRENCY, *_UNIT) if row.get(name) and name not in inner}
    found = list(_amounts({**inherited, **inner}, inside=True))
    yield from found
    for name in () if found else _OBJECT_PARTS:
        yield from _from(inner.get(name), {**inherited, **inner}, name, depth + 1)


def _amounts(row: Mapping[str, Any], *, inside: bool) -> Iterator[PayField]:
    ends = _first(row, _MIN + (_MIN_INSIDE if inside else ())), _first(row, _MAX + (_MAX_INSIDE if inside else ()))
    if inside and not any(key for key, _ in ends):
        ends = (_first(row, _ONE_INSIDE),) * 2
    shown = {key: row[key] for key, _ in ends if key}
    low, high = (number / 100 if number and key.endswith("cents") else number for key, number in ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    if shown:
        yield _field(shown, low, high, row)


def _first(row: Mapping[str, Any], keys: tuple[str, ...]) -> tuple[str, Decimal | None]:
    return next(((key, n) for key in keys if (n := number_of(row.get(key))) is not None), ("", None))


def _field(shown: dict[str, Any], low: Decimal | None, high: Decimal | None, row: Mapping[str, Any]) -> PayField:
    currency = next((key for key in _CURRENCY if isinstance(row.get(key), str) and len(row[key].strip()) == 3), None)
    key, unit, months = _period(row)
    shown |= {name: row[name] for name in (currency, key) if name}
    low, high = (end if end is None or months is None else end / months for end in (low, high))
    return PayField(
        text=", ".join(f"{key}: {value}" for key, value in shown.items()),
        currency=row[currency].strip().upper() if currency else _IN_DOLLARS.get(key or ""),
        min_value=low,
        max_value=high,
        unit_text=unit,
    )


def _period(row: Mapping[str, Any]) -> tuple[str | None, UnitText | None, Decimal | None]:
    """The key that names the period of the pay, our unit, and the months that it takes where we have none for it."""
    for key in _UNIT:
        if unit := unit_of(row.get(key)):
            return key, unit, None
        if months := _OF_A_MONTH.get(plain(str(row.get(key)))):
            return key, "MONTH", months
    return None, None, None
