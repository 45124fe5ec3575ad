"""Actors and targets of a draft, from the arguments of the row that found it."""

from selon.attribute.kinds import kind_of_noun
from selon.frame.anew import growing
from selon.frame.arguments import Arguments, both_sides
from selon.frame.complements import complements_of
from selon.frame.controlled import children_of, dative, preposition, sent
from selon.frame.kinds import Kinds
from selon.frame.matching import Matcher
from selon.frame.slogans import cried
from selon.frame.subjects import antecedent
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon, Row
from selon.parse import Parse

SHOOTING = frozenset({"munitions", "weapons", "artillery", "bombs"})  # classes of what is shot, and of what shoots
MOVING = frozenset({"aircraft", "vehicles", "drone"})
PARTIES = frozenset({"troops", "body", "name", "people", "civilians", "vehicles"})
ARMED = frozenset({"explosives", "bombs", "munitions"})  # classes of what is no one's target: une mine laissée par X
BARRED = frozenset({"troops", "vehicles", "convoys", "civilians", "people"})  # classes of who may be kept from a way
SIDES = frozenset({"troops", "body", "people", "civilians", "bands"})  # classes of who may fight each other
HIT = frozenset({"vehicles", "facilities", "civilians", "territory"})  # classes of what acts are done to


def owners_of(p: Parse, frames: FrameLexicon, kinds: Kinds, arm: int) -> list[int]:
    """Who shot, of what is shot and what it is shot with: un tir de mortier *de l'armée*; nobody of any other noun, nor
    of what moves by itself."""
    own = kinds.own(arm)
    if not (own & SHOOTING or p.tokens[arm].lemma in frames.words["shots"]) or own & MOVING:
        return []
    of = [c for c in p.tokens[arm].children if c > arm and preposition(p, frames, c) in frames.words["of"]]
    whose = [c for c in of if kinds.of(c) & {"troops", "body"} and not kinds.own(c) & (SHOOTING | MOVING)]
    return whose[:1] or [i for c in of for i in owners_of(p, frames, kinds, c)][:1]


