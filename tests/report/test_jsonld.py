"""JSON-LD out, held against what Google for Jobs publishes that it requires and reads.

`google_job_posting.tsv` lists the properties with their source and date; GOOGLE is a schema of them, made by hand.
"""

import datetime as dt
import json
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import jobscan
from jobscan.model import Education, Experience, JobPosting, MonetaryAmount, Place, SourceInfo
from jobscan.report import render
from jobscan.report.description import description
from jobscan.report.jsonld import job_posting
from tests.postings import fact, make_posting

TEXT = "Registered Nurse\n\nWhat you do\n- Care\n- Chart\n\nWe pay $40 - $52 an hour."


def typed(kind: str, required: list[str], /, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["@type", *required],
        "properties": {"@type": {"const": kind}, **properties},
        "additionalProperties": False,
    }


def one_or_more(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "array", "minItems": 1, "items": schema}]}


WORDS = {"type": "string", "minLength": 1}
DAY = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
ADDRESS = typed(
    "PostalAddress", ["addressCountry"],
    addressCountry=WORDS, addressRegion=WORDS, addressLocality=WORDS, postalCode=WORDS, streetAddress=WORDS,
)  # fmt: skip
VALUE = typed(
    "QuantitativeValue", ["unitText"],
    value={"type": "number"}, minValue={"type": "number"}, maxValue={"type": "number"},
    unitText={"enum": ["HOUR", "DAY", "WEEK", "MONTH", "YEAR"]},
) | {"anyOf": [{"required": ["value"]}, {"required": ["minValue"]}, {"required": ["maxValue"]}]}  # fmt: skip
DEGREE = typed(
    "EducationalOccupationalCredential", ["credentialCategory"],
    credentialCategory={"enum": ["high school", "associate degree", "bachelor degree", "professional certificate",
                                 "postgraduate degree"]},
)  # fmt: skip
YEARS = typed(
    "OccupationalExperienceRequirements", ["monthsOfExperience"], monthsOfExperience={"type": "integer", "minimum": 1}
)
NOTHING = {"const": "no requirements"}
GOOGLE: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "@type", "title", "description", "datePosted", "hiringOrganization"],
    "anyOf": [{"required": ["jobLocation"]}, {"required": ["jobLocationType", "applicantLocationRequirements"]}],
    "properties": {
        "@context": {"enum": ["https://schema.org", "https://schema.org/"]},
        "@type": {"const": "JobPosting"},
        "title": WORDS,
        "description": {"type": "string", "pattern": "^<(p|ul)>"},
        "datePosted": DAY,
        "validThrough": DAY,
        "hiringOrganization": typed("Organization", ["name"], name=WORDS),
        "identifier": typed("PropertyValue", ["value"], name=WORDS, value=WORDS),
        "jobLocation": one_or_more(typed("Place", ["address"], name=WORDS, address=ADDRESS)),
        "jobLocationType": {"const": "TELECOMMUTE"},
        "applicantLocationRequirements": one_or_more(
            {"anyOf": [typed(kind, ["name"], name=WORDS) for kind in ("Country", "State", "AdministrativeArea")]}
        ),
        "employmentType": one_or_more(
            {"enum": "FULL_TIME PART_TIME CONTRACTOR TEMPORARY INTERN VOLUNTEER PER_DIEM OTHER".split()}
        ),
        "baseSalary": typed(
            "MonetaryAmount", ["currency", "value"], currency={"type": "string", "pattern": "^[A-Z]{3}$"}, value=VALUE
        ),
        "educationRequirements": {"anyOf": [NOTHING, one_or_more(DEGREE)]},
        "experienceRequirements": {"anyOf": [NOTHING, YEARS]},
        "experienceInPlaceOfEducation": {"type": "boolean"},
    },
    "dependentRequired": {"experienceInPlaceOfEducation": ["experienceRequirements", "educationRequirements"]},
}  # fmt: skip


def ld(posting: JobPosting) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(render([posting.with_text(TEXT)], "jsonld")))
    return found


