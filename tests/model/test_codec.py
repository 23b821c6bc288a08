"""The record: its JSON, its schema, and back again."""

import json
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from datasets.record_schema import FILE, as_text, json_schema
from jobscan.model import (
    SCHEMA_VERSION,
    Comparison,
    ErrorRecord,
    Fact,
    Failure,
    JobPosting,
    MonetaryAmount,
    NotComparable,
    SourceInfo,
)
from jobscan.model.codec import from_json, to_builtins, to_json
from tests.postings import make_posting

SOURCE = SourceInfo(uri="a.txt", id=None, index=0, format="text")
PAY = MonetaryAmount(
    currency="USD", min_value=Decimal("18.50"), max_value=None, unit_text="HOUR", unit_stated=True, primary=True
)
NOT_COMPARED = JobPosting(
    source=SOURCE,
    base_salary=(Fact(value=PAY, start=4, end=20, text="from $18.50/hour", rule="pay.from", confidence=0.9),),
    comparison=NotComparable(not_comparable="the occupation is not known"),
)
COMPARED = make_posting()
ERROR = ErrorRecord(source=SOURCE, error=Failure(code="empty", message="the file is empty"))
RECORDS = [
    pytest.param(COMPARED, id="compared"),
    pytest.param(NOT_COMPARED, id="not compared"),
    pytest.param(JobPosting(source=SOURCE), id="nothing stated"),
    pytest.param(ERROR, id="error"),
]


def as_version_1_0(record: JobPosting) -> dict[str, Any]:
    """The record as it was written before `comparison` had a status."""
    raw: dict[str, Any] = json.loads(to_json(record))
    del raw["comparison"]["status"]
    return raw | {"schemaVersion": "1.0"}


def test_keys_are_in_camel_case_and_money_is_a_number() -> None:
    amount = json.loads(to_json(NOT_COMPARED))["baseSalary"][0]["value"]
    assert amount == {
        "currency": "USD",
        "minValue": 18.5,
        "maxValue": None,
        "unitText": "HOUR",
        "unitStated": True,
        "label": None,
        "primary": True,
        "restates": None,
        "fullTimeEquivalent": None,
    }
    assert b"18.50" in to_json(NOT_COMPARED)
    assert to_builtins(NOT_COMPARED)["baseSalary"][0]["value"]["minValue"] == Decimal("18.50")


@pytest.mark.parametrize(
    ("record", "beginning"),
    [
        pytest.param(COMPARED, {"status": "compared"}, id="compared"),
        pytest.param(
            NOT_COMPARED,
            {"status": "not_comparable", "notComparable": "the occupation is not known"},
            id="not compared",
        ),
    ],
)
def test_a_comparison_says_first_whether_it_is_one(record: JobPosting, beginning: dict[str, str]) -> None:
    written = json.loads(to_json(record))["comparison"]
    assert dict(list(written.items())[: len(beginning)]) == beginning


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_comes_back_as_it_went(record: JobPosting | ErrorRecord) -> None:
    assert from_json(to_json(record)) == record
    assert from_json(to_json(record).decode()) == record


@pytest.mark.parametrize("record", RECORDS[:3])
def test_a_record_of_version_1_0_is_read(record: JobPosting) -> None:
    old = as_version_1_0(record)
    read = from_json(json.dumps(old))
    assert read == msgspec.structs.replace(record, schema_version="1.0")
    Draft202012Validator(json_schema()).validate(old)


def test_a_record_without_a_comparison_is_read() -> None:
    old = {key: value for key, value in json.loads(to_json(COMPARED)).items() if key != "comparison"}
    read = from_json(json.dumps(old))
    assert isinstance(read, JobPosting)
    assert read.comparison == NotComparable(not_comparable="not compared")


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(b"{", id="cut off"),
        pytest.param(b'{"schemaVersion": "1.0"}', id="no source"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b'{"source": {}, "error": {"code": "x", "message": "y"}}', id="an error of nothing"),
        pytest.param(to_json(ERROR).replace(b'"message"', b'"words"'), id="an error without a message"),
        pytest.param(to_json(COMPARED).replace(b'"compared"', b'"maybe"'), id="an unknown status"),
        pytest.param(to_json(COMPARED).replace(b'"benchmark"', b'"bench"'), id="half a comparison"),
        pytest.param(
            json.dumps(as_version_1_0(COMPARED)).replace('"benchmark"', '"bench"').encode(), id="half an old comparison"
        ),
    ],
)
def test_what_is_no_record_is_refused(broken: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        from_json(broken)


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_fits_the_schema(record: JobPosting | ErrorRecord) -> None:
    Draft202012Validator(json_schema()).validate(json.loads(to_json(record)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(("baseSalary", 0, "value", "unitText"), "FORTNIGHT", id="a unit that is not one"),
        pytest.param(("baseSalary", 0, "value", "minValue"), "18.50", id="money as words"),
        pytest.param(("comparison", "status"), "maybe", id="a status that is not one"),
        pytest.param(("comparison",), {"status": "compared"}, id="a comparison of nothing"),
        pytest.param(("source",), None, id="no source"),
    ],
)
def test_the_schema_refuses(path: tuple[str | int, ...], value: object) -> None:
    raw = json.loads(to_json(COMPARED))
    place = raw
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not Draft202012Validator(json_schema()).is_valid(raw)


def test_the_schema_names_itself_and_its_parts_plainly() -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    assert (schema["$id"], schema["version"]) == (f"urn:jobscan:record:{SCHEMA_VERSION}", SCHEMA_VERSION)
    assert all(name.replace("_", "").isalnum() for name in schema["$defs"])
    assert {"Fact_JobLocationType_", "Fact_EmploymentType_", "Fact_Seniority_"} <= set(schema["$defs"])
    assert schema["$defs"]["Fact_Seniority_"]["title"] == "Fact[Seniority]"
    assert not any(word in json.dumps(schema) for word in ("decimal", "Literal", "discriminator"))


def test_the_file_of_the_schema_is_up_to_date() -> None:
    assert FILE.read_text(encoding="utf-8") == as_text(), "run: python -m datasets.record_schema"


def test_every_noun_and_every_field_of_the_schema_has_a_description() -> None:
    definitions = json_schema()["$defs"]
    bare = [name for name, noun in definitions.items() if not noun.get("description")]
    bare += [
        f"{name}.{field}"
        for name, noun in definitions.items()
        for field, kind in noun["properties"].items()
        if not kind.get("description")
    ]
    assert bare == []


def test_the_two_answers_of_a_comparison_are_told_apart_by_type() -> None:
    for record, kind in ((COMPARED, Comparison), (NOT_COMPARED, NotComparable)):
        read = from_json(to_json(record))
        assert isinstance(read, JobPosting)
        assert type(read.comparison) is kind


@pytest.mark.parametrize(
    ("primary", "at"),
    [((), None), ((False,), 0), ((True,), 0), ((False, True, False), 1), ((False, False), 0)],
)
def test_the_pay_that_stands_for_the_listing(primary: tuple[bool, ...], at: int | None) -> None:
    amounts = [msgspec.structs.replace(PAY, label=str(i), primary=each) for i, each in enumerate(primary)]
    facts = tuple(Fact(value=each, start=0, end=1, text="x", rule="pay.from", confidence=0.9) for each in amounts)
    stands = JobPosting(source=SOURCE, base_salary=facts).primary_pay
    assert stands is (None if at is None else facts[at])
