"""Cities, counties and ZIP codes find the area they lie in, towns that of the places around them."""

import json
from pathlib import Path
from typing import Any

import pytest

from datasets import areas
from jobscan.wages import areas as lookups
from tests.datasets.conftest import Run, zipped

WEST, EAST = "0011111", "0022222"


def place(name: str, latitude: float, longitude: float, **more: Any) -> dict[str, Any]:
    row = {"name": name, "admin1code": "OH", "countrycode": "US", "latitude": latitude, "longitude": longitude}
    return row | {"population": 900} | more


def known(*names: str, area: str = WEST) -> areas.Places:
    return {(name, "OH"): (area, 10) for name in names}


def test_of_two_spellings_of_a_city_the_larger_counts() -> None:
    lines = [
        "St. Clair,oh\t0011111\t5\r\n",
        "saint clair,oh\t0022222\t7\n",
        "St Clair,oh\t0033333\t6\n",
        "Ada,OH\t0011111\t0\n",
    ]
    assert areas.cities(lines) == {("st clair", "OH"): (EAST, 7), ("ada", "OH"): (WEST, 0)}


def test_a_town_lies_where_the_places_around_it_do() -> None:
    around = [place(name, 40.0 + i / 100, -82.0) for i, name in enumerate("abcd")]
    far = place("e", 44.0, -82.0)
    places = known(*"abcd") | known("e", area=EAST)
    assert areas.towns([*around, far, place("Town", 40.0, -82.01)], places) == {("town", "OH"): (WEST, 9)}


@pytest.mark.parametrize(
    ("at", "area"),
    [
        pytest.param(0.0, WEST, id="among the first"),
        pytest.param(1.0, EAST, id="among the second"),
        pytest.param(0.5, None, id="between both"),
    ],
)
def test_a_town_between_two_areas_gets_neither(at: float, area: str | None) -> None:
    rows = [place(name, 40.0, -82.0 + i / 100) for i, name in enumerate("ab")]
    rows += [place(name, 40.0, -81.0 + i / 100) for i, name in enumerate("cd")]
    places = known(*"ab") | known(*"cd", area=EAST)
    found = areas.towns([*rows, place("Town", 40.0, -82.0 + at + 0.005)], places)
    assert [each for each, _ in found.values()] == ([area] if area else [])


def test_only_the_nearest_five_are_asked() -> None:
    near = [place(name, 40.0 + i / 1000, -82.0) for i, name in enumerate("abcde")]
    crowd = [place(f"x{i}", 40.02, -82.0) for i in range(40)]
    places = known(*"abcde") | known(*(f"x{i}" for i in range(40)), area=EAST)
    assert areas.towns([*crowd, *near, place("Town", 40.0, -82.0)], places) == {("town", "OH"): (WEST, 9)}


def test_a_degree_of_longitude_is_shorter_in_the_north() -> None:
    places = known("east") | known("south", area=EAST)
    rows = [place("east", 60.0, -80.0), place("south", 58.5, -82.0)]  # two degrees of about 56 km, or 1.5 of 111
    assert areas.towns([*rows, place("Town", 60.0, -82.0)], places) == {}
    rows = [place("east", 60.0, -81.0), place("south", 58.5, -82.0)]
    assert areas.towns([*rows, place("Town", 60.0, -82.0)], places) == {("town", "OH"): (WEST, 9)}


def test_places_abroad_districts_and_places_without_neighbours_stay_out() -> None:
    rows = [
        place("a", 40.0, -82.0),
        place("London", 40.0, -82.0, countrycode="GB"),
        place("Fort (historical)", 40.0, -82.0),
        place("Alone", 40.0, -82.0, admin1code="ND"),
        place("Twin", 40.0, -82.0, population=900),
        place("Twin", 40.0, -82.0, population=1200),
        place("Twin", 40.0, -82.0, population=1000),
    ]
    assert areas.towns(rows, known("a")) == {("twin", "OH"): (WEST, 12)}


def test_counties_are_named_without_the_word() -> None:
    rows = [
        {"CountyTownName": "Cook County", "StateAb": "IL", "Area": "16980"},
        {"CountyTownName": "Orleans Parish", "StateAb": "LA", "Area": "35380"},
        {"CountyTownName": "Juneau Borough", "StateAb": "AK", "Area": "0200006"},
        {"CountyTownName": "Guam", "StateAb": "GU", "Area": "99999"},
        {"CountyTownName": "St. Clair County", "StateAb": "IL", "Area": "41180"},
    ]
    found = areas.counties(rows)
    assert {at: area for at, area in found.items() if at[1] != "CT"} == {
        ("cook", "IL"): "0016980", ("orleans", "LA"): "0035380", ("juneau", "AK"): "0200006", ("guam", "GU"): "6600000",
        ("st clair", "IL"): "0041180",
    }  # fmt: skip
    assert found["fairfield", "CT"] == "0014860"


