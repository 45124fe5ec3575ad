"""Cues that are prepositions before a source: selon X, d'après X, au dire de X, de source X, selon lequel."""

from selon.attribute.citations import asked_by_us, passed_on
from selon.attribute.clauses import finite_within, infinitive_at, verb_group
from selon.attribute.cue import Cue, Range
from selon.attribute.inversions import before_inverted
from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon, Preposition
from selon.attribute.nominals import Subject, noun_phrase_before, relayed_before
from selon.attribute.owners import complement_of, of_its_owner, spoken_by
from selon.attribute.phrases import phrase_from
from selon.attribute.rejoining import apposed_and, rejoined
from selon.attribute.scopes import bracketed, clause_start, last_clause
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.parse import Parse, Sentence

LONGEST_ASIDE = 25  # tokens between the commas around what is said of a source
NEXT = 7  # tokens behind a conjunction within which another source's preposition stands
AUXILIARY = 4  # tokens behind a relative clause within which the verb of the main clause stands


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
                and p.tokens[i + 1 : i + 2]
                and p.tokens[i + 1].lemma in lex.words["source_nouns"]
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
    begin, after = _extent(p, lex, sentence, i, end)
    pieces = _content(p, lex, sentence, begin, after)
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
    begin, after = _extent(p, lex, sentence, i, asked_by_us(p, lex, who.last, sentence.last))
    if entry.strict and not any(_set_off(p, lex, sentence, i, last) for last in (who.last, after - 1)):
        return None
    opened = i == sentence.first or p.tokens[i - 1].form in lex.words["before_set_off"] | {",", "(", ";", ":", "«"}
    if entry.set_off and not (opened and (p.tokens[begin].form in {",", "("} or p.tokens[after - 1].form == ",")):
        return None  # (un passage) illégal | aux yeux de Damas
    pieces = _content(p, lex, sentence, begin, after, whole=who.kind == "medium")
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


def _extent(p: Parse, lex: Lexicon, sentence: Sentence, i: int, last: int) -> tuple[int, int]:
    """The phrase with its commas: from the comma before (if any) to the comma after."""
    tokens = p.tokens
    # what hangs on the source before the comma: selon un communiqué publié lundi,
    end = last
    if last < sentence.last and tokens[last - 1].form in lex.pronouns and tokens[last].form != ",":
        return i, last  # qui pourrait d'après elle | durer
    if last < sentence.last and tokens[last].upos == "ADP" and _in_participle(p, sentence, i, last):
        return i, last  # , tiré selon X | depuis Y,
    if (
        end < sentence.last
        and i > sentence.first
        and tokens[end].form in lex.words["infinitive_markers"]
        and infinitive_at(p, lex, end + 1, sentence.last) >= 0
        and _opens_clause(p, i - 1)
    ):
        return i, end  # tente selon X | de faire P
    if (
        end < sentence.last
        and tokens[end].form in lex.words["aside_relatives"]
        and finite_within(p, end, min(end + LONGEST_ASIDE, sentence.last)) >= 0
    ):
        comma = (k for k in range(end, min(end + LONGEST_ASIDE, sentence.last)) if tokens[k].form == ",")
        end = next(comma, sentence.last)  # selon un responsable qui s'exprimait devant la presse,
    while (
        end < sentence.last
        and tokens[end].form not in {",", ":", ";", "«", ")", "(", "—", "–"}
        and not _opens_clause(p, end)
        and not _told_by_another(p, lex, end, sentence.last)
        and not (
            tokens[end].upos == "ADP" and tokens[tokens[tokens[end].head].head].index < i
        )  # (mené) selon X | par Y
    ):
        end += 1
    if end < sentence.last and tokens[end].form != "," and _opens_clause(p, end):
        end = last
    while end < sentence.last and tokens[end].form == "," and (closing := _aside(p, lex, end, sentence.last)):
        end = closing
    if end >= sentence.last - 1:
        end = sentence.last
    elif tokens[end].form == "," or (tokens[end].form == ")" and i > sentence.first and tokens[i - 1].form == "("):
        end += 1
    begin = i
    if begin > sentence.first and tokens[begin - 1].form in {",", "(", "—", "–", "-"}:
        begin -= 1
    return begin, end


