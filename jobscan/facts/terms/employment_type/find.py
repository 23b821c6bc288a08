"""Listing -> candidates: words for the terms of employment: full-time, part-time, contract, internship ...

A table of cases decides if a word is about this job, and by which cue. A candidate may mean two things: a fixed-term
contract is for a time and a contract.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from jobscan.facts.terms.context import Case, Word, announces_job, first_rule, is_in_title, is_whole_word, word_at
from jobscan.facts.terms.context import words as shared
from jobscan.facts.terms.employment_type.words import ABBREVIATIONS, KINDS, LISTS, employment_types
from jobscan.facts.terms.rules import ALONE, LABEL, SAID, THIS, TITLE
from jobscan.grammar.later import later
from jobscan.grammar.search import Anchors
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.listing import Listing
from jobscan.model import Candidate, EmploymentType, Rule

_WORD = later(LISTS.any_of(*KINDS))
_LISTS = {kind: later(LISTS[kind]) for kind in KINDS}
_ABBREVIATIONS = {kind: later(form) for kind, form in ABBREVIATIONS.items()}
_ANCHORS = Anchors(
    *LISTS.anchors(*KINDS), "fte", "wte",
    "ft-", "ft -", "ft/", "ft (", "ft m", "pt m", "pt-", "pt -", "pt/", "pt (", ": ft", ": pt",
    before=16, after=24,  # "assignment length: 12 - months"
)  # fmt: skip
_TITLE_LINE = 80  # characters
_HOURS = ("full_time", "part_time")
_BOTH = re.compile(r" ?(?:or|and|&|/|,) ?")
# A form's own words: "Full Time or Part Time" is the question, and what stands behind it the answer.
_QUESTION = re.compile(
    r"full(?:[- ]time)? ?(?:or|/) ?part[- ]time(?: status)?[?: \n]{1,3}(?=full|part)"
    r"|(?:temporary ?(?:or|/) ?(?:regular|permanent)|temporary)[?:\n]{1,3}(?=regular|perm|temp)"
)

# --- the words themselves ---------------------------------------------------------------------------------------------

_CLEAR = re.compile(LISTS["clear"])
_UNCLEAR = re.compile(LISTS["unclear"])
_MONTHS = r"(?:\d{1,2}\+?|one|two|three|four|five|six|nine|twelve|eighteen|twenty-four)[ -]+(?:months?|weeks?|years?)"
_MONTHS_BEFORE = re.compile(rf"{_MONTHS}[ -]*(?:\w+[ ])?$")
_FOR_MONTHS = re.compile(rf"(?: contract| period)? (?:of |for |\()?{_MONTHS}")
_ONLY_BEHIND = re.compile(r" (?:only|contract)")  # "W2 only", "C2C contract"
_COVER_BEHIND = re.compile(r"[^.\n;]{0,12}(?:\d|contract|role|position|post\b)")  # "maternity cover, 9 months"
_COVER_BEFORE = re.compile(r"(?:(?<!\d)\d+[ -]months?|fixed[- ]term)[ ,-]*$")
_VOLUNTEER_BEHIND = re.compile(r" (?:position|role|opportunity\b|needed|wanted)")
# "Volunteer Coordinator", who leads volunteers and is none
_LEADS_VOLUNTEERS = re.compile(
    r" (?:and |& )?(?:service|co-?ordinat|manage|engage|recruit|program|relation|develop|direct|lead|officer|supervis"
    r"|administrat|specialist|operation|support|outreach|system)"
)
_PAID_BEFORE = re.compile(r"\b(?:paid|unpaid|summer|winter|spring|autumn|fall)[ ]$")
# what stands in front of the very name of the job: "| Full Time Engineers"
_TIMES = ("full_time", "part_time", "per_diem")
_CELL_ENDS = re.compile(r"[ ]((?:[\w/+#&-]+ ){0,3}?[\w/-]+)(?=[ ]?(?:[|(\n,]|[ ]-[ ]|$))")

# --- the cues beside a word -------------------------------------------------------------------------------------------

_OTHER_CONTRACT = re.compile(rf"\b{LISTS['other_contract']}[ ]$")
_OTHER_THING = later(rf"[ -]*{LISTS['other_thing']}")
# "two years full-time nursing experience", "an internship or project experience"
_YEARS_BEFORE = re.compile(r"\b(?:years?|yrs?)'? $")
_EXPERIENCE_BEHIND = re.compile(r"(?: [\w&/-]+){0,6} experience\b")
# "a casual, friendly place to work": how it is there
_MANNER_BEHIND = re.compile(rf"(?:,?[ ][\w-]+){{0,6}}[ ]{LISTS['manner_of']}\b")
_EMPLOYEE_ENDS = re.compile(r"[ ](?:employee|staff)[ ]*(?:[-,;|]|\n|$)")  # "Job type: Regular Full-Time Employee"
_LABEL = later(
    rf"""
    (?: {LISTS["label_of"]} [ _-]? (?:types?|status|basis|terms?|schedule|class(?:ification)?|category|indicator|nature)
        | \b types?[ ]of[ ]{LISTS["label_of"]} | \b(?<!term[ ]){LISTS["label"]} )
    (?![ ]?[,;]) [^\w\n.]{{0,4}}\s{{0,3}}
    (?: [^\n:.]{{0,30}}? [-/,;|&(]\s?  # it is one of several: "Job types: Part-time, Contract"
      | (?:regular|permanent|contractual|salaried|fixed[ ]term|hourly|initial[ ]\d+[ ]months?) [ :-]{{1,3}} )?$
    """,
    re.VERBOSE,
)
_FOR_EVERYBODY = re.compile(rf"\b{LISTS['for_everybody']}[^.\n]{{0,40}} (?:for|to|all) $|\ball (?:our )?(?:regular )?$")
_ELSEWHERE = re.compile(
    r"""
      \b experience[ ](?:\w+[ ]){0,3}$  # the candidate's past
    | \b (?:authori[sz]ed|eligible|want|wish|prefer|like|unable)(?:ing)?[ ]to[ ]work [^.\n]{0,40}$
    | \b (?:years?|yrs?|months?)'?[ ](?:of|in)[ ](?:[\w-]+[ ]){0,2}$
    | \b (?:less[ ]than|annual|even[ ]as(?:[ ]an?)?|if[ ]you(?:'re|[ ]are)(?:[ ]an?)?)[ ]$
    | \b (?:employed|employees?)[ ](?:by|of|with)[ ] [^.\n]{0,50}$
    | \b (?:(?:no|not|non)[ -]|not[ ]an?[ ])$
    | \b (?:cannot|can't|not|unable[ ]to|don't)[ ](?:\w+[ ])?(?:support|offer|accommodate|consider|accept|hire)\b
      [^.;\n]{0,40}$
    | \b open[ ]to[ ](?:discuss\w*|consider\w*|conversations[ ]about)[ ](?:[\w-]+[ ]){0,4}$
    | \b (?:find|browse|search|explore|other|similar|more)[ ](?:\w+[ ]){0,2}$  # a board's links
    """,
    re.VERBOSE,
)
_EDGE_BEFORE = re.compile(
    r"""
    (?: ^ | (?:^|\n)[^\n:.,]{2,25}(?<!experience)(?<!benefits):[ ]  # any label of a line
      | [\n|([/•·,;'`] | [ ][-][ ] | [.!][ ] | [ ]--[ ] | [*][*] | \bonsite[ ] | \bremote[ ] | \bor[ ] | \band[ ]
      | \b(?=perm(?:anent)?[ ]) )
    [ *_-]{0,12} (?:(?:permanent|regular|perm|temporary|seasonal|casual|contract|fixed[- ]term)[ ,-]{1,9})?$
    """,
    re.VERBOSE,
)
_IN_SENTENCE = re.compile(r"(?:(?<!permanent)(?<!perm)(?<!time)(?<!contract)(?<!temporary),|\bor|\band)[ ]$")
_EDGE_BEHIND = later(
    r"""
    [ *_]* (?: $ | [\n|)\]/•·,;'`!] | :[ ](?=\d|yes|one|two|three|four|five)
      | [ ]\d | [ ]-[ ] | [ ]or[ ] | \.[\s] | [ -]?\( | [ ]?[£$€]
      | [ ]in[ ] | [ ](?:until|till)[ ] | [ ,-]{1,3}(?:full|part)[- ]time\b
      | [ ]&[ ](?=full|part|free|contract|perm|temp) | [ ]and[ ](?!full|part)
      | [ ](?:permanent[ ])?(?:position|role|job|post|opportunity)[ ]?[,.;\n|(]
      | ,?[ ](?:permanent|regular|exempt|considered|available|offered|only)\b
      | [ ](?:days?|nights?|evenings?)[ ]*(?:$|[\n,;|/(-])
      | [ ]employee[ ]*(?:[-,;|]|\n|$) )
    """,
    re.VERBOSE,
)
_THIS = re.compile(r"\bthis (?:is an? )?(?:[\w-]+,? ){0,2}$")
_NAMED_JOB = re.compile(r"\b(?:the|this|our) (?:[\w-]+ ){0,4}([\w-]+) is an? $")
_SAID_BEHIND = later(
    rf"""
      (?: [ ,/-] | {LISTS["between"]}\b ){{0,12}} [ ,-]* \b{LISTS["job_noun"]}(?![a-z])
    | (?:[ ]or[ ]job[ ]share)?[ ](?:will[ ]be[ ]|is[ ]|are[ ])?(?:considered|welcome)\b
      # a few words of the job's name between: "part-time, flower shop vacancy"
    | (?:[,;]?[ ][\w&'/-]+){{1,4}}?[ ]
      (?:positions?|roles?|opportunity|vacancy|needed|wanted)(?![a-z]) (?![ ](?:are|and|across|to)\b)
    """,
    re.VERBOSE,
)
_SAID_BEFORE = later(
    rf"""
    (?: \b (?:this|the)[ ](?:\w+[ ]){{0,3}}(?:is|will[ ]be)[ ](?:an?[ ])?(?:\w+,[ ])?
      | \b (?:role|position|job|post|vacancy|appointment|assignment|post[ ]?holder)[ ](?:is|will[ ]be)[ ](?:an?[ ])?
      | \b you(?:'ll|[ ]will|[ ]would)?[ ](?:be|are|work[ ]as)[ ](?:an?[ ])?(?:independent[ ])?
      | \b to[ ]work[ ]
      | \b will[ ]be[ ]employed[ ]
      | \b on[ ]an?[ ](?:permanent,[ ]|permanent[ ])?
      | \b (?:{shared["announcing"]}|wants?|seeks?) (?:[ ]an?|[ ]multiple)? [ ]
      | \b (?:initial[ ])?{_MONTHS}[ -]*(?:(?:initial|rolling|paid|travel|renewable|freelance)[ -])?
      | \b roles[ ]are[ ]
      | \b available[ ]
      | \b as[ ]an?[ ]
      | \b work[ ]
    )$
    """,
    re.VERBOSE,
)
# "looking for a keen and patient harbour ...", "seeking patient ...", "as a harbour ..."
_SOUGHT = re.compile(rf"(?:\b{shared['announcing']}(?: for)?|\b(?:as|is) an?)(?: an?| our)? (?:[\w-]+ ){{0,6}}$")
_INTERNS = re.compile(r"[ ](?:to|who|for|in|with|at)\b|[ ]?[.,;:!(\n]|$")
# "The Lamp House Intern will ..."
_NAMED_INTERN = re.compile(r"(?:^|(?<=[ .!?\n]))The (?:[A-Z][\w&/-]*,? (?:of |and |& )?){1,6}$")
_SUBJECT_GOES_ON = re.compile(r"[ ](?:will|must|should|shall|is|works?|assists?|supports?|reports?)\b")
_TO_JOIN = re.compile(r"\b(?:join|part of|apply (?:for|to)) (?:our|the|this) (?:[\w'-]+ ){0,3}$")
# "Part time hours will be considered": the job is another, then
_ONLY_CONSIDERED = re.compile(r"[^.\n;:]{0,30}\b(?:considered|welcome|an option)\b")
# a form's label: "Contract\nPermanent", which a scraper may have glued: "ContractPermanent"
_LABEL_OF_CONTRACT = re.compile(r"[\s:*-]{0,4}(?:permanent|temporary|fixed|regular|bank|casual|zero)")


def find_employment_types(listing: Listing) -> list[Candidate[tuple[EmploymentType, ...]]]:
    """Each word for the terms of employment that is about this job, with its meaning, in the order of the text."""
    return [
        Candidate(word.start, word.end, rule, employment_types(word.kind, word.text), "employment_type")
        for word, rule in _with_rules(list(words_of(listing)))
        if rule
    ]


def _with_rules(words: list[Word]) -> Iterator[tuple[Word, Rule | None]]:
    """Each word with its rule; of two named together, "both full and part time", one shares the other's rule."""
    rules = [first_rule(CASES, word) for word in words]
    for at, (one, two) in enumerate(pairwise(words)):
        hours = one.kind in _HOURS and two.kind in _HOURS
        if hours and _BOTH.fullmatch(one.listing.lowered, one.end, two.start):
            rules[at] = rules[at] or rules[at + 1]
            rules[at + 1] = rules[at + 1] or rules[at]
    return zip(words, rules, strict=True)


def words_of(listing: Listing) -> Iterator[Word]:
    """The words of the lists, except for those in a form's question."""
    folded, low = listing.folded, listing.lowered
    for window in _ANCHORS.windows(low):
        asked = 0  # the end of the last question
        for start, end, kind in _kinds(low, *window):
            question = _QUESTION.match(low, start)
            if question:
                asked = question.end()
            elif start >= asked and is_whole_word(folded, start, end):
                yield word_at(listing, start, end, kind)


def _kinds(low: str, left: int, right: int) -> list[tuple[int, int, str]]:
    """The words in a window, in order, each with the list that contains it."""
    found = [(*match.span(), _kind(low, *match.span())) for match in _WORD.finditer(low, left, right)]
    for kind, form in _ABBREVIATIONS.items():
        if kind in low[left:right]:
            found += [(*match.span(), kind) for match in form.finditer(low, left, right)]
    return sorted(found)


def _kind(low: str, start: int, end: int) -> str:
    """The first list that contains the word at `[start, end)`."""
    return next(
        kind for kind, form in _LISTS.items() if (match := form.match(low, start)) is not None and match.end() == end
    )


# --- the cases --------------------------------------------------------------------------------------------------------


def _is_clear(word: Word) -> bool:
    return word.kind in ABBREVIATIONS or _CLEAR.match(word.text) is not None


def _is_other_contract(word: Word) -> bool:
    return word.text.startswith("contract") and _OTHER_CONTRACT.search(word.before) is not None


def _is_labelled(word: Word) -> bool:
    if word.text.startswith("assignment"):
        return False
    if _OTHER_THING.match(word.after) and not _EMPLOYEE_ENDS.match(word.after):
        return False
    return _LABEL.search(word.before) is not None


def _is_about_something_else(word: Word) -> bool:
    thing = _OTHER_THING.match(word.after) and not (
        _EMPLOYEE_ENDS.match(word.after) and _EDGE_BEFORE.search(word.before)
    )
    past = _YEARS_BEFORE.search(word.before) and _EXPERIENCE_BEHIND.match(word.after)
    manner = word.text == "casual" and _MANNER_BEHIND.match(word.after)
    return bool(thing or past or manner or _FOR_EVERYBODY.search(word.before) or _ELSEWHERE.search(word.before))


def _is_leave_cover(word: Word) -> bool:
    return word.text.endswith("cover")


def _is_leave_cover_to_fill(word: Word) -> bool:
    """Whether maternity cover is the job, "maternity cover, 9 months", and not a benefit."""
    if not _is_leave_cover(word):
        return False
    return _COVER_BEHIND.match(word.after) is not None or _COVER_BEFORE.search(word.before) is not None


def _is_unclear(word: Word) -> bool:
    return _UNCLEAR.match(word.text) is not None


def _is_made_clear(word: Word) -> bool:
    """Whether a length of time, or the word's own second part, shows its sense: "13 week assignment", "W2 only"."""
    if word.text.startswith(("travel", "term")):
        return True
    if word.text.startswith("fixed") and _FOR_MONTHS.match(word.after):
        return True  # "for a fixed term of 12 months"
    if not _is_unclear(word):
        return False
    return _MONTHS_BEFORE.search(word.before) is not None or _ONLY_BEHIND.match(word.after) is not None


def _is_label_itself(word: Word) -> bool:
    return word.text == "contract" and _LABEL_OF_CONTRACT.match(word.after) is not None


def _is_only_considered(word: Word) -> bool:
    return word.kind in ("part_time", "fte", "wte") and _ONLY_CONSIDERED.match(word.after) is not None


def _is_volunteer(word: Word) -> bool:
    return word.kind == "volunteer"


def _stands_alone(word: Word) -> bool:
    if _is_volunteer(word) or word.text in ("interns", "internships"):  # people whom one may lead
        return False
    return _EDGE_BEFORE.search(word.before) is not None and _EDGE_BEHIND.match(word.after) is not None


def _stands_in_sentence(word: Word) -> bool:
    """ "Keepers, seasonal or permanent": it may be part of a sentence about something else."""
    return _IN_SENTENCE.search(word.before) is not None and _stands_alone(word)


def _is_of_this_job(word: Word) -> bool:
    return _THIS.search(word.before) is not None and _is_said_behind(word)


def _is_said_of_the_job_named(word: Word) -> bool:
    """ "The Assistant Manager is a seasonal leader of the team"."""
    named = _NAMED_JOB.search(word.before)
    return named is not None and has_noun(named[1])


def _is_said_before(word: Word) -> bool:
    return _SAID_BEFORE.search(word.before) is not None


def _is_sought(word: Word) -> bool:
    """ "Looking for a keen intern", "The Lamp House Intern will": these words are the name of the job itself."""
    if word.text == "intern" and _SUBJECT_GOES_ON.match(word.after):
        folded, at = word.listing.folded, word.start
        return _NAMED_INTERN.search(folded, max(0, at - 70), at) is not None
    if not word.text.startswith(("intern", "freelance")) or _SOUGHT.search(word.before) is None:
        return False
    return word.text.startswith("freelance") or _INTERNS.match(word.after) is not None


def _is_to_join(word: Word) -> bool:
    """ "Join our 2026 internship program", "join our bank staff"."""
    return word.text in ("internship", "bank staff", "staff bank") and _TO_JOIN.search(word.before) is not None


def _is_internship_named(word: Word) -> bool:
    return word.text == "internship" and (word.before.endswith("this ") or _PAID_BEFORE.search(word.before) is not None)


def _leads_volunteers(word: Word) -> bool:
    return _is_volunteer(word) and _LEADS_VOLUNTEERS.match(word.after) is not None


def _are_volunteers_sought(word: Word) -> bool:
    """ "Volunteers needed", "we are looking for volunteers"; who they are else, and what they do, says nothing."""
    if not _is_volunteer(word):
        return False
    if _VOLUNTEER_BEHIND.match(word.after):
        return True
    return word.text == "volunteers" and _SOUGHT.search(word.before) is not None


def _opens_title(word: Word) -> bool:
    """Whether the cell or the line is the word and the name of a job: "Kiln Works | Full Time Bakers"."""
    if word.kind not in _TIMES or _EDGE_BEFORE.search(word.before) is None:
        return False
    named = _CELL_ENDS.match(word.listing.folded, word.end, word.end + 60)
    return named is not None and named[1][0].isupper() and has_noun(named[1].rpartition(" ")[2])


def _is_said_behind(word: Word) -> bool:
    return _SAID_BEHIND.match(word.after) is not None


def _ends_title_line(word: Word) -> bool:
    """Whether a job's name comes before the word on its line, and nothing after it: "Dock Cashier Full-Time"."""
    folded = word.listing.folded
    line = folded.rfind("\n", 0, word.start) + 1
    title = folded[line : word.start].rstrip(" -,(")
    ends = folded[word.end : word.end + 2].strip(" )")[:1] in ("", "\n")
    return ends and word.start - line < _TITLE_LINE and "." not in title and has_noun(title.rpartition(" ")[2])


CASES = (
    Case(_is_clear, SAID, "Day rate: 525 (Outside IR35)"),
    Case(_is_other_contract, None, "You manage our contract for a long time"),
    Case(_is_labelled, LABEL, "Job types: Part-time, Contract"),
    Case(_is_label_itself, None, "Contract\nPermanent"),
    Case(_is_only_considered, None, "Part time hours will be considered."),
    Case(lambda word: word.text == "bank", None, "Ours is a bank, you see"),
    Case(_is_to_join, SAID, "Join our 2026 internship program"),
    Case(_is_about_something_else, None, "We have full-time employees. Health cover for all part-time"),
    Case(_is_leave_cover_to_fill, SAID, "Baker, maternity cover, 9 months"),
    Case(_is_leave_cover, None, "Maternity cover when you need it"),
    Case(_is_made_clear, SAID, "A 13 week assignment"),
    Case(_is_unclear, None, "Assignment"),
    Case(_stands_in_sentence, SAID, "Bakers, seasonal. Ovens"),
    Case(_stands_alone, ALONE, "Baker | Part-time | Leeds"),
    Case(_is_of_this_job, THIS, "This is a full-time position."),
    Case(_is_said_of_the_job_named, THIS, "The shop manager is a seasonal leader of the team"),
    Case(_are_volunteers_sought, SAID, "A volunteer role"),
    Case(_leads_volunteers, None, "Volunteer Coordinator"),
    Case(lambda word: _is_volunteer(word) and is_in_title(word), TITLE, "Volunteer Baker"),
    Case(_is_volunteer, None, "We volunteer for you"),  # mostly a verb, or what the employer gives time off for
    Case(announces_job, SAID, "We have an opening for a friendly Part Time Clerk to join."),
    Case(_is_said_before, SAID, "You are to work part-time with us."),
    Case(_is_internship_named, SAID, "This internship is in our lamp house"),
    Case(_is_sought, SAID, "We are looking for a keen intern who bakes"),
    Case(_is_said_behind, SAID, "Ours is a part-time flower shop vacancy"),
    Case(_ends_title_line, ALONE, "We cook.\nDock Cashier Full-Time\nWe cook."),
    Case(is_in_title, TITLE, "Part-Time Cashier"),
    Case(_opens_title, ALONE, "Kiln Works | Full Time Bakers"),
)
