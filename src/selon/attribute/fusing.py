"""Media whose article a preposition takes in: au Monde, du Figaro."""

from dataclasses import replace

from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon
from selon.attribute.sources import Speaker, speaker
from selon.parse import Parse


def fused_medium(p: Parse, lex: Lexicon, i: int, phrase: Phrase) -> Speaker | None:
    """The medium of which the preposition at token `i`, right behind a verb, holds the article, and the phrase behind
    it the name: a dit au Monde; not (des attentats) au Sahel."""
    first = p.tokens[phrase.first]
    if (
        p.at(i - 1).upos not in {"VERB", "AUX"}
        or phrase.first != i + 1
        or not first.text[0].isupper()
        or p.tokens[i].form not in lex.words["fused"]
    ):
        return None
    for article in lex.words["definite"]:
        for words, kind in lex.names.get(article.capitalize(), ()):
            if kind == "medium" and words[1:] == tuple(t.text for t in p.tokens[i + 1 : i + len(words)]):
                name = Phrase(i + 1, i + len(words), i + 1)
                who = speaker(p, lex, name, name.last)
                return replace(who, name=" ".join(words), kind="medium", basis="named")
    return None
