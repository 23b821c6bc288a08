"""What the words around a skill say of it: years, how well, what else would do."""

import time
from typing import get_args

import pytest

from jobscan.facts.skills.choose import choose_skills
from jobscan.facts.skills.find import LEXICON, SkillSeen, find_skills
from jobscan.facts.skills.qualifiers import qualifiers_of
from jobscan.facts.skills.words import WORDS
from jobscan.lexicon.table import Entry
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Proficiency, Role, Segment, Skill, Source


def read(text: str, role: Role = "requirement_required") -> list[Fact[Skill]]:
    """The skills of a text that is one segment, found by the lexicon alone."""
    segment = Segment(start=0, end=len(text), role=role)
    listing = Listing(source=Source(text=text, uri="<test>"), segments=(segment,))
    return list(choose_skills(find_skills(Listing.of_text(text)), listing))


YEARS = {
    "of": ("5+ years of SQL", [("SQL", 5, None)]),
    "of a list": ("5+ years of professional experience with Python, Docker and Kubernetes",
                  [("Python", 5, None), ("Docker", 5, None), ("Kubernetes", 5, None)]),
    "each its own": ("3+ years of Python, 2 years of Go", [("Python", 3, None), ("Go", 2, None)]),
    "pledged": ("Committed for at least three years (including Python)", [("Python", None, None)]),
    "in brackets behind": ("Python (3+ years) and SQL", [("Python", 3, None), ("SQL", None, None)]),
    "behind a colon": ("Ansible: 2-4 years", [("Ansible", 2, 4)]),
    "in words": ("Minimum of five (5) years of hands-on experience using Tableau", [("Tableau", 5, None)]),
    "an apostrophe": ("At least 3 years' experience in Java", [("Java", 3, None)]),
    "months": ("Six months of Salesforce experience", [("Salesforce", 0.5, None)]),
    "a kind of thing between": ("4 years of experience with programming languages such as Python", [("Python", 4, None)]),
    "of the job, not of the tool": ("5 years as an engineer in a team that runs Kubernetes", [("Kubernetes", None, None)]),
    "of an age": ("You are 18 years old. Python", [("Python", None, None)]),
    "of another sentence": ("10 years of experience. Python", [("Python", None, None)]),
    "of the next": ("Python, 5 years of Java", [("Python", None, None), ("Java", 5, None)]),
    "of a line before": ("5 years of experience\nPython", [("Python", None, None)]),
    "of a field, not of the tools behind it": ("10 years in accounting, Python and SQL",
                                               [("accounting", 10, None), ("Python", None, None), ("SQL", None, None)]),
    "of tools, and of the field behind them": ("10 years of Python and accounting", [("Python", 10, None), ("accounting", 10, None)]),
    "a range": ("3 to 5 years of Python", [("Python", 3, 5)]),
    "at most": ("up to 2 years of Python", [("Python", None, 2)]),
    "a number that is not in a list of digits": ("thirteen years of Python", [("Python", 13, None)]),
    "no number": ("years of Python", [("Python", None, None)]),
    "another number between": ("5 years with 2 Python", [("Python", None, None)]),
    "another sign between": ("5 years, Python", [("Python", None, None)]),
    "a full stop within a word is none": ("5 years of e.g. Python", [("Python", 5, None)]),
    "yoe": ("5 yoe in Python", [("Python", 5, None)]),
    "full years": ("2 full years of Python", [("Python", 2, None)]),
    "the last of two": ("1 year of work and 3 years of Python", [("Python", 3, None)]),
    "behind, but of the next": ("Python and 5 years in a bank", [("Python", None, None)]),
    "behind with experience": ("Python experience: 3 years", [("Python", 3, None)]),
    "behind, going on": ("Python - 3 years in a row", [("Python", None, None)]),
    "behind, open": ("Python [3 years in all", [("Python", 3, None)]),
    "its own before the list's": ("5+ years of Python (2 years)", [("Python", 2, None)]),
    "109 characters before": ("5 years" + " professional" * 7 + " recent and" + " Python", [("Python", None, None)]),
}  # fmt: skip

