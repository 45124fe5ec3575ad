"""What is counted while an article is scored, and what is noted as missed."""

from dataclasses import astuple, dataclass, field
from typing import Literal

from selon.evaluate.spans import Extent
from selon.model import Span

MissField = Literal[
    "claim", "sources", "chain", "stance", "mode", "hedged", "negated", "event", "date", "place", "counts"
]
MissKind = Literal["missed", "extra", "wrong", "own-voice"]


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that a reading has not as the gold has it.

    `kind`: the gold has it and the reading has not (`missed`), the other way round (`extra`), both have it otherwise
    (`wrong`), or the article's own word was given to somebody (`own-voice`). `span` is where the gold, or the extra
    thing, stands in the article (None where nothing of the text shows it).
    """

    file: str
    field: MissField
    kind: MissKind
    message: str
    span: Span | None


@dataclass(slots=True)
class Tally:
    """The numbers behind the figures, of one article or of many added up."""

    texts: int = 0
    # claims: asked for with a source; found; with the right root; with more than one link; each field right
    claims: int = 0
    found: int = 0
    right: int = 0
    chains: int = 0
    chains_right: int = 0
    stance_right: int = 0
    moded: int = 0
    mode_right: int = 0
    hedged_both: int = 0
    hedged_read: int = 0
    hedged_gold: int = 0
    negated_both: int = 0
    negated_read: int = 0
    negated_gold: int = 0
    # claims that the reading attributes, and those of them that meet the gold
    attributed: int = 0
    attributed_right: int = 0
    # the article's own word, and how often it was attributed
    own_voice: int = 0
    own_voice_wrong: int = 0
    # events asked for and met; mentions read and meeting one; places, dates and counts asked for and right
    events: int = 0
    events_met: int = 0
    mentions: int = 0
    mentions_right: int = 0
    placed: int = 0
    placed_right: int = 0
    dated: int = 0
    dated_right: int = 0
    counts: int = 0
    counts_right: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Both tallies together."""
        return Tally(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))


@dataclass(slots=True)
class Sheet:
    """The score sheet of one article: its tally and its misses, filled in as its claims and events are judged."""

    file: str
    text: str
    tally: Tally = field(default_factory=lambda: Tally(texts=1))
    misses: list[Miss] = field(default_factory=list)

    def miss(self, field: MissField, kind: MissKind, message: str, extent: Extent | None) -> None:
        """Notes a miss, at `extent` of the text."""
        span = Span(*extent, self.text[slice(*extent)]) if extent else None
        self.misses.append(Miss(self.file, field, kind, message, span))
