"""Required, preferred or denied: one answer, whatever the thing and wherever the words stand."""

import time
from typing import Any

import pytest

from jobscan.grammar.demand.lines import may_demand, may_open_wishes, may_wish, opens_wishes
from jobscan.grammar.demand.phrases import SECTIONS, WORDS, phrases_in
from jobscan.grammar.demand.places import Demands, demand_of
from jobscan.grammar.word_lists import read_word_lists
from tests.facts.docs import ODD_TEXTS
from tests.grammar.demand_cases import DENIED, PREFERRED, REQUIRED, SILENT, THINGS

CASES = [
    (demand, line)
    for demand, lines in (("preferred", PREFERRED), ("required", REQUIRED), ("denied", DENIED), (None, SILENT))
    for line in lines
]


def said(line: str, **options: Any) -> str | None:
    """What the words of a line say of the thing in angle brackets."""
    start, end = line.index("<"), line.index(">") - 1
    text = line.replace("<", "").replace(">", "")
    return Demands(text).at(start, end, **options)


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("demand, line", CASES, ids=[line for _, line in CASES])
def test_a_line_says_the_same_of_everything(demand: str | None, line: str, thing: str) -> None:
    assert said(line.format(x=f"<{THINGS[thing]}>")) == demand


@pytest.mark.parametrize("line", ["  * {}", "• {}.", "{};", "and {}", "Requirements: {}", "You bake. {}. You knead."])
@pytest.mark.parametrize("demand, words", [("preferred", "{x} is a plus"), ("denied", "{x} is not required")])
def test_what_stands_around_the_clause_changes_nothing(line: str, demand: str, words: str) -> None:
    assert said(line.format(words.format(x="<Python>"))) == demand


LISTS = {
    "behind a list": "<SQL>, <Kafka> or <Go> preferred",
    "before a list": "Preferred: <SQL>, <Kafka> and <Go>",
    "before semicolons": "Preferred skills: <SQL>; <Kafka>; <Go>",
    "before bullets": "Nice to have: • <SQL> • <Kafka>",
    "before a list of a sentence": "Bonus for familiarity with: <SQL>; <Kafka>",
    "in brackets": "Streaming is a plus (<Kafka>, <Flink>)",
    "such as": "Any certificate is a plus, such as <ACCA> or <CIMA>",
    "fields of a degree": "<Bachelor's degree> in Law, Finance or a related field preferred",
    "two degrees": "<Master's> or <PhD> degree preferred",
    "three degrees": "<Masters>, <MPH> or <PhD> degree preferred",
    "several are": "<Sales experience>, a van and <a licence> are preferred",
    "a bracket behind its fields": "<Bachelor's degree> in Law or Finance (preferred)",
}


@pytest.mark.parametrize("line", LISTS.values(), ids=LISTS)
def test_a_list_shares_what_is_said_of_it(line: str) -> None:
    parts = line.split("<")
    for at in range(1, len(parts)):
        one = "".join(part.replace(">", "") if i != at else f"<{part}" for i, part in enumerate(parts))
        assert said(one) == "preferred", one


