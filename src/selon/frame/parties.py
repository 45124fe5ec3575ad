"""Who may have done an act, and whom or what it may have been done to, by what their nouns are. The parse makes actors
of munitions (des obus sont tombés), of dates and of abstract nouns: rather nobody than one of these."""

from selon.attribute.kinds import kind_of_noun
from selon.attribute.lexicon import Lexicon
from selon.frame.doers import owners_of
from selon.frame.kinds import Kinds
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse

CONVEYED = frozenset({"vehicles", "aircraft", "convoys"})
ARMS = frozenset({"munitions", "explosives", "bombs", "grenades", "weapons", "artillery", "arms_load"})
BUILT = frozenset({"facilities", "built", "property", "territory", "outpost", "road", "supply", "home"})
LOADS = CONVEYED | ARMS | {"relief", "supply", "captives"}
MEETINGS = frozenset({"agreement", "consult"})
SERVED = CONVEYED | {"artillery", "air_defence", "troops"}  # classes of arms that stand for those who serve them
SHOT = frozenset({"explosives", "bombs", "grenades", "act"})
NO_BODY = frozenset({"munitions", "explosives", "span", "act", "claims"})  # classes of nouns that are no source here


class Parties:
    """The actors and targets of the drafts of one article."""

    def __init__(self, p: Parse, lex: Lexicon, frames: FrameLexicon, kinds: Kinds) -> None:
        self.p, self.lex, self.frames, self.kinds = p, lex, frames, kinds

    def of(self, draft: Draft) -> tuple[list[int], list[int]]:
        """The heads of who acts and of who or what suffers it, among those of a draft."""
        actors, targets = list(draft.actors), list(draft.targets)
        if draft.row in self.frames.words["struck"]:
            own = self.kinds.own
            targets += [i for i in actors if (not own(i) & ARMS or own(i) & CONVEYED) and not self._rigged(i)]
            actors = []
        if draft.type in self.frames.words["given"] and self._receives(draft):
            actors, targets = [], actors
        shooting = [self._shooting(i) for i in actors]
        actors = [i for those in shooting for i in those]
        return [i for i in actors if self.acts(draft, i)], [i for i in targets if self.suffers(draft, i)]

    def _shooting(self, i: int) -> list[int]:
        """Who shot what is told as the doer: un tir *de l'armée* a tué; guns stand for those who serve them."""
        owners = owners_of(self.p, self.frames, self.kinds, i)
        return [i] if self.kinds.own(i) & {"artillery", "air_defence"} or self._none(i) or not owners else owners

    def acts(self, draft: Draft, i: int) -> bool:
        """Whether a noun may tell who did it: somebody, a body, a name; what moves, in a movement; a weapon of which
        is told whose it is."""
        token, words, classes = self.p.tokens[i], self.frames.words, self.kinds.of(i)
        if draft.noun and token.text.islower() and token.form in self.frames.nationals:
            return True  # une frappe turque
        if draft.noun and token.form in words["possessive"]:
            return True  # dans ses raids
        if token.form in self.lex.words["neuter"] and self.p.at(i + 1).form in self.lex.words["que"]:
            return False  # ce que dément X
        if self.frames.lemma(token) in words["no_doers"] or self._time(i) or self._none(i) or self._at(draft, i):
            return False
        if "name" in classes and not classes & words["somebody"] and self._placed(i):
            return False
        own = self.kinds.own(i)
        shot = token.upos == "NOUN" and own & {"munitions", "explosives"} and not own & SERVED
        if shot and not self._whose(i):
            return False  # un obus Yassine
        if self._somebody(i, draft) or classes & {"name", "pronoun"}:
            return True
        if draft.type in words["conveying"] and classes & CONVEYED:
            return True
        if draft.type in words["of_weapons"] and classes & {"aircraft", "artillery"} and not self.kinds.own(i) & SHOT:
            return True
        return bool(classes & (CONVEYED | ARMS)) and self._whose(i)

    def suffers(self, draft: Draft, i: int) -> bool:
        """Whether a noun may tell whom or what an act of that type was done to."""
        token, words, classes = self.p.tokens[i], self.frames.words, self.kinds.of(i)
        if (
            self._time(i)
            or self._nobody(i)
            or (self.frames.lemma(token).lower() in words["no_targets"] and not self._whose(i))
        ):
            return False
        if self.frames.lemma(token) in words["by_force"] and all(
            self.p.tokens[c].upos == "ADP" for c in token.children
        ):
            return False  # sont entrés de force
        if draft.type in words["of_anything"] or self._supplied(draft):
            return True
        if self._somebody(i, draft) or classes & {"body", "pronoun"}:
            return True
        if "act" in classes or (kind_of_noun(self.lex, token) == "document" and not self.kinds.own(i) & BUILT):
            return False
        if draft.type in words["moving"]:
            return bool(classes & LOADS) and not self.kinds.own(i) & {"territory", "road"} - classes & CONVEYED
        if draft.type == "attack-on-civilians" and classes & (CONVEYED | BUILT) and self._attacked(draft, i):
            return True  # une attaque contre un village
        if draft.type in words["of_people"]:
            articled = token.text[0].isalpha() and draft.type not in words["given"] and token.text != token.text.lower()
            return "name" in classes and (token.text[0].isupper() or articled)  # l'assassinat d'al-Arouri
        if draft.type == "foiled-attack":
            return bool(classes)
        if self.frames.families[draft.type] == "violence" and (self._weapon(i) or self._rigged(i)):
            return False
        if draft.type == "air-strike" and "drone" in self.kinds.own(i):
            return False  # a attaqué avec 119 drones d'attaque Shahed
        return "name" in classes or bool(classes & (CONVEYED | BUILT))

    def _attacked(self, draft: Draft, i: int) -> bool:
        """Whether a noun stands behind that of an attack and contre or sur, or is what a verb of attacking has as its
        object; not where people were killed."""
        words, below = self.frames.words, (self.p.tokens[c] for c in self.p.tokens[i].children if draft.head < c < i)
        if draft.noun:
            built = words["of"] if self.kinds.own(i) & BUILT else frozenset()  # l'attaque de deux villages
            return any(t.form in words["against"] | built for t in below)
        return not draft.toll and self.frames.lemma(self.p.tokens[draft.head]) in words["assaults"] | words["aiming"]

    def _somebody(self, i: int, draft: Draft) -> bool:
        """Whether a noun is somebody or a body of people; a building is one only where it speaks (l'ambassade)."""
        own, words = self.kinds.own(i), self.frames.words
        if self.kinds.of(i) & words["somebody"] or self.p.tokens[i].form in words["bodies"]:
            return True
        if draft.type == "foiled-attack" and "air_defence" in own:
            return True
        spoken = self.frames.families[draft.type] == "words"
        if own & NO_BODY or (own & BUILT and not spoken):
            return False
        kind = kind_of_noun(self.lex, self.p.tokens[i]) if self.p.tokens[i].upos in {"NOUN", "ADJ"} else None
        return kind is not None and (kind in words["acting_kinds"] or (spoken and kind in {"medium", "anonymous"}))

    def _receives(self, draft: Draft) -> bool:
        return not draft.noun and self.frames.lemma(self.p.tokens[draft.head]) in self.frames.words["receiving"]

    def _time(self, i: int) -> bool:
        """Whether a phrase is a time: mercredi, le 3 avril, fin septembre, à l'aube."""
        tokens, words = self.p.tokens, self.frames.words
        lemmas = {tokens[i].lemma, tokens[i].form}
        opens = i == self.p.sentences[tokens[i].sentence].first
        longer = any(tokens[c].relation.startswith("flat") for c in tokens[i].children)
        if tokens[i].upos == "PROPN" and longer and not opens:
            return False  # the organisation Veille Civile
        if lemmas & (words["moments"] | words["times_of_day"] | self.lex.words["times"]) or "span" in self.kinds.own(i):
            return True
        return tokens[i].upos == "NUM" and self.p.at(i + 1).form in words["moments"]

    def _none(self, i: int) -> bool:
        """Whether nobody is told to have done it: aucun groupe n'a revendiqué l'attaque, on a tiré; par qui?"""
        tokens = (self.p.tokens[c] for c in (i, *self.p.tokens[i].children))
        return self._nobody(i) or any(t.form in self.frames.words["no"] for t in tokens)

    def _nobody(self, i: int) -> bool:
        """Whether a pronoun names nobody: on, personne; qui, which stands for no noun before it; ceux, with
        a clause of its own."""
        token = self.p.tokens[i]
        bare = token.form in self.frames.count_words["nobody"] and not token.children
        if token.form in self.frames.words["whoever"]:
            return self.p.at(i + 1).form in self.frames.words["relatives"]  # ceux qui portaient secours
        return bare or token.form in self.lex.words["nobody"] | self.frames.words["relatives"]

    def _at(self, draft: Draft, i: int) -> bool:
        """Whether a name without an article tells where a meeting or an accord was: les accords de Sotchi."""
        if not draft.noun or draft.type not in MEETINGS or self.p.tokens[i].upos != "PROPN":
            return False
        children = [self.p.tokens[c] for c in self.p.tokens[i].children]
        of = any(t.relation == "case" and t.form in self.frames.words["of"] for t in children)
        return of and all(t.upos != "DET" for t in children)

    def _supplied(self, draft: Draft) -> bool:
        """Whether the verb's object is who receives: ravitailler les bases."""
        return not draft.noun and self.frames.lemma(self.p.tokens[draft.head]) in self.frames.words["supplying"]

    def _weapon(self, i: int) -> bool:
        """Whether a noun is what an act is done with: l'explosion d'une mine; a tank may be hit."""
        own = self.kinds.own(i)
        return bool(own & {"explosives", "bombs"}) or ("munitions" in own and "vehicles" not in own)

    def _placed(self, i: int) -> bool:
        """Whether a name stands behind a preposition of place."""
        cases = [self.p.tokens[c] for c in self.p.tokens[i].children if self.p.tokens[c].relation == "case"]
        if any(self.p.at(t.index - 1).form in self.frames.words["nearby"] for t in cases):
            return True  # près de Gao
        return any(self.frames.prepositions.get(t.form) in self.frames.words["at"] for t in cases)

    def _whose(self, i: int, depth: int = 0) -> bool:
        """Whether a phrase tells whose they are: des drones turcs, une dizaine d'avions de la coalition."""
        for child in self.p.tokens[i].children:
            token = self.p.tokens[child]
            if child > i and token.form in self.frames.nationals:
                return True
            if token.relation.startswith("nmod") and self.kinds.of(child) & {"body", "troops"}:
                return True
            if depth == 0 and token.relation.startswith(("nmod", "conj", "obl")) and self._whose(child, 1):
                return True
        return False

    def _rigged(self, i: int) -> bool:
        """Whether a vehicle is itself the bomb: une voiture piégée."""
        return any(self.p.tokens[c].lemma in self.frames.words["rigged"] for c in self.p.tokens[i].children)
