"""The cues of one sentence put in order: which inherits from which, which stands inside which, where each content ends.

The order in which conflicts are settled (docs/decisions/0005):
1. a cue that shares its source with an earlier one (a gerund, a coordinated verb, `qui`) ends that one's content;
2. a cue with a source of its own after a conjunction of contrast ends it too;
3. an incise or a preposition is cut out of the contents around it, and stands around every cue in its own content;
4. every other cue inside a content is nested in it: its chain begins with the outer cue's.
"""

from selon.attribute.candidates import may_be
from selon.attribute.clauses import finite_within, main_verb, negated_content
from selon.attribute.cue import JUDGING, Cue, judges, same_speaker
from selon.attribute.cuts import cut
from selon.attribute.lexicon import Lexicon
from selon.attribute.own_relatives import relative_comma
from selon.attribute.pieces import end_at
from selon.attribute.relative_scopes import leave_to_its_relative
from selon.attribute.sources import Speaker
from selon.parse import Parse

# A plain object, an infinitive or a quality holds no clause with a subject of its own behind a comma.
LONGEST_CALLED = 8  # tokens of what a telling is called, before it
MOSTLY = 0.6  # the share of an outer content that its inner cues fill, above which the outer tells nothing of its own


def order(p: Parse, lex: Lexicon, cues: list[Cue]) -> list[Cue]:
    """Settles the cues of a sentence among themselves; those that tell nothing of their own are left out."""
    cues.sort(key=lambda c: c.words)
    cues = [cue for cue in cues if not _of_a_source(cue, cues) and not _found_oneself(cue, cues)]
    cues = [cue for cue in cues if not any(_asked_for(p, cue, other) for other in cues)]
    for cue in cues:
        cue.quoted = p.tokens[cue.words[0]].quotation >= 0
    _judged(cues)
    _contradicted(p, lex, cues)
    for cue in cues:
        leave_to_its_relative(p, lex, cue, cues)
    _heirs(p, cues)
    for cue in cues:
        for later in cues:
            if later is not cue:
                cut(p, lex, cue, later)
    for cue in cues:
        if cue.about is not None and cue.about.rule in {"noun", "relative"} and cue.about.first == cue.first:
            cue.about.pieces = list(cue.pieces)  # dément ce que dit Y sur P, | assurant que Q
    for cue in cues:
        cue.parent = _parent(p, lex, cue, cues)
        judged = [c for c in cues if c is not cue and c.words < cue.words and judges(cue, c)]
        cue.about = cue.about or (judged[-1] if judged else None)
    return cues


def _of_a_source(cue: Cue, cues: list[Cue]) -> bool:
    """Whether a cue but says whose the document or the telling is that another names: selon un bilan | établi par X;
    dément les rumeurs | propagées par X selon lesquelles P."""
    of_source = (c for c in cues if c.rule == "preposition" and c.phrase[0] <= cue.first and cue.last <= c.phrase[1])
    spread = (c for c in cues if c.rule == "noun" and c.phrase[0] <= cue.first and cue.words[1] <= c.phrase[1])
    if cue.rule == "relative":
        return any(c.rule == "noun" and c.first == cue.first for c in cues)  # les accusations de X selon lesquelles P
    if cue.rule != "participle":
        return False
    return any(True for _ in spread) or (cue.stance == "asserted" and any(c is not cue for c in of_source))


def _asked_for(p: Parse, cue: Cue, other: Cue) -> bool:
    """Whether a cue is but what somebody is asked to say: demande que X | condamne | P."""
    if other.stance != "demanded" or not other.rule.endswith("-que") or cue is other:
        return False
    verb = main_verb(p, other.first, other.last)
    return cue.rule.startswith("verb-") and cue.words[0] <= verb < cue.words[1]


def _found_oneself(cue: Cue, cues: list[Cue]) -> bool:
    """Whether a cue but says what somebody told of himself: X indique | qu'elle a dénombré douze corps."""
    who = cue.speaker
    if cue.rule != "verb-np" or cue.stance != "asserted" or who is None or who.basis != "pronoun":
        return False
    return any(
        c.rule == "verb-que" and c.first == who.phrase.first and c.stance == "asserted" and may_be(who, c.speaker)
        for c in cues
    )


