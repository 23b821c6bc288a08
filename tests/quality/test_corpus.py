"""The corpus is what its README promises: enough listings, of many kinds, each annotation standing in its text."""

from pathlib import Path

import pytest

from tests.quality.corpus import SHAPES, Case, load, parse

CASES = load()


def test_there_are_many_listings_of_many_kinds() -> None:
    assert len(CASES) >= 40
    assert {case.shape for case in CASES} == set(SHAPES)
    assert len({case.country for case in CASES}) >= 12
    assert len({case.trade for case in CASES}) >= 25
    assert sum(bool(case.segments) for case in CASES) >= 20


def test_money_that_is_no_pay_and_pay_in_tiers_are_there() -> None:
    assert sum(case.decoy_money and not case.pay for case in CASES) >= 4
    assert sum(sum(pay.kind == "base" for pay in case.pay) >= 3 for case in CASES) >= 3


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_segments_cover_every_word_once(case: Case) -> None:
    if not case.segments:
        assert case.text.strip()
        return
    at = 0
    for start, end, _ in case.segments:
        assert at <= start < end
        assert not case.text[at:start].strip()
        at = end
    assert not case.text[at:].strip()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_pay_is_in_order_and_quoted(case: Case) -> None:
    assert all(case.text[pay.start : pay.end] == pay.quote for pay in case.pay)
    assert all(pay.min is None or pay.max is None or pay.min <= pay.max for pay in case.pay)
    bases = [pay for pay in case.pay if pay.kind == "base"]
    assert sum(pay.primary for pay in bases) == bool(bases)


@pytest.mark.parametrize(
    "line, complaint",
    [
        ('title = "Cook"\ntext = "Nurse"', "not in the text: 'Cook'"),
        ('seniority = "boss"\ntext = "Nurse"', "seniority"),
        ("segments = 'duty | Cook'", "no such role: 'duty'"),
        ('colour = "red"\ntext = "Nurse"', "colour"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(f'shape = "short"\ncountry = "US"\ntrade = "x"\n{line}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.toml") as caught:
        parse(path)
    assert complaint in str(caught.value)