def _told_by_another(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether a conjunction joins what another source tells: (huit selon X) et trois selon Y."""
    if p.tokens[i].form not in lex.words["plain_coordinators"] or i + 2 >= limit:
        return False
    numbered = any(number.start == p.tokens[i + 1].start for number in p.numbers)
    return numbered and any(t.form in lex.prepositions for t in p.tokens[i + 2 : min(i + NEXT, limit)])


def _aside(p: Parse, lex: Lexicon, comma: int, limit: int) -> int:
    """The comma that closes what is said of the source: (Selon X,) basé à…, qui cite…; 0 if none."""
    if comma + 1 >= limit:
        return 0
    t = p.tokens[comma + 1]
    if t.text[0].isdigit():
        return 0  # selon X, 27 personnes, dont un enfant, ont péri
    participle = (
        t.upos in {"VERB", "ADJ"}
        and t.feats.get("VerbForm", "Part") == "Part"
        and "Mood" not in t.feats
        and not t.form.endswith(lex.endings["gerund"])
    )
    bare = t.upos == "NOUN" and not t.text[0].isupper()
    relative = t.form in lex.words["aside_relatives"] | lex.words["que"] or (  # avec qui j'ai parlé
        t.upos == "ADP" and p.tokens[comma + 2].form in lex.words["prepositional_relatives"]
    )
    if not (participle or bare or relative):
        return 0
    closing = next((i for i in range(comma + 2, min(limit - 2, comma + LONGEST_ASIDE)) if p.tokens[i].form == ","), 0)
    ends = limit - comma < LONGEST_ASIDE and t.form in lex.words["aside_relatives"]
    return closing or (limit - 1 if ends else 0)  # P, selon X, qui recherche les auteurs.


def _opens_clause(p: Parse, i: int) -> bool:
    t = p.tokens[i]
    return t.upos in {"VERB", "AUX"} and "Mood" in t.feats and t.feats.get("VerbForm") != "Inf"


def _content(
    p: Parse, lex: Lexicon, sentence: Sentence, begin: int, after: int, *, whole: bool = False
) -> list[tuple[int, int]]:
    """Around the phrase: all of the sentence, or the clause that it opens after `que`, a conjunction or a semicolon, or
    that it closes after a semicolon. With `whole` it closes the sentence: P ; Q, selon l'agence X."""
    tokens = p.tokens
    before = begin - 1
    if before >= sentence.first and tokens[before].form in lex.words["clause_relatives"] and after < sentence.last:
        end = next((k for k in range(after, sentence.last) if tokens[k].form == ","), sentence.last)
        return [(after, end)]
    if (
        before >= sentence.first
        and (tokens[before].form in lex.words["clause_openers"] or tokens[before].form in {";", ":"})
        and after < sentence.last
        and not (tokens[before].form in lex.words["plain_coordinators"] and finite_within(p, after, sentence.last) < 0)
    ):
        return [(after, sentence.last)]
    if (inside := bracketed(p, lex, sentence.first, begin, after)) is not None:
        return [inside]
    relative = _in_relative(p, lex, sentence, begin, after)
    if relative is not None:
        return [(relative[0], begin), (after, relative[1])]
    closed = _in_participle(p, sentence, begin, after)
    if closed:
        return [(begin - 1, begin), (after, closed)]
    if after < sentence.last - 1:
        first = _coordinate(p, lex, sentence, begin)
    else:
        first = sentence.first if whole else last_clause(p, sentence, begin)
    if not whole or after < sentence.last - 1:
        first = max(first, clause_start(p, lex, sentence, begin, after))
    pieces = []
    if begin > sentence.first and any(
        tokens[k].upos not in {"PUNCT", "CCONJ", "ADV"} for k in range(sentence.first, begin)
    ):
        pieces.append((first, begin))
    if after < sentence.last and any(tokens[k].upos != "PUNCT" for k in range(after, sentence.last)):
        pieces.append((after, sentence.last))
    return pieces


def _in_participle(p: Parse, sentence: Sentence, begin: int, after: int) -> int:
    """The comma that closes the participle clause in which the phrase stands right behind the participle: (Un missile,)
    tiré | selon X | depuis Y, (s'abat sur Z); 0 where it stands in none."""
    verb = begin - 1
    if verb <= sentence.first or p.tokens[verb - 1].form != "," or p.tokens[verb].upos not in {"VERB", "ADJ"}:
        return 0
    participle = "Mood" not in p.tokens[verb].feats and p.tokens[verb].feats.get("VerbForm", "Part") == "Part"
    end = next((k for k in range(after, sentence.last) if p.tokens[k].form == ","), 0)
    if not end and participle and finite_within(p, sentence.first, verb) >= 0 > finite_within(p, after, sentence.last):
        return sentence.last  # (a visé un camp,) situé selon lui | à cinq kilomètres
    main = end and finite_within(p, end, min(end + AUXILIARY, sentence.last)) >= 0
    return end if participle and main and finite_within(p, after, end) < 0 else 0


def _in_relative(p: Parse, lex: Lexicon, sentence: Sentence, begin: int, after: int) -> Range | None:
    """The clause between commas, without its relative, that the phrase stands in: (X,) qui | a massé, selon Y, P, (a
    nié Q); None where it stands in none, or in one that closes the sentence."""
    comma = next((k for k in range(begin - 1, sentence.first, -1) if p.tokens[k].form == ","), sentence.first)
    end = next((k for k in range(after, sentence.last) if p.tokens[k].form == ","), sentence.last)
    inside = comma > sentence.first and p.tokens[comma + 1].form in lex.words["subject_relative"]
    if (
        not inside
        or finite_within(p, comma + 2, begin) < 0
        or end - after < 1
        or finite_within(p, after, after + 1) >= 0
    ):
        return None
    return (comma + 2, end) if finite_within(p, end, min(end + AUXILIARY, sentence.last)) >= 0 else None


def _coordinate(p: Parse, lex: Lexicon, sentence: Sentence, begin: int) -> int:
    """Where the clause begins whose verb stands right before the phrase, behind another clause and a conjunction: (X a
    fait P, mais) | prépare, selon Y, Q; the sentence where there is none."""
    if begin - 1 <= sentence.first or finite_within(p, begin - 1, begin) < 0:
        return sentence.first
    group = verb_group(p, lex, begin - 1, sentence.first)
    joined = p.tokens[group.first - 1].form in lex.words["plain_coordinators"]
    return group.first if joined and finite_within(p, sentence.first, group.first - 1) >= 0 else sentence.first


def _relative(p: Parse, lex: Lexicon, sentence: Sentence, entry: Preposition, i: int, end: int) -> Cue | None:
    """Des sources selon lesquelles…: the noun before is the source, the clause after the content."""
    if p.tokens[end].form not in lex.words["prepositional_relatives"] or end + 1 >= sentence.last:
        return None
    stop = i - 1 if p.tokens[i - 1].form == "," else i
    before = noun_phrase_before(p, lex, stop, sentence.first)
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
    begin, after = _extent(p, lex, sentence, i, who.last)
    pieces = _content(p, lex, sentence, begin, after)
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
