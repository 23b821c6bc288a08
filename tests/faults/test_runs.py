"""Scans that are killed, starved and disturbed at random moments: in the end the bytes of one undisturbed run."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from tests.batch.parts.conftest import contents, write_parts
from tests.batch.parts.test_parts_killed import WITH_FAKE as PARTS_WITH_FAKE
from tests.cli.conftest import WITH_FAKE

pytestmark = [pytest.mark.faults, pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")]

ROOT = Path(__file__).parents[2]
TIMES = int(os.environ.get("FAULTS_TIMES", "50"))
ROWS = 1500
FILES = ("-o", "jsonl:jobs.jsonl", "-o", "csv:jobs.csv", "--errors", "errors.jsonl")
NAMES = ("jobs.jsonl", "jobs.csv", "errors.jsonl")


def command(*words: str) -> list[str]:
    return [sys.executable, "-c", WITH_FAKE, "scan", "rows.jsonl", "-q", *FILES, *words]


def start(*words: str, prefix: tuple[str, ...] = ()) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([*prefix, *command(*words)], stderr=subprocess.PIPE, env=environment)


def end(process: subprocess.Popen[bytes], seconds: float = 600) -> tuple[int, str]:
    _, said = process.communicate(timeout=seconds)
    return process.returncode, said.decode()


def outputs() -> dict[str, bytes]:
    return {name: Path(name).read_bytes() for name in NAMES}


def remove_outputs() -> None:
    for path in Path().iterdir():
        if path.is_file() and path.name not in ("rows.jsonl", "bands.csv"):
            path.unlink()


@pytest.fixture
def expected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Rows, a few of which fail, and what one undisturbed run makes of them."""
    texts = ["raise" if n % 100 == 7 else f"Cook number {n}, {'please ' * 100}" for n in range(ROWS)]
    rows = (json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(texts))
    (tmp_path / "rows.jsonl").write_text("".join(rows))
    monkeypatch.chdir(tmp_path)
    assert end(start())[0] == 3
    found = outputs()
    remove_outputs()
    return found


def test_killed_at_random_moments(expected: dict[str, bytes]) -> None:
    chance, met = random.Random(20), Counter[str]()
    while met["killed"] < TIMES:
        process = start("--resume", "-j", chance.choice("12"))
        time.sleep(chance.uniform(0.3, 4))
        process.kill()
        status, said = end(process)
        assert status in (-9, 3), said
        met["killed" if status == -9 else "ended first"] += 1
        met["with a journal"] += status == -9 and Path("jobs.jsonl.partial.json").exists()
        if status == 3:
            assert outputs() == expected
            remove_outputs()
    assert end(start("--resume"))[0] == 3
    assert outputs() == expected
    print(f"\nkill -9: {dict(met)}; the bytes of an undisturbed run each time")


