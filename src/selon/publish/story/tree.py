"""From the roots of an event to the outlets that carry them: through relays, originals and copies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from selon.model import Standing
from selon.publish.story.carriers import Carrier
from selon.publish.story.sayings import Saying, Teller

Kind = Literal["root", "relay", "article", "copy"]


@dataclass(frozen=True, slots=True)
class Branch:
    """A place on the way of the word: `stands` is where a root stands, `carrier` an article; `branches` are those who
    have it from here."""

    kind: Kind
    name: str
    medium: str | None = None
    stands: tuple[Standing, ...] = ()
    carrier: Carrier | None = None
    branches: tuple["Branch", ...] = ()


@dataclass(slots=True)
class _Way:
    """The relays from a root, each with the articles that have it from there."""

    onward: dict[str, "_Way"] = field(default_factory=dict)
    carriers: list[Carrier] = field(default_factory=list)


def tree(sayings: Iterable[Saying]) -> tuple[Branch, ...]:
    """A branch for each root that stands somewhere, those that most articles carry first; then the articles that name
    nobody. A copy hangs on its original where that has the word of the same root by the same way."""
    ways: dict[tuple[Teller | None, str], _Way] = {}
    stances: dict[tuple[Teller | None, str], dict[Standing, None]] = {}
    for saying in sayings:
        if saying.stands is None:
            continue
        roots: list[tuple[Teller | None, str]] = [(root, "") for root in saying.tellers]
        for key in roots or [(None, saying.own or "")]:
            way = ways.setdefault(key, _Way())
            stances.setdefault(key, {})[saying.stands] = None
            for relay in reversed(saying.relays):
                way = way.onward.setdefault(relay, _Way())
            way.carriers += saying.carriers
    grown = [
        Branch(
            "root", root.name if root else own, root.medium if root else None, tuple(stances[root, own]), None, _on(way)
        )
        for (root, own), way in ways.items()
    ]
    silent = {own for root, own in ways if root is None}
    return tuple(sorted(grown, key=lambda branch: (branch.name in silent, -len(articles(branch)), branch.name)))


def articles(branch: Branch) -> set[str]:
    """The ids of the articles on a branch."""
    mine = {branch.carrier.article} if branch.carrier else set()
    return mine.union(*map(articles, branch.branches))


def _on(way: _Way) -> tuple[Branch, ...]:
    """What goes on from here: relays, then articles."""
    relays = [Branch("relay", name, branches=_on(onward)) for name, onward in sorted(way.onward.items())]
    return (*relays, *_articles(sorted(set(way.carriers), key=lambda one: one.order)))


def _articles(carriers: Sequence[Carrier]) -> Iterable[Branch]:
    here = {carrier.article for carrier in carriers}
    for carrier in carriers:
        if carrier.copies not in here:
            copies = [Branch("copy", c.outlet, carrier=c) for c in carriers if c.copies == carrier.article]
            kind: Kind = "copy" if carrier.copies else "article"
            yield Branch(kind, carrier.outlet, carrier=carrier, branches=tuple(copies))
