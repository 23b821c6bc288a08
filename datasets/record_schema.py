"""The nouns of `jobscan/model` -> the JSON Schema of one line of output, `jobscan/data/record.schema.json`.

    python -m datasets.record_schema

Its source are the nouns and their words, which are ours and kept by hand. Run it whenever one of them has changed; a
test tells when the file is out of date.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import msgspec

from jobscan.data import DATA
from jobscan.model import (
    SCHEMA_VERSION,
    EmploymentType,
    ErrorRecord,
    Fact,
    JobLocationType,
    JobPosting,
    Seniority,
    Sponsorship,
)

FILE: Path = DATA / "record.schema.json"


def json_schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of one line of output: a posting, or an error record."""
    _, definitions = msgspec.json.schema_components([JobPosting, ErrorRecord], ref_template="#/$defs/{name}")
    for name in ("Comparison", "NotComparable"):
        _describe_status(definitions[name])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:jobscan:record:{SCHEMA_VERSION}",
        "title": "jobscan record",
        "description": "One line of the output of jobscan: what a job listing says, or why it could not be read.",
        "version": SCHEMA_VERSION,
        "anyOf": [{"$ref": "#/$defs/JobPosting"}, {"$ref": "#/$defs/ErrorRecord"}],
        "$defs": _plainly_named({name: _as_written(definition) for name, definition in definitions.items()}),
    }


def _describe_status(definition: dict[str, Any]) -> None:
    """The tag by which the two answers are told apart; records of version 1.0 do not have it, so it is not required."""
    definition["properties"]["status"]["description"] = (
        "tells a comparison from the reason why there is none; since 1.1"
    )
    definition["required"].remove("status")


def _plainly_named(definitions: dict[str, Any]) -> dict[str, Any]:
    """The definitions with `Fact_Seniority_` for what msgspec names after every literal of `Fact[Seniority]`."""
    text = msgspec.json.encode(definitions).decode()
    aliases: dict[str, Any] = {
        "Seniority": Fact[Seniority], "Sponsorship": Fact[Sponsorship],
        "JobLocationType": Fact[JobLocationType], "EmploymentType": Fact[EmploymentType],
    }  # fmt: skip
    for name, noun in aliases.items():
        ref = msgspec.json.schema_components([noun])[0][0]["$ref"]
        text = text.replace(ref.removeprefix("#/$defs/"), f"Fact_{name}_")
    named = cast("dict[str, Any]", msgspec.json.decode(text))
    for name in aliases:
        named[f"Fact_{name}_"]["title"] = f"Fact[{name}]"
    return named


def _as_written(schema: Any) -> Any:
    """The schema as we write the JSON: a Decimal is a number, for which msgspec has a string with format "decimal".

    A `discriminator` is OpenAPI's, and would ask for the tag that old records do not have.
    """
    if isinstance(schema, dict):
        kept = {key: _as_written(value) for key, value in schema.items() if key != "discriminator"}
        if kept.get("format") == "decimal":
            del kept["format"]
            kept["type"] = "number"
        return kept
    if isinstance(schema, list):
        return [_as_written(value) for value in schema]
    return schema


def as_text() -> str:
    """The schema as the file has it."""
    return msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode() + "\n"


if __name__ == "__main__":
    FILE.write_text(as_text(), encoding="utf-8")
