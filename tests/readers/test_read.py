"""Every kind of input, in the shapes that job boards and applicant systems use; all listings are invented."""

import gzip
import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.errors import UsageError
from jobscan.model import Fields, PayField, Source, Unreadable
from jobscan.readers import READERS, parse_field_map, read, read_path, read_stream
from tests.fuzzing import examples
from tests.readers._files import docx, mail, odt, parquet, pdf, xlsx


def all_of(data: Any, uri: str = "in.json", **options: Any) -> list[Any]:
    if not isinstance(data, (bytes, str)):
        data = json.dumps(data)
    return list(read(data.encode() if isinstance(data, str) else data, uri=uri, **options))


def one_of(data: Any, uri: str = "in.json", **options: Any) -> Any:
    (found,) = all_of(data, uri, **options)
    return found


def codes(found: Iterable[Source | Unreadable]) -> list[str]:
    return [one.code if isinstance(one, Unreadable) else "ok" for one in found]


# --- formats ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data, expected",
    [
        pytest.param(b'[{"title": "Cook"}]', "json", id="array"),
        pytest.param(b'{"title": "Cook",\n "description": "x"}', "json", id="object"),
        pytest.param(b'{"title": "Cook"}\n{"title": "Maid"}\n', "jsonl", id="lines"),
        pytest.param(b"<!DOCTYPE html><p>Cook wanted</p>", "html", id="page"),
        pytest.param(b"title,company,description\nCook,Inn,Fry\n", "csv", id="table"),
        pytest.param(b"Job Title;Company Name;Job Description\nCook;Inn;Fry\n", "csv", id="semicolons"),
        pytest.param(b"---\ntitle: Cook\n---\nFry.", "md", id="front matter"),
        pytest.param(b"[Remote] Cook wanted, $20/hr", "text", id="bracket"),
        pytest.param(b"{company} seeks a cook", "text", id="brace"),
        pytest.param(b"Cook, Portland, title\nWe pay.", "text", id="commas"),
    ],
)
def test_format_is_told_by_the_content(data: bytes, expected: str) -> None:
    assert {one.format for one in read(data, uri="<stdin>")} == {expected}


def test_every_reader_reads_something() -> None:
    assert list(READERS) == ["text", "md", "html", "json", "jsonl", "csv", "pdf", "docx", "odt", "parquet", "xml", "xlsx", "rtf", "eml",
                             "mhtml"]  # fmt: skip
    samples = {
        "pdf": pdf([["Cook"]]),
        "odt": odt("<text:p>Cook</text:p>"),
        "docx": docx("<w:p><w:r><w:t>Cook</w:t></w:r></w:p>"),
        "parquet": parquet({"title": ["Cook"]}),
        "xml": b"<jobs><job><title>Cook</title></job></jobs>",
        "csv": b"title\nCook\n",
        "json": b'{"title":"Cook"}',
        "jsonl": b'{"title":"Cook"}',
        "xlsx": xlsx([["Title", "Company"], ["Cook", "Hearth Lane"]]),
        "rtf": b"{\\rtf1 Cook}",
        "eml": mail(("plain", "Cook")),
        "mhtml": mail(("plain", "Cook")),
    }
    for name in READERS:
        found = one_of(samples.get(name, b"Cook"), "x", input_format=name)
        assert (type(found), found.format) == (Source, name)


@pytest.mark.parametrize(
    "name, what_to_do",
    [
        ("job.pages", "no reader for .pages; export it as .docx; known: .txt, .text, .md"),
        ("jobs.ods", "no reader for .ods; save it as .xlsx or .csv; known: .txt"),
        ("job.msg", "no reader for .msg; save it as .eml"),
        ("job.doc", "an old Office file (.doc, .xls, .msg), or a new one with a password"),
        ("jobs.xls", "an old Office file (.doc, .xls, .msg), or a new one with a password"),
        ("jobs.xlsx", "an old Office file (.doc, .xls, .msg), or a new one with a password"),
    ],
)
def test_a_kind_without_reader_says_what_to_do(name: str, what_to_do: str) -> None:
    found = one_of(b"\xd0\xcf\x11\xe0 ...", name)
    assert found.code == "no-reader"
    assert found.message.startswith(what_to_do)


