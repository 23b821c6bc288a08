"""`jobscan benchmarks`: which wage tables there are, and what stands in them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer

from jobscan.cli import options
from jobscan.cli.own_benchmarks import export, import_, remove, validate
from jobscan.errors import ExitStatus, NoInput, UsageError

benchmarks = typer.Typer(
    help="The wage tables that pay is compared with.",
    epilog="Examples:\n\njobscan benchmarks search nurse\n\njobscan benchmarks show --occ 29-1141 --area TX",
    no_args_is_help=True,
    rich_markup_mode="rich" if sys.stdout.isatty() else None,
)


_OWN: dict[str, tuple[Callable[..., int], str]] = {
    "import": (import_, "import bands.csv --id acme --map 'Job Code=occ_code' --currency USD --period year"),
    "validate": (validate, "validate bands.csv --currency USD --period year"),
    "export": (export, "export uk-ashe-2025 --out tables"),
    "remove": (remove, "remove acme"),
}
for _name, (_command, _example) in _OWN.items():
    benchmarks.command(_name, epilog=f"Example:\n\njobscan benchmarks {_example}")(_command)


@benchmarks.command("list", epilog="Example:\n\njobscan benchmarks list")
def list_(format: options.Format = None) -> int:
    """Show the tables: what, of when, from whom, under which licence."""
    from jobscan.cli.plain import put_rows
    from jobscan.wages.tables import all_names, card_of

    shown = ("id", "release", "currency", "publisher", "licence")
    put_rows([{key: card_of(name).get(key) for key in shown} for name in all_names()], format)
    return ExitStatus.OK


@benchmarks.command("references", epilog="Example:\n\njobscan benchmarks references")
def references(format: options.Format = None) -> int:
    """Show the amounts that `compare --against NAME` knows: minimum wages, grades, medians."""
    from jobscan.cli.plain import put_rows
    from jobscan.compare.references import references as known

    rows = [{"name": each.name, "title": each.title, "low": each.low, "high": each.high} for each in known()]
    put_rows([{**row, "as_of": each.as_of} for row, each in zip(rows, known(), strict=True)], format)
    return ExitStatus.OK


@benchmarks.command("show", epilog="Example:\n\njobscan benchmarks show --occ 29-1141 --area TX")
def show(
    occupation: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="An occupation: a code or a name; --occ says the same.")
    ] = None,
    occ: options.Occ = None,
    area: options.Area = None,
    table: options.Benchmark = None,
    format: options.Format = None,
) -> int:
    """Show the wages of an occupation in an area; the whole country unless told."""
    from jobscan.cli.outputs import default_format, put
    from jobscan.cli.plain import put_rows
    from jobscan.compare import benchmark_cell
    from jobscan.model.codec import to_builtins
    from jobscan.wages.packed import DEFAULT_TABLE

    wanted = occ or occupation
    if wanted is None:
        raise UsageError("which occupation? name one, as in `jobscan benchmarks show --occ 29-1141`")
    row, fallback = benchmark_cell(wanted, area, table=table or DEFAULT_TABLE)
    if default_format(format, None, terminal="text", pipe="json") != "text":
        put_rows([{**to_builtins(row), "fallback": list(fallback)}], format)
        return ExitStatus.OK
    put(f"{row.occupation.name} ({row.occupation.code}) in {row.area.name}\n{row.source}\n\n")
    put_rows([_figures(row)], "text")
    put("".join(f"\n{each}" for each in fallback) + "\n" * bool(fallback))
    return ExitStatus.OK


@benchmarks.command("search", epilog="Example:\n\njobscan benchmarks search nurse")
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="Words of an occupation's or an area's name.")],
    table: options.Benchmark = None,
    format: options.Format = None,
) -> int:
    """Find the codes of occupations and areas by words of their names."""
    from jobscan.cli.plain import put_rows
    from jobscan.compare import search_occupations
    from jobscan.wages.packed import DEFAULT_TABLE
    from jobscan.wages.tables import open_table

    text, wages = " ".join(words), open_table(table or DEFAULT_TABLE)
    found = search_occupations(text, table=wages)
    rows = [{"kind": "occupation", "code": code.code, "name": code.name} for code, _ in found]
    wanted = text.lower().split()
    rows += [
        {"kind": "area", "code": code, "name": area.name}
        for code, area in wages.areas.items()
        if all(word in area.name.lower() for word in wanted)
    ]
    if not rows:
        raise NoInput(f"nothing named {text}; try a shorter word")
    put_rows(rows, format)
    return ExitStatus.OK


def _figures(row: Any) -> dict[str, Any]:
    """The percentiles of a row, in the words of the screen."""
    from jobscan.report.words import money

    stated = {"10th": row.percentile10, "25th": row.percentile25, "median": row.percentile50, "75th": row.percentile75,
              "90th": row.percentile90, "mean": row.mean}  # fmt: skip
    amounts = {name: money(amount, row.currency) if amount is not None else None for name, amount in stated.items()}
    return {**amounts, "per": row.unit_text.lower(), "people": row.employment}
