"""O*NET's words and listings whose title tells the occupation -> `jobscan/data/occupations_prose.npz`.

    python -m training.occupations --source DIR                # learns and writes
    python -m training.occupations --source DIR --measure      # writes nothing; leaves sources out in turn
    python -m training.occupations --source DIR --leave-out A B    # without these sources of listings

DIR holds `occupations/` and `taxonomies/` (see `datasets.occupations` and `datasets.duties`), `listings/*.jsonl.gz`
(source, text, and the title there or in `meta`) and `sections/*.jsonl`, of which those rows count that have codes by
hand (`doc.soc`, the likeliest first; any of them is right). The sources of tests/quality/aside.txt are passed over.

1. The words and pairs of neighbours that several occupations of O*NET or enough listings have get a row, with their
rarity. 2. An occupation's first profile is made of what O*NET says of it. 3. A listing whose title names an occupation
teaches the words of its text, and one with codes by hand more so: the mean of such listings is the second. 4. Its
listed titles are the third. 5. Of the three together, each of length 1 at most and the later two counting `LISTINGS`
and `TITLES`, what weighs most is kept, in one byte; and so is how well the first and the third agree with any listing,
of which a part is taken away, less for occupations of many workers.
No text is kept, only the checksums of words.
"""

from __future__ import annotations

import argparse
import gzip
import json
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from datasets.duties import TITLE_WEIGHT, Statement, read_statements
from datasets.occupations import national_employment
from jobscan import Analyzer
from jobscan.data import DATA
from jobscan.grammar.titles.features import duty_words, hashed
from jobscan.listing import Listing
from jobscan.model import JobPosting, Role, Source
from jobscan.occupations.choose import together
from jobscan.occupations.coder import Floats, load_coder
from jobscan.occupations.prose import WEIGHTS, ProseCoder, Vocabulary
from jobscan.wages.sqlite_table import us_wages
from tests.quality.labelled import aside

FEW = 3000  # workers where the number is not published
FOLDS = 5  # rounds in which sources are left out
LEAST_TITLE = 0.5  # less sure titles teach nothing
LEAST_SHARE = 0.1  # and to an occupation of a smaller share they do not teach
TITLES = 0.15  # what that of titles counts; 0.1 to 0.2 gain .03 where the listing's own title is not found
ROBUST = 0.1  # the share of occupations of which too little is known for a profile of length 1
# What ten times as many workers would add, divided by 2.3: a sixth of the logarithm of the odds. Of .0014 to .0094 the
# best for the first code, where sources were left out.
COMMON = 0.0024
LISTINGS = 0.3  # what the profile of listings counts; of 0.3, 0.6 and 1 the best where sources were left out
BY_HAND = 3.0  # what a listing with codes by hand teaches against another; of 0, 1 and 3 the best, by little
FIRST = 0.6  # the part of it that goes to the first of several codes
SEVERAL = 5  # occupations of a source from which on what they all say is told from what is theirs
# The power of the share of a source's occupations that lack a term. With 0, 1, 2, 4 and 8 the text alone made analysts
# of pay of 89, 65, 44, 19 and 14 of 600 listings of one city, whose rules of pay stand in each; sources that were left
# out were read alike.
OWN = 4
ENOUGH = 3.0  # listings from which on their profile counts in full
PAIR = 0.6  # what a pair counts against a word; of 0.6 and 1 the better for the minor group
# listings that have a word: with O*NET's support, and without
SUPPORTED, UNSUPPORTED = 8, 20
# What of an occupation's usual agreement is taken away: of 0 to 1 the best where sources were left out.
USUAL = 0.6
KEPT = 900_000  # weights in the table; with twice as many no figure was better by more than .003


class Example(NamedTuple):
    """A listing: its passages in lower case, and the occupations that its title names, each with its share."""

    source: str
    passages: list[tuple[Role, str]]
    shares: list[tuple[int, float]]


