"""Where results go: what is no regular file stays what it is, and nothing is overwritten that is still needed."""

import gzip
import json
import os
import stat
import threading
from pathlib import Path

import pytest
import zstandard

from jobscan.batch.resume import Resume
from tests.cli.conftest import Run

ROW = b'{"id": 1, "title": "Cook", "description": "Cook wanted. Pay: $20 an hour."}\n'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "rows.jsonl").write_bytes(ROW)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root makes devices")
@pytest.mark.parametrize("link", [False, True], ids=["device", "link to it"])
@pytest.mark.parametrize(
    "words",
    [
        ("scan", "rows.jsonl", "-o", "jsonl:OUT"),
        ("scan", "rows.jsonl", "-f", "jsonl", "--errors", "OUT"),
        ("check", "rows.jsonl", "-o", "json:OUT"),
        ("check", "rows.jsonl", "--write-baseline", "OUT"),
    ],
    ids=lambda words: " ".join(words[2:]),
)
def test_a_device_stays_a_device(cli: Run, words: tuple[str, ...], link: bool) -> None:
    try:
        os.mknod("null", 0o666 | stat.S_IFCHR, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("no devices in this place")
    if link:
        Path("link").symlink_to("null")
    cli(*(word.replace("OUT", "link" if link else "null") for word in words), "-q")
    assert stat.S_ISCHR(Path("null").stat().st_mode)
    assert not link or Path("link").is_symlink()


def test_a_pipe_receives_the_records_and_stays_a_pipe(cli: Run) -> None:
    os.mkfifo("pipe")
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(Path("pipe").read_bytes()))
    reader.start()
    status, _, said = cli("scan", "rows.jsonl", "-q", "-o", "jsonl:pipe")
    reader.join(10)
    assert (status, said, received[0].count(b"\n")) == (0, "", 1)
    assert stat.S_ISFIFO(Path("pipe").stat().st_mode)


def test_a_reader_of_a_pipe_that_leaves_is_no_error(cli: Run) -> None:
    Path("rows.jsonl").write_bytes(ROW * 400)
    os.mkfifo("pipe")

    def read_a_little() -> None:
        with Path("pipe").open("rb") as file:
            file.read(10)

    reader = threading.Thread(target=read_a_little)
    reader.start()
    status, _, said = cli("scan", "rows.jsonl", "-q", "-o", "jsonl:pipe")
    reader.join(10)
    assert (status, said) == (0, "")


def test_an_open_file_of_this_process_is_appended_to(cli: Run) -> None:
    with Path("out").open("w+b") as file:
        file.write(b"before\n")
        file.flush()
        assert cli("scan", "rows.jsonl", "-q", "-o", f"jsonl:/dev/fd/{file.fileno()}")[0] == 0
    assert Path("out").read_bytes().startswith(b'before\n{"schemaVersion"')


