"""Where skills count, by the roles of a listing's segments."""

import pytest

from jobscan.facts.skills.matches import SkillMatch
from jobscan.facts.skills.scope import ASKING, DOING, Scope
from jobscan.lexicon.table import Entry, Form
from jobscan.listing import Listing
from jobscan.model import Role, Segment, Source

TOOL = Form(Entry("Zorblax", "tool"))
ASKED = Form(Entry("reporting", "knowledge"), asked=True)
TRAIT = Form(Entry("care", "soft"))
OWN_TRAIT = Form(Entry("care", "soft"), own=True)


def scope(*roles: Role) -> Scope:
    """Segments of ten characters with these roles, two characters apart."""
    segments = tuple(Segment(start=12 * at, end=12 * at + 10, role=role) for at, role in enumerate(roles))
    return Scope(Listing(Source(text=" " * 12 * len(roles), uri="<test>"), segments=segments))


@pytest.mark.parametrize("form", [TOOL, ASKED, TRAIT, OWN_TRAIT], ids=["tool", "asked", "trait", "own trait"])
@pytest.mark.parametrize("role", sorted(ASKING))
def test_where_something_is_asked_every_form_counts(role: Role, form: Form) -> None:
    assert scope(role).counts(SkillMatch(0, 5, form, True))
    assert scope(role).asks(9)
    assert not scope(role).asks(10)


@pytest.mark.parametrize(
    "form, counts", [(TOOL, True), (ASKED, False), (TRAIT, False), (OWN_TRAIT, True)],
    ids=["tool", "asked", "trait", "own trait"],
)  # fmt: skip
@pytest.mark.parametrize("role", sorted(DOING))
def test_in_a_duty_plain_words_do_not_count(role: Role, form: Form, counts: bool) -> None:
    assert scope(role).counts(SkillMatch(0, 5, form, True)) == counts
    assert not scope(role).asks(0)


@pytest.mark.parametrize("form", [TOOL, OWN_TRAIT], ids=["tool", "own trait"])
def test_elsewhere_nothing_counts(form: Form) -> None:
    assert not scope("benefit").counts(SkillMatch(0, 5, form, True))
    assert not scope("title", "other").counts(SkillMatch(12, 15, form, True))


def test_without_roles_everything_counts_and_nothing_is_tagged() -> None:
    for nowhere in (scope(), scope("other", "other")):
        assert not nowhere.has_roles
        assert nowhere.asks(0)
        assert nowhere.counts(SkillMatch(0, 5, TRAIT, True))
        assert nowhere.stretches() == []


def test_the_tagger_reads_demands_and_duties() -> None:
    found = scope("title", "benefit", "requirement_required", "other", "requirement_preferred", "responsibility")
    assert found.stretches() == [
        (0, 10, "title"),
        (24, 34, "requirement_required"),
        (48, 58, "requirement_preferred"),
        (60, 70, "responsibility"),
    ]


def test_a_question_of_the_board_asks_for_nothing() -> None:
    text = "Do you have experience in sales?\nYes\nNo\nYou have sales experience"
    end = text.index("You have")
    segments = (
        Segment(start=0, end=end - 1, role="requirement_required"),
        Segment(start=end, end=len(text), role="requirement_required"),
    )
    found = Scope(Listing(Source(text=text, uri="<test>"), segments=segments))
    assert not found.asks(26)
    assert found.asks(end)
    assert found.stretches() == [(end, len(text), "requirement_required")]
