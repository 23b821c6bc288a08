"""The hook for pre-commit and the action for GitHub, as they stand in the repository, run in a git repository of ours."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NURSE = "Registered Nurse\nLakeside Hospital, Los Angeles, CA\n\nYou will work nights on our ward, full-time.\n"
COOK = (
    "Line cook\nCompany: Lakeside Kitchens\nLocation: Austin, TX\n\nPay: $19 - $22 an hour. Full-time.\n\n"
    "You will cook our lunch menu. You need a year in a kitchen. To apply, write to jobs@lakeside.example.\n"
)
README = "# listings\n\nOur listings.\n\n## Install\n\n```sh\npip install jobscan\n```\n\n## License\n\nMIT\n"
CHANGELOG = "# Changelog\n\n## 1.0.0\n\n### Added\n\n- The salary is now $50,000, and you must apply.\n"

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="the hook and the action are run by bash")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a README, a change log and a folder of listings, of which one is staged."""
    folder = tmp_path / "work"
    (folder / "jobs").mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "README.md").write_text(README)
    (folder / "CHANGELOG.md").write_text(CHANGELOG)
    (folder / "jobs" / "README.md").write_text(README)
    (folder / "jobs" / "cook.md").write_text(COOK)
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "a listing")
    return folder


def git(folder: Path, *words: str, status: int = 0) -> str:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    done = subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, env=environment())
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def environment(**more: str) -> dict[str, str]:
    """That of the test, with our own code, and without what a CI system says of itself."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "GIT_"))}
    return kept | {"PYTHONPATH": str(ROOT)} | more


def program(folder: Path) -> Path:
    """A `jobscan` as an installation has it."""
    folder.mkdir(parents=True)
    file = folder / "jobscan"
    file.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m jobscan "$@"\n')
    file.chmod(0o755)
    return file


# --- pre-commit ------------------------------------------------------------------------------------------------------


def hook() -> dict[str, str]:
    """The keys of the hook that say what runs on which files."""
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    return dict(re.findall(r"^ +(entry|files|exclude): (.+)$", text, re.MULTILINE))


def install_hook(repository: Path, bin_folder: Path) -> None:
    """What pre-commit does at a commit: the entry, with the staged files that the patterns of the hook let through."""
    said = hook()
    script = f"""\
    #!{sys.executable}
    import re, subprocess, sys
    staged = subprocess.run(["git", "diff", "--cached", "--name-only"], capture_output=True, text=True).stdout.split()
    names = [n for n in staged if re.search({said["files"]!r}, n) and not re.search({said["exclude"]!r}, n)]
    print("checked:", *names, flush=True)
    sys.exit(subprocess.run([*{said["entry"].split()!r}, *names]).returncode if names else 0)
    """
    file = repository / ".git" / "hooks" / "pre-commit"
    file.parent.mkdir(exist_ok=True)
    file.write_text(textwrap.dedent(script).replace('["jobscan"', f'["{bin_folder / "jobscan"}"'))
    file.write_text(file.read_text().replace("['jobscan'", f"['{bin_folder / 'jobscan'}'"))
    file.chmod(0o755)


def test_the_hook_stops_a_commit_with_an_error_and_lets_others_pass(repository: Path, tmp_path: Path) -> None:
    install_hook(repository, program(tmp_path / "bin").parent)
    (repository / "jobs" / "nurse.md").write_text(NURSE)
    (repository / "jobs" / "README.md").write_text(README + "\nMore.\n")
    (repository / "notes.md").write_text(NURSE)
    git(repository, "add", ".")
    said = git(repository, "commit", "-m", "a nurse", status=1)
    assert "checked: jobs/nurse.md\n" in said
    assert "error PAY001" in said
    git(repository, "rm", "-qf", "--cached", "jobs/nurse.md")
    assert "checked:\n" in git(repository, "commit", "-m", "no nurse")


# --- GitHub ----------------------------------------------------------------------------------------------------------


def action(repository: Path, tmp_path: Path, **more: str) -> tuple[int, str, str]:
    """The last step of the action, with its defaults: status, log, and the summary of the step."""
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    script = textwrap.dedent(text.rpartition("- run: |\n")[2].partition("      shell:")[0])
    paths = re.search(r"paths:\n.*?default: (\S+)", text, re.DOTALL)
    assert paths is not None
    program(tmp_path / "runner" / "jobscan" / "bin")
    summary = tmp_path / "summary.md"
    given = {"PATHS": paths[1], "ARGUMENTS": "", "SARIF": "", "RUNNER_TEMP": str(tmp_path / "runner")}
    ci = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    done = subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=repository,
        capture_output=True,
        text=True,
        env=environment(**(given | ci | more)),
    )
    return done.returncode, done.stdout + done.stderr, summary.read_text() if summary.exists() else ""


def test_the_action_leaves_a_readme_and_a_change_log_alone(repository: Path, tmp_path: Path) -> None:
    status, log, summary = action(repository, tmp_path)
    assert status == 0, log
    assert "file=README" not in log
    assert "file=CHANGELOG" not in log
    assert "3 do not look like listings: " in log
    assert summary.startswith("## jobscan check\n")


def test_the_action_fails_on_an_error_beside_its_line_and_writes_sarif(repository: Path, tmp_path: Path) -> None:
    (repository / "jobs" / "nurse.md").write_text(NURSE)
    status, log, summary = action(repository, tmp_path, SARIF="found.sarif", ARGUMENTS="--select PAY001")
    assert status == 1
    assert "::error file=jobs/nurse.md,title=PAY001 pay-missing::no pay is stated" in log
    assert "| jobs/nurse.md | error | PAY001 |" in summary
    assert "PAY001" in (repository / "found.sarif").read_text()
