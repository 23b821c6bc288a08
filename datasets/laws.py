"""The tables of laws and of least pays -> the rows that should be looked up again.

    python -m datasets.laws --as-of 2027-01-15

`laws.tsv`, `minimum_wages.tsv` and `exempt_salaries.tsv` in `jobscan/data/` are kept by hand: there is no release of
them to fetch. Each row names the page that says it, what else confirms it, and the day on which both were read;
`verified` is "yes" for what two sources say, or the authority itself. Facts are ours to state; the words are our own.

Whoever renews a row looks the page up, ends the row that no longer holds (`effective_to`, exclusive), adds the one that
follows, and writes the day into `checked_on`. A row is due when it was read more than a year ago, when the day has come
on which its law begins to hold or to be enforced, or when its last amount has run out.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator

from jobscan.check.laws import laws
from jobscan.check.least_pay import Floor, exempt_salaries, minimum_wages

OLD = dt.timedelta(days=365)


def due(today: dt.date) -> Iterator[str]:
    """A line for each row that should be looked up again, in the order of the tables."""
    for law in laws():
        name = f"laws.tsv: {law.jurisdiction} {law.asks} {law.effective_from}"
        began = [day for day in (law.effective_from, law.enforced_from) if day and law.checked_on < day <= today]
        if began:
            yield f"{name}: begins on {began[-1]}, read on {law.checked_on}"
        elif today - law.checked_on > OLD:
            yield f"{name}: read on {law.checked_on}"
    wages = {(wage.jurisdiction, wage.band): wage for wage in sorted(minimum_wages(), key=_first)}
    salaries = {(salary.jurisdiction, "exempt"): salary for salary in sorted(exempt_salaries(), key=_first)}
    for table, last in (("minimum_wages.tsv", wages), ("exempt_salaries.tsv", salaries)):
        for (name, band), floor in last.items():
            if floor.effective_to and floor.effective_to <= today:
                yield f"{table}: {name} {band}: ended before {floor.effective_to}"
            elif today - floor.checked_on > OLD:
                yield f"{table}: {name} {band}: read on {floor.checked_on}"


def _first(floor: Floor) -> tuple[str, dt.date]:
    return floor.jurisdiction, floor.effective_from


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--as-of", type=dt.date.fromisoformat, default=dt.date.today(), metavar="DATE")
    for line in due(parser.parse_args().as_of):
        print(line)


if __name__ == "__main__":
    main()
