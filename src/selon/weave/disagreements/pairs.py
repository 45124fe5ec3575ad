"""Which two statements of an event may be set against each other: not what one text says twice, nor two acts."""

from collections.abc import Iterable, Sequence

from selon.model import Copy
from selon.ontology import Registry
from selon.weave.comparison.camps import STATES
from selon.weave.phrases import finds
from selon.weave.roots.offices import told_of
from selon.weave.stances import DENIALS
from selon.weave.tellings.statements import Statement
from selon.weave.wording import opens, points_at_news

DATED = ("stated", "resolved")  # bases of a day that a telling has in words of its own

Article = tuple[str, str]  # what tells it from all others
Holders = tuple[tuple[str, str], ...]


class Pairs:
    """The statements of an event, by text and by who answers."""

    def __init__(self, found: Sequence[Statement], copies: Sequence[Copy]) -> None:
        self._texts = _texts(found, copies)
        self._answering: dict[Article, set[object]] = {}
        self._told: dict[Article, list[Statement]] = {}
        for s in found:
            self._answering.setdefault(s.features.article, set()).update(s.holders)
            self._told.setdefault(s.features.article, []).append(s)

    def text_of(self, s: Statement) -> str:
        """What stands for the text of its article: the same for a copy and its original."""
        return self._texts[s.told.id]

    def may_differ(self, a: Statement, b: Statement) -> bool:
        """Whether what they say may be two versions of one act."""
        if self._copied(a, b) or self._of_others(a, b) or self._of_others(b, a):
            return False
        return recalled(a) == recalled(b) or _dated_alike(a, b)

    def _of_others(self, denying: Statement, telling: Statement) -> bool:
        """Whether a denial takes up what somebody has just said, and it is others who tell the act: as news (`denied
        this information`), or, of those of the denier's own country, as whatever it was (`calls these claims
        propaganda`). Otherwise, in the golden sets, who denies what some claim contradicts whoever tells it."""
        claim, language = denying.claim, denying.told.reading.article.language or ""
        if claim.stance not in DENIALS or denying.tells or not telling.roots:
            return False
        if not any(opens(span.text, "telling", language) for span in claim.content):
            return False
        mine, theirs = (countries(s.roots, s.known, language) for s in (denying, telling))
        one = any(points_at_news(span.text, language, "pointing at one") for span in claim.content)
        if mine.isdisjoint(theirs) and not one:
            return False
        told = self._told[denying.features.article]
        before = (s for s in told if s.order < denying.order and s.roots - denying.roots)
        last = max(before, key=lambda s: s.order, default=None)
        return last is not None and telling.roots.isdisjoint(last.roots)

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


def countries(roots: Iterable[str], known: Registry, language: str) -> frozenset[str]:
    """The countries of which some roots are: those of states and of their bodies, and those that their names tell
    (`Ukrainian rescuers`, `army (Mali)`)."""
    actors = (known.find(root) for root in roots)
    states = {one.country for one in actors if one is not None and one.kind in STATES and one.country}
    told = (told_of(root, language, known) for root in roots)
    return frozenset(states | {one[1] for one in told if one is not None})


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
