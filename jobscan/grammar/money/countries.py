"""Words of a listing -> the country whose dollars or rupees it pays, where no place of work told it.

A "$" is the money of several countries. Each of them has names that stand in its listings and in no other's: towns and
regions, licences, and what is paid beside the wage. Collected by hand, 2026; towns that have a namesake of some size
in another of these countries are left out ("London", "Perth" is kept, the Scottish one pays in pounds).
"""

# ruff: noqa: E501  (lists of names read better unbroken)
from __future__ import annotations

import re

from jobscan.grammar.money.amounts import SHARED_SIGNS

_NAMES: dict[str, str] = {
    "CA": r"""
        Canada | Canadian(?=\ (?:citizen|work|permanent|resident|dollar|experience|tax)) | Ontario | Qu[ée]bec | British\ Columbia | Alberta | Manitoba | Saskatchewan | Nova\ Scotia
        | New\ Brunswick | Newfoundland | Prince\ Edward\ Island | Yukon | Nunavut | Toronto | Montr[ée]al | Calgary | Ottawa
        | Edmonton | Winnipeg | Mississauga | Brampton | Markham | Saskatoon | Regina | Kelowna | Guelph | Kitchener
        | Burnaby | Oshawa | Moncton | Fredericton | Lethbridge | Kamloops | Nanaimo | Whitehorse
        | RRSP | TFSA | WHMIS | WSIB | WorkSafeBC | Red\ Seal | CPIC | OHIP | SIN\ card
        | (?<=[a-z],\ )(?:ON|BC|AB|QC|MB|NS|NB|SK|NL|PE)(?=\s|[,.;)]|\Z) | [A-CEGHJ-NPR-TVXY]\d[A-Z]\s\d[A-Z]\d""",
    "AU": r"""
        Australian? | Sydney | Melbourne | Brisbane | Perth | Adelaide | Canberra | Hobart | Gold\ Coast | Geelong | Pilbara
        | Wollongong | Toowoomba | Townsville | Cairns | Ballarat | Bendigo | Kalgoorlie | Alice\ Springs
        | New\ South\ Wales | Queensland | Tasmania | Northern\ Territory
        | NSW | QLD | (?:VIC|TAS|ACT)(?=\s\d{4}\b) | AHPRA | NESA | TAFE | Fair\ Work | Blue\ Card | Working\ with\ Children
        | (?:plus|incl?\.?|including|and|\d%|\+)\s[Ss]uper(?:annuation)? | [Ss]uperannuation | salary\ packaging | A\.?B\.?N\.?(?=\W)
        | Centrelink | Aboriginal\ and(?:/or)?\ Torres""",
    "NZ": r"""
        New\ Zealand | NZ | Aotearoa | Auckland | Wellington | Christchurch | Dunedin | Tauranga | Rotorua | Queenstown
        | Invercargill | Whang[aā]rei | Palmerston\ North | Waikato | Otago | Canterbury\ Plains | Hawke's\ Bay
        | KiwiSaver | Te\ Tiriti | M[āa]ori | wh[āa]nau | NZQA | Site\ Safe | LBP""",
    "IN": r"India(?:n)? | Mumbai | Bengaluru | Bangalore | Hyderabad | Chennai | Pune | Delhi | Gurgaon | Gurugram | Noida | Kolkata | Ahmedabad | Lakhs?",
    "PK": r"Pakistan | Lahore | Karachi | Islamabad | Rawalpindi | Faisalabad | Peshawar | Multan | Gujranwala",
    "LK": r"Sri\ Lanka | Colombo", "NP": r"Nepal | Kathmandu | Lalitpur", "MU": r"Mauritius",
    "SG": r"Singapore(?:an)? | CPF | Jurong | Changi | Tampines | Work\ Permit | S\ Pass | MOM\ licen[cs]e",
    "HK": r"Hong\ Kong | Kowloon | MPF | New\ Territories",
    "MX": r"M[ée]xico(?!,?\ (?:MO|ME|NY)\b) | CDMX | Guadalajara | Monterrey | Zapopan | aguinaldo | IMSS",
    "TW": r"Taiwan | Taipei | Hsinchu",
    "US": r"""
        United\ States | U\.S\.A?\.? | USA | US(?=\s(?:citizen|based|work|person|govern|only)) | USD | 401\s?\(?[kK]\)? | 403\s?\(b\)
        | FLSA | E-Verify | IRS | FMLA | OSHA | W-?2 | GED | Medicaid | Social\ Security | EEOC? | HIPAA | FDA | CDL | DOT
        | (?<=[a-z],\ )(?:AL|AK|AZ|AR|CA|CO|CT|FL|GA|IL|IN|IA|KS|KY|LA|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA
            |SC|SD|TN|TX|UT|VT|VA|WA|WI|WV|WY)\b
        | California | Texas | Florida | New\ York | Illinois | Ohio | Georgia | Michigan | Massachusetts | Arizona | Colorado
        | Pennsylvania | Virginia | Minnesota | Wisconsin | Oregon | Los\ Angeles | Chicago | San\ Francisco | Seattle | Boston""",
}  # fmt: skip
_ANY = re.compile(
    # the look ahead passes over most words of a text at once
    r"(?<![A-Za-z])(?=[A-Z4]|\d{1,2}%|\+\s?[Ss]uper|plus\s|incl|and\s[Ss]|super|salary\ p|aguin|wh)(?:"
    + "|".join(f"(?P<{country}>{names})" for country, names in _NAMES.items())
    + ")(?![A-Za-z])",
    re.VERBOSE,
)
# Names further down are other jobs, offices and legal notes: a listing says early or near its pay where it is.
_FAR = 20_000


_MARGIN = 2  # names that another country needs more than the United States, where both are named


def sign_country(folded: str, country: str | None = None, sign: str = "$") -> str | None:
    """Of the countries that share a sign, the one whose names stand most often; `country` is what the places say.

    What the places say holds, unless the text has no word of it and some of another ("CAD" is software, too).

    >>> sign_country("Fitter, Newman WA. $62 per hour plus super"), sign_country("Nurse wanted, $62 per hour")
    ('AU', None)
    >>> sign_country("AutoCAD or other CAD. 401(k). Los Angeles, CA", "CA"), sign_country("Karachi. Rs 50,000", sign="rs")
    ('US', 'PK')
    """
    sharing = SHARED_SIGNS[sign][1]
    counts: dict[str, int] = {}
    for match in _ANY.finditer(folded, 0, _FAR):
        name = match.lastgroup or ""
        if name in sharing:
            counts[name] = counts.get(name, 0) + 1
    if not counts:
        return country
    best = max(counts, key=lambda name: counts[name])
    if counts.get("US", -_MARGIN) + _MARGIN > counts[best]:  # "anywhere in the United States or Canada" pays US dollars
        best = "US"
    return country if country is not None and counts.get(country) else best
