"""The code -> the reference pages of the site: commands, the record, check rules, wage tables, configuration.

MkDocs calls `on_files` when it builds the site (see `hooks` in mkdocs.yml); `pages()` is what it adds.
"""

from __future__ import annotations

import datetime as dt
import inspect
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer.testing import CliRunner

from jobscan.check import RULES, rule
from jobscan.check.laws import Law, laws
from jobscan.check.least_pay import exempt_salaries, minimum_wages
from jobscan.cli.app import all_commands, app
from jobscan.cli.config_file import starter
from jobscan.data import DATA
from jobscan.report.rows.fields import all_fields, fields_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

WIDTH = 96  # characters of a help text
Pages = dict[str, str]  # path below docs/ -> Markdown


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """MkDocs' event: the files of docs/ together with the generated ones."""
    from mkdocs.structure.files import File

    for path, text in pages().items():
        files.append(File.generated(config, path, content=text))
    return files


def pages() -> Pages:
    """Every generated page."""
    return {
        "reference/commands.md": commands_page(),
        "reference/record.md": record_page(),
        "reference/columns.md": columns_page(),
        "reference/wage-tables.md": wage_tables_page(),
        "reference/configuration.md": configuration_page(),
        "reference/rules/index.md": rules_page(),
        "reference/laws.md": laws_page(),
        **{f"reference/rules/{code}.md": rule_page(code) for code in RULES},
    }


# --- commands --------------------------------------------------------------------------------------------------------


def commands_page() -> str:
    """The help of every command, as the terminal shows it."""
    parts = ["# Commands", "`jobscan COMMAND --help` prints the same text."]
    for words in command_names():
        shown = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": str(WIDTH), "NO_COLOR": "1"})
        parts += [f"## jobscan {' '.join(words)}", f"```text\n{_plain(shown.output)}\n```"]
    return "\n\n".join(parts) + "\n"


def command_names() -> list[tuple[str, ...]]:
    """The words that call each command: `("benchmarks", "show")`."""
    return [words for words, _ in all_commands()]


def _plain(text: str) -> str:
    """A help text without blanks at the ends of lines; what runs the tests is not what runs the command."""
    text = re.sub(r"^Usage: \S+", "Usage: jobscan", text.strip())
    return "\n".join(line.rstrip() for line in text.splitlines())


# --- the record ------------------------------------------------------------------------------------------------------


