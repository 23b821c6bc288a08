"""A value of a row -> a plain word, place or date; None if the row gives none."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from jobscan.grammar.places.gazetteer import country_names

from . import keys
from .keys import plain
from .markup import field_text, looks_html

Row = Mapping[str, Any]

_NAMES = ("name", "organizationname", "displayname", "label", "legalname", "value", "title")  # an object's own name
_NOTHING = frozenset({"", "-1", "nan", "null", "none", "n/a", "na", "undefined"})  # how tables write "unknown"
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
# SAP writes dates as Java and Unix do
_UNIX_DATE = re.compile(
    rf"[A-Z][a-z]{{2}} ({'|'.join(re.findall('...', _MONTHS))}) (\d\d?) [\d:]{{8}} \w{{3,5}} (\d{{4}})"
)
_MAX_WORDS = 500  # characters of a name: a longer one is prose under the wrong key


def flat_row(row: Row) -> dict[str, Any]:
    """The row under plain keys."""
    flat: dict[str, Any] = {}
    for key, value in row.items():
        if key is not None and flat.get(name := plain(str(key))) in (None, ""):
            flat[name] = value
    return flat


def find(flat: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    """The value of the first of these names that has one."""
    for name in names:
        value = flat.get(name)
        if value is None and "." in name:
            outer, _, inner = name.partition(".")
            value = flat.get(outer)
            value = find(flat_row(value), (inner,)) if isinstance(value, Mapping) else None
        if value is None or value is False or value in ("", [], {}):
            continue
        if not isinstance(value, str) or value.strip().lower() not in _NOTHING:
            return value
    return None


def word_of(value: Any) -> str | None:
    """A name in a field, on one line; of an object its own name."""
    if isinstance(value, Mapping):
        value = find(flat_row(value), _NAMES)
        value = None if isinstance(value, Mapping) else value
    if isinstance(value, list):
        value = value[0] if value and isinstance(value[0], (str, int)) else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, (str, int, float, Decimal)):
        return None
    words = html.unescape(str(value))
    if "<" in words and looks_html(words):
        words = field_text(words)
    words = " ".join(words.encode(errors="replace").decode().split())[:_MAX_WORDS]
    return None if words.lower() in _NOTHING else words


def identity(value: Any) -> str | None:
    """An identifier; of schema.org's PropertyValue its `value`, as its `name` only says whose number it is."""
    return word_of(flat_row(value).get("value") or value) if isinstance(value, Mapping) else word_of(value)


def company(value: Any) -> str | None:
    # Glassdoor puts the rating on a second line
    return word_of(value.strip().split("\n")[0] if isinstance(value, str) else value)


def locations(flat: Mapping[str, Any]) -> tuple[str, ...]:
    named = (places(find(flat, (key,))) for key in keys.LOCATION)
    jsearch = {name: flat.get(f"job{name}") for name in ("city", "state", "country")}
    own = {key: value for key, value in flat.items() if key not in ("name", "label")}  # its name is not a place's
    found = next((found for found in named if found), None) or places(own) or places(jsearch)
    return tuple(dict.fromkeys([*found, *(place for key in keys.MORE_LOCATIONS for place in places(flat.get(key)))]))


def applicant_locations(flat: Mapping[str, Any]) -> tuple[str, ...]:
    """Where applicants may live; schema.org says whether "CA" is a country.

    >>> applicant_locations({"applicantlocationrequirements": [{"@type": "Country", "name": "CA"}, {"name": "Iowa"}]})
    ('Canada', 'Iowa')
    """
    value = find(flat, keys.APPLICANT_LOCATION)
    areas = value if isinstance(value, list) else [value]
    named = (_country(area) if isinstance(area, Mapping) else None for area in areas[:_MOST_PLACES])
    found = ([name] if name else places(area, 1) for name, area in zip(named, areas, strict=False))
    return tuple(dict.fromkeys(place for each in found for place in each))


def _country(area: Row) -> str | None:
    """The name of the country whose code a schema.org object gives."""
    kind, name = word_of(area.get("@type")), word_of(area.get("name"))
    return country_names().get(name.upper()) if name and kind and kind.endswith("Country") else None


