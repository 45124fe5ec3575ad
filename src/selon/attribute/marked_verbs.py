"""Cue verbs in quotation marks, alone or with how it is said: Kigali « dément catégoriquement » P."""

from dataclasses import replace

from selon.attribute.clauses import CLOSING, OPENING, Group
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse, Sentence

LONGEST_MANNER = 6  # tokens: avec la dernière rigueur


def quoted_alone(p: Parse, lex: Lexicon, group: Group, sentence: Sentence) -> Group:
    """The group with the quotation marks around it, where but the verb and how it is said stand in them: Kigali
    | « dément catégoriquement » | avoir tiré; X « condamne avec la dernière rigueur » l'attaque; X | a « condamné avec
    force » | l'attaque."""
    inside = p.tokens[group.verb].quotation
    if inside < 0 or group.first - 1 < sentence.first:
        return group
    opened = p.tokens[group.first - 1].form in OPENING | {'"'}
    within = not opened and p.tokens[group.first].quotation != inside  # the auxiliary stands before them
    if not (opened or within) or (opened and group.first - 1 <= sentence.first):
        return group
    end = next((k for k in range(group.last, sentence.last) if p.tokens[k].quotation != inside), sentence.last)
    behind = p.tokens[group.last : end]
    how = bool(behind) and behind[0].form in lex.words["along_with"] | lex.words["without"]
    alone = all(t.upos == "ADV" for t in behind) or (how and len(behind) <= LONGEST_MANNER)
    subject = within or p.tokens[group.first - 2].upos in {"NOUN", "PROPN", "ADJ"}
    if not alone or not subject or end + 1 >= sentence.last or p.tokens[end].form not in CLOSING | {'"'}:
        return group
    return replace(group, first=group.first - opened, last=end + 1)
