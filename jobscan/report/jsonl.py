"""Records -> JSON Lines: one record, one line."""

from jobscan.model import Record
from jobscan.model.codec import to_json
from jobscan.report.screen import Screen


def render(record: Record, screen: Screen) -> str:
    """One line, keys in the order of the record."""
    return to_json(record).decode() + "\n"
