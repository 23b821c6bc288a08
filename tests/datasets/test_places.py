"""American places of 6,000 people or more, the largest first."""

from pathlib import Path

from datasets import places
from tests.datasets.conftest import Run, zipped

LINES = ["ames,ia\t0011180\t664\n", "zell,sd\t46\t\n", "alma,mi\t26\t59\n", "bend,or\t0013460\t991\n", "acme,mi\t26\t60\n",
         "aden,mi\t26\t60\n"]  # fmt: skip


def test_small_places_stay_behind_and_equals_stand_by_name() -> None:
    assert places.build(LINES) == "bend,or\names,ia\nacme,mi\naden,mi\n"


def test_the_whole_build(tmp_path: Path, run: Run) -> None:
    run("places", "--source", zipped(tmp_path / "s.tsv.gz", "".join(LINES)), "--output", tmp_path / "places.txt")
    assert (tmp_path / "places.txt").read_text() == places.build(LINES)
