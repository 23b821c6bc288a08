"""Public taxonomies and our reviewed list -> `skills.tsv`, the lexicon that ships.

    python -m datasets.skills --source DIR

DIR holds `taxonomies/` (O*NET technology, ESCO labels, Linguist's languages) and, to choose among ESCO's 95,000 forms,
`listings/` and `silver/` (listings and the places in them that a model took for skills). Only names and ids go in.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

from jobscan.data import DATA
from jobscan.grammar.text import fold, lower
from jobscan.lexicon.table import MARKS

HERE = DATA
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


def main() -> None:
    """Writes `skills.tsv` beside the loader and says what went in."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    source: Path = parser.parse_args().source
    labels = {lower(label): label for label in _labels(source)}
    texts = _texts(source)
    table = build(source / "taxonomies", _worth(source, texts, list(labels)), _plain_words(texts))
    (HERE / "skills.tsv").write_text(table, encoding="utf-8")
    print(f"{table.count(chr(10))} skills, {len(table.encode()):,} bytes, kinds {_kinds(table)}")


def build(taxonomies: Path, worth: set[str], plain: set[str]) -> str:
    """The table: our list first, what O*NET calls hot or in demand, labels worth their place, programming languages."""
    onet = {row["Example"]: row for row in _read(taxonomies / "onet30_technology.tsv.gz")}
    labels = _read(taxonomies / "esco_v1_1_1_skill_labels.tsv.gz")
    # of concepts that share a label, the one that prefers it
    esco = {lower(row["description"]): row for row in sorted(labels, key=lambda row: row["type"] == "P")}
    skills = _Skills()
    for name, kind, forms in _our_list():
        skills.add(name, kind, forms)
    for name in _technologies(onet, worth):
        skills.add(skills.known_as(name) or name, "tool", _onet_forms(name))
    for label in _concepts(esco, worth):
        skills.add(label, "knowledge", [label])
    for name in _languages(taxonomies):
        skills.add(name, "tool", _language_forms(name, plain))
    return skills.table(_Ids(onet, esco))


def _our_list() -> Iterator[tuple[str, str, list[str]]]:
    for row in _read(HERE / "skills_modern.tsv"):
        yield row["name"], row["kind"], _spellings(row["forms"].split("|"), row["rule"])


def _technologies(onet: dict[str, dict[str, str]], worth: set[str]) -> Iterator[str]:
    for name, row in onet.items():
        if lower(name) not in NOT_HERE and (lower(name) in worth or _is_in_demand(row)):
            yield name


def _concepts(esco: dict[str, dict[str, str]], worth: set[str]) -> Iterator[str]:
    for words, row in esco.items():
        if words in worth and row["top"] in ("K", "T") and words not in NOT_HERE:
            yield row["description"]


def _languages(taxonomies: Path) -> Iterator[str]:
    for row in _read(taxonomies / "linguist_languages.tsv.gz"):
        if row["type"] == "programming" and row["name"] in EMPLOYED and lower(row["name"]) not in NOT_HERE:
            yield row["name"]


def _is_in_demand(technology: dict[str, str]) -> bool:
    """Whether O*NET calls a product of this name hot or in demand; "word processing software" is no product."""
    flagged = technology["hot"] == "Y" or technology["in_demand"] not in ("0", "")
    return flagged and "software" not in technology["Example"]


class _Skills:
    """The rows of the table in order; a form belongs to the skill that names it first."""

    def __init__(self) -> None:
        self.rows: dict[str, tuple[str, str, list[str]]] = {}  # name -> name, kind, forms
        self.taken: dict[str, str] = {}  # form, without marks and in small letters -> name

    def add(self, name: str, kind: str, forms: list[str]) -> None:
        """A skill with those of these forms that no other has; without any it is left out."""
        for form in forms:
            words = lower(form.lstrip(MARKS))
            if words not in self.taken:
                self.taken[words] = name
                self.rows.setdefault(name, (name, kind, []))[2].append(form)

    def known_as(self, name: str) -> str | None:
        """Our name for what O*NET writes with maker or acronym: "Microsoft Windows Server", "... language SQL"."""
        words = lower(name).split()
        rest = [" ".join(words[skip:]) for skip in (1, 2)]
        short = [words[-1]] if len(words) > 2 and name.split()[-1].isupper() else []
        forms = [*(each for each in rest if len(each) > 3), *short]
        return next((self.taken[form] for form in forms if form in self.taken), None)

    def table(self, ids: _Ids) -> str:
        """Lines of name, kind, public id and forms."""
        lines = []
        for name, kind, forms in self.rows.values():
            ours = [lower(each) for each in (name, *(form.lstrip(MARKS) for form in forms))]
            lines.append(f"{name}\t{kind}\t{ids.of(name, kind, ours)}\t{'|'.join(forms)}\n")
        return "".join(lines)


