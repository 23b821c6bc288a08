"""Text between two offsets -> the known places in it, a town together with the region and country behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.grammar.places.gazetteer import country_codes, gazetteer, region_codes, us_towns
from jobscan.grammar.titles.boundaries import has_noun

NAME = r"[A-ZÀ-ÖØ-Þ][\w'.]*(?:[ -](?:[A-ZÀ-ÖØ-Þ][\w'.]*|of|and|upon|on|de|le|la|the|do|am)){0,4}"
_RUN = re.compile(NAME)
CITY_CODE = re.compile(
    r"(?<!@)(?P<city>[A-Z][A-Za-z'.]+(?:[ -][A-Z][A-Za-z'.]+){0,3}),? ?(?<=[, ])(?P<code>[A-Z]{2,3})"
    r"(?=[^\w&/-]|$|[A-Z][a-z]{2})(?:,? \d{5}(?!\d))?"  # "VTMaple" lost its line end
)
_JOIN = re.compile(r" ?,? ?(?:- ?)?\(?")
_TAKEN = re.compile(r"[ ,]{1,2}(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{5})\b")
_PIECE = re.compile(r"\S+")
_TOWN = re.compile(r"[A-Z][\w'.]+(?:[ -](?:[A-Z][\w'.]*|of|on|upon|Al|de|la|the)){0,3}, ?")
# Names of towns that are plain words first: only with their state are they believed
_PLAIN = frozenset(
    "mobile orange nice split surprise independence hope spring enterprise sandy progress union liberty lead".split()
)
# Listed as countries, yet "Leeds, England, United Kingdom" is one place
_HOME_NATIONS = ("england", "scotland", "wales", "northern ireland")
# State codes that hardly ever stand for anything else after a name
_SURE_CODES = frozenset("CA NY TX FL GA NC NJ VA OH IL WI MN TN AZ KY UT NV NH WV WY SD ND NSW QLD VIC".split())


def is_city_code(city: str, code: str, *, trust: bool = False) -> bool:
    """Whether "City, ST" is a place: the city is known, or the code stands for little else, or the line is trusted."""
    if code not in region_codes():
        return trust and code in country_codes() and not has_noun(city)
    if trust and len(city) > 3 and not has_noun(city):
        return True
    last = city.split()[-1].lower()
    return any(name in gazetteer() or name in us_towns() for name in (city.lower(), last)) or (
        code in _SURE_CODES and "-" not in city
    )


def places_in(text: str, start: int, end: int, *, trust: bool = False) -> list[tuple[int, int]]:
    """Known names between two offsets; "Paris, Île-de-France, France" is one.

    >>> text = "Los Gatos, California or Berlin"
    >>> [text[a:b] for a, b in places_in(text, 0, len(text))]
    ['Los Gatos, California', 'Berlin']
    """
    found: list[tuple[int, int]] = []
    for a, b in _known(text, start, end, trust):
        if found:
            open_start, open_end = found[-1]
            if _JOIN.fullmatch(text, open_end, a) and kind_rank(text[a:b]) > kind_rank(text[open_start:open_end]):
                found[-1] = (open_start, b)
                continue
        found.append((a, b))
    return [_with_town(text, start, a, b) for a, b in found]


def _with_town(text: str, start: int, a: int, b: int) -> tuple[int, int]:
    """A region or a country with the unknown town before it: "Los Gatos, California"; a postcode behind it."""
    if text[a - 2 : a].strip() == "," and "," not in text[a:b] and kind_rank(text[a:b]) in (1, 2):
        at = max(start, a - 40)
        for match in _TOWN.finditer(text, at, a):
            if match.end() == a and (match.start() == start or not text[match.start() - 1].isalnum()):
                a = match.start()
                break
    behind = _TAKEN.match(text, b)
    return a, behind.end() if behind else b


def kind_rank(name: str) -> int:
    """How wide a name is by its last part: city 0, region 1, country 2, zone 3."""
    last = name.rpartition(",")[2].strip()
    if last in region_codes() or last.lower() in _HOME_NATIONS:
        return 1
    entries = gazetteer().get(last.lower())
    return {"city": 0, "region": 1, "country": 2, "zone": 3}[entries[0].kind] if entries else 0


def is_list(left: str, right: str) -> bool:
    """Whether two names side by side are two places: "Ohio, California", "Australia, Japan", not "Leeds, England".

    >>> is_list("Ohio", "California"), is_list("New York", "NY"), is_list("Canada", "Japan")
    (True, False, True)
    """
    left = left.strip(" ,")
    wide, behind = kind_rank(left), kind_rank(right)
    return wide >= 1 and right not in region_codes() and (behind <= wide or behind == 3) and left != right


def _known(text: str, start: int, end: int, trust: bool) -> Iterator[tuple[int, int]]:
    names, codes = gazetteer(), region_codes()
    for match in CITY_CODE.finditer(text, start, end):
        comma = text[match.end("city")] == ","
        if is_city_code(match["city"], match["code"], trust=trust and comma):
            a = match.start()
            words = match["city"].split(" ")
            for skip in range(len(words)):  # "Engineer Austin, TX" begins with words that are no place
                if (name := " ".join(words[skip:]).lower()) in names or name in us_towns():
                    a += len(" ".join(words[:skip])) + (1 if skip else 0)
                    break
            yield from _runs(text, start, a)
            yield a, match.end()
            start = match.end()
    for a, b in _runs(text, start, end):
        if text[a:b] not in codes or b - a > 2:
            yield a, b


def _in_number(text: str, start: int, length: int) -> bool:
    """Whether letters are part of a reference: "311-SF-7781"."""
    before, after = text[max(0, start - 2) : start], text[start + length : start + length + 2]
    return (before[1:] in ("-", "/", "_") and before[:1].isdigit()) or (
        after[:1] in ("-", "/", "_") and after[1:].isdigit()
    )


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The longest known names within runs of capitalised words; "Remote-USA" and "US-Remote" hold one too."""
    names = gazetteer()
    for run in _RUN.finditer(text, start, end):
        pieces = [(m.start(), m.end()) for m in _PIECE.finditer(run[0])]
        i = 0
        while i < len(pieces):
            for j in range(min(len(pieces), i + 5), i, -1):
                piece = run[0][pieces[i][0] : pieces[j - 1][1]].rstrip(".,")
                at = pieces[i][0]
                if j == i + 1 and "-" in piece and piece.lower() not in names:
                    first, _, last = piece.partition("-")
                    if last.lower() in names and first.lower() in ("remote", "hybrid", "onsite"):
                        at, piece = at + len(first) + 1, last
                    elif last.lower() in ("remote", "hybrid", "onsite"):
                        piece = first
                if (
                    piece.lower() in names
                    and piece.lower() not in _PLAIN
                    and len(piece) > 1
                    and (len(piece) > 2 or piece.isupper())
                    and not (len(piece) <= 3 and _in_number(text, run.start() + at, len(piece)))
                ):
                    yield run.start() + at, run.start() + at + len(piece)
                    i = j - 1
                    break
            i += 1
