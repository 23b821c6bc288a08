"""The field wins, and of several names the one that more candidates speak for."""

import pytest

from jobscan.facts.employer import find as by
from jobscan.facts.employer.choose import WORTH, choose_employer
from jobscan.listing import Listing
from jobscan.model import Candidate, Fields, Rule, Source

TEXT = "Red Fox offers tea. Blue Kettle is a brewer. At Blue Kettle, we brew. Blue Kettle Tea Group. Blue Kettle Old Tea and Co"


def listing(company: str | None = None) -> Listing:
    return Listing(source=Source(text=TEXT, uri="-", fields=Fields(company=company)))


def seen(name: str, rule: Rule, *, again: bool = False) -> Candidate[str]:
    start = TEXT.index(name, TEXT.index(name) + 1 if again else 0)
    return Candidate(start, start + len(name), rule, name)


CASES = {
    "one": ([seen("Red Fox", by.OF)], ("Red Fox", "of")),
    "the better rule": ([seen("Red Fox", by.SUBJECT), seen("Blue Kettle", by.IS)], ("Blue Kettle", "is")),
    "said twice against once": (
        [seen("Red Fox", by.ABOUT), seen("Blue Kettle", by.IS), seen("Blue Kettle", by.AT_WE, again=True)],
        ("Blue Kettle", "at_we"),
    ),
    "said twice against a label": (
        [seen("Red Fox", by.LABEL), seen("Blue Kettle", by.IS), seen("Blue Kettle", by.SUBJECT, again=True)],
        ("Red Fox", "label"),
    ),
    "equal: the first in the text": ([seen("Blue Kettle", by.IS), seen("Red Fox", by.IS)], ("Red Fox", "is")),
    "equal, in capitals": (
        [seen("Red Fox", by.AT), Candidate(20, 31, by.OF, "BLUE KETTLE"), seen("Blue Kettle", by.ABOUT)],
        ("Blue Kettle", "about"),
    ),
    "the fuller name": (
        [seen("Blue Kettle", by.AT), seen("Blue Kettle Tea Group", by.OF)],
        ("Blue Kettle Tea Group", "of"),
    ),
    "a name longer by three words": (
        [seen("Blue Kettle", by.AT), seen("Blue Kettle Old Tea and", by.OF)],
        ("Blue Kettle Old Tea and", "of"),
    ),
    "a name longer by four words": (
        [seen("Blue Kettle", by.AT), seen("Blue Kettle Old Tea and Co", by.OF)],
        ("Blue Kettle", "at"),
    ),
    "the shorter of two fuller names": (
        [seen("Blue", by.AT), seen("Blue Kettle Tea", by.OF), seen("Blue Kettle", by.OF)],
        ("Blue Kettle", "of"),
    ),
    "a label is full enough": (
        [seen("Blue Kettle", by.LABEL), seen("Blue Kettle Tea Group", by.OF)],
        ("Blue Kettle", "label"),
    ),
    "initials are written out": (
        [Candidate(0, 4, by.AT, "BKTG"), seen("Blue Kettle Tea Group", by.OF)],
        ("Blue Kettle Tea Group", "of"),
    ),
    "a longer word is another name": ([seen("Blue", by.AT), Candidate(0, 7, by.OF, "Bluebell")], ("Blue", "at")),
}


@pytest.mark.parametrize("candidates, expected", CASES.values(), ids=CASES)
def test_the_employer(candidates: list[Candidate[str]], expected: tuple[str, str]) -> None:
    fact = choose_employer(candidates, listing())
    assert fact is not None
    assert (fact.value, fact.rule) == (expected[0], f"organization.{expected[1]}")
    assert fact.text == TEXT[fact.start : fact.end]


def test_the_confidence_is_the_rules() -> None:
    fact = choose_employer([seen("Red Fox", by.OF)], listing())
    assert fact is not None
    assert fact.confidence == 0.4


def test_the_field_wins() -> None:
    fact = choose_employer([seen("Red Fox", by.LABEL)], listing(" Har\u00a0bor\n"))
    assert fact is not None
    assert (fact.value, fact.text, fact.rule, fact.start) == ("Har bor", " Har\u00a0bor\n", "field.company", None)


@pytest.mark.parametrize("company", [None, "", " ", "None", "NaN", "null", "N/A", "Confidential"])
def test_a_field_may_name_nobody(company: str | None) -> None:
    assert choose_employer([], listing(company)) is None
    fact = choose_employer([seen("Red Fox", by.IS)], listing(company))
    assert fact is not None
    assert fact.value == "Red Fox"


def test_every_rule_is_worth_something() -> None:
    assert set(WORTH) == set(by.RULES)