def paid(unit: str, low: str | None, high: str | None, currency: str | None = "USD") -> dict[str, Any]:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    pay: Any = MonetaryAmount(currency=currency, min_value=ends[0], max_value=ends[1], unit_text=unit)  # type: ignore[arg-type]
    return {"base_salary": (fact(pay),)}


def asks(years: float | None, *degrees: str, equivalent: bool = False) -> dict[str, Any]:
    return {
        "experience_requirements": (fact(Experience(min_years=years, max_years=None, level="required")),),
        "education_requirements": tuple(
            fact(Education(credential_category=each, level="required", or_equivalent=equivalent))  # type: ignore[arg-type]
            for each in degrees
        ),
    }


SOURCE = SourceInfo(uri="a.json", id="req-7", index=0, format="json")
LONDON = fact(Place(name="London", address_locality="London", address_country="GB"))


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="a nurse"),
        pytest.param({"source": SOURCE}, id="with an id"),
        pytest.param({"job_location_type": fact("TELECOMMUTE")}, id="remote"),
        pytest.param({"job_location": (LONDON, LONDON)}, id="two places"),
        *(pytest.param(paid(unit, "10", "20"), id=unit) for unit in ("HOUR", "DAY", "WEEK", "BIWEEK", "MONTH", "YEAR")),
        *(pytest.param(paid(unit, "10", "20"), id=unit) for unit in ("MILE", "UNIT", "ONE_TIME")),
        pytest.param(paid("YEAR", None, "90000"), id="up to"),
        pytest.param(paid("YEAR", "1", "2", None), id="no currency"),
        pytest.param(asks(0, "none"), id="nothing asked"),
        pytest.param(asks(0.5, "high_school"), id="half a year"),
        pytest.param(asks(2, "bachelor", "master", equivalent=True), id="two degrees or experience"),
        pytest.param(asks(None, "doctorate", equivalent=True), id="a degree or experience, without years"),
    ],
)
def test_google_for_jobs_reads_it(changes: dict[str, Any]) -> None:
    found = ld(make_posting(**changes))
    jsonschema.Draft202012Validator(GOOGLE).validate(found)


HEAD = "Firm: Hearth Lane\nPosted: 2026-10-02\n"
TASKS = "What you do\n- Keep the books\n- Answer callers\n"
NEEDS = "What you need\n- "
SHAPES = {  # invented listings, and what must stand in their JSON-LD: a property, and a part of it as JSON
    "an hourly rate": ("Location: Leeds, UK\nPay: £14 an hour", "baseSalary", '"value": 14, "unitText": "HOUR"'),
    "a range a year": ("Location: Austin, TX\nPay: $45,000 - $52,000 a year", "baseSalary", '"maxValue": 52000'),
    "every two weeks": ("Location: Tulsa, OK\nSalary: $2,400 biweekly", "baseSalary", '"value": 1200, "unitText": "WEEK"'),
    "by the mile": ("Location: Tulsa, OK\nPay: $0.62 per mile", "baseSalary", "null"),
    "a sum for the job": ("Location: Leeds, UK\nPay: £3,000 for the project", "baseSalary", "null"),
    "up to": ("Location: Dayton, OH\nPay: up to $31 per hour", "baseSalary", '"maxValue": 31, "unitText"'),
    "from": ("Location: Dayton, OH\nPay: from $25 per hour", "baseSalary", '"minValue": 25, "unitText"'),
    "by the day": ("Location: London\nContract, £450 per day", "baseSalary", '"unitText": "DAY"'),
    "another currency": ("Location: Toronto, ON\nPay: CA$20/hr", "baseSalary", '"currency": "CAD"'),
    "a German one": ("Ort: Wien\nGehalt: 2.400 € brutto pro Monat", "baseSalary", '"unitText": "MONTH"'),
    "no pay": ("Location: Basel, Switzerland", "jobLocation", '"addressCountry": "CH"'),
    "several places": ("Locations: Austin, TX; Leeds, UK; Lyon, France", "jobLocation", '"FR"'),
    "hybrid": ("Location: Austin, TX (hybrid)", "jobLocationType", "null"),
    "remote in a country": ("Location: Remote (US only)", "applicantLocationRequirements", '"Country", "name": "US"'),
    "remote in two states": ("Location: Remote\nApplicants must live in Texas or Ohio.", "applicantLocationRequirements",
                             '"State", "name": "OH, US"'),
    "an intern": ("Location: Leeds, UK\nJob type: Internship, part-time", "employmentType", '["INTERN", "PART_TIME"]'),
    "per diem": ("Location: Boise, ID\nJob type: Per diem\nApply by December 15, 2026", "validThrough", "2026-12-15"),
    "months": (f"Location: Leeds, UK\n{NEEDS}6 months of welding experience", "experienceRequirements", ": 6}"),
    "a diploma": (f"Location: Dayton, OH\n{NEEDS}High school diploma or GED", "educationRequirements", '"high school"'),
    "a degree or years": (f"Location: Dayton, OH\n{NEEDS}3+ years of experience in finance\n"
                          "- Bachelor's degree or equivalent experience", "experienceInPlaceOfEducation", "true"),
    "two degrees": (f"Location: Dayton, OH\n{NEEDS}PhD or Master's degree in physics", "educationRequirements",
                    '"postgraduate degree"'),
    "hostile words": ("Location: Leeds, UK\n</script><img src=x onerror=y> & \u2028", "description", "&lt;/script&gt;"),
}  # fmt: skip


