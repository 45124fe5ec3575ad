"""Where the claims about one event disagree: each pair of claims, compared field by field.

Two claims are set against each other where they rest on different roots, across articles or within one. Articles that
copy one another say a thing once: of claims with one root and one value the first stands for all.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from selon.model import TOLLS, Copy, Disagreement, DisagreementField, DisagreementKind, Quoted
from selon.weave.disagreements.acts import Acts
from selon.weave.disagreements.pairs import Pairs, holders, one_root
from selon.weave.disagreements.said import Judging, Said
from selon.weave.disagreements.saying import FIELDS
from selon.weave.tellings.statements import Statement

Clearness = tuple[tuple[object, ...], ...]

BRIEF = 6  # words of a content that tell little by themselves: `onze morts`
MOST = 200  # disagreements of an event that are told: the strict ones first
_KINDS: tuple[DisagreementKind, ...] = ("contradiction", "update", "within", "precision")


def disagreements(found: Sequence[Statement], copies: Sequence[Copy]) -> tuple[Disagreement, ...]:
    """Every disagreement between the statements of an event, contradictions first: once for each field, what is counted
    in it and how many, and pair of those who answer, in the words that tell it best."""
    pairs, acts = Pairs(found, copies), Acts(found)
    rows: dict[tuple[object, ...], tuple[Clearness, Disagreement]] = {}
    for field, saying, judging in FIELDS:
        said = _distinct(field, [one for s in found for one in saying(s)], pairs)
        for first, second in combinations(said, 2):
            told = _disagree(field, first, second, judging, pairs)
            if told is not None and not (told.kind == "contradiction" and acts.two(first, second)):
                answer = sorted((holders(first.statement), holders(second.statement)))
                numbers = sorted(one.count.low for one in (first, second) if one.count)
                key = (field, told.kind, *sorted({first.counted[0], second.counted[0]}), *answer, *numbers)
                clear = tuple(sorted((_clearness(first), _clearness(second)), reverse=True))
                if key not in rows or clear < rows[key][0]:
                    rows[key] = clear, told
    ordered = sorted(
        (told for _, told in rows.values()),
        key=lambda d: (_KINDS.index(d.kind), d.field, *map(_place, d.claims), d.values),
    )
    return tuple(ordered[:MOST])


def _clearness(said: Said) -> tuple[object, ...]:
    """How well a claim's words tell its value: those that say it themselves, with their date in full, on
    somebody's word, and in a sentence rather than in a word or two; else the first that say it."""
    s = said.statement
    words = sum(len(span.text.split()) for span in s.claim.content)
    dated = said.days is not None and s.mention.when.basis != "stated"
    unnamed = all(root.own for root in s.holders)
    return (not said.own, dated, unnamed, words < BRIEF, s.order, said.value)


def _disagree(
    field: DisagreementField, first: Said, second: Said, judging: Judging, pairs: Pairs
) -> Disagreement | None:
    a, b = first.statement, second.statement
    same_article = a.features.article == b.features.article
    if a.claim.id == b.claim.id and same_article:
        return None
    verdict = judging(first, second)
    if verdict is None or (one_root(a, b) and verdict.kind != "update") or not pairs.may_differ(a, b):
        return None
    kind = "within" if same_article else verdict.kind
    return Disagreement(field, kind, (_quoted(a), _quoted(b)), (first.value, second.value), verdict.reason)


def _distinct(field: DisagreementField, said: Iterable[Said], pairs: Pairs) -> list[Said]:
    """What is set against each other: of what one text says for one root, the first that says it. A date or a place is
    mostly taken over from telling to telling, so that a text says each once, whoever it is that it quotes."""
    kept: dict[tuple[object, ...], Said] = {}
    for one in _whole(field, sorted(said, key=_clearness)):
        s = one.statement
        who = () if field in ("date", "place", "target") else holders(s)
        what = (one.aims, one.entire) if one.aims else one.value
        kept.setdefault((pairs.text_of(s), who, what, s.stands, one.no), one)
    return list(kept.values())


def _whole(field: DisagreementField, said: Sequence[Said]) -> Sequence[Said]:
    """Of the counts that a text gives for one root the greatest of each sort: the others are parts of it. Tolls stay:
    they may be an earlier one and a later."""
    if field == "happened":
        return _outright(_answered_for(said))
    if field != "count":
        return said
    said = _once_told(said)
    most: dict[tuple[object, ...], int] = {}
    for one in said:
        if one.count is not None:
            of = (one.statement.features.article, holders(one.statement), one.counted)
            most[of] = max(most.get(of, 0), one.count.low)
    return [
        one
        for one in said
        if one.count is not None
        and (
            one.count.kind in TOLLS
            or one.count.low == most[one.statement.features.article, holders(one.statement), one.counted]
        )
    ]


def _once_told(said: Sequence[Said]) -> Sequence[Said]:
    """The counts without those of an article's own word that somebody answers for in it: a heading, a lead."""

    def of(one: Said) -> tuple[object, ...]:
        count = one.count
        return one.statement.features.article, count and (count.kind, count.low, count.high)

    answered = {of(one) for one in said if one.statement.roots}
    return [one for one in said if one.statement.roots or of(one) not in answered]


def _answered_for(said: Sequence[Said]) -> Sequence[Said]:
    """What somebody answers for, where an article has it on somebody's word too: its own word is then a summary. Not so
    of numbers: without an article's own ones, three of four dossiers lose contradictions."""
    answered = {one.statement.features.article for one in said if one.statement.roots}
    return [one for one in said if one.statement.roots or one.statement.features.article not in answered]


def _outright(said: Sequence[Said]) -> Sequence[Said]:
    """What tells that it happened without those that only speak of it (`the deal provides for`), where their article
    has it outright too."""

    def presumes(one: Said) -> bool:
        s = one.statement
        return s.claim.stance == "asserted" and s.stands == "for" and s.features.bare and s.features.again

    outright = {(one.statement.features.article, one.value) for one in said if not presumes(one)}
    return [one for one in said if not presumes(one) or (one.statement.features.article, one.value) not in outright]


def _quoted(s: Statement) -> Quoted:
    """The claim's words; of content in parts the first."""
    span = s.claim.content[0] if s.claim.content else s.mention.trigger
    return Quoted(s.told.file, s.told.id, s.claim.id, span.start, span.end, span.text)


def _place(quoted: Quoted) -> tuple[object, ...]:
    return (quoted.file or "", quoted.article, quoted.start, quoted.claim)
