"""Text -> the job's name in its prose: "we are looking for a X to join", "as a X, you will", "the X is responsible"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.data.title_shape import has_noun
from jobscan.extract._places import places_in
from jobscan.extract._words import begins_word

_CUE = re.compile(
    r"""
    (?:(?:looking|searching)\ for|seeking|hiring|recruiting|recruit|join\ (?:us|our\ team|the\ team|\w+)\ as
    |role\ of|position\ of|opportunity\ for|opening\ for
       |vacancy\ for|in\ need\ of|as|become|for|add|hire|appoint|find|requires?|needs|post\ of|new|permanent
       |exciting\ opportunity\ as
       |opportunity\ to\ become|the|(?-i:Our)|offering|need|lookout\ for)
    \ (?:(?:to\ hire|to\ recruit|to\ appoint|of)\ )?
    (?:an?|our\ next|their\ next|our|the|several|multiple|two|additional)?\ ?
    (?-i:[a-z-]+,\ ){0,3}  # "a strategic, curious Analyst"
    (?P<title>(?:[A-Za-z0-9+#./&',()-]+\ ){0,9}?(?:[A-Za-z0-9+#./&'()-]+))
    (?=\ \(|\ (?:to|who|with|for|in|at|on|role|position|you|we|will|is|within|that|and\ you|opportunity|based|team|job
    |from|has|are|reports|responsible|serves|works|leads|supports|plays|performs|provides|ensures|acts|assists
    |oversees|develops|designs|manages|must)\b|[,.!:;?\n]|\ -\ |\ \(|$)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CUE_WORDS = (
    "looking for", "searching for", "seeking ", "hiring ", "recruit", "join ", "role of", "position of", "opportunity ",
    "opening for", "vacancy for", "in need of", "as ", "become ", "for ", "add ", "hire ", "appoint ", "find ",
    "require", "needs ", "need ", "post of", "new ", "permanent ", "exciting opportunity", "the ",
    "our ", "offering ", "lookout for",
)  # fmt: skip
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
_PLURAL = re.compile(r"(?:[^s]s|staff|members)$")
# "hiring a Director, Partnership Management."
_BEHIND_COMMA = re.compile(
    r", (?:[A-Z][\w&/-]+(?: (?:&|and|of) [A-Z][\w&/-]+| [A-Z][\w&/-]+){0,4})(?=[.!\n]| (?:to|who|is|will|for|with)\b)"
)
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
        if inner:  # "the RoleWe're seeking a motivated Technician"
            continue
        start, end = match.span("title")
        adjectives = _ADJECTIVES.match(text, start, end)
        start = adjectives.end() if adjectives else start
        comma = _BEHIND_COMMA.match(text, end)
        if comma and not _OTHER_ROLE.search(comma[0]) and not places_in(text, end + 2, comma.end()):
            end = comma.end()
        words = text[start:end]
        last = text[start : match.end("title")].rsplit(" ", 1)[-1].strip("().,")
        if ")" in words and "(" not in words:
            continue
        if not words or not has_noun(last) or not has_noun(words) or not 2 < len(words) <= 70:
            continue
        strong = match[0][:16].lower().startswith(_STRONG)
        if (
            words[0].isupper()
            and (len(words.split()) > 1 or strong)
            and not re.search(r"\b(?:of|our|your|their|is|are)\b", words)
        ):
            at = match.end()
            if strong or not _PLURAL.search(words):
                yield start, end, "title.cue" if strong else "title.mention"
        elif (
            strong and not match[0].lower().startswith("as ") and len(words.split()) <= 5 and "our" not in words.split()
        ):
            at = match.end()
            if " " in words or _ARTICLE.search(match[0][: start - match.start()]) or not _PLURAL.search(words):
                yield start, end, "title.plain_cue"


def _cue_starts(text: str, low: str) -> list[int]:
    """Where a word of `_CUE` begins: to look for thirty words one by one is quicker than for all at each letter."""
    found = set()
    for word in _CUE_WORDS:
        at = low.find(word, 0, 5000)
        while at >= 0:
            if begins_word(text, at):
                found.add(at)
            at = low.find(word, at + len(word), 5000)
    return sorted(found)[:400]
