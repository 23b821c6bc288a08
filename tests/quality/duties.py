"""How much the words of a listing's duties add to a vague title.

    python tests/quality/duties.py --data FOLDER [--odd]

No listing has a code that somebody gave it by hand. So of the listings whose title is sure of its occupation, at most
`MOST_ALIKE` of one occupation, the title is cut to its head word ("Civil Engineer II" to "engineer"), its other words
are taken out of the duties, and it is counted how often the occupation comes back: from the head alone, and from the
head with the duties. `--odd` takes every second listing, those by which nothing was chosen.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from jobscan import Analyzer
from jobscan.grammar.titles.features import duty_words, head_word, title_words
from jobscan.listing import Listing
from jobscan.model import JobPosting, Occupation, Source
from jobscan.occupations.choose import occupations, occupations_for_title
from jobscan.pipeline.posting import TELLING
from tests.quality.labelled import rows

SURE, MOST_ALIKE = 0.5, 14
# titles of these are names of files, and their listings are all of one employer
LEFT_OUT = ("lacity", "brisbane")


def cases(folder: Path, *, odd: bool) -> Iterator[tuple[str, str, JobPosting, str]]:
    """The title, its code, the posting and its text."""
    analyzer, seen = Analyzer(), Counter[str]()
    for number, row in enumerate(rows(folder / "listings" / "dev.jsonl.gz")):
        title = row.get("title")
        if not title or row["source"] in LEFT_OUT or (number % 2 == 1) != odd:
            continue
        best = occupations_for_title(title)[:1]
        if best and best[0].confidence >= SURE:
            seen[best[0].code_value] += 1
            if seen[best[0].code_value] <= MOST_ALIKE:
                with analyzer.nlp.memory_zone():
                    posting = analyzer.analyze(row["text"])
                yield title, best[0].code_value, posting, row["text"]


def without(text: str, words: set[str]) -> str:
    """The text with other letters of the same number in place of some words, so that segments stay where they are."""
    for word in sorted(words, key=len, reverse=True):
        for form in (word, word.capitalize(), word.upper(), word.title()):
            text = text.replace(form, "x" * len(form))
    return text


def main() -> None:
    parser = argparse.ArgumentParser(description="what duties add to a vague title")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--odd", action="store_true")
    args = parser.parse_args()
    right = {"head alone": Counter[str](), "head and duties": Counter[str]()}
    count = 0
    for title, code, posting, text in cases(args.data, odd=args.odd):
        head = head_word(title)
        if not head:
            continue
        count += 1
        hidden = without(text, set(title_words(title)) | set(duty_words(title)))
        listing = Listing(source=Source(text=hidden, uri="-"), segments=posting.segments)
        answers: dict[str, tuple[Occupation, ...]] = {
            "head alone": occupations_for_title(head),
            "head and duties": occupations(head, partial(listing.passages, TELLING)),
        }
        for name, answer in answers.items():
            codes = [each.code_value for each in answer]
            right[name]["top1"] += codes[:1] == [code]
            right[name]["minor group"] += bool(codes) and codes[0][:4] == code[:4]
            right[name]["top5"] += code in codes
    print(f"{count} listings")
    for name, counted in right.items():
        print(name.ljust(18), "  ".join(f"{kind} {n / max(count, 1):.3f}" for kind, n in counted.items()))


if __name__ == "__main__":
    main()
