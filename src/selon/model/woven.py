"""What many articles tell together: events, the roots they rest on, copies, disagreements. The codebook, section 4.

`Woven` is what weaving gives, and each `Event` in it is one line of `selon weave --json`. Articles are named by their
ids; `file` is what it is called: the file that held it; where that holds an article a line its address, else the file
with its id (`x.jsonl#5b0c…`); without a file its address (None: it has none). All other fields name articles by that,
else by their ids.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from selon.model.event import CountKind, Place
from selon.model.judgement import Judgement
from selon.model.text import Span

Standing = Literal["for", "against", "declines"]
DisagreementField = Literal["happened", "count", "date", "place", "actor", "target"]
DisagreementKind = Literal["contradiction", "precision", "update", "within"]
CopyKind = Literal["whole", "cut", "wrapped", "retouched", "translated"]


@dataclass(frozen=True, slots=True)
class Joined:
    """One event mention as it is joined in an event: the ids of article and mention."""

    article: str
    file: str | None
    mention: str


@dataclass(frozen=True, slots=True)
class Stand:
    """One claim about an event: the root it rests on (None: nobody is named), and where that root stands (None: it
    demands or predicts)."""

    article: str
    file: str | None
    claim: str
    root: str | None
    stands: Standing | None


@dataclass(frozen=True, slots=True)
class Root:
    """A root of an event, by its canonical name in the dossier; `articles` are the files (or ids) of the articles
    whose chains end there, `medium` the outlet that an anonymous root belongs to."""

    name: str
    stance: Standing
    articles: tuple[str, ...]
    medium: str | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of a claim that disagree with another's."""

    file: str | None
    article: str
    claim: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more claims about one event that differ in one field; `values` are what each says, in the same order,
    `reason` the comparison that tells the kind."""

    field: DisagreementField
    kind: DisagreementKind
    claims: tuple[Quoted, ...]
    values: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage that two articles share: the words in the copy and in the original."""

    copy: Span
    original: Span


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that reproduces another's text; `probable` where it is told by shared facts only (a translation).

    `share` is the part of the copy's body that the original holds, 0-1; `reason` says by what the direction is known.
    """

    article: str
    original: str
    kind: CopyKind
    probable: bool
    share: float
    passages: tuple[Shared, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Carried:
    """A value of a consolidated field, with the files (or ids) of the articles and the roots that carry it."""

    value: str
    articles: tuple[str, ...]
    roots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CarriedCount(Carried):
    """A value of a count, with the noun that it counts, as the text has it; None where that says no more than the kind
    does (`neuf morts`), and in dossiers that were woven before it was kept."""

    unit: str | None = None


@dataclass(frozen=True, slots=True)
class EventWhen:
    """When an event was, over all its tellings; `values` are all that were told, the shown one first."""

    edtf: str | None
    earliest: str | None
    latest: str | None
    values: tuple[Carried, ...] = ()


@dataclass(frozen=True, slots=True)
class EventPlace:
    """A place of an event, with who carries it."""

    place: Place
    articles: tuple[str, ...]
    roots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventCount:
    """A count of an event over all its tellings: the lowest and the highest told, and the one shown; `values` are all
    that were told, the shown one first, and `unit` is that of the shown one."""

    kind: CountKind
    unit: str | None
    low: int | None
    best: int | None
    high: int | None
    values: tuple[CarriedCount, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """The mentions that tell of one real event, consolidated; the shown value of each field follows the rule in
    `reasons`, by the field's name.

    The last three are what a dossier knows besides: `judged` are the standing judgements that bear on it, `former` the
    ids of events that it took the place of, `stale` whether one of its articles changed since it was woven.
    """

    id: str
    type: str
    when: EventWhen
    places: tuple[EventPlace, ...]
    counts: tuple[EventCount, ...]
    actors: tuple[Carried, ...]
    targets: tuple[Carried, ...]
    mentions: tuple[Joined, ...]
    claims: tuple[Stand, ...]
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    roots: tuple[Root, ...]
    disagreements: tuple[Disagreement, ...]
    copies: tuple[tuple[str, ...], ...]
    reasons: Mapping[str, str] = field(default_factory=dict)
    judged: tuple[Judgement, ...] = ()
    former: tuple[str, ...] = ()
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Woven:
    """What weaving gives: the events in order of time, and the copies among the articles; `articles` is how many were
    woven, `largest_block` how many mentions the largest block held that pairs were sought in."""

    events: tuple[Event, ...]
    copies: tuple[Copy, ...]
    articles: int = 0
    largest_block: int = 0
