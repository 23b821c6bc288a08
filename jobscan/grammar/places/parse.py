"""Words that name a place -> its parts: town, region, country, postcode."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from jobscan.grammar.places.gazetteer import (
    Entry,
    country_codes,
    gazetteer,
    is_us_city,
    region_codes,
    town_countries,
    us_towns,
)
from jobscan.grammar.text import fold, squeeze
from jobscan.grammar.word_lists import WordLists
from jobscan.model import Place

_words = WordLists(Path(__file__).with_name("words.txt"))
_LONGEST = 300  # characters
_WORKPLACE = re.compile(
    rf"\bremote[- ]friendly(?: \([^()]{{0,40}}\)?)?|\b{_words['workplace']}\b", re.IGNORECASE
)  # "Remote-Friendly (Travel-Required)"
_POSTAL = re.compile(r"\b(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b")
# Four digits may be a year as well: they count where the place is in a country with such codes.
_FOUR = (re.compile(r"(?<![\w-])\d{4}(?![\w-])"), re.compile(r"(?<![\w-])\d{4} ?[A-Z]{2}(?![\w-])"))
_WITH_FOUR = (frozenset("AT AU BE BG CH CY DK HU LI LU LV MK NO NZ PH PT SI TN ZA".split()), frozenset({"NL"}))
_CANADIAN = re.compile(r"[A-Z]\d[A-Z] ?\d[A-Z]\d")
# The first letter of a Canadian postcode -> the province; X is that of two territories.
_PROVINCES = {
    "A": "NL", "B": "NS", "C": "PE", "E": "NB", "G": "QC", "H": "QC", "J": "QC", "K": "ON", "L": "ON", "M": "ON",
    "N": "ON", "P": "ON", "R": "MB", "S": "SK", "T": "AB", "V": "BC", "Y": "YT",
}  # fmt: skip
_BETWEEN = re.compile(r"[,;|()/\n]| - ")
_AROUND = re.compile(r"(?:Greater |Metro )?(.+?)(?: (?:Metropolitan |Metro |Bay )?(?:Area|Region))?")
_EVERYWHERE = re.compile(r"\b(?:worldwide|global(?:ly)?|anywhere in the world|work from anywhere)\b", re.IGNORECASE)
_WITH_SHIRES = frozenset({"GB", "IE"})  # there a county's name is no "Kent County"
_DISTRICT = re.compile(r" (?:District|Region|Governorate|Prefecture)$")  # wider than the town that stands before it
_TWICE = re.compile(r"^([^,]+), (?=\1,)")
_LETTER = re.compile(r"[^\W\d_]")


def parse_place(words: str, likely: str | None = None) -> Place | None:
    """The parts of a place; None if the words only say "remote".

    `likely` is the country (ISO 3166 alpha-2) in which a town is sought if several countries have one of that name. A
    name in no list is taken for a town.

    >>> place = parse_place("Austin, TX 78701")
    >>> place.address_locality, place.address_region, place.address_country, place.postal_code
    ('Austin', 'TX', 'US', '78701')
    >>> parse_place("Remote - California").address_region
    'CA'
    >>> parse_place("Paris, Île-de-France, France").address_country
    'FR'
    >>> [parse_place(words) for words in ("Remote", "2 Locations", "Remote-Friendly (Travel-Required)")]
    [None, None, None]
    >>> parse_place("Remote, worldwide").name
    'worldwide'
    >>> place = parse_place("Little Hadlow M5V 2T6")
    >>> place.address_locality, place.address_region, place.address_country
    ('Little Hadlow', 'ON', 'CA')
    >>> parse_place("Marietta").address_region, parse_place("Marietta, GA").address_country
    (None, 'US')
    >>> place = parse_place("4051 Basel, Switzerland")
    >>> place.address_locality, place.postal_code
    ('Basel', '4051')
    """
    folded = fold(words[:_LONGEST])
    name = _name(folded)
    postal = _POSTAL.search(folded)
    if postal is None and (place := _with_four_digits(folded, likely)):
        return place
    parts = _parts(folded.replace(postal[0], " ") if postal else folded)
    everywhere = _EVERYWHERE.search(folded)
    if everywhere and (not parts or everywhere[0] == folded):
        return Place(name=everywhere[0])
    coded = _by_postcode(postal[0]) if postal else _Address(None)
    if not name or not (parts or coded.country):
        return None
    address = _address(parts, coded, likely)
    return Place(
        name=name,
        address_locality=address.locality,
        address_region=address.region,
        address_country=address.country,
        postal_code=postal[0] if postal else None,
    )


def _with_four_digits(folded: str, likely: str | None) -> Place | None:
    """A place with a postcode of four digits, in the Netherlands with two letters; None if its country has no such."""
    for code, countries in zip(_FOUR, _WITH_FOUR, strict=True):
        if found := code.search(folded):
            place = parse_place(folded[: found.start()] + folded[found.end() :], likely)
            if place and place.address_locality and place.address_country in countries:
                return replace(place, name=_name(folded), postal_code=found[0])
    return None


def _address(parts: list[str], coded: _Address, likely: str | None) -> _Address:
    """The address given by the parts, and completed by the postcode."""
    parts, country = _country_of(parts, coded.country or likely) if parts else ([], None)
    address = _read(parts, country or coded.country)
    if address.country is None and address.locality and len(parts) == 1:
        address.region = None  # several states may have a town of this name
    if address.country == coded.country:
        address.region = address.region or coded.region
    return address


def _by_postcode(code: str) -> _Address:
    """What a postcode alone shows: a Canadian one its province, a British one its country, digits nothing.

    >>> _by_postcode("V6B 1A1").region, _by_postcode("LS8 2AL").country, _by_postcode("78701").country
    ('BC', 'GB', None)
    """
    if _CANADIAN.fullmatch(code):
        return _Address("CA", _PROVINCES.get(code[0]))
    return _Address(None if code[0].isdigit() else "GB")


def _name(folded: str) -> str:
    """The words without "remote" and the like, punctuation at the ends, and the repetition of a town.

    >>> _name("Remote - Mesa, Mesa, AZ")
    'Mesa, AZ'
    """
    name = _TWICE.sub("", squeeze(_WORKPLACE.sub(" ", folded)).strip(" ,;:-|/()[]*_"))
    return name + ")" if "(" in name and ")" not in name else name  # "Paris (France)"


def _parts(plain: str) -> list[str]:
    """The parts between commas, dashes and brackets that contain a letter; a single part may hold several.

    >>> [_parts(words) for words in ("Greater Leeds Area (hybrid), UK", "US-CA-San Jose", "Sydney NSW")]
    [['Leeds', 'UK'], ['San Jose', 'CA', 'US'], ['Sydney', 'NSW']]
    """
    parts = [squeeze(part).strip(" .-*_") for part in _BETWEEN.split(_WORKPLACE.sub(" ", plain))]
    parts = [around[1] for part in parts if _LETTER.search(part) and (around := _AROUND.fullmatch(part))]
    if len(parts) != 1:
        return parts
    first, *rest = re.split(r"-(?=[A-Z])", parts[0])
    if rest and first.isupper() and first in country_codes():
        return [part.strip() for part in reversed(rest)] + [first]
    town, _, code = parts[0].rpartition(" ")
    return [town, code] if town and code in region_codes() else parts


# --- the country -----------------------------------------------------------------------------------------------------


def _country_of(parts: list[str], likely: str | None) -> tuple[list[str], str | None]:
    """The parts without the country's code or name at the end, and that country, if the parts together show it.

    1. its code; 2. only a town, in the likely country; 3. a country that shares its name with a state.

    >>> _country_of(["Toronto", "ON", "CA"], None), _country_of(["San Jose", "CA"], None)
    ((['Toronto', 'ON'], 'CA'), (['San Jose', 'CA'], None))
    >>> _country_of(["Cambridge"], "GB"), _country_of(["Tbilisi", "Georgia"], None)
    ((['Cambridge'], 'GB'), (['Tbilisi'], 'GE'))
    """
    code = country_codes().get(parts[-1].upper()) if len(parts[-1]) in (2, 3) else None
    if code and len(parts) == 1:  # "IN" alone may be India or Indiana
        return [], code if parts[0].upper() not in region_codes() or code == likely else None
    if code and (parts[-1].upper() not in region_codes() or _is_country_code(parts, code)):
        return parts[:-1], code
    if len(parts) == 1:
        return parts, _country_of_town(parts[0], likely)
    second = [entry.country for entry in _readings(parts[-1])[1:] if entry.kind == "country"]
    towns = _towns(parts[0])
    return (parts[:-1], second[0]) if second and towns == {second[0]} else (parts, None)


def _country_of_town(name: str, likely: str | None) -> str | None:
    """The likely country if it has a place of this name; for a small town, the only country that has one.

    >>> _country_of_town("Whitby", "GB"), _country_of_town("Bexhill on Sea", None), _country_of_town("Whitby", None)
    ('GB', 'GB', None)
    >>> _country_of_town("Essex", "US"), _country_of_town("Essex", None), _country_of_town("Essex County", None)
    ('US', None, 'US')
    """
    if entries := _readings(name):
        shared = entries[0].kind == "region" and likely in town_countries(name, even_words=True)
        return likely if shared or likely in {entry.country for entry in entries} else None
    if likely not in _WITH_SHIRES and name.endswith(" County"):
        return likely or "US"
    if likely in town_countries(name, even_words=True):
        return likely
    towns = town_countries(name)
    return towns[0] if len(towns) == 1 and towns != ("US",) else None  # an American one is read with its state


def _is_country_code(parts: list[str], code: str) -> bool:
    """Whether letters that are also a state's code are a country's: "CA" after Ontario, "IN" after Bangalore."""
    before, last = parts[-2], parts[-1].upper()
    if len(parts) == 2:
        return _towns(before) == {code} and not is_us_city(before.lower(), last)
    states = region_codes().get(before, ())
    named = {entry.country for entry in _readings(before)}
    return code in states or named == {code} or (not states and before.isupper() and len(before) <= 3)


def _readings(part: str) -> tuple[Entry, ...]:
    """What the tables have for a name; "U.S" has lost its last full stop."""
    name = part.lower()
    return gazetteer().get(name) or gazetteer().get(f"{name}.", ())


def _towns(part: str) -> set[str]:
    """The countries that have a well-known town of this name."""
    return {entry.country for entry in _readings(part) if entry.kind == "city"}


# --- town and region -------------------------------------------------------------------------------------------------


@dataclass
class _Address:
    """The parts of a place read so far, from the widest to the narrowest; what a wider one gave stays."""

    country: str | None
    region: str | None = None
    locality: str | None = None

    def add(self, part: str, entry: Entry | None) -> None:
        """Read one more part; without an entry it is a town in no list."""
        if entry is None:
            self.locality = part if self.locality is None or _DISTRICT.search(self.locality) else self.locality
        elif entry.kind == "city" or (entry.kind == "region" and self.locality):
            self.locality = part if entry.kind == "city" else self.locality
            self._fill(entry.country, entry.region)
        elif entry.kind == "region" and self.region and self.country == "US":
            self.locality = part  # "New York, NY"
        else:
            self._fill(entry.country, (entry.region or part) if entry.kind == "region" else "")

    def _fill(self, country: str, region: str) -> None:
        self.country = self.country or country or None
        self.region = self.region or region or None


def _read(parts: list[str], country: str | None) -> _Address:
    """
    >>> _read(["New York", "NY"], None)
    _Address(country='US', region='NY', locality='New York')
    """
    address = _Address(country)
    last = len(parts) - 1
    for at in range(last, -1, -1):
        before = parts[at - 1] if at else ""
        entry = None if last == 0 else _state(parts[at], address.country, before)
        entry = entry or _reading(parts[at], address.country, last=at == last, alone=last == 0)
        address.add(parts[at], entry)
    return address


def _state(part: str, country: str | None, before: str) -> Entry | None:
    """A region from its code: "CA", "NSW"; if two countries use the code, the one that has the town before it.

    >>> _state("WA", None, "Perth").country, _state("WA", None, "Kent").country, _state("NT", None, "Darwin").country
    ('AU', 'US', 'AU')
    """
    countries = region_codes().get(part, ())
    if not countries or (country is not None and country not in countries):
        return None
    return Entry("region", country or _country_of_code(part, countries, before), part)


def _country_of_code(code: str, countries: tuple[str, ...], town: str) -> str:
    """The likeliest of the countries that use a code, unless only another has the town before it."""
    likeliest, *others = countries
    if not others or is_us_city(town.lower(), code):
        return likeliest
    for entry in _readings(town):
        if entry.kind == "city" and entry.region == code and entry.country in countries:
            return entry.country
    towns = town_countries(town, even_words=True)
    return next((each for each in others if each in towns), likeliest) if likeliest not in towns else likeliest


def _reading(part: str, country: str | None, *, last: bool, alone: bool) -> Entry | None:
    """What a name is, given the country after it, if there is one."""
    entries = _readings(part)
    if not entries and country in (None, "US") and (state := us_towns().get(part.lower())):
        return Entry("city", country or "", state if alone and country is None else "")
    if country is not None:
        return next((entry for entry in entries if entry.country == country), None)
    if not last:  # "Washington" before a state's code is the city; the code was read already
        entries = tuple(entry for entry in entries if entry.kind != "country") or entries
    return entries[0] if entries else None
