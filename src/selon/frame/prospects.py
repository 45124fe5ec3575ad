"""Whether words about an act put it in time to come or in thought: who asks for it, fears it, plans it or may do it."""

from selon.frame.telling import Draft
from selon.frame.tenses import finite, infinitive, past, past_infinitive, reflexive, tense, with_auxiliaries
from selon.frame.triggers import FrameLexicon
from selon.model import Reality
from selon.parse import Parse, Token

STEPS = 4  # governors asked above a trigger
FARTHEST = 10  # tokens before a verb in which its condition may open
ARGUMENTS = ("obj", "obl:arg", "iobj", "ccomp", "xcomp", "nsubj:pass", "dep")


def prospect(p: Parse, frames: FrameLexicon, draft: Draft) -> Reality | None:
    """`planned` or `hypothetical`, where the words that a telling hangs on say so; None where they do not."""
    told = _Prospect(p, frames, draft).found()
    return None if told == "happened" else told


class _Prospect:
    """Asks the words above one telling."""

    def __init__(self, p: Parse, frames: FrameLexicon, draft: Draft) -> None:
        self.p, self.frames, self.draft, self.words = p, frames, draft, frames.words

    def found(self) -> Reality | None:
        """What the words above say; the nearest that say anything count."""
        tokens, head = self.p.tokens, self.draft.head
        if any(self._to_come(c) for c in tokens[head].children):
            return "planned"
        if self.draft.noun and any(self._feared(c) for c in tokens[head].children):
            return "hypothetical"  # une mutinerie évitée de peu
        if self.draft.noun:
            return self._of_noun(head)
        if self.draft.type in self.words["given"] and self.frames.lemma(tokens[head]) in self.words["intending"]:
            return "planned"  # Paris a promis douze canons
        if self.frames.lemma(tokens[head]) in self.words["awaiting"]:
            return "planned"  # l'émissaire est attendu lundi à Aden
        if past_infinitive(self.p, head) and tokens[head].relation == "conj" and self._present(tokens[head].head):
            return None  # dit avoir tiré pour les empêcher d'entrer | et avoir arrêté quatre hommes
        return self._of_verb(head)

    def _present(self, i: int) -> bool:
        """Whether a verb is an infinitive of no past."""
        return infinitive(self.p, i) and not past_infinitive(self.p, i)

    def _of_noun(self, i: int) -> Reality | None:
        """An act told by a noun, which hangs on nouns (la menace d'une attaque) and then on a verb."""
        tokens = self.p.tokens
        if self._again(i):
            return None  # cette attaque
        if self._any(i):
            return "hypothetical"
        left = self._left(i)
        if left is not None and left.index != tokens[i].head and (told := self._under_noun(i, left)):
            return told
        for _ in range(STEPS):
            token, above = tokens[i], tokens[tokens[i].head]
            if above is token:
                return None
            if above.upos in {"VERB", "AUX"} or self._predicate(token, above):
                return self._under_verb(i, above.index)
            if token.relation.startswith(("acl", "parataxis", "advcl")):
                return None
            if token.relation == "conj":
                i = self._joined_to(i)
                continue
            if not self._cased(i) and token.relation.startswith("nmod"):
                return None  # une enquête après l'attaque
            if above.lemma in self.words["spans"]:
                return None  # au terme d'une bataille
            if told := self._under_noun(i, above):
                return told
            i = above.index
        return None

    def _feared(self, i: int) -> bool:
        """Whether a participle tells that an act was feared or kept from being."""
        token = self.p.tokens[i]
        return token.relation in {"acl", "amod"} and self.frames.lemma(token) in self.words["fearing"] and i > 0

    def _to_come(self, i: int, act: int = -1) -> bool:
        """Whether an adjective says of an act that it is to come: imminente, proches d'un accord; not: une base proche
        de la frontière."""
        token, words = self.p.tokens[i], self.words
        near = token.lemma in words["close_to"] and self.p.at(i + 1).form in words["of"]
        near = near and not (act > i and self._preposition(act) in words["of"])
        return bool({token.lemma, token.form} & words["planning_adjectives"]) and not near

    def _joined_to(self, i: int) -> int:
        """What a noun is joined to: of nouns above it, the one behind the same preposition (à l'arrêt des combats et à
        la libération)."""
        above = self.p.tokens[i].head
        for _ in range(STEPS):
            if self._preposition(above) == self._preposition(i) or self.p.tokens[above].upos != "NOUN":
                return above
            above = self.p.tokens[above].head
        return self.p.tokens[i].head

    def _preposition(self, i: int) -> str:
        forms = (self.p.tokens[c].form for c in self.p.tokens[i].children if self.p.tokens[c].relation == "case")
        return next((self.frames.prepositions.get(form, form) for form in forms), "")

    def _under_noun(self, i: int, above: Token) -> Reality | None:
        """What the noun above an act makes of it: `happened` for one that was, None where it says nothing."""
        if phrase := self._phrase(above):
            return phrase
        if above.lemma in self.words["hypothetical_nouns"]:
            return "hypothetical"
        if above.lemma in self.words["ending"] or above.lemma in self.words["accounts"]:
            return "happened"  # l'arrêt des bombardements, des rumeurs de tirs
        if above.lemma in self.words["planning_nouns"] or self._to_come(above.index, i):
            aimed = above.lemma in self.words["aims"] and self.draft.noun and self._definite(i)
            return "happened" if aimed else "planned"  # l'objectif de la frappe a été atteint
        return None

    def _under_verb(self, i: int, verb: int) -> Reality | None:
        """An act told by a noun that is an argument of a verb."""
        tokens, words = self.p.tokens, self.words
        relation, lemma = tokens[i].relation, self.frames.lemma(tokens[verb])
        if lemma in words["meaning"] and tense(self.p, self.frames, verb) == "Cnd":
            return "hypothetical"
        if tokens[verb].lemma in words["identifying"] and (self._conditioned(verb) or self._behind_if(verb)):
            return "hypothetical"  # on ignore s'il s'agit d'un sabotage
        if relation.startswith("nsubj") and relation != "nsubj:pass":
            return self._as_subject(i, verb)
        pleaded = self._preposition(i) in words["pleading"] and lemma in words["asking"]  # plaider pour une trêve
        if not relation.startswith(ARGUMENTS) and not self._cased(i) and not pleaded:
            return None  # exiger le départ après l'attaque
        if lemma in words["fearing"] and relation != "conj":
            return "hypothetical"
        if relation == "nsubj:pass" and (lemma in words["carrying"] or self._moved(verb)):
            return self._as_subject(i, verb)
        enabled = lemma in words["enabling"] and past(self.p, verb)
        proved = any(tokens[c].lemma in words["accounts"] for c in tokens[verb].children)
        if lemma in words["asking"] and not (enabled or proved) and relation != "conj":
            return "planned"
        begun = words["starting"] if relation.startswith("obj") else frozenset()  # débutera un exercice
        if lemma in words["lasting"] or lemma not in words["carrying"] | begun:
            return None  # promettre de poursuivre les frappes, refuser de commenter l'attaque
        return self._of_verb(verb)

    def _as_subject(self, i: int, verb: int) -> Reality | None:
        """An act told by a noun that is a subject: une frappe est prévue, les pourparlers doivent reprendre."""
        tokens, words = self.p.tokens, self.words
        token, lemma = tokens[verb], self.frames.lemma(tokens[verb])
        if self._to_come(verb):
            return "planned"
        bare = token.feats.get("VerbForm") == "Part" and all(tokens[c].upos != "AUX" for c in token.children)
        if lemma in words["asking"] | words["fearing"] and (tokens[i].relation == "nsubj:pass" or bare):
            return "hypothetical" if lemma in words["fearing"] else "planned"
        if lemma in words["fearing"] and token.feats.get("VerbForm") == "Inf":
            return "hypothetical"  # une attaque n'est pas à exclure
        below = [c for c in token.children if tokens[c].relation == "xcomp" and infinitive(self.p, c)]
        if below and token.lemma in self.frames.count_words["be"]:
            feared = self.frames.lemma(tokens[below[0]]) in words["fearing"]
            return "hypothetical" if feared else None
        if below:
            return self._modal(verb) if lemma in words["modal"] and self._carried(i, below[0]) else None
        if self._conditioned(verb) and lemma not in words["lasting"]:
            return "hypothetical"  # si les combats gagnent la ville
        if tense(self.p, self.frames, verb) == "Fut" and (lemma in words["lasting"] or reflexive(self.p, verb)):
            return "planned"  # les frappes se poursuivront
        return self._of_verb(verb) if self._carried(i, verb) else None

    def _carried(self, i: int, verb: int) -> bool:
        """Whether an act is, or is not, as its verb tells: always that of a noun that brings something new."""
        passive = self.p.tokens[i].relation == "nsubj:pass"
        begins = self.words["occurring"] | (self.words["carrying"] if passive else frozenset())
        return (
            self.frames.lemma(self.p.tokens[verb]) in begins
            or self._predicate(self.p.tokens[i], self.p.tokens[verb])
            or not self._definite(i)
        )

    def _of_verb(self, verb: int) -> Reality | None:
        """An act told by a verb: what its tense says, and what it hangs on."""
        tokens = self.p.tokens
        if tokens[verb].upos == "AUX" and tokens[tokens[verb].head].upos == "VERB":
            verb = tokens[verb].head  # se faire exploser
        if (own := self._tensed(verb)) is not None:
            return own
        if (told := self._behind(verb)) is not None:
            return told
        i = verb
        for _ in range(STEPS):
            token, above = tokens[i], tokens[tokens[i].head]
            if above is token:
                return None
            if self._purpose(i):
                return "planned"
            if token.relation.startswith("advcl"):
                return self._clause(i)
            if token.relation.startswith(("nsubj", "csubj")) and infinitive(self.p, i):
                return "hypothetical" if tense(self.p, self.frames, above.index) == "Cnd" else None
            if token.relation.startswith(("acl:relcl", "nsubj", "parataxis")):
                return None
            if token.relation == "conj":
                if finite(self.p, i) and not finite(self.p, above.index):
                    return None
                if finite(self.p, i) or (above.upos != "VERB" or not infinitive(self.p, above.index)):
                    return None
                i = above.index
                continue
            if above.upos in {"NOUN", "PROPN", "PRON", "ADJ"} and above.lemma not in self.words["expected"]:
                if told := self._under_noun(i, above) or self._of_predicate(i, above.index):
                    return told
                of_asked = token.relation == "nmod" and self._asked(verb)  # aux membres du *gouvernement* de négocier
                if above.upos == "ADJ" or not (self._asked(i) or of_asked):
                    return None
                i = above.index
                continue
            return self._complement(i, verb)
        return None

    def _complement(self, i: int, verb: int) -> Reality | None:
        """An act told by an infinitive or a clause that completes a verb."""
        tokens, words = self.p.tokens, self.words
        above = tokens[i].head
        above = tokens[above].head if tokens[above].lemma in words["expected"] else above
        lemma = self.frames.lemma(tokens[above])
        if lemma in words["fearing"] or (tokens[verb].relation == "xcomp" and self._conditioned(above)):
            return "hypothetical"
        if infinitive(self.p, verb) or self._asked(verb):
            if lemma in words["modal"] and past_infinitive(self.p, verb):
                return None  # pourrait avoir bombardé
            if lemma in words["modal"]:
                return self._modal(above)
            if lemma in words["planning"] and not (lemma in words["enabling"] and past(self.p, above)):
                return "planned"
            if lemma in words["carrying"] | words["causing"]:
                return self._of_verb(above)
            return None if lemma in words["lasting"] else self._tensed(above)  # sera obligé de se retirer
        if lemma in words["asking"] | words["obliging"]:
            return "planned"  # exiger que l'armée se retire
        to_come = self._simple(verb) and tense(self.p, self.frames, verb) == "Cnd" and self._told_before(above)
        return "planned" if to_come else None

    def _of_predicate(self, i: int, above: int) -> Reality | None:
        """What a predicate says of an infinitive or a clause that completes it: il est peu probable qu'ils se retirent,
        elle serait contrainte de répliquer."""
        tokens = self.p.tokens
        if infinitive(self.p, i):
            said = any(tokens[c].relation == "cop" for c in tokens[above].children)
            return self._tensed(above) if said else None
        likely = tokens[above].lemma in self.words["likely"] and tokens[i].relation.startswith(("ccomp", "csubj"))
        return (
            "hypothetical"
            if likely and not any(c.relation == "aux:tense" for c in with_auxiliaries(self.p, i))
            else None
        )

    def _simple(self, verb: int) -> bool:
        """Whether a form is of no compound past: seront déployés is simple, seront morts is not."""
        words, lemma = self.frames.count_words["be"], self.frames.lemma(self.p.tokens[verb])
        compound = [c for c in with_auxiliaries(self.p, verb) if c.relation == "aux:tense"]
        passive = lemma not in self.words["with_be"] and all(c.lemma in words for c in compound)
        return not compound or passive

    def _told_before(self, above: int) -> bool:
        """Whether a verb of saying is in a past tense, whose conditional is a future: il a dit qu'elle attaquerait."""
        if self.p.tokens[above].relation == "xcomp" and not finite(self.p, above):
            return self._told_before(self.p.tokens[above].head)  # il s'est dit convaincu que
        return past(self.p, above) or tense(self.p, self.frames, above) in {"Imp", "Past"}

    def _tensed(self, verb: int) -> Reality | None:
        """What the verb's own tense and conjunctions say."""
        tokens = self.p.tokens
        when = tense(self.p, self.frames, verb)
        if when == "Fut":
            return "planned"
        if self._conditioned(verb) or self._behind_if(verb):
            return "hypothetical"
        clauses = (*tokens[verb].children, tokens[verb].head)
        if when == "Cnd" and any(self._conditioned(c) for c in clauses if c != verb):
            return "hypothetical"  # s'ils attaquaient, des milliers fuiraient
        return None

    def _conditioned(self, clause: int) -> bool:
        marks = (self.p.tokens[c] for c in self.p.tokens[clause].children)
        return any(m.form in self.words["conditional"] and m.upos == "SCONJ" for m in marks)

    def _behind_if(self, verb: int) -> bool:
        """Whether the words up to a verb open with a condition, whatever the parse hangs it on."""
        for i in range(verb - 1, max(verb - FARTHEST, -1), -1):
            token = self.p.tokens[i]
            if token.upos == "SCONJ" and self.p.at(i - 1).form in self.words["on_condition"]:
                return True  # à condition que, pourvu que
            if token.upos == "PUNCT" or token.form in self.words["relatives"]:
                return False
            if token.form in self.words["conditional"] and token.upos == "SCONJ":
                return True
        return False

    def _modal(self, verb: int) -> Reality | None:
        """What a verb that may, must or will do something makes of it; ont dû fuir tells that they did."""
        lemma = self.frames.lemma(self.p.tokens[verb])
        if past(self.p, verb) and lemma in self.words["modal"]:
            return None if tense(self.p, self.frames, verb) != "Cnd" else "hypothetical"
        if lemma in self.words["possible"]:
            return "hypothetical" if tense(self.p, self.frames, verb) in {"Cnd", "Pres", "Fut"} else None
        return "planned" if lemma in self.words["planning"] else self._tensed(verb)

    def _clause(self, i: int) -> Reality | None:
        """An act told in a clause of what is to come: avant que, pour que, afin que."""
        tokens = self.p.tokens
        forms = [tokens[c].form for c in tokens[i].children if c < i and tokens[c].upos in {"SCONJ", "ADP", "ADV"}]
        to_come = set(forms) & self.words["purpose"] and not past_infinitive(self.p, i)
        stopped = self.frames.lemma(tokens[tokens[i].head]) in self.words["forestalling"] and finite(self.p, i)
        if stopped and set(forms) & self.words["beforehand"]:
            return "hypothetical"  # a intercepté le missile avant qu'il n'atteigne la ville
        return "planned" if to_come else None

    def _left(self, i: int) -> Token | None:
        """The noun whose complement an act is by its place, wherever the parse hangs it: le risque *d'un retrait*."""
        tokens, j = self.p.tokens, i - 1
        while j > 0 and tokens[j].upos in {"DET", "ADJ", "NUM"}:
            j -= 1
        if j < 1 or tokens[j].form not in self.words["of"]:
            return None
        return tokens[j - 1] if tokens[j - 1].upos == "NOUN" else None

    def _behind(self, verb: int) -> Reality | None:
        """What the word right before an infinitive says that taggers take for no verb: (elle) menace de frapper."""
        tokens, j = self.p.tokens, verb - 1
        if tokens[verb].feats.get("VerbForm") != "Inf":
            return None
        while j > 0 and (tokens[j].upos in {"PRON", "AUX"} or tokens[j].form in self.words["toward"]):
            j -= 1
        beside = tokens[j].upos == "VERB" and tokens[j].relation == "amod"  # le groupe menace de frapper
        missed = (beside or tokens[j].upos in {"NOUN", "ADJ", "ADV"}) and not any(
            tokens[c].upos in {"DET", "ADP"} for c in tokens[j].children
        )
        lemma = self.frames.lemmas.get(tokens[j].form, "") if j < verb - 1 and missed else ""
        return "planned" if lemma in self.words["planning"] else None

    def _phrase(self, above: Token) -> Reality | None:
        """What a noun with its preposition says: en vue de, en cas de."""
        before = [self.p.tokens[i].form for i in range(max(above.index - 2, 0), above.index)]
        said = {" ".join([*before[-n:], above.form]) for n in (1, 2)}
        if said & self.words["planning_phrases"]:
            return "planned"
        return "hypothetical" if said & self.words["hypothetical_phrases"] else None

    def _purpose(self, i: int) -> bool:
        """Whether an infinitive tells what for; one of the past tells why: condamné pour avoir tué deux policiers."""
        token = self.p.tokens[i]
        marked = any(self.p.tokens[c].form in self.words["purpose"] for c in token.children)
        return token.feats.get("VerbForm") == "Inf" and marked and not past_infinitive(self.p, i)

    def _predicate(self, token: Token, above: Token) -> bool:
        """Whether an adjective is said of an act: une attaque est imminente."""
        return above.upos == "ADJ" and token.relation.startswith("nsubj")

    def _asked(self, i: int) -> bool:
        """Whether an infinitive hangs on who is asked: demander à la population de partir."""
        return self.p.tokens[i].feats.get("VerbForm") == "Inf" and self.p.tokens[i].relation.startswith("acl")

    def _moved(self, verb: int) -> bool:
        return self.frames.lemma(self.p.tokens[verb]) in self.words["occurring"]

    def _again(self, i: int) -> bool:
        """Whether a noun takes up an act told before: cette attaque; a future of its own says more."""
        forms = {self.p.tokens[c].form for c in self.p.tokens[i].children if self.p.tokens[c].upos == "DET"}
        subject = self.p.tokens[i].relation.startswith("nsubj")
        return bool(forms & self.words["demonstrative"]) and not subject

    def _any(self, i: int) -> bool:
        """Whether a noun behind a preposition tells of any such act: avant tout retrait, contre toute attaque."""
        children = [self.p.tokens[c] for c in self.p.tokens[i].children]
        singular = self.p.tokens[i].feats.get("Number") != "Plur"
        cased = any(c.relation == "case" and c.form not in self.words["of"] for c in children)
        return cased and singular and any(c.form in self.words["any"] for c in children)

    def _definite(self, i: int) -> bool:
        forms = {self.p.tokens[c].form for c in self.p.tokens[i].children if c < i}
        return bool(forms & (self.words["definite"] | self.words["demonstrative"]) - {"des"})

    def _cased(self, i: int) -> bool:
        """Whether a preposition stands before a noun that verbs of asking take: appeler à une trêve."""
        forms = {self.p.tokens[c].form for c in self.p.tokens[i].children if self.p.tokens[c].relation == "case"}
        return bool(forms & self.words["toward"])
