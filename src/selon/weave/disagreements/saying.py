"""What a statement says in each field, and what two of them come to: contradiction, precision, update, or nothing."""

from collections.abc import Callable, Iterator

from selon.model import TOLLS, DisagreementField
from selon.weave.comparison.compare import compare
from selon.weave.comparison.days import DAY, SLACK, written
from selon.weave.comparison.features import Features
from selon.weave.comparison.named import meet
from selon.weave.disagreements.aims import denied_aims, judge_targets, own_struck, targets
from selon.weave.disagreements.counting import DIED, counts, judge_counts
from selon.weave.disagreements.denying import (
    STRUCK,
    appraises,
    disowns,
    none_fired,
    none_happened,
)
from selon.weave.disagreements.nobody import denies_deaths, none_lost
from selon.weave.disagreements.placing import judge_places, places
from selon.weave.disagreements.said import HAPPENED, Judging, Said, Verdict
from selon.weave.disagreements.sides import abets, actors, denies_part, judge_actors
from selon.weave.kinds import group
from selon.weave.phrases import finds
from selon.weave.stances import DENIALS
from selon.weave.tellings.statements import Statement
from selon.weave.wording import begins, opens, words

NOT = "it did not happen"
_AGAINST = {"denied": "denies it", "doubted": "doubts it"}  # what a stance against it is called
EFFECT = "explosion"  # the type of what is seen and heard, whoever caused it, if anybody did
# What counts of that none do not deny an act.
PRESENT = frozenset({"people", "vehicles", "aircraft"})
# Swept (2 to 7 words, 1 to 6): four dossiers tell the same.
OPENING = 3  # words before a date from which on it does not open its sentence: `on Friday the attack`
# Score of the comparison from which an act of another type may be the one that is denied. Of the contradictions of this
# field in 26 dossiers, half of them wrong, it leaves out 3 right and 17 wrong; at 0.5 one right and 11 wrong.
ALIKE = 1.0


def _speaks_of(s: Statement, row: str) -> bool:
    """Whether the content opens with words of a row of the table of retelling."""
    language = _language(s)
    return any(opens(span.text, row, language) for span in s.claim.content)


def _happened(s: Statement) -> Iterator[Said]:
    if denies_part(s) or appraises(s) or s.stands not in ("for", "against"):
        return
    if not (s.tells or s.judges or disowns(s)):
        return
    if _speaks_of(s, "manner") and (not s.tells or s.claim.stance in DENIALS):
        return  # who denies a version of it, or what use or right it was, does not deny it
    if s.claim.stance in DENIALS and s.tells and abets(s):
        return  # nor who denies to have helped those who did it
    if _nobody(s) or denies_deaths(s) or denied_aims(s):
        return  # nor who denies its toll, or that somebody was there
    negated = s.claim.negated or s.mention.negated  # if the act is not denied, it is of something about it
    if s.claim.stance in DENIALS or none_happened(s) or disowns(s):
        yield Said(s, NOT)
    elif not negated and s.mention.reality != "hypothetical" and not _only_hurt(s):
        yield Said(s, HAPPENED)


def _only_hurt(s: Statement) -> bool:
    """Whether the telling is no more than that people died or were hurt: it says nothing of how, which is what somebody
    denies. Of 711 contradictions of the golden sets, 166 of them wrong, it leaves out three right and eight wrong."""
    return s.tells and s.stands == "for" and begins(s.mention.trigger.text, "hurt", _language(s))


def _nobody(s: Statement) -> bool:
    """Whether it is the number of people or things that is none, and not the act: `no fighter was in the car`, `there
    were neither dead nor wounded`."""
    if s.mention.negated and begins(s.mention.trigger.text, "hurt", _language(s)) and any(none_lost(s)):
        return True
    start = s.mention.trigger.start
    return any(
        c.max == 0 and (c.kind in TOLLS or (c.kind in PRESENT and c.start <= start < c.end)) for c in s.mention.counts
    )


def _judge_happened(a: Said, b: Said) -> Verdict | None:
    denying, telling = (a, b) if a.value == NOT else (b, a)
    if a.value == b.value or _effect(denying.statement, telling.statement):
        return None
    if not _takes_up(denying.statement, telling.statement):
        return None
    how = _AGAINST.get(denying.statement.claim.stance, "tells that it did not happen")
    return Verdict("contradiction", f"one tells it, one {how}")


