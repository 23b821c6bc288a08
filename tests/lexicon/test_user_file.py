"""A user's own list of skills: what a file may say, what is wrong with it, and that it wins."""

from pathlib import Path

import pytest

from jobscan.errors import UsageError
from jobscan.lexicon.lexicon import Lexicon, lexicon_with, load_lexicon
from jobscan.lexicon.user_file import read_own_skills, with_skill
from jobscan.model import OwnSkill

WHOLE = OwnSkill(
    name="Zorblax",
    aliases=("zbx", "zorb lax"),
    kind="knowledge",
    group="in-house",
    id="own:1",
    exact=True,
    context=False,
)

READS = {
    "a name is enough": ("mine.csv", "name\nZorblax\n", [OwnSkill(name="Zorblax")]),
    "all columns": ("mine.csv",
                    "name,kind,aliases,group,id,exact,context\nZorblax,knowledge,zbx| zorb lax |zbx,in-house,own:1,yes,no\n",
                    [WHOLE]),
    "columns in any order and case": ("mine.csv", "Group,NAME\nx,Zorblax\n", [OwnSkill(name="Zorblax", group="x")]),
    "as Excel writes it": ("mine.csv", "\ufeffname;aliases\r\nZorblax;zbx\r\n", [OwnSkill(name="Zorblax", aliases=("zbx",))]),
    "tabs": ("mine.tsv", "name\tkind\nZorblax\tsoft\n", [OwnSkill(name="Zorblax", kind="soft")]),
    "quotes": ("mine.csv", 'name,kind\n"Zorblax, Inc",tool\n', [OwnSkill(name="Zorblax, Inc", kind="tool")]),
    "no extension, as from <(...)": ("63", "name\nZorblax\n", [OwnSkill(name="Zorblax")]),
    "blank lines and remarks": ("mine.csv", "name,kind\n\n# ours,\nZorblax,\n", [OwnSkill(name="Zorblax")]),
    "short rows": ("mine.csv", "name,kind\nZorblax\n", [OwnSkill(name="Zorblax")]),
    "one letter that is a language": ("mine.csv", "name\nR\n", [OwnSkill(name="R")]),
    "toml": ("mine.toml",
             '[[skill]]\nname = "Zorblax"\nkind = "knowledge"\naliases = ["zbx", "zorb lax"]\ngroup = "in-house"\n'
             'id = "own:1"\nexact = true\ncontext = false\n', [WHOLE]),
    "only a header": ("mine.csv", "name,kind\n", []),
}  # fmt: skip

WRONG = {
    "no header": ("mine.csv", "Zorblax\nPython\n", "line 1: no column name; the first line should be name,kind,aliases,group"),
    "empty": ("mine.csv", "", "line 1: no column name"),
    "a column misspelt": ("mine.csv", "name,alias\n", "line 1: no column is called alias; did you mean aliases?"),
    "a column twice": ("mine.csv", "name,name\n", "line 1: a column is named twice"),
    "a kind misspelt": ("mine.csv", "name,kind\nZorblax,tols\n", "line 2: no kind is called tols; did you mean tool?"),
    "a kind of its own": ("mine.csv", "name,kind\n\nZorblax,xyz\n", "line 3: no kind is called xyz; known: tool, knowledge"),
    "no name": ("mine.csv", "name,kind\n,tool\n", "line 2: no name; every skill needs one"),
    "one character": ("mine.csv", "name,aliases\nZorblax,z\n", "line 2: z has one character"),
    "signs only": ("mine.csv", "name\n+++\n", "line 2: +++ has no letter"),
    "a sentence": ("mine.csv", "name\n" + "word " * 30, "line 2: word word word"),
    "a comma too many": ("mine.csv", "name,aliases\nZorblax,zbx,zorb\n", "line 2: 3 cells, but 2 columns; separate aliases by |"),
    "a form twice": ("mine.csv", "name,aliases\nZorblax,zbx\nBlorx,ZBX\n", "line 3: ZBX is already a form of Zorblax in line 2"),
    "not yes or no": ("mine.csv", "name,exact\nZorblax,maybe\n", "line 2: exact is maybe; write yes or no"),
    "an open quote": ("mine.csv", 'name\nPython\n"Zorblax\nBlorx\n', "line 3: "),
    "not UTF-8": ("mine.csv", b"name\nCaf\xe9\n", "line 2: not UTF-8; save the file as UTF-8"),
    "binary": ("mine.csv", bytes(range(128, 256)), "line 1: not UTF-8"),
    "toml that is none": ("mine.toml", 'x = 1\n[[skill]\nname="Z"\n', "(at line 2"),
    "toml with another table": ("mine.toml", '\n[skills]\nname = "Z"\n', "line 2: skills is not known"),
    "toml with another key": ("mine.toml", '[[skill]]\nname = "Zorb"\n\n[[skill]]\nnam = "B"\n', "line 4: no key is called nam"),
    "toml without a name": ("mine.toml", '[[skill]]\nkind = "tool"\n', "line 1: no name"),
    "toml that is no table": ("mine.toml", 'skill = ["Zorblax"]\n', "line 1: write each skill as a table"),
    "another format": ("mine.xlsx", b"PK", "no reader for .xlsx as a list of skills; known: .csv, .tsv, .toml"),
}  # fmt: skip


@pytest.mark.parametrize("name, text, expected", READS.values(), ids=READS)
def test_a_file_is_read(tmp_path: Path, name: str, text: str, expected: list[OwnSkill]) -> None:
    (tmp_path / name).write_bytes(text.encode())
    assert list(read_own_skills(tmp_path / name)) == expected


