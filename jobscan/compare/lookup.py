"""A user's words -> tables, occupations and rows: looking up wages without a listing."""

from __future__ import annotations

from msgspec.structs import replace

from jobscan.compare.benchmark_rows import Tables, area_in, area_match, find_row, regional_note
from jobscan.compare.industries import find_industry
from jobscan.compare.occupation_search import search
from jobscan.compare.standing import benchmark_from
from jobscan.errors import UsageError
from jobscan.model import Benchmark, Code
from jobscan.occupations.choose import occupations_for_title
from jobscan.wages.row import NATION
from jobscan.wages.sqlite_table import DEFAULT_TABLE, us_wages
from jobscan.wages.tables import Table, all_names, card_of

LIKELY = 0.5  # an occupation that is likelier than all others together is what a title means
SURE = 0.8  # from this score on the best of a search is taken, where no other is as good


def list_tables() -> list[dict[str, object]]:
    """The cards of the wage tables."""
    return [dict(card_of(name)) for name in all_names()]


def find_occupation(words: str, table: Table | None = None) -> Code:
    """The occupation of a code or of a name; raises UsageError with the nearest names."""
    table = table or us_wages()
    code = _code_in(words.strip(), table) or _named(words, table)
    if code:
        return code
    found = search_occupations(words, table=table)
    if found and found[0][1] >= SURE and (len(found) == 1 or found[0][1] > found[1][1]):
        return found[0][0]
    coded = [
        (code, each.confidence) for each in occupations_for_title(words) if (code := _code_in(each.code_value, table))
    ]
    if coded and coded[0][1] >= LIKELY:
        return coded[0][0]
    near = "; ".join(f"{each.code} {each.name}" for each, _ in (coded or found)[:3])
    hint = f"did you mean: {near}" if near else "try: jobscan benchmarks search WORDS"
    raise UsageError(f"{words}: no occupation of that code or name; {hint}")


def _named(words: str, table: Table) -> Code | None:
    """The occupation with exactly this name, even if others share its words ("Surgeons" is a group)."""
    name = " ".join(words.lower().split())
    return next((Code(code=code, name=each) for code, each in table.occupations.items() if each.lower() == name), None)


def _code_in(word: str, table: Table) -> Code | None:
    """A code as the table has it, or one of SOC 2018 in another form: "15-1252.00", "151252".

    An occupation that has no row of its own goes by the name of its group.
    """
    if word in table.occupations:
        return Code(code=word, name=table.occupations[word])
    code = word.partition(".")[0]
    code = f"{code[:2]}-{code[2:]}" if len(code) == 6 and code.isdigit() else code
    name = table.occupations.get(code) or table.occupations.get(f"{code[:-1]}0")
    return Code(code=code, name=name) if name and len(code) == len("15-1252") else None


def search_occupations(text: str, *, table: Table | None = None, limit: int = 10) -> list[tuple[Code, float]]:
    """Occupations whose names are like the words, best first, with a score of 0 to 1.

    >>> search_occupations("registered nurse")[0][0].code
    '29-1141'
    """
    return search(text, (table or us_wages()).occupations, limit=limit)


def benchmark_row(occ: str, area: str | None = None, *, table: str = DEFAULT_TABLE) -> Benchmark:
    """The row for an occupation (code or name) and an area (words; the nation when None). See `benchmark_cell`.

    >>> benchmark_row("15-1252").percentile50
    Decimal('135980')
    """
    return benchmark_cell(occ, area, table=table)[0]


def benchmark_cell(
    occ: str,
    area: str | None = None,
    *,
    industry: str | None = None,
    table: str = DEFAULT_TABLE,
    unit: str | None = None,
) -> tuple[Benchmark, tuple[str, ...]]:
    """Like `benchmark_row`, with sentences on what was assumed or given up to find a published row.

    `unit` ("HOUR") chooses among the rows of a table that has wages by the year and by the hour.
    """
    wages = Tables()[table]
    code = find_occupation(occ, wages)
    nation = area_match(wages.nation, wages)
    match = area_in(wages, area) if area else nation
    if match is None:
        near = "a city and state, a ZIP code or a state; " if wages.nation == NATION else ""
        raise UsageError(
            f"{area}: no such place in the table ({nation.name}); try {near}"
            "another country's table: --benchmark uk-ashe-2025"
        )
    if industry is not None:
        if area or wages.nation != NATION:
            raise UsageError("--industry is for the wages of the United States as a whole; leave out --area")
        match = replace(match, industry=find_industry(industry))
    found = find_row(wages, code.code, match, unit)
    if found is None:
        raise UsageError(f"{code.code} {code.name}: the wage table has no published row")
    return benchmark_from(wages, found), (
        *filter(None, [_reading(occ, code, wages), match.doubt, regional_note(wages, found)]),
        *found.fallback,
    )


def _reading(words: str, code: Code, table: Table) -> str:
    """How words that are neither a code nor a name in the table were understood, and with what confidence."""
    if _code_in(words.strip(), table) or _named(words, table):
        return ""
    sure = next((each.confidence for each in occupations_for_title(words) if each.code_value == code.code), None)
    return f'"{words}" read as {code.code} {code.name}' + (f" ({sure:.0%})" if sure is not None else "")
