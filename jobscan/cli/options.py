"""The options that several commands share, in groups: the same flag means the same everywhere."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, ClassVar

import typer

from jobscan.errors import UsageError


class When(StrEnum):
    """When to use colour."""

    auto = "auto"
    always = "always"
    never = "never"


class Switch(StrEnum):
    """Whether to show progress."""

    auto = "auto"
    on = "on"
    off = "off"


Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH|-", help="Files, folders or patterns; - is standard input.", show_default=False),
]


SkillFiles = Annotated[
    list[Path] | None,
    typer.Option("--skills", metavar="FILE", help="Add your own skills, CSV or TOML; they win over ours. Repeatable."),
]
Benchmark = Annotated[
    str | None,
    typer.Option("--benchmark", metavar="ID", help="Use this wage table; `jobscan benchmarks list` shows them."),
]
Occupation = Annotated[
    str | None, typer.Option("--occ", metavar="CODE", help="Compare as this occupation: a code or a name.")
]
Area = Annotated[
    str | None, typer.Option("--area", metavar="PLACE", help="Compare in this place: city and state, ZIP or state.")
]
ConfigFileOption = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Use this configuration, not the nearest.")
]


def format_option(names: str) -> Any:
    """`-f`, with the formats of a command in its help."""
    return typer.Option("-f", "--format", metavar="FORMAT", help=names)


@dataclass(frozen=True)
class InputOptions:
    """How the inputs are to be read."""

    panel: ClassVar = "Input"

    input_format: Annotated[
        str | None,
        typer.Option(
            "--input-format",
            metavar="FORMAT",
            help="Read the input as text, md, html, json, jsonl, csv, pdf, docx or parquet, whatever it looks like.",
        ),
    ] = None
    field: Annotated[
        list[str] | None,
        typer.Option(
            "--field",
            metavar="NAME=COLUMN",
            help="Where a field is: text, title, company, location, date, id or salary. Repeatable.",
        ),
    ] = None
    max_bytes: Annotated[
        int | None,
        typer.Option("--max-bytes", metavar="N", min=1, help="Read at most N bytes of a listing, by default 5000000."),
    ] = None


@dataclass(frozen=True)
class FileListOptions:
    """Inputs that are named in a file."""

    panel: ClassVar = "Input"

    file_list: Annotated[
        str | None,
        typer.Option("--file-list", metavar="FILE|-", help="Also read the files named in FILE, one name a line."),
    ] = None
    null: Annotated[
        bool, typer.Option("-0", "--null", help="The names in --file-list end with NUL, as `find -print0` writes them.")
    ] = False


@dataclass(frozen=True)
class OutputOptions:
    """What goes to stdout and to files. Each command names its own formats."""

    panel: ClassVar = "Output"

    format: Annotated[str | None, format_option("Output format.")] = None
    output: Annotated[
        list[str] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="[FORMAT:]FILE",
            help="Write to FILE, whose ending tells the format; stdout is used only if -f is given. Repeatable.",
        ),
    ] = None


@dataclass(frozen=True)
class RecordOutput(OutputOptions):
    """Records, one for each listing."""

    format: Annotated[str | None, format_option("Print text, json, jsonl, csv, parquet, markdown or jsonld.")] = None


@dataclass(frozen=True)
class RowOutput:
    """A small table."""

    panel: ClassVar = "Output"

    format: Annotated[str | None, format_option("Print text, json, jsonl, csv or tsv.")] = None


@dataclass(frozen=True)
class OverrideOptions:
    """What the user knows better than the listing says it."""

    panel: ClassVar = "Comparison"

    title: Annotated[str | None, typer.Option("--title", metavar="TITLE", help="Use this job title.")] = None
    occ: Occupation = None
    area: Area = None
    hours: Annotated[
        int | None,
        typer.Option("--hours", metavar="N", min=1, max=8784, help="Count N paid hours a year, by default 2080."),
    ] = None


@dataclass(frozen=True)
class AnalysisOptions:
    """The skills that count, and the wages that pay is compared with."""

    panel: ClassVar = "Comparison"

    skills: SkillFiles = None
    benchmark: Benchmark = None
    age_to: Annotated[
        str | None,
        typer.Option("--age-to", metavar="MONTH", help="State wages in the money of MONTH, such as 2023-07."),
    ] = None
    age_rate: Annotated[
        float | None,
        typer.Option("--age-rate", metavar="PERCENT", help="Age wages by PERCENT a year, not by consumer prices."),
    ] = None
    fx: Annotated[
        bool, typer.Option("--fx", help="Convert foreign pay at the European Central Bank's latest rates.")
    ] = False


@dataclass(frozen=True)
class RunOptions:
    """How long one listing may take."""

    panel: ClassVar = "Run"

    timeout: Annotated[
        float,
        typer.Option("--timeout", metavar="SECONDS", min=0, help="Give up on a listing after this time; 0 is never."),
    ] = 10.0


@dataclass(frozen=True)
class ParallelOptions(RunOptions):
    """How many processes share the work."""

    jobs: Annotated[
        str,
        typer.Option(
            "-j", "--jobs", metavar="N|auto", help="Use N processes; the output is the same bytes with any number."
        ),
    ] = "1"

    @property
    def processes(self) -> int:
        """The number of processes; `auto` is one for each processor that we may use.

        >>> ParallelOptions(jobs="4").processes
        4
        """
        if self.jobs == "auto":
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        if not self.jobs.isdecimal() or not 1 <= int(self.jobs) <= 1024:
            raise UsageError(f"--jobs {self.jobs}: a number from 1 to 1024, or auto")
        return int(self.jobs)


@dataclass(frozen=True)
class ConsoleOptions:
    """How jobscan talks to the person at the terminal."""

    panel: ClassVar = "Messages"

    color: Annotated[When, typer.Option("--color", help="When to use colour; NO_COLOR is respected.")] = When.auto
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Report only errors.")] = False
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Report every error, with tracebacks.")] = False
