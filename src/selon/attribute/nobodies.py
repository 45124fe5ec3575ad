"""Noun phrases that name nobody who could answer for a word: a place, a rank, a platform, what somebody but is."""

from bisect import bisect_left

from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon
from selon.attribute.sources import a_person, kind_of
from selon.parse import Parse


def nobody(p: Parse, lex: Lexicon, phrase: Phrase) -> bool:
    """Whether a phrase is but a rank (le premier), a platform (sur le réseau social X), a place (à Kassala) or, before
    a means, a participle that the tagger takes for a name: Joint | par téléphone, X dit."""
    ranked = p.tokens[phrase.head].form in lex.words["ranks"] and phrase.last == phrase.head + 1
    heard = p.tokens[phrase.head].form in lex.words["heard"] | lex.words["relaying"]
    if heard and phrase.last == phrase.head + 1 and p.at(phrase.last).form in lex.words["agent"]:
        return True
    return ranked or p.tokens[phrase.last - 1].form in lex.words["platforms"] or _place(p, lex, phrase)


def predicate_at(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether a bare noun at token `i` but says what somebody is: (Halima), enseignante; est enseignante."""
    before = p.at(i - 1)
    return before.form == "," or before.lemma in lex.words["passive_auxiliaries"]


def _place(p: Parse, lex: Lexicon, phrase: Phrase) -> bool:
    """A name of which nothing is known, behind a preposition, is rather a place: à Kassala; not contacté par X."""
    if p.tokens[phrase.head].upos != "PROPN" or kind_of(p, lex, phrase) is not None:
        return False
    if a_person(p, lex, phrase, p.sentences[p.tokens[phrase.head].sentence].last):
        return False  # (ont pris trois jours) à Halyna, 68 ans
    words, names = lex.words, p.names
    before = bisect_left(names, phrase.first, key=lambda name: name.first) - 1
    within = before >= 0 and phrase.first < names[before].last  # (près d'Abou) Kamal
    first = names[before].first if within else phrase.first
    if p.at(first - 1).form in words["agent"] and p.at(first - 2).form in words["relaying"]:
        return False
    return p.at(first - 1).upos == "ADP"
