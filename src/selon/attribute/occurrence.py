"""A cue verb where it stands in a text: what every rule about verbs is asked with."""

from dataclasses import dataclass

from selon.attribute.clauses import Group
from selon.attribute.cue import Cue, Range
from selon.attribute.lexicon import CueVerb, Lexicon
from selon.attribute.sources import Speaker
from selon.parse import Parse, Sentence


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A cue verb where it stands: the parse and the lexicon that it is read with, its sentence, its verb group, its
    entry in the lexicon; `end` is the token after the verb and the words that belong to it (faire *état*),
    `between` the first token of an object that stands between the two, -1 if none."""

    p: Parse
    lex: Lexicon
    sentence: Sentence
    group: Group
    entry: CueVerb
    end: int
    between: int = -1

    def cue(
        self,
        rule: str,
        phrase: Range,
        pieces: list[Range],
        who: Speaker | None,
        *,
        inherits: bool = False,
        relays: list[Speaker] | None = None,
        outer: bool = False,
    ) -> Cue:
        """The cue that a rule makes of it: the words that are no content, the content, who speaks."""
        return Cue(
            rule,
            self.entry.row,
            self.sentence.index,
            (self.group.first, self.end),
            phrase,
            pieces,
            self.entry.stance,
            speaker=who,
            inherits=inherits,
            relays=relays or [],
            outer=outer,
        )
