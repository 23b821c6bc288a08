"""A mail (.eml) or a page saved as one file (.mhtml) -> the listings of its best part and of its attachments.

The standard library unwraps the parts. A mail often says the same thing twice, as a page and as plain text: the page is
read unless it holds much less. An attachment is read like any other file, according to its name and content.
"""

from __future__ import annotations

import io
import re
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from io import BufferedReader
from typing import cast

from msgspec.structs import replace

from jobscan.errors import Unprocessed
from jobscan.grammar.titles.boundaries import looks_like_title
from jobscan.model import Note, Source

from . import Found, in_stream
from .context import Context
from .feed import decode, whole
from .pages import read_html

_MOST_PARTS = 200
_TEASER = 200  # characters: a shorter page is a frame, and a covering note as short says "see attached"
_REPLY = re.compile(r"^\s*(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
_TOP = 8  # lines, among which a listing says its title
_NEVER = ("image/", "audio/", "video/", "text/css", "font/", "application/javascript", "application/pgp-signature")


def read_mail(stream: BufferedReader, context: Context) -> Found:
    """The listings of the mail itself, and of each attachment."""
    data = whole(stream, "the mail")
    try:
        mail = BytesParser(policy=compat32).parsebytes(data)
        parts = _parts(mail, 0)
    except RecursionError:
        raise Unprocessed("broken", "its parts are nested too deep") from None
    if not mail.keys():
        raise Unprocessed("broken", "not a mail: it does not begin with lines such as From: or Subject:")
    files = [part for part in parts if _is_attached(part)]
    notes: tuple[Note, ...] = ()
    if any(type(bad).__name__ == "CloseBoundaryNotFoundDefect" for one in (mail, *parts) for bad in one.defects):
        notes = (Note(code="cut-off", message="the mail was cut off before its last part ended"),)
    body = [replace(one, warnings=one.warnings + notes) for one in _body(mail, parts, context)]
    if body and files and len(body) == 1 and len(body[0].text) < _TEASER:
        context.count -= 1  # it says "see attached": the listing comes first
        yield from _attachments(files, context)
        yield replace(body[0], index=context.count)
        context.count += 1
        return
    yield from body
    yield from _attachments(files, context)
    if context.count == 0:
        yield context.unreadable("empty", "no text in the mail")


def _parts(mail: Message, depth: int) -> list[Message]:
    """The parts that hold content, in order, including those of a forwarded mail."""
    if depth > 20:
        raise RecursionError
    inner = mail.get_payload()
    if not isinstance(inner, list):
        return [mail]
    return [part for one in inner[:_MOST_PARTS] if isinstance(one, Message) for part in _parts(one, depth + 1)]


def _is_attached(part: Message) -> bool:
    """Whether a part is a file that somebody sent along, rather than the words or the pictures of the mail."""
    kind = part.get_content_type()
    if kind.startswith(_NEVER) or not _name(part):
        return False
    return part.get_content_disposition() == "attachment" or not kind.startswith("text/")


def _name(part: Message) -> str:
    """The file name of a part, without a folder."""
    name = part.get_filename()
    return _words(name).replace("\\", "/").rpartition("/")[2] if name else ""


def _words(header: object) -> str:
    """A header on one line, its wrapping undone.

    >>> _words("=?utf-8?q?Caf=C3=A9?= manager")
    'Café manager'
    """
    try:
        words = str(make_header(decode_header(str(header))))
    except (ValueError, LookupError):  # of an unknown encoding, or damaged
        words = str(header)
    return " ".join(words.split())


def _body(mail: Message, parts: list[Message], context: Context) -> list[Source]:
    """The listings in the mail itself: those of its page, or of its plain text if the page holds much less."""
    texts = [part for part in parts if part.get_content_maintype() == "text" and not _is_attached(part)]
    pages = [_decoded(part) for part in texts if part.get_content_subtype() in ("html", "xhtml+xml")]
    plain = "\n\n".join(_decoded(part).strip("\r\n") for part in texts if part.get_content_subtype() == "plain")
    plain = plain.replace("\r\n", "\n")
    found = _of_pages(pages, context, len(plain) // 2)
    if found or not plain.strip():
        return found
    title, text = _with_subject(plain, _words(mail.get("Subject", "")))
    source = context.source(text)
    return [replace(source, fields=replace(source.fields, title=title))]


def _of_pages(pages: list[str], context: Context, fewest: int) -> list[Source]:
    """The listings of the first page that is more than a frame; none if they have fewer characters than `fewest`."""
    start, best = context.count, list[Source]()
    for page in pages:
        context.count = start
        stream = cast("BufferedReader", io.BytesIO(page.encode()))
        found = [one for one in read_html(stream, context) if isinstance(one, Source)]
        if _length(found) > _length(best):
            best = found
        if _length(best) >= _TEASER:
            break
    if _length(best) < fewest:
        best = []
    context.count = start + len(best)
    return best


def _length(found: list[Source]) -> int:
    return sum(len(one.text) for one in found)


def _decoded(part: Message) -> str:
    """The text of a part, in the encoding that it names, or else in the likeliest one."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return decode(data)[0]


def _with_subject(text: str, subject: str) -> tuple[str | None, str]:
    """The title, if the subject and one of the first lines agree on it; if not, the subject goes on top of the text.

    >>> _with_subject("Baker\\nLeeds", "Fwd: New opening: Baker")
    ('Baker', 'Baker\\nLeeds')
    >>> _with_subject("We need you.", "Baker, Leeds")
    (None, 'Baker, Leeds\\n\\nWe need you.')
    """
    subject = _REPLY.sub("", subject, count=1) if _REPLY.match(subject) else subject
    lines = [line.strip() for line in text.split("\n") if line.strip()][:_TOP]
    said = [line for line in lines if line.casefold() in subject.casefold() and looks_like_title(line)]
    if said:
        return max(said, key=len), text
    if not subject or any(subject.casefold() in line.casefold() for line in lines):
        return None, text
    return None, f"{subject}\n\n{text}"


def _attachments(files: list[Message], context: Context) -> Found:
    """The listings in the files that came with a mail; mails within mails are not opened."""
    for part in files:
        name, data = _name(part), part.get_payload(decode=True)
        if not isinstance(data, bytes) or not data:
            yield context.unreadable("empty", f"attachment {name}: nothing in it")
            continue
        inner = Context(
            uri=context.uri, format="text", max_bytes=context.max_bytes, field_map=context.field_map,
            count=context.count, keep=context.keep,
        )  # fmt: skip
        note = Note(code="attachment", message=f"read from the attachment {name}")
        found = in_stream(io.BytesIO(data), name, "auto", inner)
        if name.lower().endswith((".eml", ".mht", ".mhtml")):
            found = iter([inner.unreadable("no-reader", "a mail within a mail is not opened; save it on its own")])
        for one in found:
            if isinstance(one, Source):
                yield replace(one, warnings=(note, *one.warnings))
            else:
                yield replace(one, message=f"attachment {name}: {one.message}")
        context.count = inner.count
