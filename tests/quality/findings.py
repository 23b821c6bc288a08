"""Findings on real listings, judged by hand -> a table for each rule.

    python tests/quality/findings.py           150 listings, judged before their findings were seen
    python tests/quality/findings.py mended    the same listings, after the rules were mended by what they showed
    python tests/quality/findings.py fresh2    60 fresh listings after the mending, judged first, by another reader
    python tests/quality/findings.py readers   how far the two readers agree on 50 of the 150
    python tests/quality/findings.py 1         an earlier draw, 1 to 3, or one of errors alone, 5 and 6

The listings belong to their writers: the sheets name them, and hold none of their words.

The 150 are the fourth draw (seed 1905, 31 sources, each as likely as another; text alone, half of them with place and
day). `findings_judged.tsv` says for each which rules should speak, by the manual: the reading "first" was committed
before any finding was seen, "second" is another reading of a third of them from the beginning, by the same reader, and
"again" judges the findings that the first had not named. `findings_found.tsv` has what was found. Thresholds that are
merely counted (`COUNTED`) were not judged. What was found after mending is optimistic: the mending knew these listings.

The 60 are drawn likewise (seed 2711, 28 sources, none of the listings of another draw) by a reader who had no part in
the rules, and who judged them (reading "fresh2"), and 50 of the 150 ("reader2"), from the manuals, and the list of worn
phrases that LNG207's names; both were committed before any finding, and any earlier judgement, was seen. "fresh2-again"
judges the findings not named before. "PAY001:error" is the mark of a finding that should be an error.

`findings.tsv` has the earlier draws, of 150 each, whose reader had the findings in view, and a fifth: all errors but
PAY001's, and sixty of those, on 2,500 other listings after the mending, with the findings in view. A sixth is of all
errors on 1,000 others (seed 2712), judged by the reader of the 60, after the 60, with the findings in view.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from jobscan.check import card

HERE = Path(__file__).parent
SHEET, JUDGED, FOUND = (HERE / f"{name}.tsv" for name in ("findings", "findings_judged", "findings_found"))
VERDICTS = ("true", "arguable", "false", "missed")
COUNTED = ("CON510", "DUP704", "JSC", "LNG201", "LNG208", "RDB", "SEC")
LEVELS = ("error", "warning", "info")
# By whom a run was judged before its findings were seen, and after
READINGS = {"fresh": ("first", "again"), "mended": ("first", "again"), "fresh2": ("fresh2", "fresh2-again")}
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
    before, found = _readings(READINGS[run][0]), _found(run)
    said = _said(run)
    for (code, source), level in found.items():
        yield code, level, SAID[said.get((code, source), "no")]
    for (code, source), words in before.items():
        if words == "fires" and ":" not in code and (code, source) not in found:
            yield code, "", "missed"


def by_level(run: str) -> Verdicts:
    """The same by level. An error counts as true only where it should be one, and is missed where a finding should be
    one and is not; what was not found at all is missed at the level that its rule has without a law."""
    said, at = _said(run), _found(run)
    found: Verdicts = {level: Counter() for level in LEVELS}
    for (code, source), level in at.items():
        words = said.get((code, source), "no")
        found[level][SAID[said.get((f"{code}:error", source), words) if level == "error" else words]] += 1
    for (code, source), words in said.items():
        name, _, grave = code.partition(":")
        told = at.get((name, source))
        if words == "fires" and grave and told != "error":
            found["error"]["missed"] += 1
        elif (
            words == "fires"
            and not (grave or told or not card(code).by_default)
            and said.get((f"{code}:error", source)) != "fires"
        ):
            found[card(code).severity]["missed"] += 1
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


def readers() -> str:
    """What two readers say of the same listings and rules: counts, and Cohen's kappa of the cells of a table of the
    listings and of the rules that either of them named; rules that are off were not judged by the second."""
    one, two = _readings("first"), _readings("reader2")
    listings = {source for _, source in two}
    marks = [key for key in {*one, *two} if key[1] in listings and _is_judged(key[0])]
    cells = [(code, source) for code in {code for code, _ in marks} for source in listings]
    pairs = Counter((one.get(key, "no"), two.get(key, "no")) for key in cells)
    lines = ["first     second    count"]
    lines += [f"{a:<8}  {b:<8}  {pairs[a, b]:>5}" for a in SAID for b in SAID]
    alike = pairs["fires", "fires"] + pairs["arguable", "arguable"]
    near = sum(count for pair, count in pairs.items() if "arguable" in pair and pair[0] != pair[1])
    return "\n".join(
        [
            *lines,
            "",
            f"{len(listings)} listings, {len({code for code, _ in cells})} rules, {len(marks)} marks: {alike} alike, "
            f"{near} arguable to one of them, {pairs['fires', 'no']} and {pairs['no', 'fires']} named by one alone",
            f"Cohen's kappa: {_kappa(pairs):.2f}",
            "",
        ]
    )


def _kappa(pairs: Counter[tuple[str, str]]) -> float:
    """How much more often two readers agree than they would by chance, as a share of what is left to agree on."""
    total = pairs.total()
    one, two = Counter[str](), Counter[str]()
    for (a, b), count in pairs.items():
        one[a] += count
        two[b] += count
    same = sum(pairs[words, words] for words in SAID) / total
    chance = sum(one[words] * two[words] for words in SAID) / total**2
    return (same - chance) / (1 - chance)


def table(draw: str = "fresh") -> str:
    """The rules with their counts, the share of findings that is true, and the share of what is true that is found."""
    lines = ["rule    found  true  arguable  false  missed  precision  recall"]
    lines += [_line(rule, verdicts) for rule, verdicts in counts(draw).items()]
    if not draw.isdigit():
        lines.append("")
        lines += [_line(level, verdicts) for level, verdicts in by_level(draw).items()]
        grave = sum((verdicts for rule, verdicts in counts(draw).items() if rule in GRAVE), Counter[str]())
        lines += [
            "",
            f"rules that may be errors: {_share(grave['true'], grave['missed']).strip()} of what they should find",
        ]
    if draw in ("fresh", "mended"):
        marks, same, near = agreement()
        lines.append(f"two readings of a third: {marks} marks, {same} alike, {near} arguable to one of them")
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


def _said(run: str) -> dict[tuple[str, str], str]:
    before, after = map(_readings, READINGS[run])
    return {key: words for key, words in {**after, **before}.items() if words in SAID}


def _found(run: str) -> dict[tuple[str, str], str]:
    """The level of each finding of a run, by rule and listing."""
    rows = (row for row in _rows(FOUND) if row["run"] == run and not row["rule"].startswith(COUNTED))
    return {(row["rule"], row["source"]): row["level"] for row in rows}


def _is_judged(code: str) -> bool:
    return code != "-" and ":" not in code and card(code).by_default and not code.startswith(COUNTED)


def _rows_of(draw: str) -> Iterable[tuple[str, str, str]]:
    return ((row["rule"], row["level"], row["verdict"]) for row in _rows(SHEET) if row["draw"] == draw)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


if __name__ == "__main__":
    print(readers() if sys.argv[1:2] == ["readers"] else table(*sys.argv[1:2]), end="")
