"""Lower-cased text -> where it says that the work is done at home, at a workplace, or both, each with its cue."""

from __future__ import annotations

import re

from jobscan.grammar.places.spotting import places_in
from jobscan.grammar.search import Anchors
from jobscan.grammar.text import lower
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.grammar.words import begins_word, ends_word
from jobscan.listing import Listing

Hit = tuple[int, int, str]  # start, end, rule

# One of these stands in every word of `_WORD`; looking for them first costs a tenth of the expression.
_PLACE = Anchors(
    "remote", "hybrid", "site", "in-office", "in office", "office-based", "office based", "person", "from home",
    "from-home", "home-based", "home based", "homebased", "home-working", "homeworking", "home working", "wfh",
    "telecommut", "telework", "virtual", "on-campus", "on campus", "office, ", "from office", "from the office",
    before=16, after=12,
)  # fmt: skip
_WORD = re.compile(
    r"""
    remote(?:ly)? | hybrid(?:[ ]remote)? | on[- ]?site | in[- ]office | in[- ]person
      | work(?:s|ing)?[ -](?:entirely[ ]|fully[ ]|100%[ ])?from[ -](?:home | (?:the[ ])?office) | wfh
    | tele(?:commut(?:e|ing)|work(?:ing)?) | home[- ]?(?:based | working) | office[- ]based | on[- ]campus
      | virtual(?:ly)? | earn[ ]from[ ]home
    """,
    re.VERBOSE,
)
_AWAY = ("remote", "work", "wfh", "home", "tele", "virtual", "earn")  # how the words for "not at the workplace" begin

