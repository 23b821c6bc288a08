"""A place as people write it in, the OEWS area that it lies in out; None for places abroad and for no place at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from jobscan.grammar.text import fold
from jobscan.model import Place
from jobscan.wages import areas
from jobscan.wages.packed import AreaKind

How = Literal["code", "zip", "city", "county", "region", "state", "nation"]

# a city named without its state counts from this many people on; below, the name is as likely to be anything else
LARGE_CITY = 50_000

_NATION = frozenset(
    """us|usa|united states|united states of america|the united states|the us|america|nationwide|nation|national
    |remote us|remote usa|us remote|anywhere in the us|continental us""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_TERRITORIES = frozenset({"US", "USA", "PR", "GU", "VI"})

# what people call a region -> a city in it
_REGIONS = {
    "bay area": ("San Francisco", "CA"), "san francisco bay area": ("San Francisco", "CA"),
    "sf": ("San Francisco", "CA"),
    "sf bay area": ("San Francisco", "CA"), "east bay": ("Oakland", "CA"), "south bay": ("San Jose", "CA"),
    "silicon valley": ("San Jose", "CA"), "socal": ("Los Angeles", "CA"), "la": ("Los Angeles", "CA"),
    "orange county": ("Irvine", "CA"), "inland empire": ("Riverside", "CA"), "nyc": ("New York", "NY"),
    "new york city": ("New York", "NY"), "manhattan": ("New York", "NY"), "brooklyn": ("New York", "NY"),
    "queens": ("New York", "NY"), "bronx": ("New York", "NY"), "the bronx": ("New York", "NY"),
    "staten island": ("New York", "NY"), "long island": ("New York", "NY"), "tri-state": ("New York", "NY"),
    "research triangle": ("Durham", "NC"), "research triangle park": ("Durham", "NC"), "rtp": ("Durham", "NC"),
    "dfw": ("Dallas", "TX"), "dallas fort worth": ("Dallas", "TX"), "twin cities": ("Minneapolis", "MN"),
    "dc": ("Washington", "DC"), "washington dc": ("Washington", "DC"), "dmv": ("Washington", "DC"),
    "national capital region": ("Washington", "DC"), "northern virginia": ("Arlington", "VA"),
    "nova": ("Arlington", "VA"),
    "puget sound": ("Seattle", "WA"), "philly": ("Philadelphia", "PA"), "phila": ("Philadelphia", "PA"),
    "indy": ("Indianapolis", "IN"), "slc": ("Salt Lake City", "UT"), "nashville": ("Nashville-Davidson", "TN"),
    "jblm": ("Lakewood", "WA"), "joint base lewis-mcchord": ("Lakewood", "WA"), "lower manhattan": ("New York", "NY"),
    "dulles": ("Herndon", "VA"), "tysons corner": ("Tysons", "VA"),
    "annapolis junction": ("Columbia", "MD"), "patuxent river": ("Lexington Park", "MD"),
    "chicagoland": ("Chicago", "IL"), "hampton roads": ("Norfolk", "VA"), "quad cities": ("Davenport", "IA"),
    "st louis": ("St. Louis", "MO"), "lehigh valley": ("Allentown", "PA"), "south florida": ("Miami", "FL"),
    "vegas": ("Las Vegas", "NV"), "nola": ("New Orleans", "LA"), "atl": ("Atlanta", "GA"),
    "metro detroit": ("Detroit", "MI"),
}  # fmt: skip

