"""A code of SOC 2018 -> the unit groups of another country's classification (`data/crosswalks/soc2018_*.tsv`)."""

from __future__ import annotations

from functools import cache

from jobscan.data import DATA

_FOLDER = DATA / "crosswalks"
PATHS = {"soc2020-uk": _FOLDER / "soc2018_uk2020.tsv", "noc2021": _FOLDER / "soc2018_noc2021.tsv"}


def counterparts(soc: str, scheme: str) -> tuple[str, ...]:
    """The unit groups, the likelier first; empty where none is a fair counterpart. `scheme` is a key of `PATHS`.

    >>> counterparts("15-1252", "soc2020-uk"), counterparts("29-1141", "noc2021")
    (('2134',), ('31301',))
    """
    table = _table(scheme)
    # a line may hold the beginning of codes; the longest that fits counts
    return next((table[soc[:n]] for n in range(len(soc), 3, -1) if soc[:n] in table), ())


@cache
def _table(scheme: str) -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for line in PATHS[scheme].read_text(encoding="utf-8").splitlines())
    return {row[0]: tuple(row[1].split()) for row in rows if not row[0].startswith("#") and len(row) == 2}
