"""What frame reads: one telling of an event, before its places, dates and actors are looked up."""

from dataclasses import dataclass, field

from selon.model import Count, PlaceRole, Reality

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Locative:
    """A phrase that may name where: tokens `first` to `last` (excluded) behind a preposition, and the part it plays."""

    first: int
    last: int
    role: PlaceRole


@dataclass(frozen=True, slots=True)
class FrameEvidence:
    """Why a telling was read: how its type was found (row, means, retold, outcome), the row of the lexicon, and the
    tokens that decided."""

    rule: str
    row: str
    words: Range


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling of an event; every range is of token indices, end excluded.

    `trigger` is the word that tells it and `head` its main token; `verb` the verb that carries its tense (the trigger
    itself, or what a noun hangs on; -1 if none); `clause` the tokens that its own date and place are sought in first;
    `continues` the index, among the tellings of the article, of the one that this one takes up, -1 if none; `aside`
    whether it is told in passing, beside what its sentence tells.
    """

    type: str
    trigger: Range
    head: int
    verb: int
    sentence: int
    clause: Range
    actors: tuple[Range, ...]
    targets: tuple[Range, ...]
    locatives: tuple[Locative, ...]
    counts: tuple[Count, ...]
    reality: Reality
    negated: bool
    future: bool
    continues: int
    evidence: FrameEvidence
    aside: bool = False


@dataclass(slots=True, eq=False)
class Draft:
    """A telling while rules still join drafts of one act; its arguments are head tokens."""

    type: str
    row: str
    rule: str
    trigger: Range
    head: int
    verb: int
    sentence: int
    clause: Range
    actors: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)
    decided: int = -1
    toll: str = ""
    nouns: list[int] = field(default_factory=list)  # nouns of the act that its verb took in
    felled: list[int] = field(default_factory=list)  # whom an outcome given to it befell
    dead: list[int] = field(default_factory=list)  # those of them whose verb counting knows, too
    generic: bool = False
    noun: bool = False
    aside: bool = False  # told in passing, beside what its sentence tells
    inner: bool = False  # done by attackers as a part of their attack, of which later dead and hurt are
    answering: bool = False  # what soldiers did to those who attacked
    continues: "Draft | None" = None
    counts: list[Count] = field(default_factory=list)
    reality: Reality = "happened"
    negated: bool = False
    future: bool = False

    def follows(self, first: "Draft") -> bool:
        """Whether it goes on telling another, directly or over those between."""
        earlier = self.continues
        while earlier is not None and earlier is not first:
            earlier = earlier.continues
        return earlier is first
