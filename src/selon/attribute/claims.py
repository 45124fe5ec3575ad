"""Cues -> claims: contents trimmed to their words, chains resolved to names, ids given."""

from dataclasses import replace

from selon.attribute.answering import answerable
from selon.attribute.chains import chain
from selon.attribute.clauses import CLOSING, OPENING, QUOTES, negated_content
from selon.attribute.coreference import Memory
from selon.attribute.cue import Cue, Range
from selon.attribute.hearsay import hedged
from selon.attribute.lexicon import Lexicon
from selon.attribute.refusals import refused
from selon.attribute.senses import foretold
from selon.attribute.sources import Speaker
from selon.attribute.verdicts import belied
from selon.model import Claim, Mode, Named, Source, SourceKind, Stance, claim_id
from selon.parse import Parse

EDGE = {",", ";", ":", ".", "!", "?", "…", "...", "-", "–", "—", "(", ")", *QUOTES}
OPENS = OPENING | {'"'}
CLOSERS = CLOSING | {"’", "›"}
REPORTED = ("-que", "-question", "-adj")  # frames with a clause behind que: dit que P, se dit convaincu que P
AHEAD: set[Stance] = {"announced", "demanded", "predicted"}  # what they tell is yet to come
FEWEST_QUOTED = 2  # words: fewer in quotation marks, at a distance from the whole, do not make a content mixed


def make_claim(p: Parse, lex: Lexicon, memory: Memory, cue: Cue, *, carried: bool = False) -> Claim | None:
    """The claim of a cue; None where no words are left to be its content."""
    pieces = [r for piece in refused(p, lex, cue) for r in _trimmed(p, lex, piece)]
    if not pieces:
        return None
    first, last = pieces[0][0], pieces[-1][1]
    stance = _stance(p, lex, cue, first, last)
    sources = _sources(p, memory, cue, carried)
    if stance != cue.stance and sources:  # the claim's is that of its last link
        sources = (*sources[:-1], replace(sources[-1], stance=stance))
    spans = tuple(p.span(*piece) for piece in pieces)
    begin, end = cue.words
    while begin < end - 1 and p.tokens[begin].form in QUOTES:
        begin += 1
    while end > begin + 1 and p.tokens[end - 1].form in QUOTES:
        end -= 1
    words = None if begin == end else p.span(begin, end)
    root = f"{sources[-1].start}" if sources else "own"
    at = (words.start, words.end) if words else None
    return Claim(
        claim_id(p.article.id, [(s.start, s.end) for s in spans], at, root),
        spans,
        words,
        sources,
        _mode(p, pieces),
        stance,
        hedged=cue.hedged
        or any(
            hedged(
                p,
                lex,
                *piece,
                reported=cue.rule.endswith(REPORTED),
                ahead=stance in AHEAD,
                past=_in_the_past(p, lex, cue),
            )
            for piece in pieces
        ),
        negated=cue.stance != "declined" and negated_content(p, lex, first, last),
    )


def _in_the_past(p: Parse, lex: Lexicon, cue: Cue) -> bool:
    """Whether a verb said in the past what the clause behind it tells: a dit que, affirmait que."""
    words = p.tokens[cue.words[0] : cue.words[1]]
    if any(t.lemma in lex.words["contending"] for t in words):
        return False  # a affirmé qu'il serait détenu à X
    finite = [t for t in words if "Mood" in t.feats]
    return any(t.upos == "AUX" or t.feats.get("Tense") in {"Imp", "Past"} for t in finite)


def _stance(p: Parse, lex: Lexicon, cue: Cue, first: int, last: int) -> Stance:
    """The cue's stance, or what the content, the tokens from `first` to `last`, makes of it."""
    if foretold(p, lex, cue, first, last):
        return "predicted"
    return belied(p, lex, cue, first, last) or answerable(p, lex, cue, first, last) or cue.stance


