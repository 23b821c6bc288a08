"""Lower-cased text -> where it says full-time, part-time, contract, internship and the like, each with its cue."""

from __future__ import annotations

import re

from jobscan.facts.terms.workplace import WORD, Hit, announces_job, around, whole_word
from jobscan.grammar.search import Anchors
from jobscan.listing import Listing

# One of these stands in every word of `_WORD`; looking for them first costs a tenth of the expression.
_TYPES = Anchors(
    "full", "part time", "part-time", "parttime", "part_time", "contract", "temp", "intern", "diem", "prn",
    "volunteer", "freelance", "fixed", "limited", "term not", "term, not", "ftc", "seasonal", "casual", "1099", "w2",
    "w-2", "corp", "c2c", "ir35", "ir 35", "zero", "bank ", "fte", "vollzeit", "teilzeit", "werkstudent",
    "ternity cover", "leave cover", "length", "duration", "assignment", "ft-", "pt-", "ft -", "pt -", "ft/", "pt/",
    "ft (", "pt (", "temps ", "cdi", "cdd",
    before=16, after=24,
)  # fmt: skip
_WORD = re.compile(
    r"""
    full[ ]?[-_ ]?time(?:[ ]contract(?:or)?)? | full(?=[ ](?:or|and)[ ]part[- ]time) | part[ ]?[-_ ]?time
      | contract(?:or|[ -]to[ -](?:hire|perm))?(?!-)
    | (?:contract[ ]|assignment[ ])?(?:length|duration)[ ]?:[ ]{0,2}\d{1,2}\+?[ -]{0,2}(?:months?|weeks?)
    | travel[ ](?:assignment|contract) | assignment(?!s)
    | temporary | temp(?:[ -]to[ -](?:perm\w*|hire))?
    | intern(?:ship)? | per[ -]diem | prn(?!\w) | volunteer(?!s|\w) | freelance
    | fixed[- ]term(?:[ ]contract)? | ftc(?!\w) | limited[- ]term | term(?=[ ,-]+not[ ]to[ ]exceed)
    | seasonal | casual
    | (?:1099|w2|w-2|c2c|corp[- ]to[- ]corp)(?!\w)
    | (?:in|out)side[ ](?:of[ ])?ir[ ]?35 | zero[- ]hours?(?:[ ]contract)? | bank[ ](?=staff|nurse|contract|worker)
    | (?:maternity|paternity|parental[ ]leave)[ ](?:leave[ ])?cover
    | fte[ :=]{0,3}(?:[01]?\.\d{1,2}|1\.0+|\d\d\d?[ ]?%) | (?:[01]?\.\d{1,2}|1\.0+|\d\d\d?[ ]?%)[ ]?fte
    | [fp]t(?=[ ]?[-/(,]?[ ]?(?:\d\d(?:\.\d)?[ ]?(?:hours|hrs)|(?:day|night)s?\b))
    | vollzeit | teilzeit | werkstudent(?:in)? | befristet | temps[ ](?:plein|partiel) | cd[id](?!\w)
    """,
    re.VERBOSE,
)
# A form's own words: "Full Time or Part Time" is the question, and what stands behind it the answer.
_QUESTION = re.compile(r"full[- ]time (?:or|/) part[- ]time(?: status)?[?: ]{1,3}(?=full|part)")
_LABEL = re.compile(
    r"(?:(?:job|employment|position|contract|work|engagement|worker|role|hire|appointment"
    r"|vacancy)[ _-]?(?:types?|status|basis|terms?|schedule)"
    r"|\b(?:contract|type|hours|schedule|status|employment|time type|working (?:pattern|hours|time)|commitment"
    r"|tenure|duration|conditions|position)|full[- ]time or part[- ]time(?: status)?)"
    r"[^\w\n]{0,4}\s{0,3}(?:[^\n:.]{0,30}?[-/,;|&(]\s?|(?:regular|permanent|salaried|fixed term|hourly"
    r"|initial \d+ months?)[ -]{1,3})?$"
)
_ROLE_NOUN = (
    r"(?:positions?|roles?|jobs?|opportunit(?:y|ies)|basis|employment|appointments?|assignments?|vacanc(?:y"
    r"|ies)|post|"
    r"opening|placement|engagement|work|hours(?! are)|schedule|to hire|engineer|developer|adjunct|instructors?"
    r"|driver|nurse|designer|needed|wanted|salary)"
)
_AFTER = re.compile(
    r"(?:[ ,/-]|(?:and|or|permanent|temporary|contract|full|part|time|live|in|term|fixed|exempt|paid|salaried|working|&"
    r"|remote|\d+|month|hour)\b){0,12}[ ,-]*\b" + _ROLE_NOUN + r"\b"
    r"|(?: or job share)? (?:will be |is |are )?(?:considered|welcome)\b"
    r"|(?:,? [\w&'/-]+){1,4}? (?:positions?|roles?|opportunity|vacancy|needed|wanted)\b(?! (?:are|and|across|to)\b)"
)
_MONTHS = r"(?:\d{1,2}|six|three|nine|twelve|eighteen)[ -]+(?:months?|weeks?|years?)"
_BEFORE = re.compile(
    r"(?:\b(?:this|the) (?:\w+ ){0,3}is (?:an? )?(?:\w+, )?|\bto work |\bon an? (?:permanent, |permanent )?"
    r"|\b(?:seeking|recruiting for|looking for|hiring|needs?|wants?|seeks?)(?: an?| multiple)? "
    rf"|\b(?:initial )?{_MONTHS}[ -]*(?:(?:initial|rolling|paid|travel|renewable|freelance)[ -])?|\broles are "
    r"|\bavailable "
    r"|\bas an? |\bwork )$"
)
_SEEKING = re.compile(
    r"\b(?:seeking|recruiting|looking for|hiring|join us as|searching for|need)(?: for)? an? (?:[\w-]+ ){0,3}$"
)
_EDGE_BEFORE = re.compile(
    r"(?:^|[\n|([/•·,;'`]|[ ][-][ ]|[.!][ ]|[*][*]|\bonsite |\bremote |\bor |\band )"
    r"[ *_-]*(?:permanent[ ,-]+|regular[ -]+)?$"
)
_EDGE_AFTER = re.compile(
    r"[ *_]*(?:$|[\n|)\]/•·,;'`]|[ ]-[ ]|[ ]or[ ]|\.[\s]|[ -]?\("
    r"|[ ]?[£$€]|[ ]in[ ]|[ ]&[ ](?=full|part|free|contract|perm|temp)|[ ]and[ ](?!full|part)"
    r"|[ ](?:permanent[ ])?(?:position|role|job|post|opportunity)[ ]?[,.;\n|(]"
    r"|,? (?:permanent|regular|exempt|considered|available|only)\b)"
)
_NOT_TYPE = re.compile(
    r"[ -]*(?:employees?|team members?|staff|colleagues|consultants|access|experience|working week|equivalent"
    r"|students?|paid|"
    r"positions (?:are|and|across|to)|roles (?:are|at|only)|hourly employees|time off"
    r"|or part[- ]time (?:employees|staff)|options?|"
    r"post[- ]|,? hands[- ]on|research|manufactur|manager|management|performance|negotiat|documents|law|service"
    r"|terms|review|perm[a-z]* transition|extension|holiday|program|administration|compliance|award|value|tellers"
    r"|work(?:ing)? experience|,? (?:or|and) (?:client|vendor|customer)|dress|work attire|attire|clothing"
    r"|atmosphere|friday"
    r"|lunch|office\b|environment|friendly)"
)
_OTHER_CONTRACT = re.compile(
    r"\b(?:permanent|union|service|maintenance|current|your|new|our|client|no|not|employment|vendor,)[ ]$"
)
_ELSE = re.compile(  # of the candidate's past, or of the right to work
    r"\bexperience (?:\w+ ){0,3}$|\bauthori[sz]ed to work[^.\n]{0,40}$|\b(?:no|not|non)[ -]$"
    r"|\b(?:cannot|can't|not|unable to|don't) (?:\w+ )?(?:support|offer|accommodate|consider|accept|hire)\b"
    r"[^.;\n]{0,40}$"
    r"|\bopen to (?:discuss\w*|consider\w*|conversations about) $"
    r"|\b(?:employed|employees?) (?:by|of|with) [^.\n]{0,50}$"
    r"|\b(?:find|browse|search|explore|other|similar|more) (?:\w+ ){0,2}$"
)
_THIS = re.compile(r"\bthis (?:is an? )?(?:[\w-]+,? ){0,2}$")
_EVERYBODY = re.compile(
    r"\b(?:compensation|benefits|eligible|available|offered|equity)[^.\n]{0,40} (?:for|to|all) $"
    r"|\ball (?:our )?(?:regular )?$"
)
_ALONE_NEVER = ("assignment", "travel", "term", "w", "1099", "c2c")  # told from other senses only by a cue
_SELF = ("inside", "outside", "fte", "zero", "vollzeit", "teilzeit", "werkstudent", "contract length", "limited")


