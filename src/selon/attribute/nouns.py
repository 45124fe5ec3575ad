"""Cues that are nouns: les informations de X sur Y, l'affirmation de X selon laquelle Y."""

from selon.attribute.clauses import OPENING, QUOTES, infinitive_at
from selon.attribute.cue import Cue, Range
from selon.attribute.joints import Phrase
from selon.attribute.lexicon import CueNoun, Lexicon
from selon.attribute.owners import of_its_owner
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import kind_of, plausible, speaker
from selon.attribute.times import skip_times
from selon.parse import Parse, Sentence

ACTS = {"announced", "demanded"}


def noun_cues(p: Parse, lex: Lexicon, sentence: Sentence) -> list[Cue]:
    """The cues of the sentence whose word is a noun with its source as complement and its content after that."""
    found = []
    for i in range(sentence.first, sentence.last - 2):
        token = p.tokens[i]
        entry = lex.nouns.get(token.lemma) if token.upos in {"NOUN", "PROPN"} else None
        cue = _noun_cue(p, lex, sentence, i, entry) if entry is not None else None
        if cue is not None:
            found.append(cue)
    return found


def _noun_cue(p: Parse, lex: Lexicon, sentence: Sentence, i: int, entry: CueNoun) -> Cue | None:
    """The cue of the noun at token `i`, where its source and its content follow."""
    j = i + 1
    while j < sentence.last and p.tokens[j].upos == "ADJ":
        j += 1
    if j < sentence.last and (by := _by_agent(p, lex, sentence, i, j, entry)) is not None:
        return by
    if j + 1 >= sentence.last or p.tokens[j].form not in lex.words["genitive"]:
        return None
    j += p.tokens[j + 1].form in OPENING | {'"'}  # les affirmations de « médias hostiles » sur P
    about = _about(p, lex, j + 1, sentence.last, entry)
    phrase = phrase_from(p, lex, j + 1, about)
    if phrase is None or about >= sentence.last or not plausible(p, lex, phrase):
        return None
    bare = p.tokens[phrase.first - 1].form in lex.words["bare_genitive"] and phrase.head == phrase.first
    if bare and p.tokens[phrase.head].upos == "NOUN" and kind_of(p, lex, phrase) is None:
        return None  # les accusations de tirs sur P: what is told of, nobody who tells
    if about != phrase.last and (about != phrase.last + 1 or p.tokens[phrase.last].form not in QUOTES):
        return None
    start = _after_opener(p, lex, about, sentence.last)
    if start >= sentence.last or of_its_owner(p, lex, i, about + 1):
        return None
    end = next((k for k in range(start, sentence.last) if _predicate(p, k)), sentence.last)
    return _made(p, lex, sentence, i, entry, (start, end), phrase)


def _by_agent(p: Parse, lex: Lexicon, sentence: Sentence, i: int, j: int, entry: CueNoun) -> Cue | None:
    """The cue of the noun at token `i` whose source is its agent, told from token `j` on, before the content:
    l'annonce, mardi, par X de P; la revendication par X de P."""
    k, limit = _past_aside(p, lex, j, sentence.last), sentence.last
    spread = p.tokens[j].form in lex.words["voicing"]
    k = _past_aside(p, lex, j + 1, limit) if spread else k
    if k + 2 >= limit or p.tokens[k].form not in lex.words["agent"]:
        return None
    if spread:
        return _spread(p, lex, sentence, i, k + 1, entry)
    phrase = phrase_from(p, lex, k + 1, limit)
    phrase = _own_words(p, lex, phrase) if phrase is not None else None
    if phrase is None or not plausible(p, lex, phrase, sure=True):
        return None
    start = _past_aside(p, lex, phrase.last, limit)
    if start + 1 >= limit or p.tokens[start].form not in lex.words["genitive"] | lex.words["que"]:
        return None
    end = next((n for n in range(start + 1, limit) if _predicate(p, n)), limit)
    return _made(p, lex, sentence, i, entry, (start + 1, end), phrase)