def test_a_pdf_in_a_pipe_is_known_by_its_bytes() -> None:
    assert one_of(pdf([["Cook wanted"]]), "<stdin>").text == "Cook wanted"


# --- exact text ------------------------------------------------------------------------------------------------------

TRICKY = "Line one\r\nline\ttwo\u2028three \u00a0 <Company> salary < $50k & > $40k\n\n• bullet\x00 end  "


@pytest.mark.parametrize("uri", ["a.txt", "a.md"])
def test_plain_text_is_exactly_what_came(uri: str) -> None:
    assert one_of(TRICKY, uri).text == TRICKY
    assert one_of("\ufeff" + TRICKY, uri).text == TRICKY


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
def test_unicode_encodings(encoding: str) -> None:
    text = "Cook – £20 an hour\r\nNaïve café\n" * 4
    assert one_of(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize(
    "data, text, code",
    [
        pytest.param("Pay: £20–£25. Café “Blå”".encode("cp1252"), "Pay: £20–£25. Café “Blå”", "encoding", id="cp1252"),
        pytest.param(
            "Café, naïve, Zürich ".encode() + b"\xff.", "Café, naïve, Zürich \ufffd.", "invalid-utf8", id="one bad byte"
        ),
    ],
)
def test_other_bytes_are_read_with_a_note(data: bytes, text: str, code: str | None) -> None:
    found = one_of(data, "a.txt")
    assert (found.text, [note.code for note in found.warnings]) == (text, [code])


@pytest.mark.parametrize("line", [TRICKY, "", "a", "x" * 100_000, "# Cook\n\nFry <br> eggs.\n\n- a\n- b"])
def test_a_string_in_json_lines_and_csv_is_exactly_what_came(line: str) -> None:
    assert one_of({"title": "Cook", "text": line}, "a.jsonl").text == line
    table = 'title,text\r\nCook,"' + line.replace('"', '""') + '"\r\n'
    assert one_of(table, "a.csv").text == line


@given(st.text())
def test_json_lines_keep_any_text(text: str) -> None:
    text = f"Fry {text}"
    assert one_of({"title": "Cook", "description": text}, "a.jsonl").text == text


# --- whatever comes --------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=examples(300))
@given(st.binary(max_size=300) | st.text().map(str.encode), st.sampled_from(["auto", *READERS]))
def test_no_bytes_make_it_raise(data: bytes, name: str) -> None:
    for index, one in enumerate(read(data, uri="x", input_format=name)):
        assert one.index == index
        assert isinstance(one, Unreadable) or one.text.encode().decode() == one.text


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["title", "text", "jobs", "location", "salary", "id", "company", "@type", "content", "date"]
            ),
            inner,
        )
    ),
    max_leaves=20,
)


@settings(deadline=None, max_examples=examples(300))
@given(_json)
def test_no_json_makes_it_raise(value: Any) -> None:
    found = all_of(value)
    assert [one.index for one in found] == list(range(len(found)))
    assert found


@pytest.mark.parametrize("uri", ["a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.md"])
@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_empty_is_one_clear_message(uri: str, data: bytes) -> None:
    assert codes(all_of(data, uri)) == ["empty"]


