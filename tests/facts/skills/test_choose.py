"""Marks of skills -> facts: one each, with its level."""

import pytest
from msgspec.structs import replace

from jobscan.facts.skills.choose import skill_facts
from jobscan.facts.skills.find import find_skills
from jobscan.listing import Listing
from jobscan.model import Mark, Role, Segment, Source


def levels(*segments: tuple[Role, str]) -> list[tuple[str, str, str]]:
    """(name, level, words) of the facts of a listing made of these segments, one a line."""
    text = "\n".join(words for _, words in segments)
    parts, at = [], 0
    for role, words in segments:
        parts.append(Segment(start=at, end=at + len(words), role=role))
        at += len(words) + 1
    listing = Listing(source=Source(text=text, uri="<test>"), segments=tuple(parts))
    marks = [replace(mark, role=listing.role_at(mark.start)) for mark in find_skills(Listing.of_text(text))]
    facts = skill_facts(marks, listing)
    assert all(fact.text == text[fact.start : fact.end] for fact in facts)
    return [(fact.value.name, fact.value.level, fact.text) for fact in facts]


CASES = {
    "a demand": ([("requirement_required", "Python")], [("Python", "required", "Python")]),
    "a wish by its role": ([("requirement_preferred", "Python")], [("Python", "preferred", "Python")]),
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
    "one fact a name": ([("requirement_required", "Kubernetes"), ("responsibility", "Run k8s")],
                        [("Kubernetes", "required", "Kubernetes")]),
    "the stronger level and its words win": (
        [("requirement_preferred", "k8s, Python"), ("requirement_required", "Kubernetes")],
        [("Kubernetes", "required", "Kubernetes"), ("Python", "preferred", "Python")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("segments, expected", CASES.values(), ids=CASES)
def test_levels(segments: list[tuple[Role, str]], expected: list[tuple[str, str, str]]) -> None:
    assert levels(*segments) == expected


def test_the_lexicon_gives_kind_and_public_id() -> None:
    mark = Mark(start=0, end=12, text="Adobe Acrobat", label="tool", rule="skills.lexicon", kb_id="Adobe Acrobat")
    fact = skill_facts([mark], Listing(source=Source(text="Adobe Acrobat", uri="")))[0]
    assert (fact.value.kind, (fact.value.id or "").split(":")[0]) == ("tool", "onet")


def test_a_name_that_the_lexicon_lacks_stands_for_itself() -> None:
    mark = Mark(start=0, end=7, text="Zorblax", label="tool", rule="skills.pattern")
    fact = skill_facts([mark], Listing(source=Source(text="Zorblax", uri="")))[0]
    assert (fact.value.name, fact.value.kind, fact.value.id) == ("Zorblax", "tool", None)


def test_no_marks_no_facts() -> None:
    assert skill_facts([], Listing(source=Source(text="", uri=""))) == ()


def test_the_employer_is_no_skill_of_its_own_duties() -> None:
    text = "Join Twilio"
    marks = [
        Mark(start=5, end=11, text="Twilio", label="tool", rule="skills.lexicon", kb_id="Twilio", role=role)
        for role in ("role_summary", "requirement_required")
    ]
    listing = Listing(source=Source(text=text, uri=""))
    assert not skill_facts(marks[:1], listing, employer="Twilio Inc.")
    assert [fact.value.name for fact in skill_facts(marks, listing, employer="Twilio Inc.")] == ["Twilio"]
    assert [fact.value.name for fact in skill_facts(marks[:1], listing, employer="Acme")] == ["Twilio"]
    marks = [replace(mark, role=listing.role_at(mark.start)) for mark in find_skills(Listing.of_text(text))]
