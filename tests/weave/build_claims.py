"""Claims of made articles in their own words: a sentence each, with what was read in it."""

from dataclasses import replace

from selon.model import (
    Article,
    Claim,
    Count,
    EventMention,
    Named,
    Passage,
    Reader,
    Reading,
    Source,
    Span,
    When,
    article_id,
    claim_id,
    mention_id,
)
from selon.weave.comparison.extraction import features
from selon.weave.disagreements import disagreements
from selon.weave.tellings.statements import statements
from selon.weave.tellings.told import told


def says(
    root,
    words,
    trigger,
    *,
    kind="air-strike",
    stance="asserted",
    counts=(),
    targets=(),
    actors=(),
    dated=None,
    published="2021-01-22",
    negated=False,
    none=False,
    reality="happened",
    cue=None,
    of="official",
):
    """An article of one claim. `counts`: (kind, words, least) and the greatest, where it is not the least; None is
    open; `dated`: its words and the day, or the first and last, that they stand for; `none` says that the telling is
    negated itself; `cue`: the verb after the words, before who says it, who is `of` a kind."""
    text = f"{words}, {cue} {root}." if cue else f"{words}."
    identity, digest = article_id(f"{root} {published} {text}")
    at = text.index(trigger)
    mention = EventMention(
        mention_id(identity, kind, (at, at + len(trigger))),
        kind,
        Span(at, at + len(trigger), trigger),
        tuple(_named(text, name) for name in actors),
        tuple(_named(text, name) for name in targets),
        (),
        _when(text, dated),
        tuple(_count(text, *count) for count in counts),
        reality,
        none,
    )
    claim = Claim(
        claim_id(identity, [(0, len(words))], None, root),
        (Span(0, len(words), words),),
        Span(len(words) + 2, len(words) + 2 + len(cue), cue) if cue else None,
        (Source(0, 1, root, root, of, "named", stance),),
        "indirect",
        stance,
        negated=negated,
        mentions=(mention.id,),
    )
    passages = (Passage(0, len(text), "body"),)
    article = Article(identity, digest, f"{root}.txt", None, None, None, None, published, "given", "fr", text, passages)
    return Reading(Reader("0", "0" * 12, "made"), article, (claim,), (mention,), ())


def adds(reading, root, words, *, stance="asserted", negated=False):
    """The reading with one more claim about its first, in a sentence of its own that tells no act."""
    text = f"{reading.article.text} {words}."
    start = len(reading.article.text) + 1
    claim = Claim(
        claim_id(reading.article.id, [(start, start + len(words))], None, root),
        (Span(start, start + len(words), words),),
        None,
        (Source(0, 1, root, root, "official", "named", stance),),
        "indirect",
        stance,
        negated=negated,
        about=reading.claims[0].id,
    )
    article = replace(reading.article, text=text, passages=(Passage(0, len(text), "body"),))
    return replace(reading, article=article, claims=(*reading.claims, claim))


def differ(*readings):
    """(field, kind) of each disagreement of an event that some articles tell, and the disagreements."""
    tellings = [(told(reading), mention) for reading in readings for mention in features(reading)]
    found = disagreements(statements(tellings, (), ()), ())
    return sorted((one.field, one.kind) for one in found), found


def _named(text, name):
    start = text.index(name)
    return Named(start, start + len(name), name, name)


def _count(text, kind, words, low, *high):
    start = text.index(words)
    unit = words.split()[-1] if " " in words else None
    return Count(start, start + len(words), words, low, high[0] if high else low, False, unit, kind)


def _when(text, dated):
    if dated is None:
        return When("2021-01-21", "2021-01-21", "2021-01-21", None, None, None, "context", 1, None)
    words, day = dated
    start = text.index(words)
    first, _, last = day.partition("/")
    return When(day, first, last or first, start, start + len(words), words, "resolved", 3 if last else 1, None)
