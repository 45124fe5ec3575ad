"""The actors and targets of tellings, with their canonical names."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from selon.attribute.lexicon import lexicon
from selon.ground.actors import resolve
from selon.ground.antecedents import Antecedents
from selon.ground.forces import forces
from selon.ground.places.toponyms import toponyms
from selon.model import Claim, Named
from selon.ontology import Registry, actors
from selon.parse import Parse

Range = tuple[int, int]
NOMINAL = frozenset({"NOUN", "PROPN", "X", "PRON", "ADJ"})


class Naming:
    """The names of one article, looked for among `known` actors (ours, if not given) and the sources of its `claims`;
    `places` are where names of places begin (offsets). The same words have the same name, and are resolved once."""

    def __init__(
        self, p: Parse, known: Registry | None = None, *, claims: Sequence[Claim] = (), places: Collection[int] = ()
    ) -> None:
        self.p, self._actors, self._places = p, known or actors(), places
        self._antecedents = Antecedents(p, claims, self._actors)
        self._forces = forces(p.article.language or "")
        self._known: dict[str, Named] = {}

    def actors(self, phrases: Sequence[Range], *, speaking: bool) -> tuple[Named, ...]:
        """Who stands in those token ranges, as `named` has it; a place acts only where its name is an actor's, an
        outlet only where it is `speaking`."""
        meant = phrases if speaking else [phrase for phrase in phrases if not self._seat(phrase[0])]
        return tuple(n for n in self.named(meant, speaking=speaking) if self._acts(n, speaking))

    def targets(self, phrases: Sequence[Range], *, by: Sequence[Named], hostile: bool = False) -> tuple[Named, ...]:
        """To whom or what those in `by` did it, as `named` has it: there a camp or a capital is where people live, and
        no side or state as where it speaks; one that is a place has its own name. Nobody does what is `hostile` to
        their own: accuser l'Arménie d'avoir tiré sur ses positions."""
        found = self.named(phrases, by=() if hostile else by, apart=by if hostile else ())
        found = tuple(replace(n, kind=None) if self._lived_in(n) else n for n in found)
        return tuple(replace(n, name=n.text, kind=None) if self._struck(n) else n for n in found)

    def named(
        self,
        phrases: Sequence[Range],
        *,
        speaking: bool = False,
        by: Sequence[Named] = (),
        apart: Sequence[Named] = (),
    ) -> tuple[Named, ...]:
        """Who or what stands in those token ranges, each name once; `by` are those who act upon them, whose they may
        be, `apart` those whose they are not.

        A pronoun has the name of the source that it is or of the last subject that agrees with it, and is left out
        where there is none; so are a body's men with a possessive, where the article does not tell whose they are.
        « Nous » is the speaker where the act is `speaking`, else the body that the speaker belongs to.
        """
        named = (self._named(*phrase, speaking, by, apart) for phrase in phrases if self._somebody(*phrase))
        found = [n for n in named if n is not None]
        return tuple(n for i, n in enumerate(found) if n.name not in {m.name for m in found[:i]})

    def _named(
        self, first: int, last: int, speaking: bool, by: Sequence[Named], apart: Sequence[Named]
    ) -> Named | None:
        span, proper = self.p.span(first, last), self.p.tokens[last - 1].upos == "PROPN"
        found = self._found(first, last, speaking, by, apart)
        if found is None or self._actors.find(found.name) is None:
            source = self._antecedents.source(first, last)
            if source is not None and not (found is not None and proper and found.name in source.name):
                found = Named(0, 0, "", self._canonical(source.name), source.kind)
        return None if found is None else replace(found, start=span.start, end=span.end, text=span.text)

    def _found(
        self, first: int, last: int, speaking: bool, by: Sequence[Named], apart: Sequence[Named]
    ) -> Named | None:
        """Who stands there, by the words and what they take up."""
        tokens, behind = self.p.tokens, self._antecedents
        if last - first == 1 and behind.ours(first):
            return behind.speaker(first) if speaking else behind.owner(first, last, by, apart)
        if last - first == 1 and behind.stands_for(first) and self._actors.find(tokens[first].text) is None:
            phrase = behind.pronoun(tokens[first])
            return None if phrase is None else self._found(*phrase, speaking, by, apart)
        if last - first == 1 and tokens[first].text.islower() and self._forces.country(tokens[first].form):
            force = self._forces.acting(tokens[first].form)
            return None if force is None else Named(0, 0, "", self._canonical(force[0]), force[1])
        if behind.members(first, last):
            return behind.owner(first, last, by, apart)
        found = self._resolved(first, last)
        if self._actors.find(found.name) is None:
            return behind.bare(first, last) or found
        return found

    def _somebody(self, first: int, last: int) -> bool:
        tokens = self.p.tokens[first:last]
        return any(t.upos in NOMINAL for t in tokens) or self._antecedents.members(first, last)

    def _canonical(self, name: str) -> str:
        actor = self._actors.find(name)
        return actor.name if actor is not None else name

    def _resolved(self, first: int, last: int) -> Named:
        words = self.p.span(first, last).text
        if words not in self._known:
            self._known[words] = resolve(self.p, first, last, known=self._actors)
        return self._known[words]

    def _seat(self, i: int) -> bool:
        """Whether a capital is where it was, rather than the state: l'attentat de Kaboul, une attaque entre Kaboul et
        Jalalabad."""
        words, before = toponyms(self.p.article.language or ""), self.p.at(i - 1).form
        of = before in lexicon(self.p.article.language or "").words["bare_genitive"]
        between = words is not None and before in words.between | words.joining
        of = of or (between and self.p.tokens[i].start in self._places)
        actor = self._actors.find(self.p.tokens[i].text) if of else None
        return actor is not None and self.p.tokens[i].text in actor.seats

    def _struck(self, one: Named) -> bool:
        """Whether what has the name of a state is its capital, and a place there: Damas a été bombardée."""
        actor = self._actors.find(one.name) if one.start in self._places else None
        return actor is not None and one.text in actor.seats

    def _lived_in(self, one: Named) -> bool:
        """Whether a noun makes it a state that is also what a place is called, and no country."""
        words = toponyms(self.p.article.language or "")
        if one.kind != "state" or words is None or self._actors.find(one.name) is not None:
            return False
        opening = one.name.lower().split()[:2]  # with an article, where it is told of the first time
        rows = (row for word in opening for row in words.kinds.get(word, ()))
        return any(len(row) == 1 and "country" not in kinds for row, kinds in rows)

    def _acts(self, one: Named, speaking: bool) -> bool:
        if one.kind in {"medium", "document", "anonymous"} and not speaking:
            return False
        return one.start not in self._places or self._actors.find(one.name) is not None
