"""What a listing says in passing is not missing; what it says in another language we cannot miss."""

import pytest

from jobscan.check import check
from jobscan.model import CheckOptions, Source
from tests.check.test_rules import analyzer

REST = "\n\nRequirements: a year in a kitchen. Pay: $20 an hour. Send your CV to us."
COOK = "Line cook\nCompany: Lakeside Kitchens\n\n"


def found(text: str, *codes: str) -> set[str]:
    source = Source(text=text, uri="example.txt")
    posting = analyzer().analyze_source(source)
    settings = CheckOptions(select=codes)
    return {each.rule for each in check(posting, posting.comparison, text=text, settings=settings)}


def test_nothing_is_missing_in_a_language_that_we_do_not_read() -> None:
    text = "Ищем человека на кухню. Вы будете готовить обеды и мыть посуду. Звоните нам каждый день после девяти часов."
    assert found(text, "CON501", "CON502", "CON504", "CON505", "CON506", "CON507") == set()


@pytest.mark.parametrize(
    ("code", "said", "unsaid"),
    [
        (
            "CON501",
            "We are looking for an experienced Pastry Chef." + REST,
            "We are looking for people who cook." + REST,
        ),
        ("CON501", "The Sous Chef reports to us." + REST, "The Lunch Menu is yours." + REST),
        ("CON501", "We are hiring Sr. Pastry Chefs now." + REST, "We are hiring now." + REST),
        ("CON501", "Are you a qualifiedPastry Chef?" + REST, "Are you a good friend?" + REST),
        ("CON501", "Two line cook positions are free." + REST, "Two places are free." + REST),
        (
            "CON502",
            COOK + "You cook between Suffolk and Essex." + REST,
            COOK + "You cook between Lunch and Dinner." + REST,
        ),
        ("CON502", COOK + "You teach from home." + REST, COOK + "You teach from scratch." + REST),
        ("CON503", "We are Ashcombe Grain Ltd." + REST, "We are a mill." + REST),
        ("CON503", "See www.ashcombe.example." + REST, "See our page." + REST),
        ("CON503", "Ada Search is a recruitment agency." + REST, "Our client is a mill." + REST),
        ("CON502", COOK + "You cook in the heart of Elmbridge.", COOK + "You will cook in the old mill."),
        ("CON502", COOK + "You will cook in Austin.", COOK + "You will cook in Autumn."),
        ("CON502", "Lakeside Kitchens | Denver | Cook", "Lakeside Kitchens | Lunch | Cook"),
        ("CON502", COOK + "Apply to the City of Elmbridge.", COOK + "Apply to the owner of Elmbridge."),
        ("CON504", COOK + "You will cook 38 hours a week.", COOK + "You have 3 years of full-time paid experience."),
        ("CON504", COOK + "It is a permanent role.", COOK + "Benefits depend on full-time or part-time status."),
        ("CON507", COOK + "Mail cook [at] lakeside [dot] example.", COOK + "Customers interested in cooking phone us."),
        ("CON507", COOK + "Interested candidates phone Ada.", COOK + "Contact with children is daily."),
    ],
)
def test_a_thing_said_in_passing_is_not_missing(code: str, said: str, unsaid: str) -> None:
    assert found(said, code) == set()
    assert found(unsaid, code) == {code}


def test_one_of_several_is_no_demand_that_contradicts() -> None:
    head = "Data Analyst\nCompany: Lakeside Hospital\n\nRequired\n- Experience with SQL\n- Excel\n\nPreferred\n- "
    assert found(head + "SQL\n", "REQ306") == {"REQ306"}
    for other in ("Five years of SQL", "SQL or Python", "A certificate in SQL", "Spatial SQL in hospitals"):
        assert found(head + other + "\n", "REQ306") == set(), other


def test_what_is_said_of_applications_is_no_demand() -> None:
    demands = "".join(
        f"- Knowledge of {word}\n" for word in "soups salads sauces menus grills ovens fish bread".split()
    )
    notes = "".join(
        f"- Applicants must have experience with {word} for the exam\n" for word in "rice eggs tea jam ham".split()
    )
    assert found(COOK + "Requirements\n" + demands + notes, "REQ302") == set()
