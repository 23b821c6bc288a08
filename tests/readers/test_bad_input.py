"""Every format cut short, damaged, too long and under another's name: an answer for each, and nothing lost before it."""

import json
import random
from collections.abc import Callable

import pytest

from jobscan.model import Source, Unreadable
from jobscan.readers import MAX_BYTES, read
from tests.readers._files import docx, mail, odt, parquet, pdf, xlsx

TITLES = ["Cook", "Nurse", "Welder"]
TEXT = "You fry eggs for the town, and keep the kitchen clean. Pay: $20 an hour."
ROWS = [{"title": title, "description": TEXT, "location": "Leeds"} for title in TITLES]
PAGE = f"<html><head><title>Cook</title></head><body><h1>Cook</h1><p>{TEXT}</p></body></html>"
FILES: dict[str, Callable[[], bytes]] = {
    "txt": lambda: f"Cook\n\n{TEXT}\n".encode(),
    "md": lambda: f"# Cook\n\n{TEXT}\n".encode(),
    "html": lambda: PAGE.encode(),
    "json": lambda: json.dumps({"jobs": ROWS}, indent=1).encode(),
    "jsonl": lambda: "".join(json.dumps(row) + "\n" for row in ROWS).encode(),
    "csv": lambda: ("title,description,location\n" + "".join(f'{t},"{TEXT}",Leeds\n' for t in TITLES)).encode(),
    "xlsx": lambda: xlsx([["title", "description"], ["Cook", TEXT], ["Nurse", TEXT], ["Welder", TEXT]]),
    "parquet": lambda: parquet({"title": [*TITLES], "description": [TEXT] * 3}, row_group_size=1),
    "xml": lambda: ("<jobs>" + "".join(f"<job><title>{t}</title><description>{TEXT}</description></job>" for t in TITLES)
                    + "</jobs>").encode(),
    "pdf": lambda: pdf([["Cook", TEXT]]),
    "docx": lambda: docx(f"<w:p><w:r><w:t>Cook</w:t></w:r></w:p><w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"),
    "odt": lambda: odt(f"<text:h>Cook</text:h><text:p>{TEXT}</text:p>"),
    "rtf": lambda: rf"{{\rtf1\ansi Cook\par {TEXT}\par}}".encode(),
    "eml": lambda: mail(("plain", f"Cook\n\n{TEXT}\n"), subject="Cook"),
    "mhtml": lambda: mail(("html", PAGE), subject="Cook", kind="related"),
}  # fmt: skip
# what ends a row: those before a cut are read
ROW_END = {"json": b"}", "jsonl": b"\n", "csv": b'",Leeds'}
BINARY = ("xlsx", "parquet", "pdf", "docx", "odt")


def found(data: bytes, ending: str, max_bytes: int = MAX_BYTES) -> list[Source | Unreadable]:
    """What is read; an answer for every place, each with its words."""
    every = list(read(data, uri=f"jobs.{ending}", max_bytes=max_bytes))
    assert every
    assert [one.index for one in every] == list(range(len(every)))
    assert all(one.message and one.code for one in every if isinstance(one, Unreadable))
    return every


def said(found: list[Source | Unreadable]) -> list[str]:
    return [one.text for one in found if isinstance(one, Source)]


@pytest.mark.parametrize("format", FILES)
def test_a_whole_file(format: str) -> None:
    assert all(TEXT in text.replace("\n", " ") for text in said(found(FILES[format](), format)))


@pytest.mark.parametrize("tenths", range(10))
@pytest.mark.parametrize("format", FILES)
def test_a_file_that_was_cut_off(format: str, tenths: int) -> None:
    whole = FILES[format]()
    cut = whole[: len(whole) * tenths // 10]
    every = found(cut, format)
    if format in ROW_END:
        assert said(every).count(TEXT) >= min(cut.count(ROW_END[format]), len(ROWS))
    if tenths == 0:
        assert [one.code for one in every if isinstance(one, Unreadable)] == ["empty"]


@pytest.mark.parametrize("tenths", [6, 8, 9])
@pytest.mark.parametrize("format", [name for name in FILES if name not in ("txt", "md")])
def test_a_cut_is_never_silent(format: str, tenths: int) -> None:
    whole = FILES[format]()
    last = found(whole[: len(whole) * tenths // 10], format)[-1]
    assert isinstance(last, Unreadable) or "cut-off" in [note.code for note in last.warnings]


@pytest.mark.parametrize("format", FILES)
def test_a_whole_file_is_not_called_cut(format: str) -> None:
    assert not [note for one in found(FILES[format](), format) if isinstance(one, Source) for note in one.warnings]


@pytest.mark.parametrize("format", FILES)
def test_a_file_with_other_bytes_in_it(format: str) -> None:
    chance = random.Random(18)
    for _ in range(30):
        data = bytearray(FILES[format]())
        for _ in range(chance.randrange(1, 40)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        found(bytes(data), format)


@pytest.mark.parametrize("format", FILES)
def test_a_file_that_is_only_its_beginning_and_noise(format: str) -> None:
    found(FILES[format]()[:20] + random.Random(7).randbytes(5_000), format)


@pytest.mark.parametrize("ending", FILES)
@pytest.mark.parametrize("format", [*BINARY, "html", "rtf"])
def test_the_content_tells_what_a_file_is_whatever_its_name(format: str, ending: str) -> None:
    whole = FILES[format]()
    assert said(found(whole, ending)) == said(found(whole, format))


@pytest.mark.parametrize("format", FILES)
def test_a_text_beyond_the_bound_is_cut_and_says_so(format: str) -> None:
    for one in found(FILES[format](), format, max_bytes=30):
        assert isinstance(one, Unreadable) or (len(one.text.encode()) <= 30 and one.truncated)
