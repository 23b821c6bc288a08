"""The tables by which titles are coded hold together."""

import re

import numpy as np
import pytest

from datasets import occupations as builder
from jobscan.data import DATA
from jobscan.grammar.titles.features import features, hashed, head_word, normalized_title, title_words
from jobscan.occupations.coder import load_coder

TABLE = DATA / "occupations.npz"
ALIASES = TABLE.with_name("occupations_aliases.tsv")


def test_codes_and_names_belong_together() -> None:
    coder = load_coder()
    assert len(coder.codes) == len(coder.names) == 867
    assert coder.codes == sorted(set(coder.codes))
    assert all(re.fullmatch(r"\d\d-\d{4}", code) for code in coder.codes)
    assert coder.names[coder.codes.index("15-1252")] == "Software Developers"


def test_the_table_is_small_and_not_compressed() -> None:
    assert TABLE.stat().st_size < 4_000_000
    with np.load(TABLE, allow_pickle=False) as file:
        assert sum(file[name].nbytes for name in file.files) < TABLE.stat().st_size


def test_every_alias_names_known_codes_once() -> None:
    codes = set(load_coder().codes)
    aliases = builder.read_aliases(ALIASES)
    assert {code for _, code, _ in aliases} <= codes
    assert len(aliases) == len({(title, code) for title, code, _ in aliases})
    assert all(normalized_title(title) for title, _, _ in aliases)


def test_two_writings_of_an_alias_have_the_same_codes() -> None:
    codes: dict[str, dict[str, list[tuple[str, float]]]] = {}
    for title, code, share in builder.read_aliases(ALIASES):
        codes.setdefault(normalized_title(title), {}).setdefault(title, []).append((code, share))
    assert {one: each for one, each in codes.items() if len({tuple(got) for got in each.values()}) > 1} == {}


@pytest.mark.parametrize("title", ["registered nurse", "Zookeeper", "night auditor", "engineer"])
def test_probabilities_are_a_distribution(title: str) -> None:
    verdict = load_coder().probabilities(title)
    assert verdict is not None
    shares, _ = verdict
    assert shares.min() >= 0
    assert float(shares.sum()) == pytest.approx(1, abs=1e-4)


def test_listed_titles_are_told_from_others() -> None:
    coder = load_coder()
    listed, free = (
        coder.probabilities("Software Engineer"),
        coder.probabilities("Software Engineer, Widget Frobnication"),
    )
    assert listed is not None
    assert free is not None
    assert (listed[1], free[1]) == (True, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Senior Software Engineer II (Remote)", "software engineer"),
        ("RN", "Registered Nurses"),
        ("Post-Doctoral Fellow", "postdoctoral fellow"),
        ("Cyber Security Analyst", "cybersecurity analyst"),
        ("Full-Stack Developer", "Fullstack Dev"),
        ("Tech Lead", "Technical Lead"),
        ("Tide Co-ordinator", "Tide Coordinator"),
        ("PA to the Harbour Master", "Executive Assistant to the Harbour Master"),
        ("Assistant Principal - Grades 3 to 5", "Headteacher - Grades 3 to 5"),
        ("Net Analyst - Contract to Hire", "Net Analyst"),
        ("Net Analyst, 6 month contract", "Net Analyst, 6 month"),
        ("Trainee Locksmith", "Apprentice Locksmith"),
        ("Healthcare Assistant", "health care assistant"),
        ("Electrician (On-Site)", "Electricians"),
        ("Accountant (Direct Hire)", "accountant"),
        ("QA Engineer", "Quality Assurance Engineer"),
        ("HR Mgr", "Human Resources Manager"),
        ("911 Dispatcher", "Emergency Dispatcher"),
        ("4th-Grade Teacher", "Elementary School Teacher"),
        ("Seventh Grade Maths Teacher", "Middle School Maths Teacher"),
        ("Shift Engineer - Nights", "Maintenance Engineer"),
    ],
)
def test_different_writings_are_one_title(one: str, other: str) -> None:
    assert normalized_title(one) == normalized_title(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Internal Auditor", "Intern Auditor"),
        ("Night Auditor", "Auditor"),
        ("Site Manager", "Manager"),
        ("Principal Engineer", "Headteacher Engineer"),
        ("PA, Cardiology", "Executive Assistant, Cardiology"),
        ("Contract Manager", "Manager"),
    ],
)
def test_different_titles_stay_apart(one: str, other: str) -> None:
    assert normalized_title(one) != normalized_title(other)


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Manager of Software Engineers", "manager"),
        ("Physician - Neurology", "physician"),
        ("Engineer, Machine Learning", "engineer"),
        ("(Remote) Sr.", None),
        ("", None),
    ],
)
def test_the_head_is_the_noun_that_the_rest_describes(title: str, head: str | None) -> None:
    assert head_word(title) == head


def test_features_are_distinct_and_in_order() -> None:
    found = features("Nurse, nurse educator")
    assert len(found) == len(set(found))
    assert found[:2] == ["nurse", "educator"]
    assert features("!!!") == []
    assert title_words("a" * 10_000) == ["a" * 300]


def test_hashes_are_the_same_everywhere() -> None:
    assert hashed("123456789") == 0xCBF43926
