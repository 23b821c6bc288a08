"""Folders of the package -> which flips of an operator the tests catch, and which they miss.

    python tests/tools/flip_operators.py [--paths jobscan/facts/pay jobscan/grammar] [--count 30] [--seed 7] [--list]

A test that passes whatever the code does is no test. This takes `--count` places at random under `--paths`, flips one at
a time in a copy of the project (never in the working tree), runs the tests that concern the file, and prints

    caught    jobscan/facts/pay/find.py:41     low <= high  ->  low < high
    SURVIVED  jobscan/grammar/text.py:88       not word  ->  word

A survivor is a case to add to the tables of that room's tests, or code that nothing needs, or a flip that changes
nothing (`if not found` before a loop over `found`). The same seed takes the same places as long as the files are the
same. Run by hand: a flip that is caught takes some seconds, one that survives a minute. Exit status 1 where flips
survived; `--list` only prints the flips.

Flips: `<` and `<=`, `>` and `>=`, `==` and `!=`; `and` and `or`; `not x` becomes `x`; a whole number up to `LARGEST` one
more or one less; `True` and `False`. A third of those taken are of numbers and truth values at most, as tables are full
of them. The tests of `jobscan/facts/pay/find.py` are those of its folder (`tests/facts/pay` and the doctests beside it),
then those of its room, then of its `CALLERS`, then `ALWAYS`; the first failure ends a flip.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
ROOMS = ("jobscan/facts", "jobscan/grammar", "jobscan/segment")
ALWAYS = ("tests/quality", "tests/test_samples.py", "tests/pipeline/test_metamorphic.py")
CALLERS = {"jobscan/grammar": ("tests/facts", "jobscan/facts")}  # whose tests try a room as well
MOST_SECONDS = 600  # of one run of tests; a flip that makes a loop endless is caught by this
LARGEST = 10  # greater numbers are measured constants, which no test should repeat
OTHERS: dict[type[ast.cmpop], ast.cmpop] = {
    ast.Lt: ast.LtE(), ast.LtE: ast.Lt(), ast.Gt: ast.GtE(), ast.GtE: ast.Gt(), ast.Eq: ast.NotEq(), ast.NotEq: ast.Eq(),
}  # fmt: skip
_NO_CODE = {"annotation", "returns", "decorator_list"}
_NO_MATTER = {"strict"}  # `zip(a, b, strict=True)` says what is so anyway


class Flip(NamedTuple):
    """The `number`-th flip of a file: its line, and the expression before and after."""

    file: str
    number: int
    line: int
    before: str
    after: str
    of_constant: bool

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}"
        return f"{place:52} {_short(self.before)}  ->  {_short(self.after)}"


def flips(source: str, file: str = "") -> Iterator[Flip]:
    """Every flip of a module, in order.

    >>> for flip in flips("def f(a: int = 10) -> bool:\\n    return not a and 1 < a <= 99"):
    ...     print(flip.line, flip.after)
    1 11
    1 9
    2 not a or 1 < a <= 99
    2 a
    2 1 <= a <= 99
    2 1 < a < 99
    2 2
    2 0
    """
    for number, (node, field, value) in enumerate(_changes(ast.parse(source))):
        before, old = ast.unparse(node), getattr(node, field)
        setattr(node, field, value)
        after = ast.unparse(node).removeprefix("not not ")
        setattr(node, field, old)
        yield Flip(file, number, node.lineno, before, after, isinstance(node, ast.Constant))


def flipped(source: str, number: int) -> str:
    """The module with one of its flips done.

    >>> flipped("def f(a):\\n    return a == 1 or a", 1)
    'def f(a):\\n    return a != 1 or a'
    """
    tree = ast.parse(source)
    node, field, value = next(islice(_changes(tree), number, None))
    setattr(node, field, value)
    return ast.unparse(tree)


def _changes(tree: ast.AST) -> Iterator[tuple[ast.expr, str, Any]]:
    """(expression, its field, what the field becomes)."""
    for node in _expressions(tree):
        match node:
            case ast.Compare(ops=ops):
                for at, op in enumerate(ops):
                    if type(op) in OTHERS:
                        yield node, "ops", [*ops[:at], OTHERS[type(op)], *ops[at + 1 :]]
            case ast.BoolOp(op=op):
                yield node, "op", ast.Or() if isinstance(op, ast.And) else ast.And()
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                yield node, "operand", ast.UnaryOp(ast.Not(), operand)
            case ast.Constant(value=bool(value)):
                yield node, "value", not value
            case ast.Constant(value=int(value)) if value <= LARGEST:
                yield node, "value", value + 1
                yield node, "value", value - 1


def _expressions(node: ast.AST) -> Iterator[ast.expr]:
    """All that is worked out when the code runs: no annotations, no options of classes, no pieces of f-strings."""
    if isinstance(node, ast.expr):
        yield node
    skipped = _NO_CODE | {"keywords"} if isinstance(node, ast.ClassDef) else _NO_CODE
    for field, value in ast.iter_fields(node):
        if field not in skipped and not isinstance(node, ast.JoinedStr):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and not (isinstance(child, ast.keyword) and child.arg in _NO_MATTER):
                    yield from _expressions(child)


def chosen(paths: Sequence[str], count: int, seed: int) -> list[Flip]:
    """So many flips under these paths, no two of them of one expression, at most a third of them of constants."""
    files = sorted(file for path in paths for file in _python_files(ROOT / path))
    every = [
        flip for file in files for flip in flips(file.read_text(encoding="utf-8"), file.relative_to(ROOT).as_posix())
    ]
    random.Random(seed).shuffle(every)
    apart = list({(flip.file, flip.line, flip.before): flip for flip in reversed(every)}.values())[::-1]
    of_code = [flip for flip in apart if not flip.of_constant]
    of_constants = [flip for flip in apart if flip.of_constant]
    kept = of_constants[: count // 3]
    return sorted([*of_code[: count - len(kept)], *kept])


def _python_files(path: Path) -> Iterator[Path]:
    yield from [path] if path.is_file() else path.rglob("*.py")


def stages(file: str) -> list[list[str]]:
    """The tests that concern a file, the nearest first.

    >>> stages("jobscan/facts/pay/find.py")[0]
    ['jobscan/facts/pay', 'tests/facts/pay']
    """
    folders = [folder.as_posix() for folder in Path(file).parents][:-2]  # without the package and "."
    near = [[folder, f"tests/{folder.removeprefix('jobscan/')}"] for folder in folders]
    callers = [paths for room, paths in CALLERS.items() if room in folders]
    there = [[path for path in stage if (ROOT / path).exists()] for stage in [*near, *callers, ALWAYS]]
    return [stage for stage in there if stage]


def copied(to: Path) -> None:
    """The working tree, without what git ignores."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, to / name)


