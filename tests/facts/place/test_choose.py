"""The fields win over the prose, the surest candidates over others, and each place stands once."""

import pytest

from jobscan.facts.place import zones as by
from jobscan.facts.place.choose import choose_places
from jobscan.facts.place.find import IN
from jobscan.grammar.places.parse import parse_place
from jobscan.listing import Listing
from jobscan.model import Candidate, Fields, Place, Rule, Source

TEXT = "Berlin, then Paris, France, then Rome, and Hadlow, Kent, and Hadlow"


def listing(*locations: str) -> Listing:
    return Listing(source=Source(text=TEXT, uri="-", fields=Fields(locations=locations)))


def seen(words: str, rule: Rule) -> Candidate[Place]:
    start = TEXT.index(words)
    place = parse_place(words)
    assert place is not None
    return Candidate(start, start + len(words), rule, place)


CASES = {
    "in the order of the text": (
        [seen("Berlin", by.CUE), seen("Rome", by.CITY_STATE)],
        [("Berlin", "cue"), ("Rome", "city_state")],
    ),
    "a label is alone": (
        [seen("Berlin", by.CUE), seen("Paris, France", by.LABEL), seen("Rome", by.SEGMENT)],
        [("Paris, France", "label")],
    ),
    "a label and a header": (
        [seen("Berlin", by.HEADER), seen("Paris, France", by.LABEL)],
        [("Berlin", "header"), ("Paris, France", "label")],
    ),
    "then a segment": (
        [seen("Berlin", by.CUE), seen("Paris, France", by.SEGMENT)],
        [("Paris, France", "segment")],
    ),
    "a town in the segment's country": (
        [seen("France", by.SEGMENT), seen("Paris", by.CUE), seen("Rome", by.CUE)],
        [("Paris", "cue")],
    ),
    "the fuller one, behind": ([seen("Hadlow", by.CUE), seen("Hadlow, Kent", by.CUE)], [("Hadlow, Kent", "cue")]),
    "the fuller one, before": ([seen("Hadlow, Kent", by.CUE), seen("Hadlow", by.CUE)], [("Hadlow, Kent", "cue")]),
    "the same twice": ([seen("Rome", by.CUE), seen("Rome", IN)], [("Rome", "cue")]),
    "none": ([], []),
}


@pytest.mark.parametrize("candidates, expected", CASES.values(), ids=CASES)
def test_the_places(candidates: list[Candidate[Place]], expected: list[tuple[str, str]]) -> None:
    facts = choose_places(candidates, listing())
    assert [(fact.text, fact.rule) for fact in facts] == [(words, f"location.{rule}") for words, rule in expected]
    assert all(fact.text == TEXT[fact.start : fact.end] for fact in facts)


FIELDS = {
    "one": (["Berlin"], ["Berlin"]),
    "repeats": (["Austin, TX", "Austin", "AUSTIN, TX"], ["Austin, TX"]),
    "the fuller one behind": (["Hadlow", "Hadlow, Kent"], ["Hadlow, Kent"]),
    "other towns of a state": (["Austin, TX", "Dallas, TX"], ["Austin, TX", "Dallas, TX"]),
    "unknown towns": (["Little Hadlow", "Great Hadlow", "little hadlow"], ["Little Hadlow", "Great Hadlow"]),
    "zones of the world": (["Europe", "EMEA", "europe"], ["Europe", "EMEA"]),
    "remote": (["Remote", "Berlin"], ["Berlin"]),
}


@pytest.mark.parametrize("locations, expected", FIELDS.values(), ids=FIELDS)
def test_the_fields_win(locations: list[str], expected: list[str]) -> None:
    facts = choose_places([seen("Rome", by.LABEL)], listing(*locations))
    assert [fact.text for fact in facts] == expected
    assert {(fact.rule, fact.start) for fact in facts} == {("field.locations", None)}


WIDE_FIELDS = {
    "a town of the country": ("France", "Paris, France", ["Paris, France"]),
    "a town that may be of the country": ("United Kingdom", "Hadlow", ["Hadlow"]),
    "a town of another country": ("Spain", "Paris, France", ["Spain"]),
    "a region of the country": ("United Kingdom", "Kent", ["Kent"]),
    "a town of the region": ("Kent, United Kingdom", "Hadlow, Kent", ["Hadlow, Kent"]),
    "another region": ("Ohio, United States", "Kent", ["Ohio, United States"]),
    "the country again": ("France", "France", ["France"]),
    "a zone of the world": ("Europe", "Paris, France", ["Europe"]),
    "a town": ("Lyon, France", "Paris, France", ["Lyon, France"]),
}


@pytest.mark.parametrize("field, words, expected", WIDE_FIELDS.values(), ids=WIDE_FIELDS)
def test_a_wide_field_leaves_room_for_the_text(field: str, words: str, expected: list[str]) -> None:
    assert [fact.text for fact in choose_places([seen(words, by.CUE)], listing(field))] == expected


def test_a_town_takes_the_country_of_the_field() -> None:
    (fact,) = choose_places([seen("Hadlow", by.CUE)], listing("United Kingdom"))
    assert (fact.value.address_locality, fact.value.address_country) == ("Hadlow", "GB")


def test_a_field_that_only_says_remote_leaves_it_to_the_prose() -> None:
    assert [fact.text for fact in choose_places([seen("Rome", by.LABEL)], listing("Remote"))] == ["Rome"]


def test_there_are_ten_places_at_most() -> None:
    towns = "Leeds Hull York Bath Derby Oxford Exeter Dover London Berlin Madrid".split()
    assert [fact.text for fact in choose_places([], listing(*towns))] == towns[:10]
