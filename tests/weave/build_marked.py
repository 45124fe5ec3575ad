"""Readings of made articles out of marked text, for what hangs on the words around a trigger.

`[shelling tirs]` is a mention told with `tirs`; `<2021-01-21 mardi>` dates those of its sentence, and those that follow
until another date; a place of `SPOTS` is where the mentions of its sentence were, and those that follow without one.
`(denied OSDH: …)` is a claim on the words inside, which end with the bracket; the rest is the article's own word.
"""

import re

from selon.model import (
    Article,
    Claim,
    EventMention,
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
from weave.build_events import SPOTS

MARK = re.compile(
    r"\[(?P<kind>[\w-]+) (?P<trigger>[^\]]+)\]|<(?P<day>\S+) (?P<words>[^>]+)>|\((?P<stance>\w+) (?P<root>\w+): |\)"
)
SENTENCE = re.compile(r"[.!?]\s|\n")


def marked(text, *, file="a.txt", published="2021-01-22"):
    """The reading of a marked text."""
    plain, acts, dates, open_claims, claims, last = "", [], [], [], [], 0
    for mark in MARK.finditer(text):
        plain += text[last : mark.start()]
        last = mark.end()
        start = len(plain)
        if mark["kind"]:
            plain += mark["trigger"]
            acts.append((mark["kind"], Span(start, len(plain), mark["trigger"])))
        elif mark["day"]:
            plain += mark["words"]
            dates.append((mark["day"], Span(start, len(plain), mark["words"])))
        elif mark["stance"]:
            open_claims.append((mark["stance"], mark["root"], start))
        else:
            stance, root, begun = open_claims.pop()
            claims.append((stance, root, Span(begun, start, plain[begun:])))
    plain += text[last:]
    identity, digest = article_id(plain)
    ends = [0, *(m.end() for m in SENTENCE.finditer(plain)), len(plain)]
    mentions, day, there = [], None, ()
    for kind, trigger in acts:
        first = max(end for end in ends if end <= trigger.start)
        end = min(end for end in ends if end > trigger.start)
        own = [one for one in dates if first <= one[1].start < end]
        day, basis = (own[0], "resolved") if own else (day, "context")
        named = [m for name in SPOTS for m in re.finditer(rf"\b{name}\b", plain[first:end])]
        there = tuple(_place(m.group(), first + m.start()) for m in named) or there
        number = mention_id(identity, kind, (trigger.start, trigger.end))
        when = _when(day, basis)
        mentions.append(EventMention(number, kind, trigger, (), (), there, when, (), "happened", False))
    told = [_claim(identity, one, mentions) for one in claims]
    article = Article(
        identity,
        digest,
        file,
        None,
        None,
        None,
        None,
        published,
        "given",
        "fr",
        plain,
        (Passage(0, len(plain), "body"),),
    )
    return Reading(Reader("0", "0" * 12, "made"), article, tuple(told), tuple(mentions), ())


def _place(name, start):
    latitude, longitude, country, admin1, kind, precision = SPOTS[name]
    end, spot = start + len(name), f"made:{name}"
    return Place(start, end, name, name, spot, latitude, longitude, country, admin1, None, kind, "at", precision, None)


def _when(day, basis):
    if day is None:
        return When(None, None, None, None, None, None, "report", None, "only the report is dated")
    first, _, last = day[0].partition("/")
    words = day[1]
    return When(day[0], first, last or first, words.start, words.end, words.text, basis, 5 if last else 1, None)


def _claim(identity, claim, mentions):
    stance, root, span = claim
    chain = (Source(span.start, span.start + 1, root, root, "organisation", "named", stance),)
    on = tuple(m.id for m in mentions if span.start <= m.trigger.start < span.end)
    number = claim_id(identity, [(span.start, span.end)], None, root)
    return Claim(number, (span,), None, chain, "indirect", stance, mentions=on)
