"""What is understood of work arrangement, employment type and seniority."""

import pytest

from jobscan.facts.terms.choose import employment_type_facts, job_location_type_fact, seniority_fact
from jobscan.facts.terms.find import find_terms
from jobscan.model import Fact, Fields
from tests.facts.marks import marked, quotes_hold

PLACES = {
    "label": ("Location: Remote", "TELECOMMUTE"),
    "hybrid in parentheses": ("Leeds (Hybrid)", "HYBRID"),
    "some days": ("You are in the office. 3 days a week on-site.", "HYBRID"),
    "all days": ("Expect 5 days onsite.", "ONSITE"),
    "refused": ("Remote working is not possible here.", "ONSITE"),
    "both": ("Vilnius: 4 days onsite, 1 flexible day remote", "HYBRID"),
    "a header outranks a perk": ("🌎 Remote - US\nHybrid working is possible near our offices.", "TELECOMMUTE"),
    "the office": ("Location: Pune (work from office, full time)", "ONSITE"),
    "a sentence of one word": ("Looks after the cash. Hybrid: Tuesdays to Thursdays downtown.", "HYBRID"),
    "nothing": ("We look after remote sites.", None),
}


@pytest.mark.parametrize("text, expected", PLACES.values(), ids=PLACES)
def test_where_the_work_is_done(text, expected):
    fact = job_location_type_fact(*marked(find_terms, text))
    assert (fact and fact.value) == expected
    assert fact is None or quotes_hold([fact], text)


def test_a_sentence_about_the_company_is_not_about_the_job():
    assert job_location_type_fact(*marked(find_terms, "We are a remote-first company.", role="company_about")) is None


@pytest.mark.parametrize(
    "words, expected",
    [("TELECOMMUTE", "TELECOMMUTE"), ("Hybrid (2 days)", "HYBRID"), ("On Site", "ONSITE"), ("true", None)],
)
def test_the_field_of_the_place_wins(words, expected):
    fact = job_location_type_fact(*marked(find_terms, "", fields=Fields(job_location_type=words)))
    assert (fact and (fact.value, fact.start, fact.rule)) == (expected and (expected, None, "field.job_location_type"))


TYPES = {
    "label": ("Job Type: Full-time\n", ["FULL_TIME"]),
    "two": ("Job Types: Part-time, Contract\n", ["PART_TIME", "CONTRACTOR"]),
    "fixed term": ("Contract: 12 month FTC\n", ["TEMPORARY", "CONTRACTOR"]),
    "the label outranks a sentence": ("Job Type: Part-time\nAsk us about our full-time positions.", ["PART_TIME"]),
    "once each": ("This is a full-time position. Full-time\n", ["FULL_TIME"]),
    "freelance": ("Type: Freelance\n", ["CONTRACTOR"]),
    "per diem": ("Schedule: PRN\n", ["PER_DIEM"]),
    "internship": ("Position type: Internship\n", ["INTERN"]),
    "nothing": ("Internal contracts are reviewed.", []),
}


@pytest.mark.parametrize("text, expected", TYPES.values(), ids=TYPES)
def test_employment_types(text, expected):
    facts = employment_type_facts(*marked(find_terms, text))
    assert [fact.value for fact in facts] == expected
    assert quotes_hold(facts, text)


def test_a_benefit_for_full_time_staff_is_no_employment_type():
    assert employment_type_facts(*marked(find_terms, "Cover for a full-time role", role="benefit")) == ()


@pytest.mark.parametrize(
    "words, expected",
    [
        (("FULL_TIME",), ["FULL_TIME"]),
        (("fulltime", "Contract"), ["FULL_TIME", "CONTRACTOR"]),
        (("CDI",), ["FULL_TIME"]),
        (("OTHER",), ["OTHER"]),
        (("Permanent",), []),
    ],
)
def test_employment_fields(words, expected):
    assert [
        fact.value for fact in employment_type_facts(*marked(find_terms, "", fields=Fields(employment_type=words)))
    ] == expected


TITLES = {
    "Senior Data Engineer": ("senior", "Senior"),
    "Sr. Chef": ("senior", "Sr"),
    "Staff Software Engineer": ("principal", "Staff"),
    "Senior Staff Platform Engineer": ("principal", "Staff"),
    "Staff Nurse": None,
    "Principal Scientist": ("principal", "Principal"),
    "School Principal": None,
    "Engineering Manager": ("manager", "Manager"),
    "Director of Nursing": ("director", "Director"),
    "Head of Sales": ("director", "Head of"),
    "CTO": ("executive", "CTO"),
    "VP, Finance": ("executive", "VP"),
    "Executive Assistant": None,
    "Account Executive": None,
    "Internal Auditor": None,
    "Legal Intern": ("intern", "Intern"),
    "Junior Java Developer": ("junior", "Junior"),
    "Analytics Engineer II": None,
    "Lead Carpenter": ("lead", "Lead"),
    "Lead Generation Specialist": None,
    "Senior Living Caregiver": None,
    "Management Analyst": None,
}


@pytest.mark.parametrize("title, expected", TITLES.items(), ids=TITLES)
def test_the_title_tells_the_level(title, expected):
    text = f"Now hiring: {title}"
    fact = Fact(value=title, start=12, end=len(text), text=title, rule="title.line", confidence=0.9)
    found = seniority_fact(*marked(lambda doc: [], text), fact)
    assert (found and (found.value, found.text)) == expected
    assert found is None or quotes_hold([found], text)


def test_a_title_from_a_field_has_no_place_in_the_text():
    fact = Fact(value="Senior Cook", start=None, end=None, text="Senior Cook", rule="field.title", confidence=1.0)
    found = seniority_fact(*marked(find_terms, "Cook wanted"), fact)
    assert (found.value, found.start, found.rule) == ("senior", None, "field.title")


def test_a_stated_level_is_read_when_the_title_is_plain():
    found = seniority_fact(*marked(find_terms, "Seniority level: Entry level\n"), None)
    assert (found.value, found.text) == ("junior", "Entry level")
