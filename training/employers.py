"""Listings with their employers -> `data/employer_weights.tsv`: what tells the employer among all names of a listing.

    python -m training.employers --source DIR            # writes the weights, three minutes
    python -m training.employers --source DIR --measure  # leaves sources out in turn, and measures on them

DIR holds `sections/*.jsonl` (labelled: `doc.company`, `doc.in_text`) and `listings/*.jsonl.gz` (with the source's own
column `company`, which counts only where the text itself has the name). The sources of tests/quality/aside.txt are
passed over. The confidence is measured on sources left out, never on those that the weights were learned from.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from jobscan.data import DATA
from jobscan.facts.employer.choose import AGREED, agreed
from jobscan.facts.employer.find import find_employer
from jobscan.facts.employer.names import names
from jobscan.facts.ranking import Weights
from jobscan.listing import Listing
from jobscan.segment.roles import assign_roles
from jobscan.segment.split import find_segments
from tests.quality.labelled import aside
from tests.quality.matching import contains, same_name, words
from training.choice import NOBODY, Choice, groups, learned, straightened, table

TABLE = DATA / "employer_weights.tsv"
GROUPS = 6
MOST = 260  # listings of a source with columns of its own
LONGEST = 60_000  # characters
HEAD = """\
# What each sign of a name speaks for or against its being the employer's. See employer_weights.md.
# Made by training/employers.py.
# sign\tweight
"""
_LEGAL = re.compile(
    r"[\s,]+(?:inc|llc|ltd|limited|corp|corporation|co|plc|pte|sdn|bhd|pty|gmbh|llp|company|\(.*\))\.?$|\.$",
    re.IGNORECASE,
)


class Known(NamedTuple):
    """A listing whose employer is known, or known not to be stated ("")."""

    source: str
    text: str
    company: str


def labelled(folder: Path) -> Iterator[tuple[str, Known]]:
    """The hand labels, each with its id."""
    for path in sorted((folder / "sections").glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").rstrip("\n").split("\n")):
            doc = row["doc"]
            if doc is not None and row["source"]["name"] not in aside():
                company = (doc["company"] or "") if doc["in_text"]["company"] else ""
                yield row["id"], Known(row["source"]["name"], row["text"], company)


def from_columns(folder: Path, but: set[str]) -> Iterator[Known]:
    """Listings whose own column names the employer in words that the text has too."""
    by_source: dict[str, list[Known]] = defaultdict(list)
    for path in sorted((folder / "listings").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                source = row["source"] if isinstance(row["source"], str) else row["source"]["name"]
                if source in aside() or row["id"] in but:
                    continue
                company = _without_legal_form(str(_columns(row).get("company") or ""))
                if len(company) > 2 and contains(words(row["text"]), words(company)):
                    by_source[source].append(Known(source, row["text"], company))
    chance = random.Random(5)
    for _, known in sorted(by_source.items()):
        chance.shuffle(known)
        yield from known[:MOST]


def _columns(row: dict[str, Any]) -> dict[str, Any]:
    return row.get("meta") or row


def _without_legal_form(company: str) -> str:
    """ "Blue Kettle" for "Blue Kettle Pte. Ltd."."""
    while (shorter := _LEGAL.sub("", company.strip()).strip(" .,")) != company and len(shorter) > 2:
        company = shorter
    return company


def choice(known: Known) -> tuple[Choice, bool | None]:
    """The names of a listing, and which are the employer's; whether two rules agree on it, None where none do."""
    listing = Listing.of_text(known.text[:LONGEST])
    listing.segments = find_segments(listing)
    listing.segments = assign_roles(listing)
    seen = find_employer(listing)
    found = names(listing, seen)
    right = [bool(known.company) and same_name(each.seen.value, known.company) for each in found]
    sure = agreed(seen)
    is_right = same_name(sure.value, known.company) if sure and known.company else None
    return Choice(known.source, [frozenset(each.signs) for each in found], right), is_right


def teaches(known: Known, its: Choice) -> bool:
    return any(its.right) or not known.company


def left_out(known: Sequence[Known], choices: Sequence[Choice]) -> list[tuple[Known, float, bool]]:
    """Every listing with the chance of the name chosen by weights of other sources, and whether that is right."""
    group = groups([each.source for each in known], GROUPS)
    judged = []
    for number in range(GROUPS):
        lessons = [
            its for it, its in zip(known, choices, strict=True) if group[it.source] != number and teaches(it, its)
        ]
        weights = learned(lessons)
        for it, its in zip(known, choices, strict=True):
            if group[it.source] == number and its.candidates:
                chances = weights.chances(its.candidates)
                best = max(range(len(chances)), key=chances.__getitem__)
                judged.append((it, chances[best], its.right[best]))
    return judged


def figures(known: list[Known], judged: list[tuple[Known, float, bool]]) -> str:
    """By the least chance that is stated: right where stated (mean of the sources), and named where none is."""
    sizes = Counter(it.source for it in known if it.company)
    nobody = sum(not it.company for it in known)
    lines = ["least  right  spurious"]
    for least in (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4):
        right = Counter(it.source for it, chance, is_right in judged if it.company and is_right and chance >= least)
        shares = [right[source] / size for source, size in sizes.items() if size >= 5]
        spurious = sum(not it.company and chance >= least for it, chance, _ in judged)
        lines.append(f"{least:5} {sum(shares) / len(shares):6.3f} {spurious:4} of {nobody}")
    return "\n".join(lines)


def calibrated(weights: Weights, judged: list[tuple[Known, float, bool]]) -> Weights:
    """With the confidence as it was on sources left out; listings that state none count as in learning."""
    rows = [(chance, right) for it, chance, right in judged for _ in range(1 if it.company else round(NOBODY))]
    return straightened(weights, [chance for chance, _ in rows], [right for _, right in rows])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="a folder with labelled listings")
    parser.add_argument("--measure", action="store_true", help="only measure, with sources left out in turn")
    given = parser.parse_args()
    by_hand = dict(labelled(given.source))
    known = [*by_hand.values(), *from_columns(given.source, set(by_hand))]
    choices, agreeing = zip(*map(choice, known), strict=True)
    judged = left_out(known, choices)
    print(figures(known, judged))
    if not given.measure:
        weights = learned([its for it, its in zip(known, choices, strict=True) if teaches(it, its)])
        sure = [is_right for is_right in agreeing if is_right is not None]
        rows = {**calibrated(weights, judged).of, AGREED: round(sum(sure) / len(sure), 2)}
        TABLE.write_text(table(Weights(rows), HEAD), encoding="utf-8")


if __name__ == "__main__":
    main()
