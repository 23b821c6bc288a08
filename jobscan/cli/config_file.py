"""The nearest `jobscan.toml`, or `[tool.jobscan]` in the nearest `pyproject.toml` -> settings, checked.

Only one file counts; it is not merged with others. An unknown key is an error. The settings are the fields of the
structs below: their types check the file, and their descriptions and examples make the starter file and the messages.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import msgspec
from msgspec import Meta, Struct

from jobscan.errors import UsageError
from jobscan.suggest import did_you_mean


def _setting(example: str, description: str) -> Meta:
    """What the starter file says of a setting; `example` is a value as TOML writes it, or a line of a table."""
    return Meta(description=description, extra={"example": example})


class CheckConfig(Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """`[check]`: what `jobscan check` does where the command line does not say."""

    select: Annotated[
        tuple[str, ...], _setting('["ALL"]', "rules by code, or by the beginning of one; `jobscan rules` lists them")
    ] = ()
    ignore: Annotated[tuple[str, ...], _setting('["CON504"]', "rules to leave out")] = ()
    fail_on: Annotated[str | None, _setting('"error"', 'or "warning", "info", "never"')] = None
    jurisdiction: Annotated[
        tuple[str, ...], _setting('["us-co"]', "whose laws apply if the listings do not say where the work is")
    ] = ()
    employees: Annotated[
        Annotated[int, Meta(ge=0)] | None, _setting("120", "size of the employer: some laws apply only above a size")
    ] = None
    as_of: Annotated[
        dt.date | None,
        _setting("2026-07-01", "day whose laws apply if a listing does not say when it was posted; by default today"),
    ] = None
    baseline: Annotated[
        str | None, _setting('"jobscan-baseline.json"', "file of known findings, from `check --write-baseline`")
    ] = None
    severity: Annotated[dict[str, str], _setting('PAY004 = "error"', "how bad a rule is: error, warning or info")] = {}
    per_file_ignores: Annotated[
        dict[str, tuple[str, ...]],
        _setting('"drafts/*" = ["PAY", "CON503"]', "rules to leave out, by pattern of files"),
    ] = {}
    rules: Annotated[dict[str, dict[str, float]], _setting("PAY003 = { ratio = 2.0 }", "settings of single rules")] = {}


class Config(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    check: CheckConfig = CheckConfig()


class ConfigFile(Struct, frozen=True, kw_only=True):
    """The file that counts, and what it says: `values` as written, `config` checked. `path` is None without a file."""

    path: Path | None = None
    values: dict[str, Any] = {}
    config: Config = Config()


def read_config(file: Path | None = None, *, isolated: bool = False) -> ConfigFile:
    """Read `file`, or else the nearest configuration; nothing when `isolated`.

    Raises `UsageError` with the path of the key that is wrong.
    """
    path = None if isolated else file or _nearest(_here())
    if path is None:
        return ConfigFile()
    document = _toml(path)
    values = document.get("tool", {}).get("jobscan", {}) if path.name == "pyproject.toml" else document
    try:
        return ConfigFile(path=path, values=values, config=_converted(values))
    except msgspec.ValidationError as error:
        raise UsageError(f"{path}: {_explained(str(error), values)}") from error


def settings_of(section: type[Struct]) -> Iterator[tuple[str, Any, Meta]]:
    """Each setting of a section: its key, its type, its description."""
    for field in msgspec.structs.fields(section):
        if get_origin(field.type) is Annotated:
            kind, meta = get_args(field.type)
            yield field.encode_name, kind, meta


def starter() -> str:
    """A configuration with every setting commented out."""
    settings = list(settings_of(CheckConfig))
    plain = {key: meta for key, kind, meta in settings if get_origin(kind) is not dict}
    lines = {f"# {key} = {(meta.extra or {})['example']}": meta.description for key, meta in plain.items()}
    width = max(map(len, lines))
    text = _HEAD + "\n[check]\n" + "".join(f"{line:{width}}  # {words}\n" for line, words in lines.items())
    for key, _, meta in settings:
        if key not in plain:
            text += f"\n[check.{key}]  # {meta.description}\n# {(meta.extra or {})['example']}\n"
    return text


_HEAD = """\
# jobscan settings for this folder and its subfolders. Only the nearest file is used, and command-line options override
# it. The same settings may be in pyproject.toml instead, under [tool.jobscan].
"""


def _nearest(folder: Path) -> Path | None:
    """Up from a folder, not beyond its repository or the user's own folder; of two in one folder, `jobscan.toml`."""
    for each in (folder, *folder.parents):
        if (own := each / "jobscan.toml").is_file():
            return _trusted(own, folder)
        if (project := each / "pyproject.toml").is_file() and "jobscan" in _toml(project).get("tool", {}):
            return _trusted(project, folder)
        if (each / ".git").exists() or each == Path.home():  # what lies above is not of this project
            break
    return None