TWO_THINGS = {
    "the one behind the comma": ("<SQL> required, Go a plus", "required"),
    "the one before it": ("SQL required, <Go> a plus", "preferred"),
    "years, and another background": ("<2 years of sales experience>, retail background preferred", None),
    "years, and a trade": ("<2 years of experience>, retail preferred", None),
    "years with other experience": ("<4 years of rope experience> with some sailing experience preferred", None),
    "a higher degree": ("<Bachelor's degree>, Master's preferred", None),
    "a field of the degree": ("<Engineering degree> (mechanical preferred)", None),
    "a part in a bracket": ("SQL (ideally <Postgres>) and Go", "preferred"),
    "the whole before the bracket": ("<SQL> (ideally Postgres) and Go", None),
    "behind the bracket": ("SQL (ideally Postgres) and <Go>", None),
    "a bracket is of the nearest": ("<SQL> and Go (a plus)", None),
    "which is the last": ("SQL and <Go> (a plus)", "preferred"),
    "a bracket is of a degree, not of the years": ("<A degree> or 2 years of experience (preferred)", None),
    "with some": ("<SQL> in depth, with some Go a plus", None),
    "another sentence": ("<SQL>. Go is a plus", None),
    "another clause": ("<SQL>; Go is a plus", None),
    "the nearer of two": ("Must have <SQL>, Go a plus", "required"),
    "the nearer behind": ("Must have SQL, <Go> a plus", "preferred"),
    "ideally goes before what follows": ("Ideally <SQL> required", "preferred"),
    "a heading does not": ("Preferred: <SQL> (required)", "required"),
    "in front, the nearer": ("Ideally SQL, <Go> required", "required"),
    "a label in the middle": ("Required: <SQL>; preferred: Go", "required"),
    "a label behind another": ("Required: SQL; preferred: <Go>", "preferred"),
    "ideally is not said of years behind a comma": ("Ideally with SQL, <5 years of experience>", None),
    "a bonus that follows": ("<SQL> - bonus points if you know Go", None),
    "glued sentences": ("Retail a plus.<Two years of experience>", None),
    "run-on bullets": ("Good to have Perl- <Two years of experience>", None),
    "no is said of one thing": ("No travel, <SQL> required", "required"),
    "no is said of a list": ("No SQL, <Kafka> or Go needed", "denied"),
    "and of its last": ("No SQL, Kafka or <Go> needed", "denied"),
    "but not of all": ("Not a SQL role, <Kafka>", None),
    "one word between": ("No product <ownership>", "denied"),
    "two words between": ("Without constant care, and as a <team player>", None),
    "knowledge that belongs to it": ("<2 years of experience> with knowledge of the law preferred", "preferred"),
    "too far away": (f"<SQL> {'in shops ' * 30} is a plus", None),
    "far in a list": (f"<SQL> {', Go' * 50} is a plus", "preferred"),
    "a question and its answer": ("<SQL>? Even better!", "preferred"),
    "bullets glued to what is before": ("Preferred: <SQL>*Go is required", "preferred"),
    "an abbreviation ends no clause": ("<Ph.D.> in physics preferred", "preferred"),
    "nor does this": ("<SQL>, e.g. Postgres, is a plus", "preferred"),
    "polite": ("<SQL>, polite and helpful", None),
    "useful things": ("<SQL> to build useful reports", None),
}


@pytest.mark.parametrize("line, demand", TWO_THINGS.values(), ids=TWO_THINGS)
def test_two_things_in_a_line_are_kept_apart(line: str, demand: str | None) -> None:
    assert said(line) == demand


WISHED = {
    "a wish for a part is one for all": ("<SQL> and Go (a plus)", "preferred"),
    "across another thought": ("<SQL> and knowledge of Go preferred", "preferred"),
    "before the place": ("Any certificate is highly desirable and study of <law>", "preferred"),
    "not for another thing": ("<4 years of experience>, a Go background preferred", None),
    "not from a bracket with words": ("<SQL> tools (Databricks preferred) and Go", None),
    "a demand for a part is one for the part": ("<SQL> and knowledge of Go required", None),
}


@pytest.mark.parametrize("line, demand", WISHED.values(), ids=WISHED)
def test_in_a_line_that_is_a_wish_the_words_reach_further(line: str, demand: str | None) -> None:
    assert said(line, wished=True) == demand


def test_a_line_ends_where_the_caller_says() -> None:
    text = "SQL\nis a plus"
    assert demand_of(text, 0, 3) is None
    assert Demands(text).at(0, 3, (0, len(text))) == "preferred"


def test_words_that_are_glued_together_are_seen() -> None:
    assert [each.demand for each in phrases_in("preferredJava, REQUIREDSkills, REQUIREMENTS")] == ["preferred"]


@pytest.mark.parametrize("section", SECTIONS)
def test_each_phrase_of_the_list_is_found(section: str) -> None:
    for entry in read_word_lists(WORDS.path)[section]:
        found = [each for each in phrases_in(entry.example) if each.section == section]
        assert bool(found) == (section != "neither"), entry


@pytest.mark.parametrize(
    "heading, surely, perhaps",
    [
        ("Nice to have", True, True),
        ("What you'll ideally have", True, True),
        ("Helpful skills", True, True),
        ("Additional skills", False, True),
        ("The ideal candidate", False, True),
        ("Requirements", False, False),
        ("Preferred and required skills", False, True),
    ],
)
def test_headings(heading: str, surely: bool, perhaps: bool) -> None:
    assert (opens_wishes(heading), may_open_wishes(heading)) == (surely, perhaps)


def test_hints() -> None:
    assert (may_wish("Familiarity with Go"), may_wish("Go")) == (True, False)
    assert (may_demand("You must bake"), may_demand("Skills")) == (True, False)


@pytest.mark.parametrize("text", [*ODD_TEXTS.values(), "no " * 9000, "preferred, " * 5000, "(" * 9000 + "a plus"])
def test_no_text_raises_or_takes_long(text: str) -> None:
    began = time.process_time()
    demands = Demands(text)
    for at in range(0, len(text), max(1, len(text) // 20)):
        demands.at(at, min(at + 3, len(text)))
    assert time.process_time() - began < 5
