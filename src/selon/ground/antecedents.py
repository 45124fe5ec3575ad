"""Whom a pronoun, a bare noun (le mouvement) or a possessive (ses combattants, nos forces) of an article stands for."""

from collections.abc import Iterator, Sequence
from itertools import chain

from selon.attribute.kinds import kind_of_noun
from selon.attribute.lexicon import lexicon
from selon.attribute.phrases import phrase_around
from selon.frame.triggers import frame_lexicon
from selon.ground.actors import known_names, resolve
from selon.ground.claimed import cues
from selon.ground.forces import forces
from selon.model import Claim, Named, Source
from selon.ontology import Registry
from selon.parse import Parse, Token

Range = tuple[int, int]
AGREEING = ("Number", "Gender")
FAR = 6  # sentences before a bare noun in which the group that it takes up was named; an army is soon another
BACK = 2  # sentences before a pronoun or a possessive in which what it stands for is sought
WITNESSES = frozenset({"person", "anonymous", "public"})  # kinds of sources that are told of nothing they say
GROUPS = frozenset({"armed-group", "organisation"})


class Antecedents:
    """What words of one article stand for: among the sources of its `claims`, the `known` actors, and what was named
    before."""

    def __init__(self, p: Parse, claims: Sequence[Claim], known: Registry) -> None:
        self.p, self.claims, self.known = p, claims, known
        self._lex, self._frames = lexicon(p.article.language or ""), frame_lexicon(p.article.language or "")
        self._forces = forces(p.article.language or "")
        self._sources = {s.start: s for c in claims for s in c.sources if not s.members}

    def source(self, first: int, last: int) -> Source | None:
        """The source of a claim that stands at these words, where more is known of it than they say."""
        span = self.p.span(first, last)
        found = self._sources.get(span.start)
        return found if found is not None and found.name != found.text and found.name not in span.text else None

    def pronoun(self, pronoun: Token) -> Range | None:
        """The phrase of the last subject before a pronoun that agrees with it in number and gender; of a clause of
        purpose that it is to do, rather the noun right before that (faire pression sur X pour qu'il se retire). What
        somebody says is of no witness who spoke before: des témoins décrivent des corps. « Ils ont pillé la ville »."""
        if self.p.at(pronoun.index - 1).form in self._frames.count_words["part"]:
            return self._parted(pronoun.index - 1)
        claim = self._claim(pronoun.index)
        quoted = claim is not None and claim.mode == "direct"
        for i in (*self._pressed(pronoun.index), *self._subjects(pronoun.index)):
            token = self.p.tokens[i]
            if quoted and any(s.start <= token.start < s.end for s in self._sources.values() if s.kind in WITNESSES):
                continue
            if all(
                token.feats.get(f, pronoun.feats.get(f)) == pronoun.feats.get(f, token.feats.get(f)) for f in AGREEING
            ):
                return self._phrase(i)
        return None

    def _parted(self, part: int) -> Range | None:
        """The phrase of the many of whom but so many are told behind a token: (recrute) quatre cents hommes, *dont*
        douze ont péri."""
        near = reversed(self.p.tokens[self.p.sentences[self.p.tokens[part].sentence].first : part])
        many = next((t for t in near if t.upos == "NOUN" and t.feats.get("Number") == "Plur"), None)
        return self._phrase(many.index) if many is not None else None

    def _pressed(self, i: int) -> Iterator[int]:
        """The noun right before a clause of purpose whose subject a pronoun is."""
        tokens, end = self.p.tokens, i - 2
        aim = end > 0 and tokens[i - 1].form in self._lex.words["que"]
        if aim and tokens[end].form in self._frames.words["purpose"] and tokens[end - 1].upos in {"PROPN", "NOUN"}:
            yield end - 1

    def bare(self, first: int, last: int) -> Named | None:
        """Whom a noun with nothing of its own takes up (le mouvement, ce groupe armé): the last that was called by that
        noun and has a known name, else the one group that is named near."""
        tokens, words = self.p.tokens, self._lex.words
        opens = tokens[first].form in words["definite"] | words["demonstrative"]
        behind = tokens[first + 2 : last]
        if last - first < 2 or not opens or tokens[first + 1].upos != "NOUN":
            return None
        if any(t.lemma not in words["classing"] for t in behind):
            return None
        noun = tokens[first + 1]
        called = self._called(noun.lemma, first, FAR)
        army = noun.form == self._forces.acts and tokens[first].form in words["definite"]
        groups = [one for one in called if one.kind in GROUPS and not army]  # l'armée is no Armée d'Arakan
        near = [one for one in self._called(noun.lemma, first, BACK) if one.kind not in GROUPS]
        if groups or len({one.name for one in near}) == 1:
            return (groups or near)[0]
        return self._group(noun) if noun.lemma in self._frames.words["groups"] else None

    def _called(self, lemma: str, before: int, sentences: int) -> list[Named]:
        """Those with a known name whom a noun called in so many sentences before a token, the last first."""
        tokens = self.p.tokens
        first = self.p.sentences[max(0, tokens[before].sentence - sentences)].first
        calls = (i for i in range(before - 1, first - 1, -1) if tokens[i].lemma == lemma and tokens[i].upos == "NOUN")
        calls = (i for i in calls if not tokens[i].relation.startswith("nmod"))  # l'état-major des armées
        found = (resolve(self.p, *self._phrase(i), known=self.known) for i in calls)
        return [named for named in found if self.known.find(named.name) is not None]

    def owner(self, first: int, last: int, by: Sequence[Named] = (), apart: Sequence[Named] = ()) -> Named | None:
        """Whose forces a phrase with a possessive tells (ses combattants, nos unités), where they are the owner's:
        the group itself, or the army of a state. `by` are
        those who act: the Rwanda is asked to withdraw its troops; nobody in `apart` is the owner."""
        tokens = self.p.tokens
        if tokens[first].form in self._lex.words["our"] or self.ours(first):
            bodies = self._speakers(first)
        else:
            bodies = chain(filter(None, (self._body(one.name) for one in by)), self._owners(first))
        known = {body for one in apart if (body := self._body(one.name)) is not None}
        found = next((body for body in bodies if body not in known), None)
        if found is None:
            return None
        name, country = found
        noun = tokens[first + 1].form if last > first + 1 else self._forces.acts
        actor = self.known.find(name)
        if country and (actor is None or actor.kind not in GROUPS):
            force = self._forces.named((noun,), country) or self._forces.named((self._forces.acts,), country)
            if force is not None:
                actor = self.known.find(force[0])
                return Named(0, 0, "", *force) if actor is None else Named(0, 0, "", actor.name, actor.kind)
        return None if actor is None else Named(0, 0, "", actor.name, actor.kind)

    def stands_for(self, i: int) -> bool:
        """Whether a token is a pronoun: elle, celles-ci."""
        return self.p.tokens[i].upos == "PRON" or self.p.tokens[i].form in self._frames.words["pronouns"]

    def ours(self, i: int) -> bool:
        """Whether a pronoun is the speaker's: nous."""
        return self.p.tokens[i].form in self._lex.words["first_person"]

    def speaker(self, i: int) -> Named | None:
        """Who says the words at a token."""
        claim = self._claim(i)
        source = claim.sources[-1] if claim is not None else None
        return None if source is None or source.members else Named(0, 0, "", source.name, source.kind)

    def members(self, first: int, last: int) -> bool:
        """Whether a phrase with a possessive tells part of a body: son armée, nos avions."""
        tokens, words = self.p.tokens, self._lex.words
        if tokens[first].form not in words["possessive"] | words["our"]:
            return False
        return last == first + 1 or self._forces.singular(tokens[first + 1].form) in self._forces.members

    def _speakers(self, i: int) -> Iterator[tuple[str, str]]:
        """The body of whom says the words at a token, and its country."""
        claim = self._claim(i)
        if claim is not None:
            yield from self._bodies(claim.sources[-1])

    def _claim(self, i: int) -> Claim | None:
        """The innermost claim with a source in which a token stands."""
        at = self.p.tokens[i].start
        said = [
            (s.end - s.start, n)
            for n, c in enumerate(self.claims)
            if c.sources
            for s in c.content
            if s.start <= at < s.end
        ]
        return self.claims[min(said)[1]] if said else None

    def _bodies(self, source: Source) -> Iterator[tuple[str, str]]:
        if (found := self._body(source.name)) is not None:
            yield found
        held = [t.index for t in self.p.tokens if source.start <= t.start < source.end]
        if not held:
            return
        yield from self._within(held[0], held[-1] + 1)
        if self.p.tokens[held[0]].form in self._lex.words["possessive"]:  # le Kremlin: « … », dit son porte-parole
            yield from self._owners(held[0])

    def _within(self, first: int, last: int) -> Iterator[tuple[str, str]]:
        """The bodies named in a phrase, else the country of an adjective there: le ministère russe de la Défense."""
        for name in known_names(self.p, first, last, self.known):
            if (found := self._body(name)) is not None:
                yield found
        for token in self.p.tokens[first:last]:
            if token.text.islower() and (country := self._forces.country(token.form)) is not None:
                yield "", country

    def _body(self, name: str) -> tuple[str, str] | None:
        """A known body by its name, or that of a person who is known; no outlet."""
        actor = self.known.find(name)
        if actor is not None and actor.function and actor.part_of:
            actor = self.known.find(actor.part_of) or actor
        if actor is None or actor.kind == "medium":
            return None
        return actor.name, actor.country or ""

    def _owners(self, i: int) -> Iterator[tuple[str, str]]:
        """The bodies that subjects before a possessive name, the nearest first; behind who says so, whose own body no
        name tells, nobody before him: un porte-parole du groupe a dit que *ses* forces avaient abattu un drone."""
        for subject in self._subjects(i):
            found = list(self._within(*self._phrase(subject)))
            yield from found
            claim = self._claim(i)
            said = claim is not None and cues(claim, self.p.tokens[self.p.tokens[subject].head].start)
            if not found and said and self.p.tokens[subject].sentence == self.p.tokens[i].sentence:
                nouns = (
                    t for t in self.p.tokens[slice(*self._phrase(subject))] if t.lemma in self._frames.words["groups"]
                )
                groups = (one for t in nouns if (one := self._group(t)) is not None)
                yield from ((one.name, "") for one in groups)
                return

    def _subjects(self, i: int) -> Iterator[int]:
        """The subjects before a token, the nearest first."""
        tokens, sentences = self.p.tokens, self.p.sentences
        for j in range(i - 1, sentences[max(0, tokens[i].sentence - BACK)].first - 1, -1):
            if tokens[j].relation.startswith("nsubj") and tokens[j].upos in {"NOUN", "PROPN"}:
                yield j

    def _group(self, noun: Token) -> Named | None:
        """The one group that is named in the sentences before a noun: an armed one, or an organisation called so."""
        first = self.p.sentences[max(0, noun.sentence - BACK)].first
        kinds = GROUPS if kind_of_noun(self._lex, noun) == "organisation" else {"armed-group"}
        found = {a.name: a for n in known_names(self.p, first, noun.index, self.known) if (a := self.known.find(n))}
        groups = [a for a in found.values() if a.kind in kinds and not a.function]
        return Named(0, 0, "", groups[0].name, groups[0].kind) if len(groups) == 1 else None

    def _phrase(self, i: int) -> Range:
        within = self.p.sentences[self.p.tokens[i].sentence]
        phrase = phrase_around(self.p, self._lex, i, within.first, within.last)
        return (phrase.first, phrase.last) if phrase is not None else (i, i + 1)
