"""Where applicants have to live: the statement and the places that are read of it."""

import pytest

from jobscan import Analyzer, JobPosting
from jobscan.facts.residence.find import find_residence
from jobscan.listing import Listing
from jobscan.model import Fields, Source

# text, the places as "region country" (a zone by its name), the rule
SAID = {
    "codes of states": ("You must reside in CA, OR or WA.", "CA US; OR US; WA US", "must"),
    "a country and its article": ("Candidates must be located in the United States.", "US", "must"),
    "lines below a colon": (
        "Applicants must live in one of the following states:\n- Alabama\n- Georgia\n- Texas\n\nPay: $20",
        "AL US; GA US; TX US",
        "must",
    ),
    "a country that is a state too": ("Must be based in Armenia or Georgia.", "AM; GE", "must"),
    "a code that is a state's too": ("Must be based in the US, CA or UK", "US; CA; GB", "must"),
    "a province and its country": ("Limited to residents of Ontario, Canada.", "ON CA", "open"),
    "open to": ("Open to candidates residing in AZ, CO and TX.", "AZ US; CO US; TX US", "open"),
    "where the firm can hire": ("We can only hire in the UK, Ireland and Germany.", "GB; IE; DE", "hire"),
    "a label": ("Eligible states: Ohio, Iowa & Georgia", "OH US; IA US; GA US", "label"),
    "a zone": ("Brewer (remote, EU residents only)", "EU", "only"),
    "based": ("US-based candidates only", "US", "only"),
    "remote within": ("Remote within the US", "US", "remote"),
    "remote in brackets": ("Brewer - Remote (Portugal or Spain)", "PT; ES", "remote"),
    "in front of remote": ("Brewer\nHull Ales\nUS Remote", "US", "remote"),
}
# nothing of where applicants have to live
NOT_SAID = {
    "a denial": "We cannot hire in California or New York.",
    "a town": "You must live in Austin, Texas.",
    "a town called like a state": "You must live in New York City.",
    "a law": "If you reside in California, see our privacy notice.",
    "citizenship": "Applicants must be US citizens only.",
    "a code that is a word": "Remote IT",
    "a word in capitals": "REMOTE OR HYBRID",
    "a tag": "#LI-Remote",
    "a time zone": "Work hours are EST only",
    "all of us": "we offer remote work for all of us",
    "customers": "Our customers must be located in the United States.",
}


@pytest.mark.parametrize("text, places, rule", SAID.values(), ids=SAID.keys())
def test_a_statement_names_places(text: str, places: str, rule: str) -> None:
    found = find_residence(Listing.of_text(text))
    named = [f"{p.address_region or ''} {p.address_country or p.name}".strip() for p in (seen.value for seen in found)]
    assert named == places.split("; ")
    assert {seen.rule.name for seen in found} == {f"residence.{rule}"}
    assert [text[seen.start : seen.end] for seen in found] == [seen.value.name for seen in found]


@pytest.mark.parametrize("text", NOT_SAID.values(), ids=NOT_SAID.keys())
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert find_residence(Listing.of_text(text)) == []


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def _read(analyzer: Analyzer, text: str, fields: Fields) -> JobPosting:
    (posting,) = analyzer.analyze_sources([Source(text=text, uri="a.txt", fields=fields)])
    return posting


def test_a_field_goes_before_the_text_and_a_sentence_before_the_header(analyzer: Analyzer) -> None:
    text = "Brewer\nRemote - US\n\nYou must reside in Ohio or Iowa."
    said = _read(analyzer, text, Fields()).applicant_location_requirements
    assert [fact.value.address_region for fact in said] == ["OH", "IA"]
    field = _read(analyzer, text, Fields(applicant_locations=("Canada",))).applicant_location_requirements
    assert [(fact.value.address_country, fact.rule) for fact in field] == [("CA", "field.applicant_locations")]


def test_each_place_is_told_once(analyzer: Analyzer) -> None:
    text = "Brewer\n\nYou must reside in the US. Candidates must be located in the USA."
    said = _read(analyzer, text, Fields()).applicant_location_requirements
    assert [fact.text for fact in said] == ["US"]
