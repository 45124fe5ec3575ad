"""What a verb and its auxiliaries say of its form: tense and mood, compound past, infinitive, reflexive."""

from collections.abc import Iterator

from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Token


def tense(p: Parse, frames: FrameLexicon, verb: int) -> str:
    """Fut, Cnd, Pres, Imp, Past of a verb or of its auxiliary; "" where it has no mood."""
    if verb < 0:
        return ""
    for token in with_auxiliaries(p, verb):
        mood = token.feats.get("Mood")
        if mood and frames.shapes.get(token.form) != "participle":  # ont bouclé la ville et arrêté dix suspects
            return "Cnd" if mood == "Cnd" or _conditional(frames, token) else token.feats.get("Tense", "Pres")
    return ""


def _conditional(frames: FrameLexicon, token: Token) -> bool:
    """Whether a form that taggers take for an imperfect is an infinitive with an ending of the conditional."""
    stem = token.lemma.removesuffix("e")
    return token.form.startswith(stem) and token.form[len(stem) - 1 :] in frames.conditional


def past(p: Parse, verb: int) -> bool:
    """Whether a verb is in a compound past: la guerre avait permis à Moscou de prendre la ville."""
    aux = [p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX"]
    return bool(aux) and p.tokens[verb].feats.get("VerbForm") == "Part" and any("Mood" in t.feats for t in aux)


def with_auxiliaries(p: Parse, verb: int) -> Iterator[Token]:
    """A verb, then its auxiliaries."""
    yield p.tokens[verb]
    yield from (p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX")


def infinitive(p: Parse, verb: int) -> bool:
    """Whether a verb is an infinitive, or a participle with one: être déployées, avoir pris."""
    return any(t.feats.get("VerbForm") == "Inf" for t in with_auxiliaries(p, verb))


def finite(p: Parse, verb: int) -> bool:
    """Whether a verb or its auxiliary has a mood."""
    return any("Mood" in t.feats for t in with_auxiliaries(p, verb))


def past_infinitive(p: Parse, verb: int) -> bool:
    """Whether an infinitive is one of the past: avoir bombardé."""
    tokens = (p.tokens[c] for c in p.tokens[verb].children)
    return any(t.relation == "aux:tense" and t.feats.get("VerbForm") == "Inf" for t in tokens)


def reflexive(p: Parse, verb: int) -> bool:
    """Whether a reflexive pronoun stands with a verb: se poursuivront."""
    return any(p.tokens[c].relation.startswith("expl") for c in p.tokens[verb].children)
