"""Records -> Parquet: the columns of the CSV with their types. Needs the extra `parquet` (pyarrow)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, BinaryIO

from jobscan.errors import UsageError
from jobscan.model import Record
from jobscan.report.csv import COLUMNS, flat

ROWS = 1000  # of a row group; only so many are held

_INTEGERS = frozenset({"index", "pay_statements"})
_NUMBERS = frozenset(
    """hours_min hours_max min_years pay_min pay_max
    occupation_confidence offered_min offered_mid offered_max benchmark_median
    percentile_low percentile_high
    percentile_min percentile_mid percentile_max ratio_to_median_min ratio_to_median_mid ratio_to_median_max""".split()
)
_TRUTHS = frozenset({"is_listing", "truncated", "pay_unit_stated"})


class Sink:
    """A file that takes records; whole once it was closed."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]
            import pyarrow.parquet as pq  # type: ignore[import-untyped, unused-ignore]
        except ImportError:
            raise UsageError("Parquet needs: pip install 'jobscan[parquet]'") from None
        types = {**dict.fromkeys(_INTEGERS, pa.int64()), **dict.fromkeys(_NUMBERS, pa.float64())}
        types |= dict.fromkeys(_TRUTHS, pa.bool_())
        self._schema = pa.schema([(name, types.get(name, pa.string())) for name in COLUMNS])
        self._table = pa.Table
        self._writer = pq.ParquetWriter(_Counted(file), self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def write(self, record: Record) -> None:
        """Keep a record; every thousandth writes them."""
        row = flat(record)
        self._rows.append({name: _typed(name, row.get(name)) for name in COLUMNS})
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


class _Counted:
    """What pyarrow needs of a file, for a pipe too: it asks how far it is, and closes what is not its own."""

    closed = False

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

    def close(self) -> None:
        self.flush()

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False


def _typed(name: str, value: Any) -> Any:
    if value is None or name in _TRUTHS:
        return value
    if name in _INTEGERS:
        return int(value)
    if name in _NUMBERS:
        return float(value)
    return (
        value.isoformat() if isinstance(value, dt.date) else f"{value:f}" if isinstance(value, Decimal) else str(value)
    )
