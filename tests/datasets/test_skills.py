"""The lexicon: our list first, then what the taxonomies add to it, each form once."""

import json
from pathlib import Path
from typing import Any

import pytest

from datasets import skills
from tests.datasets.conftest import Run, zipped


def ours(name: str, forms: str, kind: str = "tool", rule: str = "") -> dict[str, str]:
    return {"name": name, "kind": kind, "forms": forms, "rule": rule}


def technology(name: str, hot: str = "N", in_demand: str = "0", code: str = "43230000") -> dict[str, str]:
    return {"Example": name, "code": code, "hot": hot, "in_demand": in_demand}


def label(words: str, type: str = "P", top: str = "K", id: str = "u-1") -> dict[str, str]:
    return {"description": words, "type": type, "top": top, "id": id}


def language(name: str, type: str = "programming") -> dict[str, str]:
    return {"name": name, "type": type}


def built(worth: str = "", plain: str = "", **sources: Any) -> list[str]:
    """The lines of the table; a blank for each tab."""
    empty: dict[str, Any] = dict.fromkeys(skills.Sources._fields, ())
    text = skills.build(skills.Sources(**(empty | sources)), set(worth.split("|")), set(plain.split("|")))
    return text.replace("\t", " ~ ").splitlines()


@pytest.mark.parametrize(
    ("row", "line"),
    [
        pytest.param(
            ours("Docker", "Docker|docker engine"), "Docker ~ tool ~  ~ Docker|docker engine", id="plain forms"
        ),
        pytest.param(ours("Go", "Go|Golang", rule="context"), "Go ~ tool ~  ~ ?Go|?Golang", id="in context"),
        pytest.param(ours("Slack", "Slack", rule="plain"), "Slack ~ tool ~  ~ ~Slack", id="a plain word"),
        pytest.param(
            ours("reporting", "reporting", rule="asked"), "reporting ~ tool ~  ~ !reporting", id="where asked"
        ),
        pytest.param(
            ours("SAS", "SAS|sas system|SAS Viya", rule="case"),
            "SAS ~ tool ~  ~ =SAS|sas system|SAS Viya",
            id="by case",
        ),
        pytest.param(ours("R", "R|r", rule="asked case"), "R ~ tool ~  ~ !=R", id="a mark does not make a new form"),
        pytest.param(
            ours("end-to-end", "end-to-end tests|on-call"),
            "end-to-end ~ tool ~  ~ end-to-end tests|end to end tests|on-call|on call",
            id="hyphens as blanks",
        ),
        pytest.param(ours("e-mail", "e-mail|x-ray"), "e-mail ~ tool ~  ~ e-mail|x-ray", id="short words keep theirs"),
    ],
)
def test_forms_of_our_list(row: dict[str, str], line: str) -> None:
    assert built(ours=[row]) == [line]


def test_a_form_belongs_to_the_skill_that_names_it_first() -> None:
    assert built(ours=[ours("Azure", "Azure|cloud"), ours("Cloud", "Cloud|clouds"), ours("Sky", "azure")]) == [
        "Azure ~ tool ~  ~ Azure|cloud",
        "Cloud ~ tool ~  ~ clouds",
    ]


@pytest.mark.parametrize(
    ("row", "worth", "lines"),
    [
        pytest.param(technology("Epic Systems"), "", [], id="neither"),
        pytest.param(technology("Epic Systems", hot="Y"), "", ["Epic Systems"], id="hot"),
        pytest.param(technology("Epic Systems", in_demand="3"), "", ["Epic Systems"], id="in demand"),
        pytest.param(technology("Epic Systems", in_demand=""), "", [], id="no number"),
        pytest.param(technology("Spreadsheet software", hot="Y"), "", [], id="a group"),
        pytest.param(technology("Spreadsheet software"), "spreadsheet software", ["Spreadsheet software"], id="used"),
        pytest.param(technology("Facebook", hot="Y"), "facebook", [], id="not here"),
        pytest.param(technology("Microsoft PowerPoint", hot="Y"), "", ["Microsoft PowerPoint|=PowerPoint"], id="maker"),
        pytest.param(technology("Microsoft Word", hot="Y"), "", ["Microsoft Word"], id="a maker and a plain word"),
        pytest.param(
            technology("Adobe After Effects", hot="Y"), "", ["Adobe After Effects"], id="a maker and two words"
        ),
    ],
)
def test_technologies_of_onet(row: dict[str, str], worth: str, lines: list[str]) -> None:
    assert [line.split(" ~ ")[3] for line in built(worth, technologies=[row])] == lines


