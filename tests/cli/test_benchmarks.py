"""`jobscan benchmarks import|validate|export|remove`, and options of the comparison that make no sense."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def bands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOBSCAN_DATA_HOME", str(tmp_path / "home"))
    file = tmp_path / "My Bands.csv"
    file.write_text("Job,p25,p50,p75\nRegistered Nurse,70000,80000,95000\nPorter,x,..,30000\n")
    return file


MORE = ("--map", "Job=title", "--currency", "USD", "--period", "year")


def test_a_table_of_ones_own_comes_is_used_and_goes(cli: Run, bands: Path) -> None:
    status, _, err = cli("benchmarks", "import", str(bands), *MORE, "--dry-run")
    assert (status, "would be stored as my-bands" in err) == (0, True)
    assert "my-bands" not in cli("benchmarks", "list")[1]
    assert cli("benchmarks", "import", str(bands), *MORE)[0] == 0
    status, _, err = cli("benchmarks", "import", str(bands), *MORE)
    assert (status, "--force" in err) == (2, True)
    assert "my-bands" in cli("benchmarks", "list")[1]
    shown = cli("benchmarks", "show", "--occ", "Registered Nurse", "--benchmark", "my-bands", "-f", "text")[1]
    assert "$80,000" in shown
    assert "Porter" in cli("benchmarks", "search", "porter", "--benchmark", "my-bands")[1]
    assert cli("benchmarks", "validate", "my-bands")[0] == 0
    out = bands.parent / "out"
    assert cli("benchmarks", "export", "my-bands", "--out", str(out))[0] == 0
    assert (out / "datapackage.json").is_file()
    assert cli("benchmarks", "remove", "my-bands")[0] == 0
    assert cli("benchmarks", "show", "Porter", "--benchmark", "my-bands")[0] == 2


def test_invalid_lines_are_reported_by_number(cli: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("occ_code,p50\nA,oops\nB,\n" + "C,-1\n" * 30)
    status, _, err = cli("benchmarks", "validate", str(bad), "--currency", "USD", "--period", "year")
    assert status == 3
    assert "line 2: p50 oops: not a number" in err
    assert "32 invalid lines, 12 of them not shown; nothing was stored" in err


@pytest.mark.parametrize(
    "words",
    [
        ["--age-to", "soon"],
        ["--age-to", "1950-01"],
        ["--age-rate", "3"],
        ["--age-to", "2024-01", "--age-rate", "3", "--age-by", "wages"],
        ["--age-to", "2012-01", "--age-by", "wages"],
        ["--age-to", "2024-01", "--age-by", "milk"],
        ["--age-to", "2024-01", "--age-rate", "99"],
        ["--benchmark", "nosuch"],
        ["--against", "rent=abc"],
        ["--against", "zzzz"],
    ],
)
def test_words_that_make_no_sense_are_told_before_reading(cli: Run, words: list[str]) -> None:
    status, out, err = cli("compare", "no-such-file", *words)
    assert (status, out) == (2, "")
    assert any(word in err for word in words if word.startswith("--") or len(word) > 2)
    assert "no-such-file" not in err


def test_on_a_terminal_no_line_of_the_list_is_wider_than_it(cli: Run) -> None:
    on_terminal = cli("benchmarks", "list", terminal=True)[1]
    assert max(map(len, on_terminal.splitlines())) <= 80
    assert "Statistics  (work of the US" in on_terminal
    assert "…" not in on_terminal
    assert "Employment and Social Development Canada" in cli("benchmarks", "list", "-f", "text")[1]


@pytest.mark.parametrize(
    "words, code",
    [("plumber", "47-2152"), ("software engineer", "15-1252"), ("registered nurse", "29-1141")],
)
def test_an_occupation_goes_by_what_people_call_it(cli: Run, words: str, code: str) -> None:
    (row,) = json.loads(cli("benchmarks", "show", words, "--area", "TX")[1])
    assert row["occupation"]["code"] == code


def test_an_offer_is_compared_without_a_listing(real_cli: Run) -> None:
    words = ("--title", "Welder", "--area", "Ohio", "-f", "json")
    status, out, _ = real_cli("compare", "--pay", "$24 - $30 an hour", *words)
    compared = json.loads(out)["comparison"]
    assert (status, compared["benchmark"]["occupation"]["code"]) == (0, "51-4121")
    assert (compared["offered"]["min"], compared["benchmark"]["area"]["name"]) == (49920, "Ohio")
    said = json.loads(real_cli("compare", "--pay", "40000", *words)[1])["comparison"]
    assert said["offered"]["mid"] == 40000
    assert (said["verdict"]["hedges"], said["agedTo"]) == ([], None)  # a question is of today, and of the place named


@pytest.mark.parametrize(
    "words, message",
    [
        (("--pay", "3"), "--pay needs the job"),
        (("--pay", "3", "--title", "x", "a.txt"), "leave out either"),
        (("--pay", "lots", "--title", "nurse"), "--pay lots: no amount; write one such as"),
    ],
    ids=["no job", "and a file", "no amount"],
)
def test_an_offer_that_cannot_be_compared_so(cli: Run, words: tuple[str, ...], message: str) -> None:
    status, _, err = cli("compare", *words)
    assert (status, message in err) == (2, True)
