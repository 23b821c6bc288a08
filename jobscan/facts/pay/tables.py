"""A place in a text table -> the words at the head of its column."""

_ABOVE = 40  # rows that are looked at; a pay table is shorter


def column_heading(folded: str, place: int) -> str:
    """The head of the column that contains a place, if cells are separated by "|"; otherwise nothing.

    >>> text = "| Place | Base | OTE |\\n|---|---|---|\\n| Rome | $90k | $140k |"
    >>> column_heading(text, text.index("$140k")), column_heading("$90k", 0)
    ('OTE', '')
    """
    begin = folded.rfind("\n", 0, place) + 1
    column = folded.count("|", begin, place)
    if not column:
        return ""
    head = ""
    for _ in range(_ABOVE):
        if not begin:
            break
        above = folded.rfind("\n", 0, begin - 1) + 1
        row = folded[above : begin - 1]
        if row.count("|") < column:
            break
        head, begin = row, above
    cells = head.split("|")
    return cells[column].strip() if len(cells) > column else ""
