"""A record -> what a notebook shows: the annotated page in a frame of its own, or a summary where it has no text."""

from __future__ import annotations

from html import escape

from jobscan.model import JobPosting
from jobscan.report import summary
from jobscan.report.annotated import render_annotated
from jobscan.report.clean import printable

HEIGHT = "32em"


def shown(posting: JobPosting) -> str:
    """HTML that loads nothing; the frame keeps the page's style and script from the notebook, and those of it out."""
    if posting.text is None:
        return _summary(posting)
    page = escape(render_annotated(posting, posting.text))
    title = escape(summary.title(posting))
    return (
        f'<iframe title="{title}" sandbox="allow-scripts" srcdoc="{page}" '
        f'style="width:100%;height:{HEIGHT};border:1px solid #8886;border-radius:6px"></iframe>'
    )


def _summary(posting: JobPosting) -> str:
    """For a record that was loaded, which has no text."""
    rows = "".join(
        f"<tr><th>{escape(label)}</th><td>{'<br>'.join(escape(printable(line)) for line in lines)}</td></tr>"
        for label, lines in summary.facts(posting)
    )
    return f"<table><caption>{escape(summary.title(posting))}</caption>{rows}</table>"
