"""Listings with their titles -> `data/title_weights.tsv`: what tells the title among all wordings of a listing.

    python -m training.titles --source DIR            # writes the weights, two minutes
    python -m training.titles --source DIR --measure  # leaves sources out in turn, and measures on them

What DIR holds, and how it is measured, stands in `known.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobscan.data import DATA
from jobscan.facts.title.choose import likeliest
from jobscan.facts.title.find import SURE, find_title, key
from jobscan.facts.title.signs import signs
from jobscan.grammar.titles.boundaries import clean_title
from jobscan.grammar.titles.features import head_word, title_words
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


RANKS = frozenset(("assistant", "associate", "deputy", "trainee", "vice", "apprentice", "intern", "internship"))


def choice(row: Known) -> Choice | None:
    """The wordings of a listing, and which is its title; None where a sure rule decides.

    The exact title teaches, also in the plural; where no candidate is exact, the nearest of those much like it. Where
    the text only names the job in other words than the source does, these count, but nothing is learned from it.
    """
    listing = row.read()
    seen = find_title(listing)
    if any(each.rule in SURE for each in seen):
        return None
    right, nearly = _right(row, [each.value for each in seen])
    return Choice(row.source, [frozenset(its) for its in signs(seen, listing)], right, nearly, seen)


def _right(row: Known, wordings: Sequence[str]) -> tuple[list[bool], list[bool]]:
    """Which wordings teach, and which count."""
    if not row.value:
        return [False] * len(wordings), [in_other_words(each, row.unstated) for each in wordings]
    its = key(row.value)
    nearly = [same_name(key(each), its) for each in wordings]
    right = [words(key(each)) == words(its) for each in wordings]
    if any(nearly) and not any(right):
        off = [abs(len(each) - len(its)) if near else 999 for each, near in zip(wordings, nearly, strict=True)]
        right = [each == min(off) for each in off]
    return right, nearly


def in_other_words(wording: str, title: str) -> bool:
    """Whether a wording names the job of a title without all of its words.

    >>> in_other_words("data scientists", "Senior Data Scientist - Ropes"), in_other_words("Manager", "Deputy Manager")
    (True, False)
    """
    its, all_words = set(title_words(wording)), set(title_words(title))
    if not its <= all_words or head_word(title) not in its:
        return False
    ranks, known = (RANKS.intersection(words(each)) for each in (wording, title))
    front = title_words(re.split(r" - |,|\(", title)[0])
    return ranks == known and len(title_words(wording)) * 2.5 >= len(front)


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
