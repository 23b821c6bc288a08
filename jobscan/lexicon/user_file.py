"""A user's file of skills (CSV or TOML) -> `OwnSkill`s, each line checked; and the file with one more skill.

    name,kind,aliases,group
    Zorblax,tool,zbx|zorb lax,in-house

Only `name` is required. `kind` is one of five, `aliases` are separated by |, `group` and `id` are the user's choice;
`exact` (yes, no): only in this case; `context` (yes, no): only with other evidence, like "Go" or "Excel".
In TOML each skill is a table `[[skill]]` with the same names, and aliases are a list.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast, get_args

from jobscan.errors import UsageError
from jobscan.grammar.text import lower, squeeze
from jobscan.lexicon.table import form_of
from jobscan.model import OwnSkill, SkillKind
from jobscan.suggest import did_you_mean

KINDS: tuple[str, ...] = get_args(SkillKind)
COLUMNS = ("name", "kind", "aliases", "group", "id", "exact", "context")
SEPARATOR = "|"  # of aliases
LONGEST = 100  # characters of a form: anything longer is a sentence
MOST_BYTES = 20_000_000  # a hundred times the built-in list
_YES_NO = {"yes": True, "true": True, "1": True, "y": True, "no": False, "false": False, "0": False, "n": False}
_TOML_TABLE = re.compile(r"^[ \t]*\[\[[ \t]*skill[ \t]*\]\]", re.MULTILINE)

Row = tuple[int, Mapping[str, Any]]  # the line where it begins, and its cells


def read_own_skills(path: Path) -> tuple[OwnSkill, ...]:
    """The skills of one file. An error names the line and says how to fix it.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder) / "mine.csv"
    ...     _ = file.write_text("name,aliases\\nZorblax,zbx|zorb lax\\n")
    ...     read_own_skills(file)[0].aliases
    ('zbx', 'zorb lax')
    """
    text = _text(path)
    return _skills(path, _toml_rows(path, text) if path.suffix.lower() == ".toml" else _csv_rows(path, text))


def with_skill(path: Path, skill: OwnSkill) -> bytes:
    """The content of the file with one more skill; a missing or empty file first gets a header.

    Raises UsageError if the file already has the name or a form, or lacks a column that the skill needs.
    """
    if path.suffix.lower() == ".toml":
        raise UsageError(f"{path}: `skills add` writes CSV; name a .csv file, or add the table [[skill]] by hand")
    flags = {None: "", True: "yes", False: "no"}
    row = {
        "name": squeeze(skill.name),
        "kind": skill.kind or "",
        "aliases": SEPARATOR.join(map(squeeze, skill.aliases)),
    }
    row |= {"group": skill.group or "", "id": skill.id or ""}
    row |= {"exact": flags[skill.exact], "context": flags[skill.context]}
    text = _text(path) if path.exists() else ""
    if not text.strip():
        text = _line([*COLUMNS[:4], *(column for column in COLUMNS[4:] if row[column])], ",")
    _check_new(path, text, row)
    mark = "\ufeff" if path.exists() and path.read_bytes().startswith(b"\xef\xbb\xbf") else ""
    end = "" if text.endswith(("\n", "\r")) else "\n"
    return (mark + text + end + _line([row[column] for column in _header(text)], _delimiter(text))).encode()


def _check_new(path: Path, text: str, row: Mapping[str, str]) -> None:
    """Raise UsageError if the file has an error, or no place for the row."""
    rows = list(_csv_rows(path, text))
    _skills(path, rows)
    known = {form_of(form).lower(): line for line, each in rows for form in _forms(each)}
    for form in _forms(row):
        if problem := _problem(form):
            raise UsageError(problem)
        if line := known.get(form_of(form).lower()):
            raise UsageError(f"{path}: line {line} already has {form}; change that line")
    header = _header(text)
    for column, value in row.items():
        if value and column not in header:
            raise UsageError(f"{path}: line 1: no column {column}; add it there")


# --- rows ------------------------------------------------------------------------------------------------------------


def _text(path: Path) -> str:
    try:
        if path.suffix.lower() not in (".csv", ".tsv", ".txt", ".toml", ""):
            raise UsageError(f"{path}: no reader for {path.suffix} as a list of skills; known: .csv, .tsv, .toml")
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}; --skills needs a file") from error
    if len(raw) > MOST_BYTES:
        raise UsageError(f"{path}: over {MOST_BYTES // 1_000_000} MB; is this a list of skills?")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path}: line {line}: not UTF-8; save the file as UTF-8") from error


def _delimiter(text: str) -> str:
    """The delimiter of the first line: Excel writes semicolons in half of Europe."""
    first = text.split("\n", 1)[0]
    return next((sign for sign in ("\t", ";", ",") if sign in first), ",")


def _header(text: str) -> list[str]:
    first = next(csv.reader(io.StringIO(text), delimiter=_delimiter(text)), [])
    return [cell.strip().lower() for cell in first]


def _csv_rows(path: Path, text: str) -> Iterator[Row]:
    header = _header(text)
    if "name" not in header:
        wanted = ",".join(COLUMNS[:4])
        raise UsageError(f"{path}: line 1: no column name; the first line should be {wanted}, or just name")
    for column in header:
        _known(path, 1, column, "column")
    if len(set(header)) < len(header):
        raise UsageError(f"{path}: line 1: a column is named twice; leave one of them out")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    line = 1
    try:
        for cells in reader:
            first, line = line, reader.line_num + 1
            if first == 1 or not any(cell.strip() for cell in cells) or cells[0].lstrip().startswith("#"):
                continue
            if len(cells) > len(header):
                hint = "; separate aliases by |, and put a name with a comma between quotes"
                raise UsageError(f"{path}: line {first}: {len(cells)} cells, but {len(header)} columns{hint}")
            yield first, dict(zip(header, cells, strict=False))
    except csv.Error as error:
        raise UsageError(f"{path}: line {line}: {error}; check its quotes") from error


def _toml_rows(path: Path, text: str) -> Iterator[Row]:
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: {str(error)[:1].lower()}{str(error)[1:]}") from error
    for key in table:
        if key != "skill":
            line = next((at for at, words in enumerate(text.split("\n"), 1) if key in words), 1)
            raise UsageError(f"{path}: line {line}: {key} is not known; each skill is a table [[skill]] with a name")
    skills = table.get("skill", [])
    lines = [text.count("\n", 0, found.start()) + 1 for found in _TOML_TABLE.finditer(text)]
    if not isinstance(skills, list) or len(lines) != len(skills) or not all(isinstance(row, dict) for row in skills):
        raise UsageError(f"{path}: line 1: write each skill as a table [[skill]]")
    for line, row in zip(lines, skills, strict=True):
        for key in row:
            _known(path, line, key, "key")
        yield line, row


def _known(path: Path, line: int, name: str, what: str) -> None:
    if name not in COLUMNS:
        raise UsageError(f"{path}: line {line}: no {what} is called {name or '(nothing)'}{did_you_mean(name, COLUMNS)}")


# --- one skill -------------------------------------------------------------------------------------------------------


def _skills(path: Path, rows: Iterable[Row]) -> tuple[OwnSkill, ...]:
    """The skills in these rows, checked one by one and against each other: a form belongs to one skill only."""
    out: list[OwnSkill] = []
    owners: dict[str, tuple[str, int]] = {}
    for line, row in rows:
        skill = _skill(path, line, row)
        for form in (skill.name, *skill.aliases):
            name, before = owners.setdefault(lower(form_of(form)), (skill.name, line))
            if name != skill.name:
                message = f"{form} is already a form of {name} in line {before}; keep it in one place"
                raise UsageError(f"{path}: line {line}: {message}")
        out.append(skill)
    return tuple(out)


def _skill(path: Path, line: int, row: Mapping[str, Any]) -> OwnSkill:
    name, *aliases = _forms(row)
    for form in (name, *aliases):
        if problem := _problem(form):
            raise UsageError(f"{path}: line {line}: {problem}")
    kind = _cell(row, "kind").lower()
    if kind and kind not in KINDS:
        raise UsageError(f"{path}: line {line}: no kind is called {kind}{did_you_mean(kind, KINDS)}")
    return OwnSkill(
        name=name,
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias != name)),
        kind=cast(SkillKind, kind) if kind else None,
        group=_cell(row, "group") or None,
        id=_cell(row, "id") or None,
        exact=_flag(path, line, row, "exact"),
        context=_flag(path, line, row, "context"),
    )


def _forms(row: Mapping[str, Any]) -> list[str]:
    """The name, then the aliases."""
    aliases = row.get("aliases", "")
    words = aliases if isinstance(aliases, list) else str(aliases).split(SEPARATOR)
    return [_cell(row, "name"), *(alias for word in words if (alias := squeeze(str(word))))]


def _problem(form: str) -> str | None:
    if not form:
        return "no name; every skill needs one"
    if len(form) > LONGEST:
        return f"{form[:30]}... has over {LONGEST} characters; a form is a few words"
    if len(form_of(form)) < 2 and lower(form) not in ("c", "r"):  # the extractor looks for those two by themselves
        return f"{form} has one character, which would be found in many places; use a longer form"
    return None if any(sign.isalnum() for sign in form) else f"{form} has no letter; a form needs one"


def _cell(row: Mapping[str, Any], column: str) -> str:
    return squeeze(str(row.get(column, "")))


def _flag(path: Path, line: int, row: Mapping[str, Any], column: str) -> bool | None:
    word = _cell(row, column).lower()
    if word and word not in _YES_NO:
        raise UsageError(f"{path}: line {line}: {column} is {word}; write yes or no, or leave it empty")
    return _YES_NO.get(word)


def _line(cells: list[str], delimiter: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return out.getvalue()
