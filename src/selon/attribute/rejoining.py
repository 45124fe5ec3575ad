"""Members of a joint source that a relative clause or an apposition parts: le maire, qui s'est rendu sur place, et le
chef de la police; le porte-parole, Félix K, et le gouverneur, Jean L."""

from selon.attribute.clauses import finite_within
from selon.attribute.joints import Phrase, determined, free, speaks
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.parse import Parse

LONGEST_RELATIVE = 20  # tokens of the clause between two members


def rejoined(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> Phrase:
    """The phrase with the member behind its relative clause, whatever token before `limit` that ends at; the phrase as
    it is where no clause and no member stand there, or where that member has a verb of its own."""
    comma = phrase.last
    if (
        comma + 2 >= limit
        or p.tokens[comma].form != ","
        or p.tokens[comma + 1].form not in lex.words["incise_relatives"]
    ):
        return phrase
    stops = range(comma + 3, min(limit - 2, comma + LONGEST_RELATIVE))
    closing = next((i for i in stops if p.tokens[i].form == ","), 0)
    if not closing or p.tokens[closing + 1].form not in lex.words["copulative"] or finite_within(p, comma, closing) < 0:
        return phrase
    other = phrase_from(p, lex, closing + 2, limit)
    if other is None or not determined(p, lex, other) or not free(p, lex, other.last, limit):
        return phrase
    if not (speaks(p, lex, phrase.head, phrase.last) and speaks(p, lex, other.head, other.last)):
        return phrase
    return joint_of(phrase, other)


def rejoined_before(p: Parse, lex: Lexicon, other: Phrase, verb: int, first: int) -> tuple[int, int]:
    """The comma before, and the one after, the relative clause that parts the subject `other` of the plural verb at
    token `verb` from a member before it, which ends at the first; (0, 0) where there is none: Paris, qui a voté P, et
    Londres ont condamné Q."""
    closing = other.first - 2
    plural = p.tokens[verb].feats.get("Number") == "Plur"
    if closing <= first or not plural or p.tokens[closing].form != ",":
        return 0, 0
    if p.tokens[closing + 1].form not in lex.words["copulative"] or not speaks(p, lex, other.head, other.last):
        return 0, 0
    back = range(closing - 2, max(first, closing - LONGEST_RELATIVE), -1)
    comma = next((i for i in back if p.tokens[i].form == ","), 0)
    relative = comma and p.tokens[comma + 1].form in lex.words["incise_relatives"]
    return (comma, closing) if relative and finite_within(p, comma, closing) >= 0 else (0, 0)


def rejoined_apposed(p: Parse, lex: Lexicon, phrase: Phrase, last: int, verb: int) -> Phrase | None:
    """The phrase, whose apposition ends at token `last`, with the member behind that, where the verb at token `verb` is
    plural and the phrase one: le porte-parole, Félix K, et le gouverneur, Jean L, ont annoncé; None where none is."""
    other = _behind(p, lex, phrase, last, verb) if p.tokens[verb].feats.get("Number") == "Plur" else None
    if other is None:
        return None
    end = verb - (p.tokens[verb - 1].form == ",")
    return Phrase(phrase.first, end, phrase.head, ((phrase.first, last), (other.first, end)))


def apposed_and(p: Parse, lex: Lexicon, phrase: Phrase, last: int, limit: int) -> Phrase:
    """The phrase, whose apposition ends at token `last`, with the member behind that, if that has no verb of its own:
    selon le maire, Ali S, et le préfet; the phrase as it is where none is there."""
    other = _behind(p, lex, phrase, last, limit)
    if other is None or not free(p, lex, other.last, limit):
        return phrase
    return Phrase(phrase.first, other.last, phrase.head, ((phrase.first, last), (other.first, other.last)))


def _behind(p: Parse, lex: Lexicon, phrase: Phrase, last: int, limit: int) -> Phrase | None:
    """The phrase of another speaker that a comma and a conjunction join to an apposition that ends at token `last`."""
    if last == phrase.last or phrase.parts or last + 3 >= limit or p.tokens[last].form != ",":
        return None
    if p.tokens[last + 1].form not in lex.words["copulative"]:
        return None
    other = phrase_from(p, lex, last + 2, limit)
    speaking = other is not None and determined(p, lex, other) and speaks(p, lex, other.head, other.last)
    return other if speaking else None


def joint_of(phrase: Phrase, other: Phrase) -> Phrase:
    """Both phrases as one, the members of the first with the second's."""
    parts = (
        *(phrase.parts or ((phrase.first, phrase.last),)),
        *(other.parts or ((other.first, other.last),)),
    )
    return Phrase(phrase.first, other.last, phrase.head, parts)
