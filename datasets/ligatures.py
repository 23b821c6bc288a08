"""O*NET's tasks and titles -> the words that a font may print with a ligature: "office", "first", "workflow".

    python -m datasets.ligatures --source DIR [--output jobscan/data/ligature_words.txt]

DIR holds what `datasets.duties` reads: O*NET 30, https://www.onetcenter.org/database.html (CC BY 4.0), and the
definitions of SOC 2018 (public domain). `jobscan.readers.pdf` puts a lost ligature back where it makes one of these
words.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
from collections import Counter
from pathlib import Path

FILES = (
    "onet_task_statements.tsv.gz",
    "onet_occupation_data.tsv.gz",
    "titles_soc2018.tsv.gz",
    "soc_2018_definitions.csv.gz",
)
OUTPUT = Path(__file__).parents[1] / "jobscan" / "data" / "ligature_words.txt"
OFTEN = 2  # a word that came once may be misspelt
_WORD = re.compile(r"[a-z]*(?:ff|fi|fl)[a-z]*")
HEAD = """\
# Words with "ff", "fi" or "fl", which fonts print as one sign
# Source: O*NET 30 (CC BY 4.0), SOC 2018 (public domain); the words alone. Written by datasets/ligatures.py
"""


def ligature_words(source: Path) -> list[str]:
    """The words, in order, that a folder's files hold at least `OFTEN` times; a file that is missing is left out."""
    counts: Counter[str] = Counter()
    for name in FILES:
        if (path := source / name).exists():
            with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
                for row in csv.reader(lines, delimiter="\t" if ".tsv" in name else ","):
                    counts.update(_WORD.findall(" ".join(row).lower()))
    return sorted(word for word, count in counts.items() if count >= OFTEN and len(word) > 3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, metavar="DIR", required=True)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    words = parser.parse_args()
    found = ligature_words(words.source)
    words.output.write_text(HEAD + "".join(f"{word}\n" for word in found), encoding="utf-8")
    print(f"{words.output}: {len(found):,} words")


if __name__ == "__main__":
    main()
