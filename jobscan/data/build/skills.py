"""Public taxonomies and our reviewed list -> `skills.tsv`, the lexicon that ships.

    python -m jobscan.data.build.skills --source DIR

DIR holds `taxonomies/` (O*NET technology, ESCO labels) and, to choose among ESCO's 95,000 forms,
`listings/` and `silver/` (listings and the places in them that a model took for skills). Only names and ids go in.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

from jobscan.text import fold, lower

HERE = Path(__file__).resolve().parent.parent
# Makers that listings leave out: "Adobe Photoshop" is written "Photoshop"
MAKERS = ("Adobe ", "Apache ", "Atlassian ", "Autodesk ", "Esri ", "Google ", "IBM ", "Microsoft ", "MathWorks ")
ASKING = {"title", "role_summary", "responsibility", "requirement_required", "requirement_preferred"}
# A label of a taxonomy enters when it was seen this often in listings, and this share of it was read as a skill:
# below, labels such as "concrete", "switches" or "separation" outnumber the skills.
SEEN, SHARE = 3, 0.75

# The taxonomies list these as skills; in a listing the word is the firm, the place or the thing
NOT_HERE = frozenset(
    (
        "alarm systems,amazon,basic,c,chip,circuit breakers,collection management,drainage,eclipse ide,"
        "electronic communications,facebook,fertilizers,google,ibm middleware,instagram,insecticides,jenkins ci,"
        "linkedin,logistic,magellan firmware,operational databases,pesticides,quality check,r,ropes,software libraries,"
        "tiktok,tobacco product,transformer,transmission systems,twitter,yahoo,youtube"
    ).split(",")
)

Rows = dict[str, tuple[str, str, list[str]]]


def main() -> None:
    """Writes `skills.tsv` beside the loader and says what went in."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    source: Path = parser.parse_args().source
    labels = {lower(label): label for label in _labels(source)}
    worth = _worth(source, list(labels))
    table = build(source / "taxonomies", worth)
    (HERE / "skills.tsv").write_text(table, encoding="utf-8")
    print(f"{table.count(chr(10))} skills, {len(table.encode()):,} bytes, kinds {_kinds(table)}")


def build(taxonomies: Path, worth: set[str]) -> str:
    """The table: our list first, then what O*NET calls hot or in demand, then labels worth their place."""
    rows: Rows = {}
    taken: dict[str, str] = {}
    for row in _read(HERE / "skills_modern.tsv"):
        _add(rows, taken, row["name"], row["kind"], _spellings(row["forms"].split("|"), row["rule"]))
    onet = {row["Example"]: row for row in _read(taxonomies / "onet30_technology.tsv.gz")}
    labels = _read(taxonomies / "esco_v1_1_1_skill_labels.tsv.gz")
    # of concepts that share a label, the one that prefers it
    esco = {lower(row["description"]): row for row in sorted(labels, key=lambda row: row["type"] == "P")}
    for name, row in onet.items():
        if lower(name) in NOT_HERE:
            continue
        if lower(name) in worth or (
            "software" not in name and (row["hot"] == "Y" or row["in_demand"] not in ("0", ""))
        ):
            _add(rows, taken, _known_as(name, taken) or name, "tool", _onet_forms(name))
    for words, row in esco.items():
        if words in worth and row["top"] in ("K", "T") and words not in NOT_HERE:
            _add(rows, taken, row["description"], "knowledge", [row["description"]])
    ids = _ids(onet, esco)
    lines = []
    for name, kind, forms in rows.values():
        bare = [form.lstrip("=?!") for form in forms]
        id_ = next((ids[lower(words)] for words in [name, *bare] if lower(words) in ids), "")
        lines.append(f"{name}\t{kind}\t{id_}\t{'|'.join(forms)}\n")
    return "".join(lines)


