"""Roles that the structure of the page decides."""

import pytest

from jobscan.model import Role
from jobscan.segment.structure import settle_headings, settle_sections
from training.invented import LETTERS


def settled(page: str, by: object) -> str:
    """The letters of the roles, of lines such as "R- Bake bread": a letter, "-" for a bullet, the words."""
    lines = page.split(" / ")
    texts = [line[1:].removeprefix("-").strip() for line in lines]
    signs = [
        ["@line", "@first A" if text[:1].isupper() else "@first a", f"@end {'w' if text[-1:].isalnum() else text[-1:]}"]
        + (["@bullet"] if line[1:2] == "-" else [])
        for line, text in zip(lines, texts, strict=True)
    ]
    letter_of = {role: letter for letter, role in LETTERS.items()}
    return "".join(letter_of[role] for role in by(texts, [LETTERS[line[0]] for line in lines], signs))  # type: ignore[operator]


LONG = "You set each pane by hand and write down how long it took to dry"
HEADINGS = {
    "a colon opens a list": ("QWe ask for: / QA van", "HQ"),
    "nine words with a colon": ("QOne two three four five six seven eight nine: / QA van", "HQ"),
    "ten words with a colon": ("QOne two three four five six seven eight nine ten: / QA van", "QQ"),
    "a colon at the end of the page": ("HWho / QWe ask for:", "HQ"),
    "a title stays": ("TBaker: / RBake", "TR"),
    "what includes goes on": ("QLanguages including: / QWelsh", "QQ"),
    "between two lists": ("B-Free bread / BRest well / B-27 days off / B-A quiet room", "BHBB"),
    "between one list and one item": ("B-Free bread / BRest well / B-27 days off / BA room", "BBBB"),
    "several with one item each": ("HWe offer / BRest well / B-27 days off / BEat well / B-Free bread", "HHBHB"),
    "one with one item under a heading": ("HWe offer / BRest well / B-27 days off / BFree bread", "HBBB"),
    "labels above values": ("OPost / CGlazier / LBasis / OCasual / CWe bake", "HTHLC"),
    "labels of a form": ("CIndustry / OGlass / TUnion / HNone / LCity / CYork / CWe bake", "HCHOHLC"),
    "a label of a form alone": ("CIndustry / OGlass / CWe bake", "COC"),
    "the line above the labels": ("TFacts and Figures / OPost / CGlazier / LBasis / OCasual", "HHTHL"),
    "a job above the labels": ("TGlazier / OPost / CGlazier / LBasis / OCasual", "THTHL"),
    "one label": ("OPost / CGlazier / CWe bake", "OCC"),
    "a label above a sentence": (
        "OPost / CGlazier / LBasis / COne two three four five six seven eight nine ten / CWe bake",
        "OCLCC",
    ),
    "labels in a row": ("OPost / LBasis / LSalary / OCasual", "OLLO"),
    "no list before": ("BFree bread / BRest well / B-27 days off / B-A quiet room", "BBBB"),
    "seven blanks between two lists": ("B-Bread / BOne two three four five six seven eight / B-A / B-B", "BHBB"),
    "eight blanks between two lists": ("B-Bread / BOne two three four five six seven eight nine / B-A / B-B", "BBBB"),
    "a small letter between two lists": ("B-Free bread / Brest well / B-27 days off / B-A quiet room", "BBBB"),
    "capitals between two paragraphs": (f"R{LONG} / RCare of the Panes / R{LONG}", "RHR"),
    "small letters between two paragraphs": (f"R{LONG} / RCare of panes / R{LONG}", "RRR"),
    "one word between two paragraphs": (f"R{LONG} / RPanes / R{LONG}", "RRR"),
    "capitals above a short line": (f"R{LONG} / RCare of the Panes / RGlaze", "RRR"),
    "a full stop between two lists": ("B-Free bread / BRest well. / B-27 days off / B-A quiet room", "BBBB"),
}


@pytest.mark.parametrize("page, expected", HEADINGS.values(), ids=HEADINGS)
def test_headings_are_told_by_place_and_shape(page: str, expected: str) -> None:
    assert settled(page, settle_headings) == expected


