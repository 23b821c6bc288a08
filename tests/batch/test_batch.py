"""Many listings: the order, the bytes, and that nothing stops the rest."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from jobscan.batch import Interrupts, Summary, scan, scan_lines
from jobscan.batch.chunks import chunked, growing_chunks
from jobscan.batch.pool import UNIT_LISTINGS
from jobscan.batch.process import Process
from jobscan.batch.worker import TOGETHER_CHARS
from jobscan.errors import ExitStatus, JobscanError, Stopped
from jobscan.model import ErrorRecord, JobPosting, Source, Unreadable
from jobscan.pipeline import TOGETHER
from tests.batch.fake import start_broken, start_dying, start_fake


@pytest.fixture(autouse=True)
def fake_analyzer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobscan.batch.start", start_fake)
    monkeypatch.setattr("jobscan.batch.pool.start", start_fake)


def listings(*texts: str) -> list[Source | Unreadable]:
    return [Source(text=text, uri=f"{at}.txt", index=at) for at, text in enumerate(texts)]


def test_records_come_in_the_order_of_the_input() -> None:
    assert [record.source.index for record in scan(listings(*"abc"))] == [0, 1, 2]


def test_what_could_not_be_read_keeps_its_place() -> None:
    sources = [*listings("a"), Unreadable(code="no-reader", message="no reader for .exe", uri="b.exe"), *listings("c")]
    first, second, third = scan(sources)
    assert isinstance(first, JobPosting)
    assert isinstance(third, JobPosting)
    assert isinstance(second, ErrorRecord)
    assert (second.source.uri, second.error.code) == ("b.exe", "no-reader")


def test_a_listing_that_breaks_the_analysis_does_not_stop_the_others() -> None:
    lines = list(scan_lines(listings("a", "raise", "c")))
    assert [line.failure for line in lines] == [None, "a bug in jobscan: ValueError: what a listing\nneeds", None]
    assert lines[1].traceback is not None
    assert "Traceback" in lines[1].traceback
    assert lines[1].json.count(b"\n") == 0


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms")
def test_a_listing_that_takes_too_long_is_given_up() -> None:
    began = time.monotonic()
    first, second = scan(listings("sleep", "b"), timeout=0.2)
    assert time.monotonic() - began < 5
    assert isinstance(first, ErrorRecord)
    assert (first.error.code, first.error.message) == ("timeout", "gave up after 0.2 seconds")
    assert isinstance(second, JobPosting)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms")
def test_a_listing_that_works_without_end_is_given_up() -> None:
    began = time.process_time()
    first, second = scan(listings("work", "b"), timeout=0.2)
    assert time.process_time() - began < 2
    assert isinstance(first, ErrorRecord)
    assert (first.error.code, first.error.message) == ("timeout", "gave up after 0.2 seconds")
    assert isinstance(second, JobPosting)


@pytest.mark.skipif(os.name != "posix", reason="stops as POSIX does")
def test_a_listing_is_not_to_blame_for_the_time_in_which_its_process_does_not_run() -> None:
    records = list(scan(listings("a", "starve", "b"), timeout=0.2))
    assert [type(record) for record in records] == [JobPosting] * 3


def test_whoever_takes_the_records_may_take_time() -> None:
    for record in scan(listings(*"abc"), timeout=0.1):
        time.sleep(0.3)
        assert isinstance(record, JobPosting)


def test_input_is_read_as_it_is_needed() -> None:
    read = []

    def endless() -> Iterator[Source | Unreadable]:
        for at in range(10_000):
            read.append(at)
            yield Source(text="a", uri="a", index=at)

    records = scan(endless())
    next(records)
    assert len(read) == 1


def test_bunches_close_at_so_many_listings_or_so_much_text() -> None:
    assert [len(chunk) for chunk in chunked(listings(*["a"] * 120), 50, 999)] == [50, 50, 20]
    assert [len(chunk) for chunk in chunked(listings(*["a" * 999] * 3), 50, 999)] == [1, 1, 1]


def test_the_first_listings_are_not_kept_waiting() -> None:
    sizes = [len(chunk) for chunk in growing_chunks(iter(listings(*["a"] * 40)), 8, 999)]
    assert sizes == [1, 2, 4, 8, 8, 8, 8, 1]
    assert [len(chunk) for chunk in growing_chunks(iter(listings(*["a" * 999] * 3)), 8, 999)] == [1, 1, 1]


def test_where_listings_come_slowly_each_is_analysed_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(99))
    monkeypatch.setattr("jobscan.batch.chunks.time.monotonic", lambda: next(clock))
    assert [len(chunk) for chunk in growing_chunks(iter(listings(*"abcde")), 8, 999)] == [1] * 5


def test_one_bad_listing_among_many_that_are_analysed_in_one_go() -> None:
    texts = [*"a" * (2 * TOGETHER), "raise", *"b" * (2 * TOGETHER)]
    failures = [line.failure is not None for line in scan_lines(listings(*texts))]
    assert failures == [text == "raise" for text in texts]


def test_much_text_is_not_held_in_one_go() -> None:
    texts = ["a" * TOGETHER_CHARS] * 5
    assert [len(chunk) for chunk in growing_chunks(iter(listings(*texts)), TOGETHER, TOGETHER_CHARS)] == [1] * 5


def test_the_same_bytes_from_several_processes() -> None:
    sources = [*listings(*["a"] * 70), Unreadable(code="x", message="y", uri="z"), *listings(*["b"] * 70, "raise")]
    one = [line.json for line in scan_lines(sources, jobs=1)]
    assert [line.json for line in scan_lines(sources, jobs=2)] == one


def test_a_process_that_dies_costs_only_its_listing() -> None:
    sources = listings(*["a"] * 3, "die", *["b"] * UNIT_LISTINGS)
    records = list(scan(sources, jobs=2))
    assert [record.source.index for record in records] == list(range(len(sources)))
    errors = [record for record in records if isinstance(record, ErrorRecord)]
    assert [(each.source.index, each.error.code) for each in errors] == [(3, "worker-died")]


@pytest.mark.parametrize("how", ["hang", "spin"])
def test_a_listing_that_ignores_the_alarm_is_killed_with_its_process(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobscan.batch.process.SILENCE", 1)
    sources = listings(*["a"] * 3, how, *["b"] * UNIT_LISTINGS)
    records = list(scan(sources, jobs=2, timeout=0.2))
    assert [record.source.index for record in records] == list(range(len(sources)))
    errors = [record for record in records if isinstance(record, ErrorRecord)]
    assert [(each.source.index, each.error.code) for each in errors] == [(3, "timeout")]


@pytest.mark.skipif(os.name != "posix", reason="stops as POSIX does")
def test_a_process_that_somebody_stops_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobscan.batch.process.SILENCE", 1)
    process = Process(start_fake, None, 0.5)
    lines = process.work(listings("a", "stop", "b"))
    process.stop()
    assert [line.failure is None for line in lines] == [True, False, True]
    assert b'"timeout"' in lines[1].json


def test_a_process_that_dies_by_accident_costs_no_listing(tmp_path: Path) -> None:
    accident = Source(text="die once", uri=str(tmp_path / "mark"), index=UNIT_LISTINGS)
    records = list(scan([*listings(*["a"] * UNIT_LISTINGS), accident], jobs=2))
    assert [record.source.index for record in records if isinstance(record, JobPosting)] == [*range(UNIT_LISTINGS + 1)]


@pytest.mark.parametrize(
    "start, words", [(start_broken, "not what its checksum says"), (start_dying, "end as soon as they start; try -j 1")]
)
def test_processes_that_cannot_start_are_reported_and_blamed_on_no_listing(
    start: Callable[..., None], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobscan.batch.pool.start", start)
    with pytest.raises(JobscanError, match=words):
        list(scan(listings(*["a"] * 2 * UNIT_LISTINGS), jobs=2))


def test_a_scan_that_is_left_early_leaves_no_process_behind() -> None:
    lines = scan_lines(listings(*["a"] * 6 * UNIT_LISTINGS), jobs=2)
    next(lines)
    assert isinstance(lines, Generator)
    lines.close()
    assert multiprocessing.active_children() == []


def test_summary_counts() -> None:
    summary = Summary()
    for line in scan_lines([*listings("a", "raise"), Unreadable(code="x", message="y", uri="z")]):
        summary.count(line)
    assert summary.words().startswith("1 listing, 1 with pay, 1 compared, 2 not processed in ")


# --- interruption ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "number, status",
    [
        (signal.SIGINT, ExitStatus.INTERRUPTED),
        (signal.SIGTERM, ExitStatus.TERMINATED),
        (signal.SIGHUP, ExitStatus.TERMINATED),
    ],
)
def test_a_signal_waits_for_the_line_to_be_written(number: signal.Signals, status: ExitStatus) -> None:
    if signal.getsignal(number) is signal.SIG_IGN:  # under `nohup` it is to be ignored, and stays so
        with Interrupts().listening():
            os.kill(os.getpid(), number)
        return
    written = []
    interrupts = Interrupts()

    def write() -> None:
        with interrupts.held():
            os.kill(os.getpid(), number)
            written.append("whole")

    with interrupts.listening(), pytest.raises(Stopped) as stopped:
        write()
    assert written == ["whole"]
    assert stopped.value.status == status


def test_a_signal_between_lines_stops_at_once() -> None:
    def wait() -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(1)

    with Interrupts().listening(), pytest.raises(Stopped):
        wait()


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "many.py"
    script.write_text(
        "import os, sys; sys.path[:0] = [os.getcwd()]\n"
        "import multiprocessing\n"
        "from jobscan.batch.process import Process\n"
        "from tests.batch.fake import start_as_in_a_pool\n"
        "if __name__ == '__main__':\n"
        "    Process(start_as_in_a_pool, None, None).work([])\n"
        "    print(multiprocessing.active_children()[0].pid, flush=True)\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, script], cwd=Path(__file__).parents[2], capture_output=True, check=False)
    worker = int(done.stdout)
    for _ in range(100):
        if not is_running(worker):
            return
        time.sleep(0.1)
    pytest.fail("the worker waits for ever")


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
