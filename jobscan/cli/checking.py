"""The listings of a run -> all that is found in them, with what their writers and the user want left out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec.structs import replace

from jobscan.batch import Line, scan_lines
from jobscan.check import rule, selected
from jobscan.check.locations import Lines, fingerprint, locate
from jobscan.check.suppress import Ignore, find_ignores, kept, without_comments
from jobscan.cli.changes import Changes
from jobscan.cli.check_settings import CheckSettings
from jobscan.model import Finding, LocatedFinding, Options, Source, Unreadable

_PAGE_BYTES = 5_000_000  # of a page's source that are searched for comments


class Checked(msgspec.Struct, frozen=True):
    """One input: its findings, and the line of the batch that says how it went."""

    findings: tuple[LocatedFinding, ...]
    line: Line


class _Findings(msgspec.Struct, rename="camel"):
    """Of a record, all that is needed here."""

    findings: tuple[Finding, ...] = ()


class _Remembered(msgspec.Struct, frozen=True):
    """An input that is on its way, as it was read, and the comments of its writer."""

    source: Source | Unreadable
    ignores: tuple[Ignore, ...] = ()


_decoder = msgspec.json.Decoder(_Findings)


class Checking:
    """Sends listings through the analysis and keeps the few that are on their way, to show the words of findings."""

    def __init__(self, settings: CheckSettings, *, jobs: int, timeout: float, changes: Changes | None = None) -> None:
        self._settings, self._jobs, self._timeout, self._changes = settings, jobs, timeout, changes
        self._ran = frozenset(selected(settings.options))
        self._on_the_way: deque[_Remembered] = deque()
        self.unchanged = 0

    def check(self, sources: Iterable[Source | Unreadable]) -> Iterator[Checked]:
        """In the order of the input."""
        options = Options(check=self._settings.options)
        lines = scan_lines(self._sent(sources), jobs=self._jobs, timeout=self._timeout, options=options)
        for line in lines:
            remembered = self._on_the_way.popleft()
            found = self._failed(remembered, line) if line.failure is not None else self._found(remembered, line)
            yield Checked(tuple(each for each in found if self._wanted(each)), line)

    def _sent(self, sources: Iterable[Source | Unreadable]) -> Iterator[Source | Unreadable]:
        for source in sources:
            if self._changes and not self._changes.touch(source.uri):
                self.unchanged += 1
                continue
            remembered = _remember(source)
            self._on_the_way.append(remembered)
            if isinstance(source, Source) and remembered.ignores and source.format != "html":
                yield replace(source, text=without_comments(source.text, remembered.ignores))
            else:
                yield source

    def _found(self, remembered: _Remembered, line: Line) -> Iterator[LocatedFinding]:
        source = remembered.source
        assert isinstance(source, Source), "only what was read has findings"
        findings = _decoder.decode(line.json).findings
        lines = Lines(source.text)
        left = kept(findings, remembered.ignores, ran=self._ran)
        for finding in sorted(left, key=lambda each: -1 if each.start is None else each.start):
            yield locate(self._finished(finding, source.text), source, lines)

    def _failed(self, remembered: _Remembered, line: Line) -> Iterator[LocatedFinding]:
        if "JSC002" not in self._ran:
            return
        source = remembered.source
        finding = self._finished(rule("JSC002").finding(f"not checked: {line.failure}"))
        mark = fingerprint("JSC002", source.id, line.failure)
        yield LocatedFinding(finding=finding, uri=source.uri, index=source.index, id=source.id, fingerprint=mark)

    def _finished(self, finding: Finding, text: str = "") -> Finding:
        """As severe as the user wants it, and with its words; those of the rules themselves are so already."""
        level = self._settings.options.severity.get(finding.rule, finding.level)
        words = None if finding.start is None else text[finding.start : finding.end]
        return replace(finding, level=level, text=words)

    def _wanted(self, located: LocatedFinding) -> bool:
        if self._settings.ignored(located.uri, located.finding.rule):
            return False
        return self._changes is None or self._changes.keep(located)


def _remember(source: Source | Unreadable) -> _Remembered:
    if isinstance(source, Unreadable):
        return _Remembered(source)
    if source.format == "html":  # the reader leaves comments out of the text
        return _Remembered(
            source, tuple(replace(each, start=0, end=0) for each in find_ignores(_page(source.uri), anywhere=True))
        )
    return _Remembered(source, find_ignores(source.text))


def _page(uri: str) -> str:
    """The source of a page; empty when it is not in a file."""
    try:
        with Path(uri).open("rb") as file:
            return file.read(_PAGE_BYTES).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""
