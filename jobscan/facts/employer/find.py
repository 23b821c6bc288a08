"""Listing -> candidates: the employer's name, by label, in the header, in "About X", "X is hiring", "At X, we".

A candidate is only the name, and its value the name on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal, NamedTuple

from jobscan.facts.employer import patterns as words
from jobscan.facts.employer.recurring import recurring_name
from jobscan.grammar.header.clauses import Clause
from jobscan.grammar.headings import behind_heading
from jobscan.grammar.names.shape import NAME_RE, SUFFIX, is_name, opens_sentence, trimmed, unglued
from jobscan.grammar.search import Phrases
from jobscan.grammar.text import squeeze
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Role, Rule, Sighting

LABEL = Rule("organization.label", "Company: Blue Kettle / Location: York -> Blue Kettle")
HEADING = Rule("organization.heading", "# [Taster](https://example.org) / ### Blue Kettle / #### `York` -> Blue Kettle")
AT = Rule("organization.at", "Tea Taster at Blue Kettle / Location: York -> Blue Kettle")
PIPE = Rule("organization.pipe", "Blue Kettle | Tea Taster | York -> Blue Kettle")
HEADER = Rule("organization.header", "Tea Taster / Blue Kettle Ltd - York -> Blue Kettle Ltd")
BESIDE_TITLE = Rule("organization.beside_title", "Tea Taster / Blinkel / York, PA -> Blinkel")
CLIENT = Rule("organization.client", "We are working with Blue Kettle, who need a taster. -> Blue Kettle")
FOOTER = Rule("organization.footer", "Taste tea. Blue Kettle company Jobs Posted 12 -> Blue Kettle")
ABOUT = Rule("organization.about", "Taste tea. / About Blue Kettle: / We brew. -> Blue Kettle")
HIRING = Rule("organization.hiring", "Blue Kettle is hiring a taster. -> Blue Kettle")
LEGAL = Rule("organization.legal", "Taste tea. Blue Kettle does not discriminate. -> Blue Kettle")
AT_WE = Rule("organization.at_we", "Tea matters. At Blue Kettle, we brew it. -> Blue Kettle")
IS = Rule("organization.is", "Blue Kettle is a leading brewer of tea. -> Blue Kettle")
SUBJECT = Rule("organization.subject", "Tea Taster /  / Blue Kettle brews tea for ships. -> Blue Kettle")
OF = Rule("organization.of", "You taste tea and work for Blue Kettle. -> Blue Kettle")
DOMAIN = Rule("organization.domain", "URL: https://blinkel.example.org / Work with Blinkel, and taste. -> Blinkel")
RECURRING = Rule("organization.recurring", "You brew in Blinkel's kitchen, with the Blinkel team. -> Blinkel")
RULES = (
    LABEL,
    HEADING,
    AT,
    PIPE,
    HEADER,
    BESIDE_TITLE,
    CLIENT,
    FOOTER,
    ABOUT,
    HIRING,
    LEGAL,
    AT_WE,
    IS,
    SUBJECT,
    OF,
    DOMAIN,
    RECURRING,
)

_UNSURE = (SUBJECT, OF, DOMAIN)  # beside these it is asked which name comes again and again
_MOST = 14  # candidates
_REACH = 9_000  # of annotated listings 1 in 100 names its employer only behind this
_FOOTER = 700  # characters at the end: what a board says below a listing
_EACH = 3  # the same cue more often says nothing new
_NOT_ABOUT_THE_EMPLOYER: frozenset[Role] = frozenset(
    {"responsibility", "requirement_required", "requirement_preferred", "benefit", "pay", "title"}
)


class Cue(NamedTuple):
    """Words before a name, and what must follow it."""

    rule: Rule
    phrases: tuple[str, ...]
    after: re.Pattern[str]


_IN_FRONT = (
    Cue(ABOUT, words.ABOUT, words.AFTER_ABOUT),
    Cue(AT_WE, words.AT_WE, words.AFTER_AT_WE),
    Cue(OF, words.OF, words.AFTER_OF),
    Cue(CLIENT, words.CLIENT, words.AFTER_CLIENT),
    Cue(CLIENT, words.OUR_CLIENT, words.AFTER_OUR_CLIENT),
)
_BEHIND = ((HIRING, words.HIRING), (LEGAL, words.LEGAL))
_PHRASES = Phrases(
    *words.FOR_WHOM,
    *(phrase for cue in _IN_FRONT for phrase in cue.phrases),
    *(phrase for _, phrases in _BEHIND for phrase in phrases),
    reach=20_000,
)


def find_employer(listing: Listing) -> list[Candidate[str]]:
    """The names, by the surest rule first, then in the order of the text; each once, at most fourteen."""
    candidates: dict[tuple[int, int], Candidate[str]] = {}
    sightings = list(_sightings(listing))
    if all(seen.rule in _UNSURE for seen in sightings):
        sightings += _names(listing.folded, _recurring(listing))
    for start, end, rule in sightings:
        name = squeeze(listing.folded[start:end])
        candidates.setdefault((start, end), Candidate(start, end, rule, name))
        if len(candidates) == _MOST:
            break
    return list(candidates.values())


def _sightings(listing: Listing) -> Iterator[Sighting]:
    """1. labels and lines of their own; 2. the header; 3. the prose, which would not outweigh a label."""
    text = listing.folded
    labelled = False
    for seen in chain(_labelled_clauses(listing), _names(text, _lines(listing))):
        labelled |= seen.rule in (LABEL, HEADING)
        yield seen
    yield from _at_title(listing)
    yield from _bare_names(listing)
    if labelled:
        return
    in_prose = list(_names(text, _in_prose(listing)))
    yield from in_prose or _in_small_letters(text)
    yield from _names(text, _in_footer(text))
    yield from _behind_sign(text)
    yield from _names(text, _in_addresses(listing))


def _names(text: str, sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    """The candidates that can be a name, without punctuation at their ends."""
    for start, end, rule in sightings:
        start, end = trimmed(text, behind_heading(text, start, end), end)
        if front := words.NO_PART.match(text, start, end):
            start = front.end()
        if is_name(text[start:end]):
            yield Sighting(start, end, rule)


# --- lines of their own ----------------------------------------------------------------------------------------------


def _labelled_clauses(listing: Listing) -> Iterator[Sighting]:
    return (Sighting(each.start, each.end, LABEL) for each in listing.header if each.kind == "organization")


def _lines(listing: Listing) -> Iterator[Sighting]:
    """Labels anywhere, a small heading under the title, and the two forms of a first line."""
    text = listing.folded
    yield from _labels(text, listing.lowered)
    if "\n#" in text and (match := words.HEADING.search(text, 0, 3000)):
        yield Sighting(*match.span("name"), HEADING)
    first = len(text) - len(text.lstrip())
    for pattern, rule in ((words.AT_END, AT), (words.PIPE, PIPE)):
        if match := pattern.match(text, first):
            yield Sighting(*match.span("name"), rule)


def _labels(text: str, low: str) -> Iterator[Sighting]:
    """ "Company: Blue Kettle", on a line of its own or, where the ends of lines are lost, up to the next label."""
    for word in words.LABEL_STARTS:
        at = low.find(word, 0, _REACH)
        while at >= 0:
            if head := words.SAME_LINE.match(text, at):
                end = words.NEXT_LABEL.search(text, head.end(), head.end() + 70)
                if end and NAME_RE.fullmatch(text, head.end(), end.start()):
                    yield Sighting(head.end(), end.start(), LABEL)
            if (match := words.LABEL.match(text, at)) and (match["name"][0].isupper() or match["name"][0].isdigit()):
                yield Sighting(*match.span("name"), LABEL)
            at = low.find(word, at + 1, _REACH)


def _at_title(listing: Listing) -> Iterator[Sighting]:
    """ "Tea Taster at Blue Kettle", as a line of the header."""
    for clause in listing.header:
        if clause.kind == "title" and (match := words.AT_END.match(listing.folded, clause.start)):
            yield Sighting(*match.span("name"), AT)


def _bare_names(listing: Listing) -> Iterator[Sighting]:
    """At most two bare names near the title; one that nothing makes a company's must stand right beside it."""
    titles = [clause.line for clause in listing.header if clause.kind == "title"]
    given = 0
    for clause in listing.header:
        distance = min((abs(clause.line - line) for line in titles), default=9)
        if clause.kind != "name" or distance > 2:
            continue
        company = _is_company(listing.folded, clause)
        if company or (distance <= 1 and not given):
            yield Sighting(clause.start, clause.end, HEADER if company else BESIDE_TITLE)
            given += 1
        if given == 2:
            return


