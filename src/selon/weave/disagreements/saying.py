"""What a statement says in each field, and what two of them come to: contradiction, precision, update, or nothing."""

import re
from collections.abc import Callable, Iterator
from itertools import permutations, product

from selon.model import TOLLS, DisagreementField
from selon.ontology import fold
from selon.weave.classes import classes
from selon.weave.comparison.days import DAY, SLACK, written
from selon.weave.comparison.features import Site
from selon.weave.comparison.sites import EXACT, FAR, MOVING, NEAR, kilometres
from selon.weave.disagreements.aims import aims, apart, denied_aims, judge_targets, targets
from selon.weave.disagreements.counting import DIED, TAKEN, counts, denies_toll, judge_counts
from selon.weave.disagreements.denying import (
    STRUCK,
    accident,
    appraises,
    denies_presence,
    disowns,
    disputed_aims,
    nobody_did,
    none_fired,
    none_happened,
    none_reached,
    unproven,
    whose_word,
)
from selon.weave.disagreements.ending import held, held_by, hit, stopped
from selon.weave.disagreements.nobody import EFFECTING, none_lost
from selon.weave.disagreements.said import HAPPENED, Judging, Said, Verdict
from selon.weave.disagreements.sides import actors, answered, denies_part, judge_actors, of_own, related
from selon.weave.disagreements.ways import destinations, elsewhere, judge_denied
from selon.weave.kinds import FROM_AFAR, group
from selon.weave.phrases import finds, phrases, plain
from selon.weave.stances import DENIALS
from selon.weave.tellings.accusing import named
from selon.weave.tellings.statements import Statement
from selon.weave.wording import before_place, begins, opens

NOT = "it did not happen"
EFFECT = "explosion"  # the type of what is seen and heard, whoever caused it, if anybody did
# What counts of that none do not deny an act.
AIRCRAFT = "aircraft"  # of which to have lost none is to deny that one was shot down
PRESENT = frozenset({"people", "vehicles", AIRCRAFT})
# Types of acts by what they are done with.
MEANS = (frozenset({"armed-clash"}), frozenset({*FROM_AFAR, EFFECT, "suicide-attack"}))
BLAST, SHOTS = "blast", "shots"  # what is heard: rows of the table of disputes
# Swept (2 to 7 words, 1 to 6): four dossiers tell the same.
AROUND = 4  # words before a place among which one says that what is around it is meant: `the country west of Deraa`
OPENING = 3  # words before a date from which on it does not open its sentence: `on Friday the attack`


def _speaks_of(s: Statement, row: str) -> bool:
    """Whether the content opens with words of a row of the table of retelling."""
    language = _language(s)
    return any(opens(span.text, row, language) for span in s.claim.content)


def _happened(s: Statement) -> Iterator[Said]:
    if stopped(s) or held(s):
        yield Said(s, NOT)
        return
    if denies_part(s) or appraises(s) or s.stands not in ("for", "against"):
        return
    if not (s.tells or s.judges or disowns(s) or none_reached(s)):
        return
    if (not s.tells and _speaks_of(s, "manner")) or _nobody(s) or denies_toll(s) or denied_aims(s) or _of_aims(s):
        return  # who denies a version of it, its toll, or that somebody was there, does not deny it
    if s.claim.stance in DENIALS and _speaks_of(s, "quality"):
        return  # who doubts what use an act was, or by what right, does not doubt the act
    if s.claim.stance in DENIALS and s.claim.cue and finds(s.claim.cue.text, _language(s), "disputes", "habit"):
        return  # of what they always deny it tells of no one act
    if s.claim.stance in DENIALS and begins(s.mention.trigger.text, "aim", _language(s)):
        return  # who denies having aimed at some does not deny having fired
    if s.tells and s.stands == "for" and _goal(s):
        return
    if accident(s):
        yield Said(s, NOT, no=True)
        return
    negated = s.claim.negated or s.mention.negated  # if the act is not denied, it is of something about it
    if s.mention.reality == "ongoing" and s.mention.negated:
        return  # what they never do (`we do not fire on markets`) tells of no one act
    if s.claim.stance in DENIALS or none_happened(s) or disowns(s) or unproven(s) or none_reached(s):
        yield Said(s, NOT, names=whose_word(s) if s.claim.stance in DENIALS else frozenset())
    elif not negated and s.mention.reality != "hypothetical" and not _only_hurt(s):
        yield Said(s, HAPPENED)


