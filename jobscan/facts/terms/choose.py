"""Marks of terms and structured fields -> work arrangement, employment types, seniority."""

from __future__ import annotations

import re
from typing import TypeVar

from msgspec.structs import replace

from jobscan.grammar.text import fold, lower
from jobscan.listing import Listing
from jobscan.model import EmploymentType, Fact, JobLocationType, Mark, Seniority

V = TypeVar("V")

# The share of statements under each cue that agreed with the annotators (289 listings that the rules had seen, less a
# few hundredths, for those that they had not): of the place of work and the level, and of the terms of employment,
# where a listing often names more than the annotators' one.
_CONFIDENCE = {
    "terms.label": 0.95,
    "terms.this": 0.95,
    "terms.alone": 0.95,
    "terms.days": 0.93,
    "terms.home_days": 0.93,
    "terms.not": 0.92,
    "terms.weekday": 0.88,
    "terms.title": 0.88,
    "terms.said": 0.85,
    "terms.level": 0.93,
    "terms.sought": 0.85,
}
_TYPE_CONFIDENCE = {"terms.label": 0.9, "terms.this": 0.93, "terms.alone": 0.8, "terms.said": 0.85, "terms.title": 0.75}
# A perk or a sentence about the company speaks of everybody's work, not of this job's.
_WEAK_ROLES = frozenset({"company_about", "benefit", "legal_eeo", "responsibility"})
_WEAKER = 0.38  # takes a sentence ("terms.said") below the half that a fact needs

_PLACES: tuple[tuple[JobLocationType, re.Pattern[str]], ...] = (
    ("HYBRID", re.compile(r"hybrid|blended")),
    ("TELECOMMUTE", re.compile(r"remote|tele|home|wfh|anywhere|virtual")),
    ("ONSITE", re.compile(r"on.?site|office|person|physical|campus")),
)
_TYPES: tuple[tuple[EmploymentType, re.Pattern[str]], ...] = (
    ("INTERN", re.compile(r"intern(?:ship)?(?![a-z])|stage(?![a-z])|werkstudent")),
    ("VOLUNTEER", re.compile(r"volunt")),
    ("PER_DIEM", re.compile(r"per.?diem|prn\b|\bbank\b|as.needed")),
    (
        "TEMPORARY",
        re.compile(
            r"\btemp(?!s )|fixed.?term|\bftc\b|seasonal|casual|zero.hours|\bcdd\b|(?<!un)befristet|limited.term|^term\b"
            r"|ternity|leave cover"
        ),
    ),
    (
        "CONTRACTOR",
        re.compile(
            r"contract(?!.?type)|freelance|1099|ir ?35|\bw-?2\b|corp.to|\bc2c\b|self.?employed|\bftc\b|assignment"
            r"|^(?:length|duration)"
        ),
    ),
    ("PART_TIME", re.compile(r"part.{0,2}time|teilzeit|temps partiel|parttime|deeltijd|\bfte\b|^pt$")),
    ("FULL_TIME", re.compile(r"^full$|full.{0,2}time|vollzeit|temps plein|\bcdi\b|fulltime|\bft\b|voltijd")),
)
_SOME_BEFORE = re.compile(r"\b(?:occasional(?:ly)?|partial(?:ly)?|partly|some|part of the (?:time|week))[ -]*$")
_MAY_BEFORE = re.compile(
    r"\b(?:flexib\w+|options?|possibility|opportunity|chance|ability|choose|also|occasional\w*)\b[^.;\n]{0,30}$"
)
_MAY_AFTER = re.compile(r"[ -]*(?:options?|polic|possib|flexib|days?\b|occasional|some|part|up to|allowance|when|once)")
_OPTION = 0.7  # of an option to work at home: less than of a statement of what the job is
_WHOLLY = re.compile(r"\b(?:fully|100 ?%|entirely|completely|permanent\w*|always|exclusively|this is an?)[ ,-]*$")
_WHOLE_WEEK = re.compile(r"(?<![-\d])(?<!or )(?<!to )\b(?:5|five)\b|\b100 ?%")
_PART_OF_FULL = re.compile(r"[01]?\.\d+|\d{2,3}(?= ?%)|1(?=\.0)")
_FIELD_OTHER = re.compile(r"\bother\b")


