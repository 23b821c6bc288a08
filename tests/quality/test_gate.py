"""Quality on what ships only goes up: each figure against its floor, and the rules of matching."""

import json

import pytest

from jobscan.model import JobPosting, Segment, SourceInfo
from tests.conftest import make_posting
from tests.quality import labelled
from tests.quality.evaluate import FLOORS, SHIPPED, SHIPPED_TITLES, Metrics, evaluate, evaluate_titles, raised
from tests.quality.measure import Expected, measure
from tests.quality.scores import Scores

FLOORED: dict[str, dict[str, float]] = json.loads(FLOORS.read_text())


@pytest.fixture(scope="session")
def reached() -> dict[str, Metrics]:
    from jobscan import Analyzer

    analyzer = Analyzer()
    return {name: evaluate(rows(), analyzer) for name, rows in SHIPPED.items()} | {
        name: evaluate_titles(rows()) for name, rows in SHIPPED_TITLES.items()
    }


@pytest.mark.parametrize("name", [*SHIPPED, *SHIPPED_TITLES])
def test_no_figure_is_below_its_floor(reached: dict[str, Metrics], name: str) -> None:
    figures = reached[name]
    fallen = [
        f"{figure}: {figures.get(figure, (0.0, 0))[0]:.3f}, was at least {floor}"
        for figure, floor in FLOORED[name].items()
        if figures.get(figure, (0.0, 0))[0] < floor
    ]
    assert not fallen, f"quality fell on {name} (python tests/quality/evaluate.py shows all figures):\n" + "\n".join(
        fallen
    )


@pytest.mark.parametrize("name", [*SHIPPED, *SHIPPED_TITLES])
def test_every_floor_is_a_figure_that_is_measured(reached: dict[str, Metrics], name: str) -> None:
    assert FLOORED[name]
    assert set(FLOORED[name]) <= set(reached[name])


def test_confidence_in_an_occupation_is_not_boasting(reached: dict[str, Metrics]) -> None:
    figures = reached["titles"]
    assert figures["occupations.sure_right"][1] >= 100
    assert figures["occupations.sure_right"][0] >= figures["occupations.sure_promised"][0]
    assert figures["occupations.sure_right"][0] > figures["occupations.top1"][0]


def test_statements_of_pay_are_of_many_kinds_and_some_are_none() -> None:
    cases = labelled.pay_cases()
    assert len(cases) >= 450
    assert sum(not case.pay for case in cases) >= 60
    assert all(low is None or high is None or low <= high for case in cases for low, high, _, _ in case.pay)


def test_floors_are_never_lowered() -> None:
    assert raised({"pay.primary": 0.9}, {"pay.primary": (0.5, 9), "skills.f1": (0.618, 9)}) == {
        "pay.primary": 0.9,
        "skills.f1": 0.61,
    }


def scored(posting: JobPosting, **expected: object) -> dict[str, float]:
    scores = Scores()
    measure(posting, Expected(name="x", text="Pay: $40\n- drive vans", **expected), scores)  # type: ignore[arg-type]
    return {name: value for name, (value, _) in scores.metrics().items()}


def test_a_right_answer_a_wrong_one_and_a_spurious_one() -> None:
    posting = make_posting()
    assert scored(posting, pay=[(40.0, 52.0, None, "HOUR")])["pay.primary"] == 1.0
    assert scored(posting, pay=[(40.0, 52.0, None, "YEAR")])["pay.primary"] == 0.0
    assert scored(posting, pay=[])["pay.silent_when_none"] == 0.0
    assert scored(posting, seniority="junior", title="Registered Nurse, ICU") == {
        "facts.seniority.right_where_stated": 0.0,
        "facts.title.right_where_stated": 1.0,
        "facts.seniority.precision": 0.0,
        "facts.seniority.recall": 0.0,
        "facts.seniority.f1": 0.0,
        "facts.title.precision": 1.0,
        "facts.title.recall": 1.0,
        "facts.title.f1": 1.0,
    }


def test_roles_are_counted_by_their_characters() -> None:
    source = SourceInfo(uri="x", id=None, index=0, format="text")
    posting = JobPosting(
        source=source, segments=(Segment(start=0, end=9, role="pay"), Segment(start=9, end=21, role="pay"))
    )
    figures = scored(posting, segments=[(0, 8, "pay"), (9, 21, "responsibility")])
    assert figures["segments.role_segments"] == 0.5
    assert figures["segments.role_chars"] == pytest.approx(7 / 17)
    assert figures["segments.boundary.f1"] == 1.0


def test_skills_are_matched_by_name_or_by_their_words() -> None:
    figures = scored(make_posting(), skills=[("ACLS", "preferred"), ("Epic", "preferred"), ("Cerner", "required")])
    assert (figures["skills.recall"], figures["skills.level"]) == (pytest.approx(2 / 3), 0.5)
