"""Who did it: whom a statement names, claims or accuses, who denies a part in it, and what two of these come to."""

from collections.abc import Iterator

from selon.ground.forces import forces
from selon.model import Claim
from selon.ontology import Registry
from selon.weave.disagreements.aims import denied_aims
from selon.weave.disagreements.denying import STRUCK, denies_doing, denies_own, done_act
from selon.weave.disagreements.said import Said, Verdict
from selon.weave.kinds import group
from selon.weave.phrases import finds, phrases, plain
from selon.weave.roots.offices import qualified, whose
from selon.weave.stances import DENIALS
from selon.weave.tellings.accusing import accused, accused_body, doers, named, of_country, said_to_have
from selon.weave.tellings.clearing import CLAUSE, negated
from selon.weave.tellings.statements import Statement
from selon.weave.wording import begins, opens

ACCUSED, DENIED = "somebody is accused", "no part in it"  # values of the field beside names
CHARGES = frozenset({"accused", "claimed"})
# Words of a content among which it tells that it is on an accusation (`infondées » les accusations`). At 3 one set of
# seventeen has two wrong contradictions more, and no set another right one.
CHARGE = 5
BLAMED = 5  # words of an accusation among which those are told who are accused
STATES = frozenset({"state", "official"})  # kinds of actors that are a state's
WORD = "word"  # the group of acts that are somebody's word
CLASH = "armed-clash"  # in which each side is told to have acted
NEAR = 7  # words before or after which those are named who are cleared


def actors(s: Statement) -> Iterator[Said]:
    """Who did it: who claims it, whom somebody accuses, else an actor whom the ontology knows; who denies it."""
    holders = frozenset(root.name for root in s.holders if not root.own and root.medium is None)
    if group(s.mention.type) == WORD:
        return  # whose word it is tells which word it is: two who accuse have each accused
    cleared = _cleared(s) if s.claim.stance == "asserted" else None
    if cleared is not None:
        yield Said(s, DENIED, names=cleared or _speaks_for(s) or holders)
    elif _denies_abetting(s):
        return  # who denies to have looked on denies no part in the act
    elif denies_part(s):
        texts = () if done_act(s) else (span.text for span in s.claim.content)  # whom or what they struck
        clear = frozenset(one for text in texts for one in named(text, s.known)) - _struck(s)
        yield Said(s, DENIED, names=clear or _named_doers(s) or _charged(s) or _speaks_for(s) or holders)
    elif s.claim.stance == "accused":
        whom = _accused(s, s.claim) or of_country(s.claim, s.known, _language(s))
        whom = whom or tuple(one.name for one in s.mention.actors if s.known.find(one.name) is not None)
        if whom and s.roots.issuperset(whom):
            return  # who accuses is not whom they accuse
        if abets(s):
            return
        if whom or not (_deplores(s) or _each_other(s)):
            yield Said(s, ", ".join(dict.fromkeys(whom)) or ACCUSED, names=frozenset(whom))
    elif s.claim.stance == "claimed" and holders:
        yield Said(s, ", ".join(sorted(holders)), names=holders)
    else:
        known = {one.name: s.known.find(one.name) for one in s.mention.actors}
        names = frozenset(n for n, one in known.items() if one and not (n in holders and one.function))
        told = frozenset() if s.stands != "for" else frozenset(said_to_have(s.claim, s.known, _language(s))) - holders
        if told and group(s.mention.type) == STRUCK:
            yield Said(s, ", ".join(sorted(told)), names=told, entire=True)
        elif s.tells and s.stands == "for" and names:
            yield Said(s, ", ".join(sorted(names)), names=names)


def _accused(s: Statement, claim: Claim) -> tuple[str, ...]:
    """Whom a claim of the telling's article accuses: those it names, or its country's body (`the army`)."""
    language = _language(s)
    whom = accused(
        claim, s.mention, s.known, others=s.told.mentions.values(), language=language, sentence=s.features.sentence
    )
    if whom:
        return whom
    body = accused_body(claim, language)
    named_so = qualified(body, "official", s.told.reading, s.known, {}) if body else body
    found = s.known.find(named_so) if named_so else None
    return (found.name,) if found is not None else ()


def _charged(s: Statement) -> frozenset[str]:
    """Those whom the charge accused that a denial takes up: `the army called this accusation a lie`."""
    if not _of_a_charge(s, _language(s)):
        return frozenset()
    at, told = s.claim.content[0].start, s.told
    before = [c for c in told.reading.claims if c.content and c.content[0].start < at and c.stance == "accused"]
    last = max((c for c in before if told.on(c, s.mention.id)), key=lambda c: c.content[0].start)
    return frozenset(_accused(s, last))


def _named_doers(s: Statement) -> frozenset[str]:
    """The actors who, as the telling says, never strike so."""
    doers = (one.name for one in s.mention.actors if s.known.find(one.name) is not None)
    return frozenset(doers) if denies_doing(s, s.known) else frozenset()


