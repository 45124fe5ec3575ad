"""Readings -> events, one after the other or all at once: the outcome depends on which readings there are only."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from selon.model import Copy, Event, Reading, Woven, event_id
from selon.weave.copies import CopyIndex, outlet_of
from selon.weave.events.blocks import CAP, Blocks
from selon.weave.events.clusters import cluster
from selon.weave.events.compare import compare
from selon.weave.events.consolidate import consolidate
from selon.weave.events.features import Features, features
from selon.weave.events.graph import Graph
from selon.weave.events.told import Told, told

WITHIN = 40  # mentions of one article that each is compared with: those that follow it
REASONS = 12  # links of an event whose reasons are told, the best first

Members = tuple[int, ...]  # handles of the mentions of an event, in order of their keys


class Weaver:
    """Events that grow with each reading. What it holds after any readings is what `weave` gives for all of them.

    A mention is compared by its features alone; readings are kept for what events quote of them.
    """

    def __init__(self, *, cap: int = CAP) -> None:
        self._features: list[Features] = []  # by handle
        self._told: dict[tuple[str, str], Told] = {}
        self._first_told: dict[str, Told] = {}  # by article id: one text may stand in many files
        self._handles: dict[str, list[int]] = {}  # of the mentions of all articles of that id
        self._blocks = Blocks(cap)
        self._graph = Graph()
        self._copies = CopyIndex()
        self._copied: dict[str, tuple[Copy, ...]] = {}  # those of its group, by the id of an article
        self._event_of: list[Members] = []  # by handle
        self._members: dict[str, Members] = {}  # by event id

    def add(self, reading: Reading) -> tuple[str, ...]:
        """Takes one more reading; gives the ids of the events that are new or changed by it, sorted. A reading whose
        text and file are there already changes nothing."""
        touched, group = self._insert(reading)
        changed = {event_id(self._ids(members)) for members in self._settle(touched)}
        changed |= {self._event_id(handle) for article in group for handle in self._handles.get(article, ())}
        return tuple(sorted(changed))

    def add_all(self, readings: Iterable[Reading]) -> None:
        """Takes many readings at once, and joins their mentions when all are there."""
        touched: set[int] = set()
        for reading in readings:
            touched |= self._insert(reading)[0]
        self._settle(touched)

    def event(self, identity: str) -> Event:
        """The event of that id. Raises KeyError where there is none, or no more."""
        return self._consolidated(self._members[identity])

    def events(self) -> tuple[Event, ...]:
        """All events, in order of time; those without a date last."""
        found = [self._consolidated(members) for members in self._members.values()]
        return tuple(sorted(found, key=lambda e: (e.when.earliest or "9999", e.when.latest or "9999", e.id)))

    def woven(self) -> Woven:
        """The events, and the copies among the articles."""
        return Woven(self.events(), self._copies.copies())

    def largest_block(self) -> int:
        """How many mentions the largest block holds: what a cap is there for."""
        return max(self._blocks.sizes(), default=0)

    def _insert(self, reading: Reading) -> tuple[set[int], set[str]]:
        """Links the mentions of a reading; gives the handles that may be in another event than before, and the ids of
        the articles in its group of copies."""
        article = reading.article
        known = (article.id, article.file or article.url or "")
        if known in self._told:
            return set(), set()
        kept = self._told[known] = told(reading, outlet_of(article))
        self._first_told.setdefault(article.id, kept)
        copies = self._copies.add(reading)
        first = len(self._features)
        touched: set[int] = set()
        for mention in features(reading):
            touched |= self._link(mention)
        self._link_within(range(first, len(self._features)))
        touched |= set(range(first, len(self._features)))
        group = {name for copy in copies for name in (copy.article, copy.original)}
        self._copied |= dict.fromkeys(group, tuple(copies))
        return touched, group

    def _link(self, mention: Features) -> set[int]:
        """Links a mention with those of other articles; gives the handles whose links changed."""
        handle, touched = len(self._features), set[int]()
        self._features.append(mention)
        self._handles.setdefault(mention.key[0], []).append(handle)
        self._event_of.append(())
        partners, displaced = self._blocks.add(mention)
        for other in partners:
            if self._features[other].article != mention.article:
                self._compare(handle, other)
        for one, others in displaced:
            for other in [o for o in self._graph.linked(one) if o in others]:
                mine, theirs = self._features[one], self._features[other]
                if mine.article != theirs.article and not self._blocks.shared(mine, one, theirs, other):
                    self._graph.unlink(one, other)
                    touched |= {one, other}
        return touched

    def _link_within(self, handles: Sequence[int]) -> None:
        """Links the mentions of one article among themselves."""
        ordered = sorted(handles, key=lambda handle: self._features[handle].key)
        for one, other in combinations(range(len(ordered)), 2):
            if other - one <= WITHIN:
                self._compare(ordered[one], ordered[other])

    def _compare(self, one: int, other: int) -> None:
        found = compare(self._features[one], self._features[other])
        if found.linked:
            self._graph.link(one, other, found.score)

    def _settle(self, touched: Iterable[int]) -> list[Members]:
        """Clusters anew each component that holds a touched mention; gives the events that were not there before."""
        ahead = set(touched)
        before: set[Members] = set()
        new: list[Members] = []
        while ahead:
            component = self._graph.component(min(ahead))
            ahead -= component
            before |= {self._event_of[handle] for handle in component} - {()}
            new += self._cluster(sorted(component))
        for members in before:
            self._members.pop(event_id(self._ids(members)), None)
        for members in new:
            self._members[event_id(self._ids(members))] = members
            for handle in members:
                self._event_of[handle] = members
        return [members for members in new if members not in before]

    def _cluster(self, component: Sequence[int]) -> list[Members]:
        """The events of a component."""
        place = {handle: i for i, handle in enumerate(component)}
        links = [(place[one], place[other], score) for one, other, score in self._graph.links(component)]
        events = cluster([self._features[handle] for handle in component], links)
        return [tuple(component[i] for i in places) for places in events]

    def _link_order(self, link: tuple[int, int, float]) -> tuple[object, ...]:
        one, other, score = link
        return (-score, *sorted((self._features[one].key, self._features[other].key)))

    def _ids(self, members: Members) -> list[str]:
        return [self._features[handle].key[3] for handle in members]

    def _event_id(self, handle: int) -> str:
        return event_id(self._ids(self._event_of[handle]))

    def _consolidated(self, members: Members) -> Event:
        tellings = [(self._told[self._features[h].article], self._features[h]) for h in members]
        links = sorted(self._graph.links(members), key=lambda link: self._link_order(link))[:REASONS]
        why = [compare(self._features[one], self._features[other]) for one, other, _ in links]
        articles = {kept.id for kept, _ in tellings}
        copies = {copy for article in articles for copy in self._copied.get(article, ()) if copy.article in articles}
        originals = {copy.original for copy in copies} - articles
        return consolidate(
            tellings,
            why,
            sorted(copies, key=lambda copy: (copy.article, copy.original)),
            [self._first_told[number] for number in sorted(originals)],
        )


def weave(readings: Iterable[Reading]) -> Woven:
    """Events, roots, disagreements and copies of many readings; the order in which they come never matters."""
    weaver = Weaver()
    weaver.add_all(readings)
    return weaver.woven()
