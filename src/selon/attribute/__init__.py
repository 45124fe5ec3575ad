"""Parse -> Claims: who says what, on whose word."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace

from selon.attribute.chains import chain, distinct, order, said_of_oneself, wrapped
from selon.attribute.claims import make_claim
from selon.attribute.clauses import negated_content, verb_group
from selon.attribute.completing import completed
from selon.attribute.coreference import Memory
from selon.attribute.cue import Cue, Evidence
from selon.attribute.gapping import gapped, side_by_side
from selon.attribute.going_on import goes_on
from selon.attribute.hearsay import hearsay_cue
from selon.attribute.interviews import answered
from selon.attribute.introduced import introduced
from selon.attribute.lexicon import Lexicon, fold, lexicon
from selon.attribute.nouns import noun_cues
from selon.attribute.prepositions import preposition_cues
from selon.attribute.quotes import after_colon, bracket_cues, colon_cues, credited, quotation_alone, unstopped
from selon.attribute.relays import join_relays
from selon.attribute.sources import Speaker, plausible
from selon.attribute.subjects import subject_before
from selon.attribute.unsaid import keeps_back
from selon.attribute.verbs import verb_cues
from selon.model import Claim
from selon.ontology import actor
from selon.parse import Parse, Sentence

TELLING = 5  # letters: shorter words tell little of what a heading repeats
RETOLD = 0.5  # of a heading's telling words that another claim must hold to tell the same

__all__ = ["Evidence", "attribute", "explain"]


def attribute(p: Parse) -> tuple[Claim, ...]:
    """The claims of a parsed article that somebody, named or not, answers for, in the order of the text."""
    return tuple(claim for claim, _ in explain(p))


def explain(p: Parse) -> tuple[tuple[Claim, Evidence], ...]:
    """The claims of a parsed article, each with the rule that found it and the words that the rule stood on."""
    lex = lexicon(p.article.language or "")
    memory = Memory(p, lex)
    claims: list[tuple[Claim, Evidence]] = []
    last: Cue | None = None
    for sentence in p.sentences:
        memory.note(sentence)
        cues = sentence_cues(p, lex, sentence)
        carried = False
        if not cues:
            cue = _carry(p, lex, sentence, last)
            cues, carried = ([cue], cue.speaker is not None) if cue else ([], False)
        for cue in cues:
            if cue.inherits and cue.speaker is None and last is not None and last.sentence >= sentence.index - 1:
                cue.speaker, cue.relays, cue.roots = last.speaker, [*last.relays], [*last.roots]
        made = []
        _answer(p, cues, last)
        for cue in cues:
            nobodys = cue.quoted and cue.parent is not None and cue.speaker is None and cue.stance != "asserted"
            if nobodys or wrapped(cue, cues) or said_of_oneself(cue, cues) or (cue.inherits and cue.speaker is None):
                continue  # « On nous avait promis P », dit X, who promised nothing
            claim = make_claim(p, lex, memory, cue, carried=carried)
            who = claim.sources[-1].name.lower() if claim is not None and claim.sources else ""
            unknown = carried and (not who or who in lex.pronouns)
            if claim is not None and not unknown:
                made.append((cue, claim))
        claims += [(claim, _evidence(p, cue)) for cue, claim in _linked(made)]
        spoken = [c for c in cues if c.speaker is not None]
        last = spoken[-1] if spoken else None
    named = answered(p, lex, completed(p, lex, [claim for claim, _ in claims], memory.known), memory.known)
    placed = zip(introduced(p, lex, named), (evidence for _, evidence in claims), strict=True)
    return _whole(_once(p, [(claim, evidence) for claim, evidence in placed if claim is not None]))


def _answer(p: Parse, cues: list[Cue], last: Cue | None) -> None:
    """Leaves to a bare verdict (La France dément.) what somebody told or was accused of in the sentence before."""
    for cue in cues:
        if cue.rule != "bare-verdict" or last is None or last.sentence != cue.sentence - 1:
            continue
        if last.stance == "demanded":
            continue  # (X réclame P.) L'armée dément: not what is asked for
        if last.outer and last.rule != "preposition":
            continue
        before = p.sentences[last.sentence]
        if cue.pieces == [(before.first, before.last)] and (not last.relays or last.rule == "preposition"):
            cue.pieces = [*last.pieces]


def _linked(made: list[tuple[Cue, Claim]]) -> Iterator[tuple[Cue, Claim]]:
    """The claims of a sentence, each with the one that it judges and, in quoted words, the one that it stands in."""
    ids = {id(cue): claim.id for cue, claim in made}
    for cue, claim in made:
        parent = ids.get(id(cue.parent)) if cue.quoted and cue.parent is not None else None
        about = ids.get(id(cue.about))
        yield (
            cue,
            claim if (about, parent) == (claim.about, claim.parent) else replace(claim, about=about, parent=parent),
        )


def _whole(claims: Iterable[tuple[Claim, Evidence]]) -> tuple[tuple[Claim, Evidence], ...]:
    """The claims with no link to one that was left out."""
    kept = list(claims)
    ids = {None, *(claim.id for claim, _ in kept)}
    return tuple(
        (
            claim
            if claim.about in ids and claim.parent in ids
            else replace(
                claim,
                about=claim.about if claim.about in ids else None,
                parent=claim.parent if claim.parent in ids else None,
            ),
            evidence,
        )
        for claim, evidence in kept
    )


def _once(p: Parse, claims: list[tuple[Claim, Evidence]]) -> Iterator[tuple[Claim, Evidence]]:
    """The claims without those that count once with another (codebook, rule 11): a heading's, where the body tells who
    says what (none of the 45 that its words or its root did not show to be told again counted on any gold set), and a
    carried quotation's that a cue takes up behind it."""
    headings = [(s.start, s.end) for s in p.sentences if s.heading or _title(p, s)]
    by_root: dict[str, list[Claim]] = {}
    for claim, _ in claims:
        by_root.setdefault(_root(claim), []).append(claim)
    told = any(claim.sources and not _within(claim, headings) for claim, _ in claims)
    for claim, evidence in claims:
        others = [c for c in by_root[_root(claim)] if c is not claim]
        if _within(claim, headings) and (told or any(_retold(claim, c) for c in others)):
            continue
        if evidence.rule == "carried" and any(
            c.content[0].start <= claim.content[0].start < c.content[-1].end for c in others
        ):
            continue
        yield claim, evidence


