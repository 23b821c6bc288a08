"""A user's words -> an industry of the American wage table; never guessed from a listing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.compare.occupation_search import search, stems
from jobscan.errors import UsageError
from jobscan.wages.sqlite_table import SqliteTable, us_wages

ALIKE = 0.01  # scores nearer than this tell no name from the other
_NAICS = re.compile(r"\d{2,6}(?:-\d{2})?")


def find_industry(words: str) -> str:
    """The code of an industry, from its NAICS code or words of its name; raises UsageError with the nearest.

    >>> find_industry("5162"), find_industry("media streaming"), find_industry("51"), find_industry("hospitals")
    ('516200', '516200', '51--52', '622000')
    """
    words = words.strip()
    if words.upper() in us_wages().industries:
        return words.upper()
    if _NAICS.fullmatch(words) and (code := _by_number(words)):
        return code
    named = _named(words)
    begun = [each for each in named if _begins(us_wages().industries[each[0]], words)]
    named = begun or named
    best = [code for code, score in named if score > named[0][1] - ALIKE]
    if len(best) == 1:
        return best[0]
    near = [code for code, _ in named] or [each.code for each, _ in search(words, us_wages().industries)]
    hint = "; ".join(f"{code} {us_wages().industries[code]}" for code in near[:3])
    hint = f"did you mean: {hint}" if hint else "try: jobscan benchmarks search WORD"
    raise UsageError(f"--industry {words}: no single industry has that name or NAICS code; {hint}")


def _begins(name: str, words: str) -> bool:
    """Whether a name begins with the words: "Hospitals", "Media Streaming ..."."""
    return name.lower().removeprefix("sector ").startswith(words.lower())


def _named(words: str) -> list[tuple[str, float]]:
    """The industries whose names have all the words, the shortest name first."""
    wanted = stems(words)
    having = {code: name for code, name in us_wages().industries.items() if wanted and wanted <= stems(name)}
    return [(each.code, score) for each, score in search(words, having, limit=len(having))]


def _by_number(digits: str) -> str | None:
    """A code of four digits stands for its group; two digits for the sector they are in: "32" for 31 to 33."""
    known = us_wages().industries
    if len(digits) > 2 and digits[:6].ljust(6, "0") in known:
        return digits[:6].ljust(6, "0")
    return _sector(digits) if len(digits) == 2 or "-" in digits else None


def _sector(digits: str) -> str | None:
    """The sector that two digits are in; the table writes its ends, "31--34"."""
    for code in us_wages().industries:
        low, _, high = code.replace("--", "-").partition("-")
        if high and int(low) <= int(digits[:2]) < int(high):
            return code
    return None


def wider(industry: str, table: SqliteTable) -> Iterator[str]:
    """An industry and those that it is part of, up to the sector.

    >>> list(wider("516120", us_wages()))
    ['516120', '516100', '516000', '51--52']
    """
    codes = (industry, f"{industry[:4]}00", f"{industry[:3]}000", _sector(industry[:2]))
    yield from (code for code in dict.fromkeys(codes) if code in table.industries)
