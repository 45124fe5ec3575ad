"""Whose a source is: son porte-parole is that of the body that spoke, son communiqué is that body's own word, and le
directeur de l'ONG is that of the one named before."""

from collections.abc import Callable, Sequence

from selon.attribute.candidates import BODIES, GROUPS, NEAR, Known, stands
from selon.attribute.kinds import PERSONS, kind_of_noun
from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, speaker
from selon.parse import Parse

OWNERS = {"organisation", "armed-group", "state", "official"}
Finder = Callable[[Speaker, bool], Known | None]  # whether its article stands in the preposition before it


def owner(p: Parse, lex: Lexicon, who: Speaker, sentence: int, before: Sequence[Known]) -> Known | None:
    """The one whom a possessive (son, leur) before the noun of a source points at: the nearest body, else the nearest
    official, that spoke or was a subject and agrees in number; None where the subject beside it is nobody who
    speaks (l'aéroport a fermé, a indiqué sa direction)."""
    many = p.tokens[possessive_at(p, lex, who)].form in lex.words["possessive_of_many"]
    near = [
        k
        for k in before
        if sentence - k.sentence <= NEAR
        and stands(lex, k)
        and (k.spoke or k.active)
        and (k.named or (_definite(p, lex, k) and (" " in k.name or _bare_force(lex, k))))
        and k.kind in OWNERS
        and (not k.number or (k.number == "Plur") == many or (k.named and k.kind in GROUPS))
    ]
    if any(k.sentence == sentence and k.active and not _bare_force(lex, k) for k in near):
        near = [k for k in near if not _bare_force(lex, k)]  # le ministre a convoqué X, ont dit ses services
    if p.tokens[who.phrase.head].lemma in lex.words["local_offices"]:  # of a place, and of no other official
        near = [k for k in near if k.kind != "official" or k.lemmas & lex.words["bodies"]]
    of_people = p.tokens[who.phrase.head].lemma in lex.words["of_people"]  # P menace, prévient son porte-parole
    if not of_people and _subject_beside(p, lex, who, many) and not any(k.sentence == sentence for k in near):
        return None
    bodies = (k for k in near if k.kind != "official" or k.lemmas & lex.words["bodies"])
    if p.tokens[who.phrase.head].lemma in lex.words["ones_own"]:  # (le président X a reçu Y, d'après) son bureau
        beside = next((k for k in near if k.sentence == sentence and k.active), None)
        return beside or next(bodies, None) or next(iter(near), None)
    body, last = next(bodies, None), next(iter(near), None)
    later = body is not None and last is not None and last.spoke and last.active and last.sentence > body.sentence
    return last if later or body is None else body


def _bare_force(lex: Lexicon, known: Known) -> bool:
    """Whether a body is told by a noun of forces alone: l'armée, la police."""
    return not known.named and " " not in known.name and bool(known.lemmas & lex.words["forces"])


def possessive_at(p: Parse, lex: Lexicon, who: Speaker) -> int:
    """The token of the possessive that says whose a source is: son porte-parole, un de ses porte-parole; -1 if none."""
    first, head = who.phrase.first, who.phrase.head
    if p.tokens[first].form in lex.words["possessive"]:
        return first
    inner = head - 1
    one = inner - first == 2 and p.tokens[first].form in lex.words["one_of_many"]
    return inner if one and p.tokens[inner].form in lex.words["possessive"] else -1


def _subject_beside(p: Parse, lex: Lexicon, who: Speaker, many: bool) -> bool:
    """Whether a noun is the subject of a verb before the source, in its sentence, whose owner it may be, as no hostile
    act can; of a document (« la route… », souligne son communiqué) only one that can speak."""
    first = p.sentences[p.tokens[who.phrase.first].sentence].first
    nouns = (t for t in p.tokens[first : who.phrase.first] if t.relation.startswith("nsubj") and t.upos == "NOUN")
    subjects = (t for t in nouns if t.lemma not in lex.words["hostile_acts"])
    if who.kind == "document":
        subjects = (t for t in subjects if kind_of_noun(lex, t) is not None)
    return any((t.feats.get("Number") == "Plur") == many for t in subjects)


def officer(p: Parse, lex: Lexicon, who: Speaker, whose: Known | None, before: Sequence[Known]) -> Known | None:
    """Son directeur, who is named elsewhere by that noun, and not as somebody else's; leur organisation, where but one
    is named."""
    if who.phrase.last - who.phrase.first > 2:
        return None
    if who.kind == "organisation":
        if p.tokens[who.phrase.head].lemma.lower() not in lex.taken_up:
            return None  # des dockers… leur syndicat
        named = {k.name: k for k in reversed(before) if k.named and k.kind == "organisation"}
        return next(iter(named.values())) if len(named) == 1 else None
    head = p.tokens[who.phrase.head].lemma.lower()
    called = (k for k in before if k.named and k.kind in PERSONS and head in k.lemmas)
    found = next((k for k in called if _may_be_of(p, lex, k, whose) and _of_one_owner(p, lex, k, whose, before)), None)
    elsewhere = found is not None and head in lex.words["local_offices"] and not _of_one_place(p, who, found)
    return None if elsewhere else found


