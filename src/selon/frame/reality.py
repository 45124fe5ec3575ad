"""Whether an act has happened, goes on, is planned or only thought of; and whether it is negated."""

from selon.attribute.clauses import verb_group
from selon.attribute.lexicon import Lexicon
from selon.frame.anew import definite
from selon.frame.prospects import prospect
from selon.frame.telling import Draft
from selon.frame.tenses import tense
from selon.frame.triggers import FrameLexicon
from selon.model import Reality
from selon.parse import Parse


def judge(p: Parse, lex: Lexicon, frames: FrameLexicon, draft: Draft) -> None:
    """Sets reality, negation and future of a draft."""
    draft.negated = _negated(p, lex, frames, draft)
    draft.reality = _reality(p, frames, draft)
    draft.future = draft.reality == "planned" or tense(p, frames, draft.verb) == "Fut"


def _negated(p: Parse, lex: Lexicon, frames: FrameLexicon, draft: Draft) -> bool:
    words = frames.words
    nominal = draft.head
    # aucune de ces attaques n'a été revendiquée: they were made
    near = [p.tokens[c].form for c in p.tokens[nominal].children if p.at(c + 1).form not in words["of"]]
    if p.tokens[nominal].relation == "amod":  # aucune opération offensive
        near += [p.tokens[c].form for c in p.tokens[p.tokens[nominal].head].children]
    if any(form in words["no"] for form in near) or (draft.noun and _without(p, frames, nominal)):
        return True
    verb = draft.verb if draft.verb >= 0 else -1
    if not draft.noun and _beside(p, draft):
        return any(form in words["negations"] for form in near)
    if draft.noun and verb >= 0 and (p.tokens[draft.head].head != verb or _of_it(p, frames, draft)):
        return False
    if verb < 0 or (draft.noun and _when(p, frames, draft.head)):
        return False
    if draft.noun and p.tokens[verb].form in frames.outcomes and p.tokens[draft.head].relation.startswith("obl"):
        return False  # personne n'a été tué dans le raid
    if draft.noun and (_given(p, frames, draft) or _goes_on_unended(p, frames, draft)):
        return False
    if not draft.noun and _by_nobody(p, frames, draft):
        return True
    if any(p.tokens[c].form in words["without"] for c in p.tokens[verb].children):
        return True
    sentence = p.sentences[draft.sentence]
    group = verb_group(p, lex, verb, sentence.first)
    around = range(group.first, min(sentence.last, group.last + 3))
    forms = [p.tokens[i].form for i in around] + [p.tokens[c].form for c in p.tokens[verb].children]
    return group.negated and any(form in words["negations"] for form in forms)


def _without(p: Parse, frames: FrameLexicon, nominal: int) -> bool:
    """Whether there was none of an act: tombée sans combat, sans un seul coup de feu; not: sans l'attaque, non sans
    combats."""
    below = [p.tokens[c] for c in p.tokens[nominal].children if c < nominal]
    given = any(t.upos == "DET" and t.feats.get("Definite") != "Ind" for t in below)
    if p.tokens[nominal].relation == "conj":  # sans résistance ni combat
        below += [p.tokens[c] for c in p.tokens[p.tokens[nominal].head].children if p.at(nominal - 1).upos == "CCONJ"]
    marks = [t for t in below if t.form in frames.words["without"]]
    return not given and any(p.at(t.index - 1).form not in frames.words["litotes"] for t in marks)


def _beside(p: Parse, draft: Draft) -> bool:
    """Whether a participle tells it beside a noun, and another verb says more of that: le pont, bombardé en mai, ne
    tient plus; les soldats attaqués lundi n'ont pas riposté."""
    head = p.tokens[draft.head]
    return head.relation == "acl" and head.feats.get("VerbForm") == "Part" and draft.verb not in {-1, head.index}


