"""At what level: labels, jobs that are sought, and the words of a title."""

import pytest

from jobscan.facts.terms.seniority.find import find_in_title, find_seniority
from jobscan.facts.terms.seniority.levels import LISTS, level_in_title
from jobscan.grammar.word_lists import Entry, read_word_lists
from tests.facts.docs import found, listing

WORKS = {
    "a rank at the end": (
        "We are seeking a **Crew Strategy & Planning** **Manager** to lead.",
        [("Crew Strategy & Planning** **Manager", "terms.sought", "manager")],
    ),
    "an entry class": ("This is the entry level class of keepers.", [("entry", "terms.level", "junior")]),
    "a journey class": ("This is a journey-level keeper class.", [("journey", "terms.level", "mid")]),
    "requirements": ("Experience Requirements\nMid Level\n", [("Mid Level", "terms.level", "mid")]),
    "entry and more": (
        "We seek nobody. We are looking for an Entry-level to mid-level Kettle Developer.",
        [],
    ),
    "LinkedIn's label": ("Seniority level: Entry level\n", [("Entry level", "terms.level", "junior")]),
    "two levels": ("Seniority level\nMid-Senior level\n", [("Mid-Senior level", "terms.level", "mid")]),
    "a label without its second word": ("Seniority: Director", [("Director", "terms.level", "director")]),
    "a label of experience": ("Experience level: Internship", [("Internship", "terms.level", "intern")]),
    "the value says that it is a level": ("Position: Senior level\n", [("Senior level", "terms.level", "senior")]),
    "sentence": ("An entry level position in our shop.", [("entry level", "terms.level", "junior")]),
    "sought": (
        "We are looking for an experienced Senior Data Analyst to join us. You report to a Senior Manager.",
        [("Senior Data Analyst", "terms.sought", "senior")],
    ),
    "as a": ("As our Head of Sales and Marketing, you sell", [("Head of Sales and Marketing", "terms.sought", "director")]),
    "you are": ("If you are a highly skilled, passionate Lead Baker come", [("Lead Baker", "terms.sought", "lead")]),
    "in bold": ("We need a **Junior Cook**.", [("Junior Cook", "terms.sought", "junior")]),
    "in order": (
        "We need a Junior Cook; seniority level: Entry level",
        [("Junior Cook", "terms.sought", "junior"), ("Entry level", "terms.level", "junior")],
    ),
}  # fmt: skip
NOTHING = [
    "Position: Director of Baking",
    "Preseniority level: Director",
    "A senior level view",
    "An entry level price",
    "We are looking for a senior data analyst.",
    "You report to our Senior Manager.",
    "We are looking for a Staff Nurse.",
    "As a Senior Living Home we care",
    "Seniority level: Directory",
]
WORDS = read_word_lists(LISTS.path)
LEVELS = {
    "intern": ("intern",),
    "executive": ("executive",),
    "director": ("director",),
    "principal": ("principal", "principal_of", "staff_of"),
    "manager": ("manager",),
    "lead": ("lead",),
    "senior": ("senior",),
    "junior": ("junior", "graduate_of"),
    "mid": ("mid", "middle_of"),
}


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_levels_are_found_with_their_value(text: str, expected: object) -> None:
    seen = find_seniority(listing(text))
    assert [(text[each.start : each.end], each.rule.name, each.value) for each in seen] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_other_ranks_are_left_alone(text: str) -> None:
    assert found(find_seniority, text) == []


@pytest.mark.parametrize("entry", WORDS["rank"], ids=lambda entry: entry.words)
def test_a_job_may_be_sought_under_each_rank(entry: Entry) -> None:
    (seen,) = find_seniority(listing(f"We are hiring a {entry.example} for York"))
    assert (seen.start, seen.end) == (16, 16 + len(entry.example))


@pytest.mark.parametrize("entry", WORDS["praise"], ids=lambda entry: entry.words)
def test_praise_may_stand_between(entry: Entry) -> None:
    assert len(find_seniority(listing(f"We are looking for {entry.example}"))) == 1


@pytest.mark.parametrize(
    "level, title",
    [
        (level, entry.example)
        for level, sections in LEVELS.items()
        for section in sections
        for entry in WORDS[section]
    ],
)  # fmt: skip
def test_each_word_of_a_title_says_its_level(level: object, title: str) -> None:
    ranked = level_in_title(title.lower())
    assert ranked is not None
    assert ranked.level == level


@pytest.mark.parametrize("entry", [*WORDS["senior_people"], *WORDS["graduate_not"]], ids=lambda entry: entry.words)
def test_a_rank_that_is_none_says_no_level(entry: Entry) -> None:
    assert level_in_title(entry.example.lower()) is None


TITLES = {
    "Senior Data Engineer": ("senior", "Senior"),
    "Sr. Chef": ("senior", "Sr"),
    "Staff Software Engineer": ("principal", "Staff"),
    "Senior Staff Platform Engineer": ("principal", "Staff"),
    "Staff Nurse": None,
    "Principal Scientist": ("principal", "Principal"),
    "Engineer, Principal, York": ("principal", "Principal"),
    "School Principal": None,
    "Engineering Manager": ("manager", "Manager"),
    "Director of Nursing": ("director", "Director"),
    "Head of Sales": ("director", "Head of"),
    "CTO": ("executive", "CTO"),
    "VP, Finance": ("executive", "VP"),
    "Executive Assistant": None,
    "CEO's Assistant": None,
    "Account Executive": None,
    "Internal Auditor": None,
    "Legal Intern": ("intern", "Intern"),
    "Junior Java Developer": ("junior", "Junior"),
    "Graduate": ("junior", "Graduate"),
    "School of Graduate Law": None,
    "Analytics Engineer II": None,
    "Lead Carpenter": ("lead", "Lead"),
    "Lead Generation Specialist": None,
    "Management Analyst": None,
}


@pytest.mark.parametrize("title, expected", TITLES.items(), ids=TITLES)
def test_the_title_tells_the_level(title: str, expected: object) -> None:
    seen = find_in_title(title, 12)
    assert (seen and (seen.value, title[seen.start - 12 : seen.end - 12])) == expected
    assert seen is None or (seen.rule.name, seen.label) == ("seniority.title", "seniority")
