"""A page of search results -> its cards: for each job the text under its own linked heading.

A page with one job has cards too, for similar jobs; but there most of the text is outside the cards.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Any, NamedTuple

from jobscan.grammar.places.parse import parse_place
from jobscan.grammar.titles.boundaries import has_noun

from .markup import render

FEWEST = 3  # cards: a page with fewer is read as a whole
_PAY = re.compile(r"[$£€] ?\d")
_FIRM_AND_PLACE = re.compile(r"(?P<firm>[^\W\d][^\n|·•]{1,60}?) ?(?: [-–—]|[|·•]) ?(?P<place>[A-Z][^\n|·•–—]{2,60})")
_SHARE = 0.6  # of the page's text; the rest is filters and the like
_MOST = 500  # cards of a page
_LONGEST = 3_000  # characters of a card: a longer one is a page of its own
_DEEPEST = 40  # elements above a heading
_HEADINGS = ", ".join(f"h{n} a[href], a[href] h{n}" for n in range(2, 6))


class Card(NamedTuple):
    """One job on a page of results: its title, the address of its link, and everything that the page says about it.

    `company`: what the line below the title has before a dash or a dot and a place, "Acme - Dayton, OH".
    """

    title: str
    link: str
    text: str
    company: str | None = None


def cards(tree: Any, whole: int) -> list[Card]:
    """The cards of a page with `whole` characters of text; none if it is not a page of results."""
    links = tree.css(_HEADINGS)[: _MOST + 1]
    if not FEWEST <= len(links) <= _MOST:
        return []
    found = [_card(link, node) for link, node in _alike(links)]
    texts = [card for card in found if len(card.title) < len(card.text) <= _LONGEST]
    jobs = sum(has_noun(card.title) or bool(_PAY.search(card.text)) for card in texts)
    is_of_jobs = len(texts) >= FEWEST and 2 * jobs >= len(texts) and sum(len(c.text) for c in texts) >= _SHARE * whole
    return texts if is_of_jobs else []


def _alike(links: list[Any]) -> list[tuple[Any, Any]]:
    """Each link with the largest element that contains no other link, for elements of the most common kind."""
    above = [_above(link) for link in links]
    counts = Counter(node.mem_id for nodes in above for node in nodes)
    kinds: defaultdict[tuple[str, int], list[tuple[Any, Any]]] = defaultdict(list)
    for link, nodes in zip(links, above, strict=True):
        own = [node for node in nodes if counts[node.mem_id] == 1]
        if own and own[-1].parent is not None:
            kinds[own[-1].tag, own[-1].parent.mem_id].append((link, own[-1]))
    return max(kinds.values(), key=len, default=[])


def _above(node: Any) -> list[Any]:
    """The element and those that contain it, innermost first."""
    nodes: list[Any] = []
    while node is not None and node.tag != "body" and len(nodes) < _DEEPEST:
        nodes.append(node)
        node = node.parent
    return nodes


def _card(link: Any, node: Any) -> Card:
    anchor = next(each for each in _above(link) if each.tag == "a")
    title, text = " ".join((link.text() or "").split()), render(node).removeprefix("• ")
    return Card(title, (anchor.attributes or {}).get("href") or "", text, _company(title, text))


def _company(title: str, text: str) -> str | None:
    below = text.removeprefix(title).lstrip().partition("\n")[0]
    found = _FIRM_AND_PLACE.fullmatch(below)
    place = parse_place(found["place"]) if found else None
    return found["firm"] if found and place and (place.address_region or place.address_country) else None
