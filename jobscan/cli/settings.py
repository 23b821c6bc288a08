"""Options of the command line -> the options of the analysis, checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jobscan.errors import UsageError
from jobscan.model import Options, OwnSkill


def analysis_options(
    *,
    occ: str | None = None,
    area: str | None = None,
    hours: int | None = None,
    skills: Iterable[Path] | None = None,
    age_to: str | None = None,
    age_rate: float | None = None,
    fx: bool = False,
    benchmark: str | None = None,
) -> Options | None:
    """Only what the user said; None when that is nothing."""
    said: dict[str, Any] = {"occ": occ, "area": area, "hours": hours, "skills": own_skills(skills) or None}
    said |= {"age_to": _age_to(age_to, age_rate), "age_rate": age_rate, "fx": fx or None, "table": benchmark}
    said = {name: value for name, value in said.items() if value is not None}
    table = None
    if benchmark is not None:
        from jobscan.wages.tables import open_table

        table = open_table(benchmark)
        _ = table.areas  # a table that cannot be read is told before any listing is
    if occ is not None or area is not None:
        from jobscan.compare import find_occupation, resolve_area

        if occ is not None:
            find_occupation(occ, table)
        if area is not None and resolve_area(area) is None:
            raise UsageError(f"--area {area}: no such place; try a city and state, a ZIP code or a state")
    return Options(**said) if said else None


def _age_to(word: str | None, percent: float | None) -> dt.date | None:
    """The day, checked before any listing is read."""
    if word is None:
        if percent is not None:
            raise UsageError("--age-rate: say with --age-to MONTH to when")
        return None
    from jobscan.cli.options import month
    from jobscan.wages.consumer_prices import index_of

    day = month(word)
    if percent is None:
        index_of(day)
    elif not -20 <= percent <= 50:
        raise UsageError(f"--age-rate {percent:g}: percent a year, from -20 to 50")
    return day


def own_skills(paths: Iterable[Path] | None) -> tuple[OwnSkill, ...]:
    """The skills of all files; where two say different things, the later file wins."""
    if not paths:
        return ()
    from jobscan.lexicon.user_file import read_own_skills

    return tuple(skill for path in paths for skill in read_own_skills(path))
