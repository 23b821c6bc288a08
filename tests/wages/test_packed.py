"""The packed wage table gives back what BLS published."""

import pickle

import pytest

from jobscan.errors import DataError
from jobscan.wages import packed as wages
from jobscan.wages.packed import ANNUAL, BOTH, HOURLY, NONE, Row, Sheet, WageTable

NATION = "0000000"


@pytest.fixture(scope="module")
def table() -> WageTable:
    return WageTable()


@pytest.mark.parametrize(
    "occupation, dollars, employment",
    [
        pytest.param("15-1252", (82460, 105210, 135980, 171980, 214670), 1_687_890, id="software developers"),
        pytest.param("00-0000", (31200, 37920, 50980, 80520, 129320), None, id="all occupations"),
    ],
)
def test_published_national_rows(
    table: WageTable, occupation: str, dollars: tuple[int, ...], employment: int | None
) -> None:
    row = table.row(occupation, NATION)
    assert row is not None
    assert row.basis == BOTH
    assert row.cents[2] == dollars[2] * 100
    assert row.cents[3] == dollars[3] * 100
    if employment:
        assert row.employment == employment
        assert row.cents == tuple(d * 100 for d in dollars)


def test_actors_are_paid_by_the_hour(table: WageTable) -> None:
    row = table.row("27-2011", NATION)
    assert row == Row(HOURLY, False, 55000, 8.4, (1650, 2034, 2905, 9795, 14368), 5829)


def test_the_whole_table_is_there(table: WageTable) -> None:
    kinds = [area.kind for area in table.areas.values()]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {"nation": 1, "state": 54, "metro": 393, "nonmetro": 135}
    assert len(table.occupations) == 1104
    counts = dict.fromkeys((BOTH, ANNUAL, HOURLY, NONE), 0)
    for code in table.occupations:
        sheet = table.sheet(code)
        assert sheet is not None
        for area in sheet.areas():
            row = sheet.row(area)
            assert row is not None
            known = [cents for cents in row.cents if cents is not None]
            assert known == sorted(known)
            counts[row.basis] += 1
    # not released 2,459, and 338 rows that BLS only tells to be $239,200 or more
    assert counts == {BOTH: 220_787, ANNUAL: 12_900, HOURLY: 315, NONE: 2_797}


@pytest.mark.parametrize("code", ["", "99-9999", "15-1252.00", "x", "ab-cdef", "\u0661\u0662-\u0663\u0664\u0665\u0666"])
def test_unknown_codes_have_no_sheet(table: WageTable, code: str) -> None:
    assert table.sheet(code) is None
    assert table.row(code, NATION) is None


def test_the_cache_of_sheets_is_bounded() -> None:
    table = WageTable()
    for code in list(table.occupations)[: wages.SHEETS_KEPT + 20]:
        table.sheet(code)
    assert len(table._sheets) == wages.SHEETS_KEPT


def test_a_table_travels_to_another_process(table: WageTable) -> None:
    assert table.sheet("15-1252") is not None
    again = pickle.loads(pickle.dumps(table))
    assert again.row("15-1252", NATION) == table.row("15-1252", NATION)


def test_verify_accepts_the_shipped_file_and_no_other(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    WageTable().verify()
    for suffix in (".sqlite", ".toml"):
        source = wages.FOLDER / f"{wages.DEFAULT_TABLE}{suffix}"
        (tmp_path / source.name).write_bytes(source.read_bytes() + (b"x" if suffix == ".sqlite" else b""))
    monkeypatch.setattr(wages, "FOLDER", tmp_path)
    with pytest.raises(DataError, match="not what its card says"):
        WageTable().verify()
    with pytest.raises(DataError, match="missing"):
        WageTable("us-oews-1066").verify()


def test_an_empty_place_in_a_sheet_is_none(table: WageTable) -> None:
    sheet = table.sheet("27-2011")
    assert isinstance(sheet, Sheet)
    absent = next(i for i in range(583) if i not in set(sheet.areas()))
    assert sheet.row(absent) is None
