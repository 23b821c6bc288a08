"""Where parts are: folders on this machine, or an object store that fsspec supports (the extra `cloud`).

An object store has no rename. Files for it are first written to a temporary file and sent when they are complete; the
object appears whole or not at all.
"""

from __future__ import annotations

import glob
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple
from urllib.parse import unquote

from jobscan.errors import JobscanError, UsageError
from jobscan.files import atomic, write_errors
from jobscan.suggest import did_you_mean

# schemes of addresses, and the packages for them; "memory" is for tests
SCHEMES = {"s3": "s3fs", "s3a": "s3fs", "gs": "gcsfs", "gcs": "gcsfs", "az": "adlfs", "abfs": "adlfs",
           "abfss": "adlfs", "hdfs": "pyarrow", "memory": "fsspec"}  # fmt: skip
_STAMPS = ("ETag", "etag", "md5Hash", "LastModified", "last_modified", "updated", "mtime", "created")


class Found(NamedTuple):
    """A file: its name, its size, and a stamp that changes when it is rewritten."""

    name: str
    size: int
    stamp: str


def place_of(name: str) -> Disk | Cloud:
    """The place that holds files with this name. Raises `UsageError` for an address of an unknown kind."""
    scheme = scheme_of(name)
    return Cloud(name, scheme) if scheme else Disk()


def scheme_of(name: str) -> str:
    """The scheme of an address; empty for a path. Raises `UsageError` for an unknown one.

    >>> scheme_of("s3://bucket/jobs"), scheme_of("in/jobs")
    ('s3', '')
    """
    found = re.match(r"([A-Za-z][\w+.-]+)://", name)
    if found is None:
        return ""
    scheme = found[1].lower()
    if scheme not in SCHEMES:
        known = [*SCHEMES, "file"]
        raise UsageError(f"{name}: no such kind of place{did_you_mean(scheme, known)}")
    return scheme


def plain_name(name: str) -> str:
    """The name without a trailing slash; a `file://` address as a path.

    >>> plain_name("file:///data/my%20jobs/"), plain_name("s3://bucket/jobs/")
    ('/data/my jobs', 's3://bucket/jobs')
    """
    if name.lower().startswith("file://"):
        name = unquote(name[len("file://") :])
        if not name.startswith("/"):
            raise UsageError(f"file://{name}: write file:// and an absolute path, as in file:///data/jobs")
    return name.rstrip("/") or name


class Disk:
    """Folders on this machine."""

    def files(self, name: str) -> list[Found]:
        """The files in a folder and below it, or those that match a pattern, sorted."""
        if Path(name).is_dir():
            found = [f"{top.rstrip('/')}/{each}" for top, _, names in os.walk(name) for each in names]
        else:
            found = glob.glob(name, recursive=True) if glob.has_magic(name) else [name]  # noqa: PTH207
        return [each for path in sorted(found) if (each := self.find(path))]

    def find(self, name: str) -> Found | None:
        """One file; None if there is none."""
        path = Path(name)
        try:
            status = path.stat()
        except (OSError, ValueError):
            return None
        return Found(name, status.st_size, str(status.st_mtime_ns)) if path.is_file() else None

    def read_many(self, names: Iterable[str]) -> dict[str, bytes]:
        """The content of several small files, as far as they exist."""
        found = {}
        for name in names:
            with suppress(OSError):
                found[name] = Path(name).read_bytes()
        return found

    @contextmanager
    def fetched(self, name: str) -> Iterator[Path]:
        """Provide a path on this machine with the content of a file."""
        yield Path(name)

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        """Provide a file to write to; it gets its name if the block ends without an error."""
        with write_errors(name):
            Path(name).parent.mkdir(parents=True, exist_ok=True)
        with atomic(Path(name)) as file:
            yield file

    def remove(self, name: str) -> None:
        """Remove a file if it exists."""
        with write_errors(name):
            Path(name).unlink(missing_ok=True)


class Cloud:
    """An object store with the methods of `Disk`; its library finds keys and server addresses in its usual places."""

    def __init__(self, name: str, scheme: str) -> None:
        try:
            fsspec: Any = import_module("fsspec")
            with _cloud_errors(name):
                self._system: Any = fsspec.core.url_to_fs(name)[0]
        except ImportError as error:
            package = SCHEMES[scheme] if SCHEMES[scheme] == "adlfs" else ""  # not in the extra, because few need it
            raise UsageError(f"{scheme}:// needs: pip install 'jobscan[cloud]' {package}".rstrip()) from error

    def files(self, name: str) -> list[Found]:
        with _cloud_errors(name):
            self._system.invalidate_cache()
            find = self._system.glob if glob.has_magic(name) else self._system.find
            found = find(name, detail=True).values()
        return sorted(self._found(info) for info in found if info.get("type") == "file")

    def find(self, name: str) -> Found | None:
        with _cloud_errors(name):
            try:
                self._system.invalidate_cache()
                info = self._system.info(name)
            except FileNotFoundError:
                return None
        return self._found(info) if info.get("type") == "file" else None

    def read_many(self, names: Iterable[str]) -> dict[str, bytes]:
        wanted = {self._system._strip_protocol(name): name for name in names}
        if not wanted:
            return {}
        with _cloud_errors(next(iter(wanted.values()))):
            found = self._system.cat(list(wanted), on_error="return")
        if not isinstance(found, dict):  # for a single name some return the bytes themselves
            found = {next(iter(wanted)): found}
        missing = (FileNotFoundError, KeyError)
        for name, data in found.items():
            if isinstance(data, Exception) and not isinstance(data, missing):
                with _cloud_errors(wanted[name]):
                    raise data
        return {wanted[name]: data for name, data in found.items() if not isinstance(data, Exception)}

    @contextmanager
    def fetched(self, name: str) -> Iterator[Path]:
        with tempfile.TemporaryDirectory(prefix="jobscan-") as folder:
            path = Path(folder, name.rpartition("/")[2])
            with _cloud_errors(name):
                self._system.get_file(name, str(path))
            yield path

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        with tempfile.TemporaryDirectory(prefix="jobscan-") as folder:
            path = Path(folder, "part")
            with write_errors(path), path.open("wb") as file:
                yield file
            with _cloud_errors(name):
                self._system.put_file(str(path), name)

    def remove(self, name: str) -> None:
        with _cloud_errors(name):
            if self._system.exists(name):
                self._system.rm_file(name)

    def _found(self, info: dict[str, Any]) -> Found:
        stamp = next((str(info[key]) for key in _STAMPS if info.get(key)), "")
        return Found(self._system.unstrip_protocol(info["name"]), int(info.get("size") or 0), stamp.strip('"'))


@contextmanager
def _cloud_errors(name: str) -> Iterator[None]:
    """Turn any error from a store's library into one that names the place."""
    try:
        yield
    except (JobscanError, ImportError):
        raise
    except Exception as error:  # each library has its own
        words = " ".join(str(error).split())[:300] or type(error).__name__
        raise UsageError(f"{name}: the store says: {words}; check its address and your keys") from error