@pytest.mark.parametrize("text, name, part", SHAPES.values(), ids=SHAPES)
def test_listings_of_many_shapes(text: str, name: str, part: str) -> None:
    posting = jobscan.analyze(f"{HEAD}{text}\n\n{TASKS}", title="Bookkeeper", company="Hearth Lane")
    found = json.loads("".join(render([posting], "jsonld")))
    jsonschema.Draft202012Validator(GOOGLE).validate(found)
    assert part in json.dumps(found.get(name))


def test_worldwide_is_no_place() -> None:
    posting = jobscan.analyze(f"Location: Remote, worldwide\n\n{TASKS}", title="Bookkeeper")
    assert "jobLocation" not in json.loads("".join(render([posting], "jsonld")))


LISTED = [
    tuple(line.split("\t")[:2])
    for line in Path(__file__).with_name("google_job_posting.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
UNKNOWN = {"directApply"}  # no listing's text says whether its page has a form


def test_the_schema_has_what_google_lists() -> None:
    required = {name for name, need in LISTED if need == "required"}
    assert required - {"jobLocation"} == set(GOOGLE["required"]) - {"@context", "@type"}
    assert GOOGLE["anyOf"][0] == {"required": ["jobLocation"]}
    assert {name for name, _ in LISTED} - UNKNOWN == set(GOOGLE["properties"]) - {"@context", "@type"}


def test_a_record_that_says_all_has_all_that_google_lists() -> None:
    remote = {"job_location_type": fact("TELECOMMUTE"), "valid_through": fact(dt.date(2026, 12, 1))}
    found = ld(make_posting(source=SOURCE, **remote, **asks(3, "bachelor", equivalent=True)))
    assert {name for name, _ in LISTED} - UNKNOWN - set(found) == set()
    assert found["description"] != found["title"]


@pytest.mark.parametrize("missing", [name for name, need in LISTED if need == "required"])
def test_what_google_requires_is_missed(missing: str) -> None:
    found = {key: value for key, value in ld(make_posting()).items() if key != missing}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(GOOGLE).validate(found)


@pytest.mark.parametrize(
    "changes, name, value",
    [
        ({"source": SOURCE}, "identifier",
         {"@type": "PropertyValue", "name": "Lakeside General Hospital", "value": "req-7"}),
        ({"source": SOURCE, "hiring_organization": None}, "identifier", {"@type": "PropertyValue", "value": "req-7"}),
        (paid("BIWEEK", "2000", "2500"), "baseSalary",
         {"@type": "MonetaryAmount", "currency": "USD",
          "value": {"@type": "QuantitativeValue", "minValue": 1000, "maxValue": 1250, "unitText": "WEEK"}}),
        (paid("MILE", "0.6", "0.7"), "baseSalary", None),
        (asks(0, "none"), "educationRequirements", "no requirements"),
        (asks(0, "none"), "experienceRequirements", "no requirements"),
        (asks(3, "bachelor", equivalent=True), "experienceInPlaceOfEducation", True),
        (asks(3, "bachelor"), "experienceInPlaceOfEducation", None),
        ({"job_location_type": fact("TELECOMMUTE")}, "applicantLocationRequirements",
         [{"@type": "Country", "name": "US"}]),
    ],
)  # fmt: skip
def test_what_stands_there(changes: dict[str, Any], name: str, value: Any) -> None:
    assert ld(make_posting(**changes)).get(name) == value


def test_what_is_not_stated_is_not_invented() -> None:
    found = ld(JobPosting(source=SOURCE))
    assert set(found) == {"@context", "@type", "description", "identifier"}


@pytest.mark.parametrize(
    "text, html",
    [
        ("", ""),
        ("One line", "<p>One line</p>"),
        ("Two\nlines\n\n\nand a paragraph", "<p>Two<br>lines</p><p>and a paragraph</p>"),
        ("Do:\n• bake\n\n• clean\n\nEnd", "<p>Do:</p><ul><li>bake</li><li>clean</li></ul><p>End</p>"),
        ("1. bake\n2) clean", "<ul><li>bake</li><li>clean</li></ul>"),
        ("## Pay\n$20 - $30", "<p>Pay</p><p>$20 - $30</p>"),
        ("- bake\n\n1. come in\n2. sign", "<ul><li>bake</li></ul><ul><li>come in</li><li>sign</li></ul>"),
        (
            "You bake the bread of nine schools, and keep\nthe kitchen clean. **Nights** only.",
            "<p>You bake the bread of nine schools, and keep the kitchen clean. Nights only.</p>",
        ),
        ("<script>alert(1)</script> & co", "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</p>"),
        ("- \n-no item\n\x1b[2J\u202eabc", "<p>-<br>-no item<br>[2Jabc</p>"),
    ],
)
def test_description(text: str, html: str) -> None:
    assert description(text) == html


def test_a_description_has_headings_and_items_as_the_record_has_them() -> None:
    text = (
        "Dye House Lead\nTolland Mills, Hull\nWhat you'll do\nRun the crew\nKeep the batch plan of nine vats, whatever the\n"
        "order book says\nRequirements:\n• 3 years in a dye house,\n  one of them on nights\n• Forklift licence\n"
    )
    assert job_posting(jobscan.analyze(text))["description"] == (
        "<p>Dye House Lead<br>Tolland Mills, Hull</p><p>What you'll do</p><ul><li>Run the crew</li>"
        "<li>Keep the batch plan of nine vats, whatever the order book says</li></ul><p>Requirements:</p>"
        "<ul><li>3 years in a dye house, one of them on nights</li><li>Forklift licence</li></ul>"
    )


def test_lines_that_ran_together_are_told_apart() -> None:
    text = (
        "Dye House LeadTolland Mills, HullWhat you will doRun the crew of nine vatsCheck the shades against the cards"
        "What you needThree years in a dye house.A forklift licence."
    )
    assert job_posting(jobscan.analyze(text))["description"] == (
        "<p>Dye House LeadTolland Mills, Hull</p><p>What you will do</p><ul><li>Run the crew of nine vats</li>"
        "<li>Check the shades against the cards</li></ul><p>What you need</p>"
        "<ul><li>Three years in a dye house.</li><li>A forklift licence.</li></ul>"
    )


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.seen.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data + " "


def test_description_has_all_words_and_no_other_tags() -> None:
    tags = Tags()
    tags.feed(description(TEXT))
    assert tags.seen <= {"p", "ul", "li", "br"}
    assert tags.words.split() == TEXT.replace("- Care", "Care").replace("- Chart", "Chart").split()


def test_a_huge_text_takes_no_time() -> None:
    assert len(description("- a\n\n" * 200_000)) > 1_000_000
