"""Listings whose title or employer is known -> lessons for a choice, and how it fares on sources left out.

A folder holds `sections/*.jsonl` (labelled: `doc.<field>`, `doc.in_text`) and `listings/*.jsonl.gz` (with the source's
own columns, which count only where the text itself has the words). The sources of tests/quality/aside.txt are passed
over. A confidence is measured on sources left out, never on those that the weights were learned from.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from jobscan.facts.ranking import Weights
from jobscan.listing import Listing
from jobscan.segment.roles import assign_roles
from jobscan.segment.split import find_segments
from tests.quality.labelled import aside
from tests.quality.matching import contains, words
from training.choice import NOBODY, Choice, groups, learned, straightened

GROUPS = 6
LONGEST = 60_000  # characters
Best = Callable[[Choice, Sequence[float]], tuple[float, int]]
Judged = tuple["Known", float, bool]


class Known(NamedTuple):
    """A listing of which a fact is known, or known not to be stated ("").

    `unstated` is what is known of a fact that the text has in other words, if at all.
    """

    source: str
    text: str
    value: str
    unstated: str = ""

    def read(self) -> Listing:
        """The listing with its segments and their roles."""
        listing = Listing.of_text(self.text[:LONGEST])
        listing.segments = find_segments(listing)
        listing.segments = assign_roles(listing)
        return listing


def arguments(doc: str) -> argparse.Namespace:
    """What a script of this kind is told: the folder, and whether it only measures."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="a folder with labelled listings")
    parser.add_argument("--measure", action="store_true", help="only measure, with sources left out in turn")
    return parser.parse_args()


def known(folder: Path, field: str, clean: Callable[[str], str], most: int) -> list[Known]:
    """The listings labelled by hand, then at most so many of each source with columns of its own."""
    by_hand = dict(_labelled(folder, field))
    return [*by_hand.values(), *_from_columns(folder, set(by_hand), field, clean, most)]


def _labelled(folder: Path, field: str) -> Iterator[tuple[str, Known]]:
    for path in sorted((folder / "sections").glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").rstrip("\n").split("\n")):
            doc = row["doc"]
            if doc is not None and row["source"]["name"] not in aside():
                value, is_stated = doc[field] or "", doc["in_text"][field]
                its = (value, "") if is_stated else ("", value)
                yield row["id"], Known(row["source"]["name"], row["text"], *its)


def _from_columns(folder: Path, but: set[str], field: str, clean: Callable[[str], str], most: int) -> Iterator[Known]:
    by_source: dict[str, list[Known]] = defaultdict(list)
    for path in sorted((folder / "listings").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                source = row["source"] if isinstance(row["source"], str) else row["source"]["name"]
                if source in aside() or row["id"] in but:
                    continue
                value = clean(str((row.get("meta") or row).get(field) or ""))
                if len(value) > 2 and contains(words(row["text"]), words(value)):
                    by_source[source].append(Known(source, row["text"], value))
    chance = random.Random(5)
    for _, rows in sorted(by_source.items()):
        chance.shuffle(rows)
        yield from rows[:most]


def lessons(rows: Sequence[Known], choices: Sequence[Choice]) -> list[Choice]:
    """The choices that teach: with a right candidate, or of a listing that states nothing, not even in other words."""
    both = zip(rows, choices, strict=True)
    return [its for it, its in both if any(its.right) or not (it.value or any(its.may_count))]


def likeliest(choice: Choice, chances: Sequence[float]) -> tuple[float, int]:
    """The greatest chance, and whose it is."""
    return max((chance, -number) for number, chance in enumerate(chances))


def left_out(rows: Sequence[Known], choices: Sequence[Choice], best: Best) -> list[Judged]:
    """Every listing with the chance of what is chosen by weights of other sources, and whether that is right."""
    group = groups([each.source for each in rows], GROUPS)
    judged = []
    for number in range(GROUPS):
        others = [(it, its) for it, its in zip(rows, choices, strict=True) if group[it.source] != number]
        weights = learned(lessons(*zip(*others, strict=True)))
        for it, its in zip(rows, choices, strict=True):
            if group[it.source] == number and its.candidates:
                chance, at = best(its, weights.chances(its.candidates))
                judged.append((it, chance, its.may_count[abs(at)]))
    return judged


def figures(rows: Sequence[Known], judged: list[Judged]) -> str:
    """By the least chance that is stated: right where stated (mean of the sources), and named where none is."""
    sizes = Counter(it.source for it in rows if it.value)
    nobody = sum(not it.value for it in rows)
    lines = ["least  right  spurious"]
    for least in (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4):
        right = Counter(it.source for it, chance, is_right in judged if it.value and is_right and chance >= least)
        shares = [right[source] / size for source, size in sizes.items() if size >= 5]
        spurious = sum(not it.value and not is_right and chance >= least for it, chance, is_right in judged)
        lines.append(f"{least:5} {sum(shares) / len(shares):6.3f} {spurious:4} of {nobody}")
    return "\n".join(lines)


def calibrated(weights: Weights, judged: list[Judged]) -> Weights:
    """With the confidence as it was on sources left out; listings that state nothing count as in learning."""
    facts = [(chance, right) for it, chance, right in judged for _ in range(1 if it.value or right else round(NOBODY))]
    return straightened(weights, [chance for chance, _ in facts], [right for _, right in facts])
