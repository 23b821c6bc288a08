"""`jobscan doctor`: the installation -> whether it is complete and its tables are intact."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from typing import NamedTuple

from jobscan import __version__
from jobscan.cli.command import command
from jobscan.cli.io.stdout import put
from jobscan.errors import DataError, ExitStatus


class Result(NamedTuple):
    """One check: what was checked, what was found, and whether that is right."""

    name: str
    found: str
    passed: bool = True


@command("jobscan doctor")
def doctor() -> int:
    """Check that jobscan and its tables are complete and intact.

    Exits with 5 if a table is corrupt.
    """
    all_passed = True
    for result in _results():
        put(f"{'ok ' if result.passed else 'BAD'}  {result.name:12} {result.found}\n")
        all_passed = all_passed and result.passed
    return ExitStatus.OK if all_passed else ExitStatus.BUG


def _results() -> Iterator[Result]:
    from importlib.metadata import version

    yield Result("jobscan", __version__)
    yield Result("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    yield Result("spacy", version("spacy"))
    yield from _tables()
    yield _skills()
    yield Result("terminal", f"{sys.stdout.encoding or 'no encoding'}, {'terminal' if sys.stdout.isatty() else 'pipe'}")
    yield Result("network", "not used: jobscan works offline")


def _tables() -> Iterator[Result]:
    """Every wage table against the checksum of its card."""
    from jobscan.wages.tables import all_names, card_of, open_table

    for name in all_names():
        if "sha256" not in card_of(name):
            yield Result("table", f"{name}: its card has no checksum", passed=False)
            continue
        try:
            open_table(name).verify()
        except DataError as error:
            yield Result("table", str(error), passed=False)
        else:
            yield Result("table", f"{name}, checksum matches")


def _skills() -> Result:
    from jobscan.lexicon.lexicon import load_lexicon

    try:
        lexicon = load_lexicon()
    except (OSError, ValueError, DataError) as error:
        return Result("skills", str(error), passed=False)
    return Result("skills", f"{len(lexicon.entries):,} skills in {len(lexicon.forms):,} spellings")
