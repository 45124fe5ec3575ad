"""A woven event and the readings that it names, made by hand."""

from dataclasses import replace

from selon.model import (
    Carried,
    CarriedCount,
    Disagreement,
    Event,
    EventCount,
    EventPlace,
    EventWhen,
    Joined,
    Quoted,
    Root,
    Stand,
)

from .build import claimed, count, named, placed, raid, telling_of

WORDS = "un avion a bombardé vendredi Kafr Amal, tuant 17 personnes, dont 12 civils"


def account(**fields):
    """An event that SANA asserts and Le ministère denies, with the reading that tells it; `fields` replace its own."""
    strike = raid(actors=(named("un avion", "armed-group", "Groupe Amal"),), counts=(count("17 personnes", 17, 17),))
    told = claimed(WORDS, by=("SANA", "M. Darwich"), of=(strike,), cue="affirme")
    denial = claimed("toute frappe", by=("Le ministère",), stance="denied", of=(strike,), cue="dément", about=told.id)
    url = "https://levant.example/1?a=1"
    reading = telling_of(strike, claims=(told, denial), url=url, language="fr", file="a.txt")
    article = reading.article
    place = placed("Kafr Amal", 34.5, 38.25, gazetteer="geonames:12345")
    quoted = [
        Quoted("a.txt", article.id, one.id, one.content[0].start, one.content[0].end, one.content[0].text)
        for one in (told, denial)
    ]
    event = Event(
        id="e" * 16,
        type="air-strike",
        when=EventWhen("2021-01-22", "2021-01-22", "2021-01-22", (Carried("2021-01-22", ("a.txt",), ("M. Darwich",)),)),
        places=(EventPlace(place, ("a.txt",), ("M. Darwich",)),),
        counts=(
            EventCount(
                "killed", "personnes", 12, 17, None, (CarriedCount("17", ("a.txt",), ("M. Darwich",), "personnes"),)
            ),
        ),
        actors=(Carried("Groupe Amal", ("a.txt",), ("M. Darwich",)),),
        targets=(Carried("des habitants", ("a.txt",), ()),),
        mentions=(Joined(article.id, "a.txt", strike.id),),
        claims=(
            Stand(article.id, "a.txt", told.id, "M. Darwich", "for"),
            Stand(article.id, "a.txt", denial.id, "Le ministère", "against"),
        ),
        articles=("a.txt",),
        outlets=("Levant-Presse",),
        roots=(Root("M. Darwich", "for", ("a.txt",)), Root("Le ministère", "against", ("a.txt",))),
        disagreements=(
            Disagreement("happened", "contradiction", tuple(quoted), ("it did", "it did not"), "one denies it"),
        ),
        copies=(),
        reasons={},
    )
    return replace(event, **fields), {article.id: reading}


def undated(edtf, earliest, latest):
    """When it was, as those words of EDTF."""
    return {"when": EventWhen(edtf, earliest, latest)}


__all__ = ["WORDS", "account", "undated"]
