"""The options that several commands share: the same flag has the same meaning everywhere."""

from __future__ import annotations

import datetime as dt
import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from jobscan.errors import UsageError


class When(StrEnum):
    """For colour."""

    auto = "auto"
    always = "always"
    never = "never"


class Switch(StrEnum):
    """For progress."""

    auto = "auto"
    on = "on"
    off = "off"


Format = Annotated[
    str | None,
    typer.Option("-f", "--format", metavar="FORMAT", help="text, json, jsonl, csv, markdown or jsonld."),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "-o", "--output", metavar="FORMAT:FILE", help="Also write this file, whole or not at all; repeatable."
    ),
]
InputFormat = Annotated[
    str | None,
    typer.Option("--input-format", metavar="FORMAT", help="What the input is, where its name and look do not tell."),
]
Field = Annotated[
    list[str] | None,
    typer.Option(
        "--field", metavar="NAME=COLUMN", help="Where a column is: text= title= company= location= date= id= salary=."
    ),
]
MaxBytes = Annotated[
    int | None,
    typer.Option("--max-bytes", metavar="N", min=1, help="Read no more than this of one listing; 5 MB unless told."),
]
Timeout = Annotated[
    float,
    typer.Option("--timeout", metavar="SECONDS", min=0, help="Give up on a listing after this long; 0 is never."),
]
Title = Annotated[str | None, typer.Option("--title", metavar="TITLE", help="The job's title, if you know it better.")]
Occ = Annotated[str | None, typer.Option("--occ", metavar="CODE", help="Compare as this occupation: a code or a name.")]
Area = Annotated[
    str | None, typer.Option("--area", metavar="PLACE", help="Compare in this place: city and state, ZIP or state.")
]
Skills = Annotated[
    list[Path] | None,
    typer.Option("--skills", metavar="FILE", help="Your own skills, CSV or TOML; they win over ours; repeatable."),
]
Hours = Annotated[
    int | None,
    typer.Option("--hours", metavar="N", min=1, max=8784, help="Paid hours a year; 2,080 unless told."),
]
AgeTo = Annotated[
    str | None,
    typer.Option("--age-to", metavar="MONTH", help="Wages in the money of this month, as 2023-07, by consumer prices."),
]
AgeRate = Annotated[
    float | None,
    typer.Option("--age-rate", metavar="PERCENT", help="With --age-to: by this much a year instead."),
]
Benchmark = Annotated[
    str | None,
    typer.Option("--benchmark", metavar="ID", help="Compare with this wage table; `benchmarks list` names them."),
]
Fx = Annotated[bool, typer.Option("--fx", help="Convert foreign pay by the European Central Bank's last rates.")]
Color = Annotated[When, typer.Option("--color", help="Colour; NO_COLOR is heeded too.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say only what went wrong.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Say more, tracebacks too.")]


def month(word: str) -> dt.date:
    """A month or a day.

    >>> month("2023-07"), month("2023-07-27")
    (datetime.date(2023, 7, 1), datetime.date(2023, 7, 27))
    """
    try:
        return dt.date.fromisoformat(word if len(word) > 7 else f"{word}-01")
    except ValueError as error:
        raise UsageError(f"--age-to {word}: a month, for example 2023-07") from error


def job_count(word: str) -> int:
    """A number of processes; `auto` is one for each processor that we may use."""
    if word == "auto":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not word.isdecimal() or not 1 <= int(word) <= 1024:
        raise UsageError(f"--jobs {word}: a number from 1 to 1024, or auto")
    return int(word)


def output_target(word: str) -> tuple[str, Path]:
    """`FORMAT:FILE`, checked.

    >>> output_target("csv:out/jobs.csv")
    ('csv', PosixPath('out/jobs.csv'))
    """
    from jobscan.report import format_named

    name, colon, file = word.partition(":")
    if not colon or not file:
        raise UsageError(f"-o {word}: write FORMAT:FILE, for example csv:jobs.csv")
    format_named(name)
    return name, Path(file)
