"""The samples -> `docs/pictures/*.png`: how a page of a listing and a page of a scan look in a browser.

    python docs/pictures.py

Needs jobscan[browser] and chromium. Run it when a page looks different, and look at what it made.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"


def main() -> None:
    from playwright.sync_api import sync_playwright

    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = _pages(Path(folder))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (page, height) in pages.items():
            window = browser.new_page(viewport={"width": 1200, "height": height})
            window.goto(page.as_uri())
            window.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


def _pages(folder: Path) -> dict[str, tuple[Path, int]]:
    """Each picture's page, and how much of it to show, in pixels."""
    from jobscan.report.overview import Overview
    from jobscan.report.overview_page import render_page
    from tests.browser.test_overview_page import invented

    listing, report = folder / "page.html", folder / "report.html"
    sample = ROOT / "samples" / "product-manager-ml-platform.txt"
    subprocess.run([sys.executable, "-m", "jobscan", "parse", sample, "-o", listing], check=True, cwd=ROOT)
    found = Overview(listings=400, with_pay=267, compared=267)
    report.write_text(render_page(found, invented(400), title="Invented listings"), encoding="utf-8")
    return {"page": (listing, 760), "report": (report, 900)}


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
