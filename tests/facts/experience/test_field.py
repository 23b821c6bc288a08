"""What the years must be in: what is cut from around it, and what is no field."""

import pytest

from jobscan.facts.experience.field import field_of


@pytest.mark.parametrize(
    "statement, field",
    [
        ("5+ years of nursing experience", "nursing"),
        ("4 years of experience as a glazier with a Bachelor's degree", "glazier"),
        ("2 years of experience with an advanced degree", None),
        ("6+ years of degree apprenticeships", "degree apprenticeships"),
        ("7+ years of relevant experience may suffice", None),
        ("3 years of experience will do", None),
        ("3 years of Will writing", "Will writing"),
    ],
    ids=["plain", "a degree behind", "only a degree", "degrees of the field", "may", "will", "a will"],
)  # fmt: skip
def test_the_field_of_the_years(statement: str, field: str | None) -> None:
    assert field_of(statement) == field
