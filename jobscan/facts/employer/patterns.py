"""`words.txt` -> the cues and expressions that find an employer's name."""

from __future__ import annotations

import re
from pathlib import Path

from jobscan.grammar.later import later
from jobscan.grammar.names.shape import NAME
from jobscan.grammar.word_lists import WordLists

_words = WordLists(Path(__file__).with_name("words.txt"))


def _in_front(section: str) -> tuple[str, ...]:
    """Cues that come before a name."""
    return tuple(f"{cue} " for cue in _words.phrases(section))


def _behind(section: str) -> tuple[str, ...]:
    """Cues that come after a name."""
    return tuple(f" {cue}" if cue[0].isalpha() else cue for cue in _words.phrases(section))


# --- cues: the name stands behind, or in front -----------------------------------------------------------------------

ABOUT = (*_in_front("about"), *(f"{cue}\n" for cue in _words.phrases("about_above")))
AT_WE, OF, CLIENT, OUR_CLIENT = map(_in_front, ("at_we", "of", "client", "our_client"))
HIRING, LEGAL = map(_behind, ("hiring", "legal"))
FOR_WHOM = tuple(f" {cue} " for cue in _words.phrases("for_whom"))

# what must stand behind the name that stands behind a cue
AFTER_ABOUT = re.compile(
    r"[ ]*+(?:[?:*!]++[ ]*+)?(?:\n|$)|[ ]*+[:!?]|,? (?:is|are|we|was|as|and|in|has)\b|[.]?(?=[A-Z])"
)
AFTER_AT_WE = re.compile(r"(?: \([^()\n]{2,40}\))?(?:,? (?:we|our|you|is|as|and|team|family|today|where|in)\b|[!,.])")
AFTER_OF = re.compile(r",| (?:you|we|is|and|will|in|to|team)\b|[.!\n]")
AFTER_CLIENT = re.compile(r",? (?:to (?:find|recruit|appoint|hire|fill|identify|help)|who|in their search)\b")
AFTER_OUR_CLIENT = re.compile(r",| (?:is|are|who|in|has|to|seeks?|needs?|requires?)\b")
BACKWARDS = re.compile(  # a name, maybe a link, and maybe "(BK)" or ", a brewer of tea," behind it
    rf"(?:^|(?<=[\s\"'(*#>\[])|(?<=[a-z.!?)])(?=[A-Z]))(?P<name>{NAME})(?:\]\([^)\s]{{2,80}}\))?"
    r"(?:,[^,.\n]{3,80},| \([^)\n]{2,60}\))?$"
)

# --- lines that are about the employer -------------------------------------------------------------------------------

_LABEL = r"(?i:company|employer|organi[sz]ation|client)"
LABEL_STARTS = ("company", "employer", "organi", "client")
LABEL = re.compile(
    rf"{_LABEL}(?i: name| description)?[ *_]{{0,4}}[:\n][ *_\n]{{0,4}}(?P<name>{NAME})[ *_]*(?=\n|$|[.,|])"
)
SAME_LINE = re.compile(rf"{_LABEL}(?i: name)?: ?(?=[A-Z0-9])")
NEXT_LABEL = re.compile(  # behind a company's last word, or in front of "Location:"
    rf"(?<=LIMITED)(?= )|(?<=Limited)(?= )|(?<= LLC)(?= )|(?<= Inc\.)(?= )| {_words['next_label']}(?: \w+| \(\w+)?:"
)
HEADING = re.compile(r"^#{2,4} (?P<name>[^\n#*`:]{2,60}?)[ ]*\n(?=[ ]*#+ ')", re.MULTILINE)
AT_END = re.compile(rf"[^\n|]{{4,80}}? (?:at|@) (?P<name>{NAME})[ *]*(?=\n|$)")
PIPE = re.compile(r"\s{0,5}(?P<name>[^\s|][^\n|]{1,50}?)(?: \([^)|]{3,60}\))? \| ")

# --- who does something at the start of a sentence -------------------------------------------------------------------

SUBJECT = re.compile(
    rf"(?:^|[\n.!?:])[\s#_>\"]{{0,8}}(?P<name>{NAME})"
    r"[* ]{0,4}(?:,[^,.\n]{3,60},|\([^)\n]{1,40}\))? (?P<verb>(?:has|have|is|are|was)\b(?: \w+)?|[a-z]+)"
)
GLUED_SUBJECT = re.compile(rf"(?<=[a-z.!?)])(?=[A-Z])(?P<name>{NAME}) (?P<verb>(?:has|is|was)\b(?: \w+)?|[a-z]+s)\b")
AUXILIARIES = frozenset(_words.phrases("auxiliary"))
NO_VERBS = frozenset(_words.phrases("no_verb"))
COMPANY_IS = re.compile(rf"(?:is|are|was|has|have) {_words['company_is']}$")
RECRUITER = re.compile(
    rf" (?:is|are) (?:an?|the|our) (?:[\w-]+ ){{0,4}}{_words['recruiter_does']} {_words['recruiter_is']}"
)
PARTNERING = re.compile(
    rf" (?:is|are|has|have) (?:been )?(?:(?:retained|proud|pleased|delighted) (?:to be )?)?{_words['client']}"
)
NO_PART = re.compile(  # "under the Disabilities Act, the City of Linden does not", "call 55-123 Blue Kettle"
    r"[\w ]{3,60}\bAct, (?:the )?|[\d-]{5,} "
)

