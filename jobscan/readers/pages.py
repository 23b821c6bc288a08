"""A page of HTML -> its listings: those of its JSON-LD or microdata, its comments, cards of results, or the page."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from jobscan.grammar.text import squeeze
from jobscan.model import Fields, Note, Source, Unreadable

from .cards import Card, cards
from .context import Context
from .document_title import named_by
from .feed import decode
from .jsons import _Broken, slow_values
from .markup import defused, render
from .microdata import microdata, script_data
from .prose import whole_characters
from .row import is_job_posting, listing
from .table_page import table_rows
from .texts import text_of

# a description shorter than this next to a page of text is a teaser
_TEASER = 200
_NOTHING_SEEN = "no visible text in the page; where a script builds it, save the page once it has loaded"
_CARD = "this is what a page of results says of the job; the listing itself is behind its link"
_THREAD = 3  # comments, from which on a page is a thread


class _Page(NamedTuple):
    """A page, and what is to be said of every listing in it."""

    tree: Any
    notes: tuple[Note, ...]
    truncated: bool


def read_html(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """A listing for each JobPosting of the page's data, each comment of a thread, each card; else the page is one."""
    from selectolax.lexbor import LexborHTMLParser

    limit = 4 * context.max_bytes  # markup is often more than the text in it
    data = stream.read(limit + 1)
    truncated = len(data) > limit
    text, notes = decode(whole_characters(data[:limit]) if truncated else data)
    page = _Page(LexborHTMLParser(defused(text)), notes, truncated)
    if postings := list(_postings(page.tree)):
        yield from _from_postings(postings, page, context, teaser=_TEASER)
    elif postings := microdata(page.tree):
        yield from _from_postings(postings, page, context, teaser=1)  # its words are those that are seen
    else:
        yield from _comments(page, context) or _rows(page.tree, context) or _from_text(page, context)


def _from_text(page: _Page, context: Context) -> Iterator[Source | Unreadable]:
    """What a page without marked-up data says; where that is little, the data of its scripts."""
    text = _main_text(page.tree)
    if len(text) < _TEASER and (postings := list(script_data(page.tree))):
        for posting in postings:
            yield _from_posting(posting, "", 1, page, context, marked_up=False)
    elif results := cards(page.tree, len(text)):
        yield from (_from_card(card, page, context) for card in results)
    elif text:
        fields = _named(page.tree, text)
        yield context.source(text, fields=fields, notes=page.notes, truncated=page.truncated)
    else:
        yield context.unreadable("empty", _NOTHING_SEEN)


def _from_postings(postings: list[Any], page: _Page, context: Context, *, teaser: int) -> Iterator[Source | Unreadable]:
    """The listings of marked-up objects; the text of the page belongs to the only one."""
    text = "" if len(postings) > 1 else _main_text(page.tree)
    for posting in postings:
        yield _from_posting(posting, text, teaser, page, context, marked_up=True)


def _from_posting(
    posting: Any, text: str, teaser: int, page: _Page, context: Context, *, marked_up: bool
) -> Source | Unreadable:
    """The listing of an object; a description shorter than a teaser gives way to the text of the page."""
    said = text_of(posting.get("description"))
    instead = len(said) < teaser and len(text) > 2 * len(said)
    found = listing({**posting, "description": text} if instead else posting, context)
    if isinstance(found, Unreadable):
        return found
    found = replace(found, fields=replace(found.fields, marked_up=marked_up))
    notes = page.notes + found.warnings
    if not page.truncated or found.truncated:
        return replace(found, warnings=notes)
    context.count -= 1
    return context.source(found.text, id=found.id, fields=found.fields, notes=notes, truncated=True, extra=found.extra)


def _from_card(card: Card, page: _Page, context: Context) -> Source:
    """The listing of a card; it says that the page has only a part of it."""
    notes = (*page.notes, Note(code="card-of-results", message=_CARD))
    fields = Fields(title=card.title)
    return context.source(card.text, id=card.link[:500] or None, fields=fields, notes=notes, truncated=page.truncated)


