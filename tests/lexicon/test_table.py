"""Lines of the table, and a user's skills over them: which skill each spelling means, and when it counts."""

import pytest

from jobscan.lexicon.table import Entry, Form, Table, form_of, read_table, with_own_skills
from jobscan.model import OwnSkill

PUBLISHED = read_table(
    [
        "Kiln control\tknowledge\tesco:1\tkiln control|!kiln|=KC",
        "Zorblax\ttool\tonet:2\tZorblax|?Zorb|~Blorp",
        "Care\tsoft\t\tCare|caring",
    ]
)
KILN = Entry("Kiln control", "knowledge", "esco:1")


def test_a_line_becomes_an_entry_and_its_forms() -> None:
    zorblax = Entry("Zorblax", "tool", "onet:2")
    assert PUBLISHED.entries == {"Kiln control": KILN, "Zorblax": zorblax, "Care": Entry("Care", "soft")}
    assert PUBLISHED.forms == {
        "kiln control": Form(KILN),
        "kiln": Form(KILN, asked=True),
        "kc": Form(KILN, exact="KC"),
        "zorblax": Form(zorblax),
        "zorb": Form(zorblax, exact="Zorb", context=True),
        "blorp": Form(zorblax, plain=True),
        "care": Form(Entry("Care", "soft")),
        "caring": Form(Entry("Care", "soft")),
    }


def test_the_words_of_a_form_are_folded() -> None:
    assert form_of(" Kiln  control ") == "Kiln control"


def merged(*own: OwnSkill) -> Table:
    return with_own_skills(PUBLISHED, own)


def names(table: Table) -> dict[str, str]:
    """Spelling -> name of the skill."""
    return {words: form.name for words, form in table.forms.items()}


def test_without_own_skills_nothing_changes() -> None:
    assert merged() == PUBLISHED


def test_the_published_table_stays_as_it_was() -> None:
    before = Table(dict(PUBLISHED.entries), dict(PUBLISHED.forms))
    merged(OwnSkill(name="Kiln control", aliases=("Zorb",), kind="tool"))
    assert before == PUBLISHED


def test_a_new_skill_is_a_tool_unless_told() -> None:
    assert merged(OwnSkill(name="Gleep")).entries["Gleep"] == Entry("Gleep", "tool", own=True)
    table = merged(OwnSkill(name="Gleep", kind="soft", id="own:3", group="ours"))
    assert table.entries["Gleep"] == Entry("Gleep", "soft", "own:3", "ours", own=True)
    assert table.forms["gleep"] == Form(table.entries["Gleep"], own=True)


def test_a_new_skill_with_a_form_of_another_has_its_kind_and_takes_only_that_form() -> None:
    table = merged(OwnSkill(name="Gleep", aliases=("caring",)))
    assert table.entries["Gleep"].kind == "soft"
    assert (names(table)["caring"], names(table)["care"], table.entries["Care"].own) == ("Gleep", "Care", False)


def test_a_skill_that_has_the_name_of_another_replaces_it_with_all_its_forms() -> None:
    table = merged(OwnSkill(name="Firing", aliases=("KILN control", "fire")))
    firing = Entry("Firing", "knowledge", "esco:1", own=True)
    assert "Kiln control" not in table.entries
    assert list(table.entries)[-1] == "Firing"
    assert {words: form for words, form in table.forms.items() if form.entry == firing} == {
        "kiln control": Form(firing, own=True),
        "kiln": Form(firing, asked=True),  # a form of ours still counts as it did
        "kc": Form(firing, exact="KC"),
        "firing": Form(firing, own=True),
        "fire": Form(firing, own=True),
    }


def test_what_a_line_says_wins_over_what_it_replaces() -> None:
    entry = merged(OwnSkill(name="Kiln control", kind="tool", id="own:1", group="g")).entries["Kiln control"]
    assert entry == Entry("Kiln control", "tool", "own:1", "g", own=True)


