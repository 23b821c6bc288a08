"""Doc -> spans over the employer's name: labelled, in the header block, in "About X", "X is hiring", "At X, we"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc, Span

from jobscan.extract._header import Clause, header, segments_of
from jobscan.extract._names import NAME, NAME_RE, SUFFIX, is_flat, is_name, trimmed, unglued
from jobscan.extract._words import begins_word, lowered_text
from jobscan.spans import ORGANIZATION, folded_text, mark

LABEL = "organization"
MOST = 14
REACH = 9_000  # of annotated listings 1 in 100 names its employer only behind this
EACH = 3  # the same cue more often says nothing new

_LABEL = re.compile(
    rf"(?i:company|employer|organi[sz]ation|client)(?i: name"
    rf"| description)?[ *_]{{0,4}}[:\n][ *_\n]{{0,4}}(?P<name>{NAME})"
    r"[ *_]*(?=\n|$|[.,|])"
)
_SAME_LINE = re.compile(r"(?i:company|employer|organi[sz]ation|client)(?i: name)?: ?(?=[A-Z0-9])")
_LABELLED = re.compile(r"(?P<name>[^\n]+)")
_HEADING = re.compile(r"^#{2,4} (?P<name>[^\n#*`:]{2,60}?)[ ]*\n(?=[ ]*#+ ')", re.MULTILINE)
_AT_END = re.compile(rf"[^\n|]{{4,80}}? (?:at|@) (?P<name>{NAME})[ *]*(?=\n|$)")
_PIPE = re.compile(r"\s{0,5}(?P<name>[^\s|][^\n|]{1,50}?)(?: \([^)|]{3,60}\))? \| ")

# What stands before a name; what must stand behind it.
_BEFORE: dict[str, tuple[tuple[str, ...], re.Pattern[str] | None]] = {
    "organization.about": (
        (
            "about ",
            "about\n",
            "who is ",
            "why ",
            "why join ",
            "why work at ",
            "working at ",
            "life at ",
            "welcome to ",
            "overview:\n",
            "overview\n",
        ),
        re.compile(r"[ ]*[?:*!]*[ ]*(?:\n|$)|[ ]*[:!?]|,? (?:is|are|we|was|as|and|in|has)\b|[.]?(?=[A-Z])"),
    ),
    "organization.at_we": (
        ("at ", "join ", "joining "),
        re.compile(r"(?: \([^()\n]{2,40}\))?(?:,? (?:we|our|you|is|as|and|team|family|today|where|in)\b|[!,.])"),
    ),
    "organization.of": (
        (
            "role at ",
            "position at ",
            "team at ",
            "working at ",
            "job at ",
            "career at ",
            "engineer at ",
            "manager at ",
            "work for ",
            "behalf of ",
            "work at ",
            "part of the ",
            "employed by ",
            "team of ",
            "hospital of ",
            "founder of ",
            "success at ",
            "plays at ",
            "greetings from ",
        ),
        re.compile(r",| (?:you|we|is|and|will|in|to|team)\b|[.!\n]"),
    ),
    "organization.client": (
        ("partnering with ", "partnered with ", "working with ", "behalf of ", "recruiting for "),
        re.compile(r",? (?:to (?:find|recruit|appoint|hire|fill|identify|help)|who|in their search)\b"),
    ),
    "organization.legal": (("copyright ", "\u00a9 ", "(c) "), None),
}
_BEFORE_NAME = re.compile(r"(?:20\d\d,? )?(?:by )?")
# What stands behind a name: it is looked for, and the name is read backwards from there.
_BEHIND: dict[str, tuple[str, ...]] = {
    "organization.hiring": (
        " is hiring", " are hiring", " is currently hiring", " is now hiring", " is looking for",
        " are looking for", " is seeking", " are seeking",
        " is currently seeking", " is actively seeking",
        " is aggressively hiring", " is actively hiring", " is actively recruiting",
        " invites applications", " requires a", " needs a", " has an opportunity", " has a vacancy",
        ", who require", ", who need", ", who are",
        " seeks ", " is recruiting", " are recruiting",
        " is currently recruiting", " is searching for", " is currently looking", " has an immediate",
        " has an opening", " is in need of", " are in need of",
        " has an exciting opportunity", " is working with", " are working with", "'s mission", "'s team is",
        " is delighted to", " are delighted to",
    ),
    "organization.legal": (
        " is an equal", " is proud to be an equal", " is committed to", " provides equal", " does not discriminate",
        " is an affirmative", " participates in e-verify", " will never ask", " is an eoe", " are an equal",
        " assures equal", " is unable to provide", " values diversity", " welcomes applications",
    ),
}  # fmt: skip
_BACKWARDS = re.compile(
    rf"(?:^|(?<=[\s\"'(*#>])|(?<=[a-z.!?)])(?=[A-Z]))(?P<name>{NAME})"
    r"(?:,[^,.\n]{3,80},| \([^)\n]{2,40}\))?$"
)
_SUBJECT = re.compile(
    rf"(?:^|[\n.!?:])[\s#_>\"]{{0,8}}(?P<name>{NAME})"
    r"[* ]{0,4}(?:,[^,.\n]{3,60},|\([^)\n]{1,40}\))? (?P<verb>(?:has|have|is|are|was)\b(?: \w+)?|[a-z]+)"
)
_GLUED_SUBJECT = re.compile(rf"(?<=[a-z.!?)])(?=[A-Z])(?P<name>{NAME}) (?P<verb>(?:has|is|was)\b(?: \w+)?|[a-z]+s)\b")
_NO_VERB = frozenset(
    "as is's this its his us plus less across towards always perhaps unless besides sometimes afterwards"
    " years days hours weeks months"
    " skills services products systems tools solutions needs teams roles jobs benefits members"
    " projects operations sales issues"
    " requirements responsibilities processes experiences standards reports".split()
)
_COMPANY_IS = re.compile(
    r"(?:is|are|was|has|have) (?:an?|the|one|on|proud|committed|dedicated|building|transforming|redefining|changing"
    r"|home|where|part|been"
    r"|founded|growing|expanding|reinventing|rethinking|bringing|making|helping|partnering|hiring|strengthening"
    r"|crewing|based)$"
)


_RECRUITER = re.compile(
    r" (?:is|are) (?:an?|the|our) (?:[\w-]+ ){0,4}(?:search|recruitment|staffing|recruiting|employment)"
    r" (?:partner|agency|firm|business|consultancy)"
)
_NEXT_LABEL = re.compile(
    r"(?<=LIMITED)(?= )|(?<=Limited)(?= )|(?<= LLC)(?= )|(?<= Inc\.)(?= )"
    r"| (?:Location|Type|Salary|Pay|Position|Job|Department|Duration|Industry|City|Date|Role|Title)(?: \w+| \(\w+)?:"
)
_LOWER = re.compile(r"\b(?:[Aa]t|[Jj]oin|[Aa]bout) (?P<name>[a-z][a-z0-9]{3,20})(?:,? (?:we|our|you)\b|[,!\n])")
_NOT_ABOUT_THE_EMPLOYER = ("responsibility", "requirement_required", "requirement_preferred", "benefit", "pay", "title")
_ADDRESS = re.compile(r"(?:https?://|@|www\.)([A-Za-z0-9.-]+\.[a-z]{2,}(?:/[A-Za-z0-9-]+)?)")
_HOSTS = re.compile(
    r"www|com|org|careers?|jobs?|apply|work|boards?|recruiting|hiring|hire|linkedin|indeed|glassdoor|greenhouse"
    r"|lever|workable|ashbyhq|ashby|recruitee"
    r"|smartrecruiters|myworkdayjobs|workday|icims|taleo|oraclecloud|bamboohr|jobvite|personio|teamtailor|breezy"
    r"|welcometothejungle|bitly"
    r"|google|gmail|outlook|hotmail|yahoo|facebook|twitter|instagram|youtube|medium|github|forms?|docs|drive"
    r"|remotewlb|remote|position"
    r"|opening|openings|join|team|info|contact|embed|view|about|people|talent|company|software|data|engineer"
    r"|engineering|analytics|example"
)

_LAW = re.compile(r"[\w ]{3,60}\bAct, (?:the )?")  # "under the Disabilities Act, the City of Linden does not"


def find_organization(doc: Doc) -> list[Span]:
    """Candidates, the surest rule first, then in the order of the text; at most fourteen."""
    spans: list[Span] = []
    seen: set[tuple[int, int]] = set()
    for start, end, rule in _candidates(doc):
        if (start, end) in seen:
            continue
        seen.add((start, end))
        span = mark(doc, start, end, label=LABEL, rule=rule)
        if span is not None:
            spans.append(span)
        if len(spans) == MOST:
            break
    return spans


def _candidates(doc: Doc) -> Iterator[tuple[int, int, str]]:
    text, low = folded_text(doc), lowered_text(doc)
    clauses = header(doc)
    labelled = False
    for clause in clauses:
        if clause.kind == "organization":
            labelled = True
            yield clause.start, clause.end, "organization.label"
    for rule, match in _lines(text, low):
        found = _name(text, *match.span("name"))
        if found:
            labelled |= rule in ("organization.label", "organization.heading")
            yield *found, rule
    yield from _in_header(text, clauses)
    flat = is_flat(text)
    if labelled:
        return  # the prose would not outweigh it
    elsewhere = [(a, b) for a, b, role in segments_of(doc) if role in _NOT_ABOUT_THE_EMPLOYER]
    given = False
    for start, end, rule in _in_prose(text, low, flat):
        if rule in ("organization.is", "organization.subject") and any(a <= start < b for a, b in elsewhere):
            continue
        if flat:
            start, end = unglued(text, start, end, keep="first" if rule in _BEFORE else "last")
        if found := _name(text, start, end):
            given = True
            yield *found, rule
    if not given:
        for match in _LOWER.finditer(text, 0, 3000):
            if _begins_sentence(text, match["name"]):
                yield *match.span("name"), "organization.at_we"
                break
    at = text.find("\U0001f3e2", 0, 1500)  # the sign of an office building
    if at >= 0 and (sign := NAME_RE.match(text, at + 2)):
        yield *sign.span(), "organization.label"
    for start, end in _of_domain(text, low):
        if found := _name(text, start, end):
            yield *found, "organization.domain"


def _name(text: str, start: int, end: int) -> tuple[int, int] | None:
    start, end = trimmed(text, start, end)
    if law := _LAW.match(text, start, end):
        start = law.end()
    return (start, end) if is_name(text[start:end]) else None


def _lines(text: str, low: str) -> Iterator[tuple[str, re.Match[str]]]:
    for word in ("company", "employer", "organi", "client"):
        at = low.find(word, 0, REACH)
        while at >= 0:
            if head := _SAME_LINE.match(text, at):
                behind = _NEXT_LABEL.search(text, head.end(), head.end() + 70)
                if behind and "\n" not in text[head.end() : behind.start()]:
                    named = _LABELLED.match(text, head.end(), behind.start())
                    if named and NAME_RE.fullmatch(text, head.end(), behind.start()):
                        yield "organization.label", named
            if (match := _LABEL.match(text, at)) and (match["name"][0].isupper() or match["name"][0].isdigit()):
                yield "organization.label", match
            at = low.find(word, at + 1, REACH)
    if "\n#" in text and (match := _HEADING.search(text, 0, 3000)):
        yield "organization.heading", match
    first = len(text) - len(text.lstrip())
    for pattern, rule in ((_AT_END, "organization.at"), (_PIPE, "organization.pipe")):
        if match := pattern.match(text, first):
            yield rule, match


def _in_header(text: str, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int, str]]:
    """A bare name beside the title, or one that is a company's by its last word or because it comes again."""
    for clause in clauses:
        if clause.kind == "title" and (match := _AT_END.match(text, clause.start)):
            yield *match.span("name"), "organization.at"
    titles = [clause.line for clause in clauses if clause.kind == "title"]
    given = 0
    for clause in clauses:
        if clause.kind != "name" or min((abs(clause.line - line) for line in titles), default=9) > 2:
            continue
        name = text[clause.start : clause.end]
        beside = any(abs(clause.line - line) <= 1 for line in titles)
        head = name if " " not in name else " ".join(name.split(" ")[: max(1, name.count(" "))])
        if SUFFIX.search(name) or text.count(name) > 1 or (len(head) > 3 and text.count(head) > 1):
            yield clause.start, clause.end, "organization.header"
            given += 1
        elif beside and not given:
            yield clause.start, clause.end, "organization.beside_title"
            given += 1
        if given == 2:
            return


