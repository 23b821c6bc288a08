"""What the words around an amount make of it."""

import pytest

from jobscan.facts.pay.find import find_money
from jobscan.listing import Listing


def kinds(text: str) -> list[str]:
    return [seen.value.kind for seen in find_money(Listing.of_text(text))]


@pytest.mark.parametrize("far, expected", [(12, "company"), (13, "base")])
def test_a_wage_is_not_the_customers_who_stand_far_in_front_of_it(far: int, expected: str) -> None:
    between = " " + "x" * (far - 2) + " "
    assert kinds(f"Customers{between}£25,395 to £32,131 per annum") == [expected]


def test_but_another_amount_is_however_far_they_stand() -> None:
    assert kinds("Customers xxxxxxxxxxxxxxxxx £5,000") == ["company"]


# each is a way in which money stands in a listing and is not what the job pays, with a wage in the same words beside it
NOT_THE_JOBS = {
    "a visa's threshold": ("For a work visa you must be paid at least £26,200 a year", ["company"]),
    "sponsored": ("We need a salary of at least £38,700 for sponsorship", ["company"]),
    "a limit of the law": ("You may not be paid more than $183,500 in any town", ["company"]),
    "no offer over it": ("Salary: $99,000 to $155,000. No offer can exceed $183,500 per year.", ["base", "company"]),
    "what one earns today": ("If your salary is below £50,000 you may claim", ["company"]),
    "who is enrolled": ("Employees who earn between £6,240 and £50,270 are enrolled", ["company"]),
    "what one sold": ("You have made $80,000 or more in sales before", ["company"]),
    "a cap": ("Live here and earn below the gross annual wage cap of £34,194", ["company"]),
    "for insurance": ("The company pays up to $600 per month for health insurance", ["benefit"]),
    "for care": ("Annual maximum is $3,200 for health care", ["benefit"]),
    "a course": ("Course fee: $499", ["company"]),
    "a drawer": ("You count cash drawers of $500 to $2,000", ["company"]),
    "hello": ("A golden hello payment of £10,000", ["sign_on"]),
    "locality": ("Salary: $95,000-$141,000, plus locality pay up to $9,000", ["base", "other"]),
    "commission": ("100% commission. Earn $1,500 - $2,500 per week", ["other"]),
    "an average above it": ("Salary: Top 50% average\n$92,254 per year", ["other"]),
    "twice, in two currencies": ("Salary: see below\n- £150/€150 monthly wellbeing budget", ["benefit", "benefit"]),
    "a sign-on before the wage": ("$2,000 signing bonus after 90 days; $20-24/hr", ["sign_on", "base"]),
    "a plan before the wage": ("401k match, $25/hr", ["base"]),
    "inclusive of a supplement": ("Salary: £25,147 to £27,596 Per Annum Inclusive of HCAS", ["base"]),
    "with a weighting in it": ("Salary: £35,020 - £42,492 (inclusive of London Weighting)", ["base"]),
    "a premium's rate": ("Pay: £14.15 an hour\n- Plus 10% on weeknights = £15.72 an hour", ["base", "other"]),
    "for moving": ("You may get a payment of £750 if you are relocating", ["stipend"]),
    "for a friend": ("You receive a £250 payment if you refer a nurse", ["benefit"]),
    "a bonus by the day": ("Pay\n$20 to $38 Daily Bonus: by seniority", ["bonus"]),
    "a total, glued": ("Kiln Works | Engineer | $250k+ TCKiln Works bakes", ["other"]),
    "an average of others": ("Our average rep makes $95,000 a year.", ["other"]),
    "on top of tips": ("Tips average $90 per shift on top of $10/hr", ["other", "base"]),
    "stops": ("Pay: 45 CPM\nExtra drop: $13", ["base", "other"]),
    "a contract to manage": ("You manage vendor contracts up to $250,000 per year.", ["company"]),
    "by a board": ("The base pay range per Glassdoor is $70,000 - $90,000.", ["estimate"]),
    "a period alone on its line": ("Salary offer\nMonthly\n12,000.00 birr", ["base"]),
}  # fmt: skip


@pytest.mark.parametrize("text, expected", NOT_THE_JOBS.values(), ids=NOT_THE_JOBS)
def test_money_that_stands_in_a_listing_and_is_not_its_pay(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected
