"""Listings that could not be processed -> messages on stderr: the first few of each file, then a count."""

from __future__ import annotations

from collections import Counter

from jobscan.batch import Line
from jobscan.cli.io.stderr import error, note, show
from jobscan.errors import ExitStatus

SHOWN = 3  # of one file: enough to see what is wrong, and a table with the wrong column stays within one screen


class FailureReporter:
    """Reports why listings could not be processed; when `verbose`, for every listing and with tracebacks."""

    def __init__(self, *, verbose: bool) -> None:
        self._verbose = verbose
        self._uri: str | None = None
        self._count = 0

    def report(self, line: Line) -> None:
        """Report one failure. Lines come file by file, so only the current file is remembered."""
        if line.uri != self._uri:
            self.close()
            self._uri = line.uri
        self._count += 1
        if self._verbose or self._count <= SHOWN:
            report_failure(line, verbose=self._verbose)

    def close(self) -> None:
        """Report how many failures of the current file were not shown."""
        if not self._verbose and self._count > SHOWN:
            error(f"{self._uri}: {self._count - SHOWN:,} more could not be processed; see their records, or use -v")
        self._uri, self._count = None, 0


def report_failure(line: Line, *, verbose: bool) -> ExitStatus:
    """Report why a listing could not be processed; when `verbose`, with the traceback of a bug of ours."""
    error(f"{line.uri}: {line.failure}")
    if line.traceback and verbose:
        show(line.traceback)
    return ExitStatus.UNPROCESSED


def without_reader(skipped: Counter[str]) -> str:
    """The end of a message that counts the documents which jobscan cannot read, by extension, and says what to do.

    >>> without_reader(Counter({".msg": 7, ".doc": 1}))
    ': no reader for 1 .doc (save it as .docx) and 7 .msg (save each as .eml)'
    >>> without_reader(Counter())
    ''
    """
    if not skipped:
        return ""
    from jobscan.readers.detect import SAVE_OLD, UNSUPPORTED

    kinds = []
    for kind, count in sorted(skipped.items()):
        todo = (SAVE_OLD | UNSUPPORTED)[kind].partition(",")[0]
        kinds.append(f"{count:,} {kind} ({todo if count == 1 else todo.replace(' it', ' each')})")
    return f": no reader for {' and '.join(kinds)}"


class LeftOut:
    """Documents in folders that do not look like listings; what the user named is never left out."""

    def __init__(self, named: set[str]) -> None:
        self._named = named
        self.uris: list[str] = []

    def takes(self, line: Line) -> bool:
        """Whether this line is of such a document."""
        if line.is_listing or not line.is_document or line.failure is not None or line.uri in self._named:
            return False
        self.uris.append(line.uri)
        return True

    def takes_file(self, uri: str) -> bool:
        """Whether a file that is known not to be a listing is left out."""
        if uri in self._named:
            return False
        self.uris.append(uri)
        return True

    def report(self, what: str, *, verbose: bool) -> None:
        """Report which they were: the first few, or all of them."""
        if not self.uris:
            return
        shown = self.uris if verbose else self.uris[:SHOWN]
        more = f" and {len(self.uris) - len(shown):,} more" if len(self.uris) > len(shown) else ""
        few = "does not look like a listing" if len(self.uris) == 1 else "do not look like listings"
        note(f"{what}, as {len(self.uris):,} {few}: {', '.join(shown)}{more}; name a file to have it read")
