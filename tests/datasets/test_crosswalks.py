"""Codes of SOC 2018 lead to unit groups of NOC 2021 by way of NOC 2016."""

from pathlib import Path

import pytest

from datasets import crosswalks
from jobscan.occupations.crosswalks import PATHS, counterparts
from jobscan.wages.tables import open_table
from tests.datasets.conftest import Run, zipped

NAMES = {
    "31301": "Registered nurses", "21232": "Software developers", "72411": "Auto body technicians",
    "41200": "University professors", "64100": "Retail salespersons", "65100": "Cashiers", "65101": "Cashiers, other",
}  # fmt: skip


@pytest.fixture(autouse=True)
def no_review(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """The small tables here are not those that were reviewed."""
    if "reviewed" not in request.node.name:
        monkeypatch.setattr(crosswalks, "reviewed", dict)


def line(noc: str, noc_title: str, soc: str, soc_title: str) -> dict[str, str]:
    return {"noc2016": noc, "noc2016_title": noc_title, "soc2018": soc, "soc2018_title": soc_title}


def lines_of(*rows: dict[str, str]) -> list[str]:
    """The lines of the table that lead somewhere."""
    lines = crosswalks.build(rows, NAMES).removeprefix(crosswalks.HEAD).splitlines()
    return [line.replace("\t", " ") for line in lines if line.partition("\t")[2]]


# of the codes that are given by hand these are in the names above
BY_HAND = ["15-1252 21232", "29-1141 31301", "41-2011 65100", "41-2021 64100", "41-2031 64100"]


def test_a_group_of_2016_is_the_one_of_2021_with_the_same_name() -> None:
    assert lines_of(line("3012", "Registered nurse", "29-9999", "Nurses")) == sorted([*BY_HAND, "29-9999 31301"])


def test_a_group_that_was_renamed_or_dissolved_is_known_by_hand() -> None:
    found = lines_of(
        line("7322", "Body repairers", "49-3021", "Body repairers"),
        line("4313", "Registered nurses", "55-3016", "Infantry"),  # dropped, whatever its name
        line("0431", "Cashiers", "33-0000", "Chiefs"),  # renamed to a code that is not there
        line("9999", "Something else", "99-9999", "Others"),
    )
    assert found == sorted([*BY_HAND, "49-3021 72411"])


def test_of_several_the_two_most_alike() -> None:
    found = lines_of(
        line("1", "Retail salespersons", "41-9999", "Cashiers"),
        line("2", "Cashiers", "41-9999", "Cashiers"),
        line("3", "Cashiers, other", "41-9999", "Cashiers"),
    )
    assert "41-9999 65100 65101" in found


def test_what_is_given_by_hand_comes_first() -> None:
    assert "15-1252 21232" in lines_of(line("1", "Registered nurses", "15-1252", "Software Developers"))


def test_teachers_at_universities_are_one_group() -> None:
    assert "25-1011 41200" in lines_of(line("1", "Registered nurses", "25-1011", "Business Teachers"))
    # but for assistants, who have a code of their own, which is not among the names here
    assert "25-1194 31301" in lines_of(line("1", "Registered nurses", "25-1194", "Vocational Teachers"))


def test_the_whole_build(tmp_path: Path, run: Run) -> None:
    source = zipped(
        tmp_path / "source.csv.gz",
        "noc2016,noc2016_title,soc2018,soc2018_title\n3012,Registered nurses,29-9999,Nurses\n",
    )
    (tmp_path / "names.csv").write_text("noc2021,title\n31301,Registered nurses\n")
    run("crosswalks", "--source", source, "--noc2021", tmp_path / "names.csv", "--output", tmp_path / "out.tsv")
    text = (tmp_path / "out.tsv").read_text()
    assert text.startswith("# SOC 2018 (US) -> NOC 2021 (Canada)")
    assert "29-9999\t31301\n" in text


def test_every_code_was_reviewed_and_leads_where_the_sheet_says() -> None:
    text = crosswalks.REVIEWED.read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    names = open_table("ca-jobbank-2025").occupations
    table = PATHS["noc2021"].read_text(encoding="utf-8").splitlines()
    assert "November 2026" in text
    assert [soc for soc, *_ in rows] == [line.split("\t")[0] for line in table if not line.startswith("#")]
    for soc, codes, judged, name in rows:
        assert judged in ("set", "kept", "doubtful")
        assert counterparts(soc, "noc2021")[0] == codes.split()[0]
        assert names.get(codes.split()[0], name) == name


@pytest.mark.parametrize(
    ("soc", "noc"),
    [("47-2152", "72300"), ("19-1042", "21110"), ("51-1011", "92024"), ("25-2052", "41221"), ("53-7064", "95109")],
)
def test_what_was_reviewed_as_wrong_is_set_right(soc: str, noc: str) -> None:
    assert counterparts(soc, "noc2021")[0] == noc
