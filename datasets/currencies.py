"""Currencies as Unicode's CLDR has them -> `data/currencies.tsv`.

    python -m datasets.currencies

babel (`pip install babel`) packs CLDR (Unicode License v3). Taken from it: which currencies are legal tender, where,
their English names, and the signs that each country's own languages have for its own money. By hand, below: what people
write in listings besides, and what pay in that money looks like.
"""

# ruff: noqa: E501  (lists read better unbroken)
from __future__ import annotations

import argparse
import unicodedata
from datetime import date
from importlib.metadata import version
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages
from babel.numbers import get_currency_name, get_territory_currencies

from jobscan.data import DATA

AT = date(2026, 1, 1)
# Signs that listings use and CLDR does not have.
SIGNS = {
    "USD": "US$ $US U$S U$ USD$ US$S", "CAD": "CA$ C$ CAD$ CDN$ CDN", "AUD": "A$ AU$ AUD$", "NZD": "NZ$ NZD$",
    "HKD": "$ HK$", "SGD": "S$ SG$ SGD$", "TWD": "NT$ NTD", "MXN": "MX$ MXN$", "BRL": "R$", "CLP": "CLP$", "COP": "COP$ COL$", "CRC": "¢",
    "ARS": "AR$ ARS$", "JMD": "J$ JMD$", "TTD": "TT$", "NAD": "N$", "FJD": "FJ$", "UYU": "$U", "INR": "Rs /-", "PKR": "Rs /-", "LKR": "Rs SLR /-",
    "MUR": "Rs", "NPR": "Rs NRs /-", "IDR": "Rp", "MYR": "RM", "KES": "Ksh Kshs /= /-", "TZS": "Tsh Tshs /= /-", "UGX": "Ush Ushs /= /-",
    "GHS": "GHC GH¢ GH₵ ₵", "BDT": "Tk /-", "AED": "Dhs", "ILS": "NIS", "CNY": "RMB 元 ￥", "JPY": "円 ￥ ¥", "KRW": "원", "CZK": "Kč",
    "PLN": "zł zl", "HUF": "Ft", "RON": "lei", "CHF": "sfr", "DKK": "kr", "SEK": "kr", "NOK": "kr", "ISK": "kr",
    "XOF": "FCFA CFA", "XAF": "FCFA CFA", "PEN": "S/ S/.",
}  # fmt: skip
# Signs that mean something else, too: money only where an amount in thousands stands right beside them.
BESIDE = {
    "ETB": "Br", "EGP": "LE L.E E£", "AED": "Dh DH", "SAR": "SR S.R", "QAR": "QR Q.R", "OMR": "RO R.O",
    "KWD": "KD K.D", "BHD": "BD B.D", "JOD": "JD", "TRY": "TL", "KES": "Sh Shs SHS", "MAD": "Dh DH",
    "TZS": "Sh Shs SHS", "UGX": "Sh Shs SHS", "GTQ": "Q", "ZAR": "R", "NGN": "N #", "PHP": "P", "BWP": "P",
    "ZMW": "K", "BOB": "Bs", "VES": "Bs", "MWK": "MK", "RWF": "Frw FRW RwF", "TND": "DT", "DZD": "DA", "MGA": "Ar", "RSD": "din",
}  # fmt: skip
# Codes that are words, or short for something that listings name: in capitals and beside thousands only.
WORDS = frozenset(
    "ALL AMD ANG ARS AWG BAM BIF BOB BSD CDF COP CRC CUP CVE DOP ERN FKP GEL GIP GMD GYD HTG IRR KMF LAK LRD LSL MAD MDL MGA "
    "MNT MOP NAD NIO PAB PEN PGK SCR SDG SHP SLE SOS SRD SSP STN TOP TRY TTD VES VUV WST XCD XCG XPF YER ZWG".split()
)
NAMES = {
    "GBP": "quid|pounds sterling", "USD": "bucks|u.s. dollars|american dollars", "BRL": "brazilian reais",
    "PLN": "polish złoty|polish złotych", "ILS": "israeli shekels|israeli shekel|new israeli shekels", "CZK": "czech crowns",
    "SEK": "swedish crowns", "NOK": "norwegian crowns", "DKK": "danish crowns", "VND": "vietnamese đồng", "EUR": "euro",
    "CNY": "chinese renminbi", "NGN": "nigerian naira", "ETB": "ethiopian birr", "GHS": "ghana cedis|ghana cedi",
    "AED": "uae dirham|emirati dirhams", "IDR": "indonesian rupiah", "MYR": "malaysian ringgit", "SAR": "saudi riyals|saudi rials",
    "QAR": "qatari rials", "PHP": "filipino pesos|philippines pesos", "PEN": "nuevos soles", "BDT": "bangladeshi taka",
}  # fmt: skip
# What pay looks like in that money: an hour pays up to A, a month from B to C, a year from D. Made by hand, in 2025 and
# 2026, from public statistics (minimum wage to the 99th percentile), widened and rounded.
SCALES = {
    "USD": "300 1500 9999 12000", "CAD": "300 1500 9999 14000", "AUD": "300 2000 12000 18000", "NZD": "300 2000 12000 18000",
    "SGD": "200 1200 18000 20000", "HKD": "1000 8000 90000 110000", "EUR": "200 700 10500 11000", "GBP": "200 1000 9000 9500",
    "CHF": "250 2000 20000 25000", "PLN": "500 2500 45000 48000", "CZK": "3000 15000 250000 260000",
    "RON": "400 1500 40000 42000", "HUF": "20000 150000 3000000 3100000", "BGN": "200 700 15000 16000",
    "SEK": "1500 12000 130000 150000", "NOK": "1500 15000 130000 200000", "DKK": "1500 12000 130000 180000",
    "ISK": "20000 250000 2500000 3000000", "INR": "2000 5000 149999 150000", "PKR": "5000 20000 900000 1000000",
    "BDT": "2000 8000 290000 300000", "LKR": "5000 20000 900000 1000000", "JPY": "7000 100000 1400000 1500000",
    "KRW": "60000 1000000 15000000 16000000", "CNY": "800 2500 70000 75000", "TWD": "2000 20000 290000 300000",
    "ILS": "500 4500 70000 75000", "TRY": "2000 15000 450000 500000", "UAH": "3000 6000 250000 260000",
    "RUB": "5000 15000 700000 720000", "ZAR": "1500 3000 110000 120000", "BRL": "400 1000 35000 36000",
    "MXN": "1500 5000 130000 150000", "PHP": "2500 8000 250000 260000", "THB": "2500 9000 280000 300000",
    "MYR": "400 1200 28000 30000", "IDR": "500000 1500000 70000000 80000000", "VND": "900000 3000000 150000000 160000000",
    "NGN": "20000 30000 1500000 1600000", "KES": "3000 10000 590000 600000", "EGP": "1000 4000 100000 110000",
    "GHS": "300 500 30000 35000", "ARS": "50000 300000 8000000 9000000", "CLP": "30000 400000 6000000 7000000",
    "COP": "200000 1000000 25000000 28000000", "PEN": "200 900 25000 28000", "OMR": "50 150 5000 5500",
    "KWD": "50 100 4000 4500", "BHD": "50 100 4000 4500", "AED": "500 1500 90000 100000", "SAR": "500 1500 90000 100000",
    "QAR": "500 1500 90000 100000",
}  # fmt: skip
# Of the others: how many make a US dollar (central banks, middle of 2025, to one or two digits; of Ethiopia, whose birr
# lost half its worth in 2024, a middle), by the wages of the countries. Moneys in free fall are in none: they have no scale.
PER_DOLLAR: dict[str, dict[str, float]] = {
    "poor": {
        "AFN": 70, "AOA": 900, "BIF": 2900, "BTN": 85, "BWP": 13, "CDF": 2900, "CVE": 95, "DJF": 180, "DZD": 130,
        "ERN": 15, "ETB": 80, "GMD": 72, "GNF": 8600, "GYD": 210, "HNL": 26, "HTG": 130, "IQD": 1300, "KGS": 87,
        "KHR": 4000, "KMF": 420, "LAK": 21000, "LRD": 200, "LSL": 18, "LYD": 5, "MGA": 4400, "MMK": 2100, "MNT": 3500,
        "MRU": 40, "MWK": 1700, "MZN": 64, "NAD": 18, "NIO": 37, "NPR": 135, "PGK": 4, "RWF": 1400, "SLE": 23,
        "STN": 21, "SZL": 18, "TJS": 10, "TND": 3, "TZS": 2600, "UGX": 3600, "UZS": 12500, "VUV": 119, "XAF": 570,
        "XOF": 570, "ZMW": 25,
    },
    "middling": {
        "ALL": 85, "AMD": 385, "AZN": 1.7, "BAM": 1.7, "BOB": 7, "BYN": 3, "CRC": 500, "CUP": 24, "DOP": 60, "FJD": 2.3,
        "GEL": 2.7, "GTQ": 7.7, "JMD": 160, "JOD": 0.7, "KZT": 520, "MAD": 9, "MDL": 17, "MKD": 53, "MUR": 46, "MVR": 15,
        "PAB": 1, "PYG": 7500, "RSD": 100, "SCR": 14, "SRD": 38, "TTD": 6.8, "UYU": 40, "WST": 2.7, "XCD": 2.7, "XPF": 102,
    },
    "rich": {
        "AWG": 1.8, "BBD": 2, "BMD": 1, "BND": 1.3, "BSD": 1, "BZD": 2, "FKP": 0.75, "GIP": 0.75, "KYD": 0.8,
        "MOP": 8, "XCG": 1.8,
    },
}  # fmt: skip
# In dollars, for these three: the same four figures, between those of the countries above that are like them.
SCALES_IN_DOLLARS = {
    "poor": (12, 25, 2_900, 3_000),
    "middling": (25, 100, 4_900, 5_000),
    "rich": (150, 500, 8_000, 9_000),
}
HEAD = f"""\
# Currencies: what people write for them, and what pay in them looks like
# Source: CLDR by way of babel {version("babel")} (Unicode License v3), and lists by hand. Written by datasets/currencies.py.
# code	countries	signs	signs beside thousands	names, parted by "|"	an hour pays up to	a month from	to	a year from
"""


