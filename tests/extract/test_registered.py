"""Every module of the room is in its table, and importing the room registers every component."""

from pathlib import Path

import spacy

import jobscan.extract
from jobscan.analyze import COMPONENTS


def test_no_module_is_left_out():
    """`pay_*` are parts of `pay`, and names that begin with `_` are helpers."""
    names = {path.stem for path in Path(jobscan.extract.__file__).parent.glob("*.py")}
    assert {name for name in names if not name.startswith(("_", "pay_"))} == set(jobscan.extract.EXTRACTORS)


def test_importing_the_room_registers_its_components():
    assert [noun for noun in jobscan.extract.EXTRACTORS if not spacy.Language.has_factory(f"jobscan_{noun}")] == []
    assert {name.removeprefix("jobscan_") for name in COMPONENTS} - {"segments", "roles"} == set(
        jobscan.extract.EXTRACTORS
    )
