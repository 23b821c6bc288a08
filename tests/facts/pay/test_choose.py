"""What a statement of pay says: both ends, the currency, the period, for whom, and which comes first."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.facts.pay.amount import parse_pay
from jobscan.facts.pay.choose import choose_incentives, choose_pay
from jobscan.facts.pay.find import find_money
from jobscan.listing import Listing
from jobscan.model import Fact, Fields, Incentive, MonetaryAmount, PayField, Source, UnitText
from tests.facts.marks import quotes_hold


def listing_of(text: str, *, country: str | None = None, pay: tuple[PayField, ...] = ()) -> Listing:
    return Listing(source=Source(text=text, uri="test", fields=Fields(pay=pay)), country=country)


def base(text: str, **options: object) -> tuple[Fact[MonetaryAmount], ...]:
    listing = listing_of(text, **options)  # type: ignore[arg-type]
    return choose_pay(find_money(listing), listing)


def incentives(text: str) -> tuple[Fact[Incentive], ...]:
    listing = listing_of(text)
    return choose_incentives(find_money(listing), listing)


def short(fact: Fact[MonetaryAmount]) -> tuple[float | None, float | None, str | None, str | None]:
    value = fact.value
    low, high = value.min_value, value.max_value
    return None if low is None else float(low), None if high is None else float(high), value.currency, value.unit_text


# The strings that other programs were tried on.
PEERS = [
    ("$130,000 - $165,000 per year, plus a $10,000 sign-on", [(130000, 165000, "USD", "YEAR")]),
    ("$28.50/hr - $34.00/hr DOE", [(28.5, 34, "USD", "HOUR")]),
    ("$28.50 per hour", [(28.5, 28.5, "USD", "HOUR")]),
    ("$130k-165k", [(130000, 165000, "USD", "YEAR")]),
    ("130-165K USD annually", [(130000, 165000, "USD", "YEAR")]),
    ("GBP 45,000 - 55,000 per annum", [(45000, 55000, "GBP", "YEAR")]),
    ("EUR 65.000 - 75.000 brutto/Jahr", [(65000, 75000, "EUR", "YEAR")]),
    ("CA$94,500 - CA$123,375", [(94500, 123375, "CAD", "YEAR")]),
    ("12-18 LPA", [(1200000, 1800000, "INR", "YEAR")]),
    ("GS-12 ($86,962 to $113,047 per year)", [(86962, 113047, "USD", "YEAR")]),
    ("Up to $120,000", [(None, 120000, "USD", "YEAR")]),
    ("From $18/hour", [(18, None, "USD", "HOUR")]),
    ("$5,000 per week no experience", [(5000, 5000, "USD", "WEEK")]),
    ("Between $70,000 and $90,000", [(70000, 90000, "USD", "YEAR")]),
    ("OTE $200-250k (base $100-125k)", [(100000, 125000, "USD", "YEAR")]),
    ("Level 4: 184,000-287,500; Level 5: 224,000-356,500", [(184000, 287500, None, "YEAR"), (224000, 356500, None, "YEAR")]),
    ("We raised $50M - $80M", []),
    ("$1,500 - $2,000 sign on bonus", []),
    ("Company revenue $10,000,000 - $20,000,000", []),
    ("CHF 110'000 - 130'000", [(110000, 130000, "CHF", "YEAR")]),
    ("SEK 45 000 - 55 000 per month", [(45000, 55000, "SEK", "MONTH")]),
    ("$15-$17", [(15, 17, "USD", "HOUR")]),
    ("JPY 6,000,000 - 9,000,000", [(6000000, 9000000, "JPY", "YEAR")]),
    ("$120,000.00/yr to $150,000.00/yr", [(120000, 150000, "USD", "YEAR")]),
    ("The salary is $95,000 annually", [(95000, 95000, "USD", "YEAR")]),
    ("401(k) match up to 4% / competitive salary", []),
    ("$10,000 sign-on", []),
]  # fmt: skip
IN_THE_WILD = [
    ("Day rate: £450 - £500", [(450, 500, "GBP", "DAY")]),
    ("OTE: $240k (base 120k)", [(120000, 120000, "USD", "YEAR")]),
    ("Kiln Works | Founder's mate | REMOTE | $100k+I am the founder", [(100000, None, "USD", "YEAR")]),
    ("Minimum salary for this grade $45,000, maximum $67,500", [(45000, 67500, "USD", "YEAR")]),
    ("Guaranteed minimum earnings of approximately $51,000 per year", [(51000, None, "USD", "YEAR")]),
    ("Average Miles: 1,200 to 1,500 per week", []),
    ("Loads: 30 - 40 per week\nPay: $1,100 per week", [(1100, 1100, "USD", "WEEK")]),
    ("Hourly rate\n$21 - $26", [(21, 26, "USD", "HOUR")]),
    ("Paid biweekly at a rate of $31.10/hour", [(31.1, 31.1, "USD", "HOUR")]),
    ("Salary: Ral 42k-51k Euro", [(42000, 51000, "EUR", "YEAR")]),
    ("Salary is 80k - 110k+ CHF per year, about 7-8k CHF per month net",
     [(80000, 110000, "CHF", "YEAR"), (7000, 8000, "CHF", "MONTH")]),
    ("Full Stack, $US 120-190k", [(120000, 190000, "USD", "YEAR")]),
    ("Pay £17-94 per hour", [(17.94, 17.94, "GBP", "HOUR")]),
    ("Pay £17.50-94 per hour", [(17.5, 94, "GBP", "HOUR")]),
    ("Rate £16-94 - £22-07", [(16.94, 22.07, "GBP", "HOUR")]),
    ("Rate £16\\-94 \\- £22\\.07 per hour", [(16.94, 22.07, "GBP", "HOUR")]),
    ("Pay $20-25 per hour", [(20, 25, "USD", "HOUR")]),
    ("Salary: $65 annually", [(65, 65, "USD", None)]),
    ("Salary: $22.50 annually", [(22.5, 22.5, "USD", "HOUR")]),
    ("Pay: £19\\.50 an hour", [(19.5, 19.5, "GBP", "HOUR")]),
    ("Pay: $67-78,000", [(67000, 78000, "USD", "YEAR")]),
    ("Salary £50,000 - £42,000", [(42000, 50000, "GBP", "YEAR")]),
    ("minimum compensation: starting from 15,000 PLN", [(15000, None, "PLN", "MONTH")]),
    ("Salaris: € 4.000 - € 6.000 per maand", [(4000, 6000, "EUR", "MONTH")]),
    ("42K à 58K €", [(42000, 58000, "EUR", "YEAR")]),
    ("Salary of Rs.3.60 - 6.80 Lakhs", [(360000, 680000, "INR", "YEAR")]),
    ("R35 000 - R45 000 per month CTC", [(35000, 45000, "ZAR", "MONTH")]),
    ("Salary: R25k a month, R2 of Building R 3", [(25000, 25000, "ZAR", "MONTH")]),
    ("N250,000 - N300,000 monthly", [(250000, 300000, "NGN", "MONTH")]),
    ("Lohn: CHF 95'000.- bis 110'000.- p.a.", [(95000, 110000, "CHF", "YEAR")]),
    ("CTC 8,00,000 - 12,00,000 per annum", [(800000, 1200000, "INR", "YEAR")]),
    ("Min: $85,000 Mid: $100,000 Max: $115,000", [(85000, 115000, "USD", "YEAR")]),
    ("Pay range: minimum $85,000, maximum $115,000", [(85000, 115000, "USD", "YEAR")]),
    ("Salary range: $70,000.00/Yr. - $95,000.00/Yr.", [(70000, 95000, "USD", "YEAR")]),
    ("The base pay ranges from $128,600/year in our lowest geographic market up to $212,600/year in our highest.",
     [(128600, 212600, "USD", "YEAR")]),
    ("Salary: £25k rising to £28k after probation", [(25000, 28000, "GBP", "YEAR")]),
    ("Hourly pay: 18.50-22.00", [(18.5, 22, None, "HOUR")]),
    ("Salary: up to 80K", [(None, 80000, None, "YEAR")]),
    ("CPM: 0.60 - 0.68 per mile", [(0.6, 0.68, None, "MILE")]),
    ("Pay per visit: $70", [(70, 70, "USD", "UNIT")]),
    ("Travel nurse: $2,450/wk", [(2450, 2450, "USD", "WEEK")]),
    ("Salary: £26,607 - A Civil Service pension", [(26607, 26607, "GBP", "YEAR")]),
    ("(Week 3: Night Shifts)£14.00PHInteraction is recruiting", [(14, 14, "GBP", "HOUR")]),
    ("Fitter, Newman WA. $62 - $68 per hour plus super", [(62, 68, "AUD", "HOUR")]),
    ("Barista. $2,400 a month. Call +65 9123 4567", [(2400, 2400, "SGD", "MONTH")]),
    ("Cook. $62 per hour. Call +852 5123 4567", [(62, 62, "HKD", "HOUR")]),
    ("Fibre splicer. $2,400 a month. O level/ ITE", [(2400, 2400, "SGD", "MONTH")]),
    ("Lettings Valuer. Salary: up to £35,000 OTEHours: 9 to 5", []),
    ("Sign on bonus up to $20,000! RN $42 - $58/hour", [(42, 58, "USD", "HOUR")]),
    ("Insure works on loan, some worth\n  more than $500,000 each", []),
    ("* $4,000 sign\\-on, paid in four parts", []),
    ("Hourly pay $22.00; annually $45,760 per year", [(22, 22, "USD", "HOUR"), (45760, 45760, "USD", "YEAR")]),
    ("Pay: $60,000 - $70,000. Again: pay of $60,000 - $70,000", [(60000, 70000, "USD", "YEAR")]),
    ("Pay of $75 for each 90-minute lesson", [(75, 75, "USD", "UNIT")]),
    ("Pay: $0.62 per mile", [(0.62, 0.62, "USD", "MILE")]),
    ("pay 58 CPM", [(0.58, 0.58, "USD", "MILE")]),
    ("Salary: 244 000 zł - 330 100 zł", [(244000, 330100, "PLN", "YEAR")]),
    ("20 hours per week with late shifts. Starting salary £15,100", [(15100, None, "GBP", "YEAR")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PEERS, ids=[text for text, _ in PEERS])
def test_the_strings_that_others_were_tried_on(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [short(fact) for fact in base(text)] == expected


@pytest.mark.parametrize(("text", "expected"), IN_THE_WILD, ids=[text for text, _ in IN_THE_WILD])
def test_shapes_met_in_real_listings(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [short(fact) for fact in base(text)] == expected


@pytest.mark.parametrize(
    ("words", "unit"), [("38 000-44 000 kr/mån", "MONTH"), ("420.000 - 480.000 Ft/hó", "MONTH"), ("95 € al día", "DAY")]
)
def test_a_period_is_read_to_the_end_of_its_word(words: str, unit: str) -> None:
    (fact,) = base(f"Pay: {words} and lunch")
    assert (fact.text, fact.value.unit_text, fact.value.unit_stated) == (words, unit, True)


@pytest.mark.parametrize(
    ("country", "currency"),
    [("US", "USD"), ("CA", "CAD"), ("AU", "AUD"), ("NZ", "NZD"), ("SG", "SGD"), ("DE", "USD"), (None, "USD")],
)
def test_the_country_tells_what_a_dollar_is(country: str | None, currency: str) -> None:
    assert base("Salary: $80,000 - $90,000", country=country)[0].value.currency == currency


def test_a_period_that_is_only_concluded_is_not_called_stated() -> None:
    concluded, stated = base("Salary $80,000")[0].value, base("Annual salary: $80,000")[0].value
    assert (concluded.unit_text, concluded.unit_stated) == ("YEAR", False)
    assert (stated.unit_text, stated.unit_stated) == ("YEAR", True)


def test_a_toss_up_of_period_stays_open() -> None:
    assert base("Pay: $600")[0].value.unit_text is None


def test_a_range_without_period_takes_its_siblings() -> None:
    facts = base("Tier 1: $900 - $1,000 per week\nTier 2: $800 - $900")
    assert [fact.value.unit_text for fact in facts] == ["WEEK", "WEEK"]
    assert [fact.value.unit_stated for fact in facts] == [True, False]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Level 4: 184,000-287,500; Level 5: 224,000-356,500", ["Level 4", "Level 5"]),
        ("Salary: UK: £50,000 to £60,000 | Spain: €40,000 - €50,000", ["UK", "Spain"]),
        ("The range in New York is $90,000 - $99,000 and in Denver is $80,000 - $85,000", ["New York", "Denver"]),
        ("Zone A: $90,000 - $99,000\nZone B: $80,000 - $85,000", ["Zone A", "Zone B"]),
        ("Salary: $90,000 - $99,000", [None]),
        ("| Level | Salary |\n|---|---|\n| L3 | $90k - $99k |\n| L4 | $110k - $120k |", ["L3", "L4"]),
        ("Step | Hourly | Annual\nA | $20.00 | $41,600\nB | $21.00 | $43,680", ["A", "A", "B", "B"]),
        ("Acme | Engineer | $90k - $99k | Analyst | $80k - $85k", ["Engineer", "Analyst"]),
        ("Salary: $90,000 (Masters)\nSalary: $80,000 (Bachelors)", ["Masters", "Bachelors"]),
    ],
)
def test_tiers_keep_their_names(text: str, labels: list[str | None]) -> None:
    assert [fact.value.label for fact in base(text)] == labels


@pytest.mark.parametrize(
    ("text", "restates"),
    [
        ("$22 - $30 per hour ($45,760 - $62,400 annually)", [None, 0]),
        ("Salary £2,500 per month, £30,000 per annum", [None, 0]),
        ("Biweekly: $2,000 - $2,500\nAnnually: $52,000 - $65,000\nHourly: $25.00 - $31.25", [None, 0, 0]),
        ("$40 per hour on weekdays, $90,000 per year for lead nurses, $60 per hour at night", [None, None, None]),
        ("Step | Hourly | Annual\nA | $20.00 | $41,600\nB | $21.00 | $43,680", [None, 0, None, 2]),
        ("Pay: $22 per hour, up to $45,760 per year", [None, None]),
        ("Pay: €50,000 per year or $4,200 per month", [None, None]),
    ],
)
def test_the_same_pay_for_another_period_is_linked(text: str, restates: list[int | None]) -> None:
    facts = base("Pay: " + text)
    assert [fact.value.restates for fact in facts] == restates


def test_one_pay_in_two_periods_needs_no_label() -> None:
    assert [fact.value.label for fact in base("Cook: $22 per hour ($45,760 annually)")] == [None, None]


def test_exactly_one_is_primary_and_a_full_range_beats_a_headline() -> None:
    facts = base("Analyst - up to £50k\n\nThe salary is £35k - £50k a year")
    assert [fact.value.primary for fact in facts] == [False, True]
    facts = base("Pay: $20 - $22 per hour or $41,600 - $45,760 per year")
    assert [fact.value.primary for fact in facts] == [True, False]


def test_evidence_is_a_slice_of_the_listing() -> None:
    text = "Wage: “$20–$25/hr”, and a $1,000 sign-on bonus"
    facts: list[Fact[Any]] = [*base(text), *incentives(text)]
    assert len(facts) == 2
    assert quotes_hold(facts, text)


FIELD = PayField(
    text="50000-60000", currency="USD", min_value=Decimal(50000), max_value=Decimal(60000), unit_text="YEAR"
)


def test_a_field_is_a_fact_without_a_place() -> None:
    (fact,) = base("We sell kites.", pay=(FIELD,))
    assert (fact.start, fact.end, fact.text, fact.rule) == (None, None, "50000-60000", "field.pay")
    assert fact.value.primary
    assert short(fact) == (50000, 60000, "USD", "YEAR")


def test_a_field_comes_behind_the_prose_and_does_not_repeat_it() -> None:
    assert [fact.rule for fact in base("Pay $50,000 - $60,000", pay=(FIELD,))] == ["pay.range"]
    facts = base("Pay $55,000 - $60,000", pay=(FIELD, FIELD))
    assert [(fact.rule, fact.value.primary) for fact in facts] == [("pay.range", True), ("field.pay", False)]


@pytest.mark.parametrize(
    ("place", "value", "unit", "currency"),
    [
        ("Boise, ID", 27, "HOUR", "USD"),
        ("Leeds, UK", 31000, None, "GBP"),
        ("Tokyo, Japan", 60000, "YEAR", None),  # nobody is paid so little there: dollars, more likely
        ("Remote", 31000, "YEAR", None),
    ],
    ids=["of the place", "no period", "not of that size", "no place"],
)
def test_a_field_without_currency_is_in_the_money_of_its_place(
    place: str, value: int, unit: UnitText | None, currency: str | None
) -> None:
    field = PayField(text=str(value), min_value=Decimal(value), max_value=Decimal(value), unit_text=unit)
    listing = Listing(Source(text="", uri="test", fields=Fields(pay=(field,), locations=(place,))))
    assert [fact.value.currency for fact in choose_pay(find_money(listing), listing)] == [currency]


def test_a_field_of_words_is_read_and_one_of_zeros_is_not() -> None:
    assert [short(fact) for fact in base("", pay=(PayField(text="$20/hr"),))] == [(20, 20, "USD", "HOUR")]
    zero = PayField(text="0", currency="USD", min_value=Decimal(0), max_value=Decimal(0), unit_text="YEAR")
    assert base("", pay=(zero,)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$10,000 sign-on", [("sign_on", 10000, 10000, "ONE_TIME")]),
        ("OTE $200-250k (base $100-125k)", [("ote", 200000, 250000, "YEAR")]),
        ("Base salary $250k (OTE 380k)", [("ote", 380000, 380000, "YEAR")]),
        ("An annual bonus of up to $5,000", [("bonus", None, 5000, "YEAR")]),
        ("Housing stipend: $800 per month", [("stipend", 800, 800, "MONTH")]),
        ("We raised $50M - $80M", []),
    ],
)
def test_what_is_paid_beside_base_pay(text: str, expected: list[tuple[object, ...]]) -> None:
    values = [fact.value for fact in incentives(text)]
    assert [(v.kind, v.min_value, v.max_value, v.unit_text) for v in values] == expected


def test_tiers_of_on_target_earnings_keep_their_names() -> None:
    facts = incentives("| Place | Base | OTE |\n|---|---|---|\n| Rome | $90k | $140k |\n| Oslo | $95k | $150k |")
    assert [(fact.value.kind, fact.value.label) for fact in facts] == [("ote", "Rome"), ("ote", "Oslo")]


# --- properties ------------------------------------------------------------------------------------------------------


def grouped(value: int, mark: str) -> str:
    return f"{value:,}".replace(",", mark)


def indian(value: int) -> str:
    head, tail = divmod(value, 1000)
    return f"{grouped_by_two(head)},{tail:03d}"


def grouped_by_two(value: int) -> str:
    return f"{value // 100},{value % 100:02d}" if value >= 100 else str(value)


STYLES: dict[str, Callable[[int, int], tuple[str, str]]] = {
    "$1,000 - $2,000": lambda a, b: (f"${a:,} - ${b:,}", "USD"),
    "$1,000-2,000": lambda a, b: (f"${a:,}-{b:,}", "USD"),
    "$1000 to $2000": lambda a, b: (f"${a} to ${b}", "USD"),
    "$1,000.00 - $2,000.00": lambda a, b: (f"${a:,}.00 - ${b:,}.00", "USD"),
    "USD 1,000 - 2,000": lambda a, b: (f"USD {a:,} - {b:,}", "USD"),
    "1,000 - 2,000 USD": lambda a, b: (f"{a:,} - {b:,} USD", "USD"),
    "$1,000 USD - $2,000 USD": lambda a, b: (f"${a:,} USD - ${b:,} USD", "USD"),
    "US$1,000 – US$2,000": lambda a, b: (f"US${a:,} – US${b:,}", "USD"),
    "$1k - $2k": lambda a, b: (f"${a // 1000}k - ${b // 1000}k", "USD"),
    "$1-2K": lambda a, b: (f"${a // 1000}-{b // 1000}K", "USD"),
    "1k-2k EUR": lambda a, b: (f"{a // 1000}k-{b // 1000}k EUR", "EUR"),
    "between": lambda a, b: (f"between ${a:,} and ${b:,}", "USD"),
    "from to": lambda a, b: (f"from £{a:,} to £{b:,}", "GBP"),
    "£ lines": lambda a, b: (f"£{a:,}\n- £{b:,}", "GBP"),
    "£ markdown": lambda a, b: (f"**£{a:,} \\- £{b:,}**", "GBP"),
    "tilde": lambda a, b: (f"USD ${a:,}~${b:,}", "USD"),
    "1.000 € - 2.000 €": lambda a, b: (f"{grouped(a, '.')} € - {grouped(b, '.')} €", "EUR"),
    "€1.000,00": lambda a, b: (f"€{grouped(a, '.')},00 - €{grouped(b, '.')},00", "EUR"),
    "1 000 à 2 000 €": lambda a, b: (f"{grouped(a, ' ')} à {grouped(b, ' ')} €", "EUR"),
    "narrow spaces": lambda a, b: (f"{grouped(a, chr(0x202F))} - {grouped(b, chr(0xA0))} EUR", "EUR"),
    "€ bis": lambda a, b: (f"€ {grouped(a, '.')} bis € {grouped(b, '.')}", "EUR"),
    "CHF": lambda a, b: (f"CHF {grouped(a, chr(39))} - {grouped(b, chr(0x2019))}", "CHF"),
    "PLN year": lambda a, b: (f"{grouped(a, ' ')} - {grouped(b, ' ')} PLN", "PLN"),
    "zł": lambda a, b: (f"{grouped(a, ' ')} zł - {grouped(b, ' ')} zł", "PLN"),
    "kr": lambda a, b: (f"{grouped(a, ' ')} - {grouped(b, ' ')} kr", "SEK"),
    "CA$": lambda a, b: (f"CA${a:,} - CA${b:,}", "CAD"),
    "A$": lambda a, b: (f"A${a:,} to A${b:,}", "AUD"),
    "AUD after": lambda a, b: (f"${a:,} - ${b:,} AUD", "AUD"),
    "R$": lambda a, b: (f"R$ {grouped(a, '.')} - R$ {grouped(b, '.')}", "BRL"),
    "₹ lakh": lambda a, b: (f"₹{indian(a)} - ₹{indian(b)}", "INR"),
    "mojibake": lambda a, b: (f"£{a:,} â€“ £{b:,}", "GBP"),
    "table": lambda a, b: (f"Min | Max\n${a:,} | ${b:,}", "USD"),
}
UNITS = {
    "YEAR": [" per year", " per annum", "/yr", " a year", " annually", " p.a."],
    "MONTH": [" per month", "/month", " monthly"],
}


@given(
    st.sampled_from(sorted(STYLES)),
    st.integers(20, 140).map(lambda k: k * 1000),
    st.integers(1, 90).map(lambda k: k * 1000),
    st.sampled_from(sorted(UNITS)),
    st.data(),
)
def test_a_range_in_any_countrys_spelling_reads_back(
    style: str, low: int, spread: int, unit: str, data: st.DataObject
) -> None:
    words, currency = STYLES[style](low, low + spread)
    words += data.draw(st.sampled_from(UNITS[unit]))
    amount = parse_pay(words, country="SE" if currency == "SEK" else None, before="Salary: ")
    if amount is None or not amount.unit_stated:  # nobody is paid so much a month, or so little a year
        assert unit == "MONTH" or currency in ("INR", "SEK")
        return
    assert (amount.min_value, amount.max_value, amount.unit_text) == (Decimal(low), Decimal(low + spread), unit)
    assert amount.currency == currency


@given(st.text(max_size=60), st.text(alphabet="$€£k-–0123456789., toupr/h'|\n", max_size=60))
def test_no_text_makes_it_raise_and_the_ends_are_in_order(before: str, text: str) -> None:
    amount = parse_pay(text, before=before)
    ends = (amount.min_value, amount.max_value) if amount else (None, None)
    assert None in ends or ends[0] <= ends[1]  # type: ignore[operator]
    whole = before + " Salary: " + text
    facts = base(whole)
    assert all(fact.text == whole[fact.start : fact.end] for fact in facts)
    assert sum(fact.value.primary for fact in facts) == (1 if facts else 0)
    assert all(
        isinstance(end, Decimal) for f in facts for end in (f.value.min_value, f.value.max_value) if end is not None
    )


@pytest.mark.parametrize(
    ("country", "low", "unit", "currency"),
    [
        pytest.param("US", 27, "HOUR", "USD", id="the country's"),
        pytest.param("GB", 24000, "YEAR", "GBP", id="another country's"),
        pytest.param("IN", 60000, "YEAR", None, id="of a size that its money has not"),
        pytest.param(None, 60000, "YEAR", None, id="no country"),
    ],
)
def test_numbers_of_a_field_are_in_the_money_of_the_country(
    country: str | None, low: int, unit: UnitText, currency: str | None
) -> None:
    field = PayField(text=str(low), min_value=Decimal(low), max_value=Decimal(low), unit_text=unit)
    (fact,) = base("", country=country, pay=(field,))
    assert (fact.value.currency, fact.stated) == (currency, currency is None)
