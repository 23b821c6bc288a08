"""What changed between two versions of a listing, and what only moved."""

from decimal import Decimal
from typing import Any

from msgspec import structs

from jobscan.cli.commands.diff import FIELDS
from jobscan.compare.changes import changes
from jobscan.model import Change, JobPosting, MonetaryAmount, Qualification, Skill
from tests.compare.test_compare import compared, fact, posting
from tests.postings import make_posting


def told(found: tuple[Change, ...]) -> list[tuple[str, str]]:
    return [(change.field, change.kind) for change in found]


def changed(**fields: Any) -> list[tuple[str, str]]:
    old = make_posting()
    return told(changes(old, structs.replace(old, **fields)))


def moved(posting: JobPosting) -> JobPosting:
    """The same facts, further down in the text."""
    skills = tuple(
        structs.replace(each, start=900, end=910, value=structs.replace(each.value, mentions=((900, 910),)))
        for each in posting.skills
    )
    title = structs.replace(posting.title, start=5, end=9, confidence=0.1) if posting.title else None
    return structs.replace(posting, skills=skills, title=title)


def test_the_same_listing_has_no_changes_and_moving_is_none() -> None:
    assert changes(make_posting(), make_posting()) == ()
    assert changes(make_posting(), moved(make_posting())) == ()


def test_single_facts_come_go_and_change() -> None:
    old = make_posting()
    assert changed(title=fact("Porter")) == [("title", "changed")]
    assert changed(title=None) == [("title", "removed")]
    assert told(changes(structs.replace(old, seniority=None), structs.replace(old, seniority=fact("senior")))) == [
        ("seniority", "added")
    ]


def test_pay_for_the_same_unit_changes_and_another_unit_comes() -> None:
    def paid(low: int, unit: Any) -> Any:
        return fact(MonetaryAmount(currency="USD", min_value=Decimal(low), max_value=None, unit_text=unit))

    old = make_posting()
    one = structs.replace(old, base_salary=(paid(20, "HOUR"),))
    assert told(changes(one, structs.replace(old, base_salary=(paid(25, "HOUR"),)))) == [("baseSalary", "changed")]
    other = structs.replace(old, base_salary=(paid(20, "HOUR"), paid(50_000, "YEAR")))
    assert told(changes(one, other)) == [("baseSalary", "added")]
    twice = structs.replace(old, base_salary=(paid(20, "HOUR"), paid(25, "HOUR")))
    assert told(changes(twice, one)) == [("baseSalary", "removed")]


def test_a_skill_that_became_required_is_told() -> None:
    def asked(level: Any) -> Any:
        return (fact(Skill(name="Python", kind="tool", level=level)),)

    old = make_posting()
    found = changes(structs.replace(old, skills=asked("preferred")), structs.replace(old, skills=asked("required")))
    assert told(found) == [("skills", "changed")]
    assert (found[0].old.level, found[0].new.level) == ("preferred", "required")


def test_items_in_words_are_matched_by_their_words() -> None:
    def items(*words: str) -> Any:
        return tuple(structs.replace(fact(each), text=each) for each in words)

    old = structs.replace(make_posting(), responsibilities=items("Drive the van to town", "Wash the dishes", "Cook"))
    new = structs.replace(old, responsibilities=items("Cook", "Drive the van to the town", "Answer the phone"))
    found = changes(old, new)
    assert [(each.kind, each.before, each.after) for each in found] == [
        ("changed", "Drive the van to town", "Drive the van to the town"),
        ("removed", "Wash the dishes", None),
        ("added", None, "Answer the phone"),
    ]


def test_qualifications_and_the_standing() -> None:
    old = posting(100_000, 120_000)
    new = posting(140_000, 160_000, qualifications=(fact(Qualification(text="A licence", level="required")),))
    old = structs.replace(old, comparison=compared(old))
    new = structs.replace(new, comparison=compared(new))
    assert told(changes(old, new)) == [
        ("baseSalary", "changed"), ("qualifications", "added"), ("comparison.position", "changed"),
    ]  # fmt: skip


def test_every_field_of_a_change_can_be_named_on_the_command_line() -> None:
    empty = structs.replace(JobPosting(source=make_posting().source))
    assert {change.field for change in changes(empty, make_posting())} <= set(FIELDS)
