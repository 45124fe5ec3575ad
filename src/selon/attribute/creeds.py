"""What a description tells of a group that it does not name: its creed, and its country."""

from collections.abc import Sequence

from selon.attribute.candidates import Known
from selon.attribute.lexicon import Lexicon, fold
from selon.ontology import actor
from selon.parse import Token


def tells_a_group(lex: Lexicon, token: Token) -> bool:
    """Whether an adjective tells the country or the creed of a group: (le mouvement) chiite, palestinien."""
    return fold(token.form) in lex.demonyms or token.lemma in lex.creeds


def may_be_called(lex: Lexicon, behind: Sequence[Token], known: Known) -> bool:
    """Whether the words `behind` the noun of a group may be said of a candidate: le mouvement chiite is no Hamas, le
    groupe palestinien no Hezbollah; whoever the tables do not know is of no country that is told."""
    found = actor(known.name)
    if found is not None and found.function is not None:
        return False  # its chief
    creeds = {lex.creeds[t.lemma] for t in behind if t.lemma in lex.creeds}
    countries = {lex.demonyms[form] for t in behind if (form := fold(t.form)) in lex.demonyms}
    if creeds and found is not None and found.creed not in creeds:
        return False
    return not countries or (found is not None and found.country in countries)
