"""Labelled listings -> one table of how much jobscan gets right, and which figures are above or below their floors.

    python tests/quality/evaluate.py [--data FOLDER] [--sample N] [--odd] [--update-floors [--because WHY]]
    python tests/quality/evaluate.py --data FOLDER --boards {seen,all}
    python tests/quality/evaluate.py --data FOLDER --reliability

Without `--data` only what ships is measured: the invented listings, the hard cases, the invented statements of pay, and
titles. `--odd` takes every second row of the gold files, those that no rule was written from.

`--boards seen` measures instead the listings of further boards that may be looked at; `--boards all` also those of the
sources in `aside.txt`, that nothing is developed on, and the difference. A figure that is looked at often becomes one
that is tuned to: `all` is for the end of a piece of work.

`--reliability` prints instead, by fact, how sure jobscan was and how often it was right, each source with confidences
that were learned from the others.

`--update-floors` raises the floors of `floors.json` to what is reached now. It refuses, and writes nothing, when a figure
has fallen or when the exam itself has changed (its sha256 stands beside the floors); `--because WHY` does it all the
same and leaves the reason in the file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import sys
from collections.abc import Callable, Container, Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from jobscan import Analyzer
from jobscan.model import Fields, Source
from tests.quality import corpus, hard, labelled
from tests.quality.measure import Expected, measure, occupations
from tests.quality.reliability import judged_by_source, left_out, reliability
from tests.quality.scores import Scores

FLOORS = Path(__file__).with_name("floors.json")
SURE = 0.6
# On another processor sums of floats come out in another order, and a segment or a skill that hangs between two answers
# may fall to the other side. In the corpus the longest segment is .009 of the characters and a skill .006 of the skills;
# of the sets with fewer than 100 things an answer is more than this, so there none is lost unseen.
EPSILON = 0.01
# What is no merit in itself has no floor: what the confidences promise; how many errors are not the split's; and, of the
# hard cases, which are few, precision and recall apart from each other (their F1 has one).
UNFLOORED = re.compile(
    r"titles occupations\.sure_promised|.* segments\.wrong_though_whole|hard .*\.(?:precision|recall|right_where_stated)"
)
SHIPPED: dict[str, Callable[[], list[Expected]]] = {
    "corpus": labelled.corpus,
    "hard": hard.load,
    "pay_cases": labelled.pay_cases,
}
SHIPPED_TITLES = {"titles": labelled.titles}
HERE = Path(__file__).parent
EXAMS = {
    "corpus": sorted(corpus.FOLDER.glob("*.toml")),
    "hard": sorted(hard.FOLDER.glob("*.toml")),
    "pay_cases": [HERE / "pay_cases.jsonl"],
    "titles": [HERE / "titles.tsv"],
}
Metrics = dict[str, tuple[float, int]]
Floors = dict[str, dict[str, float]]


def evaluate(listings: Iterable[Expected], analyzer: Analyzer) -> Metrics:
    """The figures over some listings."""
    scores = Scores()
    for expected in listings:
        with analyzer.nlp.memory_zone():
            fields = Fields(locations=(expected.location,) if expected.location else ())
            posting = analyzer.analyze_source(Source(text=expected.text, uri=expected.name, fields=fields))
            measure(posting, expected, scores)
    return scores.metrics()


def evaluate_titles(titles: Iterable[tuple[str, set[str]]]) -> Metrics:
    """Occupation by title alone: the first code right, its minor group right, any of five right.

    A title for which nothing is given counts as wrong. Figures by confidence tell whether it can be trusted: of the
    answers that are `SURE` or surer the share that is right, and the mean of what they promise.
    """
    from jobscan.occupations.choose import occupations_for_title

    scores, answers = Scores(), []
    for title, codes in titles:
        answer = occupations_for_title(title)
        answers.append((answer, codes))
        occupations([each.code_value[:7] for each in answer], codes, scores)
    metrics = scores.metrics()
    sure = [(each[0].confidence, each[0].code_value in codes) for each, codes in answers if each]
    sure = [(confidence, right) for confidence, right in sure if confidence >= SURE]
    if sure:
        metrics["occupations.sure_right"] = (sum(right for _, right in sure) / len(sure), len(sure))
        metrics["occupations.sure_promised"] = (sum(confidence for confidence, _ in sure) / len(sure), len(sure))
    return metrics


def evaluate_boards(folder: Path, analyzer: Analyzer, *, with_aside: bool) -> dict[str, Metrics]:
    """The figures over the boards that may be looked at and, `with_aside`, over those that are kept aside."""
    listings, aside = labelled.gold_more(folder), labelled.aside()
    columns = {"seen": evaluate((each for each in listings if each.source not in aside), analyzer)}
    if with_aside:
        columns["aside"] = evaluate((each for each in listings if each.source in aside), analyzer)
        columns["aside - seen"] = {
            name: (value - columns["seen"][name][0], number)
            for name, (value, number) in columns["aside"].items()
            if name in columns["seen"]
        }
    return columns


def digest(name: str) -> str:
    """The sha256 of the files of a shipped set: whoever edits a listing edits the exam."""
    total = hashlib.sha256()
    for path in EXAMS[name]:
        total.update(f"{path.name}\n".encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()


def fallen(floors: dict[str, float], metrics: Metrics) -> dict[str, float]:
    """The figures below their floor, by more than chance; a figure that is no longer measured is 0.

    >>> fallen({"a": 0.9, "b": 0.5, "c": 0.2}, {"a": (0.897, 400), "b": (0.4, 10)})
    {'b': 0.4, 'c': 0.0}
    """
    reached = {name: metrics.get(name, (0.0, 0))[0] for name in floors}
    return {name: value for name, value in reached.items() if value < floors[name] - EPSILON}


def risen(floors: dict[str, float], metrics: Metrics) -> dict[str, float]:
    """The figures above their floor, by more than chance.

    >>> risen({"a": 0.9, "b": 0.5}, {"a": (0.903, 400), "b": (0.6, 10), "c": (1.0, 1)})
    {'b': 0.6}
    """
    return {name: metrics[name][0] for name in floors if name in metrics and metrics[name][0] > floors[name] + EPSILON}


def raised(floors: dict[str, float], metrics: Metrics) -> dict[str, float]:
    """Floors at what is reached now, rounded down to a thousandth; none is lowered.

    >>> raised({"a": 0.5, "b": 0.9}, {"a": (0.7777, 10), "b": (0.8, 10)})
    {'a': 0.777, 'b': 0.9}
    """
    reached = {name: math.floor(value * 1000 + 1e-9) / 1000 for name, (value, _) in metrics.items()}
    names = [*floors, *(name for name in reached if name not in floors)]
    return {name: max(floors.get(name, 0.0), reached.get(name, 0.0)) for name in names}


def updated(given: dict[str, Any], columns: dict[str, Metrics], why: str | None) -> dict[str, Any]:
    """`floors.json` after a run. Raises ValueError where something fell or the exam changed, and nobody says why."""
    changed = [name for name in columns if given["sha256"].get(name) not in (None, digest(name))]
    fell = {name: fallen(given.get(name, {}), metrics) for name, metrics in columns.items()}
    lowered = {
        f"{name} {figure}": [given[name][figure], round(now, 3)] for name in fell for figure, now in fell[name].items()
    }
    reasons = list(given["lowered"])
    if changed or lowered:
        if not why:
            complaints = [f"{name} is another exam than that of its floors" for name in changed]
            complaints += [f"{figure} fell from {before} to {now}" for figure, (before, now) in lowered.items()]
            raise ValueError("floors only rise; say why with --because:\n" + "\n".join(complaints))
        reasons.append({"why": why, "changed": changed, "lowered": lowered})
    floors = {
        name: _new_floors(name, {} if name in changed else given.get(name, {}), metrics, fell[name])
        for name, metrics in columns.items()
    }
    return floors | {"sha256": {name: digest(name) for name in columns}, "lowered": reasons}


def _new_floors(name: str, floors: dict[str, float], metrics: Metrics, fell: Container[str]) -> dict[str, float]:
    floored = {figure: value for figure, value in metrics.items() if not UNFLOORED.fullmatch(f"{name} {figure}")}
    return raised({figure: floor for figure, floor in floors.items() if figure not in fell}, floored)


def table(columns: dict[str, Metrics]) -> str:
    """One line a figure, one column a set, with the number of things it rests on."""
    names = list(dict.fromkeys(name for metrics in columns.values() for name in metrics))
    lines = ["figure".ljust(34) + "".join(column.rjust(22) for column in columns)]
    for name in names:
        cells = [metrics.get(name) for metrics in columns.values()]
        shown = [f"{cell[0]:.3f} ({cell[1]:,})" if cell else "" for cell in cells]
        lines.append(name.ljust(34) + "".join(cell.rjust(22) for cell in shown))
    return "\n".join(lines)


def verdict(floors: Floors, columns: dict[str, Metrics]) -> str:
    """Which figures of what ships are better or worse than their floors, one a line; "" where none is."""
    lines = []
    for word, compare in (("BETTER", risen), ("WORSE", fallen)):
        for name, metrics in columns.items():
            for figure, now in compare(floors.get(name, {}), metrics).items():
                lines.append(f"{word} {name} {figure}: {now:.3f}, floor {floors[name][figure]}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="a folder with pay/, sections/ and occupations/ gold files")
    parser.add_argument("--sample", type=int, help="no more than this many listings of each set")
    parser.add_argument("--odd", action="store_true", help="only the odd rows of the gold files")
    parser.add_argument("--boards", choices=("seen", "all"), help="only the further boards: see above")
    parser.add_argument("--reliability", action="store_true", help="only what was promised and what was right")
    parser.add_argument("--update-floors", action="store_true", help="raise floors.json to what is reached now")
    parser.add_argument("--because", metavar="WHY", help="let floors fall and exams change, for this reason")
    given = parser.parse_args()
    if (given.boards or given.reliability) and not given.data:
        parser.error("--boards and --reliability need --data FOLDER")
    analyzer = Analyzer()
    if given.reliability:
        print(reliability(left_out(judged_by_source(labelled.every_gold(given.data), analyzer))))
        return
    if given.boards:
        print(table(evaluate_boards(given.data, analyzer, with_aside=given.boards == "all")))
        return
    columns = {name: evaluate(rows(), analyzer) for name, rows in SHIPPED.items()}
    columns |= {name: evaluate_titles(rows()) for name, rows in SHIPPED_TITLES.items()}
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    shipped = dict(columns)
    if given.data:
        step = slice(1, None, 2) if given.odd else slice(None)
        for name, rows in (("pay", labelled.gold_pay), ("sections", labelled.gold_sections)):
            columns[name] = evaluate(rows(given.data)[step][: given.sample], analyzer)
        for name, titles in labelled.gold_titles(given.data).items():
            columns[name] = evaluate_titles(titles[step][: given.sample])
    print(table(columns))
    print(verdict(floors, shipped))
    if given.update_floors:
        try:
            FLOORS.write_text(json.dumps(updated(floors, shipped, given.because), indent=2) + "\n", encoding="utf-8")
        except ValueError as error:
            parser.exit(1, f"{error}\n")


if __name__ == "__main__":
    main()
