"""`check --fix` writes only what is safe, and shows it first; `check --summary` says what to mend first."""

from functools import partial
from pathlib import Path

import pytest

from tests.cli.conftest import Run

FOREMAN = (
    "---\ntitle: Site Foreman\ncompany: Lakeside Kitchens\n---\n"
    "[Company Name] is hiring. You will report to the chairman, and to all salesmen.\n\n[salary range]\n\nYou cook.\n"
)
FIXED = (
    "---\ntitle: Site Supervisor\ncompany: Lakeside Kitchens\n---\n"
    "Lakeside Kitchens is hiring. You will report to the chair, and to all salespeople.\n\n\nYou cook.\n"
)


@pytest.fixture
def cli(real_cli: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs `jobscan check` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return partial(real_cli, "check")


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=repr)
def test_what_is_safe_is_written_and_shown(cli: Run, end: str) -> None:
    Path("a.md").write_bytes(FOREMAN.replace("\n", end).encode())
    status, out, err = cli("a.md", "--fix", "--select", "LNG,CON509")
    assert Path("a.md").read_bytes().decode() == FIXED.replace("\n", end)
    assert (status, err) == (0, "jobscan: 5 fixed in 1 file\n")
    assert "-title: Site Foreman\n+title: Site Supervisor\n" in out
    assert cli("a.md", "--fix", "--select", "LNG,CON509")[2].startswith("jobscan: nothing to fix")


def test_a_title_in_capitals_is_written_in_small_letters(cli: Run) -> None:
    body = "\nCompany: Lakeside Kitchens\nLocation: Austin, TX\n\nYou will cook our lunch menu every day, full-time.\n"
    Path("a.txt").write_text("SENIOR COOK AND HEAD OF IT" + body)
    cli("a.txt", "--fix", "--select", "CON511")
    assert Path("a.txt").read_text() == "Senior Cook and Head of IT" + body


def test_what_has_another_meaning_stays(cli: Run) -> None:
    text = (
        "Cook\nCompany: Lakeside Kitchens\n\nFemale candidates only. Native English speaker. We are hiring [State].\n"
    )
    Path("a.txt").write_text(text)
    status, out, err = cli("a.txt", "--fix")
    assert (Path("a.txt").read_text(), out) == (text, "")
    assert status == 1
    assert "nothing to fix" in err


def test_a_page_is_not_rewritten(cli: Run) -> None:
    page = "<html><body><h1>Foreman</h1><p>We are hiring. You will report to the chairman. Apply now.</p></body></html>"
    Path("a.html").write_text(page)
    assert "nothing to fix" in cli("a.html", "--fix", "--select", "LNG")[2]
    assert Path("a.html").read_text() == page


def test_a_summary_begins_with_what_weighs_most(cli: Run) -> None:
    Path("a.md").write_text(FOREMAN)
    Path("nurse.md").write_text("Registered Nurse\nLakeside Hospital, Los Angeles, CA\n\nYou will work nights.\n")
    status, out, _ = cli(".", "--summary")
    heads = [line for line in out.splitlines() if line[:1].isdigit() and ". " in line[:3]]
    assert status == 1
    assert heads == [
        "1. What a law may require, or what may exclude people",
        "2. What costs trust",
        "3. What may cost applicants",
        "4. What would be clearer",
    ]
    assert out.index("PAY001") < out.index("CON509") < out.index("LNG203")
    assert 'fix: write "Lakeside Kitchens"' in out
    assert "`jobscan check --fix` can write 5 of the fixes" in out
    assert all(len(line) <= 80 for line in out.splitlines())
