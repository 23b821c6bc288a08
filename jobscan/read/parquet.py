"""Parquet -> a listing for each row, a few hundred rows in memory at a time. Needs the extra `parquet` (pyarrow)."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from io import BufferedReader
from typing import Any, BinaryIO, cast

from jobscan.errors import Unprocessed
from jobscan.model import Source, Unreadable

from .context import Context
from .feed import Raw
from .row import listing
from .tables import unusable

BATCH = 256
_IN_MEMORY = 50_000_000  # bytes of a pipe; beyond them a temporary file


def read_parquet(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """A listing for each row; the columns are told as those of a CSV are."""
    try:
        import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]
        import pyarrow.parquet as pq  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise Unprocessed("no-reader", "Parquet needs: pip install 'jobscan[parquet]'") from None
    with _seekable(stream) as file:
        try:
            table = pq.ParquetFile(file)
        except (pa.ArrowException, OSError, ValueError) as error:
            raise Unprocessed("broken", f"not a whole Parquet file: {_brief(error)}") from None
        names = list(table.schema_arrow.names)
        if problem := unusable(names, context):
            yield context.unreadable(*problem)
            return
        batches = table.iter_batches(batch_size=BATCH)
        while True:
            try:
                batch = next(batches, None)
            except (pa.ArrowException, OSError, ValueError) as error:
                yield context.unreadable("broken", f"damaged after row {context.count:,}: {_brief(error)}")
                return
            if batch is None:
                break
            for row in batch.to_pylist():
                yield listing({name: _plain(value) for name, value in row.items()}, context)
        if context.count == 0:
            yield context.unreadable("empty", "columns and no rows")


def _seekable(stream: BufferedReader) -> BinaryIO:
    """Parquet is read from its end: the file itself, or a copy of what came through a pipe."""
    raw = stream.raw
    whole = raw.whole() if isinstance(raw, Raw) else None
    if whole is not None:
        return whole
    copy = cast("BinaryIO", tempfile.SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115  (the caller closes it)
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy


def _plain(value: Any) -> Any:
    """A cell as JSON would have it."""
    if value is None or isinstance(value, (str, int, float, bool, list, dict)):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)  # dates, decimals


def _brief(error: Exception) -> str:
    return str(error).splitlines()[0][:160] if str(error) else type(error).__name__
