"""What a telling tells by itself of when and where it was and whose it was, and whether two may be of one act."""

from collections.abc import Callable, Iterable, Sequence

from selon.attribute.lexicon import Lexicon, fold
from selon.frame.entries import entries
from selon.frame.kinds import Kinds
from selon.frame.locatives import locatives
from selon.frame.recalling import before_all, is_year, timed
from selon.frame.sides import BANDS, sides
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.ontology import actors
from selon.parse import Parse, Token


class Scenes:
    """Asks the tellings of one article, each with those that it goes on telling, for their scene."""

    def __init__(self, p: Parse, lex: Lexicon, frames: FrameLexicon, kinds: Kinds, drafts: Sequence[Draft]) -> None:
        self.p, self.lex, self.frames, self.kinds, self.drafts = p, lex, frames, kinds, drafts
        self.entries = entries(p, frames)
        self._places: dict[int, frozenset[str]] = {}
        self._times: dict[int, frozenset[str]] = {}

    def one_act(self, one: Draft, other: Draft) -> bool:
        """Whether nothing that they tell parts two tellings: no time, place or side that the other's act has not."""
        mine, theirs = self.act(one), self.act(other)
        if any(d in theirs for d in mine):
            return True
        if self.entries.get(one.sentence) != self.entries.get(other.sentence):
            return False
        apart = self.p.sentences[other.sentence].paragraph - self.p.sentences[one.sentence].paragraph
        next_ = one.sentence <= other.sentence and apart <= 1
        if any(self._apart(_all(told, mine), _all(told, theirs), next_) for told in (self.times, self.places)):
            return False
        if self.before(one) != self.before(other) and one.sentence != other.sentence:
            return False
        return not self._other_side(mine, theirs)

    def violent(self, draft: Draft) -> bool:
        """Whether a draft tells of violence."""
        return self.frames.families[draft.type] == "violence"

    def act(self, draft: Draft) -> list[Draft]:
        """The tellings of the act of a draft that take one another up."""
        first = draft
        while first.continues is not None:
            first = first.continues
        return [first, *(d for d in self.drafts if d.follows(first))]

    def places(self, draft: Draft) -> frozenset[str]:
        """The names of places that stand with a draft."""
        if id(draft) not in self._places:
            others = [d for d in self.drafts if d is not draft and d.sentence == draft.sentence]
            found = (self.p.tokens[spot.first] for spot in locatives(self.p, self.frames, self.kinds, draft, others))
            at = self.frames.words["at"] | self.frames.words["of"] | self.frames.words["against"]
            named = {
                t.form
                for t in found
                if t.upos == "PROPN"
                and not t.text[0].islower()
                and t.index not in {*draft.actors, *draft.targets}
                and any(self.frames.prepositions.get(f := self.p.tokens[c].form, f) in at for c in t.children)
                and fold(self.p.tokens[t.head].form) not in self.lex.forms  # a-t-il écrit sur Telegram
                and actors().find(t.text) is None
            }
            self._places[id(draft)] = frozenset(named)
        return self._places[id(draft)]

    def times(self, draft: Draft) -> frozenset[str]:
        """The days, months and years that a draft is told with."""
        if id(draft) not in self._times:
            first, last = self._clause(draft)
            told = [t for t in self.p.tokens[first:last] if timed(self.frames, t)]
            parts = self.frames.words["parts_of_day"]
            keys = {t.form if is_year(t) else t.lemma for t in told if t.lemma not in parts}
            keys |= {away for t in self.p.tokens[first:last] if (away := self._away(t))}
            self._times[id(draft)] = frozenset(keys)
        return self._times[id(draft)]

    def sides(self, heads: Iterable[int]) -> frozenset[str]:
        """Whose side doers are on (see sides.py)."""
        return sides(self.p, self.lex, self.kinds, heads)

    def _away(self, unit: Token) -> str:
        """The words by which a length of time says how far from another an act was: cinq jours *plus tard*."""
        if self.frames.units.get(unit.lemma) != "duration":
            return ""
        behind = " ".join(t.form for t in self.p.tokens[unit.index + 1 : unit.index + 3])
        return next((away for away in self.frames.count_words["away"] if behind.startswith(away)), "")

    def _clause(self, draft: Draft) -> tuple[int, int]:
        """The tokens that say when a draft was: of a noun that somebody speaks of those under it alone."""
        verb = self.p.tokens[draft.verb] if draft.verb >= 0 else None
        if not draft.noun or verb is None or fold(verb.form) not in self.lex.forms:
            return draft.clause
        under = [draft.head]
        for i in under:
            under += self.p.tokens[i].children
        return min(under), max(under) + 1

    def _apart(self, mine: frozenset[str], theirs: frozenset[str], next_: bool) -> bool:
        """Whether what one tells is not what the other does; the next words of an act need not say it again."""
        return bool(mine) and mine.isdisjoint(theirs) and (bool(theirs) or not next_)

    def before(self, draft: Draft) -> bool:
        """Whether a draft is told as one before all that, with its time: la veille, il avait affirmé avoir tué…"""
        verb = draft.verb if draft.verb >= 0 else draft.head
        above = self.p.tokens[verb].head
        said = fold(self.p.tokens[above].form) in self.lex.forms
        return before_all(self.p, self.frames, verb) or (said and before_all(self.p, self.frames, above))

    def _other_side(self, mine: Sequence[Draft], theirs: Sequence[Draft]) -> bool:
        """Whether the doers of one are of another side than those of the other; of a band, than its own."""
        one, other = (self.sides(i for d in told for i in d.actors) for told in (mine, theirs))
        band = any(self.kinds.own(i) & BANDS for d in mine for i in d.actors)
        return bool(one and (other or band)) and one.isdisjoint(other)


def _all(told: Callable[[Draft], frozenset[str]], drafts: Iterable[Draft]) -> frozenset[str]:
    """What any of the drafts tells."""
    return frozenset().union(*map(told, drafts))
