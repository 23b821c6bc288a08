"""A stretch that the tagger marked -> the names of skills in it, and what kind of skill a name looks like."""

import time

import pytest

from jobscan.facts.skills.names import kind_of, names_in
from jobscan.model import SkillKind

NAMES = {
    "one": ("crop rotation", ["crop rotation"]),
    "words around": ("strong knowledge of crop rotation skills", ["crop rotation"]),
    "in capitals": ("Strong Knowledge Of Crop Rotation Skills", ["Crop Rotation"]),
    "words that only lead to others": ("knowledge, of crop rotation", ["crop rotation"]),
    "a list": ("crop rotation, soil science and/or agronomy", ["crop rotation", "soil science", "agronomy"]),
    "semicolons, bars, lines, bullets": ("lathes; mills | saws\nbrakes • jigs · taps",
                                         ["lathes", "mills", "saws", "brakes", "jigs", "taps"]),
    "a dash between blanks": ("lathes - mills and saw-sets", ["lathes", "mills and saw-sets"]),
    "a sentence ends": ("lathes. Mills", ["lathes", "Mills"]),
    "or": ("lathes or mills as well as saws", ["lathes", "mills", "saws"]),
    "and may be part of a name": ("health and safety", ["health and safety"]),
    "such as": ("trees such as oaks including maples e.g. elms", ["trees", "oaks", "maples", "elms"]),
    "signs that belong to the name": ("C++ and C#", ["C++ and C#"]),
    "signs that do not": ("'lathes'_, *mills*:", ["lathes", "mills"]),
    "a sign in front that does": (".NET lathes", [".NET lathes"]),
    "a bracket that closes": ("lathes (manual)", ["lathes (manual)"]),
    "one that stays open": ("lathes (manual", []),
    "one that opens": ("(manual lathes", ["manual lathes"]),
    "a square one": ("lathes [manual", []),
    "glued by a scraper": ("LEAPWelsh", ["LEAP", "Welsh"]),
    "capitals that are not": ("MSWord JAVase", ["MSWord JAVase"]),
    "words behind": ("lathes required, mills skills., saws etc.", ["lathes", "mills", "saws"]),
    "only words around": ("strong experience with various tools", []),
    "only words that name nothing": ("5 years, full time, plus", []),
    "one letter": ("x", []),
    "two": ("ML", ["ML"]),
    "a name of six words": ("repair of old and new lathes", ["repair of old and new lathes"]),
    "of seven": ("lathe mill saw jig tap die rasp", []),
    "a sentence": ("the many things that our people do all day long here", []),
    "half a name with its noun": ("ship's clerical experience, computer skills, lathe skills",
                                  ["ship's clerical experience", "computer skills", "lathe"]),
    "sixty characters": ("z" * 60, ["z" * 60]),
    "sixty-one": ("z" * 61, []),
    "a degree": ("BSc degree", []),
    "a check": ("drug screening", []),
    "a check in capitals is none": ("Drug Screening Chemistry", ["Drug Screening Chemistry"]),
    "a clearance in capitals": ("SECRET Clearance", []),
    "what a driver brings": ("clean driving record, car insurance, forklift", ["forklift"]),
    "nothing": ("", []),
}  # fmt: skip


@pytest.mark.parametrize("text, expected", NAMES.values(), ids=NAMES)
def test_what_is_marked_becomes_names(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in names_in(text, 0, len(text))] == expected


def test_only_the_marked_stretch_is_read() -> None:
    text = "lathes, mills, saws"
    assert list(names_in(text, 8, 13)) == [(8, 13)]
    assert list(names_in(text, 3, 10)) == [(3, 6), (8, 10)]


def test_of_a_long_stretch_only_the_beginning_is_read() -> None:
    text = "lathes, " * 100
    assert len(list(names_in(text, 0, len(text)))) == 50


KINDS: dict[str, tuple[str, bool, SkillKind]] = {
    "a licence": ("crane licence", False, "certification"),
    "a certificate in capitals": ("NVQ level 2", True, "certification"),
    "a word that has one in it": ("discard pile", True, "knowledge"),
    "two capitals": ("QGIS", True, "tool"),
    "a capital inside": ("OpenKiln", True, "tool"),
    "a figure": ("Kiln9", True, "tool"),
    "odd capitals, but a small word behind": ("UK payroll law", False, "knowledge"),
    "odd capitals with another name": ("QGIS Server", True, "tool"),
    "one capital in a sentence": ("Zorblax", False, "tool"),
    "at its beginning": ("Zorblax", True, "knowledge"),
    "two words with capitals": ("Crop Rotation", False, "knowledge"),
    "small letters": ("agronomy", False, "knowledge"),
}


@pytest.mark.parametrize("words, opens, kind", KINDS.values(), ids=KINDS)
def test_what_kind_a_name_looks_like(words: str, opens: bool, kind: SkillKind) -> None:
    assert kind_of(words, opens=opens) == kind


@pytest.mark.parametrize("text", [" " * 5000, "and " * 5000, "((" * 5000, "a, " * 5000, "strong   " * 3000 + "x"])
def test_no_marked_stretch_takes_long(text: str) -> None:
    began = time.process_time()
    list(names_in(text, 0, len(text)))
    assert time.process_time() - began < 0.2
