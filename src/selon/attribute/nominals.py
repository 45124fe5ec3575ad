"""The noun phrase that ends right before a token, read backward: the subject of the verb that stands there."""

from dataclasses import dataclass

from selon.attribute.clauses import BOUNDARY, finite_within
from selon.attribute.joints import Phrase
from selon.attribute.kinds import kind_of_noun
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, speaker
from selon.attribute.times import skip_times
from selon.parse import Parse

LONGEST_BODY = 9  # tokens: , du Centre d'études stratégiques de X
LONGEST_DETOUR = 8  # tokens between a participle and its agent: joint par téléphone, dimanche, par X
FARTHEST = 30  # tokens between a subject and its verb, across an apposition or an incise
NEVER_WITHIN = (BOUNDARY | {":", "«"}) - {"-", "»", "”", "’", "("}  # marks that no noun phrase runs over


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a verb group has for subject: a speaker, or nobody (on, an impersonal); `first` to `last` are its tokens."""

    speaker: Speaker | None
    first: int
    last: int
    relative: bool = False


def noun_phrase_before(p: Parse, lex: Lexicon, end: int, first: int) -> Subject | None:
    """The longest noun phrase that ends right before token `end`, as a subject; None where none ends there."""
    tokens, best = p.tokens, None
    if end - 1 > first and tokens[end - 1].form == ")":
        opening = next((i for i in range(end - 2, max(first, end - LONGEST_DETOUR), -1) if tokens[i].form == "("), 0)
        named = noun_phrase_before(p, lex, opening, first) if opening else None  # X (OSDH)
        return Subject(named.speaker, named.first, end) if named is not None else None
    start = end - 1
    while start >= first and end - start <= FARTHEST:
        t = tokens[start]
        if (
            (t.upos == "SCONJ" and not _joining(p, lex, start))
            or t.form in NEVER_WITHIN
            or (t.form == "(" and not any(tokens[i].form == ")" for i in range(start, end)))  # l'ANL (X) du maréchal Y
            or (t.form in lex.words["que"] and not _joining(p, lex, start))
        ) and not _correlated(p, lex, start, first):
            break
        if t.upos in {"VERB", "AUX"} and "Mood" in t.feats and t.relation not in {"amod", "nmod", "flat:name"}:
            break
        opens = t.upos in {"DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON", "X"}
        if opens and t.form not in lex.words["never_subjects"] and not _inside(p, lex, start, first):
            phrase = phrase_from(p, lex, start, end)
            best = phrase if phrase is not None and phrase.last == end else best
        start -= 1
    if best is None:
        return None
    before, where = best.first - 1, lex.words["dative"] | lex.words["told_in"]
    astray = before > first and tokens[before].form in where and tokens[before].relation != "case"
    if astray and tokens[before - 1].upos == "NOUN":
        outer = noun_phrase_before(p, lex, before, first)  # notre correspondant | à Sanaa, which the parse hangs apart
        if outer is not None and outer.speaker is not None and kind_of_noun(lex, tokens[before - 1]) is not None:
            return Subject(outer.speaker, outer.first, end)
    best = _listed(p, lex, _after_time(p, lex, _one_clause(p, lex, best, end, first), end), end, first)
    return Subject(speaker(p, lex, best, end), best.first, end)


def before_institute(p: Parse, lex: Lexicon, end: int, first: int) -> Subject | None:
    """The person of whom what ends right before token `end` says, behind a comma, of what body he is: (estime) Jean K
    |, de l'université de X, (qui redoute Q); None where that does not stand there."""
    comma = next((k for k in range(end - 1, max(first, end - LONGEST_BODY), -1) if p.tokens[k].form == ","), 0)
    if not comma or p.tokens[comma + 1].form not in lex.words["genitive"] or finite_within(p, comma, end) >= 0:
        return None
    name = noun_phrase_before(p, lex, comma, first)
    who = name.speaker if name is not None else None
    person = who is not None and who.basis == "named" and who.kind in {"person", "official"} and not who.members
    return name if person else None


