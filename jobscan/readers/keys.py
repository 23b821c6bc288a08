"""The names that job boards, scrapers and applicant systems give to what we call title, text, company ...

They are in `data/source_keys.txt`.

Keys are compared without case, spaces, "_" and "-": `jobTitle`, `job_title` and `Job Title` are one.
"""

from __future__ import annotations

from jobscan.data import sections
from jobscan.grammar.keys import plain as plain

_KEYS = {name: tuple(keys) for name, keys in sections("source_keys.txt").items()}


def keys_of(name: str) -> tuple[str, ...]:
    """The keys of a section, the surest first."""
    return _KEYS[name]


def meanings_of(name: str) -> dict[str, str]:
    """The keys of a section, each with what stands behind its "=".

    >>> meanings_of("remote_flags")["telecommuting"]
    'remote'
    """
    pairs = (key.partition(" = ") for key in _KEYS[name])
    return {key: meaning for key, _, meaning in pairs}


TITLE, TEXT, COMPANY, LOCATION = (_KEYS[name] for name in ("title", "text", "company", "location"))
APPLICANT_LOCATION, MORE_LOCATIONS = _KEYS["applicant_location"], _KEYS["more_locations"]
DATE, VALID_THROUGH, ID = _KEYS["date"], _KEYS["valid_through"], _KEYS["id"]
EMPLOYMENT, LOCATION_TYPE = _KEYS["employment"], _KEYS["location_type"]
REMOTE_FLAGS = meanings_of("remote_flags")
PARTS = meanings_of("parts")
LISTS = frozenset(_KEYS["lists"])

# Sources whose text is spread over several keys: a key that gives the source away, then title and parts in order.
# A part "a|b" is a, or b where a is missing; "h:b" is b under the heading that h holds.
_LEVER = ("opening|openingplain", "description|descriptionplain", "lists", "additional|additionalplain")
_PINPOINT = (
    "description",
    "keyresponsibilitiesheader:keyresponsibilities",
    "skillsknowledgeexpertiseheader:skillsknowledgeexpertise",
    "benefitsheader:benefits",
)
SHAPES: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (("hostedurl",), ("text",), _LEVER),  # Lever: `text` is the title
    (("categories", "text"), ("text",), _LEVER),
    (("keyresponsibilities",), ("title",), _PINPOINT),
)
