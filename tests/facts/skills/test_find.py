"""Where a listing names skills: words in, quotes, names and rules out."""

from collections.abc import Sequence

import pytest

from jobscan.facts.skills.find import (
    LEXICON,
    OWN,
    PATTERN,
    TAGGER,
    SkillCandidate,
    SkillSeen,
    _tagged,
    find_skills,
    merged,
)
from jobscan.lexicon.lexicon import lexicon_with, load_lexicon
from jobscan.lexicon.table import Entry
from jobscan.model import Candidate, OwnSkill, Role, Rule, SkillKind
from tests.facts.docs import ODD_TEXTS, listing


def names(text: str) -> list[tuple[str, str]]:
    """The quotes, and the names of the skills."""
    return [(text[seen.start : seen.end], seen.value.entry.name) for seen in find_skills(listing(text))]


def under(role: Role, text: str) -> list[str]:
    """The names when the whole text is one segment of this role."""
    return [seen.value.entry.name for seen in find_skills(listing(text, role))]


def rules(text: str) -> list[tuple[str, SkillKind, Rule, bool]]:
    """The quotes, the kinds of skill, the rules, and whether the lexicon has the name."""
    return [
        (text[seen.start : seen.end], seen.value.entry.kind, seen.rule, seen.value.listed)
        for seen in find_skills(listing(text))
    ]


