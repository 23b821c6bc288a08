"""Runs of parts that are killed midway and taken up again, on processes and on a Dask cluster: the same bytes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import dask
import pytest
from distributed import Client, LocalCluster, Security

from jobscan.batch import scan_part
from jobscan.batch.parts import PartOptions, Parts
from jobscan.errors import JobscanError
from tests.batch.parts.conftest import PARTS, contents

ROOT = Path(__file__).parents[3]
WITH_FAKE = (
    "import sys; import jobscan.batch.parts.run as r, tests.batch.fake as f; r.start = f.start_as_in_a_pool; "
    "from jobscan.cli import run; "
    "sys.exit(run(sys.argv[1:])) if __name__ == '__main__' else None"
)


def undisturbed(here: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """What a run makes that nobody kills."""
    with monkeypatch.context() as patched:
        from tests.batch.parts.conftest import InThisProcess

        patched.setattr("jobscan.batch.parts.one.Process", InThisProcess)
        patched.setattr("jobscan.readers.bounded._is_bounded_here", lambda: False)
        parts = Parts("in", "whole", PartOptions())
        assert [outcome.failure for outcome in parts.run()] == [None] * PARTS
        assert parts.finish()
    return contents(here / "whole")


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_a_killed_run_is_taken_up_again_to_the_same_bytes(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = undisturbed(here, monkeypatch)
    command = [sys.executable, "-c", WITH_FAKE, "scan", "--parts", "in", "out", "-j", "2"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as process:
        until(lambda: len(list((here / "out").glob("_manifests/*.json"))) > 0)
        process.send_signal(signal.SIGKILL)
    assert not (here / "out" / "_SUCCESS").exists()
    done = {path.name: path.stat().st_mtime_ns for path in (here / "out").glob("*.jsonl")}
    again = subprocess.run(command, env=environment, stderr=subprocess.PIPE, timeout=120, check=False)
    assert again.returncode == 0, again.stderr.decode()
    assert f"of {PARTS} parts are there".encode() in again.stderr
    found = contents(here / "out")
    assert {name: data for name, data in found.items() if not name.endswith(".tmp")} == whole
    with_manifest = PARTS - int(again.stderr.decode().partition(" to do")[0].rpartition(" ")[2])
    kept = [name for name, at in done.items() if (here / "out" / name).stat().st_mtime_ns == at]
    assert len(kept) == with_manifest > 0


@pytest.mark.loopback
def test_a_dask_cluster_with_a_worker_killed_midway(
    here: Path, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = undisturbed(here, monkeypatch)
    parts, made = Parts("in", "out", PartOptions()), 0
    with Client(cluster, set_as_default=False) as client:
        pids = list(client.run(os.getpid).values())
        monkeypatch.setattr("jobscan.batch.cluster.connected", lambda *_: Client(cluster, set_as_default=False))
        for outcome in parts.run(cluster=cluster.scheduler_address):
            assert outcome.failure is None
            made += 1
            if made == 1:
                os.kill(pids[0], signal.SIGKILL)
    assert made == PARTS
    assert parts.finish()
    assert {name: data for name, data in contents(here / "out").items() if not name.endswith(".tmp")} == whole


SCHEDULER = """
import signal, sys
from pathlib import Path
import dask
from distributed import LocalCluster, Security
security = Security.temporary()
dask.config.set({"distributed.scheduler.http.routes": []})
words = {"host": "127.0.0.1", "dashboard_address": None, "scheduler_kwargs": {"dashboard_address": "127.0.0.1:0"}}
made = LocalCluster(2, threads_per_worker=1, memory_limit=0, silence_logs=50, security=security, protocol="tls://", **words)
for name in ("ca_file", "client_cert", "client_key"):
    Path(name).write_text(getattr(security, f"tls_{name}"))
print(made.scheduler_address, flush=True)
signal.pause()
"""


@pytest.mark.loopback
@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_a_scheduler_that_is_killed_and_a_run_that_goes_on_with_another(
    here: Path, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = undisturbed(here, monkeypatch)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", SCHEDULER], env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        keys = {"ca-file": "ca_file", "client.cert": "client_cert", "client.key": "client_key"}
        settings = {f"distributed.comm.tls.{key}": str(here / name) for key, name in keys.items()}
        with dask.config.set({**settings, "distributed.comm.timeouts.connect": 3}):
            outcomes = Parts("in", "out", PartOptions()).run(cluster=address)
            assert next(outcomes).failure is None
            os.killpg(process.pid, signal.SIGKILL)
            with pytest.raises(JobscanError, match="the scheduler is gone; the parts so far are kept"):
                list(outcomes)
    assert address.startswith("tls://")
    parts = Parts("in", "out", PartOptions())
    assert 0 < len(parts.todo) < PARTS
    monkeypatch.setattr("jobscan.batch.cluster.connected", lambda *_: Client(cluster, set_as_default=False))
    assert {outcome.failure for outcome in parts.run(cluster=cluster.scheduler_address)} == {None}
    assert parts.finish()
    assert {name: data for name, data in contents(here / "out").items() if not name.endswith(".tmp")} == whole


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    """Two workers that only those who have the key of this run can reach."""
    settings = {"distributed.scheduler.allowed-failures": 3, "distributed.scheduler.http.routes": []}
    with (
        dask.config.set(settings),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            memory_limit=0,
            silence_logs=50,
            host="127.0.0.1",
            security=Security.temporary(),
            protocol="tls://",
            dashboard_address=None,
            scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
        ) as made,
    ):
        yield made


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_a_listing_that_kills_its_process_is_the_only_one_lost(here: Path) -> None:
    (here / "a.jsonl").write_text('{"text": "Baker"}\n{"text": "die"}\n{"text": "Cook"}\n')
    found = scan_part("a.jsonl", "out/a.jsonl")
    assert (found.rows, found.errors) == (3, 1)
    assert b'"worker-died"' in (here / "out" / "a.jsonl").read_bytes().splitlines()[1]


def until(happened: object) -> None:
    """Wait for it."""
    assert callable(happened)
    for _ in range(2400):
        if happened():
            return
        time.sleep(0.025)
    raise AssertionError("did not happen within a minute")
