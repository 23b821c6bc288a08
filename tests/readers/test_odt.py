"""OpenDocument texts: paragraphs, items, tables; what is no part of the text; and files that cannot be read."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.model import Source, Unreadable
from jobscan.readers import read
from tests.readers._files import docx, odt


def p(words: str) -> str:
    return f"<text:p>{words}</text:p>"


def items(*items: str) -> str:
    return "<text:list>" + "".join(f"<text:list-item>{item}</text:list-item>" for item in items) + "</text:list>"


def table(*rows: list[str]) -> str:
    cells = ["".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in row) for row in rows]
    return "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in cells) + "</table:table>"


CASES = {
    "a heading and a paragraph": ("<text:h>Baker</text:h>" + p("You bake."), "Baker\nYou bake."),
    "spans": (p("Bak<text:span>er</text:span> wanted"), "Baker wanted"),
    "spaces, tabs and breaks": (p("Pay:<text:s/>$20<text:tab/>an\n   hour<text:line-break/>Leeds"),
                                "Pay: $20\tan hour\nLeeds"),
    "items": (items(p("Bake"), p("Sell") + p("bread")), "\u2022 Bake\n\u2022 Sell\nbread"),
    "items in items": (items(p("Bake") + items(p("bread"), p("rolls")), p("Sell")),
                       "\u2022 Bake\n\u2022 bread\n\u2022 rolls\n\u2022 Sell"),
    "a numbered heading": (items("<text:h>Duties</text:h>") + p("Bake"), "Duties\nBake"),
    "a form": (table([p("Pay"), p("$20 an hour")], [p("Place:"), p("Leeds")]), "Pay: $20 an hour\nPlace: Leeds"),
    "a layout": (table([p("Duties") + items(p("Bake")), p("Pay") + p("$20")]), "Duties\n\u2022 Bake\nPay\n$20"),
    "a table in a table": (table([table([p("Baker"), p("Leeds")]), p("$20")]), "Baker\nLeeds\n$20"),
    "deleted words are gone": (f"<text:tracked-changes>{p('$30')}</text:tracked-changes>{p('$20')}", "$20"),
    "remarks are left out": (p(f"$20<office:annotation>{p('why not $30?')}</office:annotation> an hour"), "$20 an hour"),
    "a picture's words": (p("<svg-compatible:title>logo.png</svg-compatible:title>Baker"), "Baker"),
    "blanks between elements": (f"\n  {p('Baker')}\n  {p('Leeds')}\n", "Baker\nLeeds"),
}  # fmt: skip


def one(data: bytes, name: str = "job.odt") -> Source | Unreadable:
    (found,) = read(data, uri=name)
    return found


@pytest.mark.parametrize("name", ["job.odt", "job.docx", "<stdin>"])
@pytest.mark.parametrize("body, text", CASES.values(), ids=CASES)
def test_what_is_read(body: str, text: str, name: str) -> None:
    found = one(odt(body), name)
    assert isinstance(found, Source)
    assert (found.format, found.text) == ("odt", text)


def test_a_word_file_by_this_name_is_read_as_one() -> None:
    assert one(docx("<w:p><w:r><w:t>Baker</w:t></w:r></w:p>")).format == "docx"


def sealed() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("content.xml", bytes(range(128, 256)))
    return packed.getvalue()


@pytest.mark.parametrize(
    "data, code, words",
    [
        pytest.param(odt(""), "empty", "no text", id="empty"),
        pytest.param(odt(p("Baker"))[:150], "broken", "incomplete", id="half a file"),
        pytest.param(sealed(), "broken", "password", id="with a password"),
        pytest.param(odt("<text:p>"), "broken", "not well formed", id="bad XML"),
        pytest.param(odt(p("&b;"), '<!DOCTYPE a [<!ENTITY b "c">]>'), "refused", "document type", id="entities"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str, words: str) -> None:
    found = one(data)
    assert isinstance(found, Unreadable)
    assert (found.code, words in found.message) == (code, True)


@given(st.text(max_size=200))
def test_no_xml_makes_it_raise(body: str) -> None:
    assert isinstance(one(odt(body.encode("utf-8", "replace").decode())), Source | Unreadable)
