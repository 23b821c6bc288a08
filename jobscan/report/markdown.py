"""Records -> Markdown: a heading, a table of facts, lists. Nothing from a listing works as Markdown or HTML."""

import re
from collections.abc import Iterable

from jobscan.model import ErrorRecord, JobPosting, NotComparable, Record
from jobscan.report import summary
from jobscan.report.clean import printable
from jobscan.report.screen import Screen
from jobscan.report.verdict import verdict_words
from jobscan.report.words import NOT_STATED

BETWEEN = "\n"
_SPECIAL = re.compile(r"[\\`*_{}\[\]()#+!|~>$-]")
_LINK = re.compile(r"(?i)\b(https?|ftp|mailto|www)(?=[:.])")


def render(record: Record, screen: Screen) -> str:
    """One section."""
    return "\n".join(_failure(record) if isinstance(record, ErrorRecord) else _posting(record, screen)) + "\n"


def escape(text: str) -> str:
    r"""Words as Markdown that shows just these words.

    >>> escape("a|b `c` <img src=x>")
    'a\\|b \\`c\\` &lt;img src=x\\>'
    """
    plain = printable(text).replace("&", "&amp;").replace("<", "&lt;")
    return _LINK.sub(r"\1&#8203;", _SPECIAL.sub(r"\\\g<0>", plain))


def _failure(record: ErrorRecord) -> list[str]:
    return [f"## {escape(record.source.uri)}", "", f"Not processed: {escape(record.error.message)}"]


def _posting(posting: JobPosting, screen: Screen) -> list[str]:
    rows = summary.facts(posting, whole=screen.whole) + _skills(posting, screen)
    lines = [f"## {escape(summary.title(posting))}", "", *_table(rows)]
    for each in summary.lists(posting, whole=screen.whole):
        lines += ["", f"### {each.heading}", ""]
        lines += [f"- {escape(item)}" for item in each.items] or [NOT_STATED]
        lines += [f"- + {each.more} more"] if each.more else []
    return lines + _standing(posting) + _notes(posting)


def _skills(posting: JobPosting, screen: Screen) -> list[tuple[str, list[str]]]:
    return [(label, [line]) for label, line in summary.skills(posting, whole=screen.whole)]


def _standing(posting: JobPosting) -> list[str]:
    comparison = posting.comparison
    lines = ["", "### Where the pay stands", ""]
    if isinstance(comparison, NotComparable):
        return [*lines, f"Not compared: {escape(comparison.not_comparable)}"]
    words = verdict_words(comparison)
    lines += [escape(words), ""] if words else []
    rows = summary.standing(comparison) + [(name, [amount]) for name, amount in summary.figures(comparison)]
    others = summary.candidates(posting)
    return lines + _table(rows + ([("If it were", others)] if others else []))


def _notes(posting: JobPosting) -> list[str]:
    notes = summary.warnings(posting)
    return ["", "### Please note", "", *(f"- {escape(note)}" for note in notes)] if notes else []


def _table(rows: Iterable[tuple[str, list[str]]]) -> list[str]:
    body = [f"| {label} | {'<br>'.join(escape(line) for line in lines)} |" for label, lines in rows]
    return ["| | |", "| --- | --- |", *body]
