"""Where a title begins and ends, and which lines are none."""

import pytest

from jobscan.grammar.titles.boundaries import GENDERS, clean_title, has_noun, looks_like_title

CLEAN = {
    "Data Engineer (m/f/d)": "Data Engineer",
    "Data Engineer (all genders)": "Data Engineer",
    "!!!HIRING!!! Nurse": "Nurse",
    "We are hiring: Nurse": "Nurse",
    "[URGENT] Nurse": "Nurse",
    "2024-7224_QA Engineer II": "QA Engineer II",
    "Vacancy: Nurse": "Nurse",
    "Excellent opportunity available: Nurse": "Nurse",
    "New role for a Nurse": "Nurse",
    "Great Role Models": "Great Role Models",
    "Duties of the Nurse": "Nurse",
    "OPERATIONS TITLE: Nurse": "Nurse",
    "\u2615 Nurse": "Nurse",
    "Line Cook - Portland, OR": "Line Cook",
    "Line Cook - Portland, OR 97035": "Line Cook",
    "Line Cook in Leeds, Kent": "Line Cook",
    "Line Cook at Blue Kettle": "Line Cook",
    "Line Cook needed for a busy pub": "Line Cook",
    "Line Cook jobs in Leeds": "Line Cook",
    "Line Cook £24k": "Line Cook",
    "Line Cook, up to £24k + tips": "Line Cook",
    "Line Cook - Store 114": "Line Cook",
    "Line Cook (posted internally as Cook I)": "Line Cook",
    "Line Cook (3 of them)": "Line Cook",
    "Line Cook (3 roles) - Remote": "Line Cook",
    "Backend Developer (Remote - US)": "Backend Developer",
    "Backend Developer - fully remote": "Backend Developer",
    "Backend Developer (Ruby)": "Backend Developer (Ruby)",
    "Backend Developer | REQ-12345": "Backend Developer",
    "listing nurse.docx": "listing nurse",
    "Position OverviewThe QA Manager": "QA Manager",
    "Internal Auditor": "Internal Auditor",
    "Sous\n  Chef": "Sous Chef",
    "12345": "",
    "x": "",
}
TITLES = [
    "Registered Nurse - ICU",
    "Support Worker",
    "Managing Director",
    "nurse",
    "Expert Baker",
    "Cook in training",
    "A B C D E F G H I J K L M Nurse",  # fourteen words
    "Nurse " + "X" * 94,  # a hundred characters
]
NO_TITLES = [
    "You will lead engineers.",
    "Nurses are kind",
    "Key Responsibilities",
    "Team Leader",
    "- Nurse",
    "Apply to the nurse",
    "Reports to a nurse",
    "Managing all engineers",
    "Preparing warm tea for nurses",
    "Lead existing work",
    "Expert programming skills",
    "Under supervision, the Nurse",
    "14-time winner, Nurse",
    "5+ nurses",
    "kind and calm nurses for people in need",
    "Good nurse. We care. Nurse",
    "Head nurse of",
    "A B C D E F G H I J K L M N Nurse",  # fifteen words
    "Nu",
    "Blue Kettle",
    "Nurse " + "X" * 95,
]


@pytest.mark.parametrize("words, expected", CLEAN.items(), ids=CLEAN)
def test_a_title_comes_clean(words: str, expected: str) -> None:
    assert clean_title(words) == expected


@pytest.mark.parametrize("words", TITLES)
def test_titles(words: str) -> None:
    assert looks_like_title(words)


@pytest.mark.parametrize("words", NO_TITLES)
def test_other_lines(words: str) -> None:
    assert not looks_like_title(words)


@pytest.mark.parametrize(
    "words, expected",
    [("Nurse", True), ("nurses", True), ("nurse-led", True), ("Nursery", False), ("", False), ("Über-Nurse", True)],
)
def test_a_jobs_noun(words: str, expected: bool) -> None:
    assert has_noun(words) is expected


@pytest.mark.parametrize("words", ["(m/f/d)", "(M / W / D)", "(f/m/x)", "(all genders)", "(gn)", "m/w/d"])
def test_the_mark_of_all_genders(words: str) -> None:
    assert GENDERS.search(f"Nurse {words} in Leeds")


def test_other_letters_between_slashes_are_no_such_mark() -> None:
    assert not GENDERS.search("Nurse (a/b/c), w/e")
