"""Known findings that are accepted for now: written to a file once, and left out of later runs.

A baseline is JSON: for each file and rule how often a fingerprint was seen. Lines may move; a finding whose words or
line change is new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from jobscan.errors import UsageError
from jobscan.model import LocatedFinding

VERSION = 1

Key = tuple[str, str, str]  # the file, the rule, the fingerprint


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """How many findings of a rule in one file have the same fingerprint."""

    uri: str
    rule: str
    fingerprint: str
    count: int = 1


class Baseline(msgspec.Struct, frozen=True, kw_only=True):
    """The content of the baseline file."""

    version: int
    findings: tuple[Known, ...]


def baseline_of(findings: Iterable[LocatedFinding]) -> bytes:
    """The file for these findings: sorted, one a line, so that a change of it can be read."""
    counts = Counter(map(_key, findings))
    known = [Known(uri=u, rule=r, fingerprint=f, count=n) for (u, r, f), n in sorted(counts.items())]
    lines = ",\n  ".join(msgspec.json.encode(each).decode() for each in known)
    return f'{{"version": {VERSION}, "findings": [\n  {lines}\n]}}\n'.encode()


def read_baseline(path: Path) -> Counter[Key]:
    """The known findings of a file; a `UsageError` where it is not a baseline."""
    try:
        read = msgspec.json.decode(path.read_bytes(), type=Baseline)
    except OSError as error:
        raise UsageError(f"--baseline {path}: {(error.strerror or str(error)).lower()}") from error
    except msgspec.MsgspecError as error:
        raise UsageError(f"--baseline {path}: not a baseline of jobscan: {error}") from error
    except ValueError as error:  # a NUL in its name
        raise UsageError(f"--baseline {str(path)!r}: {error}") from error
    if read.version != VERSION:
        raise UsageError(f"--baseline {path}: version {read.version}, and this jobscan reads {VERSION}")
    return Counter({(each.uri, each.rule, each.fingerprint): each.count for each in read.findings})


def new_findings(findings: Iterable[LocatedFinding], known: Counter[Key]) -> Iterator[LocatedFinding]:
    """The findings that the baseline does not have; of several alike ones, those beyond its count."""
    left = known.copy()
    for located in findings:
        if left[_key(located)] > 0:
            left[_key(located)] -= 1
        else:
            yield located


def _key(located: LocatedFinding) -> Key:
    return located.uri.replace("\\", "/"), located.finding.rule, located.fingerprint
