"""The cues of one sentence put in order: which inherits from which, which stands inside which, where each content ends.

The order in which conflicts are settled (docs/decisions/0005):
1. a cue that shares its source with an earlier one (a gerund, a coordinated verb, `qui`) ends that one's content;
2. a cue with a source of its own after a conjunction of contrast ends it too;
3. an incise or a preposition is cut out of the contents around it, and stands around every cue in its own content;
4. every other cue inside a content is nested in it: its chain begins with the outer cue's.
"""

from selon.attribute.clauses import finite_within, main_verb, negated_content
from selon.attribute.cue import Cue, Range
from selon.attribute.lexicon import Lexicon
from selon.attribute.own_relatives import part_at_colon, relative_comma, resumed
from selon.attribute.relays import without
from selon.attribute.sources import Speaker
from selon.parse import Parse

# A plain object, an infinitive or a quality holds no clause with a subject of its own behind a comma.
PLAIN_OBJECTS = {"verb-np", "verb-de-np", "verb-à-np"}
NO_CLAUSES = PLAIN_OBJECTS | {"verb-inf", "verb-de-inf", "verb-à-inf", "verb-adj", "verb-quote"}
JUDGING = {"denied", "doubted", "confirmed", "declined"}
LONGEST_SUBJECT = 6  # tokens from a relative pronoun to the source set behind the subject of its clause
LONGEST_OPENER = 5  # tokens from a comma to a relative pronoun: , au cours duquel
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
        _of_its_relative(p, lex, cue, cues)
    _heirs(p, cues)
    for cue in cues:
        for later in cues:
            if later is not cue:
                _cut(p, lex, cue, later)
    for cue in cues:
        if cue.about is not None and cue.about.rule in {"noun", "relative"} and cue.about.first == cue.first:
            cue.about.pieces = list(cue.pieces)  # dément ce que dit Y sur P, | assurant que Q
    for cue in cues:
        cue.parent = _parent(p, lex, cue, cues)
        judged = [c for c in cues if c is not cue and c.words < cue.words and _judges(cue, c)]
        cue.about = cue.about or (judged[-1] if judged else None)
    return cues


def _of_its_relative(p: Parse, lex: Lexicon, cue: Cue, cues: list[Cue]) -> None:
    """Leaves to a preposition but the relative clause that it opens or closes, and to the cue before what stands before
    that: Paris condamne l'attaque, | qui a fait douze morts | selon X; condamne le raid, | au cours duquel, selon X, |
    dix enfants sont morts."""
    found = resumed(p, lex, cue) or _relative_closed(p, lex, cue) or _relative_opened(p, lex, cue)
    if found is None:
        return
    comma, content = found
    before = [c for c in cues if c.speaker is not None and not c.outer and c.words[1] <= comma]
    told = [c for c in before if any(a <= comma < b for a, b in c.pieces)]
    quoted = (c for c in cues if c.rule == "incise" and c.words[1] <= comma and c.last <= c.words[0])
    if told or any(True for _ in quoted):
        cue.pieces, cue.outer = without(content, cue.phrase), False
    for one in told:
        one.pieces = _keep(_before(one.pieces, comma), one)


def _relative_closed(p: Parse, lex: Lexicon, cue: Cue) -> tuple[int, Range] | None:
    """The comma before the relative clause at whose end the preposition stands, and that clause; a medium set off by a
    comma has all of the sentence."""
    begin = cue.phrase[0]
    set_off = p.tokens[begin].form == ","
    medium = cue.speaker is not None and cue.speaker.kind == "medium"
    if cue.rule != "preposition" or (set_off and medium) or any(a >= cue.phrase[1] for a, _ in cue.pieces):
        return None
    comma = next((k for k in range(begin - 1, p.sentences[cue.sentence].first, -1) if p.tokens[k].form == ","), 0)
    if not comma or p.tokens[comma + 1].form not in lex.words["incise_relatives"]:
        return None
    inside = p.tokens[comma].quotation == p.tokens[begin].quotation and finite_within(p, comma + 2, begin) >= 0
    return (comma, (comma + 2, begin)) if inside else None


