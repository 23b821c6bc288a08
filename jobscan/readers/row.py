"""An object or a row of a table -> a Source: which of its keys are the title, the text and the pay.

A user's `field_map` says so; the keys that it does not name are found with the tables in `keys`.
"""

from __future__ import annotations

import fnmatch
import math
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from jobscan.errors import TooSlow
from jobscan.model import Fields, Note, Source, Unreadable

from . import keys
from .context import Context
from .keys import plain
from .pay import pay_of
from .ranges import hours_of, years_of
from .texts import body_of, shape_of, taken_keys, text_of, unread
from .values import (
    Row,
    applicant_locations,
    company,
    date_of,
    employments,
    find,
    flat_row,
    identity,
    location_type,
    locations,
    places,
    posted,
    word_of,
)

_NO_BODY = Note(
    code="no-body", message="the listing has a title but no text; did the export leave out the descriptions?"
)


def listings(value: Any, context: Context) -> Iterator[Source | Unreadable]:
    """The listings in a JSON value, however it wraps them; one Unreadable if there are none."""
    found = False
    for row in _rows(value, context.field_map):
        found = True
        yield listing(row, context)
    if not found:
        if context.field_map and isinstance(value, Mapping):
            yield listing(value, context)
        elif isinstance(value, Mapping) and value and not any(rows == [] for rows in _lists_in(value)):
            yield context.unreadable("no-listing", f"it has neither a title nor a text; its keys are: {_names(value)}")
        else:
            yield context.unreadable("empty", "it holds no listings")


def listing(row: Any, context: Context) -> Source | Unreadable:
    """The Source of one row; a row that takes too much time or memory does not affect the others."""
    at = context.count
    if at in context.given_up:
        return context.unreadable(*context.given_up[at])
    try:
        return _listing(row, context)
    except TooSlow:
        told = "timeout", "gave up reading it: it took too long"
    except MemoryError:
        told = "too-large", "reading it takes too much memory"
    context.count = at
    return context.unreadable(*told)


def _listing(row: Any, context: Context) -> Source | Unreadable:
    if isinstance(row, str):
        return context.source(row) if row.strip() else context.unreadable("empty", "the text is empty")
    if not isinstance(row, Mapping):
        return context.unreadable("no-listing", f"an object or a text was expected, not {type(row).__name__}")
    flat = flat_row(row)
    id_ = identity(find(flat, keys.ID))
    mapped, missing = _mapped(row, context)
    if "text" in missing:
        return context.unreadable("missing-field", missing["text"], id=id_)
    title_keys, parts = shape_of(flat)
    title = word_of(mapped["title"] if "title" in mapped else find(flat, title_keys))
    text = text_of(mapped["text"]) if "text" in mapped else body_of(flat, parts, title_keys)
    if not text.strip() and not title:
        message = f"this row has neither a title nor a text; it has: {_names(row)}"
        return context.unreadable("no-listing", message, id=id_)
    fields, notes = _fields(flat, mapped, title)
    notes += tuple(Note(code="missing-field", message=message) for message in missing.values())
    notes += (_NO_BODY,) if not text.strip() else ()
    taken = {plain(context.field_map["text"])} if "text" in mapped else taken_keys(flat, parts, title_keys)
    if left := unread(row, text, taken.union(title_keys)):
        notes += (Note(code="text-not-analysed", message=f"text that was not analysed: {', '.join(left)}"),)
    extra, absent = kept(row, context, text)
    notes += (Note(code="missing-field", message=absent),) if absent else ()
    id_ = identity(mapped["id"]) if "id" in mapped else id_
    return context.source(text, id=id_, fields=fields, notes=notes, extra=extra)


def kept(row: Row, context: Context, text: str) -> tuple[dict[str, Any], str]:
    """The row's own columns that are to be kept, and a message about those that it lacks.

    `*` stands for any letters; a pattern with `*` does not keep the text itself. A column named in full is reported if
    the first row lacks it; later rows may leave it out.
    """
    extra: dict[str, Any] = {}
    names = {plain(str(name)): str(name) for name in row if name is not None}
    for pattern in context.keep:
        for found in fnmatch.filter(names, plain(pattern)):
            value = row.get(names[found])
            if "*" not in pattern or not (isinstance(value, str) and text and value.strip() == text.strip()):
                extra[names[found]] = _as_kept(value)
    absent = [name for name in context.keep if not fnmatch.filter(names, plain(name)) and name not in context.seen]
    context.seen.update(context.keep)
    return extra, f"no {', '.join(map(repr, absent))} to keep in this row; it has: {_names(row)}" if absent else ""


