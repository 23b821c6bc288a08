"""The employer is found by the phrases in which listings name it; whole lists of candidates are compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.facts.employer.find import find_employer
from jobscan.listing import Listing
from jobscan.model import Role
from tests.facts.docs import ODD_TEXTS, found, listing
from tests.fuzzing import examples

FLAT = "x " * 90  # enough of one line for a text to have lost its line ends


def names(*pairs: str) -> list[tuple[str, str]]:
    """ "label Blue Kettle" -> ("Blue Kettle", "organization.label")"""
    return [(name, f"organization.{rule}") for rule, _, name in (pair.partition(" ") for pair in pairs)]


LINES = {
    "label": ("Company: Harbor Clinic\nLocation: Leeds", ["label Harbor Clinic"]),
    "a label in the text": ("Tea Taster\n\n" + "We brew. " * 200 + "\nCompany: Blue Kettle\n", ["label Blue Kettle"]),
    "a name that begins with a digit": ("x\n" * 20 + "Employer: 3 Kettles\n", ["label 3 Kettles"]),
    "small letters are no name": ("x\n" * 20 + "Employer: blue kettle\n", []),
    "a label on its own line": ("Tea Taster\n\nCompany\nBlue Kettle\n\nType\nFull-time\n", ["label Blue Kettle"]),
    "a line that lost its end": (
        "x\n" * 20 + "Company: Blue Kettle Location: York Salary: good\n",
        ["label Blue Kettle"],
    ),
    "a line that lost its end behind LLC": (
        "x\n" * 20 + "Company: Blue Kettle LLC we brew\n",
        ["label Blue Kettle LLC"],
    ),
    "far down": ("x\n" * 4600 + "Company: Blue Kettle\n", []),
    "school": ("Teacher of Tea\nSchool: Kettle Academy, Leeds\n", ["label Kettle Academy"]),
    "sign of a building": ("Taste tea with us.\n\U0001f3e2 Blue Kettle\n", ["label Blue Kettle"]),
    "under a heading": ("# [Taster](https://a.org)\n### Blue Kettle  \n#### `York`\n", ["heading Blue Kettle"]),
    "title at name": ("Tea Taster at Blue Kettle\n\nLocation: York", ["at Blue Kettle"]),
    "title at name in the second line": ("Hello there\nTea Taster @ Blue Kettle\nYork\n", ["at Blue Kettle"]),
    "pipe": ("\n Blue Kettle (YC 21) | Tea Taster | Remote | Full\n", ["pipe Blue Kettle"]),
    "beside the title": ("Tea Taster\nBlinkel\nYork, PA\n", ["beside_title Blinkel"]),
    "above the title": ("Blinkel\nTea Taster\nYork, PA\n", ["beside_title Blinkel"]),
    "the second bare name beside it is none": ("Blinkel\nTea Taster\nGrunkel\n", ["beside_title Blinkel"]),
    "two lines from the title": ("Tea Taster\nYork, PA\nBlinkel\n", []),
    "a company two lines from the title": ("Tea Taster\nYork, PA\nBlinkel Ltd\n", ["header Blinkel Ltd"]),
    "a company three lines from it": ("Tea Taster\nYork, PA\nPart time\nGood pay\nBlinkel Ltd\n", []),
    "two companies": (
        "Blinkel Ltd\nTea Taster\nGrunkel Ltd\nDunkel Ltd\n",
        ["header Blinkel Ltd", "header Grunkel Ltd"],
    ),
    "a name that comes again": ("Tea Taster\nBlinkel\n\nYou will like Blinkel tea.\n", ["header Blinkel"]),
    "a name that comes again without its last word": (
        "Tea Taster\nBlue Kettle Brewing\n\nSome like Blue Kettle more.\n",
        ["header Blue Kettle Brewing"],
    ),
    "a short first word says nothing": (
        "Tea Taster\nNew Kettles\n\nSome like New York more.\n",
        ["beside_title New Kettles"],
    ),
    "line and place": ("Tea Taster\nBlue Kettle Trust, Little Hadlow.\n", ["header Blue Kettle Trust"]),
}
PROSE = {
    "about": ("About Blue Kettle:\n\nWe make tea.", ["about Blue Kettle"]),
    "about on the line above": ("Nice tea.\n\nOverview\nBlue Kettle is old.", ["about Blue Kettle"]),
    "nothing behind it": ("Read about Blue Kettle of old.", []),
    "no word before it": ("Stories roundabout Blue Kettle are sad.", []),
    "at X, we": ("Tea matters. At Blue Kettle, we brew it.", ["at_we Blue Kettle"]),
    "at X (Y), we": ("Tea matters. At Blue Kettle (BK), we brew it.", ["at_we Blue Kettle"]),
    "of": ("Come and work for Blue Kettle in York.", ["of Blue Kettle"]),
    "client": ("We are working with Blue Kettle, who need a taster.", ["client Blue Kettle"]),
    "to find": ("We are partnering with Blue Kettle to find a taster.", ["client Blue Kettle"]),
    "copyright": ("Copyright 2026, by Blue Kettle", []),
    "our client": ("Acting for our client, Blue Kettle, we seek tasters.", ["client Blue Kettle"]),
    "our client's country": ("Acting for our client, Blue Kettle or not, we seek tasters.", []),
    "is looking to employ": ("Blue Kettle is looking to employ tasters.", ["hiring Blue Kettle"]),
    "a link": ("and [Blue Kettle](https://a.org) (BK, once Old Kettle) has an opening.", ["hiring Blue Kettle"]),
    "is hiring": ("Blue Kettle is hiring a taster.", ["hiring Blue Kettle"]),
    "with its nature between": (
        "and Blue Kettle, a brewer of tea, is seeking a taster.",
        ["hiring Blue Kettle"],
    ),
    "with its short name between": ("and Blue Kettle (BK) is seeking a taster.", ["hiring Blue Kettle"]),
    "law": ("and Blue Kettle does not discriminate.", ["legal Blue Kettle"]),
    "the name of the law is cut": (
        "Under the Disabilities Act, the City of Linden does not discriminate.",
        ["legal City of Linden"],
    ),
    "the sentence before is cut": ("We like Tuesdays. Blue Kettle is hiring.", ["hiring Blue Kettle"]),
    "the sentence behind is cut": ("You join Blue Kettle. We brew.", ["at_we Blue Kettle"]),
    "a saint is no sentence": ("You join St. Kettle, where tea matters.", ["at_we St. Kettle"]),
    "for a company": ("A taster for Kettle Group from May.", ["of Kettle Group"]),
    "for a name": ("A taster for Blue Kettle from May.", []),
    "for a company far down": ("x\n" * 1000 + "A taster for Kettle Group from May.", []),
    "the fourth time": ("We join hands. " * 3 + "Join Blue Kettle, where tea matters.", []),
    "the third time": ("We join hands. " * 2 + "Join Blue Kettle, where tea matters.", ["at_we Blue Kettle"]),
    "far down": ("x\n" * 4498 + "Join Blue Kettle, where tea matters.", []),
    "small letters": ("At klarpay, we pay. klarpay is licensed.", ["at_we klarpay"]),
    "small letters of a plain word": ("At present, we pay.", []),
    "small letters only where nothing else is named": (
        "At klarpay, we pay. klarpay is licensed. Join Blue Kettle, where tea matters.",
        ["at_we Blue Kettle"],
    ),
    "a label makes the prose unread": (
        "x\n" * 20 + "Company: Blue Kettle\nJoin Red Kettle, where tea is.",
        ["label Blue Kettle"],
    ),
}
SUBJECTS = {
    "a verb": ("Blue Kettle brews tea for ships.", ["subject Blue Kettle"]),
    "behind a full stop": ("Tea is good. Blue Kettle has brewed since May.", ["subject Blue Kettle"]),
    "is a": ("Blue Kettle is a brewer.", ["is Blue Kettle"]),
    "one word is a": ("Blinkel is a brewer.", ["is Blinkel"]),
    "one word that comes once": ("Blinkel brews tea.", []),
    "one word that comes again": ("Blinkel brews tea. Some like Blinkel.", ["subject Blinkel"]),
    "one word with a company's end": ("Blinkel Ltd brews tea.", ["subject Blinkel Ltd"]),
    "words in s": ("Blue Kettle skills matter.", []),
    "needs": ("Blue Kettle needs you.", []),
    "needs of a company": ("Kettle Group needs you.", ["subject Kettle Group"]),
    "a verb in ss": ("Blue Kettle cross seas.", []),
    "a short verb": ("Blue Kettle ads work.", []),
    "no verb": ("Blue Kettle tea tastes.", []),
    "plain words": ("Warm tea brews well. We like warm tea.", []),
    "plain words with a capital": ("Warm Tea brews well. We like warm tea. And warm tea, and warm tea.", []),
    "an agency": ("Kettle Talent is a leading search firm.", []),
    "an item of a list": ("- Blue Kettle moves tea.", []),
    "in quotes": ('"Blue Kettle" moves tea. "Blue Kettle moves tea."', ["subject Blue Kettle"]),
    "with its nature between": ("Blue Kettle, the brewer of tea, moves ships.", ["subject Blue Kettle"]),
}
FLAT_TEXTS = {
    "header": (
        "Tea Taster - Part TimeBlue KettleYork, PABlue Kettle has brewed since 1974. " + FLAT,
        ["header Blue Kettle"],
    ),
    "glued behind": ("We brew. At Blue KettleLocation 112 Street Lane, " + FLAT, ["at_we Blue Kettle"]),
    "glued before": ("We brew. Role PurposeBlue Kettle is seeking a taster. " + FLAT, ["hiring Blue Kettle"]),
    "glued before what the law says": (
        "We brew. Our Tea SchemeBlue Kettle is an equal opportunity employer. " + FLAT,
        ["legal Blue Kettle"],
    ),
    "behind a heading": ("We brew. Role Summary Blue Kettle Ltd is hiring. " + FLAT, ["hiring Blue Kettle Ltd"]),
    "a capital inside of a name": ("BlueSafe Kettle is hiring. " + FLAT, ["hiring BlueSafe Kettle"]),
    "a capital inside of a name behind a sentence": (
        "We brew. BlueSafe Kettle is hiring. " + FLAT,
        ["hiring BlueSafe Kettle"],
    ),
    "glued subject": ("We brew for allBlue Kettle moves tea. " + FLAT, ["subject Blue Kettle"]),
    "glued subject further down": ("x " * 260 + "we brew for everyoneBlue Kettle moves tea. ", []),
    "glued company further down": (
        "x " * 260 + "we brew for everyoneBlue Kettle Group moves tea. ",
        ["subject Blue Kettle Group"],
    ),
    "for whom": ("A taster for Kettle Group YorkLocation is good. " + FLAT, ["of Kettle Group York"]),
}
ADDRESSES = {
    "the name of a board's page": ("See https://blinkel.recruitee.com/o/1\nWork with Blinkel.", ["domain Blinkel"]),
    "mail": ("Mail jobs@blinkel.org or ask Blinkel.", ["domain Blinkel"]),
    "with a dash": ("See www.blinkel-group.com or ask Blinkel.", ["domain Blinkel"]),
    "a dash that the name lacks": ("See www.blin-kel.com or ask Blinkel.", ["domain Blinkel"]),
    "only within addresses": ("See https://Blinkel.com/Blinkel or x@Blinkel.com.", []),
    "small letters": ("See www.blinkel.com or ask blinkel.", []),
    "within a longer word": ("See www.blinkel.com or ask Blinkels.", []),
    "the first part of a compound": ("See www.blinkel.com or ask Blinkel-like folk.", []),
    "short": ("See www.bli.com or ask Bli.", []),
    "a board": ("See www.linkedin.com or ask Linkedin.", []),
    "the fifth address": ("www.a.com www.b.com www.c.com www.d.com www.blinkel.com or ask Blinkel.", []),
    "the fourth address": ("www.a.com www.b.com www.c.com www.blinkel.com or ask Blinkel.", ["domain Blinkel"]),
}
FOOTERS = {
    "at the end": ("You taste tea with care. Blue Kettle company", ["footer Blue Kettle"]),
    "a small word behind it": ("You taste tea with care. Blue brewing company", ["footer Blue brewing"]),
    "before the board's words": (
        "calm and punctual Blue Kettle employer See profile Plans (c) 2026 Workpost Inc. All rights reserved",
        ["footer Blue Kettle"],
    ),
    "a number before it": ("Call us: 01234-56789 Blue Kettle company", ["footer Blue Kettle"]),
    "in a sentence": ("You like the Blue Kettle company as it is.", []),
    "far from the end": ("calm Blue Kettle employer See profile" + " x" * 400, []),
}
RECURRING = {
    "a possessive": ("You brew in Blinkel's kitchen.", ["recurring Blinkel"]),
    "one mention": ("You brew in the Blinkel kitchen.", []),
    "two mentions": ("You brew in the Blinkel kitchen, and taste at the Blinkel bar.", ["recurring Blinkel"]),
    "at the start of sentences": ("Blinkel, oh! Blinkel, ah!", []),
    "a plain word": ("You meet our Guests and the Guests meet you; guests pay.", []),
    "a weekday": ("You brew on a Monday or on the Monday after.", []),
    "a tool": ("You love Kubernetes, and our Kubernetes loves you.", []),
    "a place": ("You live in Leeds, and brew in Leeds too.", []),
    "a short abbreviation": ("You brew by the BKL book and taste by the BKL book.", []),
    "a short abbreviation that has something": ("You brew BKL's tea.", ["recurring BKL"]),
    "a long abbreviation": ("You brew by BLINKEL book, and taste by BLINKEL book.", ["recurring BLINKEL"]),
    "several words": ("You brew by the Old Brown book, and taste by the Old Brown book.", []),
    "several words and their first": (
        "You brew by the Blinkel Brown book, with the Blinkel Brown cup, for Blinkel.",
        ["recurring Blinkel Brown"],
    ),
    "a town": ("You brew tea in the City of Eastmere.", ["recurring City of Eastmere"]),
    "in another language": (
        "Wir suchen dich. Du arbeitest mit der Kanne und mit der Tasse, und auch mit der Kanne und der Tasse von dir und uns.",
        [],
    ),
    "beside an unsure rule": (
        "You work for Blue Kettle. You brew in Blinkel's kitchen.",
        ["of Blue Kettle", "recurring Blinkel"],
    ),
    "behind any other rule": ("Blue Kettle is hiring. You brew in Blinkel's kitchen.", ["hiring Blue Kettle"]),
}
ALL = {
    f"{kind}: {name}": case
    for kind, cases in {
        "line": LINES, "prose": PROSE, "subject": SUBJECTS, "flat": FLAT_TEXTS, "address": ADDRESSES,
        "footer": FOOTERS, "recurring": RECURRING,
    }.items()
    for name, case in cases.items()
}  # fmt: skip


@pytest.mark.parametrize("text, expected", ALL.values(), ids=ALL)
def test_employers_are_found(text: str, expected: list[str]) -> None:
    assert found(find_employer, text) == names(*expected)


NOTHING = [
    "Tea Buyer\nFull-time\nLeeds\nKey Responsibilities\n",
    "About the role:\n\nYou brew.",
    "We're looking for a nurse.",
    "This is a great job.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_employer_where_none_is_named(text: str) -> None:
    assert find_employer(Listing.of_text(text)) == []


@pytest.mark.parametrize(
    "role, expected", [("company_about", ["Blue Kettle"]), ("responsibility", []), ("benefit", [])]
)
def test_who_does_something_is_nobody_where_it_is_about_the_candidate(role: Role, expected: list[str]) -> None:
    assert [seen.value for seen in find_employer(listing("Blue Kettle brews tea for ships.", role))] == expected


def test_the_value_is_the_name_on_one_line() -> None:
    (seen,) = find_employer(Listing.of_text("Blue  Kettle | Tea Taster | Leeds"))
    assert (seen.value, seen.end - seen.start) == ("Blue Kettle", 12)


def test_there_are_fourteen_candidates_at_most() -> None:
    text = "".join(f"Company: Kettle {letter} Group\n" for letter in "ABCDEFGHIJKLMNOPQRST")
    assert [seen.value for seen in find_employer(Listing.of_text(text))] == [
        f"Kettle {letter} Group" for letter in "ABCDEFGHIJKLMN"
    ]


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_odd_text_raises(text: str) -> None:
    find_employer(listing(text))


@settings(max_examples=examples(40), deadline=None)
@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    find_employer(Listing.of_text(text))
