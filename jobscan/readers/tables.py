"""CSV and TSV -> a listing for each row; the header names the columns."""

from __future__ import annotations

import inspect
from collections.abc import Generator, Iterator
from io import BufferedReader

from msgspec.structs import replace

from jobscan.model import Note, Source, Unreadable

from . import keys
from .context import Context
from .detect import delimiter_of
from .feed import HEAD, decode
from .keys import plain
from .row import listing

_MOST_ABOVE = 10
_NOT_CLOSED = (
    "quotes that are opened in this row are never closed, so its last cell was read up to the end of the file; "
    "was the file cut off, or is a quotation mark missing?"
)
USABLE = frozenset((*keys.TITLE, *keys.TEXT, *keys.PARTS))


def read_csv(stream: BufferedReader, context: Context) -> Iterator[Source | Unreadable]:
    """A listing for each row below the header; quoted line ends stay as they are."""
    notes: dict[str, Note] = {}
    raw: list[str] = []  # the lines of the row that is being read
    header: list[str] | None = None
    above: list[tuple[str, str]] = []  # what is wrong with each row above the header: a title, a date, of one cell
    for cells, lines in _rows(stream, context, notes, raw):
        if isinstance(cells, str):
            yield context.unreadable("bad-csv", cells)
        elif header is None:
            names = [cell.strip() for cell in cells]
            if not (problem := unusable(names, context)):
                header = names
                context.seen.update(context.field_map)  # a short row has them empty
                continue
            if len(list(filter(None, names))) > 1:
                above = [problem]
                break
            above.append(problem)
            if len(above) > _MOST_ABOVE:
                break
        else:
            context.lines = lines
            found = listing(dict(zip(header, cells, strict=False)), context)
            yield _noted(found, cells, header, notes, raw) if isinstance(found, Source) else found
    if header is None:
        yield context.unreadable(*(above[0] if above else ("empty", "the input is empty")))
    elif context.count == 0:
        yield context.unreadable("empty", "it has a header but no rows")


def _rows(
    stream: BufferedReader, context: Context, notes: dict[str, Note], raw: list[str]
) -> Iterator[tuple[list[str] | str, tuple[int, int]]]:
    """The cells of each row that is not empty, or what is wrong with it, and its first and last line."""
    import csv

    csv.field_size_limit(max(csv.field_size_limit(), context.max_line))
    delimiter = delimiter_of(stream.peek(HEAD)[:HEAD].decode(errors="replace"))
    source = _lines(stream, context, notes, raw)
    rows = csv.reader(source, delimiter=delimiter)
    begun = False
    while True:
        first = rows.line_num + 1
        raw.clear()
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"the row that begins in line {first}: {error}", (first, rows.line_num)
            continue
        asked_for_more = inspect.getgeneratorstate(source) == inspect.GEN_CLOSED  # for a line after the last
        cut = f"line {first}: {_NOT_CLOSED}" if asked_for_more else ""
        if cut:
            notes["cut-off"] = Note(code="cut-off", message=cut)
        if any(cell.strip() for cell in cells) and (begun or not cells[0].lower().startswith("sep=")):
            begun = True
            yield cells, (first, rows.line_num)
        if cut:
            yield cut, (first, rows.line_num)


def _noted(found: Source, cells: list[str], header: list[str], notes: dict[str, Note], raw: list[str]) -> Source:
    """The listing with the line in which its text begins, and with notes about its row."""
    more = [*found.warnings, *notes.values()]
    if len(cells) > len(header):
        message = f"{len(cells)} cells for {len(header)} columns; the rest was left"
        more.append(Note(code="ragged-row", message=message))
    first = found.lines[0] if found.lines else 1
    return replace(found, text_line=_text_line(found.text, raw, first), warnings=tuple(more))


def _text_line(text: str, raw: list[str], first: int) -> int | None:
    r"""The line of the file in which a text begins; None if its lines are not those of the row.

    >>> _text_line("Bake.\nEarly.", ['7,Baker,"Bake.\n', 'Early."\n'], 10)
    10
    """
    lines = text.split("\n")
    for at in range(len(raw) - len(lines) + 1):
        below = zip(map(str.strip, lines), raw[at:], strict=False)
        if all(line.replace('"', '""') in whole or line in whole for line, whole in below):
            return first + at
    return None


def _lines(
    stream: BufferedReader, context: Context, notes: dict[str, Note], raw: list[str]
) -> Generator[str, None, None]:
    r"""Lines with their ends, which are also kept in `raw`; a lone "\r" ends a line too."""
    while line := stream.readline(context.max_line):
        try:
            text = line.decode()
        except UnicodeDecodeError:
            text, more = decode(line)
            notes.update((note.code, note) for note in more)
        for one in _at_returns(text) if "\r" in text[:-2] else (text,):
            raw.append(one)
            yield one


def _at_returns(text: str) -> Iterator[str]:
    """The pieces of a line, cut after each "\\r": csv rejects a lone one outside quotes, and keeps it inside."""
    start = 0
    while (at := text.find("\r", start)) >= 0:
        end = at + 2 if text[at + 1 : at + 2] == "\n" else at + 1
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


def unusable(header: list[str], context: Context) -> tuple[str, str] | None:
    """The code and message of the error if no column can hold listings; None if all is well."""
    names = ", ".join(header[:40])[:500]
    for noun, key in context.field_map.items():
        if plain(key) not in {plain(name) for name in header}:
            return "missing-field", f"no column {key!r} for {noun}; the columns are: {names}"
    if not context.field_map and not any(plain(name) in USABLE for name in header):
        return "no-columns", f"no column for title or text among: {names}; name one, as in --field text=COLUMN"
    return None
