"""A file appears whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from jobscan.errors import ExitStatus, Stopped, UsageError
from jobscan.files import atomic, write_whole


def test_a_file_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    with atomic(target) as file:
        file.write(b"line\n")
        assert not target.exists()
    assert target.read_bytes() == b"line\n"
    assert os.listdir(tmp_path) == ["out.jsonl"]  # noqa: PTH208


def test_a_run_that_fails_leaves_the_older_file(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old\n")

    def fail() -> None:
        with atomic(target) as file:
            file.write(b"new\n")
            raise Stopped(ExitStatus.INTERRUPTED)

    with pytest.raises(Stopped):
        fail()
    assert target.read_bytes() == b"old\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_folder_that_is_not_there_is_a_known_problem(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"), atomic(tmp_path / "no" / "out.jsonl"):
        pass


def test_a_full_disk_is_told_and_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", refuse)
    target = tmp_path / "out.jsonl"
    with pytest.raises(UsageError, match=r"out\.jsonl: cannot be written: no space left"), atomic(target) as file:
        file.write(b"line\n")
    assert list(tmp_path.iterdir()) == []


def refuse(descriptor: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("mode", [0o640, 0o600])
def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old\n")
    target.chmod(mode)
    write_whole(target, b"new\n")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new\n", mode)


def test_a_link_keeps_pointing_at_its_target(tmp_path: Path) -> None:
    (tmp_path / "real.jsonl").write_bytes(b"old\n")
    link = tmp_path / "link.jsonl"
    link.symlink_to("real.jsonl")
    write_whole(link, b"new\n")
    assert (link.is_symlink(), (tmp_path / "real.jsonl").read_bytes()) == (True, b"new\n")
