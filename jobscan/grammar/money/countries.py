"""The words of a listing -> the country whose dollars, rupees or shillings it pays.

A "$" is the money of several countries. Each has names that occur only in its own listings (`data/pay_countries.txt`):
licences, benefits, the codes after a town. They tell more than a country in prose, perhaps the source of the oats.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from jobscan.data import sections
from jobscan.grammar.money.currencies import CURRENCIES, SHARED_SIGNS, adjectives_of
from jobscan.grammar.money.marks import any_of
from jobscan.grammar.places.gazetteer import gazetteer

_LISTS = sections("pay_countries.txt")


def _any(section: str) -> str:
    """The entries of a list as alternatives; an entry may refer to another list."""
    words = "|".join(_LISTS[section]).replace(" ", r"\ ")
    return re.sub(r"<(\w+)>", lambda found: f"(?:{_any(found[1])})", words)


def _of_kind(kind: str) -> dict[str, str]:
    return {name.partition(" ")[2]: _any(name) for name in _LISTS if name.startswith(kind)}


_SURE = _of_kind("sure ")  # what only the employers of one country write
_NAMES = _of_kind("name ")  # names that may occur in prose
_TOWN_OF_US = re.compile(rf",\ (?:{_any('state_codes')}|{_any('states')})\b", re.VERBOSE)  # "Ontario, California"
# "authorized to work in the United States", "right to work in Canada"
_MAY_WORK = re.compile(r"\bwork(?:ing)?\s(?:\w+\s){0,3}in\s(?:the\s)?\Z", re.IGNORECASE)
# Names further down are other jobs, offices and legal notes: a listing says early, or near its pay, where it is.
_FAR = 20_000
_PRIOR = 2  # the weight of the places that were found, which may be from prose too
_SURELY = 3  # the weight of a name on its own line, or of a licence: as much as three names in prose
_SHORT = 50  # characters of a line that is not a sentence
# What separates a place from the rest: a line end, a bar, a bracket, quotes around a cell; not the dash of a bullet.
_MARKS_BEFORE = re.compile(r"[\n|()'•·](?!.*[\n|()'•·])[^\w\n-]*(?=\w|\Z)", re.DOTALL)
_MARK_BEHIND = re.compile(r"[\n|()'•·]|\Z")
_SMALL = frozenset("and of the es de la do al".split())  # words
_BEGINS = re.compile(r"[A-Z][a-z]")
_MARGIN = 2  # the lead that another country needs if the United States are named too


def sign_country(folded: str, country: str | None = None, sign: str = "$") -> str | None:
    """The likeliest of the countries that share a sign; `country` is the one that the places suggest.

    Licences, codes and names on their own lines count more than names in prose; the United States get the benefit of
    the doubt ("anywhere in the United States or Canada" pays US dollars).

    >>> sign_country("Fitter, Newman WA. $62 per hour plus super"), sign_country("Nurse wanted, $62 per hour")
    ('AU', None)
    >>> sign_country("AutoCAD or other CAD. 401(k). Los Angeles, CA", "CA"), sign_country("Karachi", sign="rs")
    ('US', 'PK')
    >>> sign_country("Flour from Ontario to San Diego, California", "CA"), sign_country("Born in Uganda", sign="sh")
    ('US', 'UG')
    """
    counts: dict[str, int] = {}
    for match in _pattern(sign).finditer(folded, 0, _FAR):
        name, weight = _weighed(folded, match)
        counts[name] = counts.get(name, 0) + weight
    if not counts:
        return country
    if country in SHARED_SIGNS[sign][1]:
        counts[country] = counts.get(country, 0) + _PRIOR
    best = max(counts, key=lambda name: counts[name])
    return "US" if counts.get("US", -_MARGIN) + _MARGIN >= counts[best] else best


def _weighed(folded: str, match: re.Match[str]) -> tuple[str, int]:
    """The country that a name indicates, and how strongly."""
    sure, _, name = (match.lastgroup or "").rpartition("_")
    if sure:
        return name, _SURELY
    if name != "US" and _TOWN_OF_US.match(folded, match.end()):
        return "US", _SURELY
    low, high = max(0, match.start() - 40), match.start()
    if "ORK" in folded[low:high].upper() and _MAY_WORK.search(folded, low, high):
        return name, _SURELY
    return name, _SURELY if _stands_alone(folded, match) else 1


def _stands_alone(folded: str, match: re.Match[str]) -> bool:
    """Whether it is on its own line or between marks, as in "Remote - Canada", rather than in a sentence."""
    start = match.start()
    before = "\n" * (start <= _SHORT) + folded[max(0, start - _SHORT) : start]
    behind = folded[match.end() : match.end() + _SHORT]
    begin, end = _MARKS_BEFORE.search(before), _MARK_BEHIND.search(behind)
    if begin is None or end is None:
        return False
    words = before[begin.end() :] + match[0] + behind[: end.start()]
    return len(words) <= _SHORT and words.rstrip()[-1:] not in ".!?:"


@cache
def _pattern(sign: str) -> re.Pattern[str]:
    """The names of all countries that share a sign; for "$" only those that call their own money dollars or pesos.

    Elsewhere, from Colombia to Fiji, "$" in an English listing is as likely to mean the US dollar.
    """
    sharing = SHARED_SIGNS[sign][1]
    names = _NAMES if sign == "$" else _names_of(sharing)
    groups = [f"(?P<sure_{country}>{words})" for country, words in _SURE.items() if country in sharing]
    groups += [f"(?P<{country}>{words})" for country, words in names.items()]
    # the look ahead passes over most words of a text at once
    begins = dict.fromkeys(_BEGINS.findall("".join(groups)))  # other signs' names are few, and grouped
    first = any_of(begins) if sign == "$" else "[A-Z]"
    look = (
        rf"[A-Z][A-Z\d.-]|{first}|40\d|\d{{1,2}}%|\+\s?[Ss]uper|\+[68]\d|O['’]?\ [Ll]|plus\s|incl|and\s[Ss]|super"
        r"|salary\ p|aguin|wh|M[āé]|S\ P"
    )
    return re.compile(
        rf"(?={look})(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]\d))(?:{'|'.join(groups)})(?![A-Za-z])", re.VERBOSE
    )


def _names_of(sharing: Mapping[str, str]) -> dict[str, str]:
    """The names of each of these countries, of its large towns, and of its people, as in the name of its currency."""
    names: dict[str, list[str]] = {}
    for name, entries in gazetteer().items():
        if entries[0].country in sharing and entries[0].kind in ("country", "city"):
            names.setdefault(entries[0].country, []).append(name)
    for country, code in sharing.items():
        if len(CURRENCIES[code].countries) == 1:
            names.setdefault(country, []).extend(adjectives_of(code))
    return {country: any_of(map(_capitalized, words)) for country, words in names.items()}


def _capitalized(name: str) -> str:
    """A name as it is written: "Dar es Salaam", "Trinidad and Tobago"."""
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in name.split(" "))


# as in "The US base salary range is"
_BESIDE = re.compile(
    r"\b(?:(?P<US>US|U\.S\.A?\.?|USA|United\ States)|(?P<CA>Canad(?:a|ian))|(?P<AU>Australian?)|(?P<NZ>New\ Zealand)"
    r"|(?P<SG>Singapore))(?![\w$])[^.;\n$€£]{0,60}\Z",
)


def country_beside(folded: str, start: int) -> str | None:
    """The country of dollars that is named right before an amount.

    >>> country_beside("Range in Canada: $90k", 17), country_beside("We sell to Canada. Pay: $90k", 24)
    ('CA', None)
    """
    match = _BESIDE.search(folded, max(0, start - 80), start)
    return match.lastgroup if match else None
