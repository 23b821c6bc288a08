"""A code of SOC 2018 in, the unit groups of another country's classification out (`soc2018_*.tsv` beside this)."""

from __future__ import annotations

from functools import cache

from jobscan.data import DATA

FILES = {"soc2020-uk": "soc2018_uk2020.tsv", "noc2021": "soc2018_noc2021.tsv"}


def counterparts(soc: str, scheme: str) -> tuple[str, ...]:
    """The likelier unit group first; empty where none is a fair counterpart.

    >>> counterparts("15-1252", "soc2020-uk"), counterparts("29-1141", "noc2021")
    (('2134',), ('31301',))
    """
    table = _table(scheme)
    # a line may hold the beginning of codes; the longest that fits counts
    return next((table[soc[:n]] for n in range(len(soc), 3, -1) if soc[:n] in table), ())


@cache
def _table(scheme: str) -> dict[str, tuple[str, ...]]:
    text = DATA.joinpath("crosswalks", FILES[scheme]).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {soc: tuple(codes.split()) for soc, codes in rows}
