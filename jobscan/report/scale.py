"""A comparison -> four lines that show the offer on the wage table's percentiles.

10th      25th    50th      75th          90th
├─────────┼───────┼─────────┼─────────────┤
          ██████████████████████▶
62k       74k     85k       97k           118k
"""

from collections.abc import Callable
from decimal import Decimal

from jobscan.model import Comparison
from jobscan.report.words import brief_money

_UNICODE = {"line": "─", "tick": "┼", "first": "├", "last": "┤", "bar": "█", "left": "◀", "right": "▶"}
_ASCII = {"line": "-", "tick": "+", "first": "|", "last": "|", "bar": "=", "left": "<", "right": ">"}
_FIRST_CALL = ("50th", "10th", "90th", "25th", "75th")  # who is left out last where labels would touch
_MARGIN = 3  # cells on either side of the 10th and the 90th, for the arrow of an offer that leaves the table


def scale(comparison: Comparison, *, width: int, unicode: bool = True) -> list[str]:
    """Labels, axis, offer and amounts; empty where the table has fewer than two figures or there is no room."""
    ticks = ticks_of(comparison)
    ends = ends_of(comparison)
    if len(ticks) < 2 or ends is None or width < 24:
        return []
    signs = _UNICODE if unicode else _ASCII
    low, high = ticks[0][1], ticks[-1][1]
    cells = width - 2 * _MARGIN - 1

    def at(amount: Decimal) -> int:
        clamped = min(max(amount, low), high)
        return _MARGIN + round(float((clamped - low) / (high - low)) * cells)

    places = [at(amount) for _, amount in ticks]
    names = [name for name, _ in ticks]
    return [
        _labels(places, names, names, width),
        _axis(places, signs),
        _bar(ends, low, high, at, signs),
        _labels(places, names, [brief_money(amount) for _, amount in ticks], width),
    ]


def ticks_of(comparison: Comparison) -> list[tuple[str, Decimal]]:
    """The percentiles that the table states, lowest first, with their amounts; empty where they are all alike."""
    row = comparison.benchmark
    figures = {"10th": row.percentile10, "25th": row.percentile25, "50th": row.percentile50,
               "75th": row.percentile75, "90th": row.percentile90}  # fmt: skip
    stated = [(name, amount) for name, amount in figures.items() if amount is not None]
    return stated if stated and stated[-1][1] > stated[0][1] else []


def ends_of(comparison: Comparison) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest amount offered; the same twice where there is only one."""
    offered = comparison.offered
    stated = [end for end in (offered.min, offered.mid, offered.max) if end is not None]
    return (min(stated), max(stated)) if stated else None


def _labels(places: list[int], names: list[str], labels: list[str], width: int) -> str:
    """Each label centred on its tick; one that would touch its neighbour is left out, the median last."""
    line = [" "] * width
    ranked = sorted(zip(places, names, labels, strict=True), key=lambda each: _FIRST_CALL.index(each[1]))
    for place, _, label in ranked:
        start = min(max(place - len(label) // 2, 0), width - len(label))
        around = line[max(start - 1, 0) : start + len(label) + 1]
        if not "".join(around).strip():
            line[start : start + len(label)] = label
    return "".join(line).rstrip()


def _axis(places: list[int], signs: dict[str, str]) -> str:
    line = [" "] * places[0] + [signs["line"]] * (places[-1] - places[0] + 1)
    for place in places:
        line[place] = signs["tick"]
    line[places[0]], line[places[-1]] = signs["first"], signs["last"]
    return "".join(line)


def _bar(
    ends: tuple[Decimal, Decimal], low: Decimal, high: Decimal, at: Callable[[Decimal], int], signs: dict[str, str]
) -> str:
    start, end = at(ends[0]), at(ends[1])
    line = [" "] * start + [signs["bar"]] * (end - start + 1)
    if ends[0] < low:
        line[start - 2 : start] = [signs["left"], signs["bar"]] if ends[1] >= low else [signs["left"], " "]
        if ends[1] < low:
            line = line[:-1]
    if ends[1] > high:
        if ends[0] > high:
            line[-1] = " "
        line += [signs["bar"] if ends[0] <= high else " ", signs["right"]]
    return "".join(line).rstrip()
