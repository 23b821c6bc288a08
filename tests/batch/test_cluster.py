"""A Dask cluster of two workers: the same lines in the same order, also when a worker is killed or a listing kills it."""

import os
import signal
import time
from collections.abc import Iterator
from typing import Any

import dask
import pytest
from distributed import Client, LocalCluster

from jobscan.batch import cluster as module
from jobscan.batch import scan_lines
from jobscan.batch.cluster import clustered
from jobscan.batch.worker import failed
from jobscan.errors import JobscanError, UsageError
from jobscan.model import Source, Unreadable

pytestmark = pytest.mark.loopback
_plain = module.work_unit
WORDS = (
    "You will care for patients at night. Pay: $40 an hour. Requirements: a nursing licence, two years of experience. "
)


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            memory_limit=0,
            silence_logs=50,
            host="127.0.0.1",
            dashboard_address=None,
            scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
        ) as made,
    ):
        yield made


def sources(count: int) -> list[Source | Unreadable]:
    found: list[Source | Unreadable] = [
        Source(text=f"Nurse {i}\n\n{WORDS * (1 + i % 7)}", uri="t", index=i) for i in range(count)
    ]
    found[7] = Unreadable(code="no-reader", message="no reader", uri="t", index=7)
    return found


def test_the_lines_are_those_of_one_process_though_a_worker_is_killed_midway(cluster: LocalCluster) -> None:
    expected = [line.json for line in scan_lines(sources(400))]
    found = []
    with Client(cluster, set_as_default=False) as client:
        pids = list(client.run(os.getpid).values())
        assert len(pids) == 2
        for line in scan_lines(sources(400), cluster=cluster.scheduler_address):
            found.append(line.json)
            if len(found) == 61:  # the first unit is done, others are at work
                os.kill(pids[0], signal.SIGKILL)
        assert pids[0] not in client.run(os.getpid).values()
    assert found == expected


def test_a_listing_that_kills_its_workers_is_the_only_one_lost(
    cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "work_unit", deadly)
    given = sources(30)
    given[20] = Source(text="die", uri="t", index=20)
    units: Iterator[Any] = iter([given[:15], given[15:]])
    lines = list(clustered(units, address=cluster.scheduler_address, jobs=2, timeout=10, options=None))
    assert [at for at, line in enumerate(lines) if line.failure] == [7, 20]
    assert "worker-died" in lines[20].json.decode()


def deadly(unit: Any, options: Any, timeout: Any, version: Any) -> Any:
    if any(isinstance(each, Source) and each.text == "die" for each in unit):
        os.kill(os.getpid(), signal.SIGKILL)
    return _plain(unit, options, timeout, version)


def test_workers_of_another_version_are_refused(cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "__version__", "99.0")
    with pytest.raises(UsageError, match=r"this is 99\.0; install the same"):
        list(scan_lines(sources(8), cluster=cluster.scheduler_address))


def test_an_address_that_nobody_listens_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.5)
    with pytest.raises(UsageError, match="no scheduler answers"):
        list(scan_lines(sources(8), cluster="tcp://127.0.0.1:9"))


def test_a_cluster_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 1)
    with small_cluster(0) as empty, pytest.raises(UsageError, match="the scheduler has no workers"):
        list(scan_lines(sources(8), cluster=empty.scheduler_address))


def test_a_cluster_that_loses_all_its_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ALONE", 0.8)
    monkeypatch.setattr(module, "work_unit", slow)
    with small_cluster(1) as shrinking:
        lines = scan_lines(sources(400), cluster=shrinking.scheduler_address)
        next(lines)
        shrinking.scale(0)
        with pytest.raises(JobscanError, match=r"had no workers for 0\.8 seconds; with --resume"):
            list(lines)


def small_cluster(workers: int) -> LocalCluster:
    return LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=False, silence_logs=50, host="127.0.0.1",
        protocol="tcp://", dashboard_address=None, scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
    )  # fmt: skip


def slow(unit: Any, options: Any, timeout: Any, version: Any) -> Any:
    time.sleep(0.3)
    return [failed(source, "slow", "no matter") for source in unit]


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(module, "import_module", missing)
    with pytest.raises(UsageError, match=r"jobscan\[dask\]"):
        list(scan_lines(sources(8), cluster="local"))
