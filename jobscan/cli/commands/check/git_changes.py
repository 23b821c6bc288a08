"""A git ref -> the lines that were changed since: for `check --diff-base`."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from msgspec import Struct

from jobscan.errors import UsageError
from jobscan.model import LocatedFinding

_FILE = re.compile(r'^\+\+\+ "?(.+?)"?\t?$')
_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")


class Changes(Struct, frozen=True):
    """The runs of changed lines, `(first, last)`, by the real path of the file; None is all lines of a new file."""

    files: dict[str, list[tuple[int, int]] | None]

    def touch(self, uri: str) -> bool:
        """Whether a file was changed at all. Standard input has no history, so it counts as changed."""
        return uri == "<stdin>" or str(Path(uri).resolve()) in self.files

    def keep(self, located: LocatedFinding) -> bool:
        """Whether a finding is in a changed line; one about the listing as a whole is when its file was changed."""
        if not self.touch(located.uri):
            return False
        runs = self.files.get(str(Path(located.uri).resolve()))
        if runs is None or located.line is None:
            return True
        last = located.end_line or located.line
        return any(first <= last and located.line <= end for first, end in runs)


def changes_since(ref: str) -> Changes:
    """What changed in the working tree since it branched off from `ref`, untracked files included.

    Raises `UsageError` outside a git repository and for a ref that is not known there.
    """
    top = Path(_git("rev-parse", "--show-toplevel", why="--diff-base works only inside a git repository").strip())
    why = f"--diff-base {ref}: no such ref; in CI, fetch it first (actions/checkout with fetch-depth: 0)"
    base = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}", why=why).strip()
    base = _git("merge-base", base, "HEAD", why=None).strip() or base
    diff = _git(
        "-c", "core.quotepath=off", "-C", str(top), "diff", "--unified=0", "--no-color", "--no-ext-diff",
        "--no-textconv", "--no-renames", "--src-prefix=a/", "--dst-prefix=b/", base, "--",
        why=f"--diff-base {ref}: git could not compare with it",
    )  # fmt: skip
    files: dict[str, list[tuple[int, int]] | None] = {}
    files.update({str((top / name).resolve()): runs for name, runs in changed_lines(diff).items()})
    new = _git("-C", str(top), "ls-files", "--others", "--exclude-standard", "-z", why=None)
    files.update({str((top / name).resolve()): None for name in new.split("\0") if name})
    return Changes(files)


def changed_lines(diff: str) -> dict[str, list[tuple[int, int]]]:
    r"""The runs of new lines in a unified diff without context; a file that only lost lines has no run.

    >>> changed_lines("--- a/x.md\n+++ b/x.md\n@@ -3,0 +4,2 @@\n+one\n+two\n@@ -9 +11 @@\n-a\n+b\n")
    {'x.md': [(4, 5), (11, 11)]}
    """
    files: dict[str, list[tuple[int, int]]] = {}
    runs: list[tuple[int, int]] = []
    left = 0  # lines of the current hunk, which may look like a header
    for line in diff.split("\n"):
        if left and line[:1] in ("+", "-"):
            left -= 1
        elif hunk := _HUNK.match(line):
            old = re.match(r"@@ -\d+(?:,(\d+))?", line)
            first, count = int(hunk[1]), int(hunk[2] or 1)
            left = count + int((old[1] if old else None) or 1)
            if count:
                runs.append((first, first + count - 1))
        elif named := _FILE.match(line):
            runs = files.setdefault(named[1].removeprefix("b/"), [])
    return files


def _git(*words: str, why: str | None) -> str:
    """What git prints. When it fails, raise `UsageError` with `why`, or return nothing if that is None."""
    try:
        done = subprocess.run(["git", *words], capture_output=True, check=False)
    except OSError as error:
        raise UsageError("--diff-base needs git, which is not installed") from error
    if done.returncode and why is not None:
        raise UsageError(why)
    return done.stdout.decode("utf-8", "surrogateescape") if not done.returncode else ""
