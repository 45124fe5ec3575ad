"""Names that an article gives in full only further on: a heading or a lede says « une ONG », « un groupe d'avocats »,
« un porte-parole de l'armée » or « le parquet régional », the body says who that is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from selon.attribute.candidates import BODIES, Known
from selon.attribute.lexicon import Lexicon, fold
from selon.model import Claim, Source
from selon.parse import Parse, Token

LEDE = 2  # sentences that open an article's text, in which somebody is called before he is named
QUALIFIED = 2  # words that call an office holder, at least: un porte-parole | de l'armée, un élu | local
CONTENT = {"NOUN", "PROPN", "ADJ"}


def completed(p: Parse, lex: Lexicon, claims: Sequence[Claim], known: Sequence[Known]) -> list[Claim]:
    """The claims, in their order, each source under the name that the article gives it later: of all that are `known`
    by the end, the one speaker whose name goes on (le parquet régional: de Donetsk), and, for one whom the heading or
    the lede but calls, the one body of its kind that speaks (une ONG, un groupe armé) or is named by what its members
    are (un groupe d'avocats: les Avocats d'urgence), the one person called by the same words (un porte-parole de
    l'armée: le porte-parole de l'armée, X)."""
    spoken = [k for k in known if k.spoke]
    first = next((s.index for s in p.sentences if not s.heading), 0)
    opening = max((s.end for s in p.sentences if s.index < first + LEDE), default=0)
    return [replace(c, sources=tuple(_completed(p, lex, one, spoken, opening) for one in c.sources)) for c in claims]


def _completed(p: Parse, lex: Lexicon, source: Source, spoken: Sequence[Known], opening: int) -> Source:
    words = source.name.split()
    if source.basis != "described" or source.members or len(words) <= 1:
        return source
    found: Known | None = None
    if _determiner(source) in lex.words["definite"]:
        if source.name.islower() and source.name in source.text and source.kind in {"official", "organisation"}:
            found = _only(k for k in spoken if k.name.startswith(f"{source.name} ") and not k.members)
    elif source.start < opening and words[0].lower() in lex.words["one_of_many"]:
        found = _in_the_body(p, lex, source, [k for k in spoken if k.named and not k.members])
    return source if found is None else replace(source, name=found.name, kind=found.kind or source.kind)


def _in_the_body(p: Parse, lex: Lexicon, source: Source, named: Sequence[Known]) -> Known | None:
    """The one who is named, of whom the heading or the lede says but what he is: called by the same words further on,
    or the one body of its kind (une ONG, un groupe armé)."""
    later = (k for k in named if p.tokens[k.who.first].start > source.end)
    if (found := _only(k for k in later if _named_later(p, lex, source, k))) is not None:
        return found
    _, noun, *rest = source.name.split()
    bare = noun.lower() in lex.taken_up and set(rest) <= lex.words["classing"]
    return _only(k for k in named if k.kind == source.kind) if bare and source.kind in BODIES else None


def _named_later(p: Parse, lex: Lexicon, source: Source, known: Known) -> bool:
    """Whether one who is named further on is called by all the words that call a source, save for its country; or is a
    body whose name begins with those who make it up."""
    tokens = [t for t in p.tokens if source.start <= t.start < source.end and t.upos in CONTENT]
    called = {_stem(lex, t) for t in tokens if t.lemma.lower() not in lex.demonyms}
    theirs = {_stem(lex, t) for t in p.tokens[known.who.first : known.who.last] if t.upos in CONTENT}
    if source.kind in {"official", "person"}:
        return known.kind == source.kind and len(called) >= QUALIFIED and called <= theirs
    if not tokens or tokens[0].lemma.lower() not in lex.taken_up or known.kind not in BODIES:
        return False
    made_up_of = [t for t in tokens[1:] if p.at(t.index - 1).form in lex.words["genitive"]]
    name = p.tokens[known.who.phrase.head]
    return any(name.text[:1].isupper() and _stem(lex, name) == _stem(lex, t) for t in made_up_of)


def _stem(lex: Lexicon, token: Token) -> str:
    return fold(token.lemma).removesuffix(lex.plural)


def _determiner(source: Source) -> str:
    text = source.text.lower().replace("’", "'")
    return text[: text.index("'") + 1] if "'" in text.partition(" ")[0] else text.partition(" ")[0]


def _only(candidates: Iterable[Known]) -> Known | None:
    """The one among candidates, if all have its name."""
    by_name = {k.name: k for k in candidates}
    return next(iter(by_name.values())) if len(by_name) == 1 else None
