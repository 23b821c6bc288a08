"""The whole walk, checks included, over texts made to be slow: twice the text takes about twice the time."""

import signal
import time
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from jobscan.model import CheckOptions, Fields, Options, Source
from jobscan.pipeline.analyzer import Analyzer

LONG = 16_000  # characters
QUICK = 0.35  # seconds, below which nobody asks; a quadratic text of this length takes many
GROWTH = 3.2  # for twice the text: 2 is linear, 4 quadratic
PUMPS = (
    "\n", " \n", "\t", " ", "- ", "• ", "===\n", "a", "A", "A b ", "Ab-", "a.b.", "a/b/", "1", "1 ", "1,", "1.", "$", "$1 ", "$1,",
    "$20 - ", "(", "((a) ", "<a ", "&", "'", ": ", "? ", "é", "\u00a0", "and ", "up to ", "must have ", "5 to ", "years ",
    "degree or ", "view all ", "Cook at ", "Austin, TX ", "remote/", "Mon-", "2024-", "C++ ", "Requirements:\n- ", "www.", "| a ",
)  # fmt: skip


@pytest.fixture(scope="module")
def checking() -> Analyzer:
    return Analyzer(options=Options(check=CheckOptions()))


class Endless(Exception):
    """A text took more than its time."""


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    def ring(*_: object) -> None:
        raise Endless

    before = signal.signal(signal.SIGPROF, ring)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)


def seconds(analyzer: Analyzer, pump: str, size: int, field: str = "text", *, limit: float = 6) -> float:
    long = pump * (size // len(pump))
    if field == "text":
        source = Source(text=f"Cook\n{long}\nend", uri="pump")
    else:
        source = Source(
            text="Cook wanted.\nFry and bake.", uri="pump", fields=replace(Fields(), **{field: f"Cook {long}x"})
        )
    signal.setitimer(signal.ITIMER_PROF, limit)
    began = time.process_time()
    with analyzer.nlp.memory_zone():
        analyzer.analyze_source(source)
    signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - began


@pytest.mark.parametrize("field", ["title", "company"])
@pytest.mark.parametrize("pump", [" ", "A", "Aa-", "(", "$1 ", "a "], ids=ascii)
def test_a_field_of_twice_the_length_takes_about_twice_the_time(checking: Analyzer, pump: str, field: str) -> None:
    takes_its_time(checking, pump, field)


@pytest.mark.parametrize("pump", PUMPS, ids=ascii)
def test_twice_the_text_takes_about_twice_the_time(checking: Analyzer, pump: str) -> None:
    takes_its_time(checking, pump, "text")


def takes_its_time(checking: Analyzer, pump: str, field: str) -> None:
    # a quadratic text of a quarter takes a sixteenth, and nearly all take less
    if seconds(checking, pump, LONG // 4, field) < QUICK / 20 or seconds(checking, pump, LONG, field) < QUICK:
        return
    for _ in range(3):  # a busy machine may be slow once
        half, whole = (min(seconds(checking, pump, size, field) for _ in range(2)) for size in (LONG // 2, LONG))
        if whole < GROWTH * half:
            return
    pytest.fail(f"{LONG // 2} characters took {half:.2f} s, {LONG} took {whole:.2f} s")
