"""The record: its JSON, its schema, and back again."""

import json
from decimal import Decimal

import msgspec
import pytest
from jsonschema import Draft202012Validator

from jobscan.model import ErrorRecord, Fact, Failure, JobPosting, MonetaryAmount, NotComparable, SourceInfo
from jobscan.model.codec import from_json, json_schema, to_json

SOURCE = SourceInfo(uri="a.txt", id=None, index=0, format="text")
PAY = MonetaryAmount(
    currency="USD", min_value=Decimal("18.50"), max_value=None, unit_text="HOUR", unit_stated=True, primary=True
)
POSTING = JobPosting(
    source=SOURCE,
    base_salary=(Fact(value=PAY, start=4, end=20, text="from $18.50/hour", rule="pay.from", confidence=0.9),),
    comparison=NotComparable(not_comparable="the occupation is not known"),
)
ERROR = ErrorRecord(source=SOURCE, error=Failure(code="empty", message="the file is empty"))


def test_keys_are_in_camel_case_and_money_is_a_number() -> None:
    amount = json.loads(to_json(POSTING))["baseSalary"][0]["value"]
    assert amount == {
        "currency": "USD",
        "minValue": 18.5,
        "maxValue": None,
        "unitText": "HOUR",
        "unitStated": True,
        "label": None,
        "primary": True,
        "restates": None,
    }
    assert b"18.50" in to_json(POSTING)


@pytest.mark.parametrize("record", [POSTING, ERROR], ids=["posting", "error"])
def test_a_record_comes_back_as_it_went(record: JobPosting | ErrorRecord) -> None:
    assert from_json(to_json(record)) == record


@pytest.mark.parametrize("record", [POSTING, ERROR], ids=["posting", "error"])
def test_a_record_fits_the_schema(record: JobPosting | ErrorRecord) -> None:
    Draft202012Validator(json_schema()).validate(json.loads(to_json(record)))


def test_the_schema_is_a_schema_with_plain_names() -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    assert all(name.replace("_", "").isalnum() for name in schema["$defs"])


@pytest.mark.parametrize("broken", [b"{", b'{"schemaVersion": "1.0"}', b"[]"], ids=["cut off", "no source", "a list"])
def test_what_is_no_record_is_refused(broken: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        from_json(broken)


def test_the_schema_refuses_a_wrong_unit() -> None:
    raw = json.loads(to_json(POSTING))
    raw["baseSalary"][0]["value"]["unitText"] = "FORTNIGHT"
    assert not Draft202012Validator(json_schema()).is_valid(raw)
