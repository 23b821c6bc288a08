"""A job title -> its plain words, and the features by which the occupation coder knows it.

Both the builder of the coder and the coder itself read titles through here, so that they see the same words.
"""

# ruff: noqa: E501  (patterns and word lists read better unbroken)
from __future__ import annotations

import re
import zlib
from itertools import pairwise

# What clerks, recruiters and job boards write for longer words; the longer form is what classifications use.
ABBREVIATIONS = {
    "acct": "accountant", "acctg": "accounting", "admin": "administrative", "adm": "administrative",
    "administration": "administrative", "adviser": "advisor", "ap": "accounts payable",
    "aprn": "nurse practitioner", "ar": "accounts receivable", "assoc": "associate", "asst": "assistant",
    "atty": "attorney", "bcba": "behavior analyst", "bi": "business intelligence", "biz": "business",
    "bookkeeping": "bookkeeper", "ceo": "chief executive officer", "cfo": "chief financial officer",
    "ciso": "chief information security officer", "cio": "chief information officer", "cma": "certified medical assistant",
    "cmo": "chief marketing officer", "cna": "certified nursing assistant", "comms": "communications",
    "coo": "chief operating officer", "coord": "coordinator", "cpa": "certified public accountant",
    "crna": "nurse anesthetist", "csr": "customer service representative", "cto": "chief technology officer",
    "dba": "database administrator", "dev": "developer", "dir": "director", "dsp": "direct support professional",
    "ea": "executive assistant", "ee": "electrical engineer", "emt": "emergency medical technician", "eng": "engineer",
    "engg": "engineer", "engr": "engineer", "exec": "executive", "frontend": "front end", "backend": "back end",
    "fullstack": "full stack", "fe": "front end", "hca": "health care assistant", "hcp": "health care", "hha": "home health aide",
    "hr": "human resources", "icu": "intensive care unit", "infosec": "information security",
    "instr": "instructor", "it": "information technology", "lab": "laboratory", "lcsw": "clinical social worker",
    "lmft": "marriage family therapist", "lpn": "licensed practical nurse", "lvn": "licensed vocational nurse",
    "maint": "maintenance", "md": "physician", "mech": "mechanical", "med": "medical", "mfg": "manufacturing", "mgmt": "management",
    "mgr": "manager", "mgrs": "manager", "ml": "machine learning", "mlops": "machine learning operations", "mktg": "marketing",
    "mt": "medical technologist", "mts": "software engineer", "np": "nurse practitioner", "occ": "occupational",
    "ops": "operations", "ot": "occupational therapist", "ota": "occupational therapy assistant", "pa": "physician assistant",
    "pca": "personal care aide", "pcp": "primary care physician", "pm": "project manager", "pos": "position",
    "pr": "public relations", "prof": "professor", "programme": "program", "psych": "psychiatric", "pt": "physical therapist",
    "pta": "physical therapist assistant", "qa": "quality assurance", "qc": "quality control", "rbt": "behavior technician",
    "rd": "registered dietitian", "rep": "representative", "reps": "representative", "rn": "registered nurse",
    "sde": "software engineer", "sdet": "software test engineer", "sdr": "sales development representative",
    "bdr": "business development representative", "secy": "secretary", "slp": "speech language pathologist", "sme": "expert",
    "spec": "specialist", "sre": "site reliability engineer", "supv": "supervisor", "svc": "service", "swe": "software engineer",
    "sys": "systems", "tech": "technician", "tse": "technical support engineer", "ui": "user interface", "ux": "user experience",
    "vp": "vice president", "avp": "vice president", "svp": "vice president", "evp": "vice president", "whse": "warehouse",
    "cdl": "truck", "hgv": "truck", "lgv": "truck", "gp": "general practitioner physician",
    "centre": "center", "labour": "labor", "paediatric": "pediatric", "paediatrician": "pediatrician",
    "counsellor": "counselor", "orthopaedic": "orthopedic", "anaesthetist": "anesthetist", "gynaecologist": "gynecologist",
    "carer": "caregiver", "solicitor": "lawyer", "barrister": "lawyer", "lorry": "truck",
    "housekeeping": "housekeeper", "postdoc": "postdoctoral", "sw": "software", "hw": "hardware", "aws": "cloud",
    "azure": "cloud", "gcp": "cloud", "react": "frontend", "angular": "frontend",
    "meterologist": "meteorologist", "dotnet": ".net", "cyber": "cybersecurity", "manger": "manager",
}  # fmt: skip

# Words that say how high, how long, where or how urgently, and not which occupation.
NOISE = frozenset(
    """
    a an and at by for from in of on or the to with & per our your we us is as
    senior sr snr junior jr jnr jr. mid midlevel level entry grade band principal staff experienced ii iii iv v vi vii viii
    full part time fulltime parttime temporary temp permanent perm seasonal casual fixed term ftc
    prn diem shift shifts night nights day days evening evenings weekend weekends overnight weekday rotating 1st 2nd 3rd first
    second third remote remotely hybrid onsite wfh home-based hiring urgent urgently immediate immediately
    needed wanted required opening openings vacancy vacancies opportunity opportunities apply now new job jobs position role
    m f d w x mf mfd fmd wmd hf gn all genders fluent speaking bilingual usa uk us nte detail hire
    recent graduate graduates pathways supervisory lead reemployed annuitant ast series gs gg wg fpl mp bonus sign
    sponsorship available eligible locations location multiple various months month year years hours hour week weeks
    days pgy reimbursable detail acting incumbent inc llc ltd
    """.split()
)

