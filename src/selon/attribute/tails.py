"""What stands behind the verb and the subject of an incise: whom it was told to, who it was learnt from."""

from selon.attribute.addressees import medium_at
from selon.attribute.clauses import OPENING, STOPS
from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.quarters import quarters_behind
from selon.attribute.sources import Speaker, kind_of, speaker
from selon.attribute.times import skip_times
from selon.parse import Parse, Sentence


def tail(
    p: Parse, lex: Lexicon, sentence: Sentence, i: int, *, nobody: bool
) -> tuple[int, list[Speaker], Speaker | None]:
    """The end of an incise begun before token `i`: complements up to a mark; with who was told and who told it."""
    told: list[Speaker] = []
    source: Speaker | None = None
    first = i
    while i < sentence.last:
        token = p.tokens[i]
        day = skip_times(p, lex, i + 1, sentence.last) if token.form == "," else 0
        if day > i + 1 and p.at(day).form == "," and p.at(day + 1).form in lex.words["learnt_from"]:
            i = day + 1  # a appris X |, jeudi, | auprès de Y
            continue
        if (
            token.form in {",", ":", ";", "»", "”", ")", "–", "—"} | STOPS  # « P, dit X. | Q. »
            or token.form in lex.words["according"]
            or token.form in OPENING
            or token.form == '"'
        ):
            break
        if token.index == sentence.last - 1 and token.upos == "PUNCT":
            break
        medium = medium_at(p, lex, i, sentence.last) if token.form in lex.words["addressee"] else None
        through = medium is not None and not nobody  # a reconnu un élu | auprès de l'AFP
        learnt = token.form in lex.words["learnt_from"] or (nobody and token.form in lex.words["within"])
        seeks = learnt and source is None and not through
        found = _from_source(p, lex, i, sentence.last) if seeks else None  # sur son compte Twitter
        found = found or (quarters_behind(p, lex, i, sentence.last) if nobody and source is None else None)
        if found is not None:
            source = _with_others(p, lex, found, sentence.last)
            i = source.last
            continue
        read_out = i > first and p.tokens[i - 1].lemma in lex.words["reading"]  # un texte lu | à la radio
        if medium is not None and not read_out:
            told.append(medium)
        i = medium.last if medium is not None else i + 1
    return i, told, source


def _with_others(p: Parse, lex: Lexicon, source: Speaker, limit: int) -> Speaker:
    """The source with whoever it was learnt from besides, behind another preposition: (a-t-on appris) de sources
    locales | et auprès de la police."""
    i = source.last
    if i + 2 >= limit or p.tokens[i].form not in lex.words["copulative"]:
        return source
    other = _from_source(p, lex, i + 1, limit) if p.tokens[i + 1].form in lex.words["learnt_from"] else None
    if other is None:
        return source
    one, two = source.phrase, other.phrase
    parts = (*(one.parts or ((one.first, one.last),)), *(two.parts or ((two.first, two.last),)))
    return speaker(p, lex, Phrase(one.first, two.last, one.head, parts), limit)


def _from_source(p: Parse, lex: Lexicon, i: int, limit: int) -> Speaker | None:
    """De source militaire, auprès d'un responsable: who it was learnt from."""
    j = i + 1
    while j < limit and p.tokens[j].form in lex.words["genitive"]:
        j += 1
    phrase = phrase_from(p, lex, j, limit) if j < limit else None
    if phrase is None or kind_of(p, lex, phrase) is None:
        return None
    if p.tokens[i].form in lex.words["within"] and kind_of(p, lex, phrase) not in {"document", "medium"}:
        return None
    if p.tokens[i].form in lex.words["genitive"] and p.tokens[phrase.head].lemma not in lex.words["source_nouns"]:
        return None
    return speaker(p, lex, phrase, limit)
