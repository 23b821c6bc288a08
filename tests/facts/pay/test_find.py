"""Where pay is said, and what kind of money it is."""

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobscan.facts.pay.find import find_money
from jobscan.facts.pay.judged import Money
from jobscan.listing import Listing
from jobscan.model import Candidate

TAG = re.compile(r"</?(base|ote|bonus|sign_on|equity|stipend|commission|other)>")


def pay_in(text: str) -> list[Candidate[Money]]:
    return [seen for seen in find_money(Listing.of_text(text)) if seen.value.is_pay]


def marked(text: str) -> str:
    """The text with each found span in the tag of its kind."""
    out, at = [], 0
    for seen in pay_in(text):
        kind = seen.value.kind
        out += [text[at : seen.start], f"<{kind}>", text[seen.start : seen.end], f"</{kind}>"]
        at = seen.end
    return "".join([*out, text[at:]])


WORKS = [
    "Pay: <base>$80k - $95k per year</base> plus bonus",
    "Pay: <base>$28.50/hr - $34.00/hr</base> DOE",
    "Rate: <base>$150/12 hours</base> (non-union)",
    "Rate: <base>$182/8</base> plus travel",
    "We manage $40M in assets",
    "We raised $12 million last spring",
    "We closed a $250,000 seed round",
    "Salary: <base>£45,000 - £55,000 per annum</base> + pension",
    "Salary <base>from €52.000 to €60.000</base>, 30 days leave",
    "Our pay scale: <base>between $22 and $27 an hour</base>.",
    "Compensation: OTE <ote>$200-250k</ote> (base <base>$100-125k</base>)",
    "<base>$130,000 - $165,000 per year</base>, plus a <sign_on>$10,000</sign_on> sign-on",
    "<sign_on>$1,500 - $2,000</sign_on> sign on bonus",
    "Sign-on bonus: <sign_on>$5,000</sign_on>",
    "Referral bonus of up to $2,000",
    "A retention bonus of <sign_on>$3,000</sign_on> after one year",
    "Annual salary <base>₹18,00,000</base> and an ESOP grant of <equity>₹4,00,000</equity>",
    "| Place | Base | OTE |\n|---|---|---|\n| Rome | <base>$90k - $99k</base> | <ote>$140k - $150k</ote> |",
    "Equity, 20 days of paid leave, and a <stipend>$1,500</stipend> home office stipend",
    "Phone allowance: <stipend>€40 per month</stipend>",
    "Drivers can earn <other>up to $2,100 per week</other>",
    "Salary: <base>52,000</base>",
    "There are 52,000 reasons to join",
    "401(k) match up to 4% / competitive salary",
    "Tuition reimbursement up to $5,000 per year",
    "Referral bonus? We insure you for $50,000 life insurance",
    "Gym membership up to $60/month",
    "You will manage a budget of $2,000,000",
    "Quota of $900,000 per year",
    "<base>12-18 LPA</base>",
    "Linehaul: <base>60 cpm</base>, detention pay <other>$25 per hour</other>",
    "$25 - 40 hours a week",
    "Pay $1 - $1",
    "Call 555-120-4000 before 2026",
    "Expect to lift 50 pounds",
    "Rate <base>$45 per visit</base>",
    "Total compensation <other>$300,000 - $340,000</other>, base salary <base>$190,000 - $210,000</base>",
    "According to Glassdoor salary estimates: $80,000 - $90,000",
    "our stores.Benefits<base>£15.10ph</base>Start time 5am",
    "RatesUmbrella <base>£17</base>PAYE <base>£12.77</base>If",
    "Salary: <base>£45,000 max</base>",
    "Salary: <base>to £65k</base> plus car",
    "All positions with us are paid <other>at least $15 per hour</other>",
    "Pay <base>US$      85,925  to US$      134,289</base>",
    "",
    "$",
    "7",
]  # fmt: skip
# Shapes met in real listings; the words are ours.
IN_THE_WILD = [
    "HarbourSalary: <base>£31,900 per annum</base>Hours: 40 per week",
    "Fishmonger - Whitby - <base>UP TO £34k</base> Our client is glad to",
    "Pay, Benefits And More<base>£14.10 per hour</base> before bonus<base>£29,300 per annum</base> plus achievable bonus of <bonus>£1,200</bonus>38 hours per week",
    "Salary: <base>£26,500 - £30,750</base>Additional pay:Performance bonus",
    "### Acme  \n#### `💰 <base>USD $190,500~$262,000</base>` `🌎 Remote`",
    "the range is <base>$\n150,000\n- $185,000 a year</base>",
    "Salary: <base>$161, 500 - $180,000</base>",
    "Hiring Ranges:\n\n  * Tier 1: <base>$117,000 - $141,000</base> \n  * Tier 2: <base>$99,000 - $121,000</base> ",
    "Salary: UK: <base>£90,000 to £110,000</base> | Spain: <base>€70,000 - €85,000</base>",
    "Minimum annual <base>starting salary: $55,100</base> Bachelors, <base>$58,200</base> Masters",
    "Min Hiring Rate <base>$17.50 Max Hiring Rate $18.50</base>",
    "Level 4: <base>184,000-287,500</base>; Level 5: <base>224,000-356,500</base>",
    "Hiring Range <base>$150</base> for electives, <base>$300 for core classes</base>.",
    "Similar to none. Pay: <base>$20/hr</base>" + "\nwe care" * 45 + "\n\nSimilar jobs\n\nAnalyst\n$60,000 - $70,000\n",
    "Salary: Up to nothing fixed.\nWe move freight worth $9bn and pay <base>$.65 per mile</base>",
    "Pay range\n\n<base>$15-$17</base>\n",
    "the legal penalties.\n\n<base>$62,000 - $83,000</base>",
    "**Salary:** <base>60 000 - 70 000 PLN</base>",
    "We pay <base>twenty dollars an hour</base>",
    "Pay: <base>Twenty to twenty-five dollars per hour</base>",
    "Pay: <base>Twenty Dollars</base> (<base>$20.00) per hour</base>",
    "Salary: <base>one hundred and ten thousand dollars a year</base>",
    "You lift up to fifty pounds, twenty times an hour",
    "OTR driver | Pay | <base>$0.60 - $0.65 CPM</base>",
    "Experienced drivers: pay <base>.55-.65 cpm</base>",
    "Pay rates: extra stop: <other>$20</other>; lumper: <other>$60</other>",
    "Drivers earn <other>more than $60,000 a year</other>\nHome every week\nPay\n<base>31 to 41 CPM</base>",
    "Total comp: <other>$250k</other> (base <base>180k</base>, bonus 20%)",
    "Contract to hire. Pay <base>45-70 per hour</base> <base>90-130k annual</base> Our client leads its industry",
    "时薪 <base>25元</base>",
    "月給 <base>25万円</base>",
    "年収 <base>750～900万円</base>",
    "Du erhältst ein Monatsgehalt von <base>mindestens 1.400,- EUR</base>",
    "Wiederkehrprämie von <bonus>150,- EUR</bonus>",
    "Entlohnung:\n- <base>Euro 2590,-- brutto</base>".replace(" brutto</base>", "</base> brutto"),
    "35 h, mensuel de <base>1810.5 Euros</base> sur 12 mois",
    "a salary of <base>between € 2,660 (scale 9) and € 3,980 (scale 10) gross per month</base>",
    "Go developer, Leeds <base>to 80k</base> FTC",
    "We grew from 10k to 80k users in a year",
    "Sales executive, <ote>£12,000 - £40,000 per annum</ote>, OTE",
    "Basic <base>£30,000</base>, OTE <ote>£45,000</ote>",
    "Pay: <base>Php25,000.00 - Php50,000.00 per month</base>",
    "Lab assistant - <base>Up to £52000 per annum</base>  bonus pension private medical",
    "Band 6, <base>£41,600 £50,700 per annum</base>",
    "Software developer, <base>£45k  55k per year</base>",
    "Steps: <base>$4,512</base> <base>$4,737</base> <base>$4,974 a month</base>",
    "Childcare principal, full time, executive, professional services. Pay: <base>$5000 to $7000</base>",
    "Part time, <base>upto $30 hour</base> mornings",
    "Contract, hybrid. Day rate <base>up to 545 PD</base> via umbrella",
    "Salary: <base>17 - 20</base>\nSkills:",
    "Salary Grade: 17 - 20",
    "A competitive salary (<base>to 95k</base>) and a pension",
    "Løn: <base>38.000 kr. månedligt</base>",
    "Cook at the pier, <base>$22/hr</base>depending on season",
    "Nurse\nLondon: <base>£39,470 per year</base> for the first post",
    "National: <base>£35,290</base>\nLondon: <base>£39,470</base>\nA pension",
]  # fmt: skip
NOT_YET = [
    "Developer [<base>up to RM12k</base>]",
    "Life cover is the greater of your annual salary or a minimum of £10,000",
]


