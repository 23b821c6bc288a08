"""Every bad input: the exit status, the message, and that the good listing beside it is still read."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import WITH_FAKE, Run

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
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
    "truncated gzip": ("a.jsonl.gz", gzip.compress(ROW.encode() * 50)[:60], "unreadable", "end"),
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
    "no reader": ("a.ods", b"PK", "no-reader", "no reader for .ods"),
    "half a pdf": ("a.pdf", b"%PDF-1.7", "broken", "incomplete or damaged"),
    "no docx": ("a.docx", b"PK\x03\x04", "broken", "incomplete or has a password"),
    "a symlink to itself": ("a", _loop, None, ""),
    "a symlink to nowhere": ("a.txt", lambda path: path.symlink_to("nowhere"), "no-such-file", "no such file"),
    "deep json": ("a.json", b"[" * 100_000 + b"]" * 100_000, "bad-json", "nested"),
    "no such file": ("a.txt", lambda path: None, "no-such-file", "no such file"),
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def records_of(out: str) -> list[dict[str, Any]]:
    assert out == "" or out.endswith("\n")
    return [json.loads(line) for line in out.split("\n")[:-1]]


@pytest.mark.parametrize("name, content, code, words", BAD.values(), ids=BAD)
def test_the_rest_goes_on(
    real_cli: Run, here: Path, name: str, content: bytes | Callable[[Path], object], code: str | None, words: str
) -> None:
    if callable(content):
        content(here / name)
    else:
        (here / name).write_bytes(content)
    (here / "good.txt").write_text(GOOD)
    status, out, err = real_cli("scan", name, "good.txt", "--timeout", "60")
    records = records_of(out)
    errors = [record["error"] for record in records if "error" in record]
    assert status == (3 if code else 0)
    assert [error["code"] for error in errors] == ([code] if code else [])
    assert all(words in error["message"] for error in errors)
    assert records[-1]["baseSalary"][0]["value"]["minValue"] == 19
    assert "Traceback" not in err


def test_pages_that_are_not_listings_and_other_languages_are_marked(real_cli: Run, here: Path) -> None:
    for name in ("not a listing", "another language"):
        content = BAD[name][1]
        assert isinstance(content, bytes)
        (here / f"{name}.txt").write_bytes(content)
    german, gone = records_of(real_cli("scan", "another language.txt", "not a listing.txt")[1])
    assert (german["source"]["language"], german["warnings"][0]["code"]) == ("de", "language-not-analysed")
    assert german["responsibilities"] == []
    assert gone["source"]["isListing"] is False


def test_a_folder_without_files_is_no_input(cli: Run, here: Path) -> None:
    assert cli("scan", ".") == (4, "", "jobscan: no listings found\n")


def test_a_file_that_may_not_be_read_gets_an_error_record(
    cli: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal is staged, for root may read everything."""
    (here / "closed.txt").write_text(GOOD)
    (here / "good.txt").write_text(GOOD)
    really_open = Path.open

    def refuse(path: Path, *words: Any, **more: Any) -> Any:
        if path.name == "closed.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return really_open(path, *words, **more)

    monkeypatch.setattr(Path, "open", refuse)
    status, out, err = cli("scan", ".")
    closed, good = records_of(out)
    assert (status, closed["error"]) == (3, {"code": "unreadable", "message": "permission denied"})
    assert "error" not in good
    assert err.startswith("jobscan: closed.txt: permission denied\n")


@pytest.mark.usefixtures("small_units")
def test_a_scan_gives_the_same_bytes_at_any_number_of_processes(real_cli: Run, here: Path) -> None:
    rows = "\n".join(json.dumps({"id": n, "text": GOOD.replace("19", str(10 + n % 9))}) for n in range(23))
    (here / "rows.jsonl").write_text(rows + "\n{broken\n")
    (status, one, _), (_, two, _) = (real_cli("scan", "rows.jsonl", "-j", jobs) for jobs in ("1", "2"))
    assert one == two
    assert (status, [record["source"]["id"] for record in records_of(one)[:-1]]) == (3, [str(n) for n in range(23)])


# --- what was named, and what was not ---------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["scan", "parse", "compare"])
def test_an_empty_name_is_not_this_folder(cli: Run, here: Path, command: str) -> None:
    """An unset variable of a shell must not scan whatever lies around, nor wait for standard input."""
    (here / "good.txt").write_text(GOOD)
    status, _, err = cli(command, "")
    assert (status, err.split("\n")[0]) == (3, "jobscan: '': no such file: the name is empty")


