"""What `check` was told, by its options and the configuration -> the options of the rules, and what fails a run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from jobscan.check import RULES, code_named, rule
from jobscan.cli.config import Config, unknown
from jobscan.errors import UsageError
from jobscan.model import CheckOptions, Severity

LEVELS = ("error", "warning", "info")
KEYS = (
    "select", "ignore", "severity", "fail-on", "jurisdiction", "employees", "as-of", "per-file-ignores", "baseline",
    "rules",
)  # fmt: skip


class Said(Struct, frozen=True, kw_only=True):
    """The words of the command line, before they are understood."""

    select: list[str] | None = None
    ignore: list[str] | None = None
    severity: list[str] | None = None
    fail_on: str | None = None
    jurisdiction: list[str] | None = None
    employees: int | None = None
    per_file_ignores: list[str] | None = None
    baseline: Path | None = None


class CheckSettings(Struct, frozen=True, kw_only=True):
    """What a run goes by; `fail_on` None is never. `per_file` are patterns and the codes that they leave out."""

    options: CheckOptions
    fail_on: Severity | None
    per_file: tuple[tuple[str, tuple[str, ...]], ...]
    baseline: Path | None = None

    def ignored(self, uri: str, code: str) -> bool:
        """Whether a rule is left out for a file."""
        path = uri.replace("\\", "/").removeprefix("./")
        return any(_fits(path, pattern) and code.startswith(codes) for pattern, codes in self.per_file)


def check_settings(said: Said, config: Config) -> CheckSettings:
    """The command line wins over the configuration, option by option; tables are joined."""
    severity = {**config.table("severity"), **dict(_pair(word, "--severity") for word in said.severity or ())}
    per_file = [*config.table("per-file-ignores").items(), *map(_per_file, said.per_file_ignores or ())]
    options = CheckOptions(
        select=_codes(said.select or config.strings("select")),
        ignore=_codes(said.ignore or config.strings("ignore")),
        severity={code: _level(level) for word, level in severity.items() for code in _expand(word)},
        jurisdictions=_jurisdictions(said.jurisdiction or config.strings("jurisdiction")),
        employees=said.employees if said.employees is not None else _number(config, "employees"),
        as_of=_day(config),
        rules=_rule_settings(config),
    )
    fail_on = said.fail_on or str(config.values.get("fail-on", "error"))
    return CheckSettings(
        options=options,
        fail_on=None if fail_on == "never" else _level(fail_on, also="never"),
        per_file=tuple((pattern, _codes(codes)) for pattern, codes in per_file),
        baseline=said.baseline or _baseline(config),
    )


def _baseline(config: Config) -> Path | None:
    """Beside the configuration, wherever we run."""
    value = config.values.get("baseline")
    if value is None or config.path is None:
        return None
    if not isinstance(value, str):
        raise config.wrong("baseline", "the name of a file")
    return config.path.parent / value


def _codes(words: Iterable[str]) -> tuple[str, ...]:
    """Codes and prefixes, commas between them or not; names of rules are taken too."""
    return tuple(_code(each.strip()) for word in words for each in word.split(",") if each.strip())


def _code(word: str) -> str:
    if word.upper() == "ALL":
        return ""
    return word.upper() if any(code.startswith(word.upper()) for code in RULES) else code_named(word)


def _expand(word: str) -> list[str]:
    prefix = _code(word)
    return [code for code in RULES if code.startswith(prefix)]


def _level(word: object, *, also: str | None = None) -> Severity:
    if word not in LEVELS:
        known = (*LEVELS, also) if also else LEVELS
        raise UsageError(f"{word}: no such level{unknown(str(word), known)}")
    return cast("Severity", word)


def _pair(word: str, option: str) -> tuple[str, str]:
    code, equals, level = word.partition("=")
    if not equals:
        raise UsageError(f"{option} {word}: write CODE=LEVEL, for example PAY001=warning")
    return code.strip(), level.strip()


def _per_file(word: str) -> tuple[str, list[str]]:
    pattern, colon, codes = word.rpartition(":")
    if not colon or not pattern:
        raise UsageError(f"--per-file-ignores {word}: write PATTERN:CODES, for example 'drafts/*:PAY,CON503'")
    return pattern, codes.split(",")


def _fits(path: str, pattern: str) -> bool:
    name = path.rsplit("/", 1)[-1]
    return fnmatchcase(path, pattern) or fnmatchcase(name, pattern) or fnmatchcase(path, f"*/{pattern}")


def _jurisdictions(words: Iterable[str]) -> tuple[str, ...]:
    """With the wider ones that each lies in.

    >>> _jurisdictions(["US-CA"])
    ('us', 'us-ca')
    """
    from jobscan.check.laws import known_jurisdictions

    known = known_jurisdictions() | {name.split("-")[0] for name in known_jurisdictions()}
    names: list[str] = []
    for word in (each.strip().lower() for group in words for each in group.split(",")):
        if word not in known:
            raise UsageError(f"--jurisdiction {word}: no law known there{unknown(word, tuple(sorted(known)))}")
        parts = word.split("-")
        names += ["-".join(parts[: count + 1]) for count in range(len(parts))]
    return tuple(dict.fromkeys(names))


def _number(config: Config, key: str) -> int | None:
    value = config.values.get(key)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise config.wrong(key, "a number of people")
    return value


def _day(config: Config) -> dt.date | None:
    value: Any = config.values.get("as-of")
    if value is not None and (not isinstance(value, dt.date) or isinstance(value, dt.datetime)):
        raise config.wrong("as-of", "a day, such as 2026-07-01,")
    return value


def _rule_settings(config: Config) -> dict[str, dict[str, float]]:
    """`[check.rules.PAY003]`: the numbers of single rules."""
    return {
        code_named(word): _numbers(config, code_named(word), values) for word, values in config.table("rules").items()
    }


def _numbers(config: Config, code: str, values: object) -> dict[str, float]:
    if not isinstance(values, dict):
        raise config.wrong(f"check.rules.{code}", "a table")
    known = tuple(rule(code).settings)
    for key, value in values.items():
        if key not in known:
            raise UsageError(f"{config.path}: unknown key check.rules.{code}.{key}{unknown(key, known)}")
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            raise config.wrong(f"check.rules.{code}.{key}", "a number")
    return {key: float(value) for key, value in values.items()}
