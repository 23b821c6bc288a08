"""The tables of countries and regions are those of pycountry."""

from collections.abc import Callable

import pycountry
import pytest

from datasets.countries import KINDS, countries, subdivisions
from jobscan.data import DATA


def rows(file: str) -> list[list[str]]:
    lines = DATA.joinpath(file).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("file, build", [("countries.tsv", countries), ("subdivisions.tsv", subdivisions)])
def test_the_table_is_as_its_script_writes_it(file: str, build: Callable[[], str]) -> None:
    assert DATA.joinpath(file).read_text(encoding="utf-8") == build()


def test_every_country_has_its_codes_and_a_name() -> None:
    table = {alpha_2: (alpha_3, names.split("|")) for alpha_2, alpha_3, names in rows("countries.tsv")}
    assert {code: alpha_3 for code, (alpha_3, _) in table.items()} == {
        country.alpha_2: country.alpha_3 for country in pycountry.countries
    }
    assert all(name.strip() == name and name and "," not in name[:5] for _, names in table.values() for name in names)


def test_every_region_of_the_countries_that_are_read_has_its_code() -> None:
    table = {f"{country}-{code}" for country, code, _, _ in rows("subdivisions.tsv")}
    known = {
        each.code for country, kinds in KINDS.items() for each in pycountry.subdivisions.get(country_code=country)
        if each.type in kinds
    }  # fmt: skip
    assert known - table == {"ZA-NW"}
    assert table <= known


def test_no_name_of_a_region_has_brackets() -> None:
    assert [names for *_, names in rows("subdivisions.tsv") if set(names) & set("[]()")] == []
