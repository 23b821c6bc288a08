"""The options that determine the bytes of a part: format and fields, and how it is read and analysed."""

from __future__ import annotations

import hashlib

from msgspec import Struct

from jobscan.errors import UsageError
from jobscan.model import Options
from jobscan.readers import MAX_BYTES
from jobscan.wages.tables import checksum_of

FORMATS = ("jsonl", "parquet")
TIMEOUT = 10.0  # seconds for one listing, as everywhere


class PartOptions(Struct, frozen=True, kw_only=True):
    """`format` is "jsonl" or "parquet"; `fields` are the fields that records keep (None: all); `timeout` is in seconds
    for one listing; the others are the options of `jobscan.readers` and of the analysis."""

    format: str = "jsonl"
    fields: frozenset[str] | None = None
    timeout: float | None = TIMEOUT
    input_format: str = "auto"
    field_map: dict[str, str] = {}
    keep: tuple[str, ...] = ()
    max_bytes: int = MAX_BYTES
    analysis: Options | None = None

    def __post_init__(self) -> None:
        if self.format not in FORMATS:
            raise UsageError(f"{self.format}: parts are written as jsonl or parquet")

    def words(self) -> dict[str, str]:
        """The options as in a manifest, by names that users know; those with the default value are left out."""
        found = {"format": self.format}
        if self.fields is not None:
            found["fields"] = ",".join(sorted(self.fields))
        if self.timeout != TIMEOUT:
            found["timeout"] = f"{self.timeout or 0:g}"
        if self.input_format != "auto":
            found["input-format"] = self.input_format
        if self.field_map:
            found["field"] = ",".join(f"{ours}={theirs}" for ours, theirs in sorted(self.field_map.items()))
        if self.keep:
            found["keep"] = ",".join(self.keep)
        if self.max_bytes != MAX_BYTES:
            found["max-bytes"] = str(self.max_bytes)
        if self.analysis is not None:
            found["analysis"] = hashlib.sha256(repr(self.analysis).encode("utf-8", "surrogatepass")).hexdigest()[:12]
            if self.analysis.table is not None:
                found["benchmark"] = f"{self.analysis.table} {checksum_of(self.analysis.table)[:12]}"
        return found
