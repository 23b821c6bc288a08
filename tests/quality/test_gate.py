"""Quality on what ships only goes up: each figure against its floor, and the rules of matching."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from jobscan import Analyzer
from jobscan.model import JobPosting, Segment, SourceInfo
from tests.postings import make_posting
from tests.quality import evaluate as evaluation
from tests.quality import hard, labelled
from tests.quality.evaluate import (
    FLOORS,
    SHIPPED,
    SHIPPED_TITLES,
    Metrics,
    digest,
    evaluate,
    evaluate_boards,
    evaluate_titles,
    fallen,
    raised,
    updated,
)
from tests.quality.measure import Expected, measure, occupations
from tests.quality.scores import Scores

FLOORED = json.loads(FLOORS.read_text(encoding="utf-8"))


@cache
def analyzer() -> Analyzer:
    return Analyzer()


@cache
def reached(name: str) -> Metrics:
    """The figures of a set that ships, measured once."""
    return evaluate(SHIPPED[name](), analyzer()) if name in SHIPPED else evaluate_titles(SHIPPED_TITLES[name]())


@pytest.mark.parametrize("name", [*SHIPPED, *SHIPPED_TITLES])
def test_no_figure_is_below_its_floor(name: str) -> None:
    fell = fallen(FLOORED[name], reached(name))
    complaints = [f"{figure}: {now:.3f}, was at least {FLOORED[name][figure]}" for figure, now in fell.items()]
    assert not complaints, "python tests/quality/evaluate.py shows all figures:\n" + "\n".join(complaints)


@pytest.mark.parametrize("name", [*SHIPPED, *SHIPPED_TITLES])
def test_the_exam_is_the_one_of_its_floors(name: str) -> None:
    assert digest(name) == FLOORED["sha256"][name], (
        f"the cases of {name!r} have changed since its floors were set, so that its figures cannot be compared with them. "
        "Measure the code of before on the new cases too, and then: "
        "python tests/quality/evaluate.py --update-floors --because 'what was added, and how the figures moved by it'"
    )


@pytest.mark.parametrize("name", [*SHIPPED, *SHIPPED_TITLES])
def test_every_floor_is_a_figure_that_is_measured(name: str) -> None:
    assert FLOORED[name]
    assert set(FLOORED[name]) <= set(reached(name))


def test_confidence_in_an_occupation_is_not_boasting() -> None:
    figures = reached("titles")
    assert figures["occupations.sure_right"][1] >= 100
    assert figures["occupations.sure_right"][0] >= figures["occupations.sure_promised"][0]
    assert figures["occupations.sure_right"][0] > figures["occupations.top1"][0]


def test_statements_of_pay_are_of_many_kinds_and_some_are_none() -> None:
    cases = labelled.pay_cases()
    assert len(cases) >= 450
    assert sum(not case.pay for case in cases) >= 60
    assert all(low is None or high is None or low <= high for case in cases for low, high, _, _ in case.pay)


def test_hard_cases_are_many_and_each_has_its_name() -> None:
    cases = hard.load()
    assert sum(map(hard.facts, cases)) >= 350
    assert len({case.name for case in cases}) == len(cases)


@pytest.mark.parametrize(
    "line, complaint",
    [
        ('text = "Cook"\ntitle = "Nurse"', "not in the text: 'Nurse'"),
        ('text = "Cook"\nseniority = "boss"', "seniority"),
        ('text = "Cook"\nyears = ["some required"]', "years"),
        ('text = "Cook"\ndegrees = ["bachelor"]', "degrees"),
        ('text = "Cook"\npay = [{ min = 3, unit_text = "HOURS" }]', "no such unit: HOURS"),
        ('text = "Cook"\ncolour = "red"', "no such key: colour"),
    ],
)
def test_a_wrong_hard_case_is_named_with_what_is_wrong(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(f'[[case]]\nname = "odd"\n{line}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.toml: odd: ") as caught:
        list(hard.parse(path))
    assert complaint in str(caught.value)


def test_every_place_year_and_degree_of_a_hard_case_counts() -> None:
    scores = Scores()
    expected = Expected(
        name="x",
        text="x",
        all_places=["Austin, TX", "Waco, TX"],
        years=[(2.0, None, "required"), (5.0, None, "preferred")],
        degrees=[("bachelor", "required")],
        all_types=["PART_TIME"],
        not_skills=("Epic", "Go"),
    )
    measure(make_posting(), expected, scores)
    figures = {name: value for name, (value, _) in scores.metrics().items()}
    assert figures["facts.place_each.recall"] == 0.5
    assert figures["facts.place_each.precision"] == 1.0
    assert figures["facts.years_each.recall"] == 0.5
    assert figures["facts.education_each.f1"] == 1.0
    assert figures["facts.employment_type_each.precision"] == 0.0
    assert figures["skills.left_alone"] == 0.5


def test_floors_are_never_lowered() -> None:
    assert raised({"pay.primary": 0.9}, {"pay.primary": (0.5, 9), "skills.f1": (0.6189, 9)}) == {
        "pay.primary": 0.9,
        "skills.f1": 0.618,
    }


def test_only_what_fell_is_lowered() -> None:
    given = floors(corpus={"a": 0.5, "b": 0.9})
    assert updated(given, {"corpus": {"a": (0.25, 4), "b": (0.895, 400)}}, "x")["corpus"] == {"b": 0.9, "a": 0.25}


def floors(**changes: Any) -> dict[str, Any]:
    return {"corpus": {"a": 0.5}, "sha256": {"corpus": digest("corpus")}, "lowered": []} | changes


def test_a_figure_that_rose_raises_its_floor() -> None:
    assert updated(floors(), {"corpus": {"a": (0.75, 4), "b": (1.0, 2)}}, None) == floors(corpus={"a": 0.75, "b": 1.0})


def test_a_lowered_floor_is_refused_without_a_reason() -> None:
    with pytest.raises(ValueError, match=r"corpus a fell from 0\.5 to 0\.25"):
        updated(floors(), {"corpus": {"a": (0.25, 4)}}, None)
    assert updated(floors(), {"corpus": {"a": (0.25, 4)}}, "a trap that cost more") == floors(
        corpus={"a": 0.25},
        lowered=[{"why": "a trap that cost more", "changed": [], "lowered": {"corpus a": [0.5, 0.25]}}],
    )


def test_another_exam_is_refused_without_a_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = floors()
    (tmp_path / "one.toml").write_text("other", encoding="utf-8")
    monkeypatch.setitem(evaluation.EXAMS, "corpus", [tmp_path / "one.toml"])
    with pytest.raises(ValueError, match="corpus is another exam"):
        updated(before, {"corpus": {"a": (0.9, 4)}}, None)
    after = updated(before, {"corpus": {"a": (0.4, 4)}}, "a listing more")
    assert after["corpus"] == {"a": 0.4}
    assert after["sha256"] == {"corpus": digest("corpus")} != before["sha256"]
    assert after["lowered"] == [{"why": "a listing more", "changed": ["corpus"], "lowered": {"corpus a": [0.5, 0.4]}}]


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
    assert figures["segments.wrong_though_whole"] == 1.0


def test_a_role_is_wrong_because_the_split_is() -> None:
    source = SourceInfo(uri="x", id=None, index=0, format="text")
    posting = JobPosting(source=source, segments=(Segment(start=0, end=21, role="pay"),))
    figures = scored(posting, segments=[(0, 8, "pay"), (9, 21, "responsibility")])
    assert figures["segments.wrong_though_whole"] == 0.0


def test_skills_are_matched_by_name_or_by_their_words() -> None:
    figures = scored(make_posting(), skills=[("ACLS", "preferred"), ("Epic", "preferred"), ("Cerner", "required")])
    assert figures["skills.recall"] == pytest.approx(2 / 3)
    assert figures["skills.level"] == 0.5


def test_boards_kept_aside_are_measured_apart(tmp_path: Path) -> None:
    aside = min(labelled.aside())
    for part in ("sections", "pay"):
        (tmp_path / part).mkdir()
    pay = [{"kind": "base", "min": 20, "max": 22, "currency": "USD", "period": "hour", "primary": True}]
    rows = [
        {"id": f"{aside}-00001", "text": "Potter wanted. Pay: $20 - $22 an hour.", "pay": pay},
        {"id": "a_board-00001", "text": "Potter wanted. Pay: $25 an hour.", "pay": pay},
    ]
    (tmp_path / "pay/gold.more.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    columns = evaluate_boards(tmp_path, analyzer(), with_aside=True)
    figures = {name: column["pay.primary"] for name, column in columns.items()}
    assert figures == {"seen": (0.0, 1), "aside": (1.0, 1), "aside - seen": (1.0, 1)}
    assert list(evaluate_boards(tmp_path, analyzer(), with_aside=False)) == ["seen"]


def test_occupations_count_by_first_group_and_any_of_five() -> None:
    scores = Scores()
    occupations(["29-1141", "31-1131"], {"31-1131"}, scores)
    occupations(["29-1122"], {"29-1141"}, scores)
    occupations([], {"29-1141"}, scores)
    figures = {name: share.right for name, share in scores.shares.items()}
    assert figures == {
        "occupations.top1": 0,
        "occupations.minor_group": 1,
        "occupations.top5": 1,
        "occupations.answered": 2,
    }
