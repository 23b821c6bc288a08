"""`scan --parts IN OUT`: what it says, and what it refuses."""

from pathlib import Path

import pytest

from tests.batch.parts.conftest import contents, here, quick  # noqa: F401
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("quick", "here")


def test_it_says_what_it_did_and_what_it_found_done(cli: Run) -> None:
    status, out, err = cli("scan", "--parts", "in", "out")
    assert (status, out) == (0, "")
    assert "jobscan: 6 parts made; in all 120 listings" in err
    assert err.endswith("jobscan: out/_SUCCESS is written: all 6 parts are there\n")
    Path("out/part-00001.jsonl").unlink()
    again = cli("scan", "--parts", "in", "out")[2]
    assert "jobscan: 5 of 6 parts are there; 1 to do\n" in again
    assert "jobscan: 1 part to be made again: its output is gone or was changed\n" in again
    assert "every part is there already; in all 120 listings" in cli("scan", "--parts", "in", "out")[2]
    assert cli("scan", "-q", "--parts", "in", "out")[2] == ""


def test_slim_parts_and_parquet(cli: Run) -> None:
    assert cli("scan", "--parts", "in", "slim", "--slim", "-q")[0] == 0
    assert b'"segments"' not in contents(Path("slim"))["part-00000.jsonl"]
    assert cli("scan", "--parts", "in", "flat", "-f", "parquet", "-q")[0] == 0
    assert contents(Path("flat"))["part-00000.parquet"].startswith(b"PAR1")


def test_error_records_make_the_exit_status(cli: Run) -> None:
    with Path("in/part-00001.jsonl").open("a") as file:
        file.write('{"text": "raise"}\n')
    status, _, err = cli("scan", "--parts", "in", "out")
    assert status == 3
    assert "1 not processed" in err
    assert Path("out/_SUCCESS").exists()


def test_shards(cli: Run) -> None:
    assert "this shard is done; the last of the others writes _SUCCESS" in cli(
        "scan", "--parts", "in", "out", "--shard", "1/2"
    )[2]  # fmt: skip
    assert "out/_SUCCESS is written" in cli("scan", "--parts", "in", "out", "--shard", "2/2")[2]


@pytest.mark.parametrize(
    "words, status, said",
    [
        (("in",), 2, "give two places, as in `jobscan scan --parts IN OUT`; here are 1"),
        (("in", "out", "more"), 2, "a pattern goes in quotes"),
        (("in", "out", "-o", "jobs.jsonl"), 2, "--parts and -o: cannot be combined; the results go to the folder OUT"),
        (("in", "out", "-f", "csv"), 2, "parts are written as jsonl or parquet"),
        (("in", "out", "--resume"), 2, "--parts always continues"),
        (("in", "out", "--dedupe"), 2, "duplicates are not found across parts"),
        (("in", "out", "--errors", "e.jsonl"), 2, "error records are in the parts"),
        (("in", "out", "--file-list", "names"), 2, "name a folder or a pattern"),
        (("in", "out", "--slim", "--fields", "title"), 2, "use one of them"),
        (("nothing", "out"), 4, "nothing: no part files"),
        (("in", "in/out"), 2, "name a folder outside it"),
        (("http://example.com/in", "out"), 2, "no such kind of place"),
    ],
)
def test_what_makes_no_sense_is_refused(cli: Run, words: tuple[str, ...], status: int, said: str) -> None:
    found, out, err = cli("scan", "--parts", *words)
    assert (found, out) == (status, "")
    assert said in err
    assert not Path("out").exists()
