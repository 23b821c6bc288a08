"""`findings.tsv`, a sheet of findings on real listings that were judged by hand -> a table for each rule.

    python tests/quality/findings.py [DRAW]

Three draws of 150 listings each from sources that jobscan is developed on; the second and the third were made after the
rules had been mended by the one before, and what the third showed to be false was mended in turn. A finding is true, arguable (an
editor may see it otherwise) or false; "missed" is what a search with wide words found for rules that may be an error.
The listings belong to their writers: the sheet names them, and holds none of their words. One reader judged, who saw the
findings first; that a thing is missing was checked by a search for the words that would have said it.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

SHEET = Path(__file__).with_name("findings.tsv")
VERDICTS = ("true", "arguable", "false", "missed")


def counts(draw: str | None = None) -> dict[str, Counter[str]]:
    """How often each verdict was given, by rule."""
    found: dict[str, Counter[str]] = {}
    with SHEET.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if draw in (None, row["draw"]):
                found.setdefault(row["rule"], Counter())[row["verdict"]] += 1
    return dict(sorted(found.items()))


def table(draw: str | None = None) -> str:
    """The rules with their counts, the share that is true, and the share that is not false."""
    lines = ["rule    found  true  arguable  false  missed  true share  not false"]
    for rule, verdicts in counts(draw).items():
        true, arguable, false, missed = (verdicts[each] for each in VERDICTS)
        found = true + arguable + false
        shares = f"{true / found:>10.2f}  {(true + arguable) / found:>9.2f}" if found else f"{'-':>10}  {'-':>9}"
        lines.append(f"{rule}  {found:>5}  {true:>4}  {arguable:>8}  {false:>5}  {missed:>6}  {shares}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(*sys.argv[1:2]), end="")
