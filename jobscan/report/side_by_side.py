"""Several postings, or one and its reference points -> tables that set them beside each other."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from jobscan.model import Comparison, JobPosting
from jobscan.report import summary
from jobscan.report.clean import printable
from jobscan.report.screen import Screen
from jobscan.report.text import heading, show
from jobscan.report.verdict import further_hedges, verdict_words
from jobscan.report.words import NOT_STATED, money, money_range, ratio_words

_COLUMN = 22  # a column narrower than this breaks pay ranges; then the postings stand one below the other
_FACTS = ("Employer", "Place", "Type", "Level", "Pay", "Also paid", "Experience", "Education")


def render_side_by_side(postings: Sequence[JobPosting], screen: Screen) -> str:
    """A row for each thing, a column for each posting; what only one of them asks for comes last."""
    columns = [dict(rows_beside(posting)) for posting in postings]
    labels = list(dict.fromkeys(label for column in columns for label in column))
    names = [f"{letter(at)}: {summary.title(posting)}" for at, posting in enumerate(postings)]
    if screen.width - 16 < _COLUMN * len(postings):
        return show(Group(*(_one(name, column) for name, column in zip(names, columns, strict=True))), screen)
    table = _table(screen)
    table.add_column("", style="dim", width=14)
    for name in names:
        table.add_column(Text(name, style="bold"), ratio=1, overflow="fold")
    for label in labels:
        table.add_row(Text(label), *(Text("\n".join(column.get(label, [NOT_STATED]))) for column in columns))
    return show(Group(table, *_skills(postings)), screen)


def render_references(rows: Iterable[tuple[str, str, str]], screen: Screen) -> str:
    """Reference points: what, how much, and how the offer relates to it."""
    table = _table(screen)
    for name in ("Reference", "Amount", "The offer"):
        table.add_column(Text(name, style="bold"), ratio=1, overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    return show(Group(heading("Against"), table), screen)


def _table(screen: Screen) -> Table:
    return Table(box=box.SIMPLE_HEAD if screen.unicode else box.ASCII2, expand=True, pad_edge=False)


def rows_beside(posting: JobPosting) -> list[tuple[str, list[str]]]:
    """Label and lines of what one posting says, for its column."""
    rows = [row for row in summary.facts(posting) if row[0] in _FACTS]
    comparison = posting.comparison
    if not isinstance(comparison, Comparison):
        return [*rows, ("Stands at", [f"not compared: {printable(comparison.not_comparable)}"])]
    offered, benchmark = comparison.offered, comparison.benchmark
    per = "a year" if offered.unit_text == "YEAR" else "an hour"
    median = benchmark.percentile50
    return [
        *rows,
        ("Comparable", [f"{money_range(offered.min, offered.max, offered.currency)} {per}"]),
        ("Stands at", [verdict_words(comparison), *further_hedges(comparison)]),
        ("Against", [ratio_words(comparison.ratio_to_median)]),
        ("Median", [f"{money(median, benchmark.currency)} {per}" if median is not None else "not published"]),
        ("Occupation", [f"{printable(benchmark.occupation.name)} ({benchmark.occupation.code})"]),
        ("Area", [printable(each.name) for each in (benchmark.area, benchmark.industry) if each]),
    ]


def _one(name: str, column: dict[str, list[str]]) -> RenderableType:
    lines = [Text(f"{label}: {', '.join(words)}", overflow="fold") for label, words in column.items()]
    return Group(Text(name, style="bold"), *lines, Text(""))


def letter(at: int) -> str:
    """What a posting is called by: A, B, C.

    >>> letter(0), letter(27)
    ('A', 'B')
    """
    return chr(65 + at % 26)


def shared_and_own(postings: Sequence[JobPosting]) -> tuple[list[str], list[list[str]]]:
    """The skills that all ask for, and for each posting those that only it asks for."""
    sets = [dict.fromkeys(printable(fact.value.name) for fact in posting.skills) for posting in postings]
    shared = [name for name in sets[0] if all(name in other for other in sets[1:])]
    own = []
    for at, names in enumerate(sets):
        others = [other for place, other in enumerate(sets) if place != at]
        own.append([name for name in names if not any(name in other for other in others)])
    return shared, own


def _skills(postings: Sequence[JobPosting]) -> list[RenderableType]:
    """Skills that all ask for, and those that only one does."""
    if not any(posting.skills for posting in postings):
        return []
    shared, own = shared_and_own(postings)
    lines = [Text(f"Skills in all: {_few(shared)}", overflow="fold")]
    lines += [Text(f"Only in {letter(at)}: {_few(names)}", overflow="fold") for at, names in enumerate(own)]
    return list(lines)


def _few(names: list[str]) -> str:
    return (", ".join(names[:12]) + (f" + {len(names) - 12} more" if len(names) > 12 else "")) or "none"
