"""Verbs and nouns of going that tell of nobody's way: a name, a threshold, a road, what people were about, where what
was shot came from."""

from selon.frame.act_types import SEIZED
from selon.frame.arguments import Arguments
from selon.frame.kinds import Kinds
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence, Token

HELD = frozenset({"movement", "abduction", "displacement", "arrest"})  # types of verbs of leading somebody away
BUILDINGS = frozenset({"facilities", "built"})  # classes of what has a door
VEHICLES = frozenset({"vehicles", "aircraft"})


class Goings:
    """Tells of the words of going of one article's rows which tell of no way that anybody went."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds) -> None:
        self.p, self.frames, self.kinds = p, frames, kinds

    def told(self, sentence: Sentence, head: int, kind: str, arguments: Arguments) -> bool:
        """Whether a word that holds is one of these."""
        token = self.p.tokens[head]
        if token.upos == "NOUN":
            return kind == "movement" and self._no_motion(sentence, head, [self.p.tokens[c] for c in token.children])
        if kind in {"territory", "displacement"} and self._ousted(sentence, head, arguments):
            return True
        if kind == "displacement" and self._alone(arguments):
            return True
        if kind in {"displacement", "aid"} and self._unable(head):
            return True
        if kind in HELD and self._led(head):
            return True
        return kind in {"movement", "displacement"} and self._runs(head, arguments)

    def _no_motion(self, sentence: Sentence, head: int, children: list[Token]) -> bool:
        """Whether a noun of going begins a name (le mouvement Ansar), or is a way in (à l'entrée du camp)."""
        tokens, words = self.p.tokens, self.frames.words
        named = head + 1 < sentence.last and tokens[head + 1].upos == "PROPN" and tokens[head].lemma in words["groups"]
        cased = any(
            self.frames.prepositions.get(c.form) in self.frames.words["dative"]
            for c in children
            if c.relation == "case"
        )
        bare = tokens[head].feats.get("Number") != "Plur" and tokens[head].lemma in words["groups"]
        bare = bare and not any(c.form in words["demonstrative"] for c in children)
        began = tokens[tokens[head].head]
        since = any(tokens[c].form in words["apart"] for c in began.children) and began.lemma in words["outsets"]
        if since and tokens[head].relation.startswith("nmod"):
            return True  # depuis le début de l'invasion
        of = [c.index for c in children if c.relation.startswith("nmod")]
        if tokens[head].lemma in words["thresholds"] and any(self.kinds.own(i) & BUILDINGS for i in of):
            return True  # devant l'entrée du camp
        named = named or (bare and not any(c.relation.startswith("nmod") for c in children))  # selon le mouvement
        return (
            named
            or in_a_name(self.p, self.frames, sentence, head)
            or (cased and tokens[head].lemma in words["thresholds"])
        )

    def _ousted(self, sentence: Sentence, head: int, arguments: Arguments) -> bool:
        """Whether a verb of ousting tells of those who do something else: chassés de la capitale, ils…; avant d'en
        être chassés."""
        tokens = self.p.tokens
        if self.frames.lemma(tokens[head]) not in self.frames.words["ousting"]:
            return False
        auxiliaries = [tokens[c] for c in tokens[head].children if tokens[c].upos == "AUX"]
        if self.kinds.any(arguments.object) & {"civilians"}:
            return False
        bare = not auxiliaries and tokens[head].feats.get("VerbForm") == "Part" and head == sentence.first
        return bare or (bool(auxiliaries) and all(a.feats.get("VerbForm") == "Inf" for a in auxiliaries))

    def _alone(self, arguments: Arguments) -> bool:
        """Whether one person alone goes: un commerçant arrivé de Bamako raconte; not: la population a fui."""
        nouns = [self.p.tokens[i] for i in arguments.subject]
        one = len(nouns) == 1 and nouns[0].upos == "NOUN" and nouns[0].feats.get("Number") == "Sing"
        person = one and "civilians" in self.kinds.own(nouns[0].index)
        return person and arguments.participle and nouns[0].lemma not in self.frames.words["crowds"]

    def _led(self, head: int) -> bool:
        """Whether a participle tells where those go who were seized, beside the verb that says so: arrêtés et
        conduits à la brigade."""
        token = self.p.tokens[head]
        above = self.p.tokens[token.head]
        taken = self.frames.lemma(token) in self.frames.words["leading_away"] and token.relation == "conj"
        rows = self.frames.verbs.get(above.form, ())
        stopped = any(self.kinds.own(c) & VEHICLES for c in above.children)  # ont arrêté un bus et emmené des passagers
        return taken and not stopped and token.feats.get("VerbForm") == "Part" and any(r.type in SEIZED for r in rows)

    def _unable(self, head: int) -> bool:
        """Whether people could not do so: les habitants qui n'avaient pas pu fuir."""
        tokens = self.p.tokens
        above = tokens[tokens[head].head]
        negated = any(tokens[c].form in self.frames.words["negations"] for c in above.children)
        return tokens[head].relation == "xcomp" and self.frames.lemma(above) in self.frames.words["modal"] and negated

    def _runs(self, head: int, arguments: Arguments) -> bool:
        """Whether a verb of going tells how a road runs, or where somebody spent the night."""
        tokens, words = self.p.tokens, self.frames.words
        spent = any(
            tokens[i].lemma in words["moments"] | words["times"]
            and tokens[i - 1].upos == "DET"
            and not any(tokens[c].relation == "case" for c in tokens[i].children)
            for i in range(head + 2, min(head + 4, len(tokens)))
        )
        spent = spent and self.frames.lemma(tokens[head]) in words["spending"]
        road = self.frames.lemma(tokens[head]) in words["running"] and tokens[head].relation == "acl:relcl"
        return spent or (road and tokens[tokens[head].head].lemma in words["roads"])

    def bound(self, sentence: Sentence, head: int, kind: str, arguments: Arguments) -> bool:
        """Whether a verb in the imperfect only tells what people were doing, at no place named, when an act came."""
        p, going = self.p, self.frames.words["going_about"]
        if kind not in {"movement", "displacement"} or self.frames.lemma(p.tokens[head]) not in going:
            return False
        tenses = [p.tokens[head], *(p.tokens[c] for c in p.tokens[head].children if p.tokens[c].upos == "AUX")]
        crew = self.kinds.any(arguments.subject) & {"vehicles", "aircraft"}
        named = any(t.upos == "PROPN" for t in p.tokens[head : min(head + 8, sentence.last)])
        imperfect = any(t.feats.get("Tense") == "Imp" for t in tenses)
        return imperfect and not crew and not named


def in_a_name(p: Parse, frames: FrameLexicon, sentence: Sentence, head: int) -> bool:
    """Whether a noun for a group, or for what groups call themselves (l'Armée de libération), with a capital inside a
    sentence, is a part of its name."""
    token = p.tokens[head]
    titled = token.lemma.lower() in frames.words["groups"] | frames.words["titled"]
    return head > sentence.first and token.text[0].isupper() and titled