def _as_kept(value: Any) -> Any:
    """A value that every output can write: half surrogates are replaced, infinite numbers are None."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {str(key): _as_kept(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_kept(inner) for inner in value]
    return value


def _mapped(row: Row, context: Context) -> tuple[dict[str, Any], dict[str, str]]:
    """The values of the keys that the user named, and a message for each that the row lacks; it counts as empty.

    A key that an earlier row had is one that only some rows have, and is not reported.
    """
    mapped: dict[str, Any] = {}
    missing: dict[str, str] = {}
    for noun, key in context.field_map.items():
        found, mapped[noun] = _lookup(row, key)
        if found:
            context.seen.add(noun)
        elif noun == "text" or noun not in context.seen:
            missing[noun] = f"no {key!r} for {noun} in this row; it has: {_names(row)}"
    return mapped, missing


def is_listing(value: Any, field_map: Mapping[str, str] | None = None) -> bool:
    """Whether an object is a listing itself, rather than what it comes wrapped in."""
    if not isinstance(value, Mapping):
        return False
    if field_map:
        return any(_lookup(value, key)[0] for key in field_map.values())
    flat = flat_row(value)
    if "@type" in flat:
        return is_job_posting(flat["@type"])
    if not any(flat.get(key) for key in keys.TITLE):
        return any(isinstance(flat.get(key), str) and flat[key].strip() for key in keys.TEXT)
    # "name" alone is a department or a company as well
    sure = any(flat.get(key) for key in keys.TITLE if key not in ("name", "role", "position"))
    return sure or any(flat.get(key) for key in (*keys.TEXT[:11], "location", "worklocations"))


def is_job_posting(kind: Any) -> bool:
    """Whether a JSON-LD @type is schema.org's JobPosting."""
    names = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and re.split(r"[/:#]", name)[-1] == "JobPosting" for name in names)


def _rows(value: Any, field_map: Mapping[str, str]) -> Iterator[Any]:
    """The rows in a value, in order; APIs wrap them in a few levels of lists and objects."""
    if isinstance(value, list):
        for one in value:
            if isinstance(one, Mapping):
                inner = list(_in_object(one, field_map, 0))
                yield from inner or [one]
            else:
                yield one
    elif isinstance(value, Mapping):
        yield from _in_object(value, field_map, 0)
    elif value is not None:
        yield value


def _in_object(value: Row, field_map: Mapping[str, str], depth: int) -> Iterator[Any]:
    """The rows in an object: those in its lists of listings, itself, or those in the objects within it."""
    lists = [rows for rows in _lists_in(value) if any(is_listing(row, field_map) for row in rows)]
    if lists:
        yield from (row for row in chain(*lists) if field_map or not _is_other_type(row))
    elif is_listing(value, field_map):
        yield value
    elif depth < _DEEPEST:
        inner = chain.from_iterable(one if isinstance(one, list) else [one] for one in value.values())
        for each in inner:
            if isinstance(each, Mapping):
                yield from _in_object(each, field_map, depth + 1)


def _is_other_type(row: Any) -> bool:
    """Whether a row is a node of a JSON-LD graph other than a JobPosting."""
    return isinstance(row, Mapping) and "@type" in row and not is_job_posting(row["@type"])


_DEEPEST = 6  # deeper than any reply that we have seen


def _lists_in(value: Row) -> list[list[Any]]:
    """The lists under keys where replies keep their listings."""
    return [rows for key, rows in value.items() if isinstance(rows, list) and plain(str(key)) in keys.LISTS]


def _lookup(row: Row, path: str) -> tuple[bool, Any]:
    """Whether the row has a key that the user named, and its value: as written, in plain form, or as a dotted path."""
    if path in row:
        return True, row[path]
    flat = flat_row(row)
    if plain(path) in flat:
        return True, flat[plain(path)]
    outer, _, inner = path.partition(".")
    if inner and isinstance(inside := flat.get(plain(outer)), Mapping):
        return _lookup(inside, inner)
    return False, None


def _names(row: Row) -> str:
    names = [str(key) for key in row if key is not None]
    return ", ".join(names[:30])[:500] + (" ..." if len(names) > 30 else "")


def _fields(flat: dict[str, Any], mapped: Row, title: str | None) -> tuple[Fields, tuple[Note, ...]]:
    pay, notes = pay_of({"salary": mapped["salary"]} if "salary" in mapped else flat)
    fields = Fields(
        title=title,
        company=company(mapped["company"] if "company" in mapped else find(flat, keys.COMPANY)),
        locations=tuple(places(mapped["location"])) if "location" in mapped else locations(flat),
        applicant_locations=applicant_locations(flat),
        job_location_type=location_type(flat),
        employment_type=employments(flat),
        date_posted=date_of(mapped["date"]) if "date" in mapped else posted(flat),
        valid_through=date_of(find(flat, keys.VALID_THROUGH)),
        pay=pay,
        work_hours=hours_of(flat),
        experience=years_of(flat),
    )
    return fields, notes
