"""The nearest `jobscan.toml`, or `[tool.jobscan]` of the nearest `pyproject.toml` -> what a command is to take from it.

Only one file counts, and it is not merged with others. An unknown key is an error.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from jobscan.errors import UsageError

SECTIONS = ("check",)


class Config(Struct, frozen=True, kw_only=True):
    """A section, checked for its keys; `path` is the file it stands in, None where there is none."""

    values: Mapping[str, Any]
    path: Path | None = None

    def wrong(self, key: str, expected: str) -> UsageError:
        """The error for a value that makes no sense."""
        return UsageError(f"{self.path}: {key}: {expected} expected")

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of strings; none when it is not there."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.wrong(key, 'a list of strings, such as ["PAY001"],')
        return tuple(value)

    def table(self, key: str) -> dict[str, Any]:
        """A table; empty when it is not there."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.wrong(key, "a table")
        return value


def section(name: str, keys: tuple[str, ...], *, file: Path | None = None, isolated: bool = False) -> Config:
    """A section of the configuration: of `file`, else of the nearest one; nothing when `isolated`."""
    if isolated:
        return Config(values={})
    path = file or _nearest(Path.cwd())
    if path is None:
        return Config(values={})
    whole = _read(path)
    _known(whole, SECTIONS, path, "")
    values = whole.get(name, {})
    if not isinstance(values, dict):
        raise UsageError(f"{path}: {name}: a table expected")
    _known(values, keys, path, f"{name}.")
    return Config(values=values, path=path)


def unknown(word: str, known: tuple[str, ...]) -> str:
    """`; did you mean ...?`, and what is known.

    >>> unknown("selekt", ("select", "ignore"))
    '; did you mean select? known: select, ignore'
    """
    from difflib import get_close_matches

    near = "".join(f"; did you mean {each}?" for each in get_close_matches(word, known, n=1))
    return f"{near or ';'} known: {', '.join(known)}"


def _nearest(folder: Path) -> Path | None:
    """Up from a folder; of two in one folder, `jobscan.toml`."""
    for each in (folder, *folder.parents):
        if (own := each / "jobscan.toml").is_file():
            return own
        if (project := each / "pyproject.toml").is_file() and "jobscan" in _toml(project).get("tool", {}):
            return project
    return None


def _read(path: Path) -> dict[str, Any]:
    whole = _toml(path)
    return whole.get("tool", {}).get("jobscan", {}) if path.name == "pyproject.toml" else whole


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: no TOML: {error}") from error


def _known(values: Mapping[str, Any], keys: tuple[str, ...], path: Path, prefix: str) -> None:
    for key in values:
        if key not in keys:
            raise UsageError(f"{path}: unknown key {prefix}{key}{unknown(key, keys)}")
