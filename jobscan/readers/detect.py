"""A file's name and first bytes -> the name of the reader that understands its content."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any

from jobscan.errors import Unprocessed
from jobscan.files import PACKINGS

from . import keys
from .markup import is_page

EXTENSIONS = {
    ".txt": "text", ".text": "text", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".json": "json",
    ".jsonld": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".pdf": "pdf",
    ".docx": "docx", ".parquet": "parquet", ".xml": "xml", ".rss": "xml", ".atom": "xml", ".xlsx": "xlsx",
    ".xlsm": "xlsx", ".rtf": "rtf", ".eml": "eml", ".mhtml": "mhtml", ".mht": "mhtml", ".xls": "old",
    ".odt": "odt", ".doc": "old",
}  # fmt: skip
# formats in which people keep listings and which jobscan cannot read: better a clear answer than a guess
UNSUPPORTED = {
    ".msg": "save it as .eml, or drag it into a mail program that does",
    ".ods": "save it as .xlsx or .csv", ".numbers": "export it as .xlsx or .csv", ".pages": "export it as .docx",
    ".xlsb": "save it as .xlsx or .csv", ".zip": "unpack it",
}  # fmt: skip
SAVE_OLD = {".doc": "save it as .docx", ".xls": "save it as .xlsx or .csv"}  # where they are not text or a page
OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # how .doc, .xls and .msg begin, and newer ones with a password
PACKED = {b"%PDF-": "pdf", b"PK\x03\x04": "docx", b"PAR1": "parquet"}  # by their first bytes, whatever their name
_SHEETS = re.compile(rb"PK\x03\x04.{26}xl/", re.DOTALL)  # an entry of a workbook: 30 bytes, then its name
_OPEN = re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.text", re.DOTALL)
_WORD = re.compile(rb"PK\x03\x04.{26}word/", re.DOTALL)
_HEADERS = re.compile(r"(?:[A-Za-z][\w-]{1,50}:[^\n]*\n(?:[ \t][^\n]*\n)*){3,}\r?\n")  # of a mail, up to its empty line
KNOWN = ", ".join(name for name, kind in EXTENSIONS.items() if kind != "old")
_HEADER_WITHIN, _MOST_ABOVE = 20_000, 5  # characters and lines, within which a table has its header
_FEWEST = 3  # columns of a table that is named .txt: a line of a listing may be "Company, Location"
_DELIMITERS = ",;\t|"
NAMED = frozenset((*keys.TITLE, *keys.TEXT, *keys.COMPANY, *keys.LOCATION))


def extension(name: str) -> str:
    """The extension of a file in lower case, without .gz or .zst.

    >>> extension("jobs.JSONL.gz")
    '.jsonl'
    """
    path = PurePath(name)
    return PurePath(path.stem).suffix.lower() if path.suffix.lower() in PACKINGS else path.suffix.lower()


def by_name(name: str) -> str | None:
    """The reader for a file's name; raises Unprocessed for a kind of file that jobscan does not read."""
    suffix = extension(name)
    if suffix in UNSUPPORTED:
        raise Unprocessed("no-reader", f"no reader for {suffix}; {UNSUPPORTED[suffix]}; known: {KNOWN}")
    return EXTENSIONS.get(suffix)


def by_content(head: bytes, named: str | None = None) -> str:
    """The reader for content that begins with these bytes; `named` is the one for the file's name.

    >>> by_content(b'{"title": "Cook"}\\n{"title": "Nurse"}\\n'), by_content(b"[Remote] Cook wanted")
    ('jsonl', 'text')
    """
    packed = next((name for magic, name in PACKED.items() if head.startswith(magic)), None)
    if packed == "docx":
        return _zip_kind(head, named)
    if packed:
        return packed
    if head.startswith(b"{\\rtf"):
        return "rtf"
    text = head.decode(errors="replace").lstrip("\ufeff \t\r\n")
    if named == "old" or (named == "xlsx" and (is_page(text) or is_table(text))):
        named = None  # what many systems export for Word and Excel is rich text, a page or a table
    return _named_kind(text, named) if named else _mail_kind(text) or _text_kind(text)


def _zip_kind(head: bytes, named: str | None) -> str:
    """The reader for a zip: its first entries tell, or else the file's name."""
    if _WORD.search(head):
        return "docx"
    if _OPEN.match(head) or (named == "odt" and not _SHEETS.search(head)):
        return "odt"
    return "xlsx" if _SHEETS.search(head) or named == "xlsx" else "docx"


