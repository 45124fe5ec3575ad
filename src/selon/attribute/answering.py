"""Who is said to be answerable for a hostile act: X affirme que Y est responsable de l'attaque, être derrière elle."""

from selon.attribute.clauses import infinitive_at
from selon.attribute.cue import Cue
from selon.attribute.lexicon import Lexicon
from selon.model import Stance
from selon.parse import Parse

NEAR = 6  # tokens from the word that makes somebody answerable to the noun of the act
OWN = frozenset({"PRON", "DET"})  # parts of speech of what opens a clause on the source itself: il, ses hommes


def answerable(p: Parse, lex: Lexicon, cue: Cue, first: int, last: int) -> Stance | None:
    """The stance of a content that makes somebody answerable for a hostile act: `accused`, or `claimed` where that is
    the source itself; None where it does not, or its cue tells another stance."""
    if cue.stance != "asserted" or cue.speaker is None:
        return None
    for i in range(first, last - 2):
        if p.tokens[i].lemma in lex.words["passive_auxiliaries"] and _of_act(p, lex, first, i, last):
            negated = any(p.tokens[k].form in lex.words["negator"] for k in range(max(first, i - 2), i + 2))
            alone = all(p.tokens[k].upos not in {"VERB", "AUX"} for k in range(first, i))
            if negated or not alone:
                return None
            return "claimed" if _of_source(p, lex, first, last) else "accused"
    return None


def _of_act(p: Parse, lex: Lexicon, first: int, be: int, last: int) -> bool:
    """Whether a form of être has behind it a word that makes its subject answerable, and that the noun of an act; or
    its subject is that, and behind it stands whose it is."""
    tokens, words, i = p.tokens, lex.words, be + 1
    while i < last and tokens[i].upos in {"ADV", "DET", "AUX"}:
        i += 1
    if i < last and tokens[i].form in words["dative"]:  # à l'origine de
        i += 1 + (tokens[min(i + 1, last - 1)].upos == "DET")
    if i < last and tokens[i].lemma in words["handiwork"]:
        return any(t.lemma in words["hostile_acts"] for t in tokens[first:be])
    if i >= last or tokens[i].lemma not in words["answerable"]:
        return False
    near = tokens[i + 1 : min(i + NEAR, last)]
    return any(t.lemma in words["hostile_acts"] for t in near)


def _of_source(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether a content is told of who speaks: être responsable, qu'il était derrière, que ses hommes étaient."""
    opening = p.tokens[first]
    own = opening.upos in OWN and (opening.form in lex.pronouns or opening.feats.get("Poss") == "Yes")
    return own or infinitive_at(p, lex, first, last) >= 0
