"""The rules that rest on a law: what they find in the words of a posting, and where they stay silent."""

import datetime as dt
from functools import cache

import pytest

from jobscan.check import check, unjudged
from jobscan.model import CheckOptions, Finding, JobPosting, Source
from jobscan.pipeline.analyzer import Analyzer
from jobscan.readers import read

DAY = dt.date(2026, 3, 1)


@cache
def analyzer() -> Analyzer:
    return Analyzer()


def analyzed(text: str) -> tuple[JobPosting, Source]:
    (source,) = read(text.encode(), uri="cook.txt")
    assert isinstance(source, Source)
    return analyzer().analyze_source(source), source


def found(code: str, text: str, place: str = "", day: dt.date = DAY) -> list[Finding]:
    posting, source = analyzed(text)
    options = CheckOptions(select=(code,), jurisdictions=tuple(place.split()), as_of=day)
    return list(check(posting, posting.comparison, text=source.text, settings=options))


def cook(words: str) -> str:
    return f"Line cook\nCompany: Lakeside Kitchens\nFull-time\n\nYou cook our lunch menu. {words}\n"


CALIFORNIA, ONTARIO, COLORADO = "us us-ca", "ca ca-on", "us us-co"


@pytest.mark.parametrize(
    ("code", "place", "words", "level"),
    [
        ("DIS109", "", "No felonies or misdemeanors.", "warning"),
        ("DIS109", CALIFORNIA, "You must have a clean background.", "error"),
        ("DIS109", CALIFORNIA, "A clean criminal record is required.", "error"),
        ("DIS109", "us us-tx", "Felons need not apply.", "warning"),
        ("DIS109", CALIFORNIA, "We consider applicants with criminal records.", None),
        ("DIS109", CALIFORNIA, "A criminal background check follows an offer.", None),
        ("DIS109", CALIFORNIA, "Federal law bars applicants with no clean criminal record.", None),
        ("DIS110", ONTARIO, "Two years of Canadian experience are required.", "error"),
        ("DIS110", ONTARIO, "Canadian experience is preferred.", "warning"),
        ("DIS110", "ca ca-bc", "Canadian work experience required.", "warning"),
        ("DIS110", "us us-ny", "Canadian work experience required.", None),
        ("DIS110", ONTARIO, "You will gain Canadian experience with us.", None),
        ("DSC120", ONTARIO, "Pay: $20 an hour.", "info"),
        ("DSC120", ONTARIO, "We do not use AI to screen or assess applicants.", None),
        ("DSC120", ONTARIO, "Artificial intelligence may be used to screen applications.", None),
        ("DSC120", "us us-ny us-ny-nyc", "The first step is a HireVue interview.", "info"),
        ("DSC120", "us us-ny us-ny-nyc", "Pay: $20 an hour.", None),
        ("DSC120", "us us-tx", "The first step is an AI interview.", None),
        ("DSC121", ONTARIO, "Pay: $20 an hour.", "warning"),
        ("DSC121", ONTARIO, "This is for an existing vacancy.", None),
        ("DSC121", ONTARIO, "We gather names for our talent pool.", None),
        ("DSC121", "ca ca-bc", "Pay: $20 an hour.", None),
        ("DSC124", COLORADO, "Pay: $20 an hour.", "warning"),
        ("DSC124", COLORADO, "Apply by March 30.", None),
        ("DSC124", COLORADO, "Open until filled.", None),
        ("DSC124", COLORADO, "We take applications on a rolling basis.", None),
        ("DSC124", "us us-ut", "Pay: $20 an hour.", None),
        ("DSC125", "us us-ca us-ca-sanfrancisco", "Pay: $20 an hour.", "warning"),
        ("DSC125", "us us-ca us-ca-sanfrancisco", "We consider people with arrest and conviction records.", None),
        ("DSC125", "us us-ca us-ca-losangeles", "Exams are held by the civil service.", None),
        ("DSC125", CALIFORNIA, "Pay: $20 an hour.", None),
        ("PAY010", "us us-nj", "Send your CV, stating your last drawn salary.", "error"),
        ("PAY010", "us us-tx", "Write to us with your current salary details.", "warning"),
        ("PAY010", "us us-al", "Please include your salary history and requirements.", "warning"),
        ("PAY010", "us us-nj", "We do not ask for your salary history or requirements.", None),
        ("PAY001", CALIFORNIA, "We pay well.", "error"),
        ("PAY001", CALIFORNIA, "Pay: $20 an hour.", None),
        ("PAY008", CALIFORNIA, "Pay: $16.50 per hour.", "warning"),
        ("PAY008", CALIFORNIA, "Pay: $16.90 per hour.", None),
        ("PAY008", CALIFORNIA, "Pay: $15 - $19 per hour.", None),
        ("PAY008", CALIFORNIA, "Apprentices welcome. Pay: $14 per hour.", None),
        ("PAY008", "gb", "Pay: £12.00 per hour.", "warning"),
        ("PAY008", "gb", "Pay: £12.21 per hour.", None),
        ("PAY008", "us us-tx", "Pay: $2.50 per hour plus tips.", None),
        ("PAY008", "us us-tx", "Pay: $20 per hour.", None),
        ("PAY013", CALIFORNIA, "FLSA status: Exempt. Pay: $60,000 per year.", "warning"),
        ("PAY013", CALIFORNIA, "FLSA status: Exempt. Pay: $60,000 - $90,000 per year.", "info"),
        ("PAY013", CALIFORNIA, "FLSA status: Non-exempt. Pay: $60,000 per year.", None),
        ("PAY013", "us us-tx", "FLSA status: Exempt. Pay: $60,000 per year.", None),
        ("PAY013", "gb", "We are tax exempt. Pay: $20,000 per year.", None),
    ],
)
def test_what_a_law_is_about(code: str, place: str, words: str, level: str | None) -> None:
    assert [each.level for each in found(code, cook(words), place)] == ([level] if level else [])


