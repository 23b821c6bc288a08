"""The field wins over the text, a sure rule over the weights; among wordings the one that most agree with."""

import pytest

from jobscan.facts.title.choose import choose_title, likeliest, without_employer
from jobscan.facts.title.find import HEADING, LABEL, LINE, find_title
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Fields, Source
from jobscan.segment.roles import assign_roles
from jobscan.segment.split import find_segments


def listing(text: str, title: str | None = None) -> Listing:
    out = Listing(Source(text=text, uri="-", fields=Fields(title=title)))
    out.segments = find_segments(out)
    out.segments = assign_roles(out)
    return out


ABOUT = "\n\nAbout us\nBlue Kettle brews tea for ships and trains.\n\nWhat you will do\n- Taste tea\n- Keep the log\n"
TITLES = {
    "a line": ("Tea Taster" + ABOUT, "Tea Taster"),
    "a line with its place": ("Rope Engineer - Dandenong VIC" + ABOUT, "Rope Engineer"),
    "a line with its remarks": ("Rope Engineer (Remote)" + ABOUT, "Rope Engineer"),
    "grown together with the type": ("Part-timeRope Engineer\nBlue Kettle\nYork, PA" + ABOUT, "Rope Engineer"),
    "in an advertisement": ("Job advertisement for Rope Engineer" + ABOUT, "Rope Engineer"),
    "with its field": (
        "Rope Engineer, Deep Sea Moorings\nBlue Kettle - York, PA\n" + ABOUT,
        "Rope Engineer, Deep Sea Moorings",
    ),
    "with its field in a sentence": (
        "About us\nBlue Kettle is hiring a Rope Engineer, Trust & Safety to join the team." + ABOUT,
        "Rope Engineer, Trust & Safety",
    ),
    "behind an advertiser's words": ("Exciting opportunity for a Rope Engineer\nYork, PA" + ABOUT, "Rope Engineer"),
    "behind a heading's words": ("Job Responsibilities of Rope Engineer:\nYork, PA" + ABOUT, "Rope Engineer"),
    "of an intern": (
        "Internship\nBlue Kettle, York, PA\n\nThe Rope Intern will help the team to taste tea." + ABOUT,
        "Rope Intern",
    ),
    "not the number of a shop": (
        "York - York - 2791\n\nJob Summary\n\nAs a barista, you brew tea for our guests. A barista is kind." + ABOUT,
        "barista",
    ),
    "whose assistant": (
        "Executive Assistant to the Chief Tea Taster\nYork\n" + ABOUT,
        "Executive Assistant to the Chief Tea Taster",
    ),
    "in a casting notice": ("CASTING NOTICE - ROPE DANCERS (UNION)\n\nProject: Knots" + ABOUT, "ROPE DANCERS (UNION)"),
    "of an extra": ("Extras wanted for a film about ropes\nWe shoot on 12 May and pay £90." + ABOUT, "Extras"),
    "that brackets explain": (
        "Director of Ropes (Deputy City Clerk), Duluth, Minnesota— We are a division of the city." + ABOUT,
        "Director of Ropes",
    ),
    "that begins as a heading does": (
        "Compensation & Benefits and Rope Analytics Specialist\nYork, PA" + ABOUT,
        "Compensation & Benefits and Rope Analytics Specialist",
    ),
    "with its band and hours": ("Rope Nurse, Band 6, 0.8 WTE\nYork" + ABOUT, "Rope Nurse"),
    "with its number": ("Rope Engineer (18030480) Description" + ABOUT, "Rope Engineer"),
    "with a place behind a dash": ("Rope Technician-Norfolk" + ABOUT, "Rope Technician"),
    "behind the place and the type": ("Paris | ONSITE | FT | Rope Engineer" + ABOUT, "Rope Engineer"),
    "between bars": ("Blue Kettle | Rope Engineer | Berlin | Full-time" + ABOUT, "Rope Engineer"),
    "looked for": ("Blue Kettle is looking for a Rope Engineer to join our team in York." + ABOUT, "Rope Engineer"),
    "with commas and letters": (
        "Blue Kettle is looking for a Ropes, Sails and Knots (RSK) Manager to join the team." + ABOUT,
        "Ropes, Sails and Knots (RSK) Manager",
    ),
    "as a": ("As a Rope Engineer, you will work with sails and knots." + ABOUT, "Rope Engineer"),
    "behind praise": ("We are seeking a motivated and tidy Rope Engineer to join us." + ABOUT, "Rope Engineer"),
    "who will": ("Summary\nThe Rope Engineer will keep all ropes of the house in order." + ABOUT, "Rope Engineer"),
    "small": ("We are looking for an experienced rope engineer to join our team." + ABOUT, "rope engineer"),
    "not who leads": (
        "You report to the Head Brewer. We are hiring a Rope Engineer to join our team." + ABOUT,
        "Rope Engineer",
    ),
}


