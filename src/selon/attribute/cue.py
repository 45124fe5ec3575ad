"""A cue as a rule finds it, before sources are resolved and chains joined."""

from dataclasses import dataclass, field

from selon.attribute.sources import Speaker
from selon.model import Span, Stance

Range = tuple[int, int]

JUDGING: set[Stance] = {"denied", "doubted", "confirmed", "declined"}
PLAIN_OBJECTS = {"verb-np", "verb-de-np", "verb-à-np"}  # rules of verbs whose content is but a noun


@dataclass(slots=True, eq=False)
class Cue:
    """What one rule found in one sentence; every range is of token indices, end excluded.

    `words` are the cue itself; `phrase` all that is not content (source, cue, conjunction); `pieces` the content as
    the rule sees it, still holding the phrases of other cues. `inherits`: its source is that of the clause it hangs
    on (ajoutant que); `roots` follow the speaker in its chain (citant Y); no speaker and not `inherits`: nobody is
    named. `outer`: it stands beside its content, and around every cue in it; `quoted`: it stands in quotation
    marks; `apart`: another cue's source contradicts it, and is no relay of it.
    """

    rule: str
    row: str
    sentence: int
    words: Range
    phrase: Range
    pieces: list[Range]
    stance: Stance
    speaker: Speaker | None = None
    inherits: bool = False
    relays: list[Speaker] = field(default_factory=list)
    roots: list[Speaker] = field(default_factory=list)
    outer: bool = False
    hedged: bool = False
    quoted: bool = False
    apart: bool = False
    parent: "Cue | None" = None
    about: "Cue | None" = None

    @property
    def first(self) -> int:
        """The first token of the content."""
        return self.pieces[0][0]

    @property
    def last(self) -> int:
        """The token after the content."""
        return self.pieces[-1][1]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a claim was made: the rule, the row of the lexicon that it used, the words of source, cue and conjunction
    that it stood on, and the rules that brought the other links of its chain."""

    rule: str
    row: str
    words: Span
    chain: tuple[str, ...]


def same_speaker(a: Cue, b: Cue) -> bool:
    """Whether two cues have one source: the same words, or one inherits."""
    if a.speaker is None or b.speaker is None:
        return False
    return a.speaker.phrase.head == b.speaker.phrase.head


def judges(cue: Cue, told: Cue) -> bool:
    """Whether a cue only judges what another told: (X dit que P,) version contestée par Y."""
    if cue.about is told:
        return True
    if cue.first <= told.words[0]:
        return False
    return cue.rule.endswith("judged-object") or (cue.rule == "participle" and cue.stance in JUDGING - {"confirmed"})
