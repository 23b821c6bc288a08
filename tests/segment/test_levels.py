"""Required or preferred: an item's own word decides, then its heading."""

import pytest

from jobscan.model import Role
from jobscan.segment.levels import item_of_heading, settle_levels

REQUIRED, PREFERRED = "requirement_required", "requirement_preferred"

CASES = {
    "a neighbour's mood is not the item's": (
        [("Requirements", "heading"), ("BSN preferred", PREFERRED), ("RN license", PREFERRED)],
        ["heading", PREFERRED, REQUIRED],
    ),
    "under a preferred heading all is preferred": (
        [("Nice to have", "heading"), ("Rust", REQUIRED), ("Go is required", REQUIRED)],
        ["heading", PREFERRED, REQUIRED],
    ),
    "a heading with a word of doubt leaves the chain alone": (
        [("Additional skills", "heading"), ("Rust", PREFERRED)],
        ["heading", PREFERRED],
    ),
    "a word on the next line is the item's own": (
        [("Requirements", "heading"), ("Payroll: 1 year", PREFERRED), ("(Preferred)", PREFERRED)],
        ["heading", PREFERRED, PREFERRED],
    ),
    "a heading behind is another section": (
        [("Requirements", "heading"), ("1+ year", PREFERRED), ("Preferred", "heading")],
        ["heading", REQUIRED, "heading"],
    ),
    "an item that calls itself preferred is": (
        [("Requirements", "heading"), ("Knowledge of Yardi is a plus.", REQUIRED), ("Ideally, a degree", REQUIRED)],
        ["heading", PREFERRED, PREFERRED],
    ),
    "what is looked on kindly is": (
        [
            ("A first aid certificate will be considered positively.", REQUIRED),
            ("Welsh is helpful but not essential for this team", REQUIRED),
        ],
        [PREFERRED, PREFERRED],
    ),
    "years plus": ([("Three years plus of glazing", PREFERRED)], [REQUIRED]),
    "a bracket alone may be preferred": (
        [("Retail experience (a cafe is a plus)", REQUIRED)],
        [REQUIRED],
    ),
    "a bracket that only wishes speaks of the whole item": (
        [("Retail experience (strongly preferred)", REQUIRED), ("Two years of rye (advantageous).", REQUIRED)],
        [PREFERRED, PREFERRED],
    ),
    "so does a wish that is all in brackets": (
        [("A diploma in milling", REQUIRED), ("(A degree preferred).", REQUIRED)],
        [REQUIRED, PREFERRED],
    ),
    "a bracket behind several sentences does not": (
        [("You can bake. You can knead (preferred)", REQUIRED)],
        [REQUIRED],
    ),
    "ideally opens what is preferred, the ideal candidate does not": (
        [
            ("What you'll ideally have", "heading"),
            ("Rust", REQUIRED),
            ("The ideal candidate", "heading"),
            ("Go", REQUIRED),
        ],
        ["heading", PREFERRED, "heading", REQUIRED],
    ),
    "an item that demands does not follow a preferred heading": (
        [("Nice to have", "heading"), ("A van is a must", REQUIRED), ("At a minimum, boots", REQUIRED)],
        ["heading", REQUIRED, REQUIRED],
    ),
    "a heading of doubt holds for the one right under it": (
        [("Additional skills", "heading"), ("Requirements", "heading"), ("Rust", PREFERRED)],
        ["heading", "heading", PREFERRED],
    ),
    "but not for one further down": (
        [("Additional skills", "heading"), ("Rust", PREFERRED), ("Requirements", "heading"), ("Go", PREFERRED)],
        ["heading", PREFERRED, "heading", REQUIRED],
    ),
    "a word of kindness leaves the chain alone": (
        [("Requirements", "heading"), ("Welsh would be good to have", PREFERRED)],
        ["heading", PREFERRED],
    ),
    "what no word and no heading makes a wish is required": (
        [("Duties", "heading"), ("Rust", PREFERRED), ("Welsh would be good to have", PREFERRED)],
        ["heading", REQUIRED, PREFERRED],
    ),
    "what somebody may have is a wish": (
        [("You might know Welsh", REQUIRED), ("You may have to lift sacks", REQUIRED)],
        [PREFERRED, REQUIRED],
    ),
    "and so is all under a heading that says so": (
        [
            ("It would not hurt to have tried", "heading"),
            ("Glazing", REQUIRED),
            ("Some of us also", "heading"),
            ("Sail", REQUIRED),
        ],
        ["heading", PREFERRED, "heading", PREFERRED],
    ),
    "preferred at the beginning of a sentence": ([("Preferred: Welsh", REQUIRED)], [PREFERRED]),
    "preferred of a part": ([("We bake, preferably at night, in a team", REQUIRED)], [REQUIRED]),
    "a heading that demands is not preferred": (
        [("Essentials and pluses", "heading"), ("Rust", REQUIRED)],
        ["heading", REQUIRED],
    ),
    "a long item may speak of one thing among many": (
        [("Welsh " * 40 + "is a plus", REQUIRED), ("Welsh " * 38 + "is a plus", REQUIRED)],
        [REQUIRED, PREFERRED],
    ),
    "one sentence of several": ([("You bake. Welsh is a plus", REQUIRED)], [REQUIRED]),
    "other roles stay": ([("Requirements", "heading"), ("We bake", "company_about")], ["heading", "company_about"]),
    "nothing": ([], []),
}


@pytest.mark.parametrize("segments, expected", CASES.values(), ids=CASES)
def test_settles(segments: list[tuple[str, Role]], expected: list[Role]) -> None:
    assert settle_levels([text for text, _ in segments], [role for _, role in segments]) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("BSN preferred", "requirement_preferred"),
        ("French an asset", "requirement_preferred"),
        ("RN license required", "requirement_required"),
        ("Education and experience preferred", None),
        ("Skills required:", None),
        ("Bonus points", None),
        ("How to stand out", None),
        ("You must have", None),
        ("(Required and preferred)", None),
    ],
)
def test_a_few_words_that_demand_by_themselves_are_no_heading(text: str, role: str | None) -> None:
    assert item_of_heading(text) == role
