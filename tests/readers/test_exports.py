"""What exports, feeds and saved pages say in places of their own: each was dropped, or misread, once. All invented."""

import json

import pytest

from jobscan.model import Fields, Source
from jobscan.readers import read

TABLE = "Job Title,Company,Location,Description\nBaker,Hearth,Leeds,You bake bread.\n"
MHTML = (
    "From: <Saved by Blink>\r\nSubject: Baker - Hearth\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\n\r\n'
    "<html><head><title>Baker - Hearth</title></head><body><h1>Baker</h1><p>Hearth bakes bread for the town.</p>"
    "</body></html>\r\n--B--\r\n"
)


def first(data: str, uri: str) -> Source:
    found = next(iter(read(data.encode(), uri=uri)))
    assert isinstance(found, Source), found
    return found


def fields(row: object) -> Fields:
    return first(json.dumps(row), "jobs.json").fields


@pytest.mark.parametrize(
    "data, uri, kind",
    [
        pytest.param(TABLE, "jobs.txt", "csv", id="a table that Excel saved as .txt"),
        pytest.param(TABLE, "jobs.json", "csv", id="a table named .json"),
        pytest.param('[{"title": "Baker", "description": "You bake."}]', "jobs.csv", "json", id="JSON named .csv"),
        pytest.param(MHTML, "job.html", "mhtml", id="a saved page named .html"),
        pytest.param("Open requisitions\n\nas of May\n" + TABLE, "jobs.csv", "csv", id="a header below a title"),
        pytest.param("Stellen;;;\n" + TABLE.replace(",", ";"), "jobs.csv", "csv", id="the same, with semicolons"),
    ],
)
def test_the_content_tells_what_it_is(data: str, uri: str, kind: str) -> None:
    found = first(data, uri)
    assert (found.format, found.fields.title) == (kind, "Baker")


def test_a_list_of_one_column_names_its_header() -> None:
    (found,) = read(b"foo\nbar\nbaz\n", uri="a.csv")
    assert not isinstance(found, Source)
    assert "among: foo;" in found.message


def test_a_sentence_about_the_firm_is_not_its_name() -> None:
    assert first(MHTML.replace("bread for the town", "bread"), "job.mhtml").fields.company == "Hearth"


def test_a_header_in_another_language_is_known() -> None:
    data = "Stellentitel;Firma;Ort;Gehalt;Beschreibung\nBäcker;Brot AG;Wien;2.400 €;Du backst Brot.\n"
    found = first(data, "jobs.csv")
    assert (found.text, found.fields.title, found.fields.company) == ("Du backst Brot.", "Bäcker", "Brot AG")
    assert (found.fields.locations, found.fields.pay[0].text) == (("Wien",), "2.400 €")


@pytest.mark.parametrize("column", ["Nice to have", "What you'll do", "About you", "Perks"])
def test_a_column_named_like_a_section_is_one(column: str) -> None:
    found = first(f"Job Title,Description,{column}\nBaker,You bake.,Rye bread is a plus\n", "jobs.csv")
    assert found.text.endswith("Rye bread is a plus")


@pytest.mark.parametrize(
    "row, expected",
    [
        pytest.param({"name": "Baker", "jobDescription": "Bake."}, (), id="a title is no place"),
        pytest.param({"title": "Baker", "office": "Wien"}, ("Wien",), id="Personio"),
        pytest.param({"PositionTitle": "Baker", "PositionLocation": [{"LocationName": "Gary, Indiana"}]}, ("Gary, Indiana",), id="USAJOBS"),
        pytest.param({"title": "Baker", "city": "Basel", "country": "CH", "postalCode": "4051"}, ("Basel, 4051, CH",), id="a postcode"),
    ],
)  # fmt: skip
def test_places(row: object, expected: tuple[str, ...]) -> None:
    assert fields(row).locations == expected


@pytest.mark.parametrize(
    "row, expected",
    [
        ({"postedOn": "Posted 3 Days Ago", "startDate": "2026-10-01"}, "2026-10-01"),
        ({"startDate": "2026-12-01"}, None),
        ({"ExternalPostedStartDate": "2026-10-01"}, "2026-10-01"),
    ],
    ids=["Workday", "the first day of work", "Oracle"],
)
def test_the_day_of_posting(row: dict[str, str], expected: str | None) -> None:
    assert fields({"title": "Baker", **row}).date_posted == expected


def test_all_columns_about_the_employment_count() -> None:
    row = {"title": "Baker", "employmentType": "permanent", "schedule": "full-time", "remote": "Hybrid"}
    assert fields(row).employment_type == ("permanent", "full-time")
    assert fields(row).job_location_type == "Hybrid"


def test_a_node_of_a_graph_is_found_by_its_id() -> None:
    graph = [
        {"@type": "Organization", "@id": "#us", "name": "Hearth"},
        {"@type": "JobPosting", "title": "Baker", "description": "You bake.", "hiringOrganization": {"@id": "#us"}},
    ]
    page = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    assert first(page, "job.html").fields.company == "Hearth"