_LABEL = re.compile(
    r"(?:locations?(?: type| details)?|work(?:place)?[ -]?(?:type|arrangement|model|mode|setting|style|location"
    r"|site|policy)"
    r"|remote(?: status| type| option)?|job type|job location|telecommut\w*|employment type|"
    r"working (?:pattern|arrangements?|model|style)|position type|job[_ ]category)"
    r"(?:[^\w\n]{0,4}\s{0,3}|[ \t*_]{0,3}(?:[:?|=\n-][^\w\n]{0,3}\s{0,3}|(?<=location )|(?<=locations ))"
    r"[^\n:.]{0,40}(?:[(/,;|-] ?|\bor ))(?:\w+ly |us |uk |eu |100% )?$"
)
# the answer to a form: no to remote, yes to telework eligible, no to telework options
_ANSWER = re.compile(
    r"(?: (?:job|work|working|position|role|options?|eligible|allowed|available|status|possible)){0,2} ?[?:]\s{0,2}"
    r"(?:-[^-\n]{5,90}- )?(?P<answer>yes|no|not|none|n/a|false|true)(?![a-z])"
)
_ASKED = re.compile(r"\b(?:does|do|is|are|can|will) (?:this|the|you|it) [^.\n?]{0,40}\Z")
_NEGATED = re.compile(
    r"(?:\b(?:not|no|non|isn't|never|without|cannot|can't|unable to)\b|\bnot (?:a|be|currently|eligible for)\b)"
    r"[^.\n;]{0,17}\Z"
)
_NOT_AFTER = re.compile(
    r"[^.\n;]{0,40}?\b(?:(?:not|isn't) (?:be |currently |an? )?(?:possible|available|option|offered|permitted"
    r"|considered|suitable|feasible|allowed)|unavailable)"
)
_SAID_BEFORE = re.compile(
    r"(?:\b(?:fully|100 ?%|completely|entirely|primarily|permanently|intentionally|mostly|predominantly)[ -]?"
    r"|\b(?:(?:this|the) (?:\w+ ){0,4}|(?:position|role|job|work|post) )(?:is|will be|can be|may be|offers|operates)"
    r"(?: (?:an?|located|based|currently|offered as an?|for an?|performed|the|carried out|eligible for|being"
    r"|work(?:ing)?|fully|100%|in|on))*,? "
    r"|\b(?:can|could|to|may|will|able to|option to|must|freedom to|flexibility to) (?:be "
    r"|also )?(?:work(?:ing)?|teach|report|performed|located|based)(?: (?:in an?|100%|fully))? "
    r"|\b(?:employee|you) will be (?:fully )?|\bwe work |\bwork(?:ing)? (?:in an? )?|\bopen to (?:fully )?"
    r"|\beligible for (?:being )?(?:fully )?|\bbe )$"
)
_SAID_AFTER = re.compile(
    r"[ -](?:(?:\w+ )?(?:positions?|roles?|jobs?|opportunit(?:y|ies)|contract|basis|employees?)(?![a-z])"
    r"|friendly(?! (?:company|employer|organi[sz]ation))|eligible"
    r"|schedule|within|anywhere|in the|from (?:anywhere|home|any)|teaching"
    r"|first(?! (?:customers?|clients?|users?))|allowed|with (?:occasional |some |regular )?travel"
    r"|(?:work|working|office)(?: (?:model|arrangements?|pattern|policy|schedule|environment|set-?up|structure"
    r"|is|from|options?|available|possible|approach))?(?![\w-])"
    r"|model|arrangements?|set-?up|structure|pattern|policy|options?(?![a-z])|flexib\w+|way(?![a-z])"
    r"|available|possible|considered|preferred)"
)
_EDGE_BEFORE = re.compile(
    r"(?:^|[\n|([/•·,;:'`\U0001F300-\U0001FAFF☀-➿]|[ ][-–][ ]|#li-|\bor |[a-z]-$|[|]\s|[a-z][.!][ ])[ *_]*"
    r"(?:(?:100%|fully|us|usa|uk|eu|full[- ]time|[a-z]+ -)[ -,]+)?$"
)
_EDGE_AFTER = re.compile(
    r"[ *_]*(?:$|[\n|)\]/•·,;':`.+]|[ ]full|[ ]part|[ ]?-[ ]|-(?=us|uk|can|eu)|[ ]or[ ]|[ ]\(|[ ]only|[ ]by agreement"
    r"|[ ](?:in|within|from|at|with)[ ](?:the[ ])?[a-z]{2,})"
)
_THIS = re.compile(
    r"\bthis (?:(?:role|position|job|post|vacancy|opportunity) )?(?:is |will be )?(?:an? )?(?:[\w%-]+,? ){0,2}$"
)
# A word for the place in front of one of these is about that thing, not about where the job is done.
_OTHER_THING = re.compile(
    r"(?:,? (?:and|or) (?:on-?site|remote|in-person|virtual|hybrid))?[ -]"
    r"(?:teams?|environment|sens|monitor|support|sites?|intern|parking|gym|locations?|customers?|clients?|communit"
    r"|areas?|villages?|regions?|users?|desktop|access|control|workers?|colleagues|patients?|offices?|hands|hires?"
    r"|interview|meet|event|training|catering|canteen|cloud|vehicles?|cars?|engines?|apps?|mobile|security|projects?"
    r"|visits?|installation|construction|activit|review|facilit|childcare|nursery|restaurant|caf|medical|clinic|staff"
    r"|employees|machines?|assistants?|reality|health|learning|classroom|session|experience|inspect|assess|care\b"
    r"|servers?|options? are subject|managed|systems?|tools?|device|collaborat"
    r"|approach(?!es)|immuno|stakeholder|partner|consult)"
)
_ELSEWHERE = re.compile(
    r"\b(?:interviews?|rounds?|meetings?|retreats?|gatherings?|off-?sites?|onboarding|sprints?|trainings?|workshops?"
    r"|classes|induction|stipend|allowance)\b[^.;\n|]{0,30}\Z"
)
_SKILL = re.compile(
    r"\b(?:experienced?|ability|comfortable|skills?|capable|accustomed|effectively|independently|autonomously)\b"
    r"[^.;\n|:]{0,40}\Z"
)
_MONEY_FOR_HOME = re.compile(r"[ -]*(?:allowance|stipend|budget|equipment|set-?up)")
_GLUED = re.compile(r"(?<=[a-z.!?)])(?=[A-Z][a-z])")
# "we need a reliable part-time ...", "looking for local, on-site ...": the job itself comes next
_ANNOUNCED = re.compile(
    r"\b(?:seeking|hiring|recruiting|looking for|searching for|need|needs|opportunity for|opening for|join us as"
    r"|vacancy for)"
    r"(?: an?| our| several| two| multiple)?(?:(?: and)? [\w'-]+,?){0,4} $"
)
_JOB_AFTER = re.compile(
    r"[ ]((?:[\w/+#&-]+ ){0,4}?[\w/-]+)(?=[ ](?:to|who|with|for|in|at|on|based|that|and)\b|[.,;:!(\n]|$)"
)
# "Onsite/Remote: Remote": a form's question
_FORM_BEFORE = re.compile(r"(?:on-?site|remote|hybrid|in-?office)[ ]?/[ ]?$")
_FORM_AFTER = re.compile(r"[ ]?/[ ]?(?:on-?site|remote|hybrid|in-?office)(?:/\w+)?[ ]?[:?][ ]?\w")
_HEADER = 1500  # characters: where a listing's short lines are
_LOOK = 70  # characters on either side that may hold the cue
WORD = "terms.word"  # no cue but the word itself: it counts only where it is part of the job's title


