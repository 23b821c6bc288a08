"""The commands of `jobscan`, one module each; what is heavy is imported inside them, so that `--help` is quick."""

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from jobscan import __version__
from jobscan.cli.benchmarks import benchmarks
from jobscan.cli.check import check
from jobscan.cli.compare import compare
from jobscan.cli.configuring import config
from jobscan.cli.diff import diff
from jobscan.cli.doctor import doctor
from jobscan.cli.parse import parse
from jobscan.cli.report import report
from jobscan.cli.rules import explain, rules
from jobscan.cli.scan import scan
from jobscan.cli.schema import schema
from jobscan.cli.skills import skills

app = typer.Typer(
    name="jobscan",
    help="Read a job listing: what it asks for, what it pays, and how that compares. Offline.",
    epilog="Examples:\n\njobscan parse listing.txt\n\njobscan scan listings/ -o csv:jobs.csv\n\n"
    "jobscan compare offer-a.txt offer-b.txt\n\njobscan check listings/\n\n"
    "jobscan benchmarks show --occ 29-1141 --area TX",
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=True,
    # panels for eyes; into a pipe plain text, which starts in half the time (Rich's Markdown is not loaded)
    rich_markup_mode="rich" if sys.stdout.isatty() else None,
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"jobscan {__version__}")
        raise typer.Exit


@app.callback()
def jobscan(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Options of the program itself."""


_EXAMPLES: dict[Callable[..., int | None], tuple[str, ...]] = {
    parse: (
        "jobscan parse listing.txt",
        "pbpaste | jobscan parse -",
        "jobscan parse listing.html -f json | jq .baseSalary",
    ),
    scan: (
        "jobscan scan listings/ > jobs.jsonl",
        "jobscan scan jobs.csv --field text=description -j auto -o csv:jobs-read.csv",
        "jobscan scan listings/ --skills my-skills.csv > jobs.jsonl",
        "find . -name '*.md' -print0 | jobscan scan --file-list - -0",
    ),
    compare: (
        "jobscan compare offer.txt",
        "jobscan compare offer-a.txt offer-b.txt",
        "jobscan compare offer.txt --occ 15-1252 --area CA --fail-below p25",
    ),
    check: (
        "jobscan check listings/",
        "jobscan check listings/ -f github -o sarif:jobscan.sarif --diff-base origin/main",
        "jobscan check listing.md --select PAY --jurisdiction us-co --employees 40",
    ),
    diff: ("jobscan diff old.md new.md", "git show HEAD~1:job.md | jobscan diff - job.md --fail-on baseSalary"),
    report: ("jobscan report jobs.jsonl -o jobs.html", "jobscan scan listings/ | jobscan report - -f markdown"),
    rules: ("jobscan rules", "jobscan rules -f json", "jobscan rules --laws"),
    explain: ("jobscan explain PAY001",),
    schema: ("jobscan schema > jobscan.schema.json",),
    doctor: ("jobscan doctor",),
}
for command, examples in _EXAMPLES.items():
    app.command(epilog="\n\n".join(("Examples:", *examples)))(command)
app.add_typer(benchmarks, name="benchmarks")
app.add_typer(skills, name="skills")
app.add_typer(config, name="config")
