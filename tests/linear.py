"""Every regular expression of the package -> those that a text can make slow, as JSON.

Run in a process of its own, as one that is slow without end has to be killed: `python -m tests.linear`. Patterns are
seen where they are compiled, while all modules are imported and samples analysed, so those that are built from files of
words are among them. Each is tried on texts made for it: what its repeated parts take, over and over, after what its
beginning takes, and before something that it does not take.
"""

from __future__ import annotations

import json
import re
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from jobscan.grammar import later

ROOT = Path(__file__).parents[1]
LONG = 8_000  # characters; a linear pattern takes a millisecond or two for them, a quadratic one a hundred and more
QUICK = 0.04  # seconds, below which nobody asks; some systems count the processor's time in steps of .004
TELLING = 0.15  # seconds that are measured well enough
LIMIT = 1.0  # seconds after which a search is given up
GROWTH = 2.8  # for twice the text: linear is 2, quadratic 4
LOOSE = 20  # times that a part may be repeated at least, before the length of the text plays a part
GENERIC = (" ", "\n", "\t", "a", "A", "1", ",", ".", "-", "a ", "A ", "1 ", "1,", "1.", "$1 ", "\n ", "\n\n", "a\n", "A. ",
           "- ", "/", "a/", "(", ")", "<a ", "<", ">", "&", "&amp;", "=", '="', "'", "a-", "a.", "• ", "\u00a0", "é")  # fmt: skip
# patterns that see no text of others
OWN = ("jobscan/grammar/word_lists.py", "jobscan/check/word_list.py")
# patterns that are given few characters: as many, and what bounds them; they are tried at that length
BOUNDED = {
    "jobscan/facts/skills/names.py _BE": 400,  # between, before and behind names; `MOST`
    "jobscan/facts/pay/labels.py _EDGES": 100,  # a label, of 40 at most
    "jobscan/facts/experience/find.py _TRAILING": 400,  # a statement of years; `_LONGEST`
    "jobscan/grammar/money/patterns.py RISING": 400,  # between two amounts, which stand near each other
    "jobscan/grammar/titles/": 500,  # a title, or a line that may be one: `tests/pipeline/test_linear.py` tries fields
    "jobscan/grammar/demand/": 500,  # a clause
}
# patterns that are looked for at the start of a text only, under another name
MATCHED = tuple(
    f"jobscan/{name}"
    for name in (
        "facts/title/in_prose.py _BEFORE_CAPITAL", "facts/title/in_prose.py _ADJECTIVES",
        "facts/title/in_prose.py _PRAISE", "segment/said.py _SAID",
        "grammar/money/patterns.py HIGH", "facts/employer/patterns.py AFTER_",
    )
)  # fmt: skip
ENDS = ("", "\x00")


def compiled() -> dict[tuple[str, int], str]:
    """All patterns with their flags, and where each was first compiled."""
    found: dict[tuple[str, int], str] = {}
    real: Any = re._compile  # type: ignore[attr-defined]

    def noted(pattern: Any, flags: Any) -> Any:
        made = real(pattern, flags)
        frame = sys._getframe(1)
        while frame and "/re/" in frame.f_code.co_filename and frame.f_back:
            frame = frame.f_back
        name = frame.f_code.co_filename
        if "/jobscan/" in name and isinstance(made.pattern, str):
            found.setdefault((made.pattern, made.flags), f"{Path(name).relative_to(ROOT)}:{frame.f_lineno}")
        return made

    re._compile = noted  # type: ignore[attr-defined]
    put_off, later.later = later.later, re.compile  # the place where it is made, not where it is used first
    try:
        _use_everything()
    finally:
        re._compile, later.later = real, put_off  # type: ignore[attr-defined]
    return found


