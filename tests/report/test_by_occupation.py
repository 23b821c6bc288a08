"""Many listings by occupation: how many there are, and which share lies below and above the middle half."""

from jobscan.model import CandidateOccupation, Code, LowMidHigh, NotComparable
from jobscan.report import Screen
from jobscan.report.by_occupation import render_by_occupation
from jobscan.report.words import money
from tests.postings import make_comparison, make_posting


def rows(*middles: float | None, reason: str = "the listing states no pay") -> list[list[str]]:
    postings = [
        make_posting(
            comparison=NotComparable(not_comparable=reason)
            if at is None
            else make_comparison(position=LowMidHigh(min=at, mid=at, max=at))
        )
        for at in middles
    ]
    lines = render_by_occupation(postings, Screen(width=100, unicode=False)).splitlines()
    return [line.replace("|", " ").split() for line in lines if line.strip()]


def test_shares_below_and_above() -> None:
    row = next(row for row in rows(10, 50, 80, 90) if "4" in row)
    assert row[row.index("4") :] == ["4", "65th", "25%", "25%", "50%"]


def test_what_was_not_compared_is_counted_with_its_reason() -> None:
    last = rows(50, None, None)[-1]
    assert " ".join(last) == "not compared: 2, the listing states no pay"


def test_no_listing_can_be_compared() -> None:
    assert [" ".join(row) for row in rows(None)] == ["not compared: 1, the listing states no pay"]


def test_a_reason_from_a_listing_is_made_harmless() -> None:
    assert "\x1b" not in " ".join(rows(None, reason="in \x1b[31mParis")[0])


def test_medians_offered_stand_beside_medians_earned_by_occupation_and_place() -> None:
    sure, unsure = make_comparison(), make_comparison(basis="mixture")
    postings = [make_posting(comparison=each) for each in (sure, sure, unsure)]
    out = render_by_occupation(postings, Screen(width=120, unicode=True))
    lines = [" ".join(line.split()) for line in out.splitlines()]
    row = sure.benchmark
    offered, earned = money(sure.offered.mid or 0, "USD"), money(row.percentile50 or 0, "USD")
    at = lines.index(next(line for line in lines if line.startswith("occupation place n offered earned")))
    assert any(
        line.startswith(f"{row.occupation.name} ") and line.endswith(f"2 {offered} {earned}") for line in lines[at:]
    )
    assert any(line.startswith("no occupation is sure, USD") and f" 1 {offered} " in line for line in lines[at:])


def test_a_listing_that_is_not_sure_counts_in_part_for_each_occupation() -> None:
    may_be = [
        ("Cooks, Restaurant", "35-2014", 0.7, 60.0),
        ("Bakers", "51-3011", 0.2, 20.0),
        ("Dancers", "27-2031", 0.1, 5.0),
    ]
    candidates = tuple(
        CandidateOccupation(
            occupation=Code(code=code, name=name),
            confidence=weight,
            weight=weight,
            percentile50=None,
            position=LowMidHigh(min=at, mid=at, max=at),
        )
        for name, code, weight, at in may_be
    )
    unsure = make_posting(comparison=make_comparison(basis="mixture", candidates=candidates))
    out = render_by_occupation([unsure] * 3, Screen(width=100, unicode=True))
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert [line for line in lines if line.endswith("%")][:3] == [
        "Cooks, Restaurant (35-2014) 2.1 60th 0% 100% 0%",
        "Bakers (51-3011) 0.6 20th 100% 0% 0%",
        "other occupations, each unlikely 0.3 5th 100% 0% 0%",
    ]
