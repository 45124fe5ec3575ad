"""How mentions became events: links followed one after the other, those within articles first, from the best down.

What the clusters are is told by one run over all links; which clusters a link finds depends on better links only. So
the run is kept, as the tree of its merges, and where mentions and links come or go it is mended: from the first link at
which a cluster is another than it was, all links of its mentions are followed again, and nothing else is. A merge that
comes to the core that it had before ends that. What is left is what one run over all links would leave (change
propagation: Acar, Blelloch and Harper, Adaptive functional programming, POPL 2002), at the cost of what changed,
however many mentions hang together.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from heapq import heappop, heappush
from math import inf
from typing import Protocol

from selon.weave.clusters.graph import Graph, Link
from selon.weave.state import Parts, column, numbers, runs, runs_of

Core = tuple[int, ...]  # the mentions of a cluster by which others are compared with it
BEGIN: Link = (False, -inf, 0, 0, 0, 0)


class Judge(Protocol):
    """What decides of clusters, see `clusters.Rules`."""

    @property
    def binding(self) -> bool:
        """Whether any mentions must stay apart."""

    def core(self, handles: Iterable[int]) -> Core:
        """Those by which a cluster of two cores is compared."""

    def agree(self, mine: Core, theirs: Core) -> bool:
        """Whether two clusters tell one event."""

    def may_join(self, mine: Iterable[int], theirs: Iterable[int]) -> bool:
        """Whether none of the mentions must stay apart from the others."""

    def apart(self, handle: int) -> bool:
        """Whether a mention must stay apart from any."""


class Cluster:
    """A mention, or what a link merged. `bound` are mentions in it through which it hangs together with other clusters
    of its event, if anybody judged that mentions are apart; by `core` and `bound` others are decided on."""

    __slots__ = ("above", "bound", "core", "halves", "link")

    def __init__(
        self, core: Core, bound: frozenset[int], link: Link = BEGIN, halves: tuple["Cluster", ...] = ()
    ) -> None:
        self.core, self.bound, self.link, self.halves = core, bound, link, halves
        self.above: Cluster | None = None  # what it was merged into

    def like(self, other: "Cluster") -> bool:
        """Whether whatever is decided of one is decided of the other."""
        return self.core == other.core and self.bound == other.bound

    def members(self) -> Iterator[int]:
        """Its mentions."""
        ahead = [self]
        while ahead:
            one = ahead.pop()
            if one.halves:
                ahead.extend(one.halves)
            else:
                yield one.core[0]


class Merges:
    """The merges of all mentions of a graph that are entered."""

    def __init__(self, graph: Graph, judge: Judge) -> None:
        self._graph, self._judge = graph, judge
        self._leaves: dict[int, Cluster] = {}
        self._begin()

    def cluster(self, handle: int) -> Cluster:
        """The cluster of a mention, when all links were followed."""
        found = self._leaves[handle]
        while found.above is not None:
            found = found.above
        return found

    def change(
        self,
        new: Iterable[int],
        gone: Iterable[tuple[int, int]] = (),
        *,
        linked: Iterable[tuple[int, int]] = (),
        anew: Iterable[int] = (),
        left: Collection[int] = (),
    ) -> set[int]:
        """Enters mentions, with their links to those that are there; forgets links that are gone from the graph, and
        follows those that came to it between mentions that were there before (`linked`). Lets go of mentions that
        `left` the graph. Begins `anew` with those of which the ties or judgements are others, and with all that are, or
        were, of one event with these or with what left, if any are judged to be apart.
        Gives mentions of all clusters that are others than before."""
        self._begin()
        for one, other in gone:
            self._forget(one, other)
        for one, other in linked:
            heappush(self._ahead, self._graph.order(one, other, self._graph.linked(one)[other]))
        for handle in left:
            self._undo(self._leaves[handle].above)
        begun = {handle: self._leaves[handle] for handle in anew}
        for handle, leaf in begun.items():
            leaf.bound = self._bound(handle)
            self._undo(leaf.above)
        for leaf in begun.values():
            self._ask(leaf)
        entered = list(new)
        self._leaves |= {handle: Cluster((handle,), self._bound(handle)) for handle in entered}
        for handle in entered:
            self._bind(handle)
            self._ask(self._leaves[handle])
        while self._ahead:
            self._follow(heappop(self._ahead))
        for handle in left:
            del self._leaves[handle]
        moved = self._moved.union(entered, begun).difference(left)
        self._begin()
        return moved

    def bind(self) -> None:
        """Binds the mentions that are tied, where the first judgement came that some are apart. What was decided stays:
        nothing was refused, nor is anything, for what hangs together with mentions that are apart from none."""
        above: dict[int, Cluster] = {}
        for handle, leaf in self._leaves.items():
            leaf.bound = self._bound(handle)
            found = leaf.above if leaf.bound else None
            while found is not None and id(found) not in above:
                above[id(found)] = found
                found = found.above
        for node in sorted(above.values(), key=lambda cluster: cluster.link):
            node.bound = frozenset[int]().union(*(half.bound for half in node.halves))

    def parts(self) -> Parts:
        """What it holds: the mentions that are entered, and the merges in the order of their links."""
        merged: dict[int, Cluster] = {}
        for leaf in self._leaves.values():
            above = leaf.above
            while above is not None and id(above) not in merged:
                merged[id(above)] = above
                above = above.above
        leaves, nodes = list(self._leaves), sorted(merged.values(), key=lambda cluster: cluster.link)
        place = {id(leaf): i for i, leaf in enumerate((*self._leaves.values(), *nodes))}
        yield "leaves", column(leaves, "<i8")
        yield "links", column([end for node in nodes for end in node.link[-2:]], "<i8")
        yield "halves", column([place[id(half)] for node in nodes for half in node.halves], "<i8")
        yield from runs("cores", [node.core for node in nodes])
        yield from runs("bound", [sorted(one.bound) for one in (*self._leaves.values(), *nodes)])

    def take(self, parts: Mapping[str, bytes]) -> None:
        """Takes up the merges of a graph that has the same links."""
        leaves = numbers(parts["leaves"], "<i8").tolist()
        bound = [frozenset(one) for one in runs_of("bound", parts)]
        clusters = [Cluster((handle,), its) for handle, its in zip(leaves, bound, strict=False)]
        self._leaves = dict(zip(leaves, clusters, strict=True))
        ends, halves = iter(numbers(parts["links"], "<i8").tolist()), iter(numbers(parts["halves"], "<i8").tolist())
        told = zip(ends, ends, halves, halves, runs_of("cores", parts), bound[len(leaves) :], strict=True)
        for one, other, a, b, core, its in told:
            link = self._graph.order(one, other, self._graph.linked(one)[other])
            node = Cluster(tuple(core), its, link, (clusters[a], clusters[b]))
            clusters[a].above = clusters[b].above = node
            clusters.append(node)

    def _begin(self) -> None:
        self._now = BEGIN
        self._ahead: list[Link] = []  # links to follow, a heap
        self._asked: set[int] = set()  # mentions whose later links out of their clusters are all among them
        self._undone: set[Link] = set()  # links that merged before, until something changed
        self._refused: set[tuple[Core, Core]] = set()
        self._moved: set[int] = set()

    def _follow(self, link: Link) -> None:
        self._now = link
        one, other = link[-2:]
        a, b = self._top(one), self._top(other)
        if a is not b:
            stood = a.above if a.above is b.above and a.above is not None and a.above.link == link else None
            if other in self._graph.linked(one) and self._agree(a, b):
                if stood is None:
                    self._merge(a, b)
                else:
                    self._renew(stood)
            elif stood is not None:
                self._undo(stood)
        if link in self._undone:
            self._ask(a)
            self._ask(b)

    def _agree(self, a: Cluster, b: Cluster) -> bool:
        if (a.core, b.core) in self._refused:
            return False
        if not self._judge.agree(a.core, b.core):
            self._refused |= {(a.core, b.core), (b.core, a.core)}
            return False
        if not self._judge.binding:
            return True
        mine, theirs = ([x for cluster in self._event(end) for x in cluster.bound] for end in (a, b))
        return self._judge.may_join(mine, theirs)

    def _merge(self, a: Cluster, b: Cluster) -> None:
        """Makes one of two clusters that were none at this link. It takes the place of one of them in what that one is
        merged into later, or of their own later merge: which one costs least to go on with."""
        node = Cluster(self._judge.core(a.core + b.core), a.bound | b.bound, self._now, (a, b))
        if a.above is not None and a.above is b.above:
            place = a.above
            self._ask(a)
            self._ask(b)
        else:
            place, other = (b, a) if b.like(node) or (a.above is None and not a.like(node)) else (a, b)
            if other.above is not None:
                self._undo(other.above)
            self._ask(other)
        if place.above is not None:
            node.above = place.above
            node.above.halves = tuple(node if half is place else half for half in node.above.halves)
        a.above = b.above = node
        self._moved.add(node.core[0])
        if not node.like(place):
            self._ask(node)
            self._doubt(node.above)

    def _renew(self, node: Cluster) -> None:
        """Goes on with a merge that was there before, if one of its halves changed."""
        a, b = node.halves
        core, bound = self._judge.core(a.core + b.core), a.bound | b.bound
        if (core, bound) != (node.core, node.bound):
            node.core, node.bound = core, bound
            self._ask(node)
            self._doubt(node.above)

    def _undo(self, merged: Cluster | None) -> None:
        """Takes back a merge and all those that follow from it; their links are followed again in turn."""
        while merged is not None:
            self._undone.add(merged.link)
            heappush(self._ahead, merged.link)
            for half in merged.halves:
                half.above = None
                self._moved.add(half.core[0])
            merged = merged.above

    def _ask(self, cluster: Cluster) -> None:
        """Follows the later links of a cluster that is another than before; and of all that may hang together with it
        by then."""
        inside = set(cluster.members())  # what is merged before the present link stays so: links in it change nothing
        asked = inside.union(*(one.members() for one in self._reached(cluster))) if cluster.bound else inside
        for handle in asked - self._asked:
            self._asked.add(handle)
            for other, score in self._graph.linked(handle).items():
                if other in self._leaves and other not in self._asked and not (handle in inside and other in inside):
                    link = self._graph.order(handle, other, score)
                    if link > self._now:
                        heappush(self._ahead, link)

    def _doubt(self, merged: Cluster | None) -> None:
        """Decides again on a merge, when it is its turn: the present one was decided on."""
        if merged is not None and merged.link > self._now:
            heappush(self._ahead, merged.link)

    def _top(self, handle: int) -> Cluster:
        """The cluster of a mention before the present link."""
        found = self._leaves[handle]
        while found.above is not None and found.above.link < self._now:
            found = found.above
        return found

    def _event(self, cluster: Cluster) -> set[Cluster]:
        """The clusters that are of one event with this one at present: by what binds their mentions."""
        return self._hanging(cluster, self._top)

    def _reached(self, cluster: Cluster) -> set[Cluster]:
        """The clusters that are of one event with this one when all links were followed, as far as that is known: two
        that a tie makes one event now may hang together with more by merges to come, which stay as they are."""
        while cluster.above is not None:
            cluster = cluster.above
        return self._hanging(cluster, self.cluster)

    def _hanging(self, cluster: Cluster, home: Callable[[int], Cluster]) -> set[Cluster]:
        found, ahead = {cluster}, [cluster]
        while ahead:
            for handle in ahead.pop().bound:
                for other in self._graph.tied(handle):
                    if other in self._leaves and (top := home(other)) not in found:
                        found.add(top)
                        ahead.append(top)
        return found

    def _bound(self, handle: int) -> frozenset[int]:
        binds = self._judge.binding and (self._graph.tied(handle) or self._judge.apart(handle))
        return frozenset({handle} if binds else ())

    def _bind(self, handle: int) -> None:
        """Begins anew with mentions that were free of judgements until this one came."""
        for other in self._graph.tied(handle) if self._judge.binding else ():
            leaf = self._leaves.get(other)
            if leaf is not None and not leaf.bound:
                leaf.bound = self._bound(other)
                self._undo(leaf.above)
                self._ask(leaf)

    def _forget(self, one: int, other: int) -> None:
        """Takes back what a link merged that is gone."""
        found = self._leaves.get(one)
        while found is not None and found.link[-2:] != (min(one, other), max(one, other)):
            found = found.above
        self._undo(found)
