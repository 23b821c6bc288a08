"""What a segment's role can be told from: its words, its signs, and the heading above it."""

import pytest

from jobscan.segment.features import BREAK, Page, read_page


def page_of(*lines: str, text: str = "") -> Page:
    """The page of a text, by default of these lines; each of them is one segment of it."""
    text = text or "\n".join(lines)
    spans, at = [], 0
    for line in lines:
        start = text.index(line, at)
        at = start + len(line)
        spans.append((start, at))
    return read_page(text, spans, text)


def signs_of(*lines: str, at: int = -1) -> list[str]:
    return page_of(*lines).signs[at]


_AROUND = ("@in ", "@until ")


def test_a_page_is_read_segment_by_segment() -> None:
    page = page_of(
        "Line Cook", "What you bring:", "- Two years at a stove", "Boots", "Nice to have", "* Welsh is a plus"
    )
    assert page.above == [-1, 0, 1, 1, 3, 4]
    assert page.words == (
        "line cook | what you bring | two years at a stove | boots | nice to have | welsh is a plus |"
    ).replace("|", BREAK).split(" ")
    assert [" ".join(f"[{sign}]" for sign in signs if not sign.startswith(_AROUND)).replace("@", "") for signs in page.signs] == [
        "[blanks 1] [end w] [title case] [first A] [H?0] [H?00] [tenth 0] [from start 0] [line] [heading]"
        " [heading then text] [level -] [level - ] [cue ]",
        "[blanks 2] [end :] [first A] [H?] [H?0] [tenth 1] [from start 1] [line] [heading] [heading then bullet]"
        " [level -] [level - ] [cue ] [named requirement_required] [named++]",
        "[blanks 5] [end w] [first A] [Hrequirement_required] [Hrequirement_required0] [tenth 3] [from start 2]"
        " [bullet] [line] [level r] [level r ] [cue ]",
        "[blanks 0] [end w] [title case] [first A] [Hrequirement_required] [Hrequirement_required1] [tenth 5]"
        " [from start 3] [from end 3] [line] [heading] [heading then text] [level r] [level r ] [cue ]",
        "[blanks 2] [end w] [first A] [H?] [H?0] [tenth 6] [from end 2] [line] [heading] [heading then bullet]"
        " [level r?] [level r? p] [cue p] [named requirement_preferred] [named+-]",
        "[blanks 4] [end w] [first A] [Hrequirement_preferred] [Hrequirement_preferred0]"
        " [bare Hrequirement_preferred] [bare Hrequirement_preferred 0] [tenth 8] [from end 1] [bullet] [line]"
        " [level p] [level p p] [cue p] [named requirement_preferred] [named+-]",
    ]  # fmt: skip


def test_the_known_headings_around_a_segment() -> None:
    page = page_of("Line Cook", "You need", "Boots", "A knife:", "* Welsh is a plus", "Benefits", "Soup")
    need, gain = "requirement_required", "benefit"
    assert [tuple(sign for sign in signs if sign.startswith(_AROUND)) for signs in page.signs] == [
        (f"@in {before}", f"@until {behind}", f"@in {before} until {behind}")
        for before, behind in [("", need), ("", gain), *[(need, gain)] * 3, (need, ""), (gain, "")]
    ]


def test_segments_that_share_a_line_have_no_line_to_themselves() -> None:
    page = page_of(
        "We bake.", "You clean.", "They sell.", "All rest.", text="We bake. You clean.\nThey sell.\nAll rest."
    )
    assert ["@line" in signs for signs in page.signs] == [False, False, True, True]


def test_a_mark_of_ours_in_the_text_is_a_blank() -> None:
    page = page_of(f"Fry{BREAK}eggs", "Bake")
    assert page.words == ["fry", "eggs", BREAK, "bake", BREAK]
    assert len(page.signs) == 2


def test_words_are_plain() -> None:
    assert page_of("C++ at 25°, £99,500 a Year! See https://x.example 📍").words == [
        "c++", "at", "00", "£", "00", "000", "a", "year", "!", "see", "https://", "x", "example", "location", BREAK,
    ]  # fmt: skip


