"""The table of first releases speaks of skills that the lexicon knows, each with its source."""

import csv
from importlib.resources import files

from jobscan.check.rules.req301_experience_exceeds_technology_age import first_releases
from jobscan.lexicon.lexicon import load_lexicon


def test_every_name_is_a_skill_of_the_lexicon() -> None:
    assert set(first_releases()) <= set(load_lexicon().entries)


def test_every_year_has_a_source() -> None:
    table = files("jobscan.data").joinpath("first_releases.tsv").read_text(encoding="utf-8")
    assert all(row["source"].startswith("https://") for row in csv.DictReader(table.splitlines(), delimiter="\t"))
