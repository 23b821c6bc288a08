"""The page of a listing: what is marked, what is escaped, what the summary links to."""

import datetime as dt
import re
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from jobscan import Analyzer
from jobscan.model import Comparison, Finding, JobPosting, MonetaryAmount, Offered, Skill, SourceInfo
from jobscan.report.annotated import render_annotated
from jobscan.report.annotated.marked_text import marked_text
from jobscan.report.annotated.marks import BLOCKS, KINDS, Mark, marks_of
from jobscan.report.annotated.pay_bar import pay_bar
from tests.postings import fact, make_comparison, make_posting

TEXT = "Kiln Potter\nPay: $20 an hour\nYou fire the kiln.\nMust know glazing, like glazing."


def mark(id: str, kind: str, *places: tuple[int, int]) -> Mark:
    return Mark(id, kind, id, f"note of {id}", places)


def offered(low: int, high: int, *wages: int | None) -> Comparison:
    """An offer against five percentiles."""
    ends = Offered(
        min=Decimal(low), mid=Decimal((low + high) // 2), max=Decimal(high), currency="USD", unit_text="YEAR",
        hours_per_year=2080,
    )  # fmt: skip
    names = ("percentile10", "percentile25", "percentile50", "percentile75", "percentile90")
    amounts = {name: None if wage is None else Decimal(wage) for name, wage in zip(names, wages, strict=True)}
    comparison = make_comparison(offered=ends)
    return replace(comparison, benchmark=replace(comparison.benchmark, **amounts))


def posting(**fields: object) -> JobPosting:
    return JobPosting(source=SourceInfo(uri="a.txt", id=None, index=0, format="text"), **fields)  # type: ignore[arg-type]


class Words(HTMLParser):
    """The words of a page as a reader gets them, and each tag's attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def parsed(html: str) -> Words:
    words = Words()
    words.feed(html)
    return words


@pytest.mark.parametrize(
    "marks, pieces",
    [
        ([mark("a", "pay", (0, 4))], ["<mark a>Kiln</mark>"]),
        ([mark("a", "pay", (0, 4)), mark("b", "who", (5, 11))], ["<mark a>Kiln</mark>", "<mark b>Potter</mark>"]),
        (
            [mark("a", "who", (0, 7)), mark("b", "pay", (5, 11))],
            ["<mark a>Kiln </mark>", "<mark b a>Po</mark>", "<mark b>tter</mark>"],
        ),
        ([mark("a", "who", (0, 4)), mark("b", "who", (0, 4))], ["<mark a b>Kiln</mark>"]),
        ([mark("a", "duty", (0, 11)), mark("b", "pay", (0, 4))], ["<span a><mark b>Kiln</mark> Potter</span>"]),
        ([mark("a", "required", (0, 4), (5, 11))], ["<mark a>Kiln</mark>", "<mark a>Potter</mark>"]),
        ([mark("a", "who")], []),
    ],
    ids=["one", "two", "overlapping", "same words", "within an item", "two places", "a field"],
)  # fmt: skip
def test_marks_wrap_their_words(marks: list[Mark], pieces: list[str]) -> None:
    html = marked_text(TEXT, marks)
    simple = re.sub(r'<(mark|span)[^>]* data-f="([^"]*)"[^>]*>', r"<\1 \2>", re.sub("<i .*?></i>", "", html))
    assert re.findall(r"<span .*?</span>|<mark .*?</mark>", simple) == pieces
    assert "".join(parsed(html).words) == TEXT


def test_each_fact_has_one_place_that_its_link_leads_to() -> None:
    marks = [mark("a", "who", (0, 4), (5, 11)), mark("b", "who", (0, 4)), mark("c", "duty", (0, 11))]
    ids = re.findall(r' id="(\w+)"', marked_text(TEXT, marks))
    assert sorted(ids) == ["a", "b", "c"]


def test_a_skill_is_marked_wherever_it_is_named() -> None:
    skill = Skill(name="glazing", kind="knowledge", level="preferred", mentions=((59, 66), (73, 80)))
    (only,) = marks_of(posting(skills=(fact(skill, "glazing", start=59),)))
    assert (only.kind, only.places) == ("preferred", ((59, 66), (73, 80)))


def test_a_field_is_told_without_a_link() -> None:
    page = render_annotated(
        posting(title=fact("Potter", start=None), hiring_organization=fact("Kite", start=None)), TEXT
    )
    assert 'href="#' not in page
    assert '<span class="who" title="Kite · test.rule · 90% sure">Kite</span>' in page


def test_findings_are_marked_and_listed() -> None:
    finding = Finding(rule="DIS101", level="warning", message="a word", start=0, end=4, text="Kiln")
    page = parsed(render_annotated(posting(findings=(finding,)), TEXT))
    assert [attrs["class"] for tag, attrs in page.tags if attrs.get("data-f") == "c1"] == ["finding", "finding"]
    assert "DIS101: a word" in page.words


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \"'& \x1b[2J \u202eevil"


def test_nothing_in_a_listing_becomes_markup() -> None:
    title = fact(HOSTILE, HOSTILE, start=0)
    page = parsed(render_annotated(posting(title=title, hiring_organization=title), HOSTILE + " x"))
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert not [attrs for _, attrs in page.tags if any(name.startswith("on") for name in attrs)]
    assert {tag for tag, _ in page.tags} <= set(
        "html head meta title style body main article fieldset legend label input span small div mark i aside h1 h2 ul li a "
        "section p footer script".split()
    )
    assert not re.search("[\x1b\u202e]", "".join(page.words))


def test_the_policy_names_the_style_and_the_script_that_the_page_has() -> None:
    import base64
    import hashlib

    page = render_annotated(posting(), TEXT)
    for tag in ("style", "script"):
        (inner,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        checksum = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{checksum}'" in page
    assert re.findall(r"(?:src|href)=\"(?!#)|url\(|@import", page) == []


def test_every_kind_has_a_tone_and_can_be_switched_off() -> None:
    page = render_annotated(posting(), TEXT)
    for kind in KINDS:
        assert f".{kind}{{--tone:var(--{kind})}}" in page
        assert f".no-{kind} #text{'>' if kind in BLOCKS else ' '}.{kind}" in page


def test_a_page_is_the_same_twice() -> None:
    analyzer = Analyzer()
    pages = {render_annotated(analyzer.analyze(TEXT), TEXT) for _ in range(2)}
    assert len(pages) == 1


def test_dates_and_pay_are_told_in_words() -> None:
    amount = MonetaryAmount(
        currency="USD", min_value=Decimal(20), max_value=Decimal(20), unit_text="HOUR", primary=True
    )
    record = posting(
        base_salary=(fact(amount, "$20 an hour", start=17),),
        date_posted=fact(dt.date(2026, 1, 2), "2 Jan", start=0),
        valid_through=fact(dt.date(2026, 2, 3), "3 Feb", start=0),
    )
    assert [each.words for each in marks_of(record)] == ["posted 2026-01-02", "open until 2026-02-03", "$20 an hour"]


@pytest.mark.parametrize(
    "low, high, path",
    [
        (60_000, 80_000, "M40.0 59L40.0 52H240.0L240.0 59L240.0 66H40.0Z"),
        (70_000, 70_000, "M137.0 59L137.0 52H143.0L143.0 59L143.0 66H137.0Z"),
        (50_000, 200_000, "M16.0 59L26.0 52H454.0L464.0 59L454.0 66H26.0Z"),
    ],
    ids=["a range", "one amount", "beyond both ends"],
)
def test_the_offer_is_drawn_to_scale(low: int, high: int, path: str) -> None:
    comparison = offered(low, high, 60_000, 70_000, 80_000, 90_000, 100_000)
    assert f'class="offer" d="{path}"' in pay_bar(comparison)


def test_what_a_verdict_rests_on_is_folded_and_its_cautions_are_not() -> None:
    page = render_annotated(make_posting(comparison=make_comparison(flags=("topcoded",))), "x" * 99)
    shown, _, folded = page[page.index("<dl>") :].partition("What this rests on")
    assert ("<dt>Caution" in shown, "<dt>Assumed" in shown) == (True, False)
    assert ("<dt>Assumed" in folded, "<dt>Compared with" in folded, "<dt>If it were" in folded) == (True, True, True)


def test_a_table_without_figures_draws_nothing() -> None:
    assert pay_bar(offered(1, 2, None, None, 80_000, None, None)) == ""


def test_labels_that_would_touch_are_left_out() -> None:
    comparison = offered(60_000, 70_000, 60_000, 61_000, 62_000, 63_000, 100_000)
    drawn = re.findall(r"<text[^>]*>(.*?)</text>", pay_bar(comparison))
    assert drawn == ["median", "62k", "90th", "100k"]


def test_what_was_not_looked_for_is_said_and_not_left_out() -> None:
    text = "Kranführer (m/w/d)\n\nIhre Aufgaben\n- Sie bedienen den Kran und prüfen täglich die Seile und Haken\n"
    text += "\nIhr Profil\n- Sie haben eine abgeschlossene Ausbildung und sprechen gut Deutsch\n"
    page = render_annotated(Analyzer().analyze(text), text)
    said = "Experience and education, skills, duties, requirements, benefits</dt><dd>not analysed (German)"
    assert said in page
    assert "not analysed" not in render_annotated(Analyzer().analyze(TEXT), TEXT)
