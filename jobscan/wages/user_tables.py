"""Checked lines of wages -> the user's own table: a CSV and its card in the user's folder."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path

from jobscan.errors import UsageError
from jobscan.files import write_errors
from jobscan.wages.csv_rows import Wage
from jobscan.wages.csv_table import user_folder
from jobscan.wages.csv_write import write
from jobscan.wages.tables import all_names, user_names

SCHEMES = ("soc2018", "soc2020-uk", "noc2021", "custom")
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_SOC = re.compile(r"\d\d-\d{4}")


def new_card(name: str, path: Path, stated: Mapping[str, str | None], wages: list[Wage]) -> dict[str, object]:
    """The card of a new table: what the user stated, and the rest from the file. Raises UsageError."""
    if not _ID.fullmatch(name):
        raise UsageError(f"--id {name}: use lower-case letters, digits, dots and hyphens, for example acme-bands")
    scheme = stated.get("scheme") or ("soc2018" if _all_soc(wages) else "custom")
    if scheme not in SCHEMES:
        raise UsageError(f"--scheme {scheme}: one of {', '.join(SCHEMES)}")
    card: dict[str, object] = {
        "id": name,
        "title": _line(stated.get("title")) or name,
        "release": stated.get("effective") or "undated",
        "publisher": _line(stated.get("publisher")) or "not stated",
        "source": _line(stated.get("title")) or _line(path.name),
        "licence": _line(stated.get("license")) or "not stated",
        "currency": wages[0].currency,
        "scheme": scheme,
    }
    if word := stated.get("effective"):
        card["effective"] = _day(word)
    return card


def _line(words: str | None) -> str:
    r"""Words on one line, without characters that TOML or terminals cannot hold.

    >>> _line("Pay\x1b[2J bands\n2026\udcff")
    'Pay [2J bands 2026'
    """
    kept = "".join(each if each.isprintable() else " " for each in words or "")
    return " ".join(kept.split())


def _day(word: str) -> dt.date:
    """A day, or the first of a month."""
    try:
        return dt.date.fromisoformat(word if len(word) > len("2026-05") else f"{word}-01")
    except ValueError as error:
        raise UsageError(f"--effective {word}: a day or a month, for example 2026-05") from error


def _all_soc(wages: list[Wage]) -> bool:
    return all(_SOC.fullmatch(wage.code.partition("/")[0]) for wage in wages)


def store(card: dict[str, object], lines: list[dict[str, str]], *, force: bool) -> Path:
    """Write the table and its card into the user's folder. Raises UsageError instead of overwriting, unless `force`."""
    folder, name = user_folder(), str(card["id"])
    mine = user_names()
    if name in all_names() and name not in mine:
        raise UsageError(f"{name}: a table of the package has this name; choose another with --id")
    if name in mine and not force:
        how = "overwrite it with --force, or choose another --id"
        raise UsageError(f"{name}: you already have a table with this name; {how}")
    with write_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return write(folder, card, lines)


def remove(name: str) -> list[Path]:
    """Delete one of the user's tables; those of the package stay. Raises UsageError."""
    folder, mine = user_folder(), user_names()
    if name not in mine:
        why = "a table of the package, which stays" if name in all_names() else "no such table"
        raise UsageError(f"{name}: {why}; yours: {', '.join(mine) or 'none'}")
    paths = [folder / f"{name}.csv", folder / f"{name}.toml"]
    for path in paths:
        path.unlink(missing_ok=True)
    return paths
