"""The header block: what each clause of the first lines is."""

import pytest

from jobscan.grammar.header.clauses import clauses

# the text -> its clauses: kind, words, and "!" where a label said so
HEADERS = {
    "a label on its line speaks for the next one": (
        "Company\nAlder & Birch\nLine Cook",
        ["organization! Alder & Birch", "title Line Cook"],
    ),
    "a label of a form too": (
        "Job Type\nSeasonal\nLine Cook\nAlder Foods",
        ["other! Seasonal", "title Line Cook", "name Alder Foods"],
    ),
    "a label in a cell": ("Location | Fresno, CA\nLine Cook", ["place! Fresno, CA", "title Line Cook"]),
    "a label glued to its value": ("CompanyAlder Foods\nLine Cook", ["organization! Alder Foods", "title Line Cook"]),
    "a label that is not known": ("Requisition: 4471\nLine Cook", ["other! Requisition: 4471", "title Line Cook"]),
    "an employer's label with its place behind a comma": (
        "Employer: Alder Foods, Fresno, CA\nTitle: Line Cook",
        ["organization! Alder Foods", "place Fresno, CA", "title! Line Cook"],
    ),
    "or behind a dash": ("Employer: Alder Foods - Fresno, CA", ["organization! Alder Foods", "place Fresno, CA"]),
    "a title and what it is of": (
        "Registered Nurse - Step Down\nAlder Clinic",
        ["title Registered Nurse", "name Alder Clinic"],
    ),
    "a title and an employer with a suffix": (
        "Registered Nurse - Step Down Group",
        ["title Registered Nurse", "name Step Down Group"],
    ),
    "an employer in a town": ("Line Cook\nHarbor Logistics in Leeds", ["title Line Cook", "name Harbor Logistics", "place Leeds"]),
    "with a sentence behind, where it has a suffix": (
        "Harbor Logistics Ltd in Leeds and more",
        ["name Harbor Logistics Ltd", "place Leeds"],
    ),
    "bullets end the block once a title was seen": ("Line Cook\n- Fry eggs\nAlder Foods", ["title Line Cook"]),
    "but not before": ("- Line Cook\nAlder Foods", ["title Line Cook", "name Alder Foods"]),
    "cells": (
        "Line Cook | Alder Foods | Fresno, CA | $20 an hour",
        ["title Line Cook", "name Alder Foods", "place Fresno, CA", "other $20 an hour"],
    ),
    "dots and semicolons part too": (
        "Line Cook · Alder Foods ; Fresno, CA",
        ["title Line Cook", "name Alder Foods", "place Fresno, CA"],
    ),
    "an address is left out": ("https://alder.example/jobs/1\nLine Cook", ["title Line Cook"]),
    "a heading ends the block once a title was seen": ("Line Cook\nAbout us\nAlder Foods", ["title Line Cook"]),
    "a heading on top does not": (
        "About us\nLine Cook\nAlder Foods",
        ["other About us", "title Line Cook", "name Alder Foods"],
    ),
    "a heading of the whole is left out": ("Job description\nLine Cook", ["title Line Cook"]),
    "a domain is a name": ("Line Cook\nalder.io", ["title Line Cook", "name alder.io"]),
    "a town among words of work": ("Remote or hybrid in Leeds\nLine Cook", ["place Leeds", "title Line Cook"]),
    "prose": (
        "Cook for the many hungry people who are with us every day\nAlder",
        ["prose Cook for the many hungry people who are with us every day", "name Alder"],
    ),
    "a title that goes on below": ("Line Cook -\nNights\nAlder Foods", ["title Line Cook", "other! Nights", "name Alder Foods"]),
    "a mark of gender makes a title": ("Cook (m/f/d)", ["title Cook (m/f/d)"]),
    "a job's noun in an employer": ("Driver Standards Agency", ["name Driver Standards Agency"]),
    "an article opens no title": ("The Line Cook", ["other The Line Cook"]),
    "a town behind an employer with a suffix": (
        "Lockside Boat Trust, Ellesmere Port",
        ["name Lockside Boat Trust", "place Ellesmere Port"],
    ),
    "a legal form behind a comma": ("Alder Foods, Inc", ["name Alder Foods, Inc"]),
    "a known town behind a comma": ("Alder Foods, Fresno, CA", ["name Alder Foods", "place Fresno, CA"]),
    "a board's furniture": (
        "Line Cook\nShare\nSave\nPosted 3 days ago\nAlder Foods",
        ["title Line Cook", "name Alder Foods"],
    ),
    "a link back": ("Line Cook\n\u276e back to last search\nAlder Foods\nLeeds", ["title Line Cook", "name Alder Foods", "place Leeds"]),
    "a link to the list": ("Line Cook\n« list\nAlder Foods", ["title Line Cook", "name Alder Foods"]),
    "the tabs of a board": ("Line Cook\nCompany\nRating\nSalary", ["title Line Cook"]),
    "a bold label": ("  DEPARTMENT   Alder Kitchens\nLine Cook", ["other! Alder Kitchens", "title Line Cook"]),
    "a form's label without a colon": ("Line Cook\nDepartment Hot Meals - 019", ["title Line Cook", "other! Hot Meals - 019"]),
    "a form's label in a cell": ("| Department | Alder Kitchens |\nLine Cook", ["other! Alder Kitchens", "title Line Cook"]),
    "a town and its quarter": ("Line Cook\nLondon, South East", ["title Line Cook", "place London"]),
    "a title that goes on behind an ampersand": ("Line Cook &\nNights\nAlder Foods", ["title Line Cook &", "other! Nights", "name Alder Foods"]),
    "an employer and the title on one line": (
        "Alder and Birch Tearoom Line Cook\nLeeds",
        ["name Alder and Birch Tearoom", "title Line Cook", "place Leeds"],
    ),
    "a kind of house that the title is about": ("Grand Hotel Manager\nLeeds", ["title Grand Hotel Manager", "place Leeds"]),
    "a date of a form": ("Line Cook\nFiling Deadline", ["title Line Cook", "other Filing Deadline"]),
    "marks around": ("**Line Cook**\n# Alder Foods\n(Fresno, CA)", ["title Line Cook", "name Alder Foods", "place Fresno, CA"]),
    "a name with a sentence behind it": ("Alder Foods. You will like it here", ["name Alder Foods"]),
    "lines that lost their ends": (
        "Line CookAlder FoodsFresno, CAFull TimeWe seek a cook who is calm and likes to fry eggs for two hundred guests"
        " each morning, and who can lift a sack of flour.",
        ["title Line Cook", "name Alder Foods", "place Fresno, CA", "other Full Time",
         "prose We seek a cook who is calm and likes to fry eggs for two hundred"],
    ),
    "nothing": ("", []),
    "blank lines and rules": ("\n \n---\n", []),
}  # fmt: skip


@pytest.mark.parametrize("text, expected", HEADERS.values(), ids=HEADERS)
def test_what_the_clauses_of_a_header_are(text: str, expected: list[str]) -> None:
    found = [f"{clause.kind}{'!' * clause.said} {text[clause.start : clause.end]}" for clause in clauses(text)]
    assert found == expected


def test_lines_are_counted_without_blanks_and_furniture() -> None:
    assert [clause.line for clause in clauses("\n\nLine Cook\n\nShare\nAlder Foods | Leeds\n")] == [0, 1, 1]


def test_sixteen_lines_are_read() -> None:
    text = "\n".join(f"Alder {chr(65 + at)}" for at in range(20))
    assert len(clauses(text)) == 16


def test_what_begins_behind_1600_characters_is_not_read() -> None:
    lines = ["x" * 140] * 11
    assert len(clauses("\n".join([*lines, "y" * 48, "Alder Foods"]))) == 12
    assert len(clauses("\n".join([*lines, "y" * 47, "Alder Foods"]))) == 13
