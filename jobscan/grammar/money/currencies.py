"""What people write for a currency -> its ISO 4217 code: codes, signs, names, and the countries that share them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from jobscan.data import rows

# Of the currencies that share a sign or a noun, the first of these is meant unless something else decides.
_COMMONEST = "USD GBP JPY SEK INR KES MXN AED SAR KWD CHF XOF RON ZMW ETB PHP BOB RUB AZN".split()
# The canonical name of a shared sign or noun, if it is not the noun itself.
_ALIASES = {
    "dollar": "$", "rupee": "rs", "krone": "kr", "kroner": "kr", "krona": "kr", "kronor": "kr", "króna": "kr",
    "krónur": "kr", "crown": "kr", "shilling": "sh", "shs": "sh", "/=": "sh", "￥": "¥", "cfa": "fcfa", "rial": "riyal",
    "dh": "dirham", "buck": "$", "bucks": "$", "l.e": "le", "leu": "lei",
}  # fmt: skip
# English words, which name money only after an adjective: "Egyptian pounds", "Brazilian reals".
_WORDS = frozenset(
    "pound real reals won som mark gold colón córdoba sol soles lek lev dram tala leone loti dobra sterling".split()
)
# Codes that people also write in lower case; some of the others would be words: "try", "pen".
SMALL_CODES = ("usd", "eur", "gbp", "inr", "cad", "aud", "chf", "pln", "sek", "nok", "dkk")


class Currency(NamedTuple):
    """A row of `data/currencies.tsv`.

    `signs` come before or after an amount, `beside` only right beside an amount in thousands. `scale` says what pay
    looks like: an hour pays up to the first figure, a month from the second to the third, a year from the fourth.
    """

    code: str
    countries: tuple[str, ...]
    signs: tuple[str, ...]
    beside: tuple[str, ...]
    names: tuple[str, ...]
    scale: tuple[int, ...]


def _currency(code: str, countries: str, signs: str, beside: str, names: str, *scale: str) -> Currency:
    cells = tuple(countries.split()), tuple(signs.split()), tuple(beside.split()), tuple(names.split("|"))
    return Currency(code, *cells, tuple(int(figure) for figure in scale if figure))


def _noun(name: str) -> str:
    """The last word in the singular.

    >>> _noun("kenyan shillings"), _noun("uae dirham"), _noun("pounds sterling")
    ('shilling', 'dirham', 'sterling')
    """
    word = name.rsplit(" ", 1)[-1]
    return word.removesuffix("s") if word not in ("meticals", "quid", "bucks", "reais") else word


def canonical(words: str) -> str:
    """A sign or a noun in the form that the tables use.

    >>> canonical("Kshs."), canonical("SHILLINGS"), canonical("€"), canonical("Rs.")
    ('kshs', 'sh', '€', 'rs')
    """
    lowered = words.lower().strip(".")
    return _ALIASES.get(lowered) or _ALIASES.get(_noun(lowered)) or lowered


CURRENCIES = {row[0]: _currency(*row) for row in rows("currencies.tsv")}
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
    """The code of a sign or a name; a shared sign is returned in its canonical form; None for anything else.

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
    """The code of a noun after its adjective, whose last letters may differ; None for another adjective.

    >>> resolve_name("Kenya", "shillings"), resolve_name("Egyptian", "pounds"), resolve_name("Five", "pounds")
    ('KES', 'EGP', None)
    """
    begins = adjective.lower()[: max(2, len(adjective) - 2)]
    names = _ADJECTIVES.get(_noun(noun.lower()), {})
    return next((code for name, code in names.items() if begins and name.startswith(begins)), None)


def adjectives_of(code: str) -> tuple[str, ...]:
    """The adjectives in the names of a currency.

    >>> adjectives_of("TZS"), adjectives_of("EUR")
    (('tanzanian',), ())
    """
    adjectives = (name.rpartition(" ")[0] for name in CURRENCIES[code].names)
    return tuple(dict.fromkeys(filter(None, adjectives)))


def first_words() -> set[str]:
    """The first words of the adjectives, capitalised ("Kenyan", "Hong"); short ones also in capitals ("UAE")."""
    adjectives = {adjective for names in _ADJECTIVES.values() for adjective in names if adjective}
    words = {adjective.split()[0] for adjective in adjectives}
    return {word.capitalize() for word in words} | {word.upper() for word in words if len(word) <= 4}


def currency_code(currency: str | None, country: str | None) -> str | None:
    """The ISO code; the listing's country decides about a shared sign.

    >>> currency_code("$", "AU"), currency_code("$", None), currency_code("EUR", "US"), currency_code("sh", "TZ")
    ('AUD', 'USD', 'EUR', 'TZS')
    """
    if currency not in SHARED_SIGNS:
        return currency
    default, by_country = SHARED_SIGNS[currency]
    return by_country.get(country or "", default)


def own_currency(country: str | None) -> str | None:
    """The code of a country's own money; None if pay in it cannot be judged.

    >>> own_currency("ET"), own_currency("ZW"), own_currency(None)
    ('ETB', 'USD', None)
    """
    return _OWN.get(country or "")


def scale_of(currency: str | None) -> tuple[Decimal, ...] | None:
    """What pay looks like in a currency (see `Currency.scale`), by default the US dollar; None if unknown."""
    return _SCALES.get(currency or "USD")
