"""Readings -> events, one after the other or all at once: the outcome depends on which readings there are only."""

import gc
from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from selon.model import Attached, Copy, Event, Reading, Woven, event_id
from selon.ontology import Registry
from selon.weave.articles import Key as ArticleKey
from selon.weave.clusters.blocks import CAP, Blocks
from selon.weave.clusters.graph import Graph
from selon.weave.clusters.judged import Constraints
from selon.weave.clusters.merges import Merges
from selon.weave.clusters.rules import Rules
from selon.weave.comparison.compare import compare
from selon.weave.comparison.features import Features, Key
from selon.weave.comparison.linking import link_score
from selon.weave.copies import CopyIndex
from selon.weave.events.consolidate import consolidate
from selon.weave.events.kept import Kept
from selon.weave.state import Part, Parts, Unfit, listed, runs, runs_of, values, within

WITHIN = 40  # mentions of one article that each is compared with: those that follow it
REASONS = 12  # links of an event whose reasons are told, the best first

# Readings at once from which on the garbage collector is told that they stay. It goes through all of them whenever a
# quarter as many objects have come, within one add of many, and finds nothing to free: after twenty thousand readings
# in 0.2 to 0.65 s on a busy machine, after a hundred thousand one add of fifty took 1.2 s.
MANY = 10_000
NONE = ""  # the event of a mention that was not joined yet
FEW = 16  # of so many members one may be new, to be put in among the others one by one

Members = tuple[int, ...]  # handles of the mentions of an event, in order of their keys
Renewed = tuple[Set[str], Set[str]]  # ids of events that were not there before, and of those that are no more


@dataclass(frozen=True, slots=True)
class Changed:
    """What one more reading, or one less, made new or another: the ids of events, those of articles that are copies of
    others than before, and those of events that are no more."""

    events: frozenset[str]
    copied: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()


