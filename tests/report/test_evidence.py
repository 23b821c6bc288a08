"""Every fact with its line, its words and its rule."""

from __future__ import annotations

from jobscan import Analyzer
from jobscan.model import Fields, Source
from jobscan.report import Screen
from jobscan.report.evidence import render_evidence

TEXT = """Lantern Keeper

Pay: $20 - $24 an hour, 30 hours a week

Requirements
- Forklift licence
- {long}
""".format(long="You keep the log " + "of every lamp and every ship " * 9)


def evidence(source: Source) -> list[str]:
    posting = Analyzer().analyze_source(source)
    return render_evidence(posting, source.text, Screen(width=120)).splitlines()


def test_each_fact_stands_with_its_line_its_words_and_its_rule() -> None:
    lines = [line.split(maxsplit=1) for line in evidence(Source(text=TEXT, uri="test"))]
    assert lines[0] == ["Line", lines[0][1]]
    (pay,) = [rest for number, rest in lines if number == "3" and "an hour" in rest and "pay." in rest]
    assert pay.count("$20") == 2  # what it means, and the very words
    assert any(number == "3" and "30 hours" in rest for number, rest in lines)


def test_a_long_item_is_cut_between_words() -> None:
    assert any("..." in line for line in evidence(Source(text=TEXT, uri="test")))


def test_what_a_field_said_has_no_line() -> None:
    lines = evidence(Source(text="We keep lamps.", uri="test", fields=Fields(title="Lantern Keeper")))
    assert lines[1].split()[0] == "field"


def test_a_text_without_a_fact_says_so() -> None:
    assert evidence(Source(text=".", uri="test")) == ["no fact was read from it"]
