"""Labelled listings -> one table of how much jobscan gets right.

    python tests/quality/evaluate.py [--data FOLDER] [--sample N] [--odd] [--update-floors]

Without `--data` only what ships is measured: the invented listings, and the invented statements of pay. `--odd` takes every second row, those that no rule was written
from. `--update-floors` raises the floors of `floors.json` to what the corpus reaches now; it never lowers one.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from jobscan import Analyzer
from tests.quality import labelled
from tests.quality.measure import Expected, measure
from tests.quality.scores import Scores

FLOORS = Path(__file__).with_name("floors.json")
SURE = 0.6
SHIPPED = {"corpus": labelled.corpus, "pay_cases": labelled.pay_cases}
SHIPPED_TITLES = {"titles": labelled.titles}
Metrics = dict[str, tuple[float, int]]


def evaluate(listings: Iterable[Expected], analyzer: Analyzer) -> Metrics:
    """The figures over some listings."""
    scores = Scores()
    for expected in listings:
        with analyzer.nlp.memory_zone():
            measure(analyzer.analyze(expected.text), expected, scores)
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
        found = [each.code_value[:7] for each in answer]
        groups = {code[:4] for code in codes}
        scores.share("occupations.top1").add(bool(found) and found[0] in codes)
        scores.share("occupations.minor_group").add(bool(found) and found[0][:4] in groups)
        scores.share("occupations.top5").add(any(code in codes for code in found[:5]))
        scores.share("occupations.answered").add(bool(found))
    metrics = scores.metrics()
    sure = [(each[0].confidence, each[0].code_value in codes) for each, codes in answers if each]
    sure = [(confidence, right) for confidence, right in sure if confidence >= SURE]
    if sure:
        metrics["occupations.sure_right"] = (sum(right for _, right in sure) / len(sure), len(sure))
        metrics["occupations.sure_promised"] = (sum(confidence for confidence, _ in sure) / len(sure), len(sure))
    return metrics


def raised(floors: dict[str, float], metrics: Metrics) -> dict[str, float]:
    """Floors at what is reached now, rounded down to a hundredth; none is lowered.

    >>> raised({"a": 0.5, "b": 0.9}, {"a": (0.7777, 10), "b": (0.8, 10)})
    {'a': 0.77, 'b': 0.9}
    """
    reached = {name: math.floor(value * 100) / 100 for name, (value, _) in metrics.items()}
    names = [*floors, *(name for name in reached if name not in floors)]
    return {name: max(floors.get(name, 0.0), reached.get(name, 0.0)) for name in names}


def table(columns: dict[str, Metrics]) -> str:
    """One line a figure, one column a set, with the number of things it rests on."""
    names = list(dict.fromkeys(name for metrics in columns.values() for name in metrics))
    lines = ["figure".ljust(34) + "".join(column.rjust(22) for column in columns)]
    for name in names:
        cells = [metrics.get(name) for metrics in columns.values()]
        shown = [f"{cell[0]:.3f} ({cell[1]:,})" if cell else "" for cell in cells]
        lines.append(name.ljust(34) + "".join(cell.rjust(22) for cell in shown))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="a folder with pay/, sections/ and occupations/ gold files")
    parser.add_argument("--sample", type=int, help="no more than this many listings of each set")
    parser.add_argument("--odd", action="store_true", help="only the odd rows of the gold files")
    parser.add_argument("--update-floors", action="store_true", help="raise floors.json to what is reached now")
    given = parser.parse_args()
    analyzer = Analyzer()
    columns = {name: evaluate(rows(), analyzer) for name, rows in SHIPPED.items()}
    columns |= {name: evaluate_titles(rows()) for name, rows in SHIPPED_TITLES.items()}
    if given.update_floors:
        floors = json.loads(FLOORS.read_text())
        floors = {name: raised(floors.get(name, {}), metrics) for name, metrics in columns.items()}
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n")
    if given.data:
        step = slice(1, None, 2) if given.odd else slice(None)
        for name, rows in (("pay", labelled.gold_pay), ("sections", labelled.gold_sections)):
            columns[name] = evaluate(rows(given.data)[step][: given.sample], analyzer)
        for name, titles in labelled.gold_titles(given.data).items():
            columns[name] = evaluate_titles(titles[step][: given.sample])
    print(table(columns))


if __name__ == "__main__":
    main()
