"""Listings (.jsonl[.gz]) -> how many a second the pay component marks on one core, tokenising not counted.

    python tests/bench/pay.py FILE [EVERY]

Run by hand, on an idle machine. Only every fourth listing is taken, or as many as EVERY says; best of three.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from spacy.tokens import Doc

from jobscan.analyze import load_pipeline
from jobscan.extract.pay import find_pay
from jobscan.model import Source
from jobscan.read import read_path
from jobscan.spans import folded_text


def main(path: Path, every: int) -> None:
    sources = [source for source in read_path(path) if isinstance(source, Source)][::every]
    tokenizer = load_pipeline().tokenizer
    docs = [tokenizer(source.text) for source in sources]
    for doc in docs:
        folded_text(doc)
    best = min(_seconds(docs) for _ in range(3))
    print(f"{len(docs):,} listings, {len(docs) / best:,.0f} a second, {best / len(docs) * 1000:.2f} ms each")


def _seconds(docs: list[Doc]) -> float:
    begin = time.process_time()
    for doc in docs:
        find_pay(doc)
    return time.process_time() - begin


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 4)
