"""What the records of a scan say together, and that nothing of a listing gets out of it as markup."""

import csv
import io
from typing import Any

from msgspec import structs

from jobscan.model import Comparison, ErrorRecord, Failure, JobPosting, NotComparable, SourceInfo
from jobscan.report.overview import overview_of
from jobscan.report.overview_text import render_csv, render_markdown, render_text
from tests.postings import fact, make_comparison, make_posting

SOURCE = SourceInfo(uri="a.txt", id=None, index=0, format="text")
ERROR = ErrorRecord(source=SOURCE, error=Failure(code="timeout", message="too slow"))
NASTY = '<script>alert(1)</script> & "x" | `y` \x1b[2J =HYPERLINK(1)'


def standing(at: float, **more: Any) -> JobPosting:
    comparison = make_comparison()
    place = structs.replace(comparison.position, min=at, mid=at, max=at)
    return structs.replace(make_posting(), comparison=structs.replace(comparison, position=place), **more)


def named(occupation: str, posting: JobPosting) -> JobPosting:
    """The posting with another name for the occupation that it was compared with."""
    comparison = posting.comparison
    assert isinstance(comparison, Comparison)
    code = structs.replace(comparison.benchmark.occupation, name=occupation)
    benchmark = structs.replace(comparison.benchmark, occupation=code)
    return structs.replace(posting, comparison=structs.replace(comparison, benchmark=benchmark))


def nasty() -> JobPosting:
    posting = standing(50)
    skill = structs.replace(posting.skills[0], value=structs.replace(posting.skills[0].value, name=NASTY))
    return named(NASTY, structs.replace(posting, skills=(skill,), hiring_organization=fact(NASTY)))


def test_listings_are_counted_and_placed() -> None:
    found = overview_of([standing(5), standing(24.9), standing(60), standing(100), JobPosting(source=SOURCE), ERROR])
    assert (found.listings, found.with_pay, found.compared, found.errors) == (5, 4, 4, {"timeout": 1})
    (row,) = found.standings()
    assert (row.code, row.listings, row.middle, row.below, row.above) == ("29-1141", 4, 42.5, 0.5, 0.25)
    assert found.reasons == {"not compared": 1}


def test_listings_that_are_not_compared_for_the_same_reason_count_as_one_reason() -> None:
    why = "there is no wage table for the country of the place of work"
    towns = [NotComparable(not_comparable=f"{why} ({town})") for town in ("Pune (West)", "Durban")]
    found = overview_of([make_posting(comparison=each, job_location_type=fact("TELECOMMUTE")) for each in towns])
    assert found.reasons == {why: 2}
    assert found.facets["where"] == {"remote": 2}


def test_a_table_that_names_its_release_is_said_once() -> None:
    comparison = make_comparison()
    benchmark = structs.replace(comparison.benchmark, source="BLS, May 2025", table="oews")
    found = overview_of([make_posting(comparison=structs.replace(comparison, benchmark=benchmark))])
    assert found.tables == {"BLS, May 2025 (oews)": 1}


def test_a_skill_counts_once_a_listing() -> None:
    posting = make_posting()
    twice = structs.replace(posting, skills=(posting.skills[0], posting.skills[0]))
    found = overview_of([twice, posting])
    name = posting.skills[0].value.name
    assert found.facets[f"skills_{posting.skills[0].value.level}"][name] == 2


def test_a_text_fits_the_screen_and_keeps_every_name_whole() -> None:
    name = "Heavy and Tractor-Trailer Truck Drivers, and Whoever Else Drives One"
    text = render_text(overview_of([named(name, standing(50))]), title="Mine", width=80)
    assert max(map(len, text.splitlines())) <= 80
    assert name in " ".join(line[:40].strip() for line in text.splitlines())


def test_markdown_and_csv_are_as_safe() -> None:
    found = overview_of([nasty()])
    text = render_markdown(found, title="Mine")
    assert "<script" not in text
    rows = list(csv.reader(io.StringIO(render_csv(found))))
    assert rows[1][1].startswith("<script>")
    assert [row[2] for row in rows] == ["listings", "1"]
    assert "'=1+1" in render_csv(overview_of([named("=1+1", standing(50))]))
