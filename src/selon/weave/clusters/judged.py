"""Which mentions people judged to be of one event, and which not: what clustering may not change."""

from collections.abc import Collection, Iterable, Sequence

from selon.model import Attached
from selon.weave.state import listed, values


class Constraints:
    """What judgements say of which mentions are together, and which apart.

    Newer judgements go before older ones: of an older one holds what no newer one excludes. A split parts each mention
    that is set apart from each of the others, and says nothing about those on one side of it. What a judgement says of
    a mention that is no longer read is left out.
    """

    def __init__(self, judged: Iterable[Attached] = ()) -> None:
        self._heads: dict[str, str] = {}  # of a mention that is in a group: one that stands for the group
        self._members: dict[str, set[str]] = {}  # by head
        self._apart: dict[str, set[str]] = {}  # by head: heads of groups that are other events
        for one in sorted(judged, key=lambda attached: -attached.judgement.number):
            if one.judgement.undone is None:
                self._hold(one)

    def head(self, mention: str) -> str:
        """The mention that stands for all that are judged to be of one event with this one: itself, where none is."""
        return self._heads.get(mention, mention)

    @property
    def parts(self) -> bool:
        """Whether any mentions are judged to be apart."""
        return bool(self._apart)

    def joins(self, mention: str) -> bool:
        """Whether the mention is judged to be together with others."""
        return mention in self._heads

    def apart(self, head: str) -> Iterable[str]:
        """The heads of the groups that are judged to be of another event."""
        return self._apart.get(head, ())

    def otherwise(self, other: "Constraints") -> set[str]:
        """The mentions of which another says otherwise: with whom they are together, or from whom apart."""
        told = {*self._heads, *self._apart, *other._heads, *other._apart}
        return {mention for mention in told if self._said(mention) != other._said(mention)}

    def kept(self) -> bytes:
        """What judgements came to, for `taken`."""
        return listed((self._heads, {head: sorted(others) for head, others in self._apart.items()}))

    @classmethod
    def taken(cls, content: bytes) -> "Constraints":
        """What judgements came to, as it was kept. Raises Unfit."""
        found = cls()
        found._heads, found._apart = values(content, tuple[dict[str, str], dict[str, set[str]]])
        return found

    def _said(self, mention: str) -> tuple[str, bool, Collection[str]]:
        head = self.head(mention)
        return head, self.joins(mention), self._apart.get(head, ())

    def _hold(self, attached: Attached) -> None:
        anchors = zip(attached.judgement.anchors, attached.ids, strict=True)
        present = [(anchor.side, mention) for anchor, mention in anchors if mention is not None]
        if attached.judgement.action == "merge":
            mentions = [mention for _, mention in present]
            for place, mention in enumerate(mentions):
                self._join_one_of(mentions[:place], mention)
        elif attached.judgement.action == "split":
            for one in (mention for side, mention in present if side == 0):
                for other in (mention for side, mention in present if side == 1):
                    self._part(one, other)

    def _join_one_of(self, others: Sequence[str], mention: str) -> None:
        """Puts a mention into the first group of the others that it may be in."""
        a = self.head(mention)
        for other in others:
            b = self.head(other)
            if a == b:
                return
            if b not in self._apart.get(a, ()):
                self._join(*sorted((a, b)))
                return

    def _join(self, a: str, b: str) -> None:
        """Makes one group of two, under the head `a`."""
        members = self._members.setdefault(a, {a})
        members |= self._members.pop(b, {b})
        self._heads |= dict.fromkeys(members, a)
        for other in self._apart.pop(b, set()):
            self._apart[other].remove(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)

    def _part(self, one: str, other: str) -> None:
        a, b = self.head(one), self.head(other)
        if a != b:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)


NONE = Constraints()
