"""Bodies of the United Nations, by what they are called: la force onusienne."""

import re

from selon.attribute.candidates import Known
from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.sources import Speaker
from selon.ontology import actor
from selon.parse import Parse

APART = re.compile(r"[\s'’]+")  # what parts the words of a name


def called_of_the_un(p: Parse, lex: Lexicon, who: Speaker) -> bool:
    """Whether an adjective calls a body, told in the singular, one of the United Nations: la force onusienne."""
    behind, noun = p.tokens[who.phrase.head + 1 : who.phrase.last], p.tokens[who.phrase.head].lemma
    body = noun in lex.words["bodies"] or noun.lower() in lex.taken_up  # le responsable onusien is a person
    return body and who.number != "Plur" and any(t.lemma in lex.words["of_the_un"] for t in behind)


def of_the_un(lex: Lexicon, known: Known, noun: str) -> bool:
    """Whether one of the names of a body has the noun by which it is called, and says that it is of the United
    Nations: Mission de l'ONU au Mali."""
    found = actor(known.name)
    names = (found.name, *found.aliases) if found is not None else (known.name,)
    words = (set(APART.split(fold(name))) for name in names)
    return any(noun in one and one & lex.words["united_nations"] for one in words)
