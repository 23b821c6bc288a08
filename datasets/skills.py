"""Public taxonomies and our reviewed list -> `data/skills.tsv`, the lexicon that ships.

    python -m datasets.skills --source DIR

DIR holds `taxonomies/`, tab-separated and gzipped, with these columns:

- `onet30_technology.tsv.gz` (Example, code, hot, in_demand): O*NET 30, "Technology Skills" of
  https://www.onetcenter.org/database.html, U.S. Department of Labor, CC BY 4.0
- `esco_v1_1_1_skill_labels.tsv.gz` (id, type, top, description): every label of the skills of ESCO 1.1.1,
  https://esco.ec.europa.eu/en/use-esco/download, reuse with acknowledgement (Decision 2011/833/EU)
- `linguist_languages.tsv.gz` (name, type): the languages of https://github.com/github-linguist/linguist, MIT

and, to choose among ESCO's 95,000 forms, `listings/dev.jsonl.gz` and `silver/roles-and-skills.jsonl.gz` (listings, and
the places in them that a model took for skills), which are not published. Only names and ids go into the table.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from ahocorasick_rs import AhoCorasick, MatchKind

from jobscan.data import DATA
from jobscan.grammar.text import fold, lower
from jobscan.lexicon.table import MARKS

# Makers that listings leave out: "Adobe Photoshop" is written "Photoshop"
MAKERS = ("Adobe ", "Apache ", "Atlassian ", "Autodesk ", "Esri ", "Google ", "IBM ", "Microsoft ", "MathWorks ")
ASKING = {"title", "role_summary", "responsibility", "requirement_required", "requirement_preferred"}
# A label of a taxonomy enters when it was seen this often in listings, and this share of it was read as a skill:
# below, labels such as "concrete", "switches" or "separation" outnumber the skills.
SEEN, SHARE = 3, 0.75
# A language's name in small letters in this many of the 4,000 listings is a plain word ("fluent", "processing").
PLAIN = 3
# Linguist knows 700 languages, most of them for fun; these are asked for by employers (the first hundred or so of the
# usual rankings, and what hardware, finance, games and mainframes use).
EMPLOYED = frozenset(
    (
        "ABAP,ActionScript,Ada,AIDL,ANTLR,Apex,APL,AppleScript,AspectJ,Assembly,AutoHotkey,AutoIt,Awk,Ballerina,Bicep,"
        "BitBake,Chapel,Classic ASP,Clojure,COBOL,CodeQL,CoffeeScript,ColdFusion,Common Lisp,Crystal,Cuda,Cypher,"
        "Cython,Dart,DataWeave,Delphi,DTrace,Eiffel,Elixir,Elm,Erlang,F#,Forth,Fortran,FreeMarker,GAMS,GDScript,Gherkin,"
        "GLSL,Gosu,Groovy,Hack,Haskell,Haxe,HLSL,IDL,JCL,Jsonnet,Julia,Kotlin,LabVIEW,LLVM,LookML,Lua,Makefile,MATLAB,"
        "MiniZinc,MLIR,Modelica,Mojo,MQL4,MQL5,NetLogo,Nextflow,Nim,NSIS,Objective-C,Objective-C++,ObjectScript,OCaml,"
        "OpenCL,OpenSCAD,Pascal,Perl,PLSQL,PLpgSQL,PowerBuilder,PowerShell,Prolog,PureScript,Q#,QML,Racket,Raku,ReScript,"
        "REXX,RPGLE,Scala,Scheme,Scilab,Smalltalk,Snakemake,Solidity,Starlark,Stata,SuperCollider,Swift,SystemVerilog,Tcl,"
        "Tcsh,TSQL,TypeScript,Unix Assembly,Vala,VBA,VBScript,Verilog,VHDL,Vyper,WebAssembly,XQuery,XSLT,Xojo,Yacc,"
        "YARA,Zig"
    ).split(",")
)
_SMALL_WORD = re.compile(r"(?<![\w.@/-])[a-z]{3,}(?![\w@/])")

# The taxonomies list these as skills; in a listing the word is the firm, the place or the thing
NOT_HERE = frozenset(
    (
        "alarm systems,amazon,basic,c,cgtech vericut cnc,chip,circuit breakers,collection management,drainage,"
        "eclipse ide,electronic communications,facebook,fertilizers,google,ibm middleware,insecticides,jenkins ci,"
        "linkedin,logistic,magellan firmware,operational databases,pesticides,quality check,r,ropes,software libraries,"
        "tobacco product,transformer,transmission systems,twitter,vulkan graphics api,yahoo,youtube"
    ).split(",")
)

# ESCO lists our word as another name of a concept that is something else, or much wider
NOT_SAME = frozenset(
    (
        ".NET,3D rendering,Active Directory,Agile,airway management,alarm systems installation,Apache Spark,"
        "application programming,auditing,Azure SQL,bookkeeping,BPMN,British Sign Language,Cantonese,caulking,"
        "change management,clinical documentation,clinical trials,CMM,coaching skills,confidence,conscious sedation,"
        "CPC,data analysis,data analytics,data security,distillation,economic analysis,emotional intelligence,energy,"
        "equipment maintenance,FDA,financial planning,fluid dynamics,forecasting,Forklift,fraud investigation,"
        "generators,geotechnical engineering,GPS,Graphite,hand signals,hazardous waste,heat treatment,HVAC,"
        "import/export regulations,industrial automation,integrity,Kaizen,manual therapy,Mocha.js,numeracy,OWASP,"
        "packaging design,parsing,pattern making,physical security,PRINCE2,problem solving,quality management,"
        "quality systems,reporting,risk assessment,roofing,SaaS,safeguarding,schematics,scripting,Scrum,"
        "search engine marketing,Selenium,sewing,soldering,SSL/TLS,strategic thinking,tiling,Transformers,tutoring,"
        "user experience,ventilator care,visual design"
    ).split(",")
)
# "Python (computer programming)" is Python; only a tool is meant by such a label
_QUALIFIED = re.compile(
    r" \((?:computer programming|tools for software configuration management|digital game creation systems)\)$"
)

Row = Mapping[str, str]


class Sources(NamedTuple):
    """The rows of our own list and of the three taxonomies."""

    ours: Sequence[Row]
    technologies: Sequence[Row]
    labels: Sequence[Row]
    languages: Sequence[Row]


class Skill(NamedTuple):
    """A line of the table, still without its id."""

    name: str
    kind: str
    forms: list[str]


class Table:
    """The lexicon as it grows: a form belongs to the skill that names it first."""

    def __init__(self) -> None:
        self.skills: dict[str, Skill] = {}
        self.owner: dict[str, str] = {}  # small letters of a form -> the name of its skill

    def add(self, name: str, kind: str, forms: Iterable[str]) -> None:
        """The forms that no skill has yet; a skill whose forms are all taken does not get in."""
        for form in forms:
            words = lower(form.lstrip(MARKS))
            if words not in self.owner:
                self.owner[words] = name
                self.skills.setdefault(name, Skill(name, kind, [])).forms.append(form)


def build(sources: Sources, worth: set[str], plain: set[str]) -> str:
    """The text of the table: our list first, then what O*NET calls hot or in demand, labels of ESCO, languages.

    `worth` are labels that listings use as skills, `plain` words of the language, both in small letters.
    """
    onet = {row["Example"]: row for row in sources.technologies}
    # of concepts that share a label, the one that prefers it
    esco = {lower(row["description"]): row for row in sorted(sources.labels, key=lambda row: row["type"] == "P")}
    table = Table()
    for row in sources.ours:
        table.add(row["name"], row["kind"], _spellings(row["forms"].split("|"), row["rule"]))
    _add_technologies(table, onet, worth)
    _add_labels(table, esco, worth)
    _add_languages(table, sources.languages, plain)
    ids = _Ids(onet, esco)
    return "".join(
        f"{skill.name}\t{skill.kind}\t{ids.of(skill)}\t{'|'.join(skill.forms)}\n" for skill in table.skills.values()
    )


def _add_technologies(table: Table, onet: Mapping[str, Row], worth: set[str]) -> None:
    """Those of O*NET that listings use as skills, or that O*NET calls hot or in demand."""
    for name, row in onet.items():
        if lower(name) not in NOT_HERE and (lower(name) in worth or _is_asked_for(row)):
            table.add(_known_as(name, table.owner) or name, "tool", _onet_forms(name))


def _add_labels(table: Table, esco: Mapping[str, Row], worth: set[str]) -> None:
    """Knowledge and transversal skills of ESCO under the labels that listings use."""
    for words, row in esco.items():
        if words in worth and row["top"] in ("K", "T") and words not in NOT_HERE:
            table.add(row["description"], "knowledge", [row["description"]])


def _add_languages(table: Table, languages: Iterable[Row], plain: set[str]) -> None:
    """Programming languages that employers ask for."""
    for row in languages:
        if row["type"] == "programming" and row["name"] in EMPLOYED and lower(row["name"]) not in NOT_HERE:
            table.add(row["name"], "tool", _language_forms(row["name"], plain))


def _is_asked_for(row: Row) -> bool:
    """Whether O*NET calls a technology hot or in demand, and its name is one ("Spreadsheet software" is a group)."""
    return "software" not in row["Example"] and (row["hot"] == "Y" or row["in_demand"] not in ("0", ""))


def _spellings(forms: Iterable[str], rule: str) -> list[str]:
    """The forms with their marks, each also with its hyphens as blanks. Case only binds single words.

    >>> _spellings(["pre-trip check"], ""), _spellings(["Go"], "context"), _spellings(["IDE"], "case asked")
    (['pre-trip check', 'pre trip check'], ['?Go'], ['!=IDE'])
    """
    asked = "!" if "asked" in rule else ""
    out = []
    for form in forms:
        cased = "case" in rule and form != lower(form) and " " not in form
        mark = asked + ("?" if "context" in rule else "~" if "plain" in rule else "=" if cased else "")
        out.append(mark + form)
        if "-" in form and not mark and len(form) > 6:
            out.append(form.replace("-", " "))
    return out


def _known_as(name: str, owner: Mapping[str, str]) -> str | None:
    """Our name for what O*NET writes with its maker or its acronym: "Microsoft Windows Server", "... language SQL"."""
    words = lower(name).split()
    rest = [" ".join(words[skip:]) for skip in (1, 2)]
    short = [words[-1]] if len(words) > 2 and name.split()[-1].isupper() else []
    return next((owner[form] for form in [*(r for r in rest if len(r) > 3), *short] if form in owner), None)


def _onet_forms(name: str) -> list[str]:
    """The name, and, in this case only, what is left without its maker, where no word of the language is written so.

    >>> _onet_forms("Microsoft PowerPoint"), _onet_forms("Adobe Bridge")
    (['Microsoft PowerPoint', '=PowerPoint'], ['Adobe Bridge'])
    """
    short = next((name.removeprefix(maker) for maker in MAKERS if name.startswith(maker)), "")
    is_odd = len(short) > 4 and not short.istitle() and " " not in short
    return [name, "=" + short] if is_odd else [name]


def _language_forms(name: str, plain: set[str]) -> list[str]:
    """`PowerBuilder` is written so by nobody else; "Cairo" or "APL" need other skills beside them.

    >>> _language_forms("PowerBuilder", set()), _language_forms("Cairo", set()), _language_forms("Elm", {"elm"})
    (['=PowerBuilder'], ['?Cairo'], [])
    """
    if " " in name:
        return [name]
    is_odd = not name.istitle() and not name.isupper()
    return [] if lower(name) in plain and len(name) < 4 else [("=" if is_odd else "?") + name]


class _Ids:
    """Words -> the public id: ESCO's concept, else the commodity code under which O*NET lists the technology."""

    def __init__(self, onet: Mapping[str, Row], esco: Mapping[str, Row]) -> None:
        self.onet = {lower(name): f"onet:{row['code']}" for name, row in onet.items()}
        self.esco = {words: f"esco:{row['id']}" for words, row in esco.items()}
        qualified = ((words, id_) for words, id_ in self.esco.items() if _QUALIFIED.search(words))
        self.tools = {_QUALIFIED.sub("", words): id_ for words, id_ in qualified}

    def of(self, skill: Skill) -> str:
        """The first of our words counts most; one that ESCO prefers for a concept means that concept."""
        words = [lower(each) for each in (skill.name, *(form.lstrip(MARKS) for form in skill.forms))]
        tables = [self.tools] if skill.kind == "tool" else []
        tables += [self.onet] if skill.name in NOT_SAME else [self.esco, self.onet]
        return next((table[each] for table in tables for each in words if each in table), "")


