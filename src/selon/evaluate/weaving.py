"""What weaving found in a dossier, measured: events by B³, copies, roots by number, contradictions by their claims.

B³ (Bagga and Baldwin, "Algorithms for scoring coreference chains", 1998): for each mention, the share of its event that
is of its gold event, and the other way round. A mention is of the gold event that it meets best, by the definitions of
the scoring script; mentions that meet none, or one that the dossier's gold leaves out, are not scored.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from selon.evaluate.events import match_events
from selon.evaluate.figures import Figure, harmonic, overlap
from selon.evaluate.gold import GoldArticle
from selon.evaluate.spans import Extent, covered, occurrences
from selon.evaluate.wovengold import GoldDisagreement, Named, WovenGold
from selon.model import Disagreement, Event, Reading, Woven

# The names of the figures, in the order in which they are told.
FIGURES = (
    *("event mentions", "event B3 precision", "event B3 recall", "event B3 F1", "B3 F1 of each alone"),
    *("copies F1", "root count exact", "contradictions recall", "contradictions precision"),
)
IN_TRIGGER = 4  # what a trigger that stands in the gold's own trigger words is worth, beside the ranks of a fit
COVERED = 0.6  # share of the shorter of two contents that the other has to hold


@dataclass(frozen=True, slots=True)
class Bcubed:
    """Precision, recall and F1 over so many mentions."""

    precision: float
    recall: float
    f1: float
    mentions: int


@dataclass(frozen=True, slots=True)
class Misses:
    """What was not found, or found wrongly, in words."""

    roots: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WovenReport:
    """How well a dossier was woven; `alone` is the B³ of leaving every mention alone."""

    events: Bcubed
    alone: Bcubed
    copies: float | None
    roots: tuple[int, int]
    recalled: tuple[int, int]
    precise: tuple[int, int]
    misses: Misses

    def figures(self) -> dict[str, Figure]:
        """The figures, by name."""
        found = self.events
        values: list[Figure] = [found.mentions, found.precision, found.recall, found.f1, self.alone.f1, self.copies]
        values += [f"{part}/{whole}" for part, whole in (self.roots, self.recalled, self.precise)]
        return dict(zip(FIGURES, values, strict=True))


def evaluate_weaving(
    gold: WovenGold, articles: Iterable[GoldArticle], readings: Iterable[Reading], woven: Woven
) -> WovenReport:
    """Measures what was woven of the readings of a dossier. Files and gold belong together by their stems."""
    readings = list(readings)
    by_stem = {stem(r.article.file): r for r in readings}
    annotated = {stem(a.file): a for a in articles if stem(a.file) in by_stem}
    true = _gold_mentions(gold, annotated, by_stem)
    found = {(stem(t.file), t.mention): event.id for event in woven.events for t in event.mentions}
    claims = {
        (name, claim.id): claim.locate(by_stem[name].article.text, file=a.file)
        for name, a in annotated.items()
        for claim in a.claims
    }
    roots, wrong = _roots(gold, woven, true, found, frozenset(annotated))
    strict = [d for d in gold.disagreements if "contradiction" in d.kinds]
    said = [d for e in woven.events for d in e.disagreements if d.kind == "contradiction" and _read(d, annotated)]
    met = [(d, row) for d in said for row in strict if _meets(d, row, claims, gold.copies)]
    asked = [row for row in strict if not row.optional]
    recalled = [row for row in asked if any(row is r for _, r in met)]
    right = [d for d in said if any(d is m for m, _ in met)]
    misses = Misses(
        tuple(wrong),
        tuple(f"{row.event}: {row.field}" for row in asked if not any(row is r for r in recalled)),
        tuple(f"{d.field}: {d.reason}" for d in said if not any(d is r for r in right)),
    )
    return WovenReport(
        b_cubed({mention: found[mention] for mention in true}, true),
        b_cubed({mention: "/".join(mention) for mention in true}, true),
        _copies(gold, woven, readings),
        roots,
        (len(recalled), len(asked)),
        (len(right), len(said)),
        misses,
    )


def b_cubed(found: Mapping[Named, str], true: Mapping[Named, str]) -> Bcubed:
    """B³ of one partition of some mentions against another of the same ones."""
    if not found:
        return Bcubed(0.0, 0.0, 0.0, 0)
    ours, theirs = Counter(found.values()), Counter(true.values())
    both = Counter((found[mention], true[mention]) for mention in found)
    precision = sum(both[found[m], true[m]] / ours[found[m]] for m in found) / len(found)
    recall = sum(both[found[m], true[m]] / theirs[true[m]] for m in found) / len(found)
    return Bcubed(round(precision, 3), round(recall, 3), harmonic(precision, recall), len(found))


def stem(file: str | None) -> str:
    """What ties a file and its gold together: its name without folder and ending."""
    return PurePath(file or "").stem


def mentions_of(gold: GoldArticle, reading: Reading) -> dict[str, str]:
    """The key of the gold event that each mention of a reading meets best, by the mention's id."""
    text = reading.article.text
    best: dict[str, tuple[int, str]] = {}
    for match in match_events(gold, text, reading.mentions):
        told = [extent for words in match.gold.triggers for extent in occurrences(text, words)]
        for fit in match.fits:
            trigger = fit.mention.trigger
            inside = any(start < trigger.end and trigger.start < end for start, end in told)
            rank = fit.rank + IN_TRIGGER * inside
            if fit.mention.id not in best or rank > best[fit.mention.id][0]:
                best[fit.mention.id] = (rank, match.gold.key)
    return {mention: key for mention, (_, key) in best.items()}


