"""Which labelled listings of a folder are learned from."""

import gzip
import json
from pathlib import Path

from tests.quality.labelled import aside
from training.listings import TRUSTED, read_gold, read_silver


def test_sources_put_aside_are_never_learned_from(tmp_path: Path) -> None:
    sources = ["a_board", min(aside()), max(aside())]
    hand = [
        {"source": {"name": name}, "layout": "prose", "text": "Cook", "segments": [], "meta": {}} for name in sources
    ]
    texts = [{"id": name, "text": "Cook"} for name in sources]
    silver = [{"id": name, "source": name, "segments": [], "in_gold": False} for name in sources]
    for folder, rows in (("sections", hand), ("listings", texts), ("silver", silver)):
        lines = "\n".join(map(json.dumps, rows))
        (tmp_path / folder).mkdir()
        if folder == "sections":
            (tmp_path / folder / "gold.jsonl").write_text(lines, encoding="utf-8")
        else:
            for file in TRUSTED if folder == "silver" else ("dev.jsonl.gz",):
                (tmp_path / folder / file).write_bytes(gzip.compress(lines.encode()))
    assert [row.source for row in read_gold(tmp_path)] == ["a_board"]
    assert [row.source for row in read_silver(tmp_path)] == ["a_board"] * len(TRUSTED)
