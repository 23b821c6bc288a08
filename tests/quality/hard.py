"""`hard/*.toml` -> statements and short listings that are easily misread, with the right answers (hard/README.md)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

from jobscan.model import Credential, EmploymentType, JobLocationType, Seniority, UnitText
from tests.quality.corpus import marked_up
from tests.quality.measure import UNSCORED, Expected

FOLDER = Path(__file__).with_name("hard")
_QUOTED = ("title", "organization", "places", "skills_required", "skills_preferred", "not_skills")
_KINDS: dict[str, tuple[str, ...]] = {
    "job_location_type": get_args(JobLocationType),
    "employment_type": get_args(EmploymentType),
    "seniority": get_args(Seniority),
}
_KEYS = {"name", "text", "join", "segments", "none", "years", "degrees", "pay", *_QUOTED, *_KINDS}
_YEARS = re.compile(r"(?P<low>\d+(?:\.\d+)?)-(?P<high>\d+(?:\.\d+)?)? (?P<level>required|preferred)")


@cache
def load() -> list[Expected]:
    """All cases, file by file. Raises ValueError, naming file and case, when one is not what README.md says."""
    return [case for path in sorted(FOLDER.glob("*.toml")) for case in parse(path)]


def parse(path: Path) -> Iterator[Expected]:
    """The cases of one file."""
    for raw in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
        try:
            yield _case(raw)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path.name}: {raw.get('name')}: {error}") from error


def facts(case: Expected) -> int:
    """How many things are annotated in a case: each element of a list, each answer, each promise of silence."""
    listed = (case.pay, case.segments, case.all_places, case.all_types, case.years, case.degrees, case.skills)
    single = (case.title, case.organization, case.job_location_type, case.seniority)
    count = sum(max(1, len(each)) for each in listed if isinstance(each, list))
    return count + sum(each is None or isinstance(each, str) for each in single) + len(case.not_skills)


def _case(raw: dict[str, Any]) -> Expected:
    if unknown := raw.keys() - _KEYS:
        raise ValueError(f"no such key: {', '.join(sorted(unknown))}")
    text, segments = marked_up(raw["segments"], raw.get("join", "\n")) if "segments" in raw else (raw["text"], ())
    _check(raw, text)
    asked = raw | {key: _EMPTY.get(key) for key in raw.get("none", ())}
    answers = {field: read(asked[key]) for key, (field, read) in _ANSWERS.items() if key in asked}
    skills = [(name, level) for level in ("required", "preferred") for name in raw.get(f"skills_{level}", ())]
    return Expected(
        name=raw["name"],
        text=text,
        segments=list(segments) or UNSCORED,
        skills=skills or UNSCORED,
        not_skills=tuple(raw.get("not_skills", ())),
        **answers,
    )


def _check(raw: dict[str, Any], text: str) -> None:
    said = " ".join(text.split()).casefold()
    for key in _QUOTED:
        quotes = raw.get(key, ())
        for quote in [quotes] if isinstance(quotes, str) else quotes:
            if " ".join(quote.split()).casefold() not in said:
                raise ValueError(f"not in the text: {quote!r}")
    for key, known in _KINDS.items():
        given = raw.get(key, ())
        if wrong := {given} - set(known) if isinstance(given, str) else set(given) - set(known):
            raise ValueError(f"{key}: {sorted(wrong)} is none of {known}")


def _years(words_: str) -> tuple[float, float | None, str]:
    """`3-5 required`, `2- preferred` (two or more).

    >>> _years("0.5-2 required"), _years("3- preferred")
    ((0.5, 2.0, 'required'), (3.0, None, 'preferred'))
    """
    match = _YEARS.fullmatch(words_)
    if match is None:
        raise ValueError(f"years: {words_!r} is not like '3-5 required' or '2- preferred'")
    return float(match["low"]), float(match["high"]) if match["high"] else None, match["level"]


def _degree(words_: str) -> tuple[str, str]:
    category, _, level = words_.partition(" ")
    if category not in get_args(Credential) or level not in ("required", "preferred"):
        raise ValueError(f"degrees: {words_!r} is not like 'bachelor required'")
    return category, level


def _pay(each: dict[str, Any]) -> tuple[Any, ...]:
    if each.get("unit_text") not in (None, *get_args(UnitText)):
        raise ValueError(f"pay: no such unit: {each['unit_text']}")
    return each.get("min"), each.get("max"), each.get("currency"), each.get("unit_text")


def _as_it_is(value: Any) -> Any:
    return value


def _each(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda values: [read(each) for each in values]


# the key of a case -> the field of `Expected`, and how its value is read
_ANSWERS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "title": ("title", _as_it_is),
    "organization": ("organization", _as_it_is),
    "job_location_type": ("job_location_type", _as_it_is),
    "seniority": ("seniority", _as_it_is),
    "places": ("all_places", _as_it_is),
    "employment_type": ("all_types", _as_it_is),
    "years": ("years", _each(_years)),
    "degrees": ("degrees", _each(_degree)),
    "pay": ("pay", _each(_pay)),
}
_EMPTY: dict[str, Any] = {"places": [], "employment_type": []}  # of the others it is None
