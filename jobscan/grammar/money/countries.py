"""Words of a listing -> the country whose dollars, rupees or shillings it pays.

A "$" is the money of several countries. Each of them has names that stand in its listings and in no other's: licences,
what is paid beside the wage, the codes behind a town. They tell more than a country in prose, which may be where the
firm's oats come from. Collected by hand, 2026.
"""

# ruff: noqa: E501  (lists of names read better unbroken)
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from jobscan.grammar.money.currencies import CURRENCIES, SHARED_SIGNS, adjectives_of
from jobscan.grammar.money.marks import any_of
from jobscan.grammar.places.gazetteer import gazetteer

_STATES = r"""(?:AL|AK|AZ|AR|CA|CO|CT|FL|GA|IL|IN|IA|KS|KY|LA|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA
    |RI|SC|SD|TN|TX|UT|VT|VA|WA|WI|WV|WY)\b"""
_STATE_NAMES = r"""(?:Alabama | Alaska | Arizona | Arkansas | California | Colorado | Connecticut | Florida | Hawaii | Idaho | Illinois
    | Indiana | Iowa | Kansas | Kentucky | Louisiana | Maryland | Massachusetts | Michigan | Minnesota | Mississippi | Missouri
    | Montana | Nebraska | Nevada | New\ Hampshire | New\ Jersey | New\ Mexico | New\ York | North\ Carolina | North\ Dakota | Ohio
    | Oklahoma | Oregon | Pennsylvania | Rhode\ Island | South\ Carolina | South\ Dakota | Tennessee | Texas | Utah | Vermont
    | Virginia | Wisconsin | Wyoming)\b"""
_PROVINCES = "(?:ON|BC|AB|QC|MB|NS|NB|SK|NL|PE|YT|NT|NU)"
# What only one country's employers write.
_SURE: dict[str, str] = {
    "US": rf"""
        401\s?\(?[kK]\)? | 403\s?\(b\) | FLSA | E-Verify | IRS | FMLA | OSHA | W-?2 | GED | Medicaid | Social\ Security | EEOC?
        | HIPAA | FDA | CDL | DOT | USD | US(?=\s(?:citizen|based|work|person|govern|only)) | (?<=[a-z],\ ){_STATES}
        | (?<=[a-z],\ ){_STATE_NAMES}""",
    "CA": rf"""
        Canadian(?=\ (?:citizen|work|permanent|resident|dollar|experience|tax)) | RRSP | TFSA | WHMIS | WSIB | WorkSafeBC | Red\ Seal
        | CPIC | OHIP | SIN\ card | (?<=[a-z],\ ){_PROVINCES}(?=\s|[,.;)]|\Z) | (?<=[a-z]\ \(){_PROVINCES}(?=\))
        | {_PROVINCES}?[A-CEGHJ-NPR-TVXY]\d[A-Z]\s?\d[A-Z]\d""",
    "AU": r"""
        NSW | QLD | (?:VIC|TAS|ACT)(?=\s\d{4}\b) | AHPRA | NESA | TAFE | Fair\ Work | Blue\ Card | Working\ with\ Children
        | (?:plus|incl?\.?|including|and|\d%|\+)\s[Ss]uper(?:annuation)? | [Ss]uperannuation | salary\ packaging | A\.?B\.?N\.?(?=\W)
        | Centrelink | Aboriginal\ and(?:/or)?\ Torres | \+61\s?[\d(]""",
    "NZ": r"KiwiSaver | Te\ Tiriti | M[āa]ori | wh[āa]nau | NZQA | Site\ Safe | LBP | \+64\s?[\d(]",
    "IN": r"Lakhs?", "MX": r"aguinaldo | IMSS", "HK": r"MPF | HKID | HKDSE | \+852[\s-]?\d",
    "SG": r"""
        CPF | Work\ Permit | S\ Pass | MOM\ licen[cs]e | EA\ Licen[cs]e | NRIC | WSQ | NITEC | Nitec | IMDA | HDB | Pte\.?\ Ltd
        | O['’]?\ [Ll]evels?\ ?/\ ?(?:ITE|N) | \+65[\s-]?[3689]\d{3}""",
}  # fmt: skip
# Names that may stand in prose; towns that have a namesake of some size in another of these countries are left out
# ("London"; "Perth" is kept, the Scottish one pays in pounds).
_NAMES: dict[str, str] = {
    "US": rf"""United\ States | U\.S\.A?\.? | USA | {_STATE_NAMES} | Georgia | Los\ Angeles | Chicago | San\ Francisco | San\ Diego
        | Seattle | Boston""",
    "CA": r"""
        Canada | Ontario | Qu[ée]bec | British\ Columbia | Alberta | Manitoba | Saskatchewan | Nova\ Scotia | New\ Brunswick
        | Newfoundland | Prince\ Edward\ Island | Yukon | Nunavut | Toronto | Montr[ée]al | Calgary | Ottawa | Edmonton | Winnipeg
        | Mississauga | Brampton | Markham | Saskatoon | Regina | Kelowna | Guelph | Kitchener | Burnaby | Oshawa | Moncton
        | Fredericton | Lethbridge | Kamloops | Nanaimo | Whitehorse""",
    "AU": r"""
        Australian? | Sydney | Melbourne | Brisbane | Perth | Adelaide | Canberra | Hobart | Gold\ Coast | Geelong | Pilbara
        | Wollongong | Toowoomba | Townsville | Cairns | Ballarat | Bendigo | Kalgoorlie | Alice\ Springs
        | New\ South\ Wales | Queensland | Tasmania | Northern\ Territory""",
    "NZ": r"""
        New\ Zealand | NZ | Aotearoa | Auckland | Wellington | Christchurch | Dunedin | Tauranga | Rotorua | Queenstown
        | Invercargill | Whang[aā]rei | Palmerston\ North | Waikato | Otago | Canterbury\ Plains | Hawke's\ Bay""",
    "SG": r"""
        Singapore(?:an)? | Jurong | Changi | Tampines | Ang\ Mo\ Kio | Toa\ Payoh | Paya\ Lebar | Tanjong\ Pagar | Raffles\ Place
        | Yishun | Bedok | Tuas | Tai\ Seng""",
    "HK": r"Hong\ Kong | Kowloon | New\ Territories",
    "MX": r"M[ée]xico(?!,?\ (?:MO|ME|NY)\b) | CDMX | Guadalajara | Monterrey | Zapopan", "TW": r"Taiwan | Taipei | Hsinchu",
}  # fmt: skip
_TOWN_OF_US = re.compile(rf",\ (?:{_STATES}|{_STATE_NAMES})", re.VERBOSE)  # "Ontario, California"
# "authorized to work in the United States", "right to work in Canada"
_MAY_WORK = re.compile(r"\bwork(?:ing)?\s(?:\w+\s){0,3}in\s(?:the\s)?\Z", re.IGNORECASE)
# Names further down are other jobs, offices and legal notes: a listing says early or near its pay where it is.
_FAR = 20_000
_PRIOR = 2  # what the places found tell, which may be of prose, too
_SURELY = 3  # a name on a line of its own, a licence: as much as three names in prose
_SHORT = 50  # characters of a line that is no sentence
# What parts a place from the rest: a line's end, a bar, a bracket, quotes around a cell; not the dash of a bullet.
_MARKS_BEFORE = re.compile(r"[\n|()'•·](?!.*[\n|()'•·])[^\w\n-]*(?=\w|\Z)", re.DOTALL)
_MARK_BEHIND = re.compile(r"[\n|()'•·]|\Z")
_SMALL = frozenset("and of the es de la do al".split())  # words
_BEGINS = re.compile(r"[A-Z][a-z]")
_MARGIN = 2  # names that another country needs more than the United States, where both are named


