"""Text between two offsets -> the known places in it, each town together with the region and country after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jobscan.grammar.places.gazetteer import (
    country_codes,
    gazetteer,
    is_us_city,
    region_code,
    region_codes,
    town_countries,
    us_towns,
)
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.grammar.word_lists import WordLists

NAME = r"[A-ZÀ-ÖØ-Þ][\w'.]*(?:[ -](?:[A-ZÀ-ÖØ-Þ][\w'.]*|of|and|upon|on|de|le|la|the|do|am)){0,4}"
_RUN = re.compile(NAME)
CITY_CODE = re.compile(
    r"(?<!@)(?P<city>[A-Z][A-Za-z'.]{1,40}(?:[ -][A-Z][A-Za-z'.]{1,40}){0,3}),? ?(?<=[, ])(?P<code>[A-Z]{2,3})"
    r"(?=[^\w&/-]|$|[A-Z][a-z]{2})(?:,? \d{5}(?!\d))?"  # "VTMaple" lost its line end
)
_CODE = re.compile(r"[A-Z](?<=[, ][A-Z])[A-Z]")  # what each of them has, and few lines
_JOIN = re.compile(r" ?,? ?(?:- ?)?\(?")
_TAKEN = re.compile(r"[ ,]{1,2}(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{5})\b")
_NAME_PIECE = re.compile(r"[^ -]+")
_TOWN = re.compile(r"[A-Z][\w'.]{1,40}+(?:[ -](?:[A-Z][\w'.]{0,40}+|of|on|upon|Al|de|la|the)){0,3}, ?")
# "Weston-super-Mare", "Ashby de la Zouch", "St. Albans"
_TOWN_NAME = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w'.]*(?:[ -](?:[A-ZÀ-ÖØ-Þ][\w'.]*|of|upon|on|under|super|by|in|de|le|la|el|the|an?|der|am|sur|del"
    r"|do|da|next)){0,4}"
)
_CODE_BEFORE = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5} (?=[A-ZÀ-ÖØ-Þ])")  # "4000 Roskilde"
_BETWEEN_TOWNS = re.compile(r"(?:(?<!\s)\s*)?(?:[,/;()+]|\b(?:and|or)\b| - )\s*")
_words = WordLists(Path(__file__).with_name("words.txt"))
_PLAIN_WORDS, _HOME_NATIONS, _SURE_CODES, _WORD_CODES, _DASHED = (
    frozenset(_words.phrases(section)) for section in ("plain_word", "home_nation", "sure_code", "word_code", "dashed")
)
_LONGEST = 5  # words of a name
_RANKS = {"city": 0, "region": 1, "country": 2, "zone": 3}


def is_city_code(city: str, code: str, *, trust: bool = False) -> bool:
    """Whether "City, ST" is a place: the city is known, the code means little else, or the line is trusted."""
    if city.isupper() and code in _WORD_CODES and not trust:
        return False
    if code not in region_codes():
        return trust and code in country_codes() and not has_noun(city)
    if trust and len(city) > 3 and not has_noun(city):
        return True
    last = city.split()[-1].lower()
    is_known = any(name in gazetteer() or name in us_towns() for name in (city.lower(), last))
    return is_known or (code in _SURE_CODES and "-" not in city)


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
            if _JOIN.fullmatch(text, open_end, a) and _lies_in(text[open_start:open_end], text[a:b]):
                found[-1] = (open_start, b)
                continue
        found.append((a, b))
    places: list[tuple[int, int]] = []
    for a, b in found:
        town, end = _with_town(text, start, a, b)
        own = not places or town >= places[-1][1]  # "Ohio, California" are two states
        places.append((town if own else a, end))
    return places


def town_at(text: str, start: int, end: int, *, even_words: bool = False) -> int | None:
    """Where the town that begins at an offset ends, out of all the world's towns; None if there is none.

    Such a name is in no list of well-known places, so the words around it must call for a place. With `even_words` it
    may be an English word ("Reading").

    >>> text = "Bexhill on Sea area"
    >>> text[: town_at(text, 0, 19)], town_at("Reading area", 0, 12), town_at("Reading area", 0, 12, even_words=True)
    ('Bexhill on Sea', None, 7)
    """
    run = _TOWN_NAME.match(text, start, end)
    pieces = [piece.end() for piece in _NAME_PIECE.finditer(run[0])] if run else []
    for length in reversed(pieces):
        name = text[start : start + length].rstrip(".")
        if len(name) > (4 if name.isupper() else 2) and town_countries(name, even_words=even_words):
            return start + len(name)
    return None


def towns_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The towns in a part of the text, "Stroud / Frome or Leeds"; none if it contains anything else.

    >>> text = "Stroud / Frome or Leeds"
    >>> [text[a:b] for a, b in towns_in(text, 0, len(text))], towns_in("Stroud Dairy", 0, 12)
    (['Stroud', 'Frome', 'Leeds'], [])
    """
    found = []
    code = _CODE_BEFORE.match(text, start, end)
    at = code.end() if code else start
    for between in (*_BETWEEN_TOWNS.finditer(text, start, end), None):
        a, b = at, between.start() if between else end
        if a < b:
            if town_at(text, a, b) != b and places_in(text, a, b) != [(a, b)]:
                return []
            found.append((a, b))
        at = between.end() if between else end
    return found


