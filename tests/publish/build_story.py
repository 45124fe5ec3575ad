"""Articles and events by hand: what each article says, by which chain, and where the roots stand."""

from selon.model import (
    Article,
    Carried,
    Claim,
    Disagreement,
    Event,
    EventPlace,
    EventWhen,
    Joined,
    Place,
    Quoted,
    Reader,
    Reading,
    Root,
    Source,
    Span,
    Stand,
    article_id,
)

STANDS = {"asserted": "for", "confirmed": "for", "denied": "against", "declined": "declines", "demanded": None}


def reading(file, *said, published="2021-01-22", outlet=None):
    """An article that says these things, each (chain from relay to root, words) or (chain, words, stance); a chain of
    None: a cue that names nobody; of nobody: the article's own word."""
    text = "\n".join(words for _, words, *_ in said) + f"\n{file}"
    identity, digest = article_id(text)
    claims = []
    for number, (chain, words, *stance) in enumerate(said):
        start = text.index(words)
        links = tuple(Source(0, 1, name, name, "medium", "named", *(stance or ["asserted"])) for name in chain or ())
        span, cue = Span(start, start + len(words), words), Span(0, 1, text[0]) if chain != () else None
        claims.append(Claim(f"{file}-{number}", (span,), cue, links, "indirect", *(stance or ["asserted"])))
    article = Article(identity, digest, file, None, None, outlet, None, published, None, "fr", text)
    return Reading(Reader("0", "0" * 12, None), article, tuple(claims), (), ())


def event(*readings, copies=(), media=(), disagreements=(), **fields):
    """The event that all claims of these readings tell. `copies` are groups of files, `media` who heard a root."""
    media = dict(media)
    stands, roots = [], {}
    for one in readings:
        for claim in one.claims:
            root, stand = claim.sources[-1].name if claim.sources else None, STANDS[claim.stance]
            stands.append(Stand(one.article.id, one.article.file, claim.id, root, stand))
            if root and stand:
                roots.setdefault((root, stand), []).append(one.article.file)
    files = tuple(one.article.file for one in readings)
    empty = {
        "id": "0123456789abcdef",
        "type": "movement",
        "when": EventWhen("2021-01-21", "2021-01-21", "2021-01-21", (Carried("2021-01-21", files, ()),)),
        "places": (),
        "counts": (),
        "actors": (),
        "targets": (),
        "mentions": tuple(Joined(one.article.id, one.article.file, "m") for one in readings),
        "claims": tuple(stands),
        "articles": files,
        "outlets": tuple(one.article.outlet for one in readings if one.article.outlet),
        "roots": tuple(
            Root(name, stand, tuple(dict.fromkeys(files)), media.get(name)) for (name, stand), files in roots.items()
        ),
        "disagreements": tuple(disagreements),
        "copies": tuple(copies),
    }
    return Event(**{**empty, **fields})


def place(name, **fields):
    """A place of an event: in Syria, unless told otherwise."""
    known = {"gazetteer": None, "latitude": 35.0, "longitude": 40.0, "country": "SY", "admin1": None, "admin2": None}
    known |= {"kind": "town", "role": "at", "precision": 1, "reason": None}
    return EventPlace(Place(0, 1, name, name, **{**known, **fields}), ("a.txt",), ())


def quoted(of, number=0):
    """The words of a claim of a reading."""
    claim = of.claims[number]
    span = claim.content[0]
    return Quoted(of.article.file, of.article.id, claim.id, span.start, span.end, span.text)


def differ(field, kind, first, second, values, reason="both cannot hold"):
    """A disagreement between two quoted claims."""
    return Disagreement(field, kind, (first, second), values, f"{reason}: {', '.join(values)}")
