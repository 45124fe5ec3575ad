"""What joins the members of a noun phrase, and what looks so and does not: the questions that phrases.py asks."""

from dataclasses import dataclass

from selon.attribute.kinds import kind_of_noun, known_at
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse, Token

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `last` (excluded) around `head`; `parts` are its members, where several are joined, each as a
    range of tokens, and `loose` says that words alone join them, against the parse."""

    first: int
    last: int
    head: int
    parts: tuple[Range, ...] = ()
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Joint:
    """Where what is joined ends; its members, if they are members of the whole."""

    last: int
    parts: tuple[Range, ...] = ()
    loose: bool = False


def behind_conjunction(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after the conjunction (or the comma of a list) at token `i`, 0 if none is there."""
    form = p.tokens[i].form
    if form in lex.words["phrase_coordinators"] or form == ",":
        return i + 1
    for words in lex.joining.get(form, ()):
        if tuple(t.form for t in p.tokens[i : i + len(words)]) == words and i + len(words) < limit:
            return i + len(words)
    return 0


def correlated(p: Parse, lex: Lexicon, start: int, i: int) -> bool:
    """Whether the que at token `i` joins what stands there to the phrase begun at `start`: tant Kiev que Moscou."""
    return p.at(start - 1).form in lex.words["correlating"] and p.tokens[i].form in lex.words["que"]


def same_preposition(lex: Lexicon, one: Token, other: Token) -> bool:
    """Whether a preposition is repeated, fused or not: selon X et selon Y; (auprès) d'un élu et du maire."""
    forms = lex.uncontracted
    return forms.get(one.form, one.form) == forms.get(other.form, other.form)


def apart(p: Parse, lex: Lexicon, i: int, head: int, other: Phrase) -> bool:
    """Whether two phrases may be two sources: both can speak, and the second has its own article or is a name."""
    names = p.tokens[i - 1].upos == "PROPN" == p.tokens[head].upos and p.tokens[other.head].text[0].isupper()
    if names and (other.last >= len(p.tokens) or p.tokens[other.last].upos == "PUNCT"):
        return True  # Paris et l'Union européenne
    with_article = known_at(p, lex, other.first, other.last)[0] == other.last  # Doha et Le Caire
    known = with_article or speaks(p, lex, other.head, other.last)
    return determined(p, lex, other) and speaks(p, lex, head, i) and known


def determined(p: Parse, lex: Lexicon, phrase: Phrase) -> bool:
    """Whether the phrase has an article, a numeral or a quantifier of its own, or is a name."""
    first = p.tokens[phrase.first]
    return (
        first.upos in {"DET", "NUM"}
        or first.form in lex.words["genitive"]
        or first.form in lex.words["quantifiers"]
        or p.tokens[phrase.head].upos == "PROPN"
    )


def governed(p: Parse, lex: Lexicon, inner: int, head: int) -> bool:
    """Whether the noun at token `inner` hangs on the head by another preposition than de and à, which are repeated."""
    cases = [p.tokens[c] for c in p.tokens[inner].children if p.tokens[c].relation == "case" and head < c < inner]
    return any(c.form not in lex.words["genitive"] | lex.words["dative"] for c in cases)


def one_person(p: Parse, start: int, other: Phrase) -> bool:
    """Whether a noun without an article is but the second of two callings of one: le poète et romancier X."""
    first, second = p.tokens[start], p.tokens[other.first]
    return first.upos == "DET" and first.feats.get("Number") == "Sing" and second.upos == "NOUN"


def speaks(p: Parse, lex: Lexicon, head: int, limit: int) -> bool:
    """Whether the noun at token `head` is one of a source by the lexicon alone, or a known name."""
    token = p.tokens[head]
    return kind_of_noun(lex, token) is not None or (token.text[0].isupper() and known_at(p, lex, head, limit)[0] > head)


def free(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether no verb follows at token `i` whose subject the phrase before may be."""
    while i < limit and (p.tokens[i].upos == "ADV" or p.tokens[i].form in lex.words["clitics"]):
        i += 1
    return i >= limit or p.tokens[i].upos not in {"VERB", "AUX"} or "Mood" not in p.tokens[i].feats


def repeats_none(p: Parse, lex: Lexicon, start: int, joint: Joint) -> bool:
    """Whether a phrase behind de or à is joined to one with an article and no de or à: not its own member then."""
    governed = p.at(start - 1).form in lex.words["genitive"] | lex.words["dative"]
    return governed and bool(joint.parts) and p.tokens[joint.parts[-1][0]].upos == "DET"