def _given(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a verb takes the act whose noun is its object for one that was, negated or not: rien ne justifie le
    massacre, nous n'avons pas oublié cette attaque; not: n'a pas commenté de frappe."""
    determined = any(p.tokens[c].upos == "DET" and definite(p.tokens[c]) for c in p.tokens[draft.head].children)
    return determined and frames.lemma(p.tokens[draft.verb]) in frames.words["factive"]


def _goes_on_unended(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a verb tells that an act does not end, which so goes on: n'a pas suspendu ses frappes, ne met pas fin à
    son offensive."""
    if p.tokens[draft.head].relation.startswith("nsubj"):
        return False
    if frames.lemma(p.tokens[draft.verb]) in frames.words["lasting"]:
        return True
    end = p.tokens[draft.verb + 1 : draft.head]
    put = next((t for t in end if t.lemma in frames.words["ends"]), None)
    return put is not None and put.relation.startswith("obj") and put.head == draft.verb


def _by_nobody(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether none of its kind is the subject of the verb of an act: aucun convoi n'a franchi la frontière. Of an
    act of violence in the passive only those are none that suffered it: aucun civil n'a été visé."""
    children = [p.tokens[c] for c in p.tokens[draft.verb].children]
    suffered = any(t.relation == "aux:pass" for t in children) and frames.families[draft.type] in {
        "violence",
        "outcome",
    }
    if draft.toll or suffered or not any(t.form in frames.words["negator"] for t in children):
        return False
    subjects = [t for t in children if t.relation.startswith("nsubj") and t.index < draft.verb]
    return any({t.form, *(p.tokens[c].form for c in t.children if c < t.index)} & frames.words["no"] for t in subjects)


def _when(p: Parse, frames: FrameLexicon, head: int) -> bool:
    """Whether a noun only tells when or where the verb is true: depuis l'attentat, nul n'ose sortir."""
    cases = [p.tokens[c].form for c in p.tokens[head].children if p.tokens[c].relation == "case"]
    return p.tokens[head].relation.startswith("obl") and any(form not in frames.words["toward"] for form in cases)


def _of_it(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether the verb tells something about an act and not whether it was: l'attentat n'a pas été revendiqué."""
    return p.tokens[draft.head].relation.startswith("nsubj") and (
        frames.lemma(p.tokens[draft.verb]) not in frames.words["occurring"]
    )


def _reality(p: Parse, frames: FrameLexicon, draft: Draft) -> Reality:
    return prospect(p, frames, draft) or (
        "planned" if _goes_on(p, frames, draft, "Fut") else "ongoing" if _ongoing(p, frames, draft) else "happened"
    )


def _goes_on(p: Parse, frames: FrameLexicon, draft: Draft, time: str) -> bool:
    """Whether a draft is what goes on, or will: ils continuent de piller les villages, nous continuerons à frapper."""
    verb = draft.verb
    if verb < 0 or p.tokens[verb].upos != "VERB" or p.tokens[verb].feats.get("VerbForm") != "Inf":
        return False
    above = p.tokens[p.tokens[verb].head]
    return frames.lemma(above) in frames.words["continuing"] and tense(p, frames, above.index) == time


def _done(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a past participle beside a noun tells of an act that is over, whatever the tense of the verb that the
    noun goes with: le pont détruit par l'armée enjambe le fleuve; not of what lasts: la ville assiégée par l'armée."""
    past = p.tokens[draft.head].feats.get("Tense") == "Past"
    return past and draft.verb != draft.head and draft.type not in frames.words["enduring"]


def _ongoing(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    verb = draft.verb
    if verb >= 0 and p.tokens[verb].relation == "xcomp" and p.tokens[verb].feats.get("VerbForm") == "Inf":
        above = p.tokens[p.tokens[verb].head]  # ils continuent de piller les villages
        return above.lemma in frames.words["continuing"] and tense(p, frames, above.index) == "Pres"
    if (
        verb < 0
        or tense(p, frames, verb) not in {"Pres", "Imp"}
        or any(p.tokens[c].upos == "AUX" for c in p.tokens[verb].children)
    ):
        return False
    head = p.tokens[draft.head]
    if not draft.noun and draft.verb != draft.head and head.feats.get("VerbForm") == "Part":
        return head.feats.get("Tense") == "Pres"  # l'attaque survient après celle du chef, touché par un tir
    above = p.tokens[p.tokens[draft.head].head]
    if draft.noun and above.index != verb and above.lemma not in frames.words["holders"]:
        return False  # la ville porte encore les traces du siège
    marks = {frames.lemma(p.tokens[verb]), p.tokens[verb].lemma, *(p.tokens[c].form for c in p.tokens[verb].children)}
    if p.tokens[draft.head].relation in {"acl", "amod"} and (draft.rule == "outcome" or _done(p, frames, draft)):
        return False  # l'armée parle de douze soldats tués
    heading = p.sentences[draft.sentence].heading or frames.families[draft.type] == "words"
    past = tense(p, frames, verb) != "Pres"
    return bool(marks & frames.words["ongoing"]) or not (draft.noun or heading or past)
