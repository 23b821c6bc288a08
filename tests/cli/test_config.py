"""`jobscan config show|init`."""

import tomllib
from pathlib import Path

import pytest

from jobscan.cli.config_file import CheckConfig, Config, read_config, settings_of, starter
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
    assert (status, "jobscan.toml" in out, "exit status 1 from level error" in out) == (0, True, True)
    (here / "jobscan.toml").write_text("[check]\n")
    assert cli("config", "init")[0] == 2
    assert (here / "jobscan.toml").read_text() == "[check]\n"


def test_every_setting_stands_in_the_starter_and_a_run_takes_it(cli: Run, here: Path) -> None:
    text = "\n".join(line.removeprefix("# ") if " = " in line else line for line in starter().splitlines())
    (here / "jobscan.toml").write_text(text)
    assert list(tomllib.loads(text)["check"]) == [key for key, _, _ in settings_of(CheckConfig)]
    assert len(list(settings_of(CheckConfig))) == len(CheckConfig.__struct_fields__)
    status, out, err = cli("config", "show")
    assert (status, err) == (0, "")
    assert tomllib.loads(out) == tomllib.loads(text)


def test_the_starter_changes_nothing_until_it_is_edited(cli: Run, here: Path) -> None:
    (here / "jobscan.toml").write_text(starter())
    assert read_config().config == Config()


@pytest.mark.parametrize("text", ["[check]\nselekt = []\n", '[check]\nfail-on = "never-ever"\n', "[check\n"])
def test_what_makes_no_sense_is_told(cli: Run, here: Path, text: str) -> None:
    (here / "jobscan.toml").write_text(text)
    status, out, err = cli("config", "show")
    assert (status, out) == (2, "")
    assert err


def test_a_folder_that_is_not_there(cli: Run, here: Path) -> None:
    status, _, err = cli("config", "init", "nowhere")
    assert status == 2
    assert "cannot be written" in err
