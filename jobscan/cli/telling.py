"""Lines that failed, as they pass by -> what is said of them: the first few of a file in full, of the rest how many."""

from __future__ import annotations

from collections import Counter

from jobscan.batch import Line
from jobscan.cli.parse import tell_failure
from jobscan.cli.talk import problem

TOLD = 3  # of one file: enough to see what is wrong, and a table with the wrong column stays one screen


class Telling:
    """Says on stderr why listings could not be processed; with `verbose` of every one."""

    def __init__(self, *, verbose: bool) -> None:
        self._verbose = verbose
        self._uri: str | None = None
        self._count = 0

    def failed(self, line: Line) -> None:
        """Lines come file by file, so only the file at hand is remembered."""
        if line.uri != self._uri:
            self.close()
            self._uri = line.uri
        self._count += 1
        if self._verbose or self._count <= TOLD:
            tell_failure(line, verbose=self._verbose)

    def close(self) -> None:
        """How many more there were."""
        if not self._verbose and self._count > TOLD:
            problem(f"{self._uri}: {self._count - TOLD:,} more not processed; their records say why, and so does -v")
        self._uri, self._count = None, 0


def left_out_words(left_out: Counter[str]) -> str:
    """The documents in folders that have no reader.

    >>> left_out_words(Counter({".pdf": 7, ".docx": 1}))
    ': 1 .docx and 7 .pdf, for which there is no reader'
    >>> left_out_words(Counter())
    ''
    """
    if not left_out:
        return ""
    kinds = [f"{count:,} {kind}" for kind, count in sorted(left_out.items())]
    return f": {' and '.join(kinds)}, for which there is no reader"
