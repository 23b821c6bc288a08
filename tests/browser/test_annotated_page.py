"""The page of a listing as it behaves: links, lights, switches, keys, print, narrow screens, hostile words."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobscan import Analyzer
from jobscan.model import Fact, JobPosting, SourceInfo
from jobscan.report.annotated import render_annotated

Open = Callable[..., Any]


def serious(page: Any) -> list[str]:
    """What axe finds that keeps people out."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_kept_out(open_page: Open, annotated: str, scheme: str) -> None:
    assert serious(open_page(annotated, color_scheme=scheme)) == []


def test_a_fact_in_the_summary_leads_to_its_words(open_page: Open, annotated: str) -> None:
    page = open_page(annotated, height=300)
    page.get_by_role("link", name="Python").click()
    assert page.evaluate("document.querySelector(':target').textContent") == "Python"
    assert page.locator("#text :target").bounding_box()["y"] < 300


def test_a_fact_and_its_words_light_up_together(open_page: Open, annotated: str) -> None:
    page = open_page(annotated)
    page.locator("#text mark.pay").first.hover()
    assert page.locator("aside a.pay.lit").inner_text() == "£14.20 – £17.80 an hour"
    assert page.locator("#note").inner_text().startswith("£14.20 – £17.80 an hour · pay.")
    page.locator("h1").hover()
    assert (page.locator(".lit").count(), page.locator("#note").is_visible()) == (0, False)


def test_keys_lead_from_the_words_to_the_summary_and_back(open_page: Open, annotated: str) -> None:
    page = open_page(annotated)
    page.locator("#text mark.preferred").focus()
    assert page.locator("aside a.preferred.lit").count() == 1
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('aside a.preferred')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').textContent") == "Python"


def test_a_click_on_an_item_unfolds_its_list(open_page: Open, annotated: str) -> None:
    page = open_page(annotated)
    duties = page.locator("details", has_text="Duties")
    assert duties.get_attribute("open") is None
    page.locator("#text .duty").first.click()
    assert duties.get_attribute("open") is not None


@pytest.mark.parametrize("kind", ["pay", "duty"])
def test_the_legend_switches_marks_off_and_on(open_page: Open, annotated: str, kind: str) -> None:
    page = open_page(annotated)
    shown = f"getComputedStyle(document.querySelector('#text .{kind}')).backgroundColor"
    marked, switch = page.evaluate(shown), page.locator(f"#legend input[value={kind}]")
    switch.uncheck()
    assert page.evaluate(shown) == "rgba(0, 0, 0, 0)"
    switch.check()
    assert page.evaluate(shown) == marked


def test_an_address_opens_at_a_fact(open_page: Open, annotated: str) -> None:
    fact = open_page(annotated).locator("aside [data-f]").first.get_attribute("data-f")
    page = open_page(annotated, anchor=f"#{fact}")
    told = page.locator(f"aside [data-f={fact}]").first.inner_text()
    assert page.evaluate("document.querySelector(':target').textContent") == told


@pytest.mark.parametrize("width", [320, 390, 800, 2560])
def test_nothing_is_wider_than_the_screen(open_page: Open, annotated: str, width: int) -> None:
    page = open_page(annotated, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    first = page.locator("aside" if width < 960 else "article")
    assert first.bounding_box()["y"] < 60


def test_print_shows_all_of_it_and_no_switches(open_page: Open, annotated: str) -> None:
    page = open_page(annotated)
    page.emulate_media(media="print")
    assert not page.locator("#legend input").first.is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('aside')).overflow") == "visible"


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "</script></style><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)> ' & \u202etxt.exe \u2066 \x1b[31m",
        "Potter " * 150_000,
    ],
    ids=["script", "end of script", "attributes and directions", "a megabyte"],
)
def test_hostile_words_are_only_words(open_page: Open, words: str) -> None:
    title = Fact(value=words, start=0, end=len(words), text=words, rule="title.first_line", confidence=0.5)
    record = JobPosting(source=SourceInfo(uri=words[:50], id=None, index=0, format="text"), title=title)
    page = open_page(render_annotated(record, words))
    assert page.locator("script").count() == 1
    assert page.locator("#text img, #text svg, aside img, aside svg").count() == 0
    assert page.locator("#text").inner_text().split()[0].isprintable()


def test_pictures_are_kept_where_asked(open_page: Open) -> None:
    sample = Path(__file__).parents[2] / "samples/product-manager-ml-platform.txt"
    text = sample.read_text(encoding="utf-8")
    html = render_annotated(Analyzer().analyze(text), text)
    looks: dict[str, dict[str, Any]] = {
        "page": {},
        "page-dark": {"color_scheme": "dark"},
        "page-narrow": {"width": 390},
    }
    for name, options in looks.items():
        picture = open_page(html, **options).screenshot()
        assert picture.startswith(b"\x89PNG")
        if folder := os.environ.get("BROWSER_PICTURES"):
            (Path(folder) / f"{name}.png").write_bytes(picture)