def test_binary_is_refused() -> None:
    noise = bytes((i * 7919 + i // 3) % 256 for i in range(5000))
    assert codes(all_of(noise, "a.txt")) == ["binary"]


def test_what_is_hard_on_parsers() -> None:
    lines = [
        b'{"title": "A", "n": ' + b"9" * 5000 + b"}",
        b'{"title": "B", "n": NaN}',
        b'{"title": "C", "x": ' + b"[" * 1500 + b"]" * 1500 + b"}",
        b'{"title": "D", "text": "half \\ud800"}',
        b'{"title": "E", "text": "bad \\x escape"}',
        b'{"title": "F"} {"title": "G"}',
        b'{"title": "H", ',
        b"",
        b"[]",
        b'{"title": "I", "text": "\xff"}',
    ]
    found = all_of(b"\n".join(lines), "a.jsonl")
    assert [one.fields.title if isinstance(one, Source) else one.code for one in found] == [
        "A", "B", "bad-json", "D", "E", "F", "G", "bad-json", "empty", "I",
    ]  # fmt: skip
    assert found[3].text == "half \ufffd"
    assert found[4].text == "bad \\x escape"
    assert found[7].message.startswith("line 7: no JSON here: ")


def test_a_list_that_was_cut_off_keeps_its_first_part() -> None:
    found = all_of('[{"title": "Cook"}, {"title": "Maid"}, {"tit')
    assert codes(found) == ["ok", "ok", "bad-json"]


def test_pretty_printed_objects_one_after_the_other() -> None:
    data = "\n".join(json.dumps({"title": title, "description": "x"}, indent=2) for title in ("Cook", "Maid"))
    for uri in ("<stdin>", "a.json", "a.jsonl"):
        assert [one.fields.title for one in all_of(data, uri)] == ["Cook", "Maid"]


@pytest.mark.parametrize("uri", ["a.txt", "a.html"])
def test_a_long_text_is_cut_at_a_character(uri: str) -> None:
    found = one_of("é" * 1000, uri, max_bytes=101)
    assert (found.text, found.truncated) == ("é" * 50, True)
    assert [note.code for note in found.warnings] == ["truncated"]


def test_a_long_field_is_cut_and_a_longer_line_is_refused_and_the_rest_goes_on() -> None:
    rows = [{"title": "a", "text": "x" * 500}, {"title": "b", "text": "x" * 2_000_000}, {"title": "c", "text": "y"}]
    found = all_of("\n".join(map(json.dumps, rows)), "a.jsonl", max_bytes=100)
    assert codes(found) == ["ok", "too-long", "ok"]
    assert (len(found[0].text), found[0].truncated, found[2].text) == (100, True, "y")


def test_gzip_is_undone_and_broken_gzip_is_told(tmp_path: Path) -> None:
    packed = gzip.compress(b'{"title": "Cook"}\n{"title": "Maid"}\n' * 2000)
    assert len(all_of(packed, "a.jsonl.gz")) == 4000
    assert codes(all_of(packed[:50], "a.jsonl.gz"))[-1] == "unreadable"
    assert codes(all_of(b"\x1f\x8bjunk", "a.txt.gz")) == ["unreadable"]


def test_a_gzip_bomb_is_read_no_further_than_the_limit() -> None:
    bomb = gzip.compress(b"a " * 20_000_000)
    assert len(one_of(bomb, "a.txt.gz", max_bytes=1000).text) == 1000


def test_listings_are_streamed() -> None:
    class Endless:
        """A pipe that never ends: to load it whole is to hang."""

        rest = b""

        def read(self, size: int) -> bytes:
            self.rest = self.rest or b'{"title": "Cook", "text": "fry"}\n' * 100
            part, self.rest = self.rest[:size], self.rest[size:]
            return part

    listings = read_stream(cast("BinaryIO", Endless()), uri="<stdin>")
    assert [next(listings).index for _ in range(5000)][-1] == 4999


# --- tables ----------------------------------------------------------------------------------------------------------


def test_a_table_with_quotes_and_ragged_rows() -> None:
    data = 'Job Title\tCompany Name\tJob Description\nCook\t"Inn\n3.8"\t"fry\n""eggs"""\nMaid\tInn\nBoy\tInn\tx\ty\n\n'
    found = all_of(data, "a.tsv")
    assert [(one.fields.title, one.fields.company, one.text) for one in found] == [
        ("Cook", "Inn", 'fry\n"eggs"'), ("Maid", "Inn", ""), ("Boy", "Inn", "x"),
    ]  # fmt: skip
    assert [[note.code for note in one.warnings] for one in found] == [[], ["no-body"], ["ragged-row"]]


def test_a_table_of_something_else_names_its_columns() -> None:
    found = one_of("width,height\n1,2\n", "a.csv")
    assert (found.code, "width, height" in found.message) == ("no-columns", True)


def test_a_field_of_ten_megabytes() -> None:
    found = one_of('title,text\nCook,"' + "x" * 10_000_000 + '"\n', "a.csv")
    assert (len(found.text), found.truncated) == (5_000_000, True)


# --- fields that the user names --------------------------------------------------------------------------------------


def test_named_fields() -> None:
    row = {"job": {"body": "Fry.", "head": "Cook"}, "firm": "Inn", "key": 7, "description": "not this"}
    names = parse_field_map(["text=job.body", "title=job.head", "company=firm", "id=key"])
    found = one_of(row, "a.jsonl", field_map=names)
    assert (found.text, found.id, found.fields) == ("Fry.", "7", Fields(title="Cook", company="Inn"))


def test_a_row_without_a_named_field_tells_what_it_has() -> None:
    found = all_of('{"body": "Fry."}\n{"x": 1, "y": 2}\n', "a.jsonl", field_map={"text": "body"})
    assert codes(found) == ["ok", "missing-field"]
    assert found[1].message == "no 'body' for text in this row; it has: x, y"
    table = one_of("title,description\nCook,Fry\n", "a.csv", field_map={"text": "body"})
    assert (table.code, "title, description" in table.message) == ("missing-field", True)


@pytest.mark.parametrize(
    "uri, data, warned",
    [
        pytest.param(
            "a.jsonl", '{"body": "Fry.", "town": "Bath"}\n{"body": "Wash."}\n', [[], []], id="some row has it"
        ),
        pytest.param("a.jsonl", '{"body": "Fry."}\n', [["missing-field"]], id="no row so far"),
        pytest.param("a.csv", "body,town\nFry.,Bath\nWash.\n", [[], []], id="a short row"),
    ],
)
def test_a_named_field_that_a_row_lacks_is_empty(uri: str, data: str, warned: list[list[str]]) -> None:
    found = all_of(data, uri, field_map={"text": "body", "location": "town"})
    assert [[note.code for note in one.warnings] for one in found] == warned
    assert found[-1].fields.locations == ()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: parse_field_map(["txt=body"]),
        lambda: parse_field_map(["text"]),
        lambda: read(b"", uri="x", field_map={"titel": "t"}),
        lambda: read(b"", uri="x", input_format="jsnol"),
        lambda: read(b"", uri="x", max_bytes=0),
        lambda: read_path("x", input_format="exe"),
    ],
)
def test_wrong_arguments_are_told_at_once(wrong: Callable[[], object]) -> None:
    with pytest.raises(UsageError):
        wrong()


