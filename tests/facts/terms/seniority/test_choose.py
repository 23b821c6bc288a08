"""The level of the job: what counts more."""

import pytest

from jobscan.facts.terms.seniority.choose import choose_seniority
from jobscan.facts.terms.seniority.find import find_seniority
from jobscan.listing import Listing
from jobscan.model import Fact, Segment, Source
from tests.facts.marks import marked, quotes_hold, stated


def titled(text: str, title: str, sure: float = 0.9) -> Fact[str]:
    start = text.index(title)
    return Fact(value=title, start=start, end=start + len(title), text=title, rule="title.line", confidence=sure)


def test_a_word_of_the_title_is_quoted_where_it_stands() -> None:
    text = "Now hiring: Engineering Manager\nSeniority level: Director"
    fact = stated(choose_seniority(*marked(find_seniority, text), titled(text, "Engineering Manager")))
    assert (fact.value, fact.text, fact.rule) == ("manager", "Manager", "seniority.title")
    assert quotes_hold([fact], text)


@pytest.mark.parametrize(
    ("sure", "expected"), [(0.97, 0.93), (0.5, 0.5), (0.3, None)], ids=["sure", "as sure as the title", "doubtful"]
)
def test_the_level_of_a_title_is_no_surer_than_the_title(sure: float, expected: float | None) -> None:
    text = "Junior Cook\n\nOur guests come back."
    fact = choose_seniority(*marked(find_seniority, text), titled(text, "Junior Cook", sure))
    assert (fact and fact.confidence) == (expected and pytest.approx(expected, abs=0.03))


def test_a_title_from_a_field_has_no_place_in_the_text() -> None:
    title = Fact(value="Senior Cook", start=None, end=None, text="Senior Cook", rule="field.title", confidence=1.0)
    fact = stated(choose_seniority(*marked(find_seniority, "Cook wanted"), title))
    assert (fact.value, fact.start, fact.end, fact.text, fact.rule) == (
        "senior",
        None,
        None,
        "Senior Cook",
        "field.title",
    )


STATED = {
    "a stated level": ("Cook\nSeniority level: Entry level\n", ("junior", "Entry level", "terms.level")),
    "a job that is sought": ("Cook\nWe need a Senior Cook today", ("senior", "Senior Cook", "terms.sought")),
    "another job that is sought": ("Cook\nWe need a Senior Baker today", None),
    "only the rank is shared": ("Cook\nWe need a Lead Baker to Lead", None),
    "the first that is about this job": (
        "Cook\nWe need a Senior Baker to bake. Seniority level: Director",
        ("director", "Director", "terms.level"),
    ),
    "who is spoken to": (
        "Cook\nAs a Senior Baker at the pier, you bake.",
        ("senior", "Senior Baker", "terms.sought"),
    ),
    "what the post serves as": (
        "Cook\nThis position serves as the Director of Harbours.",
        ("director", "Director", "terms.sought"),
    ),
    "the name of the job before a board's level": (
        "Job level: Senior level\nCook\nWe need a Lead Cook today",
        ("lead", "Lead Cook", "terms.sought"),
    ),
    "nothing": ("Cook\nWe cook", None),
}  # fmt: skip


@pytest.mark.parametrize("text, expected", STATED.values(), ids=STATED)
def test_a_statement_counts_where_the_title_is_plain(text: str, expected: object) -> None:
    fact = choose_seniority(*marked(find_seniority, text), titled(text, "Cook"))
    assert (fact and (fact.value, fact.text, fact.rule)) == expected


def test_any_job_that_is_sought_counts_where_there_is_no_title() -> None:
    fact = stated(choose_seniority(*marked(find_seniority, "We need a Senior Baker today"), None))
    assert (fact.value, fact.rule) == ("senior", "terms.sought")


@pytest.mark.parametrize("length, expected", [(120, "lead"), (121, None)])
def test_the_first_line_that_is_a_title_speaks_where_no_title_could_be_told(length: int, expected: object) -> None:
    text = "About\n" + "Lead ".ljust(length, "x") + "\nDirector"
    segments = (
        Segment(start=0, end=5, role="other"),
        Segment(start=6, end=6 + length, role="title"),
        Segment(start=7 + length, end=len(text), role="title"),
    )
    fact = choose_seniority([], Listing(Source(text=text, uri="<test>"), segments=segments), None)
    assert (fact and fact.value) == expected
    assert fact is None or (fact.start, fact.text, fact.rule) == (6, "Lead", "seniority.title")


def test_a_line_is_not_asked_where_there_is_a_title() -> None:
    text = "Cook Director"
    segments = (Segment(start=5, end=13, role="title"),)
    assert (
        choose_seniority([], Listing(Source(text=text, uri="<test>"), segments=segments), titled(text, "Cook")) is None
    )


OTHERS = {
    "to whom one reports": "You report directly to the Head Cook.",
    "under a label": "Reports to: Head Cook",
    "who directs": "Under the general direction of the Head Cook you fry.",
    "whom one helps": "Support the Head Cook in the galley",
    "with whom one works": "You work side by side with the Head Cook.",
    "whom to ask": "Please contact Ada Reed Head Cook",
    "whom to ask, after more than a name": "Please contact Ada Reed or Ben Moss, our Head Cook",
    "behind a name on the next line": "For a visit contact:\n\nAda Reed - Head Cook\n",
    "under a label with a name": "Head Cook: Ada Reed - ada@pier.example",
    "whom to call at once": "Ada Reed Head Cook 01632 960000",
    "behind a lost line end": "DutiesReporting to the Head Cook you fry.",
    "what one was": "Two years of experience as a hotel Head Cook",
    "whom to write to": "Name: Ada Reed\nJob title: Head Cook\nEmail address: a@b.io",
    "whom to call": "Ada Reed - Head Cook on 01632 960000",
}  # fmt: skip


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_somebody_elses_title_says_nothing_of_the_level(text: str) -> None:
    text = f"Galley Hand\n{text}".replace("Head Cook", "Lead Cook")
    assert choose_seniority(*marked(find_seniority, text), titled(text, "Lead Cook")) is None


@pytest.mark.parametrize("text", ["Work with us as a Lead Cook.", "Lead Cook\nYou work with us."])
def test_ones_own_title_says_the_level(text: str) -> None:
    fact = stated(choose_seniority(*marked(find_seniority, text), titled(text, "Lead Cook")))
    assert fact.value == "lead"


def test_a_title_of_a_rank_alone_may_be_the_beginning_of_the_job_that_is_sought() -> None:
    text = "We seek a Head of Kettles to boil."
    fact = stated(choose_seniority(*marked(find_seniority, text), titled(text, "Head")))
    assert (fact.value, fact.text) == ("director", "Head of Kettles")


def test_the_line_of_the_title_may_say_the_level_beside_it() -> None:
    text = "Junior Keeper / Lamp Cleaner\nWe light the pier."
    candidates, listing = marked(find_seniority, text)
    listing = Listing(listing.source, segments=(Segment(start=0, end=28, role="title"),))
    fact = stated(choose_seniority(candidates, listing, titled(text, "Lamp Cleaner")))
    assert (fact.value, fact.text) == ("junior", "Junior")
