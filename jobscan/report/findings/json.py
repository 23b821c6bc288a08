"""Findings -> a JSON array, each with where it stands; `start` and `end` are those of the record."""

from __future__ import annotations

from typing import Any

import msgspec

from jobscan.model import Spot
from jobscan.model.codec import to_builtins, to_json
from jobscan.report.findings import Found
from jobscan.report.screen import Screen


def render(found: Found, screen: Screen) -> str:
    """Indented; an empty array when there is nothing."""
    return msgspec.json.format(to_json([_flat(spot) for spot in found.spots]), indent=2).decode() + "\n"


def _flat(spot: Spot) -> dict[str, Any]:
    fields = to_builtins(spot)
    finding = fields.pop("finding")
    place = {key: fields[key] for key in ("uri", "index", "id", "line", "column", "endLine", "endColumn")}
    return {**place, **finding, "fingerprint": spot.fingerprint}
