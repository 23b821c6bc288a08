"""Listings that come again are marked, not dropped, with the first that said the same."""

import json
import random
import sys
from collections.abc import Iterator

import pytest

from jobscan.batch import DuplicateMarker, scan_lines
from jobscan.errors import UsageError
from jobscan.model import Fields, Source, Unreadable

WORDS = [f"word{i}" for i in range(400)]


def text(seed: int, length: int = 120) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def marked(*texts: str, threshold: float = 0.8, titles: tuple[str | None, ...] = ()) -> list[int | None]:
    """For each text the number of the one that it repeats."""
    listings: Iterator[Source | Unreadable] = iter(
        Source(text=each, uri="t", index=i, fields=Fields(title=titles[i] if titles else None))
        for i, each in enumerate(texts)
    )
    found = list(DuplicateMarker(threshold).mark(listings))
    return [each.duplicate_of.index if isinstance(each, Source) and each.duplicate_of else None for each in found]


def test_equal_words_are_the_same_whatever_their_case_and_spaces() -> None:
    assert marked("Cook wanted", "COOK  wanted!\n", "Cook", "cook wanted") == [None, 0, None, 0]


def test_a_few_changed_words_are_nearly_the_same_and_many_are_not() -> None:
    words = text(1).split()
    few, many = [*words], [*words]
    few[60] = "other"
    for at in range(0, 120, 6):
        many[at] = "other"
    assert marked(" ".join(words), text(2), " ".join(few), " ".join(many)) == [None, None, 0, None]


def test_the_likest_of_those_before_is_named_and_a_mark_leads_to_the_first() -> None:
    words = text(3, 200).split()
    once, twice = [*words], [*words]
    once[10] = "one"
    twice[10], twice[100] = "one", "two"
    assert marked(" ".join(words), " ".join(once), " ".join(twice)) == [None, 0, 0]


def test_a_template_for_another_job_is_another_listing() -> None:
    words = text(4).split()
    other = [*words]
    other[50] = "welding"
    both = (" ".join(words), " ".join(other))
    assert marked(*both, titles=("Carpentry Instructor", "Welding Instructor")) == [None, None]
    assert marked(*both, titles=("Carpentry Instructor", "Sr. Carpentry Instructors (Remote)")) == [None, 0]
    assert marked(*both, titles=("Carpentry Instructor", None)) == [None, 0]


def test_short_texts_must_be_equal() -> None:
    assert (
        marked("cook wanted for our school kitchen in town", "cook wanted for our school kitchen in city") == [None] * 2
    )


def test_errors_stay_in_their_place_and_empty_texts_are_not_alike() -> None:
    error = Unreadable(code="x", message="y", uri="t")
    found = list(DuplicateMarker().mark(iter([Source(text="!", uri="a"), error, Source(text="?", uri="b")])))
    assert found[1] is error
    assert all(each.duplicate_of is None for each in found if isinstance(each, Source))


@pytest.mark.parametrize("threshold", [0.2, 1.1])
def test_a_threshold_that_makes_no_sense(threshold: float) -> None:
    with pytest.raises(UsageError, match=r"from 0\.5 to 1"):
        DuplicateMarker(threshold)


def test_without_the_library_equal_texts_are_still_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rensa", None)
    with pytest.raises(UsageError, match=r"jobscan\[dedupe\]"):
        DuplicateMarker()
    assert marked("Cook wanted", "cook wanted", threshold=1.0) == [None, 0]


def test_the_record_names_the_first_at_any_number_of_processes() -> None:
    def lines(jobs: int) -> list[bytes]:
        sources: Iterator[Source | Unreadable] = iter(
            Source(text=text(number % 5), uri="t", id=str(number), index=number) for number in range(20)
        )
        return [line.json for line in scan_lines(DuplicateMarker().mark(sources), jobs=jobs)]

    one = lines(1)
    assert one == lines(2)
    first = [json.loads(line)["source"]["duplicateOf"] for line in one]
    assert [each and each["id"] for each in first] == [*[None] * 5, *[str(number % 5) for number in range(5, 20)]]
