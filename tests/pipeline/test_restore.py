"""Escapes are gone from the values; offsets and quotes are those of the text as read."""

import pytest

from jobscan import Analyzer
from jobscan.grammar.text import unescape

ESCAPED = r"""# Route Driver \- Part\-time

## You will

- Do pre\-trip checks on R&amp;D vans
- Sort parcels

## Pay

$21 \- $24/hour
"""


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def test_values_are_as_meant_and_quotes_as_written(analyzer: Analyzer) -> None:
    posting = analyzer.analyze(ESCAPED)
    first = posting.responsibilities[0]
    assert first.value == "Do pre-trip checks on R&D vans"
    assert first.text == ESCAPED[first.start : first.end]
    assert r"pre\-trip checks on R&amp;D vans" in first.text
    assert posting.base_salary[0].text == r"$21 \- $24/hour"
    assert posting.source.chars == len(ESCAPED)


def test_segments_keep_their_order_and_do_not_overlap(analyzer: Analyzer) -> None:
    ends = [0]
    for segment in analyzer.analyze(ESCAPED * 3).segments:
        assert ends[-1] <= segment.start < segment.end
        ends.append(segment.end)


@pytest.mark.parametrize(
    "text, plain",
    [
        (r"a\-b", "a-b"),
        ("Caf&eacute; &amp; Bar", "Caf&eacute; & Bar"),
        ("weâ€™re", "we’re"),
        (r"C:\path", None),
        ("R&D", None),
        ("", None),
    ],
    ids=["escape", "entity", "mojibake", "a path is none", "an ampersand is none", "empty"],
)
def test_unescapes_only_what_is_an_escape(text: str, plain: str | None) -> None:
    found = unescape(text)
    assert (found.text if found else None) == plain


def test_every_offset_leads_back_to_the_same_character() -> None:
    text = r"x\-y &amp; â€™ z" * 20
    found = unescape(text)
    assert found is not None
    for at, character in enumerate(found.text):
        start, end = found.original(at, at + 1)
        if character in "xyz":
            assert text[start:end] == character


def test_every_place_of_a_skill_is_one_of_the_text_as_written(analyzer: Analyzer) -> None:
    text = "# Fitter\n\n## Requirements\n\n- R&amp;D \\- Python\n- 2\\+ years of Python\n"
    (skill,) = [fact.value for fact in analyzer.analyze(text).skills if fact.value.name == "Python"]
    assert [text[start:end] for start, end in skill.mentions] == ["Python", "Python"]
    assert skill.min_years == 2
