"""Names of places are looked up in any usual spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.wages.areas import (
    STATE_AREAS,
    area_key,
    cities,
    county_area,
    is_city,
    largest_city_state,
    state_code,
    zip_area,
)
from jobscan.wages.sqlite_table import us_wages


@pytest.mark.parametrize(
    "name, state, there",
    [
        ("Boston", "MA", True), ("boston", "ma", True), ("Saint Louis", "MO", True), ("St. Louis", "MO", True),
        ("Winston-Salem", "NC", True), ("Coeur d'Alene", "ID", True), ("Fort Worth", "TX", True), ("Ft. Worth", "TX", True),
        ("Boston", "CA", False), ("", "CA", False), ("B", "CA", False), ("Boston\tMA", "MA", False),
    ],
)  # fmt: skip
def test_is_city(name: str, state: str, there: bool) -> None:
    assert is_city(name, state) is there


@pytest.mark.parametrize(
    "name, code",
    [
        ("MT", "MT"),
        ("Montana", "MT"),
        ("d.c.", "DC"),
        ("Puerto Rico", "PR"),
        ("new  york", "NY"),
        ("ON", None),
        ("", None),
    ],
)
def test_state_code(name: str, code: str | None) -> None:
    assert state_code(name) == code


def test_every_area_that_is_looked_up_is_in_the_wage_table() -> None:
    known = us_wages().areas
    assert set(STATE_AREAS.values()) <= set(known)
    found = {city.area for name in ("Portland", "Springfield", "Washington", "San Juan") for city in cities(name)}
    assert found <= set(known)


@pytest.mark.parametrize(
    "code, area",
    [("95014", "0041940"), ("10001", "0035620"), ("02139", "0014460"), ("00901", "0041980"), ("00000", None),
     ("1", None), ("١٢٣٤٥", None)],
)  # fmt: skip
def test_zip_area(code: str, area: str | None) -> None:
    assert zip_area(code) == area


@pytest.mark.parametrize(
    "county, state, area",
    [
        ("Santa Clara", "CA", "0041940"),
        ("Fairfield", "CT", "0014860"),
        ("Orleans", "LA", "0035380"),
        ("Nowhere", "CA", None),
    ],
)
def test_county_area(county: str, state: str, area: str | None) -> None:
    assert county_area(county, state) == area


def test_a_name_that_many_cities_share_is_in_doubt() -> None:
    assert largest_city_state("Springfield") == ("MO", True)
    assert largest_city_state("Chicago") == ("IL", False)


@given(st.text())
def test_nothing_raises(name: str) -> None:
    assert isinstance(cities(name), tuple)
    assert zip_area(name) is None or len(name) == 5
    assert area_key(area_key(name)) == area_key(area_key(area_key(name)))
    assert state_code(name) is None or state_code(name) in STATE_AREAS
