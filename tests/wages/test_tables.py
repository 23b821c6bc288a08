"""Plain wage tables: the British and the Canadian one, and users' own, from the file to the folder and out again."""

import csv
import datetime as dt
import json
from pathlib import Path

import pyarrow
import pyarrow.parquet as pq
import pytest

from jobscan.errors import DataError, UsageError
from jobscan.occupations.coder import load_coder
from jobscan.occupations.crosswalks import FILES, counterparts
from jobscan.wages.csv_rows import RowError, area_code, parse_row
from jobscan.wages.csv_table import PlainTable, plain_names, user_folder
from jobscan.wages.packed import ANNUAL, HOURLY
from jobscan.wages.tables import all_names, card_of, open_table
from jobscan.wages.user_tables import check_table, defaults_for, export, new_card, remove, store

ANY = {"currency": "USD", "period": "year"}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOBSCAN_DATA_HOME", str(tmp_path / "home"))
    return tmp_path


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


# figures read off the offices' pages by hand
@pytest.mark.parametrize(
    ("table", "code", "area", "basis", "median"),
    [
        ("uk-ashe-2025", "2134", "GB", ANNUAL, 5_691_400),
        ("uk-ashe-2025", "2237", "GB", ANNUAL, 4_230_000),
        ("ca-jobbank-2025", "21232", "CA", HOURLY, 4_808),
        ("ca-jobbank-2025", "31301", "CA", HOURLY, 4_327),
    ],
)
def test_tables_of_the_package(table: str, code: str, area: str, basis: int, median: int) -> None:
    wages = open_table(table)
    wages.verify()
    row = wages.row(code, area)
    assert row is not None
    assert (row.basis, row.cents[2]) == (basis, median)
    assert wages.nation == area
    assert card_of(table)["licence"].startswith("Open Government Licence")
    assert isinstance(card_of(table)["effective"], dt.date)


@pytest.mark.parametrize(("scheme", "table"), [("soc2020-uk", "uk-ashe-2025"), ("noc2021", "ca-jobbank-2025")])
def test_crosswalks_lead_from_real_codes_to_real_codes(scheme: str, table: str) -> None:
    assert set(FILES) == {"soc2020-uk", "noc2021"}
    ours = load_coder().codes
    wages = open_table(table)
    found = {code: counterparts(code, scheme) for code in ours}
    assert sum(bool(each) for each in found.values()) >= 750
    # what has no row in the table may be a code all the same (its wages are not published), but most have one
    with_row = [code for code, codes in found.items() if any(wages.sheet(each) for each in codes)]
    assert len(with_row) >= 680
    assert counterparts("55-9999", scheme) == ()


@pytest.mark.parametrize(
    ("line", "code", "area", "cents"),
    [
        ({"occ_code": "15-1252", "p50": "EUR 98 000.00"}, "15-1252", "*", (None, None, 9_800_000, None, None)),
        ({"occ_code": "15-1252", "p50": "US$98,000"}, "15-1252", "*", (None, None, 9_800_000, None, None)),
        ({"occ_code": "15-1252", "p50": "$98,000"}, "15-1252", "*", (None, None, 9_800_000, None, None)),
        ({"title": "Actor", "p50": "29.05", "period": "hour", "area": "US"}, "Actor", "0000000", (None, None, 2905, None, None)),
        ({"occ_code": "E", "level": "L4", "p25": "1000", "p75": "2000", "period": "monthly"}, "E/L4", "*", (None, 1_200_000, None, 2_400_000, None)),
        ({"occ_code": "E", "p10": "*", "p50": "100", "p90": "#", "area": "US-CA-41940"}, "E", "0041940", (None, None, 10_000, None, None)),
        ({"occ_code": "E", "min": "100", "max": "200", "area": "US-TX"}, "E", "4800000", (None, None, 15_000, None, None)),
    ],
)  # fmt: skip
def test_a_line_is_understood(line: dict[str, str], code: str, area: str, cents: tuple[int | None, ...]) -> None:
    wage = parse_row(line, ANY)
    assert (wage.code, wage.area, wage.row.cents) == (code, area, cents)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({"p50": "5"}, "neither occ_code nor title"),
        ({"occ_code": "E"}, "no wage"),
        ({"occ_code": "E", "p50": "*"}, "no wage"),
        ({"occ_code": "E", "p25": "9", "p50": "8"}, "go down"),
        ({"occ_code": "E", "min": "9", "max": "8"}, "above max"),
        ({"occ_code": "E", "p50": "abc"}, "not a number"),
        ({"occ_code": "E", "p50": "-5"}, "above nothing"),
        ({"occ_code": "E", "p50": "1e5"}, "not a number"),
        ({"occ_code": "E", "p50": "9" * 40}, "more than anybody"),
        ({"occ_code": "E", "p50": "5", "currency": "dollars"}, "three letters"),
        ({"occ_code": "E", "p50": "5", "period": "fortnight"}, "one of hour"),
        ({"occ_code": "E", "p50": "5", "area": "California"}, "US-CA"),
        ({"occ_code": "E", "p50": "5", "area": "US-ZZ"}, "no such state"),
    ],
)
def test_a_wrong_line_says_why(line: dict[str, str], why: str) -> None:
    with pytest.raises(RowError, match=why):
        parse_row(line, ANY)


def test_areas_in_the_words_of_a_table() -> None:
    assert [area_code(word) for word in ("us", "US-CA", "GB", "CA-ON", "*", "0041940")] == [
        "0000000", "0600000", "GB", "CA-ON", "*", "0041940",
    ]  # fmt: skip


BANDS = "Job Code;Job Title;Grade;Low;High\nENG;Software Engineer;senior;150,000;190,000\nENG;Software Engineer;junior;100,000;130,000\n"
MAP = {"Job Code": "occ_code", "Job Title": "title", "Grade": "level", "Low": "min", "High": "max"}


