"""Damaged files for each reader, and damaged listings: an answer for each, and no bug among them."""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from jobscan.model import CheckOptions, Options, Source, Unreadable
from jobscan.pipeline.analyzer import Analyzer
from jobscan.readers.bounded import Limits, read_bounded
from tests import attacks
from tests.readers._files import docx, mail, parquet, xlsx

pytestmark = pytest.mark.faults

TIMES = int(os.environ.get("FAULTS_TIMES", "50"))
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
ROW = {"title": "Cook", "description": "Cook wanted.\nPay: $20 an hour.\n- Fry\n- Bake", "location": "Leeds", "id": 7}


SEEDS: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: attacks.pdf((b"", b"BT /F 9 Tf 9 9 Td (Cook wanted) Tj ET")),
    "docx": lambda: docx("<w:p><w:r><w:t>Cook wanted</w:t></w:r></w:p>"),
    "parquet": lambda: parquet({key: [value] * 5 for key, value in ROW.items()}),
    "xlsx": lambda: xlsx([list(ROW), list(ROW.values())]),
    "eml": lambda: mail(("plain", "Cook wanted.\n- Fry"), ("html", "<p>Cook wanted <b>now</b></p>")),
    "mhtml": lambda: mail(("html", "<h1>Cook</h1><p>Cook wanted now</p>"), kind="related"),
    "rtf": lambda: rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard Cook wanted\par{\b Pay:} \'a320 an hour\par}",
    "html": lambda: b'<html><body><h1 class="x">Cook</h1><ul><li>Fry &amp; bake</ul><script type="application/ld+json">'
    + json.dumps({"@type": "JobPosting", **ROW}).encode() + b"</script></body></html>",
    "json": lambda: json.dumps({"jobs": [ROW, ROW]}).encode(),
    "jsonl": lambda: json.dumps(ROW).encode() + b"\n" + json.dumps(ROW).encode() + b"\n",
    "csv": lambda: b'title,description,location\nCook,"Cook wanted, ""now""",Leeds\nNurse,Nurse,York\n',
    "xml": lambda: b"<jobs><job><title>Cook</title><description>Cook wanted &lt;now&gt;</description></job></jobs>",
    "md": lambda: b"---\ntitle: Cook\n---\n# Cook\n- Fry\n",
    "txt": lambda: "Cook wanted. Pay: £20–£25 an hour.\n• Fry".encode(),
}  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(out) + 1)
        match chance.randrange(4):
            case 0:
                out[at : at + chance.randint(1, 20)] = b""
            case 1:
                out[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 9)))
            case 2:
                out[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                out[at:at] = out[at : at + 30] * chance.randint(1, 40)
    return bytes(out) or b" "


@pytest.mark.parametrize("kind", SEEDS)
def test_damaged_files_have_an_answer(tmp_path: Path, kind: str) -> None:
    chance, seed = random.Random(kind), SEEDS[kind]()
    paths = [tmp_path / f"{number}.{kind}" for number in range(6 * TIMES)]
    for path in paths:
        path.write_bytes(damaged(seed, chance))
    met, answered = Counter[str](), set[str]()
    for found in read_bounded(paths, limits=Limits(timeout=5)):
        answered.add(found.uri)
        met[found.code if isinstance(found, Unreadable) else "read"] += 1
    assert answered == set(map(str, paths))
    assert not met["reading-failed"]
    assert not met["timeout"]
    print(f"\n{kind}: {len(paths)} damaged files: {dict(met)}")


def test_damaged_listings_have_a_record(tmp_path: Path) -> None:
    chance, analyzer = random.Random(5), Analyzer(options=Options(check=CheckOptions()))
    for number in range(6 * TIMES):
        data = damaged(chance.choice(SAMPLES).read_bytes(), chance)
        text = data.decode("utf-8", "surrogateescape" if number % 2 else "replace")
        source = Source(text=text, uri="damaged")
        with analyzer.nlp.memory_zone():
            posting = analyzer.analyze_source(source)
        length = len(source.text)
        edges = [0, *(edge for each in posting.segments for edge in (each.start, each.end)), length]
        assert edges == sorted(edges)
        for fact in posting.base_salary:
            if fact.start is not None and fact.end is not None and number % 2 == 0:
                assert fact.text == source.text[fact.start : fact.end]
    print(f"\n{6 * TIMES} damaged listings: a record each, segments in order, words where they are said to be")
