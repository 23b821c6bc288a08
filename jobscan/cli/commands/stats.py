"""`jobscan stats`: the records of scans -> counts, shares and quartiles of pay, by any column."""

from __future__ import annotations

import sys
from typing import Annotated, Any

from jobscan.cli import options
from jobscan.cli.command import argument, command, option
from jobscan.cli.io import stderr
from jobscan.errors import ExitStatus, NoInput


@command(
    "jobscan stats jobs.jsonl --by occupation,region",
    "jobscan stats jobs.db --by skill --top 20",
    "jobscan stats jobs.csv --where \"pay_currency = 'USD' and remote = 'TELECOMMUTE'\" -f csv",
)
def stats(
    *,
    files: Annotated[list[str], argument("SCAN|-", "What `scan` wrote as jsonl, csv, parquet or sqlite.")],
    by: Annotated[str | None, option("--by COLUMN,...", "Group by these columns, as in occupation,region.")] = None,
    where: Annotated[str | None, option("--where EXPRESSION", "Count only listings for which this is true.")] = None,
    top: Annotated[int | None, option("--top N", "Show only the first N rows.", min=1)] = None,
    output: options.RowOutput,
    quiet: options.Quiet = False,
) -> int:
    """Count a scan by any column: shares, and quartiles of pay.

    Pay is for a full year, with a row for each currency: listings, share and with_pay describe the whole group, paid
    and the quartiles that currency. Columns are those of `jobscan schema --fields`, or the short names occupation,
    employer, place, remote, level, skill and month. A list makes a group of each of its items. --where takes an
    SQLite expression.
    """
    from jobscan.report.saved import saved_rows
    from jobscan.report.stats import Question

    stderr.set_quiet(quiet)
    question = Question([name.strip() for name in (by or "").split(",") if name.strip()], where)
    found = question.answer(row for name in files for row in saved_rows(name, question.columns))
    if not found.listings and not found.errors:
        raise NoInput(f"{', '.join(files)}: no scan records; make some with `jobscan scan listings/ -o jobs.jsonl`")
    _show(found.rows[:top], output.format)
    if not found.rows:
        stderr.note(f"none of {found.listings:,} listings matches --where")
    if found.errors:
        stderr.note(f"not counted: {found.errors:,} that could not be processed")
    if found.invalid:
        stderr.note(f"left out, as they are not scan records: {found.invalid:,}")
    return ExitStatus.UNPROCESSED if found.invalid else ExitStatus.OK


def _show(rows: list[dict[str, Any]], format: str | None) -> None:
    """The rows; on a terminal a currency that all share is named in a note, which leaves room for the names."""
    from jobscan.cli.io.tables import put_rows

    currencies = {row["currency"] for row in rows} - {None}
    if format is None and sys.stdout.isatty() and len(currencies) == 1:
        rows = [{name: value for name, value in row.items() if name != "currency"} for row in rows]
        stderr.note(f"pay is in {currencies.pop()} by the full year")
    put_rows(rows, format)
