"""PDF, Word and Parquet files made of a few words, for tests."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pyarrow
import pyarrow.parquet

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = ("office", "text", "table", "svg-compatible")


class Printed(NamedTuple):
    """Words at a point of a page, in points from its lower left corner."""

    left: float
    bottom: float
    words: str
    size: float = 10
    bold: bool = False


class Square(NamedTuple):
    """A small drawing, as browsers print the mark of a list."""

    left: float
    bottom: float
    side: float = 4


def pdf(pages: list[list[str]]) -> bytes:
    """Pages of lines in Helvetica, one below the other; what Latin-1 lacks cannot be written."""
    return drawn_pdf([[Printed(50, 780 - 14 * at, line) for at, line in enumerate(lines)] for lines in pages])


def drawn_pdf(pages: Sequence[Sequence[Printed | Square]]) -> bytes:
    """Pages with words and squares where they are told to be, of 595 by 842 points."""
    fonts = [b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica%s >>" % bold for bold in (b"", b"-Bold")]
    objects, kids = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", *fonts], []
    for page in pages:
        stream = "\n".join(map(_drawn, page)).encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F0 3 0 R /F1 4 0 R >> >> "
            b"/Contents %d 0 R >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(out))
    )


def _drawn(each: Printed | Square) -> str:
    if isinstance(each, Square):
        return f"{each.left} {each.bottom} {each.side} {each.side} re f"
    words = each.words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{each.bold:d} {each.size} Tf {each.left} {each.bottom} Td ({words}) Tj ET"


def odt(body: str, head: str = "") -> bytes:
    """An OpenDocument text whose body is this XML, in the namespaces `text`, `table` and `office`."""
    packed = io.BytesIO()
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ODF)
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        xml = f"{head}<office:document-content {spaces}><office:body>{body}</office:body></office:document-content>"
        file.writestr("content.xml", f'<?xml version="1.0"?>{xml}', zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def docx(body: str, head: str = "") -> bytes:
    """A Word file whose body is this XML, in the namespace `w`."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        xml = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        file.writestr("word/document.xml", xml)
    return packed.getvalue()


def parquet(columns: Mapping[str, object], **more: object) -> bytes:
    """A table of a row group, or of several."""
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), out, **more)
    return out.getvalue()


def xlsx(*sheets: list[list[object]]) -> bytes:
    """A workbook with these rows on its sheets."""
    import openpyxl

    book = openpyxl.Workbook()
    del book["Sheet"]
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet{number}")
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def mail(*parts: tuple[str, str] | tuple[str, str, bytes], subject: str = "Baker", kind: str = "mixed") -> bytes:
    """A mail of texts, each with its kind, and of files, each with its kind, its name and its bytes."""
    from email.message import EmailMessage

    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "hiring@hearth.example", "you@mail.example", subject
    for part in parts:
        inner = EmailMessage()
        if len(part) == 3:
            inner.set_content(part[2], *part[0].split("/"), disposition="attachment", filename=part[1])
        else:
            inner.set_content(part[1], subtype=part[0], cte="quoted-printable")
        if made.get_content_type() != f"multipart/{kind}":
            getattr(made, f"make_{kind}")()
        made.attach(inner)
    return made.as_bytes()
