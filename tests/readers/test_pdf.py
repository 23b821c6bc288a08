"""PDF: the words in order, whole paragraphs, no furniture; and files that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.model import Source, Unreadable
from jobscan.readers import read
from jobscan.readers.pdf import MAX_PAGES
from tests.readers._files import Printed, Square, drawn_pdf, pdf


def column(*lines: str, left: float = 50, top: float = 780, step: float = 12) -> list[Printed | Square]:
    """Lines one below the other."""
    return [Printed(left, top - step * at, line) for at, line in enumerate(lines)]


FULL = "You keep the ovens of the bakery in working order, all of the year round, and see to"
DRAWN: dict[str, tuple[list[list[Printed | Square]], list[str]]] = {
    "lines that the page broke": (
        [column(FULL, "it that nobody is cold. You work in a team of four.", "Pay", "$20 an hour")],
        [f"{FULL} it that nobody is cold. You work in a team of four.", "Pay", "$20 an hour"],
    ),
    "a heading under a full line": (
        [column(FULL, "Requirements", "You rise early.")],
        [FULL, "Requirements", "You rise early."],
    ),
    "bigger type under a full line": (
        [[Printed(50, 780, FULL), Printed(50, 765, "How we bake bread", 14), Printed(50, 750, "Slowly.")]],
        [FULL, "How we bake bread", "Slowly."],
    ),
    "bold type under a full line": (
        [[Printed(50, 780, FULL), Printed(50, 768, "How we bake bread", bold=True), Printed(50, 756, "Slowly.")]],
        [FULL, "How we bake bread", "Slowly."],
    ),
    "a gap under a full line": (
        [[*column(FULL, "it."), Printed(50, 740, FULL), Printed(50, 728, "it."), Printed(50, 700, "We bake.")]],
        [f"{FULL} it.", f"{FULL} it.", "We bake."],
    ),
    "items stay apart, whatever their sign": (
        [column("Duties", "- Bake", "* Clean", "o  Sell", "\xb7 Lock up")],
        ["Duties", "\u2022 Bake", "\u2022 Clean", "\u2022 Sell", "\u2022 Lock up"],
    ),
    "an item of two lines": (
        [[*column(f"- {FULL}"), Printed(58, 768, "it all"), Printed(50, 756, "- Sells")]],
        [f"\u2022 {FULL} it all", "\u2022 Sells"],
    ),
    "marks that are drawn": (
        [[*column(FULL, "Sell bread", "and cake", left=70), Square(58, 782), Square(58, 770)]],
        [f"\u2022 {FULL}", "\u2022 Sell bread", "and cake"],
    ),
    "marks that stand alone": (
        [[Printed(50, 780, "-"), Printed(50, 768, "-"), *column(FULL, "Sell bread", left=62)]],
        [f"\u2022 {FULL}", "\u2022 Sell bread"],
    ),
    "marks of a font without names": (
        [column('!"Bake bread', '!"Sell bread', '!"Lock up')],
        ["\u2022 Bake bread", "\u2022 Sell bread", "\u2022 Lock up"],
    ),
    "two signs are no list": ([column("*Bake bread", "*Sell bread")], ["*Bake bread", "*Sell bread"]),
    "a word that has a hyphen": (
        [column("You bake, and you look after our customers in the shop; this is a position that is full-", "time, here")],
        ["You bake, and you look after our customers in the shop; this is a position that is full-time, here"],
    ),
    "a sentence over two pages": (
        [[Printed(50, 100, FULL)], [Printed(50, 780, "it that nobody is cold.")]],
        [f"{FULL} it that nobody is cold."],
    ),
    "page numbers, and what pages repeat but for the letterhead": (
        [[Printed(50, 810, "Blue Oven Ltd"), *column(text, top=700), Printed(50, 40, "All rights"), Printed(50, 20, f"Page {at} of 3")]
         for at, text in enumerate(("Baker", "You clean.", "You sell."), 1)],
        ["Blue Oven Ltd", "Baker", "You clean.", "You sell."],
    ),
    "what a browser prints around a page": (
        [[Printed(24, 820, "11/28/26, 5:54 AM Baker - Careers at Blue Oven"), *column("Baker", "You bake."),
          Printed(24, 15, "https://blueoven.example/jobs/7"), Printed(560, 15, "1/1")]],
        ["Baker", "You bake."],
    ),
    "labels and values": (
        [[cell for at, (label, value) in enumerate((("Place", "Leeds"), ("Pay", "\xa314.50 an hour"), ("Contract:", "Permanent")))
          for cell in (Printed(50, 780 - 12 * at, label), Printed(200, 780 - 12 * at, value))]],
        ["Place: Leeds", "Pay: \xa314.50 an hour", "Contract: Permanent"],
    ),
    "two columns that are printed line by line": (
        [[cell for at in range(7) for cell in (Printed(50, 780 - 12 * at, f"left line {at} of the first column is"),
                                               Printed(320, 780 - 12 * at, f"right line {at} of the second column is"))]],
        [" ".join(f"left line {at} of the first column is" for at in range(7)) + " "
         + " ".join(f"right line {at} of the second column is" for at in range(7))],
    ),
    "words that are printed one by one": (
        [[Printed(50 + 60 * at, 780, word) for at, word in enumerate("We bake bread".split())]],
        ["We bake bread"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("pages, lines", DRAWN.values(), ids=DRAWN)
def test_a_page_becomes_paragraphs_headings_and_items(pages: list[list[Printed | Square]], lines: list[str]) -> None:
    found = one(drawn_pdf(pages))
    assert isinstance(found, Source)
    assert found.text.split("\n") == lines


def test_lost_ligatures_are_put_back_and_said() -> None:
    found = one(
        pdf([["- 3le the o3ces", "- Keep the 3nancial records", "- A 3rst aid certi3cate", "- 3 years, 3D print"]])
    )
    assert isinstance(found, Source)
    assert found.text.split("\n")[1:] == [
        "• Keep the financial records",
        "• A first aid certificate",
        "• 3 years, 3D print",
    ]
    assert [note.code for note in found.warnings] == ["font-without-names"]
    assert '"3" as "fi"' in found.warnings[0].message


@pytest.mark.parametrize("words", ["3D models, 3rd party, 3ds files, 3d print", "B2B, B2C, S3cr, H2o"])
def test_signs_in_names_are_no_ligatures(words: str) -> None:
    found = one(pdf([[words]]))
    assert isinstance(found, Source)
    assert (found.text, found.warnings) == (words, ())


def one(data: bytes) -> Source | Unreadable:
    (found,) = read(data, uri="job.pdf")
    return found


def test_a_pdf_gives_its_text() -> None:
    found = one(pdf([["Baker", "Blue Oven Ltd, Leeds", "Pay: £14.50 an hour"]]))
    assert isinstance(found, Source)
    assert (found.format, found.text) == ("pdf", "Baker\nBlue Oven Ltd, Leeds\nPay: £14.50 an hour")


def test_a_book_is_cut_and_says_so() -> None:
    found = one(pdf([[f"Baker number {'x' * page}"] for page in range(MAX_PAGES + 1)]))
    assert isinstance(found, Source)
    assert found.truncated
    assert found.warnings[0].message == "only the first 100 of 101 pages were read"


@pytest.mark.parametrize(
    "data, code",
    [(pdf([[]]), "no-text"), (pdf([["Baker"]])[:150], "broken"), (b"Baker wanted", "broken"), (b"%PDF-1.4", "broken")],
    ids=["a picture", "half a file", "text", "a head"],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    found = one(data)
    assert isinstance(found, Unreadable)
    assert found.code == code


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    assert isinstance(one(b"%PDF-1.4\n" + data), Source | Unreadable)
