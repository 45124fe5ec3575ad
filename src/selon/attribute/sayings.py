"""Whether words in quotation marks beside a verb are what somebody said, or but a word or a name so marked."""

from selon.attribute.clauses import CLOSING, finite_within
from selon.attribute.lexicon import Lexicon
from selon.attribute.occurrence import Occurrence
from selon.parse import Parse, Sentence

FEWEST_CALLED = 2  # tokens to the end of what somebody calls himself in quotation marks: a word alone is no saying
FEWEST_SAID = 4  # tokens in quotation marks right after a verb that takes no plain object


def saying_before(p: Parse, sentence: Sentence, i: int) -> bool:
    """Whether a quotation closes at token `i` that is a saying, not a name in quotation marks: it has some words, or it
    opens the sentence."""
    if p.at(i).form not in CLOSING or i == 0:
        return False
    quotation, words = p.tokens[i - 1].quotation, 0
    while p.at(i - 1 - words).quotation == quotation >= 0:
        words += 1
    first = i - words
    called = first - 2 > sentence.first and p.tokens[first - 2].upos == "NOUN" and p.tokens[first].text[0].isupper()
    if called and p.tokens[first - 3].upos == "DET" and finite_within(p, first, i) < 0:
        return False  # le groupe « Brigades de la Terre libre »
    return words >= FEWEST_SAID or first <= sentence.first + 1


def long_quotation(p: Parse, i: int, limit: int) -> bool:
    """Whether the quotation opened at token `i` is a saying rather than a word or a name in quotation marks."""
    quotation, words = p.tokens[i + 1].quotation if i + 1 < limit else -1, 0
    while i + 1 + words < limit and p.tokens[i + 1 + words].quotation == quotation >= 0:
        words += 1
    return words >= FEWEST_SAID


def complemented(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether a complement follows the quotation at token `i`: (se dit) « préoccupé » par P, « sûr » que P."""
    closing = next((k for k in range(i + 1, limit - 1) if p.tokens[k].form in CLOSING), limit)
    if closing >= limit:
        return False
    behind = p.tokens[min(closing + 1, limit - 1)]
    if behind.upos == "ADP" or behind.relation == "case" or behind.form in lex.words["que"]:
        return True
    ends = behind.upos == "PUNCT" or behind.form in lex.words["coordinators"]
    return ends and closing - i > FEWEST_CALLED  # se dit « horrifiée » is no saying


def object_behind(at: Occurrence, i: int, limit: int) -> bool:
    """Whether the verb has an object behind the quotation opened at token `i`, which so is no saying: lancera « une
    nuit, soudainement » une opération."""
    tokens, quotation = at.p.tokens, at.p.at(i + 1).quotation
    closing = next((k for k in range(i + 1, limit) if tokens[k].quotation != quotation), limit)
    behind = tokens[closing + 1] if quotation >= 0 and closing + 1 < limit else None
    return behind is not None and behind.upos in {"DET", "NUM"} and at.group.clitic < 0
