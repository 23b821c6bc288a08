"""What is read: one listing's text and fields, or why there is none."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from msgspec import UNSET, Struct, UnsetType

from jobscan.model.about import about
from jobscan.model.vocabulary import UnitText


class PayField(Struct, frozen=True, kw_only=True):
    """Pay as a structured field gives it; `text` is the field as it stood. Numbers only where it has numbers."""

    text: str
    currency: str | None = None
    min_value: Decimal | None = None
    max_value: Decimal | None = None
    unit_text: UnitText | None = None


class RangeField(Struct, frozen=True, kw_only=True):
    """Hours a week or years of experience as a structured field gives them; `text` is the field as it stood."""

    text: str
    low: float | None = None
    high: float | None = None


class Fields(Struct, frozen=True, kw_only=True):
    """What the input says outside its prose: JSON-LD, an ATS's fields, a CSV's columns, `--title`.

    `marked_up`: they are a page's own data for search engines, schema.org's JobPosting.
    """

    title: str | None = None
    company: str | None = None
    locations: tuple[str, ...] = ()
    applicant_locations: tuple[str, ...] = ()
    job_location_type: str | None = None
    employment_type: tuple[str, ...] = ()
    date_posted: str | None = None
    valid_through: str | None = None
    pay: tuple[PayField, ...] = ()
    work_hours: RangeField | None = None
    experience: RangeField | None = None
    marked_up: bool = False


class Duplicate(Struct, frozen=True, kw_only=True):
    """The first listing of a run that said the same."""

    uri: Annotated[str, about("the file that it was in")]
    id: Annotated[str | None, about("its id there, where it has one")]
    index: Annotated[int, about("its number in that file, from 0")]
    similarity: Annotated[float, about("the share of five-word pieces that both listings have, 0 to 1")]


SEVERAL_JOBS = "list-of-jobs"  # the code of the note on a text that is a list of several jobs


class Note(Struct, frozen=True, kw_only=True):
    """Something that the reader of a record should know."""

    code: Annotated[str, about("a stable name for what it is about")]
    message: Annotated[str, about("what to know, in the user's words")]


class Source(Struct, frozen=True, kw_only=True):
    """One listing as read. `index` counts the listings of one input from 0; `warnings` tell what reading cost.

    `lines` are the first and the last line of the input that it stands in, where it is a row or a line of one, and
    `text_line` is the line in which its text begins, where the lines of the text are those of the input.
    `duplicate_of` is set where a run looks for listings that come again, `extra` where columns are to be kept.
    """

    text: str
    uri: str
    id: str | None = None
    index: int = 0
    format: str = "text"
    fields: Fields = Fields()
    truncated: bool = False
    warnings: tuple[Note, ...] = ()
    lines: tuple[int, int] | None = None
    text_line: int | None = None
    duplicate_of: Duplicate | None = None
    extra: dict[str, Any] | None = None


class Unreadable(Struct, frozen=True, kw_only=True):
    """A place in the input that gave no listing, and why; it stays in the stream as an `ErrorRecord`."""

    code: str
    message: str
    uri: str
    id: str | None = None
    index: int = 0
    format: str | None = None


class SourceInfo(Struct, frozen=True, kw_only=True, rename="camel"):
    """Where the record comes from."""

    uri: Annotated[str, about("the file, or - for the standard input")]
    id: Annotated[str | None, about("the listing's own id, where the input gives one")]
    index: Annotated[int, about("the listing's number in the input, from 0")]
    format: Annotated[str | None, about("the kind of input, such as html or jsonl")]
    language: Annotated[str | None, about("ISO 639-1 of the prose; null where there is too little to tell")] = None
    chars: Annotated[int | None, about("length of the text as read, in characters")] = None
    sha256: Annotated[str | None, about("checksum of the text as read, in UTF-8")] = None
    truncated: Annotated[bool, about("whether the text was cut because it was too long")] = False
    is_listing: Annotated[bool | None, about("whether the text looks like a job listing at all")] = None
    duplicate_of: Annotated[
        Duplicate | None, about("the earlier listing that said the same, where the run looked for such")
    ] = None
    extra: Annotated[
        dict[str, Any] | None, about("the input's own columns, as they stood, where they were to be kept")
    ] = None
    text: Annotated[
        str | UnsetType, about("the text as read, in which the offsets count, where the run was to keep it")
    ] = UNSET
