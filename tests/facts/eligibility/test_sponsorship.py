"""What clauses on visas say of sponsorship."""

import pytest

from jobscan import Analyzer
from jobscan.facts.eligibility.sponsorship import sponsorship_in


@pytest.mark.parametrize(
    "clause, said",
    [
        ("We cannot sponsor visas", "no"),
        ("No visa sponsorship", "no"),
        ("Must be authorized to work in the US without sponsorship", "no"),
        ("Sponsorship is not available for this role", "no"),
        ("We can sponsor your visa", "yes"),
        ("Visa sponsorship offered", "yes"),
        ("We offer relocation and visa sponsorship", "yes"),
        ("Sponsorship may be available", None),
        ("Do you require sponsorship now or in the future", None),
        ("Skilled Worker visa", None),
    ],
)
def test_a_clause(clause: str, said: str | None) -> None:
    assert sponsorship_in(clause) == said


def test_yes_here_and_no_there_is_no_answer() -> None:
    text = "Baker wanted in Hull. You bake bread.\n- We can sponsor your visa\n- We cannot sponsor visas"
    assert Analyzer().analyze(text).sponsorship is None
