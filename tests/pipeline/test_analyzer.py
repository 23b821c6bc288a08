"""The walk for one listing, as a Python user sees it."""

import re
from typing import Any

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jobscan
from jobscan import Analyzer
from jobscan.model import Fact, JobPosting
from jobscan.model.codec import to_json
from jobscan.pipeline.analyzer import COMPONENTS
from jobscan.pipeline.spans import PAY, SEGMENTS
from tests.fuzzing import examples

TEXT = """Veterinary Technician
Willow Bend Animal Clinic - Boise, ID

You will
- Prepare animals for surgery
- Keep the pharmacy in order

Requirements
- 2+ years in a clinic

$21 - $26 per hour
"""


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def facts(posting: JobPosting) -> list[Fact[Any]]:
    """Every fact of the record that quotes the text."""
    values = (getattr(posting, name) for name in posting.__struct_fields__)
    items = (item for value in values for item in (value if isinstance(value, tuple) else (value,)))
    return [item for item in items if isinstance(item, Fact) and item.start is not None]


def test_the_module_is_the_function() -> None:
    posting = jobscan.analyze(TEXT)
    assert posting.base_salary[0].text == "$21 - $26 per hour"


def test_each_duty_is_an_item(analyzer: Analyzer) -> None:
    posting = analyzer.analyze(TEXT)
    assert [fact.value for fact in posting.responsibilities] == [
        "Prepare animals for surgery",
        "Keep the pharmacy in order",
    ]


def test_many_texts_come_back_in_order(analyzer: Analyzer) -> None:
    texts = [f"Job {n}. Pay: ${n} per hour." for n in range(20, 340)]
    postings = list(analyzer.analyze_many(texts))
    assert [p.source.index for p in postings] == list(range(320))
    assert [p.base_salary[0].text for p in postings] == [f"${n} per hour" for n in range(20, 340)]


def test_the_title_can_be_given(analyzer: Analyzer) -> None:
    posting = analyzer.analyze("", title="Registered Nurse")
    assert posting.title is not None
    assert posting.title.rule == "field.title"
    assert posting.occupational_category[0].code_value == "29-1141"


def test_the_components_work_in_anybodys_pipeline() -> None:
    nlp = spacy.blank("en")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans[PAY]] == ["$21 - $26 per hour"]
    assert doc.spans[SEGMENTS]


WILD = st.text(alphabet=st.characters(codec=None)) | st.lists(
    st.sampled_from(
        ["$120k", "–", "\n", "• ", "Requirements:", "5+ years", "per hour", "(", "Remote", "\u200b", "C++", "e.g. ", "a", " ", "Bachelor's",
         "£30,000", "&amp;", "\\-", "**", "We offer", "\ud800", "Berlin", ", ", "preferred", "www.x.example/y", "12/08/2026", "\r\n", "|"]
    )
).map("".join)  # fmt: skip


@given(WILD)
@settings(max_examples=examples(150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_makes_us_raise_and_every_fact_quotes_the_text(analyzer: Analyzer, text: str) -> None:
    posting = analyzer.analyze(text)
    clean = re.sub(r"[\ud800-\udfff]", "\ufffd", text)
    for fact in facts(posting):
        assert fact.text == clean[fact.start : fact.end]
    ends = [0]
    for segment in posting.segments:
        assert ends[-1] <= segment.start < segment.end <= len(text)
        ends.append(segment.end)
    for pay in posting.base_salary:
        low, high = pay.value.min_value, pay.value.max_value
        assert low is None or high is None or low <= high
    assert to_json(posting) == to_json(analyzer.analyze(text))


@pytest.mark.parametrize(
    "pump", ["(", "$", "a", "\n", "- ", "$1 ", "A. ", "5 years ", "•", "1,", "&amp;", "**", "http://"], ids=repr
)
def test_a_run_of_anything_takes_time_in_proportion(analyzer: Analyzer, pump: str) -> None:
    posting = analyzer.analyze(pump * (16_000 // len(pump)))
    assert posting.source.chars is not None


def test_of_another_language_nothing_is_guessed_from_the_prose() -> None:
    text = (
        "Wir suchen eine Entwicklerin (m/w/d) für unser Team in München.\n\nDein Profil:\n"
        "- Abgeschlossenes Studium der Informatik oder Bachelor\n- Mindestens 3 Jahre Erfahrung mit Python und SQL\n"
        "- Du arbeitest gerne mit anderen zusammen und hast Lust auf Neues\n\nGehalt: 60.000 € - 70.000 € pro Jahr"
    )
    posting = jobscan.analyze(text)
    assert posting.source.language == "de"
    assert [fact.text for fact in posting.base_salary] == ["60.000 € - 70.000 € pro Jahr"]
    assert (posting.skills, posting.experience_requirements, posting.education_requirements) == ((), (), ())
    assert [note.code for note in posting.warnings] == ["language-not-analysed"]


def test_an_amount_of_money_is_no_skill(analyzer: Analyzer) -> None:
    text = "Requirements\n- Own design tools worth SEK 300 and CHF 400\n- Figma, Sketch and Miro\n- CHF 400 a month for tools"
    assert not [fact.text for fact in analyzer.analyze(text).skills if any(c.isdigit() for c in fact.text)]


def test_no_doubtful_title_where_the_text_is_no_listing(analyzer: Analyzer) -> None:
    resume = (
        "T. Asters\nYork, PA | asters@mail.example\n\nExperience\nTea Planner, Blue Kettle, 2019 - 2024\n"
        "- Planned routes for twelve kettles each day\n\nEducation\nB.A. in tea\n\nSkills\nExcel\n"
    )
    posting = analyzer.analyze(resume)
    assert posting.source.is_listing is False
    assert posting.title is None