def job_location_type_fact(marks: list[Mark], listing: Listing) -> Fact[JobLocationType] | None:
    """Where the work is done, as far as it is stated: a field, else the strongest statement."""
    field = listing.source.fields.job_location_type
    value = _place(field) if field else None
    if field and value:
        return Fact(value=value, start=None, end=None, text=field, rule="field.job_location_type", confidence=0.95)
    facts = [_place_fact(mark, listing.folded) for mark in marks if mark.label == "job_location_type"]
    strong = [fact for fact in facts if fact.confidence >= 0.5]
    if not strong:
        return None
    hybrid = [fact for fact in strong if fact.value == "HYBRID"]
    remote = [fact for fact in strong if fact.value == "TELECOMMUTE"]
    # "4 days in the office, 1 day remote": both words stand there, and together they mean hybrid; but a label or a
    # header that says "Remote" is what the job is, whatever a later sentence offers
    header = next((fact for fact in remote if fact.rule in ("terms.label", "terms.alone")), None)
    plain = next((fact for fact in strong if fact.rule in ("terms.label", "terms.alone", "terms.this")), None)
    if plain and hybrid and all(fact.confidence <= _OPTION for fact in hybrid):
        return plain  # "ONSITE ... partial remote work is possible"
    if (
        hybrid
        and header
        and hybrid[0].start is not None
        and header.start is not None
        and header.start < hybrid[0].start
    ):
        return header
    if hybrid:
        return max(hybrid, key=lambda fact: fact.confidence)
    return max(strong, key=lambda fact: fact.confidence)


def _place_fact(mark: Mark, folded: str) -> Fact[JobLocationType]:
    value = _place(mark.text) or "ONSITE"
    if mark.rule in ("terms.days", "terms.home_days"):
        whole: JobLocationType = "ONSITE" if mark.rule == "terms.days" else "TELECOMMUTE"
        value = whole if _WHOLE_WEEK.search(lower(mark.text)) and "hybrid" not in lower(mark.text) else "HYBRID"
    elif mark.rule == "terms.weekday":
        value = "HYBRID"
    elif mark.rule == "terms.not":
        value = "ONSITE"
    elif value == "TELECOMMUTE" and mark.rule in ("terms.said", "terms.alone") and _is_option(mark, folded):
        value = "HYBRID"
    fact = _fact(mark, value)
    if value == "HYBRID" and mark.rule in ("terms.said", "terms.alone") and "hybrid" not in lower(mark.text):
        return replace(fact, confidence=min(fact.confidence, _OPTION))
    if value == "ONSITE" and mark.rule == "terms.said":  # "few office-based roles": weaker than any word on remote work
        return replace(fact, confidence=min(fact.confidence, 0.65))
    return fact


def _is_option(mark: Mark, folded: str) -> bool:
    """Whether home is where one may work at times: "flexibility to work from home", "occasional remote work"."""
    before, after = lower(folded[max(0, mark.start - 40) : mark.start]), lower(folded[mark.end : mark.end + 30])
    if _SOME_BEFORE.search(before):
        return True
    home = "home" in lower(mark.text) or "wfh" in lower(mark.text)
    return home and not _WHOLLY.search(before) and bool(_MAY_BEFORE.search(before) or _MAY_AFTER.match(after))


def _place(words: str) -> JobLocationType | None:
    """
    >>> _place("TELECOMMUTE"), _place("Fully remote"), _place("On-site"), _place("yes")
    ('TELECOMMUTE', 'TELECOMMUTE', 'ONSITE', None)
    """
    plain = lower(fold(words))
    return next((value for value, pattern in _PLACES if pattern.search(plain)), None)