def _in_prose(text: str, low: str, flat: bool) -> Iterator[tuple[int, int, str]]:
    for rule, (cues, behind) in _BEFORE.items():
        for start in _finds(text, low, cues, ahead=False):
            gap = _BEFORE_NAME.match(text, start)
            match = NAME_RE.match(text, gap.end() if gap else start)
            if not match:
                continue
            a, b = _one_sentence(text, *match.span(), keep="first")
            cut = unglued(text, a, b, keep="first")[1] if flat else b
            if cut < b and cut - a > 2:  # "at Winston SolicitorsLocation112 Street Lane"
                yield a, cut, rule
            elif behind is None or behind.match(text, trimmed(text, a, b)[1]):
                yield a, b, rule
    for rule, phrases in _BEHIND.items():
        for at in _finds(text, low, phrases, ahead=True):
            match = _BACKWARDS.search(text, max(0, text.rfind("\n", 0, at) + 1, at - 110), at)
            if match:
                yield *_one_sentence(text, *match.span("name"), keep="last"), rule
    for at in _finds(text, low, (" at ", " for "), ahead=True):
        match = NAME_RE.match(text, at + (4 if low[at + 1] == "a" else 5), min(len(text), 2000))
        if match and SUFFIX.search(match[0]):
            yield *_one_sentence(text, *match.span(), keep="first"), "organization.of"
    for match in _SUBJECT.finditer(text, 0, 3500):
        if subject := _subject_rule(text, low, match):
            yield *match.span("name"), subject
    if flat:
        for match in _GLUED_SUBJECT.finditer(text, 0, 1500):
            if subject := _subject_rule(text, low, match, glued=True):
                yield *match.span("name"), subject