def _only_hurt(s: Statement) -> bool:
    """Whether the telling is no more than that people died or were hurt: it says nothing of how, which is what somebody
    denies. Of 711 contradictions of the golden sets, 166 of them wrong, it leaves out three right and eight wrong."""
    return s.tells and s.stands == "for" and begins(s.mention.trigger.text, "hurt", _language(s))


def _goal(s: Statement) -> bool:
    """Whether the words right before the act tell it as a goal: `will go on until the liberation of the province`."""
    before = plain(s.told.reading.article.text[s.features.sentence : s.mention.trigger.start]).rstrip(" «“")
    return any(m.end() == len(before) for m in phrases(_language(s), "disputes", "goal").finditer(before))


def _of_aims(s: Statement) -> bool:
    """Whether what is denied is who was there, or what others say was aimed at."""
    return s.claim.stance in DENIALS and (denies_presence(s) or any(disputed_aims(s)))


def _nobody(s: Statement) -> bool:
    """Whether it is the number of people or things that is none, and not the act: `no fighter was in the car`, `there
    were neither dead nor wounded`."""
    start = s.mention.trigger.start
    hurt = (s.mention.negated or nobody_did(s) is not None) and begins(s.mention.trigger.text, "hurt", _language(s))
    if hurt and s.mention.type in EFFECTING and any(none_lost(s)):
        return True
    lost = any(finds(span.text, _language(s), "disputes", "lost") for span in s.claim.content)
    return any(
        c.max == 0
        and (c.kind in TOLLS or (c.kind in PRESENT and c.start <= start < c.end and not (c.kind == AIRCRAFT and lost)))
        for c in s.mention.counts
    )


def _judge_happened(a: Said, b: Said) -> Verdict | None:
    denying, telling = (a, b) if a.value == NOT else (b, a)
    if a.value == b.value or _effect(denying.statement, telling.statement):
        return None
    if not denying.no and apart(a.statement, b.statement):
        return None  # what went off by accident is no aim
    if denying.no and _blast(telling.statement):
        return None  # what went off by accident went off
    if _other_means(denying, telling.statement):
        return None
    if of_own(denying.statement) and not _done_by(telling.statement, denying.statement):
        return None
    if denying.names and not _on_word_of(denying, telling.statement):
        return None
    return Verdict("contradiction", f"{a.statement.claim.stance}, {b.statement.claim.stance}")


def _other_means(denying: Said, telling: Statement) -> bool:
    """Whether what is denied is done with other means than what is told, so that both may be: who heard no gunfire may
    have heard a bomb, and who denies a raid on a convoy that he tells of denies no ambush."""
    s, kind = denying.statement, telling.mention.type
    if stopped(s):
        return not hit(telling)
    if held(s):
        return kind != TAKEN or held_by(s, telling)
    if s.tells and _repelled(s) and not _repelled(telling):
        return True
    if none_reached(s) and not finds(telling.mention.trigger.text, _language(s), "disputes", "reached"):
        return True  # what was fired may have fallen short
    if s.mention.type == TAKEN and (kind != TAKEN or _gains(telling, s)):
        return True
    none = nobody_did(s) or "" if group(s.mention.type) == STRUCK else ""
    if none and not finds(none, _language(s), "disputes", "fired") and not _strikes_some(telling, none):
        return True
    if denying.kinds is not None and kind not in denying.kinds and not {kind, *denying.kinds} <= FROM_AFAR:
        return True
    sound = None if denying.no or not s.tells else _sound(s)
    if sound is not None:
        return _sound(telling) != sound and not (sound == BLAST and kind in MEANS[1] and not telling.features.generic)
    if not s.tells or s.features.generic or telling.features.generic:
        return False
    return any(s.mention.type in one and kind in other for one, other in permutations(MEANS))


