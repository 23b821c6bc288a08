"""A row -> its text: the main text, then each further part under its own heading; and the keys that were not read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from jobscan.grammar.numbers import SMALL, small_number

from . import keys
from .keys import plain
from .markup import field_text, looks_html
from .values import Row, find, flat_row, word_of

_WORDS = re.compile(r"\w+")
_PIECE_END = re.compile(r"[\n,;]|(?<=[.!?:])\s")
_BODIES = ("content", "body", "text", "value", "description", "html")  # keys under which an object keeps its text
_HEADINGS = ("title", "heading", "header", "name", "label", "text")
_FRAGMENT_END = re.compile(r";\s+|(?<=[a-z0-9)]{2}\.)\s+(?=[A-Z])")
_FRAGMENT = 9  # words: if sentences on one line are this short on average, they are list items without line ends
_YEARS = re.compile(r"(\d{1,2}) years?(?: of experience)?")
_SAID = re.compile(rf"\b(\d{{1,2}}|{SMALL})\b ?\+?(?: \(\d+\+?\))?[ -]*(?:years?|yrs)\b", re.IGNORECASE)
_MOST = 20_000_000  # characters to search for the pieces of one part: 2,000 pieces in a text of usual length
_NO_PART = frozenset({"", "no requirements", "unspecified", "not specified", "not applicable", "none", "n/a", "nan"})
_LONG = 25  # words: notes, addresses and lists of tags have fewer, the parts of listings that we have seen have more
_HELD = 0.8  # of the pieces: copies of a text differ in an entity or a heading here and there
_WHOLE_LINE = 4  # words: a line as long that is already in the text is not repeated


def shape_of(flat: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys of the title, and the parts of the text for a known source that splits it."""
    for telltales, title, parts in keys.SHAPES:
        if all(key in flat for key in telltales):
            return title, parts
    return keys.TITLE, ()


def body_of(flat: Mapping[str, Any], parts: tuple[str, ...], title_keys: tuple[str, ...]) -> str:
    """The text of a row and, under their headings, the parts that the text does not already contain."""
    text = "\n\n".join(part for part in (_part(flat, name) for name in parts) if part.strip())
    text = text or _main(flat, title_keys)
    for key, heading in keys.PARTS.items():
        value = find(flat, (key,))
        if heading == "About us" and not text.strip():
            continue  # the firm alone is not a listing
        if value is not None and (part := _news(_under(heading, value), text)) and not _says_years(text, part):
            above = "" if plain(part.partition("\n")[0].strip(" :")) == plain(heading) else f"{heading}\n"
            text = f"{text}\n\n{above}{part}" if text.strip() else above + part
    return text


def taken_keys(flat: Mapping[str, Any], parts: tuple[str, ...], title_keys: tuple[str, ...]) -> set[str]:
    """The keys whose words `body_of` used, so that they need not be rendered and compared again."""
    main = (key for key in keys.TEXT if key not in title_keys and find(flat, (key,)) is not None)
    whole = {next(main, "")} if not parts else set()
    joined = (key for key, heading in keys.PARTS.items() if heading != "About us")  # this one needs a text before it
    return whole.union(key for key in joined if "." in key or isinstance(flat.get(key), str))


def _main(flat: Mapping[str, Any], title_keys: tuple[str, ...]) -> str:
    texts = (text_of(find(flat, (key,))) for key in keys.TEXT if key not in title_keys)
    return next((each for each in texts if each.strip()), "")


def _part(flat: Mapping[str, Any], name: str) -> str:
    heading, colon, key = name.rpartition(":")
    text = text_of(find(flat, tuple(key.split("|"))))
    above = word_of(flat.get(heading)) if colon else None
    return f"{above}\n{text}" if above and text.strip() else text


def _under(heading: str, value: Any) -> str:
    """The text under a heading: prose about the firm stays prose, a list of skills' names becomes one line."""
    if heading == "About us":
        return text_of(value).strip()
    if heading == "Required skills" and isinstance(value, list):
        names = [_part_text(one) for one in value]
        if all(len(_WORDS.findall(name)) < _WHOLE_LINE for name in names):
            return ", ".join(name for name in names if name)
    return _part_text(value)


def _part_text(value: Any) -> str:
    """The text of a part; schema.org's objects give a degree or a number of months.

    >>> print(_part_text("Two years of dispatch. Excel. A clean record."))
    • Two years of dispatch.
    • Excel.
    • A clean record.
    >>> _part_text([{"@type": "OccupationalExperienceRequirements", "monthsOfExperience": "36"}])
    '3 years of experience'
    >>> _part_text({"@type": "EducationalOccupationalCredential", "credentialCategory": "associate degree"})
    'associate degree'
    """
    if isinstance(value, list):
        return _items([part for one in value if (part := _part_text(one))])
    if isinstance(value, Mapping):
        flat = flat_row(value)
        if months := word_of(flat.get("monthsofexperience")):
            return _experience(int(months)) if months.isdigit() and len(months) < 4 else ""
        if category := flat.get("credentialcategory"):
            return _part_text(category)
        if (name := find(flat, ("name", "label"))) and not any(flat.get(key) for key in _BODIES):
            return _part_text(name)
    text = text_of(value).strip()
    return "" if text.lower() in _NO_PART else _in_lines(text)