def _title(p: Parse, sentence: Sentence) -> bool:
    """Whether a sentence that gathering took for text is the title all the same: the first, without a final stop."""
    return sentence.index == 0 and unstopped(p, sentence)


def _within(claim: Claim, headings: Iterable[tuple[int, int]]) -> bool:
    return any(a <= claim.content[0].start < b for a, b in headings)


def _root(claim: Claim) -> str:
    """The root's name, or that of the actor that it is a name of: (le) JNIM, (le) Groupe de soutien…"""
    name = claim.sources[-1].name if claim.sources else ""
    known = actor(name) if name else None
    return known.name if known is not None else name


def _retold(heading: Claim, claim: Claim) -> bool:
    """Whether most telling words of a heading's claim stand in another claim."""
    words = {w for span in heading.content for w in fold(span.text).split() if len(w) >= TELLING}
    told = {w for span in claim.content for w in fold(span.text).split()}
    return bool(words) and len(words & told) >= RETOLD * len(words)


def _evidence(p: Parse, cue: Cue) -> Evidence:
    first, last = min(cue.phrase[0], cue.words[0]), max(cue.phrase[1], cue.words[1])
    words = p.span(first, last) if last > first else p.article.span(p.tokens[first].start, p.tokens[first].start)
    return Evidence(cue.rule, cue.row, words, tuple(giver.rule for _, giver in chain(cue)))