@pytest.mark.parametrize(
    ("name", "known_as"),
    [
        pytest.param("Microsoft Windows Server", "Windows Server", id="behind its maker"),
        pytest.param("Acme Data Windows Server", "Windows Server", id="behind two words"),
        pytest.param("Structured query language SQL", "SQL", id="an acronym"),
        pytest.param("Query SQL", "Query SQL", id="two words are too few for an acronym"),
        pytest.param("Structured query language Sql", "Structured query language Sql", id="not an acronym"),
        pytest.param("Acme SQL", "Acme SQL", id="three letters are too short to go by"),
    ],
)
def test_a_technology_goes_by_our_name(name: str, known_as: str) -> None:
    known = [ours("Windows Server", "Windows Server"), ours("SQL", "SQL")]
    lines = built(ours=known, technologies=[technology(name, hot="Y")])
    assert [line.split(" ~ ")[0] for line in lines if name in line] == [known_as]


def test_labels_of_esco_are_worth_a_place_or_not() -> None:
    rows = [
        label("fruit growing"), label("Welding", top="T", id="u-2"), label("lead a team", top="ST", id="u-3"),
        label("drainage", id="u-4"), label("never used", id="u-5"),
    ]  # fmt: skip
    assert built("fruit growing|welding|lead a team|drainage", labels=rows) == [
        "fruit growing ~ knowledge ~ esco:u-1 ~ fruit growing",
        "Welding ~ knowledge ~ esco:u-2 ~ Welding",
    ]


@pytest.mark.parametrize(
    ("row", "plain", "form"),
    [
        pytest.param(language("PowerShell"), "", "=PowerShell", id="so written by nobody else"),
        pytest.param(language("Scala"), "", "?Scala", id="a word with a capital"),
        pytest.param(language("APL"), "", "?APL", id="an acronym"),
        pytest.param(language("Common Lisp"), "", "Common Lisp", id="two words"),
        pytest.param(language("Nim"), "nim", None, id="a short plain word"),
        pytest.param(language("Scheme"), "scheme", "?Scheme", id="a longer plain word"),
        pytest.param(language("Brainfuck"), "", None, id="asked for by nobody"),
        pytest.param(language("Gherkin", type="data"), "", None, id="not for programming"),
    ],
)
def test_languages_of_linguist(row: dict[str, str], plain: str, form: str | None) -> None:
    assert [line.split(" ~ ")[3] for line in built(plain=plain, languages=[row])] == ([form] if form else [])


@pytest.mark.parametrize(
    ("row", "id"),
    [
        pytest.param(ours("Python", "Python"), "esco:py", id="a label with what it is for, of a tool"),
        pytest.param(ours("Python", "Python", kind="knowledge"), "onet:43", id="not of knowledge"),
        pytest.param(ours("baking", "baking|bread making"), "esco:bake", id="another form"),
        pytest.param(ours("auditing", "auditing"), "", id="ESCO's word is another thing"),
        pytest.param(ours("GPS", "GPS|python", kind="knowledge"), "onet:43", id="but O*NET's is not"),
        pytest.param(ours("plumbing", "plumbing"), "", id="known to nobody"),
    ],
)
def test_ids(row: dict[str, str], id: str) -> None:
    labels = [
        label("Python (computer programming)", id="py"), label("bread making", id="bake"), label("auditing", id="audit"),
    ]  # fmt: skip
    lines = built(ours=[row], labels=labels, technologies=[technology("Python", code="43")])
    assert lines[0].split(" ~ ")[2] == id


