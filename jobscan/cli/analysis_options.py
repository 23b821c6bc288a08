"""Options of the command line -> the options of the analysis, checked before any listing is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobscan.cli import options
from jobscan.errors import UsageError
from jobscan.model import Options, OwnSkill

NOW = "now"  # the money of the wages as they were released

if TYPE_CHECKING:
    from jobscan.wages.tables import Table


def analysis_options(analysis: options.Analysis, overrides: options.Overrides | None = None) -> Options | None:
    """What the user asked for; None if nothing. Raises `UsageError` for options that make no sense."""
    overrides = overrides or options.Overrides()
    given: dict[str, Any] = {
        "occ": overrides.occ,
        "area": overrides.area,
        "industry": _industry(overrides, analysis.benchmark),
        "hours": overrides.hours,
        "skills": own_skills(analysis.skills) or None,
        "age_to": _month_of_wages(analysis),
        "own_money": False if analysis.age_to == NOW else None,
        "age_by": analysis.age_by,
        "age_rate": analysis.age_rate,
        "fx": analysis.fx or None,
        "table": analysis.benchmark,
    }
    given = {name: value for name, value in given.items() if value is not None}
    _check_places(overrides, _opened(analysis.benchmark))
    return Options(**given) if given else None


def own_skills(paths: Iterable[Path] | None) -> tuple[OwnSkill, ...]:
    """The skills of all files; where two files disagree, the later one wins."""
    if not paths:
        return ()
    from jobscan.lexicon.user_file import read_own_skills

    return tuple(skill for path in paths for skill in read_own_skills(path))


def _industry(overrides: options.Overrides, benchmark: str | None) -> str | None:
    """The code of the industry that the words name. Raises `UsageError`."""
    if overrides.industry is None:
        return None
    from jobscan.compare.industries import find_industry
    from jobscan.wages.sqlite_table import DEFAULT_TABLE

    if overrides.area is not None:
        raise UsageError("--industry and --area: wages by industry are national; leave out one of them")
    if benchmark not in (None, DEFAULT_TABLE):
        raise UsageError(f"--industry: the table {benchmark} does not tell industries apart; only {DEFAULT_TABLE} does")
    return find_industry(overrides.industry)


def _opened(benchmark: str | None) -> Table | None:
    """The wage table, read far enough to know that it can be read."""
    if benchmark is None:
        return None
    from jobscan.wages.tables import open_table

    table = open_table(benchmark)
    _ = table.areas
    return table


def _check_places(overrides: options.Overrides, table: Table | None) -> None:
    """Raise `UsageError` for an occupation or an area that is not known."""
    if overrides.occ is None and overrides.area is None:
        return
    from jobscan.compare import area_in, find_occupation
    from jobscan.wages.sqlite_table import us_wages

    if overrides.occ is not None:
        find_occupation(overrides.occ, table)
    if overrides.area is not None and area_in(table or us_wages(), overrides.area) is None:
        raise UsageError(f"--area {overrides.area}: no such place; try a city and state, a ZIP code or a state")


def _month_of_wages(analysis: options.Analysis) -> dt.date | None:
    """The day whose money wages are converted to."""
    word, percent = analysis.age_to, analysis.age_rate
    if percent is not None and analysis.age_by is not None:
        raise UsageError("--age-rate and --age-by: wages are aged by a rate or by an index; leave out one of them")
    if word is None or word == NOW:
        if percent is not None:
            raise UsageError("--age-rate needs --age-to MONTH")
        return None
    day = parse_month(word)
    if percent is None:
        from jobscan.wages.money_index import INDICES

        INDICES[analysis.age_by or "prices"].at(day)
    elif not -20 <= percent <= 50:
        raise UsageError(f"--age-rate {percent:g}: a percentage a year, from -20 to 50")
    return day


def parse_month(word: str) -> dt.date:
    """A month, or a day.

    >>> parse_month("2023-07"), parse_month("2023-07-27")
    (datetime.date(2023, 7, 1), datetime.date(2023, 7, 27))
    """
    try:
        return dt.date.fromisoformat(word if len(word) > 7 else f"{word}-01")
    except ValueError as error:
        raise UsageError(f"--age-to {word}: a month, for example 2023-07") from error