@pytest.mark.parametrize("text, expected", TITLES.values(), ids=TITLES)
def test_the_title_is_chosen(text: str, expected: str) -> None:
    its = listing(text)
    fact = choose_title(find_title(its), its)
    assert fact is not None
    assert fact.value == expected
    assert fact.text == text[fact.start : fact.end]


@pytest.mark.parametrize(
    "text",
    ["", "We brew.", "Benefits\n\nPension and lunch.", "# About us\n\nWe brew."],
)
def test_no_title_where_none_is_said(text: str) -> None:
    assert choose_title(find_title(its := listing(text)), its) is None


def test_the_field_wins() -> None:
    its = listing("Job Title: Cook", "Head Chef (m/f/d)")
    fact = choose_title(find_title(its), its)
    assert fact is not None
    assert (fact.value, fact.text, fact.start, fact.rule) == ("Head Chef", "Head Chef (m/f/d)", None, "field.title")


@pytest.mark.parametrize("field", [None, "", "  ", "12345"])
def test_a_field_without_words_says_nothing(field: str | None) -> None:
    its = listing("We cook.\nJob Title: Cook\n", field)
    fact = choose_title(find_title(its), its)
    assert fact is not None
    assert (fact.value, fact.rule) == ("Cook", "title.label")


def test_a_heading_stands_before_a_label() -> None:
    text = "# Sous Chef\nJob Title: Cook"
    seen = [Candidate(23, 27, LABEL, "Cook"), Candidate(2, 11, HEADING, "Sous Chef")]
    fact = choose_title(seen, listing(text))
    assert fact is not None
    assert fact.value == "Sous Chef"


def test_none_is_likeliest_of_none() -> None:
    assert likeliest([], []) == (0.0, 0)


def test_equal_chances_leave_the_first() -> None:
    seen = [Candidate(at, at + 4, LINE, value) for at, value in enumerate(("Cook", "Baker"))]
    assert likeliest(seen, [0.4, 0.4]) == (0.4, 0)


def fact(value: str, rule: str, confidence: float) -> Fact[str]:
    return Fact(value=value, start=5, end=5 + len(value), text=value, rule=rule, confidence=confidence)


@pytest.mark.parametrize(
    ("title", "employer", "rule", "confidence", "expected"),
    [
        pytest.param("Tea Taster, Kettlo", "Kettlo", "organization.domain", 0.6, "Tea Taster", id="a comma"),
        pytest.param("Tea Taster - Kettlo", "Kettlo", "organization.recurring", 0.9, "Tea Taster", id="a dash"),
        pytest.param("Kettlo Tea Taster", "Kettlo", "organization.hiring", 0.6, "Tea Taster", id="in front"),
        pytest.param("Harbour Pilot", "Harbour", "organization.hiring", 0.6, None, id="one word would be left"),
        pytest.param("Tea Taster, Ropes", "Ropes", "organization.recurring", 0.5, None, id="perhaps no employer"),
        pytest.param("Nurse - Day Unit", "Day Unit", "organization.header", 0.9, None, id="perhaps a department"),
        pytest.param("School of Tea, Kettlo", "Kettlo", "organization.hiring", 0.9, None, id="no job is left"),
        pytest.param("Sales Engineer Kettlo", "Kettlo", "organization.is", 0.9, None, id="no sign between"),
    ],
)
def test_the_employer_is_not_of_the_title(
    title: str, employer: str, rule: str, confidence: float, expected: str | None
) -> None:
    found = without_employer(fact(title, "title.line", 0.9), fact(employer, rule, confidence))
    its = expected or title
    start = 5 + title.index(its)
    assert (found.value, found.text, found.start, found.end) == (its, its, start, start + len(its))
