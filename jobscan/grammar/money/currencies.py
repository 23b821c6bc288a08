"""What people write for a currency -> its code: codes of ISO 4217, signs, names, and the countries that share them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from jobscan.data import DATA

# Of those that share a sign or a noun, the one that is meant where nothing else tells: the first of these.
_COMMONEST = "USD GBP JPY SEK INR KES MXN AED SAR KWD CHF XOF RON ZMW ETB PHP BOB RUB AZN".split()
# The name under which currencies that share a sign or a noun are known, where it is not the noun itself.
_ALIASES = {
    "dollar": "$", "rupee": "rs", "krone": "kr", "kroner": "kr", "krona": "kr", "kronor": "kr", "króna": "kr",
    "krónur": "kr", "crown": "kr", "shilling": "sh", "shs": "sh", "/=": "sh", "￥": "¥", "cfa": "fcfa", "rial": "riyal",
    "dh": "dirham", "buck": "$", "bucks": "$", "l.e": "le", "leu": "lei",
}  # fmt: skip
# English words, which name money only behind an adjective: "Egyptian pounds", "Brazilian reals".
_WORDS = frozenset(
    "pound real reals won som mark gold colón córdoba sol soles lek lev dram tala leone loti dobra sterling".split()
)
# Codes that people write in small letters, too; of the others they are words: "try", "pen".
SMALL_CODES = ("usd", "eur", "gbp", "inr", "cad", "aud", "chf", "pln", "sek", "nok", "dkk")


class Currency(NamedTuple):
    """A row of `data/currencies.tsv`.

    `signs` stand on either side of an amount, `beside` only right beside one in thousands. `scale` says what pay looks
    like: an hour pays up to the first figure, a month from the second to the third, a year from the fourth.
    """

    code: str
    countries: tuple[str, ...]
    signs: tuple[str, ...]
    beside: tuple[str, ...]
    names: tuple[str, ...]
    scale: tuple[int, ...]


def _read() -> dict[str, Currency]:
    rows = {}
    for line in (DATA / "currencies.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, countries, signs, beside, names, *scale = line.split("\t")
            cells = (tuple(countries.split()), tuple(signs.split()), tuple(beside.split()), tuple(names.split("|")))
            rows[code] = Currency(code, *cells, tuple(int(figure) for figure in scale if figure))
    return rows


def _noun(name: str) -> str:
    """The last word in the singular.

    >>> _noun("kenyan shillings"), _noun("uae dirham"), _noun("pounds sterling")
    ('shilling', 'dirham', 'sterling')
    """
    word = name.rsplit(" ", 1)[-1]
    return word.removesuffix("s") if word not in ("meticals", "quid", "bucks", "reais") else word


def canonical(words: str) -> str:
    """A sign or a noun in the form in which the tables have it.

    >>> canonical("Kshs."), canonical("SHILLINGS"), canonical("€"), canonical("Rs.")
    ('kshs', 'sh', '€', 'rs')
    """
    lowered = words.lower().strip(".")
    return _ALIASES.get(lowered) or _ALIASES.get(_noun(lowered)) or lowered


CURRENCIES = _read()
# Every noun of a name, with the names that end in it: "shilling" -> "kenyan", "tanzanian" ...
_ADJECTIVES: dict[str, dict[str, str]] = {}
_SHARING: dict[str, list[str]] = {}
for _row in CURRENCIES.values():
    for _name in _row.names:
        _adjective = _name.rpartition(" ")[0]
        _ADJECTIVES.setdefault(_noun(_name), {}).setdefault(_adjective, _row.code)
    _nouns = [_noun(name) for name in _row.names if _noun(name) not in _WORDS]
    for _sign in dict.fromkeys(map(canonical, (*_row.signs, *_row.beside, *_nouns))):
        _SHARING.setdefault(_sign, []).append(_row.code)
NOUNS = tuple(sorted(_ADJECTIVES, key=len, reverse=True))
SIGNS = {sign: codes[0] for sign, codes in _SHARING.items() if len(codes) == 1}
# Signs that several countries share: the listing's country decides, else the commonest.
SHARED_SIGNS: dict[str, tuple[str, dict[str, str]]] = {
    sign: (
        next((code for code in _COMMONEST if code in codes), codes[0]),
        {country: code for code in codes for country in CURRENCIES[code].countries},
    )
    for sign, codes in _SHARING.items()
    if len(codes) > 1
}


_OWN = {country: row.code for row in CURRENCIES.values() if row.scale for country in row.countries}
_SCALES = {row.code: tuple(map(Decimal, row.scale)) for row in CURRENCIES.values() if row.scale}


def resolve(words: str) -> str | None:
    """The code of a sign or a name; a shared sign stays as it is, in its canonical form; None for what is neither.

    >>> resolve("CA$"), resolve("euros"), resolve("$"), resolve("Kshs."), resolve("shillings"), resolve("pounds")
    ('CAD', 'EUR', '$', 'KES', 'sh', None)
    """
    if words.upper() in CURRENCIES:
        return words.upper()
    sign = canonical(words)
    return next(
        (each if each in SHARED_SIGNS else SIGNS[each] for each in (sign, _noun(sign)) if each in _SHARING), None
    )


def resolve_name(adjective: str, noun: str) -> str | None:
    """The code of a noun behind its adjective, of which the last letters may differ; None for another adjective.

    >>> resolve_name("Kenya", "shillings"), resolve_name("Egyptian", "pounds"), resolve_name("Five", "pounds")
    ('KES', 'EGP', None)
    """
    begins = adjective.lower()[: max(2, len(adjective) - 2)]
    names = _ADJECTIVES.get(_noun(noun.lower()), {})
    return next((code for name, code in names.items() if begins and name.startswith(begins)), None)


def adjectives_of(code: str) -> tuple[str, ...]:
    """What stands before the noun in the names of a currency.

    >>> adjectives_of("TZS"), adjectives_of("EUR")
    (('tanzanian',), ())
    """
    adjectives = (name.rpartition(" ")[0] for name in CURRENCIES[code].names)
    return tuple(dict.fromkeys(filter(None, adjectives)))


def first_words() -> set[str]:
    """The first words of the adjectives, with a capital: "Kenyan", "Hong", "UAE"; and short forms of some."""
    adjectives = {adjective for names in _ADJECTIVES.values() for adjective in names if adjective}
    words = {adjective.split()[0] for adjective in adjectives}
    return {word.capitalize() for word in words} | {word.upper() for word in words if len(word) <= 4}


def currency_code(currency: str | None, country: str | None) -> str | None:
    """The ISO code, a shared sign read by the listing's country.

    >>> currency_code("$", "AU"), currency_code("$", None), currency_code("EUR", "US"), currency_code("sh", "TZ")
    ('AUD', 'USD', 'EUR', 'TZS')
    """
    if currency not in SHARED_SIGNS:
        return currency
    default, by_country = SHARED_SIGNS[currency]
    return by_country.get(country or "", default)


def own_currency(country: str | None) -> str | None:
    """The code of a country's own money; None where pay in it cannot be judged.

    >>> own_currency("ET"), own_currency("ZW"), own_currency(None)
    ('ETB', 'USD', None)
    """
    return _OWN.get(country or "")


def scale_of(currency: str | None) -> tuple[Decimal, ...] | None:
    """What pay looks like in a currency, see `Currency.scale`; in the US dollar for None; None where nothing tells."""
    return _SCALES.get(currency or "USD")
