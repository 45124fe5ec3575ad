"""Where the claims about one event disagree: each pair of claims, compared field by field.

Two claims are set against each other where they rest on different roots, across articles or within one. Articles that
copy one another say a thing once: of claims with one root and one value the first stands for all.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from selon.model import Copy, Disagreement, DisagreementField, DisagreementKind, Quoted
from selon.weave.events.periods import Days
from selon.weave.events.said import Judging, Said
from selon.weave.events.saying import FIELDS
from selon.weave.events.statements import Statement
from selon.weave.events.tallies import TOLLS

Article = tuple[str, str]  # what tells it from all others
Clearness = tuple[tuple[object, ...], ...]

BRIEF = 6  # words of a content that tell little by themselves: `onze morts`
DATED = ("stated", "resolved")
MOST = 200  # disagreements of an event that are told: the strict ones first
_KINDS: tuple[DisagreementKind, ...] = ("contradiction", "update", "within", "precision")


def disagreements(found: Sequence[Statement], copies: Sequence[Copy]) -> tuple[Disagreement, ...]:
    """Every disagreement between the statements of an event, contradictions first: once for each field, what is counted
    in it, and pair of those who answer, in the words that tell it best."""
    groups, answering, days = _texts(found, copies), _answering(found), _days(found)
    rows: dict[tuple[object, ...], tuple[Clearness, Disagreement]] = {}
    for field, saying, judging in FIELDS:
        said = _distinct(field, [one for s in found for one in saying(s)], groups)
        for first, second in combinations(said, 2):
            pair = first.statement, second.statement
            if _copied(*pair, groups, answering) or _two_acts(*pair, days):
                continue
            told = _disagree(field, first, second, judging)
            if told is not None:
                key = (field, told.kind, *sorted({first.counted[0], second.counted[0]}), *sorted(map(_holders, pair)))
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
    field: DisagreementField,
    first: Said,
    second: Said,
    judging: Judging,
) -> Disagreement | None:
    a, b = first.statement, second.statement
    same_article = a.features.article == b.features.article
    if a.claim.id == b.claim.id and same_article:
        return None
    verdict = judging(first, second)
    if verdict is None:
        return None
    kind = verdict.kind
    if _one_root(a, b) and kind != "update":
        return None
    if same_article:
        kind = "within"
    return Disagreement(field, kind, (_quoted(a), _quoted(b)), (first.value, second.value), verdict.reason)


def _one_root(a: Statement, b: Statement) -> bool:
    """Whether some root answers for both; a claim that nobody is named for is nobody's against its own article's."""
    mine = {(root.name, root.medium) for root in a.holders}
    theirs = {(root.name, root.medium) for root in b.holders}
    return bool(mine & theirs) or not (mine and theirs)


def _distinct(field: DisagreementField, said: Iterable[Said], groups: dict[str, str]) -> list[Said]:
    """What is set against each other: of what one text says for one root, the first that says it. A date or a place is
    mostly taken over from telling to telling, so that a text says each once, whoever it is that it quotes."""
    kept: dict[tuple[object, ...], Said] = {}
    for one in _whole(field, sorted(said, key=_clearness)):
        s = one.statement
        holders = () if field in ("date", "place") else _holders(s)
        kept.setdefault((groups[s.told.id], holders, one.value, s.stands), one)
    return list(kept.values())


def _whole(field: DisagreementField, said: Sequence[Said]) -> Sequence[Said]:
    """Of the counts that a text gives for one root the greatest of each sort: the others are parts of it. Tolls stay:
    they may be an earlier one and a later."""
    if field == "happened":
        return _outright(said)
    if field != "count":
        return said
    most: dict[tuple[object, ...], int] = {}
    for one in said:
        if one.count is not None:
            of = (one.statement.features.article, _holders(one.statement), one.counted)
            most[of] = max(most.get(of, 0), one.count.low)
    return [
        one
        for one in said
        if one.count is not None
        and (
            one.count.kind in TOLLS
            or one.count.low == most[one.statement.features.article, _holders(one.statement), one.counted]
        )
    ]


def _outright(said: Sequence[Said]) -> Sequence[Said]:
    """What tells that it happened without those that only speak of it (`the deal provides for`), where their article
    has it outright too."""

    def presumes(one: Said) -> bool:
        s = one.statement
        return s.claim.stance == "asserted" and s.stands == "for" and s.features.bare and s.features.again

    outright = {(one.statement.features.article, one.value) for one in said if not presumes(one)}
    return [one for one in said if not presumes(one) or (one.statement.features.article, one.value) not in outright]


def _holders(s: Statement) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((root.name, root.medium or "") for root in s.holders))


def _answering(found: Sequence[Statement]) -> dict[Article, set[object]]:
    """Who answers for something in each article."""
    holders: dict[Article, set[object]] = {}
    for s in found:
        holders.setdefault(s.features.article, set()).update(s.holders)
    return holders


def _copied(a: Statement, b: Statement, groups: dict[str, str], answering: dict[Article, set[object]]) -> bool:
    """Whether two articles are of one text, in which both say the same: a copy says what its original says, save for
    what it adds on the word of somebody who does not answer for anything there."""
    mine, theirs = a.features.article, b.features.article
    if mine == theirs or groups[a.told.id] != groups[b.told.id]:
        return False
    added = not answering[theirs].intersection(a.holders), not answering[mine].intersection(b.holders)
    return not (any(added) and a.roots and b.roots)


def _days(found: Sequence[Statement]) -> dict[Article, set[Days]]:
    """The days that each article tells in words of its own."""
    days: dict[Article, set[Days]] = {}
    for s in found:
        if s.tells and s.features.days and s.mention.when.basis in DATED:
            days.setdefault(s.features.article, set()).add(s.features.days)
    return days


def _two_acts(a: Statement, b: Statement, days: dict[Article, set[Days]]) -> bool:
    """Whether two articles that both tell of two days tell of one here, and of the other there: of an attack and of
    what answered it, which are no two versions of one act."""
    mine, theirs = a.features.days, b.features.days
    if (
        a.features.article == b.features.article
        or not mine
        or not theirs
        or max(mine[0], theirs[0]) <= min(mine[1], theirs[1])
    ):
        return False
    return all({mine, theirs} <= days.get(s.features.article, set()) for s in (a, b))


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


def _quoted(s: Statement) -> Quoted:
    """The claim's words; of content in parts the first."""
    span = s.claim.content[0] if s.claim.content else s.mention.trigger
    return Quoted(s.told.file, s.told.id, s.claim.id, span.start, span.end, span.text)


def _place(quoted: Quoted) -> tuple[object, ...]:
    return (quoted.file or "", quoted.article, quoted.start, quoted.claim)