LEVELS = {
    "working knowledge": ("Working knowledge of Terraform", [("Terraform", "intermediate")]),
    "years of working are none": ("2+ years working with Jira", [("Jira", None)]),
    "nor working experience": ("Working experience with Jira", [("Jira", None)]),
    "expert, a list": ("Expert in Python and SQL", [("Python", "expert"), ("SQL", "expert")]),
    "familiarity, a list": ("Familiarity with Kafka, Docker and Terraform",
                            [("Kafka", "basic"), ("Docker", "basic"), ("Terraform", "basic")]),
    "each its own": ("Strong knowledge of Linux and basic understanding of Docker",
                     [("Linux", "advanced"), ("Docker", "basic")]),
    "an adjective says it of one": ("Strong SQL and Python", [("SQL", "advanced"), ("Python", None)]),
    "of a trait it says nothing": ("Excellent communication skills and Python",
                                   [("communication skills", None), ("Python", None)]),
    "such as": ("Proficiency in programming languages such as Python or Java",
                [("Python", "advanced"), ("Java", "advanced")]),
    "behind in brackets": ("Python (advanced)", [("Python", "advanced")]),
    "behind as a noun": ("SQL expertise and Python proficiency", [("SQL", "expert"), ("Python", "advanced")]),
    "within the words found": ("Advanced Excel formulas", [("Microsoft Excel", "advanced")]),
    "strong familiarity": ("Strong familiarity with Linux", [("Linux", "intermediate")]),
    "deep expertise": ("Deep expertise in Kubernetes", [("Kubernetes", "expert")]),
    "a language": ("Fluent in Spanish; French (conversational); native German speaker",
                   [("Spanish", "advanced"), ("French", "intermediate"), ("German", "expert")]),
    "a native app": ("Native iOS apps", [("iOS", None)]),
    "experience alone": ("Experience with Docker", [("Docker", None)]),
    "another sentence": ("You are an expert. Python", [("Python", None)]),
    "another line": ("Expert\nPython", [("Python", None)]),
    "a general knowledge": ("general knowledge of Linux, general Linux", [("Linux", "basic")]),
    "some experience": ("some experience with Kafka; some Docker; some in Terraform",
                        [("Kafka", "basic"), ("Docker", None), ("Terraform", "basic")]),
    "comfortable": ("comfortable with Kafka", [("Kafka", "intermediate")]),
    "the nearest noun": ("advanced exposure to expertise in Kafka", [("Kafka", "expert")]),
    "the furthest adjective": ("strong basic knowledge of Kafka", [("Kafka", "advanced")]),
    "basic expertise": ("basic expertise in Kafka", [("Kafka", "basic")]),
    "good awareness": ("good awareness of Kafka", [("Kafka", "intermediate")]),
    "in quotes": ("an \"expert\" in Kafka", [("Kafka", "expert")]),
    "another word between": ("expert cook with Kafka", [("Kafka", None)]),
    "behind at a level": ("Kafka at an advanced level, Docker to expert-level",
                          [("Kafka", "advanced"), ("Docker", "expert")]),
    "behind with a dash": ("Kafka - must be expert", [("Kafka", "expert")]),
    "behind, but of the next": ("Kafka (advanced knowledge of Linux)", [("Kafka", None), ("Linux", "advanced")]),
    "behind as a noun of the next": ("Kafka proficiency in Docker", [("Kafka", None), ("Docker", "advanced")]),
    "behind as two words": ("Kafka (working knowledge)", [("Kafka", "intermediate")]),
    "native, of an app": ("Kafka (native)", [("Kafka", None)]),
    "its own before the list's": ("Expert in Kafka (basic)", [("Kafka", "basic")]),
    "a licence has none": ("Advanced CPR", [("CPR", None)]),
    "eleven words on": ("expert in the a an any our such as like including e.g. Kafka", [("Kafka", "expert")]),
    "twelve": ("expert in the a an any our such as like including least e.g. Kafka", [("Kafka", None)]),
}  # fmt: skip

OTHERS = {
    "two": ("Python or R", {"Python": ("R",), "R": ("Python",)}),
    "three": ("AWS, GCP or Azure", {"AWS": ("GCP", "Azure"), "GCP": ("AWS", "Azure"), "Azure": ("AWS", "GCP")}),
    "a comma before or": ("Docker, or Kubernetes", {"Docker": ("Kubernetes",), "Kubernetes": ("Docker",)}),
    "and/or": ("Java and/or Kotlin", {"Java": ("Kotlin",), "Kotlin": ("Java",)}),
    "chained": ("MySQL or PostgreSQL or SQLite",
                {"MySQL": ("PostgreSQL", "SQLite"), "PostgreSQL": ("MySQL", "SQLite"), "SQLite": ("MySQL", "PostgreSQL")}),
    "and ends it": ("SQL and Python or R", {"SQL": (), "Python": ("R",), "R": ("Python",)}),
    "a bracket opens another": ("SQL (MySQL or PostgreSQL)",
                                {"SQL": (), "MySQL": ("PostgreSQL",), "PostgreSQL": ("MySQL",)}),
    "and alone": ("Python, Docker and SQL", {"Python": (), "Docker": (), "SQL": ()}),
    "the same skill twice": ("Kubernetes or k8s", {"Kubernetes": ()}),
    "traits": ("leadership or teamwork", {"leadership": (), "teamwork": ()}),
    "other words between": ("Python in the lab or Docker at home", {"Python": (), "Docker": ()}),
    "and, then or twice": ("SQL and Java or Kotlin or Scala and Python",
                           {"SQL": (), "Java": ("Kotlin", "Scala"), "Kotlin": ("Java", "Scala"), "Scala": ("Java", "Kotlin"),
                            "Python": ()}),
    "commas behind the last or": ("Java or Kotlin, Scala", {"Java": ("Kotlin",), "Kotlin": ("Java",), "Scala": ()}),
    "two choices": ("Java or Kotlin and MySQL or SQLite",
                    {"Java": ("Kotlin",), "Kotlin": ("Java",), "MySQL": ("SQLite",), "SQLite": ("MySQL",)}),
    "glued by a scraper": ("JavaKotlin or Scala",
                            {"Java": ("Kotlin", "Scala"), "Kotlin": ("Java", "Scala"), "Scala": ("Java", "Kotlin")}),
    "either": ("either Java or Kotlin", {"Java": ("Kotlin",), "Kotlin": ("Java",)}),
    "an ampersand": ("SQL & Java or Kotlin", {"SQL": (), "Java": ("Kotlin",), "Kotlin": ("Java",)}),
    "in capitals": ("Java OR Kotlin", {"Java": ("Kotlin",), "Kotlin": ("Java",)}),
    "a trait among them": ("Python or teamwork", {"Python": (), "teamwork": ()}),
    "23 characters": ("Java" + " " * 11 + "or" + " " * 10 + "Kotlin", {"Java": ("Kotlin",), "Kotlin": ("Java",)}),
    "24": ("Java" + " " * 11 + "or" + " " * 11 + "Kotlin", {"Java": (), "Kotlin": ()}),
    "other lines": ("Python or\nDocker", {"Python": (), "Docker": ()}),
}  # fmt: skip


