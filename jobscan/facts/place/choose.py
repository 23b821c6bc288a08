"""Marks and fields -> the places of work in their parts, and the country that the listing speaks from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobscan.grammar.places.gazetteer import Entry, country_codes, gazetteer, region_codes, us_cities, us_towns
from jobscan.grammar.text import fold, squeeze
from jobscan.listing import Listing
from jobscan.model import Fact, Mark, Place

MOST = 10
# Measured on annotated listings: how often a mark of the rule was a place of work.
CONFIDENCE = {
    "location.label": 0.95,
    "location.header": 0.97,
    "location.city_state": 0.8,
    "location.segment": 0.65,
    "location.cue": 0.6,
    "location.in": 0.6,
    "location.named": 0.7,
}
_SURE = ("location.label", "location.header")  # where these speak, other places are elsewhere
_REMOTE = re.compile(
    r"\bremote[- ]friendly(?:\ \([^()]{0,40}\)?)?|\b(?:(?:\d+|multiple|various|several) locations?"
    r"|(?:fully |100% )?remote(?:ly)?|hybrid|on-?site|wfh|work from home|home[- ]based|anywhere|worldwide|global"
    r"|multiple locations"
    r"|various(?: locations)?|telecommute|virtual|field|(?-i:or))\b",
    re.IGNORECASE,
)
_POSTAL = re.compile(r"\b(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b")
# Words that tell a country, of which each can be looked for as a plain string before the pattern asks for its edges.
_COUNTRY_WORDS: dict[str, tuple[str, ...]] = {
    "GB": ("£", "United Kingdom", "UK", "NHS", "GBP", "DBS check", "HMRC"),
    "IN": ("₹", "INR", "LPA", "lakh", "lakhs", "India", "CTC"),
    "AU": ("AUD", "Australia", "Australian", "superannuation", "A$"),
    "CA": ("Canada", "Canadian", "C$", "CA$", "RRSP"),
    "US": ("USD", "United States", "U.S.", "USA", "401k", "401(k)", "FLSA", "E-Verify", "US citizen", "US citizens"),
    "IE": ("Ireland",),
    "DE": ("Germany", "(m/w/d)"),
}
_AROUND = re.compile(r"(?:Greater |Metro )?(.+?)(?: (?:Metropolitan |Metro |Bay )?(?:Area|Region))?")
_SAID_EARLY = 20_000  # characters: a country is told long before


def location_facts(marks: Sequence[Mark], listing: Listing) -> tuple[Fact[Place], ...]:
    """The places of the fields, else of the prose; each once, at most ten."""
    facts: list[Fact[Place]] = []
    for words in listing.source.fields.locations:
        place = parse_place(words)
        if place is not None:
            facts.append(Fact(value=place, start=None, end=None, text=words, rule="field.locations", confidence=0.97))
    if not facts:
        said = [mark for mark in marks if mark.rule in _SURE]
        segment = [mark for mark in marks if mark.rule == "location.segment"]
        likely = country_of((), listing)
        for mark in said or segment or marks:
            place = parse_place(mark.text, likely)
            if place is not None:
                confidence = CONFIDENCE.get(mark.rule, 0.6)
                facts.append(
                    Fact(
                        value=place,
                        start=mark.start,
                        end=mark.end,
                        text=mark.text,
                        rule=mark.rule,
                        confidence=confidence,
                    )
                )
    return tuple(_distinct(facts)[:MOST])


def _distinct(facts: list[Fact[Place]]) -> list[Fact[Place]]:
    """One fact for each place; a place that an earlier or later one says more fully is left out."""
    out: list[Fact[Place]] = []
    for fact in facts:
        if not any(_within(fact.value, kept.value) for kept in out):
            out = [kept for kept in out if not _within(kept.value, fact.value)] + [fact]
    return out


def _within(less: Place, more: Place) -> bool:
    pairs = (
        (less.address_locality, more.address_locality),
        (less.address_region, more.address_region),
        (less.address_country, more.address_country),
    )
    return all(a is None or (b is not None and a.lower() == b.lower()) for a, b in pairs) and (
        any(a for a, _ in pairs) or less.name.lower() == more.name.lower()
    )


def parse_place(words: str, likely: str | None = None) -> Place | None:
    """A place in its parts; None when the words only say "remote".

    >>> place = parse_place("Austin, TX 78701")
    >>> place.address_locality, place.address_region, place.address_country, place.postal_code
    ('Austin', 'TX', 'US', '78701')
    >>> parse_place("Remote - California").address_region
    'CA'
    >>> parse_place("Paris, Île-de-France, France").address_country
    'FR'
    >>> [parse_place(words) for words in ("Remote", "2 Locations", "Remote-Friendly (Travel-Required)")]
    [None, None, None]
    """
    folded = fold(words[:300])
    postal = _POSTAL.search(folded)
    postal_code = postal[0] if postal else None
    plain = folded.replace(postal_code, " ") if postal_code else folded
    name = squeeze(_REMOTE.sub(" ", folded)).strip(" ,;:-|/()[]*_")
    name += ")" if "(" in name and ")" not in name else ""  # "Paris (France)"
    parts = [squeeze(part).strip(" .-*_") for part in re.split(r"[,;|()/\n]| - ", _REMOTE.sub(" ", plain))]
    parts = [part for part in parts if re.search(r"[^\W\d_]", part)]
    if not parts or not name:
        return None
    parts, country = _coded(_split([match[1] for part in parts if (match := _AROUND.fullmatch(part))]), likely)
    region = locality = None
    if country:
        pass
    elif len(parts) == 1 and likely:  # "Cambridge" in a listing that pays in pounds
        country = next((each.country for each in gazetteer().get(parts[0].lower(), ()) if each.country == likely), None)
    elif len(parts) > 1:  # "Tbilisi, Georgia"
        towns = {each.country for each in gazetteer().get(parts[0].lower(), ()) if each.kind == "city"}
        wide = gazetteer().get(parts[-1].lower(), ())
        country = next((each.country for each in wide[1:] if each.kind == "country" and towns == {each.country}), None)
        parts = parts[:-1] if country else parts
    for part in reversed(parts):
        entry = _reading(part, country, last=part is parts[-1], alone=len(parts) == 1)
        if entry is None:
            locality = locality or part
        elif entry.kind == "country":
            country = country or entry.country
        elif entry.kind == "zone":
            country = country or entry.country or None
        elif entry.kind == "region" and locality is None and region is not None and country == "US":
            locality = part  # "New York, NY"
        elif entry.kind == "region" and locality is None:
            region, country = region or entry.region or part, country or entry.country
        else:
            locality = part if locality is None or entry.kind == "city" else locality
            country = country or entry.country or None
            region = region or entry.region or None
    return Place(
        name=name, address_locality=locality, address_region=region, address_country=country, postal_code=postal_code
    )


def _split(parts: list[str]) -> list[str]:
    """One part that holds several: "US-CA-San Jose" and "Sydney NSW" read as if commas stood in them.

    >>> _split(["IN-Karnataka-Bangalore"]), _split(["Sydney NSW"]), _split(["Stoke-on-Trent"])
    (['Bangalore', 'Karnataka', 'IN'], ['Sydney', 'NSW'], ['Stoke-on-Trent'])
    """
    if len(parts) > 1:
        return parts
    first, *rest = re.split(r"-(?=[A-Z])", parts[0])
    if rest and first.isupper() and first in country_codes():
        return [part.strip() for part in reversed(rest)] + [first]
    town, _, code = parts[0].rpartition(" ")
    return [town, code] if town and code in region_codes() else parts


def _coded(parts: list[str], likely: str | None) -> tuple[list[str], str | None]:
    """The parts without a country's code at their end, and that country: "CA" is Canada behind Ontario only.

    >>> _coded(["Toronto", "ON", "CA"], None), _coded(["Bangalore", "IN"], None), _coded(["San Jose", "CA"], None)
    ((['Toronto', 'ON'], 'CA'), (['Bangalore'], 'IN'), (['San Jose', 'CA'], None))
    """
    last = parts[-1]
    code = country_codes().get(last.upper()) if len(last) in (2, 3) else None
    if code and len(parts) == 1:  # "IN" alone may be India or Indiana
        return [], code if last.upper() not in region_codes() or code == likely else None
    if code is None:
        return parts, None
    if last.upper() in region_codes():
        before = parts[-2]
        states = region_codes().get(before, ())
        if len(parts) > 2:
            named = {each.country for each in gazetteer().get(before.lower(), ())}
            sure = code in states or named == {code} or (not states and before.isupper() and len(before) <= 3)
        else:
            towns = {each.country for each in gazetteer().get(before.lower(), ()) if each.kind == "city"}
            sure = towns == {code} and (before.lower(), last.upper()) not in us_cities()
        if not sure:
            return parts, None
    return parts[:-1], code


def _reading(part: str, country: str | None, *, last: bool, alone: bool) -> Entry | None:
    """What a part is, given the country that stands behind it."""
    codes = region_codes().get(part)
    if codes and not alone and (country is None or country in codes):
        return Entry("region", country or codes[0], part)
    entries = gazetteer().get(part.lower(), ())
    if not entries and part.lower() in us_towns() and country in (None, "US"):
        return Entry("city", "US" if country else "", us_towns()[part.lower()] if country is None and alone else "")
    if not last and country is None:  # "Washington" before a state code is the city; the code was read already
        entries = tuple(entry for entry in entries if entry.kind != "country") or entries
    if country is not None:
        same = [entry for entry in entries if entry.country == country]
        return same[0] if same else None
    return entries[0] if entries else None


def country_of(places: Sequence[Fact[Place]], listing: Listing) -> str | None:
    """ISO 3166 alpha-2 of the listing: of its places, else of words such as "£", "401(k)" or "LPA"; else None."""
    for fact in places:
        if fact.value.address_country:
            return fact.value.address_country
    text = listing.folded[:_SAID_EARLY]
    counts = {country: sum(_said(word, text) for word in words) for country, words in _COUNTRY_WORDS.items()}
    best = max(counts, key=lambda country: counts[country])
    return best if counts[best] else None


def _said(word: str, text: str) -> int:
    """How often a word stands alone in the text; most are not in it at all, which is quick to see."""
    if word not in text:
        return 0
    return len(re.findall(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", text))
