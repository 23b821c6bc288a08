"""Each rule sees what its example says, has a measured confidence, and stands in its noun's table."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pytest

from jobscan import Analyzer
from jobscan.facts.closed import find as closed
from jobscan.facts.confidence import LEAST, confidences
from jobscan.facts.dates import find as dates
from jobscan.facts.duties import find as duties
from jobscan.facts.education import find as education
from jobscan.facts.eligibility import find as eligibility
from jobscan.facts.employer import find as employer
from jobscan.facts.employer import names as employer_names
from jobscan.facts.experience import find as experience
from jobscan.facts.hours import find as hours
from jobscan.facts.pay import find as pay
from jobscan.facts.payments import find as payments
from jobscan.facts.place import find as place
from jobscan.facts.residence import find as residence
from jobscan.facts.skills import find as skills
from jobscan.facts.terms import rules as terms
from jobscan.facts.terms.find import find_terms
from jobscan.facts.terms.seniority import find as seniority
from jobscan.facts.title import find as title
from jobscan.lexicon.lexicon import lexicon_with
from jobscan.listing import Listing
from jobscan.model import Fields, OwnSkill, Rule, Source

# noun -> the module that finds it: its `RULES`, and the function that sees by them
FINDERS: dict[str, tuple[Sequence[Rule], Callable[[Listing], Any]]] = {
    "closed": (closed.RULES, closed.find_closed),
    "dates": (dates.RULES, dates.find_dates),
    "duties": (duties.RULES, duties.find_items),
    "education": (education.RULES, education.find_education),
    "employer": (employer.RULES, employer.find_employer),
    "employer, any name": (
        (employer_names.NAMED,),
        lambda listing: [each.seen for each in employer_names.names(listing, [])],
    ),
    "eligibility": (eligibility.RULES, eligibility.find_eligibility),
    "experience": (experience.RULES, experience.find_experience),
    "hours": (hours.RULES, hours.find_hours),
    "pay": (pay.RULES, pay.find_money),
    "payments": (payments.RULES, payments.find_payments),
    "seniority": (seniority.RULES, lambda listing: [seniority.find_in_title(listing.text, 0)]),
    "terms": (terms.RULES, find_terms),
    "place": (place.RULES, place.find_places),
    "residence": (residence.RULES, residence.find_residence),
    "skills": (skills.RULES, partial(skills.find_skills, lexicon=lexicon_with((OwnSkill(name="Blorx"),)))),
    "title": (title.RULES, title.find_title),
}
# money that is left out makes no fact, lakhs are as sure as other amounts of their shape, items as the roles of lines;
# the confidence of an employer, and of a title that no sure rule sees, comes with its weights
WITHOUT_CONFIDENCE = {
    "pay.left_out",
    "pay.lpa",
    *(rule.name for rule in (*duties.RULES, *employer.RULES, employer_names.NAMED, title.LINE, title.PROSE)),
}
KINDS = {"pay.incentive"}  # keys of facts whose confidence hangs on their kind, not on the rule
RULES = [(noun, rule) for noun, (rules, _) in FINDERS.items() for rule in rules]


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.mark.parametrize("noun, rule", RULES, ids=[rule.name for _, rule in RULES])
def test_a_rule_sees_what_its_example_says(noun: str, rule: Rule, analyzer: Analyzer) -> None:
    text, _, words = rule.example.partition(" -> ")
    text = text.replace(" / ", "\n")
    (listing,) = analyzer.read([Source(text=text, uri="<test>")])
    seen = [(text[each.start : each.end], each.rule) for each in FINDERS[noun][1](listing)]
    assert (words, rule) in seen


@pytest.mark.parametrize("noun", sorted(FINDERS.keys() - {"duties"}))  # each of which is a field of its own
def test_the_rules_of_a_noun_share_the_first_part_of_their_names(noun: str) -> None:
    rules, _ = FINDERS[noun]
    assert len({rule.name.partition(".")[0] for rule in rules}) == 1


def test_no_rule_has_the_name_of_another() -> None:
    names = [rule.name for _, rule in RULES]
    assert len(set(names)) == len(names)


def test_every_rule_has_a_confidence_and_no_other_has_one() -> None:
    keys = {key.partition("/")[0] for key in confidences() if not key.startswith("field.")}
    assert ({rule.name for _, rule in RULES} - WITHOUT_CONFIDENCE) | KINDS == keys


def test_no_rule_states_what_is_more_often_wrong_than_right() -> None:
    assert {key: share for key, share in confidences().items() if share < LEAST} == {}


def test_every_confidence_of_a_field_is_of_a_field_that_there_is() -> None:
    fields = {key.removeprefix("field.") for key in confidences() if key.startswith("field.")}
    assert fields <= set(Fields.__struct_fields__)
