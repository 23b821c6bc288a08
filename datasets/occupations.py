"""Lists of titles with SOC 2018 codes -> `data/occupations.npz`, the tables by which titles are coded.

    python -m datasets.occupations --source DIR

DIR holds, gzipped:

- `titles_soc2018.tsv.gz` (title, soc, kind): alternate and reported titles of O*NET 30,
  https://www.onetcenter.org/database.html (U.S. Department of Labor, CC BY 4.0), and the Direct Match Title File of
  https://www.bls.gov/soc/2018/ (public domain)
- `soc_2018_definitions.csv.gz`: the definitions of SOC 2018, from the same page (public domain)
- `eval.dev.NAME.jsonl.gz` (title, soc, soc_alt): real titles with the codes that federal series (U.S. Office of
  Personnel Management) and visa filings (U.S. Department of Labor) gave them, public domain; only the even rows are
  learned from

`occupations_aliases.tsv` beside the output is ours. National employment, from the wage table that ships, lets the
common one of two occupations that share a word be preferred.

1. A softmax regression over words, pairs, pieces of words and the head is fitted with Adagrad, then pruned and kept in
   one byte a weight. 2. Titles that are listed exactly keep their codes in a table of their own.
The arrays are stored as they are, without compression: reading them is then a matter of milliseconds. On one machine
the same lists give the same bytes; with another numpy the last digits of a weight may differ. It takes some minutes.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from jobscan.data import DATA
from jobscan.grammar.titles.features import features, hashed, normalized_title
from jobscan.wages.sqlite_table import SqliteTable, us_wages

# How far each list is to be trusted: reported titles are what workers call themselves, short forms are ambiguous.
WEIGHTS = {
    "onet_alt": 1.0,
    "onet_reported": 2.0,
    "soc_direct": 2.0,
    "onet_short": 0.5,
    "onet_title": 3.0,
    "soc_title": 3.0,
}
# Real titles with codes, by file. Of 3 to 10 on a quarter of the rows, with another quarter to see: 10 gained most for
# the visa filings and lost nothing on federal titles.
CODED = {"usajobs_series": 6.0, "lca_fy2020q1_mixed": 10.0, "lca_fy2025q2_health": 10.0}
ALIAS_WEIGHT = 12.0  # of 6, 12 and 25 the one that gained on coded titles and lost least on held-out listed ones
# 0 ignores how common an occupation is; 0.5 gains on visa filings and loses more on federal titles.
EMPLOYMENT_POWER = 0.3
EPOCHS, BATCH, RATE, SEED = 8, 512, 0.4, 0
FIRST_EPOCHS = 3  # of the fit that only shares the codes of a title out
LEAST_WEIGHT = 0.2  # weights nearer to zero are dropped; up to here no figure lost more than 0.6 points by it
EXACT_ALIAS_BOOST = 50.0  # an alias of ours overrules what the lists say of the very same words

Example = tuple[list[str], str, float]


def read_titles(path: Path) -> list[tuple[str, str, float]]:
    """The listed titles with their code and weight."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines][1:]
    return [(row[0], row[1], WEIGHTS[row[2]]) for row in rows]


