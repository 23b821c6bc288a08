"""Folders of parts: the same bytes however they are made, and again only what is missing or has changed."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from jobscan.batch import parse_shard, scan_part
from jobscan.batch.parts import Manifest, PartOptions, Parts
from jobscan.batch.parts.places import place_of
from jobscan.errors import JobscanError, NoInput, UsageError
from jobscan.model import Options
from tests.batch.parts.conftest import PARTS, ROWS, contents, write_parts

pytestmark = pytest.mark.usefixtures("quick")


def made(target: str = "out", options: PartOptions | None = None, *, source: str = "in", jobs: int = 1) -> list[str]:
    """The names of the parts that a run makes."""
    parts = Parts(source, target, options or PartOptions())
    outcomes = list(parts.run(jobs=jobs))
    assert [outcome.failure for outcome in outcomes if outcome.failure] == []
    assert parts.finish()
    return sorted(Path(outcome.part.source).name for outcome in outcomes)


def test_one_part_in_one_part_out_at_any_number_of_processes(here: Path) -> None:
    assert len(made("one")) == PARTS
    assert len(made("two", jobs=2)) == PARTS
    assert contents(here / "one") == contents(here / "two")
    names = {f"part-{n:05}.jsonl" for n in range(PARTS)}
    assert set(contents(here / "one")) == {*names, *(f"_manifests/{name}.json" for name in names), "_SUCCESS"}
    assert msgspec.json.decode((here / "one" / "_SUCCESS").read_bytes())["rows"] == PARTS * ROWS


def test_a_part_holds_the_records_of_its_input(here: Path) -> None:
    found = scan_part("in/part-00001.jsonl", "out/part.jsonl")
    lines = (here / "out" / "part.jsonl").read_bytes().splitlines()
    assert (found.rows, found.errors, len(lines)) == (ROWS, 0, ROWS)
    assert msgspec.json.decode(lines[3])["source"]["uri"] == "in/part-00001.jsonl"


def change_content(here: Path) -> None:
    path = here / "in" / "part-00002.jsonl"
    path.write_text(path.read_text().replace("Baker", "Cooks"))
    os.utime(path, ns=(1, 1))


def remove_output(here: Path) -> None:
    (here / "out" / "part-00002.jsonl").unlink()


def cut_output(here: Path) -> None:
    path = here / "out" / "part-00002.jsonl"
    path.write_bytes(path.read_bytes()[:-1])


def remove_manifest(here: Path) -> None:
    (here / "out" / "_manifests" / "part-00002.jsonl.json").unlink()


def damage_manifest(here: Path) -> None:
    (here / "out" / "_manifests" / "part-00002.jsonl.json").write_bytes(b'{"source": ')


def write_by_an_earlier_version(here: Path) -> None:
    path = here / "out" / "_manifests" / "part-00002.jsonl.json"
    found = msgspec.json.decode(path.read_bytes(), type=Manifest)
    path.write_bytes(msgspec.json.encode(msgspec.structs.replace(found, version="0.0.1")))


@pytest.mark.parametrize(
    "disturb",
    [change_content, remove_output, cut_output, remove_manifest, damage_manifest, write_by_an_earlier_version],
    ids=lambda each: each.__name__,
)
def test_only_what_is_missing_or_has_changed_is_made_again(here: Path, disturb: Callable[[Path], None]) -> None:
    made()
    disturb(here)
    assert made() == ["part-00002.jsonl"]
    assert made() == []
    fresh = here / "fresh"
    made(str(fresh))
    assert contents(here / "out") == contents(fresh)


def test_an_input_that_was_only_touched_keeps_its_output(here: Path) -> None:
    made()
    output = here / "out" / "part-00002.jsonl"
    before = output.stat().st_mtime_ns
    os.utime(here / "in" / "part-00002.jsonl", ns=(1, 1))
    assert made() == ["part-00002.jsonl"]
    assert output.stat().st_mtime_ns == before
    assert made() == []


@pytest.mark.parametrize(
    "options",
    [
        PartOptions(fields=frozenset({"source", "title"})),
        PartOptions(timeout=5),
        PartOptions(analysis=Options(hours=1800)),
        PartOptions(keep=("id",)),
        PartOptions(max_bytes=100),
        PartOptions(input_format="jsonl"),
        PartOptions(field_map={"text": "text"}),
    ],
    ids=lambda each: ",".join(set(each.words()) - {"format"}),
)
def test_other_options_make_all_again(here: Path, options: PartOptions) -> None:
    made()
    again = Parts("in", "out", options)
    assert (len(again.todo), dict(again.why)) == (PARTS, {"written with other options": PARTS})


def test_a_wage_table_that_was_replaced_is_another_option(monkeypatch: pytest.MonkeyPatch) -> None:
    content = iter(["old", "old", "new"])
    monkeypatch.setattr("jobscan.batch.parts.options.checksum_of", lambda name: next(content))
    words = [PartOptions(analysis=Options(table="bands")).words() for _ in range(3)]
    assert words[0] == words[1] != words[2]


def test_parquet_goes_in_and_out(here: Path) -> None:
    import pyarrow.parquet as pq

    assert len(made("flat", PartOptions(format="parquet"))) == PARTS
    assert sum(pq.read_table(path).num_rows for path in (here / "flat").glob("*.parquet")) == PARTS * ROWS
    table = pq.read_table(here / "flat" / "part-00000.parquet")
    pq.write_table(table.select(["uri"]).rename_columns(["text"]), here / "texts.parquet")
    assert scan_part("texts.parquet", "out/texts.jsonl").rows == ROWS


def test_a_bad_listing_costs_no_other(here: Path) -> None:
    rows = ["Baker", "raise", "", "Cook"]
    (here / "bad").mkdir()
    (here / "bad" / "a.jsonl").write_text("".join(f'{{"text": "{text}"}}\n' for text in rows) + "{broken\n")
    (here / "bad" / "b.parquet").write_bytes(b"PAR1 and no more")
    parts = Parts("bad", "out", PartOptions())
    list(parts.run())
    assert parts.finish()
    assert (parts.totals.listings, parts.totals.errors) == (2, 4)
    codes = [msgspec.json.decode(line).get("error", {}).get("code") for line in open_lines(here / "out" / "a.jsonl")]
    assert codes[:4] == [None, "analysis-failed", "no-listing", None]


def open_lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines()


def test_a_part_that_fails_does_not_stop_the_others_and_leaves_no_success(here: Path) -> None:
    made()
    change_content(here)
    (here / "out" / "part-00002.jsonl").unlink()
    (here / "out" / "part-00002.jsonl").mkdir()
    (here / "in" / "part-00099.jsonl").write_text('{"text": "Cook"}\n')
    parts = Parts("in", "out", PartOptions())
    failures = [outcome.failure for outcome in parts.run()]
    assert sorted(filter(None, failures)) == [f"{here}/out/part-00002.jsonl: cannot be written: is a directory"]
    assert not parts.finish()
    assert (here / "out" / "part-00099.jsonl").exists()
    assert not (here / "out" / "_SUCCESS").exists()


def test_when_nothing_can_be_written_it_stops_soon(here: Path) -> None:
    write_parts(here / "many", 12, 1)
    (here / "out").mkdir()
    for n in range(12):
        (here / "out" / f"part-{n:05}.jsonl").mkdir()
    with pytest.raises(JobscanError, match="5 parts in a row failed; fix the cause and run the same command again"):
        list(Parts("many", "out", PartOptions()).run())


def test_an_input_that_changes_while_it_is_read_is_not_kept(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = here / "in" / "part-00000.jsonl"
    whole = place_of("in").find(str(path))
    assert whole is not None
    answers = iter([whole, whole._replace(stamp="later")])
    monkeypatch.setattr("jobscan.batch.parts.one._input", lambda source: next(answers))
    with pytest.raises(JobscanError, match="changed while it was being read"):
        scan_part(str(path), "out/part.jsonl")
    assert contents(here / "out") == {}


def test_shards_share_the_parts_and_the_last_writes_success(here: Path) -> None:
    counts = []
    for number in (1, 2, 3):
        parts = Parts("in", "out", PartOptions(), shard=parse_shard(f"{number}/3"))
        counts.append(len(list(parts.run())))
        assert parts.finish() is (number == 3)
    assert counts == [2, 2, 2]
    made("whole")
    assert contents(here / "out") == contents(here / "whole")


@pytest.mark.parametrize("source", ["in", "in/", "in/*.jsonl", "file://{here}/in", "{here}/in/part-0000?.jsonl"])
def test_ways_to_name_the_same_parts(here: Path, source: str) -> None:
    found = Parts(source.format(here=here), "out", PartOptions()).parts
    assert [part.target for part in found] == [f"out/part-{n:05}.jsonl" for n in range(PARTS)]


def test_folders_within_are_kept_and_what_is_no_part_is_passed_by(here: Path) -> None:
    shutil.move(here / "in" / "part-00000.jsonl", here / "part.ndjson")
    (here / "in" / "2026" / "07").mkdir(parents=True)
    shutil.move(here / "part.ndjson", here / "in" / "2026" / "07" / "part.ndjson")
    for name in ("_SUCCESS", ".part.jsonl.tmp", "README.md", "_manifests/a.json"):
        (here / "in" / name).parent.mkdir(exist_ok=True)
        (here / "in" / name).write_text("{}")
    targets = [part.target for part in Parts("in", "out", PartOptions()).parts]
    assert targets == ["out/2026/07/part.jsonl", *(f"out/part-{n:05}.jsonl" for n in range(1, PARTS))]


@pytest.mark.parametrize(
    "source, target, error, words",
    [
        ("nothing", "out", NoInput, "nothing: no part files; name a folder"),
        ("in/*.csv", "out", NoInput, "no part files"),
        ("in", "in", UsageError, "lies within in"),
        ("in", "in/out", UsageError, "name a folder outside it"),
        ("both", "out", UsageError, "both would become out/a.jsonl"),
        ("s4://bucket/in", "out", UsageError, "no such kind of place; known: s3, "),
        ("https://example.com/in", "out", UsageError, "no such kind of place"),
        ("file://in", "out", UsageError, "an absolute path"),
        ("in", "az://box/out", UsageError, r"pip install 'jobscan\[cloud\]' adlfs"),
    ],
)
def test_names_that_make_no_sense(here: Path, source: str, target: str, error: type[JobscanError], words: str) -> None:
    (here / "both").mkdir()
    for name in ("a.csv", "a.jsonl"):
        (here / "both" / name).write_text("")
    with pytest.raises(error, match=words):
        Parts(source, target, PartOptions())


def test_parts_without_an_input_any_more_are_named(here: Path) -> None:
    made()
    (here / "in" / "part-00003.jsonl").unlink()
    assert Parts("in", "out", PartOptions()).strays == ["out/_manifests/part-00003.jsonl.json"]


def test_an_object_store_of_fsspec_gives_the_same_bytes(here: Path) -> None:
    import fsspec

    memory = fsspec.filesystem("memory")
    memory.put("in/", "/bucket/in/", recursive=True)
    try:
        source = "memory://bucket/in"
        for n in range(PARTS):
            name = f"part-{n:05}.jsonl"
            scan_part(f"{source}/{name}", f"memory://bucket/out/{name}", uri=f"in/{name}")
            scan_part(f"in/{name}", f"out/{name}")
            assert memory.cat(f"/bucket/out/{name}") == (here / "out" / name).read_bytes()
        parts = Parts("memory://bucket/in", "memory://bucket/out", PartOptions())
        assert [part.source for part in parts.parts][:1] == ["memory:///bucket/in/part-00000.jsonl"]
        assert dict(parts.why) == {"written with other options": PARTS}  # of another name
    finally:
        memory.rm("/bucket", recursive=True)