def _relative_opened(p: Parse, lex: Lexicon, cue: Cue) -> tuple[int, Range] | None:
    """The same of a relative clause that the preposition stands at the head of, or between its subject and its verb: au
    cours duquel des habitants, selon X, ont péri."""
    first, after = p.sentences[cue.sentence].first, [piece for piece in cue.pieces if piece[0] >= cue.phrase[1]]
    if cue.rule != "preposition" or not after:
        return None
    near = range(cue.phrase[0] - 1, max(first, cue.phrase[0] - LONGEST_SUBJECT), -1)
    pronoun = next((k for k in near if _relative_at(p, lex, k)), 0)
    if not pronoun or any(p.tokens[k].form == "," for k in range(pronoun, cue.phrase[0])):
        return None
    if finite_within(p, pronoun, cue.phrase[0]) >= 0:
        return None
    near = range(pronoun - 1, max(first, pronoun - LONGEST_OPENER), -1)
    comma = next((k for k in near if p.tokens[k].form == ","), 0)
    return (comma, (pronoun + 1, after[-1][1])) if comma else None


def _relative_at(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether a relative pronoun that brings a clause along stands at token `i`: dont, où, (au cours) duquel."""
    form = p.tokens[i].form
    return form in lex.words["incise_relatives"] or form.endswith(lex.endings["compound_relative"])


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
        c.rule == "verb-que" and c.first == who.phrase.first and c.stance == "asserted" and _may_be(who, c.speaker)
        for c in cues
    )


def _may_be(who: Speaker, other: Speaker | None) -> bool:
    """Whether a pronoun agrees with another source."""
    if other is None:
        return False
    genders = not who.gender or not other.gender or who.gender == other.gender
    return genders and (not who.number or not other.number or who.number == other.number)


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


def same_speaker(a: Cue, b: Cue) -> bool:
    """Whether two cues have one source: the same words, or one inherits."""
    if a.speaker is None or b.speaker is None:
        return False
    return a.speaker.phrase.head == b.speaker.phrase.head


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
                c.pieces = _keep(_before(c.pieces, opening), c)
            if told:
                cue.pieces, cue.about, cue.outer = list(told[-1].pieces), told[-1], False
            if told or not cue.outer:
                continue
        for noun in cues:
            hearsay = noun.rule == "relative" and noun.speaker is None  # dément les rumeurs selon lesquelles P
            near = (noun.rule == "noun" or hearsay) and cue.first >= noun.phrase[0] - 2
            if (
                (near or (noun.rule == "participle" and _its_object(cue, noun)))
                and cue.stance in JUDGING
                and cue.first <= noun.phrase[0] < cue.last
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
            told[-1].pieces = _keep(_before(told[-1].pieces, cue.phrase[0]), told[-1])
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
        after = [c for c in cues[n + 1 :] if c.speaker is not None]
        for giver in before[-1:] or after[:1]:
            cue.speaker, cue.relays, cue.roots = giver.speaker, [*giver.relays], cue.roots or [*giver.roots]


def _bare_apposition(p: Parse, who: Speaker, before: Cue) -> bool:
    """Whether a source is but what is said of the one before: dit Ghanem J, 46 ans, instituteur, qui affirme que."""
    first = who.phrase.first
    bare = first > 0 and p.tokens[first - 1].form == "," and p.tokens[first].upos == "NOUN"
    return (
        bare
        and before.speaker is not None
        and before.speaker.phrase.last <= first
        and finite_within(p, before.phrase[1], first) < 0
    )


def _cut(p: Parse, lex: Lexicon, cue: Cue, other: Cue) -> None:
    """Takes out of the content of `cue` what belongs to `other`."""
    inside = any(a <= other.words[0] < b for a, b in cue.pieces)
    if not inside:
        return
    if part_at_colon(p, cue, other):
        return
    if cue.rule in PLAIN_OBJECTS and (aside := relative_comma(p, lex, other)) > cue.first:
        end = other.last + (other.last < cue.last and p.tokens[other.last].form == ",")
        cue.pieces = _keep([r for piece in cue.pieces for r in without(piece, (aside, max(end, aside)))], cue)
        return  # X accuse Y|, qui dément,| de Q
    if other.outer and cue.words[0] < other.first < other.words[0] and p.tokens[other.first - 1].form == ";":
        cue.pieces = _keep(_before(cue.pieces, other.first - 1), cue)
        return  # a demandé P ; | à défaut, prévient-il, Q
    if _judges(other, cue) and p.tokens[other.first - 1].form in {",", ";"}:
        cue.pieces = _keep(_before(cue.pieces, other.first - 1), cue)
        return
    if other.apart or (other.outer and any(a <= cue.words[0] < b for a, b in other.pieces)):
        told = [other.phrase, *(piece for piece in other.pieces if other.apart and piece[0] > cue.first)]
        hole = min(a for a, _ in told), max(b for _, b in told)  # (six morts) | (huit selon X)
        cue.pieces = _keep([r for piece in cue.pieces for r in without(piece, hole)], cue)
    elif (aside := _own_relative(p, lex, cue, other)) > cue.first:
        cue.pieces = _keep(_before(cue.pieces, aside), cue)
    elif same_speaker(cue, other) and other.words[0] > cue.words[0]:
        cue.pieces = _keep(_before(cue.pieces, other.phrase[0]), cue)
    elif other.words[0] > cue.words[0] and not other.outer and other.speaker is not None:
        start = _contrast(p, lex, cue, other)
        if start:
            cue.pieces = _keep(_before(cue.pieces, start), cue)
    elif (
        other.outer
        and other.speaker is not None
        and other.words[0] > cue.words[0]
        and p.tokens[other.words[0]].quotation < 0
    ):
        start = _contrast(p, lex, cue, other)
        if start and other.first >= other.phrase[1]:
            cue.pieces = _keep(_before(cue.pieces, start), cue)


def _own_relative(p: Parse, lex: Lexicon, cue: Cue, other: Cue) -> int:
    """The comma before a relative clause in which the source of `cue`, by its pronoun, tells more: (X dit avoir arrêté
    P)|, qu'elle soupçonne de Q; 0 where `other` is none."""
    who, que = other.speaker, other.phrase[0] - 1
    if (
        cue.rule.endswith("-np")
        or who is None
        or who.basis != "pronoun"
        or other.outer
        or p.tokens[que].form not in lex.words["que"]
    ):
        return 0
    return que - 1 if p.tokens[que - 1].form == "," and _may_be(who, cue.speaker) else 0


def _contrast(p: Parse, lex: Lexicon, cue: Cue, other: Cue) -> int:
    """Where a conjunction opens the clause of `other` beside that of `cue`; 0 where none does."""
    i = other.phrase[0] - 1
    while i > cue.first and (p.tokens[i].form in lex.words["contrast_fillers"] or p.tokens[i].form == ","):
        i -= 1
    comma = other.phrase[0] - 1
    if p.tokens[comma].form == "," and cue.rule in NO_CLAUSES and other.rule.startswith("verb-"):
        return comma
    if p.tokens[comma].form == "," and _subordinate(p, lex, cue):
        return comma
    opens = p.tokens[i].form in lex.words["contrast"] or p.tokens[i].form == ";"
    # met en doute ce bilan : selon lui, P; dément que P : selon lui, Q
    explains = cue.rule in PLAIN_OBJECTS or (other.rule == "preposition" and cue.stance in JUDGING)
    opens = opens or (p.tokens[i].form == ":" and explains)
    if i <= cue.first or not opens or p.tokens[i].quotation != p.tokens[cue.words[0]].quotation:
        return 0
    if p.tokens[i].form in lex.words["sequential"] and p.tokens[i + 1].form in lex.words["que"]:
        return 0
    return i


def _subordinate(p: Parse, lex: Lexicon, cue: Cue) -> bool:
    """Whether the clause of the cue is subordinate to one that follows: Alors que X se fait l'écho de P, Y dit Q."""
    i = cue.phrase[0] - 1
    return i >= 1 and p.tokens[i].form in lex.words["subordinators"] and cue.rule.endswith("-np")


def _before(pieces: list[tuple[int, int]], stop: int) -> list[tuple[int, int]]:
    return [(a, min(b, stop)) for a, b in pieces if a < stop]


def _keep(pieces: list[tuple[int, int]], cue: Cue) -> list[tuple[int, int]]:
    return pieces or cue.pieces


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
        and not (cue.rule == "noun" and c.stance in JUDGING)
        and not same_speaker(c, cue)
        and not _judges(cue, c)
        and not (cue.rule in {"judged-object", "participle"} and c.rule == "passive")  # P, avancé par Y, est nié par X
        and not any(a <= c.words[0] < b for a, b in cue.pieces)
    ]
    return min(holders, key=lambda c: sum(b - a for a, b in c.pieces), default=None)


def _judges(cue: Cue, told: Cue) -> bool:
    """Whether a cue only judges what another told: (X dit que P,) version contestée par Y."""
    if cue.about is told:
        return True
    if cue.first <= told.words[0]:
        return False
    return cue.rule == "judged-object" or (cue.rule == "participle" and cue.stance in JUDGING - {"confirmed"})


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
