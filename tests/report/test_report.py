"""What each format shows, and that nothing from a listing can work as more than words."""

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.errors import UsageError
from jobscan.model import (
    Comparison,
    ErrorRecord,
    Fact,
    Failure,
    JobPosting,
    LowMidHigh,
    MonetaryAmount,
    Note,
    Offered,
    Place,
    Qualification,
    Skill,
    SourceInfo,
)
from jobscan.model.codec import from_json
from jobscan.report import FORMATS, Screen, render, summary
from jobscan.report.scale import scale
from jobscan.report.side_by_side import render_references, render_side_by_side
from jobscan.report.text import render_comparison
from tests.fuzzing import examples
from tests.postings import fact, make_comparison, make_posting

NASTY = "\x1b[2J\x1b]0;owned\x07\x9b31m\u202egnp.exe [red]x[/b] [link=http://e.vil]y[/link] <script>|`=1+1"
SUPPORT = {
    "fields",
    "evidence",
    "description",
    "frame",
    "notebook",
    "stats",
    "overview",
    "overview_text",
    "web_page",
    "changes",
    "verdict",
    "amounts",
    "picture",
    "__init__",
    "clean",
    "words",
    "screen",
    "summary",
    "scale",
    "by_occupation",
    "side_by_side",
}


def error_record(message: str = "no reader for .docx") -> ErrorRecord:
    source = SourceInfo(uri="cv.docx", id=None, index=0, format=None)
    return ErrorRecord(source=source, error=Failure(code="no-reader", message=message))


def offer(low: int | None, high: int | None, position: LowMidHigh) -> JobPosting:
    ends = [each for each in (low, high) if each is not None]
    middle = Decimal(sum(ends)) / len(ends)
    offered = Offered(
        min=None if low is None else Decimal(low), mid=middle, max=None if high is None else Decimal(high),
        currency="USD", unit_text="YEAR", hours_per_year=2080,
    )  # fmt: skip
    return make_posting(comparison=make_comparison(offered=offered, position=position))


def nasty_posting() -> JobPosting:
    return make_posting(
        title=fact(NASTY),
        hiring_organization=fact(NASTY),
        responsibilities=(fact(NASTY),),
        qualifications=(fact(Qualification(text=NASTY, level="required")),),
        warnings=(Note(code="x", message=NASTY),),
    )


def test_every_module_is_a_format_or_a_known_helper() -> None:
    modules = {path.stem for path in Path("jobscan/report").glob("*.py")} | {"sqlite"}  # a folder
    assert modules - SUPPORT == set(FORMATS) == {each.module.rsplit(".", 1)[1] for each in FORMATS.values()}


def test_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="text, table, json, jsonl"):
        next(render([], "yaml"))


@pytest.mark.parametrize("name", [name for name, shape in FORMATS.items() if not shape.binary])
def test_a_posting_that_says_nothing_can_be_shown(name: str, empty_posting: JobPosting) -> None:
    assert "".join(render([empty_posting], name)).endswith("\n")


@pytest.mark.parametrize("name", ["text", "csv", "markdown", "json", "jsonl"])
def test_an_error_record_keeps_its_place(name: str, posting: JobPosting) -> None:
    shown = "".join(render([error_record(), posting], name))
    assert shown.index("cv.docx") < shown.index("Registered Nurse")
    assert "no reader for .docx" in shown.replace("\\", "")


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_comes_back_as_the_same_record(name: str, posting: JobPosting) -> None:
    (text,) = render([posting], name)
    assert from_json(text) == posting
    assert (text.count("\n") == 1) == (name == "jsonl")


# --- how much is shown -----------------------------------------------------------------------------------------------


def items(count: int, length: int = 10) -> list[str]:
    return [f"{'x' * (length - 3)} {at:02}" for at in range(1, count + 1)]