@pytest.mark.parametrize("tagged", WORKS)
def test_each_statement_of_pay_is_marked_and_nothing_else(tagged: str) -> None:
    assert marked(TAG.sub("", tagged)) == tagged


@pytest.mark.parametrize("tagged", IN_THE_WILD)
def test_shapes_met_in_real_listings(tagged: str) -> None:
    assert marked(TAG.sub("", tagged)) == tagged


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("tagged", NOT_YET)
def test_does_not_work_yet(tagged: str) -> None:
    assert marked(TAG.sub("", tagged)) == tagged


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Salary: $80,000 - $90,000", "pay.range"),
        ("Salary: up to $80,000", "pay.up_to"),
        ("Salary: from $80,000", "pay.from"),
        ("Salary: $80,000+", "pay.from"),
        ("Salary: $80,000", "pay.single"),
        ("CTC 12 LPA", "pay.lpa"),
    ],
)
def test_the_rule_tells_the_shape(text: str, rule: str) -> None:
    assert [seen.rule.name for seen in pay_in(text)] == [rule]


PUMPS = [
    "(",
    "$",
    "$1 ",
    "1,",
    "1,111",
    "1 111 ",
    "12 - ",
    "$10 - $20 to ",
    "a",
    "up to ",
    "$5k+ ",
    "\n",
    "£ ",
    "9" * 9,
    "per hour ",
    "$9 a ",
    "$20 with room to rise ",
    "1,000 - 2,000 - 3,000 - ",
    "£5 ",
    "Step 1 $20 to ",
    "twenty five hundred ",
    "(scale 9) ",
    "gehaltgehalt",
    "Salary: ",
]


