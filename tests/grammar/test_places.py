"""Names of places: what they can be, where they stand in a text, and their parts."""

import pytest

from jobscan.grammar.places.gazetteer import Entry, country_codes, gazetteer, region_code, region_codes
from jobscan.grammar.places.parse import parse_place
from jobscan.grammar.places.spotting import is_city_code, is_list, kind_rank, places_in

PARTS = {
    "Austin, TX": ("Austin", "TX", "US", None),
    "New York, NY 10001": ("New York", "NY", "US", "10001"),
    "New York, NY": ("New York", "NY", "US", None),
    "New York": (None, "NY", "US", None),
    "San Francisco, CA, United States": ("San Francisco", "CA", "US", None),
    "Toronto, Ontario, Canada": ("Toronto", "ON", "CA", None),
    "Toronto, ON, CAN": ("Toronto", "ON", "CA", None),
    "Toronto, ON, CA": ("Toronto", "ON", "CA", None),
    "Bangalore, IN": ("Bangalore", "KA", "IN", None),
    "Gary, IN": ("Gary", "IN", "US", None),
    "IN-Karnataka-Bangalore": ("Bangalore", "KA", "IN", None),
    "US-CA-San Jose": ("San Jose", "CA", "US", None),
    "Sydney NSW": ("Sydney", "NSW", "AU", None),
    "Perth WA": ("Perth", "WA", "AU", None),
    "Darwin NT": ("Darwin", "NT", "AU", None),
    "Yellowknife NT": ("Yellowknife", "NT", "CA", None),
    "Albany, WA": ("Albany", "WA", "US", None),
    "M5V 2T6": (None, "ON", "CA", "M5V 2T6"),
    "Little Hadlow V6B1A1": ("Little Hadlow", "BC", "CA", "V6B1A1"),
    "Yellowknife X1A 2N2": ("Yellowknife", None, "CA", "X1A 2N2"),
    "Perth, WA, Australia": ("Perth", "WA", "AU", None),
    "Vancouver, WA": ("Vancouver", "WA", "US", None),
    "Leeds LS8 2AL": ("Leeds", None, "GB", "LS8 2AL"),
    "Sittingbourne, Kent": ("Sittingbourne", "Kent", "GB", None),
    "Little Hadlow, Kent": ("Little Hadlow", "Kent", "GB", None),
    "Cork, Co. Cork": ("Cork", "Co. Cork", "IE", None),
    "Remote - California": (None, "CA", "US", None),
    "United Kingdom (Remote)": (None, None, "GB", None),
    "Leeds, England, United Kingdom": ("Leeds", None, "GB", None),
    "Greater Boston Area": ("Boston", "MA", "US", None),
    "Pune": ("Pune", "MH", "IN", None),
    "Raipur, Chhattisgarh, India": ("Raipur", "CG", "IN", None),
    "Tbilisi, Georgia": ("Tbilisi", None, "GE", None),
    "Atlanta, Georgia": ("Atlanta", "GA", "US", None),
    "Köln, Nordrhein-Westfalen, Germany": ("Köln", "Nordrhein-Westfalen", "DE", None),
    "Little Hadlow-Sea, Hadlow District, Israel": ("Little Hadlow-Sea", None, "IL", None),
    "Hamburg": ("Hamburg", None, "DE", None),
    "Ulaanbaatar, Mongolia": ("Ulaanbaatar", None, "MN", None),
    "Ulaanbaatar, MNG": ("Ulaanbaatar", None, "MN", None),
    "Austin, TX, U.S.": ("Austin", "TX", "US", None),
    "U.K.": (None, None, "GB", None),
    "Europe": (None, None, None, None),
    "DE": (None, None, None, None),  # Germany or Delaware
    "FR": (None, None, "FR", None),
    "Little Hadlow": ("Little Hadlow", None, None, None),
    "Kirkland, WA": ("Kirkland", "WA", "US", None),
    "Mesa, Mesa, AZ": ("Mesa", "AZ", "US", None),
    "Kirkland": ("Kirkland", None, None, None),
    "Kirkland, United States": ("Kirkland", None, "US", None),
    "Kirkland, France": ("Kirkland", None, "FR", None),
    "Washington, DC": ("Washington", "DC", "US", None),
}


@pytest.mark.parametrize("words, expected", PARTS.items(), ids=PARTS)
def test_a_place_falls_into_its_parts(words: str, expected: tuple[str | None, ...]) -> None:
    place = parse_place(words)
    assert place is not None
    assert (place.address_locality, place.address_region, place.address_country, place.postal_code) == expected


@pytest.mark.parametrize("words", ["Remote", "", "Hybrid / On-site", "12345", "2 Locations", "()", "- , -"])
def test_words_that_name_no_place(words: str) -> None:
    assert parse_place(words) is None


@pytest.mark.parametrize(
    "words, name",
    [
        ("Austin, TX (Remote)", "Austin, TX"),
        ("Paris (France)", "Paris (France)"),
        ("hybrid - Leeds", "Leeds"),
        ("Leeds\nKent", "Leeds Kent"),
        ("x" * 400, "x" * 300),
    ],
)
def test_the_name_is_as_written_without_the_workplace(words: str, name: str) -> None:
    place = parse_place(words)
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    "words, likely, country",
    [
        ("Cambridge", "GB", "GB"),
        ("Cambridge", "US", "US"),
        ("Cambridge", "FR", "GB"),
        ("DE", "DE", "DE"),
        ("Cambridge, MA", "GB", "US"),
        ("Little Hadlow", "GB", None),
        ("Essex", "US", "US"),
        ("Essex", None, "GB"),
        ("Essex County", "US", "US"),
        ("Essex County", None, "US"),
        ("Essex County", "GB", None),
    ],
)
def test_the_likely_country_decides_between_towns(words: str, likely: str | None, country: str | None) -> None:
    place = parse_place(words, likely)
    assert place is not None
    assert place.address_country == country


