"""Labelled listings -> `jobscan/data/skills_weights.npz`, the weights that `jobscan.facts.skills.tagger` reads.

    python -m training.skills --source DIR --encoder MODEL            # learns, measures, writes
    python -m training.skills --source DIR --encoder MODEL --measure  # writes nothing; leaves sources out in turn

DIR holds `listings/` and `silver/` (texts, and the roles and skills that a large teacher saw in them), `sections/`
(hand labels: of `gold.dev.jsonl` only the even rows are learned from), `skills/skillspan.*`, and the labels of ESCO in
`taxonomies/`. MODEL is the encoder that tells what words mean (`training.meanings`). No sentence is kept, only words.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from jobscan.facts.skills.matches import lexicon_hints
from jobscan.facts.skills.names import names_in
from jobscan.facts.skills.opinion import LEAST
from jobscan.facts.skills.tagger import (
    HEADS,
    WEIGHTS_FILE,
    Layers,
    Tagger,
    TaggerInput,
    Vocabulary,
    plain,
    rows_of,
    shape,
    spans_of,
    tagger_input,
    vocabulary_of,
)
from jobscan.grammar.text import fold
from jobscan.grammar.tokens import tokens_of
from tests.quality.labelled import aside
from training.meanings import Encoder
from training.roles import GROUPS
from training.skills_network import Example, Start, train

WANTED = {"title", "role_summary", "responsibility", "requirement_required", "requirement_preferred"}
LEAST_WORD, LEAST_PART = 4, 8  # times that a word, or a beginning or an end of words, must be there to get a row
# times that a word must be in listings, or in labels of ESCO, to get a row without being there often in what is learned
# from: as many as fit into a megabyte and a half
LEAST_IN_LISTINGS, LEAST_IN_LABELS = 5, 4
LONGEST = 40  # characters of such a word
MEASURED = "gold.dev.jsonl"  # the hand labels whose odd rows measure; of the others a source is left out as a whole
HAND, SKILLSPAN = 3.0, 2.0  # what a hand-labelled word weighs against one of the teacher's
LISTED = 60  # characters of a listed skill that can be a name; longer ones are sentences


class Text(NamedTuple):
    """A text, its stretches `(start, end, role)`, and for each head that somebody labelled `(start, end, chance)`."""

    text: str
    stretches: list[tuple[int, int, str]]
    spans: dict[str, list[tuple[int, int, float]]]
    weight: float


def read_silver(folder: Path, without: set[str]) -> Iterator[Text]:
    """The teacher's listings that nobody labelled by hand."""
    without = without | aside()
    texts: dict[str, str] = {}
    for path in sorted((folder / "listings").glob("*.jsonl.gz")):
        texts.update((row["id"], row["text"]) for row in _rows(path))
    for path in sorted((folder / "silver").glob("*.jsonl.gz")):
        for row in _rows(path):
            if row.get("in_gold") or row["source"] in without or row["id"] not in texts or "skills" not in row:
                continue
            stretches = [(s["start"], s["end"], s["role"]) for s in row["segments"] if s["role"] in WANTED]
            spans = {
                head: [(s["start"], s["end"], s["p"]) for s in row["skills"] if s["label"] == head.upper()]
                for head in HEADS
            }
            yield Text(texts[row["id"]], stretches, spans, 1.0)


def read_gold(folder: Path, parity: int, without: set[str]) -> Iterator[Text]:
    """The even (0) or odd (1) rows of the hand labels: a listed skill stands wherever its words stand.

    With the even ones come all rows of boards that only `--measure` measures on.
    """
    without = without | aside()
    for path in sorted((folder / "sections").glob("*.jsonl")):
        for number, row in enumerate(_rows(path)):
            half = number % 2 if path.name == MEASURED else 0
            if half != parity or _board(row) in without:
                continue
            stretches = [(s["start"], s["end"], s["label"]) for s in row["segments"] if s["label"] in WANTED]
            listed = row["doc"]["skills_required"] + row["doc"]["skills_preferred"]
            yield Text(row["text"], stretches, {"hard": places_of(fold(row["text"]), map(fold, listed))}, HAND)


def places_of(text: str, listed: Iterable[str]) -> list[tuple[int, int, float]]:
    """Wherever the words of listed skills stand, the longest first; "IT" in capitals only, if the text has it so.

    >>> places_of("It is IT work, in IT support", ["IT", "it support"])
    [(6, 8, 1.0), (18, 28, 1.0)]
    """
    found: list[tuple[int, int, float]] = []
    short = [skill for skill in listed if len(skill) < LISTED]
    names = {skill if skill.isupper() and len(skill) < 4 and skill in text else skill.lower() for skill in short}
    for skill in sorted(names, key=lambda each: (-len(each), each)):
        for match in re.finditer(rf"(?<!\w){re.escape(skill)}(?!\w)", text if skill.isupper() else text.lower()):
            if not any(low < match.end() and match.start() < high for low, high, _ in found):
                found.append((match.start(), match.end(), 1.0))
    return sorted(found)


