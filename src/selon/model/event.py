"""What happened, as one article tells it once. The codebook, sections 2 and 3, defines every value."""

from dataclasses import dataclass
from typing import Literal

from selon.model.claim import Named
from selon.model.text import Span

Reality = Literal["happened", "ongoing", "planned", "hypothetical"]
PlaceRole = Literal["at", "from", "via", "to"]
WhenBasis = Literal["stated", "resolved", "context", "report", "none"]
CountKind = Literal[
    "killed",
    "injured",
    "people",
    "vehicles",
    "munitions",
    "aircraft",
    "explosions",
    "attacks",
    "occurrence",
    "distance",
    "duration",
    "money",
    "other",
]

DATE_PRECISIONS = ((1, 1), (6, 2), (7, 3), (31, 4))  # days at most and UCDP's date_prec; 5 above (GED codebook 22.1)
TOLLS: frozenset[str] = frozenset({"killed", "injured"})  # kinds of counts that grow as an act is told again


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the text; without coordinates it says why in `reason`. `precision` is UCDP's where_prec, 1-7."""

    start: int
    end: int
    text: str
    name: str
    gazetteer: str | None
    latitude: float | None
    longitude: float | None
    country: str | None
    admin1: str | None
    admin2: str | None
    kind: str | None
    role: PlaceRole
    precision: int | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class When:
    """When it happened: EDTF and its first and last day, or the reason why there is none.

    `precision` is UCDP's date_prec, 1-5; `start`, `end` and `text` are the words that date it, if any.
    """

    edtf: str | None
    earliest: str | None
    latest: str | None
    start: int | None
    end: int | None
    text: str | None
    basis: WhenBasis
    precision: int | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something, `min` to `max` (None: unknown): `unit` as the text has it, `by` the ids of its claims."""

    start: int
    end: int
    text: str
    min: int | None
    max: int | None
    approximate: bool
    unit: str | None
    kind: CountKind
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventMention:
    """One telling of something that happened, is planned or is denied."""

    id: str
    type: str
    trigger: Span
    actors: tuple[Named, ...]
    targets: tuple[Named, ...]
    places: tuple[Place, ...]
    when: When
    counts: tuple[Count, ...]
    reality: Reality
    negated: bool
