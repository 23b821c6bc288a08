"""`jobscan schema`: the JSON Schema of one record."""

from __future__ import annotations

import msgspec

from jobscan.cli.command import command
from jobscan.cli.io.stdout import put


@command("jobscan schema > jobscan.schema.json")
def schema() -> None:
    """Print the JSON Schema of a record.

    It is the schema (draft 2020-12) of one line that `scan -f jsonl` writes.
    """
    from jobscan.model.codec import json_schema

    put(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode() + "\n")