def sign_country(folded: str, country: str | None = None, sign: str = "$") -> str | None:
    """Of the countries that share a sign, the one that most speaks for; `country` is what the places say.

    Licences, codes and names on lines of their own count more than names in prose; of a doubt the United States have the
    benefit ("anywhere in the United States or Canada" pays US dollars).

    >>> sign_country("Fitter, Newman WA. $62 per hour plus super"), sign_country("Nurse wanted, $62 per hour")
    ('AU', None)
    >>> sign_country("AutoCAD or other CAD. 401(k). Los Angeles, CA", "CA"), sign_country("Karachi. Rs 50,000", sign="rs")
    ('US', 'PK')
    >>> sign_country("Haul flour from Ontario to San Diego, California", "CA"), sign_country("We grew up in Uganda", sign="sh")
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
    """The country that a name speaks for, and how much."""
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
    """Whether it stands on a line of its own or between marks, "Remote - Canada", and in no sentence."""
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
    """The names of all countries that share a sign; of the dollar only of those whose own money people call so.

    Elsewhere, from Colombia to Fiji, "$" in an English listing is as likely the dollar of the United States.
    """
    sharing = SHARED_SIGNS[sign][1]
    names = _NAMES if sign == "$" else _names_of(sharing)
    groups = [f"(?P<sure_{country}>{words})" for country, words in _SURE.items() if country in sharing]
    groups += [f"(?P<{country}>{words})" for country, words in names.items()]
    # the look ahead passes over most words of a text at once
    begins = dict.fromkeys(_BEGINS.findall("".join(groups)))  # other signs' names are few, and grouped
    first = any_of(begins) if sign == "$" else "[A-Z]"
    look = rf"[A-Z][A-Z\d.-]|{first}|40\d|\d{{1,2}}%|\+\s?[Ss]uper|\+[68]\d|O['’]?\ [Ll]|plus\s|incl|and\s[Ss]|super|salary\ p|aguin|wh|M[āé]|S\ P"
    return re.compile(
        rf"(?={look})(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]\d))(?:{'|'.join(groups)})(?![A-Za-z])", re.VERBOSE
    )


def _names_of(sharing: Mapping[str, str]) -> dict[str, str]:
    """What people call each of some countries and its large towns; and its people, as its currency has them."""
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


# The words of "The US base salary range is", of "Canada: "
_BESIDE = re.compile(
    r"\b(?:(?P<US>US|U\.S\.A?\.?|USA|United\ States)|(?P<CA>Canad(?:a|ian))|(?P<AU>Australian?)|(?P<NZ>New\ Zealand)"
    r"|(?P<SG>Singapore))(?![\w$])[^.;\n$€£]{0,60}\Z",
)


def country_beside(folded: str, start: int) -> str | None:
    """The country of dollars that the words right in front of an amount name.

    >>> country_beside("Range in Canada: $90k", 17), country_beside("We sell to Canada. Pay: $90k", 24)
    ('CA', None)
    """
    match = _BESIDE.search(folded, max(0, start - 80), start)
    return match.lastgroup if match else None
