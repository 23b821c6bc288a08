"""The field wins, and of several names the one that more phrases speak for."""

from jobscan.facts.employer.choose import organization_fact
from jobscan.listing import Listing
from jobscan.model import Fields, Mark, Source

TEXT = "Red Fox offers tea. Blue Kettle is a brewer. At Blue Kettle, we brew."


def listing(company: str | None = None) -> Listing:
    return Listing(source=Source(text=TEXT, uri="-", fields=Fields(company=company)))


def named(name: str, rule: str, occurrence: int = 0) -> Mark:
    start = TEXT.index(name) if not occurrence else TEXT.index(name, TEXT.index(name) + 1)
    return Mark(start=start, end=start + len(name), text=name, label="organization", rule=rule)


MARKS = [
    named("Red Fox", "organization.verb"),
    named("Blue Kettle", "organization.is"),
    named("Blue Kettle", "organization.at_we", 1),
]


def test_the_field_wins() -> None:
    fact = organization_fact(MARKS, listing("Harbor"))
    assert fact is not None
    assert (fact.value, fact.rule, fact.start) == ("Harbor", "field.company", None)


def test_the_name_that_is_said_twice_wins() -> None:
    fact = organization_fact(MARKS, listing("None"))
    assert fact is not None
    assert (fact.value, fact.text) == ("Blue Kettle", TEXT[fact.start : fact.end])


def test_no_marks_no_employer() -> None:
    assert organization_fact([], listing()) is None
