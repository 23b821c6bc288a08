"""Words for terms of employment -> `FULL_TIME`, `CONTRACTOR` and the like."""

from __future__ import annotations

import re
from pathlib import Path

from jobscan.grammar.text import fold, lower
from jobscan.grammar.word_lists import WordLists
from jobscan.model import EmploymentType

LISTS = WordLists(Path(__file__).with_name("words.txt"))
# the lists of words in a text, each with what they say; of those that match at a place the longest word counts
KINDS: dict[str, tuple[EmploymentType, ...]] = {
    "contractor": ("CONTRACTOR",),
    "fixed_term_contract": ("CONTRACTOR", "TEMPORARY"),
    "full_time": ("FULL_TIME",),
    "part_time": ("PART_TIME",),
    "per_diem": ("PER_DIEM",),
    "intern": ("INTERN",),
    "volunteer": ("VOLUNTEER",),
    "temporary": ("TEMPORARY",),
}
# "0.8 FTE", "FTE: 100%": the part of a full week; "FT - 40 hours", "PT/nights"
_SHARE = r"(?:0?\.\d{1,2}|1\.0+|\d\d\d?[ ]?%)"
_HOURS = r"(?=[ ]?[-/(,]?[ ]?(?:\d\d(?:\.\d)?[ ]?(?:hours|hrs)|(?:day|night)s?\b|m-f\b|mon\b))"
_LABELS = "(?<=type: )|(?<=status: )|(?<=hours: )|(?<=schedule: )"
ABBREVIATIONS = {
    "fte": rf"fte[ :=]{{0,3}}{_SHARE}|{_SHARE}[ ]?fte",
    "wte": rf"wte[ :=]{{0,3}}{_SHARE}|{_SHARE}[ ]?wte",  # whole-time equivalent, in Britain
    "ft": rf"(?:{_LABELS})ft\b|ft{_HOURS}",
    "pt": rf"(?:{_LABELS})pt\b|pt{_HOURS}",
}
_NUMBER = re.compile(r"\d*\.\d+|\d+")
_NEARLY_FULL = 0.95  # of a full week: from here on it is called full-time
_FIELD: tuple[tuple[EmploymentType, re.Pattern[str]], ...] = (
    ("INTERN", re.compile(LISTS["field.intern"])),
    ("VOLUNTEER", re.compile(LISTS["field.volunteer"])),
    ("PER_DIEM", re.compile(LISTS["field.per_diem"])),
    ("TEMPORARY", re.compile(LISTS["field.temporary"])),
    ("CONTRACTOR", re.compile(LISTS["field.contractor"])),
    ("PART_TIME", re.compile(LISTS["field.part_time"])),
    ("FULL_TIME", re.compile(LISTS["field.full_time"])),
)
_FIELD_OTHER = re.compile(LISTS["field.other"])


def employment_types(kind: str, words: str) -> tuple[EmploymentType, ...]:
    """The meaning of words in the list `kind`, or of such an abbreviation.

    >>> employment_types("fte", "0.8 fte"), employment_types("fte", "fte: 100%"), employment_types("intern", "intern")
    (('PART_TIME',), ('FULL_TIME',), ('INTERN',))
    """
    if kind in KINDS:
        return KINDS[kind]
    return (
        ("FULL_TIME",) if kind == "ft" or (kind in ("fte", "wte") and _share(words) >= _NEARLY_FULL) else ("PART_TIME",)
    )


def _share(words: str) -> float:
    """
    >>> _share("0.8 fte"), _share("fte .5"), _share("fte: 90 %")
    (0.8, 0.5, 0.9)
    """
    number = _NUMBER.search(words)
    share = float(number[0]) if number else 1.0
    return share / 100 if "%" in words else share


def employment_types_of_field(words: str) -> tuple[EmploymentType, ...]:
    """What a structured field says; nothing if none of its words is known.

    >>> employment_types_of_field("FULL_TIME"), employment_types_of_field("Full-time/Contract")
    (('FULL_TIME',), ('CONTRACTOR', 'FULL_TIME'))
    >>> employment_types_of_field("Other"), employment_types_of_field("Permanent")
    (('OTHER',), ())
    """
    plain = lower(fold(words)).replace("_", " ")
    types = tuple(value for value, pattern in _FIELD if pattern.search(plain))
    return types or (("OTHER",) if _FIELD_OTHER.search(plain) else ())