def _takes_up(denying: Statement, telling: Statement) -> bool:
    """Whether a denial is of what is told: by what it says, when, or as what it speaks of it. A strike is told with
    much beside it, which nobody denies; other acts are told alone. Who tells no more than an attack says little that
    could be denied, but by who denies any. Of a hundred pairs in 22 dossiers, 46 of them wrong, this leaves 51 right
    and 18 wrong."""
    mine, theirs = denying.features, telling.features
    if (theirs.generic and not mine.generic) or (denying.tells and _of_another_kind(mine, theirs)):
        return False
    told, denied = (frozenset().union(*(words(span.text) for span in s.claim.content)) for s in (telling, denying))
    return (
        group(denying.mention.type) != STRUCK
        or denying.claim.about is not None
        or mine.again
        or own_struck(denying)
        or (mine.days is not None and mine.days == theirs.days)
        or bool(told & denied)
    )


def _of_another_kind(denied: Features, told: Features) -> bool:
    """Whether the act that a denial tells itself is of another type than what is told, and hardly like it: who has
    killed no commander has not denied that shells fell."""
    taken_up = denied.again or denied.bare
    return denied.kind != told.kind and not taken_up and compare(denied, told).score < ALIKE


def _effect(denying: Statement, telling: Statement) -> bool:
    """Whether one denies that anybody struck, and the other only tells a blast, which nobody need have caused."""
    kind = denying.mention.type
    struck = group(kind) == STRUCK and kind not in (EFFECT, *DIED) and not _blows(denying)
    return struck and _blast(telling) and not none_fired(denying)


def _blast(s: Statement) -> bool:
    """Whether it tells no more than a blast, or that somebody died, and nobody who did it."""
    return (s.mention.type in (EFFECT, *DIED) or _blows(s)) and not s.mention.actors


def _blows(s: Statement) -> bool:
    """Whether the telling's own word is for a blast."""
    return finds(s.mention.trigger.text, _language(s), "disputes", "blast")


def _date(s: Statement) -> Iterator[Said]:
    days = s.features.days
    told = s.tells and s.stands in ("for", "against")
    if days and told and not (s.features.said or _aftermath(s) or _of_another(s)):
        value = s.mention.when.edtf or written(days)
        named = days[1] - days[0] > DAY and s.features.weekdays  # `on Sunday`, of a month
        yield Said(s, f"{value} ({s.mention.when.text})" if named else value, days=days)


def _language(s: Statement) -> str:
    return s.told.reading.article.language or ""


def _of_another(s: Statement) -> bool:
    """Whether the words that date it are of something else in its sentence: what was before or after it (`closed since
    Monday evening, before the first blast`), or what was said of it (`claimed on Friday the attack`)."""
    when, start, text = s.mention.when, s.mention.trigger.start, s.told.reading.article.text
    if when.start is None or when.end is None or not s.features.sentence <= when.start < when.end <= start:
        return False
    between, language = text[when.end : start], _language(s)
    if finds(between, language, "disputes", "beside"):
        return True
    opening = text[s.features.sentence : when.start].split()
    words = [word for word in between.split() if any(map(str.isalnum, word))]
    return s.features.again and len(words) <= 1 and len(opening) >= OPENING


def _aftermath(s: Statement) -> bool:
    """Whether the telling's own word is for what came after the act (a death, bodies found, a burial), on a day of its
    own."""
    if begins(s.mention.trigger.text, "hurt", _language(s)):
        return True
    return finds(s.mention.trigger.text, _language(s), "disputes", "aftermath")


def _judge_date(a: Said, b: Said) -> Verdict | None:
    if a.days is None or b.days is None or not (a.own and b.own):
        return None
    told = f"{a.value}, {b.value}"
    gap = max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])
    if gap > 0:
        return Verdict("contradiction", f"{gap} days apart: {told}" if gap > SLACK else f"a day apart: {told}")
    if _two_weekdays(a, b):
        return Verdict("contradiction", f"two days of the week: {told}")
    lengths = sorted(last - first for first, last in (a.days, b.days))
    vaguer = a.days != b.days and lengths[1] > max(DAY, lengths[0])
    return Verdict("precision", f"one holds the other: {told}") if vaguer else None


def _two_weekdays(a: Said, b: Said) -> bool:
    """Whether two dates, one of which is known by its month only, are of two days of the week: `on Sunday`, and the
    16th, a Saturday."""
    mine, theirs = (one.statement.features.weekdays for one in (a, b))
    return (_vague(a) or _vague(b)) and bool(mine and theirs) and not meet(mine, theirs)


def _vague(said: Said) -> bool:
    return said.days is not None and said.days[1] - said.days[0] > DAY


FIELDS: tuple[tuple[DisagreementField, Callable[[Statement], Iterator[Said]], Judging], ...] = (
    ("happened", _happened, _judge_happened),
    ("count", counts, judge_counts),
    ("date", _date, _judge_date),
    ("place", places, judge_places),
    ("actor", actors, judge_actors),
    ("target", targets, judge_targets),
)