@pytest.mark.parametrize("name", ["text", "markdown"])
@pytest.mark.parametrize(
    ("count", "whole", "last", "more"),
    [
        pytest.param(4, False, 4, "", id="all there is"),
        pytest.param(5, False, 5, "", id="one more takes no more room than its number"),
        pytest.param(9, False, 4, "+ 5 more", id="the first"),
        pytest.param(9, True, 9, "", id="every one"),
        pytest.param(0, True, 0, "", id="none"),
    ],
)
def test_benefits_are_a_short_list(name: str, count: int, whole: bool, last: int, more: str) -> None:
    posting = make_posting(responsibilities=(), job_benefits=tuple(map(fact, items(count))))
    shown = "".join(render([posting], name, screen=Screen(whole=whole)))
    assert ("Benefits" in shown) == (count > 0)
    assert [words for words in items(9) if words in shown] == items(9)[:last]
    assert [line.strip("- ") for line in shown.split("\n") if "more" in line] == ([more] if more else [])


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_whole_shows_every_place_and_skill_and_cuts_no_item(name: str) -> None:
    long = "word " * 60 + "end"
    names = [f"skill{at:02}" for at in range(20)]
    posting = make_posting(
        job_location=tuple(fact(Place(name=f"Town{at}")) for at in range(8)),
        eligibility_to_work_requirement=(fact(long),),
        responsibilities=(fact(long),),
        skills=tuple(fact(Skill(name=each, kind="tool", level="required")) for each in names),
    )
    short, whole = (
        " ".join("".join(render([posting], name, screen=Screen(whole=each))).split()) for each in (False, True)
    )
    for words in ("Town7", "skill19", "word end"):
        assert words not in short
        assert words in whole
    assert "more" not in whole.split("Where the pay")[0]


# --- the screen ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [20, 40, 56, 80, 120])
@pytest.mark.parametrize("unicode", [True, False], ids=["unicode", "ascii"])
def test_no_line_is_wider_than_the_screen(width: int, unicode: bool) -> None:
    long = make_posting(title=fact("x" * 300), responsibilities=(fact("word " * 80), fact("y" * 200)))
    shown = "".join(render([long, make_posting()], "text", screen=Screen(width=width, unicode=unicode)))
    assert max(map(len, shown.split("\n"))) <= width
    assert unicode or shown.isascii()


def test_screen_tells_the_essentials(posting: JobPosting) -> None:
    shown = " ".join("".join(render([posting], "text")).split())
    for words in (
        "Registered Nurse, ICU", "Lakeside General Hospital", "Austin, TX", "full time, on site", "senior",
        "$40 – $52 an hour", "sign-on bonus up to $10,000", "+ 4 more", "Current RN licence in Texas",
        "CCRN certification", "36th to 75th percentile, the middle at the 54th", "0.89 – 1.16 times the median",
        "Registered Nurses (29-1141) in Austin-Round Rock-San Marcos, TX; US BLS OEWS, May 2025",
        "2,080 paid hours a year", "Nurse Practitioners (29-1171): below 10th",
    ):  # fmt: skip
        assert words in shown


def test_an_offer_in_words_has_no_rows_of_what_a_listing_would_state(empty_posting: JobPosting) -> None:
    in_words = msgspec.structs.replace(empty_posting, source=msgspec.structs.replace(empty_posting.source, uri="--pay"))
    assert "Employer" in render_comparison(empty_posting, Screen())
    shown = render_comparison(in_words, Screen())
    assert "Employer" not in shown
    assert "Pay               not stated" in shown


def test_what_is_not_said_is_shown_as_not_stated(empty_posting: JobPosting) -> None:
    shown = "".join(render([empty_posting], "text"))
    assert "Pay               not stated" in shown
    assert "this does not look like a job listing" in shown


