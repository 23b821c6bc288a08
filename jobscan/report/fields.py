"""A record as JSON -> the same with the requested fields only, or without the long ones."""

from __future__ import annotations

import msgspec

from jobscan.errors import UsageError
from jobscan.model import JobPosting
from jobscan.model.codec import to_json, writable
from jobscan.suggest import did_you_mean

ALWAYS = ("schemaVersion", "source", "error")  # what makes it a record, or an error record
# text of the listing once more, which is most of a record
LONG = frozenset({"segments", "responsibilities", "qualifications", "jobBenefits"})
NAMES = tuple(field.encode_name for field in msgspec.structs.fields(JobPosting))

_decoder = msgspec.json.Decoder(dict[str, msgspec.Raw])


def parse_fields(words: str | None, *, slim: bool) -> frozenset[str] | None:
    """The fields to keep, None for all. Raises `UsageError` for a name that no record has.

    >>> sorted(parse_fields("title,baseSalary", slim=False) or ())
    ['baseSalary', 'error', 'schemaVersion', 'source', 'title']
    """
    if words is None:
        return frozenset({*NAMES, *ALWAYS}) - LONG if slim else None
    if slim:
        raise UsageError("--slim and --fields: use one of them; --fields names everything that is kept")
    asked = [each.strip() for each in words.split(",") if each.strip()]
    if not asked:
        raise UsageError("--fields: name some, as in --fields title,baseSalary")
    for name in asked:
        if name not in NAMES and name not in ALWAYS:
            raise UsageError(f"--fields {name}: no such field{did_you_mean(name, NAMES)}")
    return frozenset({*asked, *ALWAYS})


def with_fields(line: bytes, kept: frozenset[str]) -> bytes:
    """The record with these fields only, in the order that they had.

    >>> with_fields(b'{"schemaVersion":"1.1","source":{},"title":null,"segments":[]}', frozenset({"title", *ALWAYS}))
    b'{"schemaVersion":"1.1","source":{},"title":null}'
    """
    return msgspec.json.encode({name: value for name, value in _decoder.decode(line).items() if name in kept})


def with_text(line: bytes, text: str) -> bytes:
    """The record with the text that it was read from, as its `source.text`.

    >>> with_text(b'{"schemaVersion":"1.1","source":{"uri":"a.txt"},"title":null}', "Potter")
    b'{"schemaVersion":"1.1","source":{"uri":"a.txt","text":"Potter"},"title":null}'
    """
    parts = _decoder.decode(line)
    source = {**_decoder.decode(parts["source"]), "text": msgspec.Raw(to_json(writable(text)))}
    return msgspec.json.encode({**parts, "source": msgspec.Raw(msgspec.json.encode(source))})
