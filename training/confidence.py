"""Labelled listings -> `data/confidence.tsv`: for each rule the share of its facts that was right.

    python -m training.confidence --source DIR

DIR holds `sections/gold.*.jsonl` and `pay/gold.*.jsonl` (see tests/quality/labelled.py for their fields); the sources
of tests/quality/aside.txt are left out. Facts that have no labels there were read in context, one by one:
`read_one_by_one.tsv` says how many of each rule were right. A rule with fewer than five of either keeps its share,
which was set by hand.

What the shares promise on a source that they were not learned from: `python tests/quality/evaluate.py --data DIR
--reliability`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from jobscan import Analyzer
from jobscan.data import DATA
from jobscan.facts.confidence import confidences
from tests.quality import labelled
from tests.quality.reliability import Judged, judged_by_source, shares

TABLE = DATA / "confidence.tsv"
READ = Path(__file__).with_name("read_one_by_one.tsv")
HEADER = """\
# How often a fact was right, by the rule that saw it: the share of such facts on labelled listings, drawn towards its
# noun's share where there were few. `right` of `seen` are what it rests on; without them it was set by hand.
# A key `rule/detail` is for a confidence that depends on more than the rule, `field.<name>` for a structured field.
# Made by training/confidence.py.
# rule\tconfidence\tright\tseen
"""
Rows = dict[str, tuple[float, int, int]]


def read_one_by_one() -> list[Judged]:
    """The facts that `read_one_by_one.tsv` counts.

    >>> sum(fact.key == "hours.label" for fact in read_one_by_one())
    10
    """
    facts: list[Judged] = []
    for line in READ.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            noun, key, right, seen = line.split("\t")
            facts += [Judged(noun, key, 0.0, at < int(right)) for at in range(int(seen))]
    return facts


def updated(known: dict[str, float], measured: Rows) -> Rows:
    """Every key that is known, with what was measured of it; one that nobody measured keeps its share.

    >>> updated({"pay.range": 0.9, "pay.lpa": 0.7}, {"pay.range": (0.75, 8, 8), "pay.gone": (0.5, 1, 2)})
    {'pay.range': (0.75, 8, 8), 'pay.lpa': (0.7, 0, 0)}
    """
    return {key: measured.get(key, (before, 0, 0)) for key, before in known.items()}


def table(rows: Rows) -> str:
    """The text of the file."""
    lines = [
        f"{key}\t{share:g}\t{right}\t{seen}" if seen else f"{key}\t{share:g}"
        for key, (share, right, seen) in rows.items()
    ]
    return HEADER + "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="a folder with labelled listings")
    given = parser.parse_args()
    facts = judged_by_source(labelled.every_gold(given.source), Analyzer())
    measured = shares([fact for each in facts.values() for fact in each] + read_one_by_one())
    TABLE.write_text(table(updated(confidences(), measured)), encoding="utf-8")


if __name__ == "__main__":
    main()
