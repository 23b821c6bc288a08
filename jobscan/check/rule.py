"""The card of a rule: its code, its name, its severity; and how it makes a `Finding`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal, Protocol

from msgspec import Struct

from jobscan.check.laws import Ruling
from jobscan.model import Finding, Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")  # the worst first


class Words(Protocol):
    """A place in the text: a `WordHit` of a word list, a `Fact` of the posting, a `Segment`."""

    @property
    def start(self) -> int | None: ...
    @property
    def end(self) -> int | None: ...


class Rule(Struct, frozen=True, kw_only=True):
    """The card of a rule. `severity` is what a finding has unless the rule, a law or the user decides otherwise.

    `by_law`: where a law of the listing's places is behind the rule, the law `sets` the severity, only `raises` or
    only `lowers` it. `settings` are numbers that the user may change, by name. `url` is the law or the paper behind
    it; `licence` is that of its words, where they are somebody's.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    by_law: Literal["sets", "raises", "lowers"] | None = None
    url: str | None = None
    licence: str | None = None
    settings: Mapping[str, float] = {}

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
            url=law.url,
            effective=law.effective_from,
        )
