"""Folded text -> where its segments are: lines, bullets, and the sentences of lines too long to be one thing.

Segments cover every word character, do not overlap, and come in order, without the white space around them. Steps:

1. lines; those that a PDF or an e-mail broke at a fixed width are joined again
2. bullets inside a line that lost its line breaks ("We offer: • lunch • a bike")
3. a line that is long, or has words run together, is cut at sentence ends, between such words and at headings
4. a short line is cut only where the role changes: a heading and its text, a lead-in at its end, "... is a plus"
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise

from jobscan.data import lines
from jobscan.grammar.demand.clauses import THING
from jobscan.grammar.demand.phrases import first_wish, wish_places
from jobscan.grammar.text import lower
from jobscan.listing import Listing
from jobscan.model import Segment
from jobscan.segment.furniture import furniture_at_end
from jobscan.segment.headings import heading_role, inline_headings

_WIDE = re.compile(r"\s{2,}")
_SHORT = 80  # characters: no two sections fit in less
LONG = 260  # characters; the annotators of our listings considered this more than one line's worth
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w")
_BULLET = re.compile(r"\s*(?:[-*•·●▪◦■□►➢✓✔❖‣⁃+>\uf000-\uf0ff]|[–—o]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)")


def find_segments(listing: Listing) -> tuple[Segment, ...]:
    """The segments of a listing, still without roles."""
    return tuple(Segment(start=start, end=end, role="other") for start, end in split_text(listing.folded, listing.text))


def split_text(folded: str, raw: str) -> list[tuple[int, int]]:
    """Where the segments are, half-open; `raw` is the text as written, of the same length.

    >>> text = "Duties:\\n- Bake bread\\n- Clean the ovens"
    >>> [text[start:end] for start, end in split_text(text, text)]
    ['Duties:', '- Bake bread', '- Clean the ovens']
    """
    # words with a capital inside that occur twice are names, not accidents
    words = Counter(word[0] for word in _camel_matches(folded))
    names = frozenset(word for word, count in words.items() if count > 1)
    wishes = wish_places(lower(folded))
    segments: list[tuple[int, int]] = []
    for start, end in _lines(folded):
        line = folded[start:end]
        has_wish = bisect_left(wishes, start) < bisect_left(wishes, end)
        found = _cuts(line, raw[start:end], names, has_wish=has_wish)
        cuts = sorted({0, *(cut for cut in found if 0 < cut < len(line)), len(line)})
        for low, high in pairwise(cuts):
            piece = line[low:high]
            if _WORD.search(piece):
                left = len(piece) - len(piece.lstrip())
                segments.append((start + low + left, start + low + len(piece.rstrip())))
    return segments


# --- 1. lines --------------------------------------------------------------------------------------------------------

_OPEN_END = re.compile(
    r"(?:[,&(/]|\b(?:a|an|and|or|of|the|to|in|on|for|with|by|at|as|from|our|your|its|their|that|which|into|including|through|using))$"
)


def _lines(folded: str) -> list[tuple[int, int]]:
    """The lines, with those broken at a fixed width joined: `(start, end)` without the line end."""
    spans = [m.span() for m in _LINE.finditer(folded) if not m[0].isspace()]
    width = _wrap_width(folded, spans)
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _goes_on(folded, joined[-1], start, end, width):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _wrap_width(folded: str, spans: list[tuple[int, int]]) -> int:
    """The width at which the text was broken; 0 if it was not.

    It was if there are ten lines or more, nine in ten of them within 120 characters, and one in eight begins in the
    middle of a sentence. A list of lower-case items has short lines, so the width must be 55 or more.
    """
    if len(spans) < 10:
        return 0
    lengths = sorted(end - start for start, end in spans)
    width = lengths[len(lengths) * 9 // 10]
    if not 55 <= width <= 120:
        return 0
    openings = [folded[start:end].lstrip()[:2] for start, end in spans]
    small = sum(opening.isalpha() and opening[0].islower() for opening in openings)
    return width if small * 8 >= len(spans) else 0


_LABELLED = re.compile(r"[A-Z][A-Za-z/&']{1,20}(?: [A-Za-z/&']{1,20}){0,3}:\s")  # "Security Clearance:   Not required"


def _goes_on(folded: str, before: tuple[int, int], start: int, end: int, width: int) -> bool:
    """Whether the line at `start` continues the sentence of the lines before it."""
    gap = folded.count("\n", before[1], start)
    if gap > 2 or _BULLET.match(folded, start, end) or _LABELLED.match(folded, start, end):
        return False
    tail = folded[max(before[0], before[1] - 160) : before[1]].rstrip()
    last_line = tail[tail.rfind("\n") + 1 :]
    first = folded[start:end].lstrip()[0]
    if not tail or tail[-1] in ".!?:;" or len(last_line) < 30:
        return False
    if first.islower() and _OPEN_END.search(tail):
        return True
    if not width or gap > 1:
        return False
    return len(last_line) >= width * 0.6 if first.islower() else len(last_line) >= width * 0.8 and first.isalnum()


# --- 2. bullets inside a line ----------------------------------------------------------------------------------------

_SURE_BULLET = re.compile(r"[•●▪◦■□►➢✓✔❖‣⁃⇒\uf000-\uf0ff]")  # the last: symbol fonts in copied text
_GLUED_DASH = re.compile(r"-(?<=[a-z.);!?\]]-)\s(?=[A-Z])")  # "install servers- Write reports"
# the character itself comes first in these, and its context second, so that the engine can search for the character
_DASH_BULLET = re.compile(r"[-*·](?<=\s[-*·])(?=\s{0,2}[\w\"'(])")
_NUMBERED = re.compile(r"[.)](?<=\d[.)])\s?(?=[A-Z])")
_NUMBER = re.compile(r"(?<=[\w.;:!?)]\s)\(?(\d{1,2})$")


def _bullet_cuts(line: str) -> Iterator[int]:
    """Where the items of a list inside a line begin: at sure bullets, several dashes, numbers that count up."""
    if not line.isascii():
        yield from (m.start() for m in _SURE_BULLET.finditer(line))
    if len(line) > 2 * _ITEM:
        yield from _dash_cuts(line)
        yield from (m.start() for m in _GLUED_DASH.finditer(line))
    yield from _number_cuts(line)


_ITEM = 25  # characters: pieces shorter than this on average are words of a title, not items


def _dash_cuts(line: str) -> Iterator[int]:
    """Dashes, stars and dots that make a list; fewer than three may be anything."""
    by_mark: dict[str, list[int]] = {}
    for match in _DASH_BULLET.finditer(line):
        after = line[match.end() : match.end() + 20].lstrip()[:1]
        before = line[max(0, match.start() - 20) : match.start()].rstrip()[-1:]
        # not "Monday - Friday" or "nine - five": there must be a capital after it, and no capital or digit before
        if after.isupper() and (match[0] != "-" or before in ".;:!?),%" or before.islower()):
            by_mark.setdefault(match[0], []).append(match.start())
    for places in by_mark.values():
        if len(places) >= 3 and (places[-1] - places[0]) / (len(places) - 1) >= _ITEM:
            yield from places


def _number_cuts(line: str) -> Iterator[int]:
    """Numbers before items: each is one more than the last."""
    before_sign = (_NUMBER.search(line, max(0, m.start() - 5), m.start()) for m in _NUMBERED.finditer(line))
    numbers = [(int(m[1]), m.start()) for m in before_sign if m]
    for (number, place), (following, next_place) in pairwise(numbers):
        if following == number + 1:
            yield from (place, next_place)


# --- 3. long and glued lines -----------------------------------------------------------------------------------------

_SENTENCE_END = re.compile(r"[.!?](?<![.!?]{2})[.!?]*[\"')\]*]*\s+(?=[^\sa-z])")
_CLAUSE_END = re.compile(r";\s+(?=[A-Z][a-z]+ [a-z])")  # of a list that has only semicolons left
# "plus bonus My client is an insurer": a sentence begins although the one before has lost its full stop
_OPENS_SENTENCE = re.compile(
    r"(?<=[a-z0-9)*%]) (?=(?:We|They|You|This|It|Our|My|The) (?:(?:clients?|company|role|position|successful \w+) )?"
    r"(?:are|is|have|has|will|would|was|were|can|must|offers?|provides?|seeks?|requires?)\b)"
)
# "Steady hands  A clear head": several blanks instead of a line end
_PARTED = re.compile(r"(?<=\S) {2,6}(?=[A-Z*•£$€])")
_WIDENED = re.compile(r"[a-z,] {2,6}[a-z]")  # blanks in justified text
# "steady hands If you would like to apply": with these words a capital alone is enough to show that a sentence begins
_TURNS = re.compile(
    r" (?<=[a-z0-9)*%] )(?=(?:If (?:you|this|interested)|To apply|Due to|Are you|As (?:a|an|part|well)|Please|In return"
    r"|For (?:more|further|an?) [a-z]+|(?:Candidates?|Applicants?) (?:must|should|will|who)|Successful \w+"
    r"|This (?:job|role|position|vacancy|post)|Send (?:your|us|a)|Interested)\b(?! [A-Z]))"
)
_GOES_ON = re.compile(
    r"\b(?:what|who|whom|how|why|where|when|which|if|and|or|but|that|as|because|so|while|since|until|than|although|though"
    r"|the|of|to|in|on|at|for|with|by|from|about|is|are|was|were|be|whether|everything|things|way|people|reasons?)$",
    re.IGNORECASE,
)
_ABBREVIATIONS = frozenset(
    "e.g i.e etc vs inc ltd co corp sr jr dr mr mrs ms st no dept approx min max est incl excl ref ext tel fig vol eng"
    " u.s u.k a.m p.m p.a b.s b.a m.s ph.d b.sc m.sc b.tech m.tech prof rev gen sgt lt col mt ft ave blvd univ assoc"
    " dip cert hrs yrs yr hr".split()
)
_LAST_WORD = re.compile(r"[\w.&']{1,30}$")
# where words may run together: cheap to find, then `_GLUE` decides
_JOIN = re.compile(r"[A-Z£$€](?:(?<=[.!?:;)\]\dkK][A-Z])|(?<=[\w)][£$€])(?=\d))")
_GLUE = re.compile(
    r"(?<=[a-z0-9)\]\"'][.!?])(?=[A-Z][a-z']|[AI] [a-z])(?!Net\b|Js\b|Io\b|Com\b|Ai\b)"  # "rules.We", not "ASP.Net"
    r"|(?<=[a-z)][:;])(?=[A-Z])"  # "Location:London"
    r"|(?<=\w\))(?=[A-Z][a-z]{2})"  # "(part time)You"
    r"|(?<=\d)(?=[A-Z][a-z]{3})|(?<=\d[kK])(?=[A-Z][a-z]{3})"  # "40Location", "£43kContract"
    r"|(?<=[a-z)])(?=[£$€]\d)"  # "bonus£32,960"
)
# an address and the sentence that runs into it
_BEHIND_ADDRESS = re.compile(r"https?://(?:[^\s|/]{1,200}/|[^\s|]{0,400}?[a-z0-9])(?=[A-Z][a-z'’]+,? [A-Za-z])")
_PICTURE = re.compile(r"(?<=[\w)])\s?(?=[\U0001F300-\U0001FAFF]\ufe0f?\s?[A-Z])")  # "... (Hybrid) 💷 Salary"
_HUMP = re.compile(r"[A-Z](?<=[a-z][A-Z])")
_LEAD_IN = re.compile(r"\b(?:includes?|including|following|limited to)\s?:\s+(?=\w)")
_RUN = re.compile(r"\w+")
_LETTERS = re.compile(r"[A-Za-z]+")
_OPENER = re.compile(
    r"(?:We|The|This|You|Your|Our|As|In|To|For|At|With|If|What|Who|How|Why|Please|Must|Job|Strong|Experience|Bachelor\w*"
    r"|Location|Salary|About|Responsibilities|Requirements|Qualifications|Benefits|Ability|Excellent)(?![a-z])"
)
# ends of a site's tags, which scrapers join to the text: "InternshipKiln Lane seeks", "Part-timeKiln Lane seeks"
_KINDS_OF_JOB = frozenset(
    "Apprenticeship Casual Commission Contract Internship Permanent Temporary Volunteer time".split()
)
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]|[AI]$)")  # "skillsProven", "attributesA recognised ..."


@cache
def _camel_words() -> frozenset[str]:
    """The known words with a capital inside, in lower case."""
    return frozenset(word.lower() for line in lines("roles_camel_words.txt") for word in line.split())


def _camel_matches(text: str) -> Iterator[re.Match[str]]:
    """Words with a capital inside that are not part of an address, found by this capital, which is rare."""
    done = 0
    while hump := _HUMP.search(text, done):
        start = hump.start()
        while start > done and (text[start - 1].isalnum() or text[start - 1] == "_"):
            start -= 1
        run = _RUN.match(text, start)
        done = max(run.end() if run else 0, hump.end())
        word = _LETTERS.match(text, start)
        if word and (start == 0 or text[start - 1] not in "./@"):
            yield word


def _glue_cuts(line: str, names: frozenset[str]) -> Iterator[int]:
    """Where a scraper lost a line end: after a full stop, before an amount, inside a word before a capital."""
    yield from (m.start() for m in _JOIN.finditer(line) if _GLUE.match(line, m.start()))
    if not line.isascii():
        yield from (m.end() for m in _PICTURE.finditer(line))
    if "http" in line:
        yield from (m.end() for m in _BEHIND_ADDRESS.finditer(line))
    loose = len(line) > 2 * LONG  # a whole listing on one line: there, two capitals in a word mean a lost line end
    for match in _camel_matches(line):
        if not _is_name(match[0], names):
            behind_dash = line[match.start() - 1 : match.start()] == "-"
            yield from (match.start() + joint for joint in _joints(match[0], loose=loose, behind_dash=behind_dash))


def _is_name(word: str, names: frozenset[str]) -> bool:
    """Whether a word is deliberately written with a capital inside."""
    small = word.lower()
    return word in names or small in _camel_words() or small.removesuffix("s") in _camel_words()


def _joints(word: str, *, loose: bool, behind_dash: bool) -> list[int]:
    """Where the lines that make up a word were joined: "skillsProven" at 6; "eBay" and "McDonald" nowhere."""
    joints = [m.start() for m in _JOINT.finditer(word)]
    if behind_dash or (word[0].isupper() and not loose):  # "RenderDoc" may well be a name, "RoleWe" is not
        joints = [at for at in joints if _is_plain_joint(word, at)]
    if word.startswith(_NAME_BEGINNINGS):
        return joints[1:]
    return [] if joints and joints[0] < 3 else joints  # "eBay", "iPhone", "mRna", "SoCs"


def _is_plain_joint(word: str, at: int) -> bool:
    """Whether a word begins a line at an offset, or ends one there as a heading or a site's tag does."""
    return bool(_OPENER.match(word, at) or word[:at] in _KINDS_OF_JOB or heading_role(word[:at]))


