"""The words that a font may print with a ligature."""

from pathlib import Path

from datasets.ligatures import ligature_words
from tests.datasets.conftest import zipped


def test_words_that_come_twice_are_kept_in_order(tmp_path: Path) -> None:
    zipped(
        tmp_path / "onet_task_statements.tsv.gz",
        "1\t1\tFile the office's flow charts\n2\t2\tKeep a file; office of a bafflement\n",
    )
    zipped(tmp_path / "titles_soc2018.tsv.gz", "title\tsoc\nOffice Clerk\t43-9061\n")
    assert ligature_words(tmp_path) == ["file", "office"]
