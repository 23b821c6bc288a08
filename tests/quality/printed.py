"""Invented listings, printed by a browser in thirty layouts -> the share of their paragraphs and items that we read whole.

    python tests/quality/printed.py [--show] [--keep FOLDER]

A layout is one of five pages (plain, narrow, two columns, a table of labels, long lists), in two faces of type and three
sizes. An item counts where its words are one line of what we read, no more and no less. Needs Chromium and
`pip install 'jobscan[browser]'`; run by hand. `--show` prints what was missed, `--keep` keeps the PDFs.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from itertools import product
from pathlib import Path
from typing import NamedTuple

from jobscan.model import Source
from jobscan.readers import read_path

PAGES = ("plain", "narrow", "columns", "labels", "lists")
FACES = ("Georgia, serif", "Arial, sans-serif")
SIZES = (10, 13, 16)
OPENINGS = ("Keep", "Prepare", "Check", "Repair", "Write up", "Plan", "Hand over", "Look after", "Count", "Bring in")
THINGS = (
    "the lamps",
    "the signal books",
    "all spare parts",
    "boats and moorings",
    "the tide tables",
    "guest rooms",
    "oil",
)
WAYS = ("of the north pier", "before each tide", "with a crew of four", "and note what you find", "in any weather",
        "for visitors of the lighthouse", "together with the harbour office", "so that nothing is lost", "twice a day")  # fmt: skip
LABELS = {
    "Employer": "Blue Pane Trust",
    "Place": "Whitby, England",
    "Pay": "£24,300 to £26,800 a year",
    "Hours": "37 a week",
}


class Block(NamedTuple):
    """A piece of a listing that must stay whole: an element of HTML, and its words."""

    tag: str
    words: str


def listing(seed: int, items: int) -> list[Block]:
    """A listing, always the same for a number."""
    chance = random.Random(seed)

    def sentence(parts: int) -> str:
        return " ".join([chance.choice(OPENINGS), chance.choice(THINGS), *chance.sample(WAYS, parts)])

    blocks = [Block("h1", "Lantern Keeper"), Block("p", f"Blue Pane Trust, Whitby. {sentence(5)}. {sentence(6)}.")]
    for heading in ("Your work", "What we ask", "What you get"):
        blocks.append(Block("h2", heading))
        blocks += [Block("li", sentence(chance.randint(0, 5))) for _ in range(items)]
    return [*blocks, Block("p", f"{sentence(4)}. {sentence(5)}. {sentence(3)}."), Block("p", f"{sentence(2)}.")]


def page_of(kind: str, face: str, size: int, blocks: list[Block]) -> str:
    """The listing as a page to print."""
    style = (
        f"body{{font:{size}px/1.4 {face}}}td{{padding:2px 20px 2px 0;vertical-align:top}}td:first-child{{width:110px}}"
    )
    style += {"narrow": "body{width:300px}", "columns": "main{columns:2;column-gap:40px}"}.get(kind, "")
    body, is_list = [], False
    for block in blocks:
        if (block.tag == "li") != is_list:
            is_list = not is_list
            body.append("<ul>" if is_list else "</ul>")
        body.append(f"<{block.tag}>{escape(block.words)}</{block.tag}>")
    rows = "".join(f"<tr><td>{label}</td><td>{escape(value)}</td></tr>" for label, value in LABELS.items())
    table = f"<table>{rows}</table>" if kind == "labels" else ""
    head, rest = body[0], "\n".join(body[1:])
    return f"<!doctype html><meta charset=utf-8><title>Lantern Keeper - Blue Pane</title><style>{style}</style>{head}{table}<main>{rest}</main>"


def printed(folder: Path) -> Iterator[tuple[str, Path, list[str]]]:
    """The name of each layout, its PDF, and the pieces of text that must stay whole."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        for seed, (kind, face, size) in enumerate(product(PAGES, FACES, SIZES)):
            blocks = listing(seed, items=14 if kind == "lists" else 5)
            path = folder / f"{kind}-{face.split(',')[0].lower()}-{size}.pdf"
            page.set_content(page_of(kind, face, size, blocks))
            page.pdf(
                path=path, format="A4", display_header_footer=bool(seed % 2), margin={"top": "50px", "bottom": "50px"}
            )
            labels = [f"{label}: {value}" for label, value in LABELS.items()] if kind == "labels" else []
            yield path.stem, path, labels + [block.words for block in blocks]
        browser.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--keep", type=Path)
    words = parser.parse_args()
    whole = total = 0
    with tempfile.TemporaryDirectory() as made:
        folder = words.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        for name, path, pieces in printed(folder):
            (source,) = read_path(path)
            assert isinstance(source, Source), source
            lines = [re.sub(r"^• ", "", line) for line in source.text.split("\n")]
            missed = [piece for piece in pieces if piece not in lines]
            whole, total = whole + len(pieces) - len(missed), total + len(pieces)
            print(f"{name:24} {len(pieces) - len(missed):3} of {len(pieces):3}, {len(lines) - len(pieces):+} lines")
            if words.show:
                print(*(f"    {piece}" for piece in missed), sep="\n")
    print(f"{whole} of {total} pieces are read whole: {whole / total:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
