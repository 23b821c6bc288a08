"""Where segments begin and end."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.grammar.text import fold
from jobscan.listing import Listing
from jobscan.segment.split import find_segments, split_text


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split_text(fold(text), text)]


LONG = (
    "We have baked bread for the whole valley since 1921 and our ovens never get cold, not even on a Sunday in August. "
)

WORKS = {
    "lines": ("Duties:\n- Bake bread\n\n- Clean the ovens\n", ["Duties:", "- Bake bread", "- Clean the ovens"]),
    "rules and lone bullets are nothing": ("Baker\n=====\n•\nBake\n---\n", ["Baker", "Bake"]),
    "a short line stays whole": ("We are small. We are kind.", ["We are small. We are kind."]),
    "a sentence begins though the one before has lost its end": (
        LONG * 3 + "Plus a bonus My client is a mill who we are is for them to say.",
        [
            LONG.strip(),
            LONG.strip(),
            LONG.strip(),
            "Plus a bonus",
            "My client is a mill who we are is for them to say.",
        ],
    ),
    "but not behind what goes on": (
        LONG * 3 + "Come where They are and we bake.",
        [*[LONG.strip()] * 3, "Come where They are and we bake."],
    ),
    "semicolons before capitals part a long list": (
        LONG * 3 + "Doughs of rye; Ovens of stone; salt; SAP",
        [*[LONG.strip()] * 3, "Doughs of rye;", "Ovens of stone; salt; SAP"],
    ),
    "a dash glued to the item before": (
        "We knead dough- Bake the bread of the whole valley- Sweep",
        ["We knead dough", "- Bake the bread of the whole valley", "- Sweep"],
    ),
    "what a symbol font leaves": ("\uf0b7 Bake bread \uf0b7 Sweep", ["\uf0b7 Bake bread", "\uf0b7 Sweep"]),
    "a dash that opens a line": (
        "We bake for the whole valley, and for\n– Sundays",
        ["We bake for the whole valley, and for", "– Sundays"],
    ),
    "text glued to an address": (
        "Bakery | Baker | https://bakery.exampleWe bake bread.",
        ["Bakery | Baker | https://bakery.example", "We bake bread."],
    ),
    "an address with capitals": (
        "See https://bakery.example/Jobs/Baker now",
        ["See https://bakery.example/Jobs/Baker now"],
    ),
    "two headings in a short line": (
        "Role Overview We want a baker who is kind. Key Responsibilities Bake the bread. Knead it.",
        ["Role Overview", "We want a baker who is kind.", "Key Responsibilities", "Bake the bread.", "Knead it."],
    ),
    "one heading in a short line": (
        "Role Overview We want a baker who is kind. You bake bread every day of the week. Yes.",
        ["Role Overview We want a baker who is kind. You bake bread every day of the week. Yes."],
    ),
    "the site's own words at the end of a long line": (
        LONG * 3 + "You are neat North Pane Works employer See profile Plans Help",
        [*[LONG.strip()] * 3, "You are neat", "North Pane Works employer See profile Plans Help"],
    ),
    "a wish behind a comma": (
        "Two years of baking, knowledge of rye preferred",
        ["Two years of baking,", "knowledge of rye preferred"],
    ),
    "a part of a list that ends with a wish": (
        "A degree in baking, milling, or related experience preferred",
        ["A degree in baking, milling, or related experience preferred"],
    ),
    "a wish for no thing": ("Two years of baking, rye preferred", ["Two years of baking, rye preferred"]),
    "a sentence whose opening words tell it": (
        LONG * 3 + "You have steady hands If you would like to bake please write to us",
        [*[LONG.strip()] * 3, "You have steady hands", "If you would like to bake please write to us"],
    ),
    "if in the middle of a sentence": (
        LONG * 3 + "You have steady hands even if you would rather bake",
        [*[LONG.strip()] * 3, "You have steady hands even if you would rather bake"],
    ),
    "several blanks for a line end": (
        LONG * 3 + "Steady hands  A clear head  Two winters at the ovens",
        [*[LONG.strip()] * 3, "Steady hands", "A clear head", "Two winters at the ovens"],
    ),
    "blanks of a line set to both margins": (
        LONG * 3 + "Steady  hands and  a clear  head of  Our  own",
        [*[LONG.strip()] * 3, "Steady  hands and  a clear  head of  Our  own"],
    ),
    "a long line is cut into sentences": (
        LONG * 3 + "Come and join us.",
        [LONG.strip(), LONG.strip(), LONG.strip(), "Come and join us."],
    ),
    "an abbreviation ends no sentence": (
        LONG * 3 + "You know tools, e.g. Excel, of Acme Inc. Ltd. or the U.S. Army. Come in.",
        [
            LONG.strip(),
            LONG.strip(),
            LONG.strip(),
            "You know tools, e.g. Excel, of Acme Inc. Ltd. or the U.S. Army.",
            "Come in.",
        ],
    ),
    "names with a dot, decimals and addresses": (
        LONG * 3 + "We use Node.js, ASP.Net and .NET at https://acme.example/a.B?c for 3.5 years.",
        [
            LONG.strip(),
            LONG.strip(),
            LONG.strip(),
            "We use Node.js, ASP.Net and .NET at https://acme.example/a.B?c for 3.5 years.",
        ],
    ),
    "a heading glued between two sentences": (
        "You follow all safety regulations.BenefitsWe offer lunch.",
        ["You follow all safety regulations.", "Benefits", "We offer lunch."],
    ),
    "a heading glued to its value": (
        LONG * 3 + "We offer:Free lunch.Key Responsibilities:Answer the phone.",
        [
            LONG.strip(),
            LONG.strip(),
            LONG.strip(),
            "We offer:",
            "Free lunch.",
            "Key Responsibilities:",
            "Answer the phone.",
        ],
    ),
    "a label stays with its value": (
        "Salary: £12 an hour\nLocation: Leeds",
        ["Salary: £12 an hour", "Location: Leeds"],
    ),
    "camel-case is one word": (
        "You know JavaScript, GitHub, LinkedIn, PowerPoint and McDonald style eBay sales on an iPhone.",
        ["You know JavaScript, GitHub, LinkedIn, PowerPoint and McDonald style eBay sales on an iPhone."],
    ),
    "a strange name that comes twice is one word": (
        "Join BreadHouse today.\nAt BreadHouse we bake.",
        ["Join BreadHouse today.", "At BreadHouse we bake."],
    ),
    "two words that lost the line end between them": (
        "Strong typing skillsExperience with tills",
        ["Strong typing skills", "Experience with tills"],
    ),
    "an article that lost the line end before it": (
        "We ask for these skills and attributesA certificate in baking.A clean record.",
        ["We ask for these skills and attributes", "A certificate in baking.", "A clean record."],
    ),
    "bullets inside one line": (
        "We offer: • Free lunch • A bike • Time off",
        ["We offer:", "• Free lunch", "• A bike", "• Time off"],
    ),
    "dashes inside one line": (
        "You will - Bake bread for the whole town - Clean every oven at night - Order the flour in time",
        ["You will", "- Bake bread for the whole town", "- Clean every oven at night", "- Order the flour in time"],
    ),
    "a range is no bullet": ("Monday - Friday, 9 - 5, Leeds - York", ["Monday - Friday, 9 - 5, Leeds - York"]),
    "numbers inside one line": (
        "Steps: 1. Send your CV 2. Meet us 3. Start",
        ["Steps:", "1. Send your CV", "2. Meet us", "3. Start"],
    ),
    "a line broken in the middle of a sentence": (
        "You will plan the shifts of the bakery together with\nthe owner and her team",
        ["You will plan the shifts of the bakery together with\nthe owner and her team"],
    ),
    "a list in small letters is not joined": (
        "knowledge of bread and of all the other things we bake\nknowledge of ovens and of all they can do for us",
        ["knowledge of bread and of all the other things we bake", "knowledge of ovens and of all they can do for us"],
    ),
    "what is only preferred is a piece of its own": (
        "- Fluent English is needed here; German is a plus",
        ["- Fluent English is needed here;", "German is a plus"],
    ),
    "a preference in the middle stays": (
        "Retail background (bakery preferred) or similar work",
        ["Retail background (bakery preferred) or similar work"],
    ),
    "a lead-in at the end of a line": (
        "You run the early shift of the bakery. Your duties include:",
        ["You run the early shift of the bakery.", "Your duties include:"],
    ),
    "nothing": ("", []),
    "one letter": ("x", ["x"]),
}


# where one word or one character more or less decides
EDGES = {
    "a line of 30 characters may go on": ("You plan shifts of all bakers and\nowners", ["You plan shifts of all bakers and\nowners"]),
    "a shorter one does not": ("You plan shifts of bakers and\nowners", ["You plan shifts of bakers and", "owners"]),
    "over an empty line": (
        "You plan the shift of bakers and\n\nowners",
        ["You plan the shift of bakers and\n\nowners"],
    ),
    "not over two": ("You plan the shift of bakers and\n\n\nowners", ["You plan the shift of bakers and", "owners"]),
    "not before a bullet": ("You plan the shift of bakers and\n- owners", ["You plan the shift of bakers and", "- owners"]),
    "not before a capital": (
        "You plan the shift of bakers and\nOwners of shops",
        ["You plan the shift of bakers and", "Owners of shops"],
    ),
    "not behind a full stop": (
        "You plan the shift of bakers and.\nowners of shops",
        ["You plan the shift of bakers and.", "owners of shops"],
    ),
    "not where nothing is open": (
        "You plan the shift of the bakers\nowners of shops",
        ["You plan the shift of the bakers", "owners of shops"],
    ),
    "two dashes are no list": (
        "Duties: - Bake bread for the town - Clean the oven at night",
        ["Duties: - Bake bread for the town - Clean the oven at night"],
    ),
    "nor are three close together": (
        "You - Bake bread for us all - Clean the oven now - Order flour",
        ["You - Bake bread for us all - Clean the oven now - Order flour"],
    ),
    "three that are 25 apart are": (
        "You - Bake bread for us all now - Clean the oven now you - Order flour",
        ["You", "- Bake bread for us all now", "- Clean the oven now you", "- Order flour"],
    ),
    "stars are bullets behind any word": (
        "ITEMS * Bake bread for the TOWN * Clean every oven at NIGHT * Order flour",
        ["ITEMS", "* Bake bread for the TOWN", "* Clean every oven at NIGHT", "* Order flour"],
    ),
    "dashes behind capitals are not": (
        "ITEMS - Bake bread for the TOWN - Clean every oven at NIGHT - Order flour",
        ["ITEMS - Bake bread for the TOWN - Clean every oven at NIGHT - Order flour"],
    ),
    "numbers with a bracket": (
        "Ring 1) Send a letter 2) Meet us all 3) Start",
        ["Ring", "1) Send a letter", "2) Meet us all", "3) Start"],
    ),
    "numbers in brackets": ("Steps: (1) Send (2) Meet", ["Steps:", "(1) Send", "(2) Meet"]),
    "numbers that do not follow each other": (
        "Ring 1. Send a letter 3. Meet us all 5. Start",
        ["Ring 1. Send a letter 3. Meet us all 5. Start"],
    ),
    "a number opens a sentence": (
        LONG * 3 + "1. Demand planning is done by us. We bake.",
        [*[LONG.strip()] * 3, "1. Demand planning is done by us.", "We bake."],
    ),
    "one letter ends none": (
        LONG * 3 + "Ask J. Baker for it. We bake.",
        [*[LONG.strip()] * 3, "Ask J. Baker for it.", "We bake."],
    ),
    "an abbreviation before a number": (
        LONG * 3 + "Ask at no. 9 in the street. We bake.",
        [*[LONG.strip()] * 3, "Ask at no. 9 in the street.", "We bake."],
    ),
    "other ends of sentences": (
        LONG * 3 + "Is it you? Come! We bake... Well. We bake!",
        [*[LONG.strip()] * 3, "Is it you?", "Come!", "We bake...", "Well.", "We bake!"],
    ),
    "a sentence glued to one": ("We bake rules.We eat", ["We bake rules.", "We eat"]),
    "a name with a dot": ("See the site at ASP.Net now", ["See the site at ASP.Net now"]),
    "a number glued to a label": ("Workload: 40Location: Leeds", ["Workload: 40", "Location: Leeds"]),
    "an amount glued to a word": ("Pay £43kContract of a year", ["Pay £43k", "Contract of a year"]),
    "a word glued to an amount": ("A bonus£32,960 of pay", ["A bonus", "£32,960 of pay"]),
    "a bracket glued to a word": ("We bake (part time)You clean", ["We bake (part time)", "You clean"]),
    "a picture opens a label": ("Leeds (Hybrid) 💷 Salary here", ["Leeds (Hybrid)", "💷 Salary here"]),
    "small letters before a capital are a name": (
        "We know eBay and iPhones and mRnaTests well, and the PoCs and SoCs of makers",
        ["We know eBay and iPhones and mRnaTests well, and the PoCs and SoCs of makers"],
    ),
    "a name with a known beginning": ("McDonaldFarm wants DeLaSalle", ["McDonaldFarm wants DeLaSalle"]),
    "a capital on both sides": ("RenderDoc is a tool. RoleWe bake", ["RenderDoc is a tool.", "Role", "We bake"]),
    "pieces of addresses": (
        "See ./someThing and a@myHost or x-myThing",
        ["See ./someThing and a@myHost or x-myThing"],
    ),
    "text glued to a site's tag": ("Part-timeKiln Lane bakes", ["Part-time", "Kiln Lane bakes"]),
    "a sentence glued to a tag": ("InternshipWe bake", ["Internship", "We bake"]),
    "a name with a dash and a capital": ("Our vue-routerLink", ["Our vue-routerLink"]),
    "capitals above a sentence": (
        "COACHING OTHERS: Works beside each new glazier until the pane holds",
        ["COACHING OTHERS:", "Works beside each new glazier until the pane holds"],
    ),
    "capitals above a few words": ("STATUS: Exempt from overtime", ["STATUS: Exempt from overtime"]),
    "few words above each of several sentences": (
        f"Rest well: We close at noon on Fridays. Eat well: The baker leaves free rolls. {LONG}{LONG}",
        ["Rest well:", "We close at noon on Fridays.", "Eat well:", "The baker leaves free rolls.", LONG.strip(), LONG.strip()],
    ),
    "eight words with a colon in a line of several sentences": (
        f"One two three four five six seven eight: The baker leaves free rolls. {LONG}{LONG}",
        ["One two three four five six seven eight: The baker leaves free rolls.", LONG.strip(), LONG.strip()],
    ),
    "a value behind few words": (f"Site: York Mill. {LONG * 3}", ["Site: York Mill.", *[LONG.strip()] * 3]),
    "few words above one sentence": (
        "Rest well: We close at noon on Fridays",
        ["Rest well: We close at noon on Fridays"],
    ),
    "a heading at the end of a line": (
        "Other tasks as needed. Education and Experience",
        ["Other tasks as needed.", "Education and Experience"],
    ),
    "no heading at the end of a line": ("Other tasks as needed. Glass and Putty", ["Other tasks as needed. Glass and Putty"]),
    "a preferred sentence": (
        "English is needed. German is a plus (it is). We bake",
        ["English is needed.", "German is a plus (it is). We bake"],
    ),
    "code in a row": ("You bake `bread` `cake` well", ["You bake `bread`", "`cake` well"]),
    "a lead-in with its items": ("You bake. This includes: bread", ["You bake. This includes: bread"]),
    "a lead-in alone": ("Your duties include:", ["Your duties include:"]),
}  # fmt: skip


@pytest.mark.parametrize("text,expected", EDGES.values(), ids=EDGES)
def test_one_character_decides(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def wrapped(width: int, small: int, lines: int = 10) -> str:
    """So many lines of one width, of which the first of each pair ends openly; `small` of them begin in small letters."""
    rows = [("b" if at < small else "B") + "a" * (width - 2) + "x" for at in range(lines)]
    return "\n".join(rows)


@pytest.mark.parametrize(
    "text, count",
    [
        (wrapped(55, 2), 1),
        (wrapped(54, 2), 10),
        (wrapped(120, 2), 1),
        (wrapped(121, 2), 10),
        (wrapped(60, 1), 10),
        (wrapped(60, 2, lines=16), 1),
        (wrapped(60, 2, lines=17), 17),
        (wrapped(60, 9, lines=9), 9),
    ],
)
def test_which_texts_were_broken_at_a_width(text: str, count: int) -> None:
    assert len(pieces(text)) == count


@pytest.mark.parametrize("text,expected", WORKS.values(), ids=WORKS)
def test_segments_are_lines_bullets_and_sentences(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_a_text_broken_at_a_fixed_width_is_read_as_whole_sentences() -> None:
    wrapped = "\n".join(
        ["Baker", "", "The baker of our early shift prepares every dough that the three shops", "of the valley sell on the same",
         "", "day, and the fillings for them.", "", "We look back on a hundred years in which nobody ever left the",
         "bakery without a smile, or at least a warm roll in the hand, which", "is how we mean to go on for the next hundred years or so.",
         "", "Please bring your own apron and a good pair of shoes that can", "stand flour, water and heat; we give you the rest of all that",
         "you need."]
    )  # fmt: skip
    found = pieces(wrapped)
    assert found[-1].startswith("Please bring")
    assert found[-1].endswith("you need.")
    assert "is how we mean to go on" in next(piece for piece in found if piece.startswith("We look"))


DOES_NOT_WORK_YET = {
    "items that lost every mark between them": (
        "Duties Bake bread Clean ovens Order flour",
        ["Duties", "Bake bread", "Clean ovens", "Order flour"],
    ),
}


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("text,expected", DOES_NOT_WORK_YET.values(), ids=DOES_NOT_WORK_YET)
def test_does_not_work_yet(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@given(st.text(alphabet=st.sampled_from("aA1 .:;\n•-*()!?é£😀'\t\u2028İßJavaScriptBenefits"), max_size=400))
def test_every_word_character_is_in_exactly_one_segment(text: str) -> None:
    spans = split_text(fold(text), text)
    covered = [at for start, end in spans for at in range(start, end)]
    assert covered == sorted(set(covered))
    assert {at for at, c in enumerate(fold(text)) if c.isalnum()} <= set(covered)
    assert all(text[start:end] == text[start:end].strip(" \n\t") != "" for start, end in spans)


@given(st.text(max_size=200))
def test_spans_of_a_doc_cover_what_the_text_has(text: str) -> None:
    listing = Listing.of_text(text)
    spans = find_segments(listing)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    inside = {at for span in spans for at in range(span.start, span.end)}
    assert {at for at, c in enumerate(fold(text)) if c.isalnum()} <= inside


@pytest.mark.parametrize(
    "pump",
    [
        "(",
        "a",
        "A",
        ". ",
        ".",
        "aB",
        "- A",
        "• ",
        "1. ",
        "Benefits ",
        "Benefits:",
        "a\n",
        "!)",
        "📍 A",
        "\n",
        "aA ",
        "x|",
    ],
)
def test_no_text_is_slow(pump: str) -> None:
    text = pump * (60_000 // len(pump))
    began = time.process_time()
    split_text(fold(text), text)
    assert time.process_time() - began < 2
