"""Degrees and schooling, and the letters that look like them."""

import time

import pytest

from jobscan.facts.education.find import LEVELS, RULES, find_education, words
from jobscan.grammar.word_lists import Entry, read_word_lists
from jobscan.model import Candidate, Credential
from tests.facts.docs import ODD_TEXTS, listing

WORKS = {
    "bachelor": ("Bachelor's degree in biology", [("Bachelor's degree", "bachelor")]),
    "plural quote": ("Bachelors' degrees in law", [("Bachelors' degrees", "bachelor")]),
    "a slip of the key": ("an associate;s degree in therapy", [("associate;s degree", "associate")]),
    "a school of a trade": (
        "Graduate of an accredited cosmetology school",
        [("Graduate of an accredited cosmetology school", "associate")],
    ),
    "a school of law": ("Graduate of an accredited law school", []),
    "a level in quotes": ("Educated to 'A' level within a science", [("'A' level", "high_school")]),
    "misspelt": ("Batchelors degree in Law", [("Batchelors degree", "bachelor")]),
    "two letters": ("BS/BA in Finance", [("BS", "bachelor"), ("BA", "bachelor")]),
    "two letters, with blanks": ("BS / MS in Chemistry", [("BS", "bachelor"), ("MS", "master")]),
    "two letters of three": ("BS, MS or PhD", [("BS", "bachelor"), ("MS", "master"), ("PhD", "doctorate")]),
    "two letters that are asked for": ("BA required; MA preferred", [("BA", "bachelor"), ("MA", "master")]),
    "two letters behind a label": ("Education: BA", [("BA", "bachelor")]),
    "two letters and more in brackets": ("BS (or higher) in Law", [("BS", "bachelor")]),
    "BSc": ("A BSc (Hons) is needed", [("BSc", "bachelor")]),
    "of nursing": ("BScN or BSN with a licence", [("BScN", "bachelor"), ("BSN", "bachelor")]),
    "India": ("B.E / B.Tech / MCA", [("B.E", "bachelor"), ("B.Tech", "bachelor"), ("MCA", "master")]),
    "masters": ("Master's preferred", [("Master's", "master")]),
    "master or PhD": ("Masters or PhD degree", [("Masters", "master"), ("PhD", "doctorate"), ("degree", "degree")]),
    "master of": ("A Master of Social Work", [("Master of Social", "master")]),
    "MBA": ("an MBA is welcome", [("MBA", "master")]),
    "of the UN": ("Advanced university degree in law", [("Advanced university degree", "master")]),
    "PhD": ("Ph.D. in physics", [("Ph.D.", "doctorate")]),
    "physician": ("MD/DO from an accredited school", [("MD", "doctorate")]),
    "physician, dotted": ("M.D., D.O., or Ph.D.", [("M.D.", "doctorate"), ("D.O.", "doctorate"), ("Ph.D.", "doctorate")]),
    "pharmacist": ("PharmD with a licence", [("PharmD", "doctorate")]),
    "law": ("JD required", [("JD", "doctorate")]),
    "MBBS": ("MBBS with registration", [("MBBS", "bachelor")]),
    "a bullet in front": ("-MS/PhD in Law", [("MS", "master"), ("PhD", "doctorate")]),
    "school": ("High school diploma or GED", [("High school diploma", "high_school"), ("GED", "high_school")]),
    "school or": ("High school or equivalent", [("High school", "high_school")]),
    "school behind a label": ("Education: High school diploma", [("Education: High school diploma", "high_school")]),
    "graduation from school": ("Graduation from high school", [("Graduation from high school", "high_school")]),
    "of Canada": ("Secondary (high) school graduation certificate",
                  [("Secondary (high) school graduation certificate", "high_school")]),
    "of Canada, college": ("College, CEGEP or other non-university certificate or diploma",
                           [("College, CEGEP or other non-university certificate or diploma", "associate")]),
    "of Canada, none": ("No degree, certificate or diploma", [("No degree, certificate or diploma", "none")]),
    "of Singapore": ("Minimum GCE 'O' Level or Higher Nitec",
                     [("GCE", "high_school"), ("'O' Level", "high_school"), ("Higher Nitec", "associate")]),
    "of South Africa": ("Matric / Grade 12", [("Matric", "high_school"), ("Grade 12", "high_school")]),
    "of Australia": ("Certificate III in Aged Care", [("Certificate III", "associate")]),
    "of Australia, year": ("Year 12 or above", [("Year 12", "high_school")]),
    "NVQ": ("NVQ Level 3 in Care", [("NVQ Level 3", "high_school")]),
    "a higher NVQ": ("NVQ Level 5 in Leadership", [("NVQ Level 5", "associate")]),
    "HND": ("HNC/HND in Building", [("HNC", "associate"), ("HND", "associate")]),
    "of grade 10": ("Completion of Grade 10", [("Completion of Grade 10", "none")]),
    "twelfth grade": ("Completion of the twelfth grade", [("twelfth grade", "high_school")]),
    "associate": ("Associate degree in nursing", [("Associate degree", "associate")]),
    "associate or": ("Associate's or Bachelor's degree", [("Associate's", "associate"), ("Bachelor's degree", "bachelor")]),
    "associate of arts": ("Associate of Arts degree", [("Associate of Arts degree", "associate")]),
    "a technical diploma": ("Technical Diploma in Welding", [("Technical Diploma", "associate")]),
    "diploma": ("Diploma in mechanics", [("Diploma", "diploma")]),
    "diplomas": ("Diplomas in mechanics", [("Diplomas", "diploma")]),
    "GCSE": ("5 GCSEs incl. maths", [("GCSEs", "high_school")]),
    "A-levels": ("A-levels or a diploma", [("A-levels", "high_school"), ("diploma", "diploma")]),
    "none": ("No formal education required", [("No formal education required", "none")]),
    "none, with is": ("No specific qualification is needed", [("No specific qualification is needed", "none")]),
    "glued": ("SkillsBachelor's degree", [("Bachelor's degree", "bachelor")]),
    "letters glued": ("SkillsBSc in Law", [("BSc", "bachelor")]),
    "a board's form": ("Education: Graduate\nAge: 30", [("Education: Graduate", "bachelor")]),
    "grad or postgrad": ("Engineering grad or postgrad wanted", [("Engineering grad", "bachelor")]),
    "a graduate": ("Graduate in any discipline", [("Graduate in any discipline", "bachelor")]),
    "letters before a field": ("BS Civil Engineering", [("BS", "bachelor")]),
    "tertiary": ("Tertiary qualification in law", [("Tertiary qualification", "bachelor")]),
    "accredited college": ("Graduation from an accredited four-year college with courses in law",
                           [("Graduation from an accredited four-year college", "bachelor")]),
    "by years": ("A four-year degree", [("four-year degree", "bachelor")]),
    "bare": ("A degree in chemistry", [("degree", "degree")]),
}  # fmt: skip
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
    "Stores in KS, MA, MD, MI and NM.",
    "Trains on GC/MS and LC-MS/MS, and on MSC Nastran.",
    "Tools of WCAG 2.0 AA and AAA.",
    "Salary Grade 12, pay grade 10.",
    "Helps our associates in every shop.",
    "What you will BE: a baker. Rust would BE a plus.",
    "Degree certificates must be shown; transcripts and/or degrees from schools.",
    "Our B2B tech team. #LI-MBA",
    "Looks after PhD students and GCSE learners.",
    "Repository: github.com/rope/master/docs",
    "A level playing field.",
    "Bends pipe to within two degrees.",
    "Answers those who ask about our master's programmes.",
]


def _found(text: str) -> list[Candidate[Credential]]:
    return find_education(listing(text))


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_schooling_is_found(text: str, expected: object) -> None:
    seen = [(text[each.start : each.end], each.rule.name.removeprefix("education.")) for each in _found(text)]
    assert seen == expected
    assert all(each.value == LEVELS[each.rule] for each in _found(text))


@pytest.mark.parametrize("text", NOTHING)
def test_what_looks_like_a_degree_is_left_alone(text: str) -> None:
    assert _found(text) == []


LISTED = [
    (section, entry)
    for section, entries in read_word_lists(words.path).items()
    for entry in entries
    if section.removesuffix("_letters") in {rule.name.partition(".")[2] for rule in RULES}
]


@pytest.mark.parametrize("section, entry", LISTED, ids=[f"{section}: {entry.words}" for section, entry in LISTED])
def test_the_example_of_each_word_has_the_level_of_its_list(section: str, entry: Entry) -> None:
    first = _found(entry.example)[0]
    assert first.rule.name == f"education.{section.removesuffix('_letters')}"


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_no_text_raises_or_takes_long(text: str) -> None:
    words = listing(text)
    began = time.process_time()
    find_education(words)
    assert time.process_time() - began < 5
