"""Each builder says what it builds, from what, under which licence, and how to run it."""

import importlib
import re
import tomllib
from pathlib import Path

import pytest

import datasets

MODULES = sorted(path.stem for path in Path(datasets.__file__).parent.glob("[a-z]*.py"))
README = Path(datasets.__file__).with_name("README.md").read_text(encoding="utf-8")
LICENCE = re.compile(r"public domain|Open Government Licence|CC BY|LGPL|MIT|Unicode License|(?:compiled|kept) by hand")
WITHOUT_SOURCE = {
    "countries",
    "currencies",
    "towns",
    "duties",
    "eci",
    "laws",
    "record_schema",
}  # installed packages; a part of another builder; by hand; our own nouns


@pytest.mark.parametrize("name", MODULES)
def test_a_builder_tells_its_source_and_its_licence(name: str) -> None:
    manual = importlib.import_module(f"datasets.{name}").__doc__ or ""
    assert " -> " in manual.splitlines()[0]
    assert LICENCE.search(manual)
    assert f"python -m datasets.{name} --source" in manual or name in WITHOUT_SOURCE


@pytest.mark.parametrize("name", MODULES)
def test_the_readme_lists_every_builder(name: str) -> None:
    assert f"`{name}`" in README


def test_no_builder_is_in_the_wheel() -> None:
    project = tomllib.loads(Path(datasets.__file__).parents[1].joinpath("pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == ["jobscan"]
