"""A gold annotation: what a reading of an article ought to hold. The codebook defines the values.

The format of the files is the one at the head of the project's scoring script; selon.evaluate.goldfile reads it.
"""

from dataclasses import dataclass

from selon.errors import GoldError
from selon.evaluate.dates import Days, interval
from selon.evaluate.spans import Extent, locate

Chain = tuple[str, ...]
Number = tuple[str, float]

OTHER = "other"  # an event type that meets any mention, and is never asked for


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim: the words quoted from the article (`whole`: all its content, not a few words of it), the right chains
    (the first is the one annotated, the others are accepted too) and stances.

    `implicit`: carried without a cue, so neither asked for nor blamed. `mode` is None where it was not annotated.
    """

    id: str
    quoted: tuple[str, ...]
    whole: bool
    cue: str | None
    chains: tuple[Chain, ...]
    stance: str
    stances: frozenset[str]
    mode: str | None = None
    hedged: bool = False
    negated: bool = False
    implicit: bool = False
    event: str | None = None

    @property
    def chain(self) -> Chain:
        """The chain annotated, root last; empty for the article's own word."""
        return self.chains[0]

    @property
    def sourced(self) -> bool:
        """Whether a source is asked for."""
        return bool(self.chain) and not self.implicit

    @property
    def own_voice(self) -> bool:
        """Whether the article says it on its own word, without any cue."""
        return not self.chain and not self.cue

    def locate(self, text: str, *, file: str) -> tuple[Extent, ...]:
        """Where the quoted words stand in `text`. Raises GoldError where they do not."""
        return tuple(self._locate(text, words, file) for words in self.quoted)

    def _locate(self, text: str, words: str, file: str) -> Extent:
        extent = locate(text, words)
        if extent is None:
            raise GoldError(
                f"claim {self.id} quotes words that are not in the text: {words}",
                where=file,
                remedy='copy them from the text, as "first words … last words" if they are long',
            )
        return extent


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A place of which the coordinates are known; `kind` decides how near is near enough."""

    name: str
    latitude: float
    longitude: float
    kind: str | None


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event: the words that tell it, the names of its places, its counts as (kind, least number).

    `dated_by_report`: its date is not scored. `optional`: neither asked for nor blamed.
    """

    key: str
    type: str
    triggers: tuple[str, ...] = ()
    place_names: tuple[str, ...] = ()
    place: GoldPlace | None = None
    date: str | None = None
    dated_by_report: bool = False
    counts: frozenset[Number] = frozenset()
    optional: bool = False

    @property
    def asked(self) -> bool:
        """Whether a reading has to find it."""
        return self.type != OTHER and not self.optional

    @property
    def days(self) -> Days | None:
        """Its first and last day, if it is dated."""
        return interval(self.date)


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """The annotation of one article: `file` is the YAML file, `name` what its and the article's file names start with.

    `language` is None where the annotation leaves it to the reading.
    """

    file: str
    name: str
    language: str | None
    claims: tuple[GoldClaim, ...]
    events: tuple[GoldEvent, ...]
    places: tuple[GoldPlace, ...]
    text_file: str | None = None

    def check_spans(self, text: str) -> None:
        """Raises GoldError where a claim quotes words that are not in `text`."""
        for claim in self.claims:
            claim.locate(text, file=self.file)