@pytest.mark.parametrize("order", [1, -1])
def test_a_label_means_the_concept_that_prefers_it(order: int) -> None:
    labels = [label("welding", type="A", id="other"), label("welding", type="P", id="own")][::order]
    assert built(ours=[ours("welding", "welding")], labels=labels) == ["welding ~ tool ~ esco:own ~ welding"]


def test_words_that_three_listings_write_small_are_plain() -> None:
    texts = ["nim, nim tcl", "tcl@x.org and Tcl", "we nim tcl", "x.tcl /tcl -tcl", "nim", "go", "go", "go"]
    assert skills.plain_words(texts) == {"nim"}


def marked(text: str, *spans: tuple[int, int], role: str = "requirement_required", **more: Any) -> dict[str, Any]:
    return {
        "id": text, "in_gold": False, "segments": [{"role": role, "start": 0, "end": len(text)}],
        "skills": [{"label": "HARD", "start": start, "end": end} for start, end in spans],
    } | more  # fmt: skip


USED = marked("Arc welding, pipes", (0, 11))
TALK = marked("Arc welding, pipes")


@pytest.mark.parametrize(
    ("rows", "worth"),
    [
        pytest.param([USED] * 3, {"arc welding"}, id="three times a skill"),
        pytest.param([USED] * 2, set(), id="twice"),
        pytest.param([USED, USED, USED, TALK], {"arc welding"}, id="three in four"),
        pytest.param([USED, USED, USED, TALK, TALK], set(), id="three in five"),
        pytest.param([marked("Arc welding, pipes", (0, 5))] * 3, set(), id="half of the words"),
        pytest.param([marked("Arc welding, pipes", (0, 11), role="benefit")] * 3, set(), id="among benefits"),
        pytest.param([marked("Spot-arc weldings", (0, 17))] * 3, set(), id="within a word"),
        pytest.param([USED, USED, {**USED, "in_gold": True}], set(), id="where quality is measured"),
        pytest.param([{**USED, "skills": [{"label": "SOFT", "start": 0, "end": 11}]}] * 3, set(), id="a soft skill"),
    ],
)
def test_labels_that_listings_use_as_skills(rows: list[dict[str, Any]], worth: set[str]) -> None:
    texts = {row["id"]: row["id"] for row in rows}
    assert skills.worthwhile(["welding", "arc welding", "arc"], texts, rows) == worth


def test_the_whole_build(tmp_path: Path, run: Run) -> None:
    for folder in ("taxonomies", "listings", "silver"):
        (tmp_path / folder).mkdir()
    taxonomies = tmp_path / "taxonomies"
    zipped(taxonomies / "onet30_technology.tsv.gz", "Example\tcode\thot\tin_demand\nFrobnicator Pro\t1\tY\t0\n")
    zipped(taxonomies / "esco_v1_1_1_skill_labels.tsv.gz", "id\ttype\tdescription\ttop\nu1\tP\tquilt mending\tK\n")
    zipped(taxonomies / "linguist_languages.tsv.gz", "name\ttype\nBrainfuck\tprogramming\n")
    text = "quilt mending"
    zipped(tmp_path / "listings" / "dev.jsonl.gz", json.dumps({"id": text, "text": "Quilt mending"}) + "\n")
    zipped(tmp_path / "silver" / "roles-and-skills.jsonl.gz", (json.dumps(marked(text, (0, 13))) + "\n") * 3)
    run("skills", "--source", tmp_path, "--output", tmp_path / "skills.tsv")
    lines = (tmp_path / "skills.tsv").read_text().splitlines()
    assert len(lines) > 1_000  # our own list
    assert lines[-2:] == [
        "Frobnicator Pro\ttool\tonet:1\tFrobnicator Pro",
        "quilt mending\tknowledge\tesco:u1\tquilt mending",
    ]
