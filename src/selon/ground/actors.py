"""Who a noun phrase of an article names: an actor of the tables, a force called by its country, or the words as they
stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon, lexicon
from selon.attribute.sources import kind_of
from selon.frame.triggers import frame_lexicon
from selon.ground.forces import Forces, forces
from selon.ground.glossary import countries, glossary
from selon.model import Named, SourceKind
from selon.ontology import Registry, actors
from selon.parse import Parse, Token

NOMINAL = {"NOUN", "PROPN", "X"}
STATELY = {"state", "official"}  # kinds of whose name those who are hired do not bear
EDGES = {"ADP", "DET", "PUNCT", "CCONJ", "SCONJ"}  # no name begins or ends with one of these


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that stands at tokens `first` to `last` (excluded); `person`: of somebody known by an office."""

    first: int
    last: int
    name: str
    kind: SourceKind | None
    person: bool = False


@dataclass(frozen=True, slots=True)
class _Article:
    """What the resolving of one article's names asks for."""

    p: Parse
    lex: Lexicon
    forces: Forces
    known: Registry


def resolve(p: Parse, first: int, last: int, *, known: Registry | None = None) -> Named:
    """The canonical name and kind of the noun phrase of tokens `first` to `last` (excluded, at least one).

    The span is the whole phrase's. The name is that of the longest known name that is the phrase's own (« l'armée
    syrienne », « le président Bachar al-Assad »), of the force that its noun and country call (« des chars turcs »),
    or of the body whose members it tells (« des combattants du Hezbollah »); otherwise its words as they stand,
    without the article, and the kind that its noun makes (None: no noun tells). A spokesman of a body is not the body.
    `known` are the actors to look among (ours, if not given). Pronouns are not resolved here.
    """
    language = p.article.language or ""
    article = _Article(p, lexicon(language), forces(language), known or actors())
    span = p.span(first, last)
    found = _resolve(article, first, last)
    if found is not None:
        return Named(span.start, span.end, span.text, found.name, found.kind)
    start = first
    while start < last - 1 and p.tokens[start].form in article.lex.titles:
        start += 1
    name = p.span(start, last).text
    return Named(span.start, span.end, span.text, name, _kind(article, first, last))


def known_names(p: Parse, first: int, last: int, known: Registry) -> Iterator[str]:
    """The canonical names of the known actors in tokens `first` to `last` (excluded), from the left."""
    language = p.article.language or ""
    for found in _names(_Article(p, lexicon(language), forces(language), known), first, last):
        yield found.name


def _resolve(a: _Article, first: int, last: int) -> _Name | None:
    """The known name that the phrase amounts to; None where it is none."""
    tokens = a.p.tokens
    head = next((i for i in range(first, last) if tokens[i].upos in NOMINAL), None)
    names = list(_names(a, first, last))
    if head is None:
        return names[0] if names else None
    if (own := next((n for n in names if n.first <= head < n.last), None)) is not None:
        return own
    if (force := _force(a, first, head, last, names)) is not None:
        return force
    complement = next((i for i in range(head + 1, last) if _ends(tokens[i])), last)
    if (apposed := next((n for n in names if head < n.first and n.last <= complement), None)) is not None:
        return apposed
    bare = (n for n in names if n.person and n.first > complement and not _ends(tokens[n.first - 1]))
    if (person := next(bare, None)) is not None:  # le chef du Hamas Ismaïl Haniyeh
        return person
    close = frame_lexicon(a.p.article.language or "").words["close_to"]
    hands_on = a.forces.singular(tokens[head].form) in a.forces.members
    hands_on = hands_on and tokens[complement - 1].lemma not in close  # une milice proche de Téhéran
    if hands_on and complement < last - 1 and tokens[complement].form in a.lex.words["genitive"]:
        body = _resolve(a, complement + 1, last)
        hired = a.forces.singular(tokens[head].form) in a.forces.hired
        return None if body is not None and hired and body.kind in STATELY else body
    return None


def _ends(token: Token) -> bool:
    """Whether a token ends what belongs to the noun alone: a preposition, a comma, a verb."""
    return token.upos in {"ADP", "CCONJ", "SCONJ", "VERB", "AUX"} or token.form in {",", ";", ":"}


