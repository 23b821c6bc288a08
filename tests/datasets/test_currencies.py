"""The table of currencies is that of CLDR."""

from babel.core import get_global

from datasets.currencies import PER_DOLLAR, SCALES, WORDS, currencies
from jobscan.data import DATA
from jobscan.grammar.money.currencies import CURRENCIES


def test_the_table_is_as_its_script_writes_it() -> None:
    assert DATA.joinpath("currencies.tsv").read_text(encoding="utf-8") == currencies()


def test_every_currency_that_is_legal_tender_is_there() -> None:
    assert {"USD", "ETB", "KES", "XOF", "TOP", "ZWG"} <= CURRENCIES.keys() <= get_global("all_currencies").keys()
    assert all(row.countries and row.names for row in CURRENCIES.values())


def test_what_pay_looks_like_rises_from_an_hour_to_a_year() -> None:
    scales = {row.code: row.scale for row in CURRENCIES.values() if row.scale}
    assert all(len(scale) == 4 and list(scale) == sorted(scale) for scale in scales.values())
    assert scales.keys() == SCALES.keys() | {code for rates in PER_DOLLAR.values() for code in rates}


def test_a_code_that_is_a_word_stands_only_beside_thousands() -> None:
    assert all((row.code in row.beside, row.code in row.signs) == (row.code in WORDS, row.code not in WORDS)
               for row in CURRENCIES.values())  # fmt: skip


def test_the_signs_of_a_country_are_those_of_its_own_languages() -> None:
    assert {"£"} & set(CURRENCIES["FKP"].signs + CURRENCIES["EGP"].signs + CURRENCIES["GIP"].signs) == set()
    assert ("₦" in CURRENCIES["NGN"].signs, "Kč" in CURRENCIES["CZK"].signs, "$" in CURRENCIES["CLP"].signs) == (
        True,
    ) * 3
