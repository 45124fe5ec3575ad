"""Passages that an article takes from another: Voici ce que rapporte l'agence X: and then its dispatch. Its medium is
the nearest relay of all that is told there, and answers for what nobody is cited for (codebook, rule 11).

Such a passage begins behind a paragraph that ends with a colon and names one medium alone; it ends with a heading, a
credit, a line of brackets or signs, or where the one who passes it on speaks of himself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from selon.attribute.clauses import OPENING
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.quotes import DASHES
from selon.attribute.sources import kind_of, plausible, speaker
from selon.model import Claim, Source
from selon.parse import Parse, Sentence

LONGEST_INTRODUCTION = 40  # tokens of the sentence that introduces a passage


@dataclass(frozen=True, slots=True)
class Introduced:
    """A passage of the text and the medium that it is taken from; `opening` are the characters that introduce it."""

    opening: tuple[int, int]
    start: int
    end: int
    who: Source


def introduced(p: Parse, lex: Lexicon, claims: Sequence[Claim]) -> list[Claim | None]:
    """For each claim: itself, with the medium of the passage that it stands in before its chain; None for one that but
    introduces such a passage."""
    passages = list(_passages(p, lex))
    return [_within(claim, passages) for claim in claims]


def taken_over(p: Parse, lex: Lexicon, own: Sequence[Claim]) -> list[Claim]:
    """The claims that nobody is cited for; those of such a passage are said by its medium."""
    passages = list(_passages(p, lex))
    found = [next((x for x in passages if x.start <= c.content[0].start < x.end), None) for c in own]
    return [replace(c, sources=(x.who,)) if x is not None else c for c, x in zip(own, found, strict=True)]


def _within(claim: Claim, passages: Sequence[Introduced]) -> Claim | None:
    start = claim.content[0].start
    for passage in passages:
        opens = passage.opening[0] <= start < passage.opening[1]
        if opens and claim.sources and claim.sources[-1].name == passage.who.name:
            return None
        if passage.start <= start < passage.end and all(s.name != passage.who.name for s in claim.sources):
            return replace(claim, sources=(passage.who, *claim.sources))
    return claim


def _passages(p: Parse, lex: Lexicon) -> Iterator[Introduced]:
    sentences = p.sentences
    for before, after in pairwise(sentences):
        opened = p.tokens[before.last - 1].form == ":" and before.paragraph < after.paragraph and not after.heading
        quoted = p.tokens[after.first].form in OPENING | {'"'}
        if not opened or quoted or before.heading or before.last - before.first > LONGEST_INTRODUCTION:
            continue
        who = _medium(p, lex, before)
        if who is not None:
            last = _last(p, lex, after.index)
            yield Introduced((before.start, before.end), after.start, sentences[last].end, who)


def _medium(p: Parse, lex: Lexicon, sentence: Sentence) -> Source | None:
    """The one medium that a sentence names by its name; None where it names another, or denies."""
    found: list[Source] = []
    i = sentence.first
    while i < sentence.last:
        if p.tokens[i].form in lex.words["negator"]:
            return None  # ce que vous ne lirez pas dans X
        if p.tokens[i].form in lex.words["told_to"] and p.at(i - 1).upos in {"VERB", "AUX"}:
            return None  # a déclaré à X : it is not X that speaks
        opens = p.tokens[i].upos in {"DET", "NOUN", "PROPN", "ADJ", "X"}
        phrase = phrase_from(p, lex, i, sentence.last) if opens else None
        if phrase is None or kind_of(p, lex, phrase) != "medium" or not plausible(p, lex, phrase, sure=True):
            i += 1
            continue
        one = speaker(p, lex, phrase, phrase.last)
        if one.basis != "named":
            i += 1  # le site | de l'agence X
            continue
        span = p.span(phrase.first, phrase.last)
        found.append(Source(span.start, span.end, span.text, one.name, "medium", "carried", "asserted", ()))
        i = phrase.last
    return found[0] if len({one.name for one in found}) == 1 else None


def _last(p: Parse, lex: Lexicon, first: int) -> int:
    """The last sentence of the passage that begins with a sentence."""
    sentences, listed = p.sentences, p.tokens[p.sentences[first].first].form in DASHES
    last = first
    for sentence in sentences[first + 1 :]:
        if sentence.paragraph > sentences[last].paragraph and (
            sentence.heading
            or (listed and p.tokens[sentence.first].form not in DASHES)
            or _credited(p, sentences[last].end, sentence.start)
            or _apart(p, lex, sentence)
        ):
            break
        last = sentence.index
    return last


def _credited(p: Parse, start: int, end: int) -> bool:
    """Whether a line of credits stands between two characters."""
    return any(x.kind == "credit" and start <= x.start < end for x in p.article.passages)


def _apart(p: Parse, lex: Lexicon, sentence: Sentence) -> bool:
    """Whether a paragraph is but a line in brackets or signs, or tells of the one who writes: Notre commentaire."""
    tokens = p.of(sentence)
    bracketed = tokens[0].form == "(" and tokens[-1].form in {")", "."}
    own = lex.words["first_person"] | lex.words["our"]
    of_oneself = any(t.form in own and t.quotation < 0 for t in tokens)
    return bracketed or of_oneself or not any(t.text[0].isalnum() for t in tokens)
