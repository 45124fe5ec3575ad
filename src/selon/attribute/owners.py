"""Whose words a noun names (les propos d'un officier, des propos tenus par Y), and whether a relative clause behind it
takes up the words or whose they are."""

from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon
from selon.attribute.nominals import Subject
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, plausible, speaker
from selon.parse import Parse

FARTHEST = 8  # tokens from the noun to whom it says that it was spoken by


def of_its_owner(p: Parse, lex: Lexicon, noun: int, relative: int) -> bool:
    """Whether a relative pronoun takes up whose words a noun names, not the noun: les propos d'un officier, selon |
    lequel; les mots de X, d'après | qui."""
    form = p.tokens[relative].form
    if form not in lex.words["prepositional_relatives"]:
        return False
    compound = form.endswith(lex.endings["compound_relative"])
    plural = p.at(noun - 1).form in lex.words["plural_articles"]
    return not compound or (plural and p.tokens[relative].feats.get("Number") == "Sing")


def complement_of(p: Parse, lex: Lexicon, phrase: Phrase, stop: int, *, owner: bool) -> Subject | None:
    """Whom the complement of a noun that tells nothing, or whose `owner` tells, names: (prend) le contre-pied | de
    l'armée, (selon laquelle); les propos | d'un officier, (selon lequel)."""
    telling = p.tokens[phrase.head].lemma in {*lex.nouns, *lex.words["tellings"]}
    if not (owner and telling) and (telling or plausible(p, lex, phrase, sure=True)):
        return None
    for k in range(phrase.head + 1, stop - 1):
        if p.tokens[k].form in lex.words["genitive"]:
            inner = phrase_from(p, lex, k + 1, stop)
            return Subject(speaker(p, lex, inner, stop), inner.first, stop) if inner and inner.last == stop else None
    return None


def spoken_by(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> Speaker | None:
    """Who spoke the words that a phrase names: des propos | tenus (lundi) par X (à la télévision); None where that is
    not told."""
    tokens = p.tokens
    for i in range(phrase.head + 1, min(limit - 2, phrase.head + FARTHEST)):
        if tokens[i].upos == "PUNCT" or "Mood" in tokens[i].feats:
            return None
        if tokens[i].form in lex.words["agent"]:
            spoken = any(tokens[k].form in lex.words["spoken"] for k in range(phrase.head + 1, i))
            who = phrase_from(p, lex, i + 1, limit) if spoken else None
            return speaker(p, lex, who, limit) if who is not None and plausible(p, lex, who, sure=True) else None
    return None
