"""Whether a listing says that nobody can apply any more."""

import pytest

from jobscan.facts.closed.find import find_closed
from tests.facts.docs import listing


@pytest.mark.parametrize(
    "text, words",
    [
        ("Baker\nHearth, Hull\nNo longer accepting applications\nYou bake.", ["no longer accepting applications"]),
        ("This job has expired.\nBaker", ["this job has expired"]),
        ("Baker. You bake.\nThis position has been filled.", ["this position has been filled"]),
        ("Applications for this role are now closed", ["applications for this role are now closed"]),
        ("We take down the ad once the position has been filled.", []),
        ("Applications will be closed when the position is filled.", []),
        ("Baker" + "\nYou bake bread each day." * 60 + "\nThe vacancy is filled\n" + "You bake.\n" * 200, []),
        ("Baker. Apply by 3 March.", []),
    ],
)
def test_what_says_that_it_is_closed(text: str, words: list[str]) -> None:
    assert [text[one.start : one.end].lower() for one in find_closed(listing(text))] == words
