"""Comments that silence rules in a listing: `<!-- jobscan: ignore[PAY001] why -->`.

On a line of its own such a comment holds for the whole listing. At the end of a line it holds for that line, and for
what concerns the listing as a whole. `# jobscan: ignore[PAY001,LNG] why` is the same; "LNG" is every code that
begins so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from jobscan.check import RULES, rule
from jobscan.check.locations import Lines
from jobscan.model import Finding

_COMMENT = re.compile(
    r"(?:<!--|\#|//)[ \t]{0,9}jobscan:[ \t]{0,9}ignore\[(?P<codes>[\w ,-]{1,400})\][^\r\n]{0,400}?(?:-->|(?=\r|\n|\Z))"
)


class Ignore(Struct, frozen=True):
    """A code or prefix, where its comment stands, and the stretch of text that it holds for."""

    code: str
    start: int
    end: int
    since: int
    until: int

    def covers(self, finding: Finding) -> bool:
        return finding.rule.startswith(self.code) and (
            finding.start is None or self.since <= finding.start <= self.until
        )


def find_ignores(text: str, *, anywhere: bool = False) -> tuple[Ignore, ...]:
    """The comments of a text. With `anywhere` each holds for the whole listing: in a page's source offsets are others.

    >>> [(each.code, each.since) for each in find_ignores("Cook  # jobscan: ignore[PAY001, LNG] see the union's table")]
    [('PAY001', 0), ('LNG', 0)]
    """
    if "jobscan:" not in text:
        return ()
    lines = Lines(text)
    return tuple(
        Ignore(code.strip().upper(), *match.span(), *_reach(match, lines, anywhere))
        for match in _COMMENT.finditer(text)
        for code in match["codes"].split(",")
        if code.strip()
    )


def _reach(match: re.Match[str], lines: Lines, anywhere: bool) -> tuple[int, int]:
    """The line that the comment ends, or the whole text."""
    start, end = lines.span(lines.place(match.start())[0])
    alone = not (match.string[start : match.start()] + match.string[match.end() : end]).strip()
    return (0, len(match.string)) if anywhere or alone else (start, end)


def without_comments(text: str, ignores: Iterable[Ignore]) -> str:
    """The text with spaces where the comments were, so that nothing is read out of them and offsets stay."""
    for start, end in {(each.start, each.end) for each in ignores}:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def kept(findings: Iterable[Finding], ignores: Collection[Ignore], *, ran: Collection[str]) -> Iterator[Finding]:
    """The findings that no comment covers; then JSC001 for each comment that covers nothing, of the rules that ran."""
    used: set[Ignore] = set()
    for finding in findings:
        covering = [each for each in ignores if each.covers(finding)]
        used.update(covering)
        if not covering:
            yield finding
    if "JSC001" not in ran:
        return
    for each in ignores:
        known = [code for code in RULES if code.startswith(each.code)]
        if not known or (each not in used and any(code in ran for code in known)):
            yield _unused(each, known=bool(known))


def _unused(ignore: Ignore, *, known: bool) -> Finding:
    why = "there is nothing to ignore" if known else "there is no such rule"
    return rule("JSC001").finding(f"{ignore.code} is ignored here, but {why}", ignore, fix="remove the comment")
