"""Candidates of skills -> facts: one each, with its level."""

import pytest

from jobscan.facts.confidence import confidence_of, confidences
from jobscan.facts.skills.choose import choose_skills
from jobscan.facts.skills.find import AMBIGUOUS, LEXICON, SkillCandidate, SkillSeen, find_skills, rule_of
from jobscan.lexicon.lexicon import load_lexicon
from jobscan.lexicon.table import Entry
from jobscan.listing import Listing
from jobscan.model import Candidate, Role, Segment, Source


def levels(*segments: tuple[Role, str]) -> list[tuple[str, str, str]]:
    """(name, level, words) of the facts of a listing made of these segments, one a line."""
    text = "\n".join(words for _, words in segments)
    parts, at = [], 0
    for role, words in segments:
        parts.append(Segment(start=at, end=at + len(words), role=role, confidence=0.9))
        at += len(words) + 1
    listing = Listing(source=Source(text=text, uri="<test>"), segments=tuple(parts))
    facts = choose_skills(find_skills(Listing.of_text(text)), listing)
    assert all(fact.text == text[fact.start : fact.end] for fact in facts)
    return [(fact.value.name, fact.value.level, fact.text) for fact in facts]


CASES = {
    "a demand": ([("requirement_required", "Python")], [("Python", "required", "Python")]),
    "a wish by its role": ([("requirement_preferred", "Python")], [("Python", "preferred", "Python")]),
    "a law": ([("requirement_required", "Knowledge of the Fair Kilns Act 2010")],
              [("Fair Kilns Act 2010", "required", "Fair Kilns Act 2010")]),
    "a use in a duty": ([("responsibility", "Build in Python")], [("Python", "required", "Python")]),
    "a plus": ([("requirement_required", "Docker; Kafka is a plus")],
               [("Docker", "required", "Docker"), ("Kafka", "preferred", "Kafka")]),
    "ideally": ([("requirement_required", "SQL. Ideally Kafka")],
                [("SQL", "required", "SQL"), ("Kafka", "preferred", "Kafka")]),
    "desirable reaches one clause": ([("requirement_required", "Kafka desirable. SQL needed")],
                                     [("Kafka", "preferred", "Kafka"), ("SQL", "required", "SQL")]),
    "a wish ends with its bracket": ([("requirement_required", "SQL (ideally Snowflake) and Kafka")],
                                     [("SQL", "required", "SQL"), ("Snowflake", "preferred", "Snowflake"),
                                      ("Kafka", "required", "Kafka")]),
    "a plus in a bracket is of what is in it": ([("requirement_required", "SQL and Python (Kafka a plus)")],
                                                [("SQL", "required", "SQL"), ("Python", "required", "Python"),
                                                 ("Kafka", "preferred", "Kafka")]),
    "a plus in a bracket alone is of what stands before": ([("requirement_required", "SQL and Kafka (a plus)")],
                                                           [("SQL", "required", "SQL"), ("Kafka", "preferred", "Kafka")]),
    "a plus after with": ([("requirement_required", "SQL in depth, with some Kafka a plus")],
                          [("SQL", "required", "SQL"), ("Kafka", "preferred", "Kafka")]),
    "what is not needed is no demand": ([("requirement_required", "SQL; no Kafka or Go needed")],
                                        [("SQL", "required", "SQL")]),
    "required in so many words": ([("requirement_preferred", "SQL is required, Kafka")],
                                  [("SQL", "required", "SQL"), ("Kafka", "preferred", "Kafka")]),
    "one fact a name": ([("requirement_required", "Kubernetes"), ("responsibility", "Run k8s")],
                        [("Kubernetes", "required", "Kubernetes")]),
    "a wish whose skill the duties name too": (
        [("responsibility", "Write Python, SQL"), ("requirement_preferred", "Python")],
        [("Python", "preferred", "Python"), ("SQL", "required", "SQL")],
    ),
    "a demand is better evidence than a duty": (
        [("responsibility", "Run k8s"), ("requirement_required", "Kubernetes")],
        [("Kubernetes", "required", "Kubernetes")],
    ),
    "the stronger level and its words win": (
        [("requirement_preferred", "k8s, Python"), ("requirement_required", "Kubernetes")],
        [("Kubernetes", "required", "Kubernetes"), ("Python", "preferred", "Python")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("segments, expected", CASES.values(), ids=CASES)
def test_levels(segments: list[tuple[Role, str]], expected: list[tuple[str, str, str]]) -> None:
    assert levels(*segments) == expected


def seen(text: str, entry: Entry, *, listed: bool = True) -> tuple[list[SkillCandidate], Listing]:
    """A candidate that is the whole text."""
    return [Candidate(0, len(text), LEXICON, SkillSeen(entry, listed), entry.kind)], Listing.of_text(text)


def test_the_lexicon_gives_name_kind_id_and_group() -> None:
    entry = Entry("Kiln control", "knowledge", "own:7", "ovens", own=True)
    (fact,) = choose_skills(*seen("kiln steering", entry))
    assert (fact.value.name, fact.value.kind, fact.value.id, fact.value.group) == entry[:4]
    assert (fact.text, fact.rule) == ("kiln steering", "skills.lexicon")
    assert fact.confidence == confidences()["skills.lexicon/knowledge"]


def test_no_candidates_no_facts() -> None:
    assert choose_skills([], Listing.of_text("")) == ()


def test_the_employer_is_no_skill_of_its_own_duties() -> None:
    text = "Join Twilio\nTwilio"
    segments = (
        Segment(start=0, end=11, role="role_summary"), Segment(start=12, end=18, role="requirement_required")
    )  # fmt: skip
    listing = Listing(Source(text=text, uri="<test>"), segments=segments)
    candidates = find_skills(listing)
    assert [fact.value.mentions for fact in choose_skills(candidates, listing, "Acme")] == [((5, 11), (12, 18))]
    assert [fact.value.mentions for fact in choose_skills(candidates, listing, "Twilio Inc.")] == [((12, 18),)]
    assert choose_skills(candidates[:1], listing, "Twilio Inc.") == ()


def test_every_form_of_the_lexicon_has_a_confidence() -> None:
    forms = load_lexicon().forms.values()
    kinds = {(rule_of(form), form.entry.kind) for form in forms}
    assert {(LEXICON, "soft"), (AMBIGUOUS, "tool")} < kinds
    assert all(0 < confidence_of(rule, kind) <= 1 for rule, kind in kinds)
