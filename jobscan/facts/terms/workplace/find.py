"""Listing -> candidates: words that say that this job is done at home, at a workplace, or both.

A table of cases tells whether a word is about this job, and by which cue. Statements of days, "3 days a week in the
office", are of `days.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.facts.terms.context import Case, Word, announces_job, first_rule, is_in_title, is_whole_word, word_at
from jobscan.facts.terms.rules import ALONE, LABEL, NOT, SAID, THIS, TITLE
from jobscan.facts.terms.workplace.days import find_days
from jobscan.facts.terms.workplace.words import KINDS, LISTS, OCCASION, Workplace
from jobscan.grammar.later import later
from jobscan.grammar.places.spotting import places_in
from jobscan.grammar.search import Anchors
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule

_WORD = later("|".join(f"(?P<{kind}>{LISTS[kind]})" for kind in KINDS))
_ANCHORS = Anchors(*LISTS.anchors(*KINDS), before=16, after=12)  # "work entirely from home", "telecommuting"
_HEADER = 1500  # characters: where a listing's short lines are
_PLACE_LINE = 80  # characters of a line of place names

# --- a form's question and answer -------------------------------------------------------------------------------------

# "Onsite/Remote: Remote": the words in front of the colon only ask
_FORM_BEFORE = re.compile(r"(?:on-?site|remote|hybrid|in-?office)[ ]?/[ ]?$")
_FORM_AFTER = re.compile(r"[ ]?/[ ]?(?:on-?site|remote|hybrid|in-?office)(?:/\w+)?[ ]?[:?][ ]?\w")
_COLON = re.compile(r"[ ]?[:?]")
# the answer to "Remote: no", to "Telework eligible? - as the agency decides - Yes"
_ANSWER = re.compile(
    r"""
    (?: [ ](?:job|work|working|position|role|options?|eligible|allowed|available|status|possible)){0,2}
    [ ]?[?:]\s{0,2} (?:-[^-\n]{5,90}-[ ])?
    (?P<answer> yes|no|not|none|n/a|false|true )(?![a-z])
    """,
    re.VERBOSE,
)
_ANSWER_REACH = 130  # characters
_IF = re.compile(r"\b(?:if|whether) (?:this|the|your|an?|that) [^.,;:\n]{0,60}\Z")  # "If this role is remote, we"
_ASKED = re.compile(r"\b(?:does|do|is|are|can|will) (?:this|the|you|it) [^.\n?]{0,40}\Z")

# --- the cues beside a word -------------------------------------------------------------------------------------------

_NEGATED = re.compile(
    r"\b(?:not(?! (?:specified|stated))(?: (?:a|be|currently|eligible for))?|no|non|isn't|never|without|cannot|can't"
    r"|unable to)\b[^.\n;]{0,17}\Z"
)
_REFUSED = re.compile(
    r"""
    [^.\n;]{0,40}? \b
    (?: (?:not|isn't)[ ](?:be[ ]|currently[ ]|an?[ ])?
        (?:possible|available|option|offered|permitted|considered|suitable|feasible|allowed)
      | unavailable
    )
    """,
    re.VERBOSE,
)
_LABEL = later(
    rf"""
    {LISTS["label"]}
    (?: [^\w\n]{{0,4}}\s{{0,3}}  # the value stands right behind: "Location: Remote"
      | [ \t*_]{{0,3}} (?: [:?|=\n-][^\w\n]{{0,3}}\s{{0,3}} | (?<=location[ ]) | (?<=locations[ ]) )
        [^\n:.]{{0,40}} (?: [(/,;|-][ ]? | \bor[ ] )  # it is one of several: "Location: Leeds, London or Remote"
    )
    (?:\w+ly[ ]|us[ ]|uk[ ]|eu[ ]|100%[ ])?$
    """,
    re.VERBOSE,
)
# "training (classroom, online, hybrid)": ways of teaching
_WAY_BEFORE = re.compile(r"\b(?:classroom|online|hands-on|in-person),? (?:and |or |& )?\Z")
_OTHER_THING = later(rf"(?:,? (?:and|or) (?:on-?site|remote|in-person|virtual|hybrid))?[ -]{LISTS['other_thing']}")
_SKILL = re.compile(rf"\b{LISTS['skill']}\b[^.;\n|:]{{0,40}}\Z")
_SAID_BEFORE = later(
    r"""
    (?: \b (?:fully|100[ ]?%|completely|entirely|primarily|permanently|intentionally|mostly|predominantly) [ -]?
      # "this data role is", "the position may be performed"
      | \b (?: (?:this|the)[ ](?:\w+[ ]){0,4} | (?:position|role|job|work|post)[ ] )
        (?:is|will[ ]be|can[ ]be|may[ ]be|offers|operates)
        (?:[ ](?:an?|located|based|currently|offered[ ]as[ ]an?|for[ ]an?|performed|the|carried[ ]out|eligible[ ]for
          |being|work(?:ing)?|fully|100%|in|on))* ,?[ ]
      # "you can work", "the freedom to be located"
      | \b (?:can|could|to|may|will|able[ ]to|option[ ]to|must|freedom[ ]to|flexibility[ ]to)[ ](?:be[ ]|also[ ])?
        (?:work(?:ing)?|teach|report|performed|located|based)(?:[ ](?:in[ ]an?|100%|fully))? [ ]
      | \b (?:employee|you)[ ]will[ ]be[ ](?:fully[ ])?
      | \b (?:we|(?:position|role|job)s?)[ ]works?[ ]
      | \b have[ ](?:this|these)[ ](?:positions?|roles?)[ ]
      | \b work(?:ing)?[ ](?:in[ ]an?[ ])?
      | \b open[ ]to[ ](?:fully[ ])?
      | \b eligible[ ]for[ ](?:being[ ])?(?:fully[ ])?
      | \b be[ ]
    )$
    """,
    re.VERBOSE,
)
_SAID_BEHIND = later(
    rf"""
    [ -] (?: (?:[\w/&-]+[ ]){{0,3}}?{LISTS["job_behind"]}(?![a-z])
      | (?:work|working|office)(?:[ ]{LISTS["work_behind"]})?(?![\w-])
      | {LISTS["said_behind"]}
    )
    """,
    re.VERBOSE,
)
_THIS = re.compile(
    r"\bthis (?:(?:role|position|job|post|vacancy|opportunity) )?(?:is |will be )?(?:an? )?(?:[\w%-]+,? ){0,2}$"
)
_EDGE_BEFORE = re.compile(
    r"""
    (?: ^ | [\n|([/•·,;:'`\U0001F300-\U0001FAFF☀-➿] | [ ][-–][ ] | \#(?:li-)? | \bor[ ] | [a-z]-$ | [|]\s
      | [a-z][.!][ ] )
    [ *_]* (?: (?:100%|fully|currently|us|usa|uk|eu|full[- ]time|[a-z]+[ ]-) [ -,]+ )? $
    """,
    re.VERBOSE,
)
_EDGE_BEHIND = re.compile(
    r"""
    [ *_]* (?: $ | [\n|)\]/•·,;':`.+] | [ ](?:full|part) | [ ]?-[ ] | -(?=us|uk|can|eu) | [ ]or[ ] | [ ]\( | [ ]only
      | [ ]\# | [ ]by[ ]agreement | [ ](?:in|within|from|at|with)[ ](?:the[ ])?[a-z]{2,} )
    """,
    re.VERBOSE,
)
_CHANNEL_BEFORE = re.compile(rf"\b{LISTS['channel']}\b[^.;\n]{{0,20}}$|\b(?:apply|applications?|interviewed) $")
_CHANNEL_BEHIND = re.compile(rf",? (?:or |and |and/or )?(?:by |via |over |through )?(?:the )?{LISTS['channel']}\b")
_PAID_FOR = re.compile(rf"[ -]*{LISTS['paid_for']}")

# --- home at times ----------------------------------------------------------------------------------------------------

_PARTLY = re.compile(
    r"\b(?:occasional(?:ly)?|partial(?:ly)?|partly|some|part of (?:the|your|their) (?:time|week)"
    r"|some (?:\w+ ){1,2}(?:may|can) be (?:performed|done|completed|carried out))[ -]*$"
)
# "remote work a portion of each week", "work from home several days of the week"
_PARTLY_BEHIND = re.compile(
    r"(?: work(?:ing)?)?,? (?:for )?(?:(?:an? )?(?:portion|part) of|some of|(?:multiple|several|some) days\b)"
)
_WHOLLY = re.compile(r"\b(?:fully|100 ?%|entirely|completely|permanent\w*|always|exclusively|this is an?)[ ,-]*$")
_AT_TIMES_BEFORE = re.compile(rf"\b{LISTS['at_times_before']}\b[^.;\n]{{0,30}}$")
_AT_TIMES_BEHIND = re.compile(rf"[ -]*{LISTS['at_times_behind']}")


def find_workplace(listing: Listing) -> list[Candidate[Workplace]]:
    """Each word for the workplace that is about this job, and each statement of days, in the order of the text."""
    days = find_days(listing)
    candidates = (_candidate(word) for word in words_of(listing))
    # "work from home 2 days a week" does not say that all of it is done there
    kept = [seen for seen in candidates if seen and all(seen.end <= day.start or day.end <= seen.start for day in days)]
    return sorted([*days, *kept], key=lambda seen: seen[:2])


def words_of(listing: Listing) -> Iterator[Word]:
    """The words of the lists, whatever they are about."""
    for window in _ANCHORS.windows(listing.lowered):
        for found in _WORD.finditer(listing.lowered, *window):
            if is_whole_word(listing.folded, *found.span()):
                yield word_at(listing, *found.span(), found.lastgroup or "")


def _candidate(word: Word) -> Candidate[Workplace] | None:
    """A word as a statement about this job; the answer to a form's question is included to its end."""
    if _says_nothing(word):
        return None
    end, rule = word.end, first_rule(CASES, word)
    if word.kind != "onsite" and (answer := _ANSWER.match(word.listing.lowered, end, end + _ANSWER_REACH)):
        no = NOT if _is_away(word) else None  # "Hybrid: no" may be said of a job at home
        end, rule = answer.end(), LABEL if answer["answer"] in ("yes", "true") else no
    if rule is None:
        return None
    return Candidate(word.start, end, rule, _workplace(word, rule), "job_location_type")


def _workplace(word: Word, rule: Rule) -> Workplace:
    if rule is NOT:
        return Workplace("ONSITE")
    if _is_away(word) and rule in (SAID, ALONE) and _is_at_times(word):
        return Workplace("HYBRID", at_times=True)
    return Workplace(KINDS[word.kind])


def _is_at_times(word: Word) -> bool:
    """Whether one may sometimes work at home: "flexibility to work from home", "occasional remote work"."""
    if _PARTLY.search(word.before) or _PARTLY_BEHIND.match(word.after):
        return True
    if not ("home" in word.text or "wfh" in word.text) or _WHOLLY.search(word.before):
        return False
    return bool(_AT_TIMES_BEFORE.search(word.before) or _AT_TIMES_BEHIND.match(word.after))


# --- the cases --------------------------------------------------------------------------------------------------------


def _is_away(word: Word) -> bool:
    return word.kind == "telecommute"


def _says_nothing(word: Word) -> bool:
    """Whether the word is part of a form's question, "Onsite/Remote: ...", or of "you feel at home working here"."""
    if _FORM_AFTER.match(word.after) or (_FORM_BEFORE.search(word.before) and _COLON.match(word.after)):
        return True
    return word.text.startswith("home") and word.before.endswith("at ")


def _is_question(word: Word) -> bool:
    return _IF.search(word.before) is not None or ("?" in word.after[:40] and _ASKED.search(word.before) is not None)


def _is_refused(word: Word) -> bool:
    return _NEGATED.search(word.before) is not None or _REFUSED.match(word.after) is not None


def _is_labelled(word: Word) -> bool:
    return _LABEL.search(word.before) is not None


def _is_about_something_else(word: Word) -> bool:
    if _OTHER_THING.match(word.after) or OCCASION.search(word.before):
        return True
    if word.kind == "hybrid" and _WAY_BEFORE.search(word.before):
        return True
    return word.kind != "onsite" and _SKILL.search(word.before) is not None


def _is_channel(word: Word) -> bool:
    """Whether it is a way of being contacted or applying: "by telephone, in person or by letter", "apply in person"."""
    if not word.text.startswith("in") or not word.text.endswith("person"):
        return False
    by_role = word.listing.role_at(word.start) == "application_instruction"
    return by_role or bool(_CHANNEL_BEFORE.search(word.before) or _CHANNEL_BEHIND.match(word.after))


def _is_said_before(word: Word) -> bool:
    return _SAID_BEFORE.search(word.before) is not None


def _is_said_behind(word: Word) -> bool:
    return _SAID_BEHIND.match(word.after) is not None


def _is_of_this_job(word: Word) -> bool:
    return _THIS.search(word.before) is not None


def _stands_alone(word: Word) -> bool:
    return _EDGE_BEFORE.search(word.before) is not None and _EDGE_BEHIND.match(word.after) is not None


def _is_work_from_home(word: Word) -> bool:
    """Whether the words have their own verb, and are not the name of an allowance for it."""
    return word.text.startswith("work") and not _PAID_FOR.match(word.after)


def _is_in_line_of_places(word: Word) -> bool:
    """Whether the word is in a short line of place names: "Remote Central Europe", "Slovakia, Remote"."""
    folded = word.listing.folded
    if word.start >= _HEADER or not folded[word.start].isupper():
        return False
    left = max(folded.rfind(mark, 0, word.start) for mark in "\n|`") + 1
    right = min((at for mark in "\n|`" if (at := folded.find(mark, word.end)) >= 0), default=len(folded))
    line = folded[left:right]
    small = [each for each in line.split() if each[0].islower() and each not in ("in", "or", "and", "of", "the")]
    return len(line) <= _PLACE_LINE and not small and not has_noun(line) and bool(places_in(folded, left, right))


def _is_in_capitals(word: Word) -> bool:
    return word.end - word.start > 3 and word.listing.folded[word.start : word.end].isupper()


CASES = (
    Case(_is_question, None, "Is this role remote?"),
    Case(lambda word: _is_away(word) and _is_refused(word), NOT, "Remote working is not possible."),
    Case(_is_refused, None, "We do not work on site."),
    Case(_is_labelled, LABEL, "Location: Leeds, London or Remote"),
    Case(_is_about_something_else, None, "You can work remote machines"),
    Case(_is_channel, None, "Guests ask by telephone, in person or by letter."),
    Case(lambda word: _is_of_this_job(word) and _is_said_before(word), THIS, "This is a fully remote job."),
    Case(_is_said_before, SAID, "You can work remotely from Spain."),
    Case(_stands_alone, ALONE, "Bakers | ONSITE | Leeds"),
    Case(lambda word: _is_of_this_job(word) and _is_said_behind(word), THIS, "This is a great remote role for you."),
    Case(_is_said_behind, SAID, "Come for a hybrid working pattern."),
    Case(_is_work_from_home, SAID, "Our bakers work from home daily."),
    Case(announces_job, SAID, "We are looking for local, on-site Developers to help."),
    Case(_is_in_line_of_places, ALONE, "Nurse\nPoland, Remote Central Europe\n"),
    Case(_is_in_capitals, ALONE, "Minneapolis ONSITE since then"),
    Case(is_in_title, TITLE, "Remote Nurse"),
)
