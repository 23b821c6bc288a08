"""The README and the docs show real runs: every `console` block is run again, and must say what it says there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)```")

PAGES = [README, *sorted((ROOT / "docs").rglob("*.md"))]
RUNS = [(page, block["command"]) for page in PAGES for block in BLOCK.finditer(page.read_text(encoding="utf-8"))]


def run(command: str) -> str:
    """What the command prints at 80 columns; `| head -n 12` and `2>&1` mean what they mean in a shell."""
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    shell = command.replace("jobscan ", f"'{sys.executable}' -m jobscan ", 1)
    done = subprocess.run(["/bin/sh", "-c", shell], cwd=ROOT, env=environment, capture_output=True, check=False)
    return done.stdout.decode()


@pytest.mark.parametrize(("page", "command"), RUNS, ids=[f"{page.name}: {command}" for page, command in RUNS])
def test_a_run_prints_what_the_page_shows(page: Path, command: str, request: pytest.FixtureRequest) -> None:
    text = page.read_text(encoding="utf-8")
    (block,) = (each for each in BLOCK.finditer(text) if each["command"] == command)
    printed = run(command)
    if request.config.getoption("--update-samples"):
        start, end = block.span("output")
        page.write_text(text[:start] + printed + text[end:], encoding="utf-8")
    else:
        assert printed.split("\n") == block["output"].split("\n")


def test_runs_are_shown_and_none_twice() -> None:
    assert len(RUNS) == len(set(RUNS)) >= 8


def test_the_readme_is_short() -> None:
    """A shop window; the docs hold the rest."""
    assert len(README.read_text(encoding="utf-8").split()) <= 1200


def test_the_picture_shows_the_same_run(request: pytest.FixtureRequest) -> None:
    from jobscan.batch import scan
    from jobscan.readers import read_path
    from jobscan.report.picture import picture

    path = ROOT / "samples" / "screen.svg"
    (record,) = scan(read_path(ROOT / "samples" / "product-manager-ml-platform.txt"))
    drawn = picture(record, title="jobscan parse product-manager-ml-platform.txt")
    if request.config.getoption("--update-samples"):
        path.write_text(drawn, encoding="utf-8")
    assert drawn == path.read_text(encoding="utf-8")


def test_the_two_commands_are_those_that_ci_runs() -> None:
    commands = re.findall(r"^(?:\$ )?(python3 -m venv .+)$", README.read_text(encoding="utf-8"), re.MULTILINE)
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert len(commands) == 2
    assert all(command in ci for command in commands)
