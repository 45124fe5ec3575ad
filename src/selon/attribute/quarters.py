"""Who `on` is where a sentence says where it speaks: au ministère, on assure; répond-on à l'état-major."""

from selon.attribute.joints import Phrase
from selon.attribute.kinds import kind_of_noun
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.model import SourceKind
from selon.parse import Parse

SIDES: set[SourceKind | None] = {"official", "organisation", "state", "armed-group"}


def quarters_before(p: Parse, lex: Lexicon, first: int, on: int) -> Speaker | None:
    """Who `on` is where the sentence opens with where it speaks: du côté de l'armée, on dément."""
    if (side := _side(p, lex, first, on)) is not None:
        return side
    i = _noun_at(p, lex, first, on)
    if i == first or i >= on or p.tokens[on - 1].form != ",":
        return None
    phrase = phrase_from(p, lex, i, on)
    return speaker(p, lex, phrase, phrase.last) if phrase is not None and plausible(p, lex, phrase, sure=True) else None


def _side(p: Parse, lex: Lexicon, first: int, on: int) -> Speaker | None:
    """The side that a sentence opens with, before a comma and `on`: Côté israélien, on dit; du côté rebelle, on dit."""
    i = first + (p.tokens[first].upos in {"ADP", "DET"})
    if on != i + 3 or p.tokens[i].form not in lex.words["sides_named"] or p.tokens[i + 1].upos not in {"ADJ", "NOUN"}:
        return None
    kind = kind_of_noun(lex, p.tokens[i + 1]) or "state"
    name = p.article.text[p.tokens[i].start : p.tokens[i + 1].end]
    return Speaker(Phrase(i, i + 2, i), i, i + 2, name[0].lower() + name[1:], kind, "described", "", "Sing")


def quarters_behind(p: Parse, lex: Lexicon, i: int, limit: int) -> Speaker | None:
    """Who -on is where token `i`, behind the verb, opens where it speaks: répond-on | au ministère, dit-on | dans
    l'entourage du roi; not in just a place (dit-on à Goma)."""
    at = _noun_at(p, lex, i, limit) if p.tokens[i].upos == "ADP" else limit
    phrase = phrase_from(p, lex, at, limit) if at < limit else None
    who = speaker(p, lex, phrase, phrase.last) if phrase is not None else None
    return who if speaks_for_all(p, lex, who) else None


def speaks_for_all(p: Parse, lex: Lexicon, who: Speaker | None) -> bool:
    """Whether those of a place speak with one voice there: a body, an office, a capital."""
    return who is not None and kind_of(p, lex, who.phrase) in SIDES


def _noun_at(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after the prepositions of place that stand at token `i`; `i` where none does."""
    first = i
    while i < limit and (p.tokens[i].upos == "ADP" or p.tokens[i].form in lex.words["quarters"]):
        i += 1
    plural = i > first and p.tokens[i - 1].form in lex.words["plural_articles"] and p.tokens[i - 1].upos == "DET"
    return i - 1 if plural else i
