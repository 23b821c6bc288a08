"""Which words inside a line that lost its breaks are a heading, and which are only words of a sentence."""

import pytest

from jobscan.segment.headings import heading_role, inline_headings

# the headings stand in «»
ALONE = {
    "small letters, a colon, behind a sentence": "we bake. «responsibilities:» install servers",
    "small letters inside a sentence": "our responsibilities: install servers",
    "small letters glued to a word": "xresponsibilities: install servers",
    "glued to a small letter": "day«Benefits»We bake",
    "glued to a digit": "day9«Benefits»We bake",
    "glued to a capital": "ABenefits We bake",
    "inside a word of capitals": "EBENEFITSWe offer",
    "a colon and a capital": "you get «Benefits:» a van",
    "a colon and three words": "you ask «What we offer:» a van",
    "a colon and no capital": "we ask what we offer: a van",
    "a question of three words": "«Why join us?» Because",
    "a question of one word": "say Benefits? yes",
    "at the end, behind a sentence": "We bake. «Benefits»",
    "at the end of a sentence": "We bake bread Benefits",
    "at the end, three words": "We bake bread. «What you bring»",
    "at the end, two words in small letters": "We bake. Job requirements",
    "glued to what follows": "We bake. «Requirements»BSc",
    "glued to what follows, with a capital": "we bake «Requirements»BSc",
    "the subject of a sentence": "We bake. Benefits are good",
    "a comma behind": "We bake. Benefits, lunch",
    "a number behind": "We bake. «Benefits» 9 days",
    "a dash behind": "We bake. «Benefits» - lunch",
    "a bullet behind": "We bake. «Benefits» • lunch",
    "one strong word behind a sentence": "We bake. «Benefits» Free lunch",
    "one strong word in a sentence": "we bake Benefits Free lunch",
    "one word that is not strong": "We bake. Compensation Free lunch",
    "two capitals of a section": "We bake. «Job Requirements» Van",
    "a small letter": "We bake. Job requirements Van",
    "two capitals of another section": "We bake. «About Us» Nice people",
    "two capitals before more of them": "We bake. About Us Nice People",
    "two capitals of no section": "We bake. Job Type Nice people",
    "an article before a pronoun": "We bake. «The Role» You knead",
    "an article before another noun": "We bake. The Company Secretary files",
    "two capitals of another section in a sentence": "we bake About Us Nice people",
    "three words of no section": "We bake. «Who We Are» Nice people",
    "three words in a sentence": "we bake «What We Offer» Free lunch",
    "three words of no section in a sentence": "we bake Who We Are Nice people",
    "two words in a sentence, the last one strong": "we bake «Minimum Qualifications» Van",
    "a word that opens it": "«Top Responsibilities:» bake",
    "two words that open it": "we bake. «Our Main Responsibilities:» bake",
    "a bracket before": "We bake (bread.) «Benefits:» lunch",
    "a letter that grows when it is small": "İ Benefits: lunch",
    "six letters": "We bake. «Skills:» bread",
    "five letters are too common": "We bake. Perks: lunch",
    "capitals that go on to a colon": "We bake. «DUTIES OF THE BAKER:» Knead",
    "capitals that go on without one": "We bake. «DUTIES» OF THE BAKER Knead",
    "many blanks before": f"We bake bread{' ' * 25}«Benefits» Free lunch",
}


@pytest.mark.parametrize("marked", ALONE.values(), ids=ALONE)
def test_a_heading_inside_a_line_stands_alone(marked: str) -> None:
    line = marked.replace("«", "").replace("»", "")
    places = list(inline_headings(line))
    shown = line
    for start, end in reversed(places):
        shown = f"{shown[:start]}«{shown[start:end]}»{shown[end:]}"
    assert shown == marked


def test_a_label_stays_with_its_value() -> None:
    line = "We bake. Location: Leeds. Salary: $20. Job Title: Cook"
    assert list(inline_headings(line)) == [(at, at) for at in map(line.index, ("Location", "Salary", "Job Title"))]


@pytest.mark.parametrize(
    "heading, role",
    [
        ("Meet Alder Foods", "company_about"),
        ("Perks for our bakers", "benefit"),
        ("What Alder offers you", "benefit"),
        ("Night shift duties include", "responsibility"),
        ("Extra skills desired", "requirement_preferred"),
        ("Baking experience needed", "requirement_required"),
        ("Our most important skills are", "requirement_required"),
        ("Perks include", "benefit"),
        ("The Requirements", "requirement_required"),
        ("Responsibilities for this role", "responsibility"),
        ("Skills " + "x" * 60, None),
        ("Our " * 22 + "duties", None),
        ("Bread and butter", None),
        ("-- * --", None),
    ],
)
def test_a_heading_that_no_list_holds(heading: str, role: str | None) -> None:
    assert heading_role(heading) == role
