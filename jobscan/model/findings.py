"""What the rules of `check/` say about a listing, and where."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct

from jobscan.model.about import about
from jobscan.model.vocabulary import Effect, Severity


class Finding(Struct, frozen=True, kw_only=True, rename="camel"):
    """What a rule of `jobscan check` reports about a listing."""

    rule: Annotated[str, about("the code of the rule, such as PAY001")]
    level: Annotated[Severity, about("how much it matters")]
    message: Annotated[str, about("what was found, in the user's words")]
    start: Annotated[int | None, about("offset of the words; null if it concerns the whole listing")] = None
    end: Annotated[int | None, about("offset just after them; null if it concerns the whole listing")] = None
    name: Annotated[str, about("the name of the rule in words")] = ""
    text: Annotated[str | None, about("the words")] = None
    fix: Annotated[str | None, about("what to do about it")] = None
    replacement: Annotated[
        str | None, about("what to replace the words with, if that is safe; empty to delete them")
    ] = None
    url: Annotated[str | None, about("the law or paper behind it")] = None
    effective: Annotated[dt.date | None, about("the day that law took effect")] = None


class Unjudged(Struct, frozen=True, kw_only=True, rename="camel"):
    """What a rule needs but is not known for the listing's place and day, so that it reports nothing, or less."""

    rule: Annotated[str, about("the code of the rule, such as PAY008")]
    reason: Annotated[str, about("what is not known, in the user's words")]


class LocatedFinding(Struct, frozen=True, kw_only=True, rename="camel"):
    """A finding and where it stands: lines and columns count from 1, columns in characters, the end exclusive.

    `line` is None for the listing as a whole, and where the text as read is not the file (a page). A row of a table has
    the lines of the file that it takes, and no columns.
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
    effect: Effect = "clarity"
    by_default: bool = True