def _is_company(text: str, clause: Clause) -> bool:
    """Whether a bare name has the last word of a company, or occurs again, perhaps without its last word."""
    name = text[clause.start : clause.end]
    if SUFFIX.search(name) or text.count(name) > 1:
        return True
    shorter = name.rpartition(" ")[0] or name
    return len(shorter) > 3 and text.count(shorter) > 1


# --- prose -----------------------------------------------------------------------------------------------------------


def _in_prose(listing: Listing) -> Iterator[Sighting]:
    places = _PHRASES.places(listing.lowered)
    yield from _behind_cues(listing, places)
    yield from _before_cues(listing, places)
    yield from _for_whom(listing, places)
    yield from _subjects(listing)


def _behind_cues(listing: Listing, places: dict[str, list[int]]) -> Iterator[Sighting]:
    """ "About Blue Kettle", "At Blue Kettle, we": the name stands behind the cue, and something behind the name."""
    text = listing.folded
    for rule, phrases, after in _IN_FRONT:
        for at, start in _spans(places, phrases):
            match = NAME_RE.match(text, start)
            if not match or not begins_word(text, at):
                continue
            start, end = _one_sentence(text, *match.span(), keep="first")
            cut = unglued(text, start, end, keep="first")[1] if listing.is_flat else end
            glued = start + 2 < cut < end  # "at Winston SolicitorsLocation112 Street Lane"
            if glued or after.match(text, trimmed(text, start, end)[1]):
                yield Sighting(start, cut, rule)


