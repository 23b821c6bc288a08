"""What changed between two versions of a listing -> one HTML page that loads nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib.metadata import version

from jobscan.model import Change
from jobscan.report.changes.words import Run, by_part, heading_of, headline, pay_delta, sides
from jobscan.report.clean import printable
from jobscan.report.web_page import web_page

__all__ = ["render_page"]


def render_page(found: Sequence[Change], *, title: str, old: str, new: str) -> str:
    """The page; `title` is the job's, `old` and `new` are the names of the two versions."""
    names = f"from <cite>{escape(printable(old))}</cite> to <cite>{escape(printable(new))}</cite>"
    parts = "".join(_part(field, changes) for field, changes in by_part(found))
    body = f"""\
<main>
<h1>{escape(printable(title))}</h1>
<p class="lead">{escape(headline(found))}</p>
<p class="names">What changed {names}. <del>Struck out</del> is how it was, <ins>underlined</ins> how it is.</p>
{parts}
<footer><p>Compared offline by jobscan {version("jobscan")}.</p></footer>
</main>"""
    return web_page(__name__, title=f"{title}: what changed", body=body)


def _part(field: str, changes: Sequence[Change]) -> str:
    delta = pay_delta(changes)
    more = f" <small>{escape(delta)}</small>" if delta else ""
    items = "".join(f"<li>{_change(change)}</li>" for change in changes)
    return f"<section><h2>{escape(heading_of(field))}{more}</h2><ul>{items}</ul></section>\n"


def _change(change: Change) -> str:
    before, after = sides(change)
    if before == after:
        return f"<p>{_marked(after, 'span')} <small>(read differently)</small></p>"
    lines = [("before", before, "del"), ("after", after, "ins")]
    whole = not (before and after)  # it came or went: all of it is marked
    return "".join(
        f'<p class="{name}">{_marked([Run(run.words, True) for run in runs] if whole else runs, tag)}</p>'
        for name, runs, tag in lines
        if runs
    )


def _marked(runs: Sequence[Run], tag: str) -> str:
    return "".join(f"<{tag}>{escape(run.words)}</{tag}>" if run.differs else escape(run.words) for run in runs)
