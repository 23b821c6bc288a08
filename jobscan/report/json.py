"""Records -> JSON, indented: for one record, or for people to read. `jsonl` is for programs."""

import msgspec

from jobscan.model import Record
from jobscan.model.codec import to_json
from jobscan.report.screen import Screen


def render(record: Record, screen: Screen) -> str:
    """The record indented by two."""
    return msgspec.json.format(to_json(record), indent=2).decode() + "\n"
