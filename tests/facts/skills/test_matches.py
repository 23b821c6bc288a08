"""Text -> whole-word forms of a small lexicon: what is a word of its own, in which case, beside which neighbours."""

import pytest

from jobscan.facts.skills.matches import SkillMatch, find_matches, group_by_enumeration, hints_of, lexicon_hints
from jobscan.facts.skills.tagger import Hint
from jobscan.grammar.text import lower
from jobscan.lexicon.lexicon import Lexicon

LEXICON = Lexicon(
    "Kiln control\tknowledge\t\tkiln|kiln control\n"
    "Zorblax\ttool\t\tZorblax|=ZBX|?Zorb\n"
    "Blorp\ttool\t\t~Blorp|blorping\n"
    "Care\tsoft\t\tcare|negotiation\n"
    "Welsh\tlanguage\t\tWelsh\n"
    "GO2\ttool\t\tGO2|gas\n"
    "C++\ttool\t\tC++\n"
    "C\ttool\t\t?C\n"
    "R\ttool\t\t?R"
)


def matches(text: str) -> list[SkillMatch]:
    return find_matches(text, lower(text), LEXICON)


def found(text: str) -> list[tuple[str, str]]:
    return [(text[match.start : match.end], match.form.name) for match in matches(text)]


WHOLE_WORDS = {
    "the longest form": ("kiln control", [("kiln control", "Kiln control")]),
    "a shorter form, where the longest runs into a word": ("kiln controls", [("kiln controls", "Kiln control")]),
    "the shorter ends a word": ("kiln controllers", [("kiln", "Kiln control")]),
    "any case": ("KILN and zorBLAX", [("KILN", "Kiln control"), ("zorBLAX", "Zorblax")]),
    "in its own case only": ("ZBX zbx Zbx", [("ZBX", "Zorblax")]),
    "not within a word": ("rekiln kilnery Zorblaxes", []),
    "nor behind an underscore": ("_kiln kiln_", []),
    "behind a sign": ("(kiln) /kiln/ 'kiln'", [("kiln", "Kiln control")] * 3),
    "at both ends of the text": ("kiln", [("kiln", "Kiln control")]),
    "a scraper's glue in front": ("requiredKiln", [("Kiln", "Kiln control")]),
    "and behind": ("kilnRequired", [("kiln", "Kiln control")]),
    "no glue before small letters": ("REQUIREDkiln", []),
    "no glue for short names": ("requiredGO2", []),
    "nor behind them": ("Go2Required gasRequired", []),
    "an address": ("kiln@example @kiln #kiln", []),
    "a file's end": ("x.kiln x.Kiln", [("Kiln", "Kiln control")]),
    "the end of a sentence": (" .kiln kiln.", [("kiln", "Kiln control")] * 2),
    "a hyphen in front of a long name": ("pre-kiln", [("kiln", "Kiln control")]),
    "of a short one": ("pre-GO2", []),
    "a hyphen behind a long name": ("kiln-side", [("kiln", "Kiln control")]),
    "behind a short one": ("GO2-side", []),
    "where it is whole": ("GO2-based", [("GO2", "GO2")]),
    "and a hyphen that ends": ("GO2- and", [("GO2", "GO2")]),
    "a plus that joins": ("kiln+care", [("kiln", "Kiln control"), ("care", "Care")]),
    "a plus that belongs to another name": ("kiln++ kiln# kiln+", []),
    "signs of the name": ("C++, C+", [("C++", "C++")]),
    "behind the name's own signs": ("C++s C++x", [("C++", "C++"), ("C++", "C++")]),
}

PLURALS = {
    "an s belongs to the word": ("kilns, Zorblaxs", [("kilns", "Kiln control"), ("Zorblaxs", "Zorblax")]),
    "of capitals too": ("ZBXs and GO2s.", [("ZBXs", "Zorblax"), ("GO2s", "GO2")]),
    "before a sign": ("kilns/kilns", [("kilns", "Kiln control")] * 2),
    "no capital": ("ZBXS", []),
    "no further letter": ("kilnsy", []),
    "an apostrophe parts it": ("kiln's", [("kiln", "Kiln control")]),
    "a trait has none": ("cares, negotiations", []),
}

NEIGHBOURS = {
    "an ambiguous word before a dash of its own": ("Zorb-9 Zorb-", [("Zorb", "Zorblax")]),
    "and behind one": ("-Zorb", []),
    "as the beginning of an address": ("Zorb.io Zorb.it", [("Zorb", "Zorblax")]),
    "in no other case": ("zorb ZORB", []),
    "a people": ("Welsh markets", []),
    "at school": ("GCSE Welsh", []),
    "in capitals that are no exam": ("XGCSE Welsh", [("Welsh", "Welsh")]),
    "a language": ("Welsh markedly", [("Welsh", "Welsh")]),
    "a plain word in its place": ("the Blorp of it", []),
    "a plain word that names a tool": ("Blorp dashboards", [("Blorp", "Blorp")]),
    "one letter": ("C, R", [("C", "C"), ("R", "R")]),
    "one letter of something else": ("R&D, R-2 C# 'R' x.C C's", []),
    "one letter that ends": ("in C. R- and", [("C", "C"), ("R", "R")]),
}


@pytest.mark.parametrize("text, expected", WHOLE_WORDS.values(), ids=WHOLE_WORDS)
def test_whole_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text, expected", PLURALS.values(), ids=PLURALS)
def test_plurals(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text, expected", NEIGHBOURS.values(), ids=NEIGHBOURS)
def test_neighbours(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_which_matches_need_no_evidence() -> None:
    text = "kiln, blorp, Blorp, Zorb, R, blorping, Welsh, care"
    assert [(text[match.start : match.end], match.sure) for match in matches(text)] == [
        ("kiln", True),
        ("blorp", False),
        ("Blorp", True),
        ("Zorb", False),
        ("R", False),
        ("blorping", True),
        ("Welsh", True),
        ("care", True),
    ]


def test_what_the_tagger_is_told() -> None:
    assert hints_of(matches("kilns, Zorb")) == [Hint(0, 5, "knowledge", True), Hint(7, 11, "tool", False)]
    assert lexicon_hints("Zorblax, Python") == [Hint(9, 15, "tool", True)]


GROUPS = {
    "commas": ("kiln, care", [["kiln", "care"]]),
    "a slash, a plus, a bracket": ("kiln/care + Blorp (GO2)", [["kiln", "care", "Blorp", "GO2"]]),
    "and, or": ("kiln and care or GO2, and/or ZBX", [["kiln", "care", "GO2", "ZBX"]]),
    "in capitals": ("kiln AND care", [["kiln", "care"]]),
    "bullets and line ends": ("- kiln\n- care\n• GO2\n* ZBX", [["kiln", "care", "GO2", "ZBX"]]),
    "two words between": ("kiln and then care", [["kiln"], ["care"]]),
    "two and": ("kiln and and care", [["kiln"], ["care"]]),
    "a full stop": ("kiln. care", [["kiln"], ["care"]]),
    "eleven blanks": ("kiln" + " " * 11 + "care", [["kiln", "care"]]),
    "twelve": ("kiln" + " " * 12 + "care", [["kiln"], ["care"]]),
    "plurals": ("kilns, kilns", [["kilns", "kilns"]]),
    "nothing": ("oven", []),
}


@pytest.mark.parametrize("text, expected", GROUPS.values(), ids=GROUPS)
def test_enumerations(text: str, expected: list[list[str]]) -> None:
    groups = group_by_enumeration(text, matches(text))
    assert [[text[match.start : match.end] for match in group] for group in groups] == expected
