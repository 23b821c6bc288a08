"""The options that several commands share, in groups: the same flag means the same everywhere.

The groups have no `repr` and are not compared: Python would write and compile these methods at every start.
"""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from jobscan.cli import completion
from jobscan.cli.command import argument, choice, option
from jobscan.errors import UsageError
from jobscan.model import AgeBy

Paths = Annotated[list[str] | None, argument("PATH|-", "Files, folders or patterns; - is standard input.")]
SkillFiles = Annotated[
    list[Path] | None,
    option("--skills FILE", "Add your own skills (CSV or TOML); they override the built-in ones. Repeatable."),
]
Benchmark = Annotated[
    str | None,
    option(
        "--benchmark ID",
        "Use this wage table; `jobscan benchmarks list` shows them.",
        autocompletion=completion.benchmark_ids,
    ),
]
Occupation = Annotated[
    str | None,
    option("--occ CODE", "Compare as this occupation: a code or a name.", autocompletion=completion.occupation_codes),
]
Area = Annotated[
    str | None,
    option(
        "--area PLACE", "Compare in this place: city and state, ZIP or state.", autocompletion=completion.area_names
    ),
]
Industry = Annotated[
    str | None, option("--industry NAME", "Compare within this US industry: words of its name or a NAICS code.")
]
ConfigFile = Annotated[Path | None, option("--config FILE", "Use this configuration, not the nearest.")]
Quiet = Annotated[bool, option("-q, --quiet", "Report only errors.")]


When = Literal["auto", "always", "never"]  # to use colour
Switch = Literal["auto", "on", "off"]  # whether to show progress
INPUT_FORMATS = "text md html json jsonl csv xlsx xml pdf docx odt rtf eml mhtml parquet"


@dataclass(frozen=True, repr=False, eq=False)
class Input:
    """How the inputs are to be read."""

    panel: ClassVar = "Input"

    input_format: Annotated[str | None, choice("--input-format FORMAT", "Read as {}.", INPUT_FORMATS)] = None
    field: Annotated[
        list[str] | None,
        option(
            "--field NAME=COLUMN",
            "The column that holds a field: text, title, company, location, date, id or salary. Repeatable.",
        ),
    ] = None
    keep: Annotated[
        list[str] | None, option("--keep COLUMN,...", "Keep these columns of the input; '*' is all. Repeatable.")
    ] = None
    max_bytes: Annotated[
        int | None, option("--max-bytes N", "Read at most N bytes of a listing, by default 5000000.", min=1)
    ] = None

    @property
    def own(self) -> tuple[str, ...]:
        """The columns of the input, or patterns of them, that are kept."""
        from jobscan.readers import parse_keep

        return parse_keep(self.keep or [])


@dataclass(frozen=True, repr=False, eq=False)
class FileList:
    """Inputs that are named in a file."""

    panel: ClassVar = "Input"

    file_list: Annotated[
        str | None, option("--file-list FILE|-", "Also read the files named in FILE, one name per line.")
    ] = None
    null: Annotated[bool, option("-0, --null", "Names in --file-list end with NUL, as from `find -print0`.")] = False


@dataclass(frozen=True, repr=False, eq=False)
class Output:
    """What goes to stdout and to files. Each command has a group of its own that names its formats."""

    panel: ClassVar = "Output"

    format: Annotated[str | None, option("-f, --format FORMAT", "Print in this format.")] = None
    output: Annotated[
        list[str] | None,
        option(
            "-o, --output [FORMAT:]FILE",
            "Write to FILE, in the format of its extension; stdout is used only if -f is given. Repeatable.",
        ),
    ] = None


@dataclass(frozen=True, repr=False, eq=False)
class RecordOutput(Output):
    """Records, one for each listing."""

    format: Annotated[
        str | None,
        choice("-f, --format FORMAT", "Print {}.", "text table json jsonl csv parquet sqlite markdown jsonld"),
    ] = None
    fields: Annotated[
        str | None, option("--fields NAMES", "In data formats, keep only these fields, such as title,baseSalary.")
    ] = None
    slim: Annotated[
        bool, option("--slim", "In data formats, leave out segments, duties, qualifications and benefits.")
    ] = False

    @property
    def kept(self) -> frozenset[str] | None:
        """The fields that records keep; None is all."""
        from jobscan.report.fields import parse_fields

        return parse_fields(self.fields, slim=self.slim)


@dataclass(frozen=True, repr=False, eq=False)
class RowOutput:
    """A small table."""

    panel: ClassVar = "Output"

    format: Annotated[str | None, choice("-f, --format FORMAT", "Print {}.", "text json jsonl csv tsv")] = None


@dataclass(frozen=True, repr=False, eq=False)
class Overrides:
    """What the user knows better than the listing."""

    panel: ClassVar = "Comparison"

    title: Annotated[str | None, option("--title TITLE", "Use this job title.")] = None
    occ: Occupation = None
    area: Area = None
    industry: Industry = None
    hours: Annotated[
        int | None, option("--hours N", "Count N paid hours a year, by default 2080.", min=1, max=8784)
    ] = None


@dataclass(frozen=True, repr=False, eq=False)
class Analysis:
    """The skills to look for, and the wages that pay is compared with."""

    panel: ClassVar = "Comparison"

    skills: SkillFiles = None
    benchmark: Benchmark = None
    age_to: Annotated[
        str | None,
        option("--age-to MONTH|now", "Convert wages to the money of MONTH; now leaves them as released."),
    ] = None
    age_by: Annotated[
        AgeBy | None,
        option("--age-by INDEX", "Convert wages by consumer prices, or by wages: what the same work was paid."),
    ] = None
    age_rate: Annotated[
        float | None, option("--age-rate PERCENT", "Convert wages by PERCENT a year instead of an index.")
    ] = None
    fx: Annotated[bool, option("--fx", "Convert foreign pay at the European Central Bank's latest rates.")] = False


@dataclass(frozen=True, repr=False, eq=False)
class Run:
    """How long one listing may take."""

    panel: ClassVar = "Run"

    timeout: Annotated[
        float, option("--timeout SECONDS", "Give up on a listing after this time; 0 means never.", min=0, max=86400)
    ] = 10.0

    def __post_init__(self) -> None:
        if math.isnan(self.timeout):  # which is in no range, nor outside of one
            raise UsageError("'--timeout' nan: a number of seconds from 0 to 86400")


@dataclass(frozen=True, repr=False, eq=False)
class ParallelRun(Run):
    """How many processes share the work."""

    jobs: Annotated[str, option("-j, --jobs N|auto", "Use N processes; the output is the same with any number.")] = "1"

    @property
    def processes(self) -> int:
        """The number of processes; `auto` is one for each processor that we may use.

        >>> ParallelRun(jobs="4").processes
        4
        """
        if self.jobs == "auto":
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        if not self.jobs.isdecimal() or not 1 <= int(self.jobs) <= 1024:
            raise UsageError(f"--jobs {self.jobs}: a number from 1 to 1024, or auto")
        return int(self.jobs)


@dataclass(frozen=True, repr=False, eq=False)
class Console:
    """How jobscan talks to the user."""

    panel: ClassVar = "Messages"

    color: Annotated[When, option("--color", "When to use colour; NO_COLOR is respected.")] = "auto"
    quiet: Quiet = False
    verbose: Annotated[bool, option("-v, --verbose", "Report every error, with tracebacks.")] = False
