"""The field wins; else two rules that agree, else the likeliest of all names, if any is likely."""

import pytest

from jobscan.facts.employer import find as by
from jobscan.facts.employer.choose import AGREED, agreed, choose_employer
from jobscan.facts.employer.find import find_employer
from jobscan.facts.ranking import load_weights
from jobscan.listing import Listing
from jobscan.model import Candidate, Fields, Rule, Source

TEXT = "Red Fox offers tea. Blue Kettle is a brewer. At Blue Kettle, we brew. Blue Kettle Tea Group. Blue Kettle Old Tea and Co"


def listing(company: str | None = None) -> Listing:
    return Listing(source=Source(text=TEXT, uri="-", fields=Fields(company=company)))


def seen(name: str, rule: Rule, *, again: bool = False) -> Candidate[str]:
    start = TEXT.index(name, TEXT.index(name) + 1 if again else 0)
    return Candidate(start, start + len(name), rule, name)


def chosen(text: str) -> tuple[str, str] | None:
    source = Listing.of_text(text)
    fact = choose_employer(find_employer(source), source)
    return (fact.value, fact.rule.removeprefix("organization.")) if fact else None


FILLER = "You taste the leaves of each chest and write down what you find, and you keep the room tidy. " * 3
TEXTS = {
    "a label": (f"Company: Blue Kettle\nLocation: York\n\n{FILLER}", ("Blue Kettle", "label")),
    "two rules agree": (f"{FILLER}\nBlue Kettle is a brewer.\nAt Blue Kettle, we brew.", ("Blue Kettle", "is")),
    "the fuller name": (
        f"At Blue Kettle, we brew.\nBlue Kettle is a brewer. {FILLER}\nBlue Kettle Foods is an equal opportunity employer.",
        ("Blue Kettle Foods", "legal"),
    ),
    "written out before its short form": (
        f"{FILLER}\nWe met you at harbor days of Harbor Tea Trust (HTT) in York.\nAt HTT, we brew. HTT is a brewer of tea.",
        ("Harbor Tea Trust", "is"),
    ),
    "it only comes again": (
        f"Tea Taster\n\nThe ideal fit for Blinkel knows tea. Apply to Blinkel. {FILLER}\nOur Blinkel team is calm.",
        ("Blinkel", "recurring"),
    ),
    "a name in small letters": (f"Tea Taster\n\nblinkel is seeking a taster. {FILLER}", ("blinkel", "named")),
    "of longer names the common part": (
        f"Tea Taster\n\nBlinkel Foods brews. {FILLER}Blinkel's customers drink. Work at Blinkel.",
        ("Blinkel Foods", "subject"),
    ),
    "a skill is no employer": (f"Tea Taster\n\nYou know Python and SQL. {FILLER}Python is used daily.", None),
    "a town is no employer": (f"Tea Taster\n\nYou work in Leeds. {FILLER}Leeds is fine.", None),
    "nobody is named": (f"Tea Taster\n\nWe need a calm taster. {FILLER}", None),
}


@pytest.mark.parametrize("text, expected", TEXTS.values(), ids=TEXTS)
def test_the_employer_of_a_text(text: str, expected: tuple[str, str] | None) -> None:
    assert chosen(text) == expected


AGREEING = {
    "one rule is not enough": ([seen("Red Fox", by.LABEL)], None),
    "twice the same rule": ([seen("Blue Kettle", by.IS), seen("Blue Kettle", by.IS, again=True)], None),
    "two rules": (
        [seen("Red Fox", by.OF), seen("Blue Kettle", by.IS), seen("Blue Kettle", by.AT_WE, again=True)],
        "Blue Kettle",
    ),
    "two against two": (
        [seen("Red Fox", by.OF), seen("Red Fox", by.IS), seen("Blue Kettle", by.IS), seen("Blue Kettle", by.AT_WE)],
        None,
    ),
    "in other capitals": ([Candidate(20, 31, by.OF, "BLUE KETTLE"), seen("Blue Kettle", by.ABOUT)], "BLUE KETTLE"),
    "nobody": ([], None),
}


@pytest.mark.parametrize("candidates, expected", AGREEING.values(), ids=AGREEING)
def test_rules_that_agree(candidates: list[Candidate[str]], expected: str | None) -> None:
    best = agreed(candidates)
    assert (best.value if best else None) == expected


TWICE = [seen("Blue Kettle", by.AT), seen("Blue Kettle", by.IS)]
FULLER = {
    "the fuller name": ([*TWICE, seen("Blue Kettle Tea Group", by.OF)], ("Blue Kettle Tea Group", "of")),
    "a name longer by three words": (
        [*TWICE, seen("Blue Kettle Old Tea and", by.OF)],
        ("Blue Kettle Old Tea and", "of"),
    ),
    "a name longer by four words": ([*TWICE, seen("Blue Kettle Old Tea and Co", by.OF)], ("Blue Kettle", "at")),
    "a label is full enough": (
        [seen("Blue Kettle", by.LABEL), seen("Blue Kettle", by.IS), seen("Blue Kettle Tea Group", by.OF)],
        ("Blue Kettle", "label"),
    ),
    "initials are written out": (
        [Candidate(0, 4, by.AT, "BKTG"), Candidate(0, 4, by.IS, "BKTG"), seen("Blue Kettle Tea Group", by.OF)],
        ("Blue Kettle Tea Group", "of"),
    ),
}


@pytest.mark.parametrize("candidates, expected", FULLER.values(), ids=FULLER)
def test_the_fuller_name(candidates: list[Candidate[str]], expected: tuple[str, str]) -> None:
    fact = choose_employer(candidates, listing())
    assert fact is not None
    assert (fact.value, fact.rule) == (expected[0], f"organization.{expected[1]}")
    assert fact.text == TEXT[fact.start : fact.end]


def test_where_rules_agree_the_confidence_is_their_share() -> None:
    fact = choose_employer(TWICE, listing())
    assert fact is not None
    assert fact.confidence == load_weights("employer_weights.tsv").of[AGREED]


def test_the_field_wins() -> None:
    fact = choose_employer([seen("Blue Kettle", by.LABEL)], listing(" Har\u00a0bor\n"))
    assert fact is not None
    assert (fact.value, fact.text, fact.rule, fact.start) == ("Har bor", " Har\u00a0bor\n", "field.company", None)


@pytest.mark.parametrize("company", [None, "", " ", "None", "NaN", "null", "N/A", "Confidential"])
def test_a_field_may_name_nobody(company: str | None) -> None:
    assert choose_employer([], Listing(Source(text="", uri="-", fields=Fields(company=company)))) is None
    fact = choose_employer(TWICE, listing(company))
    assert fact is not None
    assert fact.value == "Blue Kettle"