_NAME_BEGINNINGS = ("Mc", "De", "Mac", "La", "Le", "Di", "Du", "Fitz")


def _sentence_cuts(line: str) -> Iterator[int]:
    """Where a new sentence begins."""
    begun = 0
    for match in _SENTENCE_END.finditer(line):
        if match[0][0] == ".":
            word = _LAST_WORD.search(line, max(begun, match.start() - 30), match.start())
            bare = word[0].lower().strip("'") if word else ""
            if bare in _ABBREVIATIONS or (len(bare) == 1 and bare.isalpha()):
                continue
            if not line[begun : match.start()].strip(" -*•(").rstrip(")").strip("0123456789"):
                continue  # "1. Demand planning"
        begun = match.end()
        yield begun
    yield from (m.end() for m in _CLAUSE_END.finditer(line))
    for match in chain(_OPENS_SENTENCE.finditer(line), _TURNS.finditer(line)):
        if not _GOES_ON.search(line, max(0, match.start() - 20), match.start()):
            yield match.end()


def _parted_cuts(line: str) -> Iterator[int]:
    """Where several blanks replace a line end."""
    if "  " in line:
        cuts = [m.end() for m in _PARTED.finditer(line)]
        if len(cuts) > len(_WIDENED.findall(line)):
            yield from cuts