def test_documents_without_a_reader_are_counted(cli: Run, here: Path) -> None:
    for name in ("a.ods", "b.ods", "c.pages", "~$c.docx", "notes.xyz"):
        (here / name).write_bytes(b"x")
    left_out = "no reader for 2 .ods (save each as .xlsx or .csv) and 1 .pages (export it as .docx)\n"
    assert cli("scan", ".") == (4, "", f"jobscan: no listings found: {left_out}")
    (here / "good.txt").write_text(GOOD)
    status, _, err = cli("scan", ".")
    assert (status, err.split("jobscan: ")[1]) == (0, f"not read: {left_out}")


@pytest.mark.parametrize("verbose, shown", [((), 3), (("-v",), 40)], ids=["plain", "verbose"])
def test_a_file_full_of_the_same_mistake_does_not_fill_the_screen(
    cli: Run, here: Path, verbose: tuple[str, ...], shown: int
) -> None:
    (here / "rows.jsonl").write_text('{"a": 1}\n' * 40)
    (here / "good.txt").write_text(GOOD)
    status, out, err = cli("scan", "rows.jsonl", "good.txt", *verbose)
    assert (status, out.count('"no-listing"')) == (3, 40)
    assert err.count("neither a title nor a text") == shown
    assert ("rows.jsonl: 37 more could not be processed" in err) is (shown == 3)


# --- streams that cannot be used ----------------------------------------------------------------------------

FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")


def jobscan(*words: str, folder: Path, **more: Any) -> subprocess.CompletedProcess[str]:
    """The program with the quick analyser in a process of its own, as its streams are at stake."""
    command = [sys.executable, "-c", WITH_FAKE, *words]
    return subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, text=True, check=False, timeout=60, **{"capture_output": True, **more}
    )


@FULL
@pytest.mark.parametrize(
    "words", ["scan good.txt", "parse good.txt", "compare good.txt -f text", "schema", "benchmarks list"]
)
def test_a_full_disk_is_not_a_bug(words: str, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    with Path("/dev/full").open("wb") as full:
        done = jobscan(*words.split(), folder=tmp_path, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    message = "jobscan: standard output: cannot be written: no space left on device"
    assert (done.returncode, done.stderr.split("\n")[-2]) == (2, message)
    assert "Traceback" not in done.stderr


@FULL
def test_messages_that_cannot_be_written_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    with Path("/dev/full").open("wb") as full:
        words = ("scan", "good.txt", "nowhere")
        done = jobscan(*words, folder=tmp_path, capture_output=False, stdout=subprocess.PIPE, stderr=full)
    assert (done.returncode, done.stdout.count("\n")) == (3, 2)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_files_are_written_though_the_reader_of_stdout_leaves(jobs: str, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(f"{ROW}\n" * 200)
    words = ["scan", "rows.jsonl", "-f", "jsonl", "-o", "rows.csv", "-j", jobs]
    with leaving_after(0, *words, folder=tmp_path) as process:
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 0
    assert len((tmp_path / "rows.csv").read_text().splitlines()) == 201


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_scan_ends_when_the_reader_of_stdout_leaves(jobs: str, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(f"{ROW}\n" * 2000)
    with leaving_after(1, "scan", "rows.jsonl", "-j", jobs, folder=tmp_path) as process:
        assert process.wait(timeout=60) == 0


@contextmanager
def leaving_after(lines: int, *words: str, folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """The program, whose reader of stdout leaves after so many lines."""
    command = [sys.executable, "-c", WITH_FAKE, *words]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=pipe, stderr=pipe) as process:
        assert process.stdout is not None
        for _ in range(lines):
            assert process.stdout.readline()
        process.stdout.close()
        yield process


@pytest.mark.skipif(sys.platform == "win32", reason="its shell cannot close a stream")
@pytest.mark.parametrize("closed, status", [("<&-", 3), (">&-", 0), ("2>&-", 0), ("<&- >&- 2>&-", 0)])
def test_streams_that_the_caller_closed(closed: str, status: int, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    name = "-" if closed == "<&-" else "good.txt"
    shell = f'exec "$0" -c "$1" scan {name} -f jsonl -o jsonl:out.jsonl {closed}'
    command = ["sh", "-c", shell, sys.executable, WITH_FAKE]
    done = subprocess.run(command, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, check=False)
    assert (done.returncode, b"Traceback" in done.stderr + done.stdout) == (status, False)
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 1
