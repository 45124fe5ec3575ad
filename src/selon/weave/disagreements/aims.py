"""What was aimed at: whom or what a statement names as a target, in classes that can be set against each other."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, reduce

from selon import languages
from selon.model import TOLLS, Count
from selon.weave.classes import BYSTANDERS, Aim, classes, on_target, placed
from selon.weave.disagreements.counting import tolled
from selon.weave.disagreements.denying import STRUCK, none_fired
from selon.weave.disagreements.said import Said, Verdict
from selon.weave.disagreements.sorts import CUSTODY
from selon.weave.kinds import group
from selon.weave.phrases import finds, phrases, plain
from selon.weave.stances import DENIALS
from selon.weave.tellings.statements import Statement
from selon.weave.wording import begins, opens

# Types of acts in which those of several classes fall on two sides: who attacks a village may be shot in flight.
BOTH = frozenset({"armed-clash", "attack-on-civilians"})
CLASH = "armed-clash"
# Words after one for aiming among which what was aimed at is named: 9 to 16 find the same in three dossiers, 6 less.
LOOK = 12
BEHIND = 80  # letters after those of whom there is none that may say what none of them did
FEW = 5  # words of a content that does no more than name something: 3 to 8 tell the same of five dossiers
NAMED_SO = 3  # words of a content that only calls it something that another said: `cette affirmation mensongère`
SAID = 4  # letters before one who was struck, in a telling that begins with who they were: `they are all herders`
_BREAK = re.compile(r"[,;:()]|\.\s")


def targets(s: Statement) -> Iterator[Said]:
    """What the statement says was aimed at, or was not: in classes."""
    if (
        group(s.mention.type) not in (STRUCK, CUSTODY)
        or s.stands not in ("for", "against")
        or s.mention.reality == "ongoing"
    ):
        return  # what they do as a rule (`our forces strike none but military targets`) tells of no one act
    denied = denied_aims(s)
    if denied:
        yield _said(s, denied, no=True)
        return
    named_so = described(s)
    if named_so:
        yield _said(s, named_so, entire=_all_they_were(s))
        return
    if s.stands == "for" and not s.mention.negated:
        found = aims(s) if s.tells else died(s)
        if found:
            yield _said(s, found)


def _said(s: Statement, found: Iterable[Aim], *, no: bool = False, entire: bool = False) -> Said:
    words = ", ".join(sorted({aim.words for aim in found}))
    told = frozenset((aim.sort, aim.people) for aim in found)
    return Said(s, f"not {words}" if no else words, aims=told, no=no, entire=entire)


def aims(s: Statement) -> tuple[Aim, ...]:
    """What the telling has as targets, those it counts as the dead (not some of them only, and not the hurt, who may
    stand beside), and what its content names after a word for aiming."""
    language, dead = _language(s), _dead(s)
    less = [c for c, _ in tolled(s) if c.kind in TOLLS and c not in dead]
    told = " | ".join(t.text for t in s.mention.targets if not any(c.start < t.end and t.start < c.end for c in less))
    counted = " | ".join(c.text for c in dead)
    content = " | ".join(aimed_at(span.text, language) for span in s.claim.content)
    after = reduce(lambda text, c: text.replace(c.text, "|"), less, content)
    return tuple(dict.fromkeys(x for text in (told, counted, after) for x in classes(text, language)))


def died(s: Statement) -> tuple[Aim, ...]:
    """The people whom a claim that does not tell the act counts as its dead."""
    return tuple(dict.fromkeys(x for c in _dead(s) for x in classes(c.text, _language(s))))


def _dead(s: Statement) -> list[Count]:
    """Those whom the statement counts as the dead, or as taken, not some of them only."""
    kind = "people" if group(s.mention.type) == CUSTODY else "killed"
    return [c for c, role in tolled(s) if c.kind == kind and role != "part" and c.max != 0]


def described(s: Statement) -> tuple[Aim, ...]:
    """What a content that tells no act says that the place or the thing struck was: `it was a workshop`, `it served to
    put rockets together`; or a content of a few words that names no more (`speaks of a military base`)."""
    if s.stands != "for" or s.claim.negated or s.mention.negated:
        return ()
    language, found = _language(s), list[Aim]()
    hurt = s.tells and begins(s.mention.trigger.text, "hurt", language)  # who was hurt may have stood beside
    for span in s.claim.content:
        flat = plain(span.text).lstrip(" «“\"'")
        cleft = phrases(language, "aims", "words", "cleft").search(flat)
        was = None if cleft else _being(flat, language)
        serves = phrases(language, "aims", "words", "serving").search(flat)
        few = not hurt and len(flat.split()) <= FEW and phrases(language, "aims", "words", "article").match(flat)
        start = was.end() if was else serves.end() if serves else 0
        if start or few:
            near = " ".join(_BREAK.split(flat[start:])[0].split()[:LOOK])
            # Those of whom somebody says that it was they are not beside what was struck.
            sought = placed(near, language, stores=serves is not None)[:1]
            first = [aim for aim, at in sought if not (s.tells and was) or at <= SAID]
            found += [replace(aim, people=False) for aim in first] if was else first
    return tuple(dict.fromkeys(found))


def _being(flat: str, language: str) -> re.Match[str] | None:
    """The words with which a content opens that says what who or what was struck was: `it was`, `those killed were`."""
    rows = (phrases(language, "aims", "words", row).match(flat) for row in ("being", "they were"))
    return next((m for m in rows if m), None)


def _all_they_were(s: Statement) -> bool:
    """Whether the content says of all who were struck what they were, or of all who were there: `the dead were
    herders`, `there were none but families in the house`."""
    flats = [plain(span.text).lstrip(" «“\"'") for span in s.claim.content]
    rows = ("they were", "nobody but")
    return any(phrases(_language(s), "aims", "words", row).search(flat) for flat in flats for row in rows)


def none_there(s: Statement) -> tuple[Aim, ...]:
    """The classes of whom or what the statement says that there were none: `there was no armed man`, `neither fighters
    nor arms`; not the dead and the hurt of whom there were none, which is a toll."""
    if group(s.mention.type) != STRUCK or none_fired(s):
        return ()
    language, found = _language(s), list[Aim]()
    none = phrases(language, "aims", "words", "none")
    tolls = [(c.start, c.end) for c in s.mention.counts if c.kind in TOLLS and c.max == 0]
    for span in s.claim.content:
        flat = plain(span.text)
        for m in none.finditer(flat):
            at = span.start + m.start()
            if not any(start < span.start + m.end() + 1 and at < end for start, end in tolls):
                after = flat[m.end() :].lstrip(" '")
                if _did(after, language):
                    continue  # `none of the fighters escaped`: there were some
                found += [aim for aim, where in placed(after, language, stores=True)[:1] if not where]
    return tuple(dict.fromkeys(found))


def _did(after: str, language: str) -> bool:
    """Whether those of whom there is none are said not to have done something, rather than not to have been hit."""
    near = " ".join(_BREAK.split(after)[0].split()[:LOOK])
    has = phrases(language, "aims", "words", "has").search(near)
    been = has and phrases(language, "aims", "words", "been").match(near[has.end() :].lstrip())
    return has is not None and been is None


def denied_aims(s: Statement) -> tuple[Aim, ...]:
    """The classes that the statement says were no target: who denies to have aimed at civilians, or any strike on them,
    or that a fighter was there, or that it was aimed at one; none where it denies the act, or tells one."""
    language = _language(s)
    content = " | ".join(span.text for span in s.claim.content)
    if s.claim.stance in DENIALS:
        if (taken := taken_up(s)) is not None:
            return classes(aimed_at(taken, language) or (taken if _having(taken, language) else ""), language)
        there = phrases(language, "aims", "words", "presence").search(plain(content))
        aiming = s.tells and begins(s.mention.trigger.text, "aim", language)
        bare = not s.tells and any(on_target(span.text, language, denied=True) for span in s.claim.content)
        if aiming:  # who denies that their own base was hit denies the act
            return () if own_struck(s) else classes(content, language)
        if there or (bare and not s.judges):  # `any military activity in the school` denies no school
            beside = phrases(language, "aims", "words", "beside").search(
                plain(content)
            )  # `of strangers beside soldiers`
            return classes(content[: beside.start()] if beside else content, language)[:1]
        disputed = (_untold(s, content),) if s.tells else ()
        told = classes(" | ".join(aimed_at(one, language) for one in disputed), language)
        having = _having(content, language)  # who denies having struck a prison has struck, and no prison
        return tuple(aim for aim in told if not s.tells or (aim.sort == BYSTANDERS and (aim.people or having)))
    if s.claim.stance == "asserted":
        if s.mention.negated and group(s.mention.type) == CUSTODY:
            return ()  # `no soldier was captured`: there was no such act
        counted = [c for c in s.mention.counts if c.max == 0 and c.kind not in TOLLS and _by(s, c.by)]
        text = s.told.reading.article.text
        none = " | ".join(c.text for c in counted if not _did(plain(text[c.end : c.end + BEHIND]), language))
        return tuple(dict.fromkeys((*classes(none, language), *none_there(s))))
    return ()


def _untold(s: Statement, content: str) -> str:
    """The words of a denial without the dead that an act is said to have made: `that its planes bombed a convent,
    killing twenty civilians`; those whom it was done to stay: `to have killed civilians`."""
    done = [(t.start, t.end) for t in s.mention.targets]
    made = [c for c in _dead(s) if not any(c.start < end and start < c.end for start, end in done)]
    return reduce(lambda text, c: text.replace(c.text, "|"), made, content)


def own_struck(s: Statement) -> bool:
    """Whether a content opens with what is the speaker's own, and was struck: `that its base had been hit`."""
    own = phrases(_language(s), "disputes", "own")
    first = {span.start: own.match(plain(span.text)) for span in s.claim.content}
    return any(first.get(one.start) for one in s.mention.targets)


