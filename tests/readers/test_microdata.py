"""Pages without JSON-LD: microdata, and the JSON that a script would build the page from; all are invented."""

import json
from decimal import Decimal

import pytest

from jobscan.model import Fields, PayField, Source, Unreadable
from jobscan.readers import read

SCOPE = 'itemscope itemtype="https://schema.org/'
ITEM = f"""<div {SCOPE}JobPosting"><h1 itemprop="title">Bell Ringer</h1>
<meta itemprop="datePosted" content="Mon Feb 03 08:00:00 UTC 2025"><meta itemprop="hiringOrganization" content="St Osyth">
<span itemprop="jobLocation" {SCOPE}Place"><span itemprop="address" {SCOPE}PostalAddress">
<meta itemprop="addressLocality" content="Ely"><meta itemprop="addressCountry" content="GB"></span></span>
<span itemprop="baseSalary" {SCOPE}MonetaryAmount"><meta itemprop="currency" content="GBP">
<span itemprop="value" {SCOPE}QuantitativeValue"><meta itemprop="value" content="14.50">
<meta itemprop="unitText" content="HOUR"></span></span>
<div itemprop="description"><p>Ring at noon.</p></div>
<div itemprop="qualifications"><ul><li>Strong arms</li></ul></div></div>"""
PAY = PayField(
    text="value: 14.50, currency: GBP, unittext: HOUR",
    currency="GBP",
    min_value=Decimal("14.50"),
    max_value=Decimal("14.50"),
    unit_text="HOUR",
)
JOB = {"title": "Bell Ringer", "company": {"name": "St Osyth"}, "location": "Ely", "content": "<p>Ring at noon.</p>"}


def all_of(body: str) -> list[Source | Unreadable]:
    return list(read(f"<html><body>{body}</body></html>".encode(), uri="a.html"))


def texts(body: str) -> list[str]:
    return [one.text if isinstance(one, Source) else one.code for one in all_of(body)]


def test_microdata_fills_the_fields_and_is_the_text() -> None:
    (found,) = all_of(f"{ITEM}<h3>Other jobs</h3><p>Verger, 31,000 a year</p>")
    assert isinstance(found, Source)
    assert found.text == "Bell Ringer\n\nRing at noon.\n\n• Strong arms"
    assert found.fields == Fields(
        title="Bell Ringer",
        company="St Osyth",
        locations=("Ely, GB",),
        date_posted="2025-02-03",
        pay=(PAY,),
        marked_up=True,
    )


LINK = f'<div {SCOPE}JobPosting"><a itemprop="title">Verger</a></div>'


@pytest.mark.parametrize(
    "body, expected",
    [
        pytest.param(ITEM + LINK, 1, id="a link to another"),
        pytest.param(ITEM + ITEM, 2, id="two listings"),
        pytest.param(ITEM.replace("<h1", f"{LINK}<h1"), 1, id="one within another"),
        pytest.param(LINK * 1000, 200, id="many"),
        pytest.param(f'<div {SCOPE}Recipe"><p>Boil eggs.</p></div>', 1, id="something else"),
    ],
)
def test_how_many_listings_a_page_has(body: str, expected: int) -> None:
    assert len(all_of(body)) == expected


def test_an_item_without_text_takes_the_text_of_the_page() -> None:
    (found,) = all_of(f'<div {SCOPE}JobPosting"><meta itemprop="title" content="Verger"></div><p>Sweep the nave.</p>')
    assert isinstance(found, Source)
    assert (found.fields.title, found.text) == ("Verger", "Sweep the nave.")


@pytest.mark.parametrize(
    "body, expected",
    [
        pytest.param(
            f'<div id="root"></div><script type="application/json">{json.dumps({"props": {"page": {"job": JOB}}})}</script>',
            ["Ring at noon."],
            id="a script of data",
        ),
        pytest.param(
            f"<script>window.__data = {json.dumps({'posting': JOB})};</script>", ["Ring at noon."], id="an assignment"
        ),
        pytest.param(
            '<script type="application/json">{"title": "Menu", "text": "Home"}</script>', ["empty"], id="a menu"
        ),
        pytest.param('<script type="application/json">{"title": </script>', ["empty"], id="no JSON"),
        pytest.param('<script type="application/json">' + "[" * 100_000 + "</script>", ["empty"], id="deep"),
        pytest.param(
            f'<p>{"Sweep the nave. " * 20}</p><script type="application/json">{json.dumps(JOB)}</script>',
            [("Sweep the nave. " * 20).strip()],
            id="a page with its own text",
        ),
    ],
)
def test_a_page_that_a_script_would_build(body: str, expected: list[str]) -> None:
    assert texts(body) == expected