def _lies_in(name: str, wide: str) -> bool:
    """Whether the second name is wider than the first, or a state with a town that has the name of a county elsewhere.

    >>> _lies_in("Leeds", "Kent"), _lies_in("Norfolk", "Virginia"), _lies_in("Norfolk", "Kent")
    (True, True, False)
    >>> _lies_in("Washington", "D.C"), _lies_in("Washington", "Oregon")
    (True, False)
    """
    if kind_rank(wide) > kind_rank(name) or is_us_city(name.lower(), wide.replace(".", "")):
        return True
    elsewhere = all(entry.country != "US" for entry in gazetteer().get(name.lower(), ())[:1])
    state = region_code("US", wide)
    return elsewhere and state is not None and is_us_city(name.lower(), state)


def _with_town(text: str, start: int, a: int, b: int) -> tuple[int, int]:
    """A region or a country with the unknown town before it ("Los Gatos, California") and the postcode after it."""
    if text[a - 2 : a].strip() == "," and "," not in text[a:b] and kind_rank(text[a:b]) in (1, 2):
        at = max(start, a - 40)
        for match in _TOWN.finditer(text, at, a):
            if match.end() == a and (match.start() == start or not text[match.start() - 1].isalnum()):
                a = match.start()
                break
    behind = _TAKEN.match(text, b)
    return a, behind.end() if behind else b


def kind_rank(name: str) -> int:
    """How wide a name is, by its last part: city 0, region 1, country 2, zone 3."""
    last = name.rpartition(",")[2].strip()
    if last in region_codes() or last.lower() in _HOME_NATIONS:
        return 1
    entries = gazetteer().get(last.lower())
    return _RANKS[entries[0].kind] if entries else 0


def is_list(left: str, right: str) -> bool:
    """Whether two adjacent names are two places: "Ohio, California", "Australia, Japan", not "Leeds, England".

    >>> is_list("Ohio", "California"), is_list("New York", "NY"), is_list("Canada", "Japan")
    (True, False, True)
    """
    left = left.strip(" ,")
    wide, behind = kind_rank(left), kind_rank(right)
    return wide >= 1 and right not in region_codes() and (behind <= wide or behind == 3) and left != right


def _known(text: str, start: int, end: int, trust: bool) -> Iterator[tuple[int, int]]:
    """Towns with their state's code, and between them names from the tables."""
    for match in CITY_CODE.finditer(text, start, end) if _CODE.search(text, start, end) else ():
        comma = text[match.end("city")] == ","
        if is_city_code(match["city"], match["code"], trust=trust and comma):
            a = match.start() + _other_words(match["city"])
            yield from _names(text, start, a)
            yield a, match.end()
            start = match.end()
    yield from ((a, b) for a, b in _names(text, start, end) if b - a > 2 or text[a:b] not in region_codes())


def _other_words(city: str) -> int:
    """How many characters come before the town: "Engineer Austin" begins with a word that is not a place.

    >>> _other_words("Engineer Austin"), _other_words("Little Gatos")
    (9, 0)
    """
    words = city.split(" ")
    for skip in range(len(words)):
        name = " ".join(words[skip:])
        if name.lower() in gazetteer() or name.lower() in us_towns():
            return len(city) - len(name)
    return 0


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The longest known names within runs of capitalised words; "Remote-USA" and "US-Remote" contain one too."""
    for run in _RUN.finditer(text, start, end):
        at = run.start()
        words = run[0].split(" ")
        while words:
            behind = at + len(words[0])
            count = 1
            for count in range(min(_most_words(words[0].lower()), len(words)), 0, -1):
                behind = at + len(" ".join(words[:count]))
                a, b = _undashed(text, at, behind, one=count == 1)
                if _is_believed(text, a, b):
                    yield a, b
                    break
            at = behind + 1
            del words[:count]


def _most_words(word: str) -> int:
    """The most words of a known name that begins with this one; 0 if none begins with it.

    >>> _most_words("tea"), _most_words("leeds"), _most_words("new")
    (0, 1, 5)
    """
    if word in _first_words():
        return _LONGEST
    return int("-" in word or word.rstrip(".") in gazetteer())


@cache
def _first_words() -> frozenset[str]:
    """The first words of known names of several words."""
    return frozenset(name.partition(" ")[0] for name in gazetteer() if " " in name)


def _undashed(text: str, start: int, end: int, *, one: bool) -> tuple[int, int]:
    """A name without the full stop after it and, if it is one word, without "Remote-" or "-Remote"."""
    name = text[start:end].rstrip(".,")  # "U.S." too, which tells of visas far more often than of the place
    if one and "-" in name and name.lower() not in gazetteer():
        before, _, behind = name.partition("-")
        if behind.lower() in gazetteer() and before.lower() in _DASHED:
            return start + len(before) + 1, start + len(name)
        if behind.lower() in _DASHED:
            return start, start + len(before)
    return start, start + len(name)


def _is_believed(text: str, start: int, end: int) -> bool:
    """Whether a known name is meant: not a plain word; two letters only in capitals, and not in "311-SF-7781"."""
    name, length = text[start:end], end - start
    if name.lower() not in gazetteer() or name.lower() in _PLAIN_WORDS or length < 2:
        return False
    if length > 3:
        return True
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    is_numbered = (before[1:] in ("-", "/", "_") and before[:1].isdigit()) or (
        after[:1] in ("-", "/", "_") and after[1:].isdigit()
    )
    return not is_numbered and (length > 2 or name.isupper())
