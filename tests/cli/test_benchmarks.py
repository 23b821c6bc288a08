"""`jobscan benchmarks import|validate|export|remove`, and options of the comparison that make no sense."""

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
    assert "…" in on_terminal
    assert "Employment and Social Development Canada" in cli("benchmarks", "list", "-f", "text")[1]
