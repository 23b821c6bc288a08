"""Words that may be a job title -> where the title itself begins and ends in them, and whether it is one at all."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jobscan.data import DATA
from jobscan.grammar.text import fold, squeeze
from jobscan.grammar.word_lists import WordLists

_words = WordLists(Path(__file__).with_name("words.txt"))
LONGEST = 100  # characters; 1 in 400 annotated titles is longer

_PICTURES = "\u2600-\u27bf\ufe0f\U0001f300-\U0001faff"
_LEAD = re.compile(
    rf"""(?:\[[A-Za-z ]{{3,12}}\]\ +(?=[A-Z]))?(?:[\s#*_\[>"'~!|:\-\u2022\u2013{_PICTURES}]|\.(?!NET))*
    (?:(?:\d{{1,2}}[.)]|band\ \d\w?\b)\ +(?=[A-Z]))?
    (?:{_words["praised"]}\ {_words["offered"]}(?:\ available)?
        (?:\ ?[:!\-]\ ?|\ (?:for|as)\ (?:an?\ )?|(?<=available)\ )(?-i:(?=[A-Z])))?
    (?:subject:\s*|wanted:\s*|(?:internal\ |current\ )?(?:vacancy|opening|opportunity)(?::|\ for\b)\s*)*
    (?:(?:job\ details\ for
    |(?:(?:job|position)\ (?:description|announcement|advert(?:isement)?)|casting\ (?:notice|call))\ ?(?:[-:]|for\b)
    |vacancy:|as\ (?:an?\ )?(?-i:(?=[A-Z]))|(?:job\ )?(?:responsibilities|duties)\ of\ (?:the\ |an?\ )?(?-i:(?=[A-Z]))
    |job\ title\b:?|position:|(?:[a-z]{{1,20}}\ ){{0,2}}title:)\s*)?
    (?:(?:!*\s*(?:we\ are\ |now\ |urgent(?:ly)?\ )?hiring\b[\s:!*\-]*(?:for\ )?)|(?:\d{{4,}}|\d{{4}}-\d+|(?:req
    |job)?\s?\#?\d{{4,}}|R-?\d{{4,}}|ref\.?\s?[\d/]{{3,}})[\s_:\-]+)*
    (?:[\s#*_\[>"'~!|:\-]|\.(?!NET))*(?:(?:full|part)[ -]time\s*(?-i:(?=[A-Z][a-z])))?
    (?:(?:experienced|talented|skilled)\s+(?-i:(?=[A-Z])))?""",
    re.VERBOSE | re.IGNORECASE,
)
_TAILS = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (r"\]?\(https?://\S*$|\.(?:docx?|pdf|txt|html?|md)$", re.IGNORECASE),
        (rf"[\s\]*_#|,:;.!\"'>~\-\u2013{_PICTURES}]+$", 0),
        (  # "(m/f/d)", "(all genders)", "(Remote - US)", "(12-month contract)", "(REQ-1234)"
            r"\s*[(\[]\s*(?:[mwfdxhi]\s?[/|]\s?[mwfdxhi](?:\s?[/|]\s?[mwfdxhin]+)?|all genders|gn"
            rf"|[^()\[\]]{{0,40}}\b{_words['in_brackets']}\b[^()\[\]]{{0,40}})\s*[)\]]$",
            re.IGNORECASE,
        ),
        (rf"(?:\s+[-|,/@\u2013]+|,(?!\s*[a-z]*-?\d))\s*{_words['behind_dash']}\b[^()]{{0,40}}$", re.IGNORECASE),
        (r"\s*[-|,\u2013]\s*[A-Z][\w.' ]{2,25},\s?(?:[A-Z]{2}|USA?|UK)(?:\s\d{5})?$", 0),  # "- Leeds, UK"
        (r"\s+[-|\u2013]\s+[A-Z][\w&.' ]{1,40} (?:Ltd|Limited|LLC|Inc|GmbH|PLC|plc)\.?$", 0),  # "- Blue Kettle Ltd"
        (r"\s+in\s+[A-Z][\w.' ]{2,25},\s?[A-Z][\w. ]{1,25}$", 0),
        (r"\s+(?:@|at)\s+[A-Z0-9][\w&.'/ ]{1,60}$", 0),
        (rf"\s+(?:{_words['needed']}(?:\b|(?-i:(?=[A-Z]))).*|jobs?(?: in\b.*)?)$", re.IGNORECASE),
        (r"[\s,(-]+(?:up to |from |circa |c\. ?)?[\u00a3\u20ac\u20b9$]\s?\d.*$", 0),  # "Buyer £24k"
        (r"(?<=[A-Za-z])[\u00a3\u20ac]\d.*$", 0),  # "Buyer\u00a324k"
        (r"\s+(?:Location|Salary|Department|Company|Job Type)\s?:.*$", 0),  # "Buyer Location : Leeds"
        (r"\s*\(#?[\d-]{5,}\)$|(?<=\))\s*(?:Job )?Description$", 0),  # "General Manager (18030480) Description"
        (r"[ ,]{1,3}(?:[(-]? ?Band \d\w?|\d(?:\.\d+)? ?(?:WTE|FTE))\b.*$", re.IGNORECASE),  # "Nurse, Band 6, 1.0 WTE"
        (r"\s+(?:Job )?(?:Duties|Responsibilities|Qualifications|Requirements)(?: (?:and|&) [A-Z]\w+)?$", 0),
        (r"\s+at\s+[A-Z][\w&.' ]{1,30}:\s.*$", 0),  # "Buyer at Blue Kettle: more than a job"
        (rf"\s+[-|,]\s*{_words['house']}\s+(?:no\.? ?|#)?\d+$", re.IGNORECASE),
        (rf"\s*\((?:[^()]*\b{_words['how_filled']}\b[^()]*|\d+ [^()]*)\)$", 0),  # "(posted internally as Analyst I)"
    )
)
_WORDS = re.compile(r"[A-Za-z][A-Za-z\-]*")
_SENTENCE = re.compile(rf"\b{_words['sentence']}\b", re.IGNORECASE)
# "Apply to the practice manager", "Managing all engineers"; not "Support Worker", not "Managing Director"
_NOT_FIRST = re.compile(
    rf"{_words['not_first']}\b|{_words['not_first_before']} {_words['small_word']}\b"
    r"|(?-i:[A-Z][a-z]+ing (?:[a-z]+ ){2})",
    re.IGNORECASE,
)
# A line that begins with a job's noun and continues as a sentence: "Lead existing work", "Expert programming skills in"
_VERB_FIRST = re.compile(rf"[A-Z][a-z]+ (?!{_words['within_title']})[a-z]+\b")
# "Under supervision, the Analyst", "of AI engineers. The role", "14-time winner of", "Lead team of volunteers to"
_NO_TITLE = re.compile(
    rf"""
    {_words["begins_sentence"]}[ ][a-z]
    | [a-z]+[ ][a-z]+[ ][a-z]+ .* [a-z][ ][a-z]+[ ][a-z]               # six words in small letters
    | {_words["praise"]}[ ](?:\w+[ ])?(?:knowledge|experience|skills?)\b
    | \d+-(?:time|year)\b | \d+\+[ ]
    | .* \b[a-z]{{3,}}[.!?][ ][A-Z].*[ ]                               # two sentences
    | .* \b{_words["loose_end"]}$
    """,
    re.VERBOSE,
)
_HEADING = re.compile(rf"^{_words['heading_front']}?\s*{_words['heading']}s?$", re.IGNORECASE)
# a mark of all genders: (m/f/d), m/w/d
GENDERS = re.compile(
    r"\(\s?(?:[mwfdxhi]\s?[/|]\s?){1,3}[mwfdxhin]+\s?\)|\((?:all genders|gn)\)|\(?\b[mw]/[wfm]/[dx]\b\)?", re.IGNORECASE
)
_GLUED_HEADING = re.compile(r"^[A-Z][\w ]{2,40}[a-z](?:The|Our|An?) (?=[A-Z])")  # "Position OverviewThe QA Manager"


@cache
def nouns() -> frozenset[str]:
    """The nouns that job titles are built around."""
    return frozenset(DATA.joinpath("title_nouns.txt").read_text(encoding="utf-8").split())


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of the title itself, without numbers, "(m/f/d)", "(Remote)", place, employer or file extension.

    >>> text = "!!!HIRING!!! 449068 Data Engineer (m/f/d) - Remote"
    >>> start, end = trim(text, 0, len(text))
    >>> text[start:end]
    'Data Engineer'
    """
    end = min(end, start + 300)
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    while end > start:
        words = text[start:end]
        tails = (match for tail in _TAILS if (match := tail.search(words)) and match.start() > 0 and match[0])
        tail = next(tails, None)
        if tail is None:
            break
        end = start + tail.start()
    return start, end


def clean_title(words: str) -> str:
    """The title in the words of a candidate or a field, on one line; "" if there is none.

    >>> [clean_title(words) for words in ("!!!HIRING!!! Nurse (Remote)", "#12345", "Position OverviewThe QA Manager")]
    ['Nurse', '', 'QA Manager']
    """
    folded = _GLUED_HEADING.sub("", fold(words[:400]))
    value = squeeze(folded[slice(*trim(folded, 0, len(folded)))])
    return value if sum(c.isalpha() for c in value) > 1 else ""


def has_noun(words: str) -> bool:
    """Whether a job's noun is among the words.

    >>> has_noun("Senior Backend Engineer, Payments"), has_noun("Key Responsibilities")
    (True, False)
    """
    known = nouns()
    low = words.lower()
    pieces = _WORDS.findall(low)
    if "-" in low:
        pieces += [piece for word in pieces if "-" in word for piece in word.split("-")]
    return not known.isdisjoint(pieces) or not known.isdisjoint([piece.removesuffix("s") for piece in pieces])


def looks_like_title(words: str) -> bool:
    """Whether a line on its own is a title: short, with a job's noun, neither a sentence nor a heading.

    >>> looks_like_title("Registered Nurse - ICU"), looks_like_title("You will lead engineers.")
    (True, False)
    """
    words = words.strip()
    if not 2 < len(words) <= LONGEST or _HEADING.match(words) or _SENTENCE.search(words):
        return False
    if _NO_TITLE.match(words) or (_VERB_FIRST.match(words) and not has_noun(words.partition(" ")[2])):
        return False
    if words[0] in "-\u2022\u00b7" or len(words.split()) > 14:
        return False
    return not _NOT_FIRST.match(words) and has_noun(words)
