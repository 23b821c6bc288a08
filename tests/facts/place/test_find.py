"""Places of work are found by label, by state, and where somebody is said to be based; whole lists are compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.facts.place.find import find_places
from jobscan.listing import Listing
from jobscan.model import Place, Role, Segment, Source
from tests.facts.docs import ODD_TEXTS, found, listing
from tests.fuzzing import examples

FILL = "x " * 120  # a first line that is too long for the header
FAR = "x\n" * 10_000  # further down than anybody looks


def places(*pairs: str) -> list[tuple[str, str]]:
    """ "label Leeds" -> ("Leeds", "location.label")"""
    return [(name, f"location.{rule}") for rule, _, name in (pair.partition(" ") for pair in pairs)]


LABELS = {
    "anywhere": ("Location: Remote (Work from Anywhere)\n", ["label Work from Anywhere"]),
    "label": ("Location: Leeds\nPay: good", ["label Leeds"]),
    "two": ("Location: Vilnius, Kaunas\n", ["label Vilnius", "label Kaunas"]),
    "an unknown town": ("Location: Little Hadlow, Kent\nPay: good", ["label Little Hadlow, Kent"]),
    "an unknown town alone": ("Location: Little Hadlow\nPay: good", ["label Little Hadlow"]),
    "no town": ("Location: Remote\n", []),
    "no town either": ("Location: Our Office\n", []),
    "another label behind it": (FILL + "\nLocation: Little Hadlow: yes\n", []),
    "three parts": ("Location: Paris, Île-de-France, France\n", ["label Paris, Île-de-France, France"]),
    "remote in a state": ("Location: Remote - California\n", ["label California"]),
    "on a line of its own": ("Cook\n\nLocation\nChangi, Singapore\n", ["label Changi, Singapore"]),
    "a city on a line of its own": (FILL + "\nCity\nLeeds\n", ["label Leeds"]),
    "far from the header": (FILL + "\nWe cook.\nWorkplace: Leeds\n", ["label Leeds"]),
    "in the middle of a line": (FILL + "\nWe cook. Location: Leeds\n", ["label Leeds"]),
    "in small letters": (FILL + "\nWe like our location: Leeds\n", []),
    'in small letters behind "job"': (FILL + "\nOur job location: Leeds\n", ["label Leeds"]),
    "the end of a word": (FILL + "\nAllocation: Leeds\n", []),
    "grown together": (FILL + "\nFull timeLocationLeeds\n", ["label Leeds"]),
    "nothing between": (FILL + "\nFull Time Location Leeds Arts Hub Type Onsite\n", ["label Leeds"]),
    "nothing between, a small town": (FILL + "\nFull Time Location Whitby Hours 40\n", ["label Whitby"]),
    "nothing between, in small letters": (FILL + "\nIn any location Leeds counts\n", []),
    "a value that goes on": (FILL + "\nWorkplace - Hearthside people bake here.\n", []),
    "the end of another line": (FILL + "\nBase: Many Kettle Locations\n\nMarvellous\n", []),
    "lost line ends": (
        "Tea Buyer - Part TimeBlue KettleLocation: FromeHours: 40Pay: good" + "x " * 90 + "soBe it. NowGo on.",
        ["label Frome"],
    ),
    "a pin": (FILL + "\n\U0001f4cd Location: Leeds\n", ["label Leeds"]),
    "a pin alone": (FILL + "\n\U0001f30e Leeds\n", ["label Leeds"]),
}
HEADERS = {
    "the whole world": (
        "Blue Kettle Hearth Works | Kettle Engineer | Remote / Global | https://kite.example\n",
        ["header Global"],
    ),
    "a team of the whole world": ("Cook\nRemote\nGlobal kettle players\n", []),
    "a postcode before": ("Cook\nBlue Kettle\n4000 Roskilde\n", ["header Roskilde"]),
    "between bars": ("Blue Kettle | https://kite.example | NYC/Remote | Tea, ShipsWe brew.\n" + FILL, ["header NYC"]),
    "hours away": ("Kite | Cook | Within 2 hours of Portland OR | Full Time\n", ["header Portland OR"]),
    "a line": ("Cook\nLeeds\nGood pay\n", ["header Leeds"]),
    "a part of a line": ("Cook - Leeds - part time\n", ["header Leeds"]),
    "the title's end": ("Cook in Leeds\n", ["header Leeds"]),
    "behind the employer": ("Cook\nBlue Kettle Trust, Little Hadlow.\n", ["header Little Hadlow"]),
    "flattened": (
        "Tea Buyer - Part TimeBlue KettleYork, PABlue Kettle has brewed since 1974. " + "x " * 90,
        ["header York, PA"],
    ),
    "a region in brackets": ("Cook\nMontréal (Québec)\n30 an hour\n", ["header Montréal (Québec)"]),
    "a name around a known name": ("Blue Kettle | Cook | North York, Ontario\n", ["city_state North York, Ontario"]),
    "a side of a town": ("Cook - part time in North London\n", ["header London"]),
    "another name": ("Cook for London Kettles\n", []),
    "a small town": ("Cook\nBexhill-on-Sea\nGood pay\n", ["header Bexhill-on-Sea"]),
    "small towns": ("Cook\nStroud / Frome or Leeds\n", ["header Stroud", "header Frome", "header Leeds"]),
    "a small town that is a word": ("Cook\nStreet\nGood pay\n", []),
    "an employer called like a small town": ("Cook\nNetherby\nLeeds\n", ["header Leeds"]),
    "a state written short": ("Cook\nFlushing, N.Y.\n", ["header Flushing, N.Y"]),
    "a line of capitals": ("COOKS IN NEWCASTLE ON TYNE\n", ["header NEWCASTLE"]),
    "not another name": ("Cook for London Office\n", ["header London"]),
    "state in full, unknown town": (
        "Cook\nNetherby\nLittle Gatos, California or remote within the United States\n",
        ["header Little Gatos, California", "header United States"],
    ),
}
PROSE = {
    "city and state": (FILL + "\nCooks for Portland, OR. We cook.", ["city_state Portland, OR"]),
    "unknown city and state": (FILL + "\nCooks, Little Gatos, California.", ["city_state Little Gatos, California"]),
    "ZIP": (FILL + "\nApply at our kitchen: Austin, TX 78701 today.", ["city_state Austin, TX 78701"]),
    "a list of regions": (FILL + "\nWe sell to Ohio, California, all day.", []),
    "customers elsewhere": (FILL + "\nWe have offices in Paris, France.", []),
    "customers all over": (FILL + "\nWith customers across the Paris, France area.", []),
    "no region": (FILL + "\nCooks for Portland, Yes. We cook.", []),
    "far down": (FAR + "Cooks for Portland, OR. We cook.", []),
    "based in": (FILL + "\nThe role is based in Berlin with a team of five.", ["cue Berlin"]),
    "based in the sunny": (FILL + "\nThe role is based in sunny Berlin with a team.", ["cue Berlin"]),
    "based in small letters": (FILL + "\nThe role is based in berlin with a team.", []),
    "founded and based elsewhere": (FILL + "\nThe firm with offices based in Berlin grows.", []),
    "the second time": (FILL + "\nA role in tea. A role in Berlin.", ["cue Berlin"]),
    "the third time": (FILL + "\nA role in tea. A role in milk. A role in Berlin.", ["in Berlin"]),
    "a bracket": (FILL + "\nThis job is remote (Berlin).", ["cue Berlin"]),
    "an office": (FILL + "\nYou work at our Berlin office.", ["cue Berlin"]),
    "a small town's office": (FILL + "\nYou work at our Mountain View office.", ["cue Mountain View"]),
    "an unknown office": (FILL + "\nYou work at our Little Hadlow office.", []),
    "an office without a cue": (FILL + "\nSee Berlin office.", []),
    "the fifth office": (FILL + "\n" + "An office. " * 4 + "You work at our Berlin office.", []),
    "X-based": (FILL + "\nThis is a Brisbane-based opportunity.", ["cue Brisbane"]),
    "another name": (FILL + "\nThe role is based in Berlin Kettles.", ["named Berlin Kettles"]),
    "an unknown town": (FILL + "\nThe role is based in Little Hadlow.", ["named Little Hadlow"]),
    "an unknown town with a job's noun": (FILL + "\nThe role is based in Nurse Hall.", []),
    "no town": (FILL + "\nThe role is based in Our Office.", []),
    "in a town": (FILL + "\nWe cook for all in the Berlin heat.", ["in Berlin"]),
    "in a country": (FILL + "\nWe cook for all in Germany.", ["country Germany"]),
    "studies in a country": (FILL + "\nA degree from a university in Germany is welcome.", []),
    "in two countries": (FILL + "\nWe cook for all in Germany and Portugal.", []),
    "a firm called like a country": (FILL + "\nOne tenth off at Iceland Kettles.", []),
    "based in, a small town": (FILL + "\nThe role is based in Frome with a team.", ["cue Frome"]),
    "based in, a small town near a large one": (FILL + "\nBased in Frome near Bath.", ["cue Frome", "cue Bath"]),
    "allowed to work": (FILL + "\nYou are authorised to live and work in Germany or Portugal.", []),
    "one of the stores": (FILL + "\nCook for one of our stores based in Leeds.", ["cue Leeds"]),
    "a university": (FILL + "\nYou work onsite at Leeds University.", ["cue Leeds"]),
    "miles away": (FILL + "\nYou live within ten miles of Leeds.", ["cue Leeds"]),
    "a studio": (FILL + "\nAt our purpose-built studio in Leeds.", ["cue Leeds"]),
    "somebody's depot": (FILL + "\nAt Blue Kettle's Brooklyn depot you cook.", ["cue Brooklyn"]),
    "a busy office": (FILL + "\nJoin their busy central Frome office.", ["cue Frome"]),
    "a firm of a country": (FILL + "\nWe are a US-based firm, and we cook for all in Oslo.", ["in Oslo"]),
    "a job of a country": (FILL + "\nThis is a UK-based role, and we cook for all in Oslo.", ["cue UK"]),
    "in a small town": (FILL + "\nWe cook for all in Frome.", ["in Frome"]),
    "not in capitals": (FILL + "\nWe track changes in SAN and in Frome.", ["in Frome"]),
    "a city as the employer": (FILL + "\nAt the City of Frome we cook.", ["employer Frome"]),
    "a city again and again": (
        FILL + "\nThe role is based in Bath. The City of Frome, as the City of Frome Council, is the City of Frome.",
        ["employer Frome"],
    ),
    "throughout a state": (FILL + "\nWe cook for schools throughout the state of Ohio.", ["region Ohio"]),
    "throughout two states": (FILL + "\nWe cook throughout Ohio and sail across Oregon.", []),
    "praise": (FILL + "\nOne of the best places to work in Oslo.", ["in Oslo"]),
    "a county with a British name": (FILL + "\nThe role is based in Essex County with a team.", ["cue Essex County"]),
    "the county of a British council": (FILL + "\nThe role is based at Kent County Council.", ["cue Kent"]),
    "a seat": (FILL + "\nWe are headquartered in Leeds.", ["seat Leeds"]),
    "a small seat": (FILL + "\nOur headquarters are located in Reading.", ["seat Reading"]),
    "in another name": (FILL + "\nWe cook for all in Berlin Kettles.", []),
    "customers in a town": (FILL + "\nWe cook for customers in Berlin.", []),
    "where the training is": (FILL + "\nYou begin at our training centre in Berlin.", []),
    "in a town, far down": ("x\n" * 1300 + "We cook for all in Berlin.", []),
    "only where nothing says more": (FILL + "\nBorn in Rome. The role is based in Berlin.", ["cue Berlin"]),
    "a plain word": (FILL + "\nWith Spring and SQL, the role is based in Spring.", ["named Spring"]),
}
ALL = {
    f"{kind}: {name}": case
    for kind, cases in {"label": LABELS, "header": HEADERS, "prose": PROSE}.items()
    for name, case in cases.items()
}


@pytest.mark.parametrize("text, expected", ALL.values(), ids=ALL)
def test_places_are_found(text: str, expected: list[str]) -> None:
    assert found(find_places, text) == places(*expected)


@pytest.mark.parametrize("text", ["Experience with Spring and SQL.", "Cook\nYou cook.", "", "x"])
def test_no_place_where_none_is_said(text: str) -> None:
    assert find_places(Listing.of_text(text)) == []


SEGMENTS = {
    "on the place": ("location_or_schedule", "Monday to Friday, Leeds", ["segment Leeds"]),
    "on the title": ("title", "Monday to Friday, Leeds", ["segment Leeds"]),
    "on duties": ("responsibility", "Monday to Friday, Leeds", []),
    "199 characters": ("title", "Leeds " + "x" * 193, ["segment Leeds"]),
    "200 characters": ("title", "Leeds " + "x" * 194, []),
    '"in" on duties': ("responsibility", "cook in Leeds", ["in Leeds"]),
    '"in" on the company': ("company_about", "we cook in Leeds", []),
}


@pytest.mark.parametrize("role, line, expected", SEGMENTS.values(), ids=SEGMENTS)
def test_a_segment_has_a_place_by_its_role(role: Role, line: str, expected: list[str]) -> None:
    text = FILL + "\n" + line
    segment = Segment(start=len(FILL) + 1, end=len(text), role=role)
    seen = find_places(Listing(Source(text=text, uri="-"), segments=(segment,)))
    assert [(text[each.start : each.end], each.rule.name) for each in seen] == places(*expected)


def test_the_value_is_the_place_in_its_parts() -> None:
    (seen,) = find_places(Listing.of_text("Location: Leeds,\u00a0Kent\n"))
    assert seen.value == Place(
        name="Leeds, Kent",
        address_locality="Leeds",
        address_region="Kent",
        address_country="GB",
    )


def test_the_listing_tells_which_town_is_meant() -> None:
    (seen,) = find_places(Listing.of_text("Location: Cambridge\n\n£30,000 a year"))
    assert seen.value.address_country == "GB"


def test_what_is_no_place_by_itself_is_left_out() -> None:
    assert found(find_places, "Location: Leeds\nLocation: Virtual\n") == places("label Leeds")


def test_there_are_twelve_candidates_at_most() -> None:
    towns = "Leeds Hull York Bath Derby Oxford Exeter Dover London Berlin Madrid Paris Rome Vienna".split()
    seen = find_places(Listing.of_text(FILL + "\n" + " ".join(f"we cook at {town}, UK;" for town in towns)))
    assert [each.value.address_locality for each in seen] == towns[:12]


@pytest.mark.parametrize("text", [*ODD_TEXTS.values(), "A" * 9000, "Ab " * 5000], ids=[*ODD_TEXTS, "A", "Ab"])
def test_no_odd_text_raises(text: str) -> None:
    find_places(listing(text))


@settings(max_examples=examples(40), deadline=None)
@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    find_places(Listing.of_text(text))


def test_a_british_name_in_a_state_that_has_such_a_town_is_american() -> None:
    text = FILL + "\nThe role is based in Gloucester{}, with a team of nine."
    read = {
        behind: find_places(Listing(Source(text=text.format("") + behind, uri="-")))[0].value
        for behind in (" You know Massachusetts.", " You know Ohio.", " You know Massachusetts and the NHS.")
    }
    assert [(place.address_region, place.address_country) for place in read.values()] == [
        ("MA", "US"),
        (None, "GB"),
        (None, "GB"),
    ]
