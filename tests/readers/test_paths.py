"""Which files are read when a user names folders, globs and files."""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from jobscan.model import Unreadable
from jobscan.readers import find_inputs


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.JSONL",
        "c.csv.gz",
        ".hidden.txt",
        "~$d.md",
        "e.ods",
        "sub/f.md",
        "sub/.g/h.txt",
        "z/i.html",
    ):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Cook")
    (tmp_path / "out.txt").write_text("Cook")
    return tmp_path / "in"


def names(found: Iterable[Path | Unreadable], tree: Path) -> list[str]:
    return [one.code if isinstance(one, Unreadable) else str(one.relative_to(tree)) for one in found]


def test_a_folder_gives_its_known_files_sorted(tree: Path) -> None:
    assert names(find_inputs([tree]), tree) == ["a.JSONL", "b.txt", "c.csv.gz", "sub/f.md", "z/i.html"]


def test_links_out_of_the_folder_and_loops_are_not_followed(tree: Path) -> None:
    (tree / "loop").symlink_to(tree)
    (tree / "out.txt").symlink_to(tree.parent / "out.txt")
    (tree / "in.txt").symlink_to(tree / "b.txt")
    (tree / "self.txt").symlink_to(tree / "self.txt")
    assert names(find_inputs([tree]), tree) == ["a.JSONL", "b.txt", "c.csv.gz", "in.txt", "sub/f.md", "z/i.html"]
    assert names(find_inputs([tree / "self.txt"]), tree) == ["unreadable"]


def test_globs_and_named_files(tree: Path) -> None:
    assert names(find_inputs([str(tree / "*.txt"), str(tree / "e.ods")]), tree) == ["b.txt", "e.ods"]
    assert names(find_inputs([str(tree / "**/*.md")]), tree) == ["sub/f.md"]
    assert names(find_inputs([str(tree / "*.xyz"), tree / "no.txt"]), tree) == ["no-such-file", "no-such-file"]


def test_a_folder_without_listings_gives_nothing(tmp_path: Path) -> None:
    assert list(find_inputs([tmp_path])) == []


def test_documents_without_a_reader_are_counted_in_folders_only(tree: Path) -> None:
    left_out: Counter[str] = Counter()
    list(find_inputs([tree, str(tree / "e.ods")], left_out))
    assert left_out == {".ods": 1}


def test_old_office_files_in_folders_are_counted_and_pages_so_named_read(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "c.doc").write_text(r"{\rtf1 Cook}")
    (tmp_path / "d.xls").write_text("<html><p>Cook</p></html>")
    left_out: Counter[str] = Counter()
    assert names(find_inputs([tmp_path], left_out), tmp_path) == ["c.doc", "d.xls"]
    assert left_out == {".xls": 1, ".doc": 1}


def test_an_empty_name_is_not_this_folder() -> None:
    assert names(find_inputs(["", " "]), Path()) == ["no-such-file", "no-such-file"]


def test_pipes_only_when_named(tree: Path) -> None:
    os.mkfifo(tree / "p.txt")
    assert "p.txt" not in names(find_inputs([tree, str(tree / "*.txt")]), tree)
    assert names(find_inputs([tree / "p.txt"]), tree) == ["p.txt"]


def test_a_folder_that_may_not_be_read_is_told(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: Any) -> Any:
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = list(find_inputs([tree]))
    assert names(found, tree) == ["a.JSONL", "b.txt", "c.csv.gz", "unreadable", "z/i.html"]
    assert isinstance(found[3], Unreadable)
    assert found[3].message == "permission denied"