def test_a_skill_may_replace_two() -> None:
    table = merged(OwnSkill(name="Both", aliases=("Care", "Zorblax")))
    assert table.entries == {"Kiln control": KILN, "Both": Entry("Both", "soft", "onet:2", own=True)}
    assert {words for words, name in names(table).items() if name == "Both"} == {
        "both", "care", "caring", "zorblax", "zorb", "blorp"
    }  # fmt: skip


def test_of_two_lines_about_a_form_the_later_holds() -> None:
    table = merged(OwnSkill(name="Gleep", aliases=("zz",)), OwnSkill(name="Gnorp", aliases=("ZZ",)))
    assert names(table)["zz"] == "Gnorp"


def test_a_form_that_another_line_has_claimed_is_not_taken_over() -> None:
    table = merged(OwnSkill(name="Gleep", aliases=("kiln",)), OwnSkill(name="Firing", aliases=("Kiln control",)))
    assert (names(table)["kiln"], names(table)["kc"]) == ("Gleep", "Firing")


def test_an_own_skill_may_be_renamed_too() -> None:
    table = merged(
        OwnSkill(name="Gleep", aliases=("zz",), group="g"), OwnSkill(name="Gnorp", aliases=("gleep",)),
        OwnSkill(name="Gleep"),
    )  # fmt: skip
    assert (names(table)["zz"], names(table)["gleep"]) == ("Gnorp", "Gleep")
    assert (table.entries["Gnorp"].group, table.entries["Gleep"].group) == ("g", None)


def test_a_name_that_is_gone_renames_nobody() -> None:
    table = merged(
        OwnSkill(name="Firing", aliases=("Kiln control",)), OwnSkill(name="Gleep", aliases=("kiln control",))
    )
    assert (names(table)["kiln control"], names(table)["kc"]) == ("Gleep", "Firing")


def test_a_second_line_about_a_skill_speaks_of_its_further_forms() -> None:
    table = merged(
        OwnSkill(name="Gleep", exact=True),
        OwnSkill(name="Gleep", aliases=("gl",), context=True),
        OwnSkill(name="Gleep"),
    )
    assert (table.forms["gleep"].exact, table.forms["gleep"].context) == ("Gleep", False)
    assert (table.forms["gl"].exact, table.forms["gl"].context) == ("gl", True)


# the line of a user about a form of ours -> exact, context, plain of that form
COUNTS = {
    "nothing said of a form for evidence": (OwnSkill(name="Zorb"), ("Zorb", True, False)),
    "nothing said of a form in one case": (OwnSkill(name="kc"), ("KC", False, False)),
    "nothing said of a plain word": (OwnSkill(name="blorp"), ("", False, True)),
    "nothing said of a form in any case": (OwnSkill(name="caring"), ("", False, False)),
    "in its own case": (OwnSkill(name="CaRing", exact=True), ("CaRing", False, False)),
    "in any case": (OwnSkill(name="kc", exact=False), ("", False, False)),
    "in another case": (OwnSkill(name="Kc", exact=True), ("Kc", False, False)),
    "with evidence": (OwnSkill(name="CaRing", context=True), ("CaRing", True, False)),
    "without evidence, still in its case": (OwnSkill(name="zorb", context=False), ("Zorb", False, False)),
    "in any case, still with evidence": (OwnSkill(name="ZORB", exact=False), ("ZORB", True, False)),
    "a plain word in one case": (OwnSkill(name="Blorp", exact=True), ("Blorp", False, False)),
    "a plain word without evidence": (OwnSkill(name="Blorp", context=False), ("", False, False)),
}


@pytest.mark.parametrize("skill, expected", COUNTS.values(), ids=COUNTS)
def test_what_a_user_does_not_say_of_a_form_is_as_it_was(skill: OwnSkill, expected: tuple[str, bool, bool]) -> None:
    form = merged(skill).forms[skill.name.lower()]
    assert (form.exact, form.context, form.plain) == expected
    assert (form.name, form.own, form.asked) == (skill.name, True, False)
