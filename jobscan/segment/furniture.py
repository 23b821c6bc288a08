"""Text -> where the site's own words begin, which it prints below every listing: links, slogan, copyright."""

from __future__ import annotations

import re

from jobscan.grammar.search import Anchors
from jobscan.grammar.text import lower

_SURE = (  # what hardly any sentence of a listing has
    r"©|\b(?:all rights reserved|terms of (?:service|use)|terms (?:and|&) conditions|privacy policy|sign (?:in|up)"
    r"|log ?in|imprint|sitemap|case studies|report (?:this )?(?:job|ad|advert)|save(?: this)? job|similar jobs"
    r"|related jobs|people also viewed|(?:view|see) (?:company |employer )?profile|jobs posted|posted jobs|post a job"
    r"|hire with us|find (?:work|jobs)|job alerts?|browse jobs)\b"
)
_LINK = re.compile(
    rf"(?P<sure>{_SURE})|\b(?:cookies?|pricing|plans|faqs?|blog|help(?: cent(?:er|re))?|contact us|about us|careers"
    r"|share|print|openings|for employers|made with|follow us|advertise|press)\b",
    re.IGNORECASE,
)
_LINKS = Anchors(  # a part of each
    "©", "rights res", "terms ", "privacy p", "sign ", "login", "log in", "imprint", "sitemap", "case stud", "report ",
    "save", "similar jobs", "related jobs", "people also", "profile", "jobs posted", "posted jobs", "post a job",
    "hire with", "find ", "job alert", "browse jobs", "cookie", "pricing", "plans", "faq", "blog", "help", "contact us",
    "about us", "careers", "share", "print", "openings", "for employers", "made with", "follow us", "advertise",
    "press", before=0, after=0)  # fmt: skip
_PLAIN = 4  # links of a line that has no sure one
_WORDS_A_LINK = 8  # at most: with fewer links among its words a line is a sentence
_GAP, _REST = 60, 80  # characters between two links, and behind the last
_LONGEST = 40  # characters of a link
_MANY = 3  # links of a footer that nothing parts from the listing
# "... and punctual North Pane Works employer 12 openings": the employer's name stands before the first link
_NAME = re.compile(r"(?:(?<=\s)(?:[A-Z][\w&.'’-]*|employer|company|client|\d+)\s+){1,8}$")


def is_furniture(text: str) -> bool:
    """Whether a line is a site's own: two links or more, a sure one or two more among them, and little else.

    >>> is_furniture("Sign in FAQ Blog"), is_furniture("You share our blog")
    (True, False)
    """
    if _LINKS.count(lower(text)) < 2:
        return False
    found = list(_LINK.finditer(text))
    links = len({link[0].lower() for link in found})
    enough = links >= 2 if any(link["sure"] for link in found) else links >= _PLAIN
    return enough and links * _WORDS_A_LINK > text.count(" ")


def furniture_at_end(line: str) -> int | None:
    """Where the site's own words begin at the end of a line, the employer's name in front of them included.

    >>> line = "You are punctual. North Pane Works employer 12 openings See profile Plans Help"
    >>> line[furniture_at_end(line):]
    'North Pane Works employer 12 openings See profile Plans Help'
    """
    end = max(0, len(line) - _REST - _LONGEST)
    if not _LINKS.count(lower(line[end:])) or not _LINK.search(line, end):
        return None  # as of nearly every line
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