def currencies() -> str:
    """The table: a row for each currency that is legal tender somewhere."""
    tender: dict[str, list[str]] = {}
    for country in sorted(get_global("territory_currencies")):
        for code in get_territory_currencies(country, start_date=AT, tender=True):
            tender.setdefault(code, []).append(country)
    return HEAD + "".join(f"{_row(code, countries)}\n" for code, countries in sorted(tender.items()))


def _row(code: str, countries: list[str]) -> str:
    sure, beside = [*_cldr_signs(code, countries), *SIGNS.get(code, "").split()], BESIDE.get(code, "").split()
    (beside if code in WORDS else sure).insert(0, code)
    names = [*_names(code), *filter(None, NAMES.get(code, "").split("|"))]
    cells = (" ".join(dict.fromkeys(sure)), " ".join(dict.fromkeys(beside)), "|".join(dict.fromkeys(names)))
    return "\t".join((code, " ".join(countries), *cells, *_scale(code)))


def _cldr_signs(code: str, countries: list[str]) -> list[str]:
    """Each country's own signs for its own money, of its official languages and of English.

    Without the pound's, which listings mean the British one by, and without two letters or less, which are too often
    something else.

    >>> _cldr_signs("KES", ["KE"]), _cldr_signs("GTQ", ["GT"]), _cldr_signs("FKP", ["FK"])
    (['Ksh'], [], [])
    """
    found = []
    for country in countries:
        for language in ("en", *get_official_languages(country, de_facto=True)):
            try:
                sign = Locale.parse(f"{language}_{country}").currency_symbols.get(code, code)
            except (UnknownLocaleError, ValueError):
                continue
            if sign != code and _is_telling(sign) and (sign != "£" or code == "GBP"):
                found.append(sign)
    return list(dict.fromkeys(found))