def _one_sentence(text: str, start: int, end: int, *, keep: Literal["first", "last"]) -> tuple[int, int]:
    """The name without the sentence that begins behind it: "Pebblework. We"; the full stop of "St." is none."""
    at = text.find(". ", start, end)
    while at >= 0:
        if at - max(start, text.rfind(" ", start, at)) > 4:
            if keep == "first":
                return start, at
            start = at + 2
        at = text.find(". ", at + 2, end)
    return start, end


def _subject_rule(text: str, low: str, match: re.Match[str], *, glued: bool = False) -> str | None:
    """ "Open Larder moves food": who does something at the start of a sentence, and is no plain word."""
    verb = match["verb"]
    if _RECRUITER.match(text, match.end("name")):
        return None
    if _COMPANY_IS.match(verb):
        rule = "organization.is"
    elif verb.split(" ")[0] in ("is", "are", "was", "has", "have", "spun", "grew", "began") or (
        len(verb) > 3
        and verb.endswith("s")
        and not verb.endswith("ss")
        and (verb not in _NO_VERB or (verb == "needs" and SUFFIX.search(match["name"])))
    ):
        rule = "organization.subject"
    else:
        return None
    start, end = trimmed(text, *match.span("name"))
    name = text[start:end]
    if SUFFIX.search(name):
        return rule
    again = text.count(name) > 1
    if name.lower() == name or low.count(name.lower()) > text.count(name) + (name.isupper() or name.istitle()) * 2:
        return None  # "Experience shows", with "experience" all over the text
    if ((glued and start > 500) or " " not in name) and not again and rule != "organization.is":
        return None
    return rule


