"""A posting and a wage table in, the table's occupations that the job may be out."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec.structs import replace

from jobscan.compare.lookup import find_occupation
from jobscan.model import JobPosting, Occupation, Options
from jobscan.occupations.crosswalks import FILES, counterparts
from jobscan.wages.csv_table import PlainTable
from jobscan.wages.tables import Table

CANDIDATES = 5
CODE_SETS = {"soc2018": "SOC 2018", "soc2020-uk": "SOC 2020 (UK)", "noc2021": "NOC 2021", "isco08": "ISCO-08"}


@dataclass(frozen=True)
class Jobs:
    """The occupations, the likeliest first, and what was assumed; `reason` where there are none."""

    found: list[Occupation] = field(default_factory=list)
    said: tuple[str, ...] = ()
    reason: str = ""


def jobs_for(posting: JobPosting, table: Table, options: Options) -> Jobs:
    """By the user's word, by code, by the codes of another country, or by the title in a table without codes."""
    scheme = str(table.card.get("scheme", "soc2018"))
    if options.occ:
        code = find_occupation(options.occ, table)
        code_set = CODE_SETS.get(scheme, scheme)
        return Jobs([Occupation(code_value=code.code, in_code_set=code_set, name=code.name, confidence=1.0)])
    if scheme == "custom":
        return _by_title(posting, table)
    known = [job for job in posting.occupational_category if job.in_code_set.startswith("SOC")][:CANDIDATES]
    if not known:
        return Jobs(reason="no occupation was recognised; name one with --occ")
    if scheme in FILES:
        return _abroad(known, table, scheme)
    found = (
        known if not isinstance(table, PlainTable) else [each for job in known for each in _level(job, table, posting)]
    )
    if not found:
        return Jobs(reason=f"the wage table {table.name} has no row for {_named(known[0])} of this level")
    return Jobs(found, said=(_which(known[0]),))


def _which(job: Occupation) -> str:
    return f"occupation {job.code_value} {job.name}, recognised from title and duties (confidence {job.confidence:.2f})"


def _named(job: Occupation) -> str:
    return f"{job.code_value} {job.name}"


def _abroad(known: list[Occupation], table: Table, scheme: str) -> Jobs:
    """Each by its likeliest counterpart; two that have the same one are one."""
    found: dict[str, Occupation] = {}
    for job in known:
        code = next((each for each in counterparts(job.code_value, scheme) if table.sheet(each)), None)
        if code is None:
            continue
        confidence = min(1.0, found[code].confidence + job.confidence if code in found else job.confidence)
        name = table.occupation(code) or code
        found[code] = Occupation(
            code_value=code, in_code_set=CODE_SETS[scheme], name=name, confidence=round(confidence, 3)
        )
    if not found:
        return Jobs(reason=f"the wage table {table.name} has no counterpart of {_named(known[0])}")
    jobs = sorted(found.values(), key=lambda each: -each.confidence)
    first = jobs[0]
    said = f"occupation {_named(first)}, by way of SOC 2018 {known[0].code_value} (confidence {first.confidence:.2f})"
    return Jobs(jobs, said=(said,))


def _by_title(posting: JobPosting, table: Table) -> Jobs:
    if posting.title is None or not isinstance(table, PlainTable):
        return Jobs(
            reason=f"the listing has no title, by which the table {table.name} is searched; name one with --occ"
        )
    match = table.code_of_title(posting.title.value)
    if match is None:
        return Jobs(
            reason=f'the wage table {table.name} has no job called "{posting.title.value}"; name one with --occ'
        )
    code, same = match
    job = Occupation(code_value=code, in_code_set="custom", name=table.occupation(code) or code, confidence=1.0)
    found = list(_level(job, table, posting))
    if not found:
        levels = ", ".join(table.levels(code))
        return Jobs(reason=f"the table {table.name} has {code} at the levels {levels}; name one with --occ CODE/LEVEL")
    how = "the same title" if same else f'a title like "{posting.title.value}"'
    return Jobs(found, said=(f"{found[0].name} of the table {table.name}: {how}",))


def _level(job: Occupation, table: PlainTable, posting: JobPosting) -> list[Occupation]:
    """The job itself, or at the listing's level where the table tells levels apart; empty where none fits."""
    code = job.code_value
    if not table.levels(code):
        return [job]
    senior = posting.seniority.value if posting.seniority else None
    for name in (f"{code}/{level}" for level in table.levels(code) if senior and level.lower() == senior):
        return [replace(job, code_value=name, name=table.occupation(name) or job.name)]
    return [job] if table.sheet(code) else []
