"""How many salaries a year has: how it is said, what it is not, and which statement counts."""

import pytest

from jobscan.facts.payments.choose import choose_payments
from jobscan.facts.payments.find import find_payments
from tests.facts.docs import listing


@pytest.mark.parametrize(
    "text, words, number",
    [
        pytest.param("Gehalt: 2.900 € brutto/Monat, 14 Gehälter", "14 Gehälter", 14, id="Austria"),
        pytest.param("Bruttomonatsgehalt EUR 3.100,00 (14x jährlich)", "14x jährlich", 14, id="times a year"),
        pytest.param("13,5 Monatsgehälter", "13,5 Monatsgehälter", 13.5, id="a half"),
        pytest.param("Ein 13. Monatsgehalt", "13. Monatsgehalt", 13, id="a German thirteenth"),
        pytest.param("13./14. Gehalt", "13./14. Gehalt", 14, id="both in German"),
        pytest.param("1.700 € brutos/mes en 14 pagas", "14 pagas", 14, id="Spain"),
        pytest.param("RAL 27.000 € su 14 mensilità", "14 mensilità", 14, id="Italy"),
        pytest.param("Tredicesima e quattordicesima", "Tredicesima e quattordicesima", 14, id="both in Italian"),
        pytest.param("Tredicesima, buoni pasto", "Tredicesima", 13, id="one in Italian"),
        pytest.param("2 600 € x 13 mois", "x 13", 13, id="France"),
        pytest.param("2.600 € brut mensuel sur 13 mois", "sur 13 mois", 13, id="over months"),
        pytest.param("Treizième mois", "Treizième mois", 13, id="a French thirteenth"),
        pytest.param("Een dertiende maand.", "dertiende maand", 13, id="Dutch"),
        pytest.param("€2,100 gross × 14", "× 14", 14, id="a product"),
        pytest.param("14 x €2,100 gross", "14 x", 14, id="the other way round"),
        pytest.param("20-30K·14薪", "14薪", 14, id="China"),
        pytest.param("16 months' salary", "16 months' salary", 16, id="months of salary"),
        pytest.param("13-16 months salary", "13-16 months salary", 13, id="a range: the fewest"),
        pytest.param("Salary is paid in 14 instalments per year", "14 instalments per year", 14, id="instalments"),
        pytest.param("The salary is paid fourteen times a year", "fourteen times a year", 14, id="in words"),
        pytest.param("PHP 30,000 a month + 13th month pay", "13th month pay", 13, id="Philippines"),
        pytest.param("13th and 14th month salaries", "13th and 14th month salaries", 14, id="both"),
        pytest.param("$4,000 a month, no 13th month", None, None, id="none"),
        pytest.param("Life insurance of 12 months' salary", None, None, id="insurance"),
        pytest.param("Up to 12 months' salary as severance", None, None, id="severance"),
        pytest.param("In your 13th month of employment", None, None, id="a month of work"),
        pytest.param("A 13-month contract", None, None, id="a term"),
        pytest.param("USD 5,000 x 15 months contract", None, None, id="months of a contract"),
        pytest.param("£25 x 12 classes", None, None, id="classes"),
        pytest.param("$1,500 x 12 weeks", None, None, id="weeks"),
        pytest.param("We deploy 14 times a year", None, None, id="another thing that often"),
        pytest.param("Apply by 13. Mai, 14.000 € pro Jahr", None, None, id="a date"),
    ],
)
def test_how_many_salaries(text: str, words: str | None, number: float | None) -> None:
    found = choose_payments(find_payments(listing(text)), listing(text))
    assert (found and found.text, found and found.value.number) == (words, number)


@pytest.mark.parametrize(
    "text, basis",
    [
        ("A 13th-month salary and a performance bonus", "fixed"),
        ("A guaranteed 13th-month bonus", "fixed"),
        ("A 13th-month bonus", "conditional"),
        ("A 13th month subject to our results", "conditional"),
        ("Bis zu 14 Gehälter", "conditional"),
        ("CHF 91,000 including a 13th salary", "included"),
        ("13. Monatslohn inbegriffen", "included"),
        ("Benefits including a 13th month", "fixed"),
    ],
)
def test_whether_they_are_certain(text: str, basis: str) -> None:
    (seen,) = find_payments(listing(text))
    assert seen.value.basis == basis


def test_what_is_certain_comes_before_what_may_be_more() -> None:
    text = listing("You get 13 salaries a year.\nUp to 16 salaries in a good year.")
    found = choose_payments(find_payments(text), text)
    assert found is not None
    assert (found.value.number, found.value.basis) == (13, "fixed")
