"""Cues that are prepositions before a source: selon X, d'après X, au dire de X, de source X, selon lequel."""

from selon.attribute.citations import asked_by_us, passed_on
from selon.attribute.clauses import finite_within
from selon.attribute.cue import Cue
from selon.attribute.extents import extent
from selon.attribute.inversions import before_inverted
from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon, Preposition
from selon.attribute.nominals import Subject, before_institute, noun_phrase_before, relayed_before
from selon.attribute.owners import complement_of, of_its_owner, spoken_by
from selon.attribute.phrases import phrase_from
from selon.attribute.rejoining import apposed_and, rejoined
from selon.attribute.scopes import AUXILIARY, bracketed, content
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.parse import Parse, Sentence


def preposition_cues(p: Parse, lex: Lexicon, sentence: Sentence) -> list[Cue]:
    """The cues of the sentence whose word is a preposition."""
    found: list[Cue] = []
    i = sentence.first
    while i < sentence.last:
        cue = _believing(p, lex, sentence, i)
        for entry in () if cue is not None else lex.prepositions.get(p.tokens[i].form, ()):
            end = _matches(p, lex, entry, i, sentence.last)
            if end:
                cue = _relative(p, lex, sentence, entry, i, end) or _cue(p, lex, sentence, entry, i, end)
                break
        else:
            if (
                p.tokens[i].form in lex.words["bare_genitive"]
                and p.at(i + 1).lemma in lex.words["source_nouns"]
                and i + 2 < sentence.last
            ):
                cue = _of_source(p, lex, sentence, i)
        if cue is not None:
            found.append(cue)
            i = max(i + 1, cue.phrase[1])
        else:
            i += 1
    return found


def _believing(p: Parse, lex: Lexicon, sentence: Sentence, i: int) -> Cue | None:
    """À les en croire, à l'entendre: the source is the clitic's, somebody named before."""
    if i + 3 > sentence.last or p.tokens[i + 1].form not in lex.words["definite"]:
        return None
    words = tuple(t.form for t in p.tokens[i : i + 4])
    end = next((i + n for n in (4, 3) if words[:1] + words[2:n] in lex.believing and i + n <= sentence.last), 0)
    aside = i == sentence.first or p.tokens[i - 1].form in lex.words["before_set_off"] | {",", ";", ":", "("}
    if not end or not (aside or end == i + 4):
        return None
    begin, after = extent(p, lex, sentence, i, end)
    pieces = content(p, lex, sentence, begin, after)
    if not pieces:
        return None
    number = "Plur" if words[1] in lex.words["plural_articles"] else "Sing"
    clitic = Phrase(i + 1, i + 2, i + 1)
    who = Speaker(clitic, i + 1, i + 2, p.tokens[i + 1].text, None, "pronoun", lex.genders.get(words[1], ""), number)
    return Cue(
        "preposition",
        " ".join(words[:1] + words[2 : end - i]),
        sentence.index,
        (i, end),
        (begin, after),
        pieces,
        "asserted",
        speaker=who,
        outer=True,
    )


def _matches(p: Parse, lex: Lexicon, entry: Preposition, i: int, limit: int) -> int:
    """The token after the preposition that stands at token `i`, else 0; a de that ends it may be elided or fused."""
    forms = entry.forms
    if i + len(forms) >= limit:
        return 0
    for k, form in enumerate(forms):
        have = p.tokens[i + k].form
        last = k == len(forms) - 1
        if have != form and not (last and form in lex.words["bare_genitive"] and have in lex.words["genitive"]):
            return 0
    return i + len(forms)


def _cue(p: Parse, lex: Lexicon, sentence: Sentence, entry: Preposition, i: int, end: int) -> Cue | None:
    phrase = phrase_from(p, lex, end, sentence.last)
    if phrase is None or p.tokens[end].form in lex.words["prepositional_relatives"]:
        return None
    phrase = before_inverted(p, lex, sentence, i, rejoined(p, lex, phrase, sentence.last))
    who = speaker(p, lex, phrase, sentence.last)
    if (joint := apposed_and(p, lex, phrase, who.last, sentence.last)) is not phrase:
        phrase, who = joint, speaker(p, lex, joint, joint.last)
    if not _sure(p, lex, phrase, entry.strict):
        worded = p.tokens[phrase.head].lemma in lex.words["wordings"]
        relay = passed_on(p, lex, phrase.last, sentence.last) if worded else None
        told = relay[0] if relay is not None else spoken_by(p, lex, phrase, sentence.last) if worded else None
        if told is None:
            return None
        who = told  # selon des propos rapportés par X, tenus par X
    begin, after = extent(p, lex, sentence, i, asked_by_us(p, lex, who.last, sentence.last))
    if entry.strict and not any(_set_off(p, lex, sentence, i, last) for last in (who.last, after - 1)):
        return None
    opened = i == sentence.first or p.tokens[i - 1].form in lex.words["before_set_off"] | {",", "(", ";", ":", "«"}
    if entry.set_off and not (opened and (p.tokens[begin].form in {",", "("} or p.tokens[after - 1].form == ",")):
        return None  # (un passage) illégal | aux yeux de Damas
    pieces = content(p, lex, sentence, begin, after, whole=who.kind == "medium")
    if not pieces:
        return None
    return Cue(
        "preposition",
        entry.row,
        sentence.index,
        (i, end),
        (begin, after),
        pieces,
        entry.stance,
        speaker=who,
        outer=True,
        apart=bracketed(p, lex, sentence.first, begin, after) is not None,
    )


