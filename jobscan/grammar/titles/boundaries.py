"""Words that may be a job's title -> where the title itself begins and ends in them, and whether it is one at all."""

from __future__ import annotations

import re
from functools import cache

from jobscan.data import DATA

LONGEST = 100  # characters; of annotated titles 1 in 400 is longer

_LEAD = re.compile(
    r"""(?:\[[A-Za-z ]{3,12}\]\ +(?=[A-Z]))?[\s#*_\[>"'~!|:.\-\u2022\u2013]*
    (?:\d{1,2}[.)]\ +(?=[A-Z]))?
    (?:subject:\s*|wanted:\s*|(?:internal\ |current\ )?(?:vacancy|opening|opportunity)(?::|\ for\b)\s*)*
    (?:(?:job\ details\ for|job\ description:|vacancy:|as\ an?\ (?=[A-Z])|job\ title\b:?|position:|title:)\s*)?
    (?:(?:!*\s*(?:we\ are\ |now\ |urgent(?:ly)?\ )?hiring\b[\s:!*\-]*(?:for\ )?)|(?:\d{4,}|\d{4}-\d+|(?:req
    |job)?\s?\#?\d{4,}|R-?\d{4,})[\s_:\-]+)*
    [\s#*_\[>"'~!|:.\-]*""",
    re.VERBOSE | re.IGNORECASE,
)
_TAILS = (
    re.compile(r"\]?\(https?://\S*$|\.(?:docx?|pdf|txt|html?|md)$", re.IGNORECASE),
    re.compile(r"[\s\]*_#|,:;.!\"'>~\-\u2013]+$"),
    # "(m/f/d)", "(all genders)", "(Remote - US)", "(12-month contract)", "(REQ-1234)"  # noqa: ERA001
    re.compile(
        r"\s*[(\[]\s*(?:[mwfdxhi]\s?[/|]\s?[mwfdxhi](?:\s?[/|]\s?[mwfdxhin]+)?|all genders|gn"
        r"|[^()\[\]]{0,40}\b(?:remote|hybrid|on-?site|contract(?:or)?"
        r"|full[- ]?time|part[- ]?time|permanent|temporary|temp|freelance|ftc|fixed[- ]term|months?|wfh|urgent"
        r"|immediate|usa?|uk|emea|latam|apac|europe"
        r"|shift|nights?|days|weekends?|[a-z]*-?\d{3,}|years?|yrs|exp)\b[^()\[\]]{0,40})\s*[)\]]$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\s+[-|,/@\u2013]+\s*(?:fully |100% )?(?:remote|hybrid|on-?site|wfh|work from home|full[- ]?time"
        r"|part[- ]?time|contract|permanent|temporary|urgent"
        r"|immediate start|\d{5,}|[A-Z]{1,4}-?\d{4,})\b[^()]{0,40}$",
        re.IGNORECASE,
    ),
    re.compile(r"\s*[-|,\u2013]\s*[A-Z][\w.' ]{2,25},\s?(?:[A-Z]{2}|USA?|UK)(?:\s\d{5})?$"),
    re.compile(r"\s+in\s+[A-Z][\w.' ]{2,25},\s?[A-Z][\w. ]{1,25}$"),
    re.compile(r"\s+(?:@|at)\s+[A-Z0-9][\w&.'/ ]{1,60}$"),
    # "Bartender needed for a busy pub", "Buyer £24k", "Crew Member - Store 114"
    re.compile(
        r"\s+(?:(?:needed|wanted|required|opportunity|opportunities|vacancy|vacancies)(?:\b|(?-i:(?=[A-Z]))).*"
        r"|jobs?(?: in\b.*)?)$",
        re.IGNORECASE,
    ),
    re.compile(r"[\s,(-]+(?:up to |from |circa |c\. ?)?[\u00a3\u20ac\u20b9$]\s?\d.*$"),
    re.compile(r"\s+[-|,]\s*(?:store|site|branch|unit|shop)\s+(?:no\.? ?|#)?\d+$", re.IGNORECASE),
    re.compile(
        r"\s*\((?:[^()]*\b(?:posted|posting|internally|known as|roles?|positions?|openings?|hours?|hrs)\b[^()]*"
        r"|\d+ [^()]*)\)$"
    ),  # "(posted internally as Analyst I)", "(3 roles)"
)
_WORDS = re.compile(r"[A-Za-z][A-Za-z\-]*")
_SENTENCE = re.compile(
    r"\b(?:is|are|will|you|your|our|we|this|can|has|have|must|who|that|their|please|us|be|join|help|about"
    r"|to (?!the\b|a\b|an\b)(?-i:[a-z])+|(?-i:I [a-z]+)|needs? an?)\b",
    re.IGNORECASE,
)
# "Apply to the practice manager", "Managing all engineers"; not "Support Worker", not "Managing Director"
_NOT_FIRST = re.compile(
    r"(?:apply|send|performs?|maintains?|coordinates?|collaborates?|ensures?|provides?)\b"
    r"|(?:contact|e-?mail|call|visit|click|reports?|reporting|assists?|supports?|works?|working"
    r"|manages?|managing|ability|experience|responsible)"
    r" (?:the|an?|to|in|with|on|for|of|as|at|by|from|us|your|our|all|any)\b"
    r"|(?-i:[A-Z][a-z]+ing (?:[a-z]+ ){2})",
    re.IGNORECASE,
)
# A line that begins with a job's noun and goes on as a sentence: "Lead existing work", "Expert programming skills in"
_VERB_FIRST = re.compile(r"[A-Z][a-z]+ (?!of|in|for|to|with|at|and|needed|wanted|required)[a-z]+\b")
# "Under supervision, the Analyst", "of AI engineers. The role", "14-time winner of", "Lead team of volunteers to"
_NO_TITLE = re.compile(
    r"(?:Under|With|In|At|As|For|By|From|On|Of|If|When|While|Looking)\ [a-z]"
    r"|[a-z]+\ [a-z]+\ [a-z]+.*[a-z]\ [a-z]+\ [a-z]"
    r"|(?:Strong|Good|Excellent|Proven|Solid|Deep|Basic|Sound|Expert|Great)\ "
    r"(?:\w+\ )?(?:knowledge|experience|skills?)\b"
    r"|\d+-(?:time|year)\b|\d+\+\ |.*\b(?-i:[a-z]{3,})[.!?]\ [A-Z].*\ |.*\b(?-i:to|for|of|with|the|in|and|a|an|or)$"
)
_HEADING = re.compile(
    r"^(?:job|role|position|company|about|key|main|our|your|essential|required|preferred|general|team|sales"
    r"|marketing)?\s*"
    r"(?:summary|description|overview|purpose|responsibilities|duties|requirements|qualifications|details|operations"
    r"|sales|marketing|engineering"
    r"|title|members?|team|leader|partner|principal|benefits|experience)s?$",
    re.IGNORECASE,
)


