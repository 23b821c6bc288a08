"""On what terms one is employed: what is said of this job, and what only sounds like it."""

import pytest

from jobscan.facts.terms.employment_type.find import find_employment_types, words_of
from jobscan.facts.terms.employment_type.words import KINDS, LISTS
from jobscan.grammar.word_lists import read_word_lists
from tests.facts.docs import found, listing

WORKS = {
    "a third of a list": (
        "We have a range of full, part time and flexible posts.",
        [("full", "terms.said"), ("part time", "terms.said")],
    ),
    "what it will be": ("This will be a full-time direct hire.", [("full-time", "terms.said")]),
    "behind a colon of its own": ("Schedule: Permanent : Full-time\n", [("Full-time", "terms.label")]),
    "several posts": ("These are full time posts on the pier.", [("full time", "terms.said")]),
    "more behind it": ("This is a full-time; benefits eligible position.", [("full-time", "terms.this")]),
    "permanent before it": ("Keeper Whitby Permanent full time £30,000", [("full time", "terms.alone")]),
    "to apply for": (
        "We are accepting applications for a full-time Lamp Manager.",
        [("full-time", "terms.said")],
    ),
    "one of two names": (
        "We are seeking one part-time Lamp Keeper/Assistant, who trims.",
        [("part-time", "terms.said")],
    ),
    "a secondment": ("It is a 12 month secondment basis.", [("secondment", "terms.said")]),
    "a fixed term or secondment": (
        "A new Fixed Term / Secondment 12 month post",
        [("Fixed Term", "terms.said"), ("Secondment", "terms.alone")],
    ),
    "in the interim": ("We also consider an interim position.", [("interim", "terms.said")]),
    "a locum's post": (
        "Applications are invited for the post of Locum Consultant in Lamps.",
        [("Locum", "terms.said")],
    ),
    "a gig": ("This is a freelance gig for lamp designers.", [("freelance", "terms.this")]),
    "part of a programme": ("As part of our internship programme you trim.", [("internship", "terms.said")]),
    "the bank": ("Come and join our staff bank today.", [("staff bank", "terms.said")]),
    "an indicator": ("Employment Indicator Full Time\n", [("Full Time", "terms.label")]),
    "a whole-time equivalent": ("Trimmer\nHours: 0.6 WTE\n", [("0.6 WTE", "terms.said")]),
    "both in brackets": (
        "Trimmer, Band 2\n(Full /Part Time hours)",
        [("Full", "terms.alone"), ("Part Time", "terms.said")],
    ),
    "the post holder": ("The post holder will be full time ,37.5 hours", [("full time", "terms.said")]),
    "an intern who does something": ("The Lamp House Intern will trim wicks.", [("Intern", "terms.said")]),
    "an opportunity that has arisen": (
        "A post has arisen for a kind part-time Keeper to trim",
        [("part-time", "terms.said")],
    ),
    "several are sought": ("We are looking to recruit 6 full time Lamp Keepers.", [("full time", "terms.said")]),
    "the answer of a form": ("Regular/Temporary\nTemporary\nCity", [("Temporary", "terms.alone")]),
    "a maximum term": ("Work type: Max term contract\n", [("Max term contract", "terms.label")]),
    "a term appointment": ("This is a term appointment.", [("term appointment", "terms.said")]),
    "days of a week": ("Trimmer\nPart-time: three days a week", [("Part-time", "terms.alone")]),
    "short, behind a label": ("Trimmer\nType: FT\n", [("FT", "terms.said")]),
    "a co-op": ("Co-op position for students", [("Co-op", "terms.said")]),
    "the length of a contract": (
        "Trimmer\nLength of contract: 12 months\n",
        [("Length of contract: 12 months", "terms.said")],
    ),
    "for a time, all day": (
        "Trimmer\nTemporary full-time (18 months)\n",
        [("Temporary", "terms.alone"), ("full-time", "terms.alone")],
    ),
    "until a month": ("Trimmer\nFixed-term until December\n", [("Fixed-term", "terms.alone")]),
    "an internship to join": ("Join our 2026 internship program", [("internship", "terms.said")]),
    "a class": ("Employment Class: Part Time Benefited\n", [("Part Time", "terms.label")]),
    "the type of a job": ("Type of job: Temporary Trimmer\n", [("Temporary", "terms.label")]),
    "bank": ("Contract: Bank\nHours: flexible", [("Bank", "terms.label")]),
    "years in words": ("You get a two-year contract, which may be extended.", [("contract", "terms.said")]),
    "so many months and more": ("Duration- 12+ Months Contract", [("Contract", "terms.said")]),
    "glued behind its noun": ("Offers a full-time lamp-based role10 months", [("full-time", "terms.said")]),
    "two dashes": ("Pier Lights -- Leith -- Full time, here", [("Full time", "terms.alone")]),
    "a cell with the job": ("Pier Lights | Leith | Full Time Keepers\n", [("Full Time", "terms.alone")]),
    "days": ("Trimmer\nFull Time Days\n", [("Full Time", "terms.alone")]),
    "offered": ("Part-time offered - pick your days", [("Part-time", "terms.alone")]),
    "will be": ("The role will be part-time", [("part-time", "terms.said")]),
    "to hire": ("Position is contract-to-hire", [("contract-to-hire", "terms.said")]),
    "openings": ("Immediate openings for full-time Cashiers", [("full-time", "terms.said")]),
    "a pair with a stroke": ("Full-Time/Part-Time\nFull-Time", [("Full-Time", "terms.alone")]),
    "an internship that is paid": ("Paid internship for students", [("internship", "terms.said")]),
    "volunteers needed": ("Volunteers needed", [("Volunteers", "terms.said")]),
    "volunteers sought": ("We are looking for volunteers to trim", [("volunteers", "terms.said")]),
    "one's own": ("You will be an independent contractor", [("independent contractor", "terms.said")]),
    "no hours": ("Trimmer\n0 hours contract\n", [("0 hours contract", "terms.alone")]),
    "in for another": ("Job type\nLocum\nWard 3", [("Locum", "terms.label")]),
    "a week's hours beside a word": ("Part-time, for 36 hours a week", [("Part-time", "terms.alone")]),
    "behind any label": ("We trim.\nShift: Full Time/Days\n", [("Full Time", "terms.alone")]),
    "scope": ("We trim.\nScope: Full Time\n", [("Full Time", "terms.label")]),
    "an employee, alone": ("We trim.\nFull-time employee - Remote\n", [("Full-time", "terms.alone")]),
    "staff": ("Job Type: Full-Time Staff\n", [("Full-Time", "terms.label")]),
    "days behind it": ("Lamp Trimmer\nFull-time 6 days a week", [("Full-time", "terms.alone")]),
    "months behind it": ("Band 5, Fixed Term: 12 months", [("Fixed Term", "terms.said")]),
    "employed": ("You will be employed full time by us", [("full time", "terms.said")]),
    "working": ("The post is suitable for part time working.", [("part time", "terms.said")]),
    "this internship": ("This internship is paid.", [("internship", "terms.said")]),
    "an employee": ("Job type: Regular Part-Time Employee\n", [("Part-Time", "terms.label")]),
    "a form's pair": ("Full/Part Time: Part Time\n", [("Part Time", "terms.label")]),
    "a lawyer": ("This is a full-time Lawyer role at our firm.", [("full-time", "terms.this")]),
    "interns sought": ("We are hiring keen Lamp Trimming Interns to join us.", [("Interns", "terms.said")]),
    "an intern sought": (
        "We are looking for a patient and keen Lamp Trimming Intern to join us.",
        [("Intern", "terms.said")],
    ),
    "as an intern": ("As a Lamp Trimming Intern, you trim.", [("Intern", "terms.said")]),
    "behind a title on its line": ("Lamp Cashier Full-Time\nWe trim.", [("Full-Time", "terms.alone")]),
    "between businesses": ("Salary in USD (B2B contract with us)", [("B2B contract", "terms.said")]),
    "label": ("Job Type: Full-time\n", [("Full-time", "terms.label")]),
    "list behind a label": (
        "Job Types: Part-time, Contract\n",
        [("Part-time", "terms.label"), ("Contract", "terms.label")],
    ),
    "a form's question": ("Full-time or Part-time: Part-time\n", [("Part-time", "terms.label")]),
    "a form's status": ("Full Time or Part Time Status: Full Time\n", [("Full Time", "terms.label")]),
    "sentence": ("This is a full-time position.", [("full-time", "terms.this")]),
    "months": ("A 6 month contract with extension.", [("contract", "terms.said")]),
    "length": ("Contract length: 12 months\n", [("Contract length: 12 months", "terms.said")]),
    "weeks": ("Assignment duration: 13 weeks\n", [("Assignment duration: 13 weeks", "terms.said")]),
    "British tax words": ("Day rate: £525 (Outside IR35)", [("Outside IR35", "terms.said")]),
    "alone": ("Sales Assistant\nPart-time\nLeeds", [("Part-time", "terms.alone")]),
    "alone, in brackets": ("Baker (FTC)", [("FTC", "terms.alone")]),
    "glued to the next line": ("Type: Hourly contractPay: $30", [("contract", "terms.label")]),
    "pay behind it": ("Rope Splicer\nPermanent, Full Time£25,395\n", [("Full Time", "terms.alone")]),
    "in front of the job": (
        "We have an opening for a friendly and reliable Part Time Rope Clerk to join.",
        [("Part Time", "terms.said")],
    ),
    "a position by itself": ("No calls. Full-time position, four days.", [("Full-time", "terms.alone")]),
    "and on call": ("Part-time and on-call\n", [("Part-time", "terms.alone")]),
    "in a town": ("Rope Teacher - Full Time in Cowes\n", [("Full Time", "terms.alone")]),
    "a share of the week": ("Band 5, 0.8 FTE", [("0.8 FTE", "terms.said")]),
    "hours": ("Nurse, FT - 40 hours", [("FT", "terms.said")]),
    "nights": ("Nurse PT/nights", [("PT", "terms.said")]),
    "French": ("Conditions : CDI - Temps plein\n", [("CDI", "terms.label"), ("Temps plein", "terms.label")]),
    "maternity cover": ("Payroll Clerk - maternity cover (9 months)", [("maternity cover", "terms.said")]),
    "months of maternity cover": ("A 12 month maternity cover", [("maternity cover", "terms.said")]),
    "bank staff": ("As a Bank Staff Nurse you care.", [("Bank Staff Nurse", "terms.said")]),
    "the bank of a hospital": ("Working bank lets you pick your shifts.", [("Working bank", "terms.said")]),
    "nurses of the bank": (
        "We invite keen Bank Health Visitors, to join us.",
        [("Bank Health Visitors", "terms.said")],
    ),
    "a bank": ("Bank Teller\nYou serve the customers of a bank.", []),
    "a fixed term of months": ("We seek a pilot for a fixed term of 12 months.", [("fixed term", "terms.said")]),
    "one term of a pair": (
        "The hours on offer are for both full and part time.\n",
        [("full", "terms.said"), ("part time", "terms.said")],
    ),
    "of the job by its name": ("The Lock Keeper is a seasonal hand on deck.", [("seasonal", "terms.this")]),
    "weeks of assignment": ("A 13 week travel assignment", [("travel assignment", "terms.said")]),
    "tax form": ("Rate: $60/hr, W2 only", [("W2", "terms.said")]),
    "a volunteer role": ("It is a volunteer position.", [("volunteer", "terms.said")]),
    "an intern is sought": ("We are hiring a keen legal intern who reads", [("intern", "terms.said")]),
}
NOTHING = [
    "This is not a full-time position.",
    "This leaflet is not an agreement or contract.",
    "The crew works on a scheduled basis. Full-time crews may be eligible for leave.",
    "The week has 36 hours. Part-time hours will be adjusted.",
    "It does not constitute an offer or a contract. It does not create an employment contract.",
    "We are a fast-paced, casual, friendly and rewarding place.",
    "Casual, welcoming work environment",
    "Casual in office dress code",
    "You bring two years full-time professional lamp experience.",
    "You bring 2+ years of full-time lamp work.",
    "Full-time, paid experience as a trimmer is asked for.",
    "Internship or project experience in lamps",
    "Some experience (even as intern or student position)",
    "Our crew of 600 full-time, part-time, and student employees",
    "Salaries for part-time roles will be prorated.",
    "The base annual full-time salary is given above.",
    "Those wishing to work part time and those unable to work full time",
    "Those who work less than full time are welcome.",
    "If you are self-employed, we can offer you",
    "Systems for KYC/CDD, sanctions",
    "The pier's Volunteer System",
    "Contract\nPermanent\nPay band 4",
    "Part time hours will be considered.",
    "We welcome those who want to work part time.",
    "Blue Kettle is a Government contractor and needs citizens.",
    "Type of employment: Contract of Employment",
    "Who will trim for The Lamp House? Our intern and you.",
    "All full-time (30 hours/week) employees get a lamp.",
    "We gladly talk about sharing a post or working part time.",
    "Contract: Permanent, no weekends",
    "All full-time employees get health cover.",
    "Negotiates contracts and contract terms with vendors.",
    "Full-time access to a vehicle is needed.",
    "Works with internal and international teams.",
    "The offer (Employment Contract) is for the coast.",
    "Sorry, we cannot support part-time or contract work.",
    "We are open to discussing part-time.",
    "Across Risk, Contract & Compliance.",
    "Three years of experience in full-time roles",
    "Employed by us in a full-time role",
    "Maternity cover and dental",
    "Assignment\nWrite a book",
    "We volunteer for you.",
    "More full-time jobs",
    "You lead two cooks and interns, as assigned",
    "Happy hours, holidays, volunteer days",
    "Contract law, contract laws",
    "Temperature: high. Temps70. Contractual",
    "Often 0.8 of it",
    "Our volunteers are trained, and so are you",
    "Ours is a bank, as you know",
    "Full-time students welcome",
]
WORDS = read_word_lists(LISTS.path)


