"""Reading in a process of its own: what attacks it costs one listing, and the files beside it are read."""

import gzip
import io
import json
import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest
import zstandard

from jobscan.model import Source, Unreadable
from jobscan.readers import read_path
from jobscan.readers.bounded import Limits, _Reader, read_bounded
from jobscan.readers.markup import defused
from tests import attacks

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there are no such limits")

GOOD = b'{"title": "Cook", "description": "Cook wanted. Pay: $20 an hour."}\n'
QUICK = Limits(timeout=1)


def told(found: Source | Unreadable) -> str:
    return found.code if isinstance(found, Unreadable) else found.fields.title or found.text[:20]


@pytest.mark.parametrize("name, code", [
    ("nested-forms.pdf", "timeout"), ("looping-form.pdf", ("timeout", "reader-died", "broken", "Cook")),
    ("bomb.txt.gz", "a" * 20), ("bomb.jsonl.gz", "too-large"), ("deep.json", "bad-json"),
    ("spaces.jsonl", "Cook"), ("attributes.html", "Cook wanted. Pay: $2"),
])  # fmt: skip
def test_an_attack_costs_one_listing(tmp_path: Path, name: str, code: str | tuple[str, ...]) -> None:
    (tmp_path / name).write_bytes(attacks.ATTACKS[name]())
    (tmp_path / "good.jsonl").write_bytes(GOOD)
    first, good = read_bounded([tmp_path / name, tmp_path / "good.jsonl"], limits=QUICK)
    assert told(first) in ((code,) if isinstance(code, str) else code)
    assert told(good) == "Cook"


def test_a_page_of_parts_within_each_other_takes_as_long_as_its_text(tmp_path: Path) -> None:
    times = []
    for size in (400_000, 800_000, 1_600_000):
        path = tmp_path / f"{size}.html"
        path.write_bytes(attacks.nested_navigation(size=size))
        began = time.process_time()
        assert len(list(read_path(path))) == 1
        times.append(time.process_time() - began)
    assert times[2] < 3.5 * times[1] or times[2] < 0.5 or times[1] < 0.1


def test_a_reader_that_takes_too_much_memory_is_stopped(tmp_path: Path) -> None:
    row = json.dumps([["x"] * 100] * 50_000).encode()
    (tmp_path / "large.json").write_bytes(b"[" + b",".join([row] * 8) + b"]")
    (tmp_path / "good.jsonl").write_bytes(GOOD)
    limits = Limits(timeout=30, memory=300_000_000)
    first, good = read_bounded([tmp_path / "large.json", tmp_path / "good.jsonl"], limits=limits)
    assert (told(first), told(good)) == ("too-large", "Cook")


