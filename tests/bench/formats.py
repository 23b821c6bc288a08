"""What each format costs: the installed size of the library that reads it, and the time of reading one listing.

    python tests/bench/formats.py [RUNS]

The same listing of about 3,400 characters in every format, read without the analysis; in CPU time, the median of so
many runs. The size is that of all files of the library and of what it alone requires, as pip has recorded them.
"""

from __future__ import annotations

import base64
import csv
import io
import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, distribution

from jobscan.model import Source
from jobscan.readers import read
from tests.readers._files import docx, odt, parquet, pdf, xlsx

RUNS, ROWS = 30, 200
TITLE, FIRM, PLACE = "Line Cook", "Hearth Lane", "Leeds, GB"
DUTY = "Prepare the food of the day with care, keep the station clean and count what is left in the stores"
LINES = [
    TITLE, f"{FIRM}, {PLACE}", "Pay: £12.50 - £14 an hour", "",
    "What you will do", *[f"- {DUTY}, part {number}" for number in range(1, 21)], "",
    "What you need", *[f"- {years} years of work in a kitchen such as ours, or as much by training" for years in range(1, 16)],
]  # fmt: skip
TEXT = "\n".join(LINES)
ROW = {"title": TITLE, "company": FIRM, "location": PLACE, "description": TEXT}
HTML = "<html><head><title>{}</title></head><body>{}</body></html>".format(
    TITLE, "".join(f"<li>{line[2:]}</li>" if line[:2] == "- " else f"<p>{line}</p>" for line in LINES)
)

CELLS: list[list[object]] = [[*ROW]]
CELLS.extend([*ROW.values()] for _ in range(ROWS))


def table() -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, ROW)
    writer.writeheader()
    writer.writerows([ROW] * ROWS)
    return out.getvalue().encode()


def mail(kind: str) -> bytes:
    headers = f"From: a@b.example\r\nSubject: {TITLE}\r\nMIME-Version: 1.0\r\n"
    body = base64.encodebytes(HTML.encode()).decode()
    part = f"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}"
    return f'{headers}Content-Type: multipart/{kind}; boundary="B"\r\n\r\n--B\r\n{part}\r\n--B--\r\n'.encode()


def feed() -> bytes:
    jobs = "".join(f"<{name}><![CDATA[{value}]]></{name}>" for name, value in ROW.items())
    return f"<source>{f'<job>{jobs}</job>' * ROWS}</source>".encode()


def words() -> bytes:
    return docx("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in LINES))


def rich() -> bytes:
    return ("{\\rtf1\\ansi " + "\\par\n".join(LINES).replace("£", "\\'a3") + "}").encode()


# format -> the library, the name of the file, what makes it, and how many listings it has
FORMATS: dict[str, tuple[str | None, str, Callable[[], bytes], int]] = {
    "Plain text": (None, "a.txt", TEXT.encode, 1),
    "HTML": ("selectolax", "a.html", HTML.encode, 1),
    "JSON Lines": ("msgspec", "a.jsonl", lambda: (json.dumps(ROW) + "\n").encode() * ROWS, ROWS),
    "CSV": (None, "a.csv", table, ROWS),
    "Excel": ("openpyxl", "a.xlsx", lambda: xlsx(CELLS), ROWS),
    "Parquet": ("pyarrow", "a.parquet", lambda: parquet({name: [value] * ROWS for name, value in ROW.items()}), ROWS),
    "XML feed": (None, "a.xml", feed, ROWS),
    "PDF": ("pypdfium2", "a.pdf", lambda: pdf([LINES]), 1),
    "Word": (None, "a.docx", words, 1),
    "OpenDocument": (None, "a.odt", lambda: odt("".join(f"<text:p>{line}</text:p>" for line in LINES)), 1),
    "Rich text": ("striprtf", "a.rtf", rich, 1),
    "Mail": (None, "a.eml", lambda: mail("mixed"), 1),
    "Saved page": (None, "a.mhtml", lambda: mail("related"), 1),
}
WITH = {"openpyxl": ["et-xmlfile"]}  # what nothing else requires


def megabytes(library: str) -> str:
    size = 0
    for name in (library, *WITH.get(library, [])):
        try:
            files = distribution(name).files or []
        except PackageNotFoundError:
            return "not installed"
        size += sum(place.stat().st_size for file in files if (place := file.locate()).is_file())  # type: ignore[attr-defined]
    return f"{size / 1e6:.1f} MB"


def milliseconds(data: bytes, name: str, count: int, runs: int) -> float:
    """Of one listing; raises SystemExit where the file does not hold as many as it should."""
    taken = []
    for _ in range(runs):
        begin = time.process_time()
        found = [one for one in read(data, uri=name) if isinstance(one, Source)]
        taken.append(time.process_time() - begin)
        if len(found) != count:
            raise SystemExit(f"{name}: {len(found)} listings, not {count}")
    return statistics.median(taken) / count * 1000


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    print(f"a listing of {len(TEXT):,} characters, {runs} runs\n")
    for name, (library, file, make, count) in FORMATS.items():
        each = milliseconds(make(), file, count, runs)
        size = megabytes(library) if library else "-"
        print(f"{name:12} {library or 'Python':12} {size:>14} {each:8.2f} ms")


if __name__ == "__main__":
    main()
