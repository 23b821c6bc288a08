"""`jobscan report`."""

import gzip
import json
from pathlib import Path

import pytest

from jobscan.model.codec import to_json
from tests.cli.conftest import Run
from tests.postings import make_posting


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "jobs.jsonl"
    path.write_bytes(b"".join(to_json(make_posting()) + b"\n" for _ in range(3)))
    return path


def test_a_page_of_a_scan(cli: Run, records: Path) -> None:
    status, out, err = cli("report", str(records), "--title", "Nurses")
    assert (status, err) == (0, "")
    assert out.startswith("<!doctype html>")
    assert "3 listings" in out


def test_into_a_file_and_from_gzip(cli: Run, records: Path) -> None:
    packed = records.with_suffix(".jsonl.gz")
    packed.write_bytes(gzip.compress(records.read_bytes()))
    page = records.with_suffix(".html")
    assert cli("report", str(packed), "-o", str(page), "-o", f"markdown:{page}.md")[:2] == (0, "")
    assert "3 listings" in page.read_text()
    assert Path(f"{page}.md").read_text().startswith("# Job listings")


def test_the_page_opens_in_the_browser(cli: Run, records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def show(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr("webbrowser.open", show)
    page = records.with_suffix(".html")
    assert cli("report", str(records), "--open", "-o", str(page)) == (0, "", f"jobscan: the page is {page}\n")
    assert cli("report", str(records), "--open")[:2] == (0, "")
    assert opened[0] == page.as_uri()
    assert "3 listings" in Path(opened[1].removeprefix("file://")).read_text()


def test_from_a_pipe_as_markdown(cli: Run, records: Path) -> None:
    status, out, _ = cli("report", "-", "-f", "markdown", stdin=records.read_bytes())
    assert (status, out.splitlines()[0]) == (0, "# Job listings")


def test_a_terminal_gets_a_text(cli: Run, records: Path) -> None:
    assert cli("report", str(records), "-f", "text")[1].startswith("Job listings\n\n3 listings; 3 state their pay")


def test_lines_that_are_no_records_are_counted(cli: Run, records: Path) -> None:
    records.write_bytes(records.read_bytes() + b'{"x": 1}\nnonsense\n\n')
    status, out, err = cli("report", str(records), "-f", "csv")
    assert (status, "2 lines are not scan records" in err) == (3, True)
    assert next(iter(out.splitlines()[1:])).count(",") >= 5


@pytest.mark.parametrize(
    ("words", "status"), [(["no-such-file"], 2), (["empty.jsonl"], 4), (["jobs.jsonl", "-f", "docx"], 2)]
)
def test_what_makes_no_sense(
    cli: Run, records: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], status: int
) -> None:
    monkeypatch.chdir(records.parent)
    Path("empty.jsonl").write_text("")
    found, out, err = cli("report", *words)
    assert (found, out) == (status, "")
    assert words[-1] in err or words[0] in err


def test_kept_texts_are_in_the_page(real_cli: Run, tmp_path: Path) -> None:
    text = "Kiln Potter\r\nPay: \u00a318 an hour <b>\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    kept = tmp_path / "jobs.jsonl"
    assert real_cli("scan", str(tmp_path / "a.txt"), "--keep-text", "-o", str(kept))[0] == 0
    source = json.loads(kept.read_text())["source"]
    assert (source["text"], len(source["text"])) == (text, source["chars"])
    page = real_cli("report", str(kept))[1]
    assert '<template id="text-0">' in page
    assert "&lt;b&gt;" in page
    assert "<template" not in real_cli("report", "-", stdin=real_cli("scan", str(tmp_path / "a.txt"))[1].encode())[1]
