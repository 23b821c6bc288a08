"""Parts in an object store, an S3 of this machine: the bytes of a folder, also after a run was killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import s3fs
from fsspec.config import conf
from moto.server import ThreadedMotoServer

from jobscan.batch import scan_part
from jobscan.batch.parts import PartOptions, Parts
from jobscan.errors import NoInput, UsageError
from tests.batch.parts.conftest import PARTS, contents
from tests.batch.parts.test_parts_killed import ROOT, WITH_FAKE, until

pytestmark = pytest.mark.loopback


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    made = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    made.start()
    yield "http://{}:{}".format(*made.get_host_and_port())
    made.stop()


@pytest.fixture
def files(here: Path, server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A store with the parts of `in` in a bucket; its address is given as the page about many listings says."""
    given = {"FSSPEC_S3_ENDPOINT_URL": server, "AWS_ACCESS_KEY_ID": "nobody", "AWS_SECRET_ACCESS_KEY": "nothing"}
    for name, value in {**given, "AWS_CONFIG_FILE": os.devnull}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setitem(conf, "s3", {"endpoint_url": server})  # which reads the variable when it is imported
    found = s3fs.S3FileSystem()
    found.mkdir("bucket")
    found.put("in", "bucket/in", recursive=True)
    yield found
    found.rm("bucket", recursive=True)


@pytest.fixture
def expected(here: Path, quick: None) -> dict[str, bytes]:
    """The parts as they are made from the disk, under the names that they have in the bucket."""
    for path in (here / "in").iterdir():
        scan_part(str(path), f"alone/{path.name}", uri=f"s3://bucket/in/{path.name}")
    return {name: data for name, data in contents(here / "alone").items() if "/" not in name}


def in_bucket(files: Any) -> dict[str, bytes]:
    """The finished parts, without what tells about them."""
    files.invalidate_cache()
    found = files.cat([name for name in files.find("bucket/out") if "/_" not in name])
    return {name.rpartition("/")[2]: data for name, data in found.items()}


def test_a_bucket_gives_the_bytes_of_a_folder(files: Any, expected: dict[str, bytes]) -> None:
    parts = Parts("s3://bucket/in", "s3://bucket/out", PartOptions())
    assert [outcome.failure for outcome in parts.run()] == [None] * PARTS
    assert parts.finish()
    assert in_bucket(files) == expected
    assert files.exists("bucket/out/_SUCCESS")
    files.rm("bucket/out/part-00001.jsonl")
    again = Parts("s3://bucket/in/*.jsonl", "s3://bucket/out", PartOptions())
    assert [part.target for part in again.todo] == ["s3://bucket/out/part-00001.jsonl"]


def test_a_killed_run_is_taken_up_again(files: Any, expected: dict[str, bytes]) -> None:
    command = [sys.executable, "-c", WITH_FAKE, "scan", "--parts", "s3://bucket/in", "s3://bucket/out", "-j", "1"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def some_are_there() -> bool:
        files.invalidate_cache()
        return files.exists("bucket/out/_manifests") and len(files.ls("bucket/out/_manifests")) > 0

    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as process:
        until(some_are_there)
        process.send_signal(signal.SIGKILL)
    assert not files.exists("bucket/out/_SUCCESS")
    again = subprocess.run(command, env=environment, stderr=subprocess.PIPE, timeout=120, check=False)
    assert again.returncode == 0, again.stderr.decode()
    assert f"of {PARTS} parts are there".encode() in again.stderr
    assert in_bucket(files) == expected


@pytest.mark.usefixtures("files", "quick")
@pytest.mark.parametrize("source, target", [("in", "s3://nobucket/out"), ("s3://nobucket/in", "out")])
def test_a_bucket_that_is_not_there_is_told(source: str, target: str) -> None:
    with pytest.raises(UsageError, match=r"s3://nobucket/(?:in|out): the store says: .*bucket does not exist"):
        Parts(source, target, PartOptions())


def test_an_object_that_is_not_there_is_told(files: Any, quick: None) -> None:
    with pytest.raises(NoInput, match=r"s3://bucket/in/part-9\.jsonl: no such file"):
        scan_part("s3://bucket/in/part-9.jsonl", "s3://bucket/out/part-9.jsonl")
