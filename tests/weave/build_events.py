"""Readings of made articles out of literals: what each telling says, and on whose word."""

from selon.model import (
    Article,
    Claim,
    Count,
    EventMention,
    Named,
    Passage,
    Place,
    Reader,
    Reading,
    Source,
    Span,
    When,
    article_id,
    claim_id,
    mention_id,
)

SPOTS = {  # name -> latitude, longitude, country, province, kind, UCDP where_prec
    "al-Walid": (36.95, 42.30, "SY", "Hassaké", "crossing", 1),
    "al-Chaddadi": (36.06, 40.73, "SY", "Hassaké", "town", 1),
    "Hassaké": (36.50, 40.75, "SY", "Hassaké", "province", 4),
    "Syrie": (35.0, 38.5, "SY", None, "country", 6),
    "Saraqib": (35.86, 36.80, "SY", "Idlib", "town", 1),
    "Ariha": (35.81, 36.61, "SY", "Idlib", "town", 1),  # 18 km from Saraqib
    "Palmyre": (34.55, 38.27, "SY", "Homs", "town", 1),
    "Homs": (34.73, 36.71, "SY", "Homs", "town", 1),  # 144 km from Palmyre
    "Idlib": (35.93, 36.63, "SY", "Idlib", "province", 4),
    "Mossoul": (36.34, 43.13, "IQ", "Ninive", "town", 1),
}
UNITS = {
    "vehicles": "véhicules",
    "killed": "morts",
    "injured": "blessés",
    "munitions": "roquettes",
    "people": "hommes",
    "attacks": "attaques",
}


def telling(
    kind="shelling",
    day="2021-01-21",
    place="Saraqib",
    *,
    role="at",
    counts=(),
    actors=(),
    targets=(),
    root="SANA",
    stance="asserted",
    negated=False,
    says=None,
    trigger="tirs",
    reality="happened",
    dated=None,
):
    """What one telling says. `day`: first and last with a stroke between, or None where only the report is dated;
    `dated`: the words that it is dated by;
    `counts`: (kind, min, max) each, and "about" or a unit of its own as a fourth; `root`: None is the article's own
    word."""
    return dict(locals())


def reading(*tellings, file="a.txt", published="2021-01-22", outlet=None):
    """An article that makes these tellings, each in a sentence of its own."""
    text, starts = "", []
    for number, one in enumerate(tellings):
        starts.append(len(text))
        own = one["says"] or f"mot{file}{number}a mot{file}{number}b mot{file}{number}c mot{file}{number}d".replace(
            ".", ""
        )
        text += f"{one['trigger']} {own}. "
    identity, digest = article_id(text)
    mentions, claims = [], []
    for one, start in zip(tellings, starts, strict=True):
        mention, claim = _mention(one, identity, start), None
        claim = _claim(one, identity, start, text[start : text.index(".", start)], mention.id)
        mentions.append(mention)
        claims.append(claim)
    passages = (Passage(0, len(text), "body"),)
    article = Article(identity, digest, file, None, None, outlet, None, published, "given", "fr", text, passages)
    return Reading(Reader("0", "0" * 12, "made"), article, tuple(claims), tuple(mentions), ())


def _mention(one, identity, start):
    span = Span(start, start + len(one["trigger"]), one["trigger"])
    return EventMention(
        mention_id(identity, one["kind"], (span.start, span.end)),
        one["kind"],
        span,
        tuple(Named(start, start + 1, name, name) for name in one["actors"]),
        tuple(Named(start, start + 1, name, name) for name in one["targets"]),
        (_place(one["place"], one["role"], start),) if one["place"] else (),
        _when(one["day"], one["dated"]),
        tuple(_count(start, *count) for count in one["counts"]),
        one["reality"],
        one["negated"],
    )


def _place(name, role, start):
    latitude, longitude, country, admin1, kind, precision = SPOTS[name]
    identity = f"made:{name}:{kind}"
    return Place(
        start, start + 1, name, name, identity, latitude, longitude, country, admin1, None, kind, role, precision, None
    )


def _when(day, words):
    if day is None:
        return When(None, None, None, None, None, words, "report", None, "only the report is dated")
    first, _, last = day.partition("/")
    return When(day, first, last or first, None, None, words, "resolved", 5 if last else 1, None)


def _count(start, kind, low, high, told=None):
    unit = UNITS[kind] if told in {None, "about"} else told
    return Count(start, start + 1, str(low), low, high, told == "about", unit, kind)


def _claim(one, identity, start, words, mention):
    chain = ()
    if one["root"]:
        chain = (Source(start, start + 1, one["root"], one["root"], "medium", "named", one["stance"]),)
    span = Span(start, start + len(words), words)
    number = claim_id(identity, [(span.start, span.end)], None, str(one["root"]))
    return Claim(number, (span,), None, chain, "indirect", one["stance"], negated=one["negated"], mentions=(mention,))


def weight_of(aspect, found):
    """What one aspect of a comparison of two mentions comes to."""
    return sum(found.weights.of(evidence) for evidence in found.evidence if evidence.aspect == aspect)
