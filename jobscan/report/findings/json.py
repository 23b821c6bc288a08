"""Findings -> a JSON array, each with where it stands; `start` and `end` are those of the record."""

from __future__ import annotations

from typing import Any

import msgspec

from jobscan.model import LocatedFinding
from jobscan.model.codec import to_builtins, to_json
from jobscan.report.findings import FindingsReport
from jobscan.report.screen import Screen


def render(found: FindingsReport, screen: Screen) -> str:
    """Indented; an empty array when there is nothing."""
    return msgspec.json.format(to_json([_flat(located) for located in found.findings]), indent=2).decode() + "\n"


def _flat(located: LocatedFinding) -> dict[str, Any]:
    fields = to_builtins(located)
    finding = fields.pop("finding")
    place = {key: fields[key] for key in ("uri", "index", "id", "line", "column", "endLine", "endColumn")}
    return {**place, **finding, "fingerprint": located.fingerprint}
