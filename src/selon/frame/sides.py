"""Whose side those are on who do an act: a state by its name or the adjective of its country, a group by its name."""

from collections.abc import Iterable

from selon.attribute.lexicon import Lexicon, fold
from selon.frame.kinds import Kinds
from selon.ontology import actors
from selon.parse import Parse

DEEPEST = 2  # steps below the noun of a doer in which the name of its side stands: l'aviation de l'armée turque
BANDS = frozenset({"outlaws", "strangers"})  # classes of doers who are no state's


def sides(p: Parse, lex: Lexicon, kinds: Kinds, heads: Iterable[int]) -> frozenset[str]:
    """The sides of doers, where a name or the adjective of a country tells them; a band is a side of its own."""
    found: set[str] = set()
    for head in heads:
        if kinds.own(head) & BANDS:
            found.add(p.tokens[head].lemma)
        under = [(head, 0)]
        for i, depth in under:
            token = p.tokens[i]
            if fold(token.form) in lex.demonyms:
                found.add(lex.demonyms[fold(token.form)])
            elif token.upos == "PROPN" and (actor := actors().find(token.text)) is not None:
                found.add(actor.country if actor.inter in {1, None} and actor.country else actor.name)
            if depth < DEEPEST:
                under += [(c, depth + 1) for c in token.children if _of_it(p, kinds, c)]
    return frozenset(found)


def _of_it(p: Parse, kinds: Kinds, i: int) -> bool:
    """Whether a word says whose a noun is: l'aviation *turque*, l'armée *du Soudan*; not: un bus sur la côte."""
    cases = [p.tokens[c].form for c in p.tokens[i].children if p.tokens[c].relation == "case"]
    return p.tokens[i].relation != "acl:relcl" and all(form in kinds.frames.words["of"] for form in cases)
