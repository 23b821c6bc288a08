"""Records -> Markdown: a heading, a table of facts, lists. Nothing from a listing works as Markdown or HTML."""

import re
from collections.abc import Iterable

from jobscan.model import Comparison, ErrorRecord, JobPosting, NotComparable, Record
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
    lines = [f"## {escape(summary.title(posting))}", "", *_table(summary.facts(posting, whole=screen.whole))]
    lines += ["", *_answer(posting.comparison)]
    if demands := summary.demands(posting, whole=screen.whole):
        lines += ["", "### What it asks for", "", *_table(demands)]
    for each in summary.lists(posting, whole=screen.whole):
        lines += ["", f"### {each.heading}", ""]
        lines += [f"- {escape(item)}" for item in each.items] or [summary.not_analysed(posting) or NOT_STATED]
        lines += [f"- + {each.more} more"] if each.more else []
    return lines + _comparison(posting) + _notes(posting)


def _answer(comparison: Comparison | NotComparable) -> list[str]:
    """Where the pay stands, in words."""
    if isinstance(comparison, NotComparable):
        return [f"Not compared: {escape(comparison.not_comparable)}"]
    words = verdict_words(comparison)
    return [f"**{escape(words)}**"] if words else []


def _comparison(posting: JobPosting) -> list[str]:
    """What the answer rests on."""
    comparison, rows = posting.comparison, []
    if isinstance(comparison, Comparison):
        rows = summary.standing(comparison) + [(name, [amount]) for name, amount in summary.figures(comparison)]
    rows += summary.candidates(posting)
    title = "How the pay was compared" if isinstance(comparison, Comparison) else "The occupation"
    return ["", f"### {title}", "", *_table(rows)] if rows else []


def _notes(posting: JobPosting) -> list[str]:
    notes = summary.warnings(posting)
    return ["", "### Please note", "", *(f"- {escape(note)}" for note in notes)] if notes else []


def _table(rows: Iterable[tuple[str, list[str]]]) -> list[str]:
    body = [f"| {label} | {'<br>'.join(escape(line) for line in lines)} |" for label, lines in rows]
    return ["| | |", "| --- | --- |", *body]
