"""Which two statements of an event may be set against each other: not what one text says twice, nor two acts."""

from collections.abc import Sequence

from selon.model import Copy
from selon.weave.phrases import finds
from selon.weave.tellings.statements import Statement

DATED = ("stated", "resolved")  # bases of a day that a telling has in words of its own

Article = tuple[str, str]  # what tells it from all others
Holders = tuple[tuple[str, str], ...]


class Pairs:
    """The statements of an event, by text and by who answers."""

    def __init__(self, found: Sequence[Statement], copies: Sequence[Copy]) -> None:
        self._texts = _texts(found, copies)
        self._answering: dict[Article, set[object]] = {}
        for s in found:
            self._answering.setdefault(s.features.article, set()).update(s.holders)

    def text_of(self, s: Statement) -> str:
        """What stands for the text of its article: the same for a copy and its original."""
        return self._texts[s.told.id]

    def may_differ(self, a: Statement, b: Statement) -> bool:
        """Whether what they say may be two versions of one act."""
        if self._copied(a, b):
            return False
        return recalled(a) == recalled(b) or _dated_alike(a, b)

    def _copied(self, a: Statement, b: Statement) -> bool:
        """Whether two articles are of one text, in which both say the same: a copy says what its original says, save
        for what it adds on the word of somebody who does not answer for anything there."""
        mine, theirs = a.features.article, b.features.article
        if mine == theirs or self.text_of(a) != self.text_of(b):
            return False
        adds = not self._answering[theirs].intersection(a.holders) or not self._answering[mine].intersection(b.holders)
        return not (adds and a.roots and b.roots)


def _dated_alike(a: Statement, b: Statement) -> bool:
    """Whether both say when the act was, in words of their own, and may mean one day."""
    mine, theirs = a.features.days, b.features.days
    dated = all(s.tells and s.mention.when.basis in DATED for s in (a, b))
    return bool(dated and mine and theirs and max(mine[0], theirs[0]) <= min(mine[1], theirs[1]))


def recalled(s: Statement) -> bool:
    """Whether the words before the act in its sentence tell it as an earlier one, which comes back with the one that is
    the news: `the paper recalls that four rockets had already hit the base`."""
    if not s.tells:
        return False
    article = s.told.reading.article
    before = article.text[s.features.sentence : s.mention.trigger.end]
    return finds(before, article.language or "", "disputes", "recalled")


def holders(s: Statement) -> Holders:
    """Who answers for a statement, in order."""
    return tuple(sorted((root.name, root.medium or "") for root in s.holders))


def one_root(a: Statement, b: Statement) -> bool:
    """Whether some root answers for both; a claim that nobody is named for is nobody's against its own article's."""
    mine = {(root.name, root.medium) for root in a.holders}
    theirs = {(root.name, root.medium) for root in b.holders}
    return bool(mine & theirs) or not (mine and theirs)


def _texts(found: Sequence[Statement], copies: Sequence[Copy]) -> dict[str, str]:
    """For each article the least id among those that share its text."""
    group = {s.told.id: s.told.id for s in found}

    def first(number: str) -> str:
        while group.setdefault(number, number) != number:
            number = group[number]
        return number

    for copy in copies:
        one, other = sorted((first(copy.article), first(copy.original)))
        group[other] = one
    return {number: first(number) for number in list(group)}