def test_other_pay_statements_are_shown_after_the_primary_one() -> None:
    amounts = [
        MonetaryAmount(currency="USD", min_value=Decimal(30), max_value=None, unit_text="HOUR", label="nights"),
        MonetaryAmount(
            currency="USD",
            min_value=Decimal(40),
            max_value=Decimal(52),
            unit_text="HOUR",
            unit_stated=False,
            primary=True,
        ),
    ]
    shown = "".join(render([make_posting(base_salary=tuple(map(fact, amounts)))], "text"))
    assert "Pay               $40 – $52 an hour (period inferred)\n                  from $30 an hour, nights" in shown


def test_colour_is_only_there_when_asked_for(posting: JobPosting) -> None:
    assert "\x1b[" not in "".join(render([posting], "text"))
    assert "\x1b[" in "".join(render([posting], "text", screen=Screen(color=True)))


def test_comparison_alone_shows_no_duties(posting: JobPosting) -> None:
    shown = render_comparison(posting, Screen())
    assert "36th to 75th" in shown
    assert "Responsibilities" not in shown


# --- the scale -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "low, high, bar",
    [
        (63720, 135320, "   =================================="),
        (140000, 220000, "                                      >"),
        (120000, 220000, " " * 29 + "=" * 9 + ">"),
        (20000, 30000, " <"),
        (20000, 99528, " <" + "=" * 19),
        (99528, None, "                    ="),
    ],
    ids=["p10 to p90", "all above", "leaves above", "all below", "leaves below", "one amount"],
)
def test_scale_shows_where_the_offer_is(low: int, high: int | None, bar: str) -> None:
    comparison = offer(low, high, LowMidHigh(min=1, mid=2, max=3)).comparison
    assert isinstance(comparison, Comparison)
    labels, axis, drawn, amounts = scale(comparison, width=40, unicode=False)
    assert labels.split() == ["10th", "25th", "50th", "75th", "90th"]
    assert amounts.split() == ["64k", "76k", "94k", "108k", "135k"]
    assert (axis[3], axis[36], len(axis)) == ("|", "|", 37)
    assert drawn == bar


def test_scale_is_silent_without_figures() -> None:
    comparison = make_comparison()
    bare = msgspec.structs.replace(
        comparison.benchmark, percentile10=None, percentile25=None, percentile75=None, percentile90=None
    )
    assert scale(msgspec.structs.replace(comparison, benchmark=bare), width=60) == []


amounts = st.one_of(st.none(), st.integers(0, 10**7))


@given(low=amounts, high=amounts, width=st.integers(0, 120))
@settings(max_examples=examples(200), deadline=None)
def test_scale_never_raises_and_never_leaves_its_width(low: int | None, high: int | None, width: int) -> None:
    if low is None and high is None:
        return
    comparison = offer(low, high, LowMidHigh(min=1, mid=2, max=3)).comparison
    assert isinstance(comparison, Comparison)
    assert all(len(line) <= width for line in scale(comparison, width=width))


# --- safety ----------------------------------------------------------------------------------------------------------


def forbidden(text: str) -> Iterator[str]:
    return (char for char in text if (ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160 or char == "\u202e")


@pytest.mark.parametrize("name", ["text", "csv", "markdown"])
def test_no_control_or_direction_character_gets_out(name: str) -> None:
    shown = "".join(render([nasty_posting(), error_record(NASTY)], name))
    assert list(forbidden(shown)) == []


def test_markup_of_the_listing_is_shown_as_words() -> None:
    assert "[red]x[/b]" in "".join(render([nasty_posting()], "text", screen=Screen(width=200)))


def test_tables_are_as_safe_as_the_screen() -> None:
    shown = render_side_by_side([nasty_posting()] * 2, Screen()) + render_references([(NASTY, NASTY, NASTY)], Screen())
    assert list(forbidden(shown)) == []


def test_markdown_has_no_html_and_no_link_of_the_listing() -> None:
    shown = "".join(render([nasty_posting()], "markdown"))
    assert "<script" not in shown
    assert "http://" not in shown
    assert all(line.count("|") - line.count("\\|") == 3 for line in shown.split("\n") if line.startswith("|"))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "\x1b="])
