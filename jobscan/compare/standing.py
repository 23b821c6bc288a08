"""An offer and a row of a wage table -> where the offer stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from jobscan.compare.ageing import Ageing, aged
from jobscan.compare.areas import AreaMatch
from jobscan.compare.cells import Cell, find_cell
from jobscan.compare.offer import HOURLY_PAY, Offer
from jobscan.compare.position import Z, percentile_of
from jobscan.model import Benchmark, CandidateOccupation, Code, Comparison, LowMidHigh, Occupation, Offered
from jobscan.wages.packed import HOURLY, Row
from jobscan.wages.tables import Table

FEDERAL_MINIMUM = Decimal("7.25")  # an hour, since 2009
WIDE = 1.6  # max / min: a band of 60 % spans several levels of one job; pay practice has 40-60 % for one
UNRELIABLE_RSE = 10.0  # percent of the mean; 4 % of the metropolitan rows are above
LIKELIER = 0.5  # an occupation is likelier than all others together
CLOSE = 0.1  # two occupations this near in confidence are a toss-up


def _plain(value: Decimal | None) -> Decimal | None:
    """Without the exponent that `normalize` leaves: 300000, not 3E+5."""
    return None if value is None else Decimal(f"{value:f}")


def _dollars(cents: int | None) -> Decimal | None:
    return None if cents is None else Decimal(cents) / 100


def benchmark_from(table: Table, cell: Cell) -> Benchmark:
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
        band_min=_dollars(cell.row.band[0]) if cell.row.band else None,
        band_max=_dollars(cell.row.band[1]) if cell.row.band else None,
    )


def _offered(offer: Offer, row: Row, currency: str) -> Offered:
    """The offer in the unit of the row: by the hour for occupations whose wages are only published so."""
    share = offer.hours if row.basis == HOURLY else 1

    def scaled(value: Decimal | None) -> Decimal | None:
        return None if value is None else (value / share).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize() + 0

    low, high = offer.low, offer.high
    middle = (low + high) / 2 if low is not None and high is not None else None
    return Offered(
        min=_plain(scaled(low)), mid=_plain(scaled(middle)), max=_plain(scaled(high)), currency=currency,
        unit_text="HOUR" if row.basis == HOURLY else "YEAR", hours_per_year=offer.hours,
    )  # fmt: skip


def _positions(offered: Offered, row: Row) -> LowMidHigh:
    known = [(cents / 100, z) for cents, z in zip(row.cents, Z, strict=True) if cents is not None]
    ends = (offered.min, offered.mid, offered.max)
    low, middle, high = (None if end is None else percentile_of(float(end), known) for end in ends)
    return LowMidHigh(min=low, mid=middle, max=high)


def _ratios(offered: Offered, median: Decimal | None) -> LowMidHigh:
    ends = (offered.min, offered.mid, offered.max)
    low, middle, high = (None if end is None or not median else round(float(end / median), 3) for end in ends)
    return LowMidHigh(min=low, mid=middle, max=high)


def doubt(jobs: Sequence[Occupation], table: Table, candidates: Sequence[CandidateOccupation]) -> tuple[str, ...]:
    """Where no occupation is likelier than not: the group that is, and how far apart the candidates' medians lie."""
    if not jobs or jobs[0].confidence >= LIKELIER:
        return ()
    said = []
    groups: dict[str, float] = {}
    for job in jobs:
        groups[job.code_value[:4]] = groups.get(job.code_value[:4], 0.0) + job.confidence
    group, sure = max(groups.items(), key=lambda each: each[1])
    # 29-1000, but 31-1100 and 15-1200: SOC numbers a few minor groups by their fifth digit too
    name = next(filter(None, (table.occupation(f"{group}{end}") for end in ("000", "100", "200"))), None)
    if name and sure >= LIKELIER:
        said.append(f"surer of the group {name} ({sure:.2f}) than of the occupation")
    medians = [each.percentile50 for each in candidates if each.percentile50 is not None]
    if len(medians) > 1:
        low, high = min(medians), max(medians)
        said.append(f"medians of the {len(medians)} occupations that it may be: {low:,.0f} to {high:,.0f}")
    return tuple(said)