def _in_lines(text: str) -> str:
    """A text, with a line for each sentence if they are the items of a list that lost its line ends."""
    fragments = [] if "\n" in text else [one for one in _FRAGMENT_END.split(text) if one]
    short = len(_WORDS.findall(text)) <= _FRAGMENT * len(fragments)
    return _items(fragments) if short else text


def _experience(months: int) -> str:
    years = f"{months // 12} year{'s' if months > 12 else ''}"
    words = f"{months} months" if months % 12 or months < 12 else years
    return f"{words} of experience" if months else ""


def _items(parts: list[str]) -> str:
    """A line for each part, with a bullet if it is a single line; a part alone stays as it is."""
    if len(parts) == 1:
        return parts[0]
    return "\n".join(part if "\n" in part or part[:1] in "•-*" else f"• {part}" for part in parts)


def _says_years(text: str, part: str) -> bool:
    """Whether a text already asks for the years in a part that was made from a number of months.

    >>> _says_years("Three years of buying for a mill", "3 years of experience"), _says_years("30 years", "3 years")
    (True, False)
    """
    years = _YEARS.fullmatch(part)
    return years is not None and any(small_number(said[1].lower()) == int(years[1]) for said in _SAID.finditer(text))


def _news(part: str, text: str) -> str:
    """What is new in a part: nothing if the text has all of it, or the part without the long lines that it has."""
    if not part or not text.strip():
        return part
    held = _plain_words(text)
    if all(_plain_words(piece) in held for piece in _pieces(part, held)):
        return ""
    lines = part.split("\n")
    if len(lines) * len(held) > _MOST:
        return part
    lines = [line for line in lines if len(_WORDS.findall(line)) < _WHOLE_LINE or _plain_words(line) not in held]
    return "\n".join(lines).strip("\n")


def unread(row: Row, text: str, taken: set[str]) -> list[str]:
    """The keys, as the row writes them, with long texts that are not in the text of the listing."""
    held = ""
    names = []
    for name, value in _strings(row, "", 0):
        if len(value) < 3 * _LONG or plain(name) in taken or name in names or len(_WORDS.findall(value)) < _LONG:
            continue
        held = held or _plain_words(text)
        pieces = _pieces(text_of(value), held)
        if sum(_plain_words(piece) in held for piece in pieces) < _HELD * len(pieces):
            names.append(name)
    return names


def _strings(value: Any, name: str, depth: int) -> Iterator[tuple[str, str]]:
    """The strings in a row, each with the dotted name of its key."""
    inner: list[tuple[str, Any]] = []
    if isinstance(value, str):
        yield name, value
    elif depth < _DEEPEST and isinstance(value, list):
        inner = [(name, one) for one in value]
    elif depth < _DEEPEST and isinstance(value, Mapping):
        inner = [(f"{name}.{key}" if name else str(key), one) for key, one in value.items()]
    for key, one in inner:
        yield from _strings(one, key, depth + 1)


_DEEPEST = 5  # USAJOBS keeps its texts three objects deep


def _pieces(text: str, held: str) -> list[str]:
    """The pieces of a text to look for in another; no more than there is time for."""
    return [piece for piece in _PIECE_END.split(text, 4 + _MOST // len(held)) if _WORDS.search(piece)]


def _plain_words(text: str) -> str:
    """Only the words, so that a copy with different markup is the same; spaces at the ends keep words whole.

    >>> _plain_words("• Fry (eggs)!")
    ' fry eggs '
    """
    return f" {' '.join(_WORDS.findall(text.casefold()))} "


def text_of(value: Any, depth: int = 0) -> str:
    """The text in a field: a string as it is or, if it is HTML, as it is displayed; lists and sections joined."""
    if isinstance(value, str):
        return field_text(value) if looks_html(value) else value
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return str(value)
    if depth > 6:
        return ""
    if isinstance(value, list):
        parts = [text_of(one, depth + 1) for one in value]
        return ("\n\n" if any(isinstance(one, Mapping) for one in value) else "\n").join(p for p in parts if p.strip())
    if isinstance(value, Mapping):
        return _section(flat_row(value), depth)
    return ""


def _section(flat: dict[str, Any], depth: int) -> str:
    """An object within a text: a heading and the text under it, or several such objects."""
    body = next((key for key in _BODIES if flat.get(key)), None)
    if body is None:
        return "" if "title" in flat or "heading" in flat else _sections(flat, depth)  # a heading, nothing under it
    heading = next((key for key in _HEADINGS if flat.get(key) and key != body), None)
    text = text_of(flat[body], depth + 1)
    return f"{word_of(flat[heading])}\n{text}" if heading and text.strip() else text


def _sections(flat: dict[str, Any], depth: int) -> str:
    kept = [one for key, one in flat.items() if key[:1] != "@" and isinstance(one, (str, list, Mapping))]
    return "\n\n".join(part for part in (text_of(one, depth + 1) for one in kept) if part.strip())
