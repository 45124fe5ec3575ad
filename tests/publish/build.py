"""Readings with event mentions, made by hand out of a text and the words in it."""

from dataclasses import replace

from made import claim, reading, source, span
from selon.model import Count, EventMention, Named, Place, When, article_id, mention_id

TEXT = (
    "Frappe sur Kafr Amal\n"
    "M. Darwich, cité par SANA, affirme qu’un avion a bombardé vendredi Kafr Amal, tuant 17 personnes, dont 12 civils. "
    "Le ministère dément toute frappe. Un second raid est prévu. "
    "Des renforts sont partis de Wadi Sour vers Tell Amal.\n"
)
UNDATED = When(None, None, None, None, None, None, "report", None, "only the report is dated")


def named(words, kind=None, name=None, text=TEXT):
    """An actor or target of those words."""
    at = span(words, text)
    return Named(at.start, at.end, at.text, name or words, kind)


def place(words, role="at", text=TEXT, **fields):
    """A place of those words: without coordinates, where none are given."""
    at = span(words, text)
    found = Place(at.start, at.end, at.text, words, None, None, None, None, None, None, None, role, None, "not found")
    return replace(found, **fields)


def placed(words, latitude, longitude, role="at", **fields):
    """A town of those words in Syria."""
    known = {"country": "SY", "admin1": "Homs", "admin2": "Tadmor", "kind": "town", "precision": 1, "reason": None}
    return place(words, role, latitude=latitude, longitude=longitude, **{**known, **fields})


def on(earliest, latest=None, edtf=None, precision=1, basis="resolved"):
    """A date of those days."""
    return When(edtf or earliest, earliest, latest or earliest, None, None, None, basis, precision, None)


def count(words, low, high, kind="killed", approximate=False, by=(), text=TEXT):
    """A count of those words."""
    at = span(words, text)
    return Count(at.start, at.end, at.text, low, high, approximate, None, kind, by)


def mention(kind, words, text=TEXT, **fields):
    """A mention with that trigger: it happened, and of all else nothing is told, unless it is given."""
    at = span(words, text)
    identity = mention_id(article_id(text)[0], kind, (at.start, at.end))
    empty = {"actors": (), "targets": (), "places": (), "when": UNDATED, "counts": ()}
    return EventMention(identity, kind, at, **{**empty, "reality": "happened", "negated": False, **fields})


def telling_of(*mentions, claims=(), **fields):
    """A reading with those mentions and claims; the article is a dispatch with outlet, title and date."""
    known = {"text": TEXT, "title": "Frappe sur Kafr Amal", "outlet": "Levant-Presse", "published": "2021-01-23"}
    return replace(reading(*claims, **{**known, **fields}), mentions=mentions)


def claimed(*words, by=("SANA",), stance="asserted", of=(), **fields):
    """A claim of those words by that chain, telling those mentions."""
    links = [source(name, text=TEXT, stance=stance) for name in by]
    told = tuple(one.id for one in of)
    return claim(*words, sources=links, stance=stance, text=TEXT, mentions=told, **fields)


def raid(**fields):
    """The air strike that the text tells, with all that it tells of it."""
    known = {
        "actors": (named("un avion"),),
        "targets": (named("12 civils", "public"),),
        "places": (placed("Kafr Amal", 34.5, 38.25, gazetteer="geonames:12345"),),
        "when": on("2021-01-22"),
        "counts": (count("17 personnes", 17, 17), count("12 civils", 12, 12)),
    }
    return mention("air-strike", "bombardé", **{**known, **fields})


def dispatch():
    """A strike asserted by one and denied by the other, a raid to come, a movement in no claim, a demand."""
    strike = raid()
    raid_to_come = mention("air-strike", "raid", reality="planned")
    movement = mention(
        "movement",
        "partis",
        actors=(named("Des renforts"),),
        places=(place("Wadi Sour", "from"), placed("Tell Amal", 35.0, 38.5, "to", country="IQ", precision=4)),
        when=on("2021-01-01", "2021-01-23", "2021-01", 4),
    )
    words = "un avion a bombardé vendredi Kafr Amal, tuant 17 personnes, dont 12 civils"
    told = claimed(words, by=("SANA", "M. Darwich"), of=(strike,), cue="affirme")
    denial = claimed("toute frappe", by=("Le ministère",), stance="denied", of=(strike,), cue="dément", about=told.id)
    return telling_of(strike, raid_to_come, movement, claims=(told, denial), url="levant.example/1")