def places(value: Any, depth: int = 0) -> list[str]:
    """The places in a location field, each as "City, Region, Country".

    >>> places({"@type": "Place", "address": {"addressLocality": "Leeds", "addressCountry": {"name": "GB"}}})
    ['Leeds, GB']
    >>> places("Austin, TX; Remote")
    ['Austin, TX', 'Remote']
    >>> places('{"@type": "PostalAddress", "addressLocality": "Leeds", "addressCountry": "GB"}, United Kingdom')
    ['Leeds, GB']
    """
    if depth > _DEEPEST:
        return []
    match value:
        case str() if (written := _object_in(value)) is not None:
            return places(written, depth + 1)
        case str():
            words = [word_of(part) for part in re.split(r"[;|\n]", value)]
            return [word.strip(" ,") for word in words if word and word.strip(" ,")]
        case list():
            return list(dict.fromkeys(place for one in value[:_MOST_PLACES] for place in places(one, depth + 1)))
        case Mapping():
            return _places_in_object(flat_row(value), depth)
    return []


def _object_in(words: str) -> Mapping[str, Any] | None:
    """The JSON object at the beginning of a table cell; None if the cell holds words."""
    if not words.lstrip().startswith("{"):
        return None
    try:
        value, _ = json.JSONDecoder().raw_decode(words.lstrip())
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, Mapping) else None


_DEEPEST = 4  # nested objects; no format that we know has more
_MOST_PLACES = 50
_WHOLE = ("fulllocation", "locationname", "displayname", "fulladdress")
_CITY = ("city", "addresslocality", "locality")
_REGION = ("state", "statename", "region", "province", "addressregion", "statecode")
_POSTCODE = ("postalcode", "postcode", "zipcode", "zip")
_COUNTRY = ("country", "addresscountry", "countryname", "countrycode")


def _places_in_object(flat: Mapping[str, Any], depth: int) -> list[str]:
    """The place that an object describes: on one line, in its parts, or in an object within it."""
    whole = word_of(find(flat, _WHOLE)) if depth or "city" not in flat else None
    if whole:
        return [re.sub(r"\s*,(\s*,)+\s*", ", ", whole)]
    city, region, country = (word_of(find(flat, names)) for names in (_CITY, _REGION, _COUNTRY))
    if city or ((region or country) and "name" not in flat):
        code = word_of(find(flat, _POSTCODE)) if city else None
        coded = " ".join(filter(None, (region, code)))
        return [", ".join(dict.fromkeys(filter(None, (city, coded, country))))]
    return places(flat.get("address"), depth + 1) or places(find(flat, ("name", "location", "label")), depth + 1)


def location_type(flat: Mapping[str, Any]) -> str | None:
    word = word_of(find(flat, keys.LOCATION_TYPE))
    if word and not word.isdigit():
        return word
    for key, name in keys.REMOTE_FLAGS.items():
        flag = find(flat, (key,))
        if isinstance(flag, str) and flag.strip().lower() in ("hybrid", "remote", "fully remote"):
            return flag
        if flag is True or (isinstance(flag, str) and flag.strip().lower() in ("true", "yes", "1", "1.0")) or flag == 1:
            return name
    return None


def posted(flat: Mapping[str, Any]) -> str | None:
    """The day of posting: of Workday's listings, which tell when only as "3 days ago", that on which they start.

    >>> posted({"postedon": "Posted 3 Days Ago", "startdate": "2026-10-01"}), posted({"startdate": "2026-10-01"})
    ('2026-10-01', None)
    """
    said = date_of(find(flat, keys.DATE))
    return date_of(flat.get("startdate")) or said if said and _AGO.search(said) else said


_AGO = re.compile(r"\b(?:ago|today|yesterday)\b", re.IGNORECASE)


def employments(flat: Mapping[str, Any]) -> tuple[str, ...]:
    """The words of all columns about the employment: one may say "permanent", and another "full time"."""
    found = (employment(find(flat, (key,))) for key in keys.EMPLOYMENT)
    return tuple(dict.fromkeys(word for words in found for word in words))


def employment(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    words = [word for one in values if (word := word_of(one))]
    return tuple(dict.fromkeys(part for word in words for part in re.split(r"\s*[,;/|]\s*|\s+and\s+", word) if part))


def date_of(value: Any) -> str | None:
    """A date as written; seconds or milliseconds since 1970 are converted to one.

    >>> date_of(1704067200000), date_of("2024-05-02T10:00:00Z")
    ('2024-01-01', '2024-05-02T10:00:00Z')
    >>> date_of("Wed Sep 02 02:00:00 UTC 2026")
    '2026-09-02'
    """
    word = word_of(value)
    if word and re.fullmatch(r"\d{10}|\d{13}|1\.\d+E\+?12", word):
        seconds = float(word) / (1 if len(word) == 10 else 1000)
        return (dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds)).date().isoformat()
    if word and (found := _UNIX_DATE.fullmatch(word)):
        return f"{found[3]}-{_MONTHS.index(found[1]) // 3 + 1:02}-{int(found[2]):02}"
    return word
