"""A text -> its language, judged by its script and its function words, which are listed in languages.txt."""

from __future__ import annotations

import re
from functools import cache

from jobscan.data import lines
from jobscan.grammar.later import later

_SAMPLE = 1_500  # characters examined from the start, and as many from the middle: enough for any language, and cheap
_WORD = re.compile(r"[^\W\d_]+")
_NO_LETTERS = dict.fromkeys((code for code in range(128) if not chr(code).isalpha()), " ")
_ADDRESS = re.compile(r"https?://|www\.|@")
_CODE = re.compile(r"\b[A-Z]{2}\b")
_SCRIPTS = later(
    r"""
    (?P<ja>[\u3040-\u30ff]+) | (?P<ko>[\uac00-\ud7af]+) | (?P<zh>[\u4e00-\u9fff]+) | (?P<cyrillic>[\u0400-\u04ff]+)
    | (?P<ar>[\u0600-\u06ff]+) | (?P<hi>[\u0900-\u097f]+) | (?P<he>[\u0590-\u05ff]+) | (?P<el>[\u0370-\u03ff]+)
    | (?P<th>[\u0e00-\u0e7f]+) | (?P<bn>[\u0980-\u09ff]+) | (?P<ta>[\u0b80-\u0bff]+)
    """,
    re.VERBOSE,
)
_FOREIGN = re.compile("[\u0370-\u0fff\u3040-\ud7af]")  # any character of those scripts: quick to find
# with fewer than eight words, a single foreign name would decide
_FEWEST_WORDS = 8
# function words make up a quarter to a half of running text, and still a twentieth of a list of skills
_LEAST_SHARE = 0.05
# the share of letters from which a foreign script decides; below it, there are only names and a slogan
_SCRIPT_SHARE = 0.3


@cache
def _small_words() -> dict[str, tuple[str, ...]]:
    """Each function word and the languages that use it."""
    owners: dict[str, tuple[str, ...]] = {}
    for line in lines("languages.txt"):
        language, _, words = line.partition(":")
        for word in words.split():
            owners[word] = (*owners.get(word, ()), language)
    return owners


def detect_language(text: str) -> str | None:
    """ISO 639-1; None if the text is too short to tell, or is not prose.

    >>> detect_language("We are looking for a nurse to join our team in the city of Leeds")
    'en'
    >>> detect_language("Wir suchen für unser Team in Hamburg eine Pflegekraft mit Erfahrung und Freude an der Arbeit")
    'de'
    >>> detect_language("経験のあるエンジニアを募集しています")
    'ja'
    >>> detect_language("C++") is None
    True
    """
    middle = len(text) // 2
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + " " + text[middle : middle + _SAMPLE]
    if _FOREIGN.search(sample) and (script := _by_script(sample)):
        return script
    if _ADDRESS.search(sample):
        sample = " ".join(word for word in sample.split() if not _ADDRESS.search(word))
    if not sample.isupper():  # "Denver, CO" is not Czech
        sample = _CODE.sub(" ", sample)
    sample = sample.lower()
    # for ASCII this finds the same words four times faster
    return _by_small_words(sample.translate(_NO_LETTERS).split() if sample.isascii() else _WORD.findall(sample))


def _by_script(sample: str) -> str | None:
    """The only language written in the script of a good part of the letters."""
    letters: dict[str, int] = {}
    for match in _SCRIPTS.finditer(sample):
        letters[str(match.lastgroup)] = letters.get(str(match.lastgroup), 0) + len(match[0])
    if not letters:
        return None
    # one Chinese or Japanese character says as much as two or three letters
    dense = sum(letters.get(script, 0) for script in ("ja", "zh", "ko"))
    total = sum(map(len, _WORD.findall(sample)))
    if (sum(letters.values()) + dense) < _SCRIPT_SHARE * (total + dense):
        return None
    if letters.get("ja", 0) * 10 > letters.get("zh", 0) and letters.get("ja", 0) > letters.get("ko", 0):
        return "ja"  # kana among the characters
    best = max(letters, key=lambda script: letters[script])
    if best != "cyrillic":
        return best
    if re.search("[їєґі]", sample):
        return "uk"
    return "bg" if "ъ" in sample and not re.search("[ыэё]", sample) else "ru"


def _by_small_words(words: list[str]) -> str | None:
    """The language whose function words are most frequent."""
    if len(words) < _FEWEST_WORDS:
        return None
    owners = _small_words()
    points: dict[str, float] = {}
    for word in filter(owners.__contains__, words):  # most are not
        for language in owners[word]:
            points[language] = points.get(language, 0.0) + 1 / len(owners[word])
    if not points:
        return None
    best = max(sorted(points), key=lambda language: points[language])
    return best if points[best] >= max(2.0, _LEAST_SHARE * len(words)) else None


_NAMES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sv": "Swedish", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_name(code: str) -> str:
    """The English name of a language; the code if we have none.

    >>> language_name("de"), language_name("xx")
    ('German', 'xx')
    """
    return _NAMES.get(code, code)
