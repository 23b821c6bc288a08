"""Text -> the places where it contains a form of the lexicon as a whole word, in the case that the form requires."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from jobscan.facts.skills.everyday_words import is_plain_talk
from jobscan.facts.skills.tagger import Hint
from jobscan.facts.skills.words import WORDS
from jobscan.grammar.text import lower
from jobscan.lexicon.lexicon import Lexicon, load_lexicon
from jobscan.lexicon.table import Form

_LIST_GAP = re.compile(r"[\s,;/|&+()\[\]•·*:-]*(?:(?:and/or|and|or)\b)?[\s,;/|&()•·*-]*", re.IGNORECASE)
_LONGEST_GAP = 12  # characters: "), and/or (" and a blank
_NOT_TOGETHER = re.compile(r"[\w+#&@_]|\.(?:js|net|io|com|ai|org|py)\b|-\w")
_OF_A_PEOPLE = re.compile(rf"\s+{WORDS['of_a_people']}")
_AT_SCHOOL = re.compile(rf"(?<![A-Z]){WORDS['at_school']}(?: in)? $")
_GRADE = "advanced "  # "Advanced Excel" needs no further evidence, but the first word says how well it is known
_JOINED = re.compile(rf"-{WORDS['joined']}\b")
_LONE = re.compile(r"[RC](?<![\w.&'+#-][RC])(?![\w+#&]|[.'-](?!\s))")  # the letter first, which is quick to find


class SkillMatch(NamedTuple):
    """A place with a form of the lexicon; `sure` if it needs no further evidence.

    A form that needs evidence is not sure, and neither is an ordinary word in lower case, which is a name only beside
    sure tools.
    """

    start: int
    end: int
    form: Form
    sure: bool


def lexicon_hints(folded: str) -> list[Hint]:
    """The lexicon's forms anywhere in a text, whatever the role, for the tagger."""
    return hints_of(find_matches(folded, lower(folded), load_lexicon()))


def hints_of(matches: Iterable[SkillMatch]) -> list[Hint]:
    """The matches as hints for the tagger."""
    return [Hint(match.start, match.end, match.form.entry.kind, match.sure) for match in matches]


def find_matches(text: str, lowered: str, lexicon: Lexicon) -> list[SkillMatch]:
    """Every form that is a whole word, in order and without overlaps, in its own case where that matters."""
    forms = lexicon.forms
    matches = [SkillMatch(lone.start(), lone.end(), forms[lone[0].lower()], False) for lone in _LONE.finditer(text)]
    for pattern, start, end in lexicon.matches(lowered):
        if not _opens(text, start, end):
            continue
        words = lexicon.patterns[pattern]
        if not _closes(text, start, end):
            shorter = _shorter(text, lowered, start, end, lexicon)
            if shorter is None:
                continue
            words, end = shorter, start + len(shorter)
        match = judge(text, start, end, forms[words])
        if match:
            matches.append(match)
    matches.sort(key=itemgetter(0, 1))
    return [match for at, match in enumerate(matches) if at == 0 or match.start >= matches[at - 1].end]


def judge(text: str, start: int, end: int, form: Form) -> SkillMatch | None:
    """The match of a form whose letters are at `[start, end)`; None if the case or a neighbour rules it out.

    A plural "s" after the letters belongs to the match; "advanced" in front of a tool does not.
    """
    if not _is_allowed(text, start, end, form):
        return None
    end += _is_plural(text, start, end)
    if form.entry.kind == "tool" and lower(text[start : start + len(_GRADE)]) == _GRADE:
        start += len(_GRADE)
    small = form.plain and text[start].islower()
    if form.plain and not small and is_plain_talk(text, start, end):
        return None
    return SkillMatch(start, end, form, not (form.context or small))


def _is_allowed(text: str, start: int, end: int, form: Form) -> bool:
    """Whether the form has the required case, and no neighbour makes it part of something else."""
    if form.exact and text[start:end] != form.exact:
        return False
    if form.context and (text[start - 1 : start] == "-" or _NOT_TOGETHER.match(text, end)):
        return False
    kind = form.entry.kind
    if kind == "language":
        return not (_OF_A_PEOPLE.match(text, end) or _AT_SCHOOL.search(text, max(0, start - 20), start))
    return not (kind == "soft" and text[end : end + 1].isalpha())  # "initiatives" are projects, "negotiations" talks


def group_by_enumeration(text: str, matches: Iterable[SkillMatch]) -> list[list[SkillMatch]]:
    """The matches in groups: neighbours with nothing but commas, slashes, bullets and "and" between them."""
    groups: list[list[SkillMatch]] = []
    end = -_LONGEST_GAP
    for match in matches:
        if match.start - end < _LONGEST_GAP and _LIST_GAP.fullmatch(text, end, match.start):
            groups[-1].append(match)
        else:
            groups.append([match])
        end = match.end
    return groups


# --- whole words -----------------------------------------------------------------------------------------------------


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a word begins here; scrapers join lines, so a capital after a lower-case letter begins one too."""
    before = text[start - 1 : start]
    if before.isalnum() or before == "_":
        return end - start > 3 and before.islower() and text[start].isupper()
    if before in ("@", "#") or (before == "." and text[start].islower() and text[start - 2 : start - 1].isalnum()):
        return False
    return not (before == "-" and end - start <= 3)


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the word ends here, or with a plural "s"; "C" does not end in "C++", nor a short name in "AWS-X"."""
    after = text[end : end + 1]
    if not after:
        return True
    if text[end - 1].isalnum():
        if after in "+#_@":
            return after == "+" and text[end + 1 : end + 2] not in ("+", "")
        if after.isalnum():
            glued = end - start > 3 and text[end - 1].islower() and after.isupper()
            return glued or _is_plural(text, start, end)
    hyphenated = after == "-" and end - start <= 3 and text[end + 1 : end + 2].isalnum()
    return not hyphenated or _JOINED.match(text, end) is not None


def _is_plural(text: str, start: int, end: int) -> bool:
    """Whether an "s" after these letters ends the word: "firewalls", "IDEs"."""
    is_end = text.startswith("s", end) and not text[end + 1 : end + 2].isalnum()
    return is_end and end - start > 2 and text[end - 1] != "s" and text[end - 1].isalnum()


def _shorter(text: str, lowered: str, start: int, end: int, lexicon: Lexicon) -> str | None:
    """A form that ends earlier, if the longest one ends in the middle of a word."""
    for stop in range(end - 1, start + 1, -1):
        if lowered[start:stop] in lexicon.forms and _closes(text, start, stop):
            return lowered[start:stop]
    return None
