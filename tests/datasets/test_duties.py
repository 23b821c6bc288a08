"""What O*NET says of each occupation, in words that count."""

from pathlib import Path

from datasets.duties import Statement, read_statements
from tests.datasets.conftest import zipped


def test_the_lists_that_are_there_are_read(tmp_path: Path) -> None:
    zipped(
        tmp_path / "soc_2018_definitions.csv.gz",
        'SOC Group,SOC Code,SOC Title,SOC Definition\nMajor,51-0000,Production,Make.\nDetailed,51-3011 ,Bakers,"Mix, bake."\n',
    )
    zipped(tmp_path / "onet_task_statements.tsv.gz", "O*NET-SOC Code\tTask ID\tTask\n51-3011.00\t1\tWeigh the flour\n")
    zipped(tmp_path / "titles_soc2018.tsv.gz", "title\tsoc\tkind\nBread Baker\t51-3011\tonet_alt\n")
    assert list(read_statements(tmp_path)) == [
        Statement("51-3011", ["weigh", "flour"], 1.0),
        Statement("51-3011", ["bread", "baker"], 0.3),
        Statement("51-3011", ["baker", "mix", "bake"], 1.0),
    ]  # fmt: skip