def test_a_suggestion_for_a_slip() -> None:
    with pytest.raises(UsageError, match="did you mean title"):
        parse_field_map(["titel=t"])


# --- sources ---------------------------------------------------------------------------------------------------------

YEAR = {"currency": "USD", "unit_text": "YEAR", "min_value": Decimal(50000), "max_value": Decimal(70000)}


def shown(found: Any) -> tuple[Any, ...]:
    pay = [(p.currency, p.min_value, p.max_value, p.unit_text) for p in found.fields.pay]
    return found.id, found.fields.title, found.fields.company, found.fields.locations, pay, found.text


SOURCES = {
    "json-ld": (
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "Organization", "name": "Inn"},
                {
                    "@type": ["JobPosting"], "title": "Cook &amp; Chef", "description": "<p>Fry.</p><ul><li>Eggs</li></ul>",
                    "identifier": {"@type": "PropertyValue", "name": "Inn", "value": "J1"},
                    "hiringOrganization": {"@type": "Organization", "name": "The Inn"},
                    "jobLocation": [{"@type": "Place", "address": {"addressLocality": "Leeds", "addressCountry": "GB"}}],
                    "baseSalary": {"@type": "MonetaryAmount", "currency": "GBP",
                                   "value": {"minValue": 11.5, "maxValue": "13.00", "unitText": "HOUR"}},
                },
            ],
        },
        ("J1", "Cook & Chef", "The Inn", ("Leeds, GB",), [("GBP", Decimal("11.5"), Decimal("13.00"), "HOUR")], "Fry.\n\n• Eggs"),
    ),
    "jobspy": (
        {"id": "in-1", "title": "Cook", "company": "Inn", "location": "Austin, TX", "description": "**Fry**\n\n* eggs",
         "interval": "yearly", "min_amount": 50000.0, "max_amount": 70000, "currency": "USD", "is_remote": False},
        ("in-1", "Cook", "Inn", ("Austin, TX",), [("USD", 50000, 70000, "YEAR")], "**Fry**\n\n* eggs"),
    ),
    "jsearch": (
        {"status": "OK", "data": [{"job_id": "a=", "job_title": "Cook", "employer_name": "Inn", "job_city": "Austin",
         "job_state": "TX", "job_country": "US", "job_description": "Fry", "job_min_salary": 20, "job_max_salary": 25,
         "job_salary_period": "HOUR", "job_salary_currency": "USD"}]},
        ("a=", "Cook", "Inn", ("Austin, TX, US",), [("USD", 20, 25, "HOUR")], "Fry"),
    ),
    "greenhouse": (
        {"jobs": [{"id": 5, "title": "Cook", "company_name": "Inn", "location": {"name": "Austin; Remote"},
                   "content": "&lt;p&gt;Fry &amp;amp; boil&lt;/p&gt;",
                   "pay_input_ranges": [{"min_cents": 5000000, "max_cents": 7000000, "currency_type": "USD"}]}],
         "meta": {"total": 1}},
        ("5", "Cook", "Inn", ("Austin", "Remote"), [("USD", 50000, 70000, None)], "Fry & boil"),
    ),
    "lever": (
        [{"id": "u-1", "text": "Cook", "hostedUrl": "https://x", "categories": {"location": "Austin", "commitment": "Full"},
          "description": "<div>Fry.</div>", "lists": [{"text": "You bring", "content": "<li>A pan</li><li>Oil</li>"}],
          "additional": "<div>EEO</div>", "descriptionPlain": "Fry.",
          "salaryRange": {"min": 50000, "max": 70000, "currency": "USD", "interval": "per-year-salary"}}],
        ("u-1", "Cook", None, ("Austin",), [("USD", 50000, 70000, "YEAR")], "Fry.\n\nYou bring\n• A pan\n• Oil\n\nEEO"),
    ),
    "ashby": (
        {"jobs": [{"id": "x", "title": "Cook", "location": "Austin", "descriptionHtml": "<p>Fry</p>", "descriptionPlain": "Fry",
                   "compensation": {"compensationTierSummary": "$50K", "summaryComponents": [
                       {"compensationType": "EquityPercentage", "minValue": 1, "maxValue": 2},
                       {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "USD",
                        "minValue": 50000, "maxValue": 70000}]}}]},
        ("x", "Cook", None, ("Austin",), [("USD", 50000, 70000, "YEAR")], "Fry"),
    ),
    "smartrecruiters": (
        {"id": "7", "name": "Cook", "company": {"identifier": "TheInn", "name": "The Inn"},
         "location": {"city": "Leeds", "country": "gb", "fullLocation": "Leeds, , United Kingdom"},
         "jobAd": {"sections": {"jobDescription": {"title": "The job", "text": "<p>Fry</p>"},
                                "qualifications": {"title": "You", "text": ""}}}},
        ("7", "Cook", "The Inn", ("Leeds, gb",), [], "The job\nFry"),
    ),
    "workday": (
        {"jobPostingInfo": {"id": "w", "title": "Cook", "jobDescription": "<p>Fry</p>", "location": "Austin",
                            "additionalLocations": ["Leeds"], "jobReqId": "R1"}},
        ("w", "Cook", None, ("Austin", "Leeds"), [], "Fry"),
    ),
    "recruitee": (
        {"offers": [{"id": 9, "title": "Cook", "careers_url": "https://x", "description": "<p>Fry</p>",
                     "requirements": "<ul><li>Pan</li></ul>", "location": "Ottawa",
                     "salary": {"min": None, "max": None, "period": None, "currency": None}}]},
        ("9", "Cook", None, ("Ottawa",), [], "Fry\n\nRequirements\n• Pan"),
    ),
    "bamboohr": (
        {"meta": {}, "result": {"jobOpening": {"jobOpeningName": "Cook", "description": "<p>Fry</p>", "location": {"city": None},
                                               "atsLocation": {"city": "Ottawa", "country": "Canada"}}}},
        (None, "Cook", None, ("Ottawa, Canada",), [], "Fry"),
    ),
}  # fmt: skip


