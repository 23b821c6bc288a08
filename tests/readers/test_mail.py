"""Mails and saved pages: the best part, attachments, damage. All listings are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.model import Source, Unreadable
from jobscan.readers import read
from tests.readers._files import docx, mail

PLAIN = (
    "Baker\nHearth Lane, Leeds\n\nPay: £12 – £14 an hour\n" + "- Bake the bread that the whole town eats each day\n" * 6
)
PAGE = (
    "<h1>Baker</h1><p>Hearth Lane, Leeds</p><ul>" + "<li>Bake the bread that the town eats each day</li>" * 6 + "</ul>"
)
WORD = docx("<w:p><w:r><w:t>Brewer wanted.</w:t></w:r></w:p>")
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def shown(data: bytes, uri: str = "job.eml") -> list[tuple[object, ...]]:
    found = read(data, uri=uri)
    return [(o.format, o.fields.title, o.text) if isinstance(o, Source) else (o.code, o.message) for o in found]


@pytest.mark.parametrize("uri", ["job.eml", "<stdin>", "job.txt"])
def test_quoted_text_is_whole_and_the_subject_tells_the_title(uri: str) -> None:
    assert shown(mail(("plain", PLAIN), subject="Fwd: New opening: Baker"), uri) == [
        ("eml", "Baker", PLAIN.strip("\n"))
    ]


def test_the_page_is_read_where_it_says_as_much() -> None:
    ((_, _, text),) = shown(mail(("plain", PLAIN), ("html", PAGE), kind="alternative"))
    assert str(text).startswith("Baker\n\nHearth Lane, Leeds\n\n• Bake")
    ((_, _, text),) = shown(mail(("plain", PLAIN), ("html", "<h1>Baker</h1>"), kind="alternative"))
    assert text == PLAIN.strip("\n")


def test_a_subject_that_the_mail_does_not_repeat_stands_on_top() -> None:
    ((_, title, text),) = shown(mail(("plain", "We need you on nights."), subject="=?utf-8?q?Caf=C3=A9?= manager"))
    assert (title, text) == (None, "Café manager\n\nWe need you on nights.")


def test_attachments_are_read_too() -> None:
    found = list(read(mail(("plain", PLAIN), (DOCX, "brewer.docx", WORD)), uri="job.eml"))
    assert [(o.format, o.index) for o in found if isinstance(o, Source)] == [("eml", 0), ("docx", 1)]
    assert isinstance(found[1], Source)
    assert found[1].warnings[0].message == "read from the attachment brewer.docx"


def test_behind_a_covering_note_the_attachment_comes_first() -> None:
    found = list(read(mail(("plain", "See attached."), (DOCX, "brewer.docx", WORD)), uri="job.eml"))
    assert [(o.format, o.index) for o in found if isinstance(o, Source)] == [("docx", 0), ("eml", 1)]


@pytest.mark.parametrize(
    "kind, name, data, code",
    [
        pytest.param(
            "application/msword", "job.doc", b"\xd0\xcf\x11\xe0" + bytes(60), "no-reader", id="an old Word file"
        ),
        pytest.param(DOCX, "job.docx", WORD[:80], "broken", id="half a Word file"),
        pytest.param("application/octet-stream", "job.eml", b"From: a", "no-reader", id="a mail"),
        pytest.param("application/pdf", "job.pdf", b"", "empty", id="nothing"),
    ],
)
def test_an_attachment_that_cannot_be_read_is_told(kind: str, name: str, data: bytes, code: str) -> None:
    found = shown(mail(("plain", PLAIN), (kind, name, data)))
    assert found[0][0] == "eml"
    assert found[1][0] == code
    assert str(found[1][1]).startswith(f"attachment {name}: ")


SAVED = (
    b"From: <Saved by Blink>\nSnapshot-Content-Location: https://jobs.example/1\nSubject: Baker\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n'
    b"Content-Transfer-Encoding: quoted-printable\n\n<html><body><h1>Baker</h1><p>=C2=A312 =E2=80=93 =C2=A314 an ho=\nur</p>"
    b"</body></html>\n\n--b\nContent-Type: image/png\nContent-Location: https://jobs.example/a.png\n\n\n--b--\n"
)


@pytest.mark.parametrize("uri", ["job.mhtml", "job.mht", "<stdin>"])
def test_a_page_saved_as_one_file(uri: str) -> None:
    assert shown(SAVED, uri) == [("mhtml", None, "Baker\n\n£12 – £14 an hour")]


DEEP = "From: a\nSubject: b\nMIME-Version: 1.0\n" + "".join(
    f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(2000)
)


@pytest.mark.parametrize(
    "data, code",
    [
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(b"Baker wanted.", "broken", id="text"),
        pytest.param(mail(("html", "<script>1</script>")), "empty", id="no words"),
        pytest.param(DEEP.encode(), "broken", id="deep"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    ((found, message),) = shown(data)
    assert found == code
    assert message


def test_a_mail_that_is_cut_off_says_so() -> None:
    data = mail(("plain", PLAIN), ("plain", PLAIN))
    (found,) = read(data[: len(data) - 200], uri="job.eml")
    assert isinstance(found, Source)
    assert [note.code for note in found.warnings] == ["cut-off"]


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    head = b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    assert all(isinstance(one, Source | Unreadable) for one in read(head + data, uri="a.eml"))