def _text_kind(text: str) -> str:
    """The reader for a text about which nothing is known."""
    if text.startswith(("<?xml", "<rss")):
        return _named_kind(text, "xml")
    if text[:1] in ("{", "[") and text[1:].lstrip()[:1] in ('"', "{", "[", "}", "]"):
        return _json_kind(text, None)
    if is_page(text):
        return "html"
    if is_table(text):
        return "csv"
    return "md" if text.startswith(("---\n", "---\r\n", "# ")) else "text"


def _mail_kind(text: str) -> str | None:
    """The reader for a text that begins with the headers of a mail, or of a page saved as one; None for others.

    >>> _mail_kind("From: a@b.example\\nSubject: Baker\\nMIME-Version: 1.0\\n\\nBake.")
    'eml'
    """
    headers = _HEADERS.match(text)
    if not headers:
        return None
    names = {line.partition(":")[0].lower() for line in headers[0].split("\n")}
    if not names & {"mime-version", "content-type", "message-id"} or not names & {"from", "subject"}:
        return None
    return "mhtml" if "snapshot-content-location" in names or "multipart/related" in headers[0] else "eml"


def _named_kind(text: str, named: str) -> str:
    """The reader for a file with a known extension, unless the content contradicts it."""
    if text[:15].lower().startswith(("<!doctype html", "<html")):
        return "html"
    if named in ("json", "jsonl", "csv"):
        return _data_kind(text, named)
    if named in ("eml", "mhtml", "text", "html") and (mail := _mail_kind(text)):
        return mail
    if named == "text" and is_table(text) and len(header_of(text, delimiter_of(text))) >= _FEWEST:
        return "csv"  # Excel saves a table as .txt
    if named == "xml" and "<html" in text[:2000].lower():
        return "html"
    return "html" if named == "text" and is_page(text) else named


def _data_kind(text: str, named: str) -> str:
    r"""The reader for what is called JSON or CSV, and may be the other.

    >>> _data_kind("title,company\nBaker,Hearth", "json"), _data_kind('[{"title": "Baker"}]', "csv")
    ('csv', 'json')
    """
    if named == "csv":
        return _json_kind(text, None) if text[:2] in ('{"', "[{") else named
    return "csv" if text[:1] not in ("{", "[") and is_table(text) else _json_kind(text, named)


def _json_kind(text: str, named: str | None) -> str:
    first, newline, rest = text.partition("\n")
    if not first.startswith("{"):
        in_lines = named == "jsonl" and first.strip() not in ("[", "")
        return "jsonl" if in_lines and not (first.startswith("[") and _is_list(first, rest)) else "json"
    if named == "jsonl":
        return "json" if first.strip() == "{" else "jsonl"
    if not newline:
        return named or ("jsonl" if len(text) > 60000 else "json")
    return "jsonl" if rest.lstrip().startswith("{") and _is_whole(first) else "json"


def _is_list(first: str, rest: str) -> bool:
    """Whether a list that the first line opens continues below, rather than being one broken line among others."""
    second, newline, _ = rest.lstrip().partition("\n")
    goes_on = not second.startswith("{") or first.rstrip().endswith(",")
    return goes_on or (bool(newline) and not _is_whole(second))


def _is_whole(line: str) -> bool:
    import msgspec

    try:
        msgspec.json.decode(line)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return False
    return True


def is_table(text: str) -> bool:
    """Whether the first line is a header with the names of fields that listings have."""
    header = header_of(text, delimiter_of(text))
    known = {keys.plain(cell) for cell in header} & NAMED
    return len(header) > 1 and len(known) >= 2 and all(len(cell) < 60 for cell in header)


def delimiter_of(text: str) -> str:
    """The delimiter with which the header names the most fields that listings have."""
    if text[:5].lower() in ("sep=;", "sep=,"):  # Excel's own line
        return text[4]

    lines = text[:_HEADER_WITHIN].lstrip().split("\n")

    def score(delimiter: str) -> tuple[int, int]:
        headers = [header_of(line, delimiter) for line in lines[:_MOST_ABOVE]]
        return max((sum(keys.plain(cell) in NAMED for cell in header), len(header)) for header in headers)

    return max(_DELIMITERS, key=score)


def header_of(text: str, delimiter: str) -> list[Any]:
    """The first row of a table."""
    import csv

    try:
        return next(csv.reader(text.lstrip().splitlines()[:5], delimiter=delimiter), [])
    except csv.Error:
        return []
