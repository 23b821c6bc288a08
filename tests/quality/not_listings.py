"""How well listings are told from other documents, and how many listings are lost.

    python -m tests.quality.not_listings --source DIR --documents FOLDER...

DIR holds `listings/*.jsonl.gz`, the folders what is installed: `site-packages`, `/usr/share/doc`. READMEs, lists of changes,
licences and guides of half of the packages are measured (the other half is learned from, see
`training/is_listing.py`), and so are the documents of `not_listings/`, which were invented: CVs, articles, pages of results, handbooks.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import random
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from jobscan.listing import Listing
from jobscan.model import Source
from jobscan.segment.is_listing import is_listing

INVENTED = Path(__file__).parent / "not_listings"
MOST = 200  # documents of other kinds, as many of each kind as there are of the rarest
_KINDS = {
    "licence": re.compile(r"licen[cs]e|copying|copyright", re.IGNORECASE),
    "changes": re.compile(r"change|history|news", re.IGNORECASE),
    "readme": re.compile(r"readme|^metadata$", re.IGNORECASE),
    "guide": re.compile(
        r"contributing|security|faq|index|usage|install|tutorial|guide|conduct|\.(?:md|rst)$", re.IGNORECASE
    ),
}
_PACKAGE = re.compile(r"(?:site-packages|share/doc|node_modules)/([A-Za-z0-9_.+]+)")
_LONGEST, _SHORTEST = 60_000, 400


class Document(NamedTuple):
    """What is no listing."""

    package: str
    kind: str
    text: str


def documents(folders: Sequence[Path]) -> Iterator[Document]:
    """The documents in folders of installed packages, each once, in an order that is always the same."""
    seen: set[str] = set()
    for top in folders:
        for folder, inner, files in os.walk(top):
            inner.sort()
            for name in sorted(files):
                kind = next((kind for kind, named in _KINDS.items() if named.search(name)), None)
                if kind is None or "jobscan" in folder or name.endswith((".py", ".pyc", ".js", ".html")):
                    continue
                text = _text(Path(folder, name))
                mark = re.sub(r"\W+", "", text[:3000])
                if len(text) >= _SHORTEST and re.search(r"\bthe\b", text) and mark not in seen:
                    seen.add(mark)
                    package = _PACKAGE.search(folder)
                    yield Document((package[1] if package else folder).partition("-")[0].lower(), kind, text)


def _text(path: Path) -> str:
    """The words of a document; none where it cannot be read."""
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            text = file.read(_LONGEST).decode(errors="ignore")
    except (OSError, EOFError, zlib.error):
        return ""
    return text.partition("\n\n")[2] if path.name == "METADATA" else text


def learned_from(name: str) -> bool:
    """Whether a package or a text is of the half that is learned from."""
    return hashlib.sha1(name.encode("utf-8", "replace")).digest()[0] % 2 == 0


def taken(text: str) -> bool:
    """Whether a text is taken for a listing."""
    return is_listing(Listing(source=Source(text=text, uri="<measured>")))


def main() -> None:
    """Print how many listings are lost, and how many documents of each kind are taken for listings."""
    from training.is_listing import listings

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--documents", type=Path, nargs="+", required=True)
    parser.add_argument("--show", action="store_true", help="print what is taken wrongly")
    asked = parser.parse_args()
    rows = [row for row in listings(asked.source) if not learned_from(row["text"][:200])]
    lost = [row for row in rows if not taken(row["text"])]
    print(f"listings kept: {1 - len(lost) / len(rows):.4f} of {len(rows)}")
    print(
        "  lost:", ", ".join(f"{count} of {name}" for name, count in Counter(r["source"] for r in lost).most_common())
    )
    others = _measured(asked.documents)
    wrong = [one for one in others if taken(one.text)]
    _print_others(others, wrong)
    kept = 1 - len(lost) / len(rows)
    print(f"precision, one listing to each such document: {kept / (kept + len(wrong) / len(others)):.4f}")
    if asked.show:
        print(*(f"  taken: {one.package} {one.kind} {one.text[:100]!r}" for one in wrong), sep="\n")
        print(*(f"  lost: {row['source']} {row['text'][:200]!r}" for row in lost), sep="\n")


def _print_others(others: Sequence[Document], wrong: Sequence[Document]) -> None:
    for kind, count in sorted(Counter(one.kind for one in others).items()):
        print(f"{kind}: {sum(one.kind == kind for one in wrong)} of {count} taken for listings")
    print(f"of {len(others)} other documents {len(wrong)} are taken for listings")


def _measured(folders: Sequence[Path]) -> list[Document]:
    """The invented documents, and as many as are to be measured of those that are not learned from."""
    found = [one for one in documents(folders) if not learned_from(one.package)]
    random.Random(7).shuffle(found)
    each = MOST // len(_KINDS)
    drawn = [one for kind in _KINDS for one in [each_ for each_ in found if each_.kind == kind][:each]]
    invented = [
        Document(path.stem, f"invented {path.stem.partition('-')[0]}", path.read_text(encoding="utf-8"))
        for path in sorted(INVENTED.glob("*.txt"))
    ]
    return drawn + invented


if __name__ == "__main__":
    main()
