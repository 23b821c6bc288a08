"""Records -> a data frame of pandas or polars: the flat table with its types."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from jobscan.errors import UsageError
from jobscan.model import ErrorRecord, JobPosting, Record
from jobscan.report.rows.fields import Kind, flat_fields
from jobscan.report.rows.flat import flat, plain

LIBRARIES = ("pandas", "polars")


def frame(records: Iterable[Record], library: str | None = None) -> Any:
    """The frame; of the library named, or of the first that is installed."""
    name = _checked(library)
    rows = [plain(flat(_record(each))) for each in records]
    columns = {field.name: [row.get(field.name) for row in rows] for field in flat_fields()}
    module = import_module(name)
    return _pandas(module, columns) if name == "pandas" else _polars(module, columns)


def _record(each: Any) -> Record:
    if not isinstance(each, JobPosting | ErrorRecord):
        raise TypeError(f"to_frame takes records, as from jobscan.analyze or jobscan.scan, not {type(each).__name__}")
    return each


def _checked(library: str | None) -> str:
    if library is not None and library not in LIBRARIES:
        raise UsageError(f"{library}: no such library; known: {', '.join(LIBRARIES)}")
    for name in LIBRARIES if library is None else (library,):
        if find_spec(name) is not None:
            return name
    raise UsageError(f"a data frame needs {library or 'pandas or polars'}: pip install {library or LIBRARIES[0]}")


def _pandas(pandas: Any, columns: dict[str, list[Any]]) -> Any:
    kinds: dict[Kind, str] = {
        "text": "string", "integer": "Int64", "number": "float64", "boolean": "boolean", "date": "datetime64[s]",
        "list": "object",
    }  # fmt: skip
    return pandas.DataFrame({f.name: pandas.Series(columns[f.name], dtype=kinds[f.kind]) for f in flat_fields()})


def _polars(polars: Any, columns: dict[str, list[Any]]) -> Any:
    kinds: dict[Kind, Any] = {
        "text": polars.String, "integer": polars.Int64, "number": polars.Float64, "boolean": polars.Boolean,
        "date": polars.Date, "list": polars.List(polars.String),
    }  # fmt: skip
    return polars.DataFrame(columns, schema={field.name: kinds[field.kind] for field in flat_fields()})
