"""A posting and the wage tables in, where its pay stands out: a `Comparison`, or `NotComparable` with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from msgspec import Struct

from jobscan.compare import areas as _areas
from jobscan.compare import occupations as _occupations
from jobscan.compare.areas import AreaMatch
from jobscan.compare.offer import Offer, annual_offer
from jobscan.compare.position import Z, percentile_of
from jobscan.data.areas import NATION, STATE_AREAS
from jobscan.data.wages import DEFAULT_TABLE, HOURLY, Row, WageTable, table_names
from jobscan.errors import UsageError
from jobscan.model import (
    Benchmark,
    Candidate,
    Code,
    Comparison,
    Fact,
    JobPosting,
    MonetaryAmount,
    NotComparable,
    Occupation,
    Offered,
    Place,
    Three,
)

__all__ = [
    "AreaMatch", "Options", "Tables", "benchmark_row", "compare", "list_tables", "resolve_area", "search_occupations",
]  # fmt: skip

FEDERAL_MINIMUM = Decimal("7.25")  # an hour, since 2009
WIDE = 1.6  # max / min: a band of 60 % spans several levels of one job; pay practice has 40-60 % for one
UNRELIABLE_RSE = 10.0  # percent of the mean; 4 % of the metropolitan rows are above
CLOSE = 0.1  # two occupations this near in confidence are a toss-up
CANDIDATES = 5


class Options(Struct, frozen=True, kw_only=True):
    """What the user decides over the listing: occupation (code or name), area (words), hours of a year, table."""

    occ: str | None = None
    area: str | None = None
    hours: int | None = None
    table: str = DEFAULT_TABLE


class Tables:
    """The wage tables, each opened at its first look-up. Cheap to make; another process opens its own."""

    def __init__(self) -> None:
        self._tables: dict[str, WageTable] = {}

    def __getitem__(self, name: str) -> WageTable:
        if name not in self._tables:
            if name not in table_names():
                raise UsageError(f"{name}: no such wage table; known: {', '.join(table_names())}")
            self._tables[name] = WageTable(name)
        return self._tables[name]


class _Cell(NamedTuple):
    """A published row with two percentiles or more, and what had to be given up to find it."""

    occupation: str
    area: AreaMatch
    row: Row
    fallback: tuple[str, ...]


def compare(posting: JobPosting, tables: Tables, options: Options | None = None) -> Comparison | NotComparable:
    """Where the offer stands among the wages of its occupation in its area. Never raises for what a listing holds.

    1. the offer by the year, 2. the occupations that it may be, 3. the area, 4. the first published row on the way
    metro, state, nation, 5. the position in it, 6. the same for each other occupation.
    """
    options = options or Options()
    table = tables[options.table]
    pay = posting.primary_pay or next(iter(posting.base_salary), None)
    if pay is None:
        return NotComparable(not_comparable="the listing states no pay")
    abroad = None if options.area else _abroad(posting)
    part_time = any(kind.value == "PART_TIME" for kind in posting.employment_type)
    offer = annual_offer(pay.value, hours=options.hours, part_time=part_time)
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
    cell = _cell(table, job.code_value, area)
    if cell is None:
        return NotComparable(not_comparable=f"the wage table has no row for {job.code_value} {job.name}")
    said = (*offer.assumptions, *_which_pay(posting, pay), *_which_job(job, options), *said)
    candidates = () if options.occ else _candidates(jobs, table, area, offer)
    return _comparison(table, cell, offer, jobs, said, candidates)


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
    return _match(NATION, table), (f"{why}: compared with the whole United States",)


def _match(code: str, table: WageTable) -> AreaMatch:
    area = table.areas[code]
    return AreaMatch(code=code, name=_named(area.name, code), kind=area.kind, how="nation")


def _named(name: str, code: str) -> str:
    return "United States" if code == NATION else name


def resolve_area(place: Place | str, table: WageTable | None = None) -> AreaMatch | None:
    """The area that a place lies in; None for places abroad and words that name no place.

    >>> resolve_area("Greater Boston").name
    'Boston-Cambridge-Newton, MA-NH'
    """
    table = table or WageTable()
    found = _areas.find_area(place)
    area = table.area(found.code) if found else None
    if found is None or area is None:
        return None
    return AreaMatch(
        code=area.code, name=_named(area.name, area.code), kind=area.kind, how=found.how, ambiguous=found.ambiguous
    )


def _cell(table: WageTable, occupation: str, area: AreaMatch) -> _Cell | None:
    """The occupation's own row or its group's; in the area, its state, or the nation."""
    fallback: list[str] = []
    sheet = table.sheet(occupation)
    if sheet is None:
        broad = f"{occupation[:-1]}0"
        sheet = table.sheet(broad)
        if sheet is None:
            return None
        fallback.append(f"{occupation} has no row of its own: its group {broad} {table.occupation(broad)}")
        occupation = broad
    for code in _widening(area, table):
        row = sheet.row(table.areas[code].number)
        if row is not None and row.known >= 2:
            return _Cell(occupation, area if code == area.code else _match(code, table), row, tuple(fallback))
        name = _named(table.areas[code].name, code)
        if row is None:
            why = "no row"
        elif row.topcoded:
            why = "only told to be $239,200 or more"
        else:
            why = "not released"
        fallback.append(f"wages in {name}: {why}")
    return None


def _widening(area: AreaMatch, table: WageTable) -> list[str]:
    """The area, its state, the nation. A metropolitan area over several states is in the first that its name tells."""
    if area.kind == "nonmetro":
        state = f"{area.code[:2]}00000"
    else:
        state = STATE_AREAS.get(area.name.rpartition(", ")[2][:2], NATION)
    return list(dict.fromkeys(code for code in (area.code, state, NATION) if code in table.areas))


def _which_pay(posting: JobPosting, pay: Fact[MonetaryAmount]) -> tuple[str, ...]:
    if len(posting.base_salary) < 2:
        return ()
    return (f'{len(posting.base_salary)} statements of pay; compared "{" ".join(pay.text.split())[:80]}"',)


def _which_job(job: Occupation, options: Options) -> tuple[str, ...]:
    if options.occ:
        return ()
    return (f"occupation {job.code_value} {job.name}, recognised from the title (confidence {job.confidence:.2f})",)


def _dollars(cents: int | None) -> Decimal | None:
    return None if cents is None else Decimal(cents) / 100


def _benchmark(table: WageTable, cell: _Cell) -> Benchmark:
    p10, p25, p50, p75, p90 = map(_dollars, cell.row.cents)
    card = table.card
    return Benchmark(
        table=card["id"],
        release=card["release"],
        source=card["source"],
        occupation=Code(code=cell.occupation, name=table.occupation(cell.occupation) or cell.occupation),
        area=Code(code=cell.area.code, name=cell.area.name),
        unit_text="HOUR" if cell.row.basis == HOURLY else "YEAR",
        currency=card["currency"],
        percentile10=p10,
        percentile25=p25,
        percentile50=p50,
        percentile75=p75,
        percentile90=p90,
        mean=_dollars(cell.row.mean_cents),
        employment=cell.row.employment,
        rse=cell.row.rse,
        sha256=card["sha256"],
    )


def _offered(offer: Offer, row: Row) -> Offered:
    """The offer in the unit of the row: by the hour for occupations whose wages are only published so."""
    share = offer.hours if row.basis == HOURLY else 1

    def scaled(value: Decimal | None) -> Decimal | None:
        return None if value is None else (value / share).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize() + 0

    low, high = offer.low, offer.high
    middle = (low + high) / 2 if low is not None and high is not None else None
    return Offered(
        min=_plain(scaled(low)), mid=_plain(scaled(middle)), max=_plain(scaled(high)), currency="USD",
        unit_text="HOUR" if row.basis == HOURLY else "YEAR", hours_per_year=offer.hours,
    )  # fmt: skip


def _plain(value: Decimal | None) -> Decimal | None:
    """Without the exponent that `normalize` leaves: 300000, not 3E+5."""
    return None if value is None else Decimal(f"{value:f}")


def _positions(offered: Offered, row: Row) -> Three:
    known = [(cents / 100, z) for cents, z in zip(row.cents, Z, strict=True) if cents is not None]
    ends = (offered.min, offered.mid, offered.max)
    low, middle, high = (None if end is None else percentile_of(float(end), known) for end in ends)
    return Three(min=low, mid=middle, max=high)


def _ratios(offered: Offered, median: Decimal | None) -> Three:
    ends = (offered.min, offered.mid, offered.max)
    low, middle, high = (None if end is None or not median else round(float(end / median), 3) for end in ends)
    return Three(min=low, mid=middle, max=high)


def _candidates(jobs: Sequence[Occupation], table: WageTable, area: AreaMatch, offer: Offer) -> tuple[Candidate, ...]:
    """What each occupation would say, the chosen one first; nothing where there is no choice."""
    found = []
    for job in jobs if len(jobs) > 1 else ():
        cell = _cell(table, job.code_value, area)
        if cell:
            name = table.occupation(cell.occupation) or job.name
            found.append(
                Candidate(
                    occupation=Code(code=cell.occupation, name=name),
                    confidence=job.confidence,
                    percentile50=_dollars(cell.row.cents[2]),
                    position=_positions(_offered(offer, cell.row), cell.row),
                )
            )
    return tuple(found)


def _comparison(
    table: WageTable, cell: _Cell, offer: Offer, jobs: Sequence[Occupation], said: tuple[str, ...],
    candidates: tuple[Candidate, ...],
) -> Comparison:  # fmt: skip
    benchmark = _benchmark(table, cell)
    offered = _offered(offer, cell.row)
    if benchmark.unit_text == "HOUR":
        said = (*said, f"wages are published by the hour only: the offer by the year / {offer.hours:,} hours")
    spread = None
    if offer.low is not None and offer.high is not None:
        spread = round(float((offer.high - offer.low) / offer.low), 3)
    return Comparison(
        offered=offered,
        benchmark=benchmark,
        position=_positions(offered, cell.row),
        ratio_to_median=_ratios(offered, benchmark.percentile50),
        spread=spread,
        fallback=cell.fallback,
        flags=tuple(_flags(cell, offer, offered, jobs)),
        assumptions=said,
        candidates=candidates,
    )


def _flags(cell: _Cell, offer: Offer, offered: Offered, jobs: Sequence[Occupation]) -> list[str]:
    row = cell.row
    ends = [float(end) * 100 for end in (offered.min, offered.max) if end is not None]
    known = [cents for cents in row.cents if cents is not None]
    flags = {
        "above-90th": row.cents[4] is not None and max(ends) > row.cents[4],
        "below-10th": row.cents[0] is not None and min(ends) < row.cents[0],
        "extrapolated": max(ends) > known[-1] or min(ends) < known[0],
        "topcoded": row.topcoded,
        "wide-range": offer.low is not None and offer.high is not None and float(offer.high / offer.low) > WIDE,
        "low-reliability": row.rse is not None and row.rse > UNRELIABLE_RSE,
        "hourly-only": row.basis == HOURLY,
        "unit-inferred": offer.inferred,
        "ambiguous-occupation": len(jobs) > 1 and jobs[0].confidence - jobs[1].confidence <= CLOSE,
        "ambiguous-area": cell.area.ambiguous,
        "below-minimum-wage": min(v for v in (offer.low, offer.high) if v is not None) < FEDERAL_MINIMUM * offer.hours,
    }
    return [name for name, raised in flags.items() if raised]


# --- for the command line --------------------------------------------------------------------------------------------


def list_tables() -> list[dict[str, object]]:
    """The cards of the wage tables."""
    return [dict(WageTable(name).card) for name in table_names()]


def find_occupation(words: str, table: WageTable | None = None) -> Code:
    """The occupation of a code or of a name; raises UsageError with the nearest names."""
    table = table or WageTable()
    code = words.strip().split(".")[0]
    code = f"{code[:2]}-{code[2:]}" if len(code) == 6 and code.isdigit() else code
    name = table.occupation(code) or table.occupation(f"{code[:-1]}0")
    if name and len(code) == 7:
        return Code(code=code, name=name)
    found = search_occupations(words, table=table)
    if found and found[0][1] >= 0.8 and (len(found) == 1 or found[0][1] > found[1][1]):
        return found[0][0]
    near = "; ".join(f"{each.code} {each.name}" for each, _ in found[:3])
    hint = f"did you mean: {near}" if near else "try: jobscan benchmarks search WORDS"
    raise UsageError(f"{words}: no occupation of that code or name; {hint}")


def search_occupations(text: str, *, table: WageTable | None = None, limit: int = 10) -> list[tuple[Code, float]]:
    """Occupations whose names are like the words, best first, with a score of 0 to 1.

    >>> search_occupations("registered nurse")[0][0].code
    '29-1141'
    """
    return _occupations.search(text, (table or WageTable()).occupations, limit=limit)


def benchmark_row(occ: str, area: str | None = None, *, table: str = DEFAULT_TABLE) -> Benchmark:
    """The row for an occupation (code or name) and an area (words; the nation when None). See `benchmark_cell`.

    >>> benchmark_row("15-1252").percentile50
    Decimal('135980')
    """
    return benchmark_cell(occ, area, table=table)[0]


def benchmark_cell(
    occ: str, area: str | None = None, *, table: str = DEFAULT_TABLE
) -> tuple[Benchmark, tuple[str, ...]]:
    """As `benchmark_row`, and in words what had to be given up to find a published row."""
    wages = Tables()[table]
    code = find_occupation(occ, wages)
    match = resolve_area(area, wages) if area else _match(NATION, wages)
    if match is None:
        raise UsageError(f"{area}: no such place in the United States; try a city and state, a ZIP code or a state")
    cell = _cell(wages, code.code, match)
    if cell is None:
        raise UsageError(f"{code.code} {code.name}: the wage table has no published row")
    return _benchmark(wages, cell), cell.fallback
