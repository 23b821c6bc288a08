"""One listing from `Source` to record: the only module that knows the order of the steps.

read -> [segment -> facts -> compare -> check] -> report; check runs only if asked for
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
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
_NOUNS = (
    "segments roles title organization location terms experience education eligibility dates hours residence pay skills"
)
COMPONENTS = tuple(f"jobscan_{noun}" for noun in _NOUNS.split())


def load_pipeline(own: tuple[OwnSkill, ...] = ()) -> Language:
    """A blank English pipeline with jobscan's tokenizer and components: no model, nothing to download.

    `own` are a user's skills, for the component of that name.

    The same as `spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "jobscan.tokenizer.v1"}}})`, which takes
    30 ms longer, because it completes and resolves a whole config.
    """
    import_spacy()
    from spacy.lang.en import English
    from spacy.vocab import Vocab

    import jobscan.pipeline.components  # noqa: F401  (importing registers the components)
    from jobscan.pipeline.tokenizer import create_tokenizer

    # a bare vocabulary: none of our code needs a token's shape or lower case, which English computes for each new word,
    # and which took as long as tokenising
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
        """The tokenizer, which makes a Doc of a listing."""
        return cast("Tokenizer", self.nlp.tokenizer)

    @property
    def skills(self) -> Skills:
        """The component with the skills to look for, ours and the user's."""
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
        given = {"text": text, "title": title, "company": company, "location": location}
        return self.analyze_source(_given(given, uri))

    def analyze_many(self, listings: Iterable[str | Mapping[str, str | None]]) -> Iterator[JobPosting]:
        """The records of many listings, in order and in constant memory.

        Each is a text, or a mapping with `text` and whatever else is known: `title`, `company`, `location`, `id`.
        """
        given = ({"text": each} if isinstance(each, str) else each for each in listings)
        yield from self.analyze_sources(_given(each, "<text>", index) for index, each in enumerate(given))

    def analyze_sources(self, sources: Iterable[Source]) -> Iterator[JobPosting]:
        """Like `analyze_many`, for listings that were read. spaCy's string store is emptied after each batch."""
        waiting = iter(sources)
        while batch := list(islice(waiting, TOGETHER)):
            with self.nlp.memory_zone():
                postings = self.analyze_together(batch)
            yield from postings

    def analyze_source(self, source: Source) -> JobPosting:
        """All steps for one listing."""
        return self.analyze_together([source])[0]

    def analyze_together(self, sources: Sequence[Source]) -> list[JobPosting]:
        """All steps for a few listings, one step at a time.

        Each step is done for all listings before the next one, so that its data stays in the processor's cache, which
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
        checked = []
        for posting, source in zip(postings, sources, strict=True):
            compared, text = posting.comparison, source.text
            findings = tuple(check(posting, compared, text=text, fields=source.fields, settings=settings))
            skipped = tuple(unjudged(posting, compared, text=text, settings=settings))
            checked.append(replace(posting, findings=findings, unjudged=skipped))
        return checked

    def read(self, sources: Sequence[Source]) -> list[Listing]:
        """The listings of sources without escapes, after they went through the spaCy pipeline, step by step.

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
        pairs = zip(sources, plains, strict=True)
        return self.read([replace(source, text=plain.text) if plain else source for source, plain in pairs])

    def money(self, source: Source) -> tuple[MoneyMention, ...]:
        """Every amount of money in a listing, in order: what it was taken for, and the words that decided it."""
        from jobscan.pipeline.posting import money_mentions

        source = _writable(source)
        plain = unescape(source.text)
        return money_mentions(self._read([source], [plain])[0], source, plain)


_GIVEN = ("text", "title", "company", "location", "id")


def _given(listing: Mapping[str, str | None], uri: str, index: int = 0) -> Source:
    """The source of a listing from a program; raises `TypeError` if it is not a text."""
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
    """The source with each half surrogate, which UTF-8 cannot hold, replaced by a character of the same length."""
    uri, id_, fields = writable(source.uri), source.id and writable(source.id), writable(source.fields)
    if uri is not source.uri or id_ is not source.id or fields is not source.fields:
        source = replace(source, uri=uri, id=id_, fields=fields)
    if source.text.isascii() or not _LONE.search(source.text):
        return source
    note = Note(code="lone-surrogate", message="characters that are not text were replaced")
    return replace(source, text=_LONE.sub("\ufffd", source.text), warnings=(*source.warnings, note))


_LONE = re.compile(r"[\ud800-\udfff]")
