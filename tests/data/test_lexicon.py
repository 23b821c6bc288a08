"""The lexicon of skills: what ships is well formed, small and quick to load."""

import re
from importlib.resources import files
from typing import get_args

import pytest

from jobscan.data.lexicon import Lexicon, load_lexicon
from jobscan.model import SkillKind

TABLE = files("jobscan.data").joinpath("skills.tsv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words, name, kind",
    [
        ("k8s", "Kubernetes", "tool"),
        ("GOLANG", "Go", "tool"),
        ("Microsoft Excel", "Microsoft Excel", "tool"),
        ("mandarin", "Mandarin", "language"),
        ("team player", "teamwork", "soft"),
        ("cdl-a", "CDL", "certification"),
    ],
)
def test_forms_lead_to_the_canonical_name(words: str, name: str, kind: str) -> None:
    entry = load_lexicon().find(words)
    assert entry is not None
    assert (entry.name, entry.kind) == (name, kind)


def test_unknown_words_are_not_said() -> None:
    assert load_lexicon().find("zorblax") is None
    assert load_lexicon().entry("zorblax") is None


def test_every_line_has_a_kind_and_an_id_of_a_public_list() -> None:
    entries = load_lexicon().entries.values()
    assert {entry.kind for entry in entries} == set(get_args(SkillKind))
    assert [e for e in entries if e.id and not re.fullmatch(r"onet:\d{8}|esco:[0-9a-f-]{36}", e.id)] == []


def test_a_name_and_a_form_stand_in_one_line_only() -> None:
    lines = [line.split("\t") for line in TABLE.splitlines()]
    forms = [form.lstrip("=?!").lower() for line in lines for form in line[3].split("|")]
    assert len({line[0] for line in lines}) == len(lines)
    assert len(set(forms)) == len(forms)


def test_the_table_is_small() -> None:
    assert len(TABLE.encode()) < 1_500_000


def test_marks_of_a_form() -> None:
    lexicon = Lexicon("Go\ttool\t\tgolang|?Go|=GO1|!going")
    forms = lexicon.forms
    assert [(f.exact, f.context, f.asked) for f in forms.values()] == [
        ("", False, False),
        ("Go", True, False),
        ("GO1", False, False),
        ("", False, True),
    ]


def test_search_looks_in_names_and_forms() -> None:
    assert "Kubernetes" in [entry.name for entry in load_lexicon().search("k8s")]