def _overlap(offered: Offered, row: Benchmark) -> float | None:
    """The share of the offered range within the middle half of the wages; a single amount is in it or is not."""
    low, high, p25, p75 = offered.min, offered.max, row.percentile25, row.percentile75
    if low is None or high is None or p25 is None or p75 is None:
        return None
    if low == high:
        return float(p25 <= low <= p75)
    return round(float(max(min(high, p75) - max(low, p25), Decimal(0)) / (high - low)), 3)


def _differential(table: Table, cell: Cell) -> float | None:
    """The median of the area over that of the nation, of the same occupation; None for the nation itself."""
    if cell.area.code == table.nation:
        return None
    nation = table.row(cell.occupation, table.nation)
    here, there = cell.row.cents[2], nation.cents[2] if nation else None
    return round(here / there, 3) if here and there and nation and nation.basis == cell.row.basis else None


def candidates_from(
    jobs: Sequence[Occupation], table: Table, area: AreaMatch, offer: Offer, ageing: Ageing | None = None
) -> tuple[CandidateOccupation, ...]:
    """What each occupation would say, the chosen one first; nothing where there is no choice."""
    found = []
    for job in jobs if len(jobs) > 1 else ():
        cell = find_cell(table, job.code_value, area)
        if cell:
            cell = aged(cell, ageing)
            name = table.occupation(cell.occupation) or job.name
            found.append(
                CandidateOccupation(
                    occupation=Code(code=cell.occupation, name=name),
                    confidence=job.confidence,
                    percentile50=_dollars(cell.row.cents[2]),
                    position=_positions(_offered(offer, cell.row, table.card["currency"]), cell.row),
                )
            )
    return tuple(found)


def comparison_from(
    table: Table, cell: Cell, offer: Offer, jobs: Sequence[Occupation], said: tuple[str, ...],
    candidates: tuple[CandidateOccupation, ...], ageing: Ageing | None = None,
) -> Comparison:  # fmt: skip
    differential = _differential(table, cell)
    cell = aged(cell, ageing)
    benchmark = benchmark_from(table, cell)
    offered = _offered(offer, cell.row, table.card["currency"])
    if benchmark.unit_text == "HOUR":
        by_hour = [each for each in said if each.startswith(HOURLY_PAY)]
        if by_hour:  # to the year and back again: as it was
            said = tuple(each for each in said if each not in by_hour)
        else:
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
        overlap=_overlap(offered, benchmark),
        geographic_differential=differential,
        aging_factor=round(ageing.factor, 6) if ageing and ageing.to else None,
        fallback=cell.fallback,
        aged_to=ageing.to if ageing else None,
        flags=tuple(_flags(cell, offer, offered, jobs)),
        assumptions=(*said, ageing.said) if ageing else said,
        candidates=candidates,
    )


def _flags(cell: Cell, offer: Offer, offered: Offered, jobs: Sequence[Occupation]) -> list[str]:
    row = cell.row
    ends = [float(end) * 100 for end in (offered.min, offered.max) if end is not None]
    known = [cents for cents in row.cents if cents is not None] or [row.mean_cents or 0]
    flags = {
        "above-90th": row.cents[4] is not None and max(ends) > row.cents[4],
        "below-10th": row.cents[0] is not None and min(ends) < row.cents[0],
        "extrapolated": row.band is None and (max(ends) > known[-1] or min(ends) < known[0]),
        "topcoded": row.topcoded,
        "wide-range": offer.low is not None and offer.high is not None and float(offer.high / offer.low) > WIDE,
        "low-reliability": row.rse is not None and row.rse > UNRELIABLE_RSE,
        "hourly-only": row.basis == HOURLY,
        "unit-inferred": offer.inferred,
        "ambiguous-occupation": len(jobs) > 1 and jobs[0].confidence - jobs[1].confidence <= CLOSE,
        "ambiguous-area": cell.area.ambiguous,
        "band-only": row.band is not None,
        "below-band": row.band is not None and min(ends) < row.band[0],
        "above-band": row.band is not None and max(ends) > row.band[1],
        "below-minimum-wage": offered.currency == "USD"
        and min(v for v in (offer.low, offer.high) if v is not None) < FEDERAL_MINIMUM * offer.hours,
    }
    return [name for name, raised in flags.items() if raised]
