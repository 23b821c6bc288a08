"""Options of `check` and the configuration -> the options of the rules, and what fails a run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, ClassVar, cast

from msgspec import Struct
from msgspec.structs import replace

from jobscan.check import RULES, code_named, rule
from jobscan.cli.command import option
from jobscan.cli.config_file import CheckConfig, ConfigFile
from jobscan.errors import UsageError
from jobscan.model import CheckOptions, Severity
from jobscan.suggest import did_you_mean

LEVELS = ("error", "warning", "info")


@dataclass(frozen=True)
class Rules:
    """Which rules count, how much, and where; each wins over the setting of that name in the configuration."""

    panel: ClassVar = "Rules"

    select: Annotated[
        list[str] | None, option("--select CODES", "Only these rules, by code or the beginning of one. Repeatable.")
    ] = None
    ignore: Annotated[
        list[str] | None, option("--ignore CODES", "Not these rules, by code or the beginning of one. Repeatable.")
    ] = None
    severity: Annotated[
        list[str] | None, option("--severity CODE=LEVEL", "How bad a rule is: error, warning or info. Repeatable.")
    ] = None
    per_file_ignores: Annotated[
        list[str] | None, option("--per-file-ignores PATTERN:CODES", "Not these rules in these files. Repeatable.")
    ] = None
    jurisdiction: Annotated[
        list[str] | None,
        option(
            "--jurisdiction PLACE",
            "The place whose laws apply, such as us-ca or ca-on, whatever the listings say. Repeatable.",
        ),
    ] = None
    employees: Annotated[
        int | None, option("--employees N", "The size of the employer, on which some laws depend.", min=0)
    ] = None
    as_of: Annotated[
        str | None,
        option(
            "--as-of DATE",
            "The day whose law applies to listings that do not say when they were posted; by default today.",
        ),
    ] = None
    fail_on: Annotated[
        str | None,
        option("--fail-on LEVEL", "Exit with 1 from this level on: error (the default), warning, info or never."),
    ] = None
    baseline: Annotated[Path | None, option("--baseline FILE", "Leave out the findings in this baseline.")] = None


class CheckSettings(Struct, frozen=True, kw_only=True):
    """The settings of a run. `fail_on` None is never; `per_file` are patterns of files and the codes they leave out."""

    options: CheckOptions
    fail_on: Severity | None
    per_file: tuple[tuple[str, tuple[str, ...]], ...]
    baseline: Path | None = None

    def ignored(self, uri: str, code: str) -> bool:
        """Whether a rule is left out for a file."""
        path = uri.replace("\\", "/").removeprefix("./")
        return any(_matches(path, pattern) and code.startswith(codes) for pattern, codes in self.per_file)


def check_settings(words: Rules, file: ConfigFile) -> CheckSettings:
    """The command line wins over the configuration, setting by setting; tables of both are joined."""
    given = _checked(_as_config(words), "--")
    configured = _checked(file.config.check, f"{file.path}: check.")
    config = _merged(given, configured)
    baseline = file.path.parent / config.baseline if file.path and config.baseline else None
    return CheckSettings(
        options=CheckOptions(
            select=config.select,
            ignore=config.ignore,
            severity=cast("dict[str, Severity]", config.severity),
            jurisdictions=config.jurisdiction,
            employees=config.employees,
            as_of=config.as_of or dt.date.today(),  # once for a run, that all listings have the same
            rules=config.rules,
        ),
        fail_on=None if config.fail_on == "never" else cast("Severity", config.fail_on or "error"),
        per_file=(*configured.per_file_ignores.items(), *given.per_file_ignores.items()),
        baseline=words.baseline or baseline,
    )


def _as_config(words: Rules) -> CheckConfig:
    """The options as if they stood in a configuration."""
    severities = (_pair(word, "=", "--severity", "CODE=LEVEL", "PAY001=warning") for word in words.severity or ())
    per_file: dict[str, tuple[str, ...]] = {}
    for word in words.per_file_ignores or ():
        pattern, codes = _pair(word, ":", "--per-file-ignores", "PATTERN:CODES", "'drafts/*:PAY,CON503'")
        per_file[pattern] = (*per_file.get(pattern, ()), codes)
    return CheckConfig(
        select=tuple(words.select or ()),
        ignore=tuple(words.ignore or ()),
        severity=dict(severities),
        per_file_ignores=per_file,
        jurisdiction=tuple(words.jurisdiction or ()),
        employees=words.employees,
        as_of=_day(words.as_of),
        fail_on=words.fail_on,
    )


def _day(word: str | None) -> dt.date | None:
    """The day of `--as-of`; raises `UsageError` if it is not a day."""
    try:
        return None if word is None else dt.date.fromisoformat(word)
    except ValueError:
        raise UsageError(f"--as-of {word}: no such day; write it as 2026-07-01") from None


def _pair(word: str, sign: str, option: str, shape: str, example: str) -> tuple[str, str]:
    left, found, right = word.rpartition(sign)
    if not found or not left:
        raise UsageError(f"{option} {word}: write {shape}, for example {example}")
    return left.strip(), right.strip()


def _merged(above: CheckConfig, below: CheckConfig) -> CheckConfig:
    settings = {}
    for name in CheckConfig.__struct_fields__:
        one, other = getattr(above, name), getattr(below, name)
        settings[name] = other | one if isinstance(other, dict) else other if one in (None, ()) else one
    return CheckConfig(**settings)


def _checked(config: CheckConfig, where: str) -> CheckConfig:
    """The same with codes in capitals, severities for each rule, and the wider jurisdictions.

    Raises `UsageError` for a word that is not known; `where` stands before the name of its setting.
    """
    return replace(
        config,
        select=_codes(config.select, f"{where}select"),
        ignore=_codes(config.ignore, f"{where}ignore"),
        severity={
            code: _level(level, f"{where}severity")
            for word, level in config.severity.items()
            for code in RULES
            if code.startswith(_code(word, f"{where}severity"))
        },
        per_file_ignores={
            pattern: _codes(codes, f"{where}per-file-ignores") for pattern, codes in config.per_file_ignores.items()
        },
        jurisdiction=_jurisdictions(config.jurisdiction, f"{where}jurisdiction"),
        fail_on=config.fail_on and _level(config.fail_on, f"{where}fail-on", (*LEVELS, "never")),
        rules=dict(_rule_settings(config, where)),
    )


def _codes(words: Iterable[str], where: str) -> tuple[str, ...]:
    """Codes and their beginnings, separated by commas or not; names of rules are accepted too."""
    return tuple(_code(each.strip(), where) for word in words for each in word.split(",") if each.strip())


def _code(word: str, where: str) -> str:
    """A code, or the beginning of one; nothing, with which every code begins, for ALL."""
    if word.upper() == "ALL":
        return ""
    return word.upper() if any(code.startswith(word.upper()) for code in RULES) else _whole_code(word, where)


def _whole_code(word: str, where: str) -> str:
    try:
        return code_named(word)
    except UsageError as error:
        raise UsageError(f"{where} {error}") from error


def _level(word: str, where: str, known: tuple[str, ...] = LEVELS) -> str:
    if word not in known:
        raise UsageError(f"{where} {word}: no such level{did_you_mean(word, known)}")
    return word


def _rule_settings(config: CheckConfig, where: str) -> Iterator[tuple[str, dict[str, float]]]:
    """The settings of single rules, `[check.rules.PAY003]`, checked for their keys."""
    for word, settings in config.rules.items():
        code = _whole_code(word, f"{where}rules")
        known = rule(code).settings
        for key in settings:
            if key not in known:
                hint = did_you_mean(key, known) if known else "; it has no settings"
                raise UsageError(f"{where}rules.{code}: unknown key {key}{hint}")
        yield code, settings


def _code_of_place(name: str) -> str:
    """The code of a country, state or province by its name; any other word as it is.

    >>> _code_of_place("colorado"), _code_of_place("united states"), _code_of_place("ontario"), _code_of_place("mars")
    ('us-co', 'us', 'ca-on', 'mars')
    """
    from jobscan.grammar.places.parse import parse_place

    place = parse_place(name.title())
    parts = (place.address_country, place.address_region) if place else ()
    return "-".join(part for part in parts if part).lower() or name


def _jurisdictions(words: Iterable[str], where: str) -> tuple[str, ...]:
    """Each place with the wider ones that it lies in.

    >>> _jurisdictions(["US-CA"], "--jurisdiction"), _jurisdictions(["Colorado"], "--jurisdiction")
    (('us', 'us-ca'), ('us', 'us-co'))
    """
    from jobscan.check.places import known_jurisdictions

    known = known_jurisdictions() | {name.split("-")[0] for name in known_jurisdictions()}
    names: list[str] = []
    for word in (each.strip().lower() for group in words for each in group.split(",")):
        word = word if word in known else _code_of_place(word)
        if word not in known:
            raise UsageError(f"{where} {word}: no law known there{did_you_mean(word, sorted(known))}")
        parts = word.split("-")
        names += ["-".join(parts[: count + 1]) for count in range(len(parts))]
    return tuple(dict.fromkeys(names))


def _matches(path: str, pattern: str) -> bool:
    name = path.rsplit("/", 1)[-1]
    return fnmatchcase(path, pattern) or fnmatchcase(name, pattern) or fnmatchcase(path, f"*/{pattern}")
