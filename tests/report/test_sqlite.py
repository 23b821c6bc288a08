"""SQLite out: tables with keys, a search and views, the same bytes for the same records."""

import io
import json
import sqlite3
from collections.abc import Iterator, Sequence

import pytest

from jobscan.errors import UsageError
from jobscan.model import ErrorRecord, Failure, Record, SourceInfo
from jobscan.report.rows.fields import all_fields, flat_fields
from jobscan.report.screen import Screen
from jobscan.report.sqlite import APPLICATION_ID, Sink
from tests.postings import fact, make_posting

ERROR = ErrorRecord(
    source=SourceInfo(uri="b.txt", id="7", index=3, format="text"), error=Failure(code="timeout", message="too slow")
)
RECORDS: list[Record] = [make_posting().with_text("We look for a registered nurse."), ERROR, make_posting(title=None)]


def written(records: Sequence[Record]) -> bytes:
    out = io.BytesIO()
    sink = Sink(out, Screen())
    for record in records:
        sink.write(record)
    sink.close()
    return out.getvalue()


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("db") / "jobs.db"
    path.write_bytes(written(RECORDS))
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    yield connection
    connection.close()


def ask(db: sqlite3.Connection, query: str) -> list[tuple[object, ...]]:
    return db.execute(query).fetchall()


def test_it_is_whole_and_its_keys_hold(db: sqlite3.Connection) -> None:
    assert ask(db, "PRAGMA integrity_check") == [("ok",)]
    assert ask(db, "PRAGMA foreign_key_check") == []
    assert ask(db, "PRAGMA application_id") == [(APPLICATION_ID,)]


def test_every_record_stands_in_its_tables(db: sqlite3.Connection) -> None:
    assert ask(db, "SELECT listing, title FROM listings") == [(1, "Registered Nurse, ICU"), (3, None)]
    assert ask(db, "SELECT listing, uri, id, error_code FROM errors") == [(2, "b.txt", "7", "timeout")]
    assert ask(db, "SELECT listing, kind, annual_mid FROM pay WHERE is_primary") == [
        (1, "base", 95680.0),
        (3, "base", 95680.0),
    ]
    assert ask(db, "SELECT name FROM skills WHERE listing = 1 AND level = 'required'") == [
        ("ACLS",),
        ("communication",),
    ]
    assert ask(db, "SELECT count(*) FROM responsibilities") == [(20,)]
    assert ask(db, "SELECT offered_mid FROM comparisons WHERE listing = 1") == [(95680.0,)]


def test_the_view_scan_is_the_flat_table(db: sqlite3.Connection) -> None:
    rows = db.execute("SELECT * FROM scan ORDER BY listing")
    assert [name for name, *_ in rows.description] == ["listing", *(field.name for field in flat_fields())]
    assert [row[0] for row in rows] == [1, 2, 3]


def test_search_finds_other_forms_of_a_word(db: sqlite3.Connection) -> None:
    found = ask(db, "SELECT rowid FROM listings_fts WHERE listings_fts MATCH 'text:looking nurses'")
    assert found == [(1,)]


def test_the_database_says_what_its_columns_mean(db: sqlite3.Connection) -> None:
    assert ask(db, "SELECT count(*) FROM fields") == [(len(all_fields()),)]
    ((schema,),) = ask(db, "SELECT sql FROM sqlite_schema WHERE name = 'pay'")
    assert '"annual_min" REAL, -- the low end for a full year' in str(schema)


def test_every_view_answers(db: sqlite3.Connection) -> None:
    views = [str(name) for (name,) in ask(db, "SELECT name FROM sqlite_schema WHERE type = 'view'")]
    assert len(views) >= 11
    empty = [view for view in views if not ask(db, f"SELECT * FROM {view}")]
    assert empty == ["not_compared"]  # both were


def test_quartiles_are_of_one_currency() -> None:
    path = ":memory:"
    db = sqlite3.connect(path)
    postings = [paid(currency, amount) for currency, amount in zip("UUUUE", (10, 20, 30, 50, 99), strict=True)]
    db.deserialize(written(postings))
    assert ask(db, "SELECT pay_currency, paid, p25, median, p75 FROM pay_by_level") == [
        ("U", 4, 17500.0, 25000.0, 35000.0),
        ("E", 1, 99000.0, 99000.0, 99000.0),
    ]
    db.close()


def paid(currency: str, thousands: int) -> Record:
    from decimal import Decimal

    from jobscan.model import MonetaryAmount

    amount = Decimal(thousands * 1000)
    pay = MonetaryAmount(currency=currency, min_value=amount, max_value=amount, unit_text="YEAR")
    return make_posting(base_salary=(fact(pay),))


@pytest.mark.parametrize(
    "title", ["x'; DROP TABLE listings; --", "half \ud800 a pair", "nul \0 inside", "", "\N{PILE OF POO}"]
)
def test_hostile_words_are_only_words(title: str) -> None:
    db = sqlite3.connect(":memory:")
    db.deserialize(written([make_posting(title=fact(title), responsibilities=(fact(title),)).with_text(title)]))
    ((found, text, duties),) = ask(db, "SELECT title, text, responsibilities FROM listings")
    assert [found, text, *json.loads(str(duties))] == 3 * [title.replace("\ud800", "?")]
    db.close()


def test_the_bytes_are_the_same_again() -> None:
    assert written(RECORDS) == written(RECORDS)


def test_a_scan_without_listings_is_whole() -> None:
    db = sqlite3.connect(":memory:")
    db.deserialize(written([]))
    assert ask(db, "SELECT count(*) FROM scan") == [(0,)]
    db.close()


def test_a_full_disk_is_no_bug() -> None:
    sink = Sink(io.BytesIO(), Screen())
    sink._db.execute("PRAGMA max_page_count = 1")
    with pytest.raises(UsageError, match="cannot be written"):
        list(map(sink.write, [make_posting()] * 50))
    with pytest.raises(UsageError, match="cannot be written"):
        sink.close()
    assert not sink._path.exists()