FORM = "HQualifications / QTwo years"
SECTIONS = {
    "above the list of duties a sentence introduces": (
        "HAbout the role / RThe warden keeps the berths. / HDuties / R-Greet boats / R-Sweep",
        "HSHRR",
    ),
    "a job on the first line is the title": ("HFarm Vet / CWe mend cows / HDuties", "TCH"),
    "a job on the first line is no place": ("LFarm Vet / CWe mend cows / HDuties", "TCH"),
    "a job and more on the first line": ("LVets, Ludlow / CWe mend cows / HDuties", "LCH"),
    "who works there": ("CWe are vets / CWe mend cows / HDuties", "CCH"),
    "a trade that no list has": ("HStone Splitter / HDuties / RSplit", "THR"),
    "the same above a text": ("HStone Splitter / RSplit", "HR"),
    "two headings": ("HStone Yard / HDuties / RSplit", "HHR"),
    "a heading on the first line stays one": ("HDuties / RMend cows", "HR"),
    "a job with a colon on the first line opens something": ("HFarm Vet: / CWe mend cows", "HC"),
    "a listing of one line": ("RYou keep the berths.", "S"),
    "one item is no list": ("HAbout the role / RThe warden keeps the berths. / HDuties / RGreet boats", "HRHR"),
    "two of three are a list": (
        "HAbout the role / RThe warden keeps the berths. / HDuties / RGreet / QNeat / RSweep",
        "HSHRQR",
    ),
    "a sentence without a subject is a duty": (
        "HAbout the role / RKeeps the berths. / RYou will moor boats. / HDuties / R-Greet / R-Sweep",
        "HRRHRR",
    ),
    "without a list of duties the sentence is the duty": ("HAbout the role / RYou keep the berths.", "HR"),
    "under competencies": ("HKey Competencies / CWe bake / RKeeps calm / HDuties / RBake", "HCQHR"),
    "an item above the list is a duty": (
        "HAbout the role / R-Keep the berths. / RSweep / HDuties / R-Greet / R-Sweep",
        "HRRHRR",
    ),
    "a sentence that names duties tells them": (
        "HAbout the role / RYour main duties are the berths. / HDuties / R-Greet / R-Sweep",
        "HRHRR",
    ),
    "under a heading of duties it is one too": (
        "HWhat you'll do / RYou keep the berths. / HDuties / R-Greet / R-Sweep",
        "HRHRR",
    ),
    "what ends the sentence of a heading": ("HAbility to: / RBake bread / RLift sacks / CWe bake / RSweep", "HQQCR"),
    "a heading that names a candidate": ("HThe candidate will: / RBake bread", "HR"),
    "a finished heading": ("HSkills: / RBake bread", "HR"),
    "no heading of demands": ("HYou will: / QBake bread", "HQ"),
    "numbered questions run to the end": (
        f"{FORM} / O01 / QDo you keep bees? / QNone / H02 / RDescribe your hives. / ORequired Question",
        "HQAAAAAA",
    ),
    "numbers without a question": (f"{FORM} / O01 / RBake / O02 / RSweep", "HQOROR"),
    "numbers side by side": (f"{FORM} / O01 / O02 / QDo you keep bees?", "HQOOQ"),
    "numbers that do not count up": (f"{FORM} / O01 / QDo you keep bees? / O03 / RBake", "HQOQOR"),
    "numbers that begin elsewhere": (f"{FORM} / O02 / QDo you keep bees? / O03 / RBake", "HQOQOR"),
    "a heading of questions": (
        f"{FORM} / HSupplemental Questions / QA licence? / QYes / QNo",
        "HQHAAA",
    ),
    "a heading of questions without one": (f"{FORM} / HQuestions / QTwo years", "HQHQ"),
    "a header in cells names the job": ("CKitewind | Baker | Leeds / CWe bake", "TC"),
    "without a title it does not": ("CKitewind | Bread | Leeds / CWe bake", "CC"),
    "one cell is none": ("CKitewind | Baker / CWe bake", "CC"),
    "further down it does not": ("CWe bake / CYou bake / CKitewind | Baker | Leeds", "CCC"),
    "from the footer on": (
        "TBaker / RBake / ONorth Pane Works 12 openings See profile / CPlans Help / C© 2026 Jobbly",
        "TROOO",
    ),
    "a footer of one link a line": ("TBaker / RBake / RSweep / HSimilar jobs / AShare / RPrint", "TRROOO"),
    "one link is no footer": ("TBaker / RBake / RKeep our blog / CWe bake", "TRRC"),
    "links in a sentence are none": (
        "TBaker / RBake / RYou write the help pages of our shop and answer what guests ask in our blog every day of the"
        " week / RSweep",
        "TRRR",
    ),
    "links in the first half are none": ("ASign in or sign up / TBaker / RBake / RSweep / RKnead", "ATRRR"),
}


def test_the_end_of_an_item_parts_no_lists() -> None:
    signs = [["@line", "@bullet"], ["@first A", "@end w"], ["@line", "@bullet"], ["@line", "@bullet"]]
    roles: list[Role] = ["requirement_required"] * 4
    assert settle_headings(["Nurse;", "BSN preferred", "BLS", "ACLS"], roles, signs) == roles


@pytest.mark.parametrize("page, expected", SECTIONS.values(), ids=SECTIONS)
def test_sections_are_told_by_where_they_stand(page: str, expected: str) -> None:
    assert settled(page, settle_sections) == expected