def find_types(listing: Listing) -> list[Hit]:
    """Each word for the terms of employment that is said of this job, with the rule that says so."""
    folded, low = listing.folded, listing.lowered
    hits: list[Hit] = []
    for window in _TYPES.windows(listing.lowered):
        at = window[0]
        while m := _WORD.search(low, at, window[1]):
            start, end = m.span()
            question = _QUESTION.match(low, start)
            at = question.end() if question else end
            if question or not whole_word(folded, start, end):
                continue
            rule = _rule(folded, low, start, end)
            if rule:
                hits.append((start, end, rule))
    return hits


def _rule(folded: str, low: str, start: int, end: int) -> str | None:
    before, after = around(folded, low, start, end, 70)
    word = low[start:end]
    if (
        word.startswith(_SELF)
        or word.endswith("fte")
        or re.match(r"(?:length|duration|contract (?:len|dur)|\w+ship d)", word)
    ):
        return "terms.said"
    if word in ("ft", "pt"):
        return "terms.said"
    if word.startswith("contract") and _OTHER_CONTRACT.search(before):
        return None
    labelled = _LABEL.search(before)
    if labelled and not _NOT_TYPE.match(after) and not word.startswith("assignment"):
        return "terms.label"
    if _NOT_TYPE.match(after) or _EVERYBODY.search(before) or _ELSE.search(before):
        return None
    if word.endswith("cover"):
        return (
            "terms.said"
            if re.match(r"[^.\n;]{0,12}(?:\d|contract|role|position|post\b)", after)
            or re.search(r"(?:\d+[ -]months?|fixed[- ]term)[ ,-]*$", before)
            else None
        )
    if word.startswith(_ALONE_NEVER):
        months = re.search(rf"{_MONTHS}[ -]*(?:\w+[ ])?$", before)
        return (
            "terms.said"
            if months or word.startswith(("travel", "term")) or re.match(r" (?:only|contract)", after)
            else None
        )
    if word != "volunteer" and _EDGE_BEFORE.search(before) and _EDGE_AFTER.match(after):
        return "terms.alone"
    if _THIS.search(before) and _AFTER.match(after):
        return "terms.this"
    if word == "volunteer":  # mostly a verb, or what the employer gives time off for
        return "terms.said" if re.match(r" (?:position|role|needed|wanted)", after) else WORD
    if announces_job(before, folded, end):
        return "terms.said"
    if _BEFORE.search(before) or (word.startswith(("intern", "freelance", "volunteer")) and _SEEKING.search(before)):
        return "terms.said"
    return "terms.said" if _AFTER.match(after) else WORD
