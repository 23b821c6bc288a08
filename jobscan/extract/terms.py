"""Doc -> marks of where one works (remote, hybrid, on site), on what terms (full-time, contract), and at what level.

The rule's name is the cue: `terms.label` (a label's value: "Job type: Full-time"), `terms.days` ("3 days in the
office"), `terms.alone` (the word stands alone between separators: "Berlin (Hybrid)"), `terms.said` (a sentence says
it: "this is a remote role"), `terms.not` ("remote working is not possible").
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from jobscan.extract._words import begins_word, ends_word, lowered_text
from jobscan.spans import TERMS, folded_text, mark

PLACE, EMPLOYMENT, SENIORITY = "job_location_type", "employment_type", "seniority"

# No \b in front: the first letters are what makes the search fast; `begins_word` judges the edge.
_PLACE_WORD = re.compile(
    r"""
    remote(?:ly)? | hybrid(?:[ ]remote)? | on[- ]?site | in[- ]office | in[- ]person
      | work(?:ing)?[ -]from[ -](?:home | (?:the[ ])?office) | wfh
    | tele(?:commut(?:e|ing)|work(?:ing)?) | home[- ]?based | office[- ]based
    """,
    re.VERBOSE,
)
_DAYS = re.compile(
    r"""
    (?P<days>\d|one|two|three|four|five)(?:[ ]?(?:-|to|or)[ ]?(?:\d|two|three|four|five))?\+?[ ](?:full[ ])?
    (?:days?|x|times)
    (?:[ ]?/[ ]?(?:wk|week)|[ ](?:per|a|each|every)[ ](?:week|wk)|[ ]weekly)?
    [ ,:]{1,2}(?:(?:working|work|spent|based)[ ])?
    (?:(?:in|at|from)[ ](?:the[ ]|our[ ]|an?[ ])?(?:[\w-]+[ ]){0,2}office|(?:in[ -]?)?office|on[- ]?site|in[- ]person)
    """,
    re.VERBOSE,
)
_OFFICE_DAYS = re.compile(
    r"\b(?:office|on[- ]?site|in)\b[^.\n]{0,25}?\b(?P<days>[2345]|two|three|four|five|all 5|all five)(?: ?(?:-"
    r"|to|or) ?\d)?(?: days| times)(?: of the| a| per| each)? ?week"
)
_LABEL = re.compile(
    r"(?:locations?(?: type| details)?|work(?:place)?[ -]?(?:type|arrangement|model|mode|setting|style|location"
    r"|site|policy)"
    r"|remote(?: status| type| option)?|job type|job location|telecommut\w*|employment type|"
    r"working (?:pattern|arrangements?|model|style)|position type|job[_ ]category)[^\w\n]{0,4}\s{0,3}"
    r"(?:[^\n:.]{0,40}[(/,;|-] ?)?$"
)
_NEGATED = re.compile(
    r"(?:\b(?:not|no|non|isn't|never|without|cannot|can't|unable to)\b|\bnot (?:a|be|currently"
    r"|eligible for)\b)[^.\n]{0,14}$"
)
_NOT_AFTER = re.compile(
    r"[^.\n]{0,40}?\b(?:not (?:be |currently )?(?:possible|available|an option|offered|permitted|considered"
    r"|suitable)|is not\b|unavailable)"
)
_SAID_BEFORE = re.compile(
    r"(?:\b(?:fully|100 ?%|completely|entirely|primarily|permanently|intentionally|mostly)[ -]?"
    r"|\b(?:this|the) (?:\w+ ){0,4}(?:is|will be|can be|may be|offers)(?: (?:an?|located|based|currently"
    r"|offered as an?|for an?|performed|the|carried out|eligible for|being|work(?:ing)?|fully|100%))*,? "
    r"|\b(?:can|could|to|may|will|able to|option to|must|ability to|freedom to|flexibility to) (?:be "
    r"|also )?(?:work(?:ing)?|teach|report|performed|located)(?: (?:in an?|100%|fully))? "
    r"|\bemployee will be |\bwork(?:ing)? (?:in an? )?|\bopen to |\beligible for (?:being )?(?:fully )?|\bbe )$"
)
_SAID_AFTER = re.compile(
    r"[ -](?:\w+ )?(?:positions?|roles?|jobs?|opportunit(?:y|ies)|first|friendly|eligible|schedule|contract"
    r"|basis|employees?|"
    r"(?:work|working|office)(?: (?:model|arrangements?|pattern|policy|schedule|environment|set-?up|structure"
    r"|is|from|options?|available|possible|approach))?(?![\w-])"
    r"|model|arrangements?|set-?up|structure|pattern|within|anywhere|in the|from (?:anywhere|home|any)|teaching"
    r"|policy|flexib\w+)"
)
_EDGE_BEFORE = re.compile(
    r"(?:^|[\n|([/•·,;:'\U0001F300-\U0001FAFF☀-➿]|[ ][-–][ ]|#li-|[|]\s|[a-z][.!][ ])[ *_]*(?:(?:100%|fully|us|usa"
    r"|uk|eu|full[- ]time|[a-z]+ -)[ -,]+)?$"
)
_EDGE_AFTER = re.compile(
    r"[ *_]*(?:$|[\n|)\]/•·,;':]|[ ]full|[ ]part|[ ]?-[ ]|-(?=us|uk|can|eu)|[ ]or[ ]|[ ]\(|[ ](?:in|within"
    r"|from)[ ](?:the[ ])?[a-z]{2,}[ *_]*\n)"
)

_WORK_WORD = re.compile(
    r"""
    full[ ]?[- ]?time(?:[ ]contract(?:or)?)? | part[ ]?[- ]?time | contract(?:or|[ -]to[ -](?:hire|perm))?(?![\w-])
      | temporary | temp(?:[ -]to[ -]perm)?(?![\w])
    | intern(?:ship)?(?!\w) | per[ -]diem | prn(?!\w) | volunteer(?!s|\w) | freelance | fixed[- ]term | ftc(?!\w)
    | seasonal | casual(?!\w)
    | (?:1099|w2|w-2|corp[- ]to[- ]corp)(?!\w)
    | (?:in|out)side[ ](?:of[ ])?ir[ ]?35 | zero[- ]hours? | bank[ ](?=staff|nurse|contract|worker)
    """,
    re.VERBOSE,
)
_TYPE_LABEL = re.compile(
    r"(?:(?:job|employment|position|contract|work|engagement|worker|role|hire|appointment"
    r"|vacancy)[ _-]?(?:types?|status|basis|terms?|schedule)"
    r"|\b(?:contract|type|hours|schedule|status|employment|time type|working (?:pattern|hours|time)|commitment"
    r"|tenure|duration|conditions|position))"
    r"[^\w\n]{0,4}\s{0,3}(?:[^\n:.]{0,30}?[-/,;|&(]\s?|(?:regular|permanent|salaried|fixed term|hourly"
    r"|initial \d+ months?)[ -]{1,3})?$"
)
_ROLE_NOUN = (
    r"(?:positions?|roles?|jobs?|opportunit(?:y|ies)|basis|employment|appointments?|assignments?|vacanc(?:y"
    r"|ies)|post|"
    r"opening|placement|engagement|work|hours(?! are)|schedule|to hire|engineer|developer|adjunct|instructors?"
    r"|driver|nurse|designer)"
)
_TYPE_AFTER = re.compile(
    r"(?:[ ,/-]|(?:and|or|permanent|temporary|contract|full|part|time|live|in|term|fixed|exempt|paid|salaried"
    r"|remote|\d+|month|hour)\b){0,12}[ ,-]*\b" + _ROLE_NOUN + r"\b"
)
_TYPE_BEFORE = re.compile(
    r"(?:\b(?:this|the) (?:\w+ ){0,3}is (?:an? )?(?:\w+, )?|\bto work |\bon an? |\b(?:seeking|recruiting for"
    r"|looking for|hiring|needs?|wants?|seeks?)(?: an?| multiple)? "
    r"|\b(?:initial )?(?:\d{1,2}|six|three|twelve)[ -]+(?:months?|weeks?|years?)[ -]*|\broles are |\bavailable "
    r"|\bas an? |\bwork )$"
)
_TYPE_EDGE_BEFORE = re.compile(
    r"(?:^|[\n|([/•·,;']|[ ][-][ ]|[.!][ ]|\bonsite |\bremote |\bor )[ *_-]*(?:permanent[ ,-]+|regular[ -]+)?$"
)
_TYPE_EDGE_AFTER = re.compile(
    r"[ *_]*(?:$|[\n|)\]/•·,;']|[ ]-[ ]|[ ]or[ ]|\.[\s]|[ -]?\(|,? (?:permanent|regular|exempt)\b)"
)
_NOT_TYPE = re.compile(
    r"[ -]*(?:employees?|team members?|staff|colleagues|consultants|access|experience|working week|equivalent"
    r"|students?|paid|"
    r"positions? (?:are|and|across|to)|roles? (?:are|at|only)|hourly employees|time off"
    r"|or part[- ]time (?:employees|staff)|options?|"
    r"post[- ]|,? hands[- ]on|research|manufactur|manager|management|performance|negotiat|documents|law|service"
    r"|terms|review|perm[a-z]* transition|extension|holiday)"
)

_PERMANENT = re.compile(r"\b(?:permanent|union|service|maintenance|current)[ ]$")
_EVERYBODY = re.compile(
    r"\b(?:compensation|benefits|eligible|available|offered|equity)[^.\n]{0,40} (?:for|to|all) $"
    r"|\ball (?:our )?(?:regular )?$"
)

_LEVEL = re.compile(
    r"(?:seniority|experience|career|job|position|role)(?: ?level)?[^\w\n]{0,4}\s{0,2}(?P<level>(?:entry|mid"
    r"|senior|executive|director|intern|junior|associate|internship)"
    r"(?:[ -/]{1,3}(?:mid|senior))?(?:[ -]level)?)(?![\w])"
    r"|(?P<entry>entry[- ]level) (?:position|role|job|opportunity)"
)


@Language.component("jobscan_terms", assigns=["doc.spans"])
def terms(doc: Doc) -> Doc:
    doc.spans[TERMS] = find_terms(doc)
    return doc


def find_terms(doc: Doc) -> list[Span]:
    """What the listing says of the work arrangement, the employment type and the level, in order of the text."""
    folded, low = folded_text(doc), lowered_text(doc)
    found = [(*hit, PLACE) for hit in _places(folded, low)]
    found += [(*hit, EMPLOYMENT) for hit in _types(folded, low)]
    found += [(*hit, SENIORITY) for hit in _levels(folded, low)]
    marks = (mark(doc, start, end, label=label, rule=rule) for start, end, rule, label in sorted(found))
    return [span for span in marks if span is not None]


def _places(folded: str, low: str) -> list[tuple[int, int, str]]:
    hits = []
    for m in _PLACE_WORD.finditer(low):
        start, end = m.span()
        if not (begins_word(folded, start) and ends_word(folded, end)):
            continue
        rule = _place_rule(folded, low, start, end)
        if rule:
            hits.append((start, end, rule))
    if "office" in low or "site" in low or "in-person" in low:
        spans = [m.span() for pattern in (_DAYS, _OFFICE_DAYS) for m in pattern.finditer(low)]
        hits += [(start, end, "terms.days") for start, end in spans]
    return hits


def _place_rule(folded: str, low: str, start: int, end: int) -> str | None:
    """Which cue makes the word a statement about this job; None when it is an adjective of something else."""
    before, after = _before(folded, low, start), _after(folded, low, end)
    if _NEGATED.search(before) or _NOT_AFTER.match(after):
        away = low.startswith(("remote", "work", "wfh", "home"), start) and not low.endswith("office", start, end)
        return "terms.not" if away else None
    if _LABEL.search(before):
        return "terms.label"
    if _EDGE_BEFORE.search(before) and _EDGE_AFTER.match(after):
        return "terms.alone"
    if _SAID_BEFORE.search(before) and not re.match(
        r"[ -](?:team|environment|sens|monitor|support|site|intern|parking|gym|locations|customer)", after
    ):
        return "terms.said"
    if _SAID_AFTER.match(after):
        return "terms.said"
    return "terms.said" if low.startswith("work", start) and "from" in low[start:end] else None


def _types(folded: str, low: str) -> list[tuple[int, int, str]]:
    hits = []
    for m in _WORK_WORD.finditer(low):
        start, end = m.span()
        if not (begins_word(folded, start) and ends_word(folded, end)):
            continue
        rule = _type_rule(folded, low, start, end)
        if rule:
            hits.append((start, end, rule))
    return hits


def _type_rule(folded: str, low: str, start: int, end: int) -> str | None:
    before, after = _before(folded, low, start), _after(folded, low, end)
    if low.endswith("35", start, end):  # who is inside or outside of IR35 works under a contract
        return "terms.said"
    if _TYPE_LABEL.search(before) and not _NOT_TYPE.match(after):
        return "terms.label"
    if _NOT_TYPE.match(after) or _PERMANENT.search(before) or _EVERYBODY.search(before):
        return None
    if _TYPE_EDGE_BEFORE.search(before) and _TYPE_EDGE_AFTER.match(after):
        return "terms.alone"
    if _TYPE_BEFORE.search(before):
        return "terms.said"
    return "terms.said" if _TYPE_AFTER.match(after) else None


def _levels(folded: str, low: str) -> list[tuple[int, int, str]]:
    if "level" not in low and "seniority" not in low:
        return []
    return [
        (*m.span(m.lastgroup or 0), "terms.level")
        for m in _LEVEL.finditer(low)
        if begins_word(folded, m.start()) and (m["entry"] or "level" in m[0] or "seniority" in m[0])
    ]


def _before(folded: str, low: str, at: int) -> str:
    """The 70 characters before; where a scraper lost the line end ("skillsRemote"), they end in one."""
    glued = at > 0 and folded[at - 1].isalnum()
    return low[max(0, at - 70) : at] + ("\n" if glued else "")


def _after(folded: str, low: str, at: int) -> str:
    glued = at < len(folded) and folded[at].isalnum()
    return ("\n" if glued else "") + low[at : at + 70]
