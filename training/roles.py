"""Labelled listings -> `jobscan/data/roles_weights.npz`, the weights that `jobscan.segment.network` reads.

    python -m training.roles --source DIR            # learns and writes, some minutes
    python -m training.roles --source DIR --measure  # writes nothing: sources are left out in turn, and measured on
    python -m training.roles --source DIR --measure 9  # only one group of sources, by its number from 0

The top of `listings.py` says what DIR must hold; the listings of `invented/` are learned from as well. The odd rows of
`sections/gold.dev.jsonl` are left to measure with, and sources put aside are left alone. No sentence of a listing is
kept, only words and pairs.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import Any

import numpy as np

from jobscan.grammar.text import fold
from jobscan.segment.features import BREAK
from jobscan.segment.network import MANY, ROLES, WEIGHTS_FILE, Layers, Vocabulary, Weights, role_chances, rows_of
from jobscan.segment.roles import decide
from jobscan.segment.split import split_text
from training.invented import read_invented
from training.listings import Labelled, Row, labelled, read_gold, read_silver, varied
from training.measure import Outcome, borders_kept, table
from training.network import Example, train
from training.vocabulary import vocabulary_of

HAND, INVENTED = 3, 2  # how many of the teacher's listings a hand-labelled one counts for, and an invented one
MOST = 110_000  # rows; of 132,000 every third pair could go without any figure changing
# Sources left out together. Similar ones (both on one line, both of one board) are in different groups, so that each
# kind can be learned from the other.
GROUPS = (
    {"brisbane", "skillsml_va_flat", "lacity"},
    {"eu_ae_md", "linkedin_us"},
    {"glassdoor_us", "hn2016"},
    {"jsearch_us", "linkedin_uk_flat"},
    {"remotewlb", "jobspy_fr", "pythonjobs"},
)
MORE_GROUPS = (  # of sources for which the teacher knew no hand labels, or few
    {"adzuna_uk", "uk_adzuna_flat", "uk_adzuna_rmit", "us_city_classspec", "ashby", "us_googlejobs2023"}
    | {"us_nyc_opportunity", "remotive2025", "de_convention_volunteers", "jobspy_like_uk"},
    {"ethiopia_parquet", "sg_mcf2019", "us_linkedin2024_da", "linkedin_csv", "us_small_employers", "osd_gigs"}
    | {"glassdoor_au", "glassdoor2017_flat", "fpna", "lever"},
    {"hn2023_flat", "bpc", "my_sg_au_indeed2021", "us_nonprofit_news", "nonprofit_md", "il_company_sites2026"}
    | {"il_glassdoor2026", "dk_indeed_pdf", "uk_council"},
    {"us_indeed2018", "uk_nhs2020", "misc_documents", "gr_faros_ngo"},
    {"us_linkedin2023", "intl_ds2024"},
)


def prepared(silver: list[Row], hand: list[Row]) -> list[Labelled]:
    """All listings, hand-labelled ones several times, and each once more as another board would print it."""
    chance = random.Random(5)
    listings = [labelled(row) for row in silver]
    for row in hand:
        listings += [labelled(row)] * (INVENTED if row.source == "invented" else HAND)
    return listings + [labelled(varied(row, chance)) for row in [*silver, *hand]]


def invented() -> list[Row]:
    """The listings that were written for this project."""
    return [Row("invented", each.layout, each.text, each.marked) for each in read_invented()]


def learned(listings: list[Labelled]) -> Weights:
    """The weights, each number of the table in one byte."""
    vocabulary = vocabulary_of(listing.page for listing in listings)
    print(f"{len(listings):,} listings, {vocabulary.size:,} rows", flush=True)
    examples = [
        Example(
            *rows_of(listing.page, vocabulary),
            np.array(listing.page.above),
            np.array(listing.roles),
            np.array(listing.sure, np.float32),
        )
        for listing in listings
        if listing.roles
    ]
    learner = train(examples, vocabulary.size, seed=3)
    scale = np.maximum(np.abs(learner.table).max(axis=0) / 127, 1e-9).astype(np.float32)
    return pruned(Weights(vocabulary, np.round(learner.table / scale).astype(np.int8), scale, learner.layers))


def pruned(weights: Weights) -> Weights:
    """Without the pairs of words that say least about the roles, if there are more than `MOST` rows."""
    vocabulary, table = weights.vocabulary, weights.table
    said = np.abs(table[vocabulary.first_pair :, :MANY] * weights.scale[:MANY]).sum(axis=1)
    kept = np.sort(np.argsort(-said, kind="stable")[: MOST - vocabulary.first_pair])
    rows = np.concatenate([np.arange(vocabulary.first_pair), kept + vocabulary.first_pair])
    return weights._replace(vocabulary=vocabulary._replace(pairs=vocabulary.pairs[kept]), table=table[rows])


def measured(weights: Weights, rows: list[Row]) -> list[Outcome]:
    """The roles found with these weights, beside the right ones."""
    outcomes = []
    for row in rows:
        texts, page, roles, _ = labelled(row)
        found = [role for role, _ in decide(texts, page, role_chances(page, weights))]
        outcomes.append(Outcome(row.source, row.layout, list(found), [ROLES[role] for role in roles]))
    return outcomes


def split_well(rows: list[Row]) -> str:
    """The share of labelled segments that our split leaves whole and separate."""
    kept = count = 0
    for row in rows:
        marked = [(start, end) for start, end, _ in row.marked]
        kept += borders_kept(marked, split_text(fold(row.text), row.text), row.text)
        count += len(marked)
    return f"borders kept: {kept / max(1, count):.3f} of {count:,}"


def leave_out(silver: list[Row], gold: list[Row], numbers: list[int]) -> list[Outcome]:
    """Each group of sources, or those of some numbers, measured with the weights learned from all others."""
    outcomes = []
    groups = GROUPS + MORE_GROUPS
    for group in [groups[number] for number in numbers] or groups:
        others = [[row for row in rows if row.source not in group] for rows in (silver, gold)]
        weights = learned(prepared(others[0], others[1] + invented()))
        outcomes += measured(weights, [row for row in gold if row.source in group])
    return outcomes


def save(weights: Weights, path: Path) -> None:
    """As `network.weights` reads it."""
    vocabulary, layers = weights.vocabulary, weights.layers
    arrays: dict[str, Any] = {"table": weights.table, "scale": weights.scale, "pairs": vocabulary.pairs}
    arrays.update((name, _joined(getattr(vocabulary, name))) for name in Vocabulary._fields[:4])
    arrays.update((name, getattr(layers, name)) for name in Layers._fields)
    np.savez(path, **arrays)
    print(f"{path}: {path.stat().st_size:,} bytes")


def _joined(names: dict[str, int]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer("\n".join(name for name in names if name != BREAK).encode(), np.uint8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--measure", type=int, nargs="*", help="leave groups of sources out in turn, write nothing")
    options = parser.parse_args()
    silver = list(read_silver(options.source))
    if options.measure is not None:
        print(table(leave_out(silver, list(read_gold(options.source)), options.measure)))
        return
    weights = learned(prepared(silver, [*read_gold(options.source, 0), *invented()]))
    odd = list(read_gold(options.source, 1))
    print(table(measured(weights, odd)))
    print(split_well(odd))
    save(weights, Path(WEIGHTS_FILE))


if __name__ == "__main__":
    main()