def relayed_before(p: Parse, lex: Lexicon, i: int, first: int) -> Subject | None:
    """The subject before the one who only passes it on: Des habitants | cités par l'AFP | décrivent."""
    i -= 1
    if i <= first or (p.tokens[i].form not in lex.words["agent"] and p.tokens[i].form not in lex.words["genitive"]):
        return None
    participles = lex.words["relaying" if p.tokens[i].form in lex.words["agent"] else "issuing"]
    for k in range(i - 1, max(first, i - LONGEST_DETOUR), -1):
        if p.tokens[k].form in participles:
            return noun_phrase_before(p, lex, k - (p.tokens[k - 1].form == ","), first)
        if p.tokens[k].form == "," or finite_within(p, k, k + 1) >= 0:
            return None
    return None


def _listed(p: Parse, lex: Lexicon, phrase: Phrase, end: int, first: int) -> Phrase:
    """The joint phrase with the members of its list before a comma: Paris, Londres et Berlin."""
    comma = phrase.first - 1
    if not phrase.parts or comma <= first or p.tokens[comma].form != ",":
        return phrase
    for start in range(max(first, comma - LONGEST_DETOUR), comma):
        opens = start == first or p.tokens[start - 1].upos in {"PUNCT", "CCONJ", "SCONJ"}
        whole = phrase_from(p, lex, start, end) if opens else None
        if whole is not None and whole.last == end and len(whole.parts) > len(phrase.parts):
            return whole
    return phrase


def _joining(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether the que at token `i` ends words that join nouns: ainsi que."""
    return any(
        tuple(t.form for t in p.tokens[i + 1 - len(words) : i + 1]) == words
        for words in lex.joining.get(p.at(i - 1).form, ())
    )


def _correlated(p: Parse, lex: Lexicon, i: int, first: int) -> bool:
    """Whether the que at token `i` answers the tant before it: tant Kiev que Moscou."""
    near = range(max(first, i - LONGEST_DETOUR), i)
    return p.tokens[i].form in lex.words["que"] and any(p.tokens[k].form in lex.words["correlating"] for k in near)


def _one_clause(p: Parse, lex: Lexicon, phrase: Phrase, end: int, first: int) -> Phrase:
    """The joint subject of the verb at token `end`; its last member alone where the one before it belongs to another
    clause: (le pont a été pris par) l'armée et les rebelles (ont fui)."""
    if not phrase.loose:
        return phrase
    tokens, alone = p.tokens, phrase_from(p, lex, *phrase.parts[-1])
    verb = finite_within(p, end, min(end + 4, len(tokens)))
    plural = verb >= 0 and tokens[verb].feats.get("Number") == "Plur"
    single = alone is not None and tokens[alone.head].feats.get("Number") == "Sing"
    start = phrase.first
    while start > first and tokens[start - 1].form not in {",", ";", ":"} | lex.words["que"]:
        start -= 1
    opens = finite_within(p, start, phrase.first) < 0 and p.at(phrase.first - 1).upos != "ADP"
    # La Russie et l'Ukraine s'accusent, whose number the tagger errs in
    many = verb >= 0 and tokens[verb].form.endswith(lex.endings["third_plural"])
    many = many and not tokens[verb].lemma.endswith(lex.endings["ending_as_plural"])
    whole = many and opens and start == phrase.first
    return phrase if alone is None or whole or (plural and (single or opens)) else alone


def _inside(p: Parse, lex: Lexicon, start: int, first: int) -> bool:
    """Whether the token before makes this the tail of a longer phrase (its complement, its noun)."""
    if start <= first:
        return False
    before = p.tokens[start - 1]
    opens = start - 1 == p.sentences[before.sentence].first or p.tokens[start - 2].form == ";"
    if before.form in lex.words["plural_articles"] and opens:
        return False  # des | habitants (ont dit), which the tagger may call a preposition
    return (
        before.form in lex.words["genitive"]
        or before.upos == "DET"
        or (before.form.endswith("-") and len(before.form) > 1)
    )


def _after_time(p: Parse, lex: Lexicon, phrase: Phrase, end: int) -> Phrase:
    """A time before the subject is no part of it: Lundi soir l'armée a dit."""
    if p.tokens[phrase.head].lemma not in lex.words["times"]:
        return phrase
    i = skip_times(p, lex, phrase.first, end)
    return phrase_from(p, lex, i, end) or phrase if i < end else phrase
