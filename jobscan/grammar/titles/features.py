"""A job title -> its plain words, and the features by which the occupation coder recognises it.

Both the coder and the script that builds it read titles with this module, so that they see the same words.
"""

from __future__ import annotations

import re
import zlib
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from jobscan.data import rows
from jobscan.grammar.word_lists import WordLists

_words = WordLists(Path(__file__).with_name("words.txt"))
_NOISE, _EVERY_SENTENCE, _BESIDE_PT, _SINGULAR_IN_S = (
    frozenset(_words.phrases(section)) for section in ("noise", "every_sentence", "beside_pt", "singular_in_s")
)
_PT = re.compile(r"\bpt\b")
_WORD = re.compile(r"c\+\+|c#|\.net\b|[^\W_]+(?:'s)?")
# A group's name is the spelling that stands for what it found, unless _SPELLED has another.
_SPELLINGS = re.compile(
    r"""
    # two words that others write as one
      (?P<post>\bpost[ -](?=doc)) | (?P<cyber>\bcyber[ -](?=security)) | (?P<help>\bhelp[ -](?=desk))
    | (?P<data>\bdata[ -](?=base)) | (?P<full>\bfull[ -](?=stack)) | (?P<co>\bco-(?=ordinat))
    # words that are noise elsewhere and part of the name here
    | (?P<on>\bon[ -](?=site\b)) | (?P<night>\bnight[ -](?=audit)) | (?P<leads>\blead[ -](?=gen))
    | (?P<maintenance>\bshift(?=[ ]engineer\b)) | (?P<emergency>\b911\b)
    | (?P<elementary>\b(?:1st|2nd|3rd|[45]th|first|second|third|fourth|fifth)[ -]grade\b)
    | (?P<middle>\b(?:[678]th|sixth|seventh|eighth)[ -]grade\b)
    | (?P<press>\bpress(?=[ ](?:officer|secretary|office|assistant|relations|attach[eé]|aide|spokes\w+)\b))
    | (?P<principal>
        ^principal\W*$ | ^principal\b(?=.*\b(?:school|academy|elementary|campus)\b)
        | \b(?:assistant|asst\.?|vice|deputy|school|elementary|interim)[ ]principal\b(?=\W*$|[ ]?[-,(|/:])
      )
    # other words for the same, and words of hiring only
    | (?P<health>\bhealthcare\b)
    | (?P<technical>\btech(?=[ ]lead(?:er)?\b))
    | (?P<member>\bmember[ ]of[ ](?:the[ ])?technical[ ]staff\b)
    | (?P<secretary>\bpa(?=[ ]to\b|[ ]?/[ ]?(?:ea|sec)) | \bea[ ]?/[ ]?pa\b | \bteam[ ]pa\b)
    | (?P<hire>\bdirect[ -]hire\b | \bnon-?gme\b | \bcontract(?:[ -](?:to|2)[ -](?:hire|perm\w*)\b|(?=\W*$)))
    """,
    re.VERBOSE,
)
_SPELLED = {
    "health": "health care",
    "member": "software engineer",
    "hire": " ",
    "principal": "headteacher",
    "secretary": "executive assistant",
    "press": "public relations",
    "elementary": "elementary school",
    "middle": "middle school",
}
_SPLIT = re.compile(r"\s[-–—:]+\s|[|(\[,;]|\bwith\b|\bfor\b|\bof\b|\bin\b|\bat\b|\bto\b")
DUTY_WORD = re.compile(r"[a-z][a-z+#]{2,39}")


@cache
def _abbreviations() -> dict[str, tuple[str, ...]]:
    """The abbreviations of clerks, recruiters and job boards -> the words that classifications use."""
    return {short: tuple(long.split()) for short, long in rows(Path(__file__).with_name("abbreviations.tsv"))}


def title_words(title: str) -> list[str]:
    """The words of a title that speak of the occupation: lower case, singular, abbreviations spelled out.

    >>> title_words("Sr. RNs (Remote) - ICU Nights II")
    ['registered', 'nurse', 'intensive', 'care', 'unit']
    """
    return [word for part in _parts(title) for word in part][:24]


@lru_cache(maxsize=256)
def _parts(title: str) -> list[list[str]]:
    """The words between dashes, brackets and prepositions, part by part; no part is empty."""
    lowered = title[:300].lower()
    if "pt" in lowered:
        lowered = _without_part_time(lowered)
    spelled = _SPELLINGS.sub(lambda found: _SPELLED.get(found.lastgroup or "", found.lastgroup or ""), lowered)
    return [words for part in _SPLIT.split(spelled) if (words := _plain_words(part))]


def _without_part_time(title: str) -> str:
    """A title without "PT", unless its other words are those of a physical therapist.

    >>> _without_part_time("barista ft/pt"), _without_part_time("pt, outpatient")
    ('barista ft/ ', 'pt, outpatient')
    """
    others = {word for word in _WORD.findall(title) if word != "pt" and not word[0].isdigit() and word not in _NOISE}
    return title if others <= _BESIDE_PT else _PT.sub(" ", title)


def _plain_words(part: str) -> list[str]:
    """The words in the singular, abbreviations spelled out, without noise, numbers and meaningless letters."""
    words: list[str] = []
    for word in _WORD.findall(part):
        word = word.removesuffix("'s") if word not in _NOISE else word
        if word in _NOISE or word[0].isdigit() or (len(word) == 1 and word not in "crf"):
            continue
        word = _singular(word)
        words.extend(_abbreviations().get(word, (word,)))
    return words


def _singular(word: str) -> str:
    """A rough singular; it need not be a word, because both sides of every comparison are treated alike.

    >>> [_singular(word) for word in ("nurses", "secretaries", "business", "sales", "waitress")]
    ['nurse', 'secretary', 'business', 'sales', 'waitress']
    """
    if len(word) <= 3 and word not in ("rns", "pas", "nps"):
        return word
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in _SINGULAR_IN_S:
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def duty_words(text: str) -> list[str]:
    """The words of a sentence about the work, in the singular, without those that occur in every sentence.

    >>> duty_words("Lead the design of bridges and review drawings for the City.")
    ['lead', 'design', 'bridge', 'review', 'drawing', 'city']
    """
    return [plain for word in DUTY_WORD.findall(text.lower()) if (plain := duty_word(word))]


def duty_word(word: str) -> str | None:
    """A word that `DUTY_WORD` found, in the singular; None if it occurs in every sentence."""
    return None if word in _EVERY_SENTENCE else _singular(word)


def head_word(title: str) -> str | None:
    """The noun that the rest of a title describes: the last word before a dash, a bracket or a preposition.

    >>> head_word("Manager of Software Engineers"), head_word("Software Engineer, Payments")
    ('manager', 'engineer')
    """
    parts = _parts(title)
    return parts[0][-1] if parts else None


def core_titles(title: str) -> list[str]:
    """The title up to its noun, then without its first word, its first two, and so on; at least two words.

    >>> core_titles("Trust and Safety Data Analyst, Video")
    ['trust safety data analyst', 'safety data analyst', 'data analyst']
    """
    parts = _parts(title)
    first = parts[0][:24] if parts else []
    return [" ".join(first[start:]) for start in range(len(first) - 1)]


def normalized_title(title: str) -> str:
    """The plain words in order, by which titles are compared; "" if nothing is left."""
    return " ".join(title_words(title))


def features(title: str) -> list[str]:
    """What the linear coder sees of a title: words, adjacent pairs, parts of words, the head with each other word."""
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
    """The number of a feature or key in the tables: a checksum, so the same on every machine."""
    return zlib.crc32(text.encode("utf-8", "replace"))
