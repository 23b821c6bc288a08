"""How fast a file of listings is read, and whether memory stays flat.

    python tests/bench/scan.py FILE [TIMES]

One process. Listings a second of CPU time, and the peak of memory at a quarter and at the end.
"""

import itertools
import resource
import sys
import time
from pathlib import Path

from jobscan.batch import scan_lines
from jobscan.read import read_path


def peak_megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 / (1024 if sys.platform == "darwin" else 1)


def main() -> None:
    path, times = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    total = sum(1 for _ in read_path(path)) * times
    listings = itertools.chain.from_iterable(read_path(path) for _ in range(times))
    lines = scan_lines(listings)
    next(lines)  # the pipeline is loaded with the first
    began, quarter, errors = time.process_time(), 0.0, 0
    for done, line in enumerate(lines, start=2):
        errors += line.failure is not None
        if done == max(2, total // 4):
            quarter = peak_megabytes()
    spent = time.process_time() - began
    print(f"{total:,} listings, {errors:,} not processed, {(total - 1) / spent:.0f} a second of CPU time")
    print(f"peak of memory: {quarter:.0f} MB at a quarter, {peak_megabytes():.0f} MB at the end")


if __name__ == "__main__":
    main()
