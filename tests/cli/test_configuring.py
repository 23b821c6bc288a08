"""`jobscan config show|init`."""

import tomllib
from pathlib import Path

import pytest

from jobscan.cli.check_settings import KEYS
from jobscan.cli.configuring import TEMPLATE
from tests.cli.conftest import Run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_file_it_says_so(cli: Run, here: Path) -> None:
    status, out, err = cli("config", "show")
    assert (status, out) == (0, "")
    assert "config init" in err


def test_what_init_writes_is_read_and_never_overwritten(cli: Run, here: Path) -> None:
    assert cli("config", "init")[0] == 0
    status, out, _ = cli("config", "show")
    assert (status, "jobscan.toml" in out, "a run fails at: error" in out) == (0, True, True)
    (here / "jobscan.toml").write_text("[check]\n")
    assert cli("config", "init")[0] == 2
    assert (here / "jobscan.toml").read_text() == "[check]\n"


def test_every_remark_of_the_template_is_a_setting_that_a_run_takes(cli: Run, here: Path) -> None:
    lines = [line.removeprefix("# ") if " = " in line else line for line in TEMPLATE.splitlines()]
    text = "\n".join(lines)
    (here / "jobscan.toml").write_text(text)
    assert set(tomllib.loads(text)["check"]) <= set(KEYS)
    status, out, err = cli("config", "show")
    assert (status, err) == (0, "")
    assert 'jurisdiction = ["us-co"]' in out
    assert '"drafts/*" = ["PAY", "CON503"]' in out
    assert tomllib.loads(out)["check"] == tomllib.loads(text)["check"]


@pytest.mark.parametrize("text", ["[check]\nselekt = []\n", '[check]\nfail-on = "never-ever"\n', "[check\n"])
def test_what_makes_no_sense_is_told(cli: Run, here: Path, text: str) -> None:
    (here / "jobscan.toml").write_text(text)
    status, out, err = cli("config", "show")
    assert (status, out) == (2, "")
    assert err


def test_a_folder_that_is_not_there(cli: Run, here: Path) -> None:
    status, _, err = cli("config", "init", "nowhere")
    assert status != 0
    assert "cannot be written" in err