@pytest.mark.parametrize(
    "text",
    [
        "Volunteer Coordinator\nCompany: Lakeside Kitchens\n\nYou lead our helpers.\n",
        "Cook\nCompany: Lakeside Kitchens\n\nBenefits\n- Volunteer time off\n- 8 paid volunteer hours a year\n",
    ],
    ids=["who leads volunteers", "time to volunteer"],
)
def test_who_is_paid_is_no_volunteer(text: str) -> None:
    assert found("PAY001", text, CALIFORNIA) != []


def test_a_volunteer_has_no_pay_to_be_told() -> None:
    assert found("PAY001", "Volunteer cook\nCompany: Lakeside Kitchens\n\nYou cook our lunch menu.\n", CALIFORNIA) == []


@pytest.mark.parametrize(
    ("code", "place", "words", "before", "on"),
    [
        ("DIS110", ONTARIO, "Canadian experience is required.", "2025-12-31", "2026-01-01"),
        ("DSC121", ONTARIO, "Pay: $20 an hour.", "2025-12-31", "2026-01-01"),
        ("DSC124", COLORADO, "Pay: $20 an hour.", "2023-12-31", "2024-01-01"),
        ("DSC125", "us us-ca us-ca-lacounty", "Pay: $20 an hour.", "2024-09-02", "2024-09-03"),
        ("PAY011", "us us-ct", "Pay: $20 an hour.", "2026-09-30", "2026-10-01"),
        ("PAY010", "us us-va", "Send your CV, stating your last drawn salary.", "2026-06-30", "2026-07-01"),
    ],
)
def test_the_day_counts(code: str, place: str, words: str, before: str, on: str) -> None:
    (early,) = found(code, cook(words), place, dt.date.fromisoformat(before))
    (late,) = found(code, cook(words), place, dt.date.fromisoformat(on))
    assert f"from {on} " in early.message
    assert f"from {on} " not in late.message
    assert early.level != "error"
    assert ("error", "warning", "info").index(late.level) <= ("error", "warning", "info").index(early.level)


@pytest.mark.parametrize(
    ("words", "place", "reasons"),
    [
        ("Pay: $9.50 per hour.", "us us-ca", ["no amount for California on 2019-05-01"]),
        ("Pay: $9.50 per hour.", "gb", ["no amount for the United Kingdom on 2019-05-01"]),
        ("Pay: $40,000 per year.", "us us-ca", []),
        ("Pay: $9.50 per hour.", "fj", []),
    ],
)
def test_what_the_table_does_not_reach_is_told(words: str, place: str, reasons: list[str]) -> None:
    posting, source = analyzed(cook(words))
    options = CheckOptions(select=("PAY008",), jurisdictions=tuple(place.split()), as_of=dt.date(2019, 5, 1))
    told = [
        each.reason.split(":")[0] for each in unjudged(posting, posting.comparison, text=source.text, settings=options)
    ]
    assert told == reasons


@pytest.mark.parametrize(
    ("where", "words", "level"),
    [
        ("Location: San Diego, CA", "Start: any day.", "error"),
        ("Location: San Diego, CA", "Interviews: May 5, 2026.", "error"),
        ("Location: San Diego, CA", "Founded in 1998, we cook.", "error"),
        ("Location: San Diego, CA", "Interviews: May 5, 2016.", "warning"),
        ("Location: San Diego, CA", "Our kitchen is open until the end of 2015.", "warning"),
        ("Full-time", "Our kitchens are in San Diego, CA, and elsewhere.", "warning"),
        ("Location: Washington, D.C., remote", "Start: any day.", "error"),
    ],
)
def test_an_error_rests_on_a_place_and_a_time_that_are_sure(where: str, words: str, level: str) -> None:
    text = f"Line cook\nCompany: Lakeside Kitchens\n{where}\n\nYou cook our lunch menu. {words}\n"
    (finding,) = found("PAY001", text)
    assert finding.level == level, finding.message


def test_washington_and_the_district_are_two_places() -> None:
    text = "Line cook\nCompany: Lakeside Kitchens\nLocation: Washington, D.C.\n\nYou cook our lunch menu.\n"
    (finding,) = found("PAY001", text)
    assert "the District of Columbia" in finding.message
    assert found("PAY011", text) == []
