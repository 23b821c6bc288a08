"""A segment's words -> the role that they clearly express, whatever the weights made of its heading and neighbours."""

from __future__ import annotations

import re
from typing import NamedTuple, get_args

from jobscan.model import Role


class _Said(NamedTuple):
    """Words that express a role, and the roles that they override."""

    instead_of: frozenset[Role]
    hints: tuple[str, ...]  # one of them occurs in all such words; tested first, since that is quick
    words: re.Pattern[str]
    role: Role


_SAID = (
    _Said(  # among duties: "Ability to keep a log", "5+ years of glazing"
        frozenset(("responsibility",)),
        ("",),
        re.compile(
            r"\W*(?:(?:(?:demonstrated|proven|strong|excellent|good|solid|extensive|some|prior|previous|working|basic"
            r"|in-depth|thorough|advanced|hands-on|relevant) )*"
            r"(?:ability|knowledge|experience|understanding|familiarity|proficiency|proficient|expertise|familiar|skills"
            r"|fluency|fluent|background) (?:to|of|in|with|on|working|using)"
            r"|able to|must (?:be|have|possess|understand|know)|skilled (?:at|in)|capable of|willing(?:ness)? to"
            r"|(?:bachelor|master)['’]?s? degree|minimum (?:of )?\d|at least \d+ years?|\d+\+? years)\b",
            re.IGNORECASE,
        ),
        "requirement_required",
    ),
    _Said(  # among demands: "You will service the pumps", "The successful candidate will teach glazing"
        frozenset(("requirement_required",)),
        (" will ", "'ll ", "’ll "),
        re.compile(
            r"\W*(?:you(?: will|['’]ll)|the (?:successful |ideal )?(?:candidate|applicant|person) will) "
            r"(?!have\b|be\b|need|possess|bring|hold\b|requir|know|enjoy|thrive|demonstrate|also|understand|ideally"
            r"|preferably|likely|find|love|like|only|not\b|already|never|feel|show|become)[a-z]{3,}\b",
            re.IGNORECASE,
        ),
        "responsibility",
    ),
    _Said(  # among places and hours: "Travel to both yards is required"
        frozenset(("location_or_schedule",)),
        ("ravel", "riving"),
        re.compile(
            r".*?(?:\b(?:travel|driving)\b.{0,60}\b(?:required|necessary|needed)\b"
            r"|\b(?:required|willing(?:ness)?) to travel\b|\btravel requirements?\b)",
            re.IGNORECASE | re.DOTALL,
        ),
        "requirement_required",
    ),
    _Said(  # "This specification is intended to present a range of duties"
        frozenset(("responsibility", "requirement_required", "role_summary", "company_about", "other")),
        ("intended", "designed", "meant", "construed"),
        re.compile(
            r".*?\b(?:statements?|information|descriptions?|specifications?|lists?|above|document)\b.{0,60}"
            r"\b(?:are|is|been) (?:not )?(?:intended|designed|meant|construed)"
            r" (?:to (?:be|present|describe|indicate|cover|contain|outline)|as)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        "legal_eeo",
    ),
    _Said(  # "The demands described here are representative of those that must be met"
        frozenset(("requirement_required", "responsibility")),
        ("representative of",),
        re.compile(
            r".*?\b(?:described|listed|stated) (?:here|above|below|in)\b.{0,60}\brepresentative of\b", re.DOTALL
        ),
        "legal_eeo",
    ),
    _Said(  # in the employer's praise: "Kiln Lane, a maker of panes, is seeking a glazier"
        frozenset(("company_about",)),
        ("looking", "eek", "recruiting", "hiring", "arisen", "become", "nvited"),
        re.compile(
            r".*?(?<!\byou )(?<!\bwho )(?<!\bthey )(?<!\bpeople )(?<!\bclients )(?<!\bcustomers )(?<!\bcompanies )"
            r"\b(?:is|are|we['’]re) (?:currently |now |actively |also )?"
            r"(?:looking (?:for|to (?:employ|recruit|hire|fill|appoint))|seeking|recruiting|hiring)\b"
            r"|.*?\bseeks? to (?:appoint|recruit|hire|employ)\b"
            r"|.*?\b(?:opportunit(?:y|ies)|vacanc(?:y|ies)|positions?) ha(?:s|ve) (?:now )?(?:arisen|become)\b"
            r"|\W*applications are invited\b",
            re.IGNORECASE | re.DOTALL,
        ),
        "role_summary",
    ),
    _Said(  # in a summary, what others use: "Kiln Lane makes panes. Our designers draw in Revit"
        frozenset(("role_summary",)),
        ("Our ",),
        re.compile(
            r"(?:.*?[.!?]\s+)?Our (?!ideal|next|new|client is|successful)(?:\w+ )?"
            r"(?:designers|engineers|developers|customers|clients|users|members|guests|offices?|founders|products?"
            r"|software|platform|services?|hospitals?|schools?|trust|clinics?|stores?|shops?|practice|department|teams?"
            r"|staff)\b (?:\w+ )?"
            r"(?:is|are|has|have|uses?|draws?|lives?|works?|runs?|helps?|serves?|provides?|offers?)\b",
            re.DOTALL,
        ),
        "company_about",
    ),
    _Said(  # among duties: "Under the general direction of the harbour master, keeps the berths in order"
        frozenset(("responsibility",)),
        ("nder",),
        re.compile(
            r"\W*under (?:the )?(?:(?:general|direct|close|limited|minimal|immediate) )?"
            r"(?:supervision|direction|guidance)\b",
            re.IGNORECASE,
        ),
        "role_summary",
    ),
    _Said(  # among amounts: "Our panes start at $9 each"
        frozenset(("pay",)),
        ("ur ",),
        re.compile(
            r"\W*our (?:\w+ ){1,3}?(?:starts?|costs?|sells?|retails?|go(?:es)?) (?:at |for |from |between )?"
            r"[$£€]\d[\d.,]* (?:each|apiece|per (?!hour|hr|day|shift|week|month|year|annum|mile))",
            re.IGNORECASE,
        ),
        "company_about",
    ),
    _Said(  # "We are committed to creating an inclusive place to work", "We hire regardless of age and faith"
        frozenset(("company_about", "requirement_preferred", "application_instruction")),
        ("committed to", "commitment to", "regardless of", "without regard to"),
        re.compile(
            r".*?\b(?:(?:we|is|are|our) (?:\w+ )?(?:committed|commitment) to (?:[\w’']+ ){0,4}?"
            r"(?:divers|inclusi|equal|equity)"
            r"|(?:regardless of|without regard to) (?:[\w’']+,? ){0,6}?"
            r"(?:age|race|colou?r|gender|sex|religion|faith|background|origin|disability)\b)",
            re.IGNORECASE | re.DOTALL,
        ),
        "legal_eeo",
    ),
    _Said(  # "Please put 'accommodation request' on the first line"
        frozenset(("application_instruction", "company_about", "other")),
        ("ccommodation",),
        re.compile(
            r".*?\b(?:reasonable accommodations?|accommodations? requests?"
            r"|(?:request|requir|need)(?:e?s|ing|e)? (?:\w+ ){0,2}accommodations?)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        "legal_eeo",
    ),
    _Said(  # among hours and places: "We pay between $20 and $25 an hour"
        frozenset(("location_or_schedule",)),
        ("$", "£", "€"),
        re.compile(r"\W*(?:\w+ ){0,4}?(?:pay|salary|wages?|compensation) (?:\w+ ){0,4}[$£€]\s?\d", re.IGNORECASE),
        "pay",
    ),
    _Said(  # among steps to apply: "No experience needed", "You are 21 or over"
        frozenset(("application_instruction",)),
        ("o experience", "ou are ", "ust be ", "ou must be "),
        re.compile(
            r"\W*(?:no (?:\w+ )?experience (?:is )?(?:needed|required|necessary)|(?:you are|you must be|must be)"
            r" (?:at least |over )?\d\d\b)",
            re.IGNORECASE,
        ),
        "requirement_required",
    ),
    _Said(  # in a table of physical demands: "Stoop Rarely 1-5%", "Lifting - occasionally"
        frozenset(("location_or_schedule", "responsibility", "benefit", "other", "heading", "title")),
        ("arely", "ccasionally", "requently", "onstantly", "ever", "eldom", "ontinuously"),
        re.compile(
            r"\W*(?:sit|stand|walk|bend|kneel|crawl|climb|crouch|squat|stoop|lift|carry|push|pull|reach|twist|grasp|grip"
            r"|balanc|see|hear|talk|speak|driv|handl|finger|feel)[\w /,()°.-]{0,50}?"
            r"\b(?:never|rarely|occasionally|frequently|constantly|continuously|seldom)\b\W*(?:\d.{0,30})?$",
            re.IGNORECASE,
        ),
        "requirement_required",
    ),
    _Said(  # among benefits: "Monthly bonuses", "Competitive pay"
        frozenset(("benefit",)),
        ("onus", "age", "ay", "alar", "ommission", "ompensation"),
        re.compile(
            r"\W*(?:(?!sick|holiday|maternity|paternity|parental|vacation|leave|workers|severance|redundancy)"
            r"\w[\w’-]* ){0,3}"
            r"(?:bonus(?:es)?|base wages?|wages?|pay|salary|salaries|commissions?|compensation"
            r"|bonus (?:eligibility|programs?|plan|scheme|potential))\W*$",
            re.IGNORECASE,
        ),
        "pay",
    ),
    _Said(  # "[helm]: https://..."
        frozenset(("company_about", "application_instruction", "role_summary", "location_or_schedule")),
        ("]: http",),
        re.compile(r"\W*\[[^\]]+\]: https?://\S+\W*$"),
        "other",
    ),
    _Said(  # "LinkedIn: https://..."
        frozenset(("company_about", "application_instruction", "heading", "title")),
        ("nkedIn", "nkedin", "nstagram", "witter", "acebook", "outube", "ouTube", "TikTok"),
        re.compile(
            r"\W*(?:follow us on\W*)?"
            r"(?:(?:linkedin|instagram|twitter|facebook|youtube|tiktok)\b\W*(?:https?://\S+\W*)?)+$",
            re.IGNORECASE,
        ),
        "other",
    ),
)


def said_role(text: str, role: Role) -> Role | None:
    """The role that a segment's words clearly express instead of the one that it was given; None if there is none.

    >>> said_role("Ability to keep a log", "responsibility"), said_role("Keep a log", "responsibility")
    ('requirement_required', None)
    """
    for each in _INSTEAD_OF.get(role, ()):
        for hint in each.hints:
            if hint in text:
                if each.words.match(text):
                    return each.role
                break
    return None


_INSTEAD_OF: dict[Role, list[_Said]] = {
    role: [each for each in _SAID if role in each.instead_of] for role in get_args(Role)
}
