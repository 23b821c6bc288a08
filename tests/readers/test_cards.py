"""Pages of results: a listing for each card, and pages that only look like it."""

import pytest

from jobscan.model import Source
from jobscan.readers import read

CARD = '<li><h3><a href="/{n}">{title}</a></h3><p>Hull Ales, Leeds</p><p>£12 an hour. Fry eggs for the town.</p></li>'
AROUND = '<a class="x" href="/{n}"><h3>{title}</h3><p>Gary, IN</p><p>You weld frames of trailers.</p></a>'
LONE = '<h3><a href="/{n}">{title}</a></h3><p>Gary, IN. You weld frames of trailers.</p>'
POST = '<article><h2><a href="/{n}">On bread, part {n}</a></h2><p>Bread is flour, water and time.</p></article>'
LISTING = f"<main><h1>Baker</h1><p>{'You bake bread for the town and keep the ovens clean. ' * 30}</p></main>"


def page(card: str, count: int, before: str = "") -> bytes:
    shown = "".join(card.format(n=n, title=f"Line Cook {n}") for n in range(count))
    return f"<html><head><title>Jobs</title></head><body>{before}<ul>{shown}</ul></body></html>".encode()


def listings(data: bytes) -> list[Source]:
    return [one for one in read(data, uri="jobs.html") if isinstance(one, Source)]


@pytest.mark.parametrize("card", [CARD, AROUND], ids=["a link in the heading", "a link around the card"])
def test_each_card_is_a_listing(card: str) -> None:
    found = listings(page(card, 4, before="<nav><a href='/'>Home</a></nav><h1>Jobs in Leeds</h1>"))
    assert [(one.fields.title, one.id, one.index) for one in found] == [
        (f"Line Cook {n}", f"/{n}", n) for n in range(4)
    ]
    assert all(one.text.startswith(str(one.fields.title)) for one in found)
    assert {note.code for one in found for note in one.warnings} == {"card-of-results"}


@pytest.mark.parametrize(
    "line, company",
    [("Hull Ales - Leeds, GB", "Hull Ales"), ("Hull Ales · Austin, TX", "Hull Ales"), ("Hull Ales, Leeds", None),
     ("Full time - days", None), ("Fry eggs - and toast", None)],
)  # fmt: skip
def test_a_firm_in_front_of_a_place_is_the_employer(line: str, company: str | None) -> None:
    found = listings(page(CARD.replace("Hull Ales, Leeds", line), 4))
    assert {one.fields.company for one in found} == {company}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(page(CARD, 2), id="two cards"),
        pytest.param(page(CARD, 4, before=LISTING), id="a job and others like it"),
        pytest.param(page(POST, 6), id="articles"),
        pytest.param(page(LONE, 4), id="headings without an element around them"),
        pytest.param(page(CARD.replace("href", "id"), 4), id="headings without a link"),
        pytest.param(page(CARD, 501), id="more than anybody shows"),
        pytest.param(page(CARD, 4)[:180], id="cut off in the first card"),
    ],
)
def test_other_pages_are_read_whole(data: bytes) -> None:
    assert len(listings(data)) == 1


def test_a_page_that_was_cut_off_keeps_its_whole_cards() -> None:
    whole = page(CARD, 6)
    assert [one.id for one in listings(whole[: whole.index(b'href="/4"')])] == ["/0", "/1", "/2", "/3"]