def _speaks_for(s: Statement) -> frozenset[str]:
    """The known names in what who answers is called, where that is no name itself: the embassy of Russia, a spokesman
    of the M23."""
    last = s.claim.sources[-1] if s.claim.sources else None
    if last is None or last.members or s.known.find(last.name) is not None:
        return frozenset()
    return named(last.name, s.known) or named(last.text, s.known)


def abets(s: Statement) -> bool:
    """Whether somebody is only accused of having let it happen, of helping those who did it, or of an omission."""
    return _abets(s.claim, _language(s))


def _abets(claim: Claim, language: str) -> bool:
    return any(finds(x.text, language, "disputes", "abetting") or _omits(x.text, language) for x in claim.content)


def _denies_abetting(s: Statement) -> bool:
    """Whether a denial takes up an accusation of no more than that: `rejects these accusations`."""
    language = _language(s)
    if s.claim.stance not in DENIALS or s.tells or not any(opens(x.text, "charge", language) for x in s.claim.content):
        return False
    at = s.claim.content[0].start
    charges = [c for c in s.told.reading.claims if c.stance == "accused" and c.content and c.content[0].start < at]
    return bool(charges) and _abets(max(charges, key=lambda c: c.content[0].start), language)


def _omits(content: str, language: str) -> bool:
    """Whether a content accuses of not having done something, and of no deed before that."""
    flat = plain(content)
    omitted = phrases(language, "disputes", "omitting").search(flat)
    return omitted is not None and not phrases(language, "disputes", "having").search(flat[: omitted.start()])


def _deplores(s: Statement) -> bool:
    """Whether the cue only condemns the act: who deplores an attack and names nobody blames nobody."""
    cue, language = s.claim.cue, s.told.reading.article.language or ""
    return cue is not None and finds(cue.text, language, "disputes", "deploring")


def _each_other(s: Statement) -> bool:
    """Whether the cue has those who speak blame each other: that says of none of them who it was."""
    return s.claim.cue is not None and finds(s.claim.cue.text, _language(s), "disputes", "each other")


def _language(s: Statement) -> str:
    return s.told.reading.article.language or ""


def judge_actors(a: Said, b: Said) -> Verdict | None:
    """Whether two statements name different ones, or one accuses somebody and one denies a part in it."""
    denying, other = (a, b) if a.value == DENIED else (b, a)
    if denying.value != DENIED:
        same = _of_one_act(a, b)
        if same and (_of_another_kind(a, b) or _of_another_kind(b, a)):
            return Verdict("contradiction", f"one accuses a state, one an armed group: {a.value}; {b.value}")
        return judge_names(a, b) if a.names and b.names and same else None
    if other.value == DENIED:
        return None
    if other.statement.claim.stance != "accused":
        cleared = related(denying.names, _known(other), a.statement.known, _language(a.statement))
        return Verdict("contradiction", "one tells whose act it was, one denies it") if cleared else None
    answers = _known(denying) or not _official(denying.statement)
    if other.names and answers and not _names(other, denying.names) and judge_names(denying, other) is not None:
        return None  # another is accused
    return Verdict("contradiction", "one accuses, one denies a part in it")


def _of_another_kind(accusing: Said, other: Said) -> bool:
    """Whether one accuses rebels whose name is not known, and the other names a state's army; or the other way round.
    Not where it tells whose friends those are, who may be named instead."""
    if accusing.value != ACCUSED:
        return False
    found = (other.statement.known.find(name) for name in other.names)
    kinds = {one.kind in STATES for one in found if one}
    words = " ".join(span.text for span in accusing.statement.claim.content[:1])
    language, opening = _language(accusing.statement), " ".join(words.split()[:BLAMED])
    told = [finds(opening, language, "disputes", row) for row in ("rebels", "army")]
    of_others = any(finds(words, language, "disputes", row) for row in ("allied", "trained"))
    return len(kinds) == 1 and not of_others and told == [kinds == {True}, kinds == {False}]


def _known(said: Said) -> frozenset[str]:
    return frozenset(name for name in said.names if said.statement.known.find(name) is not None)


def _official(s: Statement) -> bool:
    """Whether who denies may answer for any that is accused, as a ministry or a spokesman that is not known; a group
    answers for itself."""
    return not s.claim.sources or s.claim.sources[-1].kind not in ("armed-group", "organisation")


def _names(said: Said, names: frozenset[str]) -> bool:
    """Whether the content has one of the names as it is: a group by its letters."""
    return any(name in span.text for span in said.statement.claim.content for name in names)


def _struck(s: Statement) -> frozenset[str]:
    """The names of those to whom it was done, who are cleared of nothing."""
    return frozenset(one.name for one in s.mention.targets)


def _of_one_act(a: Said, b: Said) -> bool:
    """Whether two actors can only be two versions of who did one act: of two who claim it or are accused, always; one
    who is told to have acted by the way may have in another act, if not both tell a strike of one type and day, and no
    fight, in which each side acts. Of ten pairs in four dossiers the six that this leaves out are wrong."""
    x, y = a.statement, b.statement
    if all(said.entire or said.statement.claim.stance in CHARGES for said in (a, b)):
        return True
    if (_avows(a) and _blames_group(b)) or (_avows(b) and _blames_group(a)):
        return True
    mine, theirs = x.features.days, y.features.days
    one_day = mine is not None and theirs is not None and max(mine[0], theirs[0]) <= min(mine[1], theirs[1])
    kind = x.mention.type
    return one_day and kind == y.mention.type != CLASH and group(kind) == STRUCK


