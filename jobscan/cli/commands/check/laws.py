"""The laws and minimum wages behind the rules -> text for people to read, or rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import groupby
from textwrap import wrap
from typing import Any

from jobscan.check.laws import Law, laws
from jobscan.check.least_pay import exempt_salaries, minimum_wages

WIDTH = 80  # columns; an address is never broken


def laws_text(today: dt.date) -> str:
    """Each law with its rule, words, dates and sources, by place; one that is not in force on this day is marked.

    >>> print(laws_text(dt.date(2026, 11, 28))[:150])
    at
      PAY001  Austria may require the minimum pay, and whether more is paid, in
              postings
              since 2011-03-01, enforced from 2012-01-01
    """
    blocks = []
    for name, group in groupby(laws(), key=lambda law: law.jurisdiction):
        own = sorted(group, key=lambda law: (law.rule, law.effective_from))
        blocks += [name, *(line for law in own for line in _law(law, today)), ""]
    return "\n".join([*blocks, *wrap(CLOSING, WIDTH)]) + "\n"


CLOSING = (
    "What fewer than two sources confirm (not verified) is never an error, nor is what may be done later than in the "
    "posting. This is not legal advice. `jobscan rules --least-pay` lists minimum wages and salaries of exempt work."
)


def _law(law: Law, today: dt.date) -> Iterator[str]:
    margin = " " * 10
    words = f"{law.place} may require {law.requires}"
    yield from wrap(words, WIDTH, initial_indent=f"  {law.rule}  ", subsequent_indent=margin)
    yield from _indented(", ".join(_conditions(law, today)), margin)
    yield from _indented(f"{law.source} (read {law.checked_on})", margin)
    yield f"{margin}{law.url}"


def _conditions(law: Law, today: dt.date) -> Iterator[str]:
    yield f"{'since' if law.effective_from <= today else 'from'} {law.effective_from}"
    if law.effective_to:
        yield f"until before {law.effective_to}"
    if law.enforced_from:
        yield f"enforced from {law.enforced_from}"
    if law.threshold > 1:
        yield f"of employers with {law.threshold:,} people or more"
    if law.remote:
        yield "remote work included"
    if not law.in_posting:
        yield "also later than in the posting"
    if not law.verified:
        yield "not verified"


def _indented(words: str, margin: str) -> list[str]:
    return wrap(words, WIDTH, initial_indent=margin, subsequent_indent=margin, break_long_words=False)


def least_pay_rows(*, short: bool) -> list[Mapping[str, Any]]:
    """Hourly minimum wages, and yearly minimum salaries for exempt work, with their dates."""
    from jobscan.model.codec import to_builtins

    if not short:
        wages = ({"rule": "PAY008", **to_builtins(wage)} for wage in minimum_wages())
        salaries = ({"rule": "PAY013", **to_builtins(salary)} for salary in exempt_salaries())
        names = ("rule", "jurisdiction", "place", "band", "hourly", "yearly", "currency", "effective_from",
                 "effective_to", "verified", "checked_on", "url", "source", "note")  # fmt: skip
        return [{name: row.get(name) for name in names} for group in (wages, salaries) for row in group]
    rows = [(wage, wage.band, f"{wage.hourly} {wage.currency}/h") for wage in minimum_wages()]
    rows += [(salary, "exempt", f"{salary.yearly:,} USD/year") for salary in exempt_salaries()]  # type: ignore[misc]
    return [
        {
            "place": floor.jurisdiction,
            "for": band,
            "least": amount,
            "from": f"{floor.effective_from}",
            "until": f"{floor.effective_to or '-'}",
            "verified": "yes" if floor.verified else "no",
        }
        for floor, band, amount in rows
    ]