def wrapped(cue: Cue, cues: list[Cue]) -> bool:
    """Whether the content of an outer cue is mostly the phrases and contents of cues inside it."""
    inner = [c for c in cues if c.parent is cue and not _leaves(cue, c)]
    if not inner:
        return False
    own = {i for a, b in cue.pieces for i in range(a, b)}
    theirs = {i for c in inner for a, b in [c.phrase, c.words, *c.pieces] for i in range(a, b)}
    return len(own & theirs) > MOSTLY * len(own)


def said_of_oneself(cue: Cue, cues: list[Cue]) -> bool:
    """Whether a cue in quoted words is but its speaker's own: « P, et nous craignons que Q », a dit X."""
    return cue.quoted and any(
        not c.quoted and same_speaker(c, cue) and any(a <= cue.words[0] < b for a, b in c.pieces) for c in cues
    )


def _leaves(cue: Cue, inner: Cue) -> bool:
    """Whether the words told, of a quotation above all, stay a claim of their own beside the cue inside them."""
    told = inner.stance == "asserted" and not (cue.speaker is not None and cue.speaker.kind == "medium")
    if cue.rule == "incise" and inner.rule.endswith("-np") and told:
        return True  # a whole clause told: Le Centre a recensé 36 violations, a déclaré X
    return cue.rule in {"incise", "colon", "colon-quote", "verb-quote"} and inner.quoted


def distinct(cues: list[Cue]) -> list[Cue]:
    """One cue a word: the first rule that found it; and none for a source (de source X) that another cue has."""
    seen: dict[int, Cue] = {}
    learnt = {c.speaker.phrase.head for c in cues if c.rule != "de-source" and c.speaker is not None}
    for cue in sorted(cues, key=lambda c: c.words):
        if cue.rule == "de-source" and cue.speaker is not None and cue.speaker.phrase.head in learnt:
            continue
        seen.setdefault(cue.words[1] - 1, cue)
    return list(seen.values())


def _judged(cues: list[Cue]) -> None:
    """A denial of somebody's word (a noun cue) is about what that word tells, and stands beside it."""
    for cue in cues:
        within = cue.rule == "verb-final" or (cue.rule == "bare-verdict" and cue.last < cue.words[0])
        if within and cue.stance in JUDGING:  # (X a dit P,) ce que Y a démenti; (X accuse,) Y nie
            opening = cue.last
            before = [c for c in cues if c is not cue and c.words < cue.words and c.speaker is not None]
            told = [c for c in before if max(c.last, c.phrase[1]) >= opening]
            told = told if not cue.outer else [c for c in told if not same_speaker(c, cue) and not c.relays]
            for c in told:
                end_at(c, opening)
            if told:
                cue.pieces, cue.about, cue.outer = list(told[-1].pieces), told[-1], False
            if told or not cue.outer:
                continue
        for noun in cues:
            hearsay = noun.rule == "relative" and noun.speaker is None  # dément les rumeurs selon lesquelles P
            # qualifie de « totalement faux » | le récit de Y
            called = LONGEST_CALLED if cue.rule.endswith("de-np") else 2
            near = (noun.rule == "noun" or hearsay) and cue.first >= noun.phrase[0] - called
            if (
                (near or (noun.rule == "participle" and _its_object(cue, noun)))
                and cue.stance in JUDGING
                and cue.first <= noun.words[0] < cue.last
            ):
                cue.pieces, cue.about = list(noun.pieces), noun


def _contradicted(p: Parse, lex: Lexicon, cues: list[Cue]) -> None:
    """Leaves to what another affirmed just what is denied or left open: X dément P, comme l'affirme Y."""
    for cue in cues:
        opening = next((i for i in range(*cue.phrase) if p.tokens[i].form not in {",", "-", "–", "("}), cue.phrase[0])
        if cue.rule != "incise" or p.tokens[opening].form not in lex.words["comparatives"]:
            continue
        before = [c for c in cues if not c.outer and c.words < cue.words]
        before = [
            c
            for c in before
            if c.stance in JUDGING - {"confirmed"} or negated_content(p, lex, c.first, min(c.last, cue.phrase[0]))
        ]
        told = [c for c in before if c.speaker is not None and c.first < cue.phrase[0] <= c.last]
        if told:
            end_at(told[-1], cue.phrase[0])
            cue.pieces, cue.about, cue.outer = list(told[-1].pieces), told[-1], False


