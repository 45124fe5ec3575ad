"""Words that a row holds for and that tell of no act: a kind of thing, a state, a name, a manner of speaking."""

from selon.attribute.clauses import heads_sentence
from selon.attribute.lexicon import fold
from selon.frame.act_types import CROWDS, GROUND, MEANT, SEIZED
from selon.frame.arguments import Arguments
from selon.frame.controlled import preposition
from selon.frame.goings import Goings, in_a_name
from selon.frame.kinds import Kinds
from selon.frame.marks import CLOSING, QUOTES
from selon.frame.matching import Matcher
from selon.frame.passing import Passing
from selon.frame.remarks import Remarks
from selon.frame.thought import Thought
from selon.frame.triggers import FrameLexicon
from selon.ontology import actors
from selon.parse import Parse, Sentence, Token

LOADS = frozenset({"relief", "fuel"})  # classes of what convoys carry: des citernes de pétrole volé
WHERE = frozenset({"territory", "name"})  # classes of what is besieged where forces stand round it
VEHICLES = frozenset({"vehicles", "aircraft"})
UNNAMED = 8  # tokens behind a verb of asking among which the anonymity stands that is asked for
RIGGED = 3  # tokens behind a car among which one tells that it is a bomb
UPWARD = 4  # words that a charge hangs on, up to what says that it was only used
INCISE = 4  # tokens from the end of a quotation to the verb of who says it
PARTING = frozenset(",-–—")  # between a quotation and who says it
ENDS = CLOSING | {'"'}  # marks behind which one tells who said what they close
SPOKEN = GROUND | MEANT | CROWDS  # types of acts whose verbs tell of saying in an incise: « … », attaque un élu