# --- the board's own words around the employer's name ----------------------------------------------------------------

FOOTER = (
    re.compile(  # "... honest and punctual Blue Kettle employer See profile", "... by web site. Blue Kettle company"
        rf"(?P<name>{NAME}(?: [a-z]+)?) (?:company|Company|employer|Employer)(?= {_words['profile']}|\s*$)"
    )
)

# --- the rest --------------------------------------------------------------------------------------------------------

LOWER = re.compile(r"\b(?:[Aa]t|[Jj]oin|[Aa]bout) (?P<name>[a-z][a-z0-9]{3,20})(?:,? (?:we|our|you)\b|[,!\n])")
ADDRESS = re.compile(r"(?:https?://|@|www\.)([A-Za-z0-9.-]+\.[a-z]{2,}(?:/[A-Za-z0-9-]+)?)")
HOST = later(_words["host"])
OFFICE_BUILDING = "\U0001f3e2"

# --- names that come again and again ---------------------------------------------------------------------------------

_CAPITAL = r"[A-Z][\w&]*(?:[-.][A-Za-z]\w*)*"
CAPITALS = re.compile(rf"\b{_CAPITAL}(?: (?:(?:&|of|and|for) )?{_CAPITAL}){{0,4}}")
INSIDE = re.compile(r"[\w,)'] ")  # what stands before a word inside of a sentence
TOWN = re.compile(r"(?:City|County|Town|Village|Borough) of ")
GLUED = re.compile(r"[a-z][A-Z]")
DOCUMENT = re.compile(_words["document"], re.IGNORECASE)
NO_EMPLOYER = later(rf"(?:[A-Z]\.)+[A-Z]?|(?:.* )?{_words['no_employer']}", re.IGNORECASE)

# --- any name, and what stands beside it ------------------------------------------------------------------------------

_NAME_WORD = (
    r"(?:[A-Z\u00c0-\u00d6\u00d8-\u00de][\w&]*(?:['.-](?!s\b)\w+)*|\d+[A-Z]\w*|[a-z]{1,3}[A-Z]\w*|[a-z]-[A-Z]\w+"
    r"|\d+(?= [A-Z][a-z]))"
)
_JOINT = r",? (?:&|and|of|the|for|de|du|van|von|der|to)(?: the)?"
_RUN = rf"{_NAME_WORD}(?:(?:{_JOINT})? {_NAME_WORD}){{0,5}}(?:,? (?:Inc|LLC|LLP|Ltd|Corp|GmbH|AG|Pvt|PLC|plc|Co)\b\.?)?"
RUN = re.compile(rf"(?<![\w@/.#-]){_RUN}")
GLUED_RUN = re.compile(rf"(?:(?<![\w@/.#-])|(?<=[a-z.!?)])(?=[A-Z])){_RUN}")
JOINT = re.compile(rf"{_JOINT} ")
ORGANISATION = later(
    rf"\S+(?: \S+){{0,6}}? {_words['organisation']}(?= )"
)  # "Kettle College" of "Kettle College Tea Room"
OPENING = re.compile(rf"(?:{_words['opening']}(?: (?:the|at|with|for|to|of|us))? )+(?=\S)")
SMALL_NAME = re.compile(  # "abra is seeking", "lululemon's", "at klarpay, we"
    r"(?<!\S)(?=[a-z])"  # leaves few places to try
    r"(?:^|(?<=\n)|(?<=\n  )|(?<=\A  )|(?<=[.!?] )|(?<= at )|(?<= join )|(?<=About )|(?<=At )|(?<=Join ))"
    r"([a-z][\w.-]{2,20})"
    r"(?= (?:is|are|has|was|offers|provides|builds|helps)\b|'s|,? (?:we|our|you)\b)"
)
IS = frozenset({"is", "are"})
HIRES = frozenset(_words.phrases("hires"))
GLUE = "glued"
_LAST_PIECE = re.compile(r"(?:[\w']{1,24}|[^\w\s])\Z")
_NEXT_PIECE = re.compile(r"'s\b|[\w']+|[^\w\s]|\n")


def before(text: str, start: int, *, words: int = 1) -> str:
    """The word or sign before an offset, in lower case, or several words; "^" at the start of a line, `GLUE` if joined.

    >>> before("work at Blue Kettle", 8), before("a\\nBlue Kettle", 2), before("RoleBlue Kettle", 4)
    ('at', '^', 'glued')
    >>> before("you work at Blue Kettle", 12, words=2)
    'work at'
    """
    bare = text[max(0, start - 24) : start].rstrip(" ")
    piece = _LAST_PIECE.search(bare)
    if piece is None:
        return "^"
    if text[start - 1].isalnum():
        return GLUE
    if words > 1 and piece[0].isalpha():
        return " ".join(bare.rpartition("\n")[2].lower().split()[-words:])
    return piece[0].lower()


def after(text: str, end: int) -> str:
    """The two words or signs after an offset, in lower case; "$" at the end of a line.

    >>> after("Blue Kettle is hiring", 11), after("Blue Kettle's tea", 11), after("Blue Kettle", 11)
    ('is hiring', "'s tea", '$')
    """
    pieces: list[str] = []
    at = end
    while len(pieces) < 2:
        while text.startswith(" ", at):
            at += 1
        piece = _NEXT_PIECE.match(text, at)
        if piece is None or piece[0] == "\n":
            pieces.append("$")
            break
        pieces.append(piece[0].lower())
        at = piece.end()
    return " ".join(pieces)
