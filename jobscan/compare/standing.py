"""An offer and a row of a wage table -> where the offer stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from jobscan.compare.ageing import Ageing, aged
from jobscan.compare.annual_offer import AnnualOffer
from jobscan.compare.areas import AreaMatch
from jobscan.compare.benchmark_rows import BenchmarkRow, find_row, row_of
from jobscan.compare.caveats import Caveat
from jobscan.compare.flags import DRIFT, Case, Doubts, flags
from jobscan.compare.mixture import agree, basis_of, group_of, mixed, spread, weights
from jobscan.compare.position import percentile_of, z_of
from jobscan.compare.verdict import HIGHEST, LOWEST, Extremes, hedges_of, verdict_of
from jobscan.compare.working_time import HOURLY_PAY
from jobscan.model import Benchmark, CandidateOccupation, Code, Comparison, Hedge, LowMidHigh, Occupation, Offered
from jobscan.wages.row import Row
from jobscan.wages.sqlite_table import SqliteTable
from jobscan.wages.tables import Table


def _doubts(
    offer: AnnualOffer, ageing: Ageing | None, caveats: tuple[Caveat, ...], hedges: tuple[Hedge, ...]
) -> Doubts:
    """Whether something explains a position at the low end, and at the high end.

    Where the occupation is not sure it may be another one altogether. What is far out was more likely misread than
    extreme if the period was taken from the amount, and so, at the low end, was what is not far out.
    """
    is_misread = "far" in hedges and offer.inferred
    unsure = offer.is_guess or bool(ageing and ageing.is_gap) or is_misread or "occupation" in hedges
    low, high = any(each.low for each in caveats), any(each.high for each in caveats)
    unplaced, undated = any(each.hedge == "area" for each in caveats), any(each.hedge == "date" for each in caveats)
    is_aged = ageing is not None and abs(ageing.factor - 1) > DRIFT
    return Doubts(unsure or low or offer.inferred, unsure or high, unplaced=unplaced, undated=undated, aged=is_aged)


def _more_assumptions(caveats: tuple[Caveat, ...], ageing: Ageing | None) -> Iterator[str]:
    yield from (each.said for each in caveats if each.said)
    if ageing:
        yield ageing.assumption


def comparison_from(
    table: Table,
    found: BenchmarkRow,
    offer: AnnualOffer,
    *,
    occupations: Sequence[Occupation],
    candidates: tuple[CandidateOccupation, ...] = (),
    assumptions: tuple[str, ...] = (),
    ageing: Ageing | None = None,
    caveats: tuple[Caveat, ...] = (),
) -> Comparison:
    """Where an offer stands in a row, or in the mixture of the candidates' rows where none of them is sure.

    Wages are aged first where that is asked for.
    """
    differential = _differential(table, found)
    found = aged(found, ageing)
    benchmark = benchmark_from(table, found)
    offered = _offered(offer, found.row, benchmark.currency)
    basis = basis_of(occupations[0].confidence if occupations else 1.0)
    readings = spread(candidates)
    position = _positions(offered, found.row) if basis == "occupation" else mixed(candidates)
    claimed = readings if readings and basis != "occupation" else (position.middle, position.middle)
    hedges = hedges_of(position.middle, claimed[0], basis, offer, ageing, caveats)
    doubts = _doubts(offer, ageing, caveats, hedges)
    case = Case(found, offer, offered, occupations, candidates, doubts)
    raised = flags(case)
    return Comparison(
        offered=offered,
        benchmark=benchmark,
        position=position,
        ratio_to_median=_ratios(offered, benchmark.percentile50),
        spread=_spread(offer),
        basis=basis,
        group=group_of(candidates, table) if basis != "occupation" else None,
        position_low=readings[0] if readings else None,
        position_high=readings[1] if readings else None,
        overlap=_overlap(offered, benchmark),
        geographic_differential=differential,
        aging_factor=round(ageing.factor, 6) if ageing and ageing.to else None,
        fallback=found.fallback,
        aged_to=ageing.to if ageing else None,
        verdict=verdict_of(claimed, _extremes(case, raised, hedges), hedges),
        flags=raised,
        assumptions=(*_by_unit(assumptions, offered), *_more_assumptions(caveats, ageing)),
        candidates=candidates if len(candidates) > 1 else (),
    )


def _extremes(case: Case, raised: tuple[str, ...], hedges: tuple[Hedge, ...]) -> Extremes:
    """Which extremes may be claimed of the offer's middle: those that are raised, and agreed on of the middle too.

    None of what is so far out that it was more likely misread. Where the year or the area is not known, the middle must
    lie as much further out as an end must.
    """
    cents = (case.middle or 0) * 100
    if "far" in hedges or not cents:
        return Extremes()
    low = "below-10th" in raised and cents < (case.lowest or 0)
    high = "above-90th" in raised and cents > (case.highest or cents)
    return Extremes(
        low=low and agree(case.candidates, lambda at: (at.middle or 50) < LOWEST),
        high=high and agree(case.candidates, lambda at: (at.middle or 50) > HIGHEST),
    )


def candidates_from(
    occupations: Sequence[Occupation],
    table: Table,
    area: AreaMatch,
    offer: AnnualOffer,
    ageing: Ageing | None = None,
    unit: str | None = None,
) -> tuple[CandidateOccupation, ...]:
    """What each occupation would say, the chosen one first, as far as the table has a row for it."""
    rows = [(each, row) for each in occupations if (row := find_row(table, each.code_value, area, unit))]
    shares = weights([each.confidence for each, _ in rows])
    return tuple(
        _candidate(each, aged(row, ageing), table, offer, round(share, 4))
        for (each, row), share in zip(rows, shares, strict=True)
    )


def _candidate(
    job: Occupation, found: BenchmarkRow, table: Table, offer: AnnualOffer, weight: float
) -> CandidateOccupation:
    return CandidateOccupation(
        occupation=Code(code=found.occupation, name=table.occupations[found.occupation]),
        confidence=job.confidence,
        weight=weight,
        percentile50=_money(found.row.median),
        position=_positions(_offered(offer, found.row, table.card["currency"]), found.row),
    )


def benchmark_from(table: Table, found: BenchmarkRow) -> Benchmark:
    """The row as the record has it, in the units of the table."""
    p10, p25, p50, p75, p90 = map(_money, found.row.cents)
    card = table.card
    low, high = found.row.band or (None, None)
    return Benchmark(
        table=card["id"],
        release=card["release"],
        source=card["source"],
        occupation=Code(code=found.occupation, name=table.occupations[found.occupation]),
        area=Code(code=found.area.code, name=found.area.name),
        unit_text=found.row.unit_text,
        currency=card["currency"],
        percentile10=p10,
        percentile25=p25,
        percentile50=p50,
        percentile75=p75,
        percentile90=p90,
        mean=_money(found.row.mean_cents),
        employment=found.row.employment,
        rse=found.row.rse,
        sha256=card["sha256"],
        industry=_industry(table, found.area.industry),
        other_percentiles={str(at): _known(cents) for at, cents in found.row.between},
        band_min=_money(low),
        band_max=_money(high),
    )


def _industry(table: Table, code: str | None) -> Code | None:
    return Code(code=code, name=table.industries[code]) if code and isinstance(table, SqliteTable) else None


def _known(cents: int) -> Decimal:
    return Decimal(cents) / 100


def _money(cents: int | None) -> Decimal | None:
    return None if cents is None else _known(cents)


def _offered(offer: AnnualOffer, row: Row, currency: str) -> Offered:
    """The offer in the unit of the row: by the hour for occupations whose wages are only published so."""
    per_year = offer.hours if row.unit_text == "HOUR" else 1
    low, middle, high = (_rounded(end, per_year) for end in (offer.low, offer.middle, offer.high))
    return Offered(
        min=low, mid=middle, max=high, currency=currency, unit_text=row.unit_text, hours_per_year=offer.hours
    )


def _rounded(end: Decimal | None, per_year: int) -> Decimal | None:
    """By the cent, without zeros behind the point.

    >>> _rounded(Decimal("62400"), 2080), _rounded(Decimal("300000"), 1), _rounded(Decimal("104000.005"), 1)
    (Decimal('30'), Decimal('300000'), Decimal('104000.01'))
    """
    if end is None:
        return None
    cents = (end / per_year).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return Decimal(f"{cents.normalize():f}")  # "f": 300000, not 3E+5


def _positions(offered: Offered, row: Row) -> LowMidHigh:
    known = [(cents / 100, z_of(at)) for at, cents in row.points]
    return _of_each_end(offered, lambda end: percentile_of(float(end), known))


def _ratios(offered: Offered, median: Decimal | None) -> LowMidHigh:
    return _of_each_end(offered, lambda end: round(float(end / median), 3) if median else None)


def _of_each_end(offered: Offered, figure: Callable[[Decimal], float | None]) -> LowMidHigh:
    low, middle, high = (None if end is None else figure(end) for end in (offered.min, offered.mid, offered.max))
    return LowMidHigh(min=low, mid=middle, max=high)


def _spread(offer: AnnualOffer) -> float | None:
    """(max - min) / min; None where an end is open."""
    if offer.low is None or offer.high is None:
        return None
    return round(float((offer.high - offer.low) / offer.low), 3)


def _overlap(offered: Offered, row: Benchmark) -> float | None:
    """The share of the offered range within the middle half of the wages; a single amount is in it or is not."""
    low, high, p25, p75 = offered.min, offered.max, row.percentile25, row.percentile75
    if low is None or high is None or p25 is None or p75 is None:
        return None
    if low == high:
        return float(p25 <= low <= p75)
    return round(float(max(min(high, p75) - max(low, p25), Decimal(0)) / (high - low)), 3)


def _differential(table: Table, found: BenchmarkRow) -> float | None:
    """The median of the area over that of the nation, of the same occupation; None for the nation itself."""
    if found.area.code == table.nation and not found.area.industry:
        return None
    nation = row_of(table, found.occupation, table.nation, found.row.unit_text)
    if nation is None or nation.unit_text != found.row.unit_text or not nation.median or not found.row.median:
        return None
    return round(found.row.median / nation.median, 3)


def _by_unit(assumptions: tuple[str, ...], offered: Offered) -> tuple[str, ...]:
    """Without the sentence that hourly pay was taken for a year, where the comparison is by the hour after all."""
    if offered.unit_text == "YEAR":
        return assumptions
    others = tuple(each for each in assumptions if not each.startswith(HOURLY_PAY))
    if len(others) < len(assumptions):  # to the year and back again: as it was
        return others
    hours = offered.hours_per_year
    return (*assumptions, f"wages are published by the hour only: the offer by the year / {hours:,} hours")
