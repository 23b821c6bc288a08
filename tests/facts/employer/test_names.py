"""Which names of a text are looked at, and what is seen of them."""

import pytest

from jobscan.facts.employer.names import names
from jobscan.listing import Listing

FILLER = "\nYou taste the leaves of each chest and write down what you find. "
FOUND = {
    "a name with a possessive": ("Tea Taster\nWork at Kettle's Corner.", "Kettle's Corner"),
    "a possessive that comes again": ("Tea Taster\nKettle's Corner Cards. A Kettle's Corner Cup.", "Kettle's Corner"),
    "a department behind the organisation": ("Tea Taster\nHarbor College Tea Room is hiring.", "Harbor College"),
    'the organisation with an "and"': (
        "Tea Taster\nHarbor and Vale NHS Foundation Trust Community Tea Services seeks a taster.",
        "Harbor and Vale NHS Foundation Trust",
    ),
    "in small letters behind asterisks": ("**blinkel is seeking a tea taster**", "blinkel"),
}


@pytest.mark.parametrize("text, name", FOUND.values(), ids=FOUND)
def test_a_name_is_looked_at(text: str, name: str) -> None:
    assert name in [each.seen.value for each in names(Listing.of_text(text + FILLER), [])]


def test_nobody_owns_a_name_that_only_stands_behind_an_owner() -> None:
    found = [each.seen.value for each in names(Listing.of_text("Tea Taster\nKettle's corner. Kettle's tea."), [])]
    assert "Kettle" in found
    assert not any(name.endswith("'s") for name in found)


def test_a_short_form_and_what_it_stands_for_know_each_other() -> None:
    found = names(Listing.of_text("Tea Taster\nHarbor Tea Trust brews tea. HTT is hiring. Blinkel is not."), [])
    signs = {each.seen.value: each.signs & {"short form", "has a short form"} for each in found}
    assert (signs["HTT"], signs["Harbor Tea Trust"]) == ({"short form"}, {"has a short form"})
    assert signs["Blinkel"] == set()


def test_the_two_words_in_front_count_together() -> None:
    (name,) = (
        each
        for each in names(Listing.of_text("Tea Taster\nYou work at Blinkel now."), [])
        if each.seen.value == "Blinkel"
    )
    assert {"before at", "before work at"} <= name.signs
