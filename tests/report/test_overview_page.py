"""The page of a scan: what it embeds, what it escapes, and the rows that its charts and table are drawn from."""

import json
from typing import Any

import pytest
from msgspec import structs
from selectolax.lexbor import LexborHTMLParser

from jobscan.model import ErrorRecord, Finding, JobPosting, NotComparable, Place
from jobscan.report.overview import overview_of
from jobscan.report.overview_page import render_page
from jobscan.report.overview_page.rows import COLUMNS, Row, merge_places, row_of
from tests.postings import fact, make_comparison, make_posting
from tests.report.test_overview import ERROR, NASTY, SOURCE, nasty


def embedded(page: str) -> Any:
    (data,) = LexborHTMLParser(page).css("#data")
    return json.loads(data.text())


def test_a_page_needs_nothing_else_and_lets_nothing_out() -> None:
    records: list[JobPosting | ErrorRecord] = [nasty(), ERROR]
    page = render_page(overview_of(records), [row_of(nasty())], title=f"Mine {NASTY}", command=NASTY)
    tree = LexborHTMLParser(page)
    assert tree.css("link, img, iframe, object, a, [style], [onclick], [src]") == []
    assert [script.attributes.get("type") for script in tree.css("script")] == ["application/json", None]
    policy = tree.css("meta[http-equiv]")[0].attributes["content"] or ""
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "\x1b" not in page
    assert "<script>alert" not in page
    data = embedded(page)
    assert data["columns"] == list(COLUMNS)
    assert data["rows"][0][COLUMNS.index("employer")] == NASTY.replace("\x1b", "")


def test_what_was_left_out_is_told() -> None:
    page = render_page(overview_of([ERROR, JobPosting(source=SOURCE)]), [], title="Mine")
    text = LexborHTMLParser(page).body.text()  # type: ignore[union-attr]
    assert "1 listings; 0 state their pay (0%); 0 were compared with wages; 1 could not be processed." in text
    assert "Not processed: 1" in text
    assert "timeout (1)" in text
    assert "Not compared: 1" in text


def test_a_row_holds_what_is_filtered_and_charted() -> None:
    finding = Finding(rule="LNG202", level="warning", message="a word", name="gendered-term")
    row = row_of(structs.replace(make_posting(), findings=(finding, finding)))
    assert (row.title, row.employer, row.place) == ("Registered Nurse, ICU", "Lakeside General Hospital", "Austin, TX")
    assert (row.country, row.mode, row.level, row.type) == ("US", "on site", "senior", "full time")
    assert (row.date, row.pay, row.currency) == ("2026-03-02", "$40 – $52 an hour", "USD")
    assert (row.low, row.mid, row.high) == (83200, 95680, 108160)
    assert (row.p25, row.p50, row.p75, row.position) == (75990, 93600, 107960, 53.6)
    assert (row.occupation, row.findings) == ("Registered Nurses (29-1141)", ("LNG202 gendered-term",))
    assert (row.required, row.preferred) == (("ACLS",), ("Epic",))
    assert ("pay", "$40 - $52 an hour", "test.rule, 90% sure") in row.evidence
    assert row.source == "nurse.txt"


def test_wages_by_the_hour_are_not_charted_as_a_year() -> None:
    comparison = make_comparison()
    hourly = structs.replace(comparison, offered=structs.replace(comparison.offered, unit_text="HOUR"))
    row = row_of(make_posting(comparison=hourly))
    assert (row.low, row.mid, row.high, row.p50, row.position) == (None, None, None, None, 53.6)


@pytest.mark.parametrize("ends, mid", [((None, 90_000), 90_000), ((80_000, None), 80_000)], ids=["up to", "from"])
def test_an_open_offer_counts_with_the_end_that_is_stated(ends: tuple[int | None, int | None], mid: int) -> None:
    comparison = make_comparison()
    offered = structs.replace(comparison.offered, min=ends[0], mid=None, max=ends[1])
    assert row_of(make_posting(comparison=structs.replace(comparison, offered=offered))).mid == mid


def test_a_listing_that_was_not_compared_says_why() -> None:
    row = row_of(make_posting(comparison=NotComparable(not_comparable="no pay is stated")))
    assert (row.basis, row.mid, row.occupation) == ((("Not compared", "no pay is stated"),), None, "")


@pytest.mark.parametrize(
    "place, name",
    [
        (Place(name="Leith", address_locality="Leith", address_country="GB"), "Leith, GB"),
        (Place(name="Leith", address_locality="Leith"), "Leith"),
        (Place(name="Utah", address_region="UT", address_country="US"), "UT, US"),
        (Place(name="USA", address_country="US"), ""),
        (Place(name="EMEA"), "EMEA"),
    ],
    ids=["town", "town alone", "region", "country", "as written"],
)
def test_a_place_is_written_in_one_way(place: Place, name: str) -> None:
    assert row_of(make_posting(job_location=(fact(place, "x"),))).place == name


def test_a_town_alone_is_put_into_its_only_region() -> None:
    rows = [Row(place=place) for place in ("Leith, GB", "leith", "Paris, FR", "Paris, TX", "Paris", "")]
    assert [row.place for row in merge_places(rows)] == [
        "Leith, GB",
        "Leith, GB",
        "Paris, FR",
        "Paris, TX",
        "Paris",
        "",
    ]


def test_long_words_of_a_listing_are_cut() -> None:
    assert len(row_of(make_posting(title=fact("a" * 5000))).title) == 304
