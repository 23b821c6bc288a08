"""A place in a text -> the clause around it, and whether other words of the clause are about the same thing."""

from __future__ import annotations

import re
from itertools import takewhile

from jobscan.grammar.demand.phrases import WORDS

# Where a clause ends. "Ph.D. in", "e.g. Rust" and "3 yrs. of" do not end one; "(BSc).Rust- Go", which lost its spaces,
# does.
_END = re.compile(
    r"""
    [;•·●▪◦■]                  # each begins with its sign, and looks back from there: so the engine can look for it
    | [*] (?<=\w[*]) (?=[A-Z])
    | [.!?] (?![ ](?i:even[ ]better|a[ ]plus|great)) (?<![.][A-Za-z][.]) (?=\s+[^a-z\s]|\s*$)
    | (?: [.!?] (?<=[a-z)].) | - (?<=[a-z)]-) [ ] ) (?=[A-Z](?![.]))
    """,
    re.VERBOSE,
)
THING = re.compile(rf"(?<![a-z]){WORDS['thing']}(?![a-z])")
_SEPARATOR = re.compile(r"[,;/\n]| - |\b(?:and|or)\b")
_LONGEST = 600  # characters of a clause before what it is about; a flattened listing is one long line
_BRACKETS = re.compile(r"\([^()]*\)")
# Something else begins after these: "Rust or any language", "SQL, with some Go a plus", "SQL and knowledge of Go"
_NEW_THOUGHT = re.compile(
    rf"""
    \bor[ ]any\b (?![ ](?:other[ ])?(?:related|similar|relevant|equivalent))
    | \b(?:that|which|who|but|especially)\b | [,-][ ]?with\b | \band[ ](?:it|we|you|they)\b
    | \b(?:and|or)[ ](?:in[ ]the|(?:experience|knowledge|ability)[ ](?!(?:or|and|is|are|would)\b)\w)
    | ,[ ](?:\w+[ ]){{0,2}}{WORDS["thing"]}[ ](?:of|in|with|using)\b
    """,
    re.VERBOSE,
)
_ABOUT_IT = re.compile(r"[,(-]?\s*+(?:(?:which|that|this|it)\s*+)?$")  # "a degree, which is preferred"
_NEW_THING = re.compile(r", (?!or\b)| with | plus ")
_SAME_THING = re.compile(r"\b(?:related|similar|equivalent|relevant)\b")


def clause_around(folded: str, start: int, end: int, line: tuple[int, int]) -> tuple[int, int]:
    """The clause of `[start, end)`, within its line.

    >>> text = "SQL required; Rust or Go e.g. in services a plus. Apply now"
    >>> low, high = clause_around(text, 14, 18, (0, len(text)))
    >>> text[low:high]
    ' Rust or Go e.g. in services a plus'
    """
    low = max(line[0], start - _LONGEST)
    for found in _END.finditer(folded, low, line[1]):
        if found.start() >= end:
            return low, found.start()
        if found.end() <= start:
            low = found.end()
    return low, line[1]


def ends_within(folded: str, start: int, end: int) -> set[str]:
    """The signs at which clauses end in `[start, end)`."""
    return {found[0] for found in takewhile(lambda each: each.end() <= end, _END.finditer(folded, start))}


def outside_brackets(words: str) -> str:
    """The words without those in brackets.

    >>> outside_brackets("a degree (or two) in law")
    'a degree  in law'
    """
    return _BRACKETS.sub("", words)


def separators(words: str) -> int:
    """The number of commas, slashes, "and" and "or" outside brackets.

    >>> separators(", Rust (or Go) and SQL ")
    2
    """
    return len(_SEPARATOR.findall(outside_brackets(words)))


def turns_away(between: str) -> bool:
    """Whether a new thought begins here, so that what follows says nothing about what came before.

    >>> turns_away(" or Go "), turns_away(", with some Go "), turns_away(", which ")
    (False, True, False)
    """
    return bool(_NEW_THOUGHT.search(_ABOUT_IT.sub("", outside_brackets(between))))


def names_another(thing: str, between: str) -> bool:
    """Whether the words after something complete, such as years of experience or a degree, name another thing.

    >>> names_another("2 years of sales experience", ", retail background ")
    True
    >>> names_another("a degree", " in law, finance or a related field "), names_another("sql", ", rust ")
    (False, False)
    """
    between = _ABOUT_IT.sub("", outside_brackets(between))
    first = _SEPARATOR.search(between)
    breaks = [*_NEW_THING.finditer(between)]
    if not breaks or not THING.search(thing + between[: first.start() if first else None]):
        return False
    head, sign, tail = between[: breaks[-1].start()], breaks[-1][0], between[breaks[-1].end() :]
    if not tail.strip():
        return False
    if sign == " with " and not re.search(rf"{WORDS['thing']}\s*$", tail):  # "2 years with knowledge of law preferred"
        return False
    if THING.search(tail):  # but in "Masters, MPH or PhD degree" the last word belongs to all of them
        shared = re.search(r"\bor\b.*\bdegrees?\b", tail) and "degree" not in thing + head
        return not (shared or _SAME_THING.search(tail))
    # "3 years, retail preferred", but "a degree in law, finance preferred"
    return sign == ", " and not re.search(r"\b(?:or|and)\b", tail) and not re.search(r"\b(?:in|of)\b", head)


def bracket_is_of(thing: str, outside: str) -> bool:
    """Whether a bracket after `outside` is about the thing: "SQL and Go (a plus)" is about the nearest one only.

    >>> bracket_is_of("go", " experience "), bracket_is_of("sql", " and go ")
    (True, False)
    >>> bracket_is_of("a degree", " in law or finance "), bracket_is_of("a degree", " or 2 years of experience ")
    (True, False)
    """
    other = _SEPARATOR.search(outside_brackets(outside))
    if _NEW_THOUGHT.search(outside):
        return False
    return other is None or bool(THING.search(thing) and not THING.search(outside, other.start()))