def test_a_table_comes_in_and_is_not_overwritten_unasked(home: Path) -> None:
    checked = check_table(written(home / "bands.csv", BANDS), MAP, ANY)
    assert checked.errors == []
    card = new_card("acme", home / "bands.csv", {"effective": "2026-05"}, checked.wages)
    assert (card["scheme"], card["effective"]) == ("custom", dt.date(2026, 5, 1))
    store(card, checked.lines, force=False)
    table = open_table("acme")
    assert isinstance(table, PlainTable)
    table.verify()
    assert table.levels("ENG") == ["senior", "junior"]
    row = table.row("ENG/senior", "*")
    assert row is not None
    assert row.band == (15_000_000, 19_000_000)
    assert "acme" in all_names()
    with pytest.raises(UsageError, match="--force"):
        store(card, checked.lines, force=False)
    store(card, checked.lines[:1], force=True)
    assert len(open_table("acme").occupations) == 1
    assert remove("acme") == [user_folder() / "acme.csv", user_folder() / "acme.toml"]
    assert plain_names(user_folder()) == []


def test_every_wrong_line_is_told_with_its_number(home: Path) -> None:
    text = 'occ_code,title,p50\nA,a,1\nB,"two\nlines",zz\n\nA,a,3\nC,,\n'
    checked = check_table(written(home / "t.csv", text), {}, ANY)
    assert [(each.line, each.message[:12]) for each in checked.errors] == [
        (4, "p50 zz: not "),
        (6, "A in this ar"),
        (7, "no wage: giv"),
    ]


@pytest.mark.parametrize(
    ("text", "columns", "why"),
    [
        ("", {}, "empty"),
        ("occ_code,p50\n", {}, "no line"),
        ("a,b\n1,2\n", {}, "needs a column"),
        ("a,p50\n1,2\n", {"b": "occ_code"}, "has no column b"),
        ("a,p50\n1,2\n", {"a": "code"}, "no such column"),
        ("occ_code,p50,currency\nA,1,USD\nB,1,EUR\n", {}, "one currency"),
    ],
)
def test_a_file_that_is_no_table_says_why(home: Path, text: str, columns: dict[str, str], why: str) -> None:
    with pytest.raises(UsageError, match=why):
        check_table(written(home / "t.csv", text), columns, ANY)


def test_names_and_units_are_checked(home: Path) -> None:
    checked = check_table(written(home / "t.csv", "occ_code,p50\n15-1252,1\n"), {}, ANY)
    assert new_card("t", home / "t.csv", {}, checked.wages)["scheme"] == "soc2018"
    for name, said, why in (
        ("../t", {}, "small letters"),
        ("t", {"scheme": "isco"}, "one of soc2018"),
        ("t", {"effective": "May"}, "for example"),
    ):
        with pytest.raises(UsageError, match=why):
            new_card(name, home / "t.csv", said, checked.wages)
    with pytest.raises(UsageError, match="one of hour"):
        defaults_for("aeon", None, None)
    with pytest.raises(UsageError, match="of the package"):
        store(new_card("us-oews-2025", home / "t.csv", {}, checked.wages), checked.lines, force=True)
    for name in ("us-oews-2025", "nosuch"):
        with pytest.raises(UsageError):
            remove(name)


def test_parquet_comes_in_too(home: Path) -> None:
    pq.write_table(pyarrow.table({"occ_code": ["15-1252"], "p50": [98_000.5]}), home / "t.parquet")
    checked = check_table(home / "t.parquet", {}, ANY)
    assert checked.wages[0].row.cents[2] == 9_800_050
    (home / "broken.parquet").write_bytes(b"PAR1 and then nothing")
    with pytest.raises(UsageError, match="not a Parquet file"):
        check_table(home / "broken.parquet", {}, ANY)


@pytest.mark.parametrize("name", ["us-oews-2025", "uk-ashe-2025", "ca-jobbank-2025"])
def test_what_goes_out_can_come_in_again(home: Path, name: str) -> None:
    files = export(name, home / "out")
    assert {path.name for path in files} == {f"{name}.csv", f"{name}.toml", "datapackage.json"}
    package = json.loads((home / "out" / "datapackage.json").read_text())
    resource = package["resources"][0]
    with (home / "out" / f"{name}.csv").open(newline="") as file:
        header = next(csv.reader(file))
    assert [field["name"] for field in resource["schema"]["fields"]] == header
    checked = check_table(home / "out" / f"{name}.csv", {}, {})
    assert checked.errors == []
    there = open_table(name)
    area = there.nation
    for wage in checked.wages[::7]:
        row = there.row(wage.code, area)
        assert row is not None
        assert (row.cents, row.basis == HOURLY) == (wage.row.cents, wage.row.basis == HOURLY)


def test_an_area_of_the_packed_table_goes_out(home: Path) -> None:
    export("us-oews-2025", home / "out", "4800000")
    with (home / "out" / "us-oews-2025.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["area"] for row in rows} == {"4800000"}
    assert len(rows) > 500


def test_a_table_that_was_tampered_with_is_told(home: Path) -> None:
    checked = check_table(written(home / "t.csv", "occ_code,p50\n15-1252,1\n"), {}, ANY)
    path = store(new_card("t", home / "t.csv", {}, checked.wages), checked.lines, force=False)
    path.write_text(path.read_text().replace(",1,", ",2,"))
    with pytest.raises(DataError, match="not what its card says"):
        open_table("t").verify()
    path.write_text("occ_code,p50\n15-1252,oops\n")
    with pytest.raises(DataError, match="line 2"):
        _ = open_table("t").areas
