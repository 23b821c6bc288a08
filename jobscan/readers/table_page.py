"""A page that is one table of listings -> its rows: what applicant systems export "to Excel"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .detect import NAMED
from .keys import plain
from .tables import USABLE

_WHOLE = 0.8  # of the page's words: a listing with a table in it has more beside it
_MOST_COLUMNS = 500


def table_rows(tree: Any) -> Iterator[dict[str, str]]:
    """The rows below the header, each cell as HTML, where the page is a table whose header names what listings have."""
    header: list[str] | None = None
    for row in _only_table(tree):
        cells = [cell for cell in row.iter() if cell.tag in ("td", "th")][:_MOST_COLUMNS]
        if header is None:
            header = _header(cells)
        elif cells:
            yield {name: _inner(cell) for name, cell in zip(header, cells, strict=False) if name}


def _only_table(tree: Any) -> list[Any]:
    """The rows of the table that is the whole page."""
    tables = tree.css("table")
    if not tables or tree.body is None:
        return []
    table = max(tables[:50], key=lambda one: len(one.text() or ""))
    whole = len(table.text() or "") >= _WHOLE * len("".join((tree.body.text() or "").split()))
    return list(table.css("tr")) if whole else []


def _header(cells: list[Any]) -> list[str] | None:
    """The names of the columns, where listings have such."""
    names = [" ".join((cell.text() or "").split()) for cell in cells]
    known = {plain(name) for name in names}
    return names if known & USABLE and len(known & NAMED) >= 2 else None


def _inner(cell: Any) -> str:
    """What stands in a cell, with its marks."""
    html = str(cell.html or "")
    return (
        html[html.find(">") + 1 : html.rfind("</")] if "<" in (cell.inner_html or "") else (cell.text() or "").strip()
    )
