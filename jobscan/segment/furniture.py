"""Text -> where the site's own words below the listing begin: links, slogan, copyright."""

from __future__ import annotations

import re
from pathlib import Path

from jobscan.grammar.search import Anchors
from jobscan.grammar.text import lower
from jobscan.grammar.word_lists import WordLists

_words = WordLists(Path(__file__).with_name("words.txt"))
_LINK = re.compile(rf"(?P<sure>©|\b{_words['sure_link']}\b)|\b{_words['link']}\b", re.IGNORECASE)
_LINKS = Anchors("©", *_words.anchors("sure_link", "link"), before=0, after=0)
_PLAIN = 4  # links in a line without a sure one
_WORDS_A_LINK = 8  # at most: a line with fewer links among its words is a sentence
_GAP, _REST = 60, 80  # characters between two links, and after the last
_LONGEST = 40  # characters of a link
_MANY = 3  # links in a footer that nothing separates from the listing
# "... and punctual North Pane Works employer 12 openings": the employer's name comes before the first link
_NAME = re.compile(r"(?:(?<=\s)(?:[A-Z][\w&.'’-]*|employer|company|client|\d+)\s+){1,8}$")


def is_furniture(text: str) -> bool:
    """Whether a line is the site's own: two or more links, one of them sure or two more besides, and little else.

    >>> is_furniture("Sign in FAQ Blog"), is_furniture("You share our blog")
    (True, False)
    """
    if _LINKS.count(lower(text)) < 2:
        return False
    found = list(_LINK.finditer(text))
    links = len({link[0].lower() for link in found})
    enough = links >= 2 if any(link["sure"] for link in found) else links >= _PLAIN
    return enough and links * _WORDS_A_LINK > text.count(" ")


def is_link(text: str) -> bool:
    """Whether a line is one of the site's own links and nothing else.

    >>> is_link("Similar jobs"), is_link("Print"), is_link("Print the labels")
    (True, True, False)
    """
    return len(text) < _LONGEST and _LINK.fullmatch(text.strip(" .*#")) is not None


def furniture_at_end(line: str) -> int | None:
    """Where the site's own words at the end of a line begin, including the employer's name before them.

    >>> line = "You are punctual. North Pane Works employer 12 openings See profile Plans Help"
    >>> line[furniture_at_end(line):]
    'North Pane Works employer 12 openings See profile Plans Help'
    """
    end = max(0, len(line) - _REST - _LONGEST)
    if not _LINKS.count(lower(line[end:])) or not _LINK.search(line, end):
        return None  # true of nearly every line
    links = list(_LINK.finditer(line))
    if len(links) < _MANY or len(line) - links[-1].end() > _REST:
        return None
    first = len(links) - 1
    while first and links[first].start() - links[first - 1].end() <= _GAP:
        first -= 1
    cluster = links[first:]
    if len({link[0].lower() for link in cluster}) < _MANY or not any(link["sure"] for link in cluster):
        return None
    start = links[first].start()
    name = _NAME.search(line, max(0, start - _REST), start)
    return name.start() if name else start
