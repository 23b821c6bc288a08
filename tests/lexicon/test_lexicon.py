"""The lexicon of skills: what ships is well formed, small and quick to load."""

import re
from importlib.resources import files
from typing import get_args

import pytest

from jobscan.lexicon.lexicon import Lexicon, load_lexicon
from jobscan.lexicon.table import MARKS
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


ABBREVIATIONS = """
k8s Kubernetes; JS JavaScript; TS TypeScript; Postgres PostgreSQL; GCP GCP; AWS AWS; CI/CD CI/CD; RoR Ruby on Rails;
golang Go; sklearn scikit-learn; dotnet .NET; MSSQL SQL Server; T-SQL T-SQL; PBI Power BI; D365 Dynamics 365; SFDC Salesforce;
MS Office Microsoft Office; M365 Microsoft Office; MS Teams Microsoft Teams; QBO QuickBooks; GA4 Google Analytics; ELT ETL;
ML machine learning; NLP natural language processing; LLMs Large language models; TDD test-driven development; BI business intelligence;
RN RN; BLS BLS; ACLS ACLS; CNA CNA; LPN LPN; EMT EMT; CPR CPR; CDL-A CDL; Class A CDL CDL; TWIC TWIC; HGV HGV; FLT Forklift license;
PMP PMP; CPA CPA; ACCA ACCA; CIMA CIMA; SIA SIA licence; CSCS CSCS card; HACCP HACCP; NEBOSH NEBOSH; CISSP CISSP; CCNA CCNA;
PSM I PSM; MRICS RICS; GMP cGMP; SOPs SOP; SLAs SLA; EMR EHR; PPE personal protective equipment; LOTO lockout/tagout; PPC pay-per-click
"""


@pytest.mark.parametrize("pair", [" ".join(pair.split()) for pair in ABBREVIATIONS.split(";")])
def test_abbreviations_lead_to_the_name(pair: str) -> None:
    lexicon = load_lexicon()
    words = pair.split(" ")
    splits = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    assert any((entry := lexicon.find(form)) and entry.name == name for form, name in splits), pair


def test_no_skill_goes_under_two_names() -> None:
    names = [name.lower() for name in load_lexicon().entries]
    assert len(set(names)) == len(names)
    forms = load_lexicon().forms
    assert [name for name in load_lexicon().entries if name.lower() in forms and forms[name.lower()].name != name] == []


@pytest.mark.parametrize(
    "name, is_in_esco",
    [("Python", True), ("Jenkins", True), ("Unity", True), ("SQL", True), ("Agile", False), ("change management", False),
     ("Apache Spark", False), ("integrity", False), ("Scrum", False)],
)  # fmt: skip
def test_an_id_is_of_the_same_thing(name: str, is_in_esco: bool) -> None:
    assert (load_lexicon().entries[name].id or "").startswith("esco:") == is_in_esco


def test_unknown_words_are_not_said() -> None:
    assert load_lexicon().find("zorblax") is None


def test_every_line_has_a_kind_and_an_id_of_a_public_list() -> None:
    entries = load_lexicon().entries.values()
    assert {entry.kind for entry in entries} == set(get_args(SkillKind))
    assert [e for e in entries if e.id and not re.fullmatch(r"onet:\d{8}|esco:[0-9a-f-]{36}", e.id)] == []


def test_a_name_and_a_form_stand_in_one_line_only() -> None:
    lines = [line.split("\t") for line in TABLE.splitlines()]
    forms = [form.lstrip(MARKS).lower() for line in lines for form in line[3].split("|")]
    assert len({line[0] for line in lines}) == len(lines)
    assert len(set(forms)) == len(forms)


def test_the_table_is_small() -> None:
    assert len(TABLE.encode()) < 1_500_000


def test_marks_of_a_form() -> None:
    lexicon = Lexicon("Go\ttool\t\tgolang|?Go|=GO1|!going|~Gopher")
    forms = lexicon.forms
    assert [(f.exact, f.context, f.asked, f.plain) for f in forms.values()] == [
        ("", False, False, False),
        ("Go", True, False, False),
        ("GO1", False, False, False),
        ("", False, True, False),
        ("", False, False, True),
    ]


def test_search_looks_in_names_and_forms() -> None:
    assert "Kubernetes" in [entry.name for entry in load_lexicon().search("k8s")]
