"""The actors and targets of tellings, with their canonical names."""

from collections.abc import Sequence
from dataclasses import replace

from selon.attribute.lexicon import lexicon
from selon.attribute.phrases import phrase_around
from selon.ground.actors import resolve
from selon.model import Named
from selon.ontology import Registry
from selon.parse import Parse, Token

Range = tuple[int, int]
AGREEING = ("Number", "Gender")
BACK = 2  # sentences before a pronoun in which what it stands for is sought


class Naming:
    """The names of one article, looked for among `actors` (ours, if not given); the same words have the same name, and
    are resolved once."""

    def __init__(self, p: Parse, actors: Registry | None = None) -> None:
        self.p = p
        self._actors = actors
        self._known: dict[str, Named] = {}

    def named(self, phrases: Sequence[Range]) -> tuple[Named, ...]:
        """Who stands in those token ranges; a pronoun has the name of the last subject that agrees with it, and is left
        out where there is none."""
        named = (self._named(*phrase) for phrase in phrases if _somebody(self.p.tokens[phrase[0] : phrase[1]]))
        return tuple(n for n in named if n is not None)

    def _named(self, first: int, last: int) -> Named | None:
        span = self.p.span(first, last)
        if last - first == 1 and self.p.tokens[first].upos == "PRON":
            behind = _antecedent(self.p, self.p.tokens[first])
            if behind is None:
                return None
            return replace(self._resolved(*behind), start=span.start, end=span.end, text=span.text)
        return replace(self._resolved(first, last), start=span.start, end=span.end, text=span.text)

    def _resolved(self, first: int, last: int) -> Named:
        words = self.p.span(first, last).text
        if words not in self._known:
            self._known[words] = resolve(self.p, first, last, known=self._actors)
        return self._known[words]


def _somebody(tokens: Sequence[Token]) -> bool:
    return any(t.upos in {"NOUN", "PROPN", "X", "PRON", "ADJ"} for t in tokens)


def _antecedent(p: Parse, pronoun: Token) -> Range | None:
    """The phrase of the last subject before a pronoun that agrees with it in number and gender."""
    sentence = p.sentences[pronoun.sentence]
    for i in range(pronoun.index - 1, p.sentences[max(0, sentence.index - BACK)].first - 1, -1):
        token = p.tokens[i]
        if not token.relation.startswith("nsubj") or token.upos not in {"NOUN", "PROPN"}:
            continue
        if all(token.feats.get(f, pronoun.feats.get(f)) == pronoun.feats.get(f, token.feats.get(f)) for f in AGREEING):
            within = p.sentences[token.sentence]
            phrase = phrase_around(p, lexicon(p.article.language or ""), i, within.first, within.last)
            return (phrase.first, phrase.last) if phrase is not None else (i, i + 1)
    return None