def sentence_cues(p: Parse, lex: Lexicon, sentence: Sentence) -> list[Cue]:
    """The cues of one sentence, settled among themselves."""
    cues = [*preposition_cues(p, lex, sentence), *verb_cues(p, lex, sentence), *noun_cues(p, lex, sentence)]
    if not cues:
        cues = colon_cues(p, lex, sentence) or bracket_cues(p, lex, sentence) or credited(p, lex, sentence)
    cues += after_colon(p, sentence, cues, lambda: main_subject(p, lex, sentence, sentence.last))
    for cue in cues:
        spoken = any(c.speaker is not None and not (c.rule.startswith("gerund") and not c.inherits) for c in cues)
        if cue.inherits and not cue.rule.startswith("narrative") and not spoken:  # X tire et | dit P, Y affirmant Q
            cue.speaker = main_subject(p, lex, sentence, cue.words[0])
    join_relays(p, lex, sentence, cues)
    cues = gapped(p, lex, cues)
    side_by_side(p, lex, sentence, cues)
    ordered = order(p, lex, [part for cue in distinct(cues) for part in _split(p, lex, cue)])
    return [c for c in ordered if c.parent is None or c.quoted or not _told_of(p, lex, c)]


def _told_of(p: Parse, lex: Lexicon, cue: Cue) -> bool:
    """Whether a cue within what another tells is nobody's word: (Y indique que) la cellule projetait P; le bilan
    s'établit à six morts(, selon Y)."""
    if cue.row in lex.words["planning"]:
        return True
    who = cue.speaker
    figure = who is not None and who.basis == "described" and p.tokens[who.phrase.head].lemma in lex.words["figures"]
    return figure and who is not None and p.tokens[who.phrase.head].form in who.name


def main_subject(p: Parse, lex: Lexicon, sentence: Sentence, before: int) -> Speaker | None:
    """The subject of the first finite verb before a token (after it, where none is before), if it can speak."""
    for i in [*range(sentence.first, before), *range(before + 1, sentence.last)]:
        token = p.tokens[i]
        if token.upos not in {"VERB", "AUX"} or "Mood" not in token.feats or token.quotation >= 0:
            continue
        subject = subject_before(p, lex, verb_group(p, lex, i, sentence.first), sentence.first)
        if subject is None or subject.speaker is None or (i > before and p.at(subject.first - 1).form != ","):
            continue  # behind the cue, the main clause stands after a comma: the clause before it is the content
        if plausible(p, lex, subject.speaker.phrase, sure=True):
            return subject.speaker
    return None


def _split(p: Parse, lex: Lexicon, cue: Cue) -> list[Cue]:
    """Two clauses joined by `et que` are two claims of one cue where but one of them is negated, and one otherwise (the
    gold has them both ways; so attribution loses least, and no negation is taken for the other clause's). Two are what
    stands on both sides of P, a dit X : Q."""
    if cue.rule == "inversion-colon":
        return [replace(cue, pieces=[piece], relays=[*cue.relays]) for piece in cue.pieces]
    if not cue.rule.endswith("-que") or len(cue.pieces) != 1:
        return [cue]
    first, last = cue.pieces[0]
    cuts = []
    for i in range(first, last - 1):
        if p.tokens[i].form in lex.words["copulative"]:
            j = i + 1
            while j < last and p.tokens[j].form in {"«", "“", '"'}:
                j += 1
            if j < last and p.tokens[j].form in lex.words["que"]:
                cuts.append((i, j + 1))
    if not cuts:
        return [cue]
    bounds = [(first, cuts[0][0]), *((a[1], b[0]) for a, b in itertools.pairwise(cuts)), (cuts[-1][1], last)]
    if len({negated_content(p, lex, *b) for b in bounds}) == 1:
        return [cue]
    return [replace(cue, pieces=[b], relays=[*cue.relays]) for b in bounds]


