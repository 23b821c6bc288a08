"""Text -> the places where it has a form of the lexicon as a whole word, in the case that the form wants."""

from __future__ import annotations

import re
from typing import NamedTuple

from jobscan.facts.skills.everyday_words import is_plain_talk
from jobscan.facts.skills.tagger import Place
from jobscan.grammar.text import lower
from jobscan.lexicon.lexicon import Form, Lexicon, load_lexicon

_LIST_GAP = re.compile(r"[\s,;/|&+()\[\]•·*:-]*(?:(?:and/or|and|or)\b)?[\s,;/|&()•·*-]*", re.IGNORECASE)
_NOT_TOGETHER = re.compile(r"[\w+#&@_]|\.(?:js|net|io|com|ai|org|py)\b|-\w")
_DEMONYM = re.compile(r"\s+(?:markets?|compan|customers?|clients?|laws?|GAAP|government|speaking countries|team|office"
                       r"|[Tt]eachers?|[Tt]utors?|[Dd]epartments?|[Rr]estaurants?|fries|toast|past(?:a|ry|ries)|ovens?|baths?|Oriental"
                       r"|doors?|windows?|silver\w*|floors?|furniture|metals?|surfaces|brass|shoes|nails|hotels?|wines?"
                      r"|citizen|culture|food|cuisine|studies|literature|history|National|Government)")  # fmt: skip
_SUBJECT = re.compile(r"(?<![A-Z])(?:GCSEs?|[AO][- ][Ll]evels?|Matric|Leaving Cert)(?: in)? $")  # at school
_JOINED = re.compile(  # "AWS-based", "SQL-like": a short name too is whole before these
    r"-(?:based|like|native|driven|compliant|certified|hosted|powered|related|specific|compatible|centric|enabled)\b"
)
_LONE = re.compile(r"[RC](?<![\w.&'+#-][RC])(?![\w+#&]|[.'-](?!\s))")  # the letter first: so the engine can look for it


class Hit(NamedTuple):
    """A place that the lexicon knows; `sure` when nothing else has to speak for it.

    A plain word in small letters is not: only sure tools beside it make it one.
    """

    start: int
    end: int
    form: Form
    sure: bool


def known_places(folded: str) -> list[Place]:
    """What the lexicon knows anywhere in a text, whatever the role there."""
    return places_of(hits_in(folded, load_lexicon()))


def places_of(hits: list[Hit]) -> list[Place]:
    """What the tagger wants to know of hits."""
    return [Place(hit.start, hit.end, hit.form.kind, hit.sure) for hit in hits]


def hits_in(text: str, lexicon: Lexicon) -> list[Hit]:
    """Every whole-word form, in its own case where that matters."""
    lowered = lower(text)
    hits = []
    for pattern, start, end in lexicon.matches(lowered):
        if not _opens(text, start, end):
            continue
        words = lexicon.patterns[pattern]
        if not _closes(text, start, end):
            shorter = _shorter(text, lowered, start, end, lexicon)
            if shorter is None:
                continue
            words, end = shorter, start + len(shorter)
        hit = judge(text, start, end, lexicon.forms[words])
        if hit:
            hits.append(hit)
    hits += [Hit(m.start(), m.end(), lexicon.forms[m[0].lower()], False) for m in _LONE.finditer(text)]
    hits.sort()
    return [hit for i, hit in enumerate(hits) if i == 0 or hit.start >= hits[i - 1].end]


def judge(text: str, start: int, end: int, form: Form) -> Hit | None:
    """The hit, unless the case or a neighbour makes it something else."""
    if form.exact and text[start:end] != form.exact:
        return None
    if form.context and (text[start - 1 : start] == "-" or _NOT_TOGETHER.match(text, end)):
        return None
    if form.plain:
        if text[start].islower():
            return Hit(start, end, form, False)
        if is_plain_talk(text, start, end):
            return None
    if form.kind == "soft" and text[end : end + 1].isalpha():  # "initiatives" are projects, "negotiations" are talks
        return None
    if form.kind == "language" and (_DEMONYM.match(text, end) or _SUBJECT.search(text, max(0, start - 20), start)):
        return None
    return Hit(start, end, form, not form.context)


def _opens(text: str, start: int, end: int) -> bool:
    """A word begins here; scrapers glue lines, so a capital after a small letter begins one too."""
    before = text[start - 1 : start]
    if before.isalnum() or before == "_":
        return end - start > 3 and before.islower() and text[start].isupper()
    if before in ("@", "#") or (before == "." and text[start].islower() and text[start - 2 : start - 1].isalnum()):
        return False
    return not (before == "-" and end - start <= 3)


def _closes(text: str, start: int, end: int) -> bool:
    """The word ends here, or with a plural "s"; "C" does not end in "C++"."""
    after = text[end : end + 1]
    if not after:
        return True
    if after in "+#_@" and text[end - 1].isalnum():
        return after == "+" and text[end + 1 : end + 2] not in ("+", "")
    if not after.isalnum() or not text[end - 1].isalnum():
        return not (after == "-" and end - start <= 3 and text[end + 1 : end + 2].isalnum()) or bool(
            _JOINED.match(text, end)
        )
    if after == "s" and end - start > 2 and text[end - 1] != "s" and not text[end + 1 : end + 2].isalnum():
        return True
    return end - start > 3 and text[end - 1].islower() and after.isupper()


def _shorter(text: str, lowered: str, start: int, end: int, lexicon: Lexicon) -> str | None:
    """A form that ends earlier, when the longest one ran into the middle of a word."""
    for stop in range(end - 1, start + 1, -1):
        if lowered[start:stop] in lexicon.forms and _closes(text, start, stop):
            return lowered[start:stop]
    return None


def lists_of(text: str, hits: list[Hit]) -> list[list[Hit]]:
    """Neighbours with nothing but commas, slashes, bullets, "and" between them."""
    groups: list[list[Hit]] = []
    for hit in hits:
        if groups and hit.start - groups[-1][-1].end < 12 and _LIST_GAP.fullmatch(text, groups[-1][-1].end, hit.start):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups
