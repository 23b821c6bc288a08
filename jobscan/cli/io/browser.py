"""A page -> the user's browser: the file that was written, or a temporary one."""

from __future__ import annotations

from pathlib import Path

from jobscan.cli.io import stderr
from jobscan.cli.io.destinations import Destinations


def show_page(page: str, to: Destinations, name: str) -> None:
    """Open the page: the file that was written, or else `name` in a folder that lasts while it is read."""
    import webbrowser

    path = next((target.path for target in to.files if target.format == "html"), None) or _kept(page, name)
    stderr.note(f"the page is {path}")
    if not webbrowser.open(path.resolve().as_uri()):
        stderr.note("no browser could be started; open the page yourself")


def _kept(page: str, name: str) -> Path:
    import tempfile

    path = Path(tempfile.mkdtemp(prefix="jobscan-")) / name
    path.write_text(page, encoding="utf-8", errors="replace")
    return path
