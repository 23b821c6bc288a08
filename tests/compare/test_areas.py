"""A place as listings write it finds its OEWS area, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.compare import resolve_area
from jobscan.model import Place
from jobscan.wages.sqlite_table import us_wages

WORKS = {
    "San Jose, CA": "San Jose-Sunnyvale-Santa Clara, CA",
    "Los Gatos, California": "San Jose-Sunnyvale-Santa Clara, CA",
    "95014": "San Jose-Sunnyvale-Santa Clara, CA",
    "Cupertino, CA 95014-2083": "San Jose-Sunnyvale-Santa Clara, CA",
    "Silicon Valley": "San Jose-Sunnyvale-Santa Clara, CA",
    "Santa Clara County, CA": "San Jose-Sunnyvale-Santa Clara, CA",
    "Mountain View, California; Remote": "San Jose-Sunnyvale-Santa Clara, CA",
    "Greater Boston": "Boston-Cambridge-Newton, MA-NH",
    "Boston, MA, USA": "Boston-Cambridge-Newton, MA-NH",
    "Bay Area": "San Francisco-Oakland-Fremont, CA",
    "San Francisco Bay Area": "San Francisco-Oakland-Fremont, CA",
    "Remote - California": "California",
    "Research Triangle Park, NC": "Durham-Chapel Hill, NC",
    "Reston VA": "Washington-Arlington-Alexandria, DC-VA-MD-WV",
    "Washington, D.C.": "Washington-Arlington-Alexandria, DC-VA-MD-WV",
    "Washington, DC 20001": "Washington-Arlington-Alexandria, DC-VA-MD-WV",
    "NYC": "New York-Newark-Jersey City, NY-NJ",
    "New York, NY": "New York-Newark-Jersey City, NY-NJ",
    "New York City Metropolitan Area": "New York-Newark-Jersey City, NY-NJ",
    "New York, NY / San Francisco, CA": "New York-Newark-Jersey City, NY-NJ",
    "Dallas-Fort Worth Metroplex": "Dallas-Fort Worth-Arlington, TX",
    "Houston TX 77002": "Houston-Pasadena-The Woodlands, TX",
    "Hybrid - Denver, CO": "Denver-Aurora-Centennial, CO",
    "Chicago, IL (Hybrid)": "Chicago-Naperville-Elgin, IL-IN",
    "Greater Chicago Area": "Chicago-Naperville-Elgin, IL-IN",
    "Cook County, IL": "Chicago-Naperville-Elgin, IL-IN",
    "St. Louis, MO": "St. Louis, MO-IL",
    "Saint Louis, Missouri": "St. Louis, MO-IL",
    "Minneapolis-St. Paul, MN": "Minneapolis-St. Paul-Bloomington, MN-WI",
    "Twin Cities": "Minneapolis-St. Paul-Bloomington, MN-WI",
    "Austin, Texas Metropolitan Area": "Austin-Round Rock-San Marcos, TX",
    "Seattle": "Seattle-Tacoma-Bellevue, WA",
    "US-CA-San Diego": "San Diego-Chula Vista-Carlsbad, CA",
    "CA - San Diego": "San Diego-Chula Vista-Carlsbad, CA",
    "Orlando, Florida, United States": "Orlando-Kissimmee-Sanford, FL",
    "Raleigh-Durham, NC": "Raleigh-Cary, NC",
    "Winston-Salem, NC": "Winston-Salem, NC",
    "Phoenix, Arizona, US": "Phoenix-Mesa-Chandler, AZ",
    "Fairfield County, CT": "Bridgeport-Stamford-Danbury, CT",
    "San Juan, PR": "San Juan-Bayamon-Caguas, PR",
    "Guam": "Guam",
    "Tamuning, GU": "Guam",
    "Paris, TX": "North Region of Texas nonmetropolitan area",
    "Nowhere, MT": "Montana",
    "Texas": "Texas",
    "United States": "United States",
    "Remote (US)": "United States",
    "Washington DC-Baltimore Area": "Washington-Arlington-Alexandria, DC-VA-MD-WV",
    "DC Metro area": "Washington-Arlington-Alexandria, DC-VA-MD-WV",
    "Fort Worth, US-TX": "Dallas-Fort Worth-Arlington, TX",
    "Phila, PA": "Philadelphia-Camden-Wilmington, PA-NJ-DE-MD",
    "Cherry Hill, NJ": "Philadelphia-Camden-Wilmington, PA-NJ-DE-MD",
    "Natick, MA": "Boston-Cambridge-Newton, MA-NH",
}
ABROAD_OR_NOWHERE = [
    "Berlin, Germany", "Berlin", "London", "London, UK", "Toronto, ON", "Toronto, ON, CA", "Vancouver, BC, Canada",
    "Paris, France", "Bangalore, India", "Multiple locations", "Work from home", "Remote", "in", "or", "", "   ",
    "Munich, Bavaria",
]  # fmt: skip


@pytest.mark.parametrize("words, name", WORKS.items(), ids=str)
def test_places_of_the_united_states(words: str, name: str) -> None:
    found = resolve_area(words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("words", ABROAD_OR_NOWHERE)
def test_places_abroad_and_no_places(words: str) -> None:
    assert resolve_area(words) is None


@pytest.mark.parametrize("words", ["Washington", "New York", "Springfield", "Birmingham"])
def test_a_doubtful_name_says_so(words: str) -> None:
    found = resolve_area(words)
    assert found is not None
    assert found.ambiguous


@pytest.mark.parametrize(
    "place, code",
    [
        (Place(name="x", address_locality="San Jose", address_region="CA", address_country="US"), "0041940"),
        (Place(name="Reston", postal_code="20190"), "0047900"),
        (Place(name="Ohio", address_region="OH"), "3900000"),
        (Place(name="US", address_country="US"), "0000000"),
        (Place(name="Cambridge", address_locality="Cambridge", address_country="GB"), None),
    ],
)
def test_a_place_in_parts(place: Place, code: str | None) -> None:
    found = resolve_area(place)
    assert (found and found.code) == code


@given(st.text())
def test_no_words_make_it_raise(words: str) -> None:
    found = resolve_area(words)
    assert found is None or found.code in us_wages().areas