def read_skillspan(folder: Path, split: str) -> Iterator[Text]:
    """SkillSpan's sentences with their spans of knowledge."""
    for row in _rows(folder / "skills" / f"skillspan.{split}.jsonl.gz"):
        offs, tokens = row["offs"], row["tokens"]
        spans = [
            (offs[first], offs[last - 1] + len(tokens[last - 1]), 1.0)
            for first, last, label in row["spans"]
            if label == "KNOWLEDGE"
        ]
        yield Text(row["text"], [(0, len(row["text"]), "")], {"knowledge": spans}, SKILLSPAN)


def _board(row: dict[str, Any]) -> str:
    """Where a listing was found."""
    source: str | dict[str, str] = row["source"]
    return source if isinstance(source, str) else source["name"]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def further_words(folder: Path) -> set[str]:
    """Words of listings that nobody labelled, and of the names of skills in all trades."""
    there: Counter[str] = Counter()
    for path in sorted((folder / "listings").glob("*.jsonl.gz")):
        for row in _rows(path):
            if _board(row) not in aside():
                there.update(map(plain, tokens_of(row["text"]).words))
    named: Counter[str] = Counter()
    with gzip.open(folder / "taxonomies" / "esco_v1_1_1_skill_labels.tsv.gz", "rt", encoding="utf-8") as lines:
        for label in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            named.update(map(plain, tokens_of(label["description"]).words))
    words = {word for word, count in there.items() if count >= LEAST_IN_LISTINGS or word in named}
    words |= {word for word, count in named.items() if count >= LEAST_IN_LABELS}
    return {word for word in words if len(word) < LONGEST and "\n" not in word and any(map(str.isalpha, word))}


def vocabulary(texts: Iterable[Text], further: set[str]) -> tuple[Vocabulary, set[str]]:
    """What is there often enough, in alphabetical order, and the words that are; the `further` ones may be rarer."""
    words: Counter[str] = Counter()
    shapes: Counter[str] = Counter()
    for text in texts:
        for start, end, _ in text.stretches:
            tokens = tokens_of(text.text[start:end]).words
            words.update(map(plain, tokens))
            shapes.update(map(shape, tokens))
    begins: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    for word, count in words.items():
        begins[word[:4]] += count
        ends[word[-3:]] += count
    common = set(_often(words, LEAST_WORD))
    parts = [_often(each, LEAST_PART) for each in (begins, ends, shapes)]
    return vocabulary_of([sorted(common | further), *parts]), common


def start_of(known: Vocabulary, common: set[str], encoder: Encoder) -> Start:
    """What each row's word means, with a mean of 0 and a spread of 1; only common words learn more than that."""
    words = [word for word in known.words if any(map(str.isalpha, word))]
    meanings = encoder.meanings(words)
    meanings -= meanings.mean(axis=0)
    meanings /= meanings.std()
    rows = np.zeros((known.size, meanings.shape[1]), np.float32)
    rows[[known.words[word] for word in words]] = meanings
    learns = np.ones(known.size, bool)
    learns[0] = False
    learns[[row for word, row in known.words.items() if word not in common]] = False
    return Start(rows, learns)


def _often(counts: Counter[str], least: int) -> list[str]:
    return sorted(name for name, count in counts.items() if count >= least and name.strip(" "))


def input_of(text: Text) -> TaggerInput:
    """What the tagger reads of a text."""
    return tagger_input(tokens_of(text.text), text.stretches, lexicon_hints(fold(text.text)))


def examples(texts: Iterable[Text], known: Vocabulary) -> Iterator[Example]:
    """The words of every text with their rows and what they should be."""
    rows: dict[str, tuple[int, int, int, int]] = {}
    for text in texts:
        words = input_of(text)
        there = words.at >= 0
        if not there.any():
            continue
        matrix = np.zeros((len(there), 7), np.int64)
        tokens = [words.words[at] for at in words.at[there].tolist()]
        for token in dict.fromkeys(tokens):
            if token not in rows:
                rows[token] = rows_of(token, known)
        matrix[there, :4] = [rows[token] for token in tokens]
        matrix[:, 4], matrix[:, 5], matrix[:, 6] = words.hints, words.roles, words.glued
        targets = np.zeros((len(there), 3 * len(HEADS)), np.float32)
        weights = np.zeros((len(there), len(HEADS)), np.float32)
        for at, head in enumerate(HEADS):
            if head not in text.spans:
                continue
            weights[there, at] = text.weight
            tags = np.zeros((len(words.words), 3), np.float32)
            tags[:, 0] = 1
            for start, end, chance in text.spans[head]:
                low, high = words.ends.searchsorted(start, "right"), words.starts.searchsorted(end)
                tags[low:high] = (1 - chance, 0, chance)
                tags[low : low + 1] = (1 - chance, chance, 0)
            targets[there, 3 * at : 3 * at + 3] = tags[words.at[there]]
        yield Example(matrix, targets, weights, there)


