"""One listing from `Source` to record: the only module that knows the order of the steps.

read -> [segment -> facts -> compare -> check] -> report; check runs only if asked for
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from jobscan.compare import Tables, compare
from jobscan.grammar.text import Unescaped, unescape
from jobscan.model import CheckOptions, Fields, JobPosting, MoneyMention, Note, Options, OwnSkill, Source
from jobscan.model.codec import to_builtins, writable
from jobscan.pipeline import TOGETHER
from jobscan.pipeline.light_spacy import import_spacy
from jobscan.suggest import did_you_mean

if TYPE_CHECKING:
    from spacy.language import Language

    from jobscan.listing import Listing
    from jobscan.pipeline.components import Skills
    from jobscan.pipeline.tokenizer import Tokenizer

# Each is registered in `components.py` and named in pyproject's spacy_factories, for use in any pipeline.
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
    "jobscan_hours",
    "jobscan_residence",
    "jobscan_pay",
    "jobscan_skills",
)


def load_pipeline(own: tuple[OwnSkill, ...] = ()) -> Language:
    """A blank English pipeline with jobscan's tokenizer and components: no model, nothing to download.

    `own` are a user's skills, for the component of that name.

    The same as `spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "jobscan.tokenizer.v1"}}})`, which takes
    30 ms longer, because it fills in and resolves a whole config.
    """
    import_spacy()
    from spacy.lang.en import English
    from spacy.vocab import Vocab

    import jobscan.pipeline.components  # noqa: F401  (importing registers the components)
    from jobscan.pipeline.tokenizer import create_tokenizer

    # a bare vocabulary: none of our code asks a token for its shape or lower case, which English computes for
    # each new word, and that took as long as tokenising
    nlp = English(vocab=Vocab(), create_tokenizer=create_tokenizer())
    nlp.config["nlp"]["tokenizer"] = {"@tokenizers": "jobscan.tokenizer.v1"}
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"own": list(map(to_builtins, own))} if own and name == "jobscan_skills" else {})
    nlp.max_length = 10**9  # a listing is bounded where it is read, and our tokenizer is linear
    return nlp


class Analyzer:
    """One loaded pipeline with the wage tables; build it once and use it for many listings.

    >>> analyzer = Analyzer()
    >>> posting = analyzer.analyze("Nurse wanted. Pay: $40 - $52 per hour. Austin, TX", title="Registered Nurse")
    >>> posting.base_salary[0].value.min_value, posting.base_salary[0].text
    (Decimal('40'), '$40 - $52 per hour')
    """

    def __init__(self, *, options: Options | None = None) -> None:
        self.options = options or Options()
        self.nlp = load_pipeline(self.options.skills)
        self.tables = Tables()

    @property
    def tokenizer(self) -> Tokenizer:
        """What turns a listing into a Doc."""
        return cast("Tokenizer", self.nlp.tokenizer)

    @property
    def skills(self) -> Skills:
        """The component that knows the skills to look for, ours and the user's."""
        return cast("Skills", self.nlp.get_pipe("jobscan_skills"))

    def analyze(
        self,
        text: str,
        *,
        title: str | None = None,
        company: str | None = None,
        location: str | None = None,
        uri: str = "<text>",
    ) -> JobPosting:
        """The record of one listing's text. Never raises, whatever the text contains."""
        return self.analyze_source(
            _given({"text": text, "title": title, "company": company, "location": location}, uri)
        )

    def analyze_many(self, listings: Iterable[str | Mapping[str, str | None]]) -> Iterator[JobPosting]:
        """The records of many listings, in order and in constant memory.

        Each is a text, or a mapping with `text` and what is known beside it: `title`, `company`, `location`, `id`.
        """
        yield from self.analyze_sources(
            _given({"text": each} if isinstance(each, str) else each, "<text>", index)
            for index, each in enumerate(listings)
        )

    def analyze_sources(self, sources: Iterable[Source]) -> Iterator[JobPosting]:
        """Like `analyze_many`, for listings that were read. spaCy's string store is emptied after each batch."""
        batch: list[Source] = []
        for source in sources:
            batch.append(source)
            if len(batch) == TOGETHER:
                yield from self._analyze_batch(batch)
                batch.clear()
        yield from self._analyze_batch(batch)

    def analyze_source(self, source: Source) -> JobPosting:
        """All steps for one listing."""
        return self.analyze_together([source])[0]

    def analyze_together(self, sources: Sequence[Source]) -> list[JobPosting]:
        """All steps for a few listings, one step at a time.

        Each step is taken for all of them before the next, so that what it needs stays in the processor's cache. That
        saves a fifth of the time.
        """
        from jobscan.pipeline.posting import posting_from

        sources = list(map(_writable, sources))
        plains = [unescape(source.text) for source in sources]
        listings = self._read(sources, plains)
        postings = [
            posting_from(listing, listing.once(self.skills.find), source, plain)
            for listing, source, plain in zip(listings, sources, plains, strict=True)
        ]
        postings = [replace(posting, comparison=compare(posting, self.tables, self.options)) for posting in postings]
        if self.options.check:
            postings = self._checked(postings, sources)
        return [posting.with_text(source.text) for posting, source in zip(postings, sources, strict=True)]

    def _checked(self, postings: Sequence[JobPosting], sources: Sequence[Source]) -> list[JobPosting]:
        """The postings with the findings of the rules."""
        from jobscan.check import check, unjudged

        settings = self.options.check or CheckOptions()
        return [
            replace(
                posting,
                findings=tuple(
                    check(posting, posting.comparison, text=source.text, fields=source.fields, settings=settings)
                ),
                unjudged=tuple(unjudged(posting, posting.comparison, text=source.text, settings=settings)),
            )
            for posting, source in zip(postings, sources, strict=True)
        ]

    def read(self, sources: Sequence[Source]) -> list[Listing]:
        """The listings of sources without escapes, after each went through the spaCy pipeline, step by step.

        Spans are made only if a component was added to `nlp`.
        """
        from jobscan.listing import Listing

        listings = list(map(Listing, sources))
        unseen = set(self.nlp.pipe_names) <= set(COMPONENTS)
        docs = [self.tokenizer.doc(listing, unseen=unseen) for listing in listings]
        for _, component in self.nlp.pipeline:
            docs = list(map(component, docs))
        return listings

    def _read(self, sources: Sequence[Source], plains: Sequence[Unescaped | None]) -> list[Listing]:
        return self.read(
            [
                replace(source, text=plain.text) if plain else source
                for source, plain in zip(sources, plains, strict=True)
            ]
        )

    def money(self, source: Source) -> tuple[MoneyMention, ...]:
        """Every amount of money in a listing, in order: what it was taken for, and the words that decided."""
        from jobscan.pipeline.posting import money_mentions

        source = _writable(source)
        plain = unescape(source.text)
        return money_mentions(self._read([source], [plain])[0], source, plain)

    def _analyze_batch(self, batch: list[Source]) -> list[JobPosting]:
        with self.nlp.memory_zone():
            return self.analyze_together(batch)