def examples(*sections: str) -> list[str]:
    return [entry.example for section in sections for entry in WORDS[section]]


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_words_are_found_with_their_cue(text: str, expected: object) -> None:
    assert found(find_employment_types, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_words_about_something_else_are_left_alone(text: str) -> None:
    assert found(find_employment_types, text) == []


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Part-Time Cashier", [("Part-Time", "terms.title")]),
        ("Volunteer Baker", [("Volunteer", "terms.title")]),
        ("Volunteer Coordinator", []),
        ("Contract Manager", []),
    ],
)
def test_a_word_of_the_title_needs_no_cue(text: str, expected: object) -> None:
    seen = find_employment_types(listing(text, "title"))
    assert [(text[each.start : each.end], each.rule.name) for each in seen] == expected


VALUES = {
    "Type: Full-time": ("FULL_TIME",),
    "Type: Full-time contract": ("CONTRACTOR",),
    "Type: FTC": ("CONTRACTOR", "TEMPORARY"),
    "Type: Fixed-term contract": ("CONTRACTOR", "TEMPORARY"),
    "Type: Fixed-term": ("TEMPORARY",),
    "Type: Zero-hours contract": ("TEMPORARY",),
    "0.8 FTE": ("PART_TIME",),
    "0.94 FTE": ("PART_TIME",),
    "0.95 FTE": ("FULL_TIME",),
    "FTE: 1.0": ("FULL_TIME",),
    "FTE 90%": ("PART_TIME",),
    "100 % FTE": ("FULL_TIME",),
    "FT (40 hours)": ("FULL_TIME",),
    "PT (20 hours)": ("PART_TIME",),
}


