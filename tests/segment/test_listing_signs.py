"""The words and signs that tell a listing, and what each counts."""

import pytest

from jobscan.segment.listing_signs import likeness, signs


@pytest.mark.parametrize(
    "text, sign",
    [
        ("Planner, Rye\n2019 - 2024\nClerk\nMar 2016 to present", "#years-of-a-post: 2"),
        ("- Led a crew\n- Baked", "#led-managed-built: 2"),
        ("$ make\n>>> run()", "#code: 2"),
        ("## 2.1.0\n\n1.9.3", "#version: 2"),
        ("$25 per hour", "#version: 0"),
        ("You bake, and your oven is hot.", "#you: 2"),
        ("Cook\nRye - Lima, OH\n$20 an hour\nBaker\nHearth - Dayton, OH\n$21 an hour", "#card: 2"),
        ("a.person@mail.example", "#mail-on-top"),
        ("Bread", "bread"),
    ],
)
def test_what_is_counted(text: str, sign: str) -> None:
    assert sign in signs(text)


def test_each_kind_of_other_text_has_its_likeness() -> None:
    assert set(likeness("Bread")) == {"document", "cv", "results"}
