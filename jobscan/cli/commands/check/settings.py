"""Options of `check` and the configuration -> the options of the rules, and what fails a run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, ClassVar, NamedTuple, cast

import typer
from msgspec import Struct

from jobscan.check import RULES, code_named, rule
from jobscan.cli.config_file import ConfigFile
from jobscan.errors import UsageError
from jobscan.model import CheckOptions, Severity
from jobscan.suggest import did_you_mean

LEVELS = ("error", "warning", "info")


@dataclass(frozen=True)
class RuleOptions:
    """Which rules count, how much, and where; each wins over the setting of that name in the configuration."""

    panel: ClassVar = "Rules"

    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select", metavar="CODES", help="Only these rules, by code or the beginning of one. Repeatable."
        ),
    ] = None
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="CODES", help="Not these rules, by code or the beginning of one. Repeatable."),
    ] = None
    severity: Annotated[
        list[str] | None,
        typer.Option("--severity", metavar="CODE=LEVEL", help="How bad a rule is: error, warning or info. Repeatable."),
    ] = None
    per_file_ignores: Annotated[
        list[str] | None,
        typer.Option("--per-file-ignores", metavar="PATTERN:CODES", help="Not these rules in these files. Repeatable."),
    ] = None
    jurisdiction: Annotated[
        list[str] | None,
        typer.Option(
            "--jurisdiction",
            metavar="PLACE",
            help="The place whose laws count, such as us-ca or ca-on, whatever the listings say. Repeatable.",
        ),
    ] = None
    employees: Annotated[
        int | None,
        typer.Option("--employees", metavar="N", min=0, help="The size of the employer, as laws depend on it."),
    ] = None
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="LEVEL",
            help="Exit with 1 from this level on: error (the default), warning, info or never.",
        ),
    ] = None
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help="Leave out the findings in this baseline.")
    ] = None


class CheckSettings(Struct, frozen=True, kw_only=True):
    """What a run goes by. `fail_on` None is never; `per_file` are patterns of files and the codes they leave out."""

    options: CheckOptions
    fail_on: Severity | None
    per_file: tuple[tuple[str, tuple[str, ...]], ...]
    baseline: Path | None = None

    def ignored(self, uri: str, code: str) -> bool:
        """Whether a rule is left out for a file."""
        path = uri.replace("\\", "/").removeprefix("./")
        return any(_matches(path, pattern) and code.startswith(codes) for pattern, codes in self.per_file)


class Given(NamedTuple):
    """The value that counts for a setting, and where it stands, for messages: `--select` or `FILE: check.select`."""

    where: str
    value: Iterable[str]


def check_settings(words: RuleOptions, file: ConfigFile) -> CheckSettings:
    """The command line wins over the configuration, setting by setting; tables of both are joined."""
    config = file.config.check
    options = CheckOptions(
        select=_codes(_given("select", words.select, file, config.select)),
        ignore=_codes(_given("ignore", words.ignore, file, config.ignore)),
        severity=_severities(words, file),
        jurisdictions=_jurisdictions(_given("jurisdiction", words.jurisdiction, file, config.jurisdiction)),
        employees=config.employees if words.employees is None else words.employees,
        as_of=config.as_of,
        rules=_rule_settings(file),
    )
    baseline = file.path.parent / config.baseline if file.path and config.baseline else None
    return CheckSettings(
        options=options,
        fail_on=_fail_on(words, file),
        per_file=tuple(_per_file(words, file)),
        baseline=words.baseline or baseline,
    )


def _fail_on(words: RuleOptions, file: ConfigFile) -> Severity | None:
    where, (word,) = _given("fail-on", words.fail_on and [words.fail_on], file, [file.config.check.fail_on])
    return None if word == "never" else _level(where, word, also="never")


def _given(key: str, words: Iterable[str] | None, file: ConfigFile, configured: Iterable[str]) -> Given:
    return Given(f"--{key}", words) if words else Given(f"{file.path}: check.{key}", configured)


def _codes(given: Given) -> tuple[str, ...]:
    """Codes and prefixes, separated by commas or not; names of rules are accepted too."""
    words = (each.strip() for word in given.value for each in word.split(","))
    with _located(given.where):
        return tuple(_code(word) for word in words if word)


def _code(word: str) -> str:
    if word.upper() == "ALL":
        return ""
    return word.upper() if any(code.startswith(word.upper()) for code in RULES) else code_named(word)


def _severities(words: RuleOptions, file: ConfigFile) -> dict[str, Severity]:
    """The level of each rule that has another than its own."""
    levels = [(f"{file.path}: check.severity", word, level) for word, level in file.config.check.severity.items()]
    for word in words.severity or ():
        code, equals, level = word.partition("=")
        if not equals:
            raise UsageError(f"--severity {word}: write CODE=LEVEL, for example PAY001=warning")
        levels.append(("--severity", code.strip(), level.strip()))
    found: dict[str, Severity] = {}
    for where, word, level in levels:
        with _located(where):
            prefix = _code(word)
        found |= {code: _level(where, level) for code in RULES if code.startswith(prefix)}
    return found


def _level(where: str, word: str, *, also: str | None = None) -> Severity:
    if word not in LEVELS:
        raise UsageError(f"{where} {word}: no such level{did_you_mean(word, (*LEVELS, also) if also else LEVELS)}")
    return cast("Severity", word)


def _per_file(words: RuleOptions, file: ConfigFile) -> Iterator[tuple[str, tuple[str, ...]]]:
    for pattern, codes in file.config.check.per_file_ignores.items():
        yield pattern, _codes(Given(f"{file.path}: check.per-file-ignores", codes))
    for word in words.per_file_ignores or ():
        pattern, colon, listed = word.rpartition(":")
        if not colon or not pattern:
            raise UsageError(f"--per-file-ignores {word}: write PATTERN:CODES, for example 'drafts/*:PAY,CON503'")
        yield pattern, _codes(Given("--per-file-ignores", [listed]))


def _matches(path: str, pattern: str) -> bool:
    name = path.rsplit("/", 1)[-1]
    return fnmatchcase(path, pattern) or fnmatchcase(name, pattern) or fnmatchcase(path, f"*/{pattern}")


def _jurisdictions(given: Given) -> tuple[str, ...]:
    """Each place with the wider ones that it lies in.

    >>> _jurisdictions(Given("--jurisdiction", ["US-CA"]))
    ('us', 'us-ca')
    """
    from jobscan.check.laws import known_jurisdictions

    known = known_jurisdictions() | {name.split("-")[0] for name in known_jurisdictions()}
    names: list[str] = []
    for word in (each.strip().lower() for group in given.value for each in group.split(",")):
        if word not in known:
            raise UsageError(f"{given.where} {word}: no law known there{did_you_mean(word, sorted(known))}")
        parts = word.split("-")
        names += ["-".join(parts[: count + 1]) for count in range(len(parts))]
    return tuple(dict.fromkeys(names))


def _rule_settings(file: ConfigFile) -> dict[str, dict[str, float]]:
    """The numbers of single rules, by code: `[check.rules.PAY003]`."""
    found: dict[str, dict[str, float]] = {}
    for word, values in file.config.check.rules.items():
        with _located(f"{file.path}: check.rules"):
            code = code_named(word)
        _check_keys(code, values, file)
        found[code] = values
    return found


def _check_keys(code: str, values: Mapping[str, float], file: ConfigFile) -> None:
    known = tuple(rule(code).settings)
    for key in values:
        if key not in known:
            raise UsageError(f"{file.path}: unknown key check.rules.{code}.{key}{did_you_mean(key, known)}")


@contextmanager
def _located(where: str) -> Iterator[None]:
    """Put the place of a setting before what is wrong with it."""
    try:
        yield
    except UsageError as error:
        raise UsageError(f"{where} {error}") from error