def around(folded: str, low: str, start: int, end: int, reach: int) -> tuple[str, str]:
    """What stands before and behind; where a scraper lost the line end ("skillsRemote"), it is put back."""
    before, after = low[max(0, start - reach) : start], low[end : end + reach]
    if _GLUED.search(folded, max(0, start - reach), start):
        before = lower(_GLUED.sub("\n", folded[max(0, start - reach) : start]))
    if start > 0 and (folded[start - 1].isalnum() or folded[start - 1] in ".!?)"):
        before += "\n"
    if end < len(folded) and folded[end].isalnum():
        after = "\n" + after
    return before, after


def announces_job(before: str, folded: str, end: int) -> bool:
    """Whether a word stands in front of the name of the job that is sought: "seeking a part-time Shop Keeper to".

    >>> announces_job("we are looking for local, ", "on-site developers to grow", 7)
    True
    >>> announces_job("we are looking for a ", "remote team that cares", 6)
    False
    """
    if not _ANNOUNCED.search(before):
        return False
    after = _JOB_AFTER.match(folded, end, end + 60)
    return after is not None and has_noun(after[1].rsplit(" ", 1)[-1])


def whole_word(folded: str, start: int, end: int) -> bool:
    """Whether a word stands there by itself, or glued to the next line's first: "ONSITEWe are", "Full-time70%".

    >>> whole_word("ONSITEWe are", 0, 6), whole_word("ONSITES", 0, 6), whole_word("Onsitehttp://a.example", 0, 6)
    (True, False, True)
    """
    if not begins_word(folded, start):
        return False
    rest = folded[end : end + 4]
    return (
        ends_word(folded, end)
        or (rest[0].isupper() and rest[1:2].islower())
        or (rest[0].isdigit() and end - start > 4)
        or rest == "http"
    )


def find_places(listing: Listing) -> list[Hit]:
    """Each word for the work's place that is said of this job, with the rule that says so."""
    folded, low = listing.folded, listing.lowered
    hits: list[Hit] = []
    for window in _PLACE.windows(listing.lowered):
        for m in _WORD.finditer(low, *window):
            start, end = m.span()
            if whole_word(folded, start, end):
                hits += _judged(folded, low, start, end)
    days = _days(listing, low)  # "work from home 2 days a week" is no statement that it is all done there
    return [hit for hit in hits if all(hit[1] <= start or end <= hit[0] for start, end, _ in days)] + days


