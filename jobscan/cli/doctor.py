"""`jobscan doctor`: is everything here that should be, and is it what it should be?"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator

from jobscan import __version__
from jobscan.errors import DataError, ExitStatus


def doctor() -> int:
    """Show versions and verify the tables that jobscan ships with. Exit 5 if one is corrupt."""
    from jobscan.cli.outputs import put

    good = True
    for name, (fine, words) in _checks():
        put(f"{'ok ' if fine else 'BAD'}  {name:12} {words}\n")
        good = good and fine
    return ExitStatus.OK if good else ExitStatus.BUG


def _checks() -> Iterator[tuple[str, tuple[bool, str]]]:
    """Each check: its name, whether all is well, and what was seen."""
    from importlib.metadata import version

    yield "jobscan", (True, __version__)
    yield "python", (True, f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    yield "spacy", (True, version("spacy"))
    yield from _tables()
    yield "skills", _skills()
    yield "terminal", (True, f"{sys.stdout.encoding or 'no encoding'}, {'terminal' if sys.stdout.isatty() else 'pipe'}")
    yield "network", (True, "not used: jobscan works offline")


def _tables() -> Iterator[tuple[str, tuple[bool, str]]]:
    """Every wage table against the checksum of its card."""
    from jobscan.wages.tables import all_names, card_of, open_table

    for name in all_names():
        if "sha256" not in card_of(name):
            yield "table", (False, f"{name}: its card has no checksum")
            continue
        try:
            open_table(name).verify()
        except DataError as error:
            yield "table", (False, str(error))
        else:
            yield "table", (True, f"{name}, checksum right")


def _skills() -> tuple[bool, str]:
    from jobscan.lexicon.lexicon import load_lexicon

    try:
        lexicon = load_lexicon()
    except (OSError, ValueError, DataError) as error:
        return False, str(error)
    return True, f"{len(lexicon.entries):,} skills in {len(lexicon.forms):,} spellings"
