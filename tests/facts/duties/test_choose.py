"""Items of duties, qualifications and benefits, and the words they stand on."""

import pytest

from jobscan.facts.duties.choose import choose_benefits, choose_qualifications, choose_responsibilities
from jobscan.facts.duties.find import find_items
from jobscan.listing import Listing
from jobscan.model import Fact, Qualification, Role, Segment, Source


def listing(*segments: tuple[Role, str]) -> Listing:
    text, found = "", []
    for role, words in segments:
        found.append(Segment(start=len(text), end=len(text) + len(words), role=role, confidence=0.8))
        text += words + "\n"
    return Listing(source=Source(text=text, uri="<test>"), segments=tuple(found))


def responsibility_facts(listing: Listing) -> tuple[Fact[str], ...]:
    return choose_responsibilities(find_items(listing), listing)


def qualification_facts(listing: Listing) -> tuple[Fact[Qualification], ...]:
    return choose_qualifications(find_items(listing), listing)


def benefit_facts(listing: Listing) -> tuple[Fact[str], ...]:
    return choose_benefits(find_items(listing), listing)


@pytest.mark.parametrize(
    "written,value",
    [
        ("- Bake bread", "Bake bread"),
        ("  • Bake   bread\n   at night", "Bake bread at night"),
        ("* **Bake** bread", "Bake bread"),
        ("3. Bake bread", "Bake bread"),
        ("a) Bake bread", "Bake bread"),
        ("o Bake bread", "Bake bread"),
        ("▪ – Bake bread", "Bake bread"),
        ("🎁 Bake bread", "Bake bread"),
        ("Responsibilities: Bake bread", "Bake bread"),
        ("Travel: 20% of the time", "Travel: 20% of the time"),
        ("401(k) papers for all", "401(k) papers for all"),
        ("2.5 tons of flour a day", "2.5 tons of flour a day"),
    ],
)
def test_an_item_loses_its_bullet_and_keeps_its_words(written: str, value: str) -> None:
    (fact,) = responsibility_facts(listing(("responsibility", written)))
    assert fact.value == value


def test_a_heading_that_passed_for_an_item_is_none() -> None:
    case = listing(
        ("responsibility", "What you will do"), ("responsibility", "Bake bread"), ("benefit", "Paid time off")
    )
    assert [fact.value for fact in responsibility_facts(case)] == ["Bake bread"]
    assert [fact.value for fact in benefit_facts(case)] == ["Paid time off"]


def test_bullets_that_stayed_in_the_line_part_its_items() -> None:
    case = listing(
        ("responsibility", "Plan events- Write letters- Keep the calendar"),
        ("requirement_required", "Good English \u2022 A van"),
        ("benefit", "Leave - Thirty days of it"),
    )
    assert [fact.value for fact in responsibility_facts(case)] == ["Plan events", "Write letters", "Keep the calendar"]
    assert [fact.value.text for fact in qualification_facts(case)] == ["Good English", "A van"]
    assert [fact.value for fact in benefit_facts(case)] == ["Leave - Thirty days of it"]
    for fact in responsibility_facts(case):
        assert fact.text == case.text[fact.start : fact.end]


def test_a_word_that_names_the_section_is_no_item() -> None:
    case = listing(("requirement_required", "Essential"), ("requirement_required", "Desirable:"), ("benefit", "Perks"))
    assert (qualification_facts(case), benefit_facts(case)) == ((), ())


@pytest.mark.parametrize(
    "item, kept",
    [
        ("Security clearance: Not required", False),
        ("- A degree is not necessary.", False),
        ("No baking experience needed", False),
        ("No criminal record", True),
        ("You must be 18. A degree is not required", True),
        ("Two years at the ovens, a degree is not required", True),
        ("A degree is not required but a plus", True),
    ],
)
def test_what_is_not_asked_for_is_no_qualification(item: str, kept: bool) -> None:
    assert bool(qualification_facts(listing(("requirement_required", item)))) is kept


def test_every_item_quotes_its_source() -> None:
    case = listing(("responsibility", "* **Bake** “good” bread**"), ("benefit", "- Lunch –  every day"))
    for fact in (*responsibility_facts(case), *benefit_facts(case)):
        assert fact.text == case.text[fact.start : fact.end]
        assert fact.confidence == 0.8
    assert [fact.value for fact in benefit_facts(case)] == ["Lunch - every day"]
    assert [fact.rule for fact in benefit_facts(case)] == ["benefit.segment"]


def test_the_level_of_a_qualification_is_that_of_its_segment() -> None:
    case = listing(
        ("requirement_required", "- A driving licence"),
        ("requirement_preferred", "- Spanish"),
        ("responsibility", "- Bake"),
    )
    assert [(f.value.text, f.value.level, f.rule) for f in qualification_facts(case)] == [
        ("A driving licence", "required", "qualification.segment"),
        ("Spanish", "preferred", "qualification.segment"),
    ]


def test_what_comes_twice_is_said_once_and_what_has_no_letter_not_at_all() -> None:
    case = listing(
        ("benefit", "- Free lunch"), ("benefit", "* free lunch."), ("benefit", "- 24/7"), ("benefit", "- ***")
    )
    assert [fact.value for fact in benefit_facts(case)] == ["Free lunch"]


def test_a_listing_without_segments_has_no_items() -> None:
    assert (responsibility_facts(listing()), qualification_facts(listing()), benefit_facts(listing())) == ((), (), ())


def test_the_same_words_may_be_a_duty_and_a_perk() -> None:
    case = listing(("responsibility", "- Bake bread"), ("benefit", "- Bake bread"))
    assert [fact.value for fact in (*responsibility_facts(case), *benefit_facts(case))] == ["Bake bread"] * 2
