"""Parquet -> a listing for each row; the columns are found as in CSV, and a column of objects as in JSON.

pyarrow reads it, which only `jobscan[parquet]` installs. A few rows at a time are unpacked, however large the file and
its row groups are.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from io import BufferedReader
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from jobscan.errors import Unprocessed
from jobscan.model import Source, Unreadable

from .context import Context
from .feed import Raw
from .keys import plain
from .row import listing
from .tables import unusable

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

ROWS = 32  # in memory at once: unpacking so few costs a hundredth of analysing them
BUFFER = 65536  # bytes of a column; without it a whole row group of text is loaded
_IN_MEMORY = 50_000_000  # bytes of a pipe; beyond them a temporary file
MISSING = "Parquet needs pyarrow: pip install 'jobscan[parquet]'"


def read_parquet(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """A listing for each row; a row group that is broken gives one Unreadable, and the next is read."""
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetFile  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise Unprocessed("not-installed", MISSING) from None
    with _seekable(stream) as content:
        try:
            file = ParquetFile(content, buffer_size=BUFFER, pre_buffer=False)
        except (pa.ArrowException, OSError, ValueError):
            raise Unprocessed("broken", "not a Parquet file, or an incomplete one; download it again") from None
        if problem := unusable(list(_names(file.schema_arrow)), context):
            yield context.unreadable(*problem)
            return
        columns = [one.name for one in file.schema_arrow if _has_words(one.type) or _is_named(one.name, context)]
        context.seen.update(context.field_map)  # objects that are null have them empty
        for group in range(file.num_row_groups):
            try:
                for batch in file.iter_batches(ROWS, row_groups=[group], use_threads=False, columns=columns):
                    for row in _rows(batch):
                        yield listing(row, context)
            except (pa.ArrowException, OSError, ValueError, OverflowError):
                yield context.unreadable("broken", f"row group {group + 1} of {file.num_row_groups} is damaged")
    if context.count == 0:
        yield context.unreadable("empty", "it has columns but no rows")


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


def _names(fields: Any, above: str = "") -> Iterator[str]:
    """The columns, and under `job.title` what a column of objects holds."""
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

    for field in fields:
        yield above + field.name
        if pa.types.is_struct(field.type):
            yield from _names(field.type, f"{above}{field.name}.")


def _rows(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """The rows with values as JSON has them."""
    names = batch.schema.names
    for values in zip(*map(_values, batch.columns), strict=True):
        yield {name: _plain(value) for name, value in zip(names, values, strict=True)}


def _values(column: Any) -> list[Any]:
    """The values of a column; those that Python has no noun for are None, and cost nothing else of the row."""
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

    kind = column.type
    if pa.types.is_struct(kind):  # flatten() keeps what is null
        inner = [_values(each) for each in column.flatten()]
        rows = [dict(zip((one.name for one in kind), values, strict=True)) for values in zip(*inner, strict=True)]
        rows = rows or [{} for _ in range(len(column))]
        return [row if valid else None for row, valid in zip(rows, column.is_valid().to_pylist(), strict=True)]
    try:
        if pa.types.is_timestamp(kind):  # nanoseconds and years beyond 9999 are not for Python
            column = column.cast(pa.timestamp("s"), safe=False).cast(pa.string())
        elif pa.types.is_temporal(kind) and not pa.types.is_duration(kind):
            column = column.cast(pa.string())
        return cast("list[Any]", column.to_pylist())
    except (pa.ArrowException, ValueError, OverflowError):
        return [_value(each) for each in column]


def _value(scalar: Any) -> Any:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

    try:
        return scalar.as_py()
    except (pa.ArrowException, ValueError, OverflowError):
        return None


def _has_words(kind: Any) -> bool:
    """Whether a column may say something: lists of numbers (embeddings, say) and spans of time do not."""
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

    types = pa.types
    if types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind):
        inner = kind.value_type
        return (types.is_nested(inner) and _has_words(inner)) or not (types.is_nested(inner) or _is_number(inner))
    return not types.is_duration(kind)


def _is_number(kind: Any) -> bool:
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

    return any(test(kind) for test in (pa.types.is_integer, pa.types.is_floating, pa.types.is_boolean))


def _is_named(name: str, context: Context) -> bool:
    return any(plain(key.partition(".")[0]) == plain(name) for key in context.field_map.values())


def _plain(value: Any) -> Any:
    """As JSON has it: text for bytes and dates, None for "not a number", objects for maps."""
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    if isinstance(value, float) and value != value:  # pandas writes a missing number so
        return None
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        if value and all(isinstance(pair, tuple) for pair in value):
            return {str(_plain(key)): _plain(inner) for key, inner in value}
        return [_plain(inner) for inner in value]
    return value if isinstance(value, (int, float, Decimal)) else str(value)
