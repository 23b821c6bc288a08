"""`data/fields.tsv`: what it declares is what the rows have, no more and no less."""

import pytest

from jobscan.model import ErrorRecord, Failure, JobPosting, Record, SourceInfo
from jobscan.report.rows.details import detail_rows
from jobscan.report.rows.fields import all_fields, detail_tables, fields_of, flat_fields
from jobscan.report.rows.flat import flat
from tests.postings import make_posting

SOURCE = SourceInfo(uri="a.txt", id=None, index=0, format="text")
ERROR = ErrorRecord(source=SOURCE, error=Failure(code="timeout", message="too slow"))


def test_every_field_of_the_flat_row_is_declared_once() -> None:
    names = [field.name for field in flat_fields()]
    assert len(names) == len(set(names))
    rows: list[Record] = [make_posting(), JobPosting(source=SOURCE), ERROR]
    assert {name for record in rows for name in flat(record)} == set(names)


@pytest.mark.parametrize("table", detail_tables())
def test_every_field_of_a_detail_is_declared_once(table: str) -> None:
    names = [field.name for field in fields_of(table)]
    assert names[:2] == ["listing", "position"]
    assert len(names) == len(set(names))
    if table != "findings":  # the posting was not checked
        (first, *_) = detail_rows(table, make_posting())
        assert {"listing", *first} <= set(names)


@pytest.mark.parametrize("field", all_fields(), ids=lambda field: f"{field.table}.{field.name}")
def test_every_field_says_what_it_means(field) -> None:  # type: ignore[no-untyped-def]
    assert field.kind in ("text", "integer", "number", "boolean", "date", "list")
    assert field.about
    assert field.about[0].isupper() or field.about[0].islower() or field.about[0].isdigit()
    assert not field.about.endswith(".")
