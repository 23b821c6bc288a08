"""Where the work is done: what decides among the statements."""

import pytest

from jobscan.facts.confidence import confidences
from jobscan.facts.terms.workplace.choose import RANKS, choose_workplace, confidence_detail
from jobscan.facts.terms.workplace.find import find_workplace
from jobscan.facts.terms.workplace.words import LISTS, workplace_of_field
from jobscan.grammar.word_lists import read_word_lists
from jobscan.model import Fields, Role
from tests.facts.marks import marked, quotes_hold, stated

WORKS = {
    "label": ("Location: Remote", "TELECOMMUTE", "Remote"),
    "hybrid in parentheses": ("Leeds (Hybrid)", "HYBRID", "Hybrid"),
    "some days": ("You are in the office. 3 days a week on-site.", "HYBRID", "3 days a week on-site"),
    "all days": ("Expect 5 days onsite.", "ONSITE", "5 days onsite"),
    "refused": ("Remote working is not possible here.", "ONSITE", "Remote"),
    "both": ("Vilnius: 4 days onsite, 1 flexible day remote", "HYBRID", "4 days onsite"),
    "a header outranks a perk": (
        "🌎 Remote - US\nHybrid working is possible near our offices.",
        "TELECOMMUTE",
        "Remote",
    ),
    "a header behind it does not": ("You have a hybrid schedule.\nLeeds (Remote)\n", "HYBRID", "hybrid"),
    "nor does a sentence": ("You can work remotely within Spain. Ours is a hybrid role.", "HYBRID", "hybrid"),
    "the surest hybrid": ("Some hybrid schedule. This is a hybrid role.", "HYBRID", "hybrid role"),
    "a label outranks an option": ("Workplace type: On-site\nFlexibility to work from home.", "ONSITE", "On-site"),
    "whatever comes first": ("Flexibility to work from home.\nYork (ONSITE)\n", "ONSITE", "ONSITE"),
    "an option alone": ("You may occasionally work from home.", "HYBRID", "work from home"),
    "an option and a sentence": ("We have office-based roles. You may also work from home.", "HYBRID", "work from home"),
    "a sure hybrid outranks a label": ("Workplace type: On-site\nThis is a hybrid role.", "HYBRID", "hybrid"),
    "the office": ("Location: Pune (work from office, full time)", "ONSITE", "work from office"),
    "the surest of equals is the first": ("York (Remote)\nLeeds (ONSITE)\n", "TELECOMMUTE", "Remote"),
    "home counts more than the office": ("Office-based roles exist. You can work remotely in the EU.", "TELECOMMUTE", "remotely"),
    "a sentence of one word": ("Looks after the cash. Hybrid: Tuesdays to Thursdays downtown.", "HYBRID", "Hybrid"),
}  # fmt: skip


@pytest.mark.parametrize("text, expected, quote", WORKS.values(), ids=WORKS)
def test_where_the_work_is_done(text: str, expected: object, quote: str) -> None:
    fact = stated(choose_workplace(*marked(find_workplace, text)))
    assert (fact.value, fact.start) == (expected, text.rindex(quote) if quote in text else None)
    assert quotes_hold([fact], text)


def test_nothing_is_known_where_nothing_is_said() -> None:
    assert choose_workplace(*marked(find_workplace, "We look after remote sites.")) is None


WEAKER = {
    "a sentence": (
        "You can work remotely in the EU.",
        {"other": "said", "benefit": "said.aside", "company_about": None},
    ),
    "hybrid": (
        "We operate a hybrid workplace.",
        {"other": "said", "benefit": "said.aside", "company_about": "said.hybrid_company"},
    ),
    "days": (
        "3 days a week on-site",
        {"other": "days", "responsibility": "days.aside", "company_about": "days.about_company"},
    ),
    "a sentence on the office": (
        "A great on-site role",
        {"other": "said.onsite", "legal_eeo": "said.onsite", "company_about": None},
    ),
    "an option": (
        "Option to work from home",
        {"other": "said.at_times", "benefit": "said.at_times", "company_about": None},
    ),
    "an option, alone": (
        "Flexible hours (WFH)",
        {"other": "alone.at_times", "benefit": "alone.at_times", "company_about": "alone.at_times"},
    ),
    "a label": ("Location: Remote", {"other": "label", "benefit": "label", "company_about": "label"}),
}


def sure(kind: str | None) -> float | None:
    """The confidence of a rule, with what weakens it behind a point."""
    rule, _, weak = (kind or "").partition(".")
    return confidences()[f"terms.{rule}/job_location_type{'.' if weak else ''}{weak}"] if kind else None


@pytest.mark.parametrize("text, kinds", WEAKER.values(), ids=WEAKER)
def test_what_is_said_aside_is_less_sure(text: str, kinds: dict[Role, str | None]) -> None:
    facts = {role: choose_workplace(*marked(find_workplace, text, role=role)) for role in kinds}
    assert {role: fact and fact.confidence for role, fact in facts.items()} == {
        role: sure(kind) for role, kind in kinds.items()
    }


@pytest.mark.parametrize(
    "words, expected",
    [("TELECOMMUTE", "TELECOMMUTE"), ("Hybrid (2 days at home)", "HYBRID"), ("On Site", "ONSITE"), ("true", None)],
)
def test_the_field_of_the_place_wins(words: str, expected: object) -> None:
    fact = choose_workplace(*marked(find_workplace, "", fields=Fields(job_location_type=words)))
    assert (fact and (fact.value, fact.start, fact.rule)) == (expected and (expected, None, "field.job_location_type"))


def test_a_field_that_cannot_be_read_leaves_the_text_to_speak() -> None:
    fact = stated(choose_workplace(*marked(find_workplace, "York (Hybrid)", fields=Fields(job_location_type="true"))))
    assert (fact.value, fact.rule) == ("HYBRID", "terms.alone")


@pytest.mark.parametrize("kind", ["hybrid", "telecommute", "onsite"])
def test_each_word_of_a_field_is_known(kind: str) -> None:
    examples = [entry.example for entry in read_word_lists(LISTS.path)[f"field.{kind}"]]
    assert {workplace_of_field(example) for example in examples} == {kind.upper()}


def test_every_rank_has_a_confidence_and_no_other_kind_has_one() -> None:
    ranked = {f"{rule.name}/{confidence_detail(weak)}" for rule, weak in RANKS}
    assert ranked == {key for key in confidences() if "/job_location_type" in key}
