"""Many postings -> a table by occupation: how many there are, and how their pay lies in the market."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from jobscan.model import Comparison, JobPosting
from jobscan.report.clean import printable
from jobscan.report.overview import HIGH, LOW
from jobscan.report.screen import Screen
from jobscan.report.text import show
from jobscan.report.words import ordinal, reason_words

_HEADS = ("occupation", "listings", "middle", "below p25", "p25-p75", "above p75")


def render_by_occupation(postings: Sequence[JobPosting], screen: Screen) -> str:
    """A row for each occupation, the one with the most listings first; then what was not compared, and why.

    "middle" is the median percentile of the offers' middles; the last three columns are shares of the listings.
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
    words = [Text(f"not compared: {count}, {reason}") for reason, count in reasons.most_common()]
    return show(Group(*([table] if rows else []), *words), screen)


def _cells(places: list[float]) -> list[str]:
    """
    >>> _cells([10, 50, 80, 90])
    ['4', '65th', '25%', '25%', '50%']
    """
    below, above = sum(at < LOW for at in places), sum(at > HIGH for at in places)
    shares = [f"{100 * part / len(places):.0f}%" for part in (below, len(places) - below - above, above)]
    return [str(len(places)), ordinal(min(max(round(median(places)), 1), 99)), *shares]