def _of_one_owner(p: Parse, lex: Lexicon, known: Known, whose: Known | None, before: Sequence[Known]) -> bool:
    """Whether somebody who was himself told by a possessive (les FDS… leur porte-parole X) is of the same owner."""
    if whose is None or possessive_at(p, lex, known.who) < 0:
        return True
    earlier = [k for k in before if k.position < known.position]
    first = owner(p, lex, known.who, known.sentence, earlier)
    return first is None or first.name == whose.name


def _of_one_place(p: Parse, who: Speaker, known: Known) -> bool:
    """Whether the sentence of an office that is somewhere (P au-dessus de la région de X, selon son gouverneur) has a
    name that the sentence of its holder had too, or none at all."""
    first = p.sentences[p.tokens[who.phrase.first].sentence].first
    names = {t.text for t in p.tokens[first + 1 : who.phrase.first] if t.upos == "PROPN" and t.text[:1].isupper()}
    there = p.sentences[known.sentence]
    return not names or not names.isdisjoint(t.text for t in p.tokens[there.first : there.last])


def belonging(p: Parse, lex: Lexicon, who: Speaker, whose: Known) -> str:
    """The name of somebody by the one whose he is: porte-parole du Kremlin."""
    first = who.phrase.first + 1
    if (own := possessive_at(p, lex, who)) > who.phrase.first:  # un de ses porte-parole
        one, noun = p.tokens[who.phrase.first].text.lower(), p.tokens[own + 1]
        called = noun.lemma if one in lex.words["one"] else noun.text
        behind = p.article.text[noun.end : p.tokens[who.phrase.last - 1].end]
        return f"{one} {called}{behind} {_of(p, lex, whose)}"
    return f"{p.article.text[p.tokens[first].start : p.tokens[who.phrase.last - 1].end]} {_of(p, lex, whose)}"


def with_body_named(p: Parse, lex: Lexicon, who: Speaker, find: Finder) -> tuple[str, Known] | None:
    """The name of a source with the body in its complement called by its name, and that body: le directeur de l'ONG is
    the directeur of the one that `find` gives for l'ONG; of a document, also who holds an office (le communiqué du
    procureur). None where its complement takes up neither."""
    tokens, phrase = p.tokens, who.phrase
    for i in range(phrase.head + 1, phrase.last - 1):
        if tokens[i].form not in lex.words["genitive"]:
            continue
        inner = phrase_from(p, lex, i + 1, phrase.last, inner=True)
        if inner is None or inner.last < phrase.last:
            return None
        body = tokens[inner.head].lemma.lower() in lex.taken_up
        noun = tokens[inner.head]
        holder = kind_of_noun(lex, noun) in PERSONS and noun.lemma not in lex.words["bodies"]
        office = who.kind == "document" and holder
        bare = inner.last == inner.head + 1  # not: un communiqué des forces locales
        body = body or (who.kind == "document" and bare and noun.lemma in lex.words["bodies"])
        if not (body or office):
            return None
        found = find(speaker(p, lex, inner, phrase.last), tokens[i].form not in lex.words["bare_genitive"])
        of_body = found is not None and (found.kind in BODIES or bool(found.lemmas & lex.words["bodies"]))
        full = found is not None and (found.named or (of_body and " " in found.name))  # le ministère de l'Intérieur
        if found is None or not full or not (of_body or (office and found.kind in PERSONS)):
            return None
        start = phrase.first
        while start < phrase.head and tokens[start].form in lex.titles:
            start += 1
        of = tokens[i].text if found.name.startswith(tokens[i + 1].text) else ""  # (porte-parole) du ministère
        called = p.article.text[tokens[start].start : tokens[i - 1].end]
        return f"{called} {f'{of} {found.name}' if of else _of(p, lex, found)}", found
    return None


def _of(p: Parse, lex: Lexicon, whose: Known) -> str:
    """The name of a candidate behind de, with the article that it had: du Kremlin, de l'OSDH, des FDS."""
    first, noun = p.tokens[whose.position], p.tokens[min(whose.position + 1, whose.who.phrase.head)]
    elided = fold(whose.name[:1]) in lex.words["vowels"]
    called = whose.name.startswith(noun.text) or noun.text.isupper()
    if not called or first.form not in lex.words["definite"]:
        return f"{lex.elided_genitive if elided else lex.full_genitive}{whose.name}"
    if first.form in lex.contracted:
        return f"{lex.contracted[first.form]} {whose.name}"
    return f"{lex.full_genitive}{first.text.lower()}{'' if elided else ' '}{whose.name}"


def _definite(p: Parse, lex: Lexicon, known: Known) -> bool:
    return p.tokens[known.position].form in lex.words["definite"]


def _may_be_of(p: Parse, lex: Lexicon, known: Known, whose: Known | None) -> bool:
    """Whether somebody named by an office is not said to hold it of another body than `whose`."""
    tokens, phrase = p.tokens, known.who.phrase
    of = next((i for i in range(phrase.head + 1, phrase.last - 1) if tokens[i].form in lex.words["genitive"]), 0)
    if not of or whose is None:
        return True
    told = {fold(tokens[i].text) for i in range(of + 1, phrase.last)}
    return bool(told & {fold(word) for word in whose.name.split()}) or kind_of_noun(lex, tokens[of + 1]) is None