def _spellings(forms: list[str], rule: str) -> list[str]:
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


def _onet_forms(name: str) -> list[str]:
    """The name, and, in this case only, what is left without its maker, where no word of the language is written so.

    >>> _onet_forms("Microsoft PowerPoint"), _onet_forms("Adobe Bridge")
    (['Microsoft PowerPoint', '=PowerPoint'], ['Adobe Bridge'])
    """
    short = next((name.removeprefix(maker) for maker in MAKERS if name.startswith(maker)), "")
    plain = len(short) > 4 and not short.istitle()
    return [name, "=" + short] if plain and " " not in short else [name]


def _language_forms(name: str, plain: set[str]) -> list[str]:
    """`PowerBuilder` is written so by nobody else; "Cairo" or "APL" need other skills beside them.

    >>> _language_forms("PowerBuilder", set()), _language_forms("Cairo", set()), _language_forms("Elm", {"elm"})
    (['=PowerBuilder'], ['?Cairo'], [])
    """
    if " " in name:
        return [name]
    odd = not name.istitle() and not name.isupper()
    return [] if lower(name) in plain and len(name) < 4 else [("=" if odd else "?") + name]


class _Ids:
    """Words -> the public id: ESCO's concept, else the commodity code under which O*NET lists the technology."""

    def __init__(self, onet: dict[str, dict[str, str]], esco: dict[str, dict[str, str]]) -> None:
        self.onet = {lower(name): f"onet:{row['code']}" for name, row in onet.items()}
        self.esco = {words: f"esco:{row['id']}" for words, row in esco.items()}
        qualified = ((words, id_) for words, id_ in self.esco.items() if _QUALIFIED.search(words))
        self.tools = {_QUALIFIED.sub("", words): id_ for words, id_ in qualified}

    def of(self, name: str, kind: str, words: list[str]) -> str:
        """The first of our words counts most; one that ESCO prefers for a concept means that concept."""
        tables = [self.tools] if kind == "tool" else []
        tables += [self.onet] if name in NOT_SAME else [self.esco, self.onet]
        return next((table[each] for table in tables for each in words if each in table), "")


def _labels(source: Path) -> Iterator[str]:
    folder = source / "taxonomies"
    yield from (row["Example"] for row in _read(folder / "onet30_technology.tsv.gz") if len(row["Example"]) > 3)
    yield from (row["description"] for row in _read(folder / "esco_v1_1_1_skill_labels.tsv.gz"))


def _texts(source: Path) -> dict[str, str]:
    with gzip.open(source / "listings" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {row["id"]: fold(row["text"]) for row in map(json.loads, lines)}


def _plain_words(texts: dict[str, str]) -> set[str]:
    """Words that listings write in small letters: they are words of the language before they are names."""
    seen = Counter(word for text in texts.values() for word in set(_SMALL_WORD.findall(text)))
    return {word for word, count in seen.items() if count >= PLAIN}


def _worth(source: Path, texts: dict[str, str], labels: list[str]) -> set[str]:
    """Labels that listings use, and use as skills."""
    seen: Counter[str] = Counter()
    skill: Counter[str] = Counter()
    for label, is_skill in _used(source, texts, labels):
        seen[label] += 1
        skill[label] += is_skill
    return {label for label, count in seen.items() if count >= SEEN and skill[label] >= SHARE * count}


def _used(source: Path, texts: dict[str, str], labels: list[str]) -> Iterator[tuple[str, bool]]:
    """Each label as often as it stands where something is asked for, and whether a model took it for a skill there."""
    finder = AhoCorasick([label for label in labels if len(label) > 3], matchkind=MatchKind.LeftmostLongest)
    with gzip.open(source / "silver" / "roles-and-skills.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["in_gold"]:
                continue  # what quality is measured on must not choose the words
            text = lower(texts[row["id"]])
            asking = _covered(text, (segment for segment in row["segments"] if segment["role"] in ASKING))
            hard = _covered(text, (span for span in row["skills"] if span["label"] == "HARD"))
            for _, start, end in finder.find_matches_as_indexes(text):
                whole = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
                if whole and asking[start]:
                    yield text[start:end], bool(hard[start] and hard[end - 1])


def _covered(text: str, spans: Iterable[dict[str, int]]) -> bytearray:
    """For each character of the text whether one of the spans has it: 1 or 0."""
    marks = bytearray(len(text))
    for span in spans:
        marks[span["start"] : span["end"]] = b"\1" * (span["end"] - span["start"])
    return marks


def _read(path: Path) -> Iterator[dict[str, str]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _kinds(table: str) -> dict[str, int]:
    return dict(Counter(line.split("\t")[1] for line in table.splitlines()))


if __name__ == "__main__":
    main()
