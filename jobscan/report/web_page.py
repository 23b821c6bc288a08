"""A title and the body of a page, with the style and the script beside its module -> one HTML file that loads nothing.

A content security policy names the checksums of the two and forbids the rest. A page may do without a script.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from html import escape
from importlib.resources import files

from jobscan.report.clean import printable


def web_page(package: str, *, title: str, body: str, language: str = "en", marked: bool = False) -> str:
    """The page; `package` has `page.css`, and `page.js` if it runs. `body` is HTML, the rest is escaped here.

    A page that shows the text of a listing is `marked`: the looks of the marks are added to its style.
    """
    style = (_part("jobscan.report.annotated", "marks.css") if marked else "") + _part(package, "page.css")
    script = _part(package, "page.js")
    allowed = f"script-src '{_checksum(script)}'; " if script else ""
    policy = f"default-src 'none'; style-src '{_checksum(style)}'; {allowed}base-uri 'none'"
    end = f"{body}\n<script>{script}</script>" if script else body
    return f"""\
<!doctype html>
<html lang="{escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{escape(printable(title))}</title>
<style>{style}</style>
</head>
<body>
{end}
</body>
</html>
"""


@cache
def _part(package: str, name: str) -> str:
    """The text of a file of the package; empty where there is none."""
    part = files(package).joinpath(name)
    return part.read_text(encoding="utf-8") if part.is_file() else ""


def _checksum(part: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
