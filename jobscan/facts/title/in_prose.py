"""Text -> the job's name in its prose: "we are looking for a X to join", "as a X, you will", "the X is responsible"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.grammar.places.spotting import places_in
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.grammar.words import begins_word

_CUE = re.compile(
    r"""
    (?:(?:looking|searching)\ ?for|seeking|hiring|recruiting|recruit|join\ (?:us|our\ team|the\ team|\w+)\ as
    |role\ of|position\ of|opportunity\ for|opening\ for
       |vacancy\ for|in\ need\ of|as|become|for|add|hire|appoint|find|requires?|needs|post\ of|new|permanent
       |exciting\ opportunity\ as|our\ (?:next|new)
       |opportunity\ to\ become|the|(?-i:Our)|(?-i:This)|offering|need(?:\ now)?(?:\ is)?|lookout\ for)
    \ (?:(?:to\ hire|to\ recruit|to\ appoint|of)\ )?
    (?:(?:an?|our\ next|their\ next|our|the|several|multiple|two|additional)\ |(?-i:an?(?=[A-Z][a-z])))?
    (?-i:[a-z-]+,\ ){0,3}  # "a strategic, curious Analyst"
    (?P<title>(?:[A-Za-z0-9+#./&',()-]+\ ){0,14}(?:[A-Za-z0-9+#./&'()-]+))
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Where a title may end; it ends at the first of these before which there stands a job's noun.
_END = re.compile(
    r"""
    \ (?: (?:(?i:to|who|with|you|will)|for|in|at|on|we|is|within|that|based|from|has|are|may|can|responsible|must|and|or
           |across|as|[Rr]ole|[Pp]osition|[Oo]pportunity|[Jj]ob|vacancy
           |[a-z]{3,}s(?=\ [a-z]))\b                # "The Data Engineer develops and"
        | [Tt]eam\b(?!\ (?:[Ll]ead|[Mm]ember|[Mm]anager|[Aa]ssist|[Cc]oord))
        | -\  | \( )
      | ,\ (?=[a-z]|an?\ ) | ,(?=\ ) | -\ (?=[A-Z]) | [.](?=\ |$|[A-Z][a-z]) | $
    """,
    re.VERBOSE,
)
# "Sales and Marketing Manager": only these a title goes on behind, when nothing before them is a job's noun
_CROSSED = (" and", " or", " -", "-", " role", " Role", " Team", " team", " Job", " job", " Position", " (")
_CUE_WORDS = (
    "looking for", "lookingfor ", "searching for", "seeking ", "hiring ", "recruit", "join ", "role of", "position of",
    "opportunity ",
    "opening for", "vacancy for", "in need of", "as ", "become ", "for ", "add ", "hire ", "appoint ", "find ",
    "require", "needs ", "need ", "post of", "new ", "permanent ", "exciting opportunity", "the ",
    "our ", "offering ", "lookout for", "this ",
)  # fmt: skip
_NAMING = ("the ", "this ")  # frequent words, and cues only in front of a name
_ADJECTIVES = re.compile(
    r"(?:(?:for(?= an? )|an?|the|highly|very|skilled|motivated|self-motivated|talented|experienced|passionate"
    r"|dedicated|dynamic|driven|innovative|enthusiastic|proactive"
    r"|detail-oriented|results-driven|hard-working|hardworking|energetic|reliable|ambitious|exceptional|strong"
    r"|committed|compassionate|creative|friendly"
    r"|qualified|seasoned|strategic|hands-on|full-time|part-time|new|and|or|exciting|great|excellent|temporary"
    r"|permanent|remote|professional|competent"
    r"|forward-thinking|versatile|organised|organized|knowledgeable|solution-oriented|structured|vibrant|inspiring"
    r"|[a-z]+-(?:minded|oriented|focused|motivated|thinking|going|working|starting)|talented|self-driven|analytical|curious|collaborative|confident|caring|bright|curious|best|first|next"
    r"|outstanding|top|several|key),?\s+)*",
    re.IGNORECASE,
)
_INNER_CUE = re.compile(r"(?:looking for|seeking|hiring|recruiting|join us as|As) ")
_STRONG = (
    "looking for",
    "lookingfor",
    "searching for",
    "seeking",
    "hiring",
    "recruit",
    "role of",
    "position of",
    "join",
    "as ",
    "in need",
    "lookout",
    "opportunity",
    "opening",
    "appoint",
    "find",
    "require",
    "needs",
    "post of",
)
_ARTICLE = re.compile(r"\b(?:an?|our next|their next|one|several|two) ", re.IGNORECASE)
# "Engineer II", "Technician 3": the noun stands before the grade
_GRADE = re.compile(r" (?:I{1,3}|I?V|VI|[1-9]|L[1-9]|[A-C])$")
# "reports to the Practice Manager", "supported by the Team Leader": somebody else
_ELSE_BEFORE = re.compile(
    r"\b(?:to|by|with|from|under|of|for|and|assist\w*|support\w*|help\w*|through|via|between|contact|including)$",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"Disability Confident|Equal Opportunit|(?:Great|Best) Place|Investors? in People|Living Wage"
    r"|^(?:York|Zealand|Jersey|Delhi|Hampshire|Mexico|Orleans|England|South Wales)\b"  # behind "New"
)
# "the Director of Learning and Development": here the noun stands in front
_OFFICE = re.compile(
    r"(?:[A-Z][\w-]+ ){0,3}(?:Director|Head|Manager|President|Chief|Dean|Professor|Chair) of (?:the )?[A-Z]"
)
_ROLE = re.compile(r" (?:role|position|opportunity|job|vacancy)\b", re.IGNORECASE)
_OF_OURS = re.compile(r"\b(?:our|your|their|is|are)\b|\bof\b(?! (?:the )?[A-Z])")
_PLURAL = re.compile(r"(?:[^s]s|staff|members)$")
# "hiring a Director, Partnership Management."
_BEHIND_COMMA = re.compile(
    r", (?:[A-Z][\w&/-]+(?: (?:&|and|of) [A-Z][\w&/-]+| [A-Z][\w&/-]+){0,4})(?=[.!\n]| (?:to|who|is|will|for|with)\b)"
)
_LONGEST = 70  # characters of a title in prose
_OTHER_ROLE = re.compile(r"(?:er|or|ist|ant|ian|ive|RN|LPN|RGN)s?\b|Nurse|Analyst")


def cues(text: str, low: str) -> Iterator[tuple[int, int, str]]:
    """ "We are looking for a X to join", "As a X, you will", "The X will be responsible"."""
    at = 0
    for start in _cue_starts(text, low):
        match = _CUE.match(text, start, 5000) if start >= at else None
        if match is None:
            continue
        inner = _INNER_CUE.search(match["title"])
        at = match.start("title") + (inner.start() if inner else 0)
        if inner and inner.start() < 30:  # "the RoleWe're seeking a motivated Technician"
            continue
        start = match.start("title")
        adjectives = _ADJECTIVES.match(text, start, match.end())
        start = adjectives.end() if adjectives else start
        end = _end(text, start, match.end())
        if end is None or not _is_this_job(text, match, end):
            continue
        words = text[start:end]
        if (")" in words and "(" not in words) or _NEVER.search(words) or not 2 < len(words) <= _LONGEST:
            continue
        rule = _rule(text, match, start, words)
        if rule:
            at = end
            yield start, _with_field(text, end), rule


def _end(text: str, start: int, end: int) -> int | None:
    """Where the title ends that begins at `start`: at the first stop that a job's noun stands before."""
    crossed = 0
    for stop in _END.finditer(text, start + 1, end):
        if stop[0].endswith("s") and has_noun(stop[0]):  # "two designers who": a plural, no verb
            continue
        words = _GRADE.sub("", text[start : stop.start()])
        if _is_noun(words.rsplit(" ", 1)[-1]):
            return stop.start()
        if stop[0] in (" and", " &") and text[stop.end() + 1 : stop.end() + 2].isupper():
            continue  # "Head of Learning and Development"
        if _OFFICE.match(words):
            return stop.start()
        crossed += 1
        if crossed == 3 or not stop[0].startswith(_CROSSED):
            return None
    return None


def _is_noun(word: str) -> bool:
    """Whether a word ends a title; a department's name does not."""
    word = word.strip("().,-/")
    return word.lower() != "engineering" and has_noun(word)


def _rule(text: str, match: re.Match[str], start: int, words: str) -> str | None:
    """How sure a cue is: by its own words, and by the capitals of what it announces."""
    cue = match[0][:16].lower()
    strong = cue.startswith(_STRONG)
    count = len(words.split())
    if words[0].isupper() and (count > 1 or strong) and not _OF_OURS.search(words):
        if strong:
            return "title.cue"
        others = _PLURAL.search(words) and not _OFFICE.match(words)
        return None if others or words.rsplit(" ", 1)[-1][0].islower() else "title.mention"
    if not strong or cue.startswith("as ") or count > 5 or "our" in words.split():
        return None
    announced = " " in words or _ARTICLE.search(match[0][: start - match.start()]) or not _PLURAL.search(words)
    return "title.plain_cue" if announced else None


def _with_field(text: str, end: int) -> int:
    """ "hiring a Director, Partnership Management." """
    comma = _BEHIND_COMMA.match(text, end)
    if comma and not _OTHER_ROLE.search(comma[0]) and not places_in(text, end + 2, comma.end()):
        return comma.end()
    return end


def _is_this_job(text: str, match: re.Match[str], end: int) -> bool:
    """Not "reports to the Head Chef"; "this" only in "this Head Chef role"."""
    word = match[0][:5].lower()
    if word == "this ":
        return bool(_ROLE.match(text, end))
    if word.startswith("the "):
        before = text[max(0, match.start() - 14) : match.start()].rstrip(" ")
        return not _ELSE_BEFORE.search(before) or bool(_ROLE.match(text, end))
    return True


def _cue_starts(text: str, low: str) -> list[int]:
    """Where a word of `_CUE` begins: to look for thirty words one by one is quicker than for all at each letter."""
    found = set()
    for word in _CUE_WORDS:
        at = low.find(word, 0, 5000)
        while at >= 0:
            if begins_word(text, at) and (word not in _NAMING or text[at + len(word) : at + len(word) + 1].isupper()):
                found.add(at)
            at = low.find(word, at + len(word), 5000)
    return sorted(found)[:400]
