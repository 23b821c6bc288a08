"""One part: its listings are read, analysed and written, whole or not at all, with a manifest.

The analysis and the reading each run in a separate process, which is replaced if a listing kills it. So a part can be
done safely anywhere, even in a thread of a user's cluster, where alarms do not work.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from jobscan import __version__
from jobscan.batch.chunks import chunked, submitted
from jobscan.batch.parts.manifest import Manifest, manifest_name, read_manifest, write_manifest
from jobscan.batch.parts.options import PartOptions
from jobscan.batch.parts.places import Found, place_of, plain_name
from jobscan.batch.parts.plan import Part
from jobscan.batch.pool import AHEAD, UNIT_CHARS, UNIT_LISTINGS
from jobscan.batch.process import Process
from jobscan.batch.summary import Summary
from jobscan.batch.worker import Line, start
from jobscan.errors import JobscanError, NoInput
from jobscan.files import write_errors
from jobscan.model import Options, Source, Unreadable
from jobscan.model.codec import writable
from jobscan.readers.bounded import Limits, read_bounded
from jobscan.report import Screen, format_named
from jobscan.report.fields import with_fields

Starter = Callable[[Options | None], None]


def scan_part(source: str, target: str, options: PartOptions | None = None, *, uri: str | None = None) -> Manifest:
    """Read a file of listings and write the file of their records; paths, or addresses such as `s3://bucket/part.jsonl`.

    If the target already exists, made from the same input with the same options, nothing is done. `uri` is the name of
    the source in the records, by default `source`. A listing that cannot be processed gives an error record; raises
    `JobscanError` if the part cannot be read or written at all.
    """
    options = options or PartOptions()
    with process_for(options, start) as process:
        return scan_with(process, plain_name(source), plain_name(target), options, uri or source)


@contextmanager
def process_for(options: PartOptions, begin: Starter) -> Iterator[Callable[[], Process]]:
    """Provide a function that starts a process of analysis at its first call; the process is stopped at the end."""
    started: list[Process] = []

    def process() -> Process:
        if not started:
            started.append(Process(begin, options.analysis, options.timeout))
        return started[0]

    try:
        yield process
    finally:
        for each in started:
            each.stop()


class Outcome(Struct, frozen=True):
    """The outcome of a part: its manifest, from this run or an earlier one, or why there is none."""

    part: Part
    manifest: Manifest | None = None
    failure: str | None = None


def outcome_of(process: Callable[[], Process], part: Part, options: PartOptions) -> Outcome:
    """Make one part."""
    try:
        return Outcome(part, scan_with(process, part.source, part.target, options, part.uri))
    except JobscanError as error:
        return Outcome(part, failure=str(error))


def scan_with(process: Callable[[], Process], source: str, target: str, options: PartOptions, uri: str) -> Manifest:
    """Like `scan_part`, with a process that was started before."""
    words, uri = options.words(), writable(uri)
    found, there = _input(source), place_of(target).find(target)
    earlier = read_manifest(target)
    why = earlier.why_outdated(found, uri, words, there) if earlier else ""
    if earlier and why is None:
        return earlier
    with place_of(source).fetched(source) as path:
        checksum = _checksum(path, source)
        if earlier and earlier.source_sha256 == checksum:
            same = replace(earlier, source_stamp=found.stamp)
            if same.why_outdated(found, uri, words, there) is None:  # touched, and not changed
                write_manifest(target, same)
                return same
        place_of(target).remove(manifest_name(target))  # from here on it would be wrong
        with place_of(target).writing(target) as file:
            counted = _Counted(file)
            with write_errors(target):
                summary = _written(counted, _lines(process, _sources(path, options, uri)), options)
            if _input(source)[1:] != found[1:]:
                raise JobscanError(f"{source}: changed while it was being read; run again when it is complete")
    manifest = Manifest(
        source=uri, source_bytes=found.size, source_stamp=found.stamp, source_sha256=checksum,
        bytes=counted.size, sha256=counted.sum.hexdigest(),
        rows=summary.listings + summary.errors, errors=summary.errors, with_pay=summary.with_pay,
        comparable=summary.comparable, not_listings=summary.not_listings, version=__version__, options=words,
    )  # fmt: skip
    write_manifest(target, manifest)
    return manifest


def _input(source: str) -> Found:
    found = place_of(source).find(source)
    if found is None:
        raise NoInput(f"{source}: no such file")
    return found


def _checksum(path: Path, source: str) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise JobscanError(f"{source}: cannot be read: {(error.strerror or str(error)).lower()}") from error


def _sources(path: Path, options: PartOptions, uri: str) -> Iterator[Source | Unreadable]:
    listings = read_bounded(
        [path], input_format=options.input_format, field_map=options.field_map, max_bytes=options.max_bytes,
        keep=options.keep, limits=Limits(timeout=options.timeout),
    )  # fmt: skip
    return (each if each.uri == uri else replace(each, uri=uri) for each in listings)


def _lines(process: Callable[[], Process], sources: Iterable[Source | Unreadable]) -> Iterator[Line]:
    """The lines of all listings, in order. A thread waits for the process, so that this one can write meanwhile."""
    thread = ThreadPoolExecutor(1)
    try:
        units = chunked(sources, UNIT_LISTINGS, UNIT_CHARS)
        for future in submitted(units, lambda unit: thread.submit(process().work, unit), AHEAD + 1):
            yield from future.result()
    finally:
        thread.shutdown(cancel_futures=True)


def _written(file: _Counted, lines: Iterable[Line], options: PartOptions) -> Summary:
    """Write the records; count them."""
    summary = Summary()
    shown = Screen(kept=options.fields, own=options.keep)
    sink = format_named(options.format).sink(file, shown)  # type: ignore[arg-type]
    try:
        for line in lines:
            summary.count(line)
            if options.fields is not None:
                line = replace(line, json=with_fields(line.json, options.fields))
            if sink is None:
                file.write(line.json + b"\n")
            else:
                sink.write(line.record)
    finally:
        if sink is not None:  # after an interruption too: pyarrow would do it later, on a file that is closed
            sink.close()
    return summary


class _Counted:
    """A file that is written to, its size, and the checksum of its content."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self.sum, self.size = file, hashlib.sha256(), 0
        self.flush = file.flush

    def write(self, data: Any) -> int:
        self.sum.update(data)
        self.size += memoryview(data).nbytes
        return self._file.write(data)
