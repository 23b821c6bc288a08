"""Records -> Parquet: the flat table with its types, and beside it the tables with several rows a listing as lists of
structs, named after them. Needs the extra `parquet` (pyarrow)."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

from jobscan.errors import UsageError
from jobscan.model import ErrorRecord, Record
from jobscan.report.rows.details import detail_rows
from jobscan.report.rows.fields import Field, detail_tables, fields_of, flat_fields, is_kept
from jobscan.report.rows.flat import flat
from jobscan.report.rows.own import own_fields, own_values
from jobscan.report.screen import Screen

ROWS = 1000  # of a row group; only so many are held
_FLAT = {field.name for field in flat_fields()}
# the column of each table; "responsibilities" is a list of texts already, and that with their details has a longer name
_NESTED = {table: f"{table}_details" if table in _FLAT else table for table in detail_tables()}


class Sink:
    """A file that takes records; whole once it was closed."""

    def __init__(self, file: BinaryIO, screen: Screen) -> None:
        try:
            import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]
            import pyarrow.parquet as pq  # type: ignore[import-untyped, unused-ignore]
        except ImportError:
            raise UsageError("Parquet needs: pip install 'jobscan[parquet]'") from None
        self._own = own_fields(screen.own)
        self._schema = _schema(pa, screen.kept, self._own)
        self._table = pa.Table
        self._writer = pq.ParquetWriter(_Counted(file), self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def write(self, record: Record) -> None:
        """Keep a record; every thousandth writes them."""
        row = _typed(flat(record), flat_fields()) | own_values(record, self._own)
        for table, name in _NESTED.items():
            found = [] if isinstance(record, ErrorRecord) else detail_rows(table, record)
            row[name] = [_typed(each, _items(table)) for each in found]
        self._rows.append(row)
        if len(self._rows) == ROWS:
            self._flush()

    def close(self) -> None:
        """Write what is left and the footer."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._table.from_pylist(self._rows, schema=self._schema))
            self._rows = []


class _Counted(io.RawIOBase):
    """A file, or a pipe, that knows how far it is, as pyarrow asks; that closes this one, and leaves the file open."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._at = file, 0

    def write(self, data: Any) -> int:
        self._file.write(data)
        size = memoryview(data).nbytes
        self._at += size
        return size

    def tell(self) -> int:
        return self._at

    def flush(self) -> None:
        self._file.flush()

    def writable(self) -> bool:
        return True


def _items(table: str) -> tuple[Field, ...]:
    """The fields of a struct: those of the table without the number of the listing, in whose row it stands."""
    return tuple(field for field in fields_of(table) if field.name != "listing")


def _schema(pa: Any, kept: frozenset[str] | None, own: tuple[Field, ...]) -> Any:
    """The types of the columns of the fields that are kept, each with its meaning as metadata."""
    kinds = {
        "text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(),
        "date": pa.date32(), "list": pa.list_(pa.string()),
    }  # fmt: skip

    def typed(field: Field) -> Any:
        return pa.field(field.name, kinds[field.kind], metadata={"description": field.meaning})

    nested = [
        pa.field(name, pa.list_(pa.struct(list(map(typed, _items(table))))), metadata={"description": _about(table)})
        for table, name in _NESTED.items()
    ]
    columns = [column for column in (*map(typed, flat_fields()), *nested) if is_kept(column.name, kept)]
    return pa.schema([*columns, *map(typed, own)])


def _about(table: str) -> str:
    return f"all {table} of the listing, with their details"


def _typed(row: Mapping[str, Any], fields: Iterable[Field]) -> dict[str, Any]:
    """The row with every column; amounts as floats."""
    return {
        field.name: float(value)
        if field.kind == "number" and (value := row.get(field.name)) is not None
        else row.get(field.name)
        for field in fields
    }
