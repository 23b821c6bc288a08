"""The sure rules see the title alone; elsewhere every wording that may be one is a candidate, once, where it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.facts.title import find
from jobscan.facts.title.find import find_title
from jobscan.listing import Listing
from jobscan.model import Role, Segment, Source
from tests.facts.docs import ODD_TEXTS, found, listing
from tests.fuzzing import examples

SURE = {
    "a mark of all genders": ("Lokschrauber (m/w/d) in Vollzeit\n\nWir suchen dich.", "gendered Lokschrauber"),
    "a heading": ("# Tea Taster: Ropes\n\nWe brew.", "heading Tea Taster: Ropes"),
    "a heading with a link": ("# [Tea Taster](https://a.example/1)\n### Harbor\n", "heading Tea Taster"),
    "a heading without a job's noun": ("# Mascot for a house of tea\n\nWe brew.", "heading Mascot for a house of tea"),
    "a heading with a tail": ("# Tea Taster (Remote)\n\nWe brew.", "heading Tea Taster"),
    "a label": ("We brew.\nJob Title: Tea Taster\nLocation: York", "label Tea Taster"),
    "a label on its own line": ("We brew.\nJob Title\nTea Taster\nYork", "label Tea Taster"),
    "a label without a colon": ("We brew, and how!\nJob TitleTea Taster\n", "label Tea Taster"),
    "a label in a form": (
        "Working Title Tea Taster - York Role Title Taster II Role Code 9",
        "label Tea Taster - York",
    ),
    "a label in a line that lost its end": ("We brew.\nPosition Title: Tea Taster Location: York", "label Tea Taster"),
    "wanted": ("Extras wanted for a film\n\nWe shoot in May.", "wanted Extras"),
    "needed, at the end": ("We brew.\nTea Taster needed\n", "wanted Tea Taster"),
    "a label grown together with the next": ("We brew.\nJob Title: Tea TasterHours: 40\n", "label Tea Taster"),
}


@pytest.mark.parametrize("text, expected", SURE.values(), ids=SURE)
def test_a_sure_rule_sees_the_title_alone(text: str, expected: str) -> None:
    rule, _, words = expected.partition(" ")
    assert found(find_title, text) == [(words, f"title.{rule}")]


UNSURE = {
    "what somebody to ask is": "We brew.\nContact\nName: Ann Lee\nJob title: Head Brewer\n",
    "the heading of a section": "# About us\n\nWe brew.",
    "a smaller heading": "## Mascot for a house of tea\n\nWe brew.",
    "a licence that is wanted": "Driver's licence required for all posts.\n",
    "experience that is wanted": "Nurse experience required!\n",
    "nobody more": "No more nurses needed.\n",
    "a value without a job's noun": "We brew.\nJob title: good fun\n",
    "further down than anybody looks": "We brew.\n" * 950 + "Job Title: Tea Taster\n",
}


@pytest.mark.parametrize("text", UNSURE.values(), ids=UNSURE)
def test_what_is_not_sure(text: str) -> None:
    assert not {rule for _, rule in found(find_title, text)} & {rule.name for rule in find.SURE}


WORDINGS = {
    "a line": ("Tea Taster\nWe brew.", "line Tea Taster"),
    "before a dash": ("Tea Taster - Night Shift\nWe brew.", "line Tea Taster"),
    "the whole line": ("Tea Taster - Night Shift\nWe brew.", "line Tea Taster - Night Shift"),
    "before a place": ("Tea Taster Nairobi\nWe brew.", "line Tea Taster"),
    "between bars": ("Harbor | Tea Taster | Berlin\nWe brew.", "line Tea Taster"),
    "behind what it grew together with": ("Part-timeTea Taster\nWe brew.", "line Tea Taster"),
    "behind words about it": ("Advertisement for Tea Taster\nWe brew.", "line Tea Taster"),
    "behind a short label": ("We brew.\nRole: Tea Taster\n", "line Tea Taster"),
    "in prose": ("We brew.\nWe seek a Tea Taster to join.", "prose Tea Taster"),
    "small, in prose": ("We brew.\nWe seek a tea taster to join.", "prose tea taster"),
    "of many": ("We brew. Our Tea Tasters are calm.", "prose Tea Tasters"),
    "without its adjective": ("We brew.\nWe seek a calm Tea Taster to join.", "prose Tea Taster"),
    "with a grade": ("We brew.\nWe seek a Tea Taster II to join.", "prose Tea Taster II"),
    "with its field": ("We brew. The Director of Tea and Cups will pour.", "prose Director of Tea and Cups"),
    "with a field behind a comma": ("We brew. Hiring a Director, Tea Growth to pour.", "prose Director, Tea Growth"),
    "with commas": ("We seek a Tea, Cups and Water (TCW) Manager.", "prose Tea, Cups and Water (TCW) Manager"),
    "with letters in brackets": ("We seek a Tea Taster (TT) to join.", "prose Tea Taster (TT)"),
    "small behind capitals": ("We brew. Green Tea tasters are calm.", "prose Green Tea tasters"),
    "with a capital behind its noun": ("We seek a Tea Taster Designate to join.", "prose Tea Taster Designate"),
    "with a full stop inside": ("We seek a Full Stack .NET Developer to join.", "prose Full Stack .NET Developer"),
    "behind a label of something else": ("Level: Grand Tea Taster\nWe brew.", "line Grand Tea Taster"),
    "with a full stop in front": ("We seek a .NET Developer to join.", "prose .NET Developer"),
    "of two nouns": ("We seek a Cook/Cleaner to join.", "prose Cook/Cleaner"),
}


@pytest.mark.parametrize("text, expected", WORDINGS.values(), ids=WORDINGS)
def test_wordings_are_found(text: str, expected: str) -> None:
    rule, _, words = expected.partition(" ")
    assert (words, f"title.{rule}") in found(find_title, text)


@pytest.mark.parametrize("role, is_there", [("title", True), ("other", False)])
def test_a_line_far_down_is_a_wording_by_its_role(role: Role, is_there: bool) -> None:
    before = "All of us like it in the morning:\n" * 120
    line = "Mascot for a house of tea"
    segment = Segment(start=len(before), end=len(before) + len(line), role=role)
    seen = find_title(Listing(Source(text=before + line, uri="-"), segments=(segment,)))
    assert (line in [each.value for each in seen]) is is_there


def test_a_wording_stands_once_where_it_comes_first() -> None:
    text = "We seek a Tea Taster. The tea tasters taste. As a Tea Taster you taste."
    (first,) = [
        each for each in find_title(Listing.of_text(text)) if each.value.lower() in ("tea taster", "tea tasters")
    ]
    assert first.start == text.index("Tea Taster")


def test_there_are_twenty_candidates_at_most() -> None:
    text = "We brew.\n" + "".join(f"We are hiring a Grade{number} Taster to join.\n" for number in range(60))
    assert len(find_title(Listing.of_text(text))) == 20


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_odd_text_raises(text: str) -> None:
    find_title(listing(text))


@settings(max_examples=examples(40), deadline=None)
@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    find_title(Listing.of_text(text))