def read_aliases(path: Path) -> list[tuple[str, str, float]]:
    """Our own titles; the weights of one title sum to 1."""
    out: list[tuple[str, str, float]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        titles, codes = line.split("\t")
        shares = [(code, float(share)) for code, share in (pair.split(":") for pair in codes.split())]
        total = sum(share for _, share in shares)
        out.extend((title.strip(), code, share / total) for title in titles.split(" | ") for code, share in shares)
    return out


def read_coded(source: Path) -> list[tuple[str, list[str], float]]:
    """The even rows of the coded titles, each with its codes (any of them may be the right one) and its weight."""
    out = []
    for name, weight in CODED.items():
        path = source / f"eval.dev.{name}.jsonl.gz"
        if path.exists():
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                rows = [json.loads(line) for line in lines]
            out += [(row["title"], [row["soc"], *row.get("soc_alt", ())], weight) for row in rows[::2]]
    return out


def read_names(path: Path) -> dict[str, str]:
    """The names of the detailed occupations by code."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return {row[1].strip(): row[2].strip() for row in csv.reader(lines) if row[0] == "Detailed"}


def national_employment(table: SqliteTable) -> dict[str, int]:
    """How many people are employed in each occupation, by code, as far as it is published."""
    rows = {code: table.row(code, table.nation) for code in table.occupations}
    return {code: row.employment for code, row in rows.items() if row and row.employment}


def examples(titles: list[tuple[str, str, float]]) -> list[Example]:
    """One example for each distinct set of features and code, with its greatest weight."""
    seen: dict[tuple[tuple[str, ...], str], float] = {}
    for title, code, weight in titles:
        found = tuple(features(title))
        if found:
            seen[found, code] = max(seen.get((found, code), 0.0), weight)
    return [(list(found), code, weight) for (found, code), weight in seen.items()]


def fit(
    rows: list[list[int]],
    labels: npt.NDArray[np.int64],
    weights: npt.NDArray[np.float32],
    n_features: int,
    n_codes: int,
    epochs: int,
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Weights and bias of the softmax regression."""
    rng = np.random.default_rng(SEED)
    w = np.zeros((n_features, n_codes), np.float32)
    g = np.full((n_features, 1), 1e-3, np.float32)
    bias = np.zeros(n_codes, np.float32)
    order = np.arange(len(rows))
    for _ in range(epochs):
        rng.shuffle(order)
        for at in range(0, len(order), BATCH):
            batch = order[at : at + BATCH]
            used, place = np.unique(np.concatenate([rows[i] for i in batch]).astype(np.int64), return_inverse=True)
            x = np.zeros((len(batch), len(used)), np.float32)
            x[np.repeat(np.arange(len(batch)), [len(rows[i]) for i in batch]), place] = 1
            x /= np.sqrt(np.maximum(x.sum(1, keepdims=True), 1))
            z = x @ w[used] + bias
            p = np.exp(z - z.max(1, keepdims=True))
            p /= p.sum(1, keepdims=True)
            p[np.arange(len(batch)), labels[batch]] -= 1
            p *= weights[batch, None]
            grad = x.T @ p / 8
            g[used] += (grad * grad).sum(1, keepdims=True) / 20
            w[used] -= RATE * grad / np.sqrt(g[used])
            w[used] *= 1 - 1e-6 * BATCH
            bias -= RATE * p.mean(0) * 0.5
    return w, bias


def build(source: Path, aliases: Path, employment: Mapping[str, int]) -> dict[str, npt.NDArray[np.generic]]:
    """The arrays of the npz."""
    names = read_names(source / "soc_2018_definitions.csv.gz")
    listed = [row for row in read_titles(source / "titles_soc2018.tsv.gz") if row[1] in names]
    ours = [row for row in read_aliases(aliases) if row[1] in names]
    codes = sorted(names)
    index = {code: i for i, code in enumerate(codes)}
    share = common_share(Counter(code for _, code, _ in listed), codes, employment)
    weighed = [(title, code, weight * share[code]) for title, code, weight in listed]
    found = examples(weighed + [(title, code, share_ * ALIAS_WEIGHT) for title, code, share_ in ours])
    coded = read_coded(source)
    one_each = first_codes(coded, index)
    if any(len(row[1]) > 1 for row in coded):  # a short fit shares the codes of a title out
        one_each = shared_codes(coded, index, *learned(found + one_each, index, FIRST_EPOCHS))
    w, bias, vocabulary = learned(found + one_each, index)
    return {
        "codes": np.frombuffer("\n".join(codes).encode(), np.uint8),
        "names": np.frombuffer("\n".join(names[code] for code in codes).encode(), np.uint8),
        "bias": bias,
        **sparse(w, list(vocabulary)),
        **exact(listed, ours, index),
    }


def learned(
    found: list[Example], index: dict[str, int], epochs: int = EPOCHS
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32], dict[str, int]]:
    """Weights, bias and the places of the features that two examples or more have."""
    counts = Counter(feature for features_, _, _ in found for feature in features_)
    vocabulary = {feature: i for i, feature in enumerate(sorted(f for f, n in counts.items() if n > 1))}
    rows = [[vocabulary[f] for f in features_ if f in vocabulary] for features_, _, _ in found]
    kept = [i for i, row in enumerate(rows) if row]
    labels = np.array([index[found[i][1]] for i in kept])
    weights = np.array([found[i][2] for i in kept], np.float32)
    return *fit([rows[i] for i in kept], labels, weights, len(vocabulary), len(index), epochs), vocabulary


def first_codes(coded: list[tuple[str, list[str], float]], index: dict[str, int]) -> list[Example]:
    """The coded titles with one code each."""
    return merged((title, codes[0], weight) for title, codes, weight in coded if codes[0] in index)


