"""`jobscan benchmarks import|validate|export|remove`: wage tables of your own."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from jobscan.cli.command import command
from jobscan.cli.io import stderr
from jobscan.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from jobscan.wages.import_file import CheckedFile

SHOWN = 20  # invalid lines of a file; more are counted


@dataclass(frozen=True)
class ColumnOptions:
    """What the columns of a file are, and what holds for lines that do not say."""

    panel: ClassVar = "Columns"

    map: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="THEIRS=OURS",
            help="What a column of the file is, such as 'Job Code=occ_code'. Repeatable.",
        ),
    ] = None
    currency: Annotated[
        str | None, typer.Option("--currency", metavar="CODE", help="Currency of lines that state none, such as USD.")
    ] = None
    period: Annotated[
        str | None,
        typer.Option("--period", metavar="UNIT", help="Period of lines that state none: hour, week, month, year, ..."),
    ] = None
    area: Annotated[
        str | None,
        typer.Option(
            "--area", metavar="CODE", help="Area of lines that state none: US, US-CA, GB, ..., or * for anywhere."
        ),
    ] = None


@dataclass(frozen=True)
class CardOptions:
    """What is noted about a table."""

    panel: ClassVar = "About the table"

    effective: Annotated[
        str | None, typer.Option("--effective", metavar="DATE", help="When the wages were paid, such as 2026-05.")
    ] = None
    scheme: Annotated[
        str | None,
        typer.Option("--scheme", metavar="NAME", help="What the codes are: soc2018, soc2020-uk, noc2021 or custom."),
    ] = None
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="What the table is.")] = None
    publisher: Annotated[str | None, typer.Option("--publisher", metavar="TEXT", help="Who published it.")] = None
    license: Annotated[str | None, typer.Option("--license", metavar="TEXT", help="Its licence.")] = None


@command(
    "jobscan benchmarks import bands.csv --id acme --map 'Job Code=occ_code' --currency USD --period year",
)
def import_table(
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV or Parquet file.")],
    id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="The name of the table; by default that of the file.")
    ] = None,
    columns: ColumnOptions,
    card: CardOptions,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check and report, but store nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a table of yours that has this name.")] = False,
) -> int:
    """Check a file of wages or pay bands and store it as a table."""
    from jobscan.wages.user_tables import new_card, store

    checked = _checked(file, columns)
    if checked.errors:
        return _report_invalid(file, checked)
    name = id or file.stem.lower().replace(" ", "-")
    about = new_card(name, file, asdict(card), checked.wages)
    if dry_run:
        currency, scheme = about["currency"], about["scheme"]
        stderr.show(f"{_count(checked)} would be stored as {name}: codes of {scheme}, wages in {currency}\n")
        return ExitStatus.OK
    path = store(about, checked.lines, force=force)
    stderr.show(f"{_count(checked)} stored as {name} in {path}\nnext: jobscan compare LISTING --benchmark {name}")
    return ExitStatus.OK


@command("jobscan benchmarks validate bands.csv --currency USD --period year")
def validate(
    *,
    file: Annotated[str, typer.Argument(metavar="FILE|ID", help="A file to import, or a table that is stored.")],
    columns: ColumnOptions,
) -> int:
    """Check every line of a file, or a stored table."""
    from jobscan.wages.tables import all_names, open_table

    if file in all_names():
        open_table(file).verify()
        stderr.show(f"{file}: every line is valid, and the checksum matches\n")
        return ExitStatus.OK
    checked = _checked(Path(file), columns)
    if checked.errors:
        return _report_invalid(Path(file), checked)
    stderr.show(f"{_count(checked)}, all valid")
    return ExitStatus.OK


@command("jobscan benchmarks export uk-ashe-2025 --out tables")
def export(
    *,
    id: Annotated[str, typer.Argument(metavar="ID", help="A table of `benchmarks list`.")],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="The folder to write to, created if missing.")],
    area: Annotated[
        str | None,
        typer.Option("--area", metavar="CODE", help="An area of the American table, instead of the whole country."),
    ] = None,
) -> int:
    """Write a table as CSV, with its card and a datapackage.json."""
    from jobscan.wages.export import export as write_table

    for path in write_table(id, out, area):
        stderr.show(f"{path}")
    return ExitStatus.OK


@command("jobscan benchmarks remove acme")
def remove(*, id: Annotated[str, typer.Argument(metavar="ID", help="A table of your own.")]) -> int:
    """Delete a table of your own."""
    from jobscan.wages.user_tables import remove as delete

    for path in delete(id):
        stderr.show(f"removed {path}")
    return ExitStatus.OK


def _checked(file: Path, columns: ColumnOptions) -> CheckedFile:
    from jobscan.wages.import_file import check_table, defaults_for

    ours_by_theirs = {}
    for word in columns.map or ():
        theirs, equals, ours = word.rpartition("=")
        if not equals or not theirs:
            raise UsageError(f"--map {word}: write THEIRS=OURS, for example 'Job Code=occ_code'")
        ours_by_theirs[theirs] = ours.strip()
    return check_table(file, ours_by_theirs, defaults_for(columns.period, columns.currency, columns.area))


def _count(checked: CheckedFile) -> str:
    jobs = len({wage.code for wage in checked.wages})
    return f"{len(checked.wages):,} lines for {jobs:,} jobs"


def _report_invalid(file: Path, checked: CheckedFile) -> int:
    """Report the first invalid lines by number, and how many there are."""
    for line, message in checked.errors[:SHOWN]:
        stderr.error(f"{file}: line {line}: {message}")
    more = len(checked.errors) - SHOWN
    rest = f", {more:,} of them not shown" if more > 0 else ""
    stderr.error(f"{file}: {len(checked.errors):,} invalid lines{rest}; nothing was stored")
    return ExitStatus.UNPROCESSED
