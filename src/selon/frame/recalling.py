"""Acts that an article recalls beside the one it tells: le mois précédent, un engin avait explosé à Moudiya."""

from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence, Token

STEPS = 4  # governors asked above a noun
YEAR = 4  # digits of a year


def recalled(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether an act is told in the pluperfect, with a time of its own before all that, or as one that was already:
    la ville a déjà été le théâtre d'attentats."""
    if draft.noun and draft.rule == "retold" and draft.continues is not None:
        return recalled(p, frames, draft.continues)  # l'attaque n'avait pas été revendiquée vendredi soir
    verb = draft.verb if draft.verb >= 0 else draft.head
    if draft.noun and frames.lemma(p.tokens[verb]) in frames.words["recalling"]:
        return True  # le journal rappelle l'attaque de Kobajjep
    if draft.noun and draft.verb < 0:  # the parse misses whose subject it is
        told = (t for t in p.of(p.sentences[draft.sentence]) if t.relation == "aux:tense")
        verb = next((t.head for t in told if t.feats.get("Tense") == "Imp"), verb)
    return before_all(p, frames, verb) or already(p, frames, draft.head if draft.noun else verb)


def _predicate(p: Parse, i: int) -> int:
    """The predicate that a noun stands under, where no verb tells it: la ville a été le théâtre d'attentats."""
    for _ in range(STEPS):
        if p.tokens[i].upos in {"VERB", "AUX"} or any(p.tokens[c].relation == "cop" for c in p.tokens[i].children):
            return i
        i = p.tokens[i].head
    return i


def before_all(p: Parse, frames: FrameLexicon, verb: int) -> bool:
    """Whether a verb is in the pluperfect, with a time beside it."""
    auxiliaries = (p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX")
    before = any(a.feats.get("Tense") == "Imp" for a in auxiliaries)
    return before and any(timed(frames, t) for t in p.of(p.sentences[p.tokens[verb].sentence]))


def of_before(p: Parse, sentence: Sentence) -> bool:
    """Whether a sentence tells of a time before, and so goes on with what was recalled: l'attaque avait fait six morts;
    not: a promis de poursuivre les auteurs de l'attaque."""
    told = [t for t in p.of(sentence) if t.feats.get("VerbForm") == "Fin"]
    return not told or any(t.feats.get("Tense") == "Imp" for t in told)


def already(p: Parse, frames: FrameLexicon, verb: int) -> bool:
    """Whether a verb in a compound past tells what was before."""
    tokens = [p.tokens[c] for c in p.tokens[_predicate(p, verb)].children]
    past = any(t.upos == "AUX" and t.feats.get("VerbForm") == "Fin" for t in tokens)
    return past and any(t.form in frames.words["already"] for t in tokens)


def is_year(token: Token) -> bool:
    """Whether a word is a year in figures."""
    return token.form.isdigit() and len(token.form) == YEAR


def of_another_year(p: Parse, frames: FrameLexicon, head: int) -> bool:
    """Whether a year stands behind a noun, before any finite verb, that is not the article's own: l'attaque menée par
    le Front le 7 octobre 2023; not: la pire attaque depuis 2014."""
    for token in p.tokens[head + 1 : p.sentences[p.tokens[head].sentence].last]:
        if "Mood" in token.feats or token.form in frames.words["since"] | {";", ":"}:
            return False
        if is_year(token):
            return token.form != (p.article.published or token.form)[:YEAR]
    return False


def timed(frames: FrameLexicon, token: Token) -> bool:
    """Whether a word is a part of a date, or a time."""
    return is_year(token) or token.lemma in frames.words["moments"] or token.lemma in frames.words["times"]
