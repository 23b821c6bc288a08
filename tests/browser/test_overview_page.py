"""The page of a scan as it behaves: filters, order, address, dialog, download, print, screens of any width."""

from __future__ import annotations

import csv
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from jobscan import Analyzer
from jobscan.report.annotated import marked_fragment
from jobscan.report.overview import Overview
from jobscan.report.overview_page import render_page
from jobscan.report.overview_page.rows import Row
from tests.browser.test_annotated_page import serious

Open = Callable[..., Any]
PLACES = ("Leith, GB", "Bergen, NO", "Whitby, GB", "Austin, TX")
WORK = {"Potters (27-1012)": 40_000, "Glaziers (47-2121)": 52_000, "Bakers (51-3011)": 36_000}
HOSTILE = "<img src=x onerror=alert(1)></script><script>alert(2)</script>\"'=1+1"


def invented(number: int) -> list[Row]:
    """Rows that look like those of a scan; the same every time."""
    chance = random.Random(7)
    rows = []
    for at in range(number):
        work, wage = chance.choice(list(WORK.items()))
        mid = round(wage * chance.uniform(0.7, 1.5), -2)
        paid = at % 3 != 2
        rows.append(
            Row(
                title=f"{work.split()[0][:-1]} {at}",
                employer=f"Works {at % 40}",
                place=chance.choice(PLACES),
                country="GB",
                area=("Leith and around", "Whitby and around")[at // 4 % 2] if paid else "",
                occupation=work if paid else "",
                mode=("remote", "on site", "hybrid", "")[at % 4],
                level=("senior", "junior", "")[at % 3],
                date=f"2026-0{1 + at % 6}-1{at % 10}",
                pay=f"${mid:,.0f} a year" if paid else "",
                currency="USD" if paid else "",
                low=mid * 0.9 if paid else None,
                mid=mid if paid else None,
                high=mid * 1.1 if paid else None,
                p25=wage * 0.8 if paid else None,
                p50=float(wage) if paid else None,
                p75=wage * 1.3 if paid else None,
                position=50.0 if paid else None,
                source=f"jobs.jsonl {at}",
                required=("glazing", "throwing")[: 1 + at % 2],
                preferred=("Python",) if at % 5 == 0 else (),
                evidence=(("pay", f"${mid:,.0f}", "pay.single, 95% sure"),),
                basis=(("Offer", f"${mid:,.0f} a year"),),
            )
        )
    return rows


@pytest.fixture(scope="module")
def scan() -> str:
    return render_page(Overview(listings=300), invented(300), title="Kilns and ovens")


def titles(page: Any) -> list[str]:
    """What stands in the first column of the rows in sight."""
    return list(page.locator("#rows button.open").all_inner_texts())


def told(page: Any) -> str:
    return str(page.locator("output").inner_text())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_kept_out(open_page: Open, scan: str, scheme: str) -> None:
    assert serious(open_page(scan, color_scheme=scheme)) == []


def test_the_headings_answer(open_page: Open, scan: str) -> None:
    headings = open_page(scan).locator("h2").all_inner_texts()
    assert headings[0].startswith("The median offer is $4")
    assert any(heading.endswith("occupations with three offers or more, the median offer is above the median wage")
               for heading in headings)  # fmt: skip
    assert any(heading.startswith("From ") and "2026-01" in heading for heading in headings)


def test_search_and_choices_narrow_everything(open_page: Open, scan: str) -> None:
    page = open_page(scan)
    page.get_by_label("Search").fill("Glazier works")
    page.get_by_label("Remote or on site").select_option("remote")
    shown = titles(page)
    assert shown
    assert all(title.startswith("Glazier") for title in shown)
    assert page.locator("svg").first.get_attribute("aria-label") != "Offers beside wages in occupations"
    assert "of 300 listings" in told(page)
    assert "search=Glazier+works" in page.evaluate("location.hash")
    page.get_by_role("button", name="Show all").click()
    assert (told(page), page.evaluate("location.hash")) == ("300 of 300 listings", "")


def test_pay_is_a_least(open_page: Open, scan: str) -> None:
    page = open_page(scan)
    page.get_by_label("Pays at least (a year)").fill("75000")
    rows = [row for row in invented(300) if row.high and row.high >= 75_000]
    assert told(page) == f"{len(rows)} of 300 listings"


def test_an_address_brings_the_view_back(open_page: Open, scan: str) -> None:
    page = open_page(scan, anchor="#place=Leith%2C+GB&sort=mid&down=1&currency=nonsense")
    assert page.get_by_role("combobox", name="Place").input_value() == "Leith, GB"
    rows = [row for row in invented(300) if row.place == "Leith, GB" and row.mid]
    assert titles(page)[0] == max(rows, key=lambda row: row.mid or 0).title
    page.evaluate("location.hash = '#level=senior'")
    assert told(page) == "100 of 300 listings"


def test_a_heading_sorts_and_sorts_back_with_what_is_missing_last(open_page: Open, scan: str) -> None:
    page = open_page(scan)
    head = page.get_by_role("columnheader", name="A year")
    head.get_by_role("button").click()
    known = sorted(row.mid for row in invented(300) if row.mid is not None)
    assert head.get_attribute("aria-sort") == "ascending"
    assert page.locator("#rows td.n").first.inner_text() == f"${known[0]:,.0f}"
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    assert page.locator("#rows td.n").first.inner_text() == f"${known[-1]:,.0f}"


def test_only_what_is_in_sight_is_drawn(open_page: Open) -> None:
    page = open_page(render_page(Overview(listings=10_000), invented(10_000), title="Many"))
    assert page.locator("#rows tbody tr").count() < 60
    page.evaluate("document.getElementById('rows').scrollTop = 1e9")
    page.locator("#rows button.open", has_text=" 9999").wait_for()  # the page forbids `eval`
    assert page.locator("#rows tbody tr").count() < 60


def test_a_row_opens_its_evidence(open_page: Open, scan: str) -> None:
    page = open_page(scan)
    page.locator("#rows button.open").first.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog")
    assert "pay.single, 95% sure" in dialog.inner_text()
    assert serious(page) == []
    page.keyboard.press("Escape")
    assert not dialog.is_visible()


def test_a_row_opens_the_listing_as_written_where_it_was_kept(open_page: Open) -> None:
    text = f"Kiln Potter\nPay: $41,000 a year\n{HOSTILE}\n"
    fragment = marked_fragment(Analyzer().analyze(text), text)
    page = open_page(render_page(Overview(listings=2), [Row(title="Potter"), Row(title="Other")], title="Kilns",
                                 texts=[fragment, ""]))  # fmt: skip
    assert "The text of 1 of them is in this page" in page.locator("header").inner_text()
    page.get_by_role("button", name="Potter").click()
    assert page.locator("dialog #text").inner_text().strip() == text.strip()
    assert page.locator("dialog mark.pay").last.inner_text() == "$41,000 a year"
    assert page.locator("img").count() == 0
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Other").click()
    assert page.locator("dialog #text").count() == 0


def test_the_rows_in_view_can_be_kept(open_page: Open, scan: str, tmp_path: Path) -> None:
    page = open_page(scan, anchor="#level=junior")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download these rows").click()
    download.value.save_as(tmp_path / "rows.csv")
    with (tmp_path / "rows.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    expected = [row for row in invented(300) if row.level == "junior"]
    assert [row["title"] for row in rows] == [row.title for row in expected]
    assert rows[0]["required"] == "; ".join(expected[0].required)


def test_hostile_words_are_only_words(open_page: Open) -> None:
    row = Row(title=HOSTILE, employer=HOSTILE, place=HOSTILE, occupation=HOSTILE, pay=HOSTILE, required=(HOSTILE,),
              currency="USD", mid=1.0, p50=1.0, findings=(HOSTILE,), evidence=((HOSTILE, HOSTILE, HOSTILE),),
              basis=((HOSTILE, HOSTILE),), source=HOSTILE)  # fmt: skip
    page = open_page(render_page(Overview(listings=1), [row, row], title=HOSTILE))
    page.locator("#rows button.open").first.click()
    assert page.locator("dialog h2").inner_text() == HOSTILE
    assert page.locator("img, script[src]").count() == 0


def test_a_scan_without_pay_or_without_rows_has_a_page(open_page: Open) -> None:
    assert told(open_page(render_page(Overview(), [], title="None"))) == "0 of 0 listings"
    page = open_page(render_page(Overview(), [Row(title="Potter")], title="One"))
    assert page.locator("h2").all_inner_texts() == ["The listings"]


def test_long_names_fit_a_narrow_screen(open_page: Open) -> None:
    rows = [replace(row, occupation="Computer and Information Systems Managers (11-3021)") for row in invented(9)]
    page = open_page(render_page(Overview(listings=9), rows, title="Long"), width=390)
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_words_of_a_chart_keep_their_size_on_a_phone(open_page: Open, scan: str) -> None:
    page = open_page(scan, width=390)
    heights = page.evaluate(
        "[...document.querySelectorAll('svg text')].map((each) => each.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) >= 12


@pytest.mark.parametrize("width", [390, 800, 2560])
def test_nothing_is_wider_than_the_screen(open_page: Open, scan: str, width: int) -> None:
    assert open_page(scan, width=width).evaluate("document.documentElement.scrollWidth") == width


def test_print_shows_the_rows_and_no_tools(open_page: Open, scan: str) -> None:
    page = open_page(scan)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#rows button.open").count() == 300
    assert not page.locator("#filters").is_visible()


def test_pictures_are_kept_where_asked(open_page: Open, scan: str) -> None:
    looks: dict[str, dict[str, Any]] = {"report": {"height": 2400}, "report-narrow": {"width": 390}}
    for name, options in looks.items():
        picture = open_page(scan, **options).screenshot()
        assert picture.startswith(b"\x89PNG")
        if folder := os.environ.get("BROWSER_PICTURES"):
            (Path(folder) / f"{name}.png").write_bytes(picture)
