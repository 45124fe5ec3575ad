"""What is said of who speaks right behind the name: (selon l'OSDH), une ONG basée à X qui dispose de sources en Y."""

from selon.attribute.clauses import finite_within
from selon.attribute.joints import Phrase
from selon.attribute.kinds import PERSONS, kind_of_noun
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse

BODIES = frozenset({"organisation", "medium"})
NOUN_WITHIN = 3  # tokens from the article to the noun: une petite ONG


def apposed(p: Parse, lex: Lexicon, comma: int, limit: int) -> int:
    """The mark that closes the noun phrase, with its clauses, that tells behind the comma at token `comma` what body
    or who the one before it is, or `limit` where nothing closes it before; 0 where none stands there: (selon l'ONU),
    une organisation locale a ouvert un camp."""
    told = finite_within(p, p.sentences[p.tokens[min(comma, limit - 1)].sentence].first, comma) >= 0
    articles = lex.words["one"] | (lex.words["definite_singular"] if told else set())
    if comma + 2 >= limit or p.tokens[comma].form != "," or p.tokens[comma + 1].form not in articles:
        return 0
    near = range(comma + 2, min(comma + 2 + NOUN_WITHIN, limit))
    noun = next((k for k in near if p.tokens[k].upos == "NOUN"), 0)
    kind = kind_of_noun(lex, p.tokens[noun]) if noun else None
    named = all(p.at(k).upos == "PROPN" and p.at(k).text.istitle() for k in (comma - 1, comma - 2))
    if not (kind in BODIES or (noun and p.tokens[noun].lemma in lex.words["bodies"]) or (kind in PERSONS and named)):
        return 0
    first = noun + 1
    while True:
        end = next((k for k in range(first, limit) if p.tokens[k].form in {",", ":", ";", ")", "»"}), limit)
        end = limit if end == limit - 1 else end
        if _told_of_another(p, lex, first, end) or (told and first == noun + 1 and _acts(p, lex, first, end)):
            return 0 if first == noun + 1 else first - 1
        if end >= limit or p.tokens[end].form != "," or not _goes_on(p, lex, end + 1):
            return end
        first = end + 1


def calling(p: Parse, lex: Lexicon, other: Phrase, limit: int) -> bool:
    """Whether a phrase with no article but says what somebody is, whatever names it has: , directeur de la X; , ONG
    basée à X."""
    kind, behind = kind_of_noun(lex, p.tokens[other.head]), p.tokens[min(other.head + 1, limit - 1)]
    based = kind == "organisation" and behind.feats.get("VerbForm") == "Part"
    return other.first == other.head and (based or (kind in PERSONS and behind.form in lex.words["genitive"]))


def _told_of_another(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether a verb stands within the tokens that no relative pronoun before it subordinates."""
    verb = finite_within(p, first, last)
    return verb >= 0 and not any(t.form in lex.words["relatives"] for t in p.tokens[first:verb])


def _acts(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether a gerund among the tokens tells what another did: (selon X), l'armée ayant visé un dépôt."""
    gerunds = (t for t in p.tokens[first:last] if t.upos in {"VERB", "AUX"} and t.form.endswith(lex.endings["gerund"]))
    return any(t.upos == "AUX" or p.tokens[first - 2].form not in lex.words["one"] for t in gerunds)


def _goes_on(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether a relative clause or a participle opens at token `i`: une ONG syrienne|, qui dispose de X|, basée à Y."""
    participle = p.tokens[i].feats.get("VerbForm") == "Part" and p.tokens[i].upos in {"VERB", "ADJ"}
    return p.tokens[i].form in lex.words["aside_relatives"] or participle
