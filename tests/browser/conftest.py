"""Pages in a real browser: Debian's Chromium, driven by Playwright, without a network.

Where either is missing these tests are skipped with a word about it; with BROWSER_TESTS=required, as in CI, they fail.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from jobscan import Analyzer
from jobscan.report.annotated import render_annotated

LISTING = """\
Kiln Potter
Orrery Glazes Ltd
Leith, Scotland, hybrid

Pay: £14.20 - £17.80 an hour

What you will do
- Throw and trim mugs
- Fire the gas kiln each week

What you need
- 3 years of throwing experience
- Must know Microsoft Excel

Nice to have
- Python

Benefits
- 28 days of paid holiday and a pension
"""


def _missing(what: str) -> None:
    message = f"{what}: the pages were not tried in a browser; install jobscan[browser] and chromium"
    if os.environ.get("BROWSER_TESTS") == "required":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A browser that reaches nothing but files."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        _missing("no chromium on the PATH")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("no playwright")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Show HTML in a window of a size. At the end: no message on the console, no request but for the file."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def opened(html: str, *, width: int = 1280, height: int = 900, anchor: str = "", **options: Any) -> Any:
        file = tmp_path / f"page{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        context = chromium.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: complaints.append(request.url) if request.url != page.url else None)
        page.goto(file.as_uri() + anchor)
        complaints[:] = [each for each in complaints if not each.startswith(file.as_uri())]
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def annotated() -> str:
    """The page of an invented listing."""
    return render_annotated(Analyzer().analyze(LISTING), LISTING)
