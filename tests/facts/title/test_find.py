"""The title is found where listings put it, and alone; whole lists of candidates are compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobscan.facts.title.find import find_title
from jobscan.listing import Listing
from jobscan.model import Role, Segment, Source
from tests.facts.docs import ODD_TEXTS, found, listing
from tests.fuzzing import examples

FILL = "x " * 130  # enough of one line for a text to have lost its line ends


def titles(*pairs: str) -> list[tuple[str, str]]:
    """ "label Payroll Analyst" -> ("Payroll Analyst", "title.label")"""
    return [(words, f"title.{rule}") for rule, _, words in (pair.partition(" ") for pair in pairs)]


LABELS = {
    "label": ("Job Title: Payroll Analyst\nLocation: Leeds", ["label Payroll Analyst"]),
    "on the next line": ("We brew.\n\nPosition\nTea Taster\nYork", ["label Tea Taster"]),
    "without a colon": (
        "We brew tea, and how!\nJob TitleTea Taster\n",
        ["label Tea Taster", "first_line Job TitleTea Taster"],
    ),
    "in a line that lost its end": (
        "We brew, and how!\nRole: Tea Taster Location: York\n",
        ["label Tea Taster"],
    ),
    "grown together with the next label": (
        "We brew, and how!\nRole: Tea TasterHours: 40\n",
        ["label Tea Taster", "said Tea TasterHours: 40"],
    ),
    "before a sentence": (
        "We brew, and how!\nRole: Tea Taster. You taste tea.\n",
        ["label Tea Taster", "said Tea Taster. You taste tea"],
    ),
    "value without a job's noun": ("We brew, and how!\nRole: good fun\n", []),
    "the end of a longer word": ("We brew, and how!\nSubtitle: Tea Taster\n", []),
    "further down than anybody looks": ("We brew.\n" * 900 + "Job Title: Tea Taster\n", []),
    "a label of the header needs no noun": ("Job: Teinturier\nYork\n", ["said Teinturier"]),
    "nor may it be small": ("Job: teinturier\nYork\n", []),
    "up to 79 characters": ("Job: Teinturier " + "x" * 68 + "\nYork\n", ["said Teinturier " + "x" * 68]),
    "nor of 80": ("Job: Teinturier " + "x" * 69 + "\nYork\n", []),
    "nor long": ("Job: Teinturier " + "und mehr " * 8 + "\nYork\n", []),
}
LINES = {
    "heading": ("# [Data Engineer](https://a.org/1)\n### Harbor\n", ["heading Data Engineer"]),
    "heading without a link": ("# Data Engineer: Ropes\n\nWe tie.", ["heading Data Engineer: Ropes"]),
    "a tail in brackets": ("# [Tea Taster (Remote)](https://a.org/2)\n", ["heading Tea Taster"]),
    "first line": (
        "Registered Nurse - ICU\n\nWe care for people.",
        ["first_line Registered Nurse - ICU", "header Registered Nurse"],
    ),
    "with a colon it is a label's": ("Reports: Tea Taster\n\nWe brew.", []),
    "with an address": ("Tea Taster http://a.org\n\nWe brew.", []),
    "a number before it": ("449068 Tea Taster\n\nWe help.", ["first_line Tea Taster"]),
    "parts": ("Harbor | Tea Engineer | Berlin | Remote\n\nWe build.", ["first_line Tea Engineer"]),
    "parts of which none is a title": ("Harbor | Berlin | Remote\n\nWe build.", []),
    "three parts with dashes": ("Gridline - Site Engineer - Berlin\n\nWe build.", ["first_line Site Engineer"]),
    "a title that begins three parts": (
        "Site Engineer - Roads - Berlin\n\nWe build.",
        ["first_line Site Engineer - Roads", "header Site Engineer"],
    ),
    "it goes on in the next line": (
        "Head of Tea, Manager &\nBuyer of Cups\nYork\n",
        [
            "first_line Head of Tea, Manager &\nBuyer of Cups",
            "first_line Buyer of Cups",
            "header Head of Tea, Manager &",
        ],
    ),
    "the place behind it is cut": ("Driver - Dandenong VIC\n\nWe drive.", ["first_line Driver"]),
    'the place behind "in" is cut': ("Tea Taster in Nairobi\n\nWe brew.", ["first_line Tea Taster"]),
    "the place behind a blank is cut": ("Tea Taster Nairobi\n\nWe brew.", ["first_line Tea Taster"]),
    "a place that the title is about": ("Taster of Tea Nairobi\n\nWe brew.", ["first_line Taster of Tea Nairobi"]),
    "vacancies behind it": ("Tide Officer opportunitiesHMP Cowes\n\nWe wait.", ["first_line Tide Officer"]),
    "the seventh line": ("calm\n" * 6 + "tea taster\n", []),
    "the sixth line": ("calm\n" * 5 + "tea taster\n", ["first_line tea taster"]),
    "behind a very long line": (FILL + "\nTea Taster\nYork", []),
    "a part of a line": ("apply now\nbrew tea with us; Tea Taster\nYork", ["header Tea Taster"]),
    "a part in small letters": ("apply now\nbrew tea with us; a tea taster\nYork", []),
    "a part half in small letters": ("apply now\nbrew tea with us; the Tea Taster today\nYork", []),
    "a part of ten words": (
        "apply now\nbrew; A B C D E F G H Tea Taster\nYork",
        ["first_line brew; A B C D E F G H Tea Taster"],
    ),
    "a part of the fifth line": ("fine\nnow\ncalm\nkind\nbrew with us; Tea Taster\nYork", ["header Tea Taster"]),
    "a part of the sixth line": ("fine\nnow\ncalm\nkind\ntea\nbrew with us; Tea Taster\nYork", []),
    "a long line's parts": ("Blue Kettle | " + "y " * 130 + "| Tea Taster\nYork", []),
    "it would go on in a long line": (
        "Head of Tea, Manager &\n" + "Buyer of Cups " * 5 + "\nYork\n",
        ["first_line Head of Tea, Manager &"],
    ),
    "two parts with dashes": (
        "Gridline - Site Engineer\n\nWe build.",
        ["first_line Site Engineer"],
    ),
    "a job's noun alone": ("Operations\n\nWe brew.", []),
    "terms behind a comma": ("Tea Taster, full time\n\nWe brew.", ["first_line Tea Taster"]),
    "a grade behind a comma": ("Tea Taster, GS-0343\n\nWe brew.", ["first_line Tea Taster, GS-0343"]),
    "terms before it": ("Part-Time Tea Taster\n\nWe brew.", ["first_line Tea Taster"]),
    "an announcement": ("Position Description - Tea Taster\n\nWe brew.", ["first_line Tea Taster"]),
    "an item of a list": ("We brew.\n- Lead tea tasters\n- Taste", []),
    "a long department": (
        "Old and New Kinds of Tea - Site Engineer\n\nWe build.",
        ["first_line Old and New Kinds of Tea - Site Engineer", "header Site Engineer"],
    ),
    "gendered": ("Lokschrauber (m/w/d) in Vollzeit\n\nWir suchen.", ["gendered Lokschrauber"]),
    "gendered, behind a label": ("Wir suchen: Lokschrauber (m/w/d)\n", []),
    "gendered, of three letters and a blank": ("Lok (m/w/d)\n", ["gendered Lok"]),
    "gendered, but short": ("Lo (m/w/d)\n", []),
    "gendered, behind much": ("x" * 86 + " Lok (m/w/d)\n", []),
    "no verb first": ("Support Worker\n\nWe care.", ["first_line Support Worker"]),
}
LONG_LINES = {
    "goes on with the terms": (
        "Tea Buyer Permanent Full Time good " + "y " * 30 + "\n\nWe brew.",
        ["first_line Tea Buyer"],
    ),
    "goes on behind two blanks": ("Tea Buyer  Solutions " + "y " * 30 + "\n\nWe brew.", ["first_line Tea Buyer"]),
    "a degree": ("Degree in Tea or Rope Buyer\n\nWe brew.", []),
    "goes on with a place": (
        "Diesel Fitter FIFO ex Perth with us and " + "y " * 30 + "\n\nWe dig.",
        ["first_line Diesel Fitter"],
    ),
    "goes on with an amount": ("Tea Buyer £24k and more " + "y " * 30 + "\n\nWe brew.", ["first_line Tea Buyer"]),
    "goes on with a sentence": ("Tea Buyer. You buy tea " + "y " * 30 + "\n\nWe brew.", ["first_line Tea Buyer"]),
    "nothing tells where it ends": ("Tea Buyer yes " + "y " * 30 + "\n\nWe brew.", []),
    "begins small": ("tea Buyer. You buy tea " + "y " * 30 + "\n\nWe brew.", []),
    "eight words": ("A B C D E F Tea Buyer. You buy tea " + "y " * 30 + "\n\nWe brew.", []),
    "grown together": ("Tea BuyerWe brew and you buy " + FILL, ["first_line Tea Buyer"]),
    "grown together with a heading": ("Tea BuyerJob DescriptionWe brew " + FILL, ["first_line Tea Buyer"]),
    "pieces of a header": (
        "Tea Buyer IIIYork, PABlue Kettle has brewed. " + FILL,
        ["first_line Tea Buyer III"],
    ),
}
PROSE = {
    "bold in two parts": (
        "We tie ropes. " * 12 + "We are seeking a **Rope Growth** **Manager** to lead.",
        ["cue Rope Growth** **Manager"],
    ),
    "bold behind adjectives": (
        "We tie ropes. " * 12 + "We are seeking a calm and patient **Rope Buyer** to lead.",
        ["cue Rope Buyer"],
    ),
    "are you": ("Are you a Rope Buyer who is looking for a good house to join?", ["cue Rope Buyer"]),
    "are you, and no job": ("Are you a calm person who likes ropes?", []),
    "praise in capitals is the title's": ("We brew. We are hiring a Strategic Buyer to join.", ["cue Strategic Buyer"]),
    "an end in capitals is the title's": (
        "We brew. Hiring a Renewable Rope Buyer to join.",
        ["cue Renewable Rope Buyer"],
    ),
    "a pool": ("We have been seeking a pool of keen & patient rope buyers to join us.", ["plain_cue rope buyers"]),
    "any of them": ("We brew. As an expert of ours, a tide clerk is responsible.", ["plain_mention tide clerk"]),
    "looking for": ("We brew. We are looking for a Marine Engineer to join us.", ["cue Marine Engineer"]),
    "as a": ("Our boats are blue. As a Dock Supervisor, you will tie them.", ["cue Dock Supervisor"]),
    "praise": ("We build. We are hiring an experienced, highly motivated Tax Clerk to join.", ["cue Tax Clerk"]),
    "two adjectives": ("We are looking for a calm, tidy-minded Tax Clerk to join.", ["cue Tax Clerk"]),
    "many adjectives": (
        "We are looking for a responsible, tidy and quite sturdy Rope Buyer to join us.",
        ["cue Rope Buyer"],
    ),
    "an adjective that no list has": ("We brew. Seeking a rope-wise Rope Buyer to join.", ["cue Rope Buyer"]),
    "adjectives, in small letters": ("We are looking for a stout, rope-wise buyer to join us.", ["plain_cue buyer"]),
    "bold": ("We tie ropes. " * 12 + "We are looking for a **Rope Buyer** to join us.", ["cue Rope Buyer"]),
    "small letters": ("We are on the lookout for a vibrant tea taster to join us.", ["plain_cue tea taster"]),
    'small letters behind "as"': ("We brew. As a tea taster you taste.", []),
    "small letters of six words": ("We brew. We are hiring an old black red green tea taster to join.", []),
    "many, in small letters": ("We brew. We are hiring tasters to join.", []),
    "one, in small letters": ("We brew. We are hiring a taster to join.", ["plain_cue taster"]),
    "two of them": ("We brew. We are hiring two tasters to join.", ["plain_cue tasters"]),
    "two words, in small letters": ("We brew. We are hiring tea tasters to join.", ["plain_cue tea tasters"]),
    "ours, in small letters": ("We brew. We are hiring for our tea taster to join.", []),
    "the subject": ("We brew. The Tide Clerk will count.", ["mention Tide Clerk"]),
    "the subject, one word": ("We brew. The Clerk will count.", []),
    "the subject, of many": ("We brew. The Tide Clerks will count.", ["plural Tide Clerks"]),
    "ours, of many": ("We brew. Our Tide Clerks are the heart of it.", ["plural Tide Clerks"]),
    "of many, with any verb": ("We brew. Tide Clerks greet guests and count.", ["plural Tide Clerks"]),
    "of many, as a wish": ("We brew. Preferably Tide Clerks specializing in tides.", []),
    "of many, in one word": ("We brew. Clerks will count.", []),
    "of many, and no job": ("We brew. Our Tea Leaves are green.", []),
    "the subject, in small letters": ("We brew. The tide clerk will count.", ["plain_mention tide clerk"]),
    "the subject, small and one word": ("We brew. The clerk will count.", []),
    "the subject behind its heading": (
        "We brew. Position Summary The Tide Clerk is responsible for tides.",
        ["mention Tide Clerk"],
    ),
    "a kind of work before it": ("We brew. This is a part-time Tide Clerk role with us.", ["cue Tide Clerk"]),
    "what somebody was": ("We brew. You have experience as a Tide Clerk, or in ports.", ["plain_cue Tide Clerk"]),
    "what somebody was, in small letters": ("We brew. You have worked as a tide clerk before.", []),
    "an adjective by its end": ("We are looking for a conscientious tide clerk to join us.", ["plain_cue tide clerk"]),
    "behind a comma, with its abbreviation": (
        "We are hiring a Director, Rope Growth (RG) to sell.",
        ["cue Director, Rope Growth"],
    ),
    "the heading of a page": ("# Mascot for a house of tea\n\nWe brew.", ["page Mascot for a house of tea"]),
    "the heading of a section": ("# About us\n\nWe brew.", []),
    "a smaller heading": ("## Mascot for a house of tea\n\nWe brew.", []),
    "the heading of a page only where nothing else is announced": (
        "# Blue Kettle\n\nWe are hiring a Rope Buyer to join us.",
        ["cue Rope Buyer"],
    ),
    "A begins the name": ("We build boats. The Asset Clerk is primarily out.", ["mention Asset Clerk"]),
    "any verb": ("We build boats. The Dock Analyst untangles ropes all day.", ["mention Dock Analyst"]),
    "director of": (
        "We build. The Director of Ropes and Sails will tie.",
        ["mention Director of Ropes and Sails"],
    ),
    "somebody else": ("We brew. You report to the Dock Manager.", []),
    "somebody else, and this one": (
        "You report to the Dock Manager. The Tide Clerk will count.",
        ["mention Tide Clerk"],
    ),
    "to the role": ("We brew. You bring calm to the Dock Manager role.", ["mention Dock Manager"]),
    "this position": ("We build. This Senior Rope Scientist position ties.", ["mention Senior Rope Scientist"]),
    "this alone": ("We build. This Senior Rope Scientist ties.", []),
    "ours": ("We build. Our next Rope Scientist will tie.", ["mention Rope Scientist"]),
    "a team's lead": ("We are seeking a Harbor Team Lead to join our team.", ["cue Harbor Team Lead"]),
    "a team's place": ("We are seeking a Tea Taster team member.", ["cue Tea Taster team member"]),
    "a grade behind it": ("We need ropes. We are hiring a Rope Tester II with patience.", ["cue Rope Tester II"]),
    "behind a comma": (
        "We are hiring a Director, Partnership Growth. You sell.",
        ["cue Director, Partnership Growth"],
    ),
    "another role behind a comma": ("We are hiring a Director, Tea Buyer. You sell.", ["cue Director"]),
    "a place behind a comma": ("We are hiring a Director, Nairobi. You sell.", ["cue Director"]),
    "two nouns": ("We are hiring a Tea and Marketing Manager to join.", ["cue Tea and Marketing Manager"]),
    "a department's name": ("We are hiring a Head of Tea Engineering to join.", ["cue Head of Tea Engineering"]),
    "no noun, but capitals": ("We are hiring a Kettle of Old Tea to join.", ["asked Kettle of Old Tea"]),
    "no noun, but capitals, behind praise": (
        "We seek talent: seeking a calm and tidy Senior FP&A to join.",
        ["asked Senior FP&A"],
    ),
    "no noun and no capitals": ("We are hiring a kettle of old tea to join.", []),
    "the line on top, spoken of": (
        "KETTLE LORE\n\nOpen: May\n\nA Kettle Lore works at night.",
        ["top_again KETTLE LORE"],
    ),
    "the line on top, not spoken of": ("Kettle Lore\n\nOpen: May\n\nKettle Lore works at night.", []),
    "a heading on top": ("Summary\n\nWe need a summary of works.", []),
    "a lost blank": ("We are lookingfor aRope Buyer to join us.", ["cue Rope Buyer"]),
    "the inner cue counts": ("We brew. The Role We are hiring a Rope Buyer to join.", ["cue Rope Buyer"]),
    "under supervision": ("Under guidance, the Tide Clerk:\n- counts", ["mention Tide Clerk"]),
    "half a bracket": ("We are hiring a Rope) Buyer to join us.", []),
    "the subject of a long line": ("The Lead Cook will run the galley and " + FILL, ["cue Lead Cook"]),
    "far down": ("x\n" * 2500 + "We are hiring a Rope Buyer to join us.", []),
    "only where no line is a title": (
        "Tea Taster\n\nWe are hiring a Rope Buyer to join us.",
        ["first_line Tea Taster"],
    ),
    "said twice": (
        "We are hiring a Rope Buyer to join us. We tie ropes in all of our ports. As a Rope Buyer, you buy.",
        ["cue Rope Buyer", "cue Rope Buyer"],
    ),
    "an employer's praise": ("We sail. As a Disability Confident Leader, we interview all.", []),
    "a new town": ("We opened in New York City, where engineers live.", []),
}
ENDS = {
    "pay glued to it": ("Rope Buyer\u00a324k\n\nWe sail.", ["first_line Rope Buyer"]),
    "another label in its line": ("Title: Rope Buyer Location : Leeds\n\nWe sail.", ["label Rope Buyer"]),
    "a heading's words": ("Rope Buyer Duties and Responsibilities\n\nWe sail.", ["first_line Rope Buyer"]),
    "its house and a slogan": ("# Rope Buyer at The Quay: More Than a Job!\n\nWe sail.", ["heading Rope Buyer"]),
    "praise in front": ("We sail. We are hiring an experienced  Rope Buyer to join us.", ["cue Rope Buyer"]),
}
ALL = {
    f"{kind}: {name}": case
    for kind, cases in {"label": LABELS, "line": LINES, "long line": LONG_LINES, "prose": PROSE, "end": ENDS}.items()
    for name, case in cases.items()
}


@pytest.mark.parametrize("text, expected", ALL.values(), ids=ALL)
def test_titles_are_found(text: str, expected: list[str]) -> None:
    assert found(find_title, text) == titles(*expected)


NOTHING = [
    "Lead team of three volunteers to\n\nWe sail.",
    "Expert programming skills in R\n\nWe sail.",
    "14-time winner of Harbor Partner of the Year\n\nWe sail.",
    "We sail. Join the Tide House designers and of the Tide House owners.",
    "Benefits\n\nPension and lunch.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_title_where_none_is_said(text: str) -> None:
    assert find_title(Listing.of_text(text)) == []


@pytest.mark.parametrize("role, expected", [("title", ["Tea Taster"]), ("other", [])])
@pytest.mark.parametrize("line", ["Tea Taster", "Blue Kettle | Tea Taster | York"])
def test_a_line_far_down_is_a_title_by_its_role(line: str, role: Role, expected: list[str]) -> None:
    before = "All of us like tea in the morning:\n" * 40
    segment = Segment(start=len(before), end=len(before) + len(line), role=role)
    seen = find_title(Listing(Source(text=before + line, uri="-"), segments=(segment,)))
    assert [each.value for each in seen if each.rule.name == "title.segment"] == expected


def test_the_value_is_the_title_in_clean_spelling() -> None:
    first, *_ = find_title(Listing.of_text("Tea\u00a0Taster – Senior\n\nWe brew."))
    assert first.value == "Tea Taster - Senior"


def test_there_are_eight_candidates_at_most() -> None:
    kinds = ("Red", "Blue", "Green", "Black", "White", "Sweet", "Hot", "Cold", "Old", "New")
    text = "We brew.\n" + "".join(f"We are hiring a {kind} Taster to join.\n" for kind in kinds)
    assert [seen.value for seen in find_title(Listing.of_text(text))] == [f"{kind} Taster" for kind in kinds[:8]]


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_odd_text_raises(text: str) -> None:
    find_title(listing(text))


@settings(max_examples=examples(40), deadline=None)
@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    find_title(Listing.of_text(text))