def _gains(telling: Statement, denying: Statement) -> bool:
    """Whether it is the side of those who deny a loss that is told to have taken the place."""
    whom = frozenset(one.name for one in telling.mention.actors)
    return bool(whom) and related(whom, denying.roots, telling.known, _language(telling))


def _strikes_some(telling: Statement, none: str) -> bool:
    """Whether it tells a strike on some of those of whom none was struck: by their noun, or their class."""
    language = _language(telling)
    text = plain(" | ".join(span.text for span in telling.claim.content))
    noun = none.split()[0].rpartition("'")[2].rstrip("sx")
    mine = {aim.sort for aim in classes(none, language)}
    return bool(re.search(rf"(?<!\w){re.escape(noun)}", text)) or bool(mine & {aim.sort for aim in aims(telling)})


def _repelled(s: Statement) -> bool:
    """Whether the telling's own word is for how an attack ended, not for the attack."""
    return finds(s.mention.trigger.text, _language(s), "disputes", "repelled")


def _sound(s: Statement) -> str | None:
    """Which sound the telling's own word is for, a blast or gunfire; none for that of rockets and raids."""
    rows = (BLAST, *(() if s.mention.type in FROM_AFAR else (SHOTS,)))
    language = _language(s)
    return next((row for row in rows if finds(s.mention.trigger.text, language, "disputes", row)), None)


def _effect(denying: Statement, telling: Statement) -> bool:
    """Whether one denies that anybody struck, and the other only tells a blast, which nobody need have caused."""
    kind = denying.mention.type
    struck = group(kind) == STRUCK and kind not in (EFFECT, *DIED) and _sound(denying) != BLAST
    return struck and _blast(telling) and not none_fired(denying)


def _blast(s: Statement) -> bool:
    """Whether it tells no more than a blast, or that somebody died, and nobody who did it."""
    word = finds(s.mention.trigger.text, _language(s), "disputes", BLAST)
    return (s.mention.type in (EFFECT, *DIED) or word) and not s.mention.actors


def _done_by(telling: Statement, denying: Statement) -> bool:
    """Whether who tells an act has it done by those who deny it, or by one of their side, or accuses them."""
    whom = frozenset(one.name for one in telling.mention.actors)
    if telling.claim.stance == "accused":
        whom |= frozenset(one for span in telling.claim.content for one in named(span.text, telling.known))
    mine = denying.roots | {one.name for one in denying.mention.actors}
    return bool(whom) and related(whom, mine, telling.known, _language(telling))


def _on_word_of(denying: Said, telling: Statement) -> bool:
    """Whether who tells it may be one of those whose word is denied: one of them, one of their side, or one unknown."""
    names = frozenset(root.name for root in telling.holders)
    if not denying.names.isdisjoint(names | {source.name for source in telling.claim.sources}):
        return True
    known = frozenset(name for name in names if telling.known.find(name))
    whom = frozenset(name for name in denying.names if telling.known.find(name))
    return bool(whom) and (not known or related(whom, known, telling.known, _language(telling)))


def _date(s: Statement) -> Iterator[Said]:
    days = s.features.days
    told = s.tells and s.stands in ("for", "against")
    if days and told and not (s.features.said or _aftermath(s) or _of_another(s)):
        yield Said(s, s.mention.when.edtf or written(days), days=days)


def _language(s: Statement) -> str:
    return s.told.reading.article.language or ""


def _by_night(s: Statement) -> bool:
    """Whether the words that date the telling tell a night."""
    return finds(s.mention.when.text or "", _language(s), "disputes", "night")


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
    if a.days is None or b.days is None or a.days == b.days:
        return None
    told = f"{a.value}, {b.value}"
    if not (a.own and b.own):
        return None
    gap = max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])
    if answered(a.statement, b.statement):
        return None
    if gap == SLACK and (_by_night(a.statement) or _by_night(b.statement)):
        return None  # one night is of two days
    if gap > 0:
        return Verdict("contradiction", f"{gap} days apart: {told}" if gap > SLACK else f"a day apart: {told}")
    lengths = sorted(last - first for first, last in (a.days, b.days))
    return Verdict("precision", f"one holds the other: {told}") if lengths[1] > max(DAY, lengths[0]) else None


