"""Own columns that are kept beside what is read."""

import json

import pytest

from jobscan.errors import UsageError
from jobscan.model import Source
from jobscan.readers import parse_keep, read
from tests.readers._files import xlsx

CSV = b"Title,Description,Team,Req #\nBaker,Bake bread for the town.,Ovens,R1\nClerk,File.,,\n"


def extras(data: bytes, *keep: str, uri: str = "jobs.csv") -> list[object]:
    return [one.extra for one in read(data, uri=uri, keep=keep) if isinstance(one, Source)]


@pytest.mark.parametrize(
    "keep, expected",
    [
        pytest.param((), [None, None], id="none"),
        pytest.param(("team",), [{"Team": "Ovens"}, {"Team": ""}], id="one, however it is written"),
        pytest.param(("t*",), [{"Title": "Baker", "Team": "Ovens"}, {"Title": "Clerk", "Team": ""}], id="a pattern"),
        pytest.param(("*",), [{"Title": "Baker", "Team": "Ovens", "Req #": "R1"}, {"Title": "Clerk", "Team": "", "Req #": ""}],
                     id="all but the text"),
    ],
)  # fmt: skip
def test_columns_of_a_table(keep: tuple[str, ...], expected: list[object]) -> None:
    assert extras(CSV, *keep) == expected


def test_a_workbook_and_json() -> None:
    assert extras(xlsx([["Title", "Company", "Cost"], ["Baker", "Hearth", 7.0]]), "cost", uri="a.xlsx") == [{"Cost": 7}]
    row = {"title": "Baker", "tags": ["a"], "by": {"name": "x"}}
    assert extras(json.dumps(row).encode(), "tags,by".split(",")[0], "by", uri="a.json") == [
        {"tags": ["a"], "by": {"name": "x"}}
    ]


def test_a_column_that_is_not_there_is_told_once() -> None:
    found = list(read(CSV, uri="jobs.csv", keep=("cost",)))
    notes = [[note.message for note in one.warnings] for one in found if isinstance(one, Source)]
    assert notes == [["no 'cost' to keep in this row; it has: Title, Description, Team, Req #"], []]


def test_words_that_make_no_sense() -> None:
    with pytest.raises(UsageError, match="write it as"):
        parse_keep(["team,"])
