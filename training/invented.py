"""`invented/*.txt` -> labelled listings that nobody ever posted, written for this project in the shapes of many boards.

    python -m training.invented [FILE ...]   # checks the files, counts what is in them

A listing begins with `=== name | layout` (headed, flattened or prose). Then each segment has a line of its own,
`X| its words`, X being the letter of its role (`LETTERS`). `+X| ...` goes on in the line of the segment before, after a
space; `&X| ...` right behind it, with nothing between. An empty line is an empty line. In a segment `{Python}` marks a
hard skill (a tool, a technology, knowledge, a licence, a certificate, a language), wherever a reader would list it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LETTERS = {
    "H": "heading",
    "T": "title",
    "C": "company_about",
    "S": "role_summary",
    "R": "responsibility",
    "Q": "requirement_required",
    "P": "requirement_preferred",
    "B": "benefit",
    "$": "pay",
    "L": "location_or_schedule",
    "A": "application_instruction",
    "E": "legal_eeo",
    "O": "other",
}
FOLDER = Path(__file__).with_name("invented")
_HEAD = re.compile(r"=== ([\w-]+) \| (headed|flattened|prose)")
_LINE = re.compile(r"([+&]?)([HTCSRQPBLAEO$])\| ?(.*)")
_SKILL = re.compile(r"\{([^{}]+)\}")


class Invented(NamedTuple):
    """One listing: its text, its segments `(start, end, role)`, and where hard skills stand `(start, end)`."""

    name: str
    layout: str
    text: str
    marked: list[tuple[int, int, str]]
    skills: list[tuple[int, int]]


def read_invented(paths: list[Path] | None = None) -> Iterator[Invented]:
    """All listings of the files, of those in `FOLDER` by default.

    Raises:
        ValueError: a line that is none of those above, or a name that was there before.
    """
    names: set[str] = set()
    for path in sorted(FOLDER.glob("*.txt")) if paths is None else paths:
        for part in re.split(r"^(?==== )", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            listing = _read(part.rstrip("\n").split("\n"), path)
            if listing.name in names:
                raise ValueError(f"{path}: {listing.name} is there twice")
            names.add(listing.name)
            yield listing


def _read(lines: list[str], path: Path) -> Invented:
    head = _HEAD.fullmatch(lines[0])
    if not head:
        raise ValueError(f"{path}: {lines[0]!r} should be '=== name | layout'")
    text = ""
    marked: list[tuple[int, int, str]] = []
    skills: list[tuple[int, int]] = []
    for line in lines[1:]:
        if not line.strip():
            text += "\n" if marked else ""
            continue
        found = _LINE.fullmatch(line)
        if not found or not found[3].strip():
            raise ValueError(f"{path}: {head[1]}: {line!r} should be 'X| words'")
        if marked:
            text += {"": "\n", "+": " ", "&": ""}[found[1]]
        start, at = len(text), 0
        for skill in _SKILL.finditer(found[3]):
            text += found[3][at : skill.start()]
            skills.append((len(text), len(text) + len(skill[1])))
            text += skill[1]
            at = skill.end()
        text += found[3][at:].rstrip()
        if "{" in text[start:] or "}" in text[start:]:
            raise ValueError(f"{path}: {head[1]}: {line!r} has a brace without its other")
        marked.append((start, len(text), LETTERS[found[2]]))
    return Invented(head[1], head[2], text, marked, skills)


def main() -> None:
    listings = list(read_invented([Path(name) for name in sys.argv[1:]] or None))
    roles = Counter(role for listing in listings for _, _, role in listing.marked)
    skills = sum(len(listing.skills) for listing in listings)
    print(f"{len(listings)} listings, {sum(roles.values())} segments, {skills} skills")
    print(", ".join(f"{role} {count}" for role, count in roles.most_common()))
    print(", ".join(f"{layout} {n}" for layout, n in Counter(listing.layout for listing in listings).most_common()))


if __name__ == "__main__":
    main()