_GIVEN = ("text", "title", "company", "location", "id")


def _given(listing: Mapping[str, str | None], uri: str, index: int = 0) -> Source:
    """The source of a listing that a program hands over; raises `TypeError` for what is not a text."""
    if not isinstance(listing, Mapping):
        raise TypeError(f"listing {index} must be a text or a mapping with a text, not {type(listing).__name__}")
    for name, value in listing.items():
        if name not in _GIVEN:
            raise TypeError(f"listing {index} has no place for {name!r}{did_you_mean(str(name), _GIVEN)}")
        if not isinstance(value, str) and (name == "text" or value is not None):
            raise TypeError(f"{name} of listing {index} must be a str, not {type(value).__name__}")
    text = listing.get("text")
    if text is None:
        raise TypeError(f"listing {index} has no text")
    location = listing.get("location")
    fields = Fields(
        title=listing.get("title"), company=listing.get("company"), locations=(location,) if location else ()
    )
    return Source(text=text, uri=uri, id=listing.get("id"), index=index, fields=fields)


def _writable(source: Source) -> Source:
    """Half a surrogate pair cannot be written as UTF-8; a replacement of the same length takes its place."""
    uri, id_, fields = writable(source.uri), source.id and writable(source.id), writable(source.fields)
    if uri is not source.uri or id_ is not source.id or fields is not source.fields:
        source = replace(source, uri=uri, id=id_, fields=fields)
    if source.text.isascii() or not _LONE.search(source.text):
        return source
    note = Note(code="lone-surrogate", message="characters that are not text were replaced")
    return replace(source, text=_LONE.sub("\ufffd", source.text), warnings=(*source.warnings, note))


_LONE = re.compile(r"[\ud800-\udfff]")