def _judged(folded: str, low: str, start: int, end: int) -> list[Hit]:
    before, after = around(folded, low, start, end, _LOOK)
    if _FORM_AFTER.match(after) or (_FORM_BEFORE.search(before) and re.match(r"[ ]?[:?]", after)):
        return []
    if low.startswith("home", start) and before.endswith("at "):  # "you feel at home working with ..."
        return []
    away = low.startswith(_AWAY, start) and not low.endswith("office", start, end)
    answer = _ANSWER.match(low, end, end + 130) if away else None
    if answer is None and _ASKED.search(before) and "?" in after[:40]:
        return []
    if answer:
        yes = answer["answer"] in ("yes", "true")
        return [(start, answer.end(), "terms.label" if yes else "terms.not")]
    onsite = not away and not low.startswith("hybrid", start)
    rule = _rule(before, after, away=away, onsite=onsite)
    if rule == WORD and low.startswith("work", start) and not _MONEY_FOR_HOME.match(after):
        rule = "terms.said"
    if rule == WORD and announces_job(before, folded, end):
        rule = "terms.said"
    if rule == WORD and folded[start].isupper() and start < _HEADER and _is_place_line(folded, start, end):
        rule = "terms.alone"
    if rule == WORD and folded[start:end].isupper() and end - start > 3:
        rule = "terms.alone"  # "Minneapolis, MN ONSITE": capitals set it apart
    return [(start, end, rule)] if rule else []


def _is_place_line(folded: str, start: int, end: int) -> bool:
    """Whether the word stands in a short line of place names: "Remote Central Europe", "Slovakia, Remote"."""
    left = max(folded.rfind(mark, 0, start) for mark in "\n|`") + 1
    right = min((at for mark in "\n|`" if (at := folded.find(mark, end)) >= 0), default=len(folded))
    line = folded[left:right]
    small = [word for word in line.split() if word[0].islower() and word not in ("in", "or", "and", "of", "the")]
    return len(line) <= 80 and not small and not has_noun(line) and bool(places_in(folded, left, right))


def _rule(before: str, after: str, *, away: bool, onsite: bool) -> str | None:
    """Which cue makes the word a statement about this job; None when it is an adjective of something else."""
    if _NEGATED.search(before) or _NOT_AFTER.match(after):
        return "terms.not" if away else None
    if _LABEL.search(before):
        return "terms.label"
    if _OTHER_THING.match(after) or _ELSEWHERE.search(before) or (not onsite and _SKILL.search(before)):
        return None
    said = bool(_SAID_BEFORE.search(before))
    if not said and _EDGE_BEFORE.search(before) and _EDGE_AFTER.match(after):
        return "terms.alone"
    if (said or _SAID_AFTER.match(after)) and _THIS.search(before):
        return "terms.this"
    return "terms.said" if said or _SAID_AFTER.match(after) else WORD


# --- days in the office ----------------------------------------------------------------------------------------------