class Weaver:
    """Events that grow with each reading. What it holds after any readings is what `weave` gives for all of them; where
    some left, for those that are there.

    A mention is compared by its features alone; readings are kept for what events quote of them. `judged` are merges
    and splits of mentions, with the ids of those in these readings: they hold whatever the comparisons say. `known`
    are the actors whose names are one across articles (ours, if not given).
    """

    def __init__(self, *, judged: Iterable[Attached] = (), known: Registry | None = None, cap: int = CAP) -> None:
        self._known = known
        self._judged = Constraints(judged)
        self._first_of: dict[str, int] = {}  # of mentions that are judged to be together, by their head: one handle
        self._kept = Kept(known)
        self._blocks = Blocks(self._kept.__getitem__, cap)
        self._graph = Graph(self._kept.article, self._blocks.rank)
        self._rules = Rules(self._kept.__getitem__, self._kept.mention, self._judged)
        self._merges = Merges(self._graph, self._rules)
        self._copies = CopyIndex()
        self._event_of: list[str] = []  # by handle, the id of its event
        self._members: dict[str, Members] = {}  # by event id

    def add(self, reading: Reading) -> tuple[str, ...]:
        """Takes one more reading; gives the ids of the events that are new or changed by it, sorted. A reading whose
        text and file are there already adds its outlet to them."""
        return tuple(sorted(self.join(reading).events))

    def join(self, reading: Reading) -> Changed:
        """Takes one more reading, as `add` does; gives all that is new or changed by it."""
        number = self._kept.put(reading)
        if number is None:
            again = self._kept.handles(reading.article.id) if self._kept.also(reading) else ()
            return Changed(frozenset(self._event_of[handle] for handle in again))
        copied = self._copies.insert(reading.article)
        handles, gone = self._link_all(number)
        moved = self._settle(handles, gone)
        return self._changed(moved, copied, gone)  # a link that was a reason may be gone

    def leave(self, articles: Collection[str]) -> Changed:
        """Lets go of all readings of some texts, by the ids of these: of a text that was read again it then takes what
        is read now. Asks for none of what it lets go of."""
        copied = self._copies.remove(articles)
        handles = self._kept.leave(articles)
        begun = self._together_with(handles)
        risen = self._blocks.remove(handles) if handles else {}
        linked = [ends for one, others in risen.items() for ends in self._rise(one, others)]
        self._untie(handles)
        for handle in handles:
            self._graph.drop(handle)
        begun.difference_update(handles)
        moved = self._merges.change((), linked=linked, anew=begun if self._judged.parts else (), left=handles)
        return self._changed(self._join(moved | begun, handles), copied, linked)

    def judge(self, judged: Iterable[Attached]) -> Changed:
        """Takes these merges and splits in the place of those that it had."""
        before, self._judged = self._judged, Constraints(judged)
        self._rules.judged = self._judged
        handles = self._kept.bearing(self._judged.otherwise(before))
        begun = self._together_with(handles)
        self._untie(handles)
        for handle in handles:
            self._tie(handle)
        begun |= self._together_with(other for handle in handles for other in self._graph.tied(handle))
        if self._judged.parts and not before.parts:
            self._merges.bind()
        parted = self._judged.parts or before.parts
        return self._changed(self._join(self._merges.change((), anew=begun) if parted else begun))

    def add_all(self, readings: Iterable[Reading]) -> None:
        """Takes many readings at once, and joins their mentions when all are there."""
        issued: dict[int, str] = {}
        for reading in readings:
            number = self._kept.put(reading)
            if number is None:
                self._kept.also(reading)
            else:
                self._copies.insert_all([reading.article])
                issued[number] = reading.article.published or ""
        there = len(self._kept)
        gone: list[tuple[int, int]] = []
        for number in sorted(issued, key=issued.__getitem__):  # what is compared is near in time, and so at hand
            gone += [ends for ends in self._link_all(number)[1] if max(ends) < there]
        self._settle(range(there, len(self._kept)), gone)
        if len(issued) >= MANY:
            _set_aside()

    def event(self, identity: str) -> Event:
        """The event of that id. Raises KeyError where there is none, or no more."""
        return self._consolidated(self._members[identity])

    def __contains__(self, identity: str) -> bool:
        """Whether there is an event of that id, now."""
        return identity in self._members

    def each_event(self) -> Iterator[Event]:
        """All events one by one, in no order: what there is no room for at once."""
        return map(self._consolidated, self._members.values())

    def events(self) -> tuple[Event, ...]:
        """All events, in order of time; those without a date last."""
        order = lambda e: (e.when.earliest or "9999", e.when.latest or "9999", e.id)  # noqa: E731
        return tuple(sorted(self.each_event(), key=order))

    def woven(self) -> Woven:
        """The events, and the copies among the articles."""
        return Woven(self.events(), self.copies(), self.articles(), self.largest_block())

    def copies(self) -> tuple[Copy, ...]:
        """The copies among the articles."""
        return self._copies.copies()

    def copies_of(self, articles: Iterable[str]) -> tuple[Copy, ...]:
        """The copies that some articles are, by the ids of copy and original."""
        found = (copy for article in articles for copy in self._copies.of(article))
        return tuple(sorted(found, key=lambda copy: (copy.article, copy.original)))

    def articles(self) -> int:
        """How many articles there are; one text in two files is two."""
        return self._kept.readings

    def largest_block(self) -> int:
        """How many mentions the largest block holds: what a cap is there for."""
        return self._blocks.largest()

    def parts(self) -> Parts:
        """All that it holds but the readings, to be kept: what `resumed` goes on with."""
        yield "judged", self._judged.kept()
        yield "heads", listed(self._first_of)
        yield from runs("events", list(self._members.values()))
        yield from within("kept", self._kept.parts())
        yield from within("blocks", self._blocks.parts())
        yield from within("graph", self._graph.parts())
        yield from within("merges", self._merges.parts())
        yield from within("copies", self._copies.parts())

    @classmethod
    def resumed(
        cls,
        parts: Mapping[str, bytes],
        fetch: Callable[[ArticleKey], Reading],
        *,
        known: Registry | None = None,
        cap: int = CAP,
    ) -> "Weaver":
        """The weaver that gave these parts, with the judgements that it had and the same actors and cap; `fetch` gives
        a reading that it had by the id and the name of its article, but none of a text that leaves before anything else
        is asked. Raises Unfit where they are not what a weaver of this Selon gives."""
        weaver = cls(known=known, cap=cap)
        try:
            weaver._take(parts, fetch)
        except (KeyError, IndexError, ValueError, OverflowError) as error:
            raise Unfit(f"{type(error).__name__}: {error}") from None
        return weaver

    def _take(self, parts: Mapping[str, bytes], fetch: Callable[[ArticleKey], Reading]) -> None:
        self._judged = self._rules.judged = Constraints.taken(parts["judged"])
        self._kept.take(Part("kept", parts), fetch)
        self._blocks.take(Part("blocks", parts))
        self._graph.take(Part("graph", parts))
        self._merges.take(Part("merges", parts))
        self._copies.take(Part("copies", parts), lambda key: fetch(key).article)
        self._first_of = values(parts["heads"], dict[str, int])
        self._event_of = [NONE] * len(self._kept)
        for members in runs_of("events", parts):
            identity = event_id(map(self._kept.mention, members))
            self._members[identity] = tuple(members)
            for handle in members:
                self._event_of[handle] = identity

    def _link_all(self, number: int) -> tuple[range, list[tuple[int, int]]]:
        """Links the mentions of a reading; gives their handles, and the ends of links that others had until now."""
        handles = self._kept.enter(number)
        self._event_of += [NONE] * len(handles)
        gone = [ends for handle in handles for ends in self._link(handle)]
        self._link_within(handles)
        return handles, gone

    def _link(self, handle: int) -> list[tuple[int, int]]:
        """Links a mention with those of other articles; gives the ends of links that others had until now."""
        mention, article = self._kept[handle], self._kept.article(handle)
        gone: list[tuple[int, int]] = []
        self._tie(handle)
        partners, displaced = self._blocks.add(handle)
        for other, theirs in self._kept.of(partners, but=article):
            self._compare(handle, mention, other, theirs)
        for one, others in displaced:
            for other in [o for o in self._graph.linked(one) if o in others]:
                if self._kept.article(one) != self._kept.article(other) and not self._blocks.shared(one, other):
                    self._graph.unlink(one, other)
                    gone.append((one, other))
        return gone

    def _tie(self, handle: int) -> None:
        """Ties a mention to those that are of its event whatever the comparisons say: judged to be, or the same mention
        of a text that stands in another file."""
        article, _, _, mention = self._kept[handle].key
        for other in self._kept.handles(article) if self._kept.repeated(article) else ():
            if other != handle and self._kept.mention(other) == mention:
                self._graph.tie(handle, other)
        if self._judged.joins(mention):
            self._graph.tie(handle, self._first_of.setdefault(self._judged.head(mention), handle))

    def _untie(self, handles: Sequence[int]) -> None:
        """Unties mentions from all others: these stay tied to one another where they were judged to be together."""
        untied = set(handles)
        for head, first in [(head, first) for head, first in self._first_of.items() if first in untied]:
            del self._first_of[head]
            for handle in sorted(set(self._graph.tied(first)) - untied):
                self._graph.tie(handle, self._first_of.setdefault(head, handle))
        for handle in untied:
            self._graph.untie(handle)

    def _rise(self, handle: int, others: Collection[int]) -> Iterator[tuple[int, int]]:
        """Links a mention with others that are compared with it now; gives the ends of links that were not there."""
        there, article = self._graph.linked(handle), self._kept.article(handle)
        new = [other for other in others if other not in there]
        for other, theirs in self._kept.of(new, but=article):
            if self._compare(handle, self._kept[handle], other, theirs):
                yield handle, other

    def _link_within(self, handles: Sequence[int]) -> None:
        """Links the mentions of one article among themselves."""
        ordered = sorted(((handle, self._kept[handle]) for handle in handles), key=lambda one: one[1].key)
        for one, other in combinations(range(len(ordered)), 2):
            if other - one <= WITHIN:
                self._compare(*ordered[one], *ordered[other])

    def _compare(self, one: int, mine: Features, other: int, theirs: Features) -> bool:
        """Whether two mentions are linked: they are then."""
        score = link_score(mine, theirs)
        if score is not None:
            self._graph.link(one, other, score)
        return score is not None

    def _together_with(self, handles: Iterable[int]) -> set[int]:
        """All mentions of the events of some."""
        return {member for event in {self._event_of[h] for h in handles} for member in self._members[event]}

    def _settle(self, entered: Iterable[int], gone: Iterable[tuple[int, int]]) -> Renewed:
        """Brings the events up to date with mentions that were entered and links that are gone."""
        moved = self._merges.change((), gone)
        for group in self._graph.groups(entered):  # one after the other: fewer links are in order at once
            moved |= self._merges.change(group)
        return self._join(moved)

    def _join(self, moved: set[int], left: Sequence[int] = ()) -> Renewed:
        """Puts mentions whose clusters or ties are others into their events, and those that left out of them; gives the
        ids of the events that were not there before, and of those that are no more."""
        before = {self._event_of[handle] for handle in left}
        for handle in left:
            self._event_of[handle] = NONE
        new: dict[str, Members] = {}
        for handle in sorted(moved):
            if handle in moved:
                members = self._together(handle)
                moved.difference_update(members)
                before |= {self._event_of[member] for member in members} - {NONE}
                new[event_id(map(self._kept.mention, members))] = members
        for identity in before:
            self._members.pop(identity, None)
        for identity, members in new.items():
            self._members[identity] = members
            for handle in members:
                self._event_of[handle] = identity
        return new.keys() - before, before - new.keys()

    def _changed(self, renewed: Renewed, copied: Iterable[str] = (), links: Iterable[tuple[int, int]] = ()) -> Changed:
        """What changed: with the events of what is a copy of others, and of the ends of links that came or are gone."""
        new, gone = renewed
        copied = frozenset(copied)
        told = {self._event_of[handle] for article in copied for handle in self._kept.handles(article)}
        told |= {self._event_of[end] for ends in links for end in ends}
        return Changed(frozenset(new | told), copied, frozenset(gone))

    def _together(self, handle: int) -> Members:
        """The mentions of an event: of a cluster, and of those that are tied to it."""
        found, ahead = set[int](), {handle}
        while ahead:
            members = set(self._merges.cluster(ahead.pop()).members())
            found |= members
            ahead |= {other for member in members for other in self._graph.tied(member)}
            ahead -= found
        return self._in_order(found)

    def _in_order(self, found: set[int]) -> Members:
        """Mentions in order of their keys: few that come to many are put in among these, which are in order already."""
        many = max({self._event_of[member] for member in found} - {NONE}, key=self._size, default=NONE)
        ordered = [member for member in self._members.get(many, ()) if member in found]
        few = found.difference(ordered)
        if len(few) * FEW > len(found):
            return tuple(sorted(found, key=self._key))
        for member in few:
            insort(ordered, member, key=self._key)
        return tuple(ordered)

    def _size(self, identity: str) -> int:
        return len(self._members[identity])

    def _key(self, handle: int) -> Key:
        return self._kept[handle].key

    def _link_order(self, link: tuple[int, int, float]) -> tuple[object, ...]:
        one, other, score = link
        return (-score, *sorted((self._kept[one].key, self._kept[other].key)))

    def _consolidated(self, members: Members) -> Event:
        tellings = [(self._kept.told(self._kept[h].article), self._kept[h]) for h in members]
        links = sorted(self._graph.links(members), key=lambda link: self._link_order(link))[:REASONS]
        why = [compare(self._kept[one], self._kept[other]) for one, other, _ in links]
        articles = {kept.id for kept, _ in tellings}
        copies = {copy for article in articles for copy in self._copies.of(article)}
        originals = {copy.original for copy in copies} - articles
        return consolidate(
            tellings,
            why,
            sorted(copies, key=lambda copy: (copy.article, copy.original)),
            [self._kept.first(number) for number in sorted(originals)],
            self._known,
        )


def _set_aside() -> None:
    """Has the garbage collector pass by all that is there now; what an earlier call set aside, and nobody holds any
    more, is freed before."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def weave(readings: Iterable[Reading], *, judged: Iterable[Attached] = (), known: Registry | None = None) -> Woven:
    """Events, roots, disagreements and copies of many readings; the order in which they come never matters.

    `judged` are what people merged and split, as `Dossier.judgements` gives it; `known` are the actors whose names are
    one across articles: those of `selon.ontology.actors` (ours, if not given)."""
    weaver = Weaver(judged=judged, known=known)
    weaver.add_all(readings)
    return weaver.woven()
