"""Cues that are nouns: les informations de X sur Y, l'affirmation de X selon laquelle Y."""

from selon.attribute.cue import Cue
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import plausible, speaker
from selon.parse import Parse, Sentence


def noun_cues(p: Parse, lex: Lexicon, sentence: Sentence) -> list[Cue]:
    """The cues of the sentence whose word is a noun with its source as complement and its content after that."""
    found = []
    for i in range(sentence.first, sentence.last - 2):
        token = p.tokens[i]
        entry = lex.nouns.get(token.lemma) if token.upos in {"NOUN", "PROPN"} else None
        if entry is None:
            continue
        j = i + 1
        while j < sentence.last and p.tokens[j].upos == "ADJ":
            j += 1
        if p.tokens[j].form not in lex.words["genitive"]:
            continue
        about = next(
            (
                k
                for k in range(j + 1, sentence.last)
                if p.tokens[k].form in lex.words["about"]
                or (p.tokens[k].form in lex.words["about_openers"] and p.tokens[k + 1].form in lex.words["about_nouns"])
            ),
            sentence.last,
        )
        phrase = phrase_from(p, lex, j + 1, about)
        if phrase is None or not plausible(p, lex, phrase):
            continue
        last = phrase.last
        opener = p.tokens[last].form if last < sentence.last else ""
        start = last
        if opener in {"«", "“", '"'} and last + 1 < sentence.last:
            opener, start = p.tokens[last + 1].form, last + 1
        if not (opener in lex.words["about"] or opener in lex.words["about_openers"]) or start != about:
            continue
        start = _after_opener(p, lex, start)
        if start >= sentence.last:
            continue
        first = i
        while first > sentence.first and p.tokens[first - 1].upos in {"DET", "ADJ"}:
            first -= 1
        found.append(
            Cue(
                "noun",
                entry.row,
                sentence.index,
                (i, i + 1),
                (first, start),
                [(start, sentence.last)],
                entry.stance,
                speaker=speaker(p, lex, phrase, phrase.last),
            )
        )
    return found


def _after_opener(p: Parse, lex: Lexicon, i: int) -> int:
    if p.tokens[i].form in lex.words["about_openers"]:
        return i + 3
    if p.tokens[i].form in lex.words["according"] and p.tokens[i + 1].form.endswith(lex.endings["compound_relative"]):
        return i + 2
    return i + 1