def read_examples(folder: Path, without: frozenset[str] = frozenset()) -> Iterator[Example]:
    """The English listings, read by the pipeline; those without a telling title have no shares."""
    analyzer = Analyzer()
    for path in sorted((folder / "listings").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                source = _source_of(row)
                if source in without:
                    continue
                with analyzer.nlp.memory_zone():
                    posting = analyzer.analyze(row["text"])
                if posting.source.language in ("en", None):
                    title = row.get("title") or (row.get("meta") or {}).get("title")
                    title = title or (posting.title.value if posting.title else "")
                    yield Example(source, passages_of(row["text"], posting), shares_of(title))


def _source_of(row: Mapping[str, Any]) -> str:
    """The name of the source of a listing: given alone, or with where it was found."""
    source = row["source"]
    return str(source["name"] if isinstance(source, dict) else source)


def passages_of(text: str, posting: JobPosting) -> list[tuple[Role, str]]:
    """The passages of a listing that tell its occupation, in lower case."""
    listing = Listing(Source(text=text, uri="-"), segments=posting.segments)
    return [(role, words) for role, words in listing.passages() if role in WEIGHTS]


def shares_of(title: str) -> list[tuple[int, float]]:
    """The occupations that a title names, by their columns; none where it is unsure."""
    verdict = load_coder().probabilities(title) if title else None
    if verdict is None or verdict[0].max() < LEAST_TITLE:
        return []
    shares = verdict[0] * verdict[0].max()
    return [(int(column), float(shares[column])) for column in (verdict[0] > LEAST_SHARE).nonzero()[0]]


def _codes_by_term(statements: Iterable[Statement]) -> dict[str, set[str]]:
    """The occupations whose statements have a term."""
    codes: dict[str, set[str]] = {}
    for statement in statements:
        for term in terms(statement.words):
            codes.setdefault(term, set()).add(statement.code)
    return codes


def vocabulary_of(statements: Iterable[Statement], examples: Iterable[Example]) -> tuple[list[str], list[str]]:
    """The words and the pairs (with a blank between) that get a row."""
    supported = _codes_by_term(statements)
    said = Counter(term for each in examples for term in terms_of(each))
    kept = {term for term, n in said.items() if n >= (SUPPORTED if term in supported else UNSUPPORTED)}
    kept |= {term for term, codes in supported.items() if len(codes) > 1 and " " not in term}
    by_hash = {hashed(term): term for term in sorted(kept) if " " not in term}  # of two alike one is enough
    row = {by_hash[number]: i for i, number in enumerate(sorted(by_hash))}
    return list(row), _pairs(kept, row)


def _pairs(kept: Iterable[str], row: Mapping[str, int]) -> list[str]:
    """The pairs of words that both have a row, in the order of their rows."""
    pairs = [term for term in kept if " " in term and all(word in row for word in term.split(" "))]
    return sorted(pairs, key=lambda pair: [row[word] for word in pair.split(" ")])


def terms(words: list[str]) -> list[str]:
    """Words, and pairs of neighbours.

    >>> terms(["weld", "steel", "frame"])
    ['weld', 'steel', 'frame', 'weld steel', 'steel frame']
    """
    return words + [f"{one} {next_}" for one, next_ in pairwise(words)]


def terms_of(example: Example) -> set[str]:
    """What a listing says, whatever it says of the employer."""
    parts = (duty_words(text) for role, text in example.passages if role != "company_about")
    return {term for words in parts for term in terms(words)}


class Counted(NamedTuple):
    """What everything is learned from: one row for each occupation or listing, one column for each term."""

    of_occupations: Floats
    of_titles: Floats
    of_listings: list[npt.NDArray[np.intp]]  # the columns of what each says at all
    shares: list[list[tuple[int, float]]]  # of each listing
    sources: list[str]


def counted(
    vocabulary: Vocabulary, size: int, statements: Iterable[Statement], examples: list[Example], index: dict[str, int]
) -> Counted:
    """How much each occupation, its titles and each listing say each term."""
    of_occupations, of_titles = (np.zeros((len(index), size), np.float32) for _ in range(2))
    for code, words, weight in statements:
        if code in index:
            said = vocabulary.counts([("responsibility", " ".join(words))])
            of_occupations[index[code]] += weight * said
            of_titles[index[code]] += said * (weight == TITLE_WEIGHT)
    of_listings = [vocabulary.counts(example.passages).nonzero()[0] for example in examples]
    return Counted(
        of_occupations, of_titles, of_listings, [each.shares for each in examples], [each.source for each in examples]
    )


def rarity(known: Counted, words: int) -> Floats:
    """What a term counts: the mean, by multiplication, of how rare it is among occupations and among listings."""
    occupations, size = known.of_occupations.shape
    spread = (known.of_occupations > 0).sum(0)
    frequency = np.bincount(np.concatenate(known.of_listings), minlength=size)
    rare = np.log((occupations + 1) / (spread + 1)) * np.log((len(known.of_listings) + 1) / (frequency + 1))
    rare = np.sqrt(rare)
    rare[words:] *= PAIR
    return np.asarray(rare, np.float32)


def listed_profiles(said: Floats, rare: Floats) -> Floats:
    """What each term weighs for each occupation by what is listed of it, each row at length 1 or, of little, below."""
    weighed = np.log1p(said) * rare
    lengths = np.sqrt((weighed * weighed).sum(1))
    return np.asarray(weighed / np.maximum(lengths, np.quantile(lengths, ROBUST) + 1e-9)[:, None], np.float32)


def occupations_of(known: Counted) -> list[int]:
    """The column of the occupation that each listing teaches most; -1 where it teaches none."""
    return [max(shares, key=lambda each: each[1])[0] if shares else -1 for shares in known.shares]


def own_words(known: Counted) -> dict[str, Floats]:
    """Of each source with several occupations, the part of each term that is a job's own.

    What its listings say of every job (a city's rules of appointment, a board's furniture) is none of the occupation's.
    """
    rows: dict[str, dict[int, list[int]]] = {}
    for row, (source, occupation) in enumerate(zip(known.sources, occupations_of(known), strict=True)):
        if occupation >= 0:
            rows.setdefault(source, {}).setdefault(occupation, []).append(row)
    size = known.of_occupations.shape[1]
    own: dict[str, Floats] = {}
    for source, by_occupation in rows.items():
        if len(by_occupation) >= SEVERAL:
            said = np.zeros(size, np.float32)
            for alike in by_occupation.values():
                every = np.concatenate([known.of_listings[row] for row in alike])
                said += np.bincount(every, minlength=size).astype(np.float32) / (len(alike) * len(by_occupation))
            own[source] = (1 - np.minimum(1, said)) ** OWN
    return own


def second_profiles(known: Counted, rare: Floats, without: frozenset[str] = frozenset()) -> Floats:
    """The same by the listings of sources that are not left out; shorter where they are few."""
    said = np.zeros_like(known.of_occupations)
    taught = np.zeros(len(said), np.float32)
    own = own_words(known)
    for row, shares in enumerate(known.shares):
        if known.sources[row] not in without:
            terms_said = known.of_listings[row]
            part = own[known.sources[row]][terms_said] if known.sources[row] in own else 1.0
            for column, share in shares:
                said[column, terms_said] += share * part
                taught[column] += share
    mean = np.sqrt(said / np.maximum(taught, 0.5)[:, None])
    return np.asarray(unit(mean * rare) * np.minimum(1, taught / ENOUGH)[:, None], np.float32)


def usual(known: Counted, rare: Floats, profile: Floats) -> Floats:
    """How well each occupation's profile agrees with listings in general, those of each occupation as one."""
    best = occupations_of(known)
    alike = Counter(best)
    mean = np.zeros(len(rare), np.float32)
    for columns, occupation in zip(known.of_listings, best, strict=True):
        if occupation >= 0 and len(columns):
            said = rare[columns]
            mean[columns] += said / (alike[occupation] * np.sqrt(said @ said))
    return np.asarray(profile @ mean / max(1, len(alike) - (-1 in alike)), np.float32)


def unit(rows: Floats) -> Floats:
    """Each row at length 1."""
    return np.asarray(rows / np.maximum(1e-9, np.sqrt((rows * rows).sum(1, keepdims=True))), np.float32)


def tables(profile: Floats, rare: Floats) -> dict[str, Any]:
    """Of each term's row the weights that matter most to the scores, in one byte each."""
    matter = profile * rare
    least = np.partition(matter, -min(KEPT, matter.size), axis=None)[-min(KEPT, matter.size)]
    kept = (matter >= max(float(least), 1e-9)).T
    scale = float(profile.max()) / 255
    return {
        "rarity": rare.astype(np.float16),
        "starts": np.concatenate([[0], kept.sum(1).cumsum()]).astype(np.uint32),
        "columns": kept.nonzero()[1].astype(np.uint16),
        "values": np.rint(profile.T[kept] / scale).astype(np.uint8),
        "scale": np.array(scale, np.float32),
    }


def hashes(words: list[str], pairs: list[str]) -> dict[str, Any]:
    """The checksums of the words and the keys of the pairs, by which `Vocabulary` knows them."""
    row = {word: number for number, word in enumerate(words)}
    keys = [row[one] * len(words) + row[two] for one, two in (pair.split(" ") for pair in pairs)]
    return {"words": np.array([hashed(word) for word in words], np.uint32), "pairs": np.array(keys, np.uint32)}


def learned(
    statements: list[Statement], examples: list[Example], left_out: Iterable[frozenset[str]] = (frozenset(),)
) -> Iterator[dict[str, Any]]:
    """The arrays of the npz, for each set of sources whose listings must not teach them."""
    codes = load_coder().codes
    named = vocabulary_of(statements, examples)
    arrays = hashes(*named)
    vocabulary = Vocabulary(arrays["words"], arrays["pairs"])
    index = {code: i for i, code in enumerate(codes)}
    known = counted(vocabulary, sum(map(len, named)), statements, examples, index)
    rare = rarity(known, len(named[0]))
    listed = listed_profiles(known.of_occupations, rare) + TITLES * listed_profiles(known.of_titles, rare)
    arrays["codes"] = np.frombuffer("\n".join(codes).encode(), np.uint8)
    arrays["usual"] = USUAL * usual(known, rare, listed) - COMMON * workers(codes)
    for without in left_out:
        profile = listed + LISTINGS * second_profiles(known, rare, without)
        yield arrays | tables(profile, rare)


def workers(codes: list[str]) -> Floats:
    """The logarithm of how many work in each occupation of the United States, against the mean."""
    employment = national_employment(us_wages())
    known = [employment.get(code, employment.get(code[:-1] + "0", FEW)) for code in codes]
    logarithms = np.log(np.array(known, np.float32))
    return np.asarray(np.maximum(logarithms - logarithms.mean(), -3), np.float32)


class Labelled(NamedTuple):
    """A listing with codes: where it comes from, its title and what it says, its passages, and the right codes."""

    source: str
    title: str | None
    named: Floats | None
    passages: list[tuple[Role, str]]
    right: list[str]


def read_labelled(folder: Path, without: frozenset[str] = frozenset()) -> Iterator[Labelled]:
    """The listings with codes, their titles as the pipeline finds them."""
    analyzer, coder = Analyzer(), load_coder()
    for path in sorted((folder / "sections").glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").rstrip("\n").split("\n")):
            if row["doc"].get("soc") and _source_of(row) not in without:
                with analyzer.nlp.memory_zone():
                    posting = analyzer.analyze(row["text"])
                title = posting.title.value if posting.title else None
                verdict = coder.probabilities(title) if title else None
                named = verdict[0] if verdict else None
                yield Labelled(_source_of(row), title, named, passages_of(row["text"], posting), row["doc"]["soc"])


def taught_by(row: Labelled) -> Example:
    """What a listing with codes by hand teaches: mostly its first code."""
    index = {code: i for i, code in enumerate(load_coder().codes)}
    codes = [index[code] for code in row.right if code in index]
    others = (1 - FIRST) / max(1, len(codes) - 1)
    shares = [(code, BY_HAND * (others if i else FIRST if len(codes) > 1 else 1.0)) for i, code in enumerate(codes)]
    return Example(row.source, row.passages, shares)


def measure(statements: list[Statement], examples: list[Example], labelled: list[Labelled]) -> Iterator[str]:
    """By the text alone and with the title: how often a right code comes first, or its group, or is among five."""
    groups = [frozenset(row.source for row in labelled if fold_of(row.source) == i) for i in range(FOLDS)]
    alone, both = list[Answer](), list[Answer]()
    for without, arrays in zip(groups, learned(statements, examples, groups), strict=True):
        coder = ProseCoder(arrays)
        for row in (each for each in labelled if each.source in without):
            agreement = coder.agreement(row.passages)
            if agreement is not None:
                alone.append(Answer(together(None, agreement), row.right))
                both.append(Answer(together(row.named, agreement, row.title), row.right))
    yield f"text alone: {figures(alone)}"
    yield f"title and text: {figures(both)}"
    yield from reliability(both)


def fold_of(source: str) -> int:
    """In which of the rounds a source is left out."""
    return zlib.crc32(source.encode()) % FOLDS


class Answer(NamedTuple):
    """The shares of the occupations, and the codes that are right."""

    shares: Floats
    right: list[str]

    def best(self) -> list[str]:
        """The five likeliest codes."""
        codes = load_coder().codes
        return [codes[i] for i in self.shares.argsort()[::-1][:5]]


def figures(answers: list[Answer]) -> str:
    """How often a right code is first, its minor group is, and a right code is among five."""
    counts = Counter[str]()
    for answer in answers:
        best = answer.best()
        counts["first"] += best[0] in answer.right
        counts["minor group"] += best[0][:4] in {code[:4] for code in answer.right}
        counts["among five"] += not set(best).isdisjoint(answer.right)
    return f"{len(answers)} listings, " + ", ".join(f"{name} {n / len(answers):.3f}" for name, n in counts.items())


def reliability(answers: list[Answer]) -> Iterator[str]:
    """Of the answers of each tenth of confidence how many were right, and what they promised."""
    bins: dict[int, list[tuple[bool, float]]] = {}
    for answer in answers:
        best = float(answer.shares.max())
        bins.setdefault(min(9, int(best * 10)), []).append((answer.best()[0] in answer.right, best))
    for bin_, rows in sorted(bins.items()):
        right = sum(each for each, _ in rows)
        promised = sum(said for _, said in rows) / len(rows)
        yield f"  {bin_ / 10:.1f}: {right} of {len(rows)} right, {promised:.2f} promised"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the folder of the listings and of the lists")
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="NAME", help="sources to learn nothing from")
    parser.add_argument("--measure", action="store_true", help="write nothing; leave sources out in turn")
    arguments = parser.parse_args()
    left_out = aside() | frozenset(arguments.leave_out)
    statements = list(read_statements(arguments.source / "occupations"))
    labelled = list(read_labelled(arguments.source, left_out))
    examples = [*read_examples(arguments.source, left_out), *map(taught_by, labelled)]
    if arguments.measure:
        print(*measure(statements, examples, labelled), sep="\n")
        return
    for arrays in learned(statements, examples):
        np.savez(DATA / "occupations_prose.npz", **arrays)


if __name__ == "__main__":
    main()
