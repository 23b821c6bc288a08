"""Workbooks: sheets, headers below a title, forms; and files that would do harm. All listings are invented."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.model import Source, Unreadable
from jobscan.readers import read
from jobscan.readers.xlsx import MAX_XML
from tests.readers._files import docx, xlsx

HEADER: list[object] = ["Req #", "Job Title", "Company", "Location", "Description"]
BAKER: list[object] = ["R1", "Baker", "Hearth Lane", "Leeds, GB", "Bake bread.\nKeep the oven hot."]
BREWER: list[object] = ["R2", "Brewer", "Hop Yard", "Bend, OR", "Brew ale."]


def shown(data: bytes, uri: str = "jobs.xlsx", **more: object) -> list[tuple[object, ...]]:
    found = read(data, uri=uri, **more)  # type: ignore[arg-type]
    return [
        (one.id, one.fields.title, one.text) if isinstance(one, Source) else (one.code, one.message) for one in found
    ]


ROWS = [("R1", "Baker", "Bake bread.\nKeep the oven hot."), ("R2", "Brewer", "Brew ale.")]


@pytest.mark.parametrize(
    "sheets, expected",
    [
        pytest.param([[HEADER, BAKER, BREWER]], ROWS, id="a table"),
        pytest.param([[["Open roles"], [None, "as of May"], [], HEADER, BAKER, [], BREWER]], ROWS, id="below a title"),
        pytest.param([[HEADER, BAKER], [["Job Title", "Description"], ["Brewer", "Brew ale."]]],
                     [ROWS[0], (None, "Brewer", "Brew ale.")], id="two sheets"),
        pytest.param([[HEADER, [7.0, *BAKER[1:]]]], [("7", *ROWS[0][1:])], id="numbers are whole"),
        pytest.param([[HEADER, ["#N/A", *BAKER[1:]]]], [(None, *ROWS[0][1:])], id="a formula that failed"),
        pytest.param([[["Job Title", "Baker"], ["Pay", "$20 an hour"], ["Bake bread for the town."]]],
                     [(None, None, "Job Title: Baker\nPay: $20 an hour\nBake bread for the town.")], id="a form"),
    ],
)  # fmt: skip
def test_what_is_read(sheets: list[list[list[object]]], expected: list[tuple[object, ...]]) -> None:
    assert shown(xlsx(*sheets)) == expected


def test_fields_as_from_a_csv() -> None:
    (found,) = read(xlsx([[*HEADER, "Date Posted"], [*BAKER, dt.datetime(2025, 2, 3)]]), uri="jobs.xlsx")
    assert isinstance(found, Source)
    assert (found.fields.company, found.fields.locations) == ("Hearth Lane", ("Leeds, GB",))
    assert found.fields.date_posted == "2025-02-03"


def test_columns_that_the_user_names() -> None:
    data = xlsx([["Liste"], ["Rolle", "Worum"], ["Baker", "Bake."]])
    assert shown(data, field_map={"title": "Rolle", "text": "Worum"}) == [(None, "Baker", "Bake.")]
    assert shown(data, field_map={"text": "Wrong"})[0][0] == "missing-field"


def test_a_sheet_without_a_header_is_told() -> None:
    (found,) = read(xlsx([HEADER, BAKER], [["Kinds", "Codes", "Use"], ["a", 1, "x"]]), uri="jobs.xlsx")
    assert isinstance(found, Source)
    assert [note.message for note in found.warnings] == ["sheet 'Sheet2' has no column for a title or a text"]


@pytest.mark.parametrize("name", ["jobs.xls", "<stdin>", "jobs.docx"])
def test_the_content_tells(name: str) -> None:
    assert shown(xlsx([HEADER, BAKER]), name) == ROWS[:1]


@pytest.mark.parametrize(
    "data, expected",
    [
        pytest.param(b"Job Title,Company,Description\nBaker,Hearth Lane,Bake.", (None, "Baker", "Bake."), id="CSV"),
        pytest.param(
            b"<html><body><table><tr><th>Title</th><th>Company</th><th>Description</th></tr><tr><td>Baker</td>"
            b"<td>Hearth</td><td>Bake.<br>Sell.</td></tr></table></body></html>", (None, "Baker", "Bake.\nSell."), id="page",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["jobs.xls", "jobs.xlsx"])
def test_exports_under_the_name_of_a_workbook(data: bytes, expected: tuple[object, ...], name: str) -> None:
    assert shown(data, name) == [expected]


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file, file.open("xl/sharedStrings.xml", "w") as part:
        for _ in range(MAX_XML // 1_000_000 + 1):
            part.write(b" " * 1_000_000)
    return packed.getvalue()


def far_corner() -> bytes:
    """One cell in the last column, far below: 1,600 million cells to a reader that builds rectangles."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for column, words in enumerate(("Title", "Company", "Description"), 1):
        sheet.cell(1, column, words)
        sheet.cell(2, column, words)
    sheet["XFD100000"] = "x"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "data, code",
    [
        pytest.param(xlsx([]), "empty", id="empty"),
        pytest.param(xlsx([HEADER]), "empty", id="a header alone"),
        pytest.param(xlsx([["Kinds", "Codes", "Use"], ["a", 1, "x"]]), "no-columns", id="another table"),
        pytest.param(xlsx([HEADER, BAKER])[:200], "broken", id="cut off"),
        pytest.param(b"PK\x03\x04" + b"xl/" * 100, "broken", id="not a zip"),
        pytest.param(docx("").replace(b"word/", b"work/"), "no-reader", id="another zip"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(600), "no-reader", id="an old one, or one with a password"),
        pytest.param(bomb(), "too-large", id="a bomb"),
        pytest.param(b"Baker", "broken", id="text"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    ((found, message),) = shown(data)
    assert found == code
    assert message


def test_damage_further_down_keeps_the_rows_before() -> None:
    source = io.BytesIO(xlsx([HEADER, *[BAKER] * 200]))
    out = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, data[: len(data) // 2] if "sheet1" in part else data)
    found = shown(out.getvalue())
    assert found[0] == ROWS[0]
    assert found[-1][0] == "broken"


def test_a_cell_in_the_far_corner_does_no_harm() -> None:
    assert shown(far_corner())[0] == (None, "Title", "Description")


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_no_bytes_make_it_raise(data: bytes) -> None:
    (found,) = read(b"PK\x03\x04" + data, uri="a.xlsx")
    assert isinstance(found, Source | Unreadable)


@pytest.mark.parametrize(
    "formats, currency",
    [
        (("#,##0 [$€-407]",), "EUR"), (("[$$-409]#,##0",), "USD"), (("[$CHF] #,##0",), "CHF"), (('"£"#,##0',), "GBP"),
        (("General",), None), (('"$"#,##0',), None), (("[$€-407]#,##0", '"£"#,##0'), None),
    ],
    ids=["euros", "the dollars of the United States", "a code", "pounds", "none", "anybody's dollars", "two"],
)  # fmt: skip
def test_the_format_of_the_cells_tells_the_currency(formats: tuple[str, ...], currency: str | None) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Job Title", "Location", "Pay Min", "Pay Type", "Description"])
    for shown in formats:
        book.active.append(["Baker", "Leeds, GB", 24000, "Annual", "Bake bread."])
        book.active.cell(book.active.max_row, 3).number_format = shown
    file = io.BytesIO()
    book.save(file)
    found = next(iter(read(file.getvalue(), uri="jobs.xlsx")))
    assert isinstance(found, Source)
    (pay,) = found.fields.pay
    assert (pay.currency, pay.unit_text) == (currency, "YEAR")
