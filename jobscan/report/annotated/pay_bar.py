"""A comparison -> a drawing: the offer against the 10th, 25th, 50th, 75th and 90th percentile of the wages."""

from __future__ import annotations

from decimal import Decimal
from html import escape

from jobscan.model import Comparison
from jobscan.report.scale import ends_of, ticks_of
from jobscan.report.verdict import verdict_words
from jobscan.report.words import brief_money, money_range

WIDTH, HEIGHT, MARGIN = 480, 92, 40  # units of the drawing, which grows with the page
_APART = 46  # units that a label needs
_FIRST = ("50th", "10th", "90th", "25th", "75th")  # who keeps its label where two would touch


def pay_bar(comparison: Comparison) -> str:
    """An SVG; empty where the table has fewer than two figures, or the offer is not set against a single occupation.

    Offers beyond the table end in an arrow.
    """
    ticks, ends = ticks_of(comparison), ends_of(comparison)
    if len(ticks) < 2 or ends is None or comparison.basis == "group":
        return ""
    low, high = ticks[0][1], ticks[-1][1]

    def at(amount: Decimal) -> float:
        return round(MARGIN + float((amount - low) / (high - low)) * (WIDTH - 2 * MARGIN), 1)

    places = {name: at(amount) for name, amount in ticks}
    labelled = _labelled(places)
    marks = [f'<path class="axis" d="M{at(low)} 40H{at(high)}"/>']
    for name, amount in ticks:
        x = places[name]
        marks.append(f'<path class="axis" d="M{x} 34V46"/>')
        if name in labelled:
            words = "median" if name == "50th" else name
            marks.append(f'<text x="{x}" y="24" text-anchor="middle">{words}</text>')
            marks.append(f'<text x="{x}" y="86" text-anchor="middle">{brief_money(amount)}</text>')
    said = f"Offer {money_range(*ends, comparison.offered.currency)}: {verdict_words(comparison)}"
    offer = f'<path class="offer" d="{_offer(at(ends[0]), at(ends[1]))}"/>'
    return (
        f'<svg class="bar" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(said)}">'
        f"{''.join(marks)}{offer}</svg>"
    )


def _labelled(places: dict[str, float]) -> set[str]:
    """The ticks whose labels have room."""
    kept: dict[str, float] = {}
    for name in _FIRST:
        if name in places and all(abs(places[name] - other) >= _APART for other in kept.values()):
            kept[name] = places[name]
    return set(kept)


def _offer(start: float, end: float) -> str:
    """The outline of the offer's bar: at least a stroke wide, its ends pointed where it leaves the drawing."""
    left, right = (min(max(x, MARGIN - 14), WIDTH - MARGIN + 14) for x in (start, end))
    if right - left < 6:
        middle = (left + right) / 2
        left, right = middle - 3, middle + 3
    tip_left = left - 10 if start < MARGIN - 14 else left
    tip_right = right + 10 if end > WIDTH - MARGIN + 14 else right
    return f"M{tip_left:.1f} 59L{left:.1f} 52H{right:.1f}L{tip_right:.1f} 59L{right:.1f} 66H{left:.1f}Z"
