"""What the tagger marked -> names of skills: trimmed of the words around, lists taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.model import SkillKind

LONGEST, MOST_WORDS = 60, 6  # of a name; what is longer is a sentence
MOST = 400  # characters of a marked stretch that are looked at: a run of nonsense must not take long
_BETWEEN = re.compile(
    r"\s*(?:[;,\n•·|]|\s-\s|\.\s)\s*(?:(?:and/or|and|or|&)\s+)?"
    r"|\s+(?:and/or|or|as well as|e\.g\.|such as|including)\s+"
    r"|(?-i:(?<=[A-Z]{3})(?=[A-Z][a-z]{3}))",  # "JYSKAreas": what a scraper glued
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"""
    (?: [\W_](?<![.#(+]) | [(] (?![^()]*[)])
    | (?: (?:a|an|the|and|or|&|in|of|with|for|to|on|using|as|at|by|from|our|your|their|any|all|other|some|both|either|is
        |be|strong|excellent|good|great|solid|deep|proven|basic|advanced|intermediate|expert|sound|extensive|significant
        | thorough|exceptional|outstanding|demonstrated|demonstrable|relevant|previous|prior|recent|current|valid|active
        | working|practical|hands-on|hands\ on|in-depth|general|detailed|high|proficient|familiar|fluent|skilled
        | experienced|knowledgeable|related|similar|various|modern|desired|required|preferred|minimum|ideally|preferably
        | comfortable|verbal|include|includes|including|such|like|e\.g\.|i\.e\.|etc
        )(?=[\s,:])
    | (?: (?:experience|knowledge|understanding|proficiency|familiarity|expertise|background|skills?|competence
          |competency|fluency|experienced|proficient|knowledgeable|command|awareness|grasp|certification|exposure|ability|level|use)
        \s+ (?:with|in|of|on|using|to|for|as) (?=\s) )
    ) \s* )+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEHIND = re.compile(
    r"""
    (?: \s+ (?: and | or | & | the | a | an | in | of | with | for | to | on | is | are | as | etc\.? | e\.g\.? | such
        | skills? | experience | knowledge | proficiency | expertise | background | abilities | preferred | required
        | desired | desirable | plus | essential | understanding ) (?=\W*$)
    | (?<![)+#])(?:_|[^\w\s])(?<![+#)])
    | \s )+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CERTIFICATE = re.compile(
    r"\b(?:licen[sc](?:es?|ure|ed)|certifi(?:cat(?:e|ion)s?|ed)|permit|credentials?|registration|accreditation|diploma"
    r"|cards?|NVQ|chartered|clearance)\b",
    re.IGNORECASE,
)
# what an employer checks, and where a degree belongs, are facts of their own
_CHECK = re.compile(
    r"\b(?:clearances?|checks?|checked|screening|citizen(?:ship)?|right to work|work permit|visa|DBS|GCSEs?"
    r"|A[- ]levels?|GED|high school|B\.?Sc|M\.?Sc|BTech|B\.?A|M\.?A|LLB|LLM|PhD|MBA|degrees?"
    r"|bachelor'?s?|master'?s?|doctorate)\b"
)
_ODD_CAPITALS = re.compile(r"[A-Z]{2}|[a-z][A-Z]|\d[A-Za-z]|[A-Za-z]\d")  # "QGIS", "OpenShift", "Five9"
_NO_NAME = re.compile(
    r"""
    (?: \W | \d | \b(?:years?|months?|experience|knowledge|skills?|abilit(?:y|ies)|tools?|technolog(?:y|ies)|systems?
        |software|applications?|programs?|projects?|team|teams|work|working|business|technical|professional|industry|related
        |similar|relevant|field|fields|role|job|environment|environments|company|customers?|clients?|candidates?
        |certifications?|certificates?|licenses?|licences?|qualifications?|degrees?|bachelor'?s?|master'?s?|phd|diploma
        |products?|services?|solutions?|processes|process|platforms?|equipment|materials?|methods?|practices|standards
        |requirements?|policies|procedures|languages?|frameworks?|concepts|principles|techniques|and|or|of|in|the|a|an
        |clearance|full|part|time|level|high|school|university|college|equivalent|plus)\b
    )+
    """,
    re.VERBOSE | re.IGNORECASE,
)


def names_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the names stand in a marked stretch of the text.

    >>> text = "strong knowledge of metadata standards, cataloguing and"
    >>> [text[a:b] for a, b in names_in(text, 0, len(text))]
    ['metadata standards', 'cataloguing']
    """
    at, end = start, min(end, start + MOST)
    for gap in [*_BETWEEN.finditer(text, start, end), None]:
        low, high = at, gap.start() if gap else end
        at = gap.end() if gap else end
        lead = _BEFORE.match(text, low, high)
        low = lead.end() if lead else low
        words = text[low:high]
        tail = _BEHIND.search(words) if words else None
        high = low + tail.start() if tail else high
        if is_name(text[low:high]):
            yield low, high


def is_name(words: str) -> bool:
    """Could these words, alone in a list, tell a reader what somebody must know?

    >>> is_name("metadata standards"), is_name("5 years"), is_name("tools and technologies")
    (True, False, False)
    """
    if not 1 < len(words) <= LONGEST or words.count(" ") >= MOST_WORDS:
        return False
    if words.count("(") != words.count(")") or words.count("[") != words.count("]"):
        return False
    return _NO_NAME.fullmatch(words) is None and _CHECK.search(words) is None


def kind_of(words: str, *, opens: bool) -> SkillKind:
    """What a name that no list has looks like; `opens` when a sentence begins with it, where capitals mean nothing.

    >>> kind_of("QGIS", opens=True), kind_of("UK payroll law", opens=False), kind_of("forklift licence", opens=True)
    ('tool', 'knowledge', 'certification')
    """
    if _CERTIFICATE.search(words):
        return "certification"
    if _ODD_CAPITALS.search(words) and not words.rpartition(" ")[2].islower():
        return "tool"
    return "tool" if not opens and " " not in words and words[:1].isupper() else "knowledge"