def _place(s: Statement) -> Iterator[Said]:
    """The place that the telling knows best, if it says where it happened; where what moves went; where it was not."""
    if s.stands not in ("for", "against"):
        return
    yield from elsewhere(s)
    if s.tells:
        yield from (Said(s, site.name, site=site) for site in destinations(s) if _stated(s, site))
    at = [site for site in s.features.sites if site.role == "at"]
    if s.tells and at and group(s.mention.type) not in MOVING:
        best = min(at, key=lambda site: (site.precision, site.name))
        if _stated(s, best):
            yield Said(s, best.name, site=best)


def _stated(s: Statement, site: Site) -> bool:
    """Whether the claim's own words have the place, and the telling has not taken it over from another."""
    named = [place for place in s.mention.places if (place.gazetteer or fold(place.name)) == site.spot]
    text, language = s.told.reading.article.text, _language(s)
    return any(
        span.start <= place.start < span.end and not _beside(text[s.features.sentence : place.start], language)
        for place in named
        for span in s.claim.content
    )


def _beside(before: str, language: str) -> bool:
    """Whether the words before a place say that the act was not there (the hospital of it), or somewhere around it."""
    near = " ".join(before.split()[-AROUND:])
    return before_place(before, "aside", language) or finds(near, language, "disputes", "around")


def _judge_place(a: Said, b: Said) -> Verdict | None:
    if a.no or b.no:
        return judge_denied(a, b)
    if group(a.statement.mention.type) in MOVING or group(b.statement.mention.type) in MOVING:
        return None  # what goes to one place may go on to another
    x, y = a.site, b.site
    if x is None or y is None or x.spot == y.spot or _meet(a.statement, b.statement):
        return None
    if _tells_of(a.statement, y) or _tells_of(b.statement, x):
        return None  # one place is that of the act, the other that of another act
    told = f"{a.value}, {b.value}"
    if x.precision <= EXACT and y.precision <= EXACT:
        apart = kilometres(x, y)
        if apart is None or apart > FAR:
            return None
        return Verdict("contradiction", f"{apart:.0f} km apart: {told}")
    held = x.country and y.country and (x.admin1 == y.admin1 or not (x.admin1 and y.admin1))
    return Verdict("precision", f"one holds the other: {told}") if held and x.country == y.country else None


def _tells_of(s: Statement, site: Site) -> bool:
    """Whether the article of a statement tells of an act at another's place as well."""
    places = (place for m in s.told.mentions.values() for place in m.places if place.role == "at")
    return any((place.gazetteer or fold(place.name)) == site.spot for place in places)


def _meet(a: Statement, b: Statement) -> bool:
    """Whether some place of one is a place of the other, or near it: the road from X to Y, and Y."""
    pairs = product(a.features.sites, b.features.sites)
    exact = ((x, y) for x, y in pairs if max(x.precision, y.precision) <= EXACT)
    return any(x.spot == y.spot or (kilometres(x, y) or FAR) <= NEAR for x, y in exact)


def _judge_targets(a: Said, b: Said) -> Verdict | None:
    """By their classes. Of golden rows of two names alone, which one side calls the other's friends, none of four is a
    contradiction."""
    verdict = judge_targets(a, b)
    x, y = a.statement, b.statement
    # Who was not there when an act struck says nothing of whom the answer to it struck.
    replied = (a.no or b.no) and x.features.answer != y.features.answer
    return None if verdict is None or replied or answered(x, y) else verdict


FIELDS: tuple[tuple[DisagreementField, Callable[[Statement], Iterator[Said]], Judging], ...] = (
    ("happened", _happened, _judge_happened),
    ("count", counts, judge_counts),
    ("date", _date, _judge_date),
    ("place", _place, _judge_place),
    ("actor", actors, judge_actors),
    ("target", targets, _judge_targets),
)
