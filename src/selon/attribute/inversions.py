"""The subject that stands behind its verb, right behind the source set between the two: Parmi les morts figurent, selon
X, | trois femmes et un enfant."""

from selon.attribute.clauses import verb_group
from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon
from selon.attribute.subjects import subject_before
from selon.parse import Parse, Sentence


def before_inverted(p: Parse, lex: Lexicon, sentence: Sentence, i: int, phrase: Phrase) -> Phrase:
    """The first member of the joint phrase behind the preposition at token `i`, where the others are the subject of the
    verb before it; the phrase as it is where that verb has one: les combats continuent, selon Paris, Londres et Berlin.
    """
    if not phrase.parts or i - 2 < sentence.first or p.tokens[i - 1].form != ",":
        return phrase
    first, last = phrase.parts[0]
    if p.tokens[last].form != "," or p.tokens[i - 2].upos not in {"VERB", "AUX"}:
        return phrase
    group = verb_group(p, lex, i - 2, sentence.first)
    subject = subject_before(p, lex, group, sentence.first)
    found = subject is not None and p.at(subject.first - 1).upos != "ADP"
    if group.form != "finite" or group.clitic >= 0 or found:
        return phrase
    return Phrase(first, last, phrase.head)
