"""The format of the invented listings that the roles and skills are learned from, and the files in it."""

from pathlib import Path

import pytest

from training.invented import LETTERS, read_invented

LISTING = """=== baker-one | headed
T| Baker

H| Duties:
R| - Bake bread in a {deck oven}
Q| You need {HACCP}.
+P| {French} is a plus.
&H| Benefits
B| Free bread
"""


def read(tmp_path: Path, text: str) -> list[tuple[str, str, list[str], list[str]]]:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    return [
        (each.name, each.text, [each.text[s:e] for s, e, _ in each.marked], [each.text[s:e] for s, e in each.skills])
        for each in read_invented([path])
    ]


def test_lines_become_text_segments_and_skills(tmp_path: Path) -> None:
    segments = ["Baker", "Duties:", "- Bake bread in a deck oven", "You need HACCP.", "French is a plus.", "Benefits"]
    text = "Baker\n\nDuties:\n- Bake bread in a deck oven\nYou need HACCP. French is a plus.Benefits\nFree bread"
    assert read(tmp_path, LISTING) == [("baker-one", text, [*segments, "Free bread"], ["deck oven", "HACCP", "French"])]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("=== baker\nT| Baker", "should be '=== name", id="no-layout"),
        pytest.param("=== a | prose\nX| Baker", "'X| Baker'", id="no-such-role"),
        pytest.param("=== a | prose\nBaker", "'Baker'", id="no-letter"),
        pytest.param("=== a | prose\nQ| {Python", "brace", id="open-brace"),
        pytest.param("=== a | prose\nQ| A\n=== a | prose\nQ| B", "a is there twice", id="same-name"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read(tmp_path, text)


def test_all_files_can_be_read() -> None:
    listings = list(read_invented())
    assert len({listing.text for listing in listings}) == len(listings) > 100
    assert {role for listing in listings for _, _, role in listing.marked} == set(LETTERS.values())
    for listing in listings:
        places = [place for start, end, _ in listing.marked for place in (start, end)]
        assert places == sorted(places)
        assert all(any(s <= low and high <= e for s, e, _ in listing.marked) for low, high in listing.skills)
