"""Names that the lexicon lacks, by their place in the text."""

import pytest

from jobscan.facts.skills.matches import find_matches
from jobscan.facts.skills.unlisted import certified, credentials, laws, members_between, people_served, tools_between
from jobscan.lexicon.lexicon import load_lexicon
from jobscan.listing import Listing

BETWEEN = {
    "commas": ("Python, Zorblax, SQL", ["Zorblax"]),
    "and, or": ("Python, Zorblax, and SQL, Blorx, or Docker", ["Zorblax", "Blorx"]),
    "a semicolon": ("Python; Zorblax, SQL", ["Zorblax"]),
    "three words": ("Python, Zor Blax Nine, SQL", ["Zor Blax Nine"]),
    "four words": ("Python, Zor Blax Nine Ten, SQL", []),
    "signs": ("Python, Zor+#.x, SQL", ["Zor+#.x"]),
    "small letters": ("Python, zorblax, SQL", []),
    "no second comma": ("Python, Zorblax SQL", []),
    "two names": ("Python, Zorblax, Blorx, SQL", []),
    "one side is a field": ("Python, Zorblax, agronomy", []),
    "the other is": ("agronomy, Zorblax, Python", []),
    "one side needs evidence": ("Go, Zorblax, Python", []),
    "the other does": ("Python, Zorblax, Go", []),
    "fifty-nine characters": ("Python, " + "Z" * 20 + " " + "Z" * 20 + " " + "Z" * 10 + "," + " " * 4 + "SQL",
                              ["Z" * 20 + " " + "Z" * 20 + " " + "Z" * 10]),
    "sixty": ("Python, " + "Z" * 20 + " " + "Z" * 20 + " " + "Z" * 10 + "," + " " * 5 + "SQL", []),
}  # fmt: skip

CREDENTIALS = {
    "a certification": ("Zorblax Operator certification", ["Zorblax Operator certification"]),
    "a licence, with figures": ("a Zorblax 9 Licence", ["Zorblax 9 Licence"]),
    "a certificate": ("Blorx certificate and Zorblax credential", ["Blorx certificate", "Zorblax credential"]),
    "licensure": ("Zorblax licensure", ["Zorblax licensure"]),
    "only a word around": ("Valid licence", []),
    "a word around with a name": ("Valid Zorblax licence", []),
    "with its full stop": ("Min. Must. licence", []),
    "small letters": ("zorblax certification", []),
    "part of a longer word": ("Zorblax certifications", []),
    "four words": ("Zor Blax Nine Ten licence", ["Zor Blax Nine Ten licence"]),
    "five: the last four": ("Aor Zor Blax Nine Ten licence", ["Zor Blax Nine Ten licence"]),
    "glued to what the lexicon has": ("C#Zorblax licence", ["Zorblax licence"]),
    "what the lexicon has": ("AWS certification", []),
}


@pytest.mark.parametrize("text, expected", BETWEEN.values(), ids=BETWEEN)
def test_a_name_between_two_tools(text: str, expected: list[str]) -> None:
    matches = find_matches(text, text.lower(), load_lexicon())
    assert [text[start:end] for start, end in tools_between(text, matches)] == expected


@pytest.mark.parametrize("text, expected", CREDENTIALS.values(), ids=CREDENTIALS)
def test_a_name_before_certification(text: str, expected: list[str]) -> None:
    matches = find_matches(text, text.lower(), load_lexicon())
    assert [text[start:end] for start, end in credentials(Listing.of_text(text), matches)] == expected


LAWS = {
    "an act with its year": ("the Fair Kilns Act 2010 and", ["Fair Kilns Act 2010"]),
    "of a year": ("Glass Act of 1999", ["Glass Act of 1999"]),
    "small words inside": ("Safety of Panes and Frames Regulations", ["Safety of Panes and Frames Regulations"]),
    "with": ("the Glaziers with Kilns Act", ["Glaziers with Kilns Act"]),
    "several in a list": ("Kiln Race Standard, Pane Directive.", ["Kiln Race Standard", "Pane Directive"]),
    "the beginning of another name": ("Kiln Standards Board", []),
    "and another name": ("Kiln Standard and Training certificate", []),
    "only a word around": ("Relevant Regulations", []),
    "small letters": ("kiln regulations", []),
    "a sentence": ("Act on it. Standards matter", []),
}


@pytest.mark.parametrize("text, expected", LAWS.values(), ids=LAWS)
def test_a_law_is_called_by_its_name(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in laws(Listing.of_text(text))] == expected


CERTIFIED = {
    "what its holder is": ("a Certified Kiln Operator is", ["Certified Kiln Operator"]),
    "who certifies": ("Zorblax Certified Glazier", ["Zorblax Certified Glazier"]),
    "a verb in front": ("Must Be Certified Glazier", ["Certified Glazier"]),
    "small words inside": ("Certified in Safety of Panes", ["Certified in Safety of Panes"]),
    "several": ("Certified Glazier, Certified Kiln Operator", ["Certified Glazier", "Certified Kiln Operator"]),
    "a whole line in capitals": ("Certified In Glazing", []),
    "small letters": ("a certified glazier", []),
    "nothing behind": ("Certified. Glazier", []),
}


@pytest.mark.parametrize("text, expected", CERTIFIED.values(), ids=CERTIFIED)
def test_a_credential_is_called_by_its_name(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in certified(Listing.of_text(text))] == expected


MEMBERS = {
    "between two": ("<lathes>, mills and <saws>", ["mills"]),
    "behind two": ("<lathes>, <mills>, and hand saws.", ["hand saws"]),
    "three words": ("<lathes>, very old mills, <saws>", ["very old mills"]),
    "four words": ("<lathes>, our very old mills, <saws>", []),
    "two at once": ("<lathes>, mills, saws, <taps>", []),
    "no comma": ("<lathes> and mills and <saws>", []),
    "behind one": ("<lathes>, mills.", []),
    "a sentence goes on": ("<lathes>, <mills>, we will teach you the rest", []),
    "another line": ("<lathes>,\nmills\n<saws>", []),
}


@pytest.mark.parametrize("marked, expected", MEMBERS.values(), ids=MEMBERS)
def test_a_list_has_one_more_member(marked: str, expected: list[str]) -> None:
    text, skills = "", []
    for part in marked.split("<"):
        name, closed, rest = part.partition(">")
        if closed:
            skills.append((len(text), len(text) + len(name)))
        text += name + rest
    assert [text[start:end] for start, end in members_between(text, skills)] == expected


SERVED = {
    "people": ("experience of working with refugees", ["working with refugees"]),
    "words in front": ("Experience working with very young children", ["working with very young children"]),
    "two groups": ("experience in working with children and families.", ["working with children and families"]),
    "a need": (
        "experience working with people with a learning disability",
        ["working with people with a learning disability"],
    ),
    "an age": ("experience working with children under 5 years and", ["working with children under 5 years"]),
    "people of no kind": ("experience working with people", []),
    "no experience": ("you like working with refugees", []),
}


@pytest.mark.parametrize("text, expected", SERVED.values(), ids=SERVED)
def test_people_whom_one_has_worked_with(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in people_served(Listing.of_text(text))] == expected