def test_of_a_long_segment_the_first_600_characters_are_read() -> None:
    assert page_of("x" * 597 + " ab cd").words == ["x" * 597, "ab", BREAK]


@pytest.mark.parametrize(
    "line, opens",
    [
        ("Boots", True),
        ("boots", False),
        ("BOOTS AND GLOVES", True),
        ("## boots", True),
        ("**boots", True),
        ("- Boots", False),
        ("Boots.", False),
        ("Boots,", False),
        ("Boots!", False),
        ("(Boots", False),
        ("A B C D E F G H", True),
        ("A B C D E F G H I", False),
        ("a b c d e f g h i j k l m n:", True),
        ("a b c d e f g h i j k l m n o:", False),
        ("x" * 109 + ":", True),
        ("x" * 110 + ":", False),
        ("***", False),
    ],
)
def test_what_the_next_segments_may_stand_under(line: str, opens: bool) -> None:
    assert ("@heading" in signs_of(line)) is opens
    assert page_of(line, "we bake").above == [-1, 0 if opens else -1]


@pytest.mark.parametrize(
    "lines, level",
    [
        (("Nice to have", "x"), "p"),
        (("Requirements", "x"), "r"),
        (("What we require:", "x"), "r"),
        (("Tools", "x"), "-"),
        (("Requirements", "Tools", "x"), "r?"),
        (("Requirements", "Tools", "More Tools", "x"), "r?"),
        (("Requirements", "Benefits", "x"), "-"),
        (("Requirements", "Who you are", "x"), "r"),
        (("Desired skills", "Who you are", "x"), "pr"),
    ],
)
def test_the_level_that_headings_set(lines: tuple[str, ...], level: str) -> None:
    assert f"@level {level}" in signs_of(*lines)


@pytest.mark.parametrize("count, near", [(1, 1), (3, 3), (4, 4), (9, 4)])
def test_how_far_above_the_heading_stands(count: int, near: int) -> None:
    assert f"@Hresponsibility{near}" in signs_of("Duties:", *["we bake."] * (count + 1))


@pytest.mark.parametrize(
    "line, sign",
    [
        ("a b c d e f g h i j k l", "@blanks 11"),
        ("a b c d e f g h i j k l m", "@blanks 13"),
        ("a " * 23 + "a", "@blanks 13"),
        ("a " * 24 + "a", "@blanks 14"),
        ("a " * 99 + "a", "@blanks 16"),
        ("we bake **", "@end w"),
        ("we bake?", "@end ?"),
        ("**we bake**", "@markup *"),
        ("`we bake`", "@markup `"),
        ("WE BAKE", "@capitals"),
        ("We Bake", "@title case"),
        ("• 9 days", "@first 0"),
        ("- we bake", "@first a"),
        ("$9 a day", "@first ."),
        ("see http://x.example", "@link"),
        ("see [us](x)", "@link"),
        ("Location: Leeds", "@label location_or_schedule"),
        ("Shoe size: 9", "@label None"),
    ],
)
def test_signs_of_shape_and_content(line: str, sign: str) -> None:
    assert sign in signs_of(line)


@pytest.mark.parametrize(
    "line, sign",
    [
        ("we bake", "@markup"),
        ("We bake", "@title case"),
        ("WE BAKE", "@title case"),
        ("A B C D E F G H I J", "@title case"),
        ("Location:", "@label"),
        ("we bake", "@link"),
        ("x" * 50 + ": y", "@label"),
    ],
)
def test_signs_that_are_not_there(line: str, sign: str) -> None:
    assert not [each for each in signs_of(line) if each.startswith(sign)]


@pytest.mark.parametrize(
    "line, cue", [("we prefer", "p"), ("we require", "r"), ("preferred, required", "pr"), ("we bake", "")]
)
def test_cues_of_level(line: str, cue: str) -> None:
    assert [sign for sign in signs_of("x y.", line, "must not.", at=1) if sign.startswith("@cue")] == [f"@cue {cue}"]


def test_an_empty_page() -> None:
    assert page_of() == Page([BREAK], [], [])
