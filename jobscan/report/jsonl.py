"""Records -> JSON Lines: one record, one line."""

from collections.abc import Iterable, Iterator

from jobscan.model import Record, to_json
from jobscan.report.screen import Screen


def render(records: Iterable[Record], screen: Screen) -> Iterator[str]:
    """One line a record, keys in the order of the record."""
    for record in records:
        yield to_json(record).decode() + "\n"
