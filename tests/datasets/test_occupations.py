"""The tables by which titles are coded: from lists of titles, the same ones each time."""

import csv
import gzip
import json
import math
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

from datasets import occupations
from jobscan.grammar.titles.features import features, hashed, normalized_title
from jobscan.occupations.coder import Coder
from jobscan.wages.row import Row
from jobscan.wages.sqlite_table import SqliteTable
from tests.datasets.conftest import Run, zipped

BAKER, BARBER = "51-3011", "39-5011"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A world of two occupations."""
    titles = [("Baker", BAKER), ("Bread Baker", BAKER), ("Pastry Baker", BAKER)]
    titles += [("Barber", BARBER), ("Master Barber", BARBER), ("Barber Stylist", BARBER), ("Ghost", "99-9999")]
    lines = [f"{title}\t{code}\tonet_reported\t\n" for title, code in titles * 2]
    zipped(tmp_path / "titles_soc2018.tsv.gz", "title\tsoc\tkind\tsrc\n" + "".join(lines))
    with gzip.open(tmp_path / "soc_2018_definitions.csv.gz", "wt", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["SOC Group", "SOC Code", "SOC Title", "SOC Definition"])
        rows.writerow(["Broad", "51-3010", "Bakers", "Bake."])
        rows.writerow(["Detailed", f"{BAKER} ", " Bakers", "Bake."])
        rows.writerow(["Detailed", BARBER, "Barbers", "Cut hair."])
    return tmp_path


@pytest.fixture
def aliases(tmp_path: Path) -> Path:
    path = tmp_path / "aliases.tsv"
    path.write_text(f"# ours\n\nboulanger | bread artist\t{BAKER}:9 {BARBER}:1\n", encoding="utf-8")
    return path


def coded(coder: Coder, title: str) -> str | None:
    verdict = coder.probabilities(title)
    return coder.codes[int(verdict[0].argmax())] if verdict else None


def test_the_builder_makes_a_coder_and_the_same_one_twice(source: Path, aliases: Path) -> None:
    first, second = (occupations.build(source, aliases, {}) for _ in range(2))
    assert all(np.array_equal(first[name], second[name]) for name in first)
    coder = Coder(first)
    assert (coder.codes, coder.names) == ([BARBER, BAKER], ["Barbers", "Bakers"])
    found = [coded(coder, title) for title in ("Head Baker", "Barbers", "Boulanger", "Xyzzy", "Ghost")]
    assert found == [BAKER, BARBER, BAKER, None, None]
    listed = [coder.probabilities(title) for title in ("Bread Artist", "Bread Baker", "Baker of Bread")]
    assert [verdict and verdict[1] for verdict in listed] == [True, True, False]


def test_titles_with_several_codes_are_learned_from_too(source: Path, aliases: Path) -> None:
    rows = [
        {"title": "Trim Wizard", "soc": BARBER},
        {"title": "Odd Wizard", "soc": BAKER},  # an odd row, for measuring
        {"title": "Trim Wizard Deluxe", "soc": BARBER, "soc_alt": [BAKER]},
        {"title": "Odd Wizard", "soc": BAKER},
        {"title": "Trim Wizard", "soc": "99-9999"},
    ]
    zipped(source / "eval.dev.usajobs_series.jsonl.gz", "".join(json.dumps(row) + "\n" for row in rows))
    assert occupations.read_coded(source) == [
        ("Trim Wizard", [BARBER], 6.0), ("Trim Wizard Deluxe", [BARBER, BAKER], 6.0), ("Trim Wizard", ["99-9999"], 6.0),
    ]  # fmt: skip
    coder = Coder(occupations.build(source, aliases, {}))
    assert [coded(coder, title) for title in ("Trim Wizard", "Odd")] == [BARBER, None]


def test_the_codes_of_a_title_are_shared_out_by_what_a_first_fit_thinks() -> None:
    index, vocabulary = {BARBER: 0, BAKER: 1}, {feature: i for i, feature in enumerate(features("baker"))}
    weights = np.zeros((len(vocabulary), 2), np.float32)
    root = len(vocabulary) ** 0.5
    weights[:, 1] = math.log(4) / root  # four times as likely a baker
    coded = [("Baker", [BARBER, "99-9999", BAKER], 10.0), ("Xyzzy", [BARBER], 10.0), ("Baker", ["99-9999"], 10.0)]
    found = occupations.shared_codes(coded, index, weights, np.zeros(2, np.float32), vocabulary)
    assert [(code, round(weight, 3)) for _, code, weight in found] == [(BARBER, 2.0), (BAKER, 8.0)]
    weights[:, 1] = math.log(24) / root  # less than a twentieth is noise
    found = occupations.shared_codes(coded, index, weights, np.zeros(2, np.float32), vocabulary)
    assert [(code, round(weight, 3)) for _, code, weight in found] == [(BAKER, 9.6)]


def test_aliases_have_shares_that_sum_to_one(aliases: Path) -> None:
    assert occupations.read_aliases(aliases) == [
        ("boulanger", BAKER, 0.9), ("boulanger", BARBER, 0.1), ("bread artist", BAKER, 0.9),
        ("bread artist", BARBER, 0.1),
    ]  # fmt: skip


def test_listed_titles_weigh_by_their_list(source: Path) -> None:
    zipped(source / "t.tsv.gz", "title\tsoc\tkind\nA\t1\tonet_alt\nB\t2\tonet_short\nC\t3\tsoc_title\n")
    assert occupations.read_titles(source / "t.tsv.gz") == [("A", "1", 1.0), ("B", "2", 0.5), ("C", "3", 3.0)]


def test_of_equal_titles_the_greatest_weight_counts() -> None:
    found = occupations.examples(
        [("Baker", BAKER, 1.0), ("Bakers", BAKER, 3.0), ("Baker", BARBER, 2.0), ("!!", BAKER, 9)]
    )
    assert found == [(features("baker"), BAKER, 3.0), (features("baker"), BARBER, 2.0)]


def test_of_many_filings_alike_the_weight_grows_with_their_root() -> None:
    found = occupations.merged([("Baker", BAKER, 2.0)] * 4 + [("Barber", BARBER, 2.0), ("?", BARBER, 1.0)])
    assert found == [(features("baker"), BAKER, 4.0), (features("barber"), BARBER, 2.0)]


def test_a_common_occupation_of_few_titles_counts_more() -> None:
    titles = Counter({BAKER: 10, BARBER: 10})
    assert occupations.common_share(titles, [BAKER, BARBER], {}) == {BAKER: 1.0, BARBER: 1.0}
    share = occupations.common_share(titles, [BAKER, BARBER], {BAKER: 160_000, BARBER: 10_000})
    assert share[BAKER] / share[BARBER] == pytest.approx(16**occupations.EMPLOYMENT_POWER)
    assert share[BAKER] + share[BARBER] == pytest.approx(2)  # 1 on the average title
    # without a figure of its own by its group's, and without that by 5,000
    by_group = occupations.common_share(titles, [BAKER, BARBER], {"51-3010": 5_000})
    assert by_group[BAKER] == by_group[BARBER]


def test_employment_is_that_of_the_nation(monkeypatch: pytest.MonkeyPatch) -> None:
    class Table(SqliteTable):
        occupations: ClassVar = {BAKER: "Bakers", BARBER: "Barbers", "1": "Others", "2": "More"}

        def row(self, occupation: str, area: str) -> Row | None:
            employment = {BAKER: 500, BARBER: None, "1": 0}
            empty = Row("YEAR", False, employment.get(occupation), None, (None,) * 5, None)
            return empty if occupation in employment and area == self.nation else None

    assert occupations.national_employment(Table()) == {BAKER: 500}


def test_weights_near_zero_are_dropped_and_the_rest_kept_in_a_byte() -> None:
    weights = np.array([[0.0, 2.54], [-0.1, 0.3], [0.19, -1.0]], np.float32)
    found = occupations.sparse(weights, ["a", "b", "c"])
    order = sorted(range(3), key=lambda i: hashed("abc"[i]))
    assert found["hashes"].tolist() == [hashed("abc"[i]) for i in order]
    kept = {0: [(1, 127)], 1: [(1, 15)], 2: [(1, -50)]}
    starts = found["starts"].tolist()
    rows = [
        list(zip(found["columns"][a:b].tolist(), found["values"][a:b].tolist(), strict=True))
        for a, b in pairwise(starts)
    ]
    assert rows == [kept[i] for i in order]
    assert float(found["scale"]) == pytest.approx(2.54 / 127)


def test_titles_that_are_listed_exactly() -> None:
    listed = [("Bread Baker", BAKER, 1.0), ("bread bakers", BARBER, 3.0), ("!!", BAKER, 1.0), ("Barber", BARBER, 2.0)]
    found = occupations.exact(listed, [("Barber", BAKER, 0.5)], {BARBER: 0, BAKER: 1})
    places = found["exact_hashes"].tolist()
    assert places == sorted(hashed(normalized_title(title)) for title in ("bread baker", "barber"))
    at = {title: places.index(hashed(normalized_title(title))) for title in ("bread baker", "barber")}

    def shares(title: str) -> list[tuple[int, int]]:
        start, end = found["exact_starts"][at[title] : at[title] + 2]
        return list(
            zip(found["exact_columns"][start:end].tolist(), found["exact_shares"][start:end].tolist(), strict=True)
        )

    assert shares("bread baker") == [(0, 191), (1, 64)]
    assert shares("barber") == [(0, 19), (1, 236)]  # an alias of ours counts fifty times
    assert [bool(found["exact_reviewed"][at[title]]) for title in ("bread baker", "barber")] == [False, True]


def test_the_whole_build(source: Path, tmp_path: Path, run: Run) -> None:
    run("occupations", "--source", source, "--output", tmp_path / "occupations.npz")
    with np.load(tmp_path / "occupations.npz", allow_pickle=False) as file:
        assert coded(Coder({name: file[name] for name in file.files}), "Pastry Baker") == BAKER