_NUMBER = r"(?:[1-5]|one|two|three|four|five)"
_COUNT = rf"""
    (?: (?<![\d.,$£€]){_NUMBER}(?:[ ]?(?:-|to|or|/)[ ]?{_NUMBER})?[ ]?\+?(?:[ ]or[ ]more)?(?:[ ]?\(\d\))?
        (?:[ ]full|[ ]working)?[ ]?(?:days?|x|times)(?![a-z])
        (?P<week>[ ]?/[ ]?(?:wk|week) | [ ]weekly
          | [ ](?:(?:per|a|each|every|of[ ]the|of[ ]your)[ ])?(?:working[ ])?(?:week|wk))?
      | (?:once|twice)[ ](?:a|per|each)[ ]week
      | \d\d\d?[ ]?%(?:[ ]of[ ](?:the|your|their)[ ](?:working[ ])?(?:time|week))?
    )
"""
_OFFICE = r"""
    (?: (?:in|at|from|into|to)[ ](?:(?:the|our|an?|your)[ ])?(?:[\w'&-]+[ ]){0,2}?
        (?:office|studio|hub|hq|headquarters|campus)
      | (?:in[ -]?)?office | on[- ]?site | in[- ]person | on[ -]campus )
"""
_AT_HOME = r"(?:remote(?:ly)?|(?:working[ ]|work[ ])?from[ ](?:your[ ])?home|wfh|at[ ]home|tele(?:work|commut)\w*)"
_FILL = (
    r"(?:[ ,:(-]{1,2}(?:(?:working|work|spent|based|required|expected|minimum|per|week|each|in|of|the|your|time|be|must"
    r"|at[ ]least|is|are|a|options?|available|eligible)(?![a-z]))?){0,5}[ ,:(-]{0,2}"
)
_COUNT_FIRST = re.compile(rf"{_COUNT}{_FILL}(?:(?P<home>{_AT_HOME})|{_OFFICE})(?![a-z])", re.VERBOSE)
_PLACE_DAYS = re.compile(  # "two office days", ">1 WFH day a week"
    rf"(?<![\d.,$]){_NUMBER}(?: ?(?:-|to|or) ?{_NUMBER})?\+? "
    r"(?P<week>(?P<home>remote|wfh|home(?:[ -]office)?|work[ -]from[ -]home|telework)"
    r"|office|on-?site|in-office) days?(?![a-z])"
)
_PLACE_FIRST = re.compile(
    r"(?:(?P<home>(?:remote(?:ly)?|wfh|from[ ]home|home[ -]?working|tele(?:work|commut)\w*))|hybrid|office|on[- ]?site"
    r"|in[- ]person)(?![a-z])"
    rf"(?P<gap>[^.\n;|]{{0,35}}?){_COUNT}"
    r"(?P<campus>[ ](?:on[ -]campus|on[- ]?site|in[ ](?:the|our)[ ]office))?",
    re.VERBOSE,
)
_DAY = r"(?:mon|tues|wednes|thurs|fri)days?"
_WEEKDAY = re.compile(
    rf"{_DAY}(?:[ ](?:are|is|and|work|working|on|your|a|our)){{0,3}}[ -]*(?:remote|wfh|(?:work[ -])?from[ -]home)"
    rf"|(?:remote|wfh|(?:work[ -])?from[ -]home)(?:ly)?[ ](?:on[ ]|every[ ])?{_DAY}"
)
_DAYS = Anchors(
    " day", "days", "twice ", "once a week", "once per week", "% of ", "% remote", "% in", "% on", "x per", "x a w",
    "times a", "times per",
    before=60, after=70,
)  # fmt: skip
_NOT_DAYS = re.compile(r"leave|holiday|annual|vacation|volunteer|training|interview|summit|retreat|month|year|quarter")
_PLACES = (
    "office",
    "site",
    "person",
    "campus",
    "studio",
    " hub",
    " hq",
    "remote",
    "home",
    "wfh",
    "telework",
    "telecom",
)


def _days(listing: Listing, low: str) -> list[Hit]:
    """How many days, or what part of the week, are spent at the workplace or at home."""
    if not any(place in low for place in _PLACES):
        return []
    hits: list[Hit] = []
    for left, right in _DAYS.windows(listing.lowered):
        found = [m for pattern in (_COUNT_FIRST, _PLACE_FIRST, _PLACE_DAYS) for m in pattern.finditer(low, left, right)]
        for m in found:
            weekly = m["week"] or "week" in m[0] or "hybrid" in m[0] or m.re is _COUNT_FIRST
            if weekly and not _NOT_DAYS.search(m[0]) and not _ELSEWHERE.search(low, max(0, m.start() - 40), m.start()):
                hits.append((*m.span(), "terms.home_days" if m["home"] else "terms.days"))
        if "day" in low[left:right]:
            hits += [(*m.span(), "terms.weekday") for m in _WEEKDAY.finditer(low, left, right)]
    return _without_inner(hits)


def _without_inner(hits: list[Hit]) -> list[Hit]:
    """The longest of those that overlap, for "office 3 days" and "3 days in the office" may be one statement."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit)):
        if all(hit[1] <= other[0] or other[1] <= hit[0] for other in kept):
            kept.append(hit)
    return sorted(kept)
