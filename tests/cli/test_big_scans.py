"""Scans that are stopped and gone on with, and scans in parts: in the end the bytes of one whole run."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import WITH_FAKE, Run

ROOT = Path(__file__).parents[2]
TOTAL = 400
PADDING = "please " * 150  # a pipe is read in pieces of 64 KB
FILES = ("-o", "jsonl:jobs.jsonl", "-o", "csv:jobs.csv", "--errors", "errors.jsonl")


@pytest.fixture
def whole(cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Rows in `rows.jsonl`, a few of which fail, and what one undisturbed run makes of them."""
    texts = ["raise" if n % 50 == 7 else f"Cook number {n}, {PADDING}" for n in range(TOTAL)]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps({"id": n, "text": t}) + "\n" for n, t in enumerate(texts)))
    monkeypatch.chdir(tmp_path)
    cli("scan", "rows.jsonl", "-q", *FILES)
    return {name: (tmp_path / name).read_bytes() for name in ("jobs.jsonl", "jobs.csv", "errors.jsonl")}


def outputs() -> dict[str, bytes]:
    return {name: Path(name).read_bytes() for name in ("jobs.jsonl", "jobs.csv", "errors.jsonl")}


def remove_outputs() -> None:
    for name in ("jobs.jsonl", "jobs.csv", "errors.jsonl"):
        Path(name).unlink()


def stopped_scan(number: signal.Signals, *words: str) -> subprocess.Popen[bytes]:
    """A scan from a pipe that never ends; when the journal tells of records it gets the signal."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WITH_FAKE, "scan", "-", "--resume", *FILES, *words]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    assert process.stdin is not None
    lines = Path("rows.jsonl").read_bytes().splitlines(keepends=True)
    journal = Path("jobs.jsonl.partial.json")
    for line in lines[:-1]:
        process.stdin.write(line)
        process.stdin.flush()
        if journal.exists() and json.loads(journal.read_bytes())["records"] > 0:
            break
        time.sleep(0.02)
    process.send_signal(number)
    return process


@pytest.mark.parametrize("number, status", [(signal.SIGKILL, -9), (signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_scan_that_was_stopped_goes_on_and_ends_with_the_same_bytes(
    cli: Run,
    whole: dict[str, bytes],
    number: signal.Signals,
    status: int,
) -> None:
    cli("scan", "-", "-q", *FILES, stdin=Path("rows.jsonl").read_bytes())
    expected = outputs()  # as `whole`, but from standard input
    remove_outputs()
    with stopped_scan(number) as process:
        assert process.wait(timeout=30) == status
    assert not any(Path(name).exists() for name in whole)
    done = json.loads(Path("jobs.jsonl.partial.json").read_bytes())["records"]
    assert 0 < done < TOTAL
    result, _, said = cli("scan", "-", "--resume", *FILES, stdin=Path("rows.jsonl").read_bytes())
    assert result == 3
    assert said.startswith(f"jobscan: {done} records are there already; the rest follows\n")
    assert "392 listings, 392 with pay, 392 compared, 8 not processed" in said
    assert outputs() == expected
    assert sorted(path.name for path in Path().iterdir()) == sorted([*whole, "rows.jsonl"])


def test_a_scan_that_may_be_gone_on_with_writes_the_same_when_nothing_stops_it(
    cli: Run,
    whole: dict[str, bytes],
) -> None:
    remove_outputs()
    assert cli("scan", "rows.jsonl", "--resume", "-q", *FILES)[0] == 3
    assert outputs() == whole


@pytest.fixture
def begun(cli: Run, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """A run of which five records are there: its sixth found the disk full."""
    monkeypatch.setattr("jobscan.batch.resume.EVERY", 0)
    written = 0

    def refuse(self: object, record: object, screen: object) -> str:
        nonlocal written
        written += 1
        if written > 5:
            raise OSError(28, "No space left on device")
        return "row\n"

    with monkeypatch.context() as patched:
        patched.setattr("jobscan.report.Format.render", refuse)
        status, _, said = cli("scan", "rows.jsonl", "--resume", *FILES)
    assert (status, "Traceback" in said) == (5, True)
    assert json.loads(Path("jobs.jsonl.partial.json").read_bytes())["records"] == 5


def edited_input() -> None:
    rows = Path("rows.jsonl")
    rows.write_text(rows.read_text().replace("Cook number 2", "Nurse"))


def shorter_input() -> None:
    Path("rows.jsonl").write_text('{"id": 0, "text": "Cook number 0"}\n')


def no_partial() -> None:
    Path("jobs.csv.partial").unlink()


def broken_journal() -> None:
    Path("jobs.jsonl.partial.json").write_text("{")


@pytest.mark.parametrize(
    "change, more, words",
    [
        (edited_input, (), "the input is not what it was"),
        (shorter_input, (), "the input is shorter than it was"),
        (no_partial, (), "jobs.csv.partial: is not what jobs.jsonl.partial.json says"),
        (broken_journal, (), "jobs.jsonl.partial.json: no journal of a scan"),
        (None, ("--timeout", "3"), "begun with another --timeout: 10.0, now 3.0"),
        (None, ("--max-bytes", "99"), "begun with another --max-bytes: none, now 99"),
        (None, ("--shard", "1/2"), "begun with another --shard: none, now 1/2"),
        (None, ("-o", "markdown:x.md"), "begun with another -o: jsonl:jobs.jsonl csv:jobs.csv, now "),
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_scan_goes_on_only_where_all_is_as_it_was(
    cli: Run,
    change: object,
    more: tuple[str, ...],
    words: str,
) -> None:
    if callable(change):
        change()
    status, _, said = cli("scan", "rows.jsonl", "--resume", *FILES, *more)
    assert status == 2
    assert words in said
    assert "to begin anew, remove jobs.jsonl.partial.json" in said


@pytest.mark.usefixtures("begun")
def test_another_version_does_not_go_on(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobscan.cli.resuming.__version__", "9.9")
    status, _, said = cli("scan", "rows.jsonl", "--resume", *FILES)
    assert (status, "begun with another version of jobscan: " in said) == (2, True)


@pytest.mark.parametrize("words", [(), ("-f", "jsonl", *FILES)])
def test_only_files_can_be_gone_on_with(cli: Run, whole: dict[str, bytes], words: tuple[str, ...]) -> None:
    status, _, said = cli("scan", "rows.jsonl", "--resume", *words)
    assert (status, "-o jsonl:jobs.jsonl" in said) == (2, True)


# --- parts -----------------------------------------------------------------------------------------------------------


def test_shards_dealt_back_in_turn_are_the_whole(cli: Run, whole: dict[str, bytes]) -> None:
    shards = [cli("scan", "rows.jsonl", "-f", "jsonl", "--shard", f"{n}/3")[1].splitlines() for n in (1, 2, 3)]
    dealt = [shards[n % 3][n // 3] for n in range(TOTAL)]
    assert "\n".join(dealt) + "\n" == whole["jobs.jsonl"].decode()
    assert sum(map(len, shards)) == TOTAL


@pytest.mark.parametrize("words", ["0/3", "4/3", "2", "1/0", "a/b"])
def test_a_shard_that_makes_no_sense(cli: Run, words: str) -> None:
    status, _, said = cli("scan", "rows.jsonl", "--shard", words)
    assert (status, "for example 2/8" in said) == (2, True)