class Doers:
    """Gives the drafts of one article who does them and who suffers them."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds, matcher: Matcher) -> None:
        self.p, self.frames, self.kinds, self.matcher = p, frames, kinds, matcher

    def assign(self, draft: Draft, row: Row, arguments: Arguments) -> None:
        """Actors and targets of a draft from the arguments of its row."""
        against = [
            c.head for c in arguments.complements if c.word in self.frames.words["against"] and self._somebody(c.head)
        ]
        if self.frames.families[draft.type] == "force":
            against = []
        if draft.type in self.frames.words["given"]:
            against = [
                c.head
                for c in arguments.complements
                if c.word in self.frames.words["dative"] and self._somebody(c.head)
                if c.head > draft.head or "name" not in self.kinds.of(c.head)  # à Ménaka, Paris a livré des vivres
            ]
        if row.verb:
            self._of_verb(draft, row, arguments, against)
        else:
            self._of_noun(draft, row, arguments, against)

    def _of_verb(self, draft: Draft, row: Row, arguments: Arguments, against: list[int]) -> None:
        """Those of an act that a verb tells."""
        draft.actors = [h for h in arguments.subject if row.roles.get("subject", "actor") == "actor"]
        draft.targets = [h for h in arguments.subject if row.roles.get("subject") == "target"]
        own = row.type == "casualty" and not row.rest and self._of_object(draft.head)
        if own and (arguments.object or self._active(draft.head)):
            draft.actors, draft.targets = draft.targets, []  # des soldats ont tué dix civils lors d'une opération
        draft.targets += against if row.roles.get("object") == "means" else [*arguments.object, *against]
        if row.roles.get("object") == "actor":
            draft.targets = [h for h in draft.targets if h not in arguments.object]
            draft.actors += arguments.object or self._whose(*draft.trigger)
        if draft.type == "territory" and row.rest and "territory" in row.subject:
            draft.actors = self._whose(*draft.trigger) or draft.actors  # est tombée aux mains du M23
        dative = [c.head for c in arguments.complements if c.word in self.frames.words["dative"]]
        if row.words in self.frames.words["befalling"]:
            draft.targets += [h for h in dative if self._somebody(h)][:1]
        elif draft.type == "request":
            draft.targets += self._addressed(draft.head, arguments, dative)
        elif draft.type == "siege":  # ont barré la route à une patrouille
            draft.targets += [i for i in dative if self.kinds.of(i) & BARRED]
        draft.targets = [h for h in draft.targets if not cried(self.p, self.frames, h)]

    def _addressed(self, verb: int, arguments: Arguments, dative: list[int]) -> list[int]:
        """Whom a demand is made to, told behind à before what is asked for: réclamer à X l'envoi de troupes, demander à
        X de partir; not: demander une enquête à Gaza."""
        asked = [*arguments.object, *children_of(self.p, verb, "xcomp", "ccomp")]
        below = (c for i in dative for c in children_of(self.p, i, "acl"))  # aux médiateurs | d'intervenir
        asked += [c for c in below if self.p.tokens[c].feats.get("VerbForm") == "Inf"]
        first = min((i for i in asked if i > verb), default=-1)
        kinds = {i: kind_of_noun(self.matcher.lex, self.p.tokens[i]) for i in dative}
        told = (i for i in dative if verb < i < first and (self._somebody(i) or kinds[i] not in {None, "document"}))
        return [i for i in told if not any(t.form == "," for t in self.p.tokens[verb:i])][:1]

    def _of_noun(self, draft: Draft, row: Row, arguments: Arguments, against: list[int]) -> None:
        """Those of an act that a noun tells."""
        draft.actors, draft.targets = list(arguments.subject), against
        onto = self.matcher.lex.words["onto"]
        if self._shifted(draft.head) and any(c.word in onto and c.head in against for c in arguments.complements):
            draft.actors, draft.targets, against = list(against), [], []  # rejette la responsabilité du massacre sur X
        agents = {c.head for c in arguments.complements if c.word in self.frames.words["agent"]} & {*arguments.subject}
        for head in (i for i in arguments.object if not draft.trigger[0] <= i < draft.trigger[1]):
            self._of_complement(draft, head, against=bool(against), agents=bool(agents))
        if row.words in self.frames.words["fights"] and not draft.actors:
            draft.actors = self._opposed(draft, arguments.verb) or self._side(draft.head, arguments)
        if draft.toll:
            return  # the president who owns to the deaths of soldiers did not kill them
        if not draft.actors:
            draft.actors = self._between(draft, arguments.verb) or self._of_country(draft.head, arguments)
        self._carried(draft, arguments)

    def _of_complement(self, draft: Draft, head: int, *, against: bool, agents: bool) -> None:
        """Whether the complement by de of the noun of an act did it or suffered it; `against` tells whether whom it was
        done to stands behind contre, `agents` whether who did it stands behind par."""
        kinds, words, family = self.kinds.of(head), self.frames.words, self.frames.families[draft.type]
        noun = self.p.tokens[draft.head].lemma
        owned = any("Poss" in self.p.tokens[c].feats for c in self.p.tokens[draft.head].children if c < draft.head)
        if owned and family == "force" and "territory" in kinds:
            return  # a entamé son retrait de la province: whose it is stands before it
        if not draft.toll and noun in words["sided"] and (owners := owners_of(self.p, self.frames, self.kinds, head)):
            draft.actors += owners  # des tirs de mortier de l'armée
        elif noun in words["raiding"] | words["invading"] and "troops" in kinds:
            draft.actors.append(head)  # une incursion d'hommes armés
        elif agents and family in {"violence", "force"} and (kinds & HIT or "name" in kinds) and not kinds & ARMED:
            draft.targets.append(head)  # l'invasion de l'Ukraine par la Russie
        elif draft.toll or noun in words["objective"] | words["invading"]:
            draft.targets.append(head)  # l'élimination d'un chef, la prise d'otages
        elif against and kinds & PARTIES:
            draft.actors.append(head)  # l'attaque de civils contre un poste
        elif family == "violence" and kinds & HIT:
            if not self.kinds.own(head) & {"explosives", "bombs"}:  # l'explosion d'une mine
                draft.targets.append(head)
        elif kinds & PARTIES and not kinds & {"munitions", "weapons"}:
            draft.actors.append(head)
        elif self.p.tokens[head].lemma in words["branches"] and self._definite(head):
            draft.actors.append(head)  # les frappes de l'aviation
        elif draft.type == "training" and not kinds & PARTIES:
            return  # un exercice de défense aérienne
        elif kinds and not kinds & {"munitions", "aircraft", "explosives", "grenades", "span"}:
            draft.targets.append(head)

    def _side(self, head: int, arguments: Arguments) -> list[int]:
        """The one side of a fight that is told behind avec: des accrochages avec des combattants de l'ADF; des combats
        ont éclaté avec l'armée."""
        tokens, words = self.p.tokens, self.frames.words
        beside = [c.head for c in arguments.complements if c.word in words["beside"]]
        if arguments.verb >= 0 and tokens[head].relation.startswith("nsubj") and tokens[head].head == arguments.verb:
            below = (c for c in tokens[arguments.verb].children if c > arguments.verb)
            beside += [c for c in below if preposition(self.p, self.frames, c) in words["beside"]]
        return [h for h in beside if self.kinds.of(h) & {"troops", "body", "name"}][:1]

    def _opposed(self, draft: Draft, verb: int) -> list[int]:
        """Both sides of a fight that a verb sets against each other: des combats opposent l'armée aux rebelles, les
        combats opposant l'armée aux rebelles."""
        tokens, words, head = self.p.tokens, self.frames.words, draft.head
        own = [verb] if verb >= 0 and tokens[head].head == verb and tokens[head].relation.startswith("nsubj") else []
        own += [c for c in tokens[head].children if tokens[c].relation.startswith("acl")]
        for i in own:
            if self.frames.lemma(tokens[i]) in words["opposing"]:
                arguments = self.matcher.arguments(draft.sentence, i)
                joined = [k for c in arguments.object for k in tokens[c].children if tokens[k].relation == "conj"]
                other = [c.head for c in arguments.complements if c.word in words["dative"] and c.head > i]
                if not other or tokens[tokens[other[0]].head].relation == "acl":  # alliée à une milice, aux rebelles
                    other = self._behind_comma(draft.sentence, i) or other
                return [*arguments.object, *joined, *[h for h in other if self._somebody(h)][:1]]
        return []

    def _behind_comma(self, sentence: int, verb: int) -> list[int]:
        """Those behind « , aux » where a participle parts them from their verb: l'armée, appuyée par des milices, aux
        rebelles."""
        tokens = self.p.tokens
        commas = (n for n in range(verb + 1, self.p.sentences[sentence].last - 1) if tokens[n].form == ",")
        cases = [n + 1 for n in commas if dative(self.p, self.frames, n + 1)]
        return [tokens[n].head for n in cases if tokens[n].relation == "case" and tokens[n].head > n]

    def _of_object(self, head: int) -> bool:
        """Whether those whom a verb of dying or being hurt counts are its object."""
        lost = self.frames.lemma(self.p.tokens[head]) in self.frames.words["losing"]
        return not lost and self.frames.outcomes.get(self.p.tokens[head].form, ("", ""))[1] == "object"

    def _active(self, head: int) -> bool:
        """Whether a verb is in a compound tense of the active: les soldats ont tué; accusés d'avoir tué; not: ont été
        tués, se sont tués."""
        below = [self.p.tokens[c].relation for c in self.p.tokens[head].children]
        return "aux:tense" in below and not any(r == "aux:pass" or r.startswith("expl") for r in below)

    def _whose(self, first: int, last: int) -> list[int]:
        """Whose the noun is that ends the words of a trigger: tombé sous les balles *de la milice*."""
        below = [c for i in range(first, last) for c in self.p.tokens[i].children if c >= last]
        of = [c for c in below if preposition(self.p, self.frames, c) in self.frames.words["of"]]
        return [c for c in of if self.kinds.of(c) & SIDES][:1]

    def _between(self, draft: Draft, verb: int) -> list[int]:
        """The two sides of a fight that its verb tells: des combats ont éclaté entre l'armée et les rebelles."""
        if verb < 0 or self.p.tokens[draft.head].head != verb or draft.head > verb:
            return []
        sentence = self.p.sentences[draft.sentence]
        told = complements_of(self.p, self.frames, sentence, verb)
        between = (c.head for c in told if c.word in self.frames.words["both"])
        words = self.frames.words["times_of_day"] | self.frames.words["moments"]  # ont éclaté lundi entre X et Y
        children = (self.p.tokens[c] for c in self.p.tokens[verb].children)
        below = (t.index for t in children if t.relation == "obj" or t.lemma in words)
        own = {verb, draft.head, *below}  # ont eu lieu entre X et Y; not: sur fond de guerre entre X et Y
        sides = (both_sides(self.p, sentence, i) for i in between if self.p.tokens[i].head in own)
        return [i for i in next(sides, ()) if self._fights(i)]

    def _fights(self, i: int) -> bool:
        """Whether a noun may be a side of a fight, and no place between which it is."""
        noun = self.p.tokens[i].upos == "NOUN" and not self.kinds.own(i) & {"territory", "facilities", "span", "act"}
        return noun or bool(self.kinds.of(i) & SIDES)

    def _of_country(self, head: int, arguments: Arguments) -> list[int]:
        """The adjective or possessive that tells who does an act of one side: une frappe turque, des tirs de chars
        turcs, ses raids."""
        tokens, frames = self.p.tokens, self.frames
        if tokens[head].lemma not in frames.words["sided"]:
            return []
        whose = [c for c in tokens[head].children if tokens[c].form in frames.words["possessive"]]
        if whose:
            return self._asked(head, arguments.verb) or whose[:1]  # dans ses raids
        inner = [c for i in arguments.object if "weapons" in self.kinds.own(i) for c in tokens[i].children if c > i]
        beside = [c for c in (*tokens[head].children, *arguments.beside, *inner) if c > head]
        return [c for c in beside if tokens[c].text.islower() and tokens[c].form in frames.nationals][:1]

    def _asked(self, head: int, verb: int) -> list[int]:
        """Whose act it is by what an infinitive has somebody do with it: demander à Israël de limiter *ses* frappes."""
        token = self.p.tokens[verb]
        if verb < 0 or token.feats.get("VerbForm") != "Inf" or token.head == verb:
            return []
        return list(sent(self.p, self.frames, token.head, verb) or ())

    def _carried(self, draft: Draft, arguments: Arguments) -> None:
        """Who does, or suffers, an act whose noun a light verb carries: mener une frappe, subir des tirs."""
        verb, tokens, top = arguments.verb, self.p.tokens, draft.head
        while tokens[tokens[top].head].lemma in self.frames.words["carriers"] and tokens[top].relation == "nmod":
            top = tokens[top].head  # une dizaine de raids, une campagne d'arrestations
        if not draft.actors:
            draft.actors = self._blamed(draft) or self._on_the_side(arguments)
        of = [c for c in tokens[top].children if c < top and tokens[c].form in self.frames.words["of"]]
        if of and tokens[of[0] - 1].lemma in self.frames.words["undergoing"] and not draft.targets:
            draft.targets = self._undergoing(draft, of[0] - 1)
        if tokens[top].lemma in self.frames.words["undergoing"] and not draft.targets:
            draft.targets = self._undergoing(draft, top)  # la base a été la cible de trois drones
        draft.targets = draft.targets or self._caught(draft.sentence, top)
        over = verb >= 0 and growing(self.p, self.frames, top)  # a multiplié ces derniers mois les frappes
        if verb < 0 or (tokens[top].head != verb and not over):
            return
        relation, subject = "obj" if over else tokens[top].relation, []
        subject = [c for c in tokens[verb].children if tokens[c].relation.startswith("nsubj") and c != top]
        subject = [antecedent(self.p, self.frames, verb, c) for c in subject]  # les rebelles, qui ont mené l'attaque
        if not subject and tokens[verb].upos == "VERB":
            subject = list(self.matcher.subject(draft.sentence, verb))
        cased = any(tokens[c].relation == "case" for c in tokens[top].children)
        borne = (
            relation == "obj"
            or (relation == "xcomp" and top > verb)
            or (relation == "obl:mod" and not cased and top > verb)
        )  # lancé le 19 une offensive
        lemma, words = self.frames.lemma(tokens[verb]), self.frames.words
        suffered = draft.type in words["undergone"] and lemma in words["avowing"]
        carries = lemma in words["light"] - words["attesting"] and not suffered
        conquest = lemma in words["announcing"] and tokens[draft.head].lemma in words["conquests"]
        carries = carries or (conquest and any(self._armed(i) for i in subject))  # l'armée a annoncé la prise de X
        if borne and carries and not draft.actors:
            draft.actors = subject
        elif (
            relation.startswith("obj")
            and self.frames.lemma(tokens[verb]) in self.frames.words["suffering"]
            and not draft.targets
        ):
            draft.targets = subject
        elif self.frames.lemma(tokens[verb]) in self.frames.words["imputing"]:
            below = {c for i in (verb, draft.head) for c in tokens[i].children}
            to = {c.head for c in arguments.complements if c.word in self.frames.words["dative"]} | below
            draft.actors = [c for c in sorted(to) if c > verb and self._imputed(c)][:1]
        elif relation.startswith("nsubj") and carries:
            draft.actors += [c for c in tokens[verb].children if tokens[c].relation == "obl:agent"]

    def _shifted(self, head: int) -> bool:
        """Whether an act is one for which somebody puts the blame on others: la responsabilité du massacre."""
        blame, words = self.p.tokens[self.p.tokens[head].head], self.matcher.lex.words
        verb = self.p.tokens[blame.head]
        return blame.lemma in words["blame"] and self.frames.lemma(verb) in words["shifting"]

    def _armed(self, i: int) -> bool:
        """Whether a noun is of forces, or of the ministry that speaks for them: le ministère russe de la Défense."""
        ministry = any(self.p.tokens[c].form in self.frames.words["defence"] for c in self.p.tokens[i].children)
        return "troops" in self.kinds.of(i) or (ministry and "body" in self.kinds.own(i))

    def _blamed(self, draft: Draft) -> list[int]:
        """On whom a participle beside the noun of an act, or set apart behind it, pins it: des tirs *attribués* à la
        milice; l'attaque contre un poste, *imputée* aux rebelles."""
        tokens, last = self.p.tokens, self.p.sentences[draft.sentence].last
        behind: list[int] = []
        for token in tokens[draft.head + 1 : last]:
            if "Mood" in token.feats:
                break
            if token.upos == "VERB" and tokens[token.index - 1].form == ",":
                behind.append(token.index)
        participles = (i for i in (*tokens[draft.head].children, *behind))
        imputed = [i for i in participles if self.frames.lemma(tokens[i]) in self.frames.words["imputing"]]
        below = [*tokens[imputed[0]].children] if imputed else []
        below += [
            c for i in below if tokens[i].relation == "obl:agent" for c in tokens[i].children
        ]  # par l'armée *aux*…
        return [c for c in below if self._imputed(c)][:1]

    def _on_the_side(self, arguments: Arguments) -> list[int]:
        """Whose act it is: une attaque de la part *des rebelles*."""
        sides = [c.head for c in arguments.complements if self.p.tokens[c.head].lemma in self.frames.words["side"]]
        of = [i for side in sides for i in self.p.tokens[side].children if i > side]
        return [i for i in of if preposition(self.p, self.frames, i) in self.frames.words["of"] and self._somebody(i)]

    def _undergoing(self, draft: Draft, noun: int) -> list[int]:
        """Who or what is said to be the target or the victim of an act: un poste a été la *cible* d'une attaque; il a
        fait l'*objet* de tirs; un bus, *victime* d'une attaque."""
        tokens = self.p.tokens
        own = [c for c in tokens[noun].children if tokens[c].relation.startswith("nsubj")]
        if own or tokens[noun].head == noun:
            return own
        above = tokens[tokens[noun].head]
        if above.upos in {"VERB", "AUX"}:
            return [i for i in self.matcher.subject(draft.sentence, above.index) if i != noun]
        beside = tokens[noun].relation in {"appos", "nmod", "acl", "amod"} and above.upos in {"NOUN", "PROPN"}
        return [above.index] if beside else []

    def _caught(self, sentence: int, top: int) -> list[int]:
        """Who is told to be caught in an act: les soldats ont été pris dans une embuscade."""
        token, frames = self.p.tokens[top], self.frames
        verb = self.p.tokens[token.head]
        inside = any(self.p.tokens[c].form in frames.words["inside"] for c in token.children)
        if not inside or verb.upos != "VERB" or frames.lemma(verb) not in frames.words["catching"]:
            return []
        return list(self.matcher.object(sentence, verb.index))

    def _definite(self, head: int) -> bool:
        """Whether a noun has its definite article: not des tirs d'artillerie."""
        children = (self.p.tokens[c] for c in self.p.tokens[head].children)
        return any(c.upos == "DET" and c.form in self.frames.words["definite"] for c in children)

    def _imputed(self, i: int) -> bool:
        """Whether a noun behind à may be who is said to have done it."""
        cases = [self.p.tokens[c].form for c in self.p.tokens[i].children if self.p.tokens[c].relation == "case"]
        return any(self.frames.prepositions.get(f, f) in self.frames.words["dative"] for f in cases) and self._somebody(
            i
        )

    def _somebody(self, head: int) -> bool:
        return bool(
            self.kinds.of(head)
            & {
                "troops",
                "civilians",
                "people",
                "vehicles",
                "aircraft",
                "facilities",
                "territory",
                "body",
                "name",
                "pronoun",
            }
        )