class NoActs:
    """Tells of the words of one article's rows which tell of no act."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds, matcher: Matcher) -> None:
        self.p, self.frames, self.kinds, self.matcher = p, frames, kinds, matcher
        self.passing, self.remarks = Passing(p, frames, kinds), Remarks(p, frames, kinds)
        self.goings, self.thought = Goings(p, frames, kinds), Thought(p, frames, kinds)

    def told(self, sentence: Sentence, head: int, kind: str, arguments: Arguments) -> bool:
        """Whether words that hold tell of no act: of any that might be (pour parer à toute attaque), of a state (une
        faction installée à…, qui occupe l'est), of saying (« … », proteste un élu)."""
        p, words = self.p, self.frames.words
        token, before, children = p.tokens[head], p.at(head - 1), [p.tokens[c] for c in p.tokens[head].children]
        if kind == "casualty" and any(t.lemma in words["disasters"] for t in p.of(sentence)):
            return True  # le bilan des inondations s'alourdit à trente morts
        if kind == "casualty" and {before.lemma, before.form} & words["lifeless"]:
            return before.upos == "ADV" or all(c.upos != "AUX" for c in children)
        if kind == "request" and any(
            {t.lemma, t.form} & words["unnamed"] for t in p.tokens[head + 1 : min(head + UNNAMED, sentence.last)]
        ):
            return True
        if kind == "request" and any(p.tokens[i].lemma in words["demanding"] for i in arguments.subject):
            return True  # la situation exige une trêve
        if kind == "consult" and token.lemma in words["interviews"] and self._told_to(head, arguments):
            return True
        if kind == "agreement" and self._let_go(head):
            return True
        if kind == "request" and self._named(head):
            return True
        if self.goings.told(sentence, head, kind, arguments) or self.thought.told(sentence, head, kind):
            return True
        if self._state(sentence, head, kind, arguments) or self.passing.told(sentence, head, kind, arguments):
            return True
        if token.upos in {"NOUN", "PROPN"} and self.remarks.told(sentence, head, kind):
            return True
        if token.upos == "NOUN":
            above = p.tokens[token.head]
            if token.relation.startswith(("obj", "obl", "xcomp", "nmod")) and above.lemma in words["calling"]:
                return True  # de tels actes peuvent constituer des crimes de guerre
            if token.lemma in words["acting_as"] and self._side(head):
                return True  # l'aviation de l'agression
            if self._habit(head, children) or self._when(head, arguments):
                return True
            if kind == "explosion" and self._used(head):
                return True
            cased = any(c.form in words["against"] | words["into"] for c in children if c.relation == "case")
            return cased and any(c.form in words["any"] for c in children)
        if arguments.participle and kind != "casualty" and before.form in words["of"]:
            return True  # un camp de déplacés
        if kind == "displacement" and token.relation == "acl" and "troops" in self.kinds.own(token.head):
            return arguments.participle  # des hommes armés arrivés à moto ont tiré
        if kind == "accuse" and self._whoever(head, arguments):
            return True
        if kind == "deployment" and self._stationed(head, children, arguments):
            by_whom = any(c.relation == "obl:agent" for c in children)  # les combattants expédiés en Libye par Ankara
            return not by_whom and not any(c.relation.startswith("obl") and self._timed(c.index) for c in children)
        if kind == "armed-clash" and self._who_fights(head):
            return True
        if kind == "territory" and token.form in self.frames.stative:
            return not p.sentences[token.sentence].heading
        if kind == "deployment" and self.frames.lemma(token) in words["standing"]:
            if "Mood" in token.feats:
                return token.feats.get("Tense") in {"Pres", "Imp"}  # l'armée dispose de 300 chars
            now = any(c.upos == "AUX" and c.feats.get("Tense") == "Pres" for c in children)
            return now and not self.kinds.any(arguments.object) & {"weapons", *VEHICLES}  # 900 soldats sont stationnés
        if kind == "deployment" and self.frames.lemma(token) in words["basing"]:
            there = any(c.form.lower() in words["whereabouts"] for c in children)  # là où les Américains ont des bases
            return there and not any(c.relation.startswith("obl") and self._timed(c.index) for c in children)
        if kind == "training" and token.relation in {"acl", "amod"} and arguments.participle:
            return not any(c.relation.startswith("obl") and self._timed(c.index) for c in children)
        if kind == "siege" and self._meant(head):
            return True
        if kind == "siege" and token.relation in {"acl", "amod"} and arguments.participle:
            own = any(self.kinds.own(i) & VEHICLES for i in arguments.object)  # not: des caisses fermées et six camions
            round_it = self.frames.lemma(token) in words["encircling"] and self.kinds.any(arguments.object) & WHERE
            own = own or bool(round_it)  # à Gao, encerclée depuis avril, deux camions sont entrés
            held = own and any(c.relation.startswith("obl") for c in children)
            return not held and not any(c.relation == "obl:agent" for c in children)  # des étudiants bloqués au Soudan
        if kind == "foiled-attack" and self._car(sentence, arguments):
            return True
        if kind == "abduction" and self.frames.lemma(token) in words["taking"]:
            return bool(self.kinds.any(arguments.subject) & VEHICLES)  # le minibus qui les emmenait
        if kind in {"support", "withdrawal"} and self._says(sentence, head, arguments):
            return True
        return kind in SPOKEN and self._incised(sentence, head, arguments)

    def _used(self, head: int) -> bool:
        """Whether a charge is but what an act was done with: ont attaqué le camp à l'aide de véhicules piégés; une
        attaque combinant l'utilisation d'engins explosifs et de drones; not: de deux voitures piégées, which blew up;
        sauter sur une mine."""
        p, words, i = self.p, self.frames.words, head
        counted = p.at(head - 1).upos == "NUM" or p.at(head - 1).end in self.matcher.numbered
        if p.tokens[head].lemma in words["blasts"] or counted:
            return False
        for _ in range(UPWARD):
            token, above = p.tokens[i], p.tokens[p.tokens[i].head]
            if preposition(p, self.frames, i) in words["beside"] and above.upos in {"VERB", "NOUN"}:
                return above.lemma in self.frames.nouns or above.form in self.frames.verbs
            if above.lemma in words["by_means"] or (
                token.relation == "obj" and self.frames.lemma(above) in words["using"]
            ):
                return True
            if above.index == i or above.upos not in {"NOUN", "ADJ"}:
                return False
            i = above.index
        return False

    def _told_to(self, head: int, arguments: Arguments) -> bool:
        """Whether somebody talks to a medium, or what he says there is told: dans un entretien à al-Masirah."""
        for c in arguments.complements:
            name = next((t for t in self.p.tokens[c.head : c.head + 2] if t.upos == "PROPN"), None)
            known = actors().find(name.text) if name is not None else None
            if known is not None and known.kind == "medium":
                return True
        return False

    def _car(self, sentence: Sentence, arguments: Arguments) -> bool:
        """Whether what was destroyed or stopped is a car that no word tells to be a bomb: une frappe a détruit une
        voiture; not: une voiture piégée."""
        words, tokens = self.frames.words, self.p.tokens
        cars = [i for i in arguments.object if tokens[i].lemma in words["cars"]]
        near = (t for i in cars for t in tokens[i + 1 : min(i + 1 + RIGGED, sentence.last)])
        return (
            bool(cars)
            and len(cars) == len(arguments.object)
            and not any({t.form, t.lemma} & words["rigged"] for t in near)
        )

    def _incised(self, sentence: Sentence, head: int, arguments: Arguments) -> bool:
        """Whether a verb stands where a quotation ends, with its subject behind it: « … », a répliqué le conseiller."""
        tokens = self.p.tokens
        finite = "Mood" in tokens[head].feats or any(tokens[c].upos == "AUX" for c in tokens[head].children)
        before = range(max(sentence.first + 1, head - INCISE), head)
        ends = (i - 1 for i in before if tokens[i].form in PARTING and tokens[i - 1].form in ENDS)
        said = any(heads_sentence(self.p, sentence, i) for i in ends)
        return said and finite and not any(i < head and tokens[i].quotation < 0 for i in arguments.subject)

    def _stationed(self, head: int, children: list[Token], arguments: Arguments) -> bool:
        """Whether words tell where forces are: des milices déployées sur la rive; la base où sont postés des soldats;
        l'armée russe, qui déploie ses propres batteries à Hmeimim."""
        token, helping = self.p.tokens[head], [c for c in children if c.upos == "AUX"]
        now = "Mood" in token.feats and token.feats.get("Tense") == "Pres"
        if token.relation == "acl:relcl" and now and not helping:
            return True
        if self.frames.lemmas.get(token.form, token.lemma) not in self.frames.words["posting"]:
            return token.relation in {"acl", "amod"} and arguments.participle
        part = self.frames.shapes.get(token.form) == "participle"
        if not helping:
            return part and token.relation in {"acl", "amod", "advcl"}
        where = any(c.form.lower() in self.frames.words["whereabouts"] for c in children)
        return part and where and all(c.feats.get("Tense") == "Pres" for c in helping)

    def _state(self, sentence: Sentence, head: int, kind: str, arguments: Arguments) -> bool:
        """Whether words tell what somebody or something is: une femme déplacée, un camion abandonné, la base, siège de
        l'état-major; or who somebody is: ceux qui ont vaincu l'ennemi."""
        tokens, words, token = self.p.tokens, self.frames.words, self.p.tokens[head]
        children = [tokens[c] for c in token.children]
        before = tokens[max(sentence.first, head - 1)]
        bare = all(not c.relation.startswith(("aux", "obl", "advmod", "nmod")) for c in children)
        if kind == "displacement" and token.relation in {"acl", "amod"} and self._struck(before.index):
            return before.index == token.head and not any(c.relation == "obl:agent" for c in children)
        if kind == "looting" and arguments.participle and token.relation in {"acl", "amod"}:
            after = tokens[min(head + 1, sentence.last - 1)]
            last = after.index == head or after.upos == "PUNCT"  # citernes de pétrole volé; not: volé dans les champs
            loads = self.kinds.any(arguments.object) | (self.kinds.own(before.index) if last else frozenset())
            return bool(loads & LOADS) and token.feats.get("VerbForm") == "Part"
        if kind == "territory" and token.upos == "NOUN" and token.relation.startswith("nmod"):
            # le Mouvement populaire de libération du Soudan
            return in_a_name(self.p, self.frames, sentence, token.head)
        found = self.frames.lemma(tokens[token.head]) in words["finding"] and token.relation == "xcomp"
        if kind == "withdrawal" and found:
            return True  # un camion a été retrouvé abandonné par les rebelles
        if kind in {"displacement", "withdrawal"} and bare and token.relation in {"acl", "amod", "xcomp"}:
            counted = any(tokens[c].upos == "NUM" for c in before.children)
            return token.feats.get("VerbForm", "Part") == "Part" and before.index == token.head and not counted
        if kind == "siege" and token.form in self.frames.nouns:
            whose = self.kinds.any(arguments.object) if token.lemma in words["seats"] else frozenset()
            seat = bool(whose & {"body", "facilities"}) and "territory" not in whose  # au siège de l'ambassade
            return seat or (before.form == "," and not any(c.upos == "DET" for c in children))
        if kind == "agreement" and token.relation == "nmod" and tokens[token.head].form in words["signatories"]:
            return True  # un commandant signataire de l'accord de paix
        if kind == "agreement" and token.upos == "NOUN":
            elided = before.form in words["of"] and before.text.endswith(("'", "’"))
            return elided and token.feats.get("Number") != "Plur"  # ils se disent d'accord
        if kind == "territory" and token.relation == "acl:relcl":
            return tokens[token.head].upos == "PRON"
        if kind == "cooperate":
            return token.feats.get("VerbForm") == "Inf" or token.relation == "acl:relcl"
        above = tokens[token.head]
        struck = above.form in self.frames.outcomes or self.frames.lemma(above) in words["ruining"] | words["burning"]
        if struck and self.frames.lemma(token) in words["reaching"]:
            near = tokens[max(sentence.first, head - INCISE) : head]
            return any(t.form in words["beforehand"] for t in near)
        return False

    def _struck(self, i: int) -> bool:
        """Whether those at a token are told dead or hurt by what they are the object or complement of: la mort de 62
        personnes déplacées; a tué dix civils déplacés."""
        token = self.p.tokens[i]
        above = self.p.tokens[token.head]
        killed = self.frames.outcomes.get(above.form, ("", ""))[1] == "object" and token.relation == "obj"
        dead = above.lemma in self.frames.count_words["deaths"] and token.relation.startswith("nmod")
        return killed or dead

    def _habit(self, head: int, children: list[Token]) -> bool:
        """Whether a noun tells what somebody does now and then, from where or with what: une base pour ses raids."""
        words = self.frames.words
        purpose = any(c.relation == "case" and c.form in words["purpose"] for c in children)
        above = self.p.tokens[head].head  # pour commettre ses attaques
        purpose = purpose or any(
            self.p.tokens[c].relation == "mark" and self.p.tokens[c].form in words["purpose"]
            for c in self.p.tokens[above].children
        )
        return purpose and any(c.form in words["possessive"] and c.feats.get("Number") == "Plur" for c in children)

    def _side(self, head: int) -> bool:
        """Whether the noun of an act is the name of a side, whose arm a noun before it names."""
        token, above = self.p.tokens[head], self.p.tokens[self.p.tokens[head].head]
        return token.relation == "nmod" and bool(self.kinds.own(above.index) & {"troops", "aircraft", "body"})

    def _when(self, head: int, arguments: Arguments) -> bool:
        """Whether a noun of a killing only tells when: deux jours après l'assassinat du général Soleimani."""
        tokens, words = self.p.tokens, self.frames.words
        if tokens[head].lemma not in words["murders"]:
            return False
        above, children = tokens[tokens[head].head], [tokens[c] for c in tokens[head].children]
        after = above.lemma in words["morrows"] or any(
            c.relation == "case" and c.form in words["after"] for c in children
        )
        return after and any("name" in self.kinds.of(h) for h in arguments.object)

    def _meant(self, head: int) -> bool:
        """Whether an infinitive tells what a closing is for, or who would close: sortis pour barrer la route, ils
        veulent couper la route; not: pour que la route soit coupée."""
        tokens, words, token = self.p.tokens, self.frames.words, self.p.tokens[head]
        if token.feats.get("VerbForm") != "Inf":
            return False
        marked = any(
            tokens[c].relation in {"mark", "case"} and tokens[c].form in words["purpose"] for c in token.children
        )
        return marked or self.frames.lemma(tokens[token.head]) in words["wishing"]

    def _let_go(self, head: int) -> bool:
        """Whether a participle tells how an arrest ended, beside the verb of it and on no day of its own: interpellés
        puis relâchés."""
        token = self.p.tokens[head]
        rows = self.frames.verbs.get(self.p.tokens[token.head].form, ())
        return (
            token.relation == "conj"
            and any(r.type in SEIZED for r in rows)
            and not any(map(self._timed, token.children))
        )

    def _named(self, head: int) -> bool:
        """Whether a verb of calling gives a name: la ville que les Kurdes appellent Kobané."""
        token, words = self.p.tokens[head], self.frames.words
        after = self.p.at(head + 1)
        name = after.upos == "PROPN" and after.relation in {"xcomp", "obj", "flat:name"}
        asked = any(self.p.tokens[c].relation in {"xcomp", "ccomp", "obl:arg"} and c > head + 1 for c in token.children)
        return self.frames.lemma(token) in words["naming"] and name and not asked

    def _whoever(self, head: int, arguments: Arguments) -> bool:
        """Whether a verb of accusing has anybody for its subject, or none that is named: ceux qui nous accusent, il
        faut dénoncer tout suspect, un homme accusé d'avoir guidé les assaillants."""
        tokens, words = self.p.tokens, self.frames.words
        token = tokens[head]
        if token.relation == "acl" and arguments.participle:
            return not any(tokens[c].relation == "obl:agent" for c in token.children)
        above = tokens[token.head]
        anybody = token.relation == "acl:relcl" and above.form in words["pronouns"]
        return anybody or (token.head != head and above.lemma in words["needing"])

    def _who_fights(self, head: int) -> bool:
        """Whether a relative clause in the present, of no time, only tells who somebody is: les milices qui combattent
        aux côtés de l'armée."""
        token = self.p.tokens[head]
        if token.relation != "acl:relcl" or self.frames.lemma(token) not in self.frames.words["fighting"]:
            return False
        words, after = self.frames.words, range(head + 1, min(head + 8, self.p.sentences[token.sentence].last))
        near = [self.p.tokens[i].form for i in after]
        placed = any(self.frames.prepositions.get(f) in words["at"] and f not in words["in_country"] for f in near[:1])
        subjects = (self.p.tokens[c] for c in token.children if self.p.tokens[c].relation.startswith("nsubj"))
        who = any(t.form in words["relatives"] and t.index < head for t in subjects)
        timed = any(self._timed(i) for i in after)
        return who and token.feats.get("Tense") == "Pres" and not timed and not placed

    def _says(self, sentence: Sentence, head: int, arguments: Arguments) -> bool:
        """Whether a verb tells who says what stands before it: …, soutient leur porte-parole; …, a rappelé le chef."""
        tokens = self.p.tokens
        i = head - 1
        while i > sentence.first and tokens[i].upos in {"AUX", "ADV", "PRON"}:
            i -= 1
        incise = i > sentence.first and (tokens[i].form == "," or tokens[i].form in QUOTES)
        quoted = incise and any(t.form in QUOTES for t in tokens[max(sentence.first, i - 1) : i + 1])
        said = incise and fold(tokens[head].form) in self.matcher.lex.forms
        return said and (quoted or not any(j < i for j in arguments.subject))

    def _timed(self, i: int) -> bool:
        """Whether a phrase is a date: lundi, 3 mars, 1er mars."""
        token, moments = self.p.tokens[i], self.frames.words["moments"]
        ordinal = "NumType" in token.feats and any(self.p.tokens[c].lemma in moments for c in token.children)
        return token.upos == "NUM" or token.lemma in moments or ordinal