WORKS = {
    "an admission": ("BAR admitted in Ohio", [("BAR admitted", "Bar admission")]),
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
    "a grade is no part of a name": (
        "Advanced Excel, ADVANCED EXCEL", [("Excel", "Microsoft Excel"), ("EXCEL", "Microsoft Excel")]
    ),
    "a register": ("You are registered with the NMC", [("registered with the NMC", "Nursing license")]),
    "a strong will": ("a strong Spring campaign in the North", []),
    "a language of programs": ("Cython, PowerBuilder or Haskell", [("Cython", "Cython"), ("PowerBuilder", "PowerBuilder"),
                                                                 ("Haskell", "Haskell")]),
    "a dancer": ("Ballerina wanted, Move to the front", []),
    "the name and not the letters": ("ML and NLP", [("ML", "machine learning"), ("NLP", "natural language processing")]),
    "a school subject": ("English Teacher", []),
    "a short name before -based": ("AWS-native, SQL-like", [("AWS", "AWS"), ("SQL", "SQL")]),
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
    "no list needed": "No Java, Kotlin or Perl needed.",
    "a list not required": "Java, Kotlin and Perl are not required.",
    "no need": "There is no need to know Java",
    "do not need": "You do not need any Java",
    "without": "Also for those without any prior experience in Java",
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
    assert [name for _, name in names("Not just Java, also Kotlin")] == ["Java", "Kotlin"]


def test_what_is_welcome_though_not_required_stays() -> None:
    text = "TESOL, TEFL or CELTA is a plus (but not required)"
    assert [name for _, name in names(text)] == ["TESOL", "TEFL", "CELTA"]
    assert [name for _, name in names("No experience required, just the willingness to learn")] == [
        "willingness to learn"
    ]


def test_a_denial_reaches_no_other_line() -> None:
    assert [name for _, name in names("- No Java\n- Kotlin")] == ["Kotlin"]


@pytest.mark.parametrize("role", ["company_about", "benefit", "legal_eeo", "application_instruction", "pay", "heading"])
def test_the_employers_own_words_are_no_demand(role: Role) -> None:
    assert under(role, "We run on Python and Kubernetes") == []


@pytest.mark.parametrize("role", ["requirement_required", "requirement_preferred", "responsibility", "role_summary", "title"])  # fmt: skip
def test_a_demand_or_a_use_counts(role: Role) -> None:
    assert under(role, "Build services in Python") == ["Python"]


def test_soft_words_count_only_where_they_are_asked() -> None:
    assert under("responsibility", "Work with proactive teams and keep a positive attitude") == []
    assert under("requirement_required", "Proactive, positive attitude") == ["proactive", "positive attitude"]


def test_a_licence_named_in_a_duty_is_no_demand() -> None:
    assert under("responsibility", "Follow the plan of the RN on duty") == []
    assert under("requirement_required", "RN") == ["RN"]


def test_roles_that_say_nothing_do_not_hide_skills() -> None:
    assert under("other", "Python") == ["Python"]


def test_an_unknown_name_between_two_tools_is_a_tool() -> None:
    assert rules("Python, Zorblax, and SQL") == [
        ("Python", "tool", LEXICON, True),
        ("Zorblax", "tool", PATTERN, False),
        ("SQL", "tool", LEXICON, True),
    ]


def test_an_unknown_certification_is_marked() -> None:
    assert rules("Zorblax Operator certification required") == [
        ("Zorblax Operator certification", "certification", PATTERN, False)
    ]
    assert names("A valid license") == []


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises(text: str) -> None:
    starts = [span.start for span in find_skills(listing(text))]
    assert starts == sorted(set(starts))


def test_an_ambiguous_name_that_begins_a_line_of_what_is_asked_is_a_skill() -> None:
    assert under("requirement_preferred", "* Gong is a bonus") == ["Gong"]
    assert under("requirement_required", "* Access to a car is needed") == []
    assert under("responsibility", "* Gong is a bonus") == []


TAGGED = {
    "a field of knowledge": (
        "requirement_required",
        "Experience with metadata standards is required.",
        ["metadata standards"],
    ),
    "a new tool in a list": ("requirement_required", "Hands-on experience with Zorblax, Python and Docker",
                             ["Zorblax", "Python", "Docker"]),
    "a longer name than the lexicon's": ("requirement_required", "Knowledge of clinical data management",
                                         ["clinical data management"]),
    "a clearance is a fact of its own": ("requirement_required", "Active Secret clearance and a background check", []),
    "a school certificate too": ("requirement_required", "GCSE English", []),
    "a trait": ("requirement_required", "You like to help people at any hour.", []),
    "what an employer says of itself": ("company_about", "We are experts in provenance research.", []),
    "plain words in a duty": ("responsibility", "Go to the shop floor, access the building and react quickly.", []),
    "a law, longer than the lexicon's field": (
        "requirement_required",
        "Knowledge of the Kiln Accounting Standards",
        ["Kiln Accounting Standards"],
    ),
    "a verb that opens a line": ("requirement_required", "Express or exchange ideas", []),
    "a broken character": ("requirement_required", "Three years\x89Ûª experience preferred", []),
    "a wish, denied": ("requirement_preferred", "No knowledge of crop rotation is needed.", []),
}  # fmt: skip


@pytest.mark.parametrize("role, text, expected", TAGGED.values(), ids=TAGGED)
def test_names_that_no_list_holds(role: Role, text: str, expected: list[str]) -> None:
    assert under(role, text) == expected


def test_without_roles_only_the_lexicon_speaks() -> None:
    assert names("Experience with metadata standards and provenance research is required.") == []


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_of_a_demand_raises(text: str) -> None:
    words = listing(text, "requirement_required")
    assert find_skills(words) == find_skills(words)


def test_a_plural_is_the_skill_and_the_whole_word_its_quote() -> None:
    assert names("Forklifts, IDEs and data migrations") == [
        ("Forklifts", "Forklift"),
        ("IDEs", "IDE"),
        ("data migrations", "data migration"),
    ]
    text = "Experience with data migrations and data transformations is required."
    assert under("requirement_required", text) == ["data migration", "data transformation"]


def test_a_short_form_in_brackets_belongs_to_the_name() -> None:
    text = "Federal Acquisition Regulations (FAR), Docker (Daily), machine learning (ML)"
    found = find_skills(listing(text, "requirement_required"))
    assert [(text[each.start : each.end], each.value.entry.name) for each in found] == [
        ("Federal Acquisition Regulations (FAR)", "Federal Acquisition Regulations"),
        ("Docker", "Docker"),
        ("machine learning (ML)", "machine learning"),
    ]


def test_money_is_no_skill() -> None:
    text = "You have $20,000 Zorblax budgets and metadata standards"
    assert all("$" not in quote and "20" not in quote for quote, *_ in rules(text))


def test_a_users_own_form_is_told_from_ours() -> None:
    lexicon = lexicon_with((OwnSkill(name="Blorx", kind="soft", context=False), OwnSkill(name="Go", group="backend")))
    text = "Blorx, Python and Go"
    seen = find_skills(listing(text, "responsibility"), lexicon)
    assert [(text[each.start : each.end], each.rule, each.value.entry.own) for each in seen] == [
        ("Blorx", OWN, True),
        ("Python", LEXICON, False),
        ("Go", OWN, True),
    ]


AMBIGUOUS_BESIDE = {
    "two that may be, in a sentence": ("requirement_required", "Know Go and Rust well", []),
    "two in a line of what is asked": ("requirement_required", "- Go, Rust\n", ["Go", "Rust"]),
    "two in a line that goes on": ("requirement_required", "- Know Go, Rust and away\n", []),
    "two in a line of a duty": ("responsibility", "- Go, Rust\n", []),
    "three in a sentence": ("responsibility", "Know Go, Rust and Swift well", ["Go", "Rust", "Swift"]),
    "one and a sure tool": ("responsibility", "Know Go and Kotlin well", ["Go", "Kotlin"]),
    "one and a field": ("requirement_required", "Know Go and accounting well", ["accounting"]),
    "a small word and a sure tool": ("responsibility", "Know slack and Kotlin well", ["Slack", "Kotlin"]),
    "a small word and two that may be": ("responsibility", "Know slack, Go, Rust well", ["Go", "Rust"]),
}


@pytest.mark.parametrize("role, text, expected", AMBIGUOUS_BESIDE.values(), ids=AMBIGUOUS_BESIDE)
def test_what_stands_beside_an_ambiguous_word_counts(role: Role, text: str, expected: list[str]) -> None:
    assert under(role, text) == expected


def seen(start: int, end: int, kind: SkillKind = "knowledge", rule: Rule = LEXICON) -> SkillCandidate:
    return Candidate(start, end, rule, SkillSeen(Entry(f"{start}-{end}", kind)), kind)


def tagged(start: int, end: int) -> SkillCandidate:
    return seen(start, end, rule=TAGGER)


MERGED = {
    "nothing": ([], [], []),
    "only candidates": ([seen(0, 5), seen(6, 9, "tool")], [], [seen(0, 5), seen(6, 9, "tool")]),
    "only names": ([], [(0, 5), (6, 9)], [tagged(0, 5), tagged(6, 9)]),
    "in order": ([seen(0, 5), seen(20, 25)], [(10, 15), (30, 35)],
                 [seen(0, 5), tagged(10, 15), seen(20, 25), tagged(30, 35)]),
    "one right behind the other": ([seen(0, 5), seen(10, 15)], [(5, 10)], [seen(0, 5), tagged(5, 10), seen(10, 15)]),
    "a longer name takes the place of plain words": ([seen(2, 5)], [(0, 9)], [tagged(0, 9)]),
    "that it begins with": ([seen(0, 5)], [(0, 9)], [tagged(0, 9)]),
    "that it ends with": ([seen(5, 9)], [(0, 9)], [tagged(0, 9)]),
    "of two": ([seen(0, 4), seen(5, 9)], [(0, 9)], [tagged(0, 9)]),
    "but not of the same words": ([seen(0, 9)], [(0, 9)], [seen(0, 9)]),
    "of a tool": ([seen(0, 5, "tool")], [(0, 9)], [tagged(0, 9)]),
    "of plain words and a tool": ([seen(0, 4), seen(5, 9, "tool")], [(0, 9)], [tagged(0, 9)]),
    "nor of a user's own": ([seen(0, 5, rule=OWN)], [(0, 9)], [seen(0, 5, rule=OWN)]),
    "nor of what sticks out in front": ([seen(0, 5)], [(2, 9)], [seen(0, 5)]),
    "nor behind": ([seen(5, 12)], [(0, 9)], [seen(5, 12)]),
    "the beginning of a longer name": ([seen(10, 15, "tool")], [(0, 9)], [seen(10, 15, "tool")]),
    "of plain words": ([seen(10, 15)], [(0, 9)], [tagged(0, 9), seen(10, 15)]),
    "a tool further on": ([seen(11, 15, "tool")], [(0, 9)], [tagged(0, 9), seen(11, 15, "tool")]),
    "a name that is refused": ([seen(100, 105)], [(100, 109)], [seen(100, 105)]),
    "and one behind it that is not": ([seen(100, 105), seen(110, 115)], [(100, 109), (110, 119)],
                                      [seen(100, 105), seen(110, 115)]),
    "two names over one": ([seen(3, 8)], [(0, 5), (6, 9)], [seen(3, 8)]),
}  # fmt: skip

IN_MORE_WORDS: dict[str, tuple[str, list[tuple[str, SkillKind]], tuple[str, Rule] | None]] = {
    "a licence by its state": ("Utah driver's licence", [("driver's licence", "certification")],
                               ("driver's licence", LEXICON)),
    "a tool and what is done with it": ("Kotlin programming", [("Kotlin", "tool")], ("Kotlin", LEXICON)),
    "the same in capitals": ("Kotlin Programming", [("Kotlin", "tool")], ("Kotlin", LEXICON)),
    "a tool by its version": ("Kotlin 2", [("Kotlin", "tool")], ("Kotlin", LEXICON)),
    "a tool by its maker": ("Microsoft Kotlin", [("Kotlin", "tool")], ("Kotlin", LEXICON)),
    "another product": ("Kotlin Harbour Suite", [("Kotlin", "tool")], ("Kotlin Harbour Suite", TAGGER)),
    "another in front": ("Harbour Kotlin", [("Kotlin", "tool")], ("Harbour Kotlin", TAGGER)),
    "plain words": ("tide table upkeep", [("tide table", "knowledge")], ("tide table upkeep", TAGGER)),
    "a tool and plain words": ("Kotlin tide tables", [("Kotlin", "tool"), ("tide tables", "knowledge")], None),
    "two tools": ("Kotlin Ktor upkeep", [("Kotlin", "tool"), ("Ktor", "tool")], None),
    "a language": ("Welsh upkeep", [("Welsh", "language")], None),
    "a trait": ("steady hand upkeep", [("steady hand", "soft")], None),
    "nothing": ("tide table upkeep", [], ("tide table upkeep", TAGGER)),
}  # fmt: skip


@pytest.mark.parametrize("text, held, expected", IN_MORE_WORDS.values(), ids=IN_MORE_WORDS)
def test_a_name_that_holds_another_is_it_in_more_words_or_another(
    text: str, held: list[tuple[str, SkillKind]], expected: tuple[str, Rule] | None
) -> None:
    candidates = [
        Candidate(text.index(words), text.index(words) + len(words), LEXICON, SkillSeen(Entry(words, kind)), kind)
        for words, kind in held
    ]
    found = _tagged(listing(text, "requirement_required"), load_lexicon(), 0, len(text), candidates)
    assert (found and (found.value.entry.name, found.rule)) == expected
    assert found is None or (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize("candidates, names, expected", MERGED.values(), ids=MERGED)
def test_names_of_the_tagger_among_the_candidates(
    candidates: list[SkillCandidate], names: list[tuple[int, int]], expected: list[SkillCandidate]
) -> None:
    def candidate(start: int, end: int, held: Sequence[SkillCandidate]) -> SkillCandidate | None:
        assert all(start <= each.start and each.end <= end for each in held)
        return tagged(start, end) if start < 100 else None

    assert merged(candidates, names, candidate) == expected
