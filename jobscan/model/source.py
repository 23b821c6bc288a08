"""What is read: one listing's text and fields, or why there is none."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jobscan.model.vocabulary import UnitText


class PayField(Struct, frozen=True, kw_only=True):
    """Pay as a structured field gives it; `text` is the field as it stood. Numbers only where it has numbers."""

    text: str
    currency: str | None = None
    min_value: Decimal | None = None
    max_value: Decimal | None = None
    unit_text: UnitText | None = None


class Fields(Struct, frozen=True, kw_only=True):
    """What the input says outside its prose: JSON-LD, an ATS's fields, a CSV's columns, `--title`."""

    title: str | None = None
    company: str | None = None
    locations: tuple[str, ...] = ()
    job_location_type: str | None = None
    employment_type: tuple[str, ...] = ()
    date_posted: str | None = None
    valid_through: str | None = None
    pay: tuple[PayField, ...] = ()


class Duplicate(Struct, frozen=True, kw_only=True):
    """The first listing of a run that said the same; `similarity` is the share of five-word pieces that both have."""

    uri: str
    id: str | None
    index: int
    similarity: float


class Note(Struct, frozen=True, kw_only=True):
    """Something the reader of a record should know; `code` is stable."""

    code: str
    message: str


class Source(Struct, frozen=True, kw_only=True):
    """One listing as read. `index` counts the listings of one input from 0; `warnings` tell what reading cost.

    `duplicate_of` is set where a run looks for listings that come again.
    """

    text: str
    uri: str
    id: str | None = None
    index: int = 0
    format: str = "text"
    fields: Fields = Fields()
    truncated: bool = False
    warnings: tuple[Note, ...] = ()
    duplicate_of: Duplicate | None = None


class Unreadable(Struct, frozen=True, kw_only=True):
    """A place in the input that gave no listing, and why; it stays in the stream as an `ErrorRecord`."""

    code: str
    message: str
    uri: str
    id: str | None = None
    index: int = 0
    format: str | None = None


class SourceInfo(Struct, frozen=True, kw_only=True, rename="camel"):
    """Where the record comes from; `chars` and `sha256` are of the text as read (UTF-8)."""

    uri: str
    id: str | None
    index: int
    format: str | None
    language: str | None = None
    chars: int | None = None
    sha256: str | None = None
    truncated: bool = False
    is_listing: bool | None = None
    duplicate_of: Duplicate | None = None
