"""Text that is spread over the fields of a row; all listings are invented."""

import json
from typing import Any

import pytest

from jobscan.model import Source
from jobscan.readers import read

LONG = "We began in a shed by the canal, and three bakers of the town still come by each morning for tea and talk. "


def one_of(row: dict[str, Any], uri: str = "in.json", **options: Any) -> Source:
    (found,) = read(json.dumps(row).encode(), uri=uri, **options)
    assert isinstance(found, Source)
    return found


@pytest.mark.parametrize(
    "row, text",
    [
        pytest.param(
            {
                "responsibilities": "<ul><li>Fry eggs</li><li>Boil rice</li></ul>",
                "jobBenefits": "Free lunch; a bicycle",
            },
            "Cook.\n\nResponsibilities\n• Fry eggs\n• Boil rice\n\nBenefits\n• Free lunch\n• a bicycle",
            id="lists and fragments",
        ),
        pytest.param(
            {"qualifications": "Two years at a stove. A clean apron."},
            "Cook.\n\nQualifications\n• Two years at a stove.\n• A clean apron.",
            id="short sentences are items",
        ),
        pytest.param(
            {"requirements": "You have cooked for a school, a ship or a prison. " * 2},
            f"Cook.\n\nRequirements\n{('You have cooked for a school, a ship or a prison. ' * 2).strip()}",
            id="prose stays prose",
        ),
        pytest.param(
            {
                "educationRequirements": [
                    {"@type": "EducationalOccupationalCredential", "credentialCategory": "bachelor degree"}
                ]
            },
            "Cook.\n\nRequired education\nbachelor degree",
            id="a degree",
        ),
        pytest.param(
            {"experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 18}},
            "Cook.\n\nRequired experience\n18 months of experience",
            id="months",
        ),
        pytest.param({"experienceRequirements": "no requirements"}, "Cook.", id="a way to say none"),
        pytest.param(
            {"skills": ["Word", {"@type": "DefinedTerm", "name": "Knives"}]},
            "Cook.\n\nRequired skills\nWord, Knives",
            id="skills",
        ),
        pytest.param(
            {
                "description": "<p>Cook. You need:</p><ul><li>A knife</li></ul>",
                "requirements": "A knife",
                "skills": "cook",
            },
            "Cook. You need:\n\n• A knife",
            id="the text holds it",
        ),
        pytest.param(
            {"description": "Cook. You fry eggs all day.", "duties": "You fry eggs all day.\nYou sweep."},
            "Cook. You fry eggs all day.\n\nDuties\nYou sweep.",
            id="the text holds a line of it",
        ),
        pytest.param(
            {"requirements": "<h3>Requirements:</h3><p>A knife</p>"},
            "Cook.\n\nRequirements:\n\nA knife",
            id="it has its heading",
        ),
        pytest.param(
            {"CompanyProfile": "We fry. We boil."}, "Cook.\n\nAbout us\nWe fry. We boil.", id="the firm comes last"
        ),
    ],
)
def test_each_part_joins_the_text_under_its_heading(row: dict[str, Any], text: str) -> None:
    found = one_of({"title": "Cook", "description": "Cook."} | row)
    assert (found.text, found.warnings) == (text, ())


@pytest.mark.parametrize(
    "row, text",
    [
        pytest.param(
            {"Title": "Weaver", "ExternalDescriptionStr": "<p>Weave.</p>", "ExternalResponsibilitiesStr": "<li>Warp</li>",
             "ExternalQualificationsStr": "<p>A year of it</p>", "CorporateDescriptionStr": "<p>We make rope.</p>"},
            "Weave.\n\nResponsibilities\n• Warp\n\nQualifications\nA year of it\n\nAbout us\nWe make rope.",
            id="oracle",
        ),
        pytest.param(
            {"SearchResult": {"SearchResultItems": [{"MatchedObjectDescriptor": {
                "PositionTitle": "Ranger", "QualificationSummary": "A year outdoors.",
                "UserArea": {"Details": {"JobSummary": "Guard a wood.", "MajorDuties": ["Walk.", "Count owls."]}}}}]}},
            "Guard a wood.\n\nDuties\n• Walk.\n• Count owls.\n\nQualifications\nA year outdoors.",
            id="usajobs",
        ),
        pytest.param(
            {"title": "Cook", "shortcode": "A1", "description": "<p>Fry.</p>", "requirements": "<p>A knife</p>",
             "benefits": "<p>Lunch</p>"},
            "Fry.\n\nRequirements\nA knife\n\nBenefits\nLunch",
            id="workable",
        ),
    ],
)  # fmt: skip
def test_the_parts_of_applicant_systems(row: dict[str, Any], text: str) -> None:
    assert one_of(row).text == text


@pytest.mark.parametrize(
    "row, names",
    [
        pytest.param({"our_story": LONG * 2}, "our_story", id="a key we do not know"),
        pytest.param({"org": {"About It": LONG * 2}, "x": LONG.upper() * 2}, "org.About It, x", id="further down"),
        pytest.param({"descriptionPlain": f"** {LONG} **"}, None, id="a copy in other markup"),
        pytest.param({"note": "Closed on Mondays"}, None, id="a short one"),
    ],
)
def test_long_text_that_is_not_read_is_named(row: dict[str, Any], names: str | None) -> None:
    text = f"<p>Cook. {LONG}</p>" if "descriptionPlain" in row else "Cook."
    found = one_of({"title": "Cook", "description": text} | row)
    assert [(note.code, note.message) for note in found.warnings] == (
        [("text-not-analysed", f"text that was not analysed: {names}")] if names else []
    )


def test_a_named_text_is_the_whole_text_and_the_rest_is_told() -> None:
    found = one_of({"title": "Cook", "body": "Fry.", "requirements": LONG * 2}, field_map={"text": "body"})
    assert (found.text, [note.code for note in found.warnings]) == ("Fry.", ["text-not-analysed"])


def test_a_page_behind_a_teaser_is_joined_by_the_parts_of_its_json_ld() -> None:
    posting = {"@type": "JobPosting", "title": "Cook", "description": "Fry.", "qualifications": "A sharp knife"}
    page = f'<script type="application/ld+json">{json.dumps(posting)}</script><p>{LONG * 3}</p>'
    (found,) = read(f"<html><body>{page}</body></html>".encode(), uri="a.html")
    assert isinstance(found, Source)
    assert found.text == f"{(LONG * 3).strip()}\n\nQualifications\nA sharp knife"


def test_huge_parts_beside_a_huge_text_are_read_in_time() -> None:
    parts = "".join(f"word {i} of many\n" for i in range(100_000))
    assert one_of({"title": "Cook", "description": "word\n" * 500_000, "requirements": parts, "x": parts}).text
