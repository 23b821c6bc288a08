"""A record and its text -> one HTML page: the listing as it was written, marked, beside what it says.

The page needs no other files. Without its script it can still be read, and facts still link to their words.
"""

from __future__ import annotations

from html import escape
from importlib.metadata import version

from jobscan.model import JobPosting
from jobscan.report import summary
from jobscan.report.annotated.cards import cards
from jobscan.report.annotated.marked_text import marked_text
from jobscan.report.annotated.marks import KINDS, Mark, marks_of
from jobscan.report.clean import printable
from jobscan.report.web_page import web_page

__all__ = ["marked_fragment", "render_annotated"]


def render_annotated(posting: JobPosting, text: str) -> str:
    """The page; `text` is the text that the offsets of the record count in."""
    marks = marks_of(posting)
    title = summary.title(posting)
    body = f"""\
<main>
<article aria-label="The listing as written">
{_legend(marks)}
<div id="text" dir="auto">{marked_text(text, marks)}</div>
</article>
<aside lang="en" aria-label="What it says">
<h1>{escape(title)}</h1>
{cards(posting, marks)}
{_colophon(posting)}
</aside>
</main>
<p id="note" lang="en" role="status"></p>"""
    return web_page(__name__, title=title, body=body, language=posting.source.language or "en", marked=True)


def marked_fragment(posting: JobPosting, text: str) -> str:
    """The marked text alone, below the kinds of its marks, for a page that shows many listings."""
    marks = marks_of(posting)
    met = {mark.kind for mark in marks if mark.start is not None}
    kinds = " ".join(f'<mark class="{kind}">{words}</mark>' for kind, words in KINDS.items() if kind in met)
    language = escape(posting.source.language or "en")
    shown = f'<div id="text" dir="auto" lang="{language}">{marked_text(text, marks)}</div>'
    return f'<p class="note">Marked: {kinds}</p>{shown}'


def _legend(marks: list[Mark]) -> str:
    """A switch for each kind of mark that the text has, with how many there are."""
    counts = {kind: sum(mark.kind == kind and mark.start is not None for mark in marks) for kind in KINDS}
    switches = [
        f'<label class="{kind}"><input type="checkbox" checked value="{kind}"> <span>{words}</span> '
        f"<small>{counts[kind]:,}</small></label>"
        for kind, words in KINDS.items()
        if counts[kind]
    ]
    return f'<fieldset id="legend" lang="en"><legend>Marked in the text</legend>{"".join(switches)}</fieldset>'


def _colophon(posting: JobPosting) -> str:
    source = posting.source
    where = escape(printable(source.uri)) + (f", {escape(printable(source.id))}" if source.id else "")
    checksum = f"; SHA-256 of its text {escape(source.sha256)}" if source.sha256 else ""
    ours = escape(version("jobscan"))
    return f"<footer><p>{where}{checksum}.</p><p>Read offline by jobscan {ours}.</p></footer>"
