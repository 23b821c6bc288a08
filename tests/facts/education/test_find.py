"""Degrees and schooling, and the letters that look like them."""

import time

import pytest

from jobscan.facts.education.find import find_education
from tests.facts.docs import ODD_TEXTS, found, listing

WORKS = {
    "bachelor": ("Bachelor's degree in biology", [("Bachelor's degree", "education.bachelor")]),
    "two letters": ("BS/BA in Finance", [("BS", "education.bachelor"), ("BA", "education.bachelor")]),
    "BSc": ("A BSc (Hons) is needed", [("BSc", "education.bachelor")]),
    "masters": ("Master's preferred", [("Master's", "education.master")]),
    "master or PhD": (
        "Masters or PhD degree",
        [("Masters", "education.master"), ("PhD", "education.doctorate"), ("degree", "education.degree")],
    ),
    "MBA": ("an MBA is welcome", [("MBA", "education.master")]),
    "PhD": ("Ph.D. in physics", [("Ph.D.", "education.doctorate")]),
    "physician": ("MD/DO from an accredited school", [("MD", "education.doctorate")]),
    "law": ("JD required", [("JD", "education.doctorate")]),
    "MBBS": ("MBBS with registration", [("MBBS", "education.bachelor")]),
    "school": (
        "High school diploma or GED",
        [("High school diploma", "education.high_school"), ("GED", "education.high_school")],
    ),
    "associate": ("Associate degree in nursing", [("Associate degree", "education.associate")]),
    "diploma": ("Diploma in mechanics", [("Diploma", "education.diploma")]),
    "GCSE": ("5 GCSEs incl. maths", [("GCSEs", "education.high_school")]),
    "none": ("No formal education required", [("No formal education required", "education.none")]),
    "glued": ("SkillsBachelor's degree", [("Bachelor's degree", "education.bachelor")]),
    "a board's form": ("Education: Graduate\nAge: 30", [("Education: Graduate", "education.bachelor")]),
    "grad or postgrad": ("Engineering grad or postgrad wanted", [("Engineering grad", "education.bachelor")]),
    "letters before a field": ("BS Civil Engineering", [("BS", "education.bachelor")]),
    "tertiary": ("Tertiary qualification in law", [("Tertiary qualification", "education.bachelor")]),
    "bare": ("A degree in chemistry", [("degree", "education.degree")]),
}
NOTHING = [
    "Baltimore, MD 21201",
    "Knows MS Office and MS Project.",
    "You will master the craft and master data management.",
    "A high degree of accuracy, 360-degree feedback.",
    "Teaches at a high school in the city.",
    "Works with the BA team, BS 9792.",
    "Diplomacy and tact.",
    "Scrum Master wanted.",
    "Education: A graduate of our rope school.",
    "Ovens reach 450 degrees fahrenheit.",
]


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_schooling_is_found(text: str, expected: object) -> None:
    assert found(find_education, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_looks_like_a_degree_is_left_alone(text: str) -> None:
    assert found(find_education, text) == []


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises_or_takes_long(text: str) -> None:
    words = listing(text)
    began = time.process_time()
    find_education(words)
    assert time.process_time() - began < 5