def taken_up(s: Statement) -> str | None:
    """The words of the claim that a denial takes up, where it has none of its own for what it denies: `X says that the
    raid was on fighters, an allegation that Y rejects`; None of any other."""
    brief = [span for span in s.claim.content if len(span.text.split()) <= NAMED_SO]
    if s.tells or not any(opens(span.text, "telling", _language(s)) for span in brief):
        return None
    judged = next((one for one in s.told.reading.claims if one.id == s.claim.about), None)
    return " | ".join(span.text for span in judged.content) if judged is not None else None


def _having(content: str, language: str) -> bool:
    """Whether a content opens with an infinitive whose object is new: `having struck a prison`."""
    return phrases(language, "aims", "words", "having").match(plain(content)) is not None


def apart(a: Statement, b: Statement) -> bool:
    """Whether one denies an act on targets of another class than the other tells of: it says nothing of that one."""
    denying, telling = (a, b) if a.claim.stance in DENIALS else (b, a)
    content = " | ".join(span.text for span in denying.claim.content)
    mine = {aim.sort for aim in classes(content, _language(denying))}
    theirs = {aim.sort for aim in aims(telling)}
    return bool(mine and theirs) and not mine & theirs


def judge_targets(a: Said, b: Said) -> Verdict | None:
    """Whether two statements name classes that cannot both have been the target, or one denies what the other names.
    Civilians may die where a depot was aimed at, and beside fighters: people speak against as many other people that
    died, and against things that are none of theirs only where those are what others say was aimed at. Of 19 golden
    rows of two sorts of people who are not as many, three are contradictions, which other claims show as well."""
    mine, theirs = ({sort for sort, _ in said.aims} for said in (a, b))
    if not (mine and theirs) or (a.no and b.no):
        return None
    if a.no or b.no:
        return _verdict("one denies it", a, b) if mine & theirs and not _no_thing(a, b) else None
    opposed = _opposed(_language(a.statement))
    if not all(y in opposed.get(x, ()) for x in mine for y in theirs):
        return None
    if _fragments(a.statement) or _fragments(b.statement):
        return None
    if a.entire or b.entire:
        return _verdict("targets of two classes", a, b)
    if _both_fall(a, b):
        return None
    if all(_beside(x, y) for x in a.aims for y in b.aims) or _died_beside(a, b) or _died_beside(b, a):
        return None
    people = all(any(people for _, people in said.aims) for said in (a, b))
    if people and not _same_dead(a, b):
        return None
    return _verdict("targets of two classes", a, b)


