"""Every component is registered, named in pyproject, and works in anybody's pipeline."""

import tomllib
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from jobscan import Analyzer
from jobscan.pipeline import components
from jobscan.pipeline.analyzer import COMPONENTS
from jobscan.pipeline.docs import listing_of
from jobscan.pipeline.spans import DATES, PAY, SEGMENTS, SKILLS

ROOT = Path(__file__).parents[2]
TEXT = "Nurse wanted in Leeds.\nRequirements:\nPython and SQL\nPay: £30,000 - £35,000 a year"


def test_every_component_is_an_entry_point() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    factories = project["entry-points"]["spacy_factories"]
    assert set(factories) == set(COMPONENTS)
    assert all(hasattr(components, value.partition(":")[2]) for value in factories.values())


@pytest.mark.parametrize("name", COMPONENTS)
def test_every_component_works_alone_in_a_blank_pipeline(name: str) -> None:
    nlp = spacy.blank("en")
    if name == "jobscan_roles":
        nlp.add_pipe("jobscan_segments")
    nlp.add_pipe(name)
    assert name.replace("roles", "segments") in nlp(TEXT).spans


def test_segments_that_another_component_marked_are_the_listings_segments() -> None:
    nlp = spacy.blank("en")
    doc = nlp(TEXT)
    doc.spans[SEGMENTS] = [doc[0:4], doc[4:]]
    assert [segment.role for segment in listing_of(doc).segments] == ["other", "other"]


def test_marks_are_shown_as_spans_over_whole_tokens() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("jobscan_pay")
    nlp.add_pipe("jobscan_skills")
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans[PAY]] == ["£30,000 - £35,000 a year"]
    assert [span.kb_id_ for span in doc.spans[SKILLS]] == ["Python", "SQL"]


def test_a_span_shows_the_label_of_its_candidate() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("jobscan_dates")
    doc = nlp("Posted: 2 May 2026. Closing date: 4 June 2026")
    assert [(span.text, span.label_, span.id_) for span in doc.spans[DATES]] == [
        ("2 May 2026", "date_posted", "dates.date_posted"),
        ("4 June 2026", "valid_through", "dates.valid_through"),
    ]


def test_spans_are_made_for_those_who_can_see_them() -> None:
    analyzer = Analyzer()
    seen: list[set[str]] = []

    @Language.component("watcher")
    def watcher(doc: Doc) -> Doc:
        seen.append(set(doc.spans))
        return doc

    analyzer.nlp.add_pipe("watcher")
    watched = analyzer.analyze(TEXT)
    assert seen[0] >= {SEGMENTS, PAY, SKILLS, DATES}
    analyzer.nlp.remove_pipe("watcher")
    assert analyzer.analyze(TEXT) == watched
