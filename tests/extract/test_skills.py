"""Where a listing names skills: words in, quotes, names and rules out."""

import pytest
from spacy.tokens import Span

from jobscan.extract.skills import find_skills
from jobscan.spans import SEGMENTS
from tests.extract._docs import ODD_TEXTS, TOKENIZE


def names(text: str) -> list[tuple[str, str]]:
    return [(span.text, span.kb_id_) for span in find_skills(TOKENIZE(text))]


def under(role: str, text: str) -> list[str]:
    """What is found when the whole text is one segment of this role."""
    doc = TOKENIZE(text)
    doc.spans[SEGMENTS] = [Span(doc, 0, len(doc), label=role)]
    return [span.kb_id_ or span.text for span in find_skills(doc)]


WORKS = {
    "a plain list": ("Skills: Python, SQL and Docker.", [("Python", "Python"), ("SQL", "SQL"), ("Docker", "Docker")]),
    "signs belong to the name": (
        "You write C#, C++, F# and .NET daily",
        [("C#", "C#"), ("C++", "C++"), ("F#", "F#"), (".NET", ".NET")],
    ),
    "Java is not in JavaScript": ("JavaScript only", [("JavaScript", "JavaScript")]),
    "the longest form wins": ("Ruby on Rails and Node.js", [("Ruby on Rails", "Ruby on Rails"), ("Node.js", "Node.js")]),
    "slashes inside": ("CI/CD and A/B testing", [("CI/CD", "CI/CD"), ("A/B testing", "A/B testing")]),
    "aliases": ("k8s, Postgres", [("k8s", "Kubernetes"), ("Postgres", "PostgreSQL")]),
    "other case": ("knowledge of PYTHON and kubernetes", [("PYTHON", "Python"), ("kubernetes", "Kubernetes")]),
    "a plural": ("two firewalls", [("firewalls", "firewalls")]),
    "glued by a scraper": ("Strong PythonDocker skills", [("Python", "Python"), ("Docker", "Docker")]),
    "an address is no skill": ("see www.python.org/docs or http://example.com", [("python", "Python")][:0]),
    "nursing": ("Active BLS and ACLS required", [("BLS", "BLS"), ("ACLS", "ACLS")]),
    "driving": ("CDL-A with hazmat", [("CDL-A", "CDL"), ("hazmat", "Hazmat endorsement")]),
    "a strong tool": ("SAP and strong Excel", [("SAP", "SAP"), ("Excel", "Microsoft Excel")]),
    "a strong will": ("a strong Spring campaign in the North", []),
    "a language of programs": ("Cython, PowerBuilder or Haskell", [("Cython", "Cython"), ("PowerBuilder", "PowerBuilder"),
                                                                 ("Haskell", "Haskell")]),
    "a dancer": ("Ballerina wanted, Move to the front", []),
    "the name and not the letters": ("ML and NLP", [("ML", "machine learning"), ("NLP", "natural language processing")]),
    "a school subject": ("English Teacher", []),
    "a trade": ("HVAC, EPA 608", [("HVAC", "HVAC"), ("EPA 608", "EPA 608")]),
    "a language": ("Fluent Spanish; Polish a plus", [("Spanish", "Spanish"), ("Polish", "Polish")]),
    "no language": ("polish the floors for our German customers", []),
    "soft": ("Attention to detail, team player", [("Attention to detail", "attention to detail"), ("team player", "teamwork")]),
}  # fmt: skip

AMBIGUOUS = {
    "in a list": ("Python, Go and Rust", ["Python", "Go", "Rust"]),
    "Go as a verb": ("Go the extra mile and rust never sleeps", []),
    "React as a verb": ("React quickly to alarms", []),
    "Excel as a verb": ("Excel in a busy kitchen", []),
    "Excel by its maker": ("Good with Microsoft Excel and Word", ["Microsoft Excel", "Microsoft Word"]),
    "Excel in its place": ("Proficient in Excel.", ["Microsoft Excel"]),
    "one letter in a list": ("SQL, R, or Python", ["SQL", "R", "Python"]),
    "one letter of a licence": ("A Class C permit and R&D budgets", []),
    "C before programming": ("C programming for devices", ["C"]),
    "access to a place": ("Access to buildings, Spring 2026, Teams of five", []),
    "letters with a hyphen": ("a good R-squared in C-level talks", []),
    "Node is not Node.js": ("Python and Node.js", ["Python", "Node.js"]),
    "lower case never": ("spark joy, hive minds, chef wanted, go, python", ["Python"]),
}

LEFT_OUT = {
    "no X needed": "No Java needed.",
    "X not required": "Kotlin is not required.",
    "the field of a degree": "Bachelor's degree in Mathematics, Statistics or a related field",
}


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_skills_are_found_under_their_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text, expected", AMBIGUOUS.values(), ids=AMBIGUOUS)
def test_plain_words_need_evidence(text: str, expected: list[str]) -> None:
    assert [name for _, name in names(text)] == expected


@pytest.mark.parametrize("text", LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_not_asked_is_left_out(text: str) -> None:
    assert names(text) == []


def test_not_only_is_no_denial() -> None:
    assert [name for _, name in names("Not only Java, also Kotlin")] == ["Java", "Kotlin"]


@pytest.mark.parametrize("role", ["company_about", "benefit", "legal_eeo", "application_instruction", "pay", "heading"])
def test_the_employers_own_words_are_no_demand(role: str) -> None:
    assert under(role, "We run on Python and Kubernetes") == []


@pytest.mark.parametrize("role", ["requirement_required", "requirement_preferred", "responsibility", "role_summary", "title"])  # fmt: skip
def test_a_demand_or_a_use_counts(role: str) -> None:
    assert under(role, "Build services in Python") == ["Python"]


def test_soft_words_count_only_where_they_are_asked() -> None:
    assert under("responsibility", "Work with proactive teams and keep a positive attitude") == []
    assert under("requirement_required", "Proactive, positive attitude") == ["proactive", "positive attitude"]


def test_roles_that_say_nothing_do_not_hide_skills() -> None:
    assert under("other", "Python") == ["Python"]


def test_an_unknown_name_between_two_tools_is_a_tool() -> None:
    spans = find_skills(TOKENIZE("Python, Zorblax, and SQL"))
    assert [(s.text, s.label_, s.id_) for s in spans] == [
        ("Python", "tool", "skills.lexicon"),
        ("Zorblax", "tool", "skills.pattern"),
        ("SQL", "tool", "skills.lexicon"),
    ]


def test_an_unknown_certification_is_marked() -> None:
    spans = find_skills(TOKENIZE("Zorblax Operator certification required"))
    assert [(s.text, s.label_, s.id_) for s in spans] == [
        ("Zorblax Operator certification", "certification", "skills.pattern")
    ]
    assert names("A valid license") == []


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises(text: str) -> None:
    starts = [span.start_char for span in find_skills(TOKENIZE(text))]
    assert starts == sorted(set(starts))


def test_an_ambiguous_name_that_begins_a_line_of_what_is_asked_is_a_skill() -> None:
    assert under("requirement_preferred", "* Gong is a bonus") == ["Gong"]
    assert under("requirement_required", "* Access to a car is needed") == []
    assert under("responsibility", "* Gong is a bonus") == []