def _both_fall(a: Said, b: Said) -> bool:
    """Whether those of both classes may have fallen in one fight: nobody is told to have killed as many of either."""
    x, y = a.statement.mention, b.statement.mention
    doers = {one.name for one in x.actors} & {one.name for one in y.actors}
    return {x.type, y.type} <= BOTH and not (doers and _same_dead(a, b))


def _same_dead(a: Said, b: Said) -> bool:
    """Whether two statements count as many dead, and more than one: they are the same people."""
    mine, theirs = ({c.min for c in _dead(said.statement)} - {1} for said in (a, b))
    return bool(mine & theirs)


def _beside(x: tuple[str, bool], y: tuple[str, bool]) -> bool:
    """Whether one is of people who were hit, and the other of things beside them."""
    return x[1] != y[1] and (x if x[1] else y)[0] == BYSTANDERS


def _died_beside(dead: Said, other: Said) -> bool:
    """Whether one tells no more than who died, and the other of things that were struck: soldiers die in a market."""
    s = dead.statement
    hurt = s.tells and begins(s.mention.trigger.text, "hurt", _language(s))
    return hurt and all(people for _, people in dead.aims) and not any(people for _, people in other.aims)


def _fragments(s: Statement) -> bool:
    """Whether the content tells of what only fragments or the blast reached, which nobody need have aimed at."""
    return any(finds(span.text, _language(s), "aims", "words", "fragments") for span in s.claim.content)


