"""A genitive that stands behind a complement of a cue verb, and is rather the verb's own than that complement's."""

from selon.attribute.clauses import OPENING, infinitive_at
from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import kind_of
from selon.parse import Parse

FEWEST_TOLD = 2  # tokens of what is told: l'agence | de presse is one name


def own_genitive(at: Occurrence, phrase: Phrase, limit: int) -> int:
    """The end of a phrase to pass over, before a genitive that is rather the verb's: (fait état) dans un tract | de
    trois morts, (fait part) à la presse | de la mort de X."""
    p, lex, tokens = at.p, at.lex, at.p.tokens
    for i in range(phrase.head + 1, phrase.last):  # (a ordonné) aux soldats | d'en poursuivre les auteurs
        if tokens[i].form in lex.words["bare_genitive"] and infinitive_at(p, lex, i + 1, limit) >= 0:
            return i
    before = tokens[phrase.first - 1]
    learnt = before.form in lex.words["bare_genitive"] and p.at(before.index - 1).form in lex.words["through"]
    addressed = before.form in lex.words["dative"] or learnt  # (s'est plaint) auprès de l'ONU | de P
    posted = tokens[phrase.head].form in lex.words["platforms"]  # (fait état) sur Telegram | d'explosions
    ended = p.at(phrase.last).upos == "PUNCT"
    if addressed and at.entry.stance == "accused" and "person" in at.entry.frames:
        plural = (k for k in range(phrase.head + 1, phrase.last) if tokens[k].form in lex.words["plural_articles"])
        if blamed := next((k for k in plural if _blamed_at(at, k, limit)), 0):
            return blamed  # accuse à la radio | des élus de P
    if f"{lex.uncontracted.get('d', 'de')}-np" in at.entry.frames:
        for i in range(phrase.head + 1, phrase.last - 1):
            if tokens[i].form in lex.words["genitive"] and (
                posted or tokens[i + 1].upos == "NUM" or (addressed and _told_of(p, lex, i, limit))
            ):
                return i
    elif ((addressed and at.entry.stance == "demanded") or posted) and (more := _some_more(at, phrase, limit)):
        return more
    elif addressed and at.entry.stance == "demanded" and ended:
        articles = (
            k for k in range(phrase.head + 1, phrase.last - 1) if tokens[k].form in lex.words["plural_articles"]
        )
        return next((k for k in articles if _told_of(p, lex, k, limit)), phrase.last)  # réclame à l'État | des matelas
    return phrase.last


def _blamed_at(at: Occurrence, i: int, limit: int) -> bool:
    """Whether those stand behind the article at token `i` whom one accuses, and behind them of what."""
    p, lex = at.p, at.lex
    blamed = phrase_from(p, lex, i + 1, limit)
    if blamed is None or kind_of(p, lex, blamed) in {None, "medium", "document"}:
        return False
    behind = range(blamed.head + 1, min(limit - 1, blamed.last + 2))
    return any(
        p.tokens[k].form in lex.words["bare_genitive"] and infinitive_at(p, lex, k + 1, limit) >= 0 for k in behind
    )


def _told_of(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether the genitive at token `i`, behind whom it is told to, opens what is told: no name, nobody, more than
    a word (l'agence | de presse)."""
    told = phrase_from(p, lex, i + 1, limit)
    if told is None or told.last - told.first < FEWEST_TOLD or p.tokens[told.head].text[0].isupper():
        return False
    return kind_of(p, lex, told) is None


def _some_more(at: Occurrence, phrase: Phrase, limit: int) -> int:
    """Where things begin that de tells before an adjective, behind whom they are demanded of or where they are told,
    with no other object behind: réclame à ses alliés | de nouvelles sanctions; not: demande aux membres de différents
    partis | de négocier; 0 where there are none."""
    p, words, end = at.p, at.lex.words, phrase.last
    asked = infinitive_at(p, at.lex, end + 1, limit) >= 0 or p.at(end).upos in {"DET", "NUM"}
    for k in range(phrase.head + 1, max(end - 2, phrase.head + 2)):
        i = k + 1 + (p.at(k + 1).form in OPENING | {'"'})
        plural = p.at(i + 1).upos == "NOUN" and p.at(i + 1).feats.get("Number", "Plur") == "Plur"
        if p.at(k).form in words["bare_genitive"] and p.at(i).upos == "ADJ" and plural:
            return 0 if asked else k
    return 0
