"""Whether two texts in two languages tell the same facts in the same order: a translation, as a rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from selon.model import Article, Passage, Shared
from selon.weave.copies.facts import Fact

REACH = 3  # facts after one that are paired with it: a translation drops or turns some
FEWEST = 8  # facts in the same order: fewer are the who, where and when of any telling of the news
SAME = 2 / 3  # of the facts of the text that has fewer; on the sample translations have 0.75-0.86, others at most 0.59
NEAR = 6  # marks in common before two texts are aligned; on the sample translations have 13 and more


@dataclass(frozen=True, slots=True)
class Alignment:
    """The facts that two texts share in the same order, as pairs (of the left, of the right), and what part of those of
    the left that is (0-1)."""

    pairs: tuple[tuple[Fact, Fact], ...]
    of_left: float
    of_right: float

    @property
    def translated(self) -> bool:
        """Whether they are so many that one text is taken for a translation of the other."""
        return len(self.pairs) >= FEWEST and max(self.of_left, self.of_right) >= SAME

    def turned(self) -> "Alignment":
        """The same, seen from the right."""
        return Alignment(tuple((b, a) for a, b in self.pairs), self.of_right, self.of_left)


def marks(facts: Sequence[Fact]) -> frozenset[tuple[str, str]]:
    """The pairs of facts that stand near one another in the text, in order: what its translations have in common."""
    sure = [fact.key for fact in facts if fact.sure]
    return frozenset((a, b) for i, a in enumerate(sure) for b in sure[i + 1 : i + 1 + REACH] if a != b)


def align(left: Sequence[Fact], right: Sequence[Fact]) -> Alignment:
    """The longest sequence of facts that both hold (Hunt and Szymanski, "A fast algorithm for computing longest common
    subsequences", CACM 1977).

    The share is of the sure facts; of a text in a script without capitals, whose names are not known from its other
    words, it is that of the other text.
    """
    pairs = _common(left, right)
    mine, theirs = (sum(f.sure for f in facts) or 1 for facts in (left, right))
    of_left, of_right = (min(1.0, len(pairs) / count) for count in (mine, theirs))
    if not all(f.sure for f in left):
        of_left = of_right
    elif not all(f.sure for f in right):
        of_right = of_left
    return Alignment(pairs, of_left, of_right)


def passages(copy: Article, original: Article, alignment: Alignment) -> tuple[Shared, ...]:
    """The paragraphs of the copy that tell facts of the original, each with the paragraph that holds most of them."""
    found: dict[Passage, list[Passage]] = {}
    for mine, theirs in alignment.pairs:
        found.setdefault(_around(copy, mine), []).append(_around(original, theirs))
    return tuple(
        Shared(copy.span(mine.start, mine.end), original.span(best.start, best.end))
        for mine, several in found.items()
        for best in [max(dict.fromkeys(several), key=several.count)]
    )


def _around(article: Article, fact: Fact) -> Passage:
    return next(p for p in article.passages if p.start <= fact.start < p.end)


def _common(left: Sequence[Fact], right: Sequence[Fact]) -> tuple[tuple[Fact, Fact], ...]:
    length = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            if left[i].key == right[j].key:
                length[i][j] = length[i + 1][j + 1] + 1
            else:
                length[i][j] = max(length[i + 1][j], length[i][j + 1])
    found, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i].key == right[j].key:
            found.append((left[i], right[j]))
            i, j = i + 1, j + 1
        elif length[i + 1][j] >= length[i][j + 1]:
            i += 1
        else:
            j += 1
    return tuple(found)
