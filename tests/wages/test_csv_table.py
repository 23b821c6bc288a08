"""Tables in CSV answer as the American one does: the British and the Canadian one, and users' own."""

import datetime as dt
import pickle
from pathlib import Path

import pytest

from jobscan.wages.csv_table import CsvTable
from jobscan.wages.row import Area
from jobscan.wages.tables import all_names, card_of, open_table

HEAD = 'id = "t"\ncurrency = "USD"\nperiod = "year"\n'


def table_of(folder: Path, text: str, card: str = "") -> CsvTable:
    (folder / "t.csv").write_text(text)
    (folder / "t.toml").write_text(HEAD + card)
    return CsvTable(folder, "t")


# figures read off the offices' pages by hand
@pytest.mark.parametrize(
    ("name", "code", "area", "unit", "median"),
    [
        ("uk-ashe-2025", "2134", "GB", "YEAR", 5_691_400),
        ("uk-ashe-2025", "2237", "GB", "YEAR", 4_230_000),
        ("uk-ashe-2025", "3314", "GB", "YEAR", 4_128_700),
        ("ca-jobbank-2025", "21232", "CA", "HOUR", 4_808),
        ("ca-jobbank-2025", "31301", "CA", "HOUR", 4_327),
    ],
)
def test_tables_of_the_package(name: str, code: str, area: str, unit: str, median: int) -> None:
    wages = open_table(name)
    wages.verify()
    row = wages.row(code, area)
    assert row is not None
    assert (row.unit_text, row.median) == (unit, median)
    assert (wages.nation, wages.areas[area].kind) == (area, "nation")
    assert card_of(name)["licence"].startswith("Open Government Licence")
    assert isinstance(card_of(name)["effective"], dt.date)
    assert wages.row(code, "0000000") is None
    assert wages.row("0000", area) is None


def test_the_american_table_stands_first() -> None:
    assert all_names()[:3] == ["us-oews-2025", "ca-jobbank-2025", "uk-ashe-2025"]


def test_areas_have_names_and_kinds(home: Path) -> None:
    areas = ["*", "US", "US-CA", "US-CA-41940", "GB", "CA-ON", "FR"]
    text = "occ_code,area,p50\n" + "".join(f"A,{area},1\n" for area in areas)
    assert list(table_of(home, text).areas.values()) == [
        Area("*", "nation", "any place"),
        Area("0000000", "nation", "United States"),
        Area("0600000", "state", "California"),
        Area("0041940", "metro", "San Jose-Sunnyvale-Santa Clara, CA"),
        Area("GB", "nation", "United Kingdom"),
        Area("CA-ON", "state", "CA-ON"),
        Area("FR", "nation", "FR"),
    ]


@pytest.mark.parametrize(
    ("areas", "card", "nation"),
    [
        pytest.param(["US-CA", "US"], "", "0000000", id="American"),
        pytest.param(["US-CA"], "", "0000000", id="a state alone"),
        pytest.param(["*", "GB"], "", "*", id="anywhere"),
        pytest.param(["CA-ON"], "", "CA", id="a province alone"),
        pytest.param(["FR", "*"], 'nation = "FR"\n', "FR", id="as the card says"),
        pytest.param(["FR", "*"], 'nation = "BE"\n', "*", id="not what the card says"),
    ],
)
def test_the_widest_area(home: Path, areas: list[str], card: str, nation: str) -> None:
    text = "occ_code,area,p50\n" + "".join(f"A,{area},1\n" for area in areas)
    assert table_of(home, text, card).nation == nation


def test_jobs_have_names_and_levels(home: Path) -> None:
    text = "occ_code,title,level,p50\nENG,Engineer,senior,2\nENG,Engineer,junior,1\nOPS,Operator,,1\n15-1252,,,1\n"
    table = table_of(home, text, 'scheme = "soc2018"\n')
    assert table.occupations == {
        "ENG/senior": "Engineer, senior", "ENG/junior": "Engineer, junior", "OPS": "Operator",
        "15-1252": "Software Developers",
    }  # fmt: skip
    assert (table.levels("ENG"), table.levels("OPS"), table.levels("EN")) == (["senior", "junior"], [], [])
    assert table_of(home, text).occupations["15-1252"] == "15-1252"


@pytest.mark.parametrize(
    ("title", "code"),
    [
        pytest.param("Software Engineers (Remote)", ("ENG", True), id="the same words"),
        pytest.param("Software Engineering", ("ENG", False), id="nearly the same"),
        pytest.param("Sales Engineer", None, id="half the same"),
        pytest.param("Zookeeper", None, id="others"),
        pytest.param("(Remote)", None, id="no words"),
    ],
)
def test_a_job_is_found_by_its_title(home: Path, title: str, code: tuple[str, bool] | None) -> None:
    text = "occ_code,title,level,p50\nENG,Software Engineer,senior,2\nOPS,Operator,,1\n"
    assert table_of(home, text).code_of_title(title) == code


def test_a_table_travels_to_another_process(home: Path) -> None:
    table = table_of(home, "occ_code,p50\nA,1\n")
    before = table.row("A", "*")
    again = pickle.loads(pickle.dumps(table))
    assert (again.path, again.row("A", "*")) == (table.path, before)
