"""Where one works, on what terms, at what level: what is said of this job, and what only sounds like it."""

import time

import pytest

from jobscan.facts.terms.find import find_terms
from tests.facts.docs import ODD_TEXTS, found, listing

PLACES = {
    "label": ("Location: Remote", [("Remote", "terms.label")]),
    "label, value on the next line": ("Location Type\nRemote\nDepartment\nTech", [("Remote", "terms.label")]),
    "label in Markdown": ("**Remote Status:** Hybrid\n", [("Hybrid", "terms.label")]),
    "parenthesis behind a place": ("Swansea (Hybrid)", [("Hybrid", "terms.alone")]),
    "header line of a forum": ("Quarrel | Backend Engineer | ONSITE | NYC", [("ONSITE", "terms.alone")]),
    "tag": ("Apply now. #LI-Remote", [("Remote", "terms.alone")]),
    "sentence": ("This role is fully remote and open to all.", [("remote", "terms.this")]),
    "may work": ("You can work remotely from anywhere in Spain.", [("remotely", "terms.said")]),
    "days in the office": (
        "You will spend 3 days a week in the office.",
        [("3 days a week in the office", "terms.days")],
    ),
    "days at home": ("Benefits: work from home 2 days a week", [("from home 2 days a week", "terms.home_days")]),
    "a day of the week": ("Fridays are remote.", [("Fridays are remote", "terms.weekday")]),
    "a form's question and answer": (
        "Does this position have telework options? No",
        [("telework options? No", "terms.not")],
    ),
    "refused": ("Sorry, remote working is not possible for this role.", [("remote", "terms.not")]),
    "glued": ("Skills you needRemote\n", [("Remote", "terms.alone")]),
    "glued to a full stop": ("Pension contribution.Hybrid by agreement", [("Hybrid", "terms.alone")]),
    "a form that asks which": ("Onsite/Remote: Remote\n", [("Remote", "terms.label")]),
    "beside the names of places": ("Nurse\nPoland, Remote Central Europe\n", [("Remote", "terms.alone")]),
    "in front of the job": ("We are looking for local, on-site developers to help.", [("on-site", "terms.said")]),
}
TYPES = {
    "label": ("Job Type: Full-time\n", [("Full-time", "terms.label")]),
    "list behind a label": (
        "Job Types: Part-time, Contract\n",
        [("Part-time", "terms.label"), ("Contract", "terms.label")],
    ),
    "sentence": ("This is a full-time position.", [("full-time", "terms.this")]),
    "months": ("A 6 month contract with extension.", [("contract", "terms.said")]),
    "British tax words": ("Day rate: £525 (Outside IR35)", [("Outside IR35", "terms.said")]),
    "alone": ("Sales Assistant\nPart-time\nLeeds", [("Part-time", "terms.alone")]),
    "glued to the next line": ("Type: Hourly contractPay: $30", [("contract", "terms.label")]),
    "pay behind it": ("Rope Splicer\nPermanent, Full Time£25,395\n", [("Full Time", "terms.alone")]),
    "in front of the job": (
        "We have an opening for a friendly and reliable Part Time Rope Clerk to join.",
        [("Part Time", "terms.said")],
    ),
    "a position by itself": ("No calls. Full-time position, four days.", [("Full-time", "terms.alone")]),
    "and on call": ("Part-time and on-call\n", [("Part-time", "terms.alone")]),
    "in a town": ("Rope Teacher - Full Time in Cowes\n", [("Full Time", "terms.alone")]),
}
TITLES = {
    "terms in the title": ("Part-Time Cashier", [("Part-Time", "terms.title")]),
    "place in the title": ("Remote Nurse Reviewer", [("Remote", "terms.title")]),
    "not a place": ("Remote Sensing Scientist", []),
}
LEVELS = {
    "LinkedIn's label": ("Seniority level: Entry level\n", [("Entry level", "terms.level")]),
    "sentence": ("An entry level position in our shop.", [("entry level", "terms.level")]),
}
NOTHING = [
    "We monitor remote sites and remote sensing equipment.",
    "Experience leading remote teams is welcome.",
    "There is an on-site gym and on-site parking.",
    "All full-time employees get health cover.",
    "Negotiates contracts and contract terms with vendors.",
    "Full-time access to a vehicle is needed.",
    "Works with internal and international teams.",
    "Hybrid cars are serviced here.",
    "The offer (Employment Contract) is for the coast.",
    "Sorry, we cannot support part-time or contract work.",
    "We are open to discussing part-time.",
    "As a remote-friendly company, people work from where they like.",
    "Across Risk, Contract & Compliance.",
]


@pytest.mark.parametrize(
    "text, expected", [*PLACES.values(), *TYPES.values(), *LEVELS.values()], ids=[*PLACES, *TYPES, *LEVELS]
)
def test_terms_are_found_with_their_cue(text, expected):
    assert found(find_terms, text) == expected


@pytest.mark.parametrize("text, expected", TITLES.values(), ids=TITLES)
def test_a_word_of_the_title_needs_no_cue(text, expected):
    assert [(mark.text, mark.rule) for mark in find_terms(listing(text, "title"))] == expected


def test_the_name_under_which_a_job_is_sought_is_a_level():
    text = "We are looking for an experienced Senior Data Analyst to join us. You report to a Senior Manager."
    assert found(find_terms, text) == [("Senior Data Analyst", "terms.sought")]


@pytest.mark.parametrize("text", NOTHING)
def test_words_about_something_else_are_left_alone(text):
    assert found(find_terms, text) == []


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises_or_takes_long(text):
    words = listing(text)
    began = time.process_time()
    find_terms(words)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param(
            "We are distributed: work where you like.", ["work where you like"], marks=pytest.mark.xfail(strict=True)
        )
    ],
)
def test_does_not_work_yet(text, expected):
    assert [quote for quote, _ in found(find_terms, text)] == expected
