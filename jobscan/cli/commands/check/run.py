"""The listings of a run -> their findings, without those that their authors or the user want left out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from jobscan.batch import Interrupts, Line, scan_lines
from jobscan.check import rule, selected
from jobscan.check.locations import Lines, fingerprint, locate
from jobscan.check.rules.jsc004_not_a_listing import no_listing
from jobscan.check.suppress import Ignore, find_ignores, kept, without_comments
from jobscan.cli import options
from jobscan.cli.commands.check.git_changes import Changes
from jobscan.cli.commands.check.settings import CheckSettings
from jobscan.cli.io import stderr
from jobscan.cli.io.failures import LeftOut, report_failure
from jobscan.cli.io.inputs import Listings
from jobscan.model import Finding, LocatedFinding, Note, Options, Source, Unjudged, Unreadable

# files of nearly every repository that are not listings; name one to have it checked
_PROJECT_FILES = frozenset(
    "README CHANGELOG CHANGES CODE_OF_CONDUCT CONTRIBUTING GOVERNANCE HISTORY INSTALL LICENCE LICENSE MAINTAINERS"
    " NEWS NOTICE PULL_REQUEST_TEMPLATE SECURITY SUPPORT".split()
)
_PAGE_BYTES = 5_000_000  # of a page's source that are searched for comments


class Checked(Struct, frozen=True):
    """One input: its findings, the line of the batch that says how it went, and the rules that could not judge it."""

    findings: tuple[LocatedFinding, ...]
    line: Line
    unjudged: tuple[Unjudged, ...] = ()
    where: str = ""


class Run(Struct):
    """What became of all inputs. `unchanged` counts what `--diff-base` left out, `left_out` what is not a listing."""

    findings: list[LocatedFinding]
    uris: dict[str, None]
    listings: int = 0
    failed: int = 0
    unchanged: int = 0
    left_out: int = 0


class _Findings(Struct, rename="camel"):
    """The parts of a record that are needed here."""

    findings: tuple[Finding, ...] = ()
    unjudged: tuple[Unjudged, ...] = ()
    warnings: tuple[Note, ...] = ()


class _Pending(Struct, frozen=True):
    """An input whose record has not come back yet, as it was read, and the comments of its writer."""

    source: Source | Unreadable
    ignores: tuple[Ignore, ...] = ()


_decoder = msgspec.json.Decoder(_Findings)


def check_all(
    listings: Listings,
    settings: CheckSettings,
    parallel: options.ParallelRun,
    changes: Changes | None,
    *,
    left_out: LeftOut,
    verbose: bool,
) -> Run:
    """Check all inputs. Failures that are not findings themselves are reported on stderr.

    `left_out` takes the documents that do not look like listings, and which the user did not ask for by name.
    """
    checker = Checker(settings, jobs=parallel.processes, timeout=parallel.timeout, changes=changes, left_out=left_out)
    run = Run(findings=[], uris={})
    with Interrupts().listening():
        for checked in checker.check(listings):
            if left_out.takes(checked.line):
                continue
            run.findings += checked.findings
            run.uris[checked.line.uri] = None
            run.listings += 1
            if verbose:
                for each in checked.unjudged:
                    stderr.note(f"{checked.where}: {each.rule}: {each.reason}")
            if checked.line.failure is not None:
                run.failed += 1
                if verbose or not checked.findings:  # otherwise the finding JSC002 says it
                    report_failure(checked.line, verbose=verbose)
    run.unchanged, run.left_out = checker.unchanged, len(left_out.uris)
    return run


class Checker:
    """Sends listings through the analysis, and remembers those on their way to show the words of their findings."""

    def __init__(
        self,
        settings: CheckSettings,
        *,
        jobs: int,
        timeout: float,
        changes: Changes | None = None,
        left_out: LeftOut | None = None,
    ) -> None:
        self._settings, self._jobs, self._timeout, self._changes = settings, jobs, timeout, changes
        self._left_out = left_out or LeftOut(set())
        self._rules_run = frozenset(selected(settings.options))
        self._pending: deque[_Pending] = deque()
        self.unchanged = 0

    def check(self, listings: Iterable[Source | Unreadable]) -> Iterator[Checked]:
        """The findings of each listing, in the order of the input."""
        options = Options(check=self._settings.options)
        for line in scan_lines(self._sent(listings), jobs=self._jobs, timeout=self._timeout, options=options):
            pending = self._pending.popleft()
            record = _decoder.decode(line.json) if line.failure is None else None
            found = self._in_record(pending, line, record) if record else self._of_failure(pending, line)
            unjudged = record.unjudged if record else ()
            where = line.uri if pending.source.id is None else f"{line.uri} ({pending.source.id})"
            yield Checked(tuple(each for each in found if self._wanted(each)), line, unjudged, where=where)

    def _sent(self, listings: Iterable[Source | Unreadable]) -> Iterator[Source | Unreadable]:
        for source in listings:
            if Path(source.uri).stem.upper() in _PROJECT_FILES and self._left_out.takes_file(source.uri):
                continue
            if self._changes and not self._changes.touch(source.uri):
                self.unchanged += 1
                continue
            pending = _with_comments(source)
            self._pending.append(pending)
            if isinstance(source, Source) and pending.ignores and source.format != "html":
                yield replace(source, text=without_comments(source.text, pending.ignores))
            else:
                yield source

    def _in_record(self, pending: _Pending, line: Line, record: _Findings) -> Iterator[LocatedFinding]:
        source = pending.source
        assert isinstance(source, Source), "what could not be read has no record"
        lines = Lines(source.text)
        if not line.is_listing:
            if "JSC004" in self._rules_run:
                yield locate(self._finished(no_listing(record.warnings)), source, lines)
            return
        left = kept(record.findings, pending.ignores, ran=self._rules_run)
        for finding in sorted(left, key=lambda each: -1 if each.start is None else each.start):
            yield locate(self._finished(finding, source.text), source, lines)

    def _of_failure(self, pending: _Pending, line: Line) -> Iterator[LocatedFinding]:
        """A finding that a listing could not be checked, if the user wants it."""
        if "JSC002" not in self._rules_run:
            return
        source = pending.source
        finding = self._finished(rule("JSC002").finding(f"not checked: {line.failure}"))
        mark = fingerprint("JSC002", source.id, line.failure)
        yield LocatedFinding(finding=finding, uri=source.uri, index=source.index, id=source.id, fingerprint=mark)

    def _finished(self, finding: Finding, text: str = "") -> Finding:
        """A finding as severe as the user wants it, and with its words."""
        level = self._settings.options.severity.get(finding.rule, finding.level)
        words = None if finding.start is None else text[finding.start : finding.end]
        return replace(finding, level=level, text=words)

    def _wanted(self, located: LocatedFinding) -> bool:
        if self._settings.ignored(located.uri, located.finding.rule):
            return False
        return self._changes is None or self._changes.keep(located)


def _with_comments(source: Source | Unreadable) -> _Pending:
    if isinstance(source, Unreadable):
        return _Pending(source)
    if source.format == "html":  # the reader leaves comments out of the text
        ignores = find_ignores(_page(source.uri), anywhere=True)
        return _Pending(source, tuple(replace(each, start=0, end=0) for each in ignores))
    return _Pending(source, find_ignores(source.text))


def _page(uri: str) -> str:
    """The source of a page; empty when it is not in a file."""
    try:
        with Path(uri).open("rb") as file:
            return file.read(_PAGE_BYTES).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""