def employment_type_facts(marks: list[Mark], listing: Listing) -> tuple[Fact[EmploymentType], ...]:
    """Every employment type stated, each once, in the order of the text; fields win."""
    fields = listing.source.fields.employment_type
    facts = [
        Fact(value=value, start=None, end=None, text=words, rule="field.employment_type", confidence=0.95)
        for words in fields
        for value in _field_types(words)
    ]
    if not facts:
        said = [
            _fact(mark, value) for mark in marks if mark.label == "employment_type" for value in _said_types(mark.text)
        ]
        said = [fact for fact in said if fact.confidence >= 0.5]
        labelled = [fact for fact in said if fact.rule == "terms.label"]
        # what stands beside the label is its list ("Job type: Full-time, Contract"); what is said elsewhere is weaker
        facts = labelled or said
    return tuple({fact.value: fact for fact in reversed(facts)}.values())[::-1]


def _said_types(words: str) -> list[EmploymentType]:
    """What one mark says: one thing, but a fixed-term contract is for a time and a contract.

    >>> _said_types("0.8 FTE"), _said_types("FTE: 100%"), _said_types("12 month FTC")
    (['PART_TIME'], ['FULL_TIME'], ['TEMPORARY', 'CONTRACTOR'])
    """
    plain = lower(fold(words))
    part = _PART_OF_FULL.search(plain) if "fte" in plain else None
    if part:
        share = float(part[0]) if "%" not in plain else int(part[0]) / 100
        return ["FULL_TIME" if share >= 0.95 else "PART_TIME"]
    return _types(words)[: 2 if re.search(r"\bftc\b|fixed.?term contract", plain) else 1]


def _types(words: str) -> list[EmploymentType]:
    plain = lower(fold(words)).replace("_", " ")
    return [value for value, pattern in _TYPES if pattern.search(plain)]


def _field_types(words: str) -> list[EmploymentType]:
    """
    >>> _field_types("FULL_TIME"), _field_types("Full-time/Contract"), _field_types("CDI"), _field_types("Permanent")
    (['FULL_TIME'], ['CONTRACTOR', 'FULL_TIME'], ['FULL_TIME'], [])
    """
    return _types(words) or (["OTHER"] if _FIELD_OTHER.search(lower(words)) else [])


# --- seniority -------------------------------------------------------------------------------------------------------

# In order: the first that a title has is its level. "Executive", "staff" and "principal" only where they are a rank.
_TITLE_WORDS: tuple[tuple[Seniority, re.Pattern[str]], ...] = (
    ("intern", re.compile(r"\b(?:intern(?:ship)?s?|working student|werkstudent(?:in)?)\b")),
    (
        "executive",
        re.compile(
            r"\bc[eftiomps]o\b(?![ -]?(?:'s )?(?:office|assistant))|\bciso\b|\bchief (?:\w+ ){1,3}officer\b"
            r"|\bchief of(?! staff| party)|\bmanaging director\b"
            r"|\b[saeg]?vp\b|\bvice[ -]president\b|(?<!vice )(?<!vice-)\bpresident\b|\bexecutive director\b"
        ),
    ),
    ("director", re.compile(r"\bdirectors?\b|\bhead(?:,| of\b| operations\b)(?! year)|\bdir\.?(?= of\b)")),
    (
        "principal",
        re.compile(
            r"\bprincipal\b(?= ?[,-]| (?:\w+ ){0,5}(?:engineer|scientist|developer|consultant|architect|analyst"
            r"|designer|investigator|researcher|associate|specialist|surveyor|planner|product|manager))"
            r"|\bstaff\b(?= (?:[\w/]+ ){0,3}(?:engineer|scientist|developer|designer|architect|researcher"
            r"|product manager|sre|swe))"
            r"|\bdistinguished\b|\bfellow engineer\b"
        ),
    ),
    ("manager", re.compile(r"\bmanagers?\b|\bmgr\b|\bmanageress\b")),
    ("lead", re.compile(r"\blead\b(?! gen|-gen|-free|s\b)|\bleader\b|\btechnology lead\b|\bforeman\b|\bforeperson\b")),
    (
        "senior",
        re.compile(r"\bsenior\b(?! (?:living|care\b|caregiver|services|cent(?:er|re)|citizen|home|housing"
        r"|companion|resident))|\bsnr\b|\bsr\b"),
    ),
    ("junior", re.compile(r"\bjunior\b(?! (?:high|college|school))|\bjr\b|\bentry[ -]level\b"
            r"|^graduate\b(?! (?:school|program|admission|stud|assistant|research|level|teaching|recruit|intern))"
            r"|\bgraduate\b(?= (?:\w+ ){0,2}(?:engineer|developer|analyst|consultant|programme|scheme|trainee"
            r"|surveyor|designer|accountant))|\btrainee\b|\bapprentice\b")),
    ("mid", re.compile(r"\bmid[ -]?(?:level|senior|weight)\b|\bmid\b(?![ -]?[a-z])|\bintermediate\b(?! care)|\bmedior\b"
            r"|\bmiddle\b(?= (?:\w+ ){0,3}(?:engineer|developer|designer|analyst))")),
)  # fmt: skip
_LEVEL_WORDS: tuple[tuple[Seniority, re.Pattern[str]], ...] = (
    ("intern", re.compile(r"intern")),
    ("junior", re.compile(r"entry|junior")),
    ("mid", re.compile(r"mid")),
    ("senior", re.compile(r"senior")),
    ("director", re.compile(r"director")),
    ("executive", re.compile(r"executive")),
)