@pytest.mark.parametrize("pump", PUMPS)
def test_time_is_linear_whatever_is_repeated(pump: str) -> None:
    text = pump * (60_000 // len(pump))
    listing = Listing.of_text(text)
    begin = time.process_time()
    find_money(listing)
    assert time.process_time() - begin < 3  # about 0.1 s when linear; a quadratic rule takes minutes


PIECES = st.sampled_from(
    ["$", "€", "£", "k", "-", " to ", "up to ", "12", "45,000", "1.500", "per hour", "/yr", "\n", " | ", "(", ")", "USD ",
     "bonus ", "salary ", "LPA", "M", "'", "円", "💰", "~", "%", "+", "and ", "0", "between "]
)  # fmt: skip


def test_half_a_surrogate_pair_does_no_harm() -> None:
    assert [seen.value.kind for seen in pay_in("\ud800 Pay: $20/hr \udfff")] == ["base"]


@example("BONUS$0$USD0")
@example("BONUS$0円円0")
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join)))
def test_no_text_makes_it_raise_and_spans_are_in_order(text: str) -> None:
    seen = find_money(Listing.of_text(text))
    ends = [0, *(each.end for each in seen)]
    assert all(end <= each.start < each.end <= len(text) for each, end in zip(seen, ends, strict=False))
    assert seen == find_money(Listing.of_text(text))
