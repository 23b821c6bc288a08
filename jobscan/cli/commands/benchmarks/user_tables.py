"""`jobscan benchmarks import|validate|export|remove`: your own wage tables."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ClassVar

from jobscan.cli.command import argument, command, option
from jobscan.cli.io import stderr
from jobscan.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from jobscan.wages.import_file import CheckedFile

SHOWN = 20  # invalid lines of a file; more are counted


@dataclass(frozen=True, repr=False, eq=False)
class Columns:
    """What the columns of a file are, and the defaults for lines that do not say."""

    panel: ClassVar = "Columns"

    map: Annotated[
        list[str] | None,
        option("--map THEIRS=OURS", "What a column of the file is, such as 'Job Code=occ_code'. Repeatable."),
    ] = None
    currency: Annotated[str | None, option("--currency CODE", "Currency of lines that state none, such as USD.")] = None
    period: Annotated[
        str | None, option("--period UNIT", "Period of lines that state none: hour, week, month, year, ...")
    ] = None
    area: Annotated[
        str | None, option("--area CODE", "Area of lines that state none: US, US-CA, GB, ..., or * for anywhere.")
    ] = None


@dataclass(frozen=True, repr=False, eq=False)
class About:
    """What is noted about a table."""

    panel: ClassVar = "About the table"

    effective: Annotated[str | None, option("--effective DATE", "When the wages were paid, such as 2026-05.")] = None
    scheme: Annotated[
        str | None, option("--scheme NAME", "What the codes are: soc2018, soc2020-uk, noc2021 or custom.")
    ] = None
    title: Annotated[str | None, option("--title TEXT", "What the table is.")] = None
    publisher: Annotated[str | None, option("--publisher TEXT", "Who published it.")] = None
    license: Annotated[str | None, option("--license TEXT", "Its licence.")] = None


@command(
    "jobscan benchmarks import bands.csv --id acme --map 'Job Code=occ_code' --currency USD --period year",
)
def import_table(
    *,
    file: Annotated[Path, argument("FILE", "A CSV or Parquet file.")],
    id: Annotated[str | None, option("--id ID", "The name of the table; by default that of the file.")] = None,
    columns: Columns,
    card: About,
    dry_run: Annotated[bool, option("--dry-run", "Check and report, but store nothing.")] = False,
    force: Annotated[bool, option("--force", "Overwrite a table of yours that has this name.")] = False,
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
    file: Annotated[str, argument("FILE|ID", "A file to import, or a table that is stored.")],
    columns: Columns,
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
    id: Annotated[str, argument("ID", "A table of `benchmarks list`.")],
    out: Annotated[Path, option("--out FOLDER", "The folder to write to, created if missing.")],
    area: Annotated[
        str | None, option("--area CODE", "An area of the American table, instead of the whole country.")
    ] = None,
) -> int:
    """Write a table as CSV, with its card and a datapackage.json."""
    from jobscan.wages.export import export as write_table

    for path in write_table(id, out, area):
        stderr.show(f"{path}")
    return ExitStatus.OK


@command("jobscan benchmarks remove acme")
def remove(*, id: Annotated[str, argument("ID", "A table of your own.")]) -> int:
    """Delete a table of your own."""
    from jobscan.wages.user_tables import remove as delete

    for path in delete(id):
        stderr.show(f"removed {path}")
    return ExitStatus.OK


def _checked(file: Path, columns: Columns) -> CheckedFile:
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
