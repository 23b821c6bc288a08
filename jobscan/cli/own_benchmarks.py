"""`jobscan benchmarks import|validate|export|remove`: wage tables of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jobscan.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from jobscan.wages.user_tables import Checked

SHOWN = 20  # errors of a file; more are counted

File = Annotated[Path, typer.Argument(metavar="FILE", help="A CSV, or a Parquet file.")]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="THEIRS=OURS", help="A column of the file and what it is, as 'Job Code=occ_code'."),
]
Currency = Annotated[str | None, typer.Option("--currency", metavar="CODE", help="Of lines that do not say, as USD.")]
Period = Annotated[
    str | None, typer.Option("--period", metavar="UNIT", help="Of lines that do not say: hour, week, month, year, ...")
]
AreaCode = Annotated[
    str | None,
    typer.Option("--area", metavar="CODE", help="Of lines that do not say: US, US-CA, GB, or * for anywhere."),
]


def import_(
    file: File,
    id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="The table's name; the file's unless told.")
    ] = None,
    map: Map = None,
    currency: Currency = None,
    period: Period = None,
    area: AreaCode = None,
    effective: Annotated[
        str | None, typer.Option("--effective", metavar="DATE", help="Of when the wages are, as 2026-05.")
    ] = None,
    scheme: Annotated[
        str | None,
        typer.Option("--scheme", metavar="NAME", help="What the codes are: soc2018, soc2020-uk, noc2021, custom."),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="What the table is.")] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", metavar="TEXT", help="Who made it.")] = None,
    license: Annotated[str | None, typer.Option("--license", metavar="TEXT", help="Under which licence.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check and tell; store nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite your table of this name.")] = False,
) -> int:
    """Check a file of wages or pay bands and keep it as a table of your own."""
    from jobscan.cli.talk import say
    from jobscan.wages.user_tables import new_card, store

    checked = _checked(file, map, currency, period, area)
    if checked.errors:
        return _tell(file, checked)
    name = id or file.stem.lower().replace(" ", "-")
    said = {"effective": effective, "scheme": scheme, "title": title, "publisher": publisher, "license": license}
    card = new_card(name, file, said, checked.wages)
    if dry_run:
        say(f"{_counted(checked)} would be stored as {name}, codes by {card['scheme']}, in {card['currency']}\n")
        return ExitStatus.OK
    path = store(card, checked.lines, force=force)
    say(f"{_counted(checked)} stored as {name} in {path}\nuse it: jobscan compare LISTING --benchmark {name}")
    return ExitStatus.OK


def validate(
    file: Annotated[str, typer.Argument(metavar="FILE|ID", help="A file to be, or a table that is there.")],
    map: Map = None,
    currency: Currency = None,
    period: Period = None,
    area: AreaCode = None,
) -> int:
    """Check a file line by line, or a table against its card; nothing is stored."""
    from jobscan.cli.talk import say
    from jobscan.wages.tables import all_names, open_table

    if file in all_names():
        open_table(file).verify()
        say(f"{file}: every line can be read, and the checksum is its card's\n")
        return ExitStatus.OK
    checked = _checked(Path(file), map, currency, period, area)
    if checked.errors:
        return _tell(Path(file), checked)
    say(f"{_counted(checked)}, all right")
    return ExitStatus.OK


def export(
    id: Annotated[str, typer.Argument(metavar="ID", help="A table of `benchmarks list`.")],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where to; made when it is not there.")],
    area: Annotated[
        str | None, typer.Option("--area", metavar="CODE", help="Of the American table: this area, not the nation.")
    ] = None,
) -> int:
    """Write a table as CSV, with its card and a datapackage.json."""
    from jobscan.cli.talk import say
    from jobscan.wages.user_tables import export as exported

    for path in exported(id, out, area):
        say(f"{path}")
    return ExitStatus.OK


def remove(id: Annotated[str, typer.Argument(metavar="ID", help="A table of your own.")]) -> int:
    """Delete a table of your own."""
    from jobscan.cli.talk import say
    from jobscan.wages.user_tables import remove as removed

    for path in removed(id):
        say(f"removed {path}")
    return ExitStatus.OK


def _checked(file: Path, maps: list[str] | None, currency: str | None, period: str | None, area: str | None) -> Checked:
    from jobscan.wages.user_tables import check_table, defaults_for

    columns = {}
    for word in maps or ():
        theirs, equals, ours = word.rpartition("=")
        if not equals or not theirs:
            raise UsageError(f"--map {word}: write THEIRS=OURS, for example 'Job Code=occ_code'")
        columns[theirs] = ours.strip()
    return check_table(file, columns, defaults_for(period, currency, area))


def _counted(checked: Checked) -> str:
    jobs = len({wage.code for wage in checked.wages})
    return f"{len(checked.wages):,} lines of {jobs:,} jobs"


def _tell(file: Path, checked: Checked) -> int:
    from jobscan.cli.talk import problem

    for line, message in checked.errors[:SHOWN]:
        problem(f"{file}: line {line}: {message}")
    more = len(checked.errors) - SHOWN
    rest = f", of which {more:,} are not shown" if more > 0 else ""
    problem(f"{file}: {len(checked.errors):,} lines are wrong{rest}; nothing was stored")
    return ExitStatus.UNPROCESSED
