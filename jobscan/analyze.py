"""One listing from `Source` to record: the only module that knows the order of the walk.

read -> [segment -> extract -> normalise -> compare -> check] -> report; check runs where it is asked for
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from types import ModuleType
from typing import TYPE_CHECKING

from msgspec.structs import replace

from jobscan.compare import Tables, compare
from jobscan.data.lexicon import Lexicon, lexicon_with
from jobscan.model import CheckOptions, Fields, JobPosting, Mark, Note, Options, OwnSkill, Source
from jobscan.record import to_builtins
from jobscan.text import Unescaped, unescape

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Each is registered in `segment/` or `extract/`, and named in pyproject's spacy_factories for anybody's own pipeline.
COMPONENTS = (
    "jobscan_segments",
    "jobscan_roles",
    "jobscan_title",
    "jobscan_organization",
    "jobscan_location",
    "jobscan_terms",
    "jobscan_experience",
    "jobscan_education",
    "jobscan_eligibility",
    "jobscan_dates",
    "jobscan_pay",
    "jobscan_skills",
)
_TOGETHER = 20  # listings that take each step together; more are hardly faster, and hold more memory


def load_pipeline(own: tuple[OwnSkill, ...] = ()) -> Language:
    """A blank English pipeline with jobscan's tokenizer and components: no model, nothing to download.

    `own` are a user's skills, which the component of that name is to know.

    The same as `spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "jobscan.tokenizer.v1"}}})`, which takes
    30 ms longer, as it fills in and resolves a whole config.
    """
    from spacy.lang.en import English
    from spacy.vocab import Vocab

    import jobscan.extract  # noqa: F401  (importing registers the components)
    from jobscan.segment import create_tokenizer

    # a bare vocabulary: nothing of ours asks a token for its shape or its lower case, which English works out for
    # each new word, and that took as long as tokenising
    nlp = English(vocab=Vocab(), create_tokenizer=create_tokenizer())
    nlp.config["nlp"]["tokenizer"] = {"@tokenizers": "jobscan.tokenizer.v1"}
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"own": list(map(to_builtins, own))} if own and name == "jobscan_skills" else {})
    nlp.max_length = 10**9  # a listing is bounded where it is read, and our tokenizer is linear
    return nlp


class Analyzer:
    """One loaded pipeline and the wage tables; build it once, use it for many listings.

    >>> analyzer = Analyzer()
    >>> posting = analyzer.analyze("Nurse wanted. Pay: $40 - $52 per hour. Austin, TX", title="Registered Nurse")
    >>> posting.base_salary[0].value.min_value, posting.base_salary[0].text
    (Decimal('40'), '$40 - $52 per hour')
    """

    def __init__(self, *, options: Options | None = None) -> None:
        self.options = options or Options()
        self.nlp = load_pipeline(self.options.skills)
        self.tables = Tables()

    @cached_property
    def lexicon(self) -> Lexicon:
        """The skills that count: ours and the user's."""
        return lexicon_with(self.options.skills)

    def analyze(self, text: str, *, title: str | None = None, uri: str = "<text>") -> JobPosting:
        """The record of one listing's text. Never raises for what the text holds."""
        return self.analyze_source(Source(text=text, uri=uri, fields=Fields(title=title)))

    def analyze_many(self, texts: Iterable[str]) -> Iterator[JobPosting]:
        """The records of many texts, in order, with flat memory."""
        sources = (Source(text=text, uri="<text>", index=index) for index, text in enumerate(texts))
        yield from self.analyze_sources(sources)

    def analyze_sources(self, sources: Iterable[Source]) -> Iterator[JobPosting]:
        """As `analyze_many`, for listings that were read. spaCy's string store is emptied after each bunch."""
        batch: list[Source] = []
        for source in sources:
            batch.append(source)
            if len(batch) == _TOGETHER:
                yield from self._analyze_batch(batch)
                batch.clear()
        yield from self._analyze_batch(batch)

    def analyze_source(self, source: Source) -> JobPosting:
        """The walk for one listing."""
        return self.analyze_together([source])[0]

    def analyze_together(self, sources: Sequence[Source]) -> list[JobPosting]:
        """The walk for a few listings, step by step.

        Each step is taken with all of them before the next: what it needs stays in the processor's cache, which saves
        a fifth of the time of listing after listing.
        """
        from jobscan.normalise import posting_from

        sources = list(map(_writable, sources))
        plains = [unescape(source.text) for source in sources]
        docs = self._docs(sources, plains)
        postings = [
            posting_from(doc, source, plain, self.lexicon)
            for doc, source, plain in zip(docs, sources, plains, strict=True)
        ]
        postings = [replace(posting, comparison=compare(posting, self.tables, self.options)) for posting in postings]
        return self._checked(postings, sources) if self.options.check else postings

    def _checked(self, postings: Sequence[JobPosting], sources: Sequence[Source]) -> list[JobPosting]:
        """With what the rules find."""
        from jobscan.check import check

        settings = self.options.check or CheckOptions()
        return [
            replace(
                posting,
                findings=tuple(
                    check(posting, posting.comparison, text=source.text, fields=source.fields, settings=settings)
                ),
            )
            for posting, source in zip(postings, sources, strict=True)
        ]

    def _docs(self, sources: Sequence[Source], plains: Sequence[Unescaped | None]) -> list[Doc]:
        texts = [plain.text if plain else source.text for source, plain in zip(sources, plains, strict=True)]
        docs = list(map(self.nlp.make_doc, texts))
        for _, component in self.nlp.pipeline:
            docs = list(map(component, docs))
        return docs

    def money(self, source: Source) -> tuple[Mark, ...]:
        """Every amount of money in a listing: what it was taken for (`label`), and the word that said so (`kb_id`)."""
        from jobscan.normalise import money_marks

        source = _writable(source)
        plain = unescape(source.text)
        return money_marks(self._docs([source], [plain])[0], source, plain)

    def _analyze_batch(self, batch: list[Source]) -> list[JobPosting]:
        with self.nlp.memory_zone():
            return self.analyze_together(batch)


def _writable(source: Source) -> Source:
    """Half a surrogate pair cannot be written as UTF-8; a stand-in of the same length takes its place."""
    if source.text.isascii() or not _LONE.search(source.text):
        return source
    note = Note(code="lone-surrogate", message="characters that are no text were replaced")
    return replace(source, text=_LONE.sub("\ufffd", source.text), warnings=(*source.warnings, note))


_LONE = re.compile(r"[\ud800-\udfff]")
_analyzer: Analyzer | None = None


def _analyze(text: str, *, title: str | None = None) -> JobPosting:
    """The record of one listing's text; the pipeline is loaded at the first call and kept."""
    global _analyzer
    _analyzer = _analyzer or Analyzer()
    return _analyzer.analyze(text, title=title)


class _Callable(ModuleType):
    """`jobscan.analyze` is this module and, for users, the function: `jobscan.analyze(text)`."""

    def __call__(self, text: str, *, title: str | None = None) -> JobPosting:
        return _analyze(text, title=title)


sys.modules[__name__].__class__ = _Callable