def _finds(text: str, low: str, cues: tuple[str, ...], *, ahead: bool) -> Iterator[int]:
    """Where the words behind (or before) a cue are, the first three times of each."""
    for cue in cues:
        at = low.find(cue, 0, REACH)
        for _ in range(EACH):
            if at < 0:
                break
            if ahead:
                yield at
            elif begins_word(text, at):
                yield at + len(cue)
            at = low.find(cue, at + len(cue), REACH)


def _begins_sentence(text: str, name: str) -> bool:
    """Whether a name in small letters begins a sentence, which no plain word does: "klarpay is licensed"."""
    return re.search(rf"(?:^|[\n.!?] ?){name} (?:is|has|was|helps|makes|builds|provides)\b", text) is not None


def _of_domain(text: str, low: str) -> Iterator[tuple[int, int]]:
    """A name in the prose that a web or mail address of the listing begins with: "careers.harbor.com", "Harbor"."""
    tried: set[str] = set()
    for match in list(_ADDRESS.finditer(text, 0, REACH))[:4]:
        for part in re.split(r"[./]", match[1].lower()):
            for word in (part.replace("-", ""), part.partition("-")[0]):
                if len(word) < 4 or word in tried or _HOSTS.fullmatch(word):
                    continue
                tried.add(word)
                at = low.find(word)
                while at >= 0:
                    if text[at].isupper() and begins_word(text, at) and text[at - 1 : at] not in ("/", ".", "@", "="):
                        end = at + len(word)
                        if not low[end : end + 1].isalnum() and text[end : end + 1] not in ("/", "-"):
                            yield at, end
                            break
                    at = low.find(word, at + 1)


@Language.component("jobscan_organization", assigns=["doc.spans"])
def organization(doc: Doc) -> Doc:
    doc.spans[ORGANIZATION] = find_organization(doc)
    return doc
