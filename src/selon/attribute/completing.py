"""Names that an article gives in full only further on: a heading or a lede says « une ONG » or « le parquet régional »,
the body says who that is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from selon.attribute.candidates import BODIES, Known
from selon.attribute.lexicon import Lexicon
from selon.model import Claim, Source
from selon.parse import Parse

LEDE = 2  # sentences that open an article's text, in which a body is called before it is named


def completed(p: Parse, lex: Lexicon, claims: Sequence[Claim], known: Sequence[Known]) -> list[Claim]:
    """The claims, in their order, each source under the name that the article gives it later: of all that are `known`
    by the end, the one speaker whose name goes on (le parquet régional: de Donetsk), and, for a body that the heading
    or the lede but calls (une ONG, un groupe armé), the one of its kind that speaks."""
    spoken = [k for k in known if k.spoke]
    first = next((s.index for s in p.sentences if not s.heading), 0)
    opening = max((s.end for s in p.sentences if s.index < first + LEDE), default=0)
    return [
        replace(claim, sources=tuple(_completed(lex, one, spoken, opening) for one in claim.sources))
        if any(_open(lex, one, opening) for one in claim.sources)
        else claim
        for claim in claims
    ]


def _completed(lex: Lexicon, source: Source, spoken: Sequence[Known], opening: int) -> Source:
    if not _open(lex, source, opening):
        return source
    if _determiner(source) in lex.words["definite"]:
        found = _only(k for k in spoken if k.name.startswith(f"{source.name} ") and not k.members)
    else:
        found = _only(k for k in spoken if k.named and k.kind == source.kind and not k.members)
    return source if found is None else replace(source, name=found.name, kind=found.kind or source.kind)


def _open(lex: Lexicon, source: Source, opening: int) -> bool:
    """Whether the rest of the article may name a source: it is but described there, by a body's noun."""
    if source.basis != "described" or source.members:
        return False
    words = source.name.split()
    if _determiner(source) in lex.words["definite"]:
        own = source.name.islower() and source.name in source.text
        return len(words) > 1 and own and source.kind in {"official", "organisation"}
    bare = len(words) > 1 and words[1].lower() in lex.taken_up and all(w in lex.words["classing"] for w in words[2:])
    return bare and source.kind in BODIES and source.start < opening and words[0].lower() in lex.words["one_of_many"]


def _determiner(source: Source) -> str:
    text = source.text.lower().replace("’", "'")
    return text[: text.index("'") + 1] if "'" in text.partition(" ")[0] else text.partition(" ")[0]


def _only(candidates: Iterable[Known]) -> Known | None:
    """The one among candidates, if all have its name."""
    by_name = {k.name: k for k in candidates}
    return next(iter(by_name.values())) if len(by_name) == 1 else None