def shared_codes(
    coded: list[tuple[str, list[str], float]],
    index: dict[str, int],
    w: npt.NDArray[np.float32],
    bias: npt.NDArray[np.float32],
    vocabulary: dict[str, int],
) -> list[Example]:
    """The coded titles with each of their codes, weighed by what a first fit thinks of it; one step of EM."""
    out = []
    for title, codes, weight in coded:
        columns = [index[code] for code in codes if code in index]
        rows = [vocabulary[feature] for feature in features(title) if feature in vocabulary]
        if columns and rows:
            scores = (w[np.ix_(rows, columns)].sum(0) / len(rows) ** 0.5 + bias[columns]).astype(np.float64)
            odds = np.exp(scores - scores.max())
            shares = (odds / odds.sum()).tolist()
            names = list(index)
            out += [(title, names[i], weight * share) for i, share in zip(columns, shares, strict=True) if share > 0.05]
    return merged(out)


def merged(rows: Iterable[tuple[str, str, float]]) -> list[Example]:
    """One example for each distinct set of features and code; of n alike the weight grows with the root of n, for one
    filer's habit fills many rows."""
    total: dict[tuple[tuple[str, ...], str], tuple[float, int]] = {}
    for title, code, weight in rows:
        found = tuple(features(title))
        if found:
            before, count = total.get((found, code), (0.0, 0))
            total[found, code] = (before + weight, count + 1)
    return [(list(found), code, weight / count**0.5) for (found, code), (weight, count) in total.items()]


def common_share(titles: Counter[str], codes: list[str], employment: Mapping[str, int]) -> dict[str, float]:
    """How much more a listed title counts for an occupation of many workers and few titles; 1 on the average title."""
    if not employment:
        return dict.fromkeys(codes, 1.0)
    raw = {
        code: (employment.get(code, employment.get(code[:-1] + "0", 5000)) / max(titles[code], 1)) ** EMPLOYMENT_POWER
        for code in codes
    }
    mean = sum(raw[code] * titles[code] for code in codes) / sum(titles.values())
    return {code: value / mean for code, value in raw.items()}


def sparse(w: npt.NDArray[np.float32], vocabulary: list[str]) -> dict[str, npt.NDArray[np.generic]]:
    """The weights that matter, row by row in the order of the features' hashes, in one byte each."""
    hashes = np.array([hashed(feature) for feature in vocabulary], np.uint32)
    order = np.argsort(hashes, kind="stable")
    w = w[order]
    scale = float(np.abs(w).max()) / 127
    mask = np.abs(w) >= max(LEAST_WEIGHT, scale)
    starts = np.concatenate([[0], np.cumsum(mask.sum(1))]).astype(np.uint32)
    values = np.rint(w[mask] / scale).astype(np.int8)
    columns = np.nonzero(mask)[1].astype(np.uint16)
    return {
        "hashes": hashes[order],
        "starts": starts,
        "columns": columns,
        "values": values,
        "scale": np.array(scale, np.float32),
    }


def exact(
    listed: list[tuple[str, str, float]], ours: list[tuple[str, str, float]], index: dict[str, int]
) -> dict[str, npt.NDArray[np.generic]]:
    """For each title's plain words the codes it stands under, each with its share (0-255)."""
    table: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for title, code, weight in listed:
        table[normalized_title(title)][index[code]] += weight
    for title, code, share in ours:
        table[normalized_title(title)][index[code]] += share * EXACT_ALIAS_BOOST
    table.pop("", None)
    reviewed = {hashed(normalized_title(title)) for title, _, _ in ours}
    rows = sorted((hashed(words), sorted(shares_.items())) for words, shares_ in table.items())
    starts, columns, shares = [0], list[int](), list[int]()
    for _, codes in rows:
        total = sum(weight for _, weight in codes)
        columns += [code for code, _ in codes]
        shares += [round(255 * weight / total) for _, weight in codes]
        starts.append(len(columns))
    return {
        "exact_hashes": np.array([row[0] for row in rows], np.uint32),
        "exact_reviewed": np.array([row[0] in reviewed for row in rows], np.bool_),
        "exact_starts": np.array(starts, np.uint32),
        "exact_columns": np.array(columns, np.uint16),
        "exact_shares": np.array(shares, np.uint8),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the folder of the lists")
    parser.add_argument("--output", type=Path, default=DATA / "occupations.npz")
    arguments = parser.parse_args()
    arrays = build(arguments.source, DATA / "occupations_aliases.tsv", national_employment(us_wages()))
    np.savez(arguments.output, **arrays)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
