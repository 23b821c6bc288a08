"""What the words around a skill say of it: years, how well, what else would do."""

import time

import pytest

from jobscan.facts.skills.choose import choose_skills
from jobscan.facts.skills.find import LEXICON, SkillSeen, find_skills
from jobscan.facts.skills.qualifiers import qualifiers_of
from jobscan.lexicon.table import Entry
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact, Role, Segment, Skill, Source


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


@pytest.mark.parametrize("text, expected", OTHERS.values(), ids=OTHERS)
def test_what_else_would_do(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    assert {f.value.name: f.value.alternatives for f in read(text)} == expected


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
