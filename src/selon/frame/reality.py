"""Whether an act has happened, goes on, is planned or only thought of; and whether it is negated."""

from selon.attribute.clauses import verb_group
from selon.attribute.lexicon import Lexicon
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.model import Reality
from selon.parse import Parse, Token

STEPS = 4  # governors asked above a trigger


def judge(p: Parse, lex: Lexicon, frames: FrameLexicon, draft: Draft) -> None:
    """Sets reality, negation and future of a draft."""
    draft.negated = _negated(p, lex, frames, draft)
    draft.reality = _reality(p, frames, draft)
    draft.future = draft.reality == "planned" or _tense(p, draft.verb) == "Fut"


def _verbs(p: Parse, draft: Draft) -> list[int]:
    """The trigger's own verb, then those that govern it."""
    found, i = [], draft.head
    for _ in range(STEPS):
        if p.tokens[i].upos in {"VERB", "AUX"}:
            found.append(i)
        above = p.tokens[i].head
        if above == i:
            break
        if p.tokens[i].relation in {"conj", "parataxis"} and found:
            i = above
            found.append(i) if p.tokens[i].upos == "VERB" and not _finite(p, found[-1]) else None
            continue
        if p.tokens[i].relation.startswith(("acl:relcl", "advcl")) and found:
            break
        i = above
    return found


def _finite(p: Parse, verb: int) -> bool:
    return _tense(p, verb) != ""


def _tense(p: Parse, verb: int) -> str:
    """Fut, Cnd, Pres, Imp, Past of a verb or of its auxiliary; "" where it has no mood."""
    if verb < 0:
        return ""
    tokens = [p.tokens[verb], *(p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX")]
    for token in tokens:
        mood = token.feats.get("Mood")
        if mood:
            return "Cnd" if mood == "Cnd" else token.feats.get("Tense", "Pres")
    return ""


def _negated(p: Parse, lex: Lexicon, frames: FrameLexicon, draft: Draft) -> bool:
    words = frames.words
    nominal = draft.head
    near = [p.tokens[c].form for c in p.tokens[nominal].children]
    if any(form in words["no"] for form in near):
        return True
    verb = draft.verb if draft.verb >= 0 else -1
    if draft.noun and verb >= 0 and (p.tokens[draft.head].head != verb or _of_it(p, frames, draft)):
        return False
    if verb < 0:
        return False
    if draft.noun and p.tokens[verb].form in frames.outcomes and p.tokens[draft.head].relation.startswith("obl"):
        return False  # personne n'a été tué dans le raid
    if any(p.tokens[c].form in words["without"] for c in p.tokens[verb].children):
        return True
    sentence = p.sentences[draft.sentence]
    group = verb_group(p, lex, verb, sentence.first)
    around = range(group.first, min(sentence.last, group.last + 3))
    forms = [p.tokens[i].form for i in around] + [p.tokens[c].form for c in p.tokens[verb].children]
    return group.negated and any(form in words["negations"] for form in forms)


def _of_it(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether the verb tells something about an act and not whether it was: l'attentat n'a pas été revendiqué."""
    return p.tokens[draft.head].relation.startswith("nsubj") and (
        frames.lemma(p.tokens[draft.verb]) not in frames.words["occurring"]
    )


def _reality(p: Parse, frames: FrameLexicon, draft: Draft) -> Reality:
    words, tokens = frames.words, p.tokens
    for i in _verbs(p, draft)[:1]:
        if _tense(p, i) == "Fut":
            return "planned"
        if any(tokens[c].form in words["conditional"] and tokens[c].upos == "SCONJ" for c in tokens[i].children):
            return "hypothetical"
    if any(_lemma(tokens[c]) & words["planning_adjectives"] for c in tokens[draft.head].children):
        return "planned"
    head = tokens[draft.head]  # demander à la population de partir: the infinitive hangs on who is asked
    asked = head.feats.get("VerbForm") == "Inf" and head.relation == "acl"
    i, own = draft.head, True
    for _ in range(STEPS):
        above = tokens[i].head
        if above == i:
            break
        relation, governor = tokens[i].relation, tokens[above]
        governed = frames.lemma(governor)
        if relation.startswith(("conj", "parataxis", "nsubj", "acl:relcl", "advcl")) and not relation.startswith(
            "conj"
        ):
            if relation == "advcl" and _purpose(p, frames, i):
                return "planned"
            break
        if governed in words["hypothetical_nouns"]:
            return "hypothetical"
        if governed in words["planning_nouns"] or governor.form in words["planning_adjectives"]:
            return "planned"
        if governor.upos in {"VERB", "AUX"} and relation in {
            "xcomp",
            "obj",
            "obl:arg",
            "ccomp",
            "obl",
            "obl:mod",
            "advcl",
            "conj",
        }:
            if _purpose(p, frames, i):
                return "planned"
            infinitive = tokens[i].feats.get("VerbForm") == "Inf" or draft.noun or asked
            if governed in words["fearing"] and own and relation != "conj":
                return "hypothetical"
            carrying = draft.noun and governed in words["light"] and governed not in words["intending"]
            enabled = governed in words["enabling"] and _past(p, above)
            if governed in words["planning"] and infinitive and relation != "conj" and not carrying and not enabled:
                return "planned"
            if _tense(p, above) == "Fut" and relation != "ccomp":
                return "planned"
        i, own = above, False
    if _ongoing(p, frames, draft):
        return "ongoing"
    return "happened"


def _past(p: Parse, verb: int) -> bool:
    """Whether a verb is in a compound past: la guerre avait permis à Moscou de prendre la ville."""
    aux = [p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX"]
    return bool(aux) and p.tokens[verb].feats.get("VerbForm") == "Part" and any("Mood" in t.feats for t in aux)


def _purpose(p: Parse, frames: FrameLexicon, i: int) -> bool:
    token = p.tokens[i]
    return token.feats.get("VerbForm") == "Inf" and any(
        p.tokens[c].form in frames.words["purpose"] for c in token.children
    )


def _lemma(token: Token) -> set[str]:
    return {token.lemma, token.form}


def _ongoing(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    verb = draft.verb
    if (
        verb < 0
        or _tense(p, verb) not in {"Pres", "Imp"}
        or any(p.tokens[c].upos == "AUX" for c in p.tokens[verb].children)
    ):
        return False
    marks = {frames.lemma(p.tokens[verb]), p.tokens[verb].lemma, *(p.tokens[c].form for c in p.tokens[verb].children)}
    if draft.rule == "outcome" and p.tokens[draft.head].relation == "acl":
        return False  # l'armée parle de douze soldats tués
    heading = p.sentences[draft.sentence].heading or frames.families[draft.type] == "words"
    past = _tense(p, verb) != "Pres"
    return bool(marks & frames.words["ongoing"]) or not (draft.noun or heading or past)