RANGES: dict[str, tuple[dict[str, object], object, object]] = {
    "Recruitee": ({"min_hours": 32, "max_hours": 40}, (32, 40), None),
    "only the most": ({"max_hours": "24"}, (None, 24), None),
    "the wrong way round": ({"min_hours": 40, "max_hours": 32}, (32, 40), None),
    "hours a month": ({"hours_per_week": 160}, None, None),
    "not known": ({"min_hours": None, "max_hours": 0, "yearsOfExperience": ""}, None, None),
    "Personio": ({"yearsOfExperience": "2-5"}, None, (2, 5)),
    "Personio, the least": ({"yearsOfExperience": "lt-1"}, None, (None, 1)),
    "Personio, the most": ({"yearsOfExperience": "gt-15"}, None, (15, None)),
    "a number": ({"years_of_experience": 3}, None, (3, None)),
    "words": ({"Min Experience": "2 years", "Max Experience": "4 years"}, None, (2, 4)),
    "prose": ({"yearsOfExperience": "several"}, None, None),
}


@pytest.mark.parametrize("row, hours, years", RANGES.values(), ids=RANGES)
def test_hours_and_years_in_fields(row: dict[str, object], hours: object, years: object) -> None:
    fields = one_of({"title": "Cook", "description": "Fry", **row}).fields
    found = [(each.low, each.high) if each else None for each in (fields.work_hours, fields.experience)]
    assert found == [hours, years]