def below(parent: int) -> list[int]:
    """The processes that one has started, and those that these have."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # gone by now
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
    found = [parent]
    for one in found:
        found += [pid for pid, its_parent in parents.items() if its_parent == one]
    return found[1:]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP], ids=lambda each: each.name)
def test_workers_and_readers_that_are_killed_or_stopped(expected: dict[str, bytes], number: signal.Signals) -> None:
    chance, hit, told = random.Random(7), 0, 0
    for _ in range(max(1, TIMES // 25)):
        process = start("-j", "2", "--timeout", "1")
        for _ in range(3):
            while not (found := below(process.pid)) and process.poll() is None:
                time.sleep(0.02)
            time.sleep(chance.uniform(0, 0.6))
            with suppress(ProcessLookupError):
                os.kill(chance.choice(found or [0x7FFFFFF]), number)
                hit += 1
        status, said = end(process)
        assert status == 3, said
        errors = Path("errors.jsonl").read_bytes()
        if b"what followed it was not read" in errors:  # its reader was killed, and so was the next one
            told += 1
        else:
            assert Path("jobs.jsonl").read_bytes().count(b"\n") == ROWS
            assert re.search(b'reader-died|worker-died|"timeout"', errors) or outputs() == expected
        remove_outputs()
    assert hit
    print(f"\n{number.name}: {hit} workers and readers; a record of each listing, or ({told}) of the file that ended")


def test_a_disk_that_is_full_at_a_random_byte(expected: dict[str, bytes]) -> None:
    chance, met = random.Random(3), Counter[str]()
    total = max(map(len, expected.values()))
    for _ in range(max(4, TIMES // 4)):
        blocks = str(chance.randrange(1, total // 1024))
        status, said = end(start("--resume", prefix=("bash", "-c", f'ulimit -f {blocks}; exec "$@"', "bash")))
        assert status == 2, said
        assert "cannot be written" in said
        assert "Traceback" not in said
        assert not any(Path(name).exists() for name in NAMES)
        met["full"] += 1
        if chance.random() < 0.5:
            assert end(start("--resume"))[0] == 3
            assert outputs() == expected
            remove_outputs()
            met["continued"] += 1
    print(f"\nfull disk: {dict(met)}")


def test_two_runs_on_one_output(expected: dict[str, bytes]) -> None:
    for _ in range(max(2, TIMES // 10)):
        ended = [end(each) for each in [start("--resume"), start("--resume")]]
        statuses = sorted(status for status, _ in ended)
        assert statuses in ([2, 3], [3, 3]), ended  # the second may come when the first is done
        assert outputs() == expected
        remove_outputs()
    print("\ntwo runs on one output: one is told, the other has the bytes")


def begun(*words: str) -> None:
    """A run with some records that is killed before it ends."""
    process = start("--resume", *words)
    while process.poll() is None and not Path("jobs.jsonl.partial.json").exists():
        time.sleep(0.02)
    process.kill()
    assert end(process)[0] == -9, "the run was too quick to be killed"


def test_inputs_that_change_between_two_runs(expected: dict[str, bytes]) -> None:
    rows, before, chance = Path("rows.jsonl"), Path("rows.jsonl").read_bytes(), random.Random(11)
    for _ in range(max(1, TIMES // 10)):
        begun()
        rows.write_bytes(before.replace(b"Cook number 0,", b"Nurse number 0,"))
        status, said = end(start("--resume"))
        assert (status, "the input has changed" in said) == (2, True)
        rows.write_bytes(before)
        partial = Path("jobs.jsonl.partial")
        with partial.open("r+b") as file:  # among the first, of which the journal knows
            file.seek(chance.randrange(300))
            file.write(b"\0")
        status, said = end(start("--resume"))
        assert (status, "changed since" in said) == (2, True)
        remove_outputs()
    print(f"\ninputs and unfinished files that change: {2 * max(1, TIMES // 10)}, each was told")


def test_a_table_that_is_replaced_between_two_runs(
    expected: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOBSCAN_DATA_HOME", str(tmp_path / "home"))
    for number in range(max(1, TIMES // 10)):
        for p50 in (40_000 + number, 60_000 + number):
            own_bands(p50)
            if p50 < 60_000:
                begun("--benchmark", "bands")
        status, said = end(start("--resume", "--benchmark", "bands"))
        assert (status, "another content of --benchmark" in said) == (2, True)
        own_bands(40_000 + number)
        assert end(start("--resume", "--benchmark", "bands"))[0] == 3
        assert outputs() == expected
        remove_outputs()
    print(f"\nwage tables that are replaced: {max(1, TIMES // 10)}, each was told; with the old one the run went on")


def own_bands(p50: int) -> None:
    Path("bands.csv").write_text(f"title,p25,p50,p75\nCook,{p50 - 9000},{p50},{p50 + 9000}\n")
    words = ("benchmarks", "import", "bands.csv", "--currency", "USD", "--period", "year", "--force")
    program = [sys.executable, "-m", "jobscan", *words]
    subprocess.run(program, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True, capture_output=True)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_parts_that_are_killed_at_random_moments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: str) -> None:
    monkeypatch.chdir(tmp_path)
    write_parts(tmp_path / "in", 30, 100)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    chance, met = random.Random(jobs), Counter[str]()
    for target in ("whole", "out"):
        while not Path(target, "_SUCCESS").exists():
            words = ["scan", "--parts", "in", target, "-j", jobs, "-q"]
            process = subprocess.Popen([sys.executable, "-c", PARTS_WITH_FAKE, *words], env=environment)
            if target == "out" and met["killed"] < TIMES // 5:
                time.sleep(chance.uniform(0.5, 3))
                process.kill()
            met["killed"] += process.wait(600) == -9
    found = {name: data for name, data in contents(Path("out")).items() if not name.endswith(".tmp")}
    assert found == contents(Path("whole"))
    print(f"\nparts, -j {jobs}: killed {met['killed']} times, the bytes of an undisturbed run")
