"""`jobscan benchmarks`: which wage tables there are, what is in them, and your own tables."""

from __future__ import annotations

from typing import Annotated, Any

from jobscan.cli import options
from jobscan.cli.command import Group, argument, choice, command
from jobscan.cli.commands.benchmarks.user_tables import export, import_table, remove, validate
from jobscan.cli.io.destinations import default_format
from jobscan.cli.io.stdout import put
from jobscan.cli.io.tables import put_rows
from jobscan.errors import ExitStatus, NoInput, UsageError
from jobscan.model import Benchmark as Row


@command("jobscan benchmarks list")
def list_tables(*, output: options.RowOutput) -> int:
    """List the wage tables, with release, publisher and licence."""
    from jobscan.wages.tables import all_names, card_of

    shown = ("id", "release", "currency", "publisher", "licence")
    put_rows([{key: card_of(name).get(key) for key in shown} for name in all_names()], output.format)
    return ExitStatus.OK


@command("jobscan benchmarks references")
def references(*, output: options.RowOutput) -> int:
    """List the reference points for `compare --against`.

    They are minimum wages, pay grades and medians, in US dollars a year.
    """
    from jobscan.compare.references import references as known

    rows = [{key: getattr(each, key) for key in ("name", "title", "low", "high", "as_of")} for each in known()]
    put_rows(rows, output.format)
    return ExitStatus.OK


@command("jobscan benchmarks show --occ 29-1141 --area TX")
def show(
    *,
    occupation: Annotated[str | None, argument("CODE", "An occupation, as for --occ: a code or a name.")] = None,
    occ: options.Occupation = None,
    area: options.Area = None,
    industry: options.Industry = None,
    table: options.Benchmark = None,
    per: Annotated[str | None, choice("--per UNIT", "Show wages per {}, if the table has both.", "year hour")] = None,
    output: options.RowOutput,
) -> int:
    """Show the wages of an occupation, by default for the country."""
    from jobscan.compare import benchmark_cell
    from jobscan.model.codec import to_builtins
    from jobscan.wages.sqlite_table import DEFAULT_TABLE

    wanted = occ or occupation
    if wanted is None:
        raise UsageError("which occupation? Name one, as in `jobscan benchmarks show --occ 29-1141`")
    unit = per.upper() if per else None
    row, fallback = benchmark_cell(wanted, area, industry=industry, table=table or DEFAULT_TABLE, unit=unit)
    format = output.format or default_format(terminal="text", pipe="json")
    if format != "text":
        put_rows([{**to_builtins(row), "fallback": list(fallback)}], format)
        return ExitStatus.OK
    within = f", {row.industry.name} ({row.industry.code})" if row.industry else ""
    put(f"{row.occupation.name} ({row.occupation.code}) in {row.area.name}{within}\n{row.source}\n\n")
    put_rows([_figures(row)], format)
    put("".join(f"\n{each}" for each in fallback) + "\n" * bool(fallback))
    return ExitStatus.OK


@command("jobscan benchmarks search nurse")
def search(
    *,
    words: Annotated[list[str], argument("WORD...", "Words in the name of an occupation, an area or an industry.")],
    table: options.Benchmark = None,
    output: options.RowOutput,
) -> int:
    """Find the codes of occupations, areas and industries by name."""
    from jobscan.compare import search_occupations
    from jobscan.wages.sqlite_table import DEFAULT_TABLE, SqliteTable
    from jobscan.wages.tables import open_table

    text, wages = " ".join(words), open_table(table or DEFAULT_TABLE)
    occupations = [(code.code, code.name) for code, _ in search_occupations(text, table=wages)]
    areas = [(code, area.name) for code, area in wages.areas.items()]
    industries = wages.industries.items() if isinstance(wages, SqliteTable) else ()
    rows = [{"kind": "occupation", "code": code, "name": name} for code, name in occupations]
    rows += [{"kind": "area", "code": code, "name": name} for code, name in areas if _has(name, text)]
    rows += [{"kind": "industry", "code": code, "name": name} for code, name in industries if _has(name, text)]
    if not rows:
        raise NoInput(f"nothing named {text}; try a shorter word")
    put_rows(rows, output.format)
    return ExitStatus.OK


benchmarks = Group(
    "Browse the wage tables, and add your own.",
    examples=("jobscan benchmarks search nurse", "jobscan benchmarks show --occ 29-1141 --area TX"),
    commands={
        "list": list_tables,
        "show": show,
        "search": search,
        "references": references,
        "import": import_table,
        "validate": validate,
        "export": export,
        "remove": remove,
    },
)


def _has(name: str, text: str) -> bool:
    return all(word in name.lower() for word in text.lower().split())


def _figures(row: Row) -> dict[str, Any]:
    """The percentiles of a row, named as on the screen."""
    from jobscan.report.words import money

    stated = {
        "10th": row.percentile10, "25th": row.percentile25, "median": row.percentile50, "75th": row.percentile75,
        "90th": row.percentile90, "mean": row.mean,
    }  # fmt: skip
    amounts = {name: money(amount, row.currency) if amount is not None else None for name, amount in stated.items()}
    return {**amounts, "per": row.unit_text.lower(), "people": row.employment}