def _add(rows: Rows, taken: dict[str, str], name: str, kind: str, forms: list[str]) -> None:
    """A form belongs to the skill that names it first."""
    for form in forms:
        words = lower(form.lstrip("=?!"))
        if words not in taken:
            taken[words] = name
            rows.setdefault(name, (name, kind, []))[2].append(form)


def _spellings(forms: list[str], rule: str) -> list[str]:
    """The forms with their marks, each also with its hyphens as blanks. Case only binds single words."""
    asked = "!" if "asked" in rule else ""
    out = []
    for form in forms:
        cased = "case" in rule and form != lower(form) and " " not in form
        mark = asked + ("?" if "context" in rule else "=" if cased else "")
        out.append(mark + form)
        if "-" in form and not mark and len(form) > 6:
            out.append(form.replace("-", " "))
    return out


def _known_as(name: str, taken: dict[str, str]) -> str | None:
    """Our name for what O*NET writes with its maker or its acronym: "Microsoft Windows Server", "... language SQL"."""
    words = lower(name).split()
    rest = [" ".join(words[skip:]) for skip in (1, 2)]
    short = [words[-1]] if len(words) > 2 and name.split()[-1].isupper() else []
    return next((taken[form] for form in [*(r for r in rest if len(r) > 3), *short] if form in taken), None)


def _onet_forms(name: str) -> list[str]:
    """`Microsoft Visio` and, in this case only, `Visio`."""
    short = next((name.removeprefix(maker) for maker in MAKERS if name.startswith(maker)), "")
    plain = len(short) > 4 and not short.istitle()  # "PowerPoint", "ArcGIS": no word of the language is written so
    return [name, "=" + short] if plain and " " not in short else [name]


def _ids(onet: dict[str, dict[str, str]], esco: dict[str, dict[str, str]]) -> dict[str, str]:
    """Words -> the public id: ESCO's concept, else the commodity code under which O*NET lists the technology."""
    ids = {lower(name): f"onet:{row['code']}" for name, row in onet.items()}
    return ids | {words: f"esco:{row['id']}" for words, row in esco.items()}


def _labels(source: Path) -> Iterator[str]:
    folder = source / "taxonomies"
    yield from (row["Example"] for row in _read(folder / "onet30_technology.tsv.gz") if len(row["Example"]) > 3)
    yield from (row["description"] for row in _read(folder / "esco_v1_1_1_skill_labels.tsv.gz"))


def _worth(source: Path, labels: list[str]) -> set[str]:
    """Labels that listings use, and use as skills."""
    finder = AhoCorasick([label for label in labels if len(label) > 3], matchkind=MatchKind.LeftmostLongest)
    with gzip.open(source / "listings" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = {row["id"]: fold(row["text"]) for row in map(json.loads, lines)}
    seen: Counter[str] = Counter()
    skill: Counter[str] = Counter()
    with gzip.open(source / "silver" / "roles-and-skills.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["in_gold"]:
                continue  # what quality is measured on must not choose the words
            text = lower(texts[row["id"]])
            asking, hard = bytearray(len(text)), bytearray(len(text))
            for segment in row["segments"]:
                if segment["role"] in ASKING:
                    asking[segment["start"] : segment["end"]] = b"\1" * (segment["end"] - segment["start"])
            for span in row["skills"]:
                if span["label"] == "HARD":
                    hard[span["start"] : span["end"]] = b"\1" * (span["end"] - span["start"])
            for _, start, end in finder.find_matches_as_indexes(text):
                whole = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
                if whole and asking[start]:
                    seen[text[start:end]] += 1
                    skill[text[start:end]] += hard[start] and hard[end - 1]
    return {label for label, count in seen.items() if count >= SEEN and skill[label] >= SHARE * count}


def _read(path: Path) -> Iterator[dict[str, str]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _kinds(table: str) -> dict[str, int]:
    return dict(Counter(line.split("\t")[1] for line in table.splitlines()))


if __name__ == "__main__":
    main()
