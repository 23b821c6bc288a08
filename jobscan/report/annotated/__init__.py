"""A record and its text -> one HTML page: the listing as it was written, marked, beside what it says.

The page needs nothing else: its style and script stand in it, and a content security policy names their checksums and
forbids the rest. Without the script it still reads, and a fact still leads to its words.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from html import escape
from importlib.metadata import version
from importlib.resources import files

from jobscan.model import JobPosting
from jobscan.report import summary
from jobscan.report.annotated.cards import cards
from jobscan.report.annotated.marked_text import marked_text
from jobscan.report.annotated.marks import KINDS, Mark, marks_of
from jobscan.report.clean import printable

__all__ = ["render_annotated"]


def render_annotated(posting: JobPosting, text: str) -> str:
    """The page; `text` is the text that the offsets of the record count in."""
    marks = marks_of(posting)
    style, script = _part("page.css"), _part("page.js")
    policy = f"default-src 'none'; style-src '{_checksum(style)}'; script-src '{_checksum(script)}'; base-uri 'none'"
    title = escape(summary.title(posting))
    return f"""\
<!doctype html>
<html lang="{escape(posting.source.language or "en")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<article aria-label="The listing as written">
{_legend(marks)}
<div id="text" dir="auto">{marked_text(text, marks)}</div>
</article>
<aside lang="en" aria-label="What it says">
<h1>{title}</h1>
{cards(posting, marks)}
{_colophon(posting)}
</aside>
</main>
<p id="note" lang="en" role="status"></p>
<script>{script}</script>
</body>
</html>
"""


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


@cache
def _part(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _checksum(part: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
