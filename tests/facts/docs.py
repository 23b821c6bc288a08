"""Words -> what a finder sees in them: `found(find_x, text)` gives the quotes and the rules."""

from collections.abc import Callable, Sequence
from typing import Any

from jobscan.listing import Listing
from jobscan.model import Candidate, Role, Segment, Source

# What has broken rules before: nothing, one letter, binary, long runs of one thing.
ODD_TEXTS = {
    "empty": "",
    "one letter": "a",
    "blanks": " \n\t ",
    "binary": "\x00\x01\x02 years \x7f\xff\ufffe",
    "letter that grows in lower case": "İ" * 50 + " 5+ years of experience, Bachelor's degree, remote role",
    "parentheses": "(" * 20000,
    "amounts": "$1 " * 20000,
    "letters": "a" * 50000,
    "years": "5 years " * 5000,
    "numbers before a year": "1 to " * 5000 + "years of experience",
    "degrees": "master's degree or " * 3000,
    "visas": "visa " * 8000,
    "posted": "posted: " * 8000,
    "posted and blanks": "posted" + " " * 30000 + "2024-01-01",
    "remote": "remote, " * 6000,
    "full-time": "full-time " * 5000,
    "job type": "job type: " * 5000,
}


def listing(text: str, role: Role | None = None) -> Listing:
    """A listing of this text, all of which plays one role, where one is given."""
    segments = (Segment(start=0, end=len(text), role=role),) if role and text else ()
    return Listing(Source(text=text, uri="<test>"), segments=segments)


def found(find: Callable[[Listing], Sequence[Candidate[Any]]], text: str) -> list[tuple[str, str]]:
    """The quotes and the names of the rules that `find` gives for the text."""
    seen = find(listing(text))
    return [(text[each.start : each.end], each.rule.name) for each in seen]
