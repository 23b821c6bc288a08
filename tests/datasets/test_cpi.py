"""Consumer prices: the months since 2000, in their order."""

from pathlib import Path

import pytest

from datasets import cpi
from jobscan.errors import DataError
from tests.datasets.conftest import Run


def test_months_stand_in_their_order() -> None:
    lines = ["year,month,cpi", "2001,1,175.1", "1999,12,168.3", "2000,2,169.8", "", "2000,1,168.8", "2000,12,174"]
    assert cpi.build(lines) == cpi.HEAD + "2000-01\t168.8\n2000-02\t169.8\n2000-12\t174\n2001-01\t175.1\n"


@pytest.mark.parametrize("line", ["2000,1,abc", "2000,x,168.8", "2000,1", "2000"])
def test_a_broken_line_is_told(line: str) -> None:
    with pytest.raises(DataError, match="line 2: expected year, month, index"):
        cpi.build(["year,month,cpi", line])


def test_the_whole_build(tmp_path: Path, run: Run) -> None:
    (tmp_path / "source.csv").write_text("year,month,cpi\n2000,1,168.8\n")
    run("cpi", "--source", tmp_path / "source.csv", "--output", tmp_path / "cpi.tsv")
    assert (tmp_path / "cpi.tsv").read_text() == cpi.HEAD + "2000-01\t168.8\n"
