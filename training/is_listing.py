"""Listings, and documents of other kinds -> `data/listing_signs.tsv`: how much each word and sign speaks for a listing.

    python -m training.is_listing --source DIR --documents FOLDER...

DIR holds `listings/*.jsonl.gz` (source, lang, text, title, company, location); listings of the sources put aside are
passed over. The folders are searched for documents as `tests/quality/not_listings.py` does, which measures on the half
of the packages that is not learned from. CVs and pages of results are made of the listings themselves: duties in the
past tense under the years of a post; titles, places and first lines one under the other.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from jobscan.data import DATA
from jobscan.grammar.text import fold
from jobscan.segment.listing_signs import ANY, signs
from tests.quality.labelled import aside
from tests.quality.not_listings import documents, learned_from

TABLE = DATA / "listing_signs.tsv"
WORDS = 900  # the words that tell most; twice as many gained nothing
SMALLEST = 0.05  # weights below it change no answer
_PER_PACKAGE = 12  # documents: one package's manual is not the world
_STEPS, _RATE, _SHRINK = 400, 0.05, 2e-4
_PAST = {"run": "Ran", "lead": "Led", "build": "Built", "write": "Wrote", "keep": "Kept", "make": "Made",
         "teach": "Taught", "drive": "Drove", "sell": "Sold", "be": "Was", "work": "Worked", "grow": "Grew",
         "take": "Took", "do": "Did"}  # fmt: skip


def main() -> None:
    """Learn from what the command line names, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--documents", type=Path, nargs="+", required=True)
    asked = parser.parse_args()
    rows = [row for row in listings(asked.source) if learned_from(row["text"][:200])]
    chance = random.Random(5)
    others = _others(asked.documents)
    cvs = [_cv(row, rows, chance) for row in rows[::3]]
    results = [_results(rows, chance) for _ in range(len(rows) // 3)]
    print(f"{len(rows)} listings, {len(others)} documents, {len(cvs)} made CVs, {len(results)} made pages of results")
    texts = [row["text"] for row in rows]
    learned = {
        "document": learn(texts, others, words=WORDS),
        "cv": learn(texts, cvs, words=0),
        "results": learn(texts, results, words=0),
    }
    TABLE.write_text(_table(learned), encoding="utf-8")


def listings(source: Path) -> list[dict[str, str]]:
    """The English listings that may be learned from."""
    left = aside()
    found = []
    for file in sorted((source / "listings").glob("*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                name = row["source"] if isinstance(row["source"], str) else row["source"].get("name", "")
                if name not in left and row.get("lang") in ("en", None):
                    meta = row.get("meta") or {}
                    more = {key: str(row.get(key) or meta.get(key) or "") for key in ("title", "company", "location")}
                    found.append({"source": name, "text": row["text"], **more})
    return found


def _others(folders: Sequence[Path]) -> list[str]:
    """Documents of the packages that are learned from, a few of each."""
    of_package: Counter[str] = Counter()
    found = []
    for one in documents(folders):
        if learned_from(one.package) and of_package[one.package] < _PER_PACKAGE:
            of_package[one.package] += 1
            found.append(one.text)
    return found


_DUTY = re.compile(r"^[\s•*·–-]*([A-Z][a-z]+(?:e)?)( [a-z][^\n]{20,150})$", re.MULTILINE)


def _cv(row: dict[str, str], rows: Sequence[dict[str, str]], chance: random.Random) -> str:
    """A person's record out of a listing: posts with their years, and its duties done."""
    lines = [f"{chance.choice('ABCDEFGH')}. {chance.choice(['Person', 'Example', 'Sample', 'Nobody'])}"]
    lines += [chance.choice(["a.person@mail.example | 555-0100", "Leeds | a@b.example", "linkedin.com/in/nobody", ""])]
    lines += [chance.choice(["", "", "Summary\nA careful worker with ten years in the trade.", "Profile"])]
    lines += [chance.choice(["Experience", "Work experience", "Employment", "PROFESSIONAL EXPERIENCE", "Career"])]
    duties = [match.groups() for match in _DUTY.finditer(row["text"])]
    year = chance.randint(2012, 2024)
    for number in range(chance.randint(1, 4)):
        start = year - chance.randint(1, 4)
        end = "present" if number == 0 and chance.random() < 0.5 else str(year)
        post = chance.choice(rows)
        place = f", {post['location']}" if chance.random() < 0.5 else ""
        lines += ["", f"{post['title'] or 'Clerk'}, {post['company'] or 'Rye & Sons'}{place}", f"{start} - {end}"]
        lines += [f"- {_past(verb)}{rest}" for verb, rest in chance.sample(duties, min(len(duties), 4))]
        year = start
    lines += ["", "Education", f"B.A., {year - 4} - {year}", "", "Skills", "Excel, driving, French"]
    return "\n".join(lines)


def _past(verb: str) -> str:
    """The past of a verb, near enough.

    >>> _past("Manage"), _past("Supply"), _past("Lead")
    ('Managed', 'Supplied', 'Led')
    """
    if verb.lower() in _PAST:
        return _PAST[verb.lower()]
    return verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if verb.endswith("ly") else verb + "ed"


def _results(rows: Sequence[dict[str, str]], chance: random.Random) -> str:
    """A page of results: title, firm, place and the first words of several listings."""
    heading = [
        "Jobs in Dayton",
        "Search results",
        "124 jobs",
        "Open positions",
        "Careers at Rye",
        "Recommended jobs",
        "",
    ]
    lines = [chance.choice(heading)]
    pay = chance.random() < 0.6
    marked, ago = chance.choice(["", "", "- ", "### "]), chance.random() < 0.4
    for row in chance.sample(list(rows), chance.randint(4, 20)):
        lines += ["", marked + (row["title"] or "Clerk"), f"{row['company']} - {row['location']}".strip(" -")]
        lines += [f"${chance.randint(15, 60)} - ${chance.randint(61, 90)} an hour"] if pay else []
        lines += [" ".join(row["text"].split()[:25])] if chance.random() < 0.6 else []
        lines += [f"{chance.randint(1, 30)} days ago"] if ago else []
    return "\n".join(line for line in lines)


def learn(yes: Sequence[str], no: Sequence[str], *, words: int) -> dict[str, float]:
    """A logistic regression over signs and so many words; both sides count the same."""
    seen = [signs(fold(text)) for text in (*yes, *no)]
    names = _chosen(seen, len(yes), words)
    columns = {name: at for at, name in enumerate(names)}
    table = np.zeros((len(seen), len(names)), dtype=np.float32)
    for at, found in enumerate(seen):
        table[at, [columns[name] for name in found if name in columns]] = 1
    target = np.zeros(len(seen), dtype=np.float32)
    target[: len(yes)] = 1
    share = np.where(target == 1, 0.5 / len(yes), 0.5 / len(no)).astype(np.float32)
    weights, bias = np.zeros(len(names), dtype=np.float32), 0.0
    mean, square = np.zeros(len(names) + 1), np.zeros(len(names) + 1)
    for step in range(1, _STEPS + 1):
        error = (1 / (1 + np.exp(-(table @ weights + bias))) - target) * share
        slope = np.append(table.T @ error + _SHRINK * weights, error.sum())
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        move = _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weights, bias = weights - move[:-1].astype(np.float32), bias - float(move[-1])
    kept = {name: float(weight) for name, weight in zip(names, weights, strict=True) if abs(weight) >= SMALLEST}
    return {ANY: bias, **kept}


def _chosen(seen: Sequence[set[str]], yes: int, most: int) -> list[str]:
    """All signs, and the words that tell most of one kind from the other; names of firms and places are too rare."""
    counts = [Counter(name for found in part for name in found) for part in (seen[:yes], seen[yes:])]
    rare = max(20, len(seen) // 200)
    told: dict[str, float] = {}
    for name in counts[0].keys() | counts[1].keys():
        shares = [(counts[kind][name] + 1) / (size + 2) for kind, size in ((0, yes), (1, len(seen) - yes))]
        if counts[0][name] + counts[1][name] >= rare:
            told[name] = abs(shares[0] - shares[1])
    words = sorted((name for name in told if name[0] != "#"), key=lambda name: (-told[name], name))[:most]
    return sorted((*words, *(name for name in told if name[0] == "#")))


def _table(learned: dict[str, dict[str, float]]) -> str:
    head = (
        "# What a listing is told from; a word, or a sign (#); how much that speaks for a listing (above 0) or not.\n"
        "# Learned by training/is_listing.py\n"
    )
    rows = [
        f"{other}\t{name}\t{weight:.2f}\n"
        for other, weights in learned.items()
        for name, weight in sorted(weights.items(), key=lambda one: (-one[1], one[0]))
    ]
    return head + "".join(rows)


if __name__ == "__main__":
    main()