# capitals above a sentence, "COACHING OTHERS: Works beside each new glazier"
_CAPITALS_LEAD = re.compile(r"\W{0,4}[A-Z][A-Z'’&/,() -]{4,60}:\s+(?=[A-Z][\w'’-]*,?\s[a-z(](?:\S+\s){6})")
# a few words above a sentence in a line of several, "Rest well: We close at noon on every second Friday"
_COLON_LEAD = re.compile(r":\s+(?=[A-Z][\w'’-]*,?\s(?:[A-Z][\w'’-]*\s)?[a-z(](?:\S+\s){3})")
_FEW_WORDS = re.compile(r"(?:^|[.!?;]\s+)\W{0,4}[A-Z][\w'’/&,()-]*(?: [\w'’/&,()-]+){0,6}$")
_LEAD = 90  # characters that a few words have at most


def _capitals_cuts(line: str) -> Iterator[int]:
    """After a heading in capitals that a sentence follows."""
    if lead := _CAPITALS_LEAD.match(line):
        yield lead.end()


def _lead_cuts(line: str) -> Iterator[int]:
    """Behind the colons of a few words that open a sentence."""
    for colon in _COLON_LEAD.finditer(line):
        if _FEW_WORDS.search(line, max(0, colon.start() - _LEAD), colon.start()):
            yield colon.end()


