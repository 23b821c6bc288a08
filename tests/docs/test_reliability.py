"""The page about reliability names tests that are there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")


def test_every_test_that_the_page_names_is_there() -> None:
    file, seen = "", 0
    for name, test in re.findall(r"`(tests/[\w/]+\.py|…)::(\w+)`", PAGE):
        file = name if name != "…" else file
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file}::{test}"
        seen += 1
    assert seen > 30