def _carry(p: Parse, lex: Lexicon, sentence: Sentence, last: Cue | None) -> Cue | None:
    """A sentence without a cue: hearsay, a quotation that goes on, or a telling that goes on with a pronoun."""
    alone = quotation_alone(p, sentence)
    hearsay = hearsay_cue(p, lex, sentence)
    first = p.tokens[sentence.first]
    opens = first.form in lex.pronouns and not _nobody(p, lex, sentence.first) and not _determiner(p, sentence.first)
    going_on = alone or (opens if hearsay is None else not _impersonal(p, lex, hearsay))
    if opens and hearsay is None and not alone and (_silent(p, lex, sentence) or _latter(lex, first.form, last)):
        return None
    row = "quotation" if alone else "pronoun"
    told = last is not None and _to_the_end(p, last)
    if not going_on and hearsay is None and last is not None and told and (taken := goes_on(p, lex, sentence, last)):
        going_on, row = True, taken
    if last is None or last.speaker is None or sentence.heading or not going_on or not _near(p, last, sentence):
        return hearsay
    apart = sentence.paragraph != p.sentences[last.sentence].paragraph or _witness_quoted(p, last)
    if hearsay is not None and not alone and apart and not opens:
        return hearsay
    if hearsay is not None and not alone:
        hearsay.speaker, hearsay.relays, hearsay.roots = last.speaker, [*last.relays], [*last.roots]
        return hearsay
    at = (sentence.first, sentence.first)
    return Cue(
        "carried",
        row,
        sentence.index,
        at,
        at,
        [(sentence.first, sentence.last)],
        "asserted",
        speaker=last.speaker,
        relays=[*last.relays],
        roots=[*last.roots],
    )


def _witness_quoted(p: Parse, last: Cue) -> bool:
    """Whether but the words of some person were quoted, whose telling the article's own does not go on with."""
    person = last.speaker is not None and last.speaker.kind == "person"
    return (
        person
        and last.rule == "incise"
        and all(p.tokens[a].quotation >= 0 or p.at(a + 1).quotation >= 0 for a, _ in last.pieces)
    )


def _to_the_end(p: Parse, last: Cue) -> bool:
    """Whether a source set in its sentence told it to its end, and not a clause of it: Un missile, tiré selon X depuis
    Y, s'abat sur Z."""
    return (
        last.rule != "preposition"
        or any(b >= p.sentences[last.sentence].last - 1 for _, b in last.pieces)
        or (last.phrase[1] >= p.sentences[last.sentence].last - 1)
    )


def _determiner(p: Parse, i: int) -> bool:
    """Whether the word at token `i`, a pronoun elsewhere, stands before an article: tous les habitants."""
    return p.at(i + 1).upos == "DET"


def _latter(lex: Lexicon, form: str, last: Cue | None) -> bool:
    """Whether a pronoun is the one named last rather than who spoke, behind a demand: X a demandé P à Y. Celui-ci…"""
    return form in lex.words["latter"] and last is not None and last.stance == "demanded"


def _silent(p: Parse, lex: Lexicon, sentence: Sentence) -> bool:
    """Whether a sentence but says that nobody answered, or told something: celui-ci n'a pas réagi; il n'a pas donné
    leur identité."""
    if keeps_back(p, lex, sentence.first + 1, sentence.last):
        return True
    forms = range(sentence.first, sentence.last)
    reacts = any(p.tokens[i].lemma in lex.words["reacting"] for i in forms)
    return reacts and any(p.tokens[i].form in lex.words["negations"] for i in forms)


def _near(p: Parse, last: Cue, sentence: Sentence) -> bool:
    """A telling goes on in its own paragraph or at the head of the next, never out of a heading."""
    if p.sentences[last.sentence].heading and not sentence.heading:
        return False
    return sentence.paragraph - p.sentences[last.sentence].paragraph <= 1


def _impersonal(p: Parse, lex: Lexicon, cue: Cue) -> bool:
    """Il s'agirait, il y aurait: a rumour of the article's own."""
    return any(_nobody(p, lex, i) for i in range(max(cue.words[0] - 2, 0), cue.words[0]))


def _nobody(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether the pronoun at token `i` is nobody: il faut, il y a, il s'agit."""
    if p.tokens[i].form not in lex.words["impersonal"]:
        return False
    near = p.tokens[i + 1 : i + 4]
    return p.tokens[i].relation.startswith("expl") or any(t.lemma in lex.words["impersonal_verbs"] for t in near)