def _trusted(file: Path, folder: Path) -> Path:
    """The file, unless another user put it above the folder, as anyone could in /tmp, to silence a check."""
    if hasattr(os, "getuid") and file.parent != folder and file.stat().st_uid not in (0, os.getuid()) and os.getuid():
        raise UsageError(f"{file}: belongs to another user; name it with --config, or leave it out with --isolated")
    return file


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError as error:
        raise UsageError("the current folder no longer exists; change to another, or use --isolated") from error


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not valid TOML: {error}") from error
    except RecursionError as error:
        raise UsageError(f"{path}: nested too deep") from error
    except ValueError as error:  # a NUL in the name of the file, a number of too many digits
        raise UsageError(f"{path}: cannot be read: {error}") from error


# --- errors ----------------------------------------------------------------------------------------------------------

_ERROR = re.compile(r"(?P<why>.*?)(?: - at `\$\.?(?P<where>.*)`)?", re.DOTALL)
_STEP = re.compile(r"\[\.\.\.\]|\[\d+\]|[^.\[]+")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>.*)`", re.DOTALL)
_KINDS = {
    "array": "a list",
    "object": "a table",
    "str": "a string",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "date": "a day",
    "datetime": "a day and time",
}


def _converted(values: Mapping[str, Any]) -> Config:
    return msgspec.convert(values, Config, builtin_types=(dt.date, dt.datetime, dt.time))


def _explained(message: str, values: Mapping[str, Any]) -> str:
    """A message of msgspec in the user's words: which key, what is wrong with it, an example.

    >>> _explained("Expected `array`, got `str` - at `$.check.ignore`", {"check": {"ignore": "PAY"}})
    'check.ignore: expected a list, got a string; for example ignore = ["CON504"]'
    """
    parts = _ERROR.fullmatch(message)
    assert parts is not None
    where = parts["where"] or ""
    if unknown := _UNKNOWN.fullmatch(parts["why"]):
        known = [field.encode_name for field in msgspec.structs.fields(CheckConfig if where else Config)]
        key = f"{where}.{unknown['key']}" if where else unknown["key"]
        return f"unknown key {key}{did_you_mean(unknown['key'], known)}"
    keys = _keys(_STEP.findall(where), values)
    why = re.sub(r"`(\w+)(?: \| null)?`", lambda kind: _KINDS.get(kind[1], kind[1]), parts["why"])
    return f"{'.'.join(keys)}: {why[:1].lower()}{why[1:]}{_example(keys)}"


def _keys(steps: Sequence[str], values: Mapping[str, Any]) -> list[str]:
    """The keys that lead to what is wrong. msgspec names those of the user `[...]`, so they are tried one by one."""
    keys: list[str] = []
    for step in steps:
        if step.startswith("[") and step != "[...]":  # the place in a list, whose key is enough
            break
        keys.append(step if step != "[...]" else next(key for key in values if _fails([*keys, key], values[key])))
        values = values[keys[-1]]
    return keys


def _fails(keys: Sequence[str], value: Any) -> bool:
    """Whether a value is wrong at these keys."""
    for key in reversed(keys):
        value = {key: value}
    try:
        _converted(value)
    except msgspec.ValidationError:
        return True
    return False


def _example(keys: Sequence[str]) -> str:
    for key, _, meta in settings_of(CheckConfig):
        if list(keys) == ["check", key]:
            return f"; for example {key} = {(meta.extra or {})['example']}"
    return ""