def _sources(p: Parse, memory: Memory, cue: Cue, carried: bool) -> tuple[Source, ...]:
    links: list[Source] = []
    first: Speaker | None = None
    for who, giver in chain(cue):
        aside = cue.rule == "incise" or (cue.rule == "preposition" and who.basis == "pronoun")
        name, kind = memory.resolve(
            who,
            cue.sentence,
            cue.pieces if aside else (),
            quoted=giver.quoted and giver.parent is not None,
            passing=giver.rule in {"participle", "noun"},
        )
        if kind == "document" and who.kind is not None:
            kind = who.kind  # (un communiqué de l'armée.) L'armée: it is no document for having written one
        unread = who.basis == "pronoun" and kind == "document" and name == who.name  # on y lit que: where, is not told
        if unread:
            continue
        told = [link for link in links if link.name == name]  # (« P, a dit à X Y », a-t-il ajouté): Y stays the root
        if told:
            links = [*(link for link in links if link.name != name), *told]
            continue
        first = first or who
        span = p.span(who.phrase.first, who.phrase.last)
        stance = cue.stance if giver is cue else giver.stance
        links.append(
            Source(
                span.start,
                span.end,
                span.text,
                name,
                kind or _default(p, who),
                "carried" if carried else who.basis,
                stance,
                _joined(p, memory, who, cue.sentence, name),
            )
        )
    if len(links) == 1 and first is not None:
        links = [*memory.carried_relays(first, links[0].name, cue.sentence), *links]
    if links and not (cue.quoted and cue.parent is not None):
        memory.told_through(links[-1].name, tuple(links[:-1]), cue.sentence)
    return tuple(links)


def _members(p: Parse, memory: Memory, who: Speaker, sentence: int) -> tuple[Named, ...]:
    """The members of a joint source, each with its canonical name."""
    members = []
    for one in who.members:
        name, kind = memory.resolve(one, sentence)
        span = p.span(one.phrase.first, one.phrase.last)
        members.append(Named(span.start, span.end, span.text, name, kind))
    return tuple(members)


def _joined(p: Parse, memory: Memory, who: Speaker, sentence: int, name: str) -> tuple[Named, ...]:
    """The members of a source, or, of a pronoun for a joint source, those that were told there: selon eux."""
    members = _members(p, memory, who, sentence)
    if members:
        memory.joined[name] = members
    return members or memory.joined.get(name, ())


def _default(p: Parse, who: Speaker) -> SourceKind:
    """A name of which nothing else tells: a person where it has two parts or no article (Mariam), as one of whom a
    pronoun tells (l'un d'eux, un autre); a body otherwise (la Katiba, le KDPI)."""
    alone = who.phrase.last == who.phrase.first + 1 and who.name.istitle()
    two = " " in who.name and who.name.istitle()
    one = who.basis == "described" and p.tokens[who.phrase.head].upos in {"PRON", "ADJ", "NUM"}
    return "person" if who.basis == "pronoun" or two or alone or one else "organisation"


def _open_bracket(p: Parse, first: int, last: int) -> bool:
    """Whether a bracket opened in the tokens is not closed there: Forces démocratiques syriennes (FDS."""
    forms = [t.form for t in p.tokens[first:last]]
    return forms.count("(") > forms.count(")")


def _open_quotation(p: Parse, first: int, last: int) -> bool:
    """Whether the mark at token `last` closes a quotation that opens behind the first of the tokens: un « retrait »."""
    inside = p.tokens[last - 1].quotation if last > first else -1
    return p.tokens[last].form in CLOSERS and inside >= 0 and p.tokens[first].start < p.quotations[inside].start


def _trimmed(p: Parse, lex: Lexicon, piece: Range) -> list[Range]:
    first, last = piece
    tokens = p.tokens
    while first < last and (tokens[first].form in EDGE or tokens[first].form in lex.words["leading"]):
        if tokens[first].form not in EDGE and tokens[first].quotation >= 0 and tokens[first - 1].form in OPENS:
            break  # « Qu'ils apportent des preuves »
        first += 1
    while last > first and (tokens[last - 1].form in EDGE or tokens[last - 1].form in lex.words["trailing"]):
        last -= 1
    if last < piece[1] and (
        _open_bracket(p, first, last) if tokens[last].form == ")" else _open_quotation(p, first, last)
    ):
        last += 1
    closing = next((k for k in range(first, last) if tokens[k].form in CLOSERS), -1)
    if piece[0] < first < closing and _opened_before(p, first, closing):
        first -= 1  # « inacceptable » la frappe
    return [(first, last)] if first < last else []


def _opened_before(p: Parse, first: int, closing: int) -> bool:
    """Whether the quotation that the mark at token `closing` ends opens right before token `first`."""
    inside = p.tokens[first].quotation
    if inside < 0 or p.tokens[closing - 1].quotation != inside:
        return False
    return p.tokens[first - 1].start == p.quotations[inside].start


def _mode(p: Parse, pieces: list[Range]) -> Mode:
    words = [p.tokens[i] for a, b in pieces for i in range(a, b) if p.tokens[i].upos != "PUNCT"]
    quoted = sum(t.quotation >= 0 for t in words)
    if words and quoted == len(words):
        return "direct"
    return "mixed" if quoted >= FEWEST_QUOTED else "indirect"
