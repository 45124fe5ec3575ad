"""Words that hold and only pass an act by: what somebody could do, what another act answers, who tells it and went
there, those a hospital takes in, what somebody is used to."""

from selon.frame.arguments import Arguments
from selon.frame.habits import Habits
from selon.frame.kinds import Kinds
from selon.frame.slogans import cried
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

GOING = frozenset({"movement", "displacement", "withdrawal"})
ARMS = frozenset({"munitions", "aircraft", "artillery", "drone", "bombs", "weapons", "air_defence"})
ASKING = frozenset({"consult", "request"})
ABOVE = 3  # governors of an infinitive among which the means or the power to do it stands


class Passing:
    """Tells of the words of one article's rows which only pass an act by."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds) -> None:
        self.p, self.frames, self.kinds, self.habits = p, frames, kinds, Habits(p, frames)

    def told(self, sentence: Sentence, head: int, kind: str, arguments: Arguments) -> bool:
        """Whether a word that holds is one of these."""
        token = self.p.tokens[head]
        if cried(self.p, self.frames, head):
            return True
        if self._mistaken(head) or self._pretended(head):
            return True
        if self.frames.families[kind] in {"violence", "words"} and self._whoever(head):
            return True
        if token.upos == "NOUN" and kind in {*GOING, "deployment"} and self._presented(head):
            return True
        if self._named(head) or self._bidden(head):
            return True
        if token.upos == "NOUN":
            return self._in_answer(head) or self._struggle(head) or self._ruled(head) or self._rebels(head)
        if self.habits.told(sentence, head, kind, arguments):
            return True
        if kind in ASKING and self._approached(head, arguments):
            return True
        if kind in GOING and token.form in self.frames.words["living"] and not arguments.object:
            return True  # il vit à Cali; the forms are those of voir as well
        if kind == "movement" and self._loaded(head, arguments):
            return True
        if kind in GOING and (self._teller(head, arguments) or self._taken_in(sentence, head, arguments)):
            return True
        if self.frames.families[kind] != "violence":
            return kind == "foiled-attack" and (self._able(head) or self._capable(head, arguments))
        return self._reached(head, arguments) or self._able(head) or self._capable(head, arguments)

    def _loaded(self, head: int, arguments: Arguments) -> bool:
        """Whether a participle tells what a vehicle carried that another verb has for its object (a détruit un camion
        *transportant* des munitions), or a verb of leaving where a missile, a drone or a shot came from."""
        token, words = self.p.tokens[head], self.frames.words
        noun = self.p.tokens[token.head]
        carrying = self.frames.lemma(token) in words["conveying_people"] and token.relation == "acl"
        if carrying and token.feats.get("Tense") == "Pres" and noun.relation == "obj":
            return True
        shot = bool(self.kinds.any(arguments.subject) & {"munitions", "explosives", "drone"})
        shot = shot or any(self.p.tokens[i].lemma in words["shots"] for i in arguments.subject)
        return shot and self.frames.lemma(token) in words["setting_off"]

    def _named(self, head: int) -> bool:
        """Whether a word is the noun of something else: a pass (dans le défilé de Bolan), or an infinitive behind an
        article (au sortir d'une fête)."""
        tokens, words, before = self.p.tokens, self.frames.words, self.p.at(head - 1)
        if tokens[head].feats.get("VerbForm") == "Inf":
            return before.form in words["at_the"]
        pass_ = tokens[head].lemma in words["passes"] and self.p.at(head - 2).form in words["inside"]
        return pass_ and any(t.upos == "PROPN" for t in tokens[head + 1 : head + 4])

    def _bidden(self, head: int) -> bool:
        """Whether a noun of asking tells at whose bidding people did something: ils ont défilé à l'appel du comité; not
        what was answered: il a répondu à l'appel."""
        tokens, words, token = self.p.tokens, self.frames.words, self.p.tokens[head]
        before = [self.p.at(head - 1).form, self.p.at(head - 2).form]
        asked = token.lemma in words["biddings"] and before[1] in words["dative"] and before[0] in words["definite"]
        return (
            asked
            and self.p.at(head + 1).form in words["of"]
            and self.frames.lemma(tokens[token.head]) not in words["heeding"]
        )

    def _presented(self, head: int) -> bool:
        """Whether a noun behind « comme » is what somebody calls what was told: un départ présenté comme un simple
        redéploiement."""
        tokens, words = self.p.tokens, self.frames.words
        like = any(tokens[c].form in words["like"] and c < head for c in tokens[head].children)
        above = tokens[tokens[head].head]
        said = [above, *(tokens[c] for c in above.children if tokens[c].relation == "acl" and c < head)]
        return like and any(self.frames.lemma(t) in words["presenting"] for t in said)

    def _capable(self, head: int, arguments: Arguments) -> bool:
        """Whether an infinitive tells what arms can do: ces drones peuvent atteindre la côte."""
        token, above = self.p.tokens[head], self.p.tokens[self.p.tokens[head].head]
        can = token.feats.get("VerbForm") == "Inf" and self.frames.lemma(above) in self.frames.words["possible"]
        return can and above.feats.get("Tense") == "Pres" and bool(self.kinds.any(arguments.subject) & ARMS)

    def _in_answer(self, head: int) -> bool:
        """Whether a noun only says what another act is: en représailles à l'attaque, l'armée a bombardé…"""
        tokens, words = self.p.tokens, self.frames.words
        before = self.p.at(head - 1)
        return tokens[head].lemma in words["answers"] and before.form in words["as"]

    def _mistaken(self, head: int) -> bool:
        """Whether a word tells what somebody took something for: l'équipage a pris la noce pour un rassemblement."""
        tokens, token = self.p.tokens, self.p.tokens[head]
        likened = any(tokens[c].form in self.frames.words["like"] for c in token.children)
        above = tokens[tokens[token.head].head] if likened else tokens[token.head]
        return above.lemma in self.frames.words["mistaking"]

    def _ruled(self, head: int) -> bool:
        """Whether all acts of a kind are the subject of what the law or a verb of calling says of them: les attaques
        contre des civils peuvent constituer des crimes; toute frappe sur un hôpital est interdite."""
        tokens, words = self.p.tokens, self.frames.words
        token, verb = tokens[head], tokens[tokens[head].head]
        children = [tokens[c] for c in token.children]
        any_ = any(c.form in words["any"] for c in children)
        if not token.relation.startswith("nsubj") or not (any_ or token.feats.get("Number") == "Plur"):
            return False
        pointed = any(c.form in words["demonstrative"] for c in children)
        told = (verb, *(tokens[c] for c in verb.children if tokens[c].relation == "xcomp"))
        past = any(tokens[c].feats.get("Tense") in {"Past", "Imp"} for t in told for c in t.children)
        said = any(self.frames.lemma(t) in words["calling"] | words["ruling"] for t in told)
        return said and not pointed and not past

    def _struggle(self, head: int) -> bool:
        """Whether a noun of a fight tells what somebody stands for (mon seul combat, c'est la paix), or what he does
        (qui combat dans la région)."""
        tokens, words = self.p.tokens, self.frames.words
        if tokens[head].lemma not in words["struggles"] or tokens[head].feats.get("Number") == "Plur":
            return False
        whose = any(tokens[c].form in words["own"] for c in tokens[head].children if c < head)
        return whose or self.p.at(head - 1).form in words["relatives"]

    def _rebels(self, head: int) -> bool:
        """Whether the noun of a war names those who wage it: un combattant de la guérilla, la guérilla accuse, les
        pourparlers avec la guérilla, l'ancienne guérilla des Farc."""
        tokens, words, token = self.p.tokens, self.frames.words, self.p.tokens[head]
        above = tokens[token.head]
        if token.lemma not in words["rebellions"]:
            return False
        if token.relation.startswith("nsubj"):
            return above.upos == "VERB" and self.frames.lemma(above) not in words["occurring"]
        behind = (c for c in token.children if c > head and tokens[c].upos == "PROPN")
        if any(tokens[k].form in words["of"] for c in behind for k in tokens[c].children):
            return True
        below = [tokens[c] for c in token.children if c < head]
        articles = [c for c in below if c.upos == "DET"]
        pointed = any(c.feats.get("Definite") == "Def" or c.form in words["demonstrative"] for c in articles)
        if pointed and any(c.relation == "case" and c.form in words["toward_sides"] for c in below):
            return True
        return token.relation == "nmod" and bool(self.kinds.own(above.index) & {"troops", "people"})

    def _pretended(self, head: int) -> bool:
        """Whether an act is only played: un exercice simulant une attaque, une fausse alerte, un assaut fictif."""
        tokens, words, token = self.p.tokens, self.frames.words, self.p.tokens[head]
        if token.upos != "NOUN":
            return False
        played = token.relation.startswith(("obj", "nsubj:pass"))
        played = played and self.frames.lemma(tokens[token.head]) in words["pretending"]
        return played or any({tokens[c].form, tokens[c].lemma} & words["pretended"] for c in token.children)

    def _whoever(self, head: int) -> bool:
        """Whether a relative clause in the present tells whom a sentence is about, whoever they are: ceux qui attaquent
        nos soldats le paieront; ceux qui ordonnent de telles attaques; not: ceux qui ont attaqué le poste."""
        tokens, words, verb = self.p.tokens, self.frames.words, self.p.tokens[head]
        if verb.upos == "NOUN":
            of = {tokens[c].form for c in verb.children if c < head}
            if not verb.relation.startswith("obj") or of & ((words["definite"] | words["demonstrative"]) - words["of"]):
                return False
            verb = tokens[verb.head]
        now = verb.feats.get("Tense") == "Pres" and verb.feats.get("VerbForm") == "Fin"
        helped = any(tokens[c].upos == "AUX" for c in verb.children)
        whose = verb.relation == "acl:relcl" and tokens[verb.head].form in words["whoever"]
        return whose and now and not helped

    def _teller(self, head: int, arguments: Arguments) -> bool:
        """Whether who tells the article says where he went: nous avons quitté le bourg; not in a quotation."""
        tokens = self.p.tokens
        first = any(tokens[i].feats.get("Person") == "1" for i in arguments.subject)
        return first and tokens[head].quotation < 0

    def _approached(self, head: int, arguments: Arguments) -> bool:
        """Whether who tells the article, or a medium, met or asked somebody: un élu, rencontré à Gao, assure…; not: le
        ministre, reçu par le président."""
        token, words = self.p.tokens[head], self.frames.words
        if self.frames.lemma(token) not in words["approaching"] or token.feats.get("VerbForm") != "Part":
            return False
        passive = any(self.p.tokens[c].relation == "aux:pass" for c in token.children)
        bare = all(self.p.tokens[c].upos != "AUX" for c in token.children)
        return (passive or bare) and not self.kinds.any(arguments.subject) & {"parley"}

    def _taken_in(self, sentence: Sentence, head: int, arguments: Arguments) -> bool:
        """Whether people come to where the dead and hurt are taken in: à l'hôpital, un infirmier a vu arriver vingt
        hommes."""
        words, tokens = self.frames.words, self.p.of(sentence)
        comes = self.frames.lemma(self.p.tokens[head]) in words["admitting"]
        return comes and any(t.lemma in words["care"] for t in tokens)

    def _reached(self, head: int, arguments: Arguments) -> bool:
        """Whether an infinitive tells where somebody came to: trois jours de marche avant d'atteindre le camp."""
        token = self.p.tokens[head]
        infinitive = token.feats.get("VerbForm") == "Inf" and not arguments.subject
        return infinitive and self.frames.lemma(token) in self.frames.words["reaching"]

    def _able(self, head: int) -> bool:
        """Whether an infinitive tells what somebody or something could do: les moyens d'attaquer, capable de frapper,
        une portée permettant de viser la capitale."""
        tokens, words, i = self.p.tokens, self.frames.words, head
        if tokens[head].feats.get("VerbForm") != "Inf":
            return False
        if self.p.at(head - 2).lemma in words["able"]:
            return True  # ses hommes capables de frapper: the parse hangs the infinitive on the noun
        for _ in range(ABOVE):
            i = tokens[i].head
            if tokens[i].lemma in words["able"]:
                return True
            if self.frames.lemma(tokens[i]) in words["enabling"]:
                return tokens[i].feats.get("Tense") == "Pres" or tokens[i].feats.get("Mood") == "Cnd"
            if tokens[i].upos == "VERB":
                return False
        return False