# --- what listings tell -----------------------------------------------------------------------------------------------


def plain_words(texts: Iterable[str]) -> set[str]:
    """Words that listings write in small letters: they are words of the language before they are names."""
    seen = Counter(word for text in texts for word in set(_SMALL_WORD.findall(text)))
    return {word for word, count in seen.items() if count >= PLAIN}


def worthwhile(labels: Iterable[str], texts: Mapping[str, str], marked: Iterable[Mapping[str, Any]]) -> set[str]:
    """Labels, in small letters, that listings use, and use as skills.

    `texts` are listings by id; each of `marked` has an `id`, `segments` with roles, `skills` that a model found, and
    `in_gold` where quality is measured on it: those must not choose the words.
    """
    finder = AhoCorasick([label for label in labels if len(label) > 3], matchkind=MatchKind.LeftmostLongest)
    seen: Counter[str] = Counter()
    as_skill: Counter[str] = Counter()
    for row in marked:
        if not row["in_gold"]:
            for label, is_skill in _uses(finder, lower(texts[row["id"]]), row):
                seen[label] += 1
                as_skill[label] += is_skill
    return {label for label, count in seen.items() if count >= SEEN and as_skill[label] >= SHARE * count}


def _uses(finder: AhoCorasick, text: str, row: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    """Each label in the parts of a listing that ask for something, and whether it lies within a skill."""
    asking = _covered(text, (each for each in row["segments"] if each["role"] in ASKING))
    hard = _covered(text, (each for each in row["skills"] if each["label"] == "HARD"))
    for _, start, end in finder.find_matches_as_indexes(text):
        if asking[start] and _is_whole(text, start, end):
            yield text[start:end], bool(hard[start] and hard[end - 1])


def _covered(text: str, spans: Iterable[Mapping[str, Any]]) -> bytearray:
    """1 for each character that a span covers."""
    covered = bytearray(len(text))
    for span in spans:
        covered[span["start"] : span["end"]] = b"\1" * (span["end"] - span["start"])
    return covered


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the words do not begin or end within a word."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


# --- files ------------------------------------------------------------------------------------------------------------


def read_sources(taxonomies: Path, ours: Path) -> Sources:
    """The taxonomies of a folder, and our own list."""
    return Sources(
        ours=list(_rows(ours)),
        technologies=list(_rows(taxonomies / "onet30_technology.tsv.gz")),
        labels=list(_rows(taxonomies / "esco_v1_1_1_skill_labels.tsv.gz")),
        languages=list(_rows(taxonomies / "linguist_languages.tsv.gz")),
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with _opened(path) as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _json(path: Path) -> Iterator[Any]:
    with _opened(path) as lines:
        yield from map(json.loads, lines)


def _opened(path: Path) -> TextIO:
    return gzip.open(path, "rt", encoding="utf-8", newline="") if path.suffix == ".gz" else path.open(encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the folder of taxonomies and listings")
    parser.add_argument("--output", type=Path, default=DATA / "skills.tsv")
    arguments = parser.parse_args()
    source: Path = arguments.source
    sources = read_sources(source / "taxonomies", DATA / "skills_modern.tsv")
    texts = {row["id"]: fold(row["text"]) for row in _json(source / "listings" / "dev.jsonl.gz")}
    names = (row["Example"] for row in sources.technologies if len(row["Example"]) > 3)
    labels = dict.fromkeys(map(lower, (*names, *(row["description"] for row in sources.labels))))
    worth = worthwhile(labels, texts, _json(source / "silver" / "roles-and-skills.jsonl.gz"))
    table = build(sources, worth, plain_words(texts.values()))
    arguments.output.write_text(table, encoding="utf-8")
    kinds = Counter(line.split("\t")[1] for line in table.splitlines())
    print(f"{arguments.output}: {kinds.total():,} skills, {len(table.encode()):,} bytes, kinds {dict(kinds)}")


if __name__ == "__main__":
    main()
