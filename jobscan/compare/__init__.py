"""A posting and the wage tables in, where its pay stands out: a `Comparison`, or `NotComparable` with the reason."""

from __future__ import annotations

from jobscan.compare.ageing import ageing_for
from jobscan.compare.areas import AreaMatch
from jobscan.compare.cells import Tables, area_match, find_cell, resolve_area
from jobscan.compare.lookup import benchmark_cell, benchmark_row, find_occupation, list_tables, search_occupations
from jobscan.compare.offer import annual_offer
from jobscan.compare.standing import candidates_from, comparison_from, doubt
from jobscan.data.areas import NATION
from jobscan.data.wages import DEFAULT_TABLE, WageTable
from jobscan.errors import UsageError
from jobscan.model import Comparison, Fact, JobPosting, MonetaryAmount, NotComparable, Occupation, Options

__all__ = [
    "AreaMatch", "Options", "Tables", "benchmark_cell", "benchmark_row", "compare", "find_occupation", "list_tables",
    "resolve_area", "search_occupations",
]  # fmt: skip

CANDIDATES = 5


def compare(posting: JobPosting, tables: Tables, options: Options | None = None) -> Comparison | NotComparable:
    """Where the offer stands among the wages of its occupation in its area. Never raises for what a listing holds.

    1. the offer by the year, 2. the occupations that it may be, 3. the area, 4. the first published row on the way
    metro, state, nation, 5. the position in it, 6. the same for each other occupation.
    """
    options = options or Options()
    table = tables[options.table or DEFAULT_TABLE]
    pay = posting.primary_pay or next(iter(posting.base_salary), None)
    if pay is None:
        return NotComparable(not_comparable="the listing states no pay")
    abroad = None if options.area else _abroad(posting)
    part_time = any(kind.value == "PART_TIME" for kind in posting.employment_type)
    currency = str(table.card["currency"])
    offer = annual_offer(pay.value, hours=options.hours, part_time=part_time, currency=currency, fx=options.fx)
    if isinstance(offer, NotComparable):
        return offer
    if abroad:
        return NotComparable(
            not_comparable=f"the place of work is abroad ({abroad}); the wage table is of the United States"
        )
    jobs = _jobs(posting, table, options)
    if not jobs:
        return NotComparable(not_comparable="no occupation was recognised; name one with --occ")
    area, said = _area(posting, table, options)
    job = jobs[0]
    cell = find_cell(table, job.code_value, area)
    if cell is None:
        return NotComparable(not_comparable=f"the wage table has no row for {job.code_value} {job.name}")
    said = (*offer.assumptions, *_which_pay(posting, pay), *_which_job(job, options), *said)
    ageing = ageing_for(table, options)
    candidates = () if options.occ else candidates_from(jobs, table, area, offer, ageing)
    said = (*said, *doubt(jobs, table, candidates))
    return comparison_from(table, cell, offer, jobs, said, candidates, ageing)


def _abroad(posting: JobPosting) -> str | None:
    """The first place, where every place is in another country."""
    places = [fact.value for fact in posting.job_location if fact.value.address_country]
    foreign = [p for p in places if (p.address_country or "").upper() not in ("US", "USA", "PR", "GU", "VI")]
    return foreign[0].name if foreign and len(foreign) == len(posting.job_location) else None


def _jobs(posting: JobPosting, table: WageTable, options: Options) -> list[Occupation]:
    if options.occ:
        code = find_occupation(options.occ, table)
        return [Occupation(code_value=code.code, in_code_set="SOC 2018", name=code.name, confidence=1.0)]
    return [job for job in posting.occupational_category if job.in_code_set.startswith("SOC")][:CANDIDATES]


def _area(posting: JobPosting, table: WageTable, options: Options) -> tuple[AreaMatch, tuple[str, ...]]:
    """The area, and a sentence on where it was taken from."""
    if options.area:
        found = resolve_area(options.area, table)
        if found is None:
            raise UsageError(f"--area {options.area}: no such place in the United States; try a city and state")
        return found, ()
    for fact in posting.job_location:
        found = resolve_area(fact.value, table)
        if found:
            doubt = "; another place of that name is about as likely" if found.ambiguous else ""
            return found, (f'area {found.name}, from "{fact.value.name}"{doubt}',)
    remote = posting.job_location_type is not None and posting.job_location_type.value == "TELECOMMUTE"
    if remote:
        why = "remote work without a place"
    else:
        why = "no place that the table knows" if posting.job_location else "no place stated"
    return area_match(NATION, table), (f"{why}: compared with the whole United States",)


def _which_pay(posting: JobPosting, pay: Fact[MonetaryAmount]) -> tuple[str, ...]:
    if len(posting.base_salary) < 2:
        return ()
    return (f'{len(posting.base_salary)} statements of pay; compared "{" ".join(pay.text.split())[:80]}"',)


def _which_job(job: Occupation, options: Options) -> tuple[str, ...]:
    if options.occ:
        return ()
    return (
        f"occupation {job.code_value} {job.name}, recognised from title and duties (confidence {job.confidence:.2f})",
    )
