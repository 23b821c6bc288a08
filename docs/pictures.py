"""The samples -> `docs/pictures/*.png`: how the pages look in a browser, on a desk and on a phone.

    python docs/pictures.py

Needs jobscan[browser] and chromium. Run it when a page looks different, and look at what it made.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
SAMPLE = "product-manager-ml-platform.txt"

EARLIER = """\
Line Cook
Juniper & Salt, Portland, OR

Pay: $19.00 - $23.00 an hour

What you need
- 3 years of experience in a busy kitchen
- Food handler card
- Spanish

Nice to have
- Experience with wood-fired grills
"""
LATER = """\
Line Cook
Juniper & Salt, Portland, OR

Pay: $22.00 - $26.50 an hour, full-time

What you need
- 2 years of experience in a busy kitchen
- Food handler card

Nice to have
- Spanish
- Experience with wood-fired grills
"""


class Picture(NamedTuple):
    """What is shown of a page: a window of this size, in pixels."""

    page: str
    width: int
    height: int


COMMANDS = (  # what makes the pages, in a folder with the samples, EARLIER and LATER
    f"parse {SAMPLE} -o page.html",
    "parse checked-nurse.md --check -o checked.html",
    f"compare {SAMPLE} registered-nurse.html management-analyst-gs12.txt -o side-by-side.html",
    "diff earlier.txt later.txt -o changes.html",
)
SHOWN = {
    "page": Picture("page", 1200, 760),
    "report": Picture("report", 1200, 900),
    "checked": Picture("checked", 1200, 560),
    "side-by-side": Picture("side-by-side", 1200, 760),
    "changes": Picture("changes", 1200, 560),
    "page-phone": Picture("page", 390, 844),
    "report-phone": Picture("report", 390, 844),
}


def main() -> None:
    from playwright.sync_api import sync_playwright

    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        _write_pages(Path(folder))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (page, width, height) in SHOWN.items():
            window = browser.new_page(viewport={"width": width, "height": height})
            window.goto((Path(folder) / f"{page}.html").as_uri())
            window.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


def _write_pages(folder: Path) -> None:
    from jobscan.report.overview import Overview
    from jobscan.report.overview_page import render_page
    from tests.browser.test_overview_page import invented

    shutil.copytree(ROOT / "samples", folder, dirs_exist_ok=True)
    (folder / "earlier.txt").write_text(EARLIER, encoding="utf-8")
    (folder / "later.txt").write_text(LATER, encoding="utf-8")
    for words in COMMANDS:
        subprocess.run([sys.executable, "-m", "jobscan", *words.split()], check=True, cwd=folder)
    found = Overview(listings=400, with_pay=267, compared=267)
    page = render_page(found, invented(400), title="Invented listings")
    (folder / "report.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
