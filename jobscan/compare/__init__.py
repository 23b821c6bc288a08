"""A posting and the wage tables -> how its pay compares: a `Comparison`, or `NotComparable` with the reason."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from jobscan.compare.ageing import ageing_for
from jobscan.compare.annual_offer import annual_offer
from jobscan.compare.areas import AreaMatch
from jobscan.compare.benchmark_rows import (
    Tables,
    area_in,
    area_match,
    find_row,
    region_in,
    regional_note,
    resolve_area,
)
from jobscan.compare.caveats import bare, caveats_of, pay_of_title, several_places, undated, under_minimum, unplaced
from jobscan.compare.countries import Country, country_of, currency_assumed, is_abroad
from jobscan.compare.lookup import benchmark_cell, benchmark_row, find_occupation, list_tables, search_occupations
from jobscan.compare.occupations_for import occupations_for
from jobscan.compare.standing import candidates_from, comparison_from
from jobscan.compare.working_time import terms_of
from jobscan.errors import UsageError
from jobscan.model import SEVERAL_JOBS, Comparison, Fact, JobPosting, MonetaryAmount, NotComparable, Options, Place
from jobscan.wages.areas import STATE_AREAS
from jobscan.wages.csv_table import CsvTable
from jobscan.wages.row import NATION
from jobscan.wages.sqlite_table import DEFAULT_TABLE
from jobscan.wages.tables import Table

__all__ = [
    "AreaMatch", "Options", "Tables", "area_in", "benchmark_cell", "benchmark_row", "compare", "find_occupation",
    "list_tables", "resolve_area", "search_occupations",
]  # fmt: skip


_WIDE = ("nation", "state")


def compare(posting: JobPosting, tables: Tables, options: Options | None = None) -> Comparison | NotComparable:
    """How the offer compares with the wages of its occupation in its area. Nothing in a listing makes it raise.

    1. the wage table of the country; 2. the offer by the year; 3. the occupations that it may be; 4. the area; 5. the
    first published row on the way metro, state, nation; 6. the position in it; 7. the same for each other occupation.

    Raises UsageError for options that name no table, occupation or area.
    """
    options = options or Options()
    if any(note.code == SEVERAL_JOBS for note in posting.warnings):
        return NotComparable(not_comparable="this is a list of several jobs, with the pay of each")
    pay = pay_of_title(posting)
    if pay is None:
        return NotComparable(not_comparable="the listing states no pay")
    country = _country(posting, pay.value.currency, options)
    table = tables[country.table or DEFAULT_TABLE]
    offer = annual_offer(pay.value, terms_of(posting), hours=options.hours, table=table.card, fx=options.fx)
    if country.table is None:
        return NotComparable(not_comparable=country.reason)
    if isinstance(offer, NotComparable):
        return offer
    occupations = occupations_for(posting, table, options)
    if not occupations.found:
        return NotComparable(not_comparable=occupations.reason)
    area, about_area, is_several = _area(posting, pay, table, options)
    first = occupations.found[0]
    found = find_row(table, first.code_value, area, pay.value.unit_text)
    if found is None:
        where = f" in {area.name}" if isinstance(table, CsvTable) else ""
        return NotComparable(not_comparable=f"the wage table has no row for {first.code_value} {first.name}{where}")
    ageing = ageing_for(table, posting, options)
    candidates = candidates_from(occupations.found, table, area, offer, ageing, pay.value.unit_text)
    assumptions = (
        *offer.assumptions,
        *currency_assumed(pay, posting.job_location),
        *_which_pay(posting, pay),
        *filter(None, [country.assumption]),
        *occupations.assumptions,
        *about_area,
        *filter(None, [regional_note(table, found)]),
    )
    return comparison_from(
        table,
        found,
        offer,
        occupations=occupations.found,
        candidates=candidates,
        assumptions=assumptions,
        ageing=ageing,
        caveats=(
            *caveats_of(posting, found.occupation),
            *under_minimum(offer, ageing, table.card),
            *bare(posting, options),
            *undated(posting, options),
            *unplaced(posting, area, table.nation),
            *several_places(is_several),
        ),
    )


def _country(posting: JobPosting, currency: str | None, options: Options) -> Country:
    """The table that the user names, the American one for an area that the user names, or what the listing tells."""
    if options.table:
        return Country(options.table)
    return Country(DEFAULT_TABLE) if options.area or options.industry else country_of(posting, currency)


class _Where(NamedTuple):
    """The area, and a sentence on where it was taken from. `is_several`: it is one of several that are named."""

    area: AreaMatch
    about: tuple[str, ...] = ()
    is_several: bool = False


def _area(posting: JobPosting, pay: Fact[MonetaryAmount], table: Table, options: Options) -> _Where:
    if options.industry is not None:
        return _Where(replace(area_match(table.nation, table), industry=options.industry))
    if options.area is None:
        if table.nation != NATION:
            return _Where(region_in(table, [fact.value for fact in posting.job_location]))
        return _area_of_listing(posting, pay, table)
    found = area_in(table, options.area)
    if found is None:
        where = area_match(table.nation, table).name
        raise UsageError(f"--area {options.area}: no such place in {where}; try a city, with its state in the US")
    return _Where(found, tuple(filter(None, [found.doubt])))


def _area_of_listing(posting: JobPosting, pay: Fact[MonetaryAmount], table: Table) -> _Where:
    """The first area that is named, one that the pay is said to be for before others ("San Francisco: $195,000").

    A place below a state says more than "United States" or "Texas" beside it.
    """
    named: dict[str, tuple[AreaMatch, str]] = {}
    for fact in posting.job_location:
        for area in _areas_of(fact.value):
            named.setdefault(area.code, (area, fact.value.name))
    if not named:
        return _Where(area_match(NATION, table), (_no_area(posting),))
    of_pay = [each for each in named.values() if _is_named(each[1], pay.value.label or "")]
    area, name = min(of_pay or named.values(), key=lambda each: each[0].kind in _WIDE)
    doubt = "; another place of that name is about as likely" if area.ambiguous else ""
    of_it = ", which the pay names" if of_pay else ""
    more = f"; the listing names {len(named)} areas, --area PLACE takes another" if len(named) > 1 else ""
    is_elsewhere = any(is_abroad(fact.value) for fact in posting.job_location)
    is_several = not of_pay and (is_elsewhere or not all(_is_within(area, each) for each, _ in named.values()))
    return _Where(area, (f'area {area.name}, from "{name}"{of_it}{doubt}{more}',), is_several)


def _is_within(area: AreaMatch, other: AreaMatch) -> bool:
    """Whether an area is, or lies in, another one."""
    if other.kind == "nation" or area.code == other.code:
        return True
    states = area.name.rpartition(", ")[2].split("-")
    in_state = area.code[:2] == other.code[:2] or other.code in (STATE_AREAS.get(state) for state in states)
    return other.kind == "state" and area.kind not in _WIDE and in_state


def _areas_of(place: Place) -> list[AreaMatch]:
    """The area of a place, or the two of "San Francisco, New York": a city in the state of neither."""
    area = resolve_area(place)
    if area is None or area.kind != "state" or "," not in place.name:
        return [area] if area else []
    city = resolve_area(place.name.partition(",")[0])
    return [area] if city is None or city.kind in _WIDE or _is_within(city, area) else [city, area]


def _is_named(place: str, label: str) -> bool:
    """Whether the words beside an amount name a place, with its state or without."""
    return any(re.search(rf"\b{re.escape(name)}\b", label) for name in {place, place.partition(",")[0]} - {""})


def _no_area(posting: JobPosting) -> str:
    """Why the whole country is used, and that "$" was read as its dollar where nothing in the listing says so."""
    pay = posting.primary_pay
    is_bare = pay is not None and pay.start is not None and "$" in pay.text and "US" not in pay.text
    read = ', and "$" read as its dollar' if is_bare and not posting.job_location else ""
    return f"{_why_no_area(posting)}: compared with the whole United States{read}"


def _why_no_area(posting: JobPosting) -> str:
    if posting.job_location_type is not None and posting.job_location_type.value == "TELECOMMUTE":
        return "remote work without a place"
    return "no place that the table knows" if posting.job_location else "no place stated"


def _which_pay(posting: JobPosting, pay: Fact[MonetaryAmount]) -> tuple[str, ...]:
    if len(posting.base_salary) < 2:
        return ()
    return (f'{len(posting.base_salary)} statements of pay; compared "{" ".join(pay.text.split())[:80]}"',)
