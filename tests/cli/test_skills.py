"""`jobscan skills`, and a list of one's own with the commands that read listings."""

import json
from pathlib import Path

import jsonschema
import pytest

from datasets.record_schema import json_schema
from tests.cli.conftest import Run

LISTING = "Site engineer\n\nRequirements\n- Experience with Zorblax, k8s and Python\n- Go fast, zbx\n"


@pytest.fixture
def cli(real_cli: Run) -> Run:
    return real_cli


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    file = tmp_path / "mine.csv"
    file.write_text("name,kind,aliases,group\nZorblax,knowledge,zbx,in-house\nKube,,k8s,\n")
    return file


# --- list, search, add -----------------------------------------------------------------------------------------------


def test_list_shows_a_kind(cli: Run) -> None:
    status, out, _ = cli("skills", "list", "--kind", "language")
    rows = json.loads(out)
    assert status == 0
    assert {row["kind"] for row in rows} == {"language"}
    assert [row["name"] for row in rows] == sorted((row["name"] for row in rows), key=str.lower)
    assert "Spanish" in [row["name"] for row in rows]


def test_what_is_listed_can_be_read_again(cli: Run, tmp_path: Path) -> None:
    _, out, _ = cli("skills", "list", "-f", "csv")
    (tmp_path / "all.csv").write_text(out)
    assert cli("skills", "list", "-f", "csv", "--skills", str(tmp_path / "all.csv"))[:2] == (0, out)


def test_list_shows_a_group_of_ones_own(cli: Run, mine: Path) -> None:
    out = cli("skills", "list", "--group", "in-house", "--skills", str(mine), "-f", "tsv")[1]
    assert out == "name\tkind\taliases\tgroup\tid\nZorblax\tknowledge\tzbx\tin-house\t\n"


@pytest.mark.parametrize(
    "words, status, message",
    [
        (("list", "--kind", "tols"), 2, "--kind tols: no such kind; did you mean tool? known: tool, knowledge"),
        (("list", "--group", "x"), 4, "no skill of group x"),
        (("list", "-f", "xml"), 2, "known: text, json, jsonl, csv, tsv"),
        (("search", "qwertzuiop"), 4, "`jobscan skills add`"),
        (("search",), 2, "missing argument"),
        (("add", "Zorblax"), 2, "missing option '--to'"),
        (("list", "--skills", "no/such.csv"), 2, "no/such.csv: no such file or directory"),
    ],
    ids=["kind", "group", "format", "nothing like it", "no word", "no file", "no such file"],
)
def test_misuse_is_one_line(cli: Run, words: tuple[str, ...], status: int, message: str) -> None:
    ended, out, err = cli("skills", *words)
    assert (ended, out, err.count("\n")) == (status, "", 1)
    assert message in err


@pytest.mark.parametrize(
    "words, name, match",
    [
        (("k8s",), "Kubernetes", "this skill"),
        (("machine", "learning"), "machine learning", "this skill"),
        (("go",), "Go", "this skill, as Go beside other evidence"),
        (("kuberntes",), "Kubernetes", "similar: kubernetes"),
        (("postgr",), "PostgreSQL", "in its name"),
    ],
    ids=["form", "words", "ambiguous", "mistyped", "beginning"],
)
def test_search_says_what_words_stand_for(cli: Run, words: tuple[str, ...], name: str, match: str) -> None:
    status, out, _ = cli("skills", "search", *words)
    first = json.loads(out)[0]
    assert (status, first["name"], first["match"]) == (0, name, match)


def test_add_makes_a_file_that_counts(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "new.csv"
    words = ("skills", "add", "Zorblax", "--alias", "zbx", "--alias", "k8s", "--kind", "tool", "--to", str(file))
    status, out, err = cli(*words)
    assert (status, out) == (0, "")
    assert "k8s is Kubernetes in the built-in list; with this file it is Zorblax" in err
    assert file.read_text() == "name,kind,aliases,group\nZorblax,tool,zbx|k8s,\n"
    status, _, err = cli(*words)
    assert (status, "line 2 already has Zorblax" in err) == (2, True)
    assert json.loads(cli("skills", "search", "k8s", "--skills", str(file))[1])[0]["name"] == "Zorblax"


# --- with listings ---------------------------------------------------------------------------------------------------


def skills_of(line: str) -> list[tuple[str, str, str | None, str]]:
    record = json.loads(line)
    jsonschema.Draft202012Validator(json_schema()).validate(record)
    return [(f["value"]["name"], f["value"]["kind"], f["value"]["group"], f["rule"]) for f in record["skills"]]


OWN = [
    ("Zorblax", "knowledge", "in-house", "skills.own"),
    ("Kube", "tool", None, "skills.own"),
    ("Python", "tool", None, "skills.lexicon"),
]


def test_own_skills_win_in_parse(cli: Run, tmp_path: Path, mine: Path) -> None:
    (tmp_path / "job.txt").write_text(LISTING)
    status, out, _ = cli("parse", str(tmp_path / "job.txt"), "--skills", str(mine))
    assert status == 0
    assert [each for each in skills_of(out) if each[0] != "Go"] == OWN
    first = json.loads(out)["skills"][0]
    assert [LISTING[start:end] for start, end in first["value"]["mentions"]] == ["Zorblax", "zbx"]


@pytest.mark.usefixtures("small_units")
def test_own_skills_reach_every_process(cli: Run, tmp_path: Path, mine: Path) -> None:
    rows = [json.dumps({"text": LISTING}) for _ in range(12)]  # more than two units of work
    (tmp_path / "jobs.jsonl").write_text("\n".join(rows))
    _, one, _ = cli("scan", str(tmp_path / "jobs.jsonl"), "--skills", str(mine), "-q")
    _, two, _ = cli("scan", str(tmp_path / "jobs.jsonl"), "--skills", str(mine), "-q", "-j", "2")
    assert one == two
    lines = one.splitlines()
    assert len(lines) == 12
    assert [each for each in skills_of(lines[-1]) if each[0] != "Go"] == OWN


def test_own_skills_count_in_compare(cli: Run, tmp_path: Path, mine: Path) -> None:
    (tmp_path / "job.txt").write_text(LISTING)
    _, out, _ = cli("compare", str(tmp_path / "job.txt"), "--skills", str(mine), "-f", "jsonl")
    assert [each for each in skills_of(out) if each[0] != "Go"] == OWN


@pytest.mark.parametrize("command", ["parse", "scan", "compare"])
def test_a_mistake_in_the_list_ends_before_anything_is_read(cli: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "job.txt").write_text(LISTING)
    (tmp_path / "bad.csv").write_text("name,kind\nZorblax,tols\n")
    status, out, err = cli(command, str(tmp_path / "job.txt"), "--skills", str(tmp_path / "bad.csv"))
    assert (status, out) == (2, "")
    assert "bad.csv: line 2: no kind is called tols; did you mean tool?" in err


def test_a_component_of_ones_own_pipeline_takes_them_too() -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("jobscan_skills", config={"own": [{"name": "Zorblax", "aliases": ["zbx"]}]})
    doc = nlp("They use zbx.")
    assert [(span.text, span.kb_id_, span.id_) for span in doc.spans["jobscan_skills"]] == [
        ("zbx", "Zorblax", "skills.own")
    ]
