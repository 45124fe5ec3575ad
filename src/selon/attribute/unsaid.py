"""Where what a source tells ends, before a clause that says what another one does not tell: selon X, P ; Y, elle,
n'avance aucun chiffre."""

from selon.attribute.clauses import adverbial_at
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import plausible
from selon.parse import Parse

LONGEST_GROUP = 4  # tokens from the ne of a verb to the verb: n'a pas encore | publié


def until_unsaid(p: Parse, lex: Lexicon, first: int, last: int) -> int:
    """The semicolon among the tokens before the clause of another who is said to tell nothing; `last` where none is."""
    semicolons = (k for k in range(first, last) if p.tokens[k].form == ";")
    return next((k for k in semicolons if _tells_nothing(p, lex, k + 1, last)), last)


def _tells_nothing(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether a clause opens at token `first` whose subject can speak and whose verb of saying is negated."""
    phrase = phrase_from(p, lex, first, last) if first < last else None
    if phrase is None or not plausible(p, lex, phrase, sure=True):
        return False
    i = phrase.last
    if i < last and p.tokens[i].form == ",":
        i = next((k + 1 for k in range(i + 1, last) if p.tokens[k].form == ","), last)  # , elle, | de son côté,
    i += adverbial_at(p, lex, i, last)
    return keeps_back(p, lex, i, last)


def keeps_back(p: Parse, lex: Lexicon, i: int, last: int) -> bool:
    """Whether the ne of a verb of saying stands at token `i`, or of one that gives what is withheld: n'a pas évoqué
    X, n'a pas donné leur identité, n'a pas fait état de pertes; not n'a perdu aucun soldat."""
    if i >= last or p.tokens[i].form not in lex.words["negator"]:
        return False
    verb = next((t for t in p.tokens[i + 1 : min(i + 1 + LONGEST_GROUP, last)] if t.upos == "VERB"), None)
    if verb is None:
        return False
    behind = p.tokens[verb.index + 1 : min(verb.index + 1 + LONGEST_GROUP, last)]
    forms, objects = [t.form for t in behind], {t.lemma for t in behind}
    says = any(
        entry.frames & {"que", "np"} and entry.stance == "asserted" and forms[: len(entry.rest)] == [*entry.rest]
        for entry in lex.verbs.get(verb.lemma, ())
    )
    given = verb.lemma in lex.words["giving_out"] and not objects.isdisjoint(lex.words["losses"])
    return says or given or not objects.isdisjoint(lex.words["figures"] | lex.words["withheld_objects"])