def test_csv_cell_is_no_formula(start: str) -> None:
    posting = make_posting(title=fact(start + "HYPERLINK(1)"))
    _, row = csv.reader(io.StringIO("".join(render([posting], "csv"))))
    assert row[7].startswith("'")


def test_csv_has_one_flat_row_a_record(posting: JobPosting) -> None:
    rows = list(csv.DictReader(io.StringIO("".join(render([posting, error_record()], "csv")))))
    assert [row["error_code"] for row in rows] == ["", "no-reader"]
    expected = {
        "title": "Registered Nurse, ICU", "pay_min": "40", "pay_max": "52", "pay_unit": "HOUR", "min_years": "2.0",
        "skills_required": "ACLS; communication", "percentile_mid": "53.6", "benchmark_median": "93600",
    }  # fmt: skip
    assert {key: rows[0][key] for key in expected} == expected


def test_csv_has_the_first_place_in_its_parts() -> None:
    first = Place(name="Austin, TX 78701", address_locality="Austin", address_region="TX", address_country="US",
                  postal_code="78701")  # fmt: skip
    second = Place(name="Leeds", address_locality="Leeds", address_country="GB")
    posting = make_posting(job_location=(fact(first), fact(second)))
    (row,) = csv.DictReader(io.StringIO("".join(render([posting], "csv"))))
    parts = (row["city"], row["region"], row["postal_code"], row["country"])
    assert (parts, row["job_location"]) == (("Austin", "TX", "78701", "US"), "Austin, TX 78701; Leeds")


def test_jsonld_is_schema_org_and_nothing_else(posting: JobPosting) -> None:
    ld = json.loads("".join(render([posting], "jsonld")))
    assert ld["@type"] == "JobPosting"
    assert ld["baseSalary"] == {
        "@type": "MonetaryAmount",
        "currency": "USD",
        "value": {"@type": "QuantitativeValue", "unitText": "HOUR", "minValue": 40, "maxValue": 52},
    }
    ours = {"segments", "seniority", "comparison", "findings", "warnings", "schemaVersion", "source", "hourly"}
    assert not ours & set(ld)


def test_side_by_side_tells_what_only_one_asks_for() -> None:
    shown = render_side_by_side([make_posting(), make_posting(skills=())], Screen(width=100))
    assert "Only in A: ACLS, Epic, communication" in shown
    narrow = render_side_by_side([make_posting()] * 3, Screen(width=60))
    assert narrow.count("Lakeside General Hospital") == 3


def test_skills_say_years_and_what_else_would_do(posting: JobPosting) -> None:
    def skill(name: str, *others: str, years: float | None = None) -> Fact[Skill]:
        value = Skill(name=name, kind="tool", level="required", min_years=years, alternatives=others)
        made: Fact[Skill] = fact(value, name)
        return made

    asked = msgspec.structs.replace(
        posting,
        skills=(
            skill("Python", "R", years=5),
            skill("R", "Python", years=5),
            skill("SQL", years=2),
            skill("AWS", "GCP", "Azure"),
            skill("GCP", "AWS", "Azure"),
            skill("Azure", "AWS", "GCP"),
            skill("Java", "Kotlin", years=3),
            skill("Kotlin", "Java"),
            skill("dbt", "Airflow"),
        ),
    )
    words = "Python or R (5+ years), SQL (2+ years), AWS or GCP or Azure, Java (3+ years), Kotlin, dbt"
    assert ("Skills required", [words]) in summary.demands(asked)
    (row,) = csv.DictReader(io.StringIO("".join(render([asked], "csv"))))
    assert row["skills_required"] == "Python; R; SQL; AWS; GCP; Azure; Java; Kotlin; dbt"
    assert row["skill_years"] == "Python: 5+ years; R: 5+ years; SQL: 2+ years; Java: 3+ years"
