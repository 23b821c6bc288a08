"""Many postings -> a table by occupation: how many there are, and how their pay lies in the market."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from jobscan.model import Code, Comparison, JobPosting, NotComparable
from jobscan.report.clean import printable
from jobscan.report.overview import HIGH, LOW
from jobscan.report.screen import Screen
from jobscan.report.text import show
from jobscan.report.words import money, ordinal, reason_words

Part = tuple[float, float]  # the percentile of an offer's middle, and how much of a listing it stands for
LEAST = 0.5  # occupations that all listings together make up less of share one row
NOT_SURE = "no occupation is sure"
_BESIDE = ("occupation", "place", "n", "offered", "earned")
_HEADS = ("occupation", "listings", "middle", "below p25", "p25-p75", "above p75")


def render_by_occupation(postings: Sequence[JobPosting], screen: Screen) -> str:
    """A row for each occupation, the one with the most listings first; then what was not compared, and why.

    A listing whose occupation is not sure counts in part for each that it may be, by their weights. Then the medians of
    what is offered beside those of what is earned, by occupation and place. "middle" is the median percentile of the
    offers' middles; the last three columns are shares of the listings.
    """
    compared = [each.comparison for each in postings if isinstance(each.comparison, Comparison)]
    missed = [each.comparison for each in postings if isinstance(each.comparison, NotComparable)]
    reasons = Counter(printable(reason_words(each.not_comparable)) for each in missed)
    table = _table(screen, _HEADS, ratios=(1, None, None, None, None, None), left=1)
    rows = _by_occupation(compared)
    for name, parts in rows:
        table.add_row(Text(name), *_cells(parts))
    if len(rows) > 1:
        middles = [each.position.middle for each in compared]
        table.add_row(Text("all", style="bold"), *_cells([(at, 1.0) for at in middles if at is not None]))
    beside = _offered_beside_earned(compared, screen)
    words = [Text(f"not compared: {count}, {reason}") for reason, count in reasons.most_common()]
    return show(Group(*([table, *beside] if rows else []), *words), screen)


def _table(screen: Screen, heads: Sequence[str], *, ratios: Sequence[int | None], left: int) -> Table:
    """A table without rows, whose first columns, `left` of them, hold words and the others figures."""
    table = Table(box=box.SIMPLE_HEAD if screen.unicode else box.ASCII2, expand=True, pad_edge=False)
    for at, (name, ratio) in enumerate(zip(heads, ratios, strict=True)):
        table.add_column(Text(name, style="bold"), ratio=ratio, justify="left" if at < left else "right")
    return table


def _by_occupation(compared: Sequence[Comparison]) -> list[tuple[str, list[Part]]]:
    """The parts of the listings in each occupation, the largest first; what adds up to little comes last, as one."""
    found: dict[str, list[Part]] = defaultdict(list)
    for comparison in compared:
        for occupation, at, weight in _readings(comparison):
            if at is not None:
                found[f"{printable(occupation.name)} ({occupation.code})"].append((at, weight))
    rows = sorted(found.items(), key=lambda row: (-_count(row[1]), row[0]))
    kept = [row for row in rows if _count(row[1]) >= LEAST]
    few = [part for _, parts in rows[len(kept) :] for part in parts]
    return [*kept, *([("other occupations, each unlikely", few)] if few else [])]


def _readings(comparison: Comparison) -> list[tuple[Code, float | None, float]]:
    """The occupation and the offer's middle in it; of one that is not sure, all that it may be, by weight."""
    if comparison.basis == "occupation" or not comparison.candidates:
        return [(comparison.benchmark.occupation, comparison.position.middle, 1.0)]
    return [(each.occupation, each.position.middle, each.weight) for each in comparison.candidates]


def _offered_beside_earned(compared: Sequence[Comparison], screen: Screen) -> list[Table]:
    """What is offered and what is earned, by occupation and place, with the number of listings behind each figure."""
    offers: dict[tuple[str, str], list[Comparison]] = defaultdict(list)
    for comparison in compared:
        if _middle(comparison) is not None and _earned(comparison) is not None:
            offers[_group(comparison)].append(comparison)
    if not offers:
        return []
    table = _table(screen, _BESIDE, ratios=(3, 2, None, None, None), left=2)
    for (occupation, place), found in sorted(offers.items(), key=lambda each: (-len(each[1]), each[0])):
        per = "/h" if found[0].offered.unit_text == "HOUR" else ""
        offered = median(filter(None, map(_middle, found)))
        earned = median(filter(None, map(_earned, found)))
        figures = (f"{money(round(amount, 2), found[0].offered.currency)}{per}" for amount in (offered, earned))
        table.add_row(Text(occupation), Text(place), str(len(found)), *figures)
    return [table]


def _group(comparison: Comparison) -> tuple[str, str]:
    """The occupation, where one is sure, and the place."""
    row = comparison.benchmark
    name = printable(row.occupation.name) if comparison.basis == "occupation" else NOT_SURE
    unit = "" if name != NOT_SURE else f", {row.currency}" + (" an hour" if row.unit_text == "HOUR" else "")
    return name + unit, printable(row.area.name)


def _middle(comparison: Comparison) -> Decimal | None:
    """The middle of an offer, or the one end that it has."""
    offered = comparison.offered
    return next((each for each in (offered.mid, offered.min, offered.max) if each is not None), None)


def _earned(comparison: Comparison) -> Decimal | None:
    """The median wage; where no occupation is sure, of all that the job may be, by their weights."""
    if comparison.basis == "occupation" or not comparison.candidates:
        return comparison.benchmark.percentile50
    known = [(Decimal(str(each.weight)), each.percentile50) for each in comparison.candidates if each.percentile50]
    whole = sum((weight for weight, _ in known), Decimal(0))
    return sum((weight * wage for weight, wage in known), Decimal(0)) / whole if whole else None


def _cells(parts: Sequence[Part]) -> list[str]:
    """
    >>> _cells([(10, 1), (50, 1), (80, 1), (90, 1)])
    ['4', '65th', '25%', '25%', '50%']
    >>> _cells([(10, 0.25), (50, 1)])
    ['1.2', '50th', '20%', '80%', '0%']
    """
    whole = _count(parts)
    below, above = sum(part for at, part in parts if at < LOW), sum(part for at, part in parts if at > HIGH)
    shares = [f"{100 * part / whole:.0f}%" for part in (below, whole - below - above, above)]
    count = f"{whole:.1f}".removesuffix(".0")
    return [count, ordinal(min(max(round(_median(parts)), 1), 99)), *shares]


def _count(parts: Sequence[Part]) -> float:
    return sum(part for _, part in parts)


def _median(parts: Sequence[Part]) -> float:
    """Where half of the weight is reached; between two, where it is reached at the end of one of them."""
    half, reached = _count(parts) / 2, 0.0
    ordered = sorted(parts)
    for number, (at, part) in enumerate(ordered):
        reached += part
        if abs(reached - half) < 1e-9 and number + 1 < len(ordered):
            return (at + ordered[number + 1][0]) / 2
        if reached > half:
            return at
    return ordered[-1][0]
