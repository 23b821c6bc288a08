"""Pay as boards of the whole world write it; the cases stand in `world.tsv`."""

from pathlib import Path

import pytest

from jobscan.facts.pay.choose import choose_pay
from jobscan.facts.pay.find import find_money
from jobscan.listing import Listing
from jobscan.model import Fields, MonetaryAmount, Source

LINES = Path(__file__).with_name("world.tsv").read_text(encoding="utf-8").splitlines()
CASES = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]


def written(amount: MonetaryAmount) -> str:
    ends = (None if end is None else f"{float(end):.12g}" for end in (amount.min_value, amount.max_value))
    return " ".join(map(str, (amount.currency, *ends, amount.unit_text)))


@pytest.mark.parametrize(("text", "place", "pay"), CASES, ids=[f"{text} [{place}]" for text, place, _ in CASES])
def test_pay_of_the_whole_world(text: str, place: str, pay: str) -> None:
    fields = Fields(locations=(place,) if place else ())
    listing = Listing(Source(text=text.replace("⏎", "\n"), uri="test", fields=fields))
    facts = sorted(choose_pay(find_money(listing), listing), key=lambda fact: not fact.value.primary)
    assert ";".join(written(fact.value) for fact in facts) == pay.replace("none", "")
