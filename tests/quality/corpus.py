"""`corpus/*.toml` -> cases: invented listings and what should be found in them (corpus/README.md tells the format)."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, get_args

from jobscan.model import Credential, EmploymentType, IncentiveKind, JobLocationType, Role, Seniority, UnitText

FOLDER = Path(__file__).with_name("corpus")
ROLES: tuple[str, ...] = get_args(Role)
PAY_KINDS: tuple[str, ...] = ("base", *get_args(IncentiveKind))
SHAPES = ("headed", "flattened", "prose", "email", "hn", "markdown", "wrapped", "ats", "short", "table")


@dataclass(frozen=True)
class Pay:
    """One pay statement of a listing; `start` and `end` are where its quote first stands."""

    kind: str
    quote: str
    start: int
    end: int
    min: float | None = None
    max: float | None = None
    currency: str | None = None
    unit_text: str | None = None
    primary: bool = False


@dataclass(frozen=True)
class Case:
    """One listing and all that should be found in it; None and empty mean: not said, expect nothing."""

    name: str
    text: str
    shape: str
    country: str
    trade: str
    title: str | None = None
    organization: str | None = None
    places: tuple[str, ...] = ()
    job_location_type: str | None = None
    employment_type: tuple[str, ...] = ()
    seniority: str | None = None
    min_years: float | None = None
    education: str | None = None
    eligibility: tuple[str, ...] = ()
    date_posted: dt.date | None = None
    valid_through: dt.date | None = None
    pay: tuple[Pay, ...] = ()
    decoy_money: bool = False
    skills_required: tuple[str, ...] = ()
    skills_preferred: tuple[str, ...] = ()
    segments: tuple[tuple[int, int, str], ...] = field(default=(), repr=False)  # start, end, role


@cache
def load() -> list[Case]:
    """All cases, by name. Raises ValueError, naming the file, when one is not what README.md says."""
    return [parse(path) for path in sorted(FOLDER.glob("*.toml"))]


def parse(path: Path) -> Case:
    """The case of one file."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        text, segments = _text(raw)
        pay = tuple(_pay(item, text) for item in raw.pop("pay", ()))
        values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()}
        case = Case(name=path.stem, text=text, segments=segments, pay=pay, **values)
        _check(case)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path.name}: {error}") from error
    return case


def _text(raw: dict[str, Any]) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    join = raw.pop("join", "\n")
    return (raw.pop("text"), ()) if "text" in raw else marked_up(raw.pop("segments"), join)


def marked_up(lines: str, join: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """Lines of `role | words` -> the text, and (start, end, role) of each segment.

    >>> marked_up("title | Cook\\n& pay | $20", "\\n")
    ('Cook$20', ((0, 4, 'title'), (4, 7, 'pay')))
    """
    text = ""
    segments: list[tuple[int, int, str]] = []
    for line in lines.rstrip("\n").split("\n"):
        if not line.strip():
            text += "\n"
            continue
        head, _, words = line.partition(" | ")
        if head == "+":
            start, _, role = segments.pop()
            text += "\n"
        else:
            text += _joint(head, text, join)
            start, role = len(text), head.lstrip("&^ ")
        text += words
        if role not in ROLES:
            raise ValueError(f"no such role: {role!r} in {line!r}")
        segments.append((start, len(text), role))
    return text, tuple(segments)


def _joint(head: str, text: str, join: str) -> str:
    if not text:
        return ""
    return {"&": "", "^": " "}.get(head[0], join)


def _pay(item: dict[str, Any], text: str) -> Pay:
    start = text.index(item["quote"])
    return Pay(start=start, end=start + len(item["quote"]), **item)


def _check(case: Case) -> None:
    allowed: dict[str, tuple[set[Any], tuple[Any, ...]]] = {
        "shape": ({case.shape}, SHAPES),
        "job_location_type": ({case.job_location_type}, (None, *get_args(JobLocationType))),
        "employment_type": (set(case.employment_type), get_args(EmploymentType)),
        "seniority": ({case.seniority}, (None, *get_args(Seniority))),
        "education": ({case.education}, (None, *get_args(Credential))),
        "pay kind": ({pay.kind for pay in case.pay}, PAY_KINDS),
        "pay unit": ({pay.unit_text for pay in case.pay}, (None, *get_args(UnitText))),
    }
    for key, (found, known) in allowed.items():
        if not found <= set(known):
            raise ValueError(f"{key}: {sorted(map(str, found - set(known)))} is none of {known}")
    quotes = (
        case.title,
        case.organization,
        *case.places,
        *case.eligibility,
        *case.skills_required,
        *case.skills_preferred,
    )
    for quote in quotes:
        if quote is not None and quote not in case.text:
            raise ValueError(f"not in the text: {quote!r}")
