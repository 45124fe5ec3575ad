"""The article's own word: what it tells of events that no source answers for (codebook, section 1)."""

from collections.abc import Iterator, Sequence

from selon.attribute.claims import EDGE
from selon.attribute.clauses import negated_content
from selon.attribute.hearsay import hedged
from selon.attribute.lexicon import lexicon
from selon.frame import Telling
from selon.model import Claim, claim_id
from selon.parse import Parse

Range = tuple[int, int]


def own_claims(p: Parse, claims: Sequence[Claim], tellings: Sequence[Telling], ids: Sequence[str]) -> list[Claim]:
    """A claim for each stretch of a sentence that tells events and that no claim covers: no cue, no source.

    What a relative clause tells of somebody who is cited is no stretch of its own.
    """
    taken = [r for c in claims for r in _words(c)]
    stretches: dict[Range, list[str]] = {}
    for telling, id_ in zip(tellings, ids, strict=True):
        start = p.tokens[telling.head].start
        if any(a <= start < b for a, b in taken):
            continue
        stretch = _stretch(p, telling, taken)
        if stretch is not None and _question(p, stretch):
            continue
        if stretch is not None and p.tokens[stretch[0]].feats.get("PronType") != "Rel":
            stretches.setdefault(stretch, []).append(id_)
    return [_claim(p, stretch, about) for stretch, about in stretches.items()]


def _question(p: Parse, stretch: Range) -> bool:
    """Whether a stretch is but what somebody was asked about: Interrogé sur cette frappe, (X a dit P)."""
    words, (first, last) = lexicon(p.article.language or "").words, stretch
    asked = p.tokens[first].form in words["asked"] and last - first > 1
    return asked and p.tokens[first + 1].form in words["asked_about"] and p.at(last).form == ","


def _words(claim: Claim) -> Iterator[Range]:
    """The characters that a claim covers: its content, its cue, its sources."""
    yield from ((s.start, s.end) for s in claim.content)
    yield from ((s.start, s.end) for s in claim.sources)
    if claim.cue is not None:
        yield claim.cue.start, claim.cue.end


def _stretch(p: Parse, telling: Telling, taken: Sequence[Range]) -> Range | None:
    """The tokens around a trigger up to what claims cover, within its sentence."""
    sentence = p.sentences[telling.sentence]

    near = [(a, b) for a, b in taken if a < sentence.end and b > sentence.start]

    def free(i: int) -> bool:
        return not any(a <= p.tokens[i].start < b for a, b in near)

    first, last = telling.head, telling.head + 1
    while first > sentence.first and free(first - 1):
        first -= 1
    while last < sentence.last and free(last):
        last += 1
    while first < last and p.tokens[first].form in EDGE:
        first += 1
    words = lexicon(p.article.language or "").words
    while last > first and p.tokens[last - 1].form in EDGE | words["trailing"] | words["relatives"]:
        last -= 1  # un barrage a sauté |, dont (X rejette la responsabilité)
    return (first, last) if first < last else None


def _claim(p: Parse, stretch: Range, about: list[str]) -> Claim:
    span, lex = p.span(*stretch), lexicon(p.article.language or "")
    return Claim(
        claim_id(p.article.id, [(span.start, span.end)], None, "own"),
        (span,),
        None,
        (),
        "indirect",
        "asserted",
        hedged=hedged(p, lex, *stretch, reported=False),
        negated=negated_content(p, lex, *stretch),
        mentions=tuple(about),
    )