# --- 4. short lines --------------------------------------------------------------------------------------------------

_CLAUSE = re.compile(r"[.;]\s+|\s(?=\()")
_LAST_CLAUSE = re.compile(r",\s+(?!(?:and|or|but|with|in|as|such|including|related|preferably|ideally)\b)[^,]*$")
_BEGINS = 12  # characters: with less before it, a clause is not a second one
_CODE_SPANS = re.compile(r"(?<=`)\s(?=`)")
_LAST_HEADING = re.compile(r"[.!?]\s+(?=[A-Z][^.!?]{5,60}$)")  # "Other tasks as needed. Education and Experience"


def _role_cuts(line: str, raw: str, *, has_wish: bool) -> Iterator[int]:
    """The few places where a short line changes its role."""
    if line.rstrip(" *")[-1:] == ":":
        yield from sorted(_sentence_cuts(line))[-1:]
    if has_wish:
        yield from _wish_cuts(line)
    if "`" in raw:
        yield from (m.end() for m in _CODE_SPANS.finditer(raw))
    if (last := _LAST_HEADING.search(line)) and heading_role(line[last.end() :]):
        yield last.end()


def _wish_cuts(line: str) -> Iterator[int]:
    """Where a preference begins as a clause: "Retail background. Cafe preferred", "Fluency, a degree preferred"."""
    wish = first_wish(line)
    if wish is None:
        return
    heads = list(_CLAUSE.finditer(line, _BEGINS, wish.start))
    bare = line.rstrip(" .;*")
    # a bracket is a clause of its own only where it ends the line: "Retail background (cafe preferred)"
    if heads and (heads[-1][0].strip() or line.find(")", heads[-1].end(), len(bare)) == len(bare) - 1):
        yield heads[-1].end()
    elif wish.section == "preferred" and wish.end >= len(bare):
        comma = _LAST_CLAUSE.search(line, _BEGINS, wish.start)
        if comma and THING.search(line.lower(), comma.start(), wish.start):
            yield comma.start() + 1