def _avows(said: Said) -> bool:
    """Whether an armed group tells of a strike as its own, without the words of who claims one."""
    s = said.statement
    groups = {root.name for root in s.holders if root.kind == "armed-group"}
    return s.claim.stance == "asserted" and s.tells and group(s.mention.type) == STRUCK and bool(said.names & groups)


def _blames_group(said: Said) -> bool:
    """Whether armed groups that are known are accused, or claim it: they would be on the side of one who avows it."""
    found = [said.statement.known.find(name) for name in said.names]
    groups = [one for one in found if one is not None and one.kind == "armed-group"]
    return said.statement.claim.stance in CHARGES and bool(groups)


def judge_names(a: Said, b: Said) -> Verdict | None:
    """Whether none of the names of one is kin to any of the other's."""
    if a.names & b.names or related(a.names, b.names, a.statement.known, _language(a.statement)):
        return None
    return Verdict("contradiction", f"different ones: {a.value}; {b.value}")


def related(mine: frozenset[str], theirs: frozenset[str], known: Registry, language: str) -> bool:
    """Whether one of these belongs to one of those, or both are of the same country's state: armed groups are not."""
    return any(_kin(x, known, language) & _kin(y, known, language) for x in mine for y in theirs)


def _kin(name: str, known: Registry, language: str) -> frozenset[str]:
    found = known.find(name)
    if found is None:  # an office of a country, or who speaks for a body, is of it by whatever name
        of = whose(name, language, known) or forces(language).country(name.lower())  # Russes are of Russia
        return (
            frozenset({name})
            if of is None
            else frozenset({name}) | (_kin(of, known, language) if len(of) > 2 else {of})
        )
    country = found.country if found.kind != "armed-group" else None
    return frozenset(filter(None, (name, found.part_of, country)))


def denies_part(s: Statement) -> bool:
    """Whether what is denied is a part in the act: who did it, not that it happened. A part, or an accusation, that the
    content opens with, or that stands between the cue and the content (`rejected the accusations over the strike`)."""
    language = s.told.reading.article.language or ""
    if not s.claim.content:
        return False
    if denies_doing(s, s.known) and not denied_aims(s):
        return True
    if s.stands != "against":
        return False
    if done_act(s):
        return True
    if (denies_own(s) and not denied_aims(s)) or any(begins(span.text, "part", language) for span in s.claim.content):
        return True
    if s.claim.stance in DENIALS and (_behind_it(s, language) or _of_a_charge(s, language)):
        return True
    cue, first = s.claim.cue, s.claim.content[0]
    charge = s.told.reading.article.text[cue.end : first.start] if cue and cue.end < first.start else ""
    opening = " ".join(first.text.split()[:CHARGE])
    return s.claim.stance in DENIALS and (
        any(finds(text, language, "disputes", "charge") for text in (charge, opening))
    )


def _behind_it(s: Statement, language: str) -> bool:
    """Whether it is denied that somebody whom the content names first was behind it: `the brigades to be behind it`."""
    return any(finds(CLAUSE.split(span.text)[0], language, "disputes", "being behind") for span in s.claim.content)


def _of_a_charge(s: Statement, language: str) -> bool:
    """Whether the denial takes up what somebody was accused of (`rejects these allegations`), and not a telling."""
    if s.tells or not any(opens(span.text, "charge", language) for span in s.claim.content):
        return False
    told, at = s.told, s.claim.content[0].start
    before = [c for c in told.reading.claims if c.content and c.content[0].start < at and c.stance in CHARGES]
    return any(c.stance == "accused" and told.on(c, s.mention.id) for c in before)


def _cleared(s: Statement) -> frozenset[str] | None:
    """The names of those whose act the claim says it was not: none where it names but those who speak; None where it
    clears nobody."""
    language = s.told.reading.article.language or ""
    for span in s.claim.content:
        flat = plain(span.text)
        for m in phrases(language, "disputes", "done by").finditer(flat):
            if negated(flat[: m.start()], language):
                cleared = _doers_in(CLAUSE.split(span.text[m.end() :])[0], s)
                if cleared:
                    return cleared
        for row in ("doers of it", "no doers of it"):
            for m in phrases(language, "disputes", row).finditer(flat):
                before = CLAUSE.split(flat[: m.start()])[-1]
                if negated(before, language):
                    subject = span.text[m.start() - len(before) : m.start()]
                    cleared = _doers_in(" ".join(subject.split()[-NEAR:]), s)
                    if cleared or phrases(language, "disputes", "themselves").match(before.lstrip(' «“"')):
                        return cleared
    return None


def _doers_in(text: str, s: Statement) -> frozenset[str]:
    language = s.told.reading.article.language or ""
    return frozenset(doers(" ".join(text.split()[:NEAR]), s.known, language))
