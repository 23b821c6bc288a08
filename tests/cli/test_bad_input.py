"""Every bad input: what it ends with, what is said of it, and that the good listing beside it is still read."""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobscan.cli import run

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
    "no reader": ("a.odt", b"PK", "no-reader", "no reader for .odt"),
    "half a pdf": ("a.pdf", b"%PDF-1.7", "broken", "not a whole PDF"),
    "no docx": ("a.docx", b"PK\x03\x04", "broken", "not a whole Word document"),
    "a symlink to itself": ("a", _loop, None, ""),
    "a symlink to nowhere": ("a.txt", lambda path: path.symlink_to("nowhere"), "no-such-file", "no such file"),
    "deep json": ("a.json", b"[" * 100_000 + b"]" * 100_000, "bad-json", "nested"),
    "no such file": ("a.txt", lambda path: None, "no-such-file", "no such file"),
}


def jobscan(*words: str, folder: Path, **more: object) -> subprocess.CompletedProcess[str]:
    done: subprocess.CompletedProcess[str] = subprocess.run(
        [sys.executable, "-m", "jobscan", *words],
        cwd=folder,
        text=True,
        check=False,
        timeout=60,
        **{"capture_output": True, **more},
    )  # type: ignore[call-overload]
    return done


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


def test_what_may_not_be_read_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The refusal is played, for root may read everything."""
    (tmp_path / "closed.txt").write_text(GOOD)
    (tmp_path / "good.txt").write_text(GOOD)
    really_open = Path.open

    def refuse(path: Path, *words: Any, **more: Any) -> Any:
        if path.name == "closed.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return really_open(path, *words, **more)

    monkeypatch.setattr(Path, "open", refuse)
    assert run(["scan", str(tmp_path)]) == 3
    out, err = capsysbinary.readouterr()
    closed, good = (json.loads(line) for line in out.split(b"\n")[:-1])
    assert closed["error"] == {"code": "unreadable", "message": "permission denied"}
    assert good["baseSalary"][0]["value"]["minValue"] == 19
    assert err.startswith(f"jobscan: {tmp_path / 'closed.txt'}: permission denied\n".encode())


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_scan_gives_the_same_bytes_at_any_number_of_processes(jobs: str, tmp_path: Path) -> None:
    rows = "\n".join(json.dumps({"id": n, "text": GOOD.replace("19", str(10 + n % 9))}) for n in range(230))
    (tmp_path / "rows.jsonl").write_text(rows + "\n{broken\n")
    done = jobscan("scan", "rows.jsonl", "-j", jobs, folder=tmp_path)
    lines = done.stdout.split("\n")[:-1]
    assert done.returncode == 3
    assert [json.loads(line)["source"]["id"] for line in lines[:-1]] == [str(n) for n in range(230)]
    assert lines == jobscan("scan", "rows.jsonl", "-j", "1", folder=tmp_path).stdout.split("\n")[:-1]


# --- what was named, and what was not ---------------------------------------------------------------------------------


def test_an_empty_name_is_not_this_folder(tmp_path: Path) -> None:
    """An unset variable of a shell must not scan whatever lies around, nor wait for standard input."""
    (tmp_path / "good.txt").write_text(GOOD)
    for command in ("scan", "parse", "compare"):
        done = jobscan(command, "", folder=tmp_path, stdin=subprocess.DEVNULL)
        assert (done.returncode, done.stderr.split("\n")[0]) == (3, "jobscan: '': no such file: the name is empty")


def test_documents_without_a_reader_are_counted(tmp_path: Path) -> None:
    for name in ("a.odt", "b.odt", "c.rtf", "~$c.docx", "notes.xyz"):
        (tmp_path / name).write_bytes(b"x")
    done = jobscan("scan", ".", folder=tmp_path)
    said = "2 .odt and 1 .rtf, for which there is no reader\n"
    assert (done.returncode, done.stderr) == (4, f"jobscan: no listing in what was named: {said}")
    (tmp_path / "good.txt").write_text(GOOD)
    done = jobscan("scan", ".", folder=tmp_path)
    assert (done.returncode, done.stderr.split("jobscan: ")[1]) == (0, f"not read: {said}")


@pytest.mark.parametrize("verbose, told", [((), 3), (("-v",), 40)], ids=["plain", "verbose"])
def test_a_file_full_of_the_same_mistake_fills_no_screen(verbose: tuple[str, ...], told: int, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"a": 1}\n' * 40)
    (tmp_path / "good.txt").write_text(GOOD)
    done = jobscan("scan", "rows.jsonl", "good.txt", *verbose, folder=tmp_path)
    assert (done.returncode, done.stdout.count('"no-listing"')) == (3, 40)
    assert done.stderr.count("neither title nor text") == told
    assert ("rows.jsonl: 37 more not processed" in done.stderr) is (told == 3)


# --- where nothing can be written or heard ----------------------------------------------------------------------------

FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
WORDS = ("scan good.txt", "parse good.txt", "compare good.txt -f text", "schema", "benchmarks list")


@FULL
@pytest.mark.parametrize("words", WORDS)
def test_a_full_disk_is_no_bug_of_ours(words: str, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    with Path("/dev/full").open("wb") as full:
        done = jobscan(*words.split(), folder=tmp_path, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    said = "jobscan: standard output: cannot be written: no space left on device"
    assert (done.returncode, done.stderr.split("\n")[-2]) == (2, said)
    assert "Traceback" not in done.stderr


@FULL
def test_nobody_needs_to_hear_us(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    with Path("/dev/full").open("wb") as full:
        done = jobscan(
            "scan", "good.txt", "nowhere", folder=tmp_path, capture_output=False, stdout=subprocess.PIPE, stderr=full
        )
    assert (done.returncode, done.stdout.count("\n")) == (3, 2)


def test_files_are_written_though_the_reader_of_stdout_leaves(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(f"{ROW}\n" * 40)
    words = [sys.executable, "-m", "jobscan", "scan", "rows.jsonl", "-f", "jsonl", "-o", "csv:rows.csv"]
    process = subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    assert process.wait() == 0
    assert len((tmp_path / "rows.csv").read_text().splitlines()) == 41


CLOSED = (
    "import sys; from jobscan.cli.io.streams import replace_closed_streams as f; f(); from jobscan.cli import run; "
)
CLOSED += "sys.exit(run(sys.argv[1:]))"


@pytest.mark.skipif(sys.platform == "win32", reason="its shell cannot close a stream")
@pytest.mark.parametrize("closed, status", [("<&-", 3), (">&-", 0), ("2>&-", 0), ("<&- >&- 2>&-", 0)])
def test_streams_that_the_caller_closed(closed: str, status: int, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    name = "-" if closed == "<&-" else "good.txt"
    shell = f'exec "$0" -c "$1" scan {name} -f jsonl -o jsonl:out.jsonl {closed}'
    done = subprocess.run(["sh", "-c", shell, sys.executable, CLOSED], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, b"Traceback" in done.stderr + done.stdout) == (status, False)
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 1


def test_the_reader_of_stdout_leaves_while_several_processes_work(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(f"{ROW}\n" * 2000)
    words = [sys.executable, "-m", "jobscan", "scan", "rows.jsonl", "-j", "2"]
    with subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.wait(timeout=60) == 0
