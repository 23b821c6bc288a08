"""Findings in a text -> where they stand in it, and a fingerprint that outlives a moved line."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right

from msgspec.structs import replace

from jobscan.model import Finding, LocatedFinding, Source

AS_WRITTEN = ("text", "md")  # formats whose text as read is the file, so that lines and columns are the file's
_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    r"""Where the lines of a text begin and end; `\r\n`, `\n` and `\r` end one.

    >>> Lines("a\r\nbc\td").place(5)
    (2, 3)
    """

    def __init__(self, text: str) -> None:
        self._text = text
        ends = [match.span() for match in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, counted from 1; a tab and a wide character are one column each."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def words(self, line: int) -> str:
        """A line without its end."""
        return self._text[self._starts[line - 1] : self._ends[line - 1]]

    def span(self, line: int) -> tuple[int, int]:
        """The offsets of a line without its end."""
        return self._starts[line - 1], self._ends[line - 1]


def locate(finding: Finding, source: Source, lines: Lines) -> LocatedFinding:
    """Where a finding stands; `lines` are those of the source's text.

    A row of a table is found by the lines of the file that it takes; its columns are not those of the file.
    """
    first, behind = source.lines or (None, None)
    whole = LocatedFinding(
        finding=finding,
        uri=source.uri,
        index=source.index,
        id=source.id,
        line=first,
        end_line=behind,
        fingerprint=fingerprint(finding.rule, source.id),
    )
    if finding.start is None or finding.end is None:
        return whole
    line, column = lines.place(finding.start)
    last, until = lines.place(max(finding.end - 1, finding.start))
    words = lines.words(line)
    written = source.format in AS_WRITTEN
    if source.text_line is not None:
        first, behind = source.text_line + line - 1, source.text_line + last - 1
    return replace(
        whole,
        line=line if written else first,
        column=column if written else None,
        end_line=last if written else behind,
        end_column=until + 1 if written else None,
        words=words,
        begin=column - 1,
        fingerprint=fingerprint(finding.rule, source.id, finding.text, words),
    )


def fingerprint(*parts: str | None) -> str:
    """Of what a finding is about; spaces and case do not count.

    >>> fingerprint("PAY001", None) == fingerprint("pay001", ""), len(fingerprint("PAY001"))
    (True, 32)
    """
    plain = "\0".join(" ".join((part or "").lower().split()) for part in parts)
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:32]