def _sure(p: Parse, lex: Lexicon, phrase: Phrase, strict: bool) -> bool:
    if strict:
        kind = kind_of(p, lex, phrase)
        return (
            kind in {"official", "person", "medium", "anonymous", "organisation", "armed-group"}
            or p.tokens[phrase.head].form in lex.pronouns
            or (p.tokens[phrase.head].upos == "PROPN" and phrase.last - phrase.first <= 3)
        )
    return plausible(p, lex, phrase, sure=True)


def _set_off(p: Parse, lex: Lexicon, sentence: Sentence, i: int, last: int) -> bool:
    before = i == sentence.first or p.tokens[i - 1].form in {",", ":", ";"} | lex.words["before_set_off"]
    return before and last < sentence.last and p.tokens[last].form == ","


def _relative(p: Parse, lex: Lexicon, sentence: Sentence, entry: Preposition, i: int, end: int) -> Cue | None:
    """Des sources selon lesquelles…: the noun before is the source, the clause after the content."""
    if p.tokens[end].form not in lex.words["prepositional_relatives"] or end + 1 >= sentence.last:
        return None
    stop = i - 1 if p.at(i - 1).form == "," else i
    before = noun_phrase_before(p, lex, stop, sentence.first)
    before = (before_institute(p, lex, stop, sentence.first) if stop < i else None) or before
    before = (before and relayed_before(p, lex, before.first, sentence.first)) or before
    before = (before and _heard_at(p, lex, before.first - 1, sentence.first)) or before
    if before is not None and before.speaker is not None:
        owner = of_its_owner(p, lex, before.speaker.phrase.head, end)
        before = complement_of(p, lex, before.speaker.phrase, stop, owner=owner) or before
    if before is None or before.speaker is None or not plausible(p, lex, before.speaker.phrase, sure=True):
        return None
    head = p.tokens[before.speaker.phrase.head]
    behind = next((t for t in p.tokens[head.index + 1 : stop] if t.upos != "ADJ"), None)
    if head.lemma in lex.nouns and behind is not None and behind.form in lex.words["genitive"]:
        return None  # les accusations de X selon lesquelles: the noun is the cue, and X the source
    told = lex.words["hearsay"] | (
        lex.words["known_hearsay"] if p.tokens[before.first].form in lex.words["definite"] else set()
    )
    nobodys = head.lemma in told and (behind is None or behind.form not in lex.words["genitive"])
    return Cue(
        "relative",
        entry.row,
        sentence.index,
        (i, end + 1),
        (before.first, end + 1),
        [(end + 1, _end_of_relative(p, lex, sentence, before.first, end + 1))],
        "asserted",
        speaker=None if nobodys else before.speaker,
    )


def _heard_at(p: Parse, lex: Lexicon, i: int, first: int) -> Subject | None:
    """The source before what says where it was heard, whose preposition stands at token `i`: un élu |, joint à Djibo, |
    selon qui P."""
    heard = lex.words["heard"] | lex.words["relaying"]
    if i - 2 <= first or p.tokens[i].upos != "ADP" or p.tokens[i - 1].form not in heard:
        return None
    return noun_phrase_before(p, lex, i - 1 - (p.tokens[i - 2].form == ","), first)


def _end_of_relative(p: Parse, lex: Lexicon, sentence: Sentence, noun: int, first: int) -> int:
    """Where a clause behind selon lesquelles ends, from token `first` on: before the verb of the main clause, where its
    noun stands in a relative clause of the subject's: X, qui dément les rumeurs selon lesquelles P |, explique."""
    opened = any(
        p.tokens[k].form == "," and p.tokens[k + 1].form in lex.words["subject_relative"]
        for k in range(sentence.first, noun - 1)
    )
    commas = (k for k in range(first, sentence.last - 1) if opened and p.tokens[k].form == ",")
    return next((k for k in commas if finite_within(p, k + 1, min(k + AUXILIARY, sentence.last)) >= 0), sentence.last)


def _of_source(p: Parse, lex: Lexicon, sentence: Sentence, i: int) -> Cue | None:
    """De source militaire, set off at the head or tail of a sentence."""
    phrase = phrase_from(p, lex, i + 1, sentence.last)
    if phrase is None or not (
        i == sentence.first
        or p.tokens[i - 1].form in {",", "(", "–", "—"}
        or p.tokens[i - 1].form in lex.words["learnt"]
    ):
        return None
    who: Speaker = speaker(p, lex, phrase, sentence.last)
    begin, after = extent(p, lex, sentence, i, who.last)
    pieces = content(p, lex, sentence, begin, after)
    return (
        Cue(
            "de-source",
            f"{p.tokens[i].form} {p.tokens[i + 1].lemma}",
            sentence.index,
            (i, phrase.first + 1),
            (begin, after),
            pieces,
            "asserted",
            speaker=who,
            outer=True,
        )
        if pieces
        else None
    )
