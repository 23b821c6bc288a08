"""How much memory the driver of `scan --parts` takes, with parts that are made by a stub.

    python tests/bench/parts.py            # 10,000 parts
    python tests/bench/parts.py 1000

Prints, for a first run and for one that finds every part there: seconds, and the peak of memory above what was loaded.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jobscan import __version__
from jobscan.batch.parts import Manifest, Outcome, Part, PartOptions, Parts
from jobscan.batch.parts.manifest import write_manifest
from jobscan.model.codec import writable


def measure(count: int) -> None:
    """Make so many parts, then find them all."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in"), Path(folder, "out")
        source.mkdir()
        target.mkdir()
        for number in range(count):
            (source / f"part-{number:05}.jsonl").write_text(json.dumps({"text": "Baker wanted"}) + "\n")
        before = _peak()
        for what in ("first run", "run again"):
            began = time.perf_counter()
            parts = _Stubbed(str(source), str(target), PartOptions())
            made = sum(1 for _ in parts.run())
            parts.finish()
            seconds = time.perf_counter() - began
            print(f"{what}: {count:,} parts, {made:,} made, {seconds:.1f} s, {_peak() - before:.1f} MB more")


class _Stubbed(Parts):
    """Parts whose work is done by nobody: the target is a line, and the manifest is true."""

    def _made(self, jobs: int, cluster: str | None) -> Iterator[Outcome]:
        return map(_stub, self.todo)


def _stub(part: Part) -> Outcome:
    Path(part.target).write_bytes(b"{}\n")
    manifest = Manifest(
        source=writable(part.uri), source_bytes=part.found.size, source_stamp=part.found.stamp,
        source_sha256="0" * 64, bytes=3, sha256="0" * 64, rows=1000, errors=0, with_pay=0, comparable=0,
        not_listings=0, version=__version__, options=PartOptions().words(),
    )  # fmt: skip
    write_manifest(part.target, manifest)
    return Outcome(part, manifest)


def _peak() -> float:
    """The most memory that this process has had, in MB."""
    peak: Any = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(peak) / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("parts", type=int, nargs="?", default=10_000)
    measure(parser.parse_args().parts)
