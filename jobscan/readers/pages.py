"""A page of HTML -> its listings: from its JSON-LD or microdata, its comments, its cards, or the page as a whole."""

from __future__ import annotations

import re
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
from .markup import render, tree_of
from .microdata import microdata, script_data
from .prose import whole_characters
from .row import is_job_posting, listing
from .table_page import table_rows
from .texts import text_of

# a description shorter than this next to a page of text is a teaser
_TEASER = 200
_NOTHING_SEEN = "no visible text in the page; where a script builds it, save the page once it has loaded"
_CARD = "this is what a page of results says of the job; the listing itself is behind its link"
_CUT = Note(code="cut-off", message="the page has no end; it was probably cut off while it was saved")
_BODY, _BODY_END = re.compile(r"<body[\s>]", re.IGNORECASE), re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_OPEN_TAG, _LONGEST_TAG = re.compile(r"</?[a-zA-Z][^<>]*\Z"), 2000
_THREAD = 3  # comments: a page with fewer is not a thread


class _Page(NamedTuple):
    """A page, and the notes that apply to every listing in it."""

    tree: Any
    notes: tuple[Note, ...]
    truncated: bool


def read_html(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """A listing for each JobPosting in the page's data, comment of a thread, or card; otherwise the page is one."""
    limit = 4 * context.max_bytes  # there is often more markup than text
    data = stream.read(limit + 1)
    truncated = len(data) > limit
    text, notes = decode(whole_characters(data[:limit]) if truncated else data)
    if not truncated and _is_cut_off(text):
        notes += (_CUT,)
    page = _Page(tree_of(text), notes, truncated)
    if postings := list(_postings(page.tree)):
        yield from _from_postings(postings, page, context, teaser=_TEASER)
    elif postings := microdata(page.tree):
        yield from _from_postings(postings, page, context, teaser=1)  # its words are those that are visible
    else:
        of_table = (listing(row, context) for row in table_rows(page.tree))
        yield from _comments(page, context) or list(of_table) or _from_text(page, context)


def _is_cut_off(text: str) -> bool:
    """Whether a page ends within a tag, or begins a body that does not end; minifiers leave out both marks of it.

    >>> _is_cut_off("<html><body><p>Bake"), _is_cut_off("<p>Bake</p><div cla"), _is_cut_off("<p>Bake, 3 < 4")
    (True, True, False)
    """
    if _OPEN_TAG.search(text, max(0, len(text) - _LONGEST_TAG)):
        return True
    return bool(_BODY.search(text)) and not _BODY_END.search(text)


def _from_text(page: _Page, context: Context) -> Iterator[Source | Unreadable]:
    """The listings of a page without structured data; if there is little text, those in the data of its scripts."""
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
    """The listings of structured data; if there is only one, the text of the page belongs to it."""
    text = "" if len(postings) > 1 else _main_text(page.tree)
    for posting in postings:
        yield _from_posting(posting, text, teaser, page, context, marked_up=True)


def _from_posting(
    posting: Any, text: str, teaser: int, page: _Page, context: Context, *, marked_up: bool
) -> Source | Unreadable:
    """The listing of an object; a description shorter than a teaser is replaced by the text of the page."""
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
    """The listing of a card, with a note that it is only a part."""
    notes = (*page.notes, Note(code="card-of-results", message=_CARD))
    fields = Fields(title=card.title, company=card.company)
    return context.source(card.text, id=card.link[:500] or None, fields=fields, notes=notes, truncated=page.truncated)


def _comments(page: _Page, context: Context) -> list[Source | Unreadable]:
    """A listing for each comment of a Hacker News thread, or of fragments of its page.

    Comments that the page marks as replies are left out: they are about a listing, not listings themselves.
    """
    found = [(id_, words) for id_, words in _comment_texts(page.tree) if words.strip()]
    if len(found) < _THREAD:
        return []
    return [context.source(words, id=id_, notes=page.notes, truncated=page.truncated) for id_, words in found]


def _comment_texts(tree: Any) -> Iterator[tuple[str | None, str]]:
    for node in tree.css(".commtext, span.c00, span.comment"):
        row = next((each for each in _above(node) if "comtr" in ((each.attributes or {}).get("class") or "")), None)
        depth = row.css_first("td.ind") if row else None
        if depth is not None and ((depth.attributes or {}).get("indent") or "0") != "0":
            continue
        for reply in node.css(".reply"):
            reply.decompose()
        yield (row.attributes or {}).get("id") if row else None, render(node, furniture=False)


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
            yield from (_with_nodes(posting, value) for posting in _in_graph(value, 0))


def _with_nodes(posting: Any, value: Any) -> Any:
    """A posting of a graph with the nodes that it names by their `@id` alone, such as its employer."""
    graph = value.get("@graph") if isinstance(value, dict) else value
    if not isinstance(graph, list) or len(graph) > _MOST_NODES:
        return posting
    nodes = {node["@id"]: node for node in graph if isinstance(node, dict) and isinstance(node.get("@id"), str)}
    return {key: _node(inner, nodes) for key, inner in posting.items()}


def _node(value: Any, nodes: dict[str, Any]) -> Any:
    if isinstance(value, list):
        return [_node(one, nodes) for one in value]
    is_name = isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str)
    return nodes.get(value["@id"], value) if is_name else value


_MOST_NODES = 1_000  # of a graph


def _bare(text: str) -> str:
    """JSON without the comment or CDATA around it."""
    bare = text.strip().removeprefix("<!--").removeprefix("//<![CDATA[")
    return bare.removesuffix("//]]>").removesuffix("-->").strip("; \n")


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
    """The text of the part marked as the main one, if it holds a good part of the page; otherwise all of it."""
    whole = render(tree.body, furniture=False)
    main = max(_parts(tree), key=len, default="")
    return main if len(main) >= max(_TEASER, len(whole) // 3) else whole


def _parts(tree: Any) -> Iterator[str]:
    """The texts of the parts marked as main; one within another is left out."""
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
    """The job and employer on which the page's title and text agree; the one big heading in the title is the job."""
    title = tree.css_first("title")
    said = squeeze(title.text() if title else "")
    headings = {squeeze(node.text() or "") for node in tree.css("h1")} - {""}
    same = [heading for heading in headings if heading.casefold() in said.casefold() and len(heading) <= 150]
    fields = named_by(said, text)
    return replace(fields, title=same[0]) if len(same) == 1 else fields
