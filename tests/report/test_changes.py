"""What changed between two versions: the sentence above all, the lines of a terminal, the page."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jobscan import Analyzer
from jobscan.compare.changes import changes
from jobscan.model import Change, MonetaryAmount
from jobscan.report import Screen
from jobscan.report.changes.page import render_page
from jobscan.report.changes.text import render_changes
from jobscan.report.changes.words import headline, pay_delta, sides

OLD = """Lantern Keeper

Pay: $20 - $24 an hour

Requirements
- 3+ years of experience with signal lamps
- Forklift licence
- You write a tidy log
"""
NEW = OLD.replace("$20 - $24", "$21 - $24").replace("3+ years", "5+ years").replace("- You write a tidy log\n", "")


@pytest.fixture(scope="module")
def found() -> tuple[Change, ...]:
    old, new = (Analyzer().analyze(text) for text in (OLD, NEW))
    return changes(old, new)


def pay(low: str | None, high: str | None, currency: str = "USD") -> MonetaryAmount:
    low_end, high_end = (None if end is None else Decimal(end) for end in (low, high))
    return MonetaryAmount(currency=currency, min_value=low_end, max_value=high_end, unit_text="HOUR")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(pay("20", "24"), pay("22", "26.4"), "+10.0%", id="both ends alike"),
        pytest.param(pay("20", "24"), pay("21", "24"), "low end +5.0%, high end +0.0%", id="one end"),
        pytest.param(pay(None, "24"), pay(None, "18"), "high end -25.0%", id="up to"),
        pytest.param(pay("20", "24"), pay("20", "24", "CAD"), "", id="another currency"),
        pytest.param(pay("0", "24"), pay("20", "24"), "high end +0.0%", id="from nothing"),
    ],
)
def test_pay_is_compared_end_by_end(old: MonetaryAmount, new: MonetaryAmount, said: str) -> None:
    assert pay_delta([Change(field="baseSalary", kind="changed", old=old, new=new)]) == said


def test_one_sentence_says_it_all_and_pay_comes_first(found: tuple[Change, ...]) -> None:
    said = headline(found)
    assert said.startswith("pay changed (low end +5.0%, high end +0.0%); ")
    assert "1 qualification removed, 1 changed" in said


def test_nothing_changed_is_said_so() -> None:
    assert render_changes((), Screen()) == "nothing that jobscan reads has changed\n"


def test_only_the_words_that_differ_are_marked() -> None:
    before, after = sides(
        Change(field="qualifications", kind="changed", before="3+ years, at sea", after="5+ years, at sea")
    )
    assert [run.words for run in before if run.differs] == ["3"]
    assert [run.words for run in after if run.differs] == ["5"]
    assert "".join(run.words for run in after) == "5+ years, at sea"


def test_lines_of_a_terminal(found: tuple[Change, ...]) -> None:
    lines = render_changes(found, Screen()).splitlines()
    assert "  - $20 – $24 an hour" in lines
    assert "  + $21 – $24 an hour" in lines
    assert "  - You write a tidy log" in lines
    assert "\x1b" in render_changes(found, Screen(color=True))


def test_a_standing_is_put_as_everywhere_else() -> None:
    change = Change(field="comparison.position", kind="changed", before="50", after="99.8", old=50.2, new=99.8)
    assert [run.words for side in sides(change) for run in side if run.differs] == ["50th", "above 90th"]


def test_the_page_escapes_every_word_and_runs_nothing() -> None:
    hostile = Change(field="title", kind="changed", before="<script>alert(1)</script>", after="Cook\u202e<b>")
    page = render_page([hostile], title="<i>", old="a&b.txt", new="c.txt")
    assert not any(tag in page for tag in ("<script", "<b>", "<i>", "\u202e"))
    assert "a&amp;b.txt" in page
    assert "script-src" not in page


def test_the_page_marks_what_came_and_what_went(found: tuple[Change, ...]) -> None:
    page = render_page(found, title="Lantern Keeper", old="old.txt", new="new.txt")
    assert '<p class="before"><del>You write a tidy log</del></p>' in page
    assert "<del>20</del>" in page
    assert "<ins>21</ins>" in page