def _copies(gold: WovenGold, woven: Woven, readings: Iterable[Reading]) -> float | None:
    """The F1 of the copies told, each as the pair of the copy and the first original; those that are only probable (of
    a text in another language), or that gold would call a rewrite as well, are neither asked nor blamed."""
    stems = {r.article.id: stem(r.article.file) for r in readings}
    told = {stems[c.article]: stems[c.original] for c in woven.copies if not c.probable}
    probable = {stems[c.article] for c in woven.copies if c.probable}
    named = (gold.copies.keys() & set(stems.values())) - probable
    asked = {(copy, _first(copy, gold.copies)) for copy in named}
    found = {(copy, _first(copy, told)) for copy in told} - set(gold.rewrites.items())
    return overlap(len(asked & found), len(found), len(asked))


def _gold_mentions(
    gold: WovenGold, annotated: Mapping[str, GoldArticle], readings: Mapping[str, Reading]
) -> dict[Named, str]:
    """The gold event of each mention that is scored."""
    event_of = gold.event_of
    return {
        (name, mention): event_of[name, key]
        for name, article in annotated.items()
        for mention, key in mentions_of(article, readings[name]).items()
        if (name, key) in event_of
    }


def _roots(
    gold: WovenGold,
    woven: Woven,
    true: Mapping[Named, str],
    found: Mapping[Named, str],
    read: frozenset[str],
) -> tuple[tuple[int, int], list[str]]:
    """Of the events that more than one read article tells: how many have the right number of roots, and the others."""
    by_id = {event.id: event for event in woven.events}
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for mention, event in true.items():
        uses[event][found[mention]] += 1
    right, asked, wrong = 0, 0, []
    for event, articles in sorted(gold.articles.items()):
        if len(articles & read) < 2 or event not in uses:
            continue
        asked += 1
        roots = [root for root in gold.roots.get(event, ()) if root.articles & read]
        least = sum(not root.optional for root in roots)
        best: Event = by_id[min(uses[event], key=lambda e: (-uses[event][e], e))]
        got = len({(root.name, root.medium) for root in best.roots})
        if least <= got <= len(roots):
            right += 1
        else:
            names = ", ".join(sorted({root.name for root in best.roots}))
            wrong.append(f"{event}: {got} roots, not {least} ({names})")
    return (right, asked), wrong


def _read(told: Disagreement, annotated: Mapping[str, GoldArticle]) -> bool:
    return all(stem(quoted.file) in annotated for quoted in told.claims)


def _meets(
    told: Disagreement, row: GoldDisagreement, claims: Mapping[Named, Sequence[Extent]], copies: Mapping[str, str]
) -> bool:
    """Whether what was told quotes the claims of some pair of the row; a copy's claim may stand for its original's."""
    if told.field != row.field:
        return False
    sides = [
        {
            (_first(name, copies), claim)
            for name, claim in claims
            if name == stem(quoted.file) and _same_words((quoted.start, quoted.end), claims[name, claim])
        }
        for quoted in told.claims
    ]
    for pair in row.pairs:
        first, second = sorted((_first(name, copies), claim) for name, claim in pair)
        if len(sides) == 2 and (
            (first in sides[0] and second in sides[1]) or (second in sides[0] and first in sides[1])
        ):
            return True
    return False


def _first(name: str, copies: Mapping[str, str]) -> str:
    """The article that a copy was first copied from: the original of its original, as far as they go."""
    seen = {name}
    while (original := copies.get(name)) is not None and original not in seen:
        seen.add(name := original)
    return name


def _same_words(quoted: Extent, gold: Sequence[Extent]) -> bool:
    return max(covered([quoted], gold), covered(gold, [quoted])) >= COVERED
