"""Listings with their employers -> `data/employer_weights.tsv`: what tells the employer among all names of a listing.

    python -m training.employers --source DIR            # writes the weights, three minutes
    python -m training.employers --source DIR --measure  # leaves sources out in turn, and measures on them

What DIR holds, and how it is measured, stands in `known.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from jobscan.data import DATA
from jobscan.facts.employer.choose import AGREED, agreed
from jobscan.facts.employer.find import find_employer
from jobscan.facts.employer.names import names
from jobscan.facts.ranking import Weights
from tests.quality.matching import same_name
from training.choice import Choice, learned, table
from training.known import Known, arguments, calibrated, figures, known, left_out, lessons, likeliest

TABLE = DATA / "employer_weights.tsv"
MOST = 260  # listings of a source with columns of its own
OF_ONE = 4  # of them, listings of the same employer: more would teach its name
HEAD = """\
# What each sign of a name speaks for or against its being the employer's. See employer_weights.md.
# Made by training/employers.py.
# sign\tweight
"""
_LEGAL = re.compile(
    r"[\s,]+(?:inc|llc|ltd|limited|corp|corporation|co|plc|pte|sdn|bhd|pty|gmbh|llp|company|\(.*\))\.?$|\.$",
    re.IGNORECASE,
)


def _without_legal_form(company: str) -> str:
    """ "Blue Kettle" for "Blue Kettle Pte. Ltd."."""
    while (shorter := _LEGAL.sub("", company.strip()).strip(" .,")) != company and len(shorter) > 2:
        company = shorter
    return company


def _varied(rows: Sequence[Known]) -> Iterator[Known]:
    """A few listings of each employer; none whose text has its name only in small letters, as a plain word."""
    seen: Counter[tuple[str, str]] = Counter()
    for row in rows:
        seen[row.source, row.value] += 1
        if seen[row.source, row.value] <= OF_ONE and row.value in row.text:
            yield row


def choice(row: Known) -> tuple[Choice, bool | None]:
    """The names of a listing, and which are the employer's; whether two rules agree on it, None where none do."""
    listing = row.read()
    seen = find_employer(listing)
    found = names(listing, seen)
    right = [bool(row.value) and same_name(each.seen.value, row.value) for each in found]
    sure = agreed(seen)
    is_right = same_name(sure.value, row.value) if sure and row.value else None
    return Choice(row.source, [frozenset(each.signs) for each in found], right), is_right


def main() -> None:
    given = arguments(__doc__)
    by_hand = known(given.source, "company", _without_legal_form, 0)
    rows = [*by_hand, *_varied(known(given.source, "company", _without_legal_form, MOST)[len(by_hand) :])]
    choices, agreeing = zip(*map(choice, rows), strict=True)
    judged = left_out(rows, choices, likeliest)
    print(figures(rows, judged))
    if not given.measure:
        weights = learned(lessons(rows, choices))
        sure = [is_right for is_right in agreeing if is_right is not None]
        all_rows = {**calibrated(weights, judged).of, AGREED: round(sum(sure) / len(sure), 2)}
        TABLE.write_text(table(Weights(all_rows), HEAD), encoding="utf-8")


if __name__ == "__main__":
    main()