def test_what_a_name_can_be() -> None:
    names = gazetteer()
    assert names["georgia"] == (Entry("region", "US", "GA"), Entry("country", "GE", ""))
    assert names["new york"][0] == Entry("region", "US", "NY")
    assert names["bayern"] == names["bavaria"] == (Entry("region", "DE", ""),)
    assert names["england"] == (Entry("country", "GB", ""),)
    assert names["karnataka"] == names["karnātaka"] == (Entry("region", "IN", "KA"),)
    assert "north-west" not in names


def test_codes() -> None:
    assert region_codes()["NT"] == ("CA", "AU")
    assert "KA" not in region_codes()  # behind an Indian town few write it
    assert (country_codes()["GBR"], country_codes().get("UK")) == ("GB", None)


@pytest.mark.parametrize(
    "country, name, code",
    [
        ("CA", "Ontario", "ON"),
        ("CA", " ontario ", "ON"),
        ("CA", "on", "ON"),
        ("US", "ON", None),
        ("AU", "WA", "WA"),
        ("US", "Georgia", "GA"),
        ("GE", "Georgia", None),
        ("GB", "Kent", ""),
        ("CA", "Kent", None),
    ],
)
def test_the_code_of_a_region(country: str, name: str, code: str | None) -> None:
    assert region_code(country, name) == code


SPOTTED = {
    "one": ("in Leeds, and", ["Leeds"]),
    "a town and its state": ("Los Gatos, California or Berlin", ["Los Gatos, California", "Berlin"]),
    "a town and its state's code": ("Engineer Austin, TX 78701", ["Austin, TX 78701"]),
    "no comma": ("Reston VA and", ["Reston VA"]),
    "an unknown town and a sure code": ("Little Gatos, CA", ["Little Gatos, CA"]),
    "an unknown town and another code": ("Little Gatos, IN", []),
    "a line end is lost": ("Burlington, VTMaple", ["Burlington, VT"]),
    "a mail address": ("x@Austin, TX", ["Austin"]),
    "three parts": ("Paris, Île-de-France, France", ["Paris, Île-de-France, France"]),
    "a list": ("Ohio, California", ["Ohio", "California"]),
    "a county's namesake": ("Norfolk, Virginia", ["Norfolk, Virginia"]),
    "two counties": ("Norfolk, Kent", ["Norfolk", "Kent"]),
    "a country before a town": ("France, Paris", ["France", "Paris"]),
    "a postcode": ("Leeds LS8 2AL", ["Leeds LS8 2AL"]),
    "the longest name": ("New York City and York", ["New York", "York"]),
    "remote in front": ("Remote-USA", ["USA"]),
    "remote behind": ("US-Remote", ["US"]),
    "another word in front": ("Tea-USA", []),
    "a name with a dash": ("Stoke-on-Trent", ["Stoke-on-Trent"]),
    "a plain word": ("Orange and Jersey", []),
    "small letters": ("leeds", []),
    "two letters": ("Uk and UK", ["UK"]),
    "a reference": ("311-SF-7781 and 31/USA", []),
    "no reference": ("x-SF-x", ["SF"]),
    "full stop": ("We like the U.S. and Leeds.", ["Leeds"]),
    "a code alone": ("CA and NSW", ["NSW"]),
}


@pytest.mark.parametrize("text, expected", SPOTTED.values(), ids=SPOTTED)
def test_known_names_are_spotted(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in places_in(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    "city, code, trust, expected",
    [
        ("Austin", "TX", False, True),
        ("Little Gatos", "CA", False, True),
        ("Little Gatos", "IN", False, False),
        ("Little-Gatos", "CA", False, False),
        ("Little Gatos", "IN", True, True),
        ("Head Nurse", "IN", True, False),
        ("Cow", "IN", True, False),
        ("Little Gatos", "FRA", True, True),
        ("Little Gatos", "FRA", False, False),
        ("Head Nurse", "FRA", True, False),
        ("Little Gatos", "XYZ", True, False),
    ],
)
def test_a_code_behind_a_town(city: str, code: str, trust: bool, expected: bool) -> None:
    assert is_city_code(city, code, trust=trust) is expected


@pytest.mark.parametrize(
    "name, rank",
    [("Leeds", 0), ("Kent", 1), ("OR", 1), ("Wales", 1), ("France", 2), ("EMEA", 3), ("x, France", 2), ("x", 0)],
)
def test_how_wide_a_name_is(name: str, rank: int) -> None:
    assert kind_rank(name) == rank


@pytest.mark.parametrize(
    "left, right, expected",
    [
        ("Ohio", "California", True),
        ("New York", "NY", False),
        ("Canada", "Japan", True),
        ("Leeds", "England", False),
        ("Ohio", "Japan", False),
        ("Ohio", "EMEA", True),
        ("Ohio,", "Ohio", False),
    ],
)
def test_two_names_side_by_side(left: str, right: str, expected: bool) -> None:
    assert is_list(left, right) is expected
