"""What the rules of `check/` say of a listing, and where."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from jobscan.model.vocabulary import Severity


class Finding(Struct, frozen=True, kw_only=True, rename="camel"):
    """What a rule of `check/` has to say about a listing: `rule` is its code ("PAY001"), `name` says it in words.

    `start` and `end` are None for what concerns the listing as a whole, such as something that it does not say. `fix`
    is what to do about it, `url` the law or the paper, `effective` since when that law holds.
    """

    rule: str
    level: Severity
    message: str
    start: int | None = None
    end: int | None = None
    name: str = ""
    text: str | None = None
    fix: str | None = None
    url: str | None = None
    effective: dt.date | None = None


class LocatedFinding(Struct, frozen=True, kw_only=True, rename="camel"):
    """A finding and where it stands: lines and columns count from 1, columns in characters, the end exclusive.

    `line` is None for the listing as a whole, and where the text as read is not the file (a page, a row of a table).
    `words` is the line that it stands in, `begin` the place in it; `fingerprint` stays the same when lines move.
    """

    finding: Finding
    uri: str
    index: int = 0
    id: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    words: str | None = None
    begin: int = 0
    fingerprint: str = ""


class RuleCard(Struct, frozen=True, kw_only=True, rename="camel"):
    """What a report may tell of a rule; `manual` is the whole of it."""

    code: str
    name: str
    severity: Severity
    summary: str
    by_jurisdiction: bool
    url: str | None
    licence: str | None
    manual: str