@pytest.mark.parametrize("text, expected", YEARS.values(), ids=YEARS)
def test_years_of_a_skill(text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    assert [(f.value.name, f.value.min_years, f.value.max_years) for f in read(text)] == expected


@pytest.mark.parametrize("text, expected", LEVELS.values(), ids=LEVELS)
def test_how_well(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(f.value.name, f.value.proficiency) for f in read(text)] == expected


def test_an_adjective_in_a_duty_is_of_the_thing_and_not_of_the_knowing() -> None:
    assert [f.value.proficiency for f in read("Build advanced Tableau dashboards", "responsibility")][:1] == [None]
    assert [f.value.proficiency for f in read("Bring expertise in Tableau", "responsibility")] == ["expert"]


def test_an_adjective_of_a_language_counts_in_a_duty() -> None:
    assert [f.value.proficiency for f in read("Speak fluent Spanish to guests", "responsibility")] == ["advanced"]


def test_every_word_behind_a_skill_says_a_level() -> None:
    known = {
        word
        for level in get_args(Proficiency)
        for kind in ("adjective", "noun")
        for word in WORDS.phrases(f"{kind}_{level}")
    }
    assert {*WORDS.phrases("level_behind"), *WORDS.phrases("noun_behind")} <= known


@pytest.mark.parametrize("text, expected", OTHERS.values(), ids=OTHERS)
def test_what_else_would_do(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    assert {f.value.name: f.value.alternatives for f in read(text)} == expected


def test_eight_may_stand_for_each_other() -> None:
    eight = "SQL, dbt, Snowflake, BigQuery, Python, Looker, Tableau"
    assert {len(f.value.alternatives) for f in read(f"{eight} or Docker")} == {7}
    assert {len(f.value.alternatives) for f in read(f"{eight}, Kafka or Docker")} == {0}


def test_a_whole_stack_that_ends_with_or_names_no_alternatives() -> None:
    facts = read("SQL, dbt, Snowflake, BigQuery, Python, Looker, Tableau, Docker, AWS or GCP")
    assert [f.value.alternatives for f in facts] == [()] * 10


def test_a_skill_has_all_its_places() -> None:
    text = "Kubernetes daily; 3 years of k8s, Python. Kubernetes!"
    facts = read(text)
    assert [(f.value.name, [text[a:b] for a, b in f.value.mentions]) for f in facts] == [
        ("Kubernetes", ["Kubernetes", "k8s", "Kubernetes"]),
        ("Python", ["Python"]),
    ]
    assert (facts[0].start, facts[0].value.min_years) == (0, 3)
    assert all((f.start, f.end) in f.value.mentions for f in facts)


def test_who_is_demanded_alone_has_no_alternatives() -> None:
    assert read("Python is a must. Python or R")[0].value.alternatives == ()


@pytest.mark.parametrize(
    "text", ["strong " * 4000, "5 years " * 4000, "(" * 20000, "a or " * 5000, "1-" * 9000], ids=lambda text: text[:8]
)
def test_no_text_around_takes_long(text: str) -> None:
    both = f"{text}SQL{text}"
    seen = Candidate(len(text), len(text) + 3, LEXICON, SkillSeen(Entry("SQL", "tool")))
    began = time.process_time()
    qualifiers_of([seen] * 200, Listing.of_text(both))
    assert time.process_time() - began < 1
