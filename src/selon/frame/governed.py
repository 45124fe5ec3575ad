"""The draft whose verb or noun governs what is counted, through the nouns between: exigent dix millions de rançon."""

from collections.abc import Sequence

from selon.frame.telling import Draft
from selon.parse import Parse

STEPS = 5  # governors asked above a unit
NOUNS = ("nmod", "obj", "obl", "conj", "nummod", "flat", "appos", "xcomp", "fixed")  # relations that are climbed


def governing(p: Parse, drafts: Sequence[Draft], unit: int) -> list[Draft]:
    """Those of the drafts of a sentence whose head is the first verb above a unit, or a noun on the way to it; none if
    the unit is such a noun itself, or has a participle of its own: abattu 31 des 37 drones lancés dans la nuit."""
    if any(unit == d.head or p.tokens[d.head].head == unit for d in drafts):
        return []
    i = unit
    for _ in range(STEPS):
        if not p.tokens[i].relation.startswith(NOUNS) or p.tokens[i].head == i:
            return []
        i = p.tokens[i].head
        if held := [d for d in drafts if i in {d.head, *d.nouns}]:
            return held
        if p.tokens[i].upos in {"VERB", "AUX"}:
            return []
    return []