@pytest.mark.parametrize("text, expected", VALUES.items(), ids=VALUES)
def test_a_candidate_carries_what_it_says(text: str, expected: object) -> None:
    assert [seen.value for seen in find_employment_types(listing(text))] == [expected]


@pytest.mark.parametrize("kind, example", [(kind, each) for kind in KINDS for each in examples(kind)])
def test_each_word_is_known_with_its_kind(kind: str, example: str) -> None:
    assert next(words_of(listing(example))).kind == kind


@pytest.mark.parametrize("example", examples("label_of", "label"))
def test_each_label_has_a_value(example: str) -> None:
    assert found(find_employment_types, example)[-1][1] == "terms.label"


@pytest.mark.parametrize("example", examples("job_noun", "between"))
def test_each_noun_behind_makes_a_statement(example: str) -> None:
    assert {rule for _, rule in found(find_employment_types, f"We fill {example}")} == {"terms.said"}


@pytest.mark.parametrize("example", examples("clear", "unclear"))
def test_words_without_another_sense_and_words_made_clear_are_statements(example: str) -> None:
    assert [rule for _, rule in found(find_employment_types, f"Note {example}")] == ["terms.said"]


@pytest.mark.parametrize("example", examples("other_thing", "other_contract"))
def test_words_that_belong_to_something_else_are_left_alone(example: str) -> None:
    assert found(find_employment_types, f"Knows {example}") == []


@pytest.mark.parametrize("example", examples("for_everybody"))
def test_what_holds_for_everybody_is_not_said_of_this_job(example: str) -> None:
    assert found(find_employment_types, f"{example} jobs") == []
