"""Noun phrases on the token table: read on the surface, with the parse deciding where the surface is open.

The parser is often wrong about inverted subjects and long complements; the order of words in a noun phrase is not:
determiner, adjectives, noun, adjectives and names, complements in the genitive; other complements and coordinations
are taken where the parse hangs them inside the phrase.
"""

from dataclasses import dataclass

from selon.attribute.lexicon import Lexicon
from selon.parse import Parse, Token

BEFORE = {"DET", "ADJ", "NUM"}
HEADS = {"NOUN", "PROPN", "X", "PRON"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `last` (excluded) around `head`; `joints` are the conjunctions that join members."""

    first: int
    last: int
    head: int
    joints: tuple[int, ...] = ()


def phrase_from(p: Parse, lex: Lexicon, start: int, limit: int) -> Phrase | None:
    """The noun phrase that begins at token `start` and ends before `limit`; None where none begins there."""
    tokens = p.tokens
    if start >= limit:
        return None
    i = start + (tokens[start].form in lex.words["plural_articles"])  # which the tagger may call a preposition
    while i < limit and _premodifier(lex, tokens, i, limit):
        i += 1
    if i >= limit or not (tokens[i].upos in HEADS or _nominal(tokens, start, i)):
        if i > start and tokens[i - 1].upos in {"ADJ", "NUM"}:  # le premier, les deux: the adjective is the head
            i -= 1
        else:
            return None
    head, joints = i, []
    i += 1
    while i < limit:
        step = _postmodifier(p, lex, start, i, limit, head)
        if step is None:
            break
        i, joint = step
        if joint is not None:
            joints.append(joint)
    return Phrase(start, i, head, tuple(joints))


def phrase_around(p: Parse, lex: Lexicon, head: int, first: int, limit: int) -> Phrase | None:
    """The noun phrase whose head is token `head`, within tokens `first` to `limit`."""
    start = head
    while (
        start > first and p.tokens[start - 1].upos in BEFORE | {"ADV"} and not p.tokens[start - 1].form.startswith("-")
    ):
        if p.tokens[start - 1].upos == "ADV" and p.tokens[start - 1].head not in range(start, head + 1):
            break
        start -= 1
    return phrase_from(p, lex, start, limit)


def _premodifier(lex: Lexicon, tokens: tuple[Token, ...], i: int, limit: int) -> bool:
    token = tokens[i]
    if token.upos in {"DET", "NUM"} or token.form in lex.words["quantifiers"]:
        return i + 1 < limit
    if token.form in lex.words["predeterminers"]:
        return i + 1 < limit and tokens[i + 1].upos in {"DET", "NOUN", "PROPN", "ADJ"}
    if (
        token.form in lex.words["genitive"]
        and i + 1 < limit
        and tokens[i + 1].form in lex.words["partitive_adjectives"]
    ):
        return True
    # an adjective before its noun: only with a noun to come
    return (
        token.upos == "ADJ"
        and i + 1 < limit
        and tokens[i + 1].upos in {"NOUN", "PROPN", "ADJ"}
        and tokens[i + 1].head != i
    )


def _nominal(tokens: tuple[Token, ...], start: int, i: int) -> bool:
    """An adjective or participle that stands for a noun after a determiner: les insurgés, l'accusé."""
    return (
        i > start
        and tokens[i - 1].upos == "DET"
        and tokens[i].upos in {"ADJ", "VERB", "NUM"}
        and "Mood" not in tokens[i].feats
    )


def _postmodifier(p: Parse, lex: Lexicon, start: int, i: int, limit: int, head: int) -> tuple[int, int | None] | None:
    """The end of what token `i` adds to the phrase begun at `start`, with the conjunction if it joins a member."""
    tokens, token = p.tokens, p.tokens[i]
    if (
        token.upos in {"VERB", "ADJ", "NOUN"}
        and (token.lemma in lex.words["relaying_verbs"] or token.form in lex.words["relaying_homographs"])
        and token.feats.get("VerbForm") != "Inf"
    ):
        return None
    if token.upos in {"PROPN", "X"} and token.text[0].isalnum():
        return i + 1, None
    if (
        token.upos == "DET"
        and token.text[0].isupper()
        and i + 1 < limit
        and tokens[i + 1].upos in {"PROPN", "X", "NOUN"}
    ):
        return i + 2, None  # the article of a title: le quotidien La Stampa
    if token.upos == "NUM" and i + 1 < limit and tokens[i + 1].upos == "PROPN":
        return i + 2, None  # la chaîne 218 TV
    if (
        token.upos == "ADV"
        and i + 1 < limit
        and start <= tokens[i + 1].head < i
        and tokens[i + 1].upos in {"ADJ", "VERB"}
    ):
        return i + 1, None  # des sources bien informées
    if token.upos == "ADJ" or (token.upos == "NUM" and token.text.isdigit() and tokens[i - 1].upos == "PROPN"):
        return i + 1, None
    if token.upos == "NOUN" and (start <= token.head < i or token.text[0].isupper() or tokens[i - 1].upos == "NOUN"):
        return i + 1, None
    if (
        token.upos == "VERB"
        and token.feats.get("VerbForm") == "Part"
        and token.feats.get("Tense") == "Past"
        and start <= token.head < i
    ):
        return _participle(p, lex, i, limit), None
    if token.form in lex.words["genitive"] or token.form == "-":
        inner = phrase_from(p, lex, i + 1, limit) if i + 1 < limit else None
        return (inner.last, None) if inner else None
    if token.form == "(":
        return _parenthesis(tokens, i, limit)
    if token.form in {"«", "“", '"', "‘"} and i + 2 < limit:
        return _quoted_name(p, i, limit)
    if token.upos == "ADP":
        inner = phrase_from(p, lex, i + 1, limit)
        if (
            inner
            and start <= tokens[inner.head].head < i
            and tokens[inner.head].relation.startswith(("nmod", "obl:arg"))
        ):
            return inner.last, None
        return None
    if token.form in lex.words["phrase_coordinators"]:
        return _joined(p, lex, start, i, limit, head)
    return None


def _participle(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """A participle with its agent or place: (la coalition) menée par les États-Unis, basé à Londres."""
    if i + 1 < limit and p.tokens[i + 1].upos == "ADP":
        inner = phrase_from(p, lex, i + 2, limit)
        if inner:
            return inner.last
    return i + 1


def _parenthesis(tokens: tuple[Token, ...], i: int, limit: int) -> tuple[int, None] | None:
    for j in range(i + 1, min(limit, i + 12)):
        if tokens[j].form == ")":
            return j + 1, None
    return None


def _quoted_name(p: Parse, i: int, limit: int) -> tuple[int, None] | None:
    """A name in quotation marks after its noun: le journal « Al-Quds »."""
    quotation = p.tokens[i + 1].quotation
    if quotation < 0:
        return None
    j = i + 1
    while j < limit and p.tokens[j].quotation == quotation:
        j += 1
    short = j - i <= 5 and p.tokens[i + 1].text[0].isupper()
    return (min(j + 1, limit), None) if short else None


def _joined(p: Parse, lex: Lexicon, start: int, i: int, limit: int, head: int) -> tuple[int, int | None] | None:
    if i + 1 >= limit:
        return None
    following = p.tokens[i + 1]
    if following.upos == "ADJ" and start <= following.head < i:
        return i + 2, None
    after = i + 2 if following.form in lex.words["genitive"] and i + 2 < limit else i + 1
    inner = phrase_from(p, lex, after, limit)
    if inner is None:
        return None
    joined = p.tokens[inner.head]
    if joined.relation == "conj" and start <= joined.head < i:
        member = joined.head == head and following.form not in lex.words["genitive"]
        return inner.last, i if member else None
    ends = inner.last >= limit or p.tokens[inner.last].upos == "PUNCT"
    if ends and p.tokens[i - 1].upos == "PROPN" and joined.text[0].isupper() and p.tokens[head].upos == "PROPN":
        return inner.last, i  # par Paris et l'Union européenne, whatever the parse says
    return None