def _spread(p: Parse, lex: Lexicon, sentence: Sentence, i: int, k: int, entry: CueNoun) -> Cue | None:
    """The cue of the noun at token `i` that somebody, named from token `k` on, spread: les informations diffusées par X
    sur P; les allégations relayées par X, selon lesquelles P."""
    about = _about(p, lex, k, sentence.last, entry)
    phrase = phrase_from(p, lex, k, about)
    if phrase is None or about >= sentence.last or not plausible(p, lex, phrase, sure=True):
        return None
    if p.tokens[about].form in lex.words["que"]:
        return None  # (a ajouté,) selon des propos rapportés par X, que P
    start = _after_opener(p, lex, about, sentence.last)
    if any(p.tokens[n].form not in {",", "»"} for n in range(phrase.last, about)) or start >= sentence.last:
        return None
    end = next((n for n in range(start, sentence.last) if _predicate(p, n)), sentence.last)
    return _made(p, lex, sentence, i, entry, (start, end), phrase)


def _own_words(p: Parse, lex: Lexicon, phrase: Phrase) -> Phrase:
    """The agent without the content that hangs on the noun before it: par l'armée | de la mort de X. What tells what
    happened opens with an article behind a bare genitive."""
    for n in range(phrase.head + 1, phrase.last - 1):
        happened = p.tokens[n + 1].upos == "DET" and p.tokens[n].form in lex.words["bare_genitive"]
        inner = phrase_from(p, lex, n + 1, phrase.last) if happened else None
        if inner is not None and kind_of(p, lex, inner) is None and p.tokens[inner.head].text[0].islower():
            return Phrase(phrase.first, n, phrase.head)
    return phrase


def _past_aside(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after the commas and the times that stand at token `i`."""
    k = i + (i < limit and p.tokens[i].form == ",")
    k = skip_times(p, lex, k, limit)
    return k + (k < limit and k > i + 1 and p.tokens[k].form == ",")


def _made(p: Parse, lex: Lexicon, sentence: Sentence, i: int, entry: CueNoun, content: Range, phrase: Phrase) -> Cue:
    first = i
    while first > sentence.first and p.tokens[first - 1].upos in {"DET", "ADJ"}:
        first -= 1
    return Cue(
        "noun",
        entry.row,
        sentence.index,
        (i, i + 1),
        (first, content[0]),
        [content],
        entry.stance,
        speaker=speaker(p, lex, phrase, phrase.last),
    )


def _predicate(p: Parse, k: int) -> bool:
    """Whether a token is the finite verb of the noun's own clause, behind its content: (l'appel de X…) est resté."""
    token = p.tokens[k]
    if token.upos not in {"VERB", "AUX"} or "Mood" not in token.feats:
        return False
    return token.relation == "ROOT" or p.tokens[token.head].relation == "ROOT"


def _about(p: Parse, lex: Lexicon, first: int, limit: int, entry: CueNoun) -> int:
    """The first token from `first` on that opens what the noun tells of; `limit` where none does. A promise or an
    appeal tells of an act to come: la menace de X de fermer le détroit, l'appel de X à une trêve."""
    acts = entry.stance in ACTS
    for k in range(first, limit):
        form = p.tokens[k].form
        if acts and k > first and form in lex.words["infinitive_markers"] and infinitive_at(p, lex, k + 1, limit) >= 0:
            return k
        if entry.stance == "demanded" and k > first and form in lex.words["dative"]:
            return k
        if p.tokens[k].upos in {"VERB", "AUX"} and "Mood" in p.tokens[k].feats:
            return limit
        if form in lex.words["about"]:
            return k
        if form in lex.words["about_openers"] and k + 1 < limit and p.tokens[k + 1].form in lex.words["about_nouns"]:
            return k
    return limit


def _after_opener(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after what opens the content at token `i`: after sur, à propos de, selon laquelle."""
    following = p.tokens[i + 1].form if i + 1 < limit else ""
    if following in lex.words["about_nouns"]:
        return i + 3
    if p.tokens[i].form in lex.words["according"] and following.endswith(lex.endings["compound_relative"]):
        return i + 2
    return i + 1