def _use_everything() -> None:
    import pkgutil
    from importlib import import_module

    import jobscan

    for module in pkgutil.walk_packages(jobscan.__path__, "jobscan."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    from jobscan.check import RULES, rule, sentence
    from jobscan.check.shapes import said
    from jobscan.model import CheckOptions, Options, Source
    from jobscan.pipeline.analyzer import Analyzer

    for card in map(rule, RULES):
        for shape in card.worded:
            sentence.compiled("|".join(shape.unless))
        if card.unsaid is not None:
            said(card.unsaid)
    analyzer = Analyzer(options=Options(check=CheckOptions()))
    for path in sorted((ROOT / "samples").glob("*.txt")):
        analyzer.analyze_source(Source(text=path.read_text(encoding="utf-8"), uri=path.name))


def texts(pattern: str, flags: int) -> Iterator[tuple[str, str]]:
    """Pairs of a beginning and what is repeated after it; none for a pattern that looks at a few characters only."""
    repeats = list(_repeats(parser.parse(pattern, flags & ~re.DEBUG), ""))
    if repeats:
        yield from (("", each) for each in GENERIC)
    seen: set[tuple[str, str]] = set()
    for before, body in repeats:
        for pair in ((before, body), ("", before + body), (before, body + body[::-1])):
            if pair[1] and pair not in seen and len(seen) < 24:
                seen.add(pair)
                yield pair


def _repeats(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """Each repeated part: a text that leads to it, and one that it takes."""
    for kind, value in tree:
        if kind in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            least, most, inner = value
            sample = _sample(inner)
            if most > LOOSE:
                yield before, sample
            yield from _repeats(inner, before)
            before += sample * max(least, 1)
            continue
        for inner in _inner(kind, value):
            yield from _repeats(inner, before)
        before += _sample([(kind, value)])


def _inner(kind: Any, value: Any) -> list[Any]:
    if kind is code.BRANCH:
        return list(value[1])
    if kind is code.SUBPATTERN:
        return [value[3]]
    if kind in (code.ASSERT, code.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is code.ATOMIC_GROUP else []


def _sample(tree: Any) -> str:
    """A text that the pattern takes, or nearly."""
    out = ""
    for kind, value in tree:
        if kind is code.LITERAL:
            out += chr(value)
        elif kind is code.IN:
            out += _member(value)
        elif kind in (code.ANY, code.NOT_LITERAL):
            out += "x" if value != ord("x") else "y"
        elif kind in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            out += _sample(value[2]) * max(min(value[0], 3), 1)
        elif kind is code.BRANCH:
            out += _sample(value[1][0])
        elif kind in (code.SUBPATTERN, code.ATOMIC_GROUP):
            out += _sample(value[3] if kind is code.SUBPATTERN else value)
    return out


_MEMBERS = {code.CATEGORY_DIGIT: "1", code.CATEGORY_SPACE: " ", code.CATEGORY_WORD: "a", code.CATEGORY_NOT_SPACE: "a",
            code.CATEGORY_NOT_DIGIT: "a", code.CATEGORY_NOT_WORD: " "}  # fmt: skip


def _member(members: Any) -> str:
    if members[0][0] is code.NEGATE:
        others = (
            each
            for each in (*"ax1 -;\n", *map(chr, range(0x2E80)))
            if not any(_has(member, each) for member in members[1:])
        )
        return next(others, "")
    kind, value = members[0]
    return chr(value) if kind is code.LITERAL else chr(value[0]) if kind is code.RANGE else _MEMBERS[value]


def _has(member: Any, character: str) -> bool:
    kind, value = member
    if kind is code.LITERAL:
        return bool(chr(value) == character)
    if kind is code.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    return {
        code.CATEGORY_DIGIT: character.isdigit(), code.CATEGORY_SPACE: character.isspace(),
        code.CATEGORY_WORD: character.isalnum() or character == "_", code.CATEGORY_NOT_SPACE: not character.isspace(),
        code.CATEGORY_NOT_DIGIT: not character.isdigit(),
        code.CATEGORY_NOT_WORD: not (character.isalnum() or character == "_"),
    }[value]  # fmt: skip


class Endless(Exception):
    """A pattern took more than its time."""


def seconds(find: Callable[[str], object], text: str) -> float:
    """The processor's time for a search; `LIMIT` where it takes longer."""
    began = time.process_time()
    return time.process_time() - began if find_or_give_up(find, text) else LIMIT


def find_or_give_up(find: Callable[[str], object], text: str) -> bool:
    """Whether a search ended within `LIMIT`."""

    def ring(*_: object) -> None:
        raise Endless

    signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        find(text)
    except Endless:
        return False
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return True


def is_slow(find: Callable[[str], object], text: Callable[[int], str]) -> bool:
    """Whether time grows faster than the text. Only what is slow at all is measured, on texts long enough to tell."""
    began = time.perf_counter()
    find_or_give_up(find, text(LONG // 4))
    if time.perf_counter() - began < QUICK / 20:  # a quadratic one takes a sixteenth, and nearly all take far less
        return False
    began, size = time.perf_counter(), LONG
    whole = seconds(find, text(size))
    if time.perf_counter() - began < QUICK or whole < QUICK:
        return False
    for _ in range(3):  # a busy machine may be slow once
        while whole < TELLING and size < 8 * LONG:
            size *= 2
            whole = seconds(find, text(size))
        half = seconds(find, text(size // 2))
        if half >= LIMIT:
            return True
        if whole < GROWTH * half:
            return False
        whole = seconds(find, text(size))
    return True


def searcher(pattern: re.Pattern[str], *, from_the_start: bool) -> Callable[[str], object]:
    """What the package does with the pattern: looks at the start of a text, or for all places in it."""
    return pattern.match if from_the_start else lambda text: deque(pattern.finditer(text), maxlen=0)


def slow_patterns(part: int = 0, parts: int = 1) -> Iterator[dict[str, str]]:
    """The patterns that a text can make slow, each with such a text."""
    names = Names()
    for (words, flags), place in list(compiled().items())[part::parts]:
        if place.startswith(OWN) or not any(texts(words, flags)):
            continue
        find = searcher(re.compile(words, flags), from_the_start=names.is_only_matched(place))
        most = next((most for where, most in BOUNDED.items() if names.full(place).startswith(where)), None)
        for before, pump in texts(words, flags):
            for end in ENDS if before or pump not in GENERIC else ENDS[1:]:

                def text(size: int) -> str:
                    return before + pump * (size // len(pump)) + end  # noqa: B023

                if seconds(find, text(most)) > QUICK if most else is_slow(find, text):
                    yield {"place": place, "pattern": words[:200], "before": before[:80], "pump": pump[:80], "end": end}
                    break
            else:
                continue
            break


class Names:
    """The names that patterns have in the package, and what is done with them."""

    def __init__(self) -> None:
        self._texts = {
            str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in (ROOT / "jobscan").rglob("*.py")
        }
        self._whole = "\n".join(self._texts.values())

    def of(self, place: str) -> str:
        """The name that the pattern compiled at a place is given; empty where it has none."""
        file, _, number = place.rpartition(":")
        for line in reversed(self._texts[file].splitlines()[: int(number)]):
            if assigned := re.match(r"(\w+)(?:: [^=]+)? = ", line):
                return assigned[1]
            if line[:1].strip() and not line.startswith(")"):
                break
        return ""

    def full(self, place: str) -> str:
        """The file and the name."""
        return f"{place.rpartition(':')[0]} {self.of(place)}"

    def is_only_matched(self, place: str) -> bool:
        """Whether a pattern is looked for at the start of texts only, wherever it is used by its name."""
        name = self.of(place)
        if self.full(place).startswith(MATCHED):
            return True
        text = self._texts[place.rpartition(":")[0]] if name.startswith("_") else self._whole
        return bool(name) and _uses(name, text) <= {".match", ".fullmatch"}


def _uses(name: str, text: str) -> set[str]:
    """The methods that are called on what has this name; "" where it is handed on, or never seen."""
    lines = [
        line for line in text.splitlines() if name in line and not re.match(rf"from |import |{name}\b[^=]*=", line)
    ]
    return {use for line in lines for use in re.findall(rf"(?<![\w\"]){name}\b(\.\w+)?", line)} or {""}


if __name__ == "__main__":
    for each in slow_patterns(*map(int, sys.argv[1:3])):
        print(json.dumps(each), flush=True)
