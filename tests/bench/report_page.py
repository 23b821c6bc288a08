"""How large the page of a scan is, how soon a browser shows it, and how long a filter takes.

    python tests/bench/report_page.py [ROWS]

Run by hand, on an idle machine; needs jobscan[browser] and chromium. The rows are invented.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from jobscan.report.overview import Overview
from jobscan.report.overview_page import render_page
from tests.browser.test_overview_page import invented

PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
FILTER = """() => {
  const field = document.querySelector("input[type=search]"), begin = performance.now();
  field.value = "glazier";
  field.dispatchEvent(new Event("input"));
  document.body.getBoundingClientRect();
  return performance.now() - begin;
}"""


def main(rows: int) -> None:
    from playwright.sync_api import sync_playwright

    page = render_page(Overview(listings=rows), invented(rows), title="Bench")
    empty = render_page(Overview(), [], title="Bench")
    print(f"{rows:,} rows: {len(page) / 1e6:.1f} MB, {len(empty) / 1e3:.0f} KB of it beside the data")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        window = browser.new_page()
        window.goto(file.as_uri())
        window.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        print(f"first contentful paint after {window.evaluate(PAINT):.0f} ms")
        print(f"a filter takes {min(window.evaluate(FILTER) for _ in range(5)):.0f} ms")
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