def seniority_fact(marks: list[Mark], listing: Listing, title: Fact[str] | None) -> Fact[Seniority] | None:
    """The level of the job: a word of its title, else a statement such as "Seniority level: Entry level"."""
    stated = title or _title_segment(listing)
    from_title = _title_seniority(stated, listing) if stated else None
    if from_title:
        return from_title
    for mark in marks:
        if mark.label == "seniority":
            table = _TITLE_WORDS if mark.rule == "terms.sought" else _LEVEL_WORDS
            value = _ranked(mark.text, table)
            if value and (mark.rule != "terms.sought" or _same_job(mark.text, title)):
                return _fact(mark, value)
    return None


def _title_segment(listing: Listing) -> Fact[str] | None:
    """The first line that is a title, where no title could be told in it."""
    first = next((each for each in listing.segments if each.role == "title"), None)
    if first is None or first.end - first.start > _TITLE_LINE:
        return None
    text = listing.text[first.start : first.end]
    return Fact(value=text, start=first.start, end=first.end, text=text, rule="title.segment", confidence=0.6)


def _ranked(words: str, table: tuple[tuple[Seniority, re.Pattern[str]], ...]) -> Seniority | None:
    plain = lower(fold(words))
    return next((value for value, pattern in table if pattern.search(plain)), None)


def _same_job(words: str, title: Fact[str] | None) -> bool:
    """Whether a job that is sought is the one of the title: they share a word, or there is no title."""
    return title is None or bool(_long_words(words) & _long_words(title.value))


_TITLE_LINE = 120  # characters: a longer one lists several jobs


def _long_words(words: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", lower(words))) - {"senior", "junior", "lead", "principal", "staff", "head"}


def _title_seniority(title: Fact[str], listing: Listing) -> Fact[Seniority] | None:
    words = lower(fold(title.text))
    for value, pattern in _TITLE_WORDS:
        found = pattern.search(words)
        if not found:
            continue
        if title.start is None:
            return Fact(value=value, start=None, end=None, text=title.text, rule=title.rule, confidence=0.93)
        start, end = title.start + found.start(), title.start + found.end()
        quote = listing.text[start:end]
        return Fact(value=value, start=start, end=end, text=quote, rule="seniority.title", confidence=0.93)
    return None


def _fact(mark: Mark, value: V) -> Fact[V]:
    table = _TYPE_CONFIDENCE if mark.label == "employment_type" else _CONFIDENCE
    confidence = table.get(mark.rule, 0.7)
    if mark.role in _WEAK_ROLES and mark.rule in ("terms.said", "terms.days"):
        confidence -= _WEAKER if mark.label == "employment_type" or mark.role == "company_about" else 0.15
    return Fact(
        value=value, start=mark.start, end=mark.end, text=mark.text, rule=mark.rule, confidence=round(confidence, 2)
    )
