"""Rich text: paragraphs, items, tables; and files that would do harm. All listings are invented."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.model import Source
from jobscan.readers import read


def shown(data: str, uri: str = "job.rtf") -> tuple[str, str]:
    (found,) = read(data.encode("latin-1", "replace"), uri=uri)
    return (found.format, found.text) if isinstance(found, Source) else (found.code, found.message)


@pytest.mark.parametrize(
    "body, text",
    [
        pytest.param(r"{\b Baker}\par You bake.\par", "Baker\nYou bake.", id="paragraphs"),
        pytest.param(r"Pay: $20\endash $25\par", "Pay: $20–$25", id="signs"),
        pytest.param(r"Caf\'e9 \u8364?30\par", "Café €30", id="other letters"),
        pytest.param(r"\bullet\tab Bake\par\bullet\tab Sell\par", "• Bake\n• Sell", id="bullets"),
        pytest.param(r"{\listtext\f3 \'b7\tab}Bake\par", "• Bake", id="Word's list"),
        pytest.param(r"{\pntext\f1\'B7\tab}Bake\par", "• Bake", id="WordPad's list"),
        pytest.param(r"{\listtext 1.\tab}Bake\par", "1. Bake", id="a numbered list"),
        pytest.param(r"\trowd Pay\cell $20 an hour\cell\row Baker\par", "Pay: $20 an hour\nBaker", id="a table"),
        pytest.param(r'{\field{\*\fldinst{HYPERLINK "https://a.example"}}{\fldrslt{Apply}}} now\par', "Apply now", id="a link"),
        pytest.param(r"{\pict\pngblip " + "0a" * 5000 + r"}Baker\par", "Baker", id="a picture"),
    ],
)  # fmt: skip
def test_what_is_read(body: str, text: str) -> None:
    assert shown(r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f3\fcharset2 Symbol;}}\f0 " + body + "}") == (
        "rtf",
        text,
    )


@pytest.mark.parametrize("name", ["job.doc", "<stdin>", "job.txt"])
def test_the_content_tells(name: str) -> None:
    assert shown(r"{\rtf1 Baker\par}", name) == ("rtf", "Baker")


@pytest.mark.parametrize(
    "data, code",
    [
        pytest.param("Baker", "broken", id="text"),
        pytest.param("", "empty", id="nothing"),
        pytest.param(r"{\rtf1}", "empty", id="no words"),
        pytest.param(r"{\rtf1{\pict\bin" + "9" * 5000 + "}}", "broken", id="a number without end"),
    ],
)
def test_what_cannot_be_read_says_why(data: str, code: str) -> None:
    assert shown(data)[0] == code


@pytest.mark.parametrize(
    "data, code",
    [
        pytest.param(r"{\rtf1 Baker\par You ba", "rtf", id="cut off"),
        pytest.param(r"{\rtf1 Baker" + "{" * 500_000, "rtf", id="deep"),
        pytest.param(r"{\rtf1 " + r"{\field{\*\fldinst{" * 30_000, "empty", id="links without end"),
        pytest.param(r"{\rtf1 {\fonttbl" + r"\f1" * 100_000 + r"}Baker", "rtf", id="fonts without end"),
    ],
)
def test_what_is_damaged_takes_no_longer(data: str, code: str) -> None:
    start = time.perf_counter()
    assert shown(data)[0] == code
    assert time.perf_counter() - start < 10


@given(st.text(max_size=200))
def test_no_words_make_it_raise(body: str) -> None:
    assert shown(r"{\rtf1 " + body)[0] in ("rtf", "empty", "broken", "binary")
