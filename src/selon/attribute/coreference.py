"""Who a pronoun, a description or half a name stands for, inside one article. A wrong guess is worse than none.

Candidates are met in the order of the text: every noun phrase that can answer for a word. A pronoun takes the nearest
that spoke or was a subject and agrees in gender and number; a description takes the nearest that its noun, or its kind,
fits; half a name takes the whole name given elsewhere in the article.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from selon.attribute.abbreviations import abbreviated, spelled_out
from selon.attribute.belonging import belonging, officer, owner, possessive_at, with_body_named
from selon.attribute.candidates import (
    BODIES,
    NEAR,
    PEOPLE,
    Known,
    agree,
    last_named,
    lemmas_of,
    nearest,
    passes_on,
    stands,
)
from selon.attribute.descriptions import by_description, by_fuller, just_spoke
from selon.attribute.fuller import fuller_name
from selon.attribute.issuers import issuer
from selon.attribute.joints import Phrase
from selon.attribute.kinds import PERSONS, known_at
from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.nobodies import nobody, predicate_at
from selon.attribute.own_subjects import goes_on_speaking, of_itself
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.attribute.united import called_of_the_un
from selon.model import Named, Source, SourceKind
from selon.ontology import actor
from selon.parse import Parse, Sentence

HEARD: set[SourceKind | None] = {"anonymous", "person", "official"}
OPENING = {"DET", "PROPN", "NOUN", "ADJ", "NUM"}  # what opens a noun phrase


@dataclass(slots=True)
class Memory:
    """The candidates of an article so far."""

    p: Parse
    lex: Lexicon
    known: list[Known] = field(default_factory=list)
    fuller: dict[str, str] = field(init=False)
    resolved: dict[tuple[int, int], tuple[str, SourceKind | None]] = field(default_factory=dict)
    relays: dict[str, tuple[int, tuple[Source, ...]]] = field(default_factory=dict)
    joined: dict[str, tuple[Named, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Notes what letters stand for, wherever the article says so: a heading may have the letters alone."""
        self.fuller = spelled_out(self.p, self.lex)

    def told_through(self, name: str, chain: tuple[Source, ...], sentence: int) -> None:
        """Remembers the relays that a source's word came through."""
        if chain or sentence - self.relays.get(name, (sentence, ()))[0] > NEAR:
            self.relays[name] = (sentence, chain)

    def carried_relays(self, who: Speaker, name: str, sentence: int) -> tuple[Source, ...]:
        """The relays that go on for a source taken up again nearby, not by its name (codebook, rule 11), save in one
        sentence: (P, a dit à X Y,) selon lequel Q."""
        at, chain = self.relays.get(name, (0, ()))
        if (who.basis == "named" and who.name == name and sentence > at) or sentence - at > NEAR:
            return ()
        self.relays[name] = (sentence, chain)
        return tuple(replace(link, basis="carried") for link in chain)

    def note(self, sentence: Sentence) -> None:
        """Remembers who is named in a sentence, before its claims are made."""
        i = within = sentence.first
        while i < sentence.last:
            token = self.p.tokens[i]
            if token.form in self.lex.words["times"]:
                i += 1  # Vendredi, elle a nié P
                continue
            if token.upos == "ADJ" and token.text.islower() and i < within:
                i += 1  # des islamistes | somaliens shebab
                continue
            noun = token.upos == "NOUN" or (token.upos == "ADJ" and self.p.at(i + 1).upos == "NOUN")
            apposed = noun and token.text[0].islower() and predicate_at(self.p, self.lex, i)  # , premier président de X
            opens = token.upos in OPENING or (
                token.text[0].isupper() and known_at(self.p, self.lex, i, sentence.last)[0] > i + 1
            )
            phrase = phrase_from(self.p, self.lex, i, sentence.last) if opens and not apposed else None
            if phrase is None:
                i += 1
                continue
            within = max(within, phrase.last)
            if not nobody(self.p, self.lex, phrase) and plausible(self.p, self.lex, phrase, sure=True):
                who = speaker(self.p, self.lex, phrase, sentence.last)
                relation = self.p.tokens[phrase.head].relation
                # the root, where the tagger missed the verb: un conseiller dément; not dans un enregistrement
                subject = relation.startswith("nsubj") or relation == "ROOT"
                governed = i > sentence.first and self.p.tokens[i - 1].upos == "ADP"
                active = (subject and not governed) or i == sentence.first or self._topic(phrase)
                found = self._taken_up(who, sentence.index)
                name = found.name if found else self.name_of(who)
                self._add(who, name, who.kind, sentence.index, active=active, found=found)
                for member in who.members[:1]:  # the walk meets the others by themselves
                    self._add(member, self.name_of(member), member.kind, sentence.index, active=False)
                for one in who.members or (who,):  # X (YZ), son chef et leur chauffeur
                    for letters, name in abbreviated(self.p, self.lex, one):
                        self.fuller.setdefault(letters, name)
                if who.last > phrase.last:  # the apposition is the same one
                    i = who.last
                    continue
            i = max(i + 1, phrase.head + 1)

    def _taken_up(self, who: Speaker, sentence: int) -> Known | None:
        """The body named before that a description takes up, of which the sentence may but speak: (les moyens de)
        l'ONG."""
        if who.basis != "described" or self.p.tokens[who.phrase.head].lemma.lower() not in self.lex.taken_up:
            return None
        return by_description(self.p, self.lex, who, sentence, self.known[::-1])

    def _topic(self, phrase: Phrase) -> bool:
        """Whether a phrase is what the sentence goes on to speak of: Quant au site X, il…"""
        before = self.p.tokens[max(phrase.first - 2, 0) : phrase.first]  # Quant | à X; Quant | au cheikh X
        return any(token.form in self.lex.words["topical"] for token in before)

    def resolve(
        self,
        who: Speaker,
        sentence: int,
        content: Sequence[tuple[int, int]] = (),
        *,
        quoted: bool = False,
        passing: bool = False,
    ) -> tuple[str, SourceKind | None]:
        """The canonical name and the kind of a source that speaks in that sentence; it is remembered. Nobody named in
        the tokens of its content is the one who says it (le parti, dit-elle, n'en sait rien). One who is `quoted` is
        but spoken of; one named in `passing` (une attaque revendiquée par X) is no subject."""
        at = (who.phrase.first, who.phrase.last)
        if at in self.resolved:
            return self.resolved[at]
        found = self._find(who, sentence, content)
        name = self._ranked(who, sentence) or (found.name if found else self.name_of(who))
        composed = self._of_its_body(who, sentence) if found is None and who.basis == "described" else None
        kind = (
            who.kind
            if who.kind is not None and (who.basis == "named" or found is None)
            else found.kind or who.kind
            if found
            else None
        )
        if composed is not None:
            name, kind = composed
        if kind == "person" and who.basis == "named" and kind_of(self.p, self.lex, who.phrase) is None:
            held = (k.kind for k in self.known if k.name == name and k.kind == "official")
            kind = next(held, kind)  # (le maire, Ali S…) Ali S
        spoke = not quoted
        self._add(who, name, kind, sentence, active=spoke and not passing, spoke=spoke, found=found)
        self.resolved[at] = name, kind
        if found is not None and found.who.members and name not in self.joined:  # les deux camps
            self.joined[name] = tuple(self._member(one, found.sentence) for one in found.who.members)
        return name, kind

    def _member(self, one: Speaker, sentence: int) -> Named:
        """A member of a joint source, where it was named."""
        name, kind = self.resolve(one, sentence, quoted=True)
        span = self.p.span(one.phrase.first, one.phrase.last)
        return Named(span.start, span.end, span.text, name, kind)

    def _ranked(self, who: Speaker, sentence: int) -> str | None:
        """Le premier, le second: the first and the second of the two last named together."""
        first, last = who.phrase.first, who.phrase.last
        if last - first != 2 or self.p.tokens[last - 1].form not in self.lex.words["ranks"]:
            return None
        pair = next(
            (k.members for k in reversed(self.known) if len(k.members) == 2 and sentence - k.sentence <= NEAR), None
        )
        return pair[0 if self.p.tokens[last - 1].form in self.lex.words["first_rank"] else 1] if pair else None

    def name_of(self, who: Speaker) -> str:
        """The name as the article gives it most fully; a state's is whole (le Pakistan, no part of TTP's)."""
        return self._fuller(who.name) if who.basis == "named" and who.kind != "state" else who.name

    def _add(
        self,
        who: Speaker,
        name: str,
        kind: SourceKind | None,
        sentence: int,
        *,
        active: bool,
        spoke: bool = False,
        found: Known | None = None,
    ) -> None:
        lemmas = lemmas_of(self.p, self.lex, who)
        kind = kind or next((k.kind for k in reversed(self.known) if k.kind is not None and k.name == name), None)
        if found is not None:
            lemmas |= found.lemmas
        body = kind in BODIES or kind == "official"  # Tsahal, les FARDC: l'armée
        one = actor(name) if body and who.phrase.last - who.phrase.first <= 3 else None
        if one is not None and one.function is None:
            called = {alias.partition(" ")[0].lower() for alias in (one.name, *one.aliases) if " " in alias}
            kinds = self.lex.kinds  # a state is none of its ministries
            own = kind in {"state", "official"}  # no group of a service's name
            lemmas |= {noun for noun in called if not own or kinds.get(fold(noun), kind) == kind}
        gender = (found.gender if found else "") or who.gender
        number = (found.number if found else "") or who.number
        named = who.basis == "named" or bool(found and found.named)
        self.known.append(
            Known(
                who,
                sentence,
                name,
                kind,
                gender,
                number,
                lemmas,
                named,
                active,
                spoke,
                tuple(m.name for m in who.members),
            )
        )

    def _find(self, who: Speaker, sentence: int, content: Sequence[tuple[int, int]]) -> Known | None:
        if who.basis not in {"pronoun", "described"}:
            return None
        met = self._before(who)
        before = [k for k in met if not any(a <= k.position < b for a, b in content)] if content else met
        if who.basis == "pronoun":
            found = self._whole(who, self._by_agreement(who, sentence, before), before)
            if content and not goes_on_speaking(self.lex, who, found, sentence):
                found = of_itself(self.p, self.lex, who, content, self.known) or found
            return self._issued(self._called_before(found, before) or found)
        found = self._described(who, sentence, before)
        body = who.kind == "organisation" or called_of_the_un(self.p, self.lex, who)
        if found is None and content and body:  # P sur l'ONG X, a fait savoir l'organisation
            found = self._described(who, sentence, met)
        return self._issued(found)

    def _before(self, who: Speaker) -> list[Known]:
        """The candidates met before a source, the nearest first."""
        return [k for k in reversed(self.known) if k.position < who.phrase.first]

    def _whole(self, who: Speaker, found: Known | None, before: Sequence[Known]) -> Known | None:
        """The joint source that a member of it, whom a plural pronoun would stand for, spoke in: des témoins et un
        groupe rebelle, behind which ils are not the former alone."""
        if found is None or found.members or who.number != "Plur" or not found.spoke:
            return found
        joint = (k for k in before if k.sentence == found.sentence and found.name in k.members and k.spoke)
        return next(joint, found)

    def _called_before(self, found: Known | None, before: Sequence[Known]) -> Known | None:
        """Who a candidate is that is but called again: (Hawa…) La quadragénaire a tout perdu. Elle raconte; (Le
        président X…) Le chef de l'État a ordonné P. Il accuse Y."""
        if found is None or found.named or found.kind not in PERSONS or found.who.basis != "described":
            return None
        earlier = [k for k in before if k.position < found.position]
        named = by_description(self.p, self.lex, found.who, found.sentence, earlier)
        return named if named is not None and named.named else None

    def _described(self, who: Speaker, sentence: int, before: Sequence[Known]) -> Known | None:
        forms = {self.p.tokens[i].form for i in range(who.phrase.first, who.phrase.last)}
        if self.p.tokens[who.phrase.first].form in self.lex.words["our"]:  # the one of whom it was told whose he is
            return self._ours(who, sentence, before)
        definite = forms & (self.lex.words["definite"] | self.lex.words["demonstrative"])
        if definite and self.p.tokens[who.phrase.head].lemma in self.lex.words["interlocutors"]:
            return self._heard(who, sentence, before)
        shown = forms & self.lex.words["demonstrative"]
        if shown and self.p.tokens[who.phrase.head].form in self.lex.words["last_named"]:
            return last_named(who, sentence, before)
        if who.kind == "document" and forms & self.lex.words["ranks"]:  # un second communiqué
            head = self.p.tokens[who.phrase.head].lemma
            first = next((k for k in before if k.kind == "document" and head in k.lemmas), None)
            if first is not None and first.named:
                return first  # (selon) un communiqué de X
            if first is not None and (given := issuer(self.p, self.lex, first, self.known)) is not None:
                return given
            later = not forms & self.lex.words["first_rank"]  # X affirme P. Un second communiqué…
            return next((k for k in before if later and just_spoke(who, k, sentence)), None)
        if definite and forms & self.lex.words["both"] and not who.members:
            sides = self.p.tokens[who.phrase.head].lemma in self.lex.words["sides"]
            return (
                next((k for k in before if len(k.members) == 2 and sentence - k.sentence <= NEAR), None)
                if sides
                else None
            )
        if who.kind == "armed-group" and who.number == "Plur" and actor(who.name) is not None:
            return None  # les shebab: named, though in small letters
        eux = self.p.tokens[who.phrase.last - 1]  # (témoigne) l'un d'eux
        alone = forms - {eux.form, *self.lex.words["bare_genitive"]} if eux.form in self.lex.pronouns else forms
        if alone <= self.lex.words["definite"] | self.lex.words["one"]:  # témoigne l'un
            many = (k for k in before if k.number == "Plur" and k.kind in PEOPLE - {None} and k.spoke)
            return next((k for k in many if sentence - k.sentence <= NEAR), None)
        if self._possessive(who):
            whose = owner(self.p, self.lex, who, sentence, before)
            return whose if who.kind == "document" and whose else officer(self.p, self.lex, who, whose, before)
        found = by_description(self.p, self.lex, who, sentence, before)
        return found or by_fuller(self.p, self.lex, who, sentence, before)

    def _ours(self, who: Speaker, sentence: int, before: Sequence[Known]) -> Known | None:
        """The medium of which it was told whose it is; whoever spoke just before to those who write: notre source."""
        noun = self.p.tokens[who.phrase.head].lemma
        if who.kind == "anonymous":
            return self._heard(who, sentence, before)
        return next((k for k in before if k.kind == "medium" and noun in k.lemmas and k.name != who.name), None)

    def _heard(self, who: Speaker, sentence: int, before: Sequence[Known]) -> Known | None:
        """Who spoke last to those who write, of that number."""
        heard = (k for k in before if k.spoke and k.kind in HEARD and k.number == who.number)
        return next((k for k in heard if sentence - k.sentence <= NEAR), None)

    def _issued(self, found: Known | None) -> Known | None:
        """Who gave out the document that was found; whoever was found, otherwise."""
        if found is None or found.kind != "document" or found.named:
            return found
        if (at := (found.who.phrase.first, found.who.phrase.last)) in self.resolved:  # le communiqué… le texte
            name, kind = self.resolved[at]
            return replace(found, name=name, kind=kind)
        return issuer(self.p, self.lex, found, self.known) or found

    def _possessive(self, who: Speaker) -> bool:
        return possessive_at(self.p, self.lex, who) >= 0

    def _of_its_body(self, who: Speaker, sentence: int) -> tuple[str, SourceKind | None] | None:
        """The name and kind of an official or a service by the body that it is of: porte-parole du Kremlin for son
        porte-parole, directeur de l'OSDH for le directeur de l'ONG; of a document, that body's."""
        if self._possessive(who):
            official = who.kind == "official"
            whose = owner(self.p, self.lex, who, sentence, self._before(who)) if official else None
            return (belonging(self.p, self.lex, who, whose), who.kind) if whose is not None else None

        def find(body: Speaker, fused: bool) -> Known | None:
            return by_description(self.p, self.lex, body, sentence, self._before(who), fused=fused)

        found = with_body_named(self.p, self.lex, who, find)
        if found is None:
            return None
        name, body = found
        return (body.name, body.kind) if who.kind == "document" else (name, who.kind)

    def _by_agreement(self, who: Speaker, sentence: int, before: list[Known]) -> Known | None:
        if who.kind == "document":  # on y lit que
            return next((k for k in before if k.kind == "document" and sentence - k.sentence <= NEAR), None)
        near = [
            k
            for k in before
            if sentence - k.sentence <= NEAR
            and agree(who.gender, k.gender)
            and agree(who.number, k.number)
            and stands(self.lex, k)
            and not passes_on(self.p, self.lex, k)
            and not (k.lemmas & self.lex.words["figures"] and self._nobodys(k))
        ]
        latter = self.p.tokens[who.phrase.head].form in self.lex.words["latter"]
        return (
            (nearest(near, who) if latter else None)
            or next((k for k in near if k.active), None)
            or next((k for k in near if k.named and k.kind in PEOPLE), None)
            or next((k for k in near if k.kind in PEOPLE - {None} and sentence - k.sentence <= 1), None)
            # suspendue par les Émirats pour, disaient-ils, P
            or next((k for k in near if k.named and k.number == "Plur" and k.sentence == sentence), None)
        )

    def _nobodys(self, known: Known) -> bool:
        """Whether a candidate is a document that nobody is told to have given out: le bilan pourrait s'alourdir."""
        issued = self._issued(known)
        called = issued is not None and self.lex.words["figures"] & {*issued.name.lower().split()}
        return bool(called) and known.kind == "document"

    def _fuller(self, name: str) -> str:
        """The fuller form of half a name: Jaafari -> Bachar al-Jaafari. Looked for once a name."""
        if name not in self.fuller:
            self.fuller[name] = fuller_name(self.p, self.lex, name, self.known)
        return self.fuller[name]
