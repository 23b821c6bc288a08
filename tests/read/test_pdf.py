"""PDF: the words in order, whole paragraphs, no furniture; and files that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.model import Source, Unreadable
from jobscan.read import read
from jobscan.read.pdf import MAX_PAGES, joined
from tests.read._files import pdf

JOINED = {
    "lines that the page broke": (
        ["We are looking for a baker who is up before the sun and\r\nknows what a sourdough needs. You work in a team of four.\r\nPay\r\n$20 an hour"],
        ["We are looking for a baker who is up before the sun and knows what a sourdough needs. You work in a team of four.",
         "Pay", "$20 an hour"],
    ),
    "items stay apart, whatever their sign": (
        ["Duties\r\n\uf0b7 Bake\r\n\u25cf Clean\r\n- Sell\r\n\uf0a7\r\nLock up"],
        ["Duties", "\u2022 Bake", "\u2022 Clean", "\u2022 Sell", "\u2022 Lock up"],
    ),
    "an item of two lines": (
        ["\u2022 Keeps the ovens of the bakery in working order, all of the\r\nyear round\r\n\u2022 Sells"],
        ["\u2022 Keeps the ovens of the bakery in working order, all of the year round", "\u2022 Sells"],
    ),
    "a word that was broken, and one that has a hyphen": (
        ["You bake, and you look after our customers in the shop of the bak\ufffe\r\nery; this is a position for somebody who would like to work full-\r\ntime here"],
        ["You bake, and you look after our customers in the shop of the bakery; this is a position for somebody who would "
         "like to work full-time here"],
    ),
    "page numbers, and what every page repeats": (
        ["Blue Oven Ltd\r\nBaker\r\nYou bake.\r\nPage 1 of 3", "Blue Oven Ltd\r\nYou clean.\r\nPage 2 of 3",
         "Blue Oven Ltd\r\nYou sell.\r\nPage 3 of 3"],
        ["Baker", "You bake.", "You clean.", "You sell."],
    ),
    "a word a line": (
        ["\r\n".join("We need a baker who can bake good bread for the whole of our small town every single day of a week".split())],
        ["We need a baker who can bake good bread for the whole of our small town every single day of a week"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("pages, lines", JOINED.values(), ids=JOINED)
def test_lines_are_joined(pages: list[str], lines: list[str]) -> None:
    assert joined(pages).split("\n") == lines


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


@given(st.lists(st.text(max_size=200), max_size=4))
def test_no_words_make_the_joining_raise(pages: list[str]) -> None:
    assert isinstance(joined(pages), str)
