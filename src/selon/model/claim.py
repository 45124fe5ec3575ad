"""What an article puts forward, and on whose word. The codebook, section 1, defines every value."""

from dataclasses import dataclass
from typing import Literal

from selon.model.text import Span

Mode = Literal["direct", "mixed", "indirect"]
Stance = Literal[
    "asserted",
    "confirmed",
    "denied",
    "doubted",
    "accused",
    "claimed",
    "announced",
    "demanded",
    "predicted",
    "declined",
]
Basis = Literal["named", "described", "pronoun", "carried"]
SourceKind = Literal[
    "medium", "official", "armed-group", "state", "organisation", "person", "anonymous", "document", "public"
]


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something as the text calls it, with its canonical name and what kind of thing it is."""

    start: int
    end: int
    text: str
    name: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One link of a chain: who passes the word on, or gives it.

    `name` is the canonical name after pronouns and descriptions are resolved, `basis` says by what it is known,
    `stance` what this link does with the content, `members` who speaks together in a joint source.
    """

    start: int
    end: int
    text: str
    name: str
    kind: SourceKind
    basis: Basis
    stance: Stance
    members: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that somebody answers for.

    `content` is one or more spans; `sources` runs from the relay nearest to the article to the root (empty: nobody is
    named); `stance` is the root's. `about` and `parent` are ids of other claims: the one judged, the one it stands in.
    """

    id: str
    content: tuple[Span, ...]
    cue: Span | None
    sources: tuple[Source, ...]
    mode: Mode
    stance: Stance
    hedged: bool = False
    negated: bool = False
    about: str | None = None
    parent: str | None = None
    mentions: tuple[str, ...] = ()
