"""Tellings of one event -> the event: each field with its values, who carries each, and which one is shown, and why."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from selon.model import Copy, Event, Joined, Stand, event_id
from selon.ontology import Registry, actors
from selon.weave.articles import names
from selon.weave.comparison.compare import Comparison
from selon.weave.disagreements import disagreements
from selon.weave.events.numbers import counts
from selon.weave.roots import roots
from selon.weave.tellings.statements import Statement, Tellings, statements
from selon.weave.tellings.told import Told
from selon.weave.tellings.values import parties, places, whens

RULES = {
    "type": "of most articles, then of most tellings, then first by name",
    "when": "carried by most roots, then by most articles, then the most precise, then the earliest",
    "places": "known to the place before to its surroundings, then carried by most roots, then by most articles",
    "counts": "best: of those told of all (not of some, of an earlier time or of a whole war; not of the dead of who "
    "attacked nor of the hurt who died where others are told), carried by most roots, each for its last (N, at least "
    "N: one), then not only by who claims the act, then told last, then the highest; low, high: the least and "
    "greatest told of all; of one number the unit of most roots, then of most articles, first",
    "actors": "carried by most roots, then by most articles",
    "targets": "carried by most roots, then by most articles",
}


def consolidate(
    tellings: Tellings,
    links: Iterable[Comparison],
    copies: Sequence[Copy] = (),
    originals: Iterable[Told] = (),
    known: Registry | None = None,
) -> Event:
    """The event of some tellings; `links` are the best comparisons that tied them, `copies` those that their articles
    are, `originals` the originals that do not tell it themselves, and `known` the actors (ours, if not given).

    Depends on what is given and not on its order.
    """
    tellings = _named(sorted(tellings, key=lambda telling: telling[1].key))
    found = statements(tellings, originals, copies, known)
    telling = [s for s in found if s.tells]
    articles = {told.name: told for told, _ in tellings}
    mentions = [told.mentions[features.key[3]] for told, features in tellings]
    return Event(
        id=event_id(mention.id for mention in mentions),
        type=_type(tellings),
        when=whens(tellings, telling),
        places=places(tellings, telling),
        counts=counts(tellings, telling),
        actors=parties(tellings, telling, "actors"),
        targets=parties(tellings, telling, "targets"),
        mentions=tuple(Joined(told.id, told.file, features.key[3]) for told, features in tellings),
        claims=_stands(found),
        articles=tuple(sorted(articles)),
        outlets=tuple(sorted({_outlet(name, known) for told in articles.values() for name in told.outlets})),
        roots=roots(
            (root, s.stands, s.told.name) for s in found if s.told.on(s.claim, s.mention.id) for root in s.holders
        ),
        disagreements=disagreements(found, copies),
        copies=_copied(articles.values(), copies),
        reasons={**RULES, **_links(links)},
    )


def _named(tellings: Tellings) -> Tellings:
    """The tellings with their articles under names that no two of them share."""
    called = names(told.reading.article for told, _ in tellings)
    return [(replace(told, name=called[features.article]), features) for told, features in tellings]


def _outlet(name: str, known: Registry | None) -> str:
    """The outlet by the name that the ontology has for it: Agence France-Presse is AFP."""
    found = (known or actors()).find(name)
    return found.name if found and found.kind == "medium" else name


def _type(tellings: Tellings) -> str:
    articles = Counter(kind for _, kind in {(features.article, features.kind) for _, features in tellings})
    told = Counter(features.kind for _, features in tellings)
    return min(told, key=lambda kind: (-articles[kind], -told[kind], kind))


def _stands(found: Sequence[Statement]) -> tuple[Stand, ...]:
    """A line for each claim and each of its roots, once, in order."""
    lines = {Stand(s.told.id, s.told.file, s.claim.id, root, s.stands): None for s in found for root in _root_names(s)}
    return tuple(lines)


def _root_names(s: Statement) -> list[str | None]:
    return [*sorted(s.roots)] or [None]


def _copied(articles: Iterable[Told], copies: Sequence[Copy]) -> tuple[tuple[str, ...], ...]:
    """The groups of articles of one text, the original first; one text in two files is a group too."""
    named: dict[str, list[str]] = {}
    for told in articles:
        named.setdefault(told.id, []).append(told.name)
    groups = {number: [number] for number in named if len(named[number]) > 1}
    for copy in (c for c in copies if c.article in named and c.original in named):
        groups.setdefault(copy.original, [copy.original]).append(copy.article)
    found = (tuple(name for number in group for name in sorted(named[number])) for group in groups.values())
    return tuple(sorted(found))


def _links(links: Iterable[Comparison]) -> dict[str, str]:
    told = sorted({(-round(link.score, 1), "; ".join(link.reasons)) for link in links})
    return {f"link {i}": f"{-score:+.1f}: {reasons}" for i, (score, reasons) in enumerate(told, start=1)}
