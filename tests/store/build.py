"""Readings and dossiers for the tests of this room: made by hand, no pipeline is loaded."""

from dataclasses import replace

from made import article, claim, source, span
from selon.model import Count, EventMention, Flag, Named, Place, Reader, Reading, When, mention_id

READER = Reader("0.1.0", "0" * 12, "a pipeline 1")
NEWER = Reader("0.1.0", "1" * 12, "a pipeline 1")
TEXT = "Un convoi à Boukamal\n\nSelon SANA, trois soldats ont été tués jeudi à Boukamal. L’armée a bombardé Hassaké.\n"


def place(words, name, *, text, key=None, latitude=34.45, longitude=40.92, admin1="Deir ez-Zor"):
    at = span(words, text)
    return Place(at.start, at.end, at.text, name, key, latitude, longitude, "SY", admin1, None, "town", "at", 1, None)


def mention(trigger, kind="shelling", *, text, places=(), counts=(), day="2021-01-21"):
    at = span(trigger, text)
    number = mention_id(article(text).id, kind, (at.start, at.end))
    when = When(day, day, day, None, None, None, "resolved", 1, None)
    actors = (Named(*_offsets(span("armée", text)), "armée", "state"),) if "armée" in text else ()
    return EventMention(number, kind, at, actors, (), tuple(places), when, tuple(counts), "happened", False)


def count(words, number, by=(), *, text):
    at = span(words, text)
    return Count(at.start, at.end, at.text, number, number, False, "soldats", "killed", tuple(by))


def told(text=TEXT, *, reader=READER, **fields):
    """One claim of SANA with an event at Boukamal, and one event of the article's own word."""
    said = claim(
        "trois soldats ont été tués jeudi à Boukamal", cue="Selon", sources=[source("SANA", text=text)], text=text
    )
    dead = mention(
        "tués",
        "casualty",
        text=text,
        places=[place("Boukamal", "Boukamal", text=text, key="geonames:174448")],
        counts=[count("trois soldats", 3, [said.id], text=text)],
    )
    strike = mention("bombardé", text=text, places=[place("Hassaké", "Hassaké", text=text, admin1="Hassaké")])
    said = replace(said, mentions=(dead.id,))
    flag = Flag("weekday-mismatch", 0, 2, "printed as a Thursday")
    facts = {"title": "Un convoi à Boukamal", "published": "2021-01-22", "published_basis": "byline", "language": "fr"}
    return Reading(
        reader, article(text, **facts | fields), (said,), (dead, strike), (flag,), {"article.outlet": "none was found"}
    )


def plain(text, *, reader=READER, **fields):
    """An article in which nothing was read."""
    return Reading(reader, article(text, **fields), (), (), ())


def _offsets(at):
    return at.start, at.end, at.text
