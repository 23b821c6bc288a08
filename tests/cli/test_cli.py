"""The command line as its users see it: what comes out where, and with which exit status."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from datasets.record_schema import json_schema
from jobscan.errors import ExitStatus, Stopped
from jobscan.model import SCHEMA_VERSION
from tests.cli.conftest import WITH_FAKE, Run

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"a.txt": "Nurse wanted", "b.txt": "Cook wanted", "c.txt": "raise"}.items():
        (tmp_path / name).write_text(text)
    return tmp_path


# --- parse -----------------------------------------------------------------------------------------------------------


def test_parse_into_a_pipe_is_one_json_record(cli: Run, folder: Path) -> None:
    status, out, err = cli("parse", str(folder / "a.txt"))
    assert (status, err) == (0, "")
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(out))


def test_parse_on_a_terminal_is_a_summary(cli: Run, folder: Path) -> None:
    _, out, _ = cli("parse", str(folder / "a.txt"), terminal=True)
    assert "How the pay was compared" in out


MANY = "Cook\nBenefits\n" + "".join(f"- Free meal number {at}\n" for at in range(9))


def test_parse_all_shows_every_item_on_the_screen_and_in_files(real_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "cook.txt").write_text(MANY)
    words = ("parse", str(tmp_path / "cook.txt"), "-f", "text", "-o", str(tmp_path / "cook.md"))
    _, out, _ = real_cli(*words)
    assert "number 8" not in out
    _, out, _ = real_cli(*words, "--all")
    assert "number 8" in out
    assert "number 8" in (tmp_path / "cook.md").read_text()


@pytest.mark.parametrize("words", [(), ("-",)], ids=["nothing named", "dash"])
def test_parse_reads_standard_input(cli: Run, words: tuple[str, ...]) -> None:
    status, out, _ = cli("parse", *words, stdin=b"Nurse wanted")
    assert (status, json.loads(out)["source"]["uri"]) == (0, "<stdin>")


def test_parse_at_a_terminal_without_a_file_does_not_hang(cli: Run) -> None:
    status, out, err = cli("parse", terminal=True)
    assert (status, out) == (2, "")
    assert "name a FILE" in err


def test_parse_of_many_shows_the_first_and_says_so(cli: Run, folder: Path) -> None:
    (folder / "jobs.jsonl").write_text('{"text": "Nurse wanted"}\n{"text": "Cook wanted"}\n{"text": "Clerk wanted"}\n')
    status, out, err = cli("parse", str(folder / "jobs.jsonl"), "-f", "jsonl")
    assert (status, out.count("\n")) == (0, 1)
    assert "only the first of 3 listings was read; `jobscan scan` reads them all" in err


def test_parse_of_a_file_that_is_not_there(cli: Run) -> None:
    status, out, err = cli("parse", "no-such.txt", "-f", "text")
    assert (status, out, err) == (3, "", "jobscan: no-such.txt: no such file\n")


def test_parse_writes_the_files_that_were_asked_for_and_nothing_else(cli: Run, folder: Path) -> None:
    target = folder / "out.csv"
    status, out, _ = cli("parse", str(folder / "a.txt"), "-o", f"csv:{target}", "-o", f"jsonl:{folder / 'out.jsonl'}")
    assert (status, out) == (0, "")
    assert target.read_text().count("\n") == 2
    assert json.loads((folder / "out.jsonl").read_text())["schemaVersion"] == SCHEMA_VERSION


@pytest.mark.parametrize(
    "words, place",
    [(("-f", "html"), None), (("-o", "page.html"), "page.html"), (("-o", "html:page.txt"), "page.txt")],
    ids=["printed", "by the ending", "by the word"],
)
def test_parse_shows_a_page_of_the_listing(
    cli: Run, folder: Path, words: tuple[str, ...], place: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    status, out, err = cli("parse", "a.txt", *words)
    page = (folder / place).read_text() if place else out
    assert (status, err, out) == (0, "", "" if place else page)
    assert page.startswith("<!doctype html>")
    assert "Nurse wanted" in re.sub("<[^>]+>", "", page)


def test_parse_writes_a_record_beside_the_page(cli: Run, folder: Path) -> None:
    status, out, _ = cli("parse", str(folder / "a.txt"), "-f", "json", "-o", str(folder / "page.html"))
    assert (status, json.loads(out)["source"]["uri"]) == (0, str(folder / "a.txt"))
    assert (folder / "page.html").exists()


@pytest.mark.parametrize("there", [True, False], ids=["a browser", "no browser"])
def test_parse_opens_the_page(cli: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    opened: list[str] = []

    def browser(address: str) -> bool:
        opened.append(address)
        return there

    monkeypatch.setattr("webbrowser.open", browser)
    page = folder / "page.html"
    status, out, err = cli("parse", str(folder / "a.txt"), "--open", "-o", str(page))
    assert (status, out, opened) == (0, "", [page.as_uri()])
    lines = [f"jobscan: the page is {page}", "jobscan: no browser could be started; open the page yourself"]
    assert err.splitlines() == lines[: 1 if there else 2]
    cli("parse", str(folder / "a.txt"), "--open")
    kept = Path(opened[1].removeprefix("file://"))
    assert kept.read_text().startswith("<!doctype html>")


def test_parse_with_check_shows_findings_beside_the_words(real_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "job.txt").write_text("Salesman\nPay: $20 an hour\nWe need a salesman.\n")
    page = real_cli("parse", str(tmp_path / "job.txt"), "--check", "-f", "html")[1]
    assert re.search(r'<mark [^>]*data-f="f1 c\d"[^>]*>Salesman</mark>', page)
    assert re.search(r'<a class="finding" href="#c\d"[^>]*>LNG203: &quot;Salesman&quot; names one sex</a>', page)
    assert json.loads(real_cli("parse", str(tmp_path / "job.txt"), "--check")[1])["findings"]
    assert not json.loads(real_cli("parse", str(tmp_path / "job.txt"))[1])["findings"]


def test_a_listing_that_cannot_be_read_has_no_page(cli: Run, folder: Path) -> None:
    status, out, err = cli("parse", str(folder / "c.txt"), "-f", "html", "-o", str(folder / "page.html"))
    assert (status, out, (folder / "page.html").exists()) == (3, "", False)
    assert "c.txt" in err


def test_parse_explains_each_amount_beside_the_record(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "cook.txt").write_text("Cook. Pay: $19 - $22 an hour.\nWe raised $3M.")
    status, out, err = cli("parse", str(tmp_path / "cook.txt"), "--explain")
    assert (status, json.loads(out)["schemaVersion"]) == (0, SCHEMA_VERSION)
    assert err.splitlines()[0] == 'line 1  $19 - $22 an hour  base pay ("Pay")'
    assert err.splitlines()[1].startswith("line 2  $3M                left out: money of the firm")


# --- scan ------------------------------------------------------------------------------------------------------------


def test_scan_gives_a_record_each_and_goes_on_after_a_failure(cli: Run, folder: Path) -> None:
    status, out, err = cli("scan", str(folder), "missing.txt", "--errors", str(folder / "errors.out"))
    records = [json.loads(line) for line in out.splitlines()]
    assert status == 3
    assert ["error" in record for record in records] == [False, False, True, True]
    assert "jobscan: missing.txt: no such file\n" in err
    assert "2 listings, 2 with pay, 2 compared, 2 not processed in" in err
    assert (folder / "errors.out").read_text().splitlines() == out.splitlines()[2:]
    assert "Traceback" not in err


def test_verbose_shows_the_traceback_of_our_faults(cli: Run, folder: Path) -> None:
    assert "ValueError: what a listing" in cli("scan", str(folder), "-v")[2]


def test_quiet_says_nothing_when_all_is_well(cli: Run, folder: Path) -> None:
    assert cli("scan", str(folder / "a.txt"), "-q")[2] == ""


def test_an_empty_folder_is_no_input(cli: Run, tmp_path: Path) -> None:
    status, out, _ = cli("scan", str(tmp_path))
    assert (status, out) == (4, "")


@pytest.mark.parametrize("null, joint", [(False, "\n"), (True, "\0")], ids=["lines", "NUL"])
def test_a_list_of_files(cli: Run, folder: Path, null: bool, joint: str) -> None:
    names = joint.join([str(folder / "b.txt"), str(folder / "a.txt"), ""]).encode()
    status, out, _ = cli("scan", "--file-list", "-", *(["-0"] if null else []), stdin=names)
    assert status == 0
    assert [json.loads(line)["source"]["uri"] for line in out.splitlines()] == [
        str(folder / "b.txt"),
        str(folder / "a.txt"),
    ]


def test_the_ending_of_a_file_tells_its_format(cli: Run, folder: Path) -> None:
    status, out, _ = cli("scan", str(folder / "a.txt"), "-o", f"{folder / 'out.csv'}", "-o", f"{folder / 'out.md'}")
    assert (status, out) == (0, "")
    assert (folder / "out.csv").read_text().startswith("uri,id,index")
    assert (folder / "out.md").read_text().startswith("## title")


def test_formats_of_scan(cli: Run, folder: Path) -> None:
    assert cli("scan", str(folder / "a.txt"), "-f", "csv")[1].startswith("uri,id,index")
    assert cli("scan", str(folder / "a.txt"), "-f", "markdown")[1].startswith("## title")


# --- compare ---------------------------------------------------------------------------------------------------------


def test_compare_one_and_several(cli: Run, folder: Path) -> None:
    a, b = str(folder / "a.txt"), str(folder / "b.txt")
    assert "36th to 75th percentile" in cli("compare", a, "-f", "text")[1]
    assert "Only in B: none" in cli("compare", a, b, "-f", "text")[1]
    assert cli("compare", a, b)[1].count("\n") == 2


def test_compare_against_a_reference_point(cli: Run, folder: Path) -> None:
    out = cli("compare", str(folder / "a.txt"), "--against", "us-tx-minimum-wage", "-f", "text")[1]
    assert "Minimum wage of Texas" in out
    assert "5.52 – 7.17 times as" in out
    assert cli("compare", str(folder / "a.txt"), "--against", "us-zz")[0] == 2


@pytest.mark.parametrize("floor, status", [("p25", 0), ("60", 1)])
def test_fail_below(cli: Run, folder: Path, floor: str, status: int) -> None:
    assert cli("compare", str(folder / "a.txt"), "--fail-below", floor)[0] == status


def test_fail_below_counts_only_what_is_sure(real_cli: Run, folder: Path) -> None:
    """The hours of part time leave open what the pay is for: said, and not counted."""
    (folder / "part.txt").write_text(
        "Registered Nurse\nAustin, TX\nType: part-time\nSalary: $40,000 a year\nYou care for patients.\n"
    )
    status, _, said = real_cli("compare", str(folder / "part.txt"), "--fail-below", "p50")
    assert status == 0
    assert "1 offer seems to be below 50, but this is not certain, so it does not count" in said


def test_fail_below_takes_a_listing_without_a_date_for_todays(real_cli: Run, folder: Path) -> None:
    file = folder / "undated.txt"
    file.write_text("Registered Nurse\nAustin, TX\nSalary: $70,000 a year\nYou care for patients.\n")
    status, out, _ = real_cli("compare", str(file), "--fail-below", "p50", "-f", "text")
    assert (status, "No date was found" in " ".join(out.split())) == (1, True)


def test_against_stays_in_the_record(cli: Run, folder: Path) -> None:
    out = cli("compare", str(folder / "a.txt"), "--against", "gs-12", "--against", "my rent=1850/month", "-f", "json")[
        1
    ]
    points = json.loads(out)["comparison"]["against"]
    assert [each["name"] for each in points] == ["gs-12", "my rent"]
    assert all(each["ratio"]["mid"] > 1 for each in points)


# --- misuse, signals, pipes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words, said",
    [
        (("parze",), "no such command 'parze'"),
        (("scan", "--foo"), "no such option: --foo"),
        (("scan", ".", "-j", "0"), "--jobs 0: a number from 1 to 1024, or auto"),
        (("scan", ".", "-o", "jobs"), "-o jobs: no format has this ending; write FORMAT:FILE"),
        (("scan", ".", "-o", "csvv:jobs"), "-o csvv:jobs: no format csvv; did you mean csv? known: text"),
        (("bench",), "no such command 'bench'; did you mean 'benchmarks'? try `jobscan --help`"),
        (("scan", ".", "-f", "yaml"), "yaml: no such format; known: text"),
        (("scan", ".", "--field", "x"), "--field x"),
        (("scan", "-", "-"), "only once"),
        (("compare", "a.txt", "--fail-below", "low"), "--fail-below low: a percentile"),
        (("scan", "--file-list", "no-such"), "--file-list no-such"),
        (("parse", "a.txt", "--occ", "qqqq"), "qqqq: no occupation"),
        (("parse", "a.txt", "--area", "Atlantis"), "--area Atlantis: no such place"),
    ],
)
def test_misuse_is_one_line_and_status_2(cli: Run, words: tuple[str, ...], said: str) -> None:
    status, out, err = cli(*words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("jobscan: ")
    assert said in err


def test_a_file_name_cannot_drive_the_terminal(cli: Run) -> None:
    _, _, err = cli("scan", "\x1b]0;x\x07no\nsuch.txt")
    assert "jobscan: ]0;xno such.txt: no such file" in err


def test_a_bug_of_ours_shows_its_traceback_and_status_5(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError("surprise")

    monkeypatch.setattr("jobscan.report.rows.fields.all_fields", broken)
    status, out, err = cli("schema", "--fields")
    assert (status, out) == (5, "")
    assert "RuntimeError: surprise" in err
    assert "please report it" in err


def test_a_reader_that_leaves_early_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "jobscan.cli", "schema"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert (process.stderr.read(), process.wait()) == (b"", 0)
    process.stderr.close()


@pytest.mark.parametrize("number, status", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interruption_leaves_whole_lines(tmp_path: Path, number: signal.Signals, status: int) -> None:
    lines = [json.dumps({"text": "Nurse wanted"})] * 20 + [json.dumps({"text": "sleep"})]
    (tmp_path / "jobs.jsonl").write_text("\n".join(lines))
    words = [sys.executable, "-c", WITH_FAKE, "scan", str(tmp_path / "jobs.jsonl"), "--timeout", "60"]
    with (tmp_path / "out").open("wb") as out:
        process = subprocess.Popen(words, cwd=ROOT, stdout=out, stderr=subprocess.PIPE)
        until = time.monotonic() + 60
        while (tmp_path / "out").read_bytes().count(b"\n") < 8 and time.monotonic() < until:
            time.sleep(0.05)
        os.kill(process.pid, number)
        _, err = process.communicate(timeout=20)
    assert (process.returncode, b"Traceback" in err) == (status, False)
    assert err.startswith(b"jobscan: the records so far were written\n")
    assert err.endswith(b"jobscan: interrupted\n")
    written = (tmp_path / "out").read_text()
    assert written.endswith("\n")
    # those that were analysed together with the one that hangs are not written yet
    assert 8 <= len([json.loads(line) for line in written.splitlines()]) <= 20


def test_an_interrupted_scan_says_that_its_file_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "jobs.txt").write_text("sleep")
    words = [sys.executable, "-c", WITH_FAKE, "scan", str(tmp_path / "jobs.txt"), "-o", str(tmp_path / "out.csv")]
    with subprocess.Popen([*words, "--timeout", "60"], cwd=ROOT, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        while not list(tmp_path.glob(".out.csv.*.tmp")) and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        err = process.stderr.read()
    assert (process.returncode, (tmp_path / "out.csv").exists()) == (143, False)
    assert b"out.csv; with --resume, such a run can be continued" in err


def test_a_scan_stopped_while_its_files_are_being_opened_explains_itself(
    cli: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise Stopped(ExitStatus.TERMINATED)

    monkeypatch.setattr("jobscan.cli.commands.scan.progress_line", stopped)
    status, out, err = cli("scan", str(folder / "a.txt"), "-o", str(folder / "out.csv"))
    assert (status, out) == (143, "")
    assert err.splitlines() == [
        f"jobscan: nothing is written to {folder}/out.csv; with --resume, such a run can be continued",
        "jobscan: interrupted",
    ]


def test_a_scan_on_a_terminal_is_a_table_and_says_what_to_do_next(cli: Run, folder: Path) -> None:
    status, out, err = cli("scan", str(folder), terminal=True)
    assert (status, len(out.splitlines())) == (3, 3)
    assert out.startswith("a.txt ")
    assert "100% of the listings state their pay" in err
    assert "next: `-o jobs.jsonl` keeps the records" in err
    assert "next:" not in cli("scan", str(folder))[2]
    kept = folder.parent / "my jobs.jsonl"
    err = cli("scan", str(folder), "-o", str(kept), terminal=True)[2]
    assert f"next: `jobscan report '{kept}' --open`, `jobscan check {folder}`" in err


@pytest.mark.parametrize(
    "words, message",
    [
        (
            ("a.txt", "b.txt"),
            "parse reads one listing; try `jobscan compare a.txt b.txt` or `jobscan scan a.txt b.txt`",
        ),
        (("sub",), "sub is a folder; try `jobscan scan sub`"),
    ],
    ids=["two files", "a folder"],
)
def test_parse_of_something_else_names_the_command_for_it(
    cli: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(folder)
    (folder / "sub").mkdir()
    assert cli("parse", *words) == (2, "", f"jobscan: {message}\n")


def test_an_address_is_not_fetched(cli: Run) -> None:
    status, _, err = cli("parse", "https://example.com/job", "-f", "text")
    assert (status, "never uses the network; try `curl -s ADDRESS | jobscan parse -`" in err) == (3, True)


# --- the quick commands ----------------------------------------------------------------------------------------------


def test_the_program_alone_shows_where_to_begin(cli: Run) -> None:
    status, out, err = cli()
    assert (status, err, out.count("\n  jobscan ")) == (0, "", 3)


def test_version(cli: Run) -> None:
    assert cli("--version")[:2] == (0, "jobscan 0.1.0\n")


def test_search_finds_codes(cli: Run) -> None:
    rows = json.loads(cli("benchmarks", "search", "registered", "nurses")[1])
    assert rows[0] == {"kind": "occupation", "code": "29-1141", "name": "Registered Nurses"}


def test_show_tells_the_wages_of_an_occupation(cli: Run) -> None:
    (row,) = json.loads(cli("benchmarks", "show", "--occ", "29-1141", "--area", "TX")[1])
    assert (
        cli("benchmarks", "show", "29-1141", "--area", "TX")[1]
        == cli("benchmarks", "show", "--occ", "29-1141", "--area", "TX")[1]
    )
    assert cli("benchmarks", "show")[0] == 2
    assert (row["occupation"]["code"], row["currency"]) == ("29-1141", "USD")
    assert row["percentile10"] < row["percentile50"] < row["percentile90"]
    assert (
        "Registered Nurses (29-1141) in Texas" in cli("benchmarks", "show", "29-1141", "--area", "TX", "-f", "text")[1]
    )


def test_doctor_is_content(cli: Run) -> None:
    status, out, _ = cli("doctor")
    assert status == 0
    assert "us-oews-2025, checksum matches" in out


def test_doctor_notices_a_corrupt_table(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from jobscan.wages.sqlite_table import SqliteTable

    monkeypatch.setattr(SqliteTable, "card", {"sha256": "0" * 64})
    status, out, _ = cli("doctor")
    assert status == 5
    assert "BAD" in out
