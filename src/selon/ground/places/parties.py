"""States and capitals named together that are the parties of something, and so no places."""

from collections.abc import Sequence
from dataclasses import replace

from selon import ontology
from selon.ground.places.mentions import Mention
from selon.ground.places.toponyms import Toponyms
from selon.parse import Parse

RELATED = 8  # words before entre among which what relates two parties stands: un échange de prisonniers a eu lieu entre


def parties(p: Parse, found: Sequence[Mention], words: Toponyms) -> list[Mention]:
    """The same, where states or capitals named together are the parties of something: Kiev et Moscou ont échangé; un
    accord entre Damas et les Kurdes."""
    made = list(found)
    for i, one in enumerate(found):
        if one.lead.describes or one.text.lower() not in words.speakers:
            continue
        other = found[i + 1] if i + 1 < len(found) else None
        if one.lead.between:
            if _beside_party(p, one, words) and _related(p, one.lead.first, words):
                made[i] = replace(one, acting=True)
                if other is not None and _two(p, one, other, words):
                    made[i + 1] = replace(other, acting=True)
        elif other is not None and _two(p, one, other, words) and not one.lead.where:
            acts = made[i].acting or other.acting
            made[i], made[i + 1] = replace(made[i], acting=acts), replace(other, acting=acts)
    return made


def _two(p: Parse, one: Mention, other: Mention, words: Toponyms) -> bool:
    """Whether two names of states or capitals are joined by et, with or without an article."""
    between = p.tokens[one.last : other.first]
    joined = bool(between) and between[0].upos == "CCONJ" and all(t.upos == "DET" for t in between[1:])
    return joined and other.text.lower() in words.speakers and not other.lead.describes


def _beside_party(p: Parse, one: Mention, words: Toponyms) -> bool:
    """Whether what is joined to a name behind entre is somebody: a state or a capital, or a known body."""
    if p.at(one.last).upos != "CCONJ":
        return False
    first = one.last + 1 + (p.at(one.last + 1).upos == "DET")
    name = next((n for n in p.names if n.first == first), None)
    text = p.span(first, name.last).text if name is not None else p.at(first).text
    return text.lower() in words.speakers or text.lower() in words.elsewhere or ontology.actors().find(text) is not None


def _related(p: Parse, first: int, words: Toponyms) -> bool:
    """Whether what is told before entre relates parties: accord, échange, tensions; not: la route, la frontière."""
    before = p.tokens[max(0, first - RELATED) : first]
    here = [t for t in before if t.sentence == p.tokens[first].sentence]
    return any(t.lemma in words.relating or t.form in words.relating for t in here)