def _comments(page: _Page, context: Context) -> list[Source | Unreadable]:
    """A listing for each comment of a thread."""
    comments = _comment_texts(page.tree)
    if len(comments) < _THREAD:
        return []
    return [context.source(words, id=id_, notes=page.notes, truncated=page.truncated) for id_, words in comments]


def _rows(tree: Any, context: Context) -> list[Source | Unreadable]:
    """A listing for each row of a page that is one table."""
    return [listing(row, context) for row in table_rows(tree)]


def _comment_texts(tree: Any) -> list[tuple[str | None, str]]:
    """Id and text of the comments of a Hacker News thread, as the page has them or as fragments of it.

    Where the page says which comments answer others, those are left out: they talk about a listing and are none.
    """
    found = []
    for node in tree.css(".commtext, span.c00, span.comment"):
        row = next((each for each in _above(node) if "comtr" in ((each.attributes or {}).get("class") or "")), None)
        depth = row.css_first("td.ind") if row else None
        if depth is not None and ((depth.attributes or {}).get("indent") or "0") != "0":
            continue
        for reply in node.css(".reply"):
            reply.decompose()
        words = render(node, furniture=False)
        if words.strip():
            found.append(((row.attributes or {}).get("id") if row else None, words))
    return found


def _above(node: Any) -> Iterator[Any]:
    for _ in range(8):
        node = node.parent
        if node is None:
            return
        yield node


def _postings(tree: Any) -> Iterator[Any]:
    for script in tree.css("script"):
        if "ld+json" not in ((script.attributes or {}).get("type") or "").lower():
            continue
        try:
            values = slow_values(_bare(script.text() or ""))
        except (_Broken, msgspec.MsgspecError) as broken:
            values = broken.values if isinstance(broken, _Broken) else []
        for value in values:
            yield from _in_graph(value, 0)


def _bare(text: str) -> str:
    """JSON without the comment or CDATA that some wrap it in."""
    return (
        text.strip()
        .removeprefix("<!--")
        .removeprefix("//<![CDATA[")
        .removesuffix("//]]>")
        .removesuffix("-->")
        .strip("; \n")
    )


def _in_graph(value: Any, depth: int) -> Iterator[Any]:
    if depth > 6:
        return
    if isinstance(value, list):
        for one in value:
            yield from _in_graph(one, depth + 1)
    elif isinstance(value, dict):
        if is_job_posting(value.get("@type")):
            yield value
            return
        for one in value.values():
            if isinstance(one, (dict, list)):
                yield from _in_graph(one, depth + 1)


def _main_text(tree: Any) -> str:
    """The text of the part that says it is the main one, when it holds a good part of the page."""
    whole = render(tree.body, furniture=False)
    main = max(_parts(tree), key=len, default="")
    return main if len(main) >= max(_TEASER, len(whole) // 3) else whole


def _parts(tree: Any) -> Iterator[str]:
    """The texts of the parts that say so; one within another has less of the same."""
    seen: set[int] = set()
    for node in tree.css("main, article, [role=main]")[:_MOST_PARTS]:
        above = node.parent
        while above is not None and above.mem_id not in seen:
            above = above.parent
        if above is None and (text := render(node, furniture=False)):
            seen.add(node.mem_id)
            yield text


_MOST_PARTS = 50  # of a page; a list of teasers has more


def _named(tree: Any, text: str) -> Fields:
    """The job and the employer that the page's title names with its text, and the one big heading in it."""
    title = tree.css_first("title")
    said = squeeze(title.text() if title else "")
    headings = {squeeze(node.text() or "") for node in tree.css("h1")} - {""}
    same = [heading for heading in headings if heading.casefold() in said.casefold() and len(heading) <= 150]
    fields = named_by(said, text)
    return replace(fields, title=same[0]) if len(same) == 1 else fields
