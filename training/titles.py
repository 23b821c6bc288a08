"""Listings with their titles -> `data/title_weights.tsv`: what tells the title among all wordings of a listing.

    python -m training.titles --source DIR            # writes the weights, two minutes
    python -m training.titles --source DIR --measure  # leaves sources out in turn, and measures on them

What DIR holds, and how it is measured, stands in `known.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from jobscan.data import DATA
from jobscan.facts.title.choose import likeliest
from jobscan.facts.title.find import SURE, find_title
from jobscan.facts.title.signs import signs
from jobscan.grammar.titles.boundaries import clean_title
from tests.quality.matching import same_name, words
from training.choice import Choice, learned, table
from training.known import Known, arguments, calibrated, figures, known, left_out, lessons

TABLE = DATA / "title_weights.tsv"
MOST = 130  # listings of a source with columns of its own
HEAD = """\
# What each sign of a wording speaks for or against its being the job's title. See title_weights.md.
# Made by training/titles.py.
# sign\tweight
"""


def choice(row: Known) -> Choice | None:
    """The wordings of a listing, and which is its title; None where a sure rule decides.

    The exact title teaches; where no candidate is exact, the nearest of those much like it.
    """
    listing = row.read()
    seen = find_title(listing)
    if any(each.rule in SURE for each in seen):
        return None
    nearly = [bool(row.value) and same_name(each.value, row.value) for each in seen]
    exact = [words(each.value) == words(row.value) for each in seen]
    if not any(exact) and any(nearly):
        off = [abs(len(each.value) - len(row.value)) if near else 999 for each, near in zip(seen, nearly, strict=True)]
        exact = [each == min(off) for each in off]
    return Choice(row.source, [frozenset(its) for its in signs(seen, listing)], exact, nearly, seen)


def best(choice: Choice, chances: Sequence[float]) -> tuple[float, int]:
    return likeliest(choice.values, chances)


def main() -> None:
    given = arguments(__doc__)
    rows = known(given.source, "title", clean_title, MOST)
    chosen = [(row, its) for row, its in ((row, choice(row)) for row in rows) if its]
    rows, choices = [row for row, _ in chosen], [its for _, its in chosen]
    judged = left_out(rows, choices, best)
    print(figures(rows, judged))
    if not given.measure:
        weights = calibrated(learned(lessons(rows, choices)), judged)
        TABLE.write_text(table(weights, HEAD), encoding="utf-8")


if __name__ == "__main__":
    main()