def record_page() -> str:
    """Every noun of the record with its fields, from the JSON Schema that `jobscan schema` prints."""
    schema = json.loads(DATA.joinpath("record.schema.json").read_text(encoding="utf-8"))
    parts = [
        "# The record",
        "`jobscan parse FILE -f json` prints one record, `jobscan scan -f jsonl` one per line. Names are those of "
        "schema.org's JobPosting if it has one. `jobscan schema` prints the JSON Schema from which this page is "
        f"made. The record is additive within a major `schemaVersion`; this is {schema['version']}.",
    ]
    definitions = schema["$defs"]
    first = [name for name in ("JobPosting", "ErrorRecord") if name in definitions]
    for name in [*first, *sorted(set(definitions) - set(first))]:
        definition = definitions[name]
        if "properties" not in definition:
            continue
        parts.append(f"## {name}")
        if text := definition.get("description"):
            parts.append(_unwrapped(text))
        rows = [f"| `{key}` | {_type(value)} | {_cell(value.get('description', ''))} |" for key, value in
                definition["properties"].items()]  # fmt: skip
        parts.append("\n".join(["| Field | Type | Meaning |", "|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _type(schema: dict[str, Any]) -> str:
    """The type of a field in a few words, with links to the nouns."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_type(each) for each in schema["anyOf"]))
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if schema.get("type") == "array":
        items = schema.get("items") or schema.get("prefixItems", [{}])[0]
        return "list of " + (_type(items) if isinstance(items, dict) and items else "values")
    return str(schema.get("format") or schema.get("type") or "any")


def _unwrapped(text: str) -> str:
    """A docstring's paragraphs, each on one line."""
    return "\n\n".join(" ".join(part.split()) for part in inspect.cleandoc(text).split("\n\n"))


def _cell(text: str) -> str:
    """A text that fits into one cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")


# --- the columns of the tables ---------------------------------------------------------------------------------------


def columns_page() -> str:
    """Every column of every table, from `data/fields.tsv`, which also makes the tables."""
    parts = [
        "# The columns",
        "What `scan` writes as CSV and Parquet has the columns of `listings`, `comparisons` and `errors` side by side. "
        "In SQLite each of these is a table, with those that have several rows a listing; in Parquet the latter are "
        "lists of structs. `jobscan schema --fields` prints this page's tables, and so does the table `fields` of the "
        "database.",
    ]
    for table in dict.fromkeys(field.table for field in all_fields()):
        rows = [
            f"| `{field.name}` | {field.kind} | {_cell(field.unit)} | {_cell(field.about)} |"
            for field in fields_of(table)
        ]
        parts += [f"## {table}", "\n".join(["| Column | Type | Unit | Meaning |", "|---|---|---|---|", *rows])]
    return "\n\n".join(parts) + "\n"


# --- check rules -----------------------------------------------------------------------------------------------------


def rules_page() -> str:
    """The table of all rules."""
    rows = ["| Code | Name | Severity | What it finds |", "|---|---|---|---|"]
    for code in RULES:
        each = rule(code)
        rows.append(f"| [{code}]({code}.md) | {each.name} | {_severity(code)} | {_cell(each.summary)} |")
    head = "# Check rules\n\n`jobscan check` applies these rules; `jobscan explain CODE` prints a rule's page.\n\n"
    return head + "\n".join(rows) + "\n"


def _severity(code: str) -> str:
    return rule(code).severity + ("" if rule(code).by_default else ", off by default")


def rule_page(code: str) -> str:
    """One rule: its manual as Markdown. "Bad::" and "Good::" open an invented listing, indented below them."""
    each = rule(code)
    text = re.sub(r"^((?:Bad|Good)[^\n]*)::\n", r"**\1:**\n", each.manual, flags=re.MULTILINE)
    text = re.sub(r"^(Fix|Law|Source|Sources|Set|Exceptions?): ", r"**\1:** ", text, flags=re.MULTILINE)
    text = re.sub(r"(?<![(<\[])(https?://[^\s,;)]+)(?<![.])", r"<\1>", text)
    return f"# {code}: {each.name}\n\nSeverity: {_severity(code)}. {_cell(each.summary)}\n\n{text}\n"


# --- laws ------------------------------------------------------------------------------------------------------------


def laws_page() -> str:
    """The laws and minimum wages behind the rules, row by row, with their sources."""
    parts = [
        "# Laws behind the rules",
        "What `jobscan check` goes by where a finding rests on a law, on the listing's day. `jobscan rules --laws` "
        "and `jobscan rules --least-pay` print the same. A row that fewer than two sources confirm says *not verified* "
        "and is never an error. Nothing here is legal advice; if a row is wrong or missing, please say so.",
        "| Place | Rule | May require | Dates | Employers | Source, and the day on which it was read |\n"
        "|---|---|---|---|---|---|\n" + "\n".join(map(_law, laws())),
        "## Minimum wages",
        "Per hour. If a law sets several, this is the lowest; the note has the others. Behind "
        "[PAY008](rules/PAY008.md).",
        "| Place | For | Minimum | Dates | Note | Source |\n|---|---|---|---|---|---|\n"
        + "\n".join(
            f"| {_cell(wage.place)} | {wage.band} | {wage.hourly} {wage.currency} | "
            f"{_days(wage.effective_from, wage.effective_to)} | {_cell(wage.note)} | "
            f"[{_cell(wage.source)}]({wage.url}){_sure(wage.verified)} |"
            for wage in minimum_wages()
        ),
        "## Minimum salaries for exempt work",
        "Dollars a year from which office work may be exempt from overtime pay. Behind [PAY013](rules/PAY013.md).",
        "| Place | Minimum | Dates | Note | Source |\n|---|---|---|---|---|\n"
        + "\n".join(
            f"| {_cell(salary.place)} | {salary.yearly:,} | {_days(salary.effective_from, salary.effective_to)} | "
            f"{_cell(salary.note)} | [{_cell(salary.source)}]({salary.url}){_sure(salary.verified)} |"
            for salary in exempt_salaries()
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _law(law: Law) -> str:
    days = _days(law.effective_from, law.effective_to)
    enforced = f"; enforced from {law.enforced_from}" if law.enforced_from else ""
    later = "" if law.in_posting else " (or later than in the posting)"
    size = f"{law.threshold:,} people or more" if law.threshold > 1 else "all"
    return (
        f"| {_cell(law.place)} | [{law.rule}](rules/{law.rule}.md) | {_cell(law.requires)}{later} | {days}{enforced} | "
        f"{size} | [{_cell(law.source)}]({law.url}), {law.checked_on}{_sure(law.verified)} |"
    )


def _days(first: dt.date, end: dt.date | None) -> str:
    return f"from {first} until before {end}" if end else f"from {first}"


def _sure(verified: bool) -> str:
    return "" if verified else " *(not verified)*"


# --- wage tables -----------------------------------------------------------------------------------------------------


def wage_tables_page() -> str:
    """The card of every table that ships."""
    parts = ["# Wage tables", "`jobscan benchmarks list` prints the names, `jobscan benchmarks show` a row."]
    for path in sorted((DATA / "benchmarks").glob("*.toml")):
        card = tomllib.loads(path.read_text(encoding="utf-8"))
        if "title" in card:
            parts += [f"## {card.get('id', path.stem)}", *_card(card)]
    return "\n\n".join(parts) + "\n"


def _card(card: dict[str, Any]) -> Iterator[str]:
    yield _cell(str(card["title"])) + "."
    shown = [(key, value) for key, value in card.items() if key not in ("id", "title", "notes", "sha256")]
    rows = [f"| {key.replace('_', ' ')} | {_cell(str(value))} |" for key, value in shown if not isinstance(value, dict)]
    yield "\n".join(["| | |", "|---|---|", *rows])
    if notes := card.get("notes"):
        yield " ".join(str(notes).split())


# --- configuration ---------------------------------------------------------------------------------------------------


def configuration_page() -> str:
    """The starter file that `jobscan config init` writes."""
    return f"""# Configuration

The nearest `jobscan.toml`, or `[tool.jobscan]` in the nearest `pyproject.toml`, from the working directory upwards.
Files are not merged, and an option on the command line wins. An unknown key is an error with a suggestion.
`jobscan config show` prints which file is used and what it says; `jobscan config init` writes this one:

```toml
{starter().strip()}
```
"""


if __name__ == "__main__":
    for name, text in pages().items():
        print(Path(name), len(text))
