"""Every bad input: what it ends with, what is said of it, and that the good listing beside it is still read."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

GOOD = "Line cook, Portland, OR. You prepare food. We pay $19 - $22 an hour."
ROW = json.dumps({"title": "Cook", "description": GOOD})


def _loop(folder: Path) -> None:
    folder.mkdir()
    (folder / "self").symlink_to(folder)


# name -> what to write, the code of its error record (None: it is read), and words of the message
BAD: dict[str, tuple[str, Callable[[Path], object] | bytes, str | None, str]] = {
    "empty": ("a.txt", b"", "empty", "empty"),
    "white space": ("a.txt", b" \n\t\r\n", "empty", "empty"),
    "binary": ("a.txt", bytes(range(256)) * 20, "binary", "binary data"),
    "wrong encoding": ("a.txt", "Café cook. Pay: £12 per hour".encode("cp1252"), None, ""),
    "utf-16": ("a.txt", GOOD.encode("utf-16"), None, ""),
    "truncated html": ("a.html", b"<html><body><p>Cook wanted, $20 per ho", None, ""),
    "truncated json": ("a.json", b'{"jobs": [{"title": "Cook", "content": "x', "bad-json", "no JSON"),
    "truncated gzip": ("a.jsonl.gz", gzip.compress(ROW.encode() * 50)[:60], "unreadable", "end-of-stream"),
    "a broken line among good ones": ("a.jsonl", f"{ROW}\n{{broken\n{ROW}\n".encode(), "bad-json", "line 2"),
    "no usable column": ("a.csv", b"a,b\n1,2\n", "no-columns", "--field text=COLUMN"),
    "a line of 10 MB": ("a.jsonl", json.dumps({"title": "Cook", "text": "x" * 10_000_000}).encode(), None, ""),
    "a run of brackets": ("a.txt", b"(" * 16_000, None, ""),
    "not a listing": ("a.txt", b"Page not found\n\nThe page does not exist.", None, ""),
    "another language": (
        "a.txt",
        "Wir suchen eine Pflegekraft für unser Team in Bonn, in Vollzeit.".encode(),
        None,
        "",
    ),
    "no reader": ("a.pdf", b"%PDF-1.7", "no-reader", "no reader for .pdf"),
    "a symlink to itself": ("a", _loop, None, ""),
    "a symlink to nowhere": ("a.txt", lambda path: path.symlink_to("nowhere"), "no-such-file", "no such file"),
    "deep json": ("a.json", b"[" * 100_000 + b"]" * 100_000, "bad-json", "nested"),
    "no such file": ("a.txt", lambda path: None, "no-such-file", "no such file"),
}


def jobscan(*words: str, folder: Path, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "jobscan", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        **more,
    )  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("name, content, code, words", BAD.values(), ids=BAD)
def test_the_rest_goes_on(
    name: str, content: bytes | Callable[[Path], object], code: str | None, words: str, tmp_path: Path
) -> None:
    if callable(content):
        content(tmp_path / name)
    else:
        (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(GOOD)
    done = jobscan("scan", name, "good.txt", folder=tmp_path)
    records = [json.loads(line) for line in done.stdout.split("\n")[:-1]]
    errors = [record["error"] for record in records if "error" in record]
    assert done.returncode == (3 if code else 0)
    assert [error["code"] for error in errors] == ([code] if code else [])
    assert all(words in error["message"] for error in errors)
    assert records[-1]["baseSalary"][0]["value"]["minValue"] == 19
    assert "Traceback" not in done.stderr


def test_what_is_no_listing_and_what_is_not_english_is_said(tmp_path: Path) -> None:
    for name in ("not a listing", "another language"):
        content = BAD[name][1]
        assert isinstance(content, bytes)
        (tmp_path / f"{name}.txt").write_bytes(content)
    done = jobscan("scan", ".", folder=tmp_path)
    german, gone = (json.loads(line) for line in done.stdout.split("\n")[:-1])
    assert (german["source"]["language"], german["warnings"][0]["code"]) == ("de", "language-not-analysed")
    assert german["responsibilities"] == []
    assert gone["source"]["isListing"] is False


def test_a_folder_without_files_is_no_input(tmp_path: Path) -> None:
    done = jobscan("scan", ".", folder=tmp_path)
    assert (done.returncode, done.stdout) == (4, "")


def test_what_may_not_be_read_is_recorded(tmp_path: Path) -> None:
    (tmp_path / "closed.txt").write_text(GOOD)
    (tmp_path / "closed.txt").chmod(0)
    (tmp_path / "good.txt").write_text(GOOD)
    tmp_path.chmod(0o755)
    if os.geteuid() == 0:  # root may read everything, so somebody else has to look
        sys_path = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
        look = (
            f"import os, sys; sys.path[:0] = {sys_path!r}; from jobscan.read import read_path\n"
            "import jobscan.model, csv, gzip\nos.seteuid(65534)\n"
            f"print([getattr(each, 'code', 'read') for each in read_path({str(tmp_path / 'closed.txt')!r})])"
        )
        for parent in (tmp_path, *tmp_path.parents[:3]):
            parent.chmod(parent.stat().st_mode | 0o055)
        done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=False)
        assert done.stdout == "['unreadable']\n", done.stderr
    else:
        done = jobscan("scan", "closed.txt", "good.txt", folder=tmp_path)
        assert done.returncode == 3
        assert json.loads(done.stdout.split("\n")[0])["error"]["code"] == "unreadable"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_scan_gives_the_same_bytes_at_any_number_of_processes(jobs: str, tmp_path: Path) -> None:
    rows = "\n".join(json.dumps({"id": n, "text": GOOD.replace("19", str(10 + n % 9))}) for n in range(230))
    (tmp_path / "rows.jsonl").write_text(rows + "\n{broken\n")
    done = jobscan("scan", "rows.jsonl", "-j", jobs, folder=tmp_path)
    lines = done.stdout.split("\n")[:-1]
    assert done.returncode == 3
    assert [json.loads(line)["source"]["id"] for line in lines[:-1]] == [str(n) for n in range(230)]
    assert lines == jobscan("scan", "rows.jsonl", "-j", "1", folder=tmp_path).stdout.split("\n")[:-1]