def _its_object(cue: Cue, told: Cue) -> bool:
    """Whether what a participle says somebody told is what a verb judges: X dément le bilan avancé par Y."""
    return cue.rule.endswith("np") and told.first == cue.first and not same_speaker(cue, told)


def _heirs(p: Parse, cues: list[Cue]) -> None:
    for n, cue in enumerate(cues):
        if n and cue.speaker is not None and _bare_apposition(p, cue.speaker, cues[n - 1]):
            cue.speaker, cue.relays = cues[n - 1].speaker, [*cues[n - 1].relays]
        if not cue.inherits or cue.speaker is not None:
            continue
        before = [c for c in cues[:n] if c.speaker is not None and c.rule not in {"participle", "noun"}]
        before = [c for c in before if cue.quoted or not c.quoted]  # « P, selon X », dit Y, ajoutant que Q
        while len(before) > 1 and _set_in(before[-1], before[-2]):
            passed = before.pop()
            if passed.rule.startswith("gerund"):
                end_at(passed, cue.words[0] - (p.at(cue.words[0] - 1).form == ","))
        after = [c for c in cues[n + 1 :] if c.speaker is not None]
        for giver in before[-1:] or after[:1]:
            cue.speaker, cue.relays, cue.roots = giver.speaker, [*giver.relays], cue.roots or [*giver.roots]


def _set_in(cue: Cue, before: Cue) -> bool:
    """Whether a source is but set in behind what another told of himself (X a revendiqué P|, selon Y|, affirmant Q), or
    told in it (X dément | des rapports faisant état de P|, accusant Y de Q)."""
    if not before.rule.startswith("verb-") or before.speaker is None or before.outer:
        return False
    if cue.rule == "preposition":
        return any(a <= before.words[0] < b for a, b in cue.pieces)
    first = cue.speaker.phrase.first if cue.speaker is not None and cue.rule.startswith("gerund") else -1
    return any(a <= first < b for a, b in before.pieces)


def _bare_apposition(p: Parse, who: Speaker, before: Cue) -> bool:
    """Whether a source is but what is said of the one before: dit Ghanem J, 46 ans, instituteur, qui affirme que."""
    first = who.phrase.first
    bare = p.at(first - 1).form == "," and p.tokens[first].upos == "NOUN"
    return (
        bare
        and before.speaker is not None
        and before.speaker.phrase.last <= first
        and finite_within(p, before.phrase[1], first) < 0
    )


def _parent(p: Parse, lex: Lexicon, cue: Cue, cues: list[Cue]) -> Cue | None:
    """The cue in whose content another stands, its relay; none for what somebody says of himself in an aside."""
    if relative_comma(p, lex, cue):
        return None
    holders = [
        c
        for c in cues
        if c is not cue
        and not cue.apart
        and any(a <= cue.words[0] < b for a, b in c.pieces)
        and not (_a_writings(cue) and c.stance in JUDGING)
        and not same_speaker(c, cue)
        and not judges(cue, c)
        and not (cue.rule in {"judged-object", "participle"} and c.rule == "passive")  # P, avancé par Y, est nié par X
        and not any(a <= c.words[0] < b for a, b in cue.pieces)
    ]
    return min(holders, key=lambda c: sum(b - a for a, b in c.pieces), default=None)


def _a_writings(cue: Cue) -> bool:
    """Whether a cue tells what a noun of telling, or a writing before its gerund, does: (X dément) les informations de
    Y; (X rejette) un texte | condamnant P."""
    written = cue.speaker is not None and cue.speaker.kind == "document" and not cue.inherits
    return cue.rule == "noun" or (cue.rule.startswith("gerund") and written)


def chain(cue: Cue) -> list[tuple[Speaker, Cue]]:
    """The links of a cue from the relay nearest to the article to the root, each with the cue that gives its stance."""
    links: list[tuple[Speaker, Cue]] = []
    seen: set[int] = set()
    at: Cue | None = cue
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        own = [*at.relays, *([at.speaker] if at.speaker else []), *at.roots]
        links = [(s, at) for s in own] + links
        at = at.parent
    return links