@cache
def nouns() -> frozenset[str]:
    """The nouns that a job's title is about."""
    return frozenset(DATA.joinpath("title_nouns.txt").read_text(encoding="utf-8").split())


GENDERS = re.compile(
    r"\(\s?(?:[mwfdxhi]\s?[/|]\s?){1,3}[mwfdxhin]+\s?\)|\((?:all genders|gn)\)|\(?\b[mw]/[wfm]/[dx]\b\)?", re.IGNORECASE
)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of the title itself: without numbers, "(m/f/d)", "(Remote)", place, employer, file ending.

    >>> text = "!!!HIRING!!! 449068 Data Engineer (m/f/d) - Remote"
    >>> start, end = trim(text, 0, len(text))
    >>> text[start:end]
    'Data Engineer'
    """
    end = min(end, start + 300)
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    changed = True
    while changed and end > start:
        changed = False
        words = text[start:end]
        for tail in _TAILS:
            match = tail.search(words)
            if match and match.start() > 0 and match[0]:
                end = start + match.start()
                changed = True
                break
    return start, end


def has_noun(words: str) -> bool:
    """Whether a job's noun is among the words.

    >>> has_noun("Senior Backend Engineer, Payments"), has_noun("Key Responsibilities")
    (True, False)
    """
    known = nouns()
    return any(
        piece in known or piece.removesuffix("s") in known
        for word in _WORDS.findall(words.lower())
        for piece in (word, *(word.split("-") if "-" in word else ()))
    )


def looks_like_title(words: str) -> bool:
    """Whether a line by itself is a title: short, no sentence, no heading, with a job's noun.

    >>> looks_like_title("Registered Nurse - ICU"), looks_like_title("You will lead engineers.")
    (True, False)
    """
    words = words.strip()
    if not 2 < len(words) <= LONGEST or _HEADING.match(words) or _SENTENCE.search(words):
        return False
    if _NO_TITLE.match(words) or (_VERB_FIRST.match(words) and not has_noun(words.partition(" ")[2])):
        return False
    return (
        words[0] not in "-\u2022\u00b7" and len(words.split()) <= 14 and not _NOT_FIRST.match(words) and has_noun(words)
    )
