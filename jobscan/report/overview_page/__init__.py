"""The records of a scan -> one HTML page: what they offer beside what the same work earns, and a table of them all.

The page needs no other files, and words from listings reach the document only as text. Its charts follow its
filters, and its address keeps the view.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from importlib.metadata import version

import msgspec

from jobscan.report.clean import printable
from jobscan.report.overview import Overview
from jobscan.report.overview_page.rows import COLUMNS, Row
from jobscan.report.web_page import web_page

__all__ = ["MOST_ROWS", "render_page"]

MOST_ROWS = 50_000  # about 40 MB of page, which a browser still opens in a few seconds


MOST_TEXT = 20_000_000  # characters of the listings' marked texts, that many more the page may have


def render_page(
    found: Overview, rows: Iterable[Row], *, title: str, command: str = "", texts: Sequence[str] = ()
) -> str:
    """The page of some rows and of the counts of all records; `command` is how it was made, told at its foot.

    `texts` are the marked texts of the first rows, as HTML; "" of a listing whose text was not kept. They are inert
    until their row is opened.
    """
    rows = list(rows)
    data = {"columns": COLUMNS, "rows": [row.cells() for row in rows]}
    body = f"""\
<header>
<h1>{escape(printable(title))}</h1>
<p>{escape(_counts(found) + _dates_words(rows) + _texts_words(texts))}</p>
</header>
<form id="filters" role="search" aria-label="Which listings are shown"></form>
<main>
<noscript><p>This page's script draws the charts and the table, but this browser does not run it.</p></noscript>
</main>
<footer>
{_rest(found)}
<p>{escape(_made_by(command))}</p>
</footer>
<dialog id="listing" aria-labelledby="listing-title"></dialog>
{_templates(texts)}
<script type="application/json" id="data">{_harmless_json(data)}</script>"""
    return web_page(__name__, title=title, body=body, marked=any(texts))


def _templates(texts: Sequence[str]) -> str:
    return "\n".join(f'<template id="text-{at}">{text}</template>' for at, text in enumerate(texts) if text)


def _dates_words(rows: Sequence[Row]) -> str:
    """The first and the last day on which a listing was posted; nothing where none says it."""
    dates = [row.date for row in rows if row.date]
    if not dates:
        return ""
    return f" Posted from {min(dates)} to {max(dates)} ({len(dates):,} of them give the day)."


def _texts_words(texts: Sequence[str]) -> str:
    """For how many the page has the text; nothing where the scan kept none."""
    count = sum(map(bool, texts))
    return f" The text of {count:,} of them is in this page: open a row to read it with its marks." if count else ""


def _counts(found: Overview) -> str:
    share = f" ({found.with_pay / found.listings:.0%})" if found.listings else ""
    parts = [
        f"{found.listings:,} listings",
        f"{found.with_pay:,} state their pay{share}",
        f"{found.compared:,} were compared with wages",
    ]
    more = {
        "do not look like listings": found.not_listings,
        "duplicates": found.duplicates,
        "could not be processed": found.errors.total(),
    }
    parts += [f"{count:,} {words}" for words, count in more.items() if count]
    if found.listings > MOST_ROWS:
        parts.append(f"this page shows the first {MOST_ROWS:,}")
    return "; ".join(parts) + "."


def _rest(found: Overview) -> str:
    """Why some were not compared or not processed, and whose wages the others were compared with."""
    out = []
    for heading, counted in (("Not compared", found.reasons), ("Not processed", found.errors)):
        if counted:
            best = sorted(counted.items(), key=lambda each: (-each[1], each[0]))[:15]
            items = "".join(f"<li>{escape(name)} ({count:,})</li>" for name, count in best)
            out.append(f"<details><summary>{heading}: {counted.total():,}</summary><ul>{items}</ul></details>")
    if found.tables:
        out.append(f"<p>Wages: {escape('; '.join(sorted(found.tables)))}.</p>")
    return "\n".join(out)


def _made_by(command: str) -> str:
    how = f", by {printable(command)}" if command else ""
    return f"Made offline by jobscan {version('jobscan')}{how}."


def _harmless_json(data: object) -> str:
    """JSON that cannot end the element it stands in."""
    return msgspec.json.encode(data).decode().replace("<", "\\u003c").replace("\u2028", "\\u2028")
