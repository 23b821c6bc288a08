"""What was published of the Employment Cost Index (`eci_published.tsv`) -> `data/eci_us.tsv`, the index by quarter.

    python -m datasets.eci

A whole series could not be had, only its levels of some quarters and its changes of others. A quarter without a level
gets it from the changes: since the year before, and until the quarter after. Where both are known they must agree to
`ALIKE`, and the mean of the two is taken. The changes are rounded to a tenth of a percent, so that such a level is good
to some .2 percent. Source: U.S. Bureau of Labor Statistics, news releases and tables of the index; public domain.
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterable
from pathlib import Path

from jobscan.data import DATA
from jobscan.errors import DataError
from jobscan.wages.money_index import INDICES

SOURCE = Path(__file__).with_name("eci_published.tsv")
ALIKE = 0.004
HEAD = """\
# Employment Cost Index, wages and salaries of private industry workers, seasonally adjusted, December 2005 = 100.
# Source: U.S. Bureau of Labor Statistics; public domain. Levels with one decimal or three were published; those with
# two were worked out from published changes, to some .2 percent. Written by datasets/eci.py, not by hand.
# month	index
"""


def build(lines: Iterable[str]) -> str:
    """The table's text; raises DataError where a level cannot be worked out, or two ways to it disagree."""
    rows = [line.rstrip("\n").split("\t") for line in lines if line[:1].isdigit()]
    months, levels, quarters, years = (list(column) for column in zip(*rows, strict=True))
    forward = _forward([float(each) if each else None for each in levels], years)
    backward = _backward([float(each) if each else None for each in levels], quarters)
    written = []
    for month, level, *ways in zip(months, levels, forward, backward, strict=True):
        known = [each for each in ways if each is not None]
        if not known:
            raise DataError(f"{month}: no index, and no changes from which to work it out")
        if max(known) > min(known) * (1 + ALIKE):
            raise DataError(f"{month}: the changes since the year before and until the quarter after disagree: {known}")
        written.append(f"{month}\t{level or f'{sum(known) / len(known):.2f}'}\n")
    return HEAD + "".join(written)


def _forward(levels: list[float | None], years: list[str]) -> list[float | None]:
    """The levels, and those that follow from the one of four quarters before."""
    found = list(levels)
    for at, change in enumerate(years):
        before = found[at - 4] if at >= 4 else None
        if found[at] is None and change and before is not None:
            found[at] = before * (1 + float(change) / 100)
    return found


def _backward(levels: list[float | None], quarters: list[str]) -> list[float | None]:
    """The levels, and those that follow from the one of the next quarter."""
    found = list(levels)
    for at, after in reversed(list(itertools.pairwise(range(len(found))))):
        level = found[after]
        if found[at] is None and quarters[after] and level is not None:
            found[at] = level / (1 + float(quarters[after]) / 100)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, default=SOURCE, help="what was published, by quarter")
    parser.add_argument("--output", type=Path, default=DATA / INDICES["wages"].file)
    arguments = parser.parse_args()
    lines = arguments.source.read_text(encoding="utf-8").splitlines()
    arguments.output.write_text(build(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
