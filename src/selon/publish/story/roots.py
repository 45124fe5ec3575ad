"""The roots of many events: how often each is a root, for what, and who contradicts it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from selon.model import DisagreementField, Event, Quoted, Standing
from selon.publish.story.disputes import roots_of
from selon.publish.story.sayings import Teller

_OPPOSED = ("contradiction", "within")  # an update or a vaguer telling contradicts nobody


@dataclass(frozen=True, slots=True)
class Opponent:
    """Who says otherwise: a root, or an article that names nobody (`unnamed`: then `name` is its outlet); in how many
    events, on which fields, and whether only ever within one article."""

    name: str
    medium: str | None
    unnamed: bool
    events: int
    fields: tuple[DisagreementField, ...]
    within: bool


@dataclass(frozen=True, slots=True)
class Record:
    """What one root is a root of: how many events and articles, where it stands in how many events, types of event with
    their numbers (the most frequent first), and who contradicts it."""

    name: str
    medium: str | None
    events: int
    articles: int
    stands: Mapping[Standing, int]
    types: Mapping[str, int]
    contradicted: tuple[Opponent, ...]


@dataclass(slots=True)
class _Against:
    events: set[str] = field(default_factory=set)
    fields: set[DisagreementField] = field(default_factory=set)
    across: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """What a root said of an event: its id is kept, and not the event, of which there may be a hundred thousand."""

    event: str
    type: str
    stance: Standing
    articles: tuple[str, ...]


def records(events: Iterable[Event], outlets: Mapping[str, str] | None = None) -> tuple[Record, ...]:
    """A record for each root of the events, the most frequent first.

    `outlets` are those of the articles, by id. An article that names nobody is called by its outlet, file or id.
    """
    rows: dict[Teller, list[_Row]] = {}
    against: dict[Teller, dict[tuple[Teller, bool], _Against]] = {}
    for event in events:
        for root in event.roots:
            rows.setdefault(Teller(root.name, root.medium), []).append(
                _Row(event.id, event.type, root.stance, root.articles)
            )
        for one, other, what, across in _opposed(event, outlets or {}):
            found = against.setdefault(one, {}).setdefault(other, _Against())
            found.events.add(event.id)
            found.fields.add(what)
            found.across |= across
    made = (_record(root, told, against.get(root, {})) for root, told in rows.items())
    return tuple(sorted(made, key=lambda r: (-r.events, -r.articles, r.name, r.medium or "")))


def _record(
    root: Teller,
    told: Sequence[_Row],
    against: Mapping[tuple[Teller, bool], _Against],
) -> Record:
    types = {row.event: row.type for row in told}
    stands = Counter(stance for _, stance in {(row.event, row.stance) for row in told})
    others = (
        Opponent(one.name, one.medium, unnamed, len(a.events), tuple(sorted(a.fields)), not a.across)
        for (one, unnamed), a in against.items()
    )
    return Record(
        root.name,
        root.medium,
        len(types),
        len({article for row in told for article in row.articles}),
        dict(sorted(stands.items(), key=lambda pair: (-pair[1], pair[0]))),
        dict(sorted(Counter(types.values()).items(), key=lambda pair: (-pair[1], pair[0]))),
        tuple(sorted(others, key=lambda o: (-o.events, o.within, o.unnamed, o.name, o.medium or ""))),
    )


def _opposed(
    event: Event, outlets: Mapping[str, str]
) -> Iterator[tuple[Teller, tuple[Teller, bool], DisagreementField, bool]]:
    """Each root that is contradicted, by whom (and whether that names nobody), on what, and whether across articles."""
    for told in event.disagreements:
        if told.kind not in _OPPOSED:
            continue
        across = len({quoted.article for quoted in told.claims}) > 1
        for one in told.claims:
            for other in (quoted for quoted in told.claims if quoted is not one):
                for root in roots_of(event, one):
                    for opponent in _holders(event, other, outlets):
                        if opponent != (root, False):
                            yield root, opponent, told.field, across


def _holders(event: Event, quoted: Quoted, outlets: Mapping[str, str]) -> list[tuple[Teller, bool]]:
    """The roots of quoted words; the outlet of the article where nobody is named."""
    roots = [(root, False) for root in roots_of(event, quoted)]
    return roots or [(Teller(outlets.get(quoted.article) or quoted.file or quoted.article), True)]
