"""The article's own word: what it tells of events that no source answers for (codebook, section 1)."""

from collections.abc import Collection, Iterator, Sequence

from selon.attribute.claims import EDGE
from selon.attribute.clauses import finite_within, main_verb, negated_content
from selon.attribute.hearsay import hedged
from selon.attribute.lexicon import lexicon
from selon.frame import Telling
from selon.model import Claim, claim_id
from selon.parse import Parse

Range = tuple[int, int]

LONGEST_ARTICLE = 4  # characters before the noun that opens a sentence: Les X


def own_claims(p: Parse, claims: Sequence[Claim], tellings: Sequence[Telling], ids: Sequence[str]) -> list[Claim]:
    """A claim for each stretch of a sentence that tells events and that no claim covers: no cue, no source.

    What a relative clause tells of somebody who is cited is no stretch of its own.
    """
    taken = [r for c in claims for r in _words(c)]
    sources = {(s.start, s.end) for c in claims for s in c.sources}
    stretches: dict[Range, list[str]] = {}
    for telling, id_ in zip(tellings, ids, strict=True):
        start = p.tokens[telling.head].start
        if any(a <= start < b for a, b in taken):
            continue
        stretch = _stretch(p, telling, taken, sources)
        if stretch is not None and (_question(p, stretch) or _said_of_a_source(p, stretch, sources)):
            continue
        if stretch is not None and p.tokens[stretch[0]].feats.get("PronType") != "Rel":
            stretches.setdefault(stretch, []).append(id_)
    for inner in [r for r in stretches if any(r != o and _within(r, o) for o in stretches)]:
        about = stretches.pop(inner)  # Malgré la trêve conclue lundi | , X bombarde Y
        outer = next(o for o in stretches if _within(inner, o))
        stretches[outer] = [*about, *stretches[outer]]
    return [_claim(p, stretch, about) for stretch, about in stretches.items()]


def _within(inner: Range, outer: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _question(p: Parse, stretch: Range) -> bool:
    """Whether a stretch is but what somebody was asked or speaks about: Interrogé sur cette frappe, (X a dit P);
    Concernant cette frappe, (X dit P)."""
    words, (first, last) = lexicon(p.article.language or "").words, stretch
    if p.tokens[first].form in words["topical"] and p.at(last).form == ",":
        return finite_within(p, first, last) < 0
    asked = p.tokens[first].form in words["asked"] and last - first > 1
    return asked and p.tokens[first + 1].form in words["asked_about"] and p.at(last).form == ","


def _said_of_a_source(p: Parse, stretch: Range, sources: Collection[Range]) -> bool:
    """Whether a stretch but says who the source before it is: (selon le gouverneur de X,) Ali S, qui s'est rendu à Y;
    (raconte Ali,) un habitant qui a fui."""
    first, last = stretch
    opening, before = p.sentences[p.tokens[first].sentence].first, first - 1
    while before >= opening and p.tokens[before].form in EDGE:
        before -= 1
    behind = before >= opening and any(a <= p.tokens[before].start < b for a, b in sources)
    verb = finite_within(p, first, last)
    relatives = lexicon(p.article.language or "").words["relatives"]
    return behind and (verb < 0 or any(t.form in relatives for t in p.tokens[first:verb]))


def _words(claim: Claim) -> Iterator[Range]:
    """The characters that a claim covers: its content, its cue, its sources."""
    yield from ((s.start, s.end) for s in claim.content)
    yield from ((s.start, s.end) for s in claim.sources)
    if claim.cue is not None:
        yield claim.cue.start, claim.cue.end


def _stretch(p: Parse, telling: Telling, taken: Sequence[Range], sources: Collection[Range]) -> Range | None:
    """The tokens around a trigger up to what claims cover, within its sentence."""
    sentence, words = p.sentences[telling.sentence], lexicon(p.article.language or "").words
    near = [(a, b) for a, b in taken if a < sentence.end and b > sentence.start]
    near = [r for r in near if not (r in sources and _subject_of_both(p, telling, r, near))]

    def free(i: int) -> bool:
        return not any(a <= p.tokens[i].start < b for a, b in near)

    first, last = telling.head, telling.head + 1
    while first > sentence.first and free(first - 1):
        first -= 1
    while last < sentence.last and free(last):
        last += 1
    while first < last and p.tokens[first].form in EDGE | words["copulative"]:
        first += 1
    edge = EDGE | words["trailing"] | words["relatives"] | words["according"]
    inside = last < sentence.last - 1
    while last > first and (p.tokens[last - 1].form in edge or (inside and p.tokens[last - 1].upos == "ADP")):
        last -= 1  # un barrage a sauté |, dont (X rejette la responsabilité); lors d'une visite |, selon (X)
        if inside and p.tokens[last].form in words["que"] and p.tokens[last - 1].form in words["contrast"]:
            last -= 1  # (a ordonné une enquête) | tandis que (X accuse Y)
    return (first, last) if first < last else None


def _subject_of_both(p: Parse, telling: Telling, source: Range, taken: Sequence[Range]) -> bool:
    """Whether a source at the head of the sentence is also the subject of what the article itself tells there before
    its cue: Le cheikh X, chef de Y, a tué Z et | demandé P; not X, qui a tué Z, | demande P."""
    sentence, (first, end) = p.sentences[telling.sentence], source
    start = p.tokens[telling.head].start
    later = [a for a, _ in taken if a > start]
    opening = next(t.index for t in p.of(sentence) if t.start >= first)
    opens = first - sentence.start <= LONGEST_ARTICLE or _behind_a_time(p, sentence.first, opening)
    if not opens or end > start or not later:
        return False
    if any(end <= a < start for a, _ in taken):
        return False
    behind = next(t.index for t in p.of(sentence) if t.start >= end)
    cue = next((t.index for t in p.of(sentence) if t.start >= min(later)), sentence.last)
    relatives = lexicon(p.article.language or "").words["relatives"]
    relative = any(t.form in relatives for t in p.tokens[behind : behind + 2])
    return not relative and main_verb(p, behind, cue) >= 0


def _behind_a_time(p: Parse, first: int, i: int) -> bool:
    """Whether but a time, or where something was done, stands before token `i` in its clause: La veille, | X a fui."""
    comma = i - 1 - (p.tokens[i - 1].upos == "DET")
    return comma > first and p.tokens[comma].form == "," and finite_within(p, first, comma) < 0


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