@pytest.mark.parametrize("name, text, expected", WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, name: str, text: str | bytes, expected: str) -> None:
    (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(UsageError) as error:
        read_own_skills(tmp_path / name)
    assert f"{name}: " in str(error.value)
    assert expected in str(error.value)


def test_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        read_own_skills(tmp_path / "mine.csv")
    with pytest.raises(UsageError, match="is a directory"):
        read_own_skills(tmp_path)


def own(*skills: OwnSkill) -> Lexicon:
    return lexicon_with(skills)


def test_an_own_form_means_the_own_skill_and_the_rest_stays() -> None:
    lexicon = own(OwnSkill(name="Zorblax", aliases=("k8s",), group="g"))
    assert [lexicon.find(form) and lexicon.find(form).name for form in ("K8S", "zorblax", "kubernetes", "python")] == [  # type: ignore[union-attr]
        "Zorblax", "Zorblax", "Kubernetes", "Python"
    ]  # fmt: skip
    assert lexicon.entries["Zorblax"].group == "g"
    assert load_lexicon().find("k8s") == load_lexicon().entries["Kubernetes"]


def test_an_own_skill_with_a_built_in_name_among_its_forms_is_that_skill_renamed() -> None:
    before = load_lexicon().entries["Kubernetes"]
    lexicon = own(OwnSkill(name="K8s platform", aliases=("kubernetes",)))
    assert "Kubernetes" not in lexicon.entries
    assert lexicon.entries["K8s platform"][1:3] == before[1:3]
    assert {lexicon.forms[form].name for form in ("kubernetes", "k8s", "k8s platform")} == {"K8s platform"}


def test_what_is_not_said_is_as_it_was() -> None:
    lexicon = own(OwnSkill(name="Go", group="backend"), OwnSkill(name="leadership", aliases=("steering",)))
    form, entry = lexicon.forms["go"], lexicon.entries["Go"]
    assert (form.context, form.exact, entry.kind, entry.id) == (True, "Go", "tool", load_lexicon().entries["Go"].id)
    assert (lexicon.forms["steering"].entry.kind, lexicon.forms["steering"].context) == ("soft", False)


def test_what_is_said_of_case_and_context_counts() -> None:
    lexicon = own(
        OwnSkill(name="Blorx", exact=True), OwnSkill(name="Gear", context=True), OwnSkill(name="Go", context=False)
    )
    assert [(lexicon.forms[form].exact, lexicon.forms[form].context) for form in ("blorx", "gear", "go")] == [
        ("Blorx", False),
        ("Gear", True),
        ("Go", False),
    ]


def test_two_lines_of_a_skill_may_have_rules_of_their_own() -> None:
    lexicon = own(OwnSkill(name="Zorblax"), OwnSkill(name="Zorblax", aliases=("ZBX",), exact=True))
    assert (lexicon.forms["zorblax"].exact, lexicon.forms["zbx"].exact) == ("", "ZBX")


def test_of_two_lists_the_later_wins() -> None:
    lexicon = own(OwnSkill(name="Zorblax", aliases=("zbx",)), OwnSkill(name="Blorx", aliases=("zbx",)))
    assert lexicon.forms["zbx"].name == "Blorx"


def test_the_built_in_list_is_the_same_with_none() -> None:
    assert lexicon_with(()) is load_lexicon()


# --- adding ----------------------------------------------------------------------------------------------------------


def test_a_file_begins_with_its_header_and_grows(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_bytes(with_skill(file, OwnSkill(name="Zorblax", aliases=("zbx", "zorb"), kind="tool")))
    file.write_bytes(with_skill(file, OwnSkill(name="Blorx, Inc", group="g")))
    assert file.read_text() == 'name,kind,aliases,group\nZorblax,tool,zbx|zorb,\n"Blorx, Inc",,,g\n'
    assert [skill.name for skill in read_own_skills(file)] == ["Zorblax", "Blorx, Inc"]


def test_a_file_keeps_its_ways(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_bytes("\ufeffgroup;name\nx;Caf\u00e9".encode())
    assert (
        with_skill(file, OwnSkill(name="Zorblax", group="y")) == "\ufeffgroup;name\nx;Caf\u00e9\ny;Zorblax\n".encode()
    )


@pytest.mark.parametrize(
    "skill, message",
    [
        (OwnSkill(name="zorblax"), "line 2 already has zorblax"),
        (OwnSkill(name="Blorx", aliases=("ZBX",)), "line 2 already has ZBX"),
        (OwnSkill(name="Blorx", exact=True), "line 1: no column exact; add it there"),
        (OwnSkill(name="?"), "has one character"),
    ],
    ids=["name", "alias", "column", "form"],
)
def test_what_cannot_be_added_is_refused(tmp_path: Path, skill: OwnSkill, message: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("name,aliases\nZorblax,zbx\n")
    with pytest.raises(UsageError) as error:
        with_skill(file, skill)
    assert message in str(error.value)


def test_rules_of_a_first_skill_get_their_columns(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_bytes(with_skill(file, OwnSkill(name="Gear", exact=True, context=False)))
    assert read_own_skills(file) == (OwnSkill(name="Gear", exact=True, context=False),)


def test_toml_is_left_to_the_user(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="writes CSV"):
        with_skill(tmp_path / "mine.toml", OwnSkill(name="Zorblax"))
