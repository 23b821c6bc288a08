"""The page of several listings as it behaves: one axis for each currency, narrow screens, hostile words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jobscan import Analyzer
from jobscan.model import JobPosting
from jobscan.report.side_by_side_page import render_page
from tests.browser.test_annotated_page import serious

Open = Callable[..., Any]
HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(1)>"
POTTER = "Registered Nurse\nAustin, TX\nPay: $80,000 - $95,000 a year\n\nRequirements\n- Python\n- SQL\n"
BAKER = "Data Analyst\nBoise, ID\nPay: $30 an hour\n\nRequirements\n- Python\n- Tableau\n"
BRITISH = "Teacher\nLeeds, UK\nSalary: \u00a332,000 a year\n"


@pytest.fixture(scope="module")
def postings() -> list[JobPosting]:
    analyzer = Analyzer()
    return [analyzer.analyze(text) for text in (POTTER, BAKER, BRITISH)]


@pytest.fixture(scope="module")
def beside(postings: list[JobPosting]) -> str:
    return render_page(postings, [(HOSTILE, "$1", "above")])


def test_offers_of_a_currency_share_an_axis(open_page: Open, beside: str) -> None:
    page = open_page(beside)
    headings = page.locator("h2").all_inner_texts()
    assert [each for each in headings if each.startswith("Pay in")] == ["Pay in GBP, a year", "Pay in USD, a year"]
    assert page.locator("svg").nth(1).locator(".name").all_text_contents() == ["A", "B"]


def test_skills_in_all_and_in_one(open_page: Open, postings: list[JobPosting]) -> None:
    told = open_page(render_page(postings[:2])).locator("dd").all_inner_texts()
    assert told == ["Python", "SQL", "Tableau"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_kept_out(open_page: Open, beside: str, scheme: str) -> None:
    assert serious(open_page(beside, color_scheme=scheme)) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(open_page: Open, beside: str, width: int) -> None:
    assert open_page(beside, width=width).evaluate("document.documentElement.scrollWidth") == width


def test_hostile_words_are_only_words(open_page: Open, beside: str) -> None:
    page = open_page(beside)
    assert page.locator("script, img").count() == 0
    assert HOSTILE in page.locator("td").all_inner_texts()
