"""Whose word a document is: le texte, la note and ce communiqué are those of the body that spoke in them or gave them
out, where the article says so nearby (codebook, rule 12)."""

from collections.abc import Sequence

from selon.attribute.candidates import Known, stands
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse

DOCUMENTS = {"document"}


def issuer(p: Parse, lex: Lexicon, document: Known, known: Sequence[Known]) -> Known | None:
    """Who gave out the document that a candidate is, of all that are `known`: the one who spoke in it (a annoncé X dans
    un communiqué), who published it (X a publié un rapport), or by whom it was; None where nobody is told."""
    beside = [k for k in known if k.sentence == document.sentence and k.kind not in DOCUMENTS and stands(lex, k)]
    at, head = document.position, p.tokens[document.who.phrase.head]
    if p.at(at - 1).form in lex.words["told_in"]:
        spoke = next((k for k in reversed(beside) if k.spoke and k.kind != "medium"), None)
        return spoke or next((k for k in beside if k.named and _ends_at(p, k, at - 1)), None)
    if p.at(head.head).lemma in lex.words["issuing_verbs"] and head.relation in {"obj", "dobj"}:
        return next((k for k in reversed(beside) if k.active and k.position < at and k.kind != "medium"), None)
    behind = [k for k in beside if k.position > at and p.tokens[k.position - 1].form in lex.words["agent"]]
    issued = (k for k in behind if p.at(k.position - 2).lemma in lex.words["issuing_verbs"])
    return next(issued, None)


def _ends_at(p: Parse, known: Known, i: int) -> bool:
    """Whether the words of a candidate end before token `i`, a comma apart: l'armée, dans un communiqué."""
    last = known.who.phrase.last
    return last == i or (last == i - 1 and p.tokens[last].form == ",")
