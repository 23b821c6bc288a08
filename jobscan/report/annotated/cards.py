"""A record and its marks -> the summary beside the text, in which each fact is a link to its words."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from jobscan.model import JobPosting, NotComparable
from jobscan.report import summary
from jobscan.report.annotated.marks import Mark
from jobscan.report.annotated.pay_bar import pay_bar
from jobscan.report.clean import printable
from jobscan.report.verdict import verdict_words
from jobscan.report.words import NOT_STATED

_FOLDED = frozenset({"Compared with", "Fallback", "Assumed", "If it were"})  # what a verdict rests on; cautions stay


def cards(posting: JobPosting, marks: list[Mark]) -> str:
    """The sections, each with a heading; those without a word are left out, but for pay."""
    of = {kind: [mark for mark in marks if mark.kind == kind] for kind in {mark.kind for mark in marks}}
    who = of.get("who", [])[1 if posting.title else 0 :]
    sections = [
        _facts("", [*who, *of.get("place", [])]),
        _pay(posting, of.get("pay", [])),
        _not_analysed(posting, of),
        _facts("Asks for", of.get("asked", [])),
        _facts("Required skills", of.get("required", [])),
        _facts("Preferred skills", of.get("preferred", [])),
        _facts("Soft skills", of.get("soft", [])),
        _items("Duties", of.get("duty", [])),
        _items("Required", of.get("must", [])),
        _items("Preferred", of.get("wish", [])),
        _items("Benefits", of.get("benefit", [])),
        _items("To check", of.get("finding", []), shown=True),
        _notes(summary.warnings(posting)),
    ]
    return "\n".join(section for section in sections if section)


def _not_analysed(posting: JobPosting, of: dict[str, list[Mark]]) -> str:
    """Of a listing in another language, what was not looked for: silence would read as if it did not say so."""
    words = summary.not_analysed(posting)
    looked_for = {
        "experience and education": "asked", "skills": "required", "duties": "duty", "requirements": "must",
        "benefits": "benefit",
    }  # fmt: skip
    missing = [label for label, kind in looked_for.items() if not of.get(kind)]
    if not words or not missing:
        return ""
    listed = ", ".join(missing)
    return f"<section><dl><dt>{listed[:1].upper()}{listed[1:]}</dt><dd>{escape(words)}</dd></dl></section>"


def _link(mark: Mark) -> str:
    """A fact: a link to its words; of a structured field, which has none in the text, its words alone."""
    words = escape(printable(mark.words))
    if not mark.places:
        return f'<span class="{mark.kind}" title="{escape(mark.note)}">{words}</span>'
    return f'<a class="{mark.kind}" href="#{mark.id}" data-f="{mark.id}" title="{escape(mark.note)}">{words}</a>'


def _facts(heading: str, marks: list[Mark]) -> str:
    """Facts side by side; the same words once."""
    distinct = {printable(mark.words): mark for mark in reversed(marks)}
    links = "".join(f"<li>{_link(mark)}</li>" for mark in reversed(distinct.values()))
    return f'<section>{_heading(heading)}<ul class="row">{links}</ul></section>' if links else ""


def _items(heading: str, marks: list[Mark], *, shown: bool = False) -> str:
    """Whole items under each other, folded up unless `shown`: the text beside has them all."""
    if not marks:
        return ""
    links = "".join(f"<li>{_link(mark)}</li>" for mark in marks)
    opened = " open" if shown else ""
    return (
        f"<section><details{opened}><summary><h2>{heading}</h2> {len(marks):,}</summary><ul>{links}</ul>"
        "</details></section>"
    )


def _heading(words: str) -> str:
    return f"<h2>{words}</h2>" if words else ""


def _pay(posting: JobPosting, marks: list[Mark]) -> str:
    """The pay, where it stands, and what that rests on."""
    comparison = posting.comparison
    links = "".join(f"<li>{_link(mark)}</li>" for mark in marks) or f"<li>{NOT_STATED}</li>"
    stated = f'<h2>Pay</h2><ul class="row">{links}</ul>'
    if isinstance(comparison, NotComparable):
        return f"<section>{stated}<p>Not compared: {escape(printable(comparison.not_comparable))}</p></section>"
    rows = summary.standing(comparison) + summary.candidates(posting)
    shown, folded = ([row for row in rows if (row[0] in _FOLDED) == fold] for fold in (False, True))
    basis = f"<details><summary>What this rests on</summary>{_table(folded)}</details>"
    verdict = f"<p>{escape(verdict_words(comparison))}</p>"
    return f"<section>{stated}{verdict}{pay_bar(comparison)}{_table(shown)}{basis}</section>"


def _table(rows: Iterable[tuple[str, list[str]]]) -> str:
    cells = (f"<dt>{label}</dt>" + "".join(f"<dd>{escape(line)}</dd>" for line in lines) for label, lines in rows)
    return f"<dl>{''.join(cells)}</dl>"


def _notes(notes: list[str]) -> str:
    lines = "".join(f"<li>{escape(note)}</li>" for note in notes)
    return f"<section><h2>Please note</h2><ul>{lines}</ul></section>" if notes else ""
