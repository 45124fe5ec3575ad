"""The entries of a chronology, and the day that each begins with: all that is told there without a day of its own was
then."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from selon.ground.dates import Dated
from selon.model import When
from selon.parse import Parse, Token

HEAD = 2  # words before the day of an entry: a bullet, an article
SEVERAL = 2  # entries of a chronology, at the least
LONGEST = 8  # words that may follow the day to the end of its line: `5 novembre, vers 21 heures.`
DASHES, ENDS, VERBS = frozenset({"-", "–", "—", "(", "|"}), frozenset({".", ":"}), frozenset({"VERB", "AUX"})


def entries(p: Parse, dated: Iterable[Dated]) -> Mapping[int, When]:
    """The day of each paragraph of an article that is an entry, or stands under a line that tells a day alone (`Jeudi
    4 novembre`), by its number; none, unless there are SEVERAL such days."""
    days = {d.first: d for d in dated if d.kind == "point" and d.when is not None}
    heads = {n: found for n, tokens in _paragraphs(p) if (found := _head(tokens, days)) is not None}
    if len({d.when.text for d, _ in heads.values() if d.when}) < SEVERAL:
        return {}
    headings = [h for h in p.article.passages if h.kind == "heading"]
    days_of: dict[int, When] = {}
    above: When | None = None
    for n, tokens in _paragraphs(p):
        if n in heads:
            head, alone = heads[n]
            above = head.when if alone else None
        elif any(h.start <= tokens[0].start < h.end for h in headings):
            above = None
        when = heads[n][0].when if n in heads else above
        if when is not None:
            days_of[n] = when
    return days_of


def _paragraphs(p: Parse) -> Iterator[tuple[int, Sequence[Token]]]:
    """The paragraphs by their numbers, each with its tokens."""
    found: dict[int, list[Token]] = {}
    for sentence in p.sentences:
        found.setdefault(sentence.paragraph, []).extend(p.of(sentence))
    yield from found.items()


def _head(tokens: Sequence[Token], days: Mapping[int, Dated]) -> tuple[Dated, bool] | None:
    """The day that a paragraph begins with, set apart from what follows; and whether it is all there is."""
    start = tokens[0].index
    head = next((days[i] for i in range(start, start + HEAD + 1) if i in days), None)
    if head is None:
        return None
    rest = tokens[head.last - start :]
    if not rest or (len(rest) == 1 and rest[0].form in ENDS):
        return head, True
    end = next((n for n, token in enumerate(rest[:LONGEST]) if token.form in ENDS), None)
    line = end is not None and not any(token.upos in VERBS for token in rest[:end])
    return (head, False) if line or rest[0].form in DASHES else None
