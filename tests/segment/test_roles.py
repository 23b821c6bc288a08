"""Which role a segment gets."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from jobscan.grammar.headings import heading_key, heading_roles
from jobscan.grammar.text import fold
from jobscan.listing import Listing
from jobscan.pipeline.spans import SEGMENTS
from jobscan.segment.features import Page
from jobscan.segment.headings import heading_role, inline_headings
from jobscan.segment.network import ROLES
from jobscan.segment.roles import assign_roles, decide, find_roles
from jobscan.segment.split import find_segments, split_text

LISTING = """# Baker, early shift
Hearth & Rye is a family bakery with three shops in the valley. We were founded in 1921.

We are looking for a baker to join our team and report to the head baker.

What you'll do:
* Prepare dough for bread and rolls every morning
* Maintain the ovens and keep the work area clean

What you'll bring:
* 2+ years of experience in a bakery or kitchen
* Ability to lift 50 pounds

Nice to have:
* Experience with sourdough is a plus
* Knowledge of Spanish

Salary: $19 - $22 per hour

Benefits
* Health insurance and paid time off
* 401(k) with match

How to apply
Please send your resume and a cover letter to jobs@hearth.example by June 1.

Hearth & Rye is an equal opportunity employer. All qualified applicants will receive consideration for employment \
without regard to race, color, religion, sex, or disability.
"""
EXPECTED = """title company_about role_summary heading responsibility responsibility heading requirement_required
requirement_required heading requirement_preferred requirement_preferred pay heading benefit benefit heading
application_instruction legal_eeo""".split()


def roles_of(text: str) -> list[str]:
    folded = fold(text)
    return [role for role, _ in find_roles(folded, split_text(folded, text), text)]


def analyse(text: str) -> Doc:
    import jobscan.pipeline.components  # noqa: F401  (importing registers the components)

    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "jobscan.tokenizer.v1"}}})
    nlp.add_pipe("jobscan_segments")
    nlp.add_pipe("jobscan_roles")
    return nlp(text)


def test_a_plain_listing_is_read_role_by_role() -> None:
    doc = analyse(LISTING)
    assert [span.label_ for span in doc.spans[SEGMENTS]] == EXPECTED


def test_the_same_listing_on_one_line_keeps_its_sections() -> None:
    flat = " ".join(LISTING.replace("* ", "").replace("# ", "").split())
    found = roles_of(flat)
    for role in ("role_summary", "responsibility", "requirement_required", "legal_eeo"):
        assert role in found


def test_every_segment_has_a_probability() -> None:
    doc = analyse(LISTING)
    group = doc.spans[SEGMENTS]
    scores = group.attrs["scores"]
    assert len(scores) == len(group)
    assert all(1 / len(ROLES) <= score <= 1 for score in scores)


@pytest.mark.parametrize(
    "line,role",
    [
        ("We are an equal opportunity employer and do not discriminate on the basis of race.", "legal_eeo"),
        ("The salary range for this position is $80,000 - $95,000 per year.", "pay"),
        ("Experience with Kubernetes is preferred.", "requirement_preferred"),
        ("To apply, please email your CV and cover letter to us.", "application_instruction"),
    ],
)
def test_what_a_line_says_outweighs_the_heading_it_stands_under(line: str, role: str) -> None:
    text = f"Requirements:\n- 3 years of experience in retail\n- Strong communication skills\n{line}\n"
    assert roles_of(text) == ["heading", "requirement_required", "requirement_required", role]


def test_the_heading_tells_what_a_bare_item_is() -> None:
    items = "- Kubernetes\n- Terraform\n- Python\n"
    before = "We are looking for an engineer to join our team.\nWhat you'll do:\n- Build and maintain our platform\n"
    assert roles_of(before + "Requirements:\n" + items)[4:] == ["requirement_required"] * 3
    assert roles_of(before + "Nice to have:\n" + items)[4:] == ["requirement_preferred"] * 3


def test_a_language_that_is_not_read_gets_no_roles() -> None:
    german = (
        "Wir suchen für unser Team in Hamburg eine Pflegekraft.\nDeine Aufgaben:\n- Du pflegst und berätst die Gäste\n"
    )
    listing = Listing.of_text(german)
    listing.segments = find_segments(listing)
    assert {segment.role for segment in assign_roles(listing)} == {"other"}
    assert max(segment.confidence for segment in assign_roles(listing)) < 0.2


@pytest.mark.parametrize("text", ["", " ", "\x00", "x", "\ud800", "(" * 3000, "1 " * 3000, "\n" * 50, "İ" * 300])
def test_no_text_makes_it_raise(text: str) -> None:
    folded = fold(text)
    spans = split_text(folded, text)
    assert len(find_roles(folded, spans, text)) == len(spans)


@pytest.mark.parametrize(
    "text,role",
    [
        ("REQUIREMENTS", "requirement_required"),
        ("**What You’ll Do**", "responsibility"),
        ("🎁 Perks & Benefits:", "benefit"),
        ("3. Key Responsibilities", "responsibility"),
        ("Nice-to-have:", "requirement_preferred"),
        ("The successful candidate will:", "requirement_required"),
        ("Who we are", "company_about"),
        ("The fine print", "legal_eeo"),
        ("## How to apply", "application_instruction"),
        ("Your responsibilities will include the following:", "responsibility"),
        ("Benefits of working at Hearth & Rye", "benefit"),
        ("Life at Hearth", "company_about"),
        ("We bake bread every morning", None),
        ("", None),
        ("word " * 40, None),
    ],
)
def test_headings_are_known_in_any_dress(text: str, role: str | None) -> None:
    assert heading_role(text) == role


def test_headings_inside_a_line_need_more_than_their_words() -> None:
    line = "You share our benefits and duties. Required Qualifications: BSc. The Business Analyst plans. BenefitsLunch"
    assert [line[start:end] for start, end in inline_headings(line)] == ["Required Qualifications:", "Benefits"]


def test_the_list_of_headings_is_spelled_as_it_is_looked_up() -> None:
    assert [phrase for phrase in heading_roles() if heading_key(phrase) != phrase] == []
    assert set(heading_roles().values()) <= set(ROLES) - {"heading"}


def test_each_segment_has_the_words_of_the_heading_above_it() -> None:
    listing = Listing.of_text(
        "We bake.\n** Duties: **\n- Bake bread\n- Clean ovens\n# Requirements #\n- Two years as a baker"
    )
    listing.segments = find_segments(listing)
    found = assign_roles(listing)
    assert [segment.heading for segment in found] == [None, None, "Duties", "Duties", None, "Requirements"]
    assert [segment.role == "heading" for segment in found] == [False, True, False, False, True, False]
    assert all(segment.confidence == round(segment.confidence, 3) for segment in found)


@pytest.mark.parametrize(
    "best,duty,expected",
    [
        (0.40, 0.29, "responsibility"),
        (0.40, 0.27, "location_or_schedule"),
        (0.49, 0.36, "responsibility"),
        (0.51, 0.48, "location_or_schedule"),
    ],
)
def test_the_heading_decides_between_two_roles_nearly_as_probable(best: float, duty: float, expected: str) -> None:
    chances = np.zeros((2, len(ROLES)), np.float32)
    chances[:, ROLES.index("location_or_schedule")], chances[:, ROLES.index("responsibility")] = best, duty
    page = Page([], [["@Hresponsibility", "@Hresponsibility0", "@bullet"]] * 2, [0, 0])
    assert [role for role, _ in decide(["- sell in Leeds"] * 2, page, chances)] == [expected] * 2