def _force(a: _Article, first: int, head: int, last: int, names: Sequence[_Name]) -> _Name | None:
    """The force that the noun and the one country in its adjectives call; an adjective of the name of a group is none
    of its own: un drone de la coalition saoudienne."""
    tokens, end = a.p.tokens, head + 1
    theirs = {i for n in names if n.kind == "armed-group" for i in range(n.first, n.last)}
    found: dict[str, int] = {}
    while end < last and (
        tokens[end].upos not in {"PUNCT", "VERB", "AUX", "SCONJ"} or a.forces.country(tokens[end].form)
    ):
        country = None if end in theirs else a.forces.country(tokens[end].form)
        if country is not None and not tokens[end].text[0].isupper():
            found[country] = end
        elif tokens[end].upos == "ADP" and found:
            break
        end += 1
    if len(found) != 1:
        return None
    [(country, at)] = found.items()
    words = tuple(tokens[i].form for i in (*range(head, end), *range(first, head)) if i != at)
    named = a.forces.named(words, country)
    if named is None:
        return None
    actor = a.known.find(named[0])
    return _Name(head, end, *((actor.name, actor.kind) if actor else named))


def _names(a: _Article, first: int, last: int) -> Iterator[_Name]:
    """The known names in the tokens, from the left, the longest at each place."""
    tokens, i, spelled_out = a.p.tokens, first, glossary(a.p.article.text)
    while i < last:
        found = None
        opens = a.known.opens(tokens[i].text) or tokens[i].text in spelled_out
        if opens and (tokens[i].upos not in EDGES or tokens[i].text[0].isupper()):
            ends = range(min(last, i + a.known.longest), i, -1)
            found = next((n for end in ends if tokens[end - 1].upos not in EDGES and (n := _name(a, i, end))), None)
        if found is not None:
            yield found
        i = found.last if found else i + 1


def _name(a: _Article, first: int, last: int) -> _Name | None:
    """The known name that tokens `first` to `last` are, if they are one."""
    p = a.p
    text = p.span(first, last).text
    spelled_out = glossary(p.article.text).get(text)
    actor = a.known.find(spelled_out or text)
    if actor is None and spelled_out is None and a.known.in_doubt(text):
        near = countries(p.article.text, p.article.language or "", a.known)
        actor = a.known.find(text, near=near)
    if actor is None:
        return None if spelled_out is None else _Name(first, last, spelled_out, _kind_of_word(a, spelled_out))
    if last - first == 1 and spelled_out is None and not _stands_alone(a, first, {actor.name, *actor.aliases}):
        return None
    return _Name(first, last, actor.name, actor.kind, actor.function is not None)


def _stands_alone(a: _Article, i: int, spellings: set[str]) -> bool:
    """Whether the one word is the name and no word like it: a name in small letters only where the table has it so,
    and no part of a longer name (Sara Netanyahu)."""
    tokens, text = a.p.tokens, a.p.tokens[i].text
    if text == text.lower() != text.upper() and text not in spellings:
        return False
    if text.isupper():
        return True
    before, after = a.p.at(i - 1), a.p.at(i + 1)
    if after.sentence == tokens[i].sentence and _part(a, after):
        return False
    return not (
        before.sentence == tokens[i].sentence
        and _part(a, before)
        and before.form not in a.lex.titles
        and _kind_of_word(a, before.form) is None
    )


def _part(a: _Article, token: Token) -> bool:
    """Whether a token may be a part of a name: a capital that no beginning of a sentence explains (Aïn al-Assad)."""
    if not token.text[:1].isupper() or token.text.isupper():
        return False
    first = a.p.sentences[token.sentence].first
    return token.upos == "PROPN" or (token.upos in NOMINAL and token.index != first)


def _kind_of_word(a: _Article, text: str) -> SourceKind | None:
    """The kind of source that the first word of a long form makes."""
    word = a.forces.singular(text.split()[0])
    return a.lex.kinds.get(word)


def _kind(a: _Article, first: int, last: int) -> SourceKind | None:
    """The kind that the nouns of a phrase make; a name of two words that no noun explains is a person's."""
    tokens = a.p.tokens
    head = next((i for i in range(first, last) if tokens[i].upos in {*NOMINAL, "PRON", "ADJ"}), first)
    capitals = [i for i in range(head, last) if tokens[i].upos == "PROPN" and tokens[i].text[:1].isupper()]
    if len(capitals) > 1 and capitals[0] == head and a.forces.singular(tokens[head].form) not in a.lex.kinds:
        return "person"
    return kind_of(a.p, a.lex, Phrase(first, last, head))
