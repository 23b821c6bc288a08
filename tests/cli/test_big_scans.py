"""Scans that are stopped and continued, and scans in parts: in the end the bytes of one undisturbed run."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jobscan.batch.resume import Resume
from jobscan.errors import UsageError
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
    """A scan from a pipe that never ends; once the journal holds records it gets the signal."""
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
def test_a_stopped_scan_can_be_continued_to_the_same_bytes(
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
        assert process.stderr is not None
        assert (b"run the same command again to continue" in process.stderr.read()) is (number != signal.SIGKILL)
    assert not any(Path(name).exists() for name in whole)
    done = json.loads(Path("jobs.jsonl.partial.json").read_bytes())["records"]
    assert 0 < done < TOTAL
    result, _, said = cli("scan", "-", "--resume", *FILES, stdin=Path("rows.jsonl").read_bytes())
    assert result == 3
    assert said.startswith(f"jobscan: continuing after the first {done} records\n")
    assert "392 listings, 392 with pay, 392 compared, 8 not processed" in said
    assert outputs() == expected
    assert sorted(path.name for path in Path().iterdir()) == sorted([*whole, "rows.jsonl"])


def test_a_scan_that_nothing_stops_writes_the_same_with_resume(
    cli: Run,
    whole: dict[str, bytes],
) -> None:
    remove_outputs()
    assert cli("scan", "rows.jsonl", "--resume", "-q", *FILES)[0] == 3
    assert outputs() == whole


@pytest.fixture
def begun(cli: Run, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """A run of which five records are there: its sixth found the disk full."""
    interrupted(cli, monkeypatch)


def interrupted(cli: Run, monkeypatch: pytest.MonkeyPatch, *words: str) -> None:
    written = 0

    def refuse(self: object, record: object, screen: object) -> str:
        nonlocal written
        written += 1
        if written > 5:
            raise OSError(28, "No space left on device")
        return "row\n"

    remove_outputs()
    with monkeypatch.context() as patched:
        patched.setattr("jobscan.batch.resume.EVERY", 0)
        patched.setattr("jobscan.report.Format.render", refuse)
        status, _, said = cli("scan", "rows.jsonl", "--resume", *FILES, *words)
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
        (edited_input, (), "the input has changed since"),
        (shorter_input, (), "the input is shorter than when"),
        (no_partial, (), "jobs.csv.partial: does not match jobs.jsonl.partial.json"),
        (broken_journal, (), "jobs.jsonl.partial.json: not the journal of a scan"),
        (None, ("--timeout", "3"), "started with another --timeout: 10.0, now 3.0"),
        (None, ("--max-bytes", "99"), "started with another --max-bytes: none, now 99"),
        (None, ("--shard", "1/2"), "started with another --shard: none, now 1/2"),
        (None, ("-o", "markdown:x.md"), "started with another -o: jsonl:jobs.jsonl csv:jobs.csv, now "),
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_scan_is_continued_only_with_the_same_input_and_options(
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
    assert "to start over, remove jobs.jsonl.partial.json" in said


@pytest.mark.usefixtures("begun")
def test_another_version_does_not_continue(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobscan.cli.commands.scan.resume.__version__", "9.9")
    status, _, said = cli("scan", "rows.jsonl", "--resume", *FILES)
    assert (status, "started with another version of jobscan: " in said) == (2, True)


def test_a_wage_table_that_was_replaced_does_not_continue(
    cli: Run, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOBSCAN_DATA_HOME", str(Path("home").resolve()))

    def own_bands(p50: int) -> None:
        Path("bands.csv").write_text(f"Job,p25,p50,p75\nCook,{p50 - 9000},{p50},{p50 + 9000}\n")
        words = ("--map", "Job=title", "--currency", "USD", "--period", "year", "--force")
        assert cli("benchmarks", "import", "bands.csv", *words)[0] == 0

    own_bands(40_000)
    interrupted(cli, monkeypatch, "--benchmark", "bands")
    own_bands(60_000)
    status, _, said = cli("scan", "rows.jsonl", "--resume", *FILES, "--benchmark", "bands")
    assert (status, "started with another content of --benchmark: " in said) == (2, True)
    own_bands(40_000)
    assert cli("scan", "rows.jsonl", "--resume", *FILES, "--benchmark", "bands")[0] == 3


@pytest.mark.parametrize("named", [1, 2, 3], ids="{} of three files had their names".format)
@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_a_scan_that_was_killed_between_two_names_is_finished(cli: Run, whole: dict[str, bytes], named: int) -> None:
    remove_outputs()
    killed = (
        "import os, jobscan.batch.resume as r; real, done = r.finish, []\n"
        "def finish(*words):\n"
        "    real(*words)\n"
        "    done.append(1)\n"
        f"    len(done) == {named} and os.kill(os.getpid(), 9)\n"
        "r.finish = finish\n"
    )
    command = [sys.executable, "-c", killed + WITH_FAKE, "scan", "rows.jsonl", "-q", "--resume", *FILES]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert subprocess.run(command, env=environment, timeout=60, check=False).returncode == -9
    assert len([name for name in whole if Path(name).exists()]) == named
    status, _, said = cli("scan", "rows.jsonl", "--resume", *FILES)
    assert (status, "the earlier run had already written them all" in said) == (3, True)
    assert outputs() == whole
    assert sorted(path.name for path in Path().iterdir()) == sorted([*whole, "rows.jsonl"])


def test_a_file_that_was_changed_between_two_names_is_told(cli: Run, whole: dict[str, bytes]) -> None:
    journal = {
        "words": {},
        "records": 1,
        "sizes": {"jobs.jsonl": 1},
        "sums": {"jobs.jsonl": "0" * 64},
        "finishing": True,
    }
    Path("jobs.jsonl.partial.json").write_text(json.dumps(journal))
    with pytest.raises(
        UsageError, match=r"jobs\.jsonl: does not match jobs\.jsonl\.partial\.json; to start over, remove"
    ):
        Resume(Path("jobs.jsonl"), {}).finish()


@pytest.mark.parametrize("words", [(), ("-f", "jsonl", *FILES)])
def test_only_files_can_be_continued(cli: Run, whole: dict[str, bytes], words: tuple[str, ...]) -> None:
    status, _, said = cli("scan", "rows.jsonl", "--resume", *words)
    assert (status, "such as -o jobs.jsonl" in said) == (2, True)


def test_resume_without_any_listing_is_no_input(cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    assert cli("scan", "empty", "--resume", "-o", "jobs.jsonl")[:2] == (4, "")


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
