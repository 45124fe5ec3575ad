"""Links between mentions, and the connected components that they make."""

from collections.abc import Iterable


class Graph:
    """Mentions by handle, with the links of each: the same links whatever the order in which they came."""

    def __init__(self) -> None:
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
        """Puts two mentions into one component for good, whatever their comparison comes to."""
        if one != other:
            self._ties.setdefault(one, set()).add(other)
            self._ties.setdefault(other, set()).add(one)

    def linked(self, handle: int) -> Iterable[int]:
        """The mentions that one is linked with."""
        return self._links.get(handle, {}).keys()

    def component(self, handle: int) -> frozenset[int]:
        """All mentions that can be reached from one, itself among them."""
        reached, ahead = {handle}, [handle]
        while ahead:
            one = ahead.pop()
            for other in (*self.linked(one), *self._ties.get(one, ())):
                if other not in reached:
                    reached.add(other)
                    ahead.append(other)
        return frozenset(reached)

    def links(self, handles: Iterable[int]) -> list[tuple[int, int, float]]:
        """Each link between two of some mentions, once, with its score."""
        among = set(handles)
        return [
            (one, other, score)
            for one in among
            for other, score in self._links.get(one, {}).items()
            if one < other and other in among
        ]
