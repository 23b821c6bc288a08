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
    "a line of its own": ("Keeper\nLevel: Senior\n", [("Senior", "terms.level", "senior")]),
    "no article": ("As Senior Keeper, you trim.", [("Senior Keeper", "terms.sought", "senior")]),
    "the role": ("As the Lead Keeper you trim.", [("Lead Keeper", "terms.sought", "lead")]),
    "what it is for": (
        "We trim. The Programme Manager for Piers and Global Lamp Programmes will trim.",
        [("Programme Manager for Piers and Global Lamp Programmes", "terms.sought", "manager")],
    ),
    "this role": ("In this Senior Keeper role, we trim.", [("Senior Keeper", "terms.sought", "senior")]),
    "an opportunity": (
        "A post has arisen for a Lead Keeper to trim.", [("Lead Keeper", "terms.sought", "lead")]
    ),
    "a medium level": ("Job level\nMedium level\nIndustry\n", [("Medium level", "terms.level", "mid")]),
    "an expert": ("Experience level: Expert/Leader\n", [("Expert/Leader", "terms.level", "lead")]),
    "the management": ("Career level: Middle management\n", [("Middle management", "terms.level", "manager")]),
    "not a manager": (
        "Career level: Experienced (Non-Manager)\n",
        [("Experienced (Non-Manager)", "terms.level", "mid")],
    ),
    "its level of seniority": ("Level of seniority: Graduate\n", [("Graduate", "terms.level", "junior")]),
    "whom we ask": (
        "Are you an experienced manager with an eye for wicks?",
        [("manager", "terms.sought", "manager")],
    ),
    "who holds the post": (
        "As the pier development lead, the post holder will trim.",
        [("pier development lead", "terms.sought", "lead")],
    ),
    "with its own short name": (
        "Lamps.\nThe Assistant Pier Manager (APM) role is a busy one.",
        [("Assistant Pier Manager", "terms.sought", "manager")],
    ),
    "requirements": ("Experience Requirements\nMid Level\n", [("Mid Level", "terms.level", "mid")]),
    "entry and more": (
        "We seek nobody. We are looking for an Entry-level to mid-level Kettle Developer.",
        [("Entry-level to mid-level Kettle Developer", "terms.sought", "junior")],
    ),
    "in small letters": (
        "We are looking for a senior data analyst.",
        [("senior data analyst", "terms.sought", "senior")],
    ),
    "at the end": ("We seek an Accounts Senior who counts.", [("Accounts Senior", "terms.sought", "senior")]),
    "with letters in brackets": (
        "We are looking for a Quality, Hygiene and Safety (QHS) Manager to join us.",
        [("Quality, Hygiene and Safety (QHS) Manager", "terms.sought", "manager")],
    ),
    "what such a post is": (
        "Overview: A kiln stylist-in-training is a temporary 90-day position.",
        [("kiln stylist-in-training", "terms.sought", "junior")],
    ),
    "to be taken on": ("We need a nurse to take on a senior role.", [("senior", "terms.level", "senior")]),
    "in brackets": (
        "We are looking for a Kettle Insight (Senior) to join us",
        [("Kettle Insight (Senior)", "terms.sought", "senior")],
    ),
    "on the lookout": (
        "We're on the lookout for an ambitious Sales and Events Manager to join.",
        [("Sales and Events Manager", "terms.sought", "manager")],
    ),
    "as a trainee": ("Bake. As a Trainee Keeper at the pier, you trim.", [("Trainee Keeper", "terms.sought", "junior")]),
    "as one of several": (
        "Bake. As one of our senior kettle designers, you draw.",
        [("senior kettle designers", "terms.sought", "senior")],
    ),
    "the job as the subject": (
        "Bake. The Senior Kettle Keeper will trim wicks.",
        [("Senior Kettle Keeper", "terms.sought", "senior")],
    ),
    "several of them": (
        "Our lead keepers are responsible for wicks.",
        [("lead keepers", "terms.sought", "lead")],
    ),
    "what it serves as": (
        "This position serves as the Director of the Kettle Office.",
        [("Director", "terms.sought", "director")],
    ),
    "a class of the journey": (
        "The Kettle Officer is the journey level classification in its series.",
        [("journey", "terms.level", "mid")],
    ),
    "the role's level": ("The role is at Senior level.", [("Senior", "terms.level", "senior")]),
    "this junior role": ("This is a junior role.", [("junior", "terms.level", "junior")]),
    "for such a position": ("Apply for a mid-level position", []),
    "in such a position": ("You start in mid-level position one", [("mid", "terms.level", "mid")]),
    "a board's label": ("Job level: Manager\n", [("Manager", "terms.level", "manager")]),
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
    "Two years of paid experience as a Senior Kettle Clerk",
    "As a world leader in kettles, we care for you.",
    "The senior management team will decide.",
    "Our hiring managers will call you.",
    "We need a leader.",
    "You report to our Senior Manager.",
    "We are looking for a Staff Nurse.",
    "As a Senior Living Home we care",
    "Seniority level: Directory",
    "All entry-level positions in this class are for training.",
    "Lamp experience;\nEntry level English",
    "Two years of lamp experience. Expert level trimming is a must.",
    "Experience requirements: Management experience in lamps",
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
    "Stylist-in-Training": ("junior", "in-Training"),
    "Staff Software Engineer": ("principal", "Staff"),
    "Senior Staff Platform Engineer": ("principal", "Staff"),
    "Staff Nurse": None,
    "Principal Scientist": ("principal", "Principal"),
    "Engineer, Principal, York": ("principal", "Principal"),
    "School Principal": None,
    "Lamp Analyst I": ("junior", "I"),
    "Keeper, Category I": None,
    "Adobe Experience Manager Developer": None,
    "Principal, Hill Elementary School": None,
    "Solution Architect, VP II": None,
    "Manager in Training": ("junior", "in Training"),
    "Chief Executive": ("executive", "Chief Executive"),
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