def test_a_reader_that_somebody_kills_does_not_cost_the_others(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(GOOD * 3000)
    found = read_bounded([path], limits=QUICK)
    first = [next(found) for _ in range(10)]
    (reader,) = (each for each in _all_readers() if each._process is not None)
    assert reader._process is not None
    reader._process.send_signal(signal.SIGKILL)
    rest = list(found)
    indices = [each.index for each in (*first, *rest)]
    assert indices == list(range(3000))
    assert not any(isinstance(each, Unreadable) for each in rest)


def test_whoever_takes_the_listings_may_take_time(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(json.dumps({"title": "Cook", "description": "Cook wanted. " * 2_000}).encode().join([b"\n"] * 60))
    found: list[str] = []
    for each in read_bounded([path], limits=Limits(timeout=0.2)):
        if len(found) in (1, 30):
            time.sleep(3)  # the pipe is full by then
        found.append(told(each))
    assert found == ["Cook"] * 59


@pytest.mark.parametrize("stopped_for", [1.5, 4])  # less and more than a silent process is waited for
def test_a_reader_that_does_not_run_for_a_while_loses_nothing(
    tmp_path: Path, stopped_for: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobscan.readers.bounded.SILENCE", 1)
    path = tmp_path / "rows.jsonl"
    path.write_bytes(json.dumps({"title": "Cook", "description": "Cook wanted. " * 500}).encode().join([b"\n"] * 300))
    found = read_bounded([path], limits=Limits(timeout=0.4))
    first = next(found)
    (reader,) = (each for each in _all_readers() if each._process is not None)
    assert reader._process is not None
    process = reader._process
    process.send_signal(signal.SIGSTOP)
    threading.Timer(stopped_for, process.send_signal, [signal.SIGCONT]).start()
    assert [told(each) for each in (first, *found)] == ["Cook"] * 299


def _served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, rows: str) -> list[str]:
    """What is read of three rows in a process where reading the second one means `rows`."""
    start = "import sys, json, os, time; sys.path[:] = json.loads(sys.argv[3]); from jobscan.readers import row; "
    start += "from jobscan.readers.child import serve; real = row._listing; "
    start += f"row._listing = lambda *a, **k: {rows} if 'slow' in str(a) else real(*a, **k); "
    monkeypatch.setattr("jobscan.readers.bounded._START", start + "serve(int(sys.argv[1]), int(sys.argv[2]))")
    (tmp_path / "rows.jsonl").write_bytes(GOOD + GOOD.replace(b"Cook", b"slow") + GOOD)
    return [told(each) for each in read_bounded([tmp_path / "rows.jsonl"], limits=Limits(timeout=0.3))]


@pytest.mark.parametrize(
    "rows", ["[None for _ in iter(int, 1)]", "sum(range(10**12))", "time.sleep(60)", "os._exit(9)"]
)
def test_a_row_without_end_is_given_up_alone(tmp_path: Path, rows: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobscan.readers.bounded.SILENCE", 1)
    assert _served(monkeypatch, tmp_path, rows) == ["Cook", "reader-died" if "exit" in rows else "timeout", "Cook"]


def _all_readers() -> list[_Reader]:
    import gc

    return [each for each in gc.get_objects() if isinstance(each, _Reader)]


def test_what_killed_a_reader_is_not_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(GOOD * 3)
    found = list(read_path(path, given_up={1: ("timeout", "gave up")}))
    assert [told(each) for each in found] == ["Cook", "timeout", "Cook"]
    assert [each.index for each in found] == [0, 1, 2]


def test_several_processes_read_in_the_order_of_the_names(tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.jsonl" for n in range(30)]
    for n, path in enumerate(paths):
        path.write_bytes(json.dumps({"title": f"Cook {n}", "description": "Cook wanted."}).encode() + b"\n")
    expected = [told(each) for path in paths for each in read_path(path)]
    assert [told(each) for each in read_bounded(paths, limits=Limits(processes=3))] == expected


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gz", "zst"])
def test_packed_parts_that_follow_each_other_are_one(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    (tmp_path / "jobs.jsonl.x").write_bytes(pack(GOOD * 2) + pack(GOOD))
    assert [told(each) for each in read_path(tmp_path / "jobs.jsonl.x", input_format="jsonl")] == ["Cook"] * 3


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gz", "zst"])
def test_a_packed_file_that_was_cut_is_told(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    path = tmp_path / "jobs.jsonl"
    path.write_bytes(pack(GOOD * 2000)[:-9])
    assert told(list(read_path(path))[-1]) == "unreadable"


@pytest.mark.parametrize("name", ["bad\udcff.txt", "bad\udcff.jsonl", "missing\udcff.txt"])
def test_a_name_that_is_not_utf8_is_shown_by_its_bytes(tmp_path: Path, name: str) -> None:
    if not name.startswith("missing"):
        (tmp_path / name).write_bytes(b"Cook wanted" if name.endswith("txt") else GOOD)
    (found,) = read_bounded([tmp_path / name])
    assert found.uri == str(tmp_path / name.replace("\udcff", "\\xff"))


def test_standard_input_that_is_no_file_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOOD)))
    assert [told(each) for each in read_bounded([Path("-")])] == ["Cook"]


@pytest.mark.parametrize("html, expected", [
    ("<p " + 'a=">" ' * 300 + ">Cook</p>", "<p>Cook</p>"),
    ("<p " + "a " * 900 + ">Cook</p>", "<p>Cook</p>"),
    ('<meta content="' + "x" * 5000 + '">', None),
    ("<a <a <a " * 500, None),
    ("<b don't>" + "<p " + 'a="" ' * 400 + ">Cook</p>", "<b don't><p>Cook</p>"),
])  # fmt: skip
def test_tags_of_too_many_attributes_lose_them(html: str, expected: str | None) -> None:
    assert defused(html) == (html if expected is None else expected)
