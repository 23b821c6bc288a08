"""A region's factor is its median over the country's, of full-time employees by the year."""

from pathlib import Path

from tests.datasets.conftest import Run, zipped

HEAD = "major_group,region_code,period,group,p50\n"


def test_the_whole_build(tmp_path: Path, run: Run) -> None:
    rows = (
        "1,E12000007,annual,ft,60000\n1,K02000001,annual,ft,50000\n1,E12000007,annual,all,1\n2,E12000007,annual,ft,\n"
    )
    source, out = zipped(tmp_path / "source.csv.gz", HEAD + rows), tmp_path / "regions.tsv"
    run("uk_regions", "--source", source, "--output", out)
    london = next(line for line in out.read_text().splitlines() if line.startswith("E12000007"))
    assert london.split("\t")[1] == "London"
    assert london.endswith("\t1.200,,,,,,,,")
