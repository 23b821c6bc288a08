"""A rule: its card, read from its page, and how it makes a `Finding`.

A page is `rules/<code>_<name>.md`: what programs need of the rule, in TOML between two lines of `+++`, then its manual.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

import msgspec
from msgspec import Struct

from jobscan.check.laws import Ruling
from jobscan.model import Effect, Finding, Role, Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")  # the worst first
FOLDER = Path(__file__).with_name("rules")

Findings = Iterator[Finding]  # what the `find` of a rule gives


class Words(Protocol):
    """A place in the text: a `WordHit` of a word list, a `Fact` of the posting, a `Segment`, a `Span`."""

    @property
    def start(self) -> int | None: ...
    @property
    def end(self) -> int | None: ...


class Span(NamedTuple):
    """A place in the text, as `re.Match.span` gives it."""

    start: int
    end: int


class Shape(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What most rules have: a message, what to do, and where they say nothing.

    `unless_stated`: if the record has one of these fields. `quiet_for`: volunteers' work, or one piece of work, such as
    a logo, instead of employment.
    """

    message: str
    fix: str | None = None
    unless_stated: tuple[str, ...] = ()
    quiet_for: tuple[Literal["volunteers", "piece-work"], ...] = ()


class Worded(Shape, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that should not be there: a list of them, by its file in `words/` and its section.

    The message may quote them as `{words}`. What the list itself suggests instead comes before `fix`. They do not count
    in segments of the roles `but`, nor beside a word of `unless` (pieces of regular expressions) in their sentence.
    `once`: the first place is enough. `severity`: other than that of the rule.
    """

    words: str
    once: bool = False
    severity: Severity | None = None
    but: tuple[Role, ...] = ()
    unless: tuple[str, ...] = ()


class Unsaid(Shape, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement that should be there and is not, by a verbose regular expression for the words that make it.

    Case does not count, unless `case_counts`.
    """

    said: str | None = None
    case_counts: bool = False


class Rule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The card of a rule. `severity` is what a finding has unless the rule, a law or the user decides otherwise.

    `by_law`: where a law of the listing's places is behind the rule, the law `sets` the severity, only `raises` or
    only `lowers` it. `settings` are numbers that the user may change, by name. `url` is the law or the paper behind
    it. `effect` is what a finding may cost: a claim under a law, trust, applicants, or the reader's time.

    A rule that is not on `by_default`, because too little of what it finds is worth a remark
    (`tests/quality/findings.py`), runs where `select` names it or its family, or the user gives it a severity.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    manual: str = ""
    effect: Effect = "clarity"
    by_default: bool = True
    by_law: Literal["sets", "raises", "lowers"] | None = None
    url: str | None = None
    settings: Mapping[str, int | float] = {}
    worded: tuple[Worded, ...] = ()
    unsaid: Unsaid | None = None

    def finding(
        self,
        message: str,
        words: Words | None = None,
        *,
        fix: str | None = None,
        replacement: str | None = None,
        severity: Severity | None = None,
        url: str | None = None,
        effective: dt.date | None = None,
    ) -> Finding:
        """A finding at some words, or on the listing as a whole. `check` adds the words themselves.

        `replacement` is what `--fix` writes in their place, so it may never change what is meant.

        >>> rule = Rule(code="XYZ001", name="too-loud", severity="info", summary="...")
        >>> rule.finding("the title shouts", severity="warning").level
        'warning'
        """
        return Finding(
            rule=self.code,
            name=self.name,
            level=severity or self.severity,
            message=message,
            start=words.start if words else None,
            end=words.end if words else None,
            fix=fix,
            replacement=replacement,
            url=url or self.url,
            effective=effective,
        )

    def under(self, law: Ruling | None, message: str, words: Words | None = None, *, fix: str | None = None) -> Finding:
        """A finding that rests on a law, where there is one: the message ends with what the law may require."""
        if law is None:
            return self.finding(message, words, fix=fix)
        both = sorted((self.severity, law.severity), key=SEVERITIES.index)
        severity = {"raises": both[0], "lowers": both[1] if law.sure else "info"}.get(self.by_law or "", law.severity)
        return self.finding(
            f"{message}; {law.words}",
            words,
            fix=fix,
            severity=severity,
            url=law.law.url,
            effective=law.law.effective_from,
        )


@cache
def rule_of(module: str) -> Rule:
    """The rule of a page, by its name without ending, or by the name of the module beside it.

    >>> rule_of("pay001_pay_missing").name
    'pay-missing'
    """
    stem = module.rpartition(".")[2]
    code, _, name = stem.partition("_")
    _, card, manual = (FOLDER / f"{stem}.md").read_text(encoding="utf-8").split("+++\n", 2)
    known = {"code": code.upper(), "name": name.replace("_", "-"), "manual": _shown(manual)}
    return msgspec.convert(msgspec.toml.decode(card) | known, Rule)


def _shown(manual: str) -> str:
    r"""The manual with the one character that nobody sees, and editors warn of, in place of its name.

    >>> _shown(r"menu\u202e") == "menu\u202e"
    True
    """
    return manual.replace(r"\u202e", "\u202e")
