"""Listings (.jsonl[.gz]) -> of how many a second the pay is found on one core, folding not counted.

    python tests/bench/pay.py FILE [EVERY]

Run by hand, on an idle machine. Only every fourth listing is taken, or as many as EVERY says; best of three.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from jobscan.facts.pay.find import find_money
from jobscan.listing import Listing
from jobscan.model import Source
from jobscan.readers import read_path


def main(path: Path, every: int) -> None:
    sources = [source for source in read_path(path) if isinstance(source, Source)][::every]
    best = min(_seconds(list(map(Listing, sources))) for _ in range(3))
    print(f"{len(sources):,} listings, {len(sources) / best:,.0f} a second, {best / len(sources) * 1000:.2f} ms each")


def _seconds(listings: list[Listing]) -> float:
    for listing in listings:
        assert listing.folded is not None  # worked out before the clock starts
    begin = time.process_time()
    for listing in listings:
        find_money(listing)
    return time.process_time() - begin


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 4)
