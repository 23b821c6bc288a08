"""The columns with hours a week and years of experience -> a range for each; None if they hold no such numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jobscan.model import RangeField

from .keys import keys_of
from .values import find

_MOST_HOURS, _MOST_YEARS = 100, 50  # larger numbers are something else: hours a month, or months
_NUMBER = r"(\d{1,3}(?:\.\d{1,2})?)"
_RANGE = re.compile(
    rf"(?P<sign>lt|gt|<|>)?[- ]?{_NUMBER}(?: ?(?:-|\u2013|to) ?{_NUMBER})?(?P<open> ?\+)?"
    r" ?(?:h|hrs?|hours?|yrs?|years?)?"
)
_KEYS = {noun: tuple(keys_of(f"{noun}{end}") for end in ("_min", "_max", "")) for noun in ("hours", "years")}


def hours_of(flat: Mapping[str, Any]) -> RangeField | None:
    """The hours a week that a row states in columns of their own.

    >>> hours_of({"minhours": 32, "maxhours": "40"})
    RangeField(text='minhours: 32, maxhours: 40', low=32.0, high=40.0)
    """
    return _range(flat, "hours", _MOST_HOURS)


def years_of(flat: Mapping[str, Any]) -> RangeField | None:
    """The years of experience that a row states in columns of their own; one number is the least.

    >>> years_of({"yearsofexperience": 3})
    RangeField(text='yearsofexperience: 3', low=3.0, high=None)
    """
    found = _range(flat, "years", _MOST_YEARS)
    if found and found.low == found.high:
        return RangeField(text=found.text, low=found.low) if found.low else None
    return found


def _range(flat: Mapping[str, Any], noun: str, most: int) -> RangeField | None:
    shown: dict[str, Any] = {}
    ends: list[tuple[float | None, float | None]] = []
    for names in _KEYS[noun]:
        key = next((name for name in names if find(flat, (name,)) is not None), "")
        ends.append(_ends(flat.get(key), most) if key else (None, None))
        if ends[-1] != (None, None):
            shown[key] = flat[key]
    (least, _), (_, greatest), both = ends
    low, high = (least, greatest) if (least, greatest) != (None, None) else both
    if low is not None and high is not None and low > high:
        low, high = high, low
    if low is None and not high:
        return None
    return RangeField(text=", ".join(f"{key}: {value}" for key, value in shown.items()), low=low, high=high)


def _ends(value: object, most: int) -> tuple[float | None, float | None]:
    """Both ends of a range; a number alone is both.

    >>> _ends("2-5", 50), _ends("gt-15", 50), _ends("10+ years", 50), _ends(38.5, 100), _ends("full time", 100)
    ((2.0, 5.0), (15.0, None), (10.0, None), (38.5, 38.5), (None, None))
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None, None
    found = _RANGE.fullmatch(str(value).strip().lower()[:40])
    if found is None:
        return None, None
    first = float(found[2])
    second = float(found[3]) if found[3] else first
    if max(first, second) > most:
        return None, None
    low = None if found["sign"] in ("lt", "<") else first
    return low, None if found["open"] or found["sign"] in ("gt", ">") else second
