"""Text -> the job's name in its prose: "we are looking for a X to join", "as a X, you will", "the X is responsible"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jobscan.grammar.places.spotting import places_in
from jobscan.grammar.search import Phrases
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.grammar.word_lists import WordLists
from jobscan.grammar.words import begins_word
from jobscan.model import Rule, Sighting

CUE = Rule("title.cue", "We brew. We are looking for a Tea Taster to join. -> Tea Taster")
PLAIN_CUE = Rule("title.plain_cue", "We brew. We are looking for a tea taster to join. -> tea taster")
PLURAL = Rule("title.plural", "Tea Tasters with us taste tea. -> Tea Tasters")
PLAIN_MENTION = Rule("title.plain_mention", "We brew. The tea taster will taste. -> tea taster")
ASKED = Rule("title.asked", "We brew. We are looking for a Senior Kettle Lore to join us. -> Senior Kettle Lore")
TOP_AGAIN = Rule("title.top_again", "Kettle Lore / Open: May /  / A Kettle Lore keeps kettles. -> Kettle Lore")
MENTION = Rule("title.mention", "We brew. The Tea Taster is responsible for cups. -> Tea Taster")

_words = WordLists(Path(__file__).with_name("words.txt"))
_REACH = 5000  # characters of the text
_MOST = 400  # cues that are tried
_LONGEST = 70  # characters of a title in prose
_CUE = re.compile(
    rf"""
    (?: (?P<sure>{_words["sure"]}) | (?P<likely>{_words["likely"]}) )
    [ ]{{1,3}} (?:(?:to[ ]hire|to[ ]recruit|to[ ]appoint|to[ ]fill)[ ])?      # two of the blanks stood for "**"
    (?:(?:an?|our[ ]next|their[ ]next|our|the|several|multiple|two|additional)[ ]{{1,3}} | (?-i:an?(?=[A-Z][a-z])))?
    (?P<title>(?:[A-Za-z0-9+#./&',()-]+[ ]{{1,6}}){{0,14}}(?:[A-Za-z0-9+#./&'()-]+))
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Where a title may end; it ends at the first of these before which there stands a job's noun.
_END = re.compile(
    rf"""
    [ ]{{2,}} (?=[A-Za-z(])                                       # a lost line end, or bold marks
    | [ ] (?: (?:{_words["ends_at"]} | [a-z]{{3,}}s(?=[ ][a-z]))\b     # "The Data Engineer develops and"
        | [Tt]eam\b(?![ ]{_words["of_a_team"]})
        | -[ ] | \( )
    | ,[ ](?=[a-z]|an?[ ]) | ,(?=[ ]) | -[ ](?=[A-Z]) | [.](?=[ ]|$|[A-Z][a-z]) | $
    """,
    re.VERBOSE,
)
# "Sales and Marketing Manager": only these a title goes on behind, when nothing before them is a job's noun
_CROSSED = re.compile(r"-| (?:and|or|-|\(|[Rr]ole|[Tt]eam|[Jj]ob|[Pp]osition)")
_PRAISE = re.compile(rf"(?:{_words['praise']},?\s+)*", re.IGNORECASE)
_BEFORE_CAPITAL = re.compile(
    r"(?:[a-z]+(?:-[a-z]+)*,? ){1,8} {0,4}(?=[A-Z][\w/&.-]*)"
)  # "a tidy and patient Tea Taster"
_ADJECTIVES = re.compile(r"(?:[a-z-]+, ){1,4}(?:and )?[a-z-]+ (?=[a-z])")  # "a tidy, patient taster"
_NO_ADJECTIVE = re.compile(rf"\b(?!(?:and|or|responsible|based)\b)(?:{_words['ends_at']}|our|the|their|an?|of|by)\b")
_INNER_CUE = re.compile(rf"{_words['inner']} ")
_ARTICLE = re.compile(r"\b(?:an?|our next|their next|one|several|two) ", re.IGNORECASE)
_GRADE = re.compile(r" (?:I{1,3}|I?V|VI|[1-9]|L[1-9]|[A-C])$")  # "Engineer II": the noun stands before the grade
_SOMEONE_ELSE = re.compile(rf"\b{_words['someone_else']}$", re.IGNORECASE)
_NEVER = re.compile(_words["never"])
_PAST = re.compile(rf"\b{_words['past']} (?:\w+ )?$", re.IGNORECASE)  # "three years of experience as a Tea Taster"
_OFFICE = re.compile(rf"(?:[A-Z][\w-]+ ){{0,3}}{_words['office']} of (?:the )?[A-Z]")
_ROLE = re.compile(rf" {_words['role']}\b", re.IGNORECASE)
_OF_OURS = re.compile(r"\b(?:our|your|their|is|are)\b|\bof\b(?! (?:the )?[A-Z])")
_PLURAL = re.compile(r"(?:[^s]s|staff|members)$")
_BEHIND_COMMA = re.compile(  # "hiring a Director, Partnership Management."
    r", (?:[A-Z][\w&/-]+(?: (?:&|and|of) [A-Z][\w&/-]+| [A-Z][\w&/-]+){0,4})"
    r"(?= ?[.!\n(]| (?:to|who|is|will|for|with)\b)"
)
_PLURAL_SUBJECT = re.compile(  # whom the listing is about, where it speaks of many
    r"(?:^|[\n.!?] {0,2})(?:Our )?((?!Preferably|Most|Many|Other)(?:[A-Z][\w&/-]+ ){1,4}[A-Z][a-z]+s)"
    r" (?:with us|at|are|will|have|[a-z]{2,}[^s\W]) ",
    re.MULTILINE,
)
_PLAIN_SUBJECT = re.compile(  # "As an expert in our house, a tea taster is responsible"
    r"(?:^|[\n.!?:] {0,2})(?:The|(?:As an? [^.,\n]{3,60}, an?|An?)(?=[^.\n]{4,60} (?:will|must|is responsible)\b))"
    r" ((?:[a-z][a-z/-]+ ){1,3}[a-z-]+) (?:will|is responsible|must|reports|position|role)\b",
    re.MULTILINE,
)
_ASKED = re.compile(  # a job that has no job's noun, by its capitals and what stands around it
    r"\b(?i:looking for|seeking|hiring|recruiting|opening for) (?:an?|our next) (?:[a-z-]+(?:,? and|,)? ){0,4}"
    r"((?:[A-Z][\w&/+.-]*,? (?:(?:&|and|of|for) )?){1,6}[A-Z][\w&/+-]*(?: \([A-Z][\w /]*\))?)"
    r"(?= (?:to (?:join|lead|support|help|work|own|drive)|who|based|professional|within|in our|for our|on our)\b)"
)
_OTHER_ROLE = re.compile(r"(?:er|or|ist|ant|ian|ive|RN|LPN|RGN)s?\b|Nurse|Analyst")


def _beginning(cue: str) -> str:
    """The letters in which all that an entry matches begins.

    >>> [_beginning(cue) for cue in ("looking ?for", "requires?", "our (?:next|new)", "(?-i:This)", "as")]
    ['looking', 'require', 'our ', 'this ', 'as ']
    """
    cue = cue.removeprefix("(?-i:").removesuffix(")") if cue.startswith("(?-i:") else cue
    letters = re.match(r"[A-Za-z ]+(?![?])|", cue + " ")
    return letters[0].lower() if letters else ""


_BEGINNINGS = Phrases(*(_beginning(cue) for name in ("sure", "likely") for cue in _words.phrases(name)), reach=_REACH)
_NAMING = ("the ", "this ")  # frequent words, and cues only in front of a name


def announced(text: str, low: str) -> Iterator[Sighting]:
    """ "We are looking for a X to join", "As a X, you will", "The X will be responsible"."""
    floor = 0
    for at in _cue_starts(text, low):
        match = _CUE.match(text, at, _REACH) if at >= floor else None
        if match is None:
            continue
        inner = _INNER_CUE.search(match["title"])
        floor = match.start("title") + (inner.start() if inner else 0)
        asked = (match["sure"] or "").lower().startswith("are you")  # "Are you a Tea Taster who is looking for"
        if inner and inner.start() < 30 and not asked:  # "the RoleWe're seeking a motivated Technician"
            continue
        start, end = _title_in(text, match)
        rule = _rule(text, match, start, end) if start < end else None
        if rule:
            floor = end
            yield Sighting(start, _with_field(text, end), rule)


def spoken_of(text: str) -> Iterator[Sighting]:
    """ "Our Tea Tasters are", "The tea taster will": the job in the plural, or in small letters, as a subject."""
    for pattern, rule in ((_PLURAL_SUBJECT, PLURAL), (_PLAIN_SUBJECT, PLAIN_MENTION)):
        for match in pattern.finditer(text, 0, _REACH):
            if _is_noun(match[1].rsplit(" ", 1)[-1]):
                yield Sighting(*match.span(1), rule)
                break


def asked_for(text: str) -> Iterator[Sighting]:
    """ "We are looking for a Senior FP&A to join": what is looked for in capitals, though no word of it is a job's."""
    if (match := _ASKED.search(text, 0, _REACH)) and not _NEVER.search(match[1]):
        yield Sighting(*match.span(1), ASKED)


def said_again(text: str, low: str, start: int, end: int) -> Iterator[Sighting]:
    """The line on top, where the prose speaks of one: "METER READER", then "A Meter Reader works outdoors"."""
    line = low[start:end].strip(" #*_=-:")
    if not 4 <= len(line) <= _LONGEST or line.count(" ") > 5 or not line[0].isalpha() or line.endswith((".", "!", "?")):
        return
    again = re.compile(rf"\b(?:an?|as our|of our|this) {re.escape(line)}s? {_words['does']}", re.IGNORECASE)
    if again.search(low, end, _REACH):
        at = low.find(line, start, end)
        yield Sighting(at, at + len(line), TOP_AGAIN)


def _cue_starts(text: str, low: str) -> list[int]:
    """Where a cue may begin, in order: thirty words are looked for at once, as a pattern at each letter is slow."""
    found = set()
    for beginning, places in _BEGINNINGS.places(low).items():
        behind = len(beginning)
        for at in places:
            if begins_word(text, at) and (beginning not in _NAMING or text[at + behind : at + behind + 1].isupper()):
                found.add(at)
    return sorted(found)[:_MOST]


def _title_in(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the announced title begins and ends; the same offset twice where none is announced."""
    start = match.start("title")
    start = _without_adjectives(text, start, match.end())
    end = _end(text, start, match.end())
    if end is None or not 2 < end - start <= _LONGEST or not _is_this_job(text, match, end):
        return start, start
    words = text[start:end]
    if words.count("(") != words.count(")") or _NEVER.search(words):
        return start, start
    return start, end


def _without_adjectives(text: str, start: int, end: int) -> int:
    """Where the title begins behind the praise in front of it."""
    for adjectives in (_BEFORE_CAPITAL, _ADJECTIVES, _PRAISE, _BEFORE_CAPITAL):
        match = adjectives.match(text, start, end)
        if match and not has_noun(match[0]) and (adjectives is _PRAISE or not _NO_ADJECTIVE.search(match[0])):
            start = match.end()
    return start


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
        if stop[0].isspace():
            continue  # "a **Tea Planning** **Manager**"
        crossed += 1
        if crossed == 3 or not _CROSSED.match(stop[0]):
            return None
    return None


def _is_noun(word: str) -> bool:
    """Whether a word ends a title; a department's name does not."""
    word = word.strip("().,-/")
    return word.lower() != "engineering" and has_noun(word)


def _is_this_job(text: str, match: re.Match[str], end: int) -> bool:
    """Not "reports to the Head Chef"; "this" only in "this Head Chef role"."""
    word = (match["likely"] or "").lower()
    if word == "this":
        return bool(_ROLE.match(text, end))
    if word == "the":
        before = text[max(0, match.start() - 14) : match.start()].rstrip(" ")
        return not _SOMEONE_ELSE.search(before) or bool(_ROLE.match(text, end))
    return True


def _rule(text: str, match: re.Match[str], start: int, end: int) -> Rule | None:
    """How sure a cue is: by its own words, and by the capitals of what it announces."""
    cue, words = match["sure"], text[start:end]
    if cue and cue.lower() == "as" and _PAST.search(text, max(0, match.start() - 24), match.start()):
        return PLAIN_CUE if words[0].isupper() else None
    if words[0].isupper() and (" " in words or cue) and not _OF_OURS.search(words):
        return CUE if cue else _mentioned(words)
    if cue is None or cue.lower() == "as" or len(words.split()) > 5 or "our" in words.split():
        return None
    return PLAIN_CUE if _is_one(text, match.start(), start, words) else None


def _is_one(text: str, cue: int, start: int, words: str) -> bool:
    """Whether words name one job: several words, behind an article, or in the singular."""
    return " " in words or bool(_ARTICLE.search(text, cue, start)) or not _PLURAL.search(words)


def _mentioned(words: str) -> Rule | None:
    """One person with a title in capitals: not "the Team Leads", not "for Great place to work"."""
    others = _PLURAL.search(words) and not _OFFICE.match(words)
    return None if others or words.rsplit(" ", 1)[-1][0].islower() else MENTION


def _with_field(text: str, end: int) -> int:
    """ "hiring a Director, Partnership Management." """
    comma = _BEHIND_COMMA.match(text, end)
    if comma and not _OTHER_ROLE.search(comma[0]) and not places_in(text, end + 2, comma.end()):
        return comma.end()
    return end
