"""Files that attack a reader: small to store, and endless or huge for whoever reads them without limits."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable


def pdf(*streams: tuple[bytes, bytes]) -> bytes:
    """A PDF of one page; the first stream is its content, the others are forms, each `(dictionary, content)`."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources"
        b" << /Font << /F 4 0 R >> /XObject << /X 6 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    objects += [b"<< %s /Length %d >>\nstream\n%s\nendstream" % (d, len(c), c) for d, c in streams]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(out),
    )  # fmt: skip


def _form(number: int | None) -> bytes:
    inner = b"/XObject << /X %d 0 R >>" % number if number else b""
    return b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F 4 0 R >> %s >>" % inner


def nested_forms(levels: int = 9, times: int = 10) -> bytes:
    """Each form shows the next one so many times."""
    word = b"BT /F 9 Tf 9 9 Td (Cook wanted) Tj ET "
    forms = [
        (_form(7 + n if n < levels - 1 else None), b"/X Do " * times if n < levels - 1 else word) for n in range(levels)
    ]
    return pdf((b"", b"/X Do " * times), *forms)


def looping_form() -> bytes:
    """A form that shows itself."""
    return pdf((b"", b"/X Do "), (_form(6), b"BT /F 9 Tf 9 9 Td (Cook) Tj ET " + b"/X Do " * 20))


def text_operators(count: int = 9000) -> bytes:
    """So many pieces of text, each a word of the page."""
    return pdf((b"", b"BT /F 9 Tf 9 9 Td " + b"(Cooook) Tj " * count + b"ET"))


def json_with_spaces(size: int = 50_000) -> bytes:
    """A row whose location is almost nothing but spaces."""
    row = {"title": "Cook", "description": "Cook wanted. Pay: $20 an hour.", "location": " " * size + "x"}
    return json.dumps(row).encode() + b"\n"


def tag_of_attributes(count: int = 40_000) -> bytes:
    """One tag with attributes whose values hold the end of a tag."""
    many = " ".join(f'a{n}=">"' for n in range(count))
    return f"<html><body><p {many}>Cook wanted. Pay: $20 an hour.</p></body></html>".encode()


def nested_navigation(depth: int = 900, size: int = 4_500_000) -> bytes:
    """Parts of a page within each other, each named as a menu, around a lot of text."""
    words = "Cook wanted. " * (size // 13)
    return ("<html><body>" + '<div class="nav">' * depth + words + "</div>" * depth + "</body></html>").encode()


def many_comments(count: int = 100_000) -> bytes:
    """The beginnings of comments, none of which ends."""
    return b"<html><body><p>Cook wanted</p>" + b"<!-- <script> " * count


def gzip_bomb(size: int = 400_000_000) -> bytes:
    """A text of one letter, packed."""
    packer, out = gzip.compress, b""
    piece = packer(b"a" * 10_000_000)
    for _ in range(size // 10_000_000):  # members that follow each other are one file
        out += piece
    return out


def deep_json(depth: int = 1_000_000) -> bytes:
    """Lists within lists."""
    return b"[" * depth + b"]" * depth


def xml_of_levels(depth: int = 100_000) -> bytes:
    """Elements within each other."""
    return b"<jobs><job>" + b"<a>" * depth + b"x" + b"</a>" * depth + b"</job></jobs>"


ATTACKS: dict[str, Callable[[], bytes]] = {
    "nested-forms.pdf": nested_forms,
    "looping-form.pdf": looping_form,
    "operators.pdf": text_operators,
    "spaces.jsonl": json_with_spaces,
    "attributes.html": tag_of_attributes,
    "navigation.html": nested_navigation,
    "comments.html": many_comments,
    "bomb.txt.gz": gzip_bomb,
    "bomb.jsonl.gz": gzip_bomb,
    "deep.json": deep_json,
    "levels.xml": xml_of_levels,
}
