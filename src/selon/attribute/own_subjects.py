"""Whoever says something of himself in words that are not quoted: L'armée a abattu un drone, a-t-elle annoncé."""

from collections.abc import Sequence

from selon.attribute.candidates import NEAR, Known
from selon.attribute.clauses import finite_within
from selon.attribute.cue import Range
from selon.attribute.kinds import PERSONS
from selon.attribute.lexicon import Lexicon
from selon.attribute.sources import Speaker
from selon.parse import Parse

OPENERS = 12  # tokens before the subject of what is told: Mercredi soir, à la veille du sommet, l'armée a…


def of_itself(p: Parse, lex: Lexicon, who: Speaker, content: Sequence[Range], known: Sequence[Known]) -> Known | None:
    """The subject of what a pronoun tells, where it may stand for that subject; `known` are all whom the article has
    named so far. None for quoted words, which call their speaker I."""
    first, last = content[0]
    if any(p.tokens[i].quotation >= 0 for i in range(first, last)):
        return None
    for one in known:
        if not first <= one.position < min(last, first + OPENERS) or not one.active or one.kind is None:
            continue
        if finite_within(p, first, one.position) >= 0:
            return None  # alors que X fuyait, l'armée a pris P: another clause stands before
        indefinite = p.tokens[one.position].form in lex.words["one"]
        agrees = one.number == who.number and (one.gender == who.gender or not one.gender)
        return one if agrees and not indefinite and one.kind not in {"document", "public"} else None
    return None


def goes_on_speaking(lex: Lexicon, who: Speaker, found: Known | None, sentence: int) -> bool:
    """Whether one found before is rather the one that a pronoun stands for: who spoke just before, and, of persons, a
    little earlier; no state, of which nobody says he or she."""
    if found is None or not found.spoke or (found.kind == "state" and found.gender != who.gender):
        return False
    body = found.kind not in PERSONS or found.lemmas & lex.words["bodies"]
    return sentence - found.sentence <= (1 if body else NEAR)
