"""A listing's text -> plain HTML: paragraphs and lists, which is all that search engines read of a description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

from jobscan.report.clean import one_line

_ITEM = re.compile(r"\s*(?:[-*+•·▪◦‣●○■–]|\d{1,2}[.)])\s+(?=\S)")
_HEADING = re.compile(r"\s*#{1,6}\s+")


def description(text: str) -> str:
    """The whole text; nothing of it can be read as HTML.

    >>> description("What you do\\n- bake <b>bread</b>\\n- clean\\n\\nWe pay $20.\\nApply now.")
    '<p>What you do</p><ul><li>bake &lt;b&gt;bread&lt;/b&gt;</li><li>clean</li></ul><p>We pay $20.<br>Apply now.</p>'
    """
    return "".join(_blocks(text))


def _blocks(text: str) -> Iterator[str]:
    paragraph: list[str] = []
    for is_item, lines in groupby(_lines(text), key=lambda line: bool(_ITEM.match(line))):
        if is_item:
            items = (f"<li>{_inline(_ITEM.sub('', line, count=1))}</li>" for line in lines)
            yield f"<ul>{''.join(items)}</ul>"
            continue
        for line in (*lines, ""):
            if line:
                paragraph.append(_inline(_HEADING.sub("", line)))
            elif paragraph:
                yield f"<p>{'<br>'.join(paragraph)}</p>"
                paragraph = []


def _lines(text: str) -> Iterator[str]:
    """The lines; a blank one between two items does not end the list."""
    lines = [line if line.strip() else "" for line in text.splitlines()]
    item = [bool(_ITEM.match(line)) for line in lines]
    last = False
    following = _next_is_item(lines, item)
    for at, line in enumerate(lines):
        if line or not (last and following[at]):
            yield line
        last = item[at] if line else last


def _next_is_item(lines: list[str], item: list[bool]) -> list[bool]:
    """For each line whether the next one that is not blank is an item."""
    found, ahead = [False] * len(lines), False
    for at in range(len(lines) - 1, -1, -1):
        found[at] = ahead
        ahead = item[at] if lines[at] else ahead
    return found


def _inline(line: str) -> str:
    return escape(one_line(line).strip(), quote=False)