@pytest.mark.parametrize(
    "words, why",
    [
        (("-o", "jsonl:rows.jsonl"), "rows.jsonl: is both an input and an output"),
        (("-o", "jsonl:link.jsonl"), "rows.jsonl: is both an input and an output"),
        (("-f", "jsonl", "--errors", "rows.jsonl"), "rows.jsonl: is both an input and an output"),
        (("-o", "a.jsonl", "-o", "jsonl:./a.jsonl"), "a.jsonl: named for two outputs"),
        (("-o", "a.jsonl", "--errors", "a.jsonl"), "a.jsonl: named for two outputs"),
        (("-o", "jsonl:pipe", "--resume"), "--resume: pipe: a pipe or a device cannot be continued"),
        (("-o", "a.jsonl.gz", "--resume"), "--resume: a.jsonl.gz: compressed output cannot be continued"),
        (("-o", "jsonl:folder"), "folder: cannot be written: is a directory"),
        (("--fields", "titel"), "--fields titel: no such field; did you mean title?"),
        (("--fields", "title", "--slim"), "--slim and --fields: use one of them"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_written(cli: Run, words: tuple[str, ...], why: str) -> None:
    Path("link.jsonl").symlink_to("rows.jsonl")
    Path("folder").mkdir()
    os.mkfifo("pipe")
    status, _, said = cli("scan", "rows.jsonl", *words)
    assert (status, why in said) == (2, True), said
    assert Path("rows.jsonl").read_bytes() == ROW
    assert not Path("a.jsonl").exists()


@pytest.mark.parametrize("name", ["jobs.jsonl.gz", "jobs.jsonl.zst", "jobs.csv.gz"])
def test_the_ending_packs_and_packed_files_are_read(cli: Run, name: str) -> None:
    assert cli("scan", "rows.jsonl", "-q", "-o", name)[0] == 0
    first = Path(name).read_bytes()
    unpack = gzip.decompress if name.endswith(".gz") else zstandard.ZstdDecompressor().decompressobj().decompress
    assert b"rows.jsonl" in unpack(first)
    assert cli("scan", "rows.jsonl", "-q", "-o", name)[0] == 0
    assert Path(name).read_bytes() == first
    if ".jsonl" in name:
        assert cli("report", name, "-f", "markdown")[1].startswith("# Job listings\n\n1 listing")


def test_fields_are_kept_in_data_and_their_columns_with_them(cli: Run) -> None:
    words = ("scan", "rows.jsonl", "-q", "--fields", "title,baseSalary")
    assert list(json.loads(cli(*words, "-f", "jsonl")[1])) == ["schemaVersion", "source", "title", "baseSalary"]
    header = cli(*words, "-f", "csv")[1].partition("\n")[0].split(",")
    assert {"title", "pay_min"} < set(header)
    assert {"skills_required", "not_comparable", "benefits"}.isdisjoint(header)


def test_slim_records_have_no_long_texts(cli: Run) -> None:
    record = json.loads(cli("scan", "rows.jsonl", "-q", "--slim", "-f", "jsonl")[1])
    assert {"segments", "responsibilities", "qualifications", "jobBenefits"}.isdisjoint(record)
    assert {"title", "baseSalary", "skills", "comparison", "warnings"} < set(record)


@pytest.mark.parametrize(
    "words, status, why",
    [
        (("scan", "nope*"), 4, "nope*: nothing matches"),
        (("scan", "nowhere/"), 4, "nowhere/: no such folder"),
        (("check", "nowhere"), 4, "nowhere: no such folder"),
        (("scan", "nowhere", "rows.jsonl"), 3, "nowhere: no such file"),
        (("scan", "nowhere.txt"), 3, "nowhere.txt: no such file"),
        (("scan", "rows.jsonl", "--timeout", "inf"), 2, "'--timeout'"),
        (("scan", "rows.jsonl", "--timeout", "nan"), 2, "'--timeout'"),
    ],
)
def test_words_that_make_no_sense_are_told(cli: Run, words: tuple[str, ...], status: int, why: str) -> None:
    found, _, said = cli(*words)
    assert (found, why in said) == (status, True), said


@pytest.mark.parametrize("text, why", [
    ('[check]\nper-file-ignores = {"x" = 1}', "per-file-ignores"),
    ('[check]\nselect = ' + "[" * 5000 + "]" * 5000, "nested too deep"),
    ('[check]\nbaseline = "a\\u0000b"', "null byte"),
])  # fmt: skip
def test_a_configuration_that_makes_no_sense_is_told(cli: Run, text: str, why: str) -> None:
    Path("jobscan.toml").write_text(text)
    status, _, said = cli("check", "rows.jsonl")
    assert (status, why in said, "Traceback" in said) == (2, True, False), said


def test_the_search_for_a_configuration_ends_at_the_repository(
    cli: Run, monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    Path("jobscan.toml").write_text("unknown = 1")
    (here / "repository" / ".git").mkdir(parents=True)
    monkeypatch.chdir(here / "repository")
    assert "no jobscan.toml here or above" in cli("config", "show")[2]


def test_a_report_reads_only_records_that_it_knows(cli: Run) -> None:
    cli("scan", "rows.jsonl", "-q", "-o", "jobs.jsonl")
    text = Path("jobs.jsonl").read_text()
    Path("jobs.jsonl").write_text(text + text.replace('"schemaVersion":"1.', '"schemaVersion":"99.'))
    status, _, said = cli("report", "jobs.jsonl", "-f", "markdown")
    assert (status, "1 lines are not scan records" in said) == (3, True)


def test_a_first_line_of_garbage_costs_one_line(cli: Run) -> None:
    Path("rows.jsonl").write_bytes(b"[garbage\n" + ROW * 3)
    status, out, _ = cli("scan", "rows.jsonl", "-f", "jsonl")
    assert (status, sum('"error"' not in line for line in out.splitlines())) == (3, 3)


def test_two_runs_do_not_write_one_file(cli: Run) -> None:
    with Resume(Path("jobs.jsonl"), {}).file(Path("jobs.jsonl")):
        status, _, said = cli("scan", "rows.jsonl", "--resume", "-o", "jobs.jsonl")
    assert (status, "jobs.jsonl.partial: another run is writing it; wait for it to finish" in said) == (2, True)


def test_a_title_of_control_characters_breaks_no_list(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBSCAN_DATA_HOME", str(Path("home").resolve()))
    Path("bands.csv").write_text("title,p50\nCook,40000\n")
    words = (
        "benchmarks",
        "import",
        "bands.csv",
        "--currency",
        "USD",
        "--period",
        "year",
        "--title",
        "My\x1b[2J\x00 bands\x7f",
    )
    cli(*words)
    status, out, _ = cli("benchmarks", "list")
    assert (status, "oews" in out, "\x1b" in out, "\x00" in out) == (0, True, False, False)


@pytest.mark.parametrize(
    "words", [("benchmarks", "import", "bands.csv", "--currency", "USD", "--period", "year"), ("config", "init")]
)
def test_a_place_that_cannot_be_written_is_no_bug(
    cli: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setenv("JOBSCAN_DATA_HOME", str(Path("home").resolve()))
    Path("bands.csv").write_text("title,p50\nCook,40000\n")
    monkeypatch.setattr("tempfile.mkstemp", full)
    status, _, said = cli(*words)
    assert (status, "no space left on device" in said.lower(), "Traceback" in said) == (2, True, False)


def test_a_working_folder_that_is_gone_is_no_bug(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("gone").mkdir()
    monkeypatch.chdir("gone")
    Path("../gone").resolve().rmdir()
    status, _, said = cli("scan", "rows.jsonl")
    assert (status, "rows.jsonl: no such file" in said, "Traceback" in said) == (3, True, False)


def test_half_a_character_in_a_field_becomes_a_whole_one(real_cli: Run) -> None:
    status, out, _ = real_cli("parse", "rows.jsonl", "--title", "Cook \udcff", "-f", "json")
    assert status == 0
    assert json.loads(out)["title"]["value"].startswith("Cook")
