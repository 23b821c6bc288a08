"""Titles are coded, the vague ones with an honest spread."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.compare.mixture import SURE
from jobscan.grammar.titles.features import head_word, title_words
from jobscan.occupations.choose import MOST, SPREAD, TEXT, TITLE, UNNAMED, occupations, occupations_for_title, together
from jobscan.occupations.levels import HELPERS, MANAGERS, OTHERS, SUPERVISORS, kinds
from tests.fuzzing import examples


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Registered Nurse", "29-1141"),
        ("RN - ICU Nights (Remote)", "29-1141"),
        ("Sr. SWE II", "15-1252"),
        ("Senior Java Developer", "15-1252"),
        ("CNA", "31-1131"),
        ("Internal Auditor", "13-2011"),
        ("Night Shift Forklift Driver", "53-7051"),
        ("Supervisory Budget Analyst", "13-2031"),
        ("Scrum Master", "13-1082"),
        ("General Dentist", "29-1021"),
        ("AP Clerk", "43-3031"),
        ("911 Dispatcher", "43-5031"),
        ("Loan Processor", "43-4131"),
        ("Fifth Grade Teacher", "25-2021"),
        ("Tyre Fitter", "49-3093"),
        ("Bylaw Enforcement Officer", "13-1041"),
        ("Ward Clerk", "43-6013"),
        ("Team Leader - Warehouse", "53-1042"),
    ],
)
def test_the_best_candidate(title: str, code: str) -> None:
    assert occupations_for_title(title)[0].code_value == code


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Registered Nurse (RN) - Cardiac Unit", {"29-1141"}),
        ("CDL-A Local Truck Driver", {"53-3032"}),
        ("Class A CDL Driver - $1,400/week", {"53-3032"}),
        ("SUPPORTING ACTORS", {"27-2011"}),
        ("Day Performer", {"27-2011"}),
        ("Teacher of Mathematics", {"25-2031"}),
        ("Account Executive, Enterprise", {"41-3091", "41-4012"}),
        ("Sales Associate - Part Time", {"41-2031"}),
        ("Management and Program Analyst", {"13-1111"}),
        ("Licensed Electrician", {"47-2111"}),
        ("Line Cook", {"35-2014"}),
        ("Senior Backend Engineer", {"15-1252"}),
        ("Founding Engineer", {"15-1252"}),
        ("Warehouse Associate (Night Shift)", {"53-7065", "53-7062"}),
        ("Data Analyst", {"15-2051"}),
        ("Physiotherapist", {"29-1123"}),
        ("Care Assistant", {"31-1121", "31-1122", "31-1131"}),
        ("Night Auditor", {"43-4081"}),
        ("Executive Assistant to the CEO", {"43-6011"}),
        ("VP of Sales", {"11-2022"}),
        ("HVAC Service Tech", {"49-9021"}),
        ("Physician - Neurology", {"29-1217"}),
        ("Deputy Head Teacher", {"11-9032"}),
        ("Site Manager", {"11-9021"}),
        ("QA Automation Engineer", {"15-1253"}),
        pytest.param("PT", {"29-1123"}, id="PT alone is a physical therapist"),
        pytest.param("Travel PT - Outpatient", {"29-1123"}, id="PT at a clinic too"),
        pytest.param("PT Aide", {"31-2022"}, id="an aide of the therapist's"),
        pytest.param("Cashier - PT", {"41-2011"}, id="PT is part time here"),
        pytest.param("FT/PT Barista", {"35-3023"}, id="full or part time"),
        pytest.param("RN (PT)", {"29-1141"}, id="a nurse part time"),
        pytest.param("Press Officer", {"27-3031"}, id="press: the newspapers"),
        pytest.param("Press Brake Operator", {"51-4031"}, id="press: a machine"),
        pytest.param("OT, Schools", {"29-1122"}, id="OT"),
        pytest.param("Warehouse Manager (Nights)", {"11-3071"}, id="manager"),
        pytest.param("Assistant Store Manager", {"41-1011"}, id="assistant of a manager's rank"),
        pytest.param("Nursing Aide", {"31-1131"}, id="aide"),
        pytest.param("Quarry Blasting Supervisor", {"47-1011"}, id="supervisor"),
        pytest.param("Pharmacy Supervisor", {"29-1051", "11-9111"}, id="no first line supervises pharmacists"),
        pytest.param("Harbour and Coastal Data Analyst", {"15-2051"}, id="the listed core of an unlisted title"),
        pytest.param("Kidney Transplant Nurse", {"29-1141"}, id="the head alone names it"),
        pytest.param("Frontend Engineer - Payments", {"15-1252", "15-1254"}, id="front end: programs"),
        pytest.param("Front End Cashier", {"41-2011"}, id="front end: of a shop"),
        pytest.param("Principal", {"11-9032"}, id="a school's principal"),
        pytest.param("Principal Engineer, Bridges", {"17-2051"}, id="a principal of no school"),
        pytest.param("Director of Procurement", {"11-3061"}, id="a director is no clerk"),
        pytest.param("PA to the Harbour Master", {"43-6011"}, id="PA: an assistant"),
        pytest.param("Restaurant Staff", {"35-3023", "35-3031"}, id="staff is led, and does not lead"),
        pytest.param("Park Services Attendant", {"39-3091"}, id="a park is no car park"),
        pytest.param("Logo for a tide clock", {"27-1024"}, id="a gig"),
        pytest.param("Environmental Services Aide", {"37-2011"}, id="a hospital's cleaner"),
        pytest.param("Adjunct Instructor, HVAC", {"25-1194", "25-1199"}, id="an instructor of a trade"),
    ],
)
def test_titles_as_boards_write_them(title: str, codes: set[str]) -> None:
    assert occupations_for_title(title)[0].code_value in codes


@pytest.mark.xfail(strict=True, reason="a rank in the armed forces and at sea outweighs the police's")
def test_captain_of_police_alone() -> None:
    assert occupations_for_title("Captain")[0].code_value == "33-1012"


def test_product_manager_is_spread() -> None:
    found = occupations_for_title("Product Manager, Machine Learning Platform")
    assert {"11-2021", "11-3021", "13-1082", "15-1252"} <= {occupation.code_value for occupation in found}
    assert found[0].confidence < 0.6


@pytest.mark.parametrize(
    "title",
    [
        "Product Manager",
        "Program Manager",
        "Consultant",
        "Engineer",
        "Analyst",
        "Manager",
        "Associate",
        "Technician",
        "Shift Leader",
        "Subject Matter Expert",
        "Manager in Training",
        "Porter",
    ],
)
def test_vague_titles_get_several_candidates_and_no_certainty(title: str) -> None:
    found = occupations_for_title(title)
    assert len(found) >= 3
    assert found[0].confidence < 0.6


@pytest.mark.parametrize(
    ("title", "is_chief"), [("Chief Sustainability Officer", True), ("City Manager", True), ("ESG data manager", False)]
)
def test_only_whom_the_title_calls_so_is_a_chief_executive(title: str, is_chief: bool) -> None:
    assert ("11-1011" in {each.code_value for each in occupations_for_title(title)}) is is_chief


@pytest.mark.parametrize("title", ["", "!!!", "Qwrtzpl", None])
def test_nothing_known_nothing_said(title: str | None) -> None:
    assert occupations(title, lambda: ()) == ()


NURSING = (
    "assess patients on the surgical ward, administer medication and intravenous therapy, write nursing care plans, "
    "guide student nurses and teach families. a registered nurse with a valid licence and acute care experience."
)
BAKING = (
    "weigh flour, knead and shape dough, watch the ovens and keep the bakery clean. early starts; bread and pastry."
)
LEDGERS = "match purchase invoices to orders, reconcile supplier statements, post payments and keep the ledgers."
BOOKS = LEDGERS + " enter bills, credit notes and receipts, balance accounts payable and receivable, file vouchers."


@pytest.mark.parametrize(
    ("title", "text", "code"),
    [
        pytest.param(None, NURSING, "29-1141", id="text alone, nursing"),
        pytest.param(None, BAKING, "51-3011", id="text alone, baking"),
        pytest.param(None, LEDGERS, "43-3031", id="text alone, ledgers"),
        pytest.param("Qwrtzpl", LEDGERS, "43-3031", id="a title that says nothing"),
        pytest.param("Associate", NURSING, "29-1141", id="a flat title"),
        pytest.param("Baker", "too short", "51-3011", id="title alone"),
    ],
)
def test_title_and_text_decide_together(title: str | None, text: str, code: str) -> None:
    assert occupations(title, lambda: [("responsibility", text)])[0].code_value == code


STORING = (
    "receive and store goods, load and unload trucks, pick and pack orders, drive a forklift, lift boxes, label "
    "pallets, count stock and keep the aisles of the warehouse clean and safe."
)
WIRING = "pull cable, bend conduit, wire panels and outlets, install lighting and test circuits on building sites."


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        pytest.param("Warehouse Manager", STORING, MANAGERS, id="manager"),
        pytest.param("Night Warehouse Supervisor", STORING, SUPERVISORS, id="supervisor"),
        pytest.param("Warehouse Associate", STORING, OTHERS, id="no level word"),
        pytest.param("Electrician Helper", WIRING, HELPERS, id="helper"),
        pytest.param("Electrician", WIRING, OTHERS, id="the trade itself"),
        pytest.param("Nursing Aide", NURSING, HELPERS, id="aide"),
        pytest.param("Director of Nursing", NURSING, MANAGERS, id="director"),
        pytest.param("Assistant Bakery Manager", BAKING, SUPERVISORS, id="assistant manager"),
    ],
)
def test_the_title_says_the_level_whatever_the_duties_are(title: str, text: str, kind: int) -> None:
    best = occupations(title, lambda: [("responsibility", text)])[0]
    assert kinds([best.code_value], [best.name]) == [kind]


@pytest.mark.parametrize("title", ["Associate", "Specialist", "Officer", "Staff", "Employee"])
@pytest.mark.parametrize(("text", "code"), [(NURSING, "29-1141"), (BAKING, "51-3011"), (BOOKS, "43-3031")])
def test_of_a_flat_title_the_duties_decide(title: str, text: str, code: str) -> None:
    assert occupations(title, lambda: [("responsibility", text)])[0].code_value == code


SELLING = (
    "lead the sales of the region, set quotas and prices, train sales staff, review the accounts of dealers, plan "
    "promotions and answer for the revenue of the sales teams."
)


@pytest.mark.parametrize(
    ("title", "is_manager"),
    [("Sales Data Analyst", False), ("Sales Ledger Accountant", False), ("Sales Manager", True)],
)
def test_the_duties_make_nobody_a_manager_whom_the_title_calls_none(title: str, is_manager: bool) -> None:
    best = occupations(title, lambda: [("responsibility", SELLING)])[0]
    assert (kinds([best.code_value], [best.name])[0] in (MANAGERS, SUPERVISORS)) is is_manager
    assert occupations(None, lambda: [("responsibility", SELLING)])[0].code_value == "11-2022"


def test_surer_where_the_title_names_it() -> None:
    def sure(title: str | None) -> float:
        return occupations(title, lambda: [("responsibility", NURSING)])[0].confidence

    assert sure("Registered Nurse") > sure(None)


def test_a_title_that_the_text_bears_out_is_surer() -> None:
    def sure(text: str) -> float:
        return occupations("Baker", lambda: [("responsibility", text)])[0].confidence

    assert sure(BAKING) > sure("") > sure(LEDGERS)


def test_together_each_side_counts() -> None:
    level, agreement = np.full(3, 1 / 3, np.float32), np.array([0.1, 0.1, 0.0], np.float32)
    named = np.array([0.9, 0.1, 0.0], np.float32)
    assert together(None, agreement).tolist() == pytest.approx(together(level, agreement).tolist())
    one, other, third = together(named, agreement).tolist()
    unnamed = UNNAMED + SPREAD * 0.1**4 / 3
    assert one / other == pytest.approx(((0.9 + unnamed) / (0.1 + unnamed)) ** TITLE, rel=1e-3)
    assert other / third == pytest.approx(((0.1 + unnamed) / unnamed) ** TITLE * np.exp(0.1 * TEXT), rel=1e-3)


def test_rank_and_case_do_not_matter() -> None:
    assert title_words("SENIOR Nurses II") == title_words("nurse")
    assert "intern" not in title_words("Internal Auditor")
    assert head_word("Director of Nursing") == "director"


@settings(max_examples=examples(60), deadline=None)
@given(st.text(max_size=200))
def test_any_text_gets_ordered_candidates(title: str) -> None:
    found = occupations_for_title(title)
    confidences = [occupation.confidence for occupation in found]
    assert len(found) <= MOST
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 < confidence <= 1 for confidence in confidences)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Elections Clerk II", "43-4031"),
        ("Voter Registration Specialist", "43-4031"),
        ("Elections Manager", "11-9199"),
        ("Developer Advocate (EMEA)", "15-1252"),
        ("Theatre Porter", "31-1132"),
        ("Category Analyst", "13-1161"),
        ("Data Entry Administrator", "43-9021"),
        ("Branch Operations Supervisor", "53-1042"),
        ("Night Shelter Worker", "21-1093"),
    ],
)
def test_titles_that_the_official_lists_lack(title: str, code: str) -> None:
    assert occupations_for_title(title)[0].code_value == code


def test_the_text_alone_is_never_sure_of_one_occupation() -> None:
    assert occupations(None, lambda: [("responsibility", NURSING * 3)])[0].confidence < SURE


@pytest.mark.parametrize(("title_sure", "is_sure"), [(1.0, True), (0.75, True), (0.5, True), (0.3, False)])
@pytest.mark.parametrize(
    "text", ["", "you care for patients on the ward, give medication, take blood pressure and chart"]
)
def test_a_title_that_may_be_anothers_makes_no_occupation_sure(title_sure: float, is_sure: bool, text: str) -> None:
    by_sure = [
        occupations("Registered Nurse", lambda: [("responsibility", text)] if text else [], sure)[0]
        for sure in (1.0, title_sure)
    ]
    assert [each.code_value for each in by_sure] == ["29-1141", "29-1141"]
    assert (by_sure[1].confidence >= SURE) is is_sure
    assert (by_sure[1].confidence == by_sure[0].confidence) is (title_sure >= 0.75)


def test_duties_of_another_group_leave_no_title_sure() -> None:
    assert occupations("Baker", lambda: [("responsibility", BAKING)])[0].confidence > SURE
    assert occupations("Baker", lambda: [("responsibility", LEDGERS)])[0].confidence < SURE


@pytest.mark.parametrize("title", ["Registered Nurse", "Data Fellow", None])
def test_the_candidates_together_are_no_more_than_certain(title: str | None) -> None:
    found = occupations(title, lambda: [("responsibility", NURSING)])
    assert sum(each.confidence for each in found) <= 1.002  # each is rounded
