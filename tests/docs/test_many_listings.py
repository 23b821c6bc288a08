"""The examples for clusters on the page about many listings do what the page says."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas
import pytest

from tests.batch.parts.conftest import PARTS, ROWS, contents, here, quick  # noqa: F401
from tests.batch.parts.test_parts_killed import WITH_FAKE

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "many-listings.md").read_text(encoding="utf-8")


def example(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.usefixtures("quick")
def test_the_function_for_spark_makes_parts_of_paths(here: Path) -> None:  # noqa: F811
    names: dict[str, Any] = {}
    exec(compile(example("python"), "many-listings.md", "exec"), names)
    paths = pandas.DataFrame({"path": sorted(map(str, Path("in").glob("*.jsonl")))})
    rows = pandas.concat(names["scan_paths"](iter([paths[:4], paths[4:]])))
    assert list(rows.columns) == ["path", "rows", "errors"]
    assert (len(rows), set(rows["rows"]), set(rows["errors"])) == (PARTS, {ROWS}, {0})
    assert len(list((here / "scanned").glob("*.jsonl"))) == PARTS


@pytest.mark.skipif(os.name != "posix", reason="a script for bash")
def test_the_slurm_array_makes_every_part(here: Path) -> None:  # noqa: F811
    (here / "in").rename(here / "dump")
    for path in sorted((here / "dump").glob("*"))[2:]:
        path.unlink()
    program = here / "bin" / "jobscan"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -c "{WITH_FAKE}" "$@"\n')
    program.chmod(0o755)
    given = {"PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "SLURM_ARRAY_TASK_COUNT": "2"}
    for task in ("1", "2"):
        assert not (here / "scanned" / "_SUCCESS").exists()
        environment = {**os.environ, **given, "SLURM_ARRAY_TASK_ID": task, "SLURM_CPUS_PER_TASK": "1"}
        subprocess.run(["bash", "-c", example("bash")], env=environment, check=True, timeout=120)
    assert set(contents(here / "scanned")) >= {"part-00000.jsonl", "part-00001.jsonl", "_SUCCESS"}
