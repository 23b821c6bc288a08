"""Findings on real listings, judged by hand -> a table for each rule.

    python tests/quality/findings.py           150 listings, judged before their findings were seen
    python tests/quality/findings.py mended    the same listings, after the rules were mended by what they showed
    python tests/quality/findings.py 1         an earlier draw, 1 to 3, or 5

The listings belong to their writers: the sheets name them, and hold none of their words.

The 150 are the fourth draw (seed 1905, 31 sources, each as likely as another; text alone, half of them with place and
day). `findings_judged.tsv` says for each which rules should speak, by the manual: the reading "first" was committed
before any finding was seen, "second" is another reading of a third of them from the beginning, by the same reader, and
"again" judges the findings that the first had not named. `findings_found.tsv` has what was found. Thresholds that are
merely counted (`COUNTED`) were not judged. What was found after mending is optimistic: the mending knew these listings.

`findings.tsv` has the earlier draws, of 150 each, whose reader had the findings in view, and a fifth: all errors but
PAY001's, and sixty of those, on 2,500 other listings after the mending, with the findings in view.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
SHEET, JUDGED, FOUND = (HERE / f"{name}.tsv" for name in ("findings", "findings_judged", "findings_found"))
VERDICTS = ("true", "arguable", "false", "missed")
COUNTED = ("CON510", "DUP704", "JSC", "LNG201", "LNG208", "RDB", "SEC")
LEVELS = ("error", "warning", "info")
# What a reading says of a rule -> the verdict on its finding
SAID = {"fires": "true", "arguable": "arguable", "no": "false"}
# Rules whose findings may be errors: what they miss weighs most
GRAVE = "CON509 DIS101 DIS103 DIS104 DIS106 DIS109 DIS110 PAY001 PAY002 PAY010 PAY011 REQ301 SCM602 SCM604".split()

Verdicts = dict[str, Counter[str]]


def counts(draw: str = "fresh") -> Verdicts:
    """How often each verdict was given, by rule; a draw of `findings.tsv`, "fresh" or "mended"."""
    found: Verdicts = {}
    for rule, _, verdict in _rows_of(draw) if draw.isdigit() else judged(draw):
        found.setdefault(rule, Counter())[verdict] += 1
    return dict(sorted(found.items()))


def judged(run: str) -> Iterator[tuple[str, str, str]]:
    """Rule, level and verdict of each finding of a run, and of what it missed."""
    said, again = _readings("first"), _readings("again")
    found = {(row["rule"], row["source"]): row["level"] for row in _rows(FOUND) if row["run"] == run}
    for (rule, source), level in found.items():
        if not rule.startswith(COUNTED):
            yield rule, level, SAID[said.get((rule, source)) or again.get((rule, source), "no")]
    for (rule, source), words in said.items():
        if words == "fires" and (rule, source) not in found:
            yield rule, "", "missed"


def by_level(run: str) -> Verdicts:
    """The same by level. An error counts as true only where it should be one: "again" judges that apart."""
    again = _readings("again")
    found: Verdicts = {level: Counter() for level in LEVELS}
    levels = {(row["rule"], row["source"]): row["level"] for row in _rows(FOUND) if row["run"] == run}
    said = _readings("first")
    for (rule, source), level in levels.items():
        if rule.startswith(COUNTED):
            continue
        words = said.get((rule, source)) or again.get((rule, source), "no")
        if level == "error":
            words = again.get((f"{rule}:error", source), words)
        found[level][SAID[words]] += 1
    return found


def agreement() -> tuple[int, int, int]:
    """Of the rules that either reading of the same listings named: in how many both say the same, and in how many one
    says "arguable" where the other is sure or silent; the rest are named by one alone."""
    first, second = _readings("first"), _readings("second")
    listings = {source for _, source in second}
    marks = {key for key in (*first, *second) if key[1] in listings and key[0] != "-"}
    same = sum(first.get(key) == second.get(key) for key in marks)
    near = sum(first.get(key) != second.get(key) and "arguable" in (first.get(key), second.get(key)) for key in marks)
    return len(marks), same, near


def table(draw: str = "fresh") -> str:
    """The rules with their counts, the share of findings that is true, and the share of what is true that is found."""
    lines = ["rule    found  true  arguable  false  missed  precision  recall"]
    lines += [_line(rule, verdicts) for rule, verdicts in counts(draw).items()]
    if not draw.isdigit():
        lines.append("")
        lines += [_line(level, verdicts) for level, verdicts in by_level(draw).items()]
        grave = sum((verdicts for rule, verdicts in counts(draw).items() if rule in GRAVE), Counter[str]())
        marks, same, near = agreement()
        lines += [
            "",
            f"rules that may be errors: {_share(grave['true'], grave['missed']).strip()} of what they should find",
            f"two readings of a third: {marks} marks, {same} alike, {near} arguable to one of them",
        ]
    return "\n".join(lines) + "\n"


def _line(name: str, verdicts: Counter[str]) -> str:
    true, arguable, false, missed = (verdicts[each] for each in VERDICTS)
    found = true + arguable + false
    return (
        f"{name:<7} {found:>5}  {true:>4}  {arguable:>8}  {false:>5}  {missed:>6}  "
        f"{_share(true, found - true)}  {_share(true, missed)}"
    )


def _share(part: int, rest: int) -> str:
    return f"{part / (part + rest):>9.2f}" if part + rest else f"{'-':>9}"


def _readings(reading: str) -> dict[tuple[str, str], str]:
    return {(row["rule"], row["source"]): row["says"] for row in _rows(JUDGED) if row["reading"] == reading}


def _rows_of(draw: str) -> Iterable[tuple[str, str, str]]:
    return ((row["rule"], row["level"], row["verdict"]) for row in _rows(SHEET) if row["draw"] == draw)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


if __name__ == "__main__":
    print(table(*sys.argv[1:2]), end="")
