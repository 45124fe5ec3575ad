"""What the auxiliary of a verb says of its form, and the verb whose auxiliary a participle shares."""

from selon.attribute.lexicon import Lexicon
from selon.parse import Parse


def with_be(p: Parse, lex: Lexicon, verb: int) -> bool:
    """Whether a verb has the auxiliary être, and so no object: il est décédé des suites de…"""
    auxiliaries = (p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX")
    return any(t.lemma in lex.words["passive_auxiliaries"] for t in auxiliaries)


def with_have(p: Parse, lex: Lexicon, verb: int) -> bool:
    """Whether a verb has the auxiliary avoir alone: ils ont fouillé le village et *arrêté* quatre hommes."""
    auxiliaries = [p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX"]
    return bool(auxiliaries) and not any(t.lemma in lex.words["passive_auxiliaries"] for t in auxiliaries)


def been(p: Parse, lex: Lexicon, verb: int) -> bool:
    """Whether a verb has the participle of être beside it, which none that takes être in the active has: ont été
    descendus d'un bus."""
    auxiliaries = [p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX"]
    return any(t.lemma in lex.words["passive_auxiliaries"] and t.feats.get("VerbForm") == "Part" for t in auxiliaries)


def perfect_infinitive(p: Parse, verb: int) -> bool:
    """Whether a participle makes an infinitive with an auxiliary apart from it: avoir « pillé »."""
    return any(
        p.tokens[c].upos == "AUX" and p.tokens[c].feats.get("VerbForm") == "Inf" for c in p.tokens[verb].children
    )


def compound_above(p: Parse, governor: int) -> int:
    """The verb that a bare participle goes on (a affirmé que ses unités respectent la trêve, et *accusé* Ankara): not
    one without an auxiliary, where that hangs on one with."""
    token = p.tokens[governor]
    above = p.tokens[token.head]
    bare = "Mood" in token.feats and not any(p.tokens[c].upos == "AUX" for c in token.children)
    compound = above.upos == "VERB" and any(p.tokens[c].upos == "AUX" for c in above.children)
    return above.index if bare and compound and above.index < governor else governor


def finite_above(p: Parse, governor: int) -> int:
    """The verb that a finite one goes on, where the parse joins it to an infinitive under that: a accusé X de piller,
    et *a réclamé* des sanctions."""
    i, tokens = governor, p.tokens
    while tokens[i].relation in {"xcomp", "ccomp"} and (
        tokens[i].feats.get("VerbForm") == "Inf" or perfect_infinitive(p, i)
    ):
        i = tokens[i].head
    return i


def past_above(p: Parse, verb: int, governor: int) -> int:
    """The perfect infinitive that another goes on, where the parse joins it to a simple one between: dit avoir tiré
    pour les empêcher d'entrer et *avoir arrêté* quatre hommes; the governor where there is none."""
    i, tokens = governor, p.tokens
    while tokens[i].feats.get("VerbForm") == "Inf" and not perfect_infinitive(p, i) and tokens[i].head != i:
        i = tokens[i].head
    return i if perfect_infinitive(p, verb) and perfect_infinitive(p, i) and i < verb else governor


def verb_joined(p: Parse, verb: int, governor: int) -> int:
    """The compound verb that a participle with an object of its own goes on, where the parse joins it to a noun
    between: des hommes ont fait irruption dans le village et *tué* six habitants."""
    tokens = p.tokens
    follows = p.at(verb - 1).upos == "CCONJ" or p.at(verb - 2).upos == "CCONJ"
    if tokens[governor].upos not in {"NOUN", "PROPN"} or not follows:
        return governor
    i = governor
    for _ in range(4):
        i = tokens[i].head
        if tokens[i].upos == "VERB":
            return i if i < verb and any(tokens[c].relation == "aux:tense" for c in tokens[i].children) else governor
    return governor