def test_runs_of_zip_codes() -> None:
    assert list(areas.zips(["43001\t18140\n", "\n", "00601\t7200001\tmore\n"])) == [(43001, 18140), (601, 7200001)]


def test_a_city_that_is_one_with_its_county_has_its_own_name_too() -> None:
    lines = ["Hadlow-Kent County,ga\t0011111\t0\n", "Hadlow,ga\t0022222\t5\n", "Ada/Boone County,ga\t0011111\t7\n"]
    found = areas.cities(lines)
    assert (found["hadlow", "GA"], found["ada", "GA"]) == ((EAST, 5), (WEST, 7))
    assert ("hardin", "GA") not in areas.cities(["Hardin County,ga\t0011111\t0\n"])


def test_where_the_census_tells_of_nobody_geonames_does() -> None:
    rows = [place("Ada", 40.0, -82.0, population=6_200), place("Ada", 40.0, -82.0, countrycode="GB", population=9_000)]
    found = areas.with_people({("ada", "OH"): (WEST, 0), ("boone", "OH"): (WEST, 7), ("cary", "OH"): (WEST, 0)}, rows)
    assert [hundreds for _, hundreds in found.values()] == [62, 7, 0]


def test_all_towns_of_connecticut_lie_in_a_planning_region() -> None:
    lines = areas.CONNECTICUT_TOWNS.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert len({town for _, town, *_ in rows}) == 169
    assert len({region for region, *_ in rows}) == 9
    codes = [code for *_, column in rows for code in column.split()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("exact", "runs"),
    [
        pytest.param({}, [(100, 1), (200, 2)], id="none"),
        pytest.param({150: "3"}, [(100, 1), (150, 3), (151, 1), (200, 2)], id="within a run"),
        pytest.param({150: "3", 151: "3"}, [(100, 1), (150, 3), (152, 1), (200, 2)], id="two beside each other"),
        pytest.param({199: "2"}, [(100, 1), (199, 2)], id="before a run of the same area"),
        pytest.param({150: "1"}, [(100, 1), (200, 2)], id="as it is"),
        pytest.param({50: "3"}, [(50, 3), (100, 1), (200, 2)], id="before all runs"),
    ],
)
def test_single_codes_are_set_in_the_runs(exact: dict[int, str], runs: list[tuple[int, int]]) -> None:
    assert list(areas.with_zips([(100, 1), (200, 2)], exact)) == runs


def test_the_whole_build_answers_as_the_table_that_ships(tmp_path: Path, run: Run, monkeypatch: Any) -> None:
    zipped(tmp_path / "city2area.tsv.gz", f"Ada,oh\t{WEST}\t60\nAda,mn\t{EAST}\t17\nAkron,oh\t{EAST}\t1900\n")
    zipped(
        tmp_path / "oflc_geography_2025_26.csv.gz",
        "CountyTownName,StateAb,Area\nHardin County,OH,11111\nEast Planning Region,CT,33333\n",
    )
    zipped(tmp_path / "zip_runs.tsv.gz", "45810\t11111\n44301\t22222\n")
    geonames = tmp_path / "cities500.json"
    geonames.write_text(
        json.dumps({"1": place("Akron", 41.0, -81.5), "2": place("Green", 41.0, -81.4, population=25_000)})
    )
    out = tmp_path / "areas.db"
    out.write_text("an older one")
    towns = tmp_path / "towns.tsv"
    towns.write_text("# region\ttown\tvillages\tZIP codes\nEast\tHadlow\tHadlow Mills|Old Hadlow\t06999 45811\n")
    run("areas", "--source", tmp_path, "--geonames", geonames, "--connecticut", towns, "--output", out)

    monkeypatch.setattr(lookups, "PATH", out)
    for cached in (lookups._connection, lookups.cities):
        cached.cache_clear()
    try:
        assert lookups.cities("ADA") == (lookups.City("OH", WEST, 6000), lookups.City("MN", EAST, 1700))
        assert lookups.cities("green") == (lookups.City("OH", EAST, 25_000),)
        assert lookups.cities("old hadlow") == (lookups.City("CT", "0033333", 0),)
        assert (lookups.county_area("Hardin", "oh"), lookups.county_area("Hardin", "KY")) == (WEST, None)
        assert [lookups.zip_area(code) for code in ("44300", "44301", "45809", "45810", "45811", "99950")] == [
            "0033333", EAST, EAST, WEST, "0033333", WEST,
        ]  # fmt: skip
    finally:
        lookups._connection().close()
        for cached in (lookups._connection, lookups.cities):
            cached.cache_clear()
