"""Many postings -> a table by occupation: how many there are, and how their pay lies in the market."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
from statistics import median
from typing import Literal

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from jobscan.model import Comparison, JobPosting
from jobscan.report.clean import printable
from jobscan.report.overview import HIGH, LOW
from jobscan.report.screen import Screen
from jobscan.report.text import show
from jobscan.report.words import money, ordinal, reason_words

NOT_SURE = "no occupation is sure"
_BESIDE = ("occupation", "place", "n", "offered", "earned")
_HEADS = ("occupation", "listings", "middle", "below p25", "p25-p75", "above p75")


def render_by_occupation(postings: Sequence[JobPosting], screen: Screen) -> str:
    """A row for each occupation, the one with the most listings first; then what was not compared, and why.

    Then the medians of what is offered beside those of what is earned, by occupation and place. "middle" is the median
    percentile of the offers' middles; the last three columns are shares of the listings.
    """
    found: dict[str, list[float]] = defaultdict(list)
    reasons: Counter[str] = Counter()
    for posting in postings:
        comparison = posting.comparison
        if not isinstance(comparison, Comparison):
            reasons[printable(reason_words(comparison.not_comparable))] += 1
            continue
        middle = comparison.position.middle
        if middle is not None:
            occupation = comparison.benchmark.occupation
            found[f"{printable(occupation.name)} ({occupation.code})"].append(middle)
    table = Table(box=box.SIMPLE_HEAD if screen.unicode else box.ASCII2, expand=True, pad_edge=False)
    for at, name in enumerate(_HEADS):
        table.add_column(Text(name, style="bold"), ratio=None if at else 1, justify="right" if at else "left")
    rows = sorted(found.items(), key=lambda row: (-len(row[1]), row[0]))
    for name, places in rows:
        table.add_row(Text(name), *_cells(places))
    if len(rows) > 1:
        table.add_row(Text("all", style="bold"), *_cells([each for places in found.values() for each in places]))
    beside = _offered_beside_earned(postings, screen)
    words = [Text(f"not compared: {count}, {reason}") for reason, count in reasons.most_common()]
    return show(Group(*([table, *beside] if rows else []), *words), screen)


def _offered_beside_earned(postings: Sequence[JobPosting], screen: Screen) -> list[Table]:
    """What is offered and what is earned, by occupation and place, with the number of listings behind each figure."""
    offers: dict[tuple[str, str], list[Comparison]] = defaultdict(list)
    for posting in postings:
        comparison = posting.comparison
        if isinstance(comparison, Comparison) and _middle(comparison) is not None and _earned(comparison) is not None:
            offers[_group(comparison)].append(comparison)
    if not offers:
        return []
    table = Table(box=box.SIMPLE_HEAD if screen.unicode else box.ASCII2, expand=True, pad_edge=False)
    for at, name in enumerate(_BESIDE):
        justify: Literal["left", "right"] = "left" if at < 2 else "right"
        table.add_column(Text(name, style="bold"), ratio=(3, 2, None, None, None)[at], justify=justify)
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


def _cells(places: list[float]) -> list[str]:
    """
    >>> _cells([10, 50, 80, 90])
    ['4', '65th', '25%', '25%', '50%']
    """
    below, above = sum(at < LOW for at in places), sum(at > HIGH for at in places)
    shares = [f"{100 * part / len(places):.0f}%" for part in (below, len(places) - below - above, above)]
    return [str(len(places)), ordinal(min(max(round(median(places)), 1), 99)), *shares]