def _before_cues(listing: Listing, places: dict[str, list[int]]) -> Iterator[Sighting]:
    """ "Blue Kettle is hiring": the name is read backwards from the cue."""
    text = listing.folded
    for rule, phrases in _BEHIND:
        for at, _ in _spans(places, phrases):
            match = words.BACKWARDS.search(text, max(0, text.rfind("\n", 0, at) + 1, at - 110), at)
            if match:
                start, end = _one_sentence(text, *match.span("name"), keep="last")
                yield Sighting(*_last_words(listing, start, end), rule)


def _for_whom(listing: Listing, places: dict[str, list[int]]) -> Iterator[Sighting]:
    """ "Tea Taster for Kettle Group": early in the text, and only with a company's last word."""
    text = listing.folded
    for _, start in _spans(places, words.FOR_WHOM):
        match = NAME_RE.match(text, start, min(len(text), 2000))
        if match and SUFFIX.search(match[0]):
            start, end = _one_sentence(text, *match.span(), keep="first")
            yield Sighting(*(unglued(text, start, end, keep="first") if listing.is_flat else (start, end)), OF)


def _spans(places: dict[str, list[int]], phrases: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where each phrase occurs, the first three times."""
    for phrase in phrases:
        for at in places.get(phrase, ())[:_EACH]:
            if at + len(phrase) > _REACH:
                break
            yield at, at + len(phrase)


def _one_sentence(text: str, start: int, end: int, *, keep: Literal["first", "last"]) -> tuple[int, int]:
    """The name without the sentence that begins after it: "Pebblework. We"; the full stop of "St." does not end it."""
    at = text.find(". ", start, end)
    while at >= 0:
        if at - max(start, text.rfind(" ", start, at)) > 4:
            if keep == "first":
                return start, at
            start = at + 2
        at = text.find(". ", at + 2, end)
    return start, end


def _last_words(listing: Listing, start: int, end: int) -> tuple[int, int]:
    """The name without words that a flat text joined to its beginning."""
    return unglued(listing.folded, start, end, keep="last") if listing.is_flat else (start, end)


# --- who does something ----------------------------------------------------------------------------------------------


def _subjects(listing: Listing) -> Iterator[Sighting]:
    """ "Blue Kettle moves tea": who does something at the start of a sentence that is not about the candidate."""
    text = listing.folded
    ways = [(words.SUBJECT, 3500, len(text))]
    if listing.is_flat:
        ways.append((words.GLUED_SUBJECT, 1500, 500))
    for pattern, reach, once_until in ways:
        for match in pattern.finditer(text, 0, reach):
            rule = _rule_of_verb(text, match)
            if rule is None or not _is_no_plain_word(listing, match, rule, once_until=once_until):
                continue
            start, end = match.span("name")
            if pattern is words.GLUED_SUBJECT and opens_sentence(text, text.rfind(" ", 0, start) + 1, start):
                continue
            if listing.role_at(start) not in _NOT_ABOUT_THE_EMPLOYER:
                yield Sighting(*_last_words(listing, start, end), rule)


def _rule_of_verb(text: str, match: re.Match[str]) -> Rule | None:
    """What the verb after a name shows; None if there is none, or an agency is talking about itself."""
    verb = match["verb"]
    if words.RECRUITER.match(text, match.end("name")):
        return None
    if words.COMPANY_IS.match(verb):
        return IS
    if verb.partition(" ")[0] in words.AUXILIARIES:
        return SUBJECT
    if len(verb) <= 3 or not verb.endswith("s") or verb.endswith("ss"):
        return None
    if verb in words.NO_VERBS and not (verb == "needs" and SUFFIX.search(match["name"])):
        return None
    return SUBJECT


def _is_no_plain_word(listing: Listing, match: re.Match[str], rule: Rule, *, once_until: int) -> bool:
    """Whether the subject is a name: not "Experience shows", with "experience" all over the text.

    A name of one word, and any behind `once_until`, must come again, unless it "is a" something.
    """
    text = listing.folded
    start, end = trimmed(text, *match.span("name"))
    name = text[start:end]
    if SUFFIX.search(name):
        return True
    plain = name.lower()
    capitals_elsewhere = 2 if name.isupper() or name.istitle() else 0
    if plain == name or listing.lowered.count(plain) > text.count(name) + capitals_elsewhere:
        return False
    return rule is IS or text.count(name) > 1 or (" " in name and start <= once_until)


# --- the rest --------------------------------------------------------------------------------------------------------


def _in_small_letters(text: str) -> Iterator[Sighting]:
    """ "At klarpay, we": a name in small letters that begins a sentence, which no plain word does."""
    for match in words.LOWER.finditer(text, 0, 3000):
        name = match["name"]
        if re.search(rf"(?:^|[\n.!?] ?){name} (?:is|has|was|helps|makes|builds|provides)\b", text):
            yield Sighting(*match.span("name"), AT_WE)
            return


def _recurring(listing: Listing) -> Iterator[Sighting]:
    if name := recurring_name(listing):
        yield Sighting(*name, RECURRING)


def _in_footer(text: str) -> Iterator[Sighting]:
    """ "Blue Kettle company", with which a board ends, or goes on with its own words."""
    low = max(0, len(text) - _FOOTER)
    if "ompany" not in text[low:] and "mployer" not in text[low:]:
        return
    for match in words.FOOTER.finditer(text, low):
        yield Sighting(*match.span("name"), FOOTER)


def _behind_sign(text: str) -> Iterator[Sighting]:
    at = text.find(words.OFFICE_BUILDING, 0, 1500)
    if at >= 0 and (sign := NAME_RE.match(text, at + 2)):
        yield Sighting(*sign.span(), LABEL)


def _in_addresses(listing: Listing) -> Iterator[Sighting]:
    """A name in the prose with which a web or mail address in the listing begins: "careers.harbor.com", "Harbor"."""
    for word in dict.fromkeys(_address_words(listing.folded)):
        at = _stands_as_name(listing.folded, listing.lowered, word)
        if at is not None:
            yield Sighting(at, at + len(word), DOMAIN)


def _address_words(text: str) -> Iterator[str]:
    """The parts of the first four addresses that may be a name."""
    for match in list(words.ADDRESS.finditer(text, 0, _REACH))[:4]:
        for part in re.split(r"[./]", match[1].lower()):
            for word in (part.replace("-", ""), part.partition("-")[0]):
                if len(word) >= 4 and not words.HOST.fullmatch(word):
                    yield word


def _stands_as_name(text: str, low: str, word: str) -> int | None:
    """Where the word occurs capitalised and alone, and not in an address."""
    at = low.find(word)
    while at >= 0:
        end = at + len(word)
        begins = text[at].isupper() and begins_word(text, at) and text[at - 1 : at] not in ("/", ".", "@", "=")
        if begins and not low[end : end + 1].isalnum() and text[end : end + 1] not in ("/", "-"):
            return at
        at = low.find(word, at + 1)
    return None
