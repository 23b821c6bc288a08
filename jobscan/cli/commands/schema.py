"""`jobscan schema`: the JSON Schema of one record, or the columns of the tables."""

from __future__ import annotations

from typing import Annotated

from jobscan.cli import options
from jobscan.cli.command import command, option
from jobscan.cli.io.stdout import put
from jobscan.data import DATA
from jobscan.errors import UsageError


@command("jobscan schema > jobscan.schema.json", "jobscan schema --fields", "jobscan schema --fields -f csv")
def schema(
    *,
    fields: Annotated[bool, option("--fields", "Print the columns of CSV, Parquet and SQLite instead.")] = False,
    output: options.RowOutput,
) -> None:
    """Print the JSON Schema of a record, or the columns of tables.

    The schema (draft 2020-12) describes one line of `scan -f jsonl`. CSV and Parquet have the columns of `listings`,
    `comparisons` and `errors` side by side; in SQLite each of these is a table, as are the others.
    """
    if fields:
        from jobscan.cli.io.tables import put_rows

        put_rows(_fields(), output.format)
        return
    if output.format not in (None, "json"):
        raise UsageError(f"-f {output.format}: the schema is JSON; only the columns (--fields) come in other formats")
    put(DATA.joinpath("record.schema.json").read_text(encoding="utf-8"))


def _fields() -> list[dict[str, str]]:
    from jobscan.report.rows.fields import all_fields

    return [
        {"table": each.table, "name": each.name, "type": each.kind, "unit": each.unit, "meaning": each.about}
        for each in all_fields()
    ]
