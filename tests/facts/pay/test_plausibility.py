"""What an amount of money says by itself, where no word beside it tells what it is."""

import pytest

from jobscan.facts.pay.plausibility import by_shape
from jobscan.grammar.money.statements import statements
from jobscan.model import Role

FAR = "We keep lamps and we like them. "
BEHIND = " for keepers who like wicks, oil and glass, and for all others who do so, too."


def shape_of(text: str, role: Role = "other") -> str:
    (statement,) = (each._replace(currency="USD") for each in statements(text))
    return by_shape(text, statement, role)


@pytest.mark.parametrize("start, expected", [(249, "base"), (250, "unsaid")])
def test_up_to_a_years_pay_counts_in_the_headline_only(start: int, expected: str) -> None:
    assert shape_of((FAR * 9)[: start - 1] + " up to $60,000" + BEHIND) == expected


def test_up_to_a_years_pay_counts_further_down_where_it_stands_alone() -> None:
    assert shape_of(FAR * 9 + "\nup to $60,000\n" + FAR) == "base"


def test_up_to_less_than_a_years_pay_says_nothing() -> None:
    assert shape_of("Keepers, up to $25") == "unsaid"


ABOUT_THE_FIRM = {
    "a wage of its size": ("$18 an hour", "base"),
    "a range of a period that the size leaves open": ("$800 - $900 per week", "base"),
    "a single amount of such a period": ("$900 per week", "unsaid"),
    "a range for a piece of work": ("$300 - $400 per video", "unsaid"),
    "a range for a day of an hour's size": ("$20 - $30 per day", "unsaid"),
    "a year's range": ("$60,000 - $80,000", "base"),
    "a month's range": ("$3,000 - $4,000", "unsaid"),
}  # fmt: skip


@pytest.mark.parametrize("text, expected", ABOUT_THE_FIRM.values(), ids=ABOUT_THE_FIRM)
def test_beside_other_matters_only_what_nothing_else_looks_like_is_pay(text: str, expected: str) -> None:
    assert shape_of(text, "company_about") == expected


SENTENCES = {
    "in a sentence about something else": ("Boats go from $30,000 to $90,000", "unsaid"),
    "behind a place": ("KILN | NY $90,000 - $99,000 We glaze", "base"),
    "on its own line": ("Keeper\n$90,000 - $99,000\nLeith", "base"),
}


@pytest.mark.parametrize("text, expected", SENTENCES.values(), ids=SENTENCES)
def test_a_range_within_a_sentence_without_a_word_of_pay_is_none(text: str, expected: str) -> None:
    assert shape_of(text) == expected
