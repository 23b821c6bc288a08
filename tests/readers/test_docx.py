"""Word files: paragraphs, items, tables; and files that would do harm."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.model import Source, Unreadable
from jobscan.readers import read
from jobscan.readers.office import MAX_XML
from tests.readers._files import docx


def p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def table(*rows: list[str]) -> str:
    cells = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
CASES = {
    "paragraphs": (p("Baker") + p("You bake."), "Baker\nYou bake."),
    "a paragraph in runs": ("<w:p><w:r><w:t>Bak</w:t></w:r><w:r><w:t>er</w:t></w:r></w:p>", "Baker"),
    "one empty line of several": (p("Duties") + p("") + p("") + p("Pay"), "Duties\n\nPay"),
    "items": (p("Bake", ITEM) + p("Sell", '<w:pStyle w:val="ListBullet"/>'), "\u2022 Bake\n\u2022 Sell"),
    "breaks and tabs": ("<w:p><w:r><w:t>Pay</w:t><w:tab/><w:t>$20</w:t><w:br/><w:t>an hour</w:t></w:r></w:p>",
                        "Pay\t$20\nan hour"),
    "deleted words are gone": ("<w:p><w:r><w:delText>$30</w:delText></w:r><w:r><w:t>$20</w:t></w:r></w:p>", "$20"),
    "a form": (table([p("Pay"), p("$20 an hour")], [p("Place:"), p("Leeds")]), "Pay: $20 an hour\nPlace: Leeds"),
    "a table": (table([p("Day"), p("From"), p("To")]), "Day | From | To"),
    "a layout": (table([p("Duties") + p("Bake", ITEM), p("Pay") + p("$20")]), "Duties\n\u2022 Bake\nPay\n$20"),
    "a table in a table": (table([table([p("Baker"), p("Leeds")]), p("$20")]), "Baker\nLeeds\n$20"),
    "twice the same text box": (
        '<w:p><mc:A xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:r><w:t>Baker'
        "</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Baker</w:t></w:r></mc:Fallback></mc:A></w:p>", "Baker"),
}  # fmt: skip


def one(data: bytes) -> Source | Unreadable:
    (found,) = read(data, uri="job.docx")
    return found


@pytest.mark.parametrize("body, text", CASES.values(), ids=CASES)
def test_what_is_read(body: str, text: str) -> None:
    found = one(docx(body))
    assert isinstance(found, Source)
    assert (found.format, found.text) == ("docx", text)


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * (MAX_XML + 1))
    return packed.getvalue()


def other() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("listing.txt", "Baker")
    return packed.getvalue()


ENTITIES = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "data, code",
    [
        (docx(""), "empty"),
        (docx(p("Baker"))[:100], "broken"),
        (b"Baker", "broken"),
        (docx("<w:p>"), "broken"),
        (docx(p("&b;"), head=ENTITIES), "refused"),
        (bomb(), "too-large"),
        (other(), "no-reader"),
    ],
    ids=["empty", "half a file", "text", "bad XML", "entities", "a bomb", "another zip"],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    found = one(data)
    assert isinstance(found, Unreadable)
    assert found.code == code


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    assert isinstance(one(b"PK\x03\x04" + data), Source | Unreadable)


@given(st.text(max_size=200))
def test_no_xml_makes_it_raise(body: str) -> None:
    assert isinstance(one(docx(body.encode("utf-8", "replace").decode())), Source | Unreadable)