def passes(project: Path, tests: Sequence[str]) -> bool:
    """Whether the tests pass there; one that takes too long does not."""
    environment = {**os.environ, "PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1"}
    words = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(
            words, cwd=project, env=environment, capture_output=True, timeout=MOST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def is_caught(project: Path, flip: Flip) -> bool:
    """Whether a test fails once the flip is done."""
    path = project / flip.file
    source = path.read_text(encoding="utf-8")
    path.write_text(flipped(source, flip.number), encoding="utf-8")
    try:
        return not all(passes(project, tests) for tests in stages(flip.file))
    finally:
        path.write_text(source, encoding="utf-8")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 60 else f"{line[:57]}..."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paths", nargs="+", default=ROOMS, metavar="PATH", help="files or folders of the package")
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--list", action="store_true", help="print the flips and run nothing")
    given = parser.parse_args()
    taken = chosen(given.paths, given.count, given.seed)
    if given.list:
        print(*taken, sep="\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        copied(project)
        concerned = sorted({test for flip in taken for stage in stages(flip.file) for test in stage})
        if not passes(project, concerned):
            parser.exit(2, "the tests fail before anything is flipped\n")
        survived = 0
        for flip in taken:
            caught = is_caught(project, flip)
            survived += not caught
            print("caught   " if caught else "SURVIVED ", flip, flush=True)
    print(f"{len(taken) - survived} of {len(taken)} caught")
    raise SystemExit(survived > 0)


if __name__ == "__main__":
    main()