@pytest.mark.parametrize(
    "text, line",
    [
        pytest.param('title,description\nBaker,Bake\nCook,"Cook soup\nand ', 3, id="cut off"),
        pytest.param('title,description\nBaker,"Bake\nCook,Fry\nNurse,Care\n', 2, id="a mark is missing"),
        pytest.param('title,"description\nBaker,Bake\n', 1, id="in the header"),
    ],
)
def test_quotes_that_are_never_closed(text: str, line: int) -> None:
    *before, last = read(text.encode(), uri="a.csv")
    assert isinstance(last, Unreadable)
    assert last.message.startswith(f"line {line}: quotes that are opened in this row are never closed")
    codes = [[note.code for note in one.warnings] for one in before if isinstance(one, Source)]
    assert codes == [*([[]] * (line - 2)), *([["cut-off"]] * (line > 1))]


@pytest.mark.parametrize("name", SOURCES)
def test_what_a_source_calls_it(name: str) -> None:
    value, expected = SOURCES[name]
    assert shown(one_of(value)) == expected


def test_an_estimate_of_the_job_board_is_not_pay() -> None:
    found = one_of("Job Title,Salary Estimate,Job Description\nCook,$53K-$91K (Glassdoor est.),Fry\n", "a.csv")
    assert (found.fields.pay, [note.code for note in found.warnings]) == ((), ["pay-estimate"])


@pytest.mark.parametrize(
    ("row", "pay"),
    [
        ({"Pay Min": 27, "Pay Max": 34, "Pay Type": "Hourly"}, (27, 34, "HOUR")),
        ({"Pay Min": 82000, "Pay Max": 97000, "Pay Type": "Salary"}, (82000, 97000, "YEAR")),
        ({"Salary Range From": 45000, "Salary Range To": 52000, "Salary Frequency": "Annual"}, (45000, 52000, "YEAR")),
        ({"salary": {"min": 1500, "max": 1700, "interval": "0.5 MONTH"}}, (3000, 3400, "MONTH")),
        ({"salary": {"min": 9000, "max": 9000, "interval": "3 MONTH"}}, (3000, 3000, "MONTH")),
        ({"salary": {"min": 900, "max": 900, "interval": "2 WEEK"}}, (900, 900, "BIWEEK")),
    ],
    ids=["a type of pay", "a salary", "a city's columns", "twice a month", "by the quarter", "fortnights"],
)
def test_pay_has_the_period_of_its_column(row: dict[str, Any], pay: tuple[int, int, str]) -> None:
    (field,) = one_of({"title": "Cook", "text": "Fry", **row}).fields.pay
    assert (field.min_value, field.max_value, field.unit_text) == pay


