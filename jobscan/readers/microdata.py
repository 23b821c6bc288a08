"""A page's microdata and script data -> objects as JSON-LD has them, for pages that have no JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from . import keys
from .keys import plain
from .markup import render
from .row import is_job_posting, is_listing
from .values import find, flat_row

_ASSIGNED = re.compile(r"window\.\w{1,60}\s?=\s?\{.*\}", re.DOTALL)
_MOST = 200  # postings of one page
_DEEPEST = 12  # objects within objects, down to the listing: Next.js has it at 4
_HTML = frozenset(("description", *keys.PARTS))  # what is markup rather than a word


def microdata(tree: Any) -> list[dict[str, Any]]:
    """The page's JobPostings as objects, each with all of its visible text as the description.

    If some have a text and others only a title, the others are links to further listings and are left out.
    """
    nodes = [node for node in tree.css("[itemscope][itemtype]") if _is_posting(node)][:_MOST]
    postings = [_item(node) for node in nodes if not _is_inside(node)]
    full = [posting for posting in postings if not _HTML.isdisjoint(map(plain, posting))]
    return full or postings


def _is_posting(node: Any) -> bool:
    return is_job_posting((node.attributes or {}).get("itemtype"))


def _is_inside(node: Any) -> bool:
    """Whether an element is within another posting."""
    while (node := node.parent) is not None:
        if _is_posting(node):
            return True
    return False


def _item(root: Any) -> dict[str, Any]:
    """The object described by an element with an itemtype; the walk is not recursive."""
    posting: dict[str, Any] = {"@type": "JobPosting"}
    stack = [(child, posting) for child in _children(root)]
    while stack:
        node, owner = stack.pop()
        attributes = node.attributes or {}
        inner = owner
        if "itemscope" in attributes:
            inner = {"@type": (attributes.get("itemtype") or "").rpartition("/")[2]}
        for name in (attributes.get("itemprop") or "").split():
            _add(owner, name, inner if inner is not owner else _value(node, name, attributes))
        stack.extend((child, inner) for child in _children(node))
    if not _HTML.isdisjoint(map(plain, posting)):
        posting["description"] = render(root, furniture=False)
    return posting


def _children(node: Any) -> list[Any]:
    """The elements in an element, last first, ready for a stack."""
    return list(node.iter())[::-1]


def _add(owner: dict[str, Any], name: str, value: Any) -> None:
    if name not in owner:
        owner[name] = value
    elif isinstance(owner[name], list):
        owner[name].append(value)
    else:
        owner[name] = [owner[name], value]


def _value(node: Any, name: str, attributes: dict[str, str | None]) -> str:
    said = attributes.get("content") or attributes.get("datetime")
    return said or (node.html if plain(name) in _HTML else " ".join((node.text() or "").split())) or ""


def script_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Listings in the JSON from which a page's script would build its text; nothing is executed."""
    for script in tree.css("script"):
        text = (script.text() or "").strip()
        if (script.attributes or {}).get("type") == "application/json":
            yield from _listings_in(text)
        elif _ASSIGNED.match(text):
            yield from _listings_in(text[text.index("{") : text.rindex("}") + 1])


def _listings_in(text: str) -> Iterator[dict[str, Any]]:
    try:
        value = msgspec.json.decode(text)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return
    stack = [(value, 0)]
    while stack:
        one, depth = stack.pop()
        if isinstance(one, dict) and _is_sure(one):
            yield one
        elif isinstance(one, (dict, list)) and depth < _DEEPEST:
            inner = list(one.values()) if isinstance(one, dict) else one
            stack.extend((each, depth + 1) for each in inner[::-1])


def _is_sure(value: dict[str, Any]) -> bool:
    """Whether an object has everything that a listing has: scripts also hold articles, menus and translations."""
    flat, needed = flat_row(value), (keys.TITLE, keys.TEXT, keys.COMPANY + keys.LOCATION)
    return is_listing(value) and all(find(flat, names) for names in needed)
