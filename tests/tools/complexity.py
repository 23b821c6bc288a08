"""The source of the package -> its functions with many branches, against the list of those that are known.

    python tests/tools/complexity.py [--all] [--update]

Counts as radon does: one, and one for each `if`, loop, handler, `case`, comprehension and its conditions, and each
further operand of `and` and `or`. (Ruff's C901 leaves `and` and `or` out, which is where most of our branches are: it
sees 4 functions over 15 where there are 60.) Functions over `MOST` stand in `complex_functions.txt`, each with its
number. The list only shrinks: a new function may not join it, one of it may not grow, and one that has become simple
must leave it. `--update` takes out what has left and lowers the numbers; it never adds. `--all` prints every function.
"""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
KNOWN = Path(__file__).with_name("complex_functions.txt")
FOLDERS = ("jobscan", "training", "datasets", "tests")
MOST = 15  # what a reader can hold; the projects that we look up to have 0 to 14 % of functions above it
MOST_WITHOUT_STEPS = 20  # above it the docstring numbers the steps
_STEPS = re.compile(r"^\s*1[.)]\s.*^\s*2[.)]\s", re.MULTILINE | re.DOTALL)


def complexity(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The number of ways through a function; functions inside it count for themselves.

    >>> def count(source): return complexity(ast.parse(source).body[0])
    >>> count("def f(): pass"), count("def f(a, b): return [c for c in a if c or b] if a and b else b")
    (1, 6)
    >>> count("def f(a):\\n  for b in a:\\n    try: g(b)\\n    except KeyError: pass\\n  else: g(a)")
    4
    """
    return 1 + sum(map(_branches, function.body))


def _branches(node: ast.AST) -> int:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return 0
        case ast.Assert():
            return 1
        case ast.If() | ast.IfExp():
            own = 1
        case ast.For() | ast.AsyncFor() | ast.While():
            own = 1 + bool(node.orelse)
        case ast.Try() | ast.TryStar():
            own = len(node.handlers) + bool(node.orelse)
        case ast.BoolOp():
            own = len(node.values) - 1
        case ast.comprehension():
            own = 1 + len(node.ifs)
        case ast.Match():
            own = sum(not _catches_all(case.pattern) for case in node.cases)
        case _:
            own = 0
    return own + sum(map(_branches, ast.iter_child_nodes(node)))


def _catches_all(pattern: ast.pattern) -> bool:
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None


def functions(path: Path) -> Iterator[tuple[str, int, str]]:
    """(name with its class, complexity, docstring) of each function of a file, inner ones too."""
    yield from _functions(ast.parse(path.read_text(encoding="utf-8")), "")


def _functions(tree: ast.AST, outer: str) -> Iterator[tuple[str, int, str]]:
    for node in ast.iter_child_nodes(tree):
        name = f"{outer}{node.name}" if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) else ""
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield name, complexity(node), ast.get_docstring(node) or ""
        yield from _functions(node, f"{name}." if name else outer)


def all_functions() -> dict[str, tuple[int, str]]:
    """`path:name` -> complexity and docstring, for all of the project's own source."""
    paths = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
    return {
        f"{path.relative_to(ROOT).as_posix()}:{name}": (number, docstring)
        for path in paths
        for name, number, docstring in functions(path)
    }


def known() -> dict[str, int]:
    """The functions of the list with the complexity that they may have."""
    lines = KNOWN.read_text(encoding="utf-8").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return {name: int(number) for name, number in pairs}


def complaints(found: dict[str, tuple[int, str]], listed: dict[str, int]) -> list[str]:
    """What is wrong, one sentence each.

    >>> for each in complaints({"a.py:f": (16, ""), "a.py:g": (22, "")}, {"a.py:g": 21, "a.py:h": 18}): print(each)
    a.py:f: 16 is more than 15: split it by meaning
    a.py:g: grew from 21 to 22
    a.py:h: no longer over 15: take it out of complex_functions.txt
    """
    out = []
    for name, (number, _) in found.items():
        if number > MOST and name not in listed:
            out.append(f"{name}: {number} is more than {MOST}: split it by meaning")
        if number > listed.get(name, number):
            out.append(f"{name}: grew from {listed[name]} to {number}")
    gone = [name for name in listed if found.get(name, (0, ""))[0] <= MOST]
    return out + [f"{name}: no longer over {MOST}: take it out of {KNOWN.name}" for name in gone]


def without_steps(found: dict[str, tuple[int, str]]) -> list[str]:
    """The functions over `MOST_WITHOUT_STEPS` whose docstring does not number their steps.

    >>> without_steps({"f": (21, "Sum up."), "g": (21, "In steps:\\n1. Add.\\n2. Halve."), "h": (20, "")})
    ['f']
    """
    return [name for name, (number, text) in found.items() if number > MOST_WITHOUT_STEPS and not _STEPS.search(text)]


def shrunk(found: dict[str, tuple[int, str]], listed: dict[str, int]) -> dict[str, int]:
    """The list without what has become simple, with lower numbers where they fell.

    >>> shrunk({"f": (16, ""), "g": (30, ""), "h": (3, ""), "new": (40, "")}, {"f": 19, "g": 25, "h": 17})
    {'f': 16, 'g': 25}
    """
    numbers = {name: min(number, found[name][0]) for name, number in listed.items() if name in found}
    return {name: number for name, number in numbers.items() if number > MOST}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="print every function, the worst first")
    parser.add_argument("--update", action="store_true", help="take out of the list what has become simple")
    given = parser.parse_args()
    found = all_functions()
    if given.update:
        head = [line for line in KNOWN.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        rows = [f"{name} {number}" for name, number in sorted(shrunk(found, known()).items())]
        KNOWN.write_text("".join(f"{line}\n" for line in head + rows), encoding="utf-8")
    shown = sorted(found.items(), key=lambda pair: (-pair[1][0], pair[0]))
    for name, (number, _) in shown:
        if given.all or number > MOST:
            print(number, name)
    print("\n".join(complaints(found, known())))


if __name__ == "__main__":
    main()