_WORD = re.compile(r"c\+\+|c#|\.net\b|[^\W_]+(?:'s)?")
# A group's name is the spelling that stands for what it found, unless _SPELLED has another.
_SPELLINGS = re.compile(
    r"""
    # two words that others write as one
      (?P<post>\bpost[ -](?=doc)) | (?P<cyber>\bcyber[ -](?=security)) | (?P<help>\bhelp[ -](?=desk))
    | (?P<data>\bdata[ -](?=base)) | (?P<full>\bfull[ -](?=stack))
    # words that are noise elsewhere and part of the name here
    | (?P<on>\bon[ -](?=site\b)) | (?P<night>\bnight[ -](?=audit)) | (?P<leads>\blead[ -](?=gen))
    # other words for the same, and words of hiring only
    | (?P<health>\bhealthcare\b)
    | (?P<member>\bmember[ ]of[ ](?:the[ ])?technical[ ]staff\b)
    | (?P<hire>\bdirect[ -]hire\b | \bnon-?gme\b)
    """,
    re.VERBOSE,
)
_SPELLED = {"health": "health care", "member": "software engineer", "hire": " "}
_SPLIT = re.compile(r"\s[-:]+\s|[|(\[,;]|\bwith\b|\bfor\b|\bof\b|\bin\b|\bat\b|\bto\b")
_DUTY_WORD = re.compile(r"[a-z][a-z+#]{2,39}")
_EMPTY = frozenset(
    """and the for with that from are was will our your you their its this these those other such any all may not but
    can has have who than into per each more most when where how what which while also within using use used""".split()
)
_SHORT_PLURALS = frozenset(
    "sales systems services operations resources news mathematics physics logistics economics".split()
)


def title_words(title: str) -> list[str]:
    """The words of a title that speak of the occupation: lower case, singular, abbreviations spelled out.

    >>> title_words("Sr. RNs (Remote) - ICU Nights II")
    ['registered', 'nurse', 'intensive', 'care', 'unit']
    """
    return [word for part in _parts(title) for word in part][:24]


def _parts(title: str) -> list[list[str]]:
    """The words of what stands between dashes, brackets and prepositions, part by part; no part is empty."""
    spelled = _SPELLINGS.sub(_spelled, title[:300].lower())
    return [words for part in _SPLIT.split(spelled) if (words := _plain_words(part))]


def _plain_words(part: str) -> list[str]:
    words: list[str] = []
    for word in _WORD.findall(part):
        if (
            word in NOISE
            or (word.isdigit() and len(word) != 3)
            or (word.endswith("'s") and (word := word[:-2]) in NOISE)
        ):
            continue
        if word[0].isdigit() or (len(word) == 1 and word not in "crf"):
            continue
        word = _singular(word)
        words.extend(ABBREVIATIONS[word].split() if word in ABBREVIATIONS else (word,))
    return words


def _spelled(match: re.Match[str]) -> str:
    name = match.lastgroup or ""
    return _SPELLED.get(name, name)


def _singular(word: str) -> str:
    """A rough singular: both sides of every comparison go through it, so it need not be a word.

    >>> [_singular(word) for word in ("nurses", "secretaries", "business", "sales", "waitress")]
    ['nurse', 'secretary', 'business', 'sales', 'waitress']
    """
    if len(word) <= 3 and word not in ("rns", "pas", "nps"):
        return word
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in _SHORT_PLURALS:
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def duty_words(text: str) -> list[str]:
    """The words of a sentence about the work, singular, without those that every sentence has.

    >>> duty_words("Lead the design of bridges and review drawings for the City.")
    ['lead', 'design', 'bridge', 'review', 'drawing', 'city']
    """
    return [_singular(word) for word in _DUTY_WORD.findall(text.lower()) if word not in _EMPTY]


def head_word(title: str) -> str | None:
    """The noun that the rest of a title describes: the last word before a dash, a bracket or a preposition.

    >>> head_word("Manager of Software Engineers"), head_word("Software Engineer, Payments")
    ('manager', 'engineer')
    """
    parts = _parts(title)
    return parts[0][-1] if parts else None


def key(title: str) -> str:
    """By which equal titles are found equal: the plain words in order, or "" when nothing is left."""
    return " ".join(title_words(title))


def features(title: str) -> list[str]:
    """What the linear coder sees of a title: words, pairs of neighbours, pieces of words, the head and its company."""
    parts = _parts(title)
    if not parts:
        return []
    words = [word for part in parts for word in part][:24]
    head = parts[0][-1]
    out = list(words)
    out += [f"{a} {b}" for a, b in pairwise(words)]
    out.append(f"={head}")
    out += [f"{word}={head}" for word in words if word != head]
    for word in dict.fromkeys(words):
        edged = f"^{word}$"
        out += [edged[i : i + 4] for i in range(len(edged) - 3)]
        if len(word) > 6:
            out += [edged[:7], edged[-7:]]
    return list(dict.fromkeys(out))


def hashed(text: str) -> int:
    """The number that stands for a feature or a key in the tables: a checksum, so the same on every machine."""
    return zlib.crc32(text.encode("utf-8", "replace"))