_PROVINCES = frozenset(
    """on|bc|ab|qc|mb|sk|ns|nb|nl|pei|ontario|british columbia|alberta|quebec|manitoba|saskatchewan|nova scotia
    |new brunswick|newfoundland|nsw|vic|qld|new south wales|queensland""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_COUNTRIES = frozenset(
    """canada|mexico|united kingdom|uk|england|scotland|wales|ireland|northern ireland|germany|france|spain|portugal
    |italy|netherlands|belgium|switzerland|austria
    |poland|czech republic|czechia|sweden|norway|denmark|finland|greece|romania
    |bulgaria|hungary|ukraine|turkey|israel|egypt|south africa|nigeria|kenya|uae|united arab emirates|saudi arabia|qatar
    |india|pakistan|bangladesh|sri lanka|china|hong kong|taiwan|japan|south korea|korea|singapore|malaysia|indonesia
    |philippines|thailand|vietnam|australia|new zealand
    |brazil|argentina|chile|colombia|peru|costa rica|europe|emea|apac
    |latam|asia|africa|european union|eu""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
# cities abroad with a namesake here that would count as large
_ABROAD = frozenset(
    {"birmingham", "cambridge", "melbourne", "vancouver", "hamilton", "london", "manchester", "dublin", "plymouth"}
)

_ZIP = re.compile(r"(?<![\d$,.#])(\d{5})(?:-\d{4})?(?![\d,])")
_AREA_CODE = re.compile(r"\d{7}")
_NOISE = re.compile(
    r"""\b(?: 100%\s | fully\s | remote(?:ly)? | hybrid | on-?site | in\s?person | work\sfrom\shome | wfh | based
    | location:? | greater | downtown | metropolitan | metro | metroplex | msa | area | region | city\sof | state\sof
    | within | near | office | hq | headquarters | in\sthe | in )\b""",
    re.VERBOSE,
)
_JOINTS = re.compile(r"\s-\s|\s/\s|[;|()\n\u2022\u00b7:/]|\s(?:or|and|&)\s")

_LIST = re.compile(r"[;|\n]|\s/\s")  # several places: the first counts


class AreaMatch(Struct, frozen=True, kw_only=True):
    """An OEWS area, and how it was found. `ambiguous` when another place of that name is about as likely.

    `state` is the place's own, where it is known: a metropolitan area may lie in several.
    """

    code: str
    name: str
    kind: AreaKind
    how: How
    ambiguous: bool = False
    state: str | None = None


class Found(Struct, frozen=True):
    """An area before its name is known."""

    code: str
    how: How
    ambiguous: bool = False
    state: str | None = None


def find_area(place: Place | str) -> Found | None:
    """The code of the area that a place lies in.

    >>> find_area("Los Gatos, CA").code, find_area("Reston VA").code, find_area("Remote - California").code
    ('0041940', '0047900', '0600000')
    >>> find_area("Toronto, ON"), find_area("Berlin, Germany"), find_area("")
    (None, None, None)
    """
    if isinstance(place, str):
        return _find(place[:200])
    if place.address_country and place.address_country.upper() not in _TERRITORIES:
        return None
    code = areas.zip_area(place.postal_code[:5]) if place.postal_code else None
    if code:
        return Found(code, "zip")
    parts = [part for part in (place.address_locality, place.address_region) if part]
    found = _find(", ".join(parts)[:200]) if parts else None
    if found and not (found.how == "state" and place.address_locality):
        return found
    by_name = _find(place.name[:200])
    if by_name and by_name.how != "nation":
        return by_name
    return found or by_name or (Found(areas.NATION, "nation") if place.address_country in ("US", "USA") else None)


@lru_cache(maxsize=4096)
def _find(words: str) -> Found | None:
    """1. the whole, 2. what stands between dashes, slashes and brackets, in turn; the most exact answer wins."""
    text = " ".join(fold(words).strip(" .,-").split())
    if not text:
        return None
    if _AREA_CODE.fullmatch(text):
        return Found(text, "code")
    whole = None if _LIST.search(text) else _one(text)
    if whole is not None and whole.how not in ("state", "nation"):
        return whole
    if _is_abroad(text):
        return None
    parts = [part for part in (piece.strip(" ,-") for piece in _JOINTS.split(text)[:12]) if part]
    if len(parts) < 2:
        return whole
    found = [each for each in map(_one, parts) if each]
    found += [whole] if whole else []
    exact = [each for each in found if each.how not in ("state", "nation")]
    states = [each for each in found if each.how == "state"]
    return next(iter([*exact, *states, *found]), None)


def _is_abroad(text: str) -> bool:
    pieces = [areas.key(piece) for piece in re.split(r"[,;|()/]|\s-\s", text)]
    return any(piece in _COUNTRIES for piece in pieces) or any(piece in _PROVINCES for piece in pieces[1:])


def _one(text: str) -> Found | None:
    """One place, its parts between commas."""
    if _is_abroad(text):
        return None
    zipped = next((code for code in map(areas.zip_area, _ZIP.findall(text)) if code), None)
    if zipped:
        return Found(zipped, "zip")
    pieces = [" ".join(piece.split()) for piece in _ZIP.sub(" ", text).split(",")]
    pieces = [piece for piece in pieces if piece]
    nation = bool(pieces) and _plain(pieces[-1]) in _NATION
    if nation:
        pieces = pieces[:-1]
        if not pieces or _plain(pieces[-1]) in ("", "remote"):
            return Found(areas.NATION, "nation")
    if not pieces:
        return None
    return _parts(pieces) or (Found(areas.NATION, "nation") if nation and len(pieces) == 1 else None)


def _plain(text: str) -> str:
    """A name without the words that people put around it.

    >>> _plain("Greater Boston Area"), _plain("Remote - California")
    ('boston', 'california')
    """
    name = areas.key(text)
    kept = " ".join(_NOISE.sub(" ", name).strip(" -").split())
    return kept.strip(" -") or ("remote" if "remote" in name else "")


def _parts(pieces: list[str]) -> Found | None:
    """The state is the last piece, or the last words of it; the city, county or region stands before."""
    for name, state in _splits(pieces):
        found = _in_state(name, state)
        if found:
            return found
    last = pieces[-1]
    whole = _plain(last)
    # two small letters alone are as likely a word: "in", "or", "me"
    state_of = last if last in areas.STATE_AREAS else None
    if len(pieces) > 1 or len(last) > 2:
        state_of = _state(last)
    if state_of and not (len(pieces) == 1 and whole in ("new york", "washington dc", "dc")):
        # a state alone, or one whose city we do not know; "Washington" may be the capital
        return Found(areas.STATE_AREAS[state_of], "state", whole == "washington" and len(pieces) == 1, state_of)
    if len(pieces) > 1:
        return None  # "Berlin, Brandenburg": a second part that is no state tells of a place abroad
    return _alone(whole) or _alone(areas.key(pieces[0]))


def _state(words: str) -> str | None:
    words = words.removeprefix("US-")
    return areas.state_code(words) or areas.state_code(_plain(words))


def _splits(pieces: list[str]) -> list[tuple[str, str]]:
    """The ways to read the pieces as a name and a state, likeliest first."""
    ways = []
    if len(pieces) > 1:
        last = _state(pieces[-1]) or areas.state_code(pieces[-1].split("-")[0])
        if last:
            ways += [(name, last) for name in reversed(pieces[:-1])]
    words = pieces[-1].split()
    for length in (1, 2, 3):
        if len(words) > length:
            state = areas.state_code(" ".join(words[-length:]))
            if state:
                ways.append((" ".join(words[:-length]), state))
    if len(words) > 1 and (first := areas.state_code(words[0])) and (words[0].isupper() or words[1] == "-"):
        ways.append((" ".join(words[1:]), first))  # "CA - San Diego", "TX Austin"
    return ways


def _in_state(name: str, state: str) -> Found | None:
    for each in dict.fromkeys((areas.key(name), _plain(name))):
        region = _REGIONS.get(each)
        if region and region[1] == state and (each != "orange county" or state == "CA"):
            return _city(*region, how="region")
        if each.endswith((" county", " parish", " borough")):
            county = areas.county_area(each.rsplit(" ", 1)[0], state)
            if county:
                return Found(county, "county", state=state)
        for part in dict.fromkeys((each, each.removesuffix(" city"), *re.split(r"\s?[-/&]\s?|\s-\s|\sand\s", each))):
            if areas.is_city(part, state):
                return _city(part, state)
        county = areas.county_area(each, state)
        if county:
            return Found(county, "county", state=state)
    return None


def _city(name: str, state: str, *, how: How = "city") -> Found | None:
    city = areas.city(name, state)
    return Found(city.area, how, state=state) if city else None


def _alone(name: str) -> Found | None:
    """A name without a state: a region that people know, or a large city."""
    region = _REGIONS.get(name) or _REGIONS.get(name.replace("-", " "))
    if region:
        return _city(*region, how="region")
    for part in dict.fromkeys((name, *re.split(r"[-/&]", name))):
        if part != name and part in _REGIONS:  # "Washington DC-Baltimore"
            return _city(*_REGIONS[part], how="region")
        found = areas.cities(part.strip())
        if found and found[0].population >= LARGE_CITY:
            largest = areas.largest_city_state(part.strip())
            doubtful = bool(largest and largest[1]) or part in _ABROAD or part == "new york"
            return Found(found[0].area, "city", ambiguous=doubtful)
    return None
