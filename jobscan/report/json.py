"""Records -> JSON, indented: for one record, or for reading with one's own eyes. `jsonl` is for machines."""

from collections.abc import Iterable, Iterator

import msgspec

from jobscan.model import Record, to_json
from jobscan.report.screen import Screen


def render(records: Iterable[Record], screen: Screen) -> Iterator[str]:
    """Each record indented by two."""
    for record in records:
        yield msgspec.json.format(to_json(record), indent=2).decode() + "\n"
