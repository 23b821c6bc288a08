"""The field wins over the prose, the better rule over the earlier place."""

import pytest

from jobscan.facts.confidence import confidences
from jobscan.facts.title import find as by
from jobscan.facts.title.choose import BEST_FIRST, choose_title
from jobscan.facts.title.in_prose import CUE, MENTION
from jobscan.listing import Listing
from jobscan.model import Candidate, Fields, Rule, Source

TEXT = "Cook\nJob Title: Sous  Chef\nBaker"


def listing(title: str | None = None) -> Listing:
    return Listing(source=Source(text=TEXT, uri="-", fields=Fields(title=title)))


def seen(words: str, rule: Rule) -> Candidate[str]:
    start = TEXT.index(words)
    return Candidate(start, start + len(words), rule, " ".join(words.split()))


CASES = {
    "one": ([seen("Cook", MENTION)], ("Cook", "Cook", "title.mention")),
    "a better rule further down": (
        [seen("Cook", by.FIRST_LINE), seen("Sous  Chef", by.LABEL)],
        ("Sous Chef", "Sous  Chef", "title.label"),
    ),
    "a mention at once": ([seen("Baker", CUE), seen("Cook", MENTION)], ("Cook", "Cook", "title.mention")),
    "the same rule twice": (
        [seen("Baker", CUE), seen("Cook", CUE)],
        ("Cook", "Cook", "title.cue"),
    ),
}


@pytest.mark.parametrize("candidates, expected", CASES.values(), ids=CASES)
def test_the_title(candidates: list[Candidate[str]], expected: tuple[str, str, str]) -> None:
    fact = choose_title(candidates, listing())
    assert fact is not None
    assert (fact.value, fact.text, fact.rule) == expected
    assert fact.confidence == confidences()[fact.rule]
    assert fact.text == TEXT[fact.start : fact.end]


def test_the_field_wins() -> None:
    fact = choose_title([seen("Cook", by.LABEL)], listing("Head Chef (m/f/d)"))
    assert fact is not None
    assert (fact.value, fact.text, fact.start, fact.rule) == ("Head Chef", "Head Chef (m/f/d)", None, "field.title")


@pytest.mark.parametrize("field", [None, "", "  ", "12345"])
def test_a_field_without_words_says_nothing(field: str | None) -> None:
    assert choose_title([], listing(field)) is None
    fact = choose_title([seen("Cook", by.LABEL)], listing(field))
    assert fact is not None
    assert fact.value == "Cook"


def test_every_rule_has_its_rank() -> None:
    assert set(BEST_FIRST) == set(by.RULES)
    assert len(BEST_FIRST) == len(by.RULES)


@pytest.mark.parametrize("start, value", [(299, "Cook"), (300, "Baker")])
def test_a_mention_at_once_is_as_good_as_a_cue(start: int, value: str) -> None:
    mentioned, announced = Candidate(start, start + 4, MENTION, "Cook"), Candidate(400, 405, CUE, "Baker")
    fact = choose_title([announced, mentioned], Listing(Source(text="x" * 500, uri="-")))
    assert fact is not None
    assert fact.value == value
