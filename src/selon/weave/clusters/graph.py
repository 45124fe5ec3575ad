"""Links between mentions, and what hangs together by them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from selon.weave.state import Parts, column, numbers

Link = tuple[bool, float, int, int, int, int]  # in the order in which links are followed; its ends come last


class Graph:
    """Mentions by handle, with the links of each: the same links whatever the order in which they came. `article` and
    `rank` give the number of a mention's article, and where it stands among all mentions whatever their handles."""

    def __init__(self, article: Callable[[int], int], rank: Callable[[int], int]) -> None:
        self._article, self._rank = article, rank
        self._links: dict[int, dict[int, float]] = {}
        self._ties: dict[int, set[int]] = {}

    def link(self, one: int, other: int, score: float) -> None:
        """Links two mentions, whose comparison came to that score."""
        self._links.setdefault(one, {})[other] = score
        self._links.setdefault(other, {})[one] = score

    def unlink(self, one: int, other: int) -> None:
        """Takes a link away, if it is there."""
        self._links.get(one, {}).pop(other, None)
        self._links.get(other, {}).pop(one, None)

    def tie(self, one: int, other: int) -> None:
        """Makes two mentions one event for good, whatever their comparison comes to."""
        if one != other:
            self._ties.setdefault(one, set()).add(other)
            self._ties.setdefault(other, set()).add(one)

    def drop(self, handle: int) -> None:
        """Takes all links of a mention away."""
        for other in self._links.pop(handle, {}):
            del self._links[other][handle]

    def untie(self, handle: int) -> None:
        """Takes all ties of a mention away."""
        for other in self._ties.pop(handle, ()):
            self._ties[other].remove(handle)

    def linked(self, handle: int) -> Mapping[int, float]:
        """The mentions that one is linked with, and the score of each comparison."""
        return self._links.get(handle, {})

    def tied(self, handle: int) -> Collection[int]:
        """The mentions that one is tied to."""
        return self._ties.get(handle, ())

    def order(self, one: int, other: int, score: float) -> Link:
        """A link with what puts it in order: those within an article first, so that what one writer tells of an event
        is together before it meets others; of either sort the best first, and of equals by the ranks of its ends."""
        across = self._article(one) != self._article(other)
        first, last = self._rank(one), self._rank(other)
        if first > last:
            first, last = last, first
        return (across, -score, first, last, one, other) if one < other else (across, -score, first, last, other, one)

    def groups(self, handles: Iterable[int]) -> Iterator[list[int]]:
        """These mentions, in groups: each of those that hang together by links among them."""
        left = set(handles)
        while left:
            ahead = group = [left.pop()]
            for one in ahead:  # which grows meanwhile
                reached = left.intersection(self.linked(one))
                left -= reached
                group.extend(reached)
            yield group

    def links(self, handles: Iterable[int]) -> list[tuple[int, int, float]]:
        """Each link between two of some mentions, once, with its score."""
        among = set(handles)
        return [
            (one, other, score)
            for one in among
            for other, score in self._links.get(one, {}).items()
            if one < other and other in among
        ]

    def parts(self) -> Parts:
        """What it holds."""
        links = [(one, other, score) for one, to in self._links.items() for other, score in to.items() if one < other]
        yield "ends", column([end for one, other, _ in links for end in (one, other)], "<i8")
        yield "scores", column([score for *_, score in links], "<f8")
        tied = [(one, other) for one, to in self._ties.items() for other in to if one < other]
        yield "ties", column([end for ends in tied for end in ends], "<i8")

    def take(self, parts: Mapping[str, bytes]) -> None:
        """Takes up the links and ties of a graph of the same mentions."""
        ends = iter(numbers(parts["ends"], "<i8").tolist())
        for one, other, score in zip(ends, ends, numbers(parts["scores"], "<f8").tolist(), strict=True):
            self.link(one, other, score)
        tied = iter(numbers(parts["ties"], "<i8").tolist())
        for one, other in zip(tied, tied, strict=True):
            self.tie(one, other)