def learned(texts: list[Text], further: set[str], encoder: Encoder) -> Tagger:
    """The tagger, each number of its table in one byte."""
    known, common = vocabulary(texts, further)
    shown = list(examples(texts, known))
    print(f"{len(shown):,} texts, {sum(e.there.sum() for e in shown):,} words, {known.size:,} rows", flush=True)
    learner = train(shown, start_of(known, common, encoder), seed=1)
    table = learner.whole_table()
    scale = np.maximum(np.abs(table).max(axis=0) / 127, 1e-9).astype(np.float32)
    table = np.round(table / scale).astype(np.int8).astype(np.float32) * scale
    return Tagger(known, table, Layers(*(each.astype(np.float16).astype(np.float32) for each in learner.layers)))


def save(tagger: Tagger, path: Path) -> None:
    """The names of the rows, the table in bytes, the layers in half precision."""
    scale = np.maximum(np.abs(tagger.table).max(axis=0) / 127, 1e-9).astype(np.float32)
    arrays: dict[str, Any] = {"table": np.round(tagger.table / scale).astype(np.int8), "scale": scale}
    arrays |= {
        name: np.frombuffer("\x1f".join(getattr(tagger.vocabulary, name)).encode(), np.uint8)
        for name in Vocabulary._fields
    }
    arrays |= {name: getattr(tagger.layers, name).astype(np.float16) for name in Layers._fields}
    np.savez(path, **arrays)
    print(f"{path}: {path.stat().st_size:,} bytes")


def knowledge(tagger: Tagger, texts: Iterable[Text], least: float) -> str:
    """Strict and relaxed F1 of SkillSpan's knowledge spans; relaxed: a span that overlaps a right one."""
    hit = found_all = right_all = touched = covered = 0
    for text in texts:
        words = input_of(text)
        found = spans_of(words, tagger.chances(words), "knowledge", least)
        right = [(low, high) for low, high, _ in text.spans["knowledge"]]
        hit += len(set(found) & set(right))
        touched += sum(any(a < d and c < b for c, d in right) for a, b in found)
        covered += sum(any(a < d and c < b for c, d in found) for a, b in right)
        found_all += len(found)
        right_all += len(right)
    precision, recall = touched / max(1, found_all), covered / max(1, right_all)
    strict = 2 * hit / max(1, found_all + right_all)
    relaxed = 2 * precision * recall / max(1e-9, precision + recall)
    return f"knowledge at {least}: strict {strict:.3f}, relaxed {relaxed:.3f} ({right_all} spans)"


class Score(NamedTuple):
    """Names that were found, names that are listed, and names that are both."""

    found: int = 0
    listed: int = 0
    both: int = 0

    def plus(self, found: set[str], listed: set[str]) -> Score:
        return Score(self.found + len(found), self.listed + len(listed), self.both + len(found & listed))

    def __str__(self) -> str:
        precision, recall = self.both / max(1, self.found), self.both / max(1, self.listed)
        f1 = 2 * self.both / max(1, self.found + self.listed)
        return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {self.listed}"


def listed_names(tagger: Tagger, texts: Iterable[Text]) -> Score:
    """The tagger alone, without the lexicon's rules, on hand labels: the names of each listing, to the letter."""
    score = Score()
    for text in texts:
        words, folded = input_of(text), fold(text.text)
        spans = spans_of(words, tagger.chances(words), "hard", LEAST)
        names = {folded[a:b].lower() for low, high in spans for a, b in names_in(folded, low, high)}
        score = score.plus(names, {folded[low:high].lower() for low, high, _ in text.spans["hard"]})
    return score


def material(folder: Path, without: set[str]) -> list[Text]:
    """All that is learned from: the teacher's listings, the even rows of the hand labels, SkillSpan's train split."""
    hand = read_gold(folder, 0, without)
    return [*read_silver(folder, without), *hand, *read_skillspan(folder, "train")]


def boards(folder: Path) -> list[set[str]]:
    """The boards that hand labels were added for, in two halves by the alphabet."""
    paths = (path for path in (folder / "sections").glob("*.jsonl") if path.name != MEASURED)
    names = sorted({_board(row) for path in paths for row in _rows(path)} - aside())
    return [set(names[::2]), set(names[1::2])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--measure", action="store_true", help="write nothing")
    parser.add_argument("--to", type=Path, default=WEIGHTS_FILE, help="where the weights go")
    options = parser.parse_args()
    further, encoder = further_words(options.source), Encoder(options.encoder)
    if options.measure:
        groups = [*GROUPS, *boards(options.source)]
        for group in groups:
            tagger = learned(material(options.source, group), further, encoder)
            every = set().union(*groups) - group
            rows = chain(read_gold(options.source, 0, every), read_gold(options.source, 1, every))
            print(f"without {', '.join(sorted(group))}: {listed_names(tagger, rows)}", flush=True)
        return
    tagger = learned(material(options.source, set()), further, encoder)
    print(f"odd rows: {listed_names(tagger, read_gold(options.source, 1, set()))}")
    for least in (0.4, 0.5, 0.6):
        print(knowledge(tagger, read_skillspan(options.source, "dev"), least))
    save(tagger, options.to)


if __name__ == "__main__":
    main()
