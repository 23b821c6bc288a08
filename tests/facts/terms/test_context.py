"""A word with what stands around it: its neighbours, and what every finder of terms asks of them."""

from types import ModuleType

import pytest

from jobscan.facts.terms.context import Case, Word, announces_job, first_rule, is_in_title, is_whole_word, word_at
from jobscan.facts.terms.employment_type import find as employment_type
from jobscan.facts.terms.rules import ALONE, SAID, TITLE
from jobscan.facts.terms.workplace import find as workplace
from jobscan.listing import Listing
from jobscan.model import Segment, Source
from tests.facts.docs import listing

CASES = [(finder, case) for finder in (workplace, employment_type) for case in finder.CASES]


def word(text: str, quote: str) -> Word:
    start = text.index(quote)
    return word_at(listing(text), start, start + len(quote), "kind")


@pytest.mark.parametrize("finder, case", CASES, ids=[case.example for _, case in CASES])
def test_in_its_example_a_case_decides(finder: ModuleType, case: Case) -> None:
    words = list(finder.words_of(listing(case.example, "title" if case.rule is TITLE else None)))
    assert case in [next((each for each in finder.CASES if each.holds(word)), None) for word in words]


def test_the_first_case_that_holds_decides() -> None:
    never, always = (lambda word: False), (lambda word: True)
    cases = (Case(never, ALONE, ""), Case(always, None, ""), Case(always, SAID, ""))
    assert first_rule(cases, word("a b c", "b")) is None
    assert first_rule(cases[2:], word("a b c", "b")) is SAID
    assert first_rule(cases[:1], word("a b c", "b")) is None


AROUND = {
    "plain": ("We work REMOTE here", "REMOTE", "we work ", " here"),
    "glued before": ("skills you needRemote\n", "Remote", "skills you need\n", "\n"),
    "glued behind": ("is RemoteWe are", "Remote", "is ", "\nwe are"),
    "a stop before": ("Pension.Remote", "Remote", "pension.\n", ""),
    "glued elsewhere before": ("nice teamThe job is remote", "remote", "nice team\nthe job is ", ""),
    "the text begins": ("Remote, or not", "Remote", "", ", or not"),
}


@pytest.mark.parametrize("text, quote, before, after", AROUND.values(), ids=AROUND)
def test_what_stands_around_has_its_line_ends(text: str, quote: str, before: str, after: str) -> None:
    seen = word(text, quote)
    assert (seen.before, seen.after, seen.text) == (before, after, quote.lower())


def test_seventy_characters_are_seen_on_either_side() -> None:
    seen = word("b" * 100 + " remote " + "a" * 100, "remote")
    assert (len(seen.before), len(seen.after)) == (70, 70)


@pytest.mark.parametrize(
    "text, quote, whole",
    [
        ("a Remote job", "Remote", True),
        ("subremote", "remote", False),
        ("remotes", "remote", False),
        ("ONSITEWe are", "ONSITE", True),
        ("ONSITES", "ONSITE", False),
        ("ONSITEW", "ONSITE", False),
        ("Full-time70%", "Full-time", True),
        ("temp70", "temp", False),
        ("temps70", "temps", True),
        ("Onsitehttp://a.example", "Onsite", True),
        ("Onsitehtml", "Onsite", False),
    ],
)
def test_a_word_is_whole_where_a_new_line_is_glued_to_it(text: str, quote: str, whole: bool) -> None:
    start = text.index(quote)
    assert is_whole_word(text, start, start + len(quote)) is whole


@pytest.mark.parametrize(
    "text, quote, expected",
    [
        ("We are looking for local, on-site developers to grow", "on-site", True),
        ("Opportunity for a part-time Shop Keeper", "part-time", True),
        ("We need a reliable and kind part-time baker.", "part-time", True),
        ("We are looking for a remote team that cares", "remote", False),
        ("We like local, on-site developers to grow", "on-site", False),
        ("We need a kind, warm, big, friendly, dear part-time baker.", "part-time", False),
        ("We need a part-time bakery near the big old sea and its baker", "part-time", False),
    ],
)
def test_a_word_in_front_of_the_job_that_is_sought_is_about_the_job(text: str, quote: str, expected: object) -> None:
    assert announces_job(word(text, quote)) is expected


@pytest.mark.parametrize("titles, expected", [(1, True), (2, True), (3, False)])
def test_the_titles_of_many_open_roles_say_nothing_of_this_job(titles: int, expected: object) -> None:
    lines = ["Remote Baker", "About us"] + ["Remote Cook"] * (titles - 1)
    ends = [12 + sum(map(len, lines[1 : at + 1])) + at for at in range(len(lines))]
    segments = tuple(
        Segment(start=end - len(line), end=end, role="other" if line == "About us" else "title")
        for line, end in zip(lines, ends, strict=True)
    )
    words = Listing(Source(text="\n".join(lines), uri="<test>"), segments=segments)
    assert is_in_title(word_at(words, 0, 6, "kind")) is expected
    assert not is_in_title(word_at(words, 13, 18, "kind"))
    assert not is_in_title(word_at(words, 12, 13, "kind"))  # between two segments
