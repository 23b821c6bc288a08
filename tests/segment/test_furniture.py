"""The words that sites print below any listing."""

import pytest

from jobscan.segment.furniture import furniture_at_end, is_furniture


@pytest.mark.parametrize(
    "line, is_one",
    [
        ("Pricing FAQ", False),
        ("Pricing FAQ Blog", False),
        ("Pricing FAQ Blog Help", True),
        ("Sign in Blog", True),
        ("Sign in", False),
        ("© 2026 Jobbly Inc. All rights reserved", True),
        ("Blog Blog Blog", False),
        ("Pricing", False),
        ("a " * 13 + "sign in faq", True),
        ("a " * 14 + "sign in faq", False),
    ],
)
def test_two_links_and_little_else(line: str, is_one: bool) -> None:
    assert is_furniture(line) == is_one


ENDS = {
    "three links": "We bake. «Pricing FAQ Imprint»",
    "three links that a sentence may have": "We bake. Pricing FAQ Blog",
    "two links": "We bake. Pricing Imprint",
    "one link three times": "We bake. Blog Blog Blog",
    "the employer before them": "you are neat «North Pane Works employer 12 openings See profile Help»",
    "small words before them": "you are neat «press help imprint»",
    "links far from each other": "Our blog is read by bakers and millers of the whole valley and beyond. «Pricing FAQ Imprint»",
    "text behind them": "Pricing FAQ Imprint " + "and bread " * 9,
    "no links": "We bake.",
}


@pytest.mark.parametrize("marked", ENDS.values(), ids=ENDS)
def test_the_end_of_a_line_may_be_the_sites(marked: str) -> None:
    line = marked.replace("«", "").replace("»", "")
    start = furniture_at_end(line)
    assert (line if start is None else f"{line[:start]}«{line[start:]}»") == marked
