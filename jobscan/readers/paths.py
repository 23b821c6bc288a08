"""What the user named (files, folders, patterns) -> the files to read, always in the same order."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from jobscan.model import Unreadable

from .context import writable
from .detect import EXTENSIONS, OLD_OFFICE, UNSUPPORTED, extension


def find_inputs(
    paths: Sequence[str | os.PathLike[str]], left_out: Counter[str] | None = None
) -> Iterator[Path | Unreadable]:
    """Files as named; from folders all files of a known kind, sorted, except hidden ones and links that lead outside.

    A folder without such files yields nothing: the caller decides what to do without input. "-" stays "-" (standard
    input). `left_out` counts documents in folders that may be listings but have no reader, by their extension.
    """
    counted: Counter[str] = Counter() if left_out is None else left_out
    for name in paths:
        yield from _named(os.fspath(name), counted)


def _named(name: str, left_out: Counter[str]) -> Iterator[Path | Unreadable]:
    path = Path(name)
    if name == "-":
        yield path
        return
    if not name.strip():  # Path("") would be this folder: an unset variable of a shell must not scan it
        yield Unreadable(code="no-such-file", message="no such file: the name is empty", uri="''")
        return
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        yield from _matching(name, left_out)
    except (OSError, ValueError) as error:
        yield _unreadable(name, error)
    else:
        if stat.S_ISDIR(mode):
            yield from _walk(path, left_out)
        else:
            yield path


def _why_missing(name: str) -> str:
    """The message for a name that no file has.

    >>> _why_missing("jobs/*.txt"), _why_missing("job.txt")
    ('nothing matches it', 'no such file')
    """
    if re.match(r"https?://", name):
        return "an address, and jobscan never uses the network; try `curl -s ADDRESS | jobscan parse -`"
    return "nothing matches it" if glob.has_magic(name) else "no such file"


def _matching(pattern: str, left_out: Counter[str]) -> Iterator[Path | Unreadable]:
    found = sorted(glob.glob(pattern, recursive=True)) if glob.has_magic(pattern) else []  # noqa: PTH207
    for name in found:
        path = Path(name)
        if path.is_dir() and not path.is_symlink() and "**" not in pattern:
            yield from _walk(path, left_out)
        elif path.is_file() and not _is_unwanted(path.name):
            yield path
    if not found:
        yield Unreadable(code="no-such-file", message=_why_missing(pattern), uri=writable(pattern))


def _walk(top: Path, left_out: Counter[str]) -> Iterator[Path | Unreadable]:
    root = top.resolve()
    pending = [top]
    while pending:
        folder = pending.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield _unreadable(str(folder), error)
            continue
        inner = []
        for entry in entries:
            if _is_unwanted(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                inner.append(folder / entry.name)
            elif (kind := extension(entry.name)) not in EXTENSIONS:
                left_out.update([kind] if kind in UNSUPPORTED else [])
            elif kind in (".doc", ".xls") and _begins(folder / entry.name, 4) == OLD_OFFICE:
                left_out.update([kind])  # other files with these names are pages or rich text
            elif kind == ".xml" and not _FEED.search(_begins(folder / entry.name, 16384)):
                continue  # a project's settings, perhaps; a user who names the file gets an error
            elif _is_file_below(entry, root):
                yield folder / entry.name
        pending.extend(reversed(inner))


# how an XML file that is a feed of jobs begins
_FEED = re.compile(rb"<(?:job|item|position|entry|vacancy|jobposting|listing|offer|posting)[\s>]", re.IGNORECASE)


def _begins(path: Path, size: int) -> bytes:
    """The first bytes of a file; none if it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(size)
    except OSError:
        return b""


def _is_unwanted(name: str) -> bool:
    return name.startswith((".", "~$"))  # "~$": Word's own files beside an open document


def _is_file_below(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether an entry is a file, or a link to one, below a folder."""
    try:
        return entry.is_file() and (not entry.is_symlink() or Path(entry.path).resolve().is_relative_to(root))
    except (OSError, RuntimeError):  # a link to itself
        return False


def _unreadable(uri: str, error: Exception) -> Unreadable:
    return Unreadable(code="unreadable", message=reason(error), uri=writable(uri))


def reason(error: Exception) -> str:
    """The system's message, in lower case.

    >>> reason(PermissionError(13, "Permission denied"))
    'permission denied'
    """
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words[:1].lower() + words[1:]
