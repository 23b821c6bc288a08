"""A page that is one table of listings, as applicant systems export "to Excel" -> its rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .detect import NAMED
from .keys import plain
from .tables import USABLE

_WHOLE = 0.8  # of the page's words: a listing with a table in it has more beside it
_MOST_COLUMNS = 500


def table_rows(tree: Any) -> Iterator[dict[str, str]]:
    """The rows below the header, each cell as HTML, if the page is a table with the columns of listings."""
    header: list[str] | None = None
    for row in _only_table(tree):
        cells = [cell for cell in row.iter() if cell.tag in ("td", "th")][:_MOST_COLUMNS]
        if header is None:
            names = [" ".join((cell.text() or "").split()) for cell in cells]
            known = {plain(name) for name in names}
            header = names if known & USABLE and len(known & NAMED) >= 2 else None
        elif cells:
            yield {name: _inner(cell) for name, cell in zip(header, cells, strict=False) if name}


def _only_table(tree: Any) -> list[Any]:
    """The rows of the table that makes up the whole page."""
    tables = tree.css("table")
    if not tables or tree.body is None:
        return []
    table = max(tables[:50], key=lambda one: len(one.text() or ""))
    whole = len(table.text() or "") >= _WHOLE * len("".join((tree.body.text() or "").split()))
    return list(table.css("tr")) if whole else []


def _inner(cell: Any) -> str:
    """The content of a cell, with its markup."""
    html = str(cell.html or "")
    has_markup = "<" in (cell.inner_html or "")
    return html[html.find(">") + 1 : html.rfind("</")] if has_markup else (cell.text() or "").strip()