def _no_thing(a: Said, b: Said) -> bool:
    """Whether one denies that a thing was struck, or that there was one, and the other tells of people alone: both may
    be."""
    denying, telling = (a, b) if a.no else (b, a)
    things = all(not people for _, people in denying.aims)
    return things and all(people for _, people in telling.aims)


def _verdict(what: str, a: Said, b: Said) -> Verdict:
    return Verdict("contradiction", f"{what}: {a.value}; {b.value}")


def aimed_at(content: str, language: str) -> str:
    """What stands after words for aiming, up to a word that comes to something else: `a quarrel over the presence`."""
    starts, passing, until = _starts(language)
    presence = frozenset(languages.table(language, "aims").get("words", {}).get("presence", ()))
    text, out, left = content, [], 0
    for word in text.split():
        flat = plain(word).strip("«»\"'“”(),.;:").rpartition("'")[-1]  # without an elided article
        if flat.startswith(starts) or flat in passing:
            left = LOOK
        elif left and (flat in until or flat in presence):
            left = 0
        elif left:
            out.append(word)
            left -= 1
    return " ".join(out)


@cache
def _starts(language: str) -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    words = languages.table(language, "aims").get("words", {})
    return tuple(words.get("aiming", ())), frozenset(words.get("passing", ())), frozenset(words.get("until", ()))


@cache
def _opposed(language: str) -> dict[str, list[str]]:
    return dict(languages.table(language, "aims").get("opposed", {}))


def _by(s: Statement, by: tuple[str, ...]) -> bool:
    return not by or s.claim.id in by


def _language(s: Statement) -> str:
    return s.told.reading.article.language or ""
