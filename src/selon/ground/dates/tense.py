"""Whether what stands at a date is told as past or as to come."""

from typing import Literal

from selon.frame.triggers import FrameLexicon
from selon.ground.dates.grammar import Grammar
from selon.parse import Parse, Token

Tense = Literal["past", "present", "future"]

STEPS = 6  # heads to climb from a date to its verb, at most
NEAR = 4  # tokens: a word so close before a date tells its time
_OPENING = frozenset({"VERB", "NOUN", "ADJ"})
_VERBS = frozenset({"VERB", "AUX"})
_NAMED = frozenset({"agreement"})  # the type of acts, beside violence, that are known by their day


def tense(p: Parse, g: Grammar, first: int, last: int) -> Tense:
    """The tense of the verb that governs tokens `first` to `last`; present where there is none."""
    sentence = p.sentences[p.tokens[first].sentence]
    if any(t.form in g.planned for t in p.tokens[max(sentence.first + 1, first - NEAR) : first]):
        return "future"
    opening = p.tokens[sentence.first]
    if 0 < first - sentence.first < NEAR and opening.upos in _OPENING and opening.form.endswith(g.participles):
        return "past"  # Arrivée mardi, la mission repartira dimanche
    verb = _verb(p, first, last)
    if verb is None:
        verbs = [t for t in p.of(sentence) if t.upos in _VERBS and t.feats.get("VerbForm") == "Fin"]
        return _of(p, g, verbs[0]) if len(verbs) == 1 else "present"
    return _of(p, g, verb)


def names_act(p: Parse, frames: FrameLexicon, first: int) -> bool:
    """Whether a day at a token tells which attack or accord a noun is, which is over whatever is to come of it: a
    appelé à respecter l'accord du 10 mars."""
    noun, of = p.at(first - 2), p.at(first - 1)
    if first < 2 or of.form not in frames.words["of"] or noun.upos != "NOUN":
        return False
    before = p.at(noun.index - 1)
    bounded = before.upos in {"DET", "ADP"} and before.feats.get("Definite") != "Ind"
    kinds = {row.type for row in frames.nouns.get(noun.form, ())}
    return bounded and any(kind in _NAMED or frames.families.get(kind) == "violence" for kind in kinds)


def aside(p: Parse, first: int, last: int) -> bool:
    """Whether a relative clause tells by the pluperfect what is at a date, as background that nothing counts from:
    Siversk, dont Moscou avait revendiqué la prise le 3 juillet."""
    verb = _verb(p, first, last)
    if verb is None:
        return False
    helping = [p.tokens[c] for c in verb.children if p.tokens[c].relation.startswith("aux")]
    if any(t.feats.get("VerbForm") == "Part" and t.feats.get("Tense") == "Pres" for t in helping):
        return True  # huit morts, une fillette ayant succombé le 29 octobre
    return verb.relation.startswith("acl:relcl") and any(t.feats.get("Tense") == "Imp" for t in helping)


def _verb(p: Parse, first: int, last: int) -> Token | None:
    """The verb above the head of the words."""
    inside = range(first, last)
    token = next((t for t in p.tokens[first:last] if t.head not in inside or t.head == t.index), p.tokens[first])
    for _ in range(STEPS):
        nominal = token.relation.startswith("nmod")  # un chef de *front*, which the tagger takes for a verb
        if token.upos in _VERBS and token.index not in inside and not nominal:
            return token
        if any(p.tokens[c].relation == "cop" for c in token.children):
            return token
        if token.head == token.index:
            return None
        token = p.tokens[token.head]
    return None


def _of(p: Parse, g: Grammar, verb: Token) -> Tense:
    children = [p.tokens[c] for c in verb.children]
    group = [verb, *(t for t in children if t.relation.partition(":")[0] in ("aux", "cop"))]
    found = {t.feats.get("Tense") for t in group if t.feats.get("VerbForm") == "Fin"}
    form = verb.feats.get("VerbForm")
    helping = [t.feats.get("VerbForm") for t in group if t is not verb]
    bare = (form == "Inf" and not helping) or (form == "Part" and helping == ["Inf"])  # vont être déployés
    if "Fut" in found or (len(group) == 1 and form == "Fin" and _ending(g, verb)):
        return "future"
    if verb.form in g.planned and len(group) > 1 and not found & {"Past", "Imp"}:
        return "future"
    if verb.lemma in g.ahead and "Pres" in found and len(group) == 1 and any(_reflexive(t) for t in children):
        return "future"
    going = next((t for t in group if t.lemma in g.coming and t.feats.get("Tense") == "Pres"), None)
    if (
        going
        and (form != "Part" or "Inf" in helping)
        and (going is not verb or any(t.feats.get("VerbForm") == "Inf" for t in children))
    ):
        return "future"
    if bare and verb.head != verb.index:
        head = p.tokens[verb.head]
        if verb.relation == "acl" and p.tokens[head.head].lemma in g.coming:
            head = p.tokens[head.head]  # il a appelé les parties à se rendre…
        was = any(
            p.tokens[c].relation.startswith(("cop", "aux")) and p.tokens[c].feats.get("Tense") == "Imp"
            for c in head.children
        )
        if head.lemma in g.coming and not was and (head.feats.get("Tense") != "Imp" or _ending(g, head)):
            return "future"
        return _of(p, g, head) if head.upos in _VERBS else "present"
    if form == "Part" and len(group) == 1 and verb.head == verb.index:
        return "present"  # a main verb that is no participle, whatever the tagger says
    return "past" if form == "Part" or found & {"Past", "Imp"} else "present"


def _reflexive(token: Token) -> bool:
    return token.relation.startswith("expl") or token.feats.get("Reflex") == "Yes"


def _ending(g: Grammar, verb: Token) -> bool:
    return verb.feats.get("Mood") == "Cnd" or (
        verb.form.endswith(g.endings) and not verb.lemma.endswith(g.endings_of) and verb.upos == "VERB"
    )
