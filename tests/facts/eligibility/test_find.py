"""Who may be hired: the clauses on visa, right to work, citizenship, clearance and checks."""

import time

import pytest

from jobscan.facts.eligibility import find
from jobscan.facts.eligibility.find import find_eligibility
from jobscan.grammar.word_lists import read_word_lists
from jobscan.model import Rule
from tests.facts.docs import ODD_TEXTS, found, listing

WORDS = read_word_lists(find.words.path)
WORKS = {
    "visa": (
        "Great pay. We are not able to sponsor visas at this time. Apply.",
        [("We are not able to sponsor visas at this time", "eligibility.visa")],
    ),
    "right to work": (
        "- Must have the right to work in the UK\n- Lift 20 kg",
        [("Must have the right to work in the UK", "eligibility.right_to_work")],
    ),
    "legally": (
        "You are able to legally work in Peru!",
        [("You are able to legally work in Peru", "eligibility.right_to_work")],
    ),
    "citizen": ("U.S. citizenship is required.", [("U.S. citizenship is required", "eligibility.citizenship")]),
    "clearance": (
        "Active TS/SCI clearance; CI polygraph.",
        [("Active TS/SCI clearance", "eligibility.clearance"), ("CI polygraph", "eligibility.clearance")],
    ),
    "check": ("Subject to an enhanced DBS check", [("Subject to an enhanced DBS check", "eligibility.check")]),
    "two cues in one clause": (
        "Must pass a drug test and background check.",
        [("Must pass a drug test and background check", "eligibility.check")],
    ),
    "glued": (
        "Weekly payMust pass a background checkAnd smile",
        [("Must pass a background check", "eligibility.check")],
    ),
    "glued cue": ("Weekly payVisa needed", [("Visa needed", "eligibility.visa")]),
    "an abbreviation ends no clause": (
        "Must be authorized to work in the U.S. for any employer, e.g. a bakery. Bring flour.",
        [("Must be authorized to work in the U.S. for any employer, e.g. a bakery", "eligibility.right_to_work")],
    ),
    "an abbreviation in front of the cue": (
        "Bread. If not a U.S. resident, a visa is needed",
        [("If not a U.S. resident, a visa is needed", "eligibility.visa")],
    ),
    "sponsorship, and the text ends": ("We offer no sponsorship", [("We offer no sponsorship", "eligibility.visa")]),
    "sponsorship in brackets": ("Permit (with sponsorship) held", [("Permit (with sponsorship) held", "eligibility.visa")]),
    "a line between bullets": ("* * Visa needed - \n", [("Visa needed", "eligibility.visa")]),
    "quoted": ('"Visa needed." She said', [("Visa needed", "eligibility.visa")]),
    "a wrapped clause is cut at the line end": (
        "You need a\nvalid   visa to",
        [("valid   visa to", "eligibility.visa")],
    ),
    "a question": ("Visa needed? Ask us! Fingerprints needed", [
        ("Visa needed", "eligibility.visa"), ("Fingerprints needed", "eligibility.check"),
    ]),
}  # fmt: skip
NOTHING = [
    "We do not discriminate on religion, citizenship, age or marital status.",
    "Applicants with criminal histories are considered under the Fair Chance Act.",
    "Pays by Visa card.",
    "From all backgrounds and with a background in retail.",
    "Helps with drug discovery.",
    "Sells end-of-season clearance stock.",
    "Enables citizen developers.",
    "Backed by Visa, Mastercard and friends.",
    "Represents the City in meetings with agencies, citizens and vendors.",
    "Cares for senior citizens.",
    "Serve the citizens of the county.",
    *(entry.example for entry in WORDS["not_a_country"]),
    "Remote work eligibility depends on the role.",
    "The right to working tools.",
    "Sponsorship of the town's football club.",
    "Our sponsors pay for it.",
    "All clearances of stock.",
    "Uses the Semi-9 lathe and the i-95.",
]
KINDS = {
    "visa": find.VISA,
    "sponsorship_of": find.VISA,
    "sponsor_whom": find.VISA,
    "right_to_work": find.RIGHT_TO_WORK,
    "allowed": find.RIGHT_TO_WORK,
    "citizenship": find.CITIZENSHIP,
    "clearance": find.CLEARANCE,
    "check": find.CHECK,
}
EXAMPLES = [(rule, entry.example) for section, rule in KINDS.items() for entry in WORDS[section]]


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_clauses_are_found(text: str, expected: object) -> None:
    assert found(find_eligibility, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_other_uses_of_the_words_are_left_alone(text: str) -> None:
    assert found(find_eligibility, text) == []


@pytest.mark.parametrize("rule, example", EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_the_example_of_each_cue_is_a_clause_of_its_kind(rule: Rule, example: str) -> None:
    assert found(find_eligibility, example) == [(example, rule.name)]


@pytest.mark.parametrize("example", [entry.example for entry in WORDS["equality"]])
def test_a_clause_on_equal_treatment_is_left_alone(example: str) -> None:
    assert found(find_eligibility, f"We hire citizens; citizens and others {example}") == [
        ("We hire citizens", "eligibility.citizenship")
    ]


def test_the_value_is_the_clause_on_one_line_in_plain_spelling() -> None:
    (seen,) = find_eligibility(listing("You can’t   need a\tvisa; no."))
    assert seen.value == "You can't need a visa"


def test_a_clause_reaches_300_characters_from_its_cue() -> None:
    text = "a" * 400 + " visa " + "b" * 400
    (seen,) = find_eligibility(listing(text))
    assert (seen.start, seen.end) == (401 - 300, 405 + 300)


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises_or_takes_long(text: str) -> None:
    words = listing(text)
    began = time.process_time()
    find_eligibility(words)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "text", [pytest.param("Only locals with their papers in order.", marks=pytest.mark.xfail(strict=True))]
)
def test_does_not_work_yet(text: str) -> None:
    assert found(find_eligibility, text) != []
