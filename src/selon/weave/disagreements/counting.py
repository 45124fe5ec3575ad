"""How many: what a statement counts, and what two counts come to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from selon import languages
from selon.model import TOLLS, Count
from selon.weave.comparison.features import unit_key
from selon.weave.comparison.tallies import IGNORED, relate
from selon.weave.disagreements.nobody import none_lost
from selon.weave.disagreements.said import Said, Verdict
from selon.weave.disagreements.sorts import CIVIL, FORCES, MILITANTS, of_the_same
from selon.weave.disagreements.tolls import AFTER, Number, Role, numbers, roles
from selon.weave.disagreements.worded import tolls as worded
from selon.weave.kinds import group
from selon.weave.phrases import finds, phrases, plain
from selon.weave.stances import DENIALS
from selon.weave.tellings.statements import Statement

# Kinds of sources whose own dead are the assailants of others: an organisation that tells of its fighters is a group,
# and so is one whose words a medium passes on.
FIGHTING = frozenset({"armed-group", "organisation", "medium"})
CLASH = "armed-clash"
# Types of acts in which an armed group tells of those whom it fights, if it does not say whose the dead are.
FOUGHT = frozenset({CLASH, "explosion", "suicide-attack", "shelling"})
TAKEN = "territory"  # type of acts by which a place changes hands
# From how many on, and by what factor more, two tolls of two roots contradict each other though one may be open, or
# the later. 1.5, 1.7 and 2.0 find 18 right ones and 8 wrong, 14 and 1, 6 and 1, over all open sets.
FEW, FAR = 3, 1.7
BEFORE = 40  # letters before a number that may say what toll it is of
DIED = frozenset({"casualty"})  # types of mentions that are nothing but a death


def counts(s: Statement) -> Iterator[Said]:
    """The counts that the claim carries: of those of one thing the greatest, the others being parts of it; and that
    there were none."""
    if s.stands is None or s.stands == "declines":
        return
    told = list(_numbers(s)) if s.tells or s.stands == "for" else []
    yield from told
    kinds = {said.count.kind for said in told if said.count}
    for n in none_lost(s):
        if n.tally.kind not in kinds:
            yield Said(s, n.value, count=n.tally, sort=n.sort, sorts=frozenset({n.sort}))


def _numbers(s: Statement) -> Iterator[Said]:
    """The numbers that the claim carries."""
    if s.claim.stance in DENIALS:
        return  # who denies an act tells nothing of how many it was
    carried = [c for c in _counts(s) if _carries(s, c) and (c.max != 0 or c.kind in TOLLS)]
    if not carried or (s.mention.negated and any(c.kind not in TOLLS for c in carried)):
        return
    article = s.told.reading.article
    told = [row for row in tolled(s) if row[0] in carried]  # none of a thing is no count: it denies the act
    found = [sided(n, s) for n in numbers(told, article.text, article.language or "")]
    found += _rest(found)
    greatest: dict[tuple[object, ...], Said] = {}
    for n in found:
        sorts = frozenset(m.sort for m in found if m.tally.kind == n.tally.kind and not m.part)
        said = Said(s, n.value, count=n.tally, sort=n.sort, sorts=sorts, part=n.part, entire=n.entire)
        key = (*said.counted, n.part)
        if key not in greatest or _low(greatest[key]) < n.tally.low:
            greatest[key] = said
    yield from greatest.values()


def _rest(found: Sequence[Number]) -> Iterator[Number]:
    """What all the dead less the civilians among them leave, who are soldiers, and the other way round: `at least eight
    dead, two of them civilians`. Women and children among them say nothing of the others."""
    for whole in (n for n in found if n.tally.kind in TOLLS and not (n.part or n.sort)):
        parts = [n for n in found if n.part and n.tally.kind == whole.tally.kind]
        sorts = {n.sort for n in parts}
        rest = FORCES if sorts == {CIVIL} else CIVIL if sorts == {FORCES} else None
        less = sum(n.tally.low for n in parts)
        if rest and whole.tally.low > less and not any(n.tally.approximate or n.tally.high is None for n in parts):
            high = None if whole.tally.high is None else whole.tally.high - less
            tally = replace(whole.tally, low=whole.tally.low - less, high=high)
            yield Number(tally, rest, False, f"{whole.value} - {' - '.join(n.value for n in parts)}")


def sided(n: Number, s: Statement) -> Number:
    """The number under the sort by which the other side calls them: the fighters whom an armed group calls its own
    (`the loss of two fighters`) are the assailants of those who fight it, and none of these."""
    language = s.told.reading.article.language or ""
    own = phrases(language, "tolls", "told", "own")
    kind = s.claim.sources[-1].kind if s.claim.sources else ""
    fights = (
        kind in FIGHTING if n.sort else kind == "armed-group"
    )  # the dead without a noun whom others lost are anybody
    if n.tally.kind == "killed" and not (n.sort or n.part) and s.mention.type in FOUGHT and _on_forces(n, s, language):
        return replace(n, sort=FORCES)
    if n.tally.kind not in TOLLS or n.sort not in ("", FORCES, n.tally.unit):
        return n
    if not (n.sort or fights or n.part) and _theirs(n, s, language):
        return replace(n, sort=FORCES)
    theirs = fights and any(own.search(part) for part in _telling(n, s, language))
    return replace(n, sort=MILITANTS) if theirs or _enemies(n, s, language) else n


def _theirs(n: Number, s: Statement, language: str) -> bool:
    """Whether what follows a number says that they are of those whom the claim speaks for: `lost eight of theirs`."""
    end = n.of[-1].end
    after = plain(s.told.reading.article.text[end : end + AFTER]).lstrip()
    return phrases(language, "tolls", "after", "theirs").match(after) is not None


def _telling(n: Number, s: Statement, language: str) -> Iterator[str]:
    """The words of the claim that tell a number and no other toll: of `killed ten soldiers and lost two men` either
    half."""
    text, first, last = s.told.reading.article.text, n.of[0].start, n.of[-1].end
    others = [c for c in s.mention.counts if c.kind in TOLLS and c not in n.of]
    for span in s.claim.content:
        start = max((c.end for c in others if span.start <= c.end <= first), default=span.start)
        end = min((c.start for c in others if last <= c.start < span.end), default=span.end)
        told = plain(text[start : max(end, start)])
        behind = phrases(language, "tolls", "told", "joins").search(told, max(last - start, 0))
        yield told[: behind.start()] if behind and end < span.end and span.start <= first < span.end else told


def _on_forces(n: Number, s: Statement, language: str) -> bool:
    """Whether who tells of dead, and not whose, is an armed group that tells of those whom it fights."""
    own = phrases(language, "tolls", "told", "own")
    group = bool(s.claim.sources) and s.claim.sources[-1].kind == "armed-group"
    return group and not any(own.search(part) for part in _telling(n, s, language))


def _enemies(n: Number, s: Statement, language: str) -> bool:
    """Whether those who died are told as an army tells of its enemies: `neutralised five fighters`, `the enemy lost ten
    men`."""
    anybody = n.tally.unit in _units(language, "either side")
    if not anybody:
        return False
    enemy, lost = (phrases(language, "tolls", "told", row) for row in ("enemy", "lost"))
    told = [plain(span.text).lstrip(' «“"') for span in s.claim.content]
    return any(
        phrases(language, "tolls", "told", "enemies").search(flat) or (enemy.match(flat) and lost.search(flat))
        for flat in told
    )


def tolled(s: Statement) -> list[tuple[Count, Role]]:
    """The counts that the claim carries, each with what it is of."""
    carried = [c for c in _counts(s) if _carries(s, c)]
    if not carried:
        return []
    starts = [span.start for span in s.claim.content] + [c.start for c in carried] + [s.features.sentence]
    ends = [span.end for span in s.claim.content] + [c.end for c in carried]
    people = s.tells and any(c.kind == "people" and (c.min or 0) > 1 for c in s.mention.counts)
    article = s.told.reading.article
    told = roles(carried, article.text, (min(starts), max(ends)), article.language or "", group=people)
    # who speaks of those whom he saw himself counts some of the dead: `a correspondent saw a child's body`
    seen = s.claim.cue is not None and finds(s.claim.cue.text, article.language or "", "tolls", "before", "seen")
    told = [(c, "part" if seen and role == "whole" and c.kind in TOLLS else role) for c, role in told]
    return [(c, "whole" if role == "part" and _done_to(c, s) else role) for c, role in told]


def _done_to(count: Count, s: Statement) -> bool:
    """Whether the act was done to those who are counted, and to no others: `capturing three of them`."""
    between = s.told.reading.article.text[s.mention.trigger.end : count.start]
    return s.tells and s.mention.trigger.end <= count.start and not between.strip()


def _counts(s: Statement) -> tuple[Count, ...]:
    """The counts of the telling, if the claim is of it, and the tolls that only its words tell, unless the telling has
    them: of the how-manieth to die the telling has but one."""
    article = s.told.reading.article
    mine = s.mention.counts if s.tells else [c for c in s.mention.counts if s.claim.id in c.by]
    others = [c for m in s.told.mentions.values() if m.id != s.mention.id for c in m.counts]
    told = [c for c in worded(s.claim, article.language or "") if not any(_within(c, one) for one in others)]
    tolled = {c.kind for c in mine if c.kind in TOLLS and (not c.by or s.claim.id in c.by)}
    more = [c for c in told if c.kind not in tolled]
    kept = (c for c in mine if not any(c.start < one.end and one.start < c.end for one in more))
    return (*kept, *more)


def _within(one: Count, other: Count) -> bool:
    return one.start < other.end and other.start < one.end


def _carries(s: Statement, count: Count) -> bool:
    language = s.told.reading.article.language or ""
    if (
        (count.kind in IGNORED and unit_key(count.unit) not in _units(language, "homes") and not _struck(s, count))
        or count.min is None
        or (count.by and s.claim.id not in count.by)
        or _given(s, count)
    ):
        return False
    # Who was there, or came to see it, is not who was struck.
    return count.kind != "people" or group(s.mention.type) != "strike"


def _struck(s: Statement, count: Count) -> bool:
    """Whether a number is of things that the act befell: `dynamited four pylons`, and not `at four addresses`."""
    return count.kind == "other" and any(t.start < count.end and count.start < t.end for t in s.mention.targets)


def _given(s: Statement, count: Count) -> bool:
    """Whether it only says which act somebody claims: `has claimed the attack that killed six`."""
    article = s.told.reading.article
    given = phrases(article.language or "", "tolls", "told", "given")
    before = (article.text[span.start : count.start] for span in s.claim.content if span.start < count.start < span.end)
    return s.claim.stance == "claimed" and any(given.search(plain(text)) for text in before)


def judge_counts(a: Said, b: Said) -> Verdict | None:
    """Whether two counts of the same people or things agree, one is vaguer, one has grown, or both cannot hold."""
    if a.count is None or b.count is None or a.count.kind != b.count.kind:
        return None
    told = f"{a.value}, {b.value}"
    relation = relate(a.count, b.count)
    if relation == "equal" or not of_the_same(a, b):
        return None
    if a.count.kind in TOLLS and _grown(a, b) and not _far_beyond(a, b):
        return Verdict("update", f"a later toll: {told}")
    if _all_and_part(a, b) or _all_and_part(b, a):
        return None
    if _far_beyond(a, b):
        return Verdict("contradiction", f"far more: {told}")
    if relation == "vaguer":
        return Verdict("precision", f"one is vaguer: {told}")
    return Verdict("contradiction", f"both cannot hold: {told}")


def _far_beyond(a: Said, b: Said) -> bool:
    """Whether two roots count so unlike many dead or hurt that the greater number is no mere later one, nor a nearer
    one of what the other leaves open: `at least 14`, `31`. A number told as rough (`dozens`) is bound by none."""
    if a.count is None or b.count is None or a.count.kind not in TOLLS or _one_root(a.statement, b.statement):
        return False
    if any(one.count and one.count.approximate and one.count.high is None for one in (a, b)):
        return False
    few, many = sorted((_low(a), _low(b)))
    return few >= FEW and many >= FAR * few


def _one_root(a: Statement, b: Statement) -> bool:
    return bool({root.name for root in a.holders} & {root.name for root in b.holders})


def _all_and_part(sum_: Said, other: Said) -> bool:
    """Whether one adds up numbers of which the other may tell one: `17 civilians and two soldiers`, `17 dead`."""
    counts = [c for c in sum_.statement.mention.counts if other.count and c.kind == other.count.kind]
    low = _low(other)
    one_of = " + " in sum_.value and " + " not in other.value
    return one_of and any(c.min == low == c.max and _carries(sum_.statement, c) for c in counts)


def _grown(a: Said, b: Said) -> bool:
    """Whether one root tells the greater number later, or tells the greater one first as what it had said before; or
    another tells it later of tolls that were not yet closed (`at least 17 dead`). Else two roots that count differently
    contradict each other, whoever was the later: of those whose later one says that its toll has grown, where the
    earlier was closed, gold has eight of ten as contradictions too."""
    early, late = sorted((a, b), key=_low)
    first, then = early.statement, late.statement
    one_root = _one_root(first, then)
    if _low(early) == _low(late) or not (one_root or _open(first, then)):
        return False
    if first.features.article == then.features.article:
        return one_root
    return bool(first.published and then.published and first.published[1] < then.published[0])


def _open(first: Statement, then: Statement) -> bool:
    """Whether the first tells some toll that was open still, and the second that of the same kind within it."""
    return any(
        x.kind == y.kind and x.kind in TOLLS and (x.max is None or _growing(first, x)) and (x.min or 0) <= (y.min or 0)
        for x in first.mention.counts
        for y in then.mention.counts
        if _carries(first, x) and _carries(then, y)
    )


def _growing(s: Statement, count: Count) -> bool:
    """Whether the words before a number tell it as one that may grow: `a provisional toll of 21 dead`."""
    article = s.told.reading.article
    before = plain(article.text[max(s.features.sentence, count.start - BEFORE) : count.start])
    return phrases(article.language or "", "tolls", "before", "growing").search(before) is not None


def _low(said: Said) -> int:
    return said.count.low if said.count else 0


@cache
def _units(language: str, row: str) -> frozenset[str]:
    """The units of a row of the table of tolls."""
    return frozenset(map(unit_key, languages.table(language, "tolls").get("told", {}).get(row, ())))
