"""Segments with roles -> required or preferred where the heading and the segment's own words say so plainly.

The chain of roles takes the mood of its neighbours: one "BSN preferred" under "Requirements" makes the licence below it
look preferred too. An item that calls itself preferred is; else, where a heading of the list says which of the two it
opens, the item follows its heading; else it keeps what the chain gave it.
"""

from __future__ import annotations

import re

from jobscan.model import Role
from jobscan.segment.headings import heading_role

# Words by which an item says beyond doubt that it is optional: of 307 labelled items with one, 301 were.
_PREFERRED = re.compile(
    r"""
    # ... at its end: "German is a plus", "BSN preferred."
    (?: \b(?:preferred|preferable|desirable|desired|advantageous|beneficial|favou?rable|helpful
            |plus|advantage|bonus|asset|(?:nice|good)[- ]to[- ]have)
        (?:[ ]but[ ]not[ ](?:required|essential|necessary|mandatory))? [\s.;*!,]*$ )
    # ... at its beginning: "Preferred: Rust", "Ideally a degree"
    | ^\W*(?: (?:preferred|desired|desirable|preferably|ideally|bonus|(?:nice|good)[- ]to[- ]have|optional)\b
            | preference[ ](?:for|given)\b )
    # ... as what it is said to be: "would be a big plus for us"
    | \b(?:is|are|be|being|as|considered)[ ](?:also[ ])?(?:highly[ ]|strongly[ ])?(?:an?[ ])?
        (?:added|big|huge|definite|strong|major|real|great|distinct)?[ ]?
        (?:plus|advantage|bonus|asset|preferred|desirable|desired|advantageous|beneficial|nice[ ]to[ ]have
            |(?:looked[ ]on[ ]|viewed[ ]|considered[ ])?(?:positively|favou?rably)|valued)\b
    | \b(?:but|though)[ ](?:is[ ])?not[ ](?:strictly[ ])?(?:required|essential|necessary|mandatory)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENDS_PREFERRED = re.compile(
    r"\w[ ](?:preferred|desirable|advantageous|an?[ ](?:plus|advantage|asset))[\s.;*!,]*$", re.IGNORECASE
)
_REQUIRED = re.compile(r"\b(?:required|mandatory|essential|necessary|a must)[\s.;*!,]*$", re.IGNORECASE)
# What a heading asks for, as against an item: "Skills required", "Education and experience preferred".
_GENERAL = re.compile(
    r"""(?:[\W_]*(?:skills?|experiences?|qualifications?|requirements?|education|knowledge|certifications?|training|abilit\w+
        |competenc\w+|attributes?|licen[cs]es?|expertise|background|technical|minimum|and|or))*
        [\W_]*(?:preferred|desired|desirable|required|mandatory|essential|necessary|bonus|optional)?\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCES = re.compile(r"[a-z)][.!?]\s+[A-Z]")
_ITEM = 240  # characters; in a longer one the word may be of one sentence among many
# Words by which an item may say that it is optional, or that it is not.
_OPTIONAL = re.compile(
    r"prefer|desir|value|\bplus\b|nice|ideal|bonus|advantag|asset|benefi|optional|welcome|favou?r|useful|helpful|familiar"
    r"|\ba (?:big )?\+|good to have|great if|even better|would be|added|extra"
    r"|not (?:required|essential|necessary|mandatory)|love (?:it )?if",
    re.IGNORECASE,
)
_DEMANDED = re.compile(r"requir|must|essential|mandatory|minimum", re.IGNORECASE)
# A heading that may open optional items, whatever the list makes of it: "Desired Experiences", "Additional skills".
_OPTIONAL_HEADING = re.compile(
    r"prefer|desir|plus|nice|ideal|bonus|advantag|asset|optional|good|additional|appreciat|extra|great|wish|love",
    re.IGNORECASE,
)
# A heading that surely does: "What you'll ideally have" (but "The ideal candidate" asks).
_PREFERRED_HEADING = re.compile(
    r"\b(?:ideally|preferred|preferences?|preferably|desired|desirable|(?:nice|good)[- ]to[- ]haves?"
    r"|bonus (?:points|skills?)|pluses|(?:a |big )plus|advantageous|not required)\b",
    re.IGNORECASE,
)


def settle_levels(texts: list[str], roles: list[Role]) -> list[Role]:
    """The roles, with required and preferred settled; all others stay.

    >>> settle_levels(["Requirements", "BSN preferred", "RN license"], ["heading"] + 2 * ["requirement_preferred"])
    ['heading', 'requirement_preferred', 'requirement_required']
    """
    settled: list[Role] = []
    opened: str | None = None  # what the last heading says of its items
    in_doubt = after_heading = False
    for at, (text, role) in enumerate(zip(texts, roles, strict=True)):
        if role == "heading":
            in_doubt = bool(_OPTIONAL_HEADING.search(text)) or (in_doubt and after_heading)
            opened = _opens(text)
        elif role == "requirement_required":
            follows = opened == "requirement_preferred" and not _DEMANDED.search(text)
            if follows or _calls_itself_preferred(text):
                role = "requirement_preferred"
        elif role == "requirement_preferred" and opened == "requirement_required" and not in_doubt:
            behind = texts[at + 1] if at + 1 < len(texts) and roles[at + 1] != "heading" else ""
            if not _OPTIONAL.search(text) and not behind.lower().startswith(("prefer", "(prefer")):
                role = "requirement_required"
        after_heading = role == "heading"
        settled.append(role)
    return settled


def item_of_heading(text: str) -> Role | None:
    """What a few words inside a line are that look like a heading and demand by themselves: "BSN preferred".

    >>> item_of_heading("BSN preferred"), item_of_heading("Skills required"), item_of_heading("RN license required")
    ('requirement_preferred', None, 'requirement_required')
    """
    if _GENERAL.match(text) or text.rstrip(" *")[-1:] == ":":
        return None
    if _ENDS_PREFERRED.search(text):
        return "requirement_preferred"
    return "requirement_required" if _REQUIRED.search(text) else None


def _opens(heading: str) -> str | None:
    """The role of what stands under a heading."""
    role = heading_role(heading)
    asks = role is None or role.startswith("requirement")
    if asks and _PREFERRED_HEADING.search(heading) and not _DEMANDED.search(heading):
        return "requirement_preferred"
    return role


def _calls_itself_preferred(item: str) -> bool:
    """Not "Retail (a cafe is a plus)": there the bracket alone is preferred; nor for one sentence of several."""
    if len(item) > _ITEM or item.rstrip(" .;*").endswith(")") or _SENTENCES.search(item):
        return False
    return _PREFERRED.search(item) is not None
