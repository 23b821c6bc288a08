"""Rules on who is shut out: what must be found, and the same words where they mean something else."""

import pytest

from jobscan.check import check
from jobscan.model import CheckOptions, Source
from jobscan.pipeline.analyzer import Analyzer
from tests.check.test_rules import analyzer

FOUND = {
    "an age in years": ("Requirements\n- Age limit: 18 to 32 years", "DIS101"),
    "young people wanted": ("We are looking for a young, dynamic person to join us.", "DIS101"),
    "one sex": ("Requirements\n- Female candidates only", "DIS103"),
    "one sex in the title": ("Receptionist (Female Preferred)\nBlue Crate Ltd", "DIS103"),
    "one sex, and the law in general": (
        "Requirements\n- Male candidates only\n\nWe hire without regard to sex, except where sex is a bona fide "
        "occupational qualification.",
        "DIS103",
    ),
    "citizens": ("Requirements\n- Must be a U.S. citizen\n- Two years of Java", "DIS104"),
    "citizenship, preferred": ("Requirements\n- US citizenship would be a plus", "DIS104"),
    "citizenship, asked for": ("Requirements\n- US citizenship is mandatory", "DIS104"),
    "a visa": ("Requirements\n- H1B only", "DIS104"),
    "a mother tongue": ("Requirements\n- Native English speaker", "DIS105"),
    "a photo": ("To apply, send your CV and a recent photo of yourself.", "DIS106"),
    "a body": ("Requirements\n- Able-bodied", "DIS107"),
}
SILENT = {
    "a legal minimum": "Requirements\n- Must be 21 or older to serve alcohol",
    "people who are served": "Duties\n- You support young people aged 16 to 25 in our hostel",
    "years of a company": "About us\nFor 25 to 30 years we have built boats.",
    "equal opportunity": "We welcome all applicants regardless of age, sex, marital status, religion or national origin.",
    "a clearance": "Requirements\n- Must be a U.S. citizen, since the work asks for a Secret clearance",
    "native apps": "Requirements\n- Three years of native apps with Swift",
    "an accommodation": "Requirements\n- Must be able to lift 50 lbs, with or without reasonable accommodation",
    "carry out": "Requirements\n- Must carry out checks each day",
    "a master's degree": "Requirements\n- Master's degree in marriage and family therapy",
    "one sex, excepted in a footnote": "This post is open to women only*.\nYou cook our lunch menu.\n\n* A genuine "
    "occupational qualification applies to this post under the Sex Discrimination Act.",
    "one sex, excepted elsewhere": "Female candidates only.\nYou cook our lunch menu.\n\nThe post is exempt under the "
    "Equality Act 2010, Schedule 9, Part 1.",
    "photos of work": "Duties\n- You take a photo of each dish",
}


def codes(text: str) -> set[str]:
    source = Source(text=f"Cook wanted\nCompany: Lakeside Kitchens\n\n{text}\n", uri="x")
    reader: Analyzer = analyzer()
    posting = reader.analyze_source(source)
    return {
        each.rule
        for each in check(posting, posting.comparison, text=source.text, settings=CheckOptions(select=("DIS",)))
    }


@pytest.mark.parametrize("text, code", FOUND.values(), ids=FOUND)
def test_what_is_found(text: str, code: str) -> None:
    assert codes(text) == {code}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_is_left_alone(text: str) -> None:
    assert codes(text) == set()
