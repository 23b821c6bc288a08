"""Listing -> marks of the clauses on who may be hired: visa, right to work, citizenship, clearance, background checks.

The rule's name is the kind: `eligibility.visa`, `.right_to_work`, `.citizenship`, `.clearance`, `.check`. A mark is the
whole clause, for its sense may lie anywhere in it ("we are not able to sponsor").
"""

from __future__ import annotations

import re

from jobscan.grammar.search import Anchors
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Mark

_CUE = re.compile(
    r"""
    (?P<visa>
        visas?(?![\w]|[ ](?:card|inc|debit))
          | sponsorship(?=[^.\n]{0,30}(?:visa|work|employ|immigra|availab|offer|provid|now[ ]or|not|h-?1b|\)|$|\n))
      | sponsor(?=[ ](?:you|candidates|applicants|visas?|work|employment|individuals|anyone|at[ ]this|h-?1b))
      | h-?1b | certificate[ ]of[ ]sponsorship
      | requirements[ ]for[ ]sponsorship | green[ ]card
    )
    | (?P<right_to_work>
        rights?[ ]to[ ](?:live[ ]and[ ])?work(?!ing)
          | (?:legally[ ])?(?:authori[sz]ed|eligible|entitled|permitted
          |able)[ ]to[ ](?:legally[ ])?work[ ](?:lawfully[ ]|legally[ ]|permanently[ ])?(?:in|for[ ]any|within
          |anywhere[ ]in)[ ](?!an?[ ]|person|teams?|shifts)
      | (?<!remote[ ])(?:work|employment)[ ](?:authori[sz]ation|permits?|eligibility)
      | authori[sz]ation[ ]to[ ]work | eligibility[ ]to[ ]work | e-verify | full[ ]working[ ]rights
      | working[ ]rights | permanent[ ]residen
      | i-9(?!\d)
    )
    | (?P<citizenship> citizens?(?![a-z]|[ ](?:developer|science|service|engage|advice)) | citizenship
    | us[ ]persons?(?![a-z]) | u\.s\.[ ]persons? )
    | (?P<clearance>
        (?:security|secret|sci|dod|doe|sc|dv|nato|government|federal|baseline|police|customs|itar|vetting|l
          |q)[ ]clearances? | clearance[ ](?:required|level|is[ ]required|eligib) | clearance: | ts/sci
          | public[ ]trust
      | security[ ](?:check|vetting|screening) | polygraph | (?:common[ ]access|twic)[ ]card
      | vetting[ ](?:process|check|procedure) | bpss | pvg | garda[ ]vett | national[ ]police | police[ ]check
    )
    | (?P<check>
        background[ ](?:and[ ][\w ]{3,22})?(?:check|screen|investigation|verification|clearance)
          | criminal[ ](?:record|background|history|conviction)s?(?:[ ]bureau)?[ ](?:check|screen)
          | (?:enhanced[ ])?dbs(?![a-z]) | crb[ ]check
      | disclosure[ ]and[ ]barring | disclosure[ ]scotland
      | pre-?employment[ ](?:check|screen|drug|medical|background)
      | drug(?:[ ](?:and|&)[ ]alcohol|/alcohol)?[ -](?:test|screen) | substance[ ](?:abuse[ ])?test
      | (?:working|work)[ ]with[ ]children[ ](?:check|card) | certificate[ ]of[ ]good[ ]conduct
      | fingerprint
    )
    """,
    re.VERBOSE,
)
# One of these stands in everything that `_CUE` knows.
_ANCHORS = Anchors(
    "visa", "sponsor", "h-1b", "h1b", "green card", "to work", "to live and work", "authori", "work permit",
    "employment permit", "ligib", "-verify", "working rights", "residen", "i-9", "citizen", "us person", "u.s. person",
    "clearance", "ts/sci", "public trust", "security", "polygraph", "access card", "twic", "vetting", "bpss", "pvg",
    "garda", "police", "background", "criminal", "dbs", "crb", "disclosure", "employment ", "drug", "substance",
    "with children", "good conduct", "fingerprint",
    before=30, after=60,
)  # fmt: skip

# A clause ends at a line end, a full stop or a semicolon before a blank or a capital, a bullet, a glued capital.
_BREAK = re.compile(r"[\n;•|]|[.!?](?=\s|$|[A-Z])|(?<=[a-z)])(?=[A-Z][a-z])|(?<=\s)[*●▪-](?=\s)|[.](?=[\"')])")
_ABBREVIATION = re.compile(r"\b(?:U|S|U\.S|e\.g|i\.e|approx|incl|etc|No|St|Dr|Mr|Ms)$")
_LONGEST = 300
# Not about eligibility: who may not be discriminated against, and laws about criminal records.
_EQUALITY = re.compile(
    r"\b(?:religion|marital|national origin|sexual orientation|gender|veteran status|ancestry|disabilit\w+"
    r"|regardless of|without regard|citizenship status$|pregnancy"
    r"|discriminat\w+|fair chance|arrest (?:and|or) conviction|criminal histor\w+|drug[- ]free)\b"
)


def find_eligibility(listing: Listing) -> list[Mark]:
    """Each clause that holds a cue, once, under its first cue's name."""
    folded, low = listing.folded, listing.lowered
    spans, last = [], 0
    cues = (cue for window in _ANCHORS.windows(listing.lowered) for cue in _CUE.finditer(low, *window))
    for cue in cues:
        if cue.start() < last or not begins_word(folded, cue.start()):
            continue
        start, end = _clause(folded, cue.start(), cue.end(), floor=last)
        last = end
        if not _EQUALITY.search(low, start, end):
            spans.append(listing.mark(start, end, label="eligibility", rule=f"eligibility.{cue.lastgroup}"))
    return [span for span in spans if span is not None]


def _clause(folded: str, start: int, end: int, *, floor: int) -> tuple[int, int]:
    """The clause around `[start, end)`, without blanks and bullets at its edges."""
    left = max(floor, start - _LONGEST)
    for stop in _BREAK.finditer(folded, left, start):
        if not (folded[stop.start() : stop.end()] == "." and _ABBREVIATION.search(folded, left, stop.start())):
            left = stop.end()
    right = min(len(folded), end + _LONGEST)
    for stop in _BREAK.finditer(folded, end, right):
        if not (folded[stop.start() : stop.end()] == "." and _ABBREVIATION.search(folded, left, stop.start())):
            right = stop.start()
            break
    while left < start and folded[left] in " \t\n*-:•●▪#_>\"',)":
        left += 1
    while right > end and folded[right - 1] in " \t\n*-:_#(":
        right -= 1
    return left, right
