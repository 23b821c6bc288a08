"""A table of one's own goes into the user's folder, and only what is there can be overwritten or removed."""

import datetime as dt
from pathlib import Path

import pytest

from jobscan.errors import DataError, UsageError
from jobscan.wages.csv_table import CsvTable, user_folder
from jobscan.wages.import_file import CheckedFile, check_table
from jobscan.wages.tables import all_names, card_of, open_table, user_names
from jobscan.wages.user_tables import new_card, remove, store

ANY = {"currency": "USD", "period": "year"}
BANDS = """\
Job Code;Job Title;Grade;Low;High
ENG;Software Engineer;senior;150,000;190,000
ENG;Software Engineer;junior;100,000;130,000
"""
MAP = {"Job Code": "occ_code", "Job Title": "title", "Grade": "level", "Low": "min", "High": "max"}


def checked(home: Path, text: str = "occ_code,p50\n15-1252,1\n", columns: dict[str, str] | None = None) -> CheckedFile:
    path = home / "t.csv"
    path.write_text(text, encoding="utf-8")
    return check_table(path, columns or {}, ANY)


def stored(home: Path, name: str, text: str = "occ_code,p50\n15-1252,1\n") -> Path:
    file = checked(home, text)
    return store(new_card(name, home / "t.csv", {}, file.wages), file.lines, force=False)


def test_a_table_comes_in_and_is_not_overwritten_unasked(home: Path) -> None:
    file = checked(home, BANDS, MAP)
    assert file.errors == []
    card = new_card("acme", home / "bands.csv", {"effective": "2026-05"}, file.wages)
    store(card, file.lines, force=False)
    table = open_table("acme")
    assert isinstance(table, CsvTable)
    table.verify()
    assert table.levels("ENG") == ["senior", "junior"]
    row = table.row("ENG/senior", "*")
    assert row is not None
    assert row.band == (15_000_000, 19_000_000)
    with pytest.raises(UsageError, match="you already have a table with this name; overwrite it with --force"):
        store(card, file.lines, force=False)
    store(card, file.lines[:1], force=True)
    assert len(open_table("acme").occupations) == 1


def test_only_a_table_of_ones_own_is_removed(home: Path) -> None:
    path = stored(home, "acme")
    assert "acme" in all_names()
    assert remove("acme") == [path, path.with_suffix(".toml")]
    assert (user_names(), list(user_folder().iterdir())) == ([], [])
    for name, why in (("us-oews-2025", "a table of the package, which stays; yours: none"), ("x", "no such table")):
        with pytest.raises(UsageError, match=why):
            remove(name)


def test_the_card_says_what_the_user_said_and_the_rest_from_the_file(home: Path) -> None:
    file = checked(home)
    stated = {"title": "Bands", "effective": "2026-05-03", "publisher": "We", "license": "ours", "scheme": "noc2021"}
    assert new_card("a.b-c_d", home / "t.csv", stated, file.wages) == {
        "id": "a.b-c_d", "title": "Bands", "release": "2026-05-03", "publisher": "We", "source": "Bands",
        "licence": "ours", "currency": "USD", "scheme": "noc2021", "effective": dt.date(2026, 5, 3),
    }  # fmt: skip
    assert new_card("t", home / "t.csv", {}, file.wages) == {
        "id": "t", "title": "t", "release": "undated", "publisher": "not stated", "source": "t.csv",
        "licence": "not stated", "currency": "USD", "scheme": "soc2018",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("codes", "scheme"),
    [(["15-1252"], "soc2018"), (["15-1252", "ENG"], "custom"), (["15-12521"], "custom"), (["15-1252/senior"], "soc2018")],
)  # fmt: skip
def test_codes_that_look_like_soc_2018_are_taken_for_it(home: Path, codes: list[str], scheme: str) -> None:
    lines = [f"{code.partition('/')[0]},{code.partition('/')[2]},1\n" for code in codes]
    file = checked(home, "occ_code,level,p50\n" + "".join(lines))
    assert new_card("t", home / "t.csv", {}, file.wages)["scheme"] == scheme


@pytest.mark.parametrize(
    ("name", "stated", "why"),
    [
        ("../t", {}, "--id ../t: use lower-case letters"),
        ("-t", {}, "lower-case letters"),
        ("t" * 65, {}, "lower-case letters"),
        ("t", {"scheme": "isco"}, "--scheme isco: one of soc2018"),
        ("t", {"effective": "May"}, "--effective May: a day or a month"),
    ],
)
def test_a_card_that_cannot_be_says_why(home: Path, name: str, stated: dict[str, str | None], why: str) -> None:
    file = checked(home)
    with pytest.raises(UsageError, match=why):
        new_card(name, home / "t.csv", stated, file.wages)


def test_a_table_of_the_package_is_not_hidden(home: Path) -> None:
    file = checked(home)
    card = new_card("us-oews-2025", home / "t.csv", {}, file.wages)
    with pytest.raises(UsageError, match="a table of the package has this name"):
        store(card, file.lines, force=True)
    for name in ("us-oews-2025.csv", "us-oews-2025.toml"):  # put there by hand
        user_folder().mkdir(parents=True, exist_ok=True)
        (user_folder() / name).write_text("")
    assert all_names().count("us-oews-2025") == 1
    assert card_of("us-oews-2025")["currency"] == "USD"
    assert user_names() == ["us-oews-2025"]


def test_a_table_that_was_tampered_with_is_told(home: Path) -> None:
    path = stored(home, "t")
    path.write_text(path.read_text().replace(",1,", ",2,"))
    with pytest.raises(DataError, match="not match its card; import it again"):
        open_table("t").verify()
    for text, why in (
        ("occ_code,p50\n15-1252,1\n", "line 2: period missing"),
        ("occ_code,p50\n", "the wage table is empty; import it again"),
    ):
        path.write_text(text)
        with pytest.raises(DataError, match=why):
            _ = open_table("t").areas
    table = open_table("t")
    path.unlink()
    with pytest.raises(DataError, match="the wage table is missing"):
        _ = table.areas


def test_a_card_that_is_not_toml_is_told(home: Path) -> None:
    path = stored(home, "t")
    path.with_suffix(".toml").write_text("id = [")
    with pytest.raises(DataError, match=r"t\.toml: .*import it again"):
        card_of("t")