def _is_telling(sign: str) -> bool:
    letters = [character for character in sign if character.isalpha()]
    latin = all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return (
        sign.isprintable()
        and latin
        and " " not in sign
        and sign[-1:] != "."
        and (not letters or len(letters) > 2 or "$" in sign)
    )


def _names(code: str) -> list[str]:
    """The English names in the singular and in the plural, in small letters.

    >>> _names("KES")
    ['kenyan shilling', 'kenyan shillings']
    """
    return [get_currency_name(code, count=count, locale="en").lower() for count in (1, 2)]


def _scale(code: str) -> list[str]:
    """The four figures of pay, empty where there are none.

    >>> _scale("TZS"), _scale("VES")
    (['31200', '65000', '7540000', '7800000'], ['', '', '', ''])
    """
    if code in SCALES:
        return SCALES[code].split()
    for wages, rates in PER_DOLLAR.items():
        if code in rates:
            return [f"{figure * rates[code]:.0f}" for figure in SCALES_IN_DOLLARS[wages]]
    return ["", "", "", ""]


def main() -> None:
    parser = argparse.ArgumentParser(description="build data/currencies.tsv")
    parser.add_argument("--output", type=Path, default=DATA)
    parser.parse_args().output.joinpath("currencies.tsv").write_text(currencies(), encoding="utf-8")


if __name__ == "__main__":
    main()