def _cuts(line: str, raw: str, names: frozenset[str], *, has_wish: bool) -> Iterable[int]:
    """All places where a line must be cut; see the steps in the module's docstring.

    `has_wish`: it may express a preference.
    """
    cuts = [*_bullet_cuts(line), *_capitals_cuts(line)]
    glue = list(_glue_cuts(line, names))
    if (len(line) > LONG and _visible(line) > LONG) or glue:
        lead_ins = (m.end() for m in _LEAD_IN.finditer(line))
        footer = furniture_at_end(line)
        ours = [
            *_sentence_cuts(line),
            *_lead_cuts(line),
            *_parted_cuts(line),
            *chain.from_iterable(inline_headings(line)),
        ]
        more = [*lead_ins, *ours, *_role_cuts(line, raw, has_wish=has_wish)]
        return [*cuts, *glue, *more, *([] if footer is None else [footer])]
    headings = list(chain.from_iterable(inline_headings(line))) if len(line) > _SHORT else []
    if len(headings) > 2:  # two headings: a listing of a few sentences that lost its line ends
        return [*cuts, *headings, *_sentence_cuts(line), *_role_cuts(line, raw, has_wish=has_wish)]
    return [*cuts, *_role_cuts(line, raw, has_wish=has_wish)]


def _visible(line: str) -> int:
    """Its length with runs of spaces counted as one."""
    return len(line) - sum(len(space) - 1 for space in _WIDE.findall(line))
