"""Parquet -> a listing for each row; columns are recognised as in CSV, and columns of objects as in JSON.

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
    """A listing for each row; a damaged row group gives one Unreadable, and the next is read."""
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
        named = {plain(key.partition(".")[0]) for key in context.field_map.values()}
        columns = [one.name for one in file.schema_arrow if _has_words(one.type) or plain(one.name) in named]
        context.seen.update(context.field_map)  # null objects leave them empty
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
    """The file itself, or a copy of what came through a pipe: Parquet is read from its end."""
    raw = stream.raw
    whole = raw.whole() if isinstance(raw, Raw) else None
    if whole is not None:
        return whole
    copy = cast("BinaryIO", tempfile.SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115  (the caller closes it)
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy


def _names(fields: Any, above: str = "") -> Iterator[str]:
    """The columns, and what columns of objects hold as `job.title`."""
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

    for field in fields:
        yield above + field.name
        if pa.types.is_struct(field.type):
            yield from _names(field.type, f"{above}{field.name}.")


def _rows(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """The rows, with values as in JSON."""
    names = batch.schema.names
    for values in zip(*map(_values, batch.columns), strict=True):
        yield {name: _plain(value) for name, value in zip(names, values, strict=True)}


def _values(column: Any) -> list[Any]:
    """The values of a column; those that Python cannot represent are None, and the rest of the row is kept."""
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

    kind = column.type
    if pa.types.is_struct(kind):  # flatten() keeps what is null
        inner = [_values(each) for each in column.flatten()]
        rows = [dict(zip((one.name for one in kind), values, strict=True)) for values in zip(*inner, strict=True)]
        rows = rows or [{} for _ in range(len(column))]
        return [row if valid else None for row, valid in zip(rows, column.is_valid().to_pylist(), strict=True)]
    try:
        if pa.types.is_timestamp(kind):  # Python has no nanoseconds, nor years beyond 9999
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
    """Whether a column may hold text: lists of numbers (such as embeddings) and durations do not."""
    import pyarrow as pa  # type: ignore[import-untyped, unused-ignore]

    types = pa.types
    if types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind):
        inner = kind.value_type
        if types.is_nested(inner):
            return _has_words(inner)
        return not any(test(inner) for test in (types.is_integer, types.is_floating, types.is_boolean))
    return not types.is_duration(kind)


def _plain(value: Any) -> Any:
    """The value as in JSON: text for bytes and dates, None for "not a number", objects for maps."""
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    if isinstance(value, float) and value != value:  # how pandas writes a missing number
        return None
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        if value and all(isinstance(pair, tuple) for pair in value):
            return {str(_plain(key)): _plain(inner) for key, inner in value}
        return [_plain(inner) for inner in value]
    return value if isinstance(value, (int, float, Decimal)) else str(value)
