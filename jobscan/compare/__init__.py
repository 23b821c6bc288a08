"""A posting and the wage tables in, where its pay stands out: a `Comparison`, or `NotComparable` with the reason."""

from __future__ import annotations

from jobscan.compare.ageing import ageing_for
from jobscan.compare.areas import AreaMatch
from jobscan.compare.cells import Tables, area_match, find_cell, resolve_area
from jobscan.compare.countries import Country, country_of
from jobscan.compare.jobs import jobs_for
from jobscan.compare.lookup import benchmark_cell, benchmark_row, find_occupation, list_tables, search_occupations
from jobscan.compare.offer import annual_offer
from jobscan.compare.standing import candidates_from, comparison_from, doubt
from jobscan.errors import UsageError
from jobscan.model import Comparison, Fact, JobPosting, MonetaryAmount, NotComparable, Options
from jobscan.wages.areas import NATION
from jobscan.wages.csv_table import PlainTable
from jobscan.wages.packed import DEFAULT_TABLE
from jobscan.wages.tables import Table

__all__ = [
    "AreaMatch", "Options", "Tables", "benchmark_cell", "benchmark_row", "compare", "find_occupation", "list_tables",
    "resolve_area", "search_occupations",
]  # fmt: skip


def compare(posting: JobPosting, tables: Tables, options: Options | None = None) -> Comparison | NotComparable:
    """Where the offer stands among the wages of its occupation in its area. Never raises for what a listing holds.

    1. the wage table of the country, 2. the offer by the year, 3. the occupations that it may be, 4. the area, 5. the
    first published row on the way metro, state, nation, 6. the position in it, 7. the same for each other occupation.
    """
    options = options or Options()
    pay = posting.primary_pay or next(iter(posting.base_salary), None)
    if pay is None:
        return NotComparable(not_comparable="the listing states no pay")
    country = _country(posting, pay.value.currency, options)
    table = tables[country.table or DEFAULT_TABLE]
    part_time = any(kind.value == "PART_TIME" for kind in posting.employment_type)
    offer = annual_offer(pay.value, hours=options.hours, part_time=part_time, table=table.card, fx=options.fx)
    if country.table is None:
        return NotComparable(not_comparable=country.reason)
    if isinstance(offer, NotComparable):
        return offer
    jobs = jobs_for(posting, table, options)
    if not jobs.found:
        return NotComparable(not_comparable=jobs.reason)
    area, said = _area(posting, table, options)
    job = jobs.found[0]
    cell = find_cell(table, job.code_value, area)
    if cell is None:
        where = f" in {area.name}" if isinstance(table, PlainTable) else ""
        return NotComparable(not_comparable=f"the wage table has no row for {job.code_value} {job.name}{where}")
    said = (*offer.assumptions, *_which_pay(posting, pay), *filter(None, [country.said]), *jobs.said, *said)
    ageing = ageing_for(table, options)
    candidates = () if options.occ else candidates_from(jobs.found, table, area, offer, ageing)
    said = (*said, *doubt(jobs.found, table, candidates))
    return comparison_from(table, cell, offer, jobs.found, said, candidates, ageing)


def _country(posting: JobPosting, currency: str | None, options: Options) -> Country:
    """The user's table, or with the user's area the American one, or what the listing tells."""
    if options.table:
        return Country(options.table)
    return Country(DEFAULT_TABLE) if options.area else country_of(posting, currency)


def _area(posting: JobPosting, table: Table, options: Options) -> tuple[AreaMatch, tuple[str, ...]]:
    """The area, and a sentence on where it was taken from."""
    if table.nation != NATION:
        return _region(posting, table), ()
    if options.area:
        found = resolve_area(options.area, table)
        if found is None:
            raise UsageError(f"--area {options.area}: no such place in the United States; try a city and state")
        return found, ()
    found_in: dict[str, tuple[AreaMatch, str]] = {}
    for fact in posting.job_location:
        found = resolve_area(fact.value, table)
        if found:
            found_in.setdefault(found.code, (found, fact.value.name))
    # a place below a state says more than "United States" or "Texas" beside it
    for found, name in sorted(found_in.values(), key=lambda each: each[0].kind in ("nation", "state")):
        doubt = "; another place of that name is about as likely" if found.ambiguous else ""
        more = f"; the listing names {len(found_in)} areas, --area PLACE takes another" if len(found_in) > 1 else ""
        return found, (f'area {found.name}, from "{name}"{doubt}{more}',)
    remote = posting.job_location_type is not None and posting.job_location_type.value == "TELECOMMUTE"
    if remote:
        why = "remote work without a place"
    else:
        why = "no place that the table knows" if posting.job_location else "no place stated"
    return area_match(NATION, table), (f"{why}: compared with the whole United States",)


def _region(posting: JobPosting, table: Table) -> AreaMatch:
    """Of a table abroad that has regions ("CA-ON") the listing's, else the country."""
    places = [fact.value for fact in posting.job_location]
    codes = [f"{table.nation}-{place.address_region}".upper() for place in places if place.address_region]
    return area_match(next((code for code in codes if code in table.areas), table.nation), table)


def _which_pay(posting: JobPosting, pay: Fact[MonetaryAmount]) -> tuple[str, ...]:
    if len(posting.base_salary) < 2:
        return ()
    return (f'{len(posting.base_salary)} statements of pay; compared "{" ".join(pay.text.split())[:80]}"',)