def test_pay_in_words_stays_in_words() -> None:
    found = one_of({"title": "Cook", "text": "Fry", "salary": "$20 - $25 an hour"})
    assert found.fields.pay == (PayField(text="$20 - $25 an hour"),)


def test_a_title_without_text_is_a_listing_with_a_note() -> None:
    found = one_of({"jobs": [{"id": 1, "title": "Cook", "location": {"name": "Austin"}}]})
    assert (found.text, found.fields.title, [note.code for note in found.warnings]) == ("", "Cook", ["no-body"])


# --- pages -----------------------------------------------------------------------------------------------------------

PAGE = """<html><head><title>Line Cook | The Inn</title><style>p{}</style><script>var x = "no"</script></head><body>
<nav><ul><li>Home</li></ul></nav><main><h1>Line Cook</h1><p>We fry
eggs &amp; more<!-- no -->.</p><p style="display: none">no</p><table><tr><th>Pay</th><td>$20</td></tr></table>
<span>Posted On</span><span>8 May</span><br>Res<b>pons</b>ible.</main><footer>no</footer></body></html>"""


def test_a_page_gives_its_main_text_and_title() -> None:
    found = one_of(PAGE, "a.html")
    assert found.text == "Line Cook\n\nWe fry eggs & more.\n\nPay | $20\n\nPosted On 8 May\nResponsible."
    assert found.fields.title == "Line Cook"


@pytest.mark.parametrize(
    "part, stays",
    [
        ('<ul class="header-nav"><li>Sign in</li></ul>', False),
        ('<div id="job-social-share">Tweet</div>', False),
        ('<div class="powered footer">Powered by Hire</div>', False),
        ('<div class="navigator">You steer.</div>', True),
        ('<div class="page has-menu">' + "You fry eggs. " * 60 + "</div>", True),
    ],
    ids=["menu", "share", "footer", "a word that holds one", "the page itself"],
)
def test_what_a_page_calls_its_furniture_is_left_out(part: str, stays: bool) -> None:
    text = one_of(PAGE.replace("<nav>", part + "<nav>").replace("main>", "div>"), "a.html").text
    assert text.startswith("Line Cook") is not stays


def test_line_ends_that_were_escaped_twice_are_no_words() -> None:
    text = r"\n\n <p>Fry eggs.</p>\n<ul>\n<li>Mind C:\new folders\t</li></ul>\n"
    found = one_of(json.dumps({"title": "Cook", "description": text}), "a.json")
    assert found.text == "Fry eggs.\n\n• Mind C:\\new folders"


def test_json_ld_of_a_page_comes_first() -> None:
    posting = {"@type": "JobPosting", "title": "Cook", "description": "<p>" + "Fry eggs. " * 30 + "</p>"}
    page = PAGE.replace("<style>", f'<script type="application/ld+json">{json.dumps([posting])}</script><style>')
    found = one_of(page, "a.html")
    assert (found.fields.title, found.text) == ("Cook", ("Fry eggs. " * 30).strip())


@pytest.mark.parametrize(
    "page",
    ["<div>" * 100_000 + "Cook", "<div>" * 20_000 + "Cook" + "</div>" * 20_000, "<p " + "a=1 " * 100_000 + ">Cook"],
    ids=["deep", "deep and closed", "a long tag"],
)
def test_hostile_markup_is_read_in_time(page: str) -> None:
    assert one_of(page, "a.html").text == "Cook"


def test_scripts_that_never_end_take_no_time_in_the_square() -> None:
    assert codes(all_of("<html>" + "<script>" * 200_000, "a.html")) == ["empty"]


def test_front_matter_fills_the_fields_and_stays_in_the_text() -> None:
    text = "---\ntitle: 'Cook'\ncompany: Inn\nactive: true\n---\nFry.\n"
    found = one_of(text, "a.md")
    assert (found.text, found.fields) == (text, Fields(title="Cook", company="Inn"))


def test_missing_file_and_folder_are_told(tmp_path: Path) -> None:
    assert codes(read_path(tmp_path / "no.txt")) == ["no-such-file"]
    assert codes(read_path(tmp_path)) == ["unreadable"]
