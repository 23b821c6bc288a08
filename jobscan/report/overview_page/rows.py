"""A record -> a row of the page: what can be filtered, sorted and charted of a listing, and the words behind it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple, fields, replace

from jobscan.model import Comparison, Fact, JobPosting, Place
from jobscan.report import summary
from jobscan.report.clean import printable
from jobscan.report.words import pay_words, place_words, term_words

_LONGEST = 300  # characters of any text from a listing: a table has no room for more


class Row(Struct, frozen=True, kw_only=True):
    """One listing. Amounts are for a year, in `currency`; None where the listing or the wage table has none."""

    title: str = ""
    employer: str = ""
    place: str = ""  # "" where only the country is known
    country: str = ""
    area: str = ""  # whose wages the offer was compared with
    occupation: str = ""
    mode: str = ""
    level: str = ""
    type: str = ""
    date: str = ""
    pay: str = ""  # as stated
    currency: str = ""
    low: float | None = None
    mid: float | None = None
    high: float | None = None
    p25: float | None = None
    p50: float | None = None
    p75: float | None = None
    position: float | None = None  # percentile of the middle of the offer
    standing: str = ""
    source: str = ""
    required: tuple[str, ...] = ()
    preferred: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    evidence: tuple[tuple[str, str, str], ...] = ()  # what it is, the listing's words, the rule and how sure it is
    basis: tuple[tuple[str, str], ...] = ()  # what the comparison rests on, or why there is none

    def cells(self) -> tuple[Any, ...]:
        """The values, in the order of `COLUMNS`."""
        return astuple(self)


COLUMNS = tuple(field.name for field in fields(Row))


def row_of(posting: JobPosting) -> Row:
    """The row of a record."""
    mode, place = posting.job_location_type, posting.job_location[0].value if posting.job_location else None
    row = Row(
        title=_short(posting.title.value) if posting.title else "",
        employer=_short(posting.hiring_organization.value) if posting.hiring_organization else "",
        place=_short(_place_name(place)) if place else "",
        country=(place.address_country or "") if place else "",
        mode=term_words(mode.value) if mode else "",
        level=posting.seniority.value if posting.seniority else "",
        type=", ".join(dict.fromkeys(term_words(fact.value) for fact in posting.employment_type)),
        date=posting.date_posted.value.isoformat() if posting.date_posted else "",
        pay=_short(pay_words(posting.primary_pay.value)) if posting.primary_pay else "",
        source=_short(_source_words(posting)),
        required=_skills(posting, "required"),
        preferred=_skills(posting, "preferred"),
        findings=tuple(dict.fromkeys(f"{each.rule} {each.name}".strip() for each in posting.findings)),
        evidence=tuple(_evidence(posting)),
    )
    comparison = posting.comparison
    if not isinstance(comparison, Comparison):
        return replace(row, basis=(("Not compared", _short(comparison.not_comparable)),))
    return replace(row, **_standing(comparison))


def merge_places(rows: Iterable[Row]) -> list[Row]:
    """The rows, with a town without its region under the one region that the others give it: "Leith" as "Leith, UK"."""
    rows = list(rows)
    regions: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        town, comma, _ = row.place.partition(", ")
        if comma:
            regions[town.casefold()][row.place] += 1
    full = {town: next(iter(names)) for town, names in regions.items() if len(names) == 1}
    return [replace(row, place=full.get(row.place.casefold(), row.place)) for row in rows]


def _standing(comparison: Comparison) -> dict[str, Any]:
    """What a comparison adds to a row. Hourly tables are charted by percentile only: their hours in a year vary."""
    offered, benchmark = comparison.offered, comparison.benchmark
    yearly = offered.unit_text == "YEAR"
    stands = summary.standing(comparison)
    return {
        "occupation": f"{printable(benchmark.occupation.name)} ({benchmark.occupation.code})",
        "area": printable(benchmark.area.name),
        "currency": offered.currency,
        "low": _number(offered.min) if yearly else None,
        "mid": _number(next((end for end in (offered.mid, offered.max, offered.min) if end is not None), None))
        if yearly
        else None,
        "high": _number(offered.max) if yearly else None,
        "p25": _number(benchmark.percentile25) if yearly else None,
        "p50": _number(benchmark.percentile50) if yearly else None,
        "p75": _number(benchmark.percentile75) if yearly else None,
        "position": comparison.position.middle,
        "standing": "; ".join(stands[0][1][1:2]),
        "basis": tuple((label, " · ".join(lines)) for label, lines in stands),
    }


def _place_name(place: Place) -> str:
    """Town and region, so that one place is written in one way; "" for a whole country, which the page names."""
    town, region, country = place.address_locality, place.address_region, place.address_country
    if town or region:
        return ", ".join(part for part in (town, region or country, None if town else country) if part)
    return "" if country else place_words(place)


def _skills(posting: JobPosting, level: str) -> tuple[str, ...]:
    found = (fact.value for fact in posting.skills if fact.value.level == level and fact.value.kind != "soft")
    return tuple(dict.fromkeys(_short(skill.name) for skill in found))


def _evidence(posting: JobPosting) -> Iterable[tuple[str, str, str]]:
    """The words of the facts at the top of a listing, and of its pay."""
    named: list[tuple[str, Fact[Any] | None]] = [
        ("title", posting.title),
        ("employer", posting.hiring_organization),
        ("place", posting.job_location[0] if posting.job_location else None),
        ("remote or on site", posting.job_location_type),
        ("level", posting.seniority),
        *(("pay", fact) for fact in posting.base_salary[:5]),
    ]
    for name, fact in named:
        if fact is not None:
            yield name, _short(fact.text), f"{fact.rule}, {fact.confidence:.0%} sure"


def _source_words(posting: JobPosting) -> str:
    source = posting.source
    number = source.id or (f"listing {source.index + 1}" if source.index else "")
    return f"{source.uri} {number}".strip()


def _short(text: str) -> str:
    plain = printable(text)
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST].rstrip() + " ..."


def _number(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)
