"""A posting and a wage table -> the occupations in the table that the job may belong to."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from jobscan.compare.lookup import find_occupation
from jobscan.compare.occupation_search import stems
from jobscan.model import JobPosting, Occupation, Options
from jobscan.occupations.crosswalks import PATHS, counterparts
from jobscan.wages.csv_table import CsvTable
from jobscan.wages.sqlite_table import us_wages
from jobscan.wages.tables import Table

CANDIDATES = 5
CODE_SETS = {"soc2018": "SOC 2018", "soc2020-uk": "SOC 2020 (UK)", "noc2021": "NOC 2021", "isco08": "ISCO-08"}


class Occupations(NamedTuple):
    """The occupations, the likeliest first, and what was assumed; `reason` where there are none."""

    found: tuple[Occupation, ...] = ()
    assumptions: tuple[str, ...] = ()
    reason: str = ""


def occupations_for(posting: JobPosting, table: Table, options: Options) -> Occupations:
    """By the user's word, by code, by the codes of another country, or by the title in a table without codes."""
    scheme = str(table.card.get("scheme", "soc2018"))
    if options.occ:
        return _by_word(options.occ, table, scheme)
    if scheme == "custom":
        return _by_title(posting, table)
    known = [each for each in posting.occupational_category if each.in_code_set.startswith("SOC")][:CANDIDATES]
    if not known:
        return Occupations(reason="no occupation was recognised; name one with --occ")
    if scheme in PATHS:
        return _abroad(known, table, scheme, posting.title.value if posting.title else "")
    return _by_code(known, posting, table)


def _by_word(word: str, table: Table, scheme: str) -> Occupations:
    code = find_occupation(word, table)
    code_set = CODE_SETS.get(scheme, scheme)
    return Occupations((Occupation(code_value=code.code, in_code_set=code_set, name=code.name, confidence=1.0),))


def _by_code(known: list[Occupation], posting: JobPosting, table: Table) -> Occupations:
    found = [job for each in known for job in _at_level(each, table, posting)] if isinstance(table, CsvTable) else known
    if not found:
        return Occupations(reason=f"the wage table {table.name} has no row for {_named(known[0])} of this level")
    how = f"recognised from title and duties (confidence {known[0].confidence:.2f})"
    return Occupations(tuple(found), (f"occupation {_named(known[0])}, {how}",))


def _abroad(known: list[Occupation], table: Table, scheme: str, title: str) -> Occupations:
    """Each by its likeliest counterpart; two that have the same one are one."""
    shares: dict[str, float] = {}
    for each in known:
        code = _counterpart(each.code_value, table, scheme, title)
        if code is not None:
            shares[code] = round(min(1.0, shares.get(code, 0.0) + each.confidence), 3)
    if not shares:
        return Occupations(reason=f"the wage table {table.name} has no counterpart of {_named(known[0])}")
    found = [
        Occupation(code_value=code, in_code_set=CODE_SETS[scheme], name=table.occupations[code], confidence=share)
        for code, share in sorted(shares.items(), key=lambda item: -item[1])
    ]
    how = f"by way of SOC 2018 {known[0].code_value} (confidence {found[0].confidence:.2f})"
    return Occupations(tuple(found), (f"occupation {_named(found[0])}, {how}",))


def _counterpart(soc: str, table: Table, scheme: str, title: str) -> str | None:
    """The likeliest unit group; of several that whose name has words of the title which the code's name has not.

    Data scientists and data analysts are one code in America, marketing managers and directors another.
    """
    codes = [code for code in counterparts(soc, scheme) if code in table.occupations]
    words = stems(title) - stems(us_wages().occupations.get(soc, ""))
    return max(codes, key=lambda code: len(words & stems(table.occupations[code])), default=None)


def _by_title(posting: JobPosting, table: Table) -> Occupations:
    if posting.title is None or not isinstance(table, CsvTable):
        why = f"the listing has no title, by which the table {table.name} is searched; name one with --occ"
        return Occupations(reason=why)
    title = posting.title.value
    match = table.code_of_title(title)
    if match is None:
        return Occupations(reason=f'the wage table {table.name} has no job called "{title}"; name one with --occ')
    code, same = match
    job = Occupation(code_value=code, in_code_set="custom", name=table.occupations.get(code, code), confidence=1.0)
    found = _at_level(job, table, posting)
    if not found:
        levels = ", ".join(table.levels(code))
        why = f"the table {table.name} has {code} at the levels {levels}; name one with --occ CODE/LEVEL"
        return Occupations(reason=why)
    how = "the same title" if same else f'a title like "{title}"'
    return Occupations(found, (f"{found[0].name} of the table {table.name}: {how}",))


def _at_level(job: Occupation, table: CsvTable, posting: JobPosting) -> tuple[Occupation, ...]:
    """The job itself, or at the listing's level where the table tells levels apart; empty where none fits."""
    code = job.code_value
    levels = table.levels(code)
    seniority = posting.seniority.value if posting.seniority else None
    for level in levels:
        if level.lower() == seniority:
            at_level = f"{code}/{level}"
            return (replace(job, code_value=at_level, name=table.occupations[at_level]),)
    return (job,) if not levels or code in table.occupations else ()


def _named(job: Occupation) -> str:
    return f"{job.code_value} {job.name}"
