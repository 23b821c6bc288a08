"""Options of the command line -> the options of the comparison, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobscan.errors import UsageError

if TYPE_CHECKING:
    from jobscan.compare import Options


def compare_options(*, occ: str | None, area: str | None, hours: int | None) -> Options | None:
    """Only what the user said; None when that is nothing."""
    said: dict[str, Any] = {"occ": occ, "area": area, "hours": hours}
    said = {name: value for name, value in said.items() if value is not None}
    if not said:
        return None
    from jobscan.compare import Options, find_occupation, resolve_area

    if occ is not None:
        find_occupation(occ)
    if area is not None and resolve_area(area) is None:
        raise UsageError(f"--area {area}: no such place; try a city and state, a ZIP code or a state")
    return Options(**said)
