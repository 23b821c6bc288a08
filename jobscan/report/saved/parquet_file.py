"""Parquet that `scan` wrote -> rows. Needs the extra `parquet` (pyarrow)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import BinaryIO

from jobscan.errors import UsageError
from jobscan.report.rows.fields import flat_fields
from jobscan.report.rows.flat import Row


def rows(file: BinaryIO, name: str, wanted: Collection[str] | None) -> Iterator[Row | None]:
    """The rows, a thousand at a time."""
    try:
        import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]
        import pyarrow.parquet as pq  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise UsageError("Parquet needs: pip install 'jobscan[parquet]'") from None
    try:
        table = pq.ParquetFile(file)
        names = set(table.schema_arrow.names)
        if "uri" not in names:
            raise UsageError(f"{name}: not a table that `scan` wrote: it has no column uri")
        columns = [f.name for f in flat_fields() if f.name in names and (wanted is None or f.name in wanted)]
        for batch in table.iter_batches(batch_size=1000, columns=columns or ["uri"]):
            yield from batch.to_pylist()
    except (pa.ArrowException, OSError) as error:
        raise UsageError(f"{name}: cannot be read: {str(error).splitlines()[0]}") from error
