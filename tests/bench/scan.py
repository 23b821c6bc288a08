"""How fast a file of listings is read, whether memory stays flat, and, when asked, where the time goes.

    python tests/bench/scan.py FILE [TIMES] [--profile]

One process. Listings a second of CPU time, and the peak of memory at a quarter and at the end. `--profile` runs under
cProfile, which makes everything about twice as slow, and prints the CPU seconds of each room and of its slowest modules:
the time in a module's own code and in what it calls outside the package, regular expressions above all.
"""

from __future__ import annotations

import argparse
import cProfile
import itertools
import pstats
import resource
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import jobscan
from jobscan.batch import scan_lines
from jobscan.readers import read_path

PACKAGE = Path(jobscan.__file__).parent
OUTSIDE = "outside"
SHOWN = 25  # modules; the rest are below a hundredth each


def peak_megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 / (1024 if sys.platform == "darwin" else 1)


def scan(path: Path, times: int, profile: cProfile.Profile | None) -> None:
    """Reads the file so many times and prints how fast that went."""
    total = sum(1 for _ in read_path(path)) * times
    listings = itertools.chain.from_iterable(read_path(path) for _ in range(times))
    lines = scan_lines(listings)
    next(lines)  # the pipeline is loaded with the first
    if profile:
        profile.enable()
    began, quarter, errors = time.process_time(), 0.0, 0
    for done, line in enumerate(lines, start=2):
        errors += line.failure is not None
        if done == max(2, total // 4):
            quarter = peak_megabytes()
    spent = time.process_time() - began
    if profile:
        profile.disable()
    print(f"{total:,} listings, {errors:,} not processed, {(total - 1) / spent:.0f} a second of CPU time")
    print(f"peak of memory: {quarter:.0f} MB at a quarter, {peak_megabytes():.0f} MB at the end")


def seconds_by_module(profile: cProfile.Profile) -> dict[str, float]:
    """Seconds in each module of the package (`facts/pay/find.py`), what it called outside the package counted to it."""
    stats: dict[Any, Any] = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    seconds: defaultdict[str, float] = defaultdict(float)
    for (file, _, _), (_, _, own, _, callers) in stats.items():
        if (module := _module(file)) != OUTSIDE:
            seconds[module] += own
            continue
        for (caller, _, _), (_, _, for_caller, _) in callers.items():
            seconds[_module(caller)] += for_caller
    return dict(seconds)


def _module(file: str) -> str:
    path = Path(file)
    return path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else OUTSIDE


def print_seconds(seconds: dict[str, float]) -> None:
    """Two tables: by room, and by module."""
    rooms: defaultdict[str, float] = defaultdict(float)
    for module, spent in seconds.items():
        rooms[module.rpartition("/")[0] or module] += spent
    total = sum(seconds.values())
    for table, shown in ((rooms, len(rooms)), (seconds, SHOWN)):
        print()
        for name, spent in sorted(table.items(), key=lambda pair: -pair[1])[:shown]:
            print(f"{name:40} {spent:8.2f} s  {spent / total:6.1%}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("times", type=int, nargs="?", default=1)
    parser.add_argument("--profile", action="store_true", help="print CPU seconds by room and module")
    given = parser.parse_args()
    profile = cProfile.Profile(time.process_time) if given.profile else None
    scan(given.file, given.times, profile)
    if profile:
        print_seconds(seconds_by_module(profile))


if __name__ == "__main__":
    main()
