"""A place as listings write it finds its OEWS area, or none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.compare import resolve_area
from jobscan.model import Place
from jobscan.wages.row import Area
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
    "Waterbury, CT": "Waterbury-Shelton, CT",
    "Naugatuck, CT": "Waterbury-Shelton, CT",
    "Terryville, CT 06786": "Waterbury-Shelton, CT",
    "06702": "Waterbury-Shelton, CT",
    "Willimantic, CT": "Norwich-New London-Willimantic, CT",
    "Old Saybrook, CT": "Hartford-West Hartford-East Hartford, CT",
    "Torrington, CT": "Connecticut nonmetropolitan area",
    "Athens, GA": "Athens-Clarke County, GA",
    "Macon, GA": "Macon-Bibb County, GA",
    "Louisville": "Louisville/Jefferson County, KY-IN",
    "Indianapolis": "Indianapolis-Carmel-Greenwood, IN",
    "Amherst, MA": "Amherst Town-Northampton, MA",
    "middle georgia non-metro": "Middle Georgia nonmetropolitan area",
    "South Bend-Mishawaka": "South Bend-Mishawaka, IN-MI",
    "41940": "San Jose-Sunnyvale-Santa Clara, CA",
    "0041940": "San Jose-Sunnyvale-Santa Clara, CA",
    "US-CA-41940": "San Jose-Sunnyvale-Santa Clara, CA",
    "Los Angeles County": "Los Angeles-Long Beach-Anaheim, CA",
    "King County": "Seattle-Tacoma-Bellevue, WA",
    "Northern California": "California",
    "Western New York": "New York",
    "Remote - Southern Illinois": "Illinois",
    "West Virginia": "West Virginia",
}
ABROAD_OR_NOWHERE = [
    "Berlin, Germany", "Berlin", "London", "London, UK", "Toronto, ON", "Toronto, ON, CA", "Vancouver, BC, Canada",
    "Paris, France", "Bangalore, India", "Multiple locations", "Work from home", "Remote", "in", "or", "", "   ",
    "Munich, Bavaria", "Perth WA", "Perth, WA", "Darwin NT", "M5V 2T6", "Smallville V6B 1A1", "EMEA", "LATAM", "Europe",
    "Washington County",
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


AREAS = us_wages().areas
METROS = [area for area in AREAS.values() if area.kind == "metro"]
HYPHENED = ("Winston-Salem", "Wilkes-Barre")  # of all names of principal cities


@pytest.mark.parametrize("area", AREAS.values(), ids=lambda area: area.code)
def test_every_area_finds_itself_by_its_name(area: Area) -> None:
    """All but the state of New York, whose name alone is more often its city's; it is found as "New York State"."""
    found = resolve_area("New York State" if area.name == "New York" else area.name)
    assert found is not None
    assert found.code == area.code


@pytest.mark.parametrize("area", METROS, ids=lambda area: area.code)
def test_every_metropolitan_area_is_found_by_its_cities(area: Area) -> None:
    """By each, in one of the area's states at least."""
    cities, _, states = area.name.rpartition(", ")
    for city in _cities_of(cities):
        found = [resolve_area(f"{city}, {state}") for state in states.split("-")]
        assert area.code in [each.code for each in found if each], city


def _cities_of(names: str) -> list[str]:
    """
    >>> _cities_of("Nashville-Davidson--Murfreesboro"), _cities_of("Winston-Salem"), _cities_of("Ada/Boone County")
    (['Nashville', 'Davidson', 'Murfreesboro'], ['Winston-Salem'], ['Ada', 'Boone County'])
    """
    for whole in HYPHENED:
        names = names.replace(whole, whole.replace("-", "="))
    return [name.replace("=", "-") for name in re.split(r"-+|/", names)]


def test_five_digits_of_a_metropolitan_area_tell_that_they_may_be_a_zip_code() -> None:
    found = resolve_area("35620")
    assert found is not None
    assert (found.name, found.ambiguous) == ("New York-Newark-Jersey City, NY-NJ", True)
    assert found.doubt.endswith("as a ZIP code it lies in Huntsville, AL")


def test_a_postcode_of_a_place_is_no_code_of_an_area() -> None:
    found = resolve_area(Place(name="Elkmont 35620", address_locality="Elkmont", postal_code="35620"))
    assert found is not None
    assert found.name == "Huntsville, AL"


@given(st.text())
def test_no_words_make_it_raise(words: str) -> None:
    found = resolve_area(words)
    assert found is None or found.code in us_wages().areas
