"""Who is heard, and from whom: the source at the root of each claim, in the words that part it from its verb or from
what it tells. Chains are written from the relay nearest to the article to the root."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse


def told(text):
    """The chain, the stance and the content of every attributed claim of a text."""
    claims = attribute(parse(from_text(text, language="fr")))
    return [
        (" > ".join(s.name for s in c.sources), c.stance, " ".join(x.text for x in c.content))
        for c in claims
        if c.sources
    ]


@pytest.mark.parametrize(
    ("text", "chain", "stance", "content"),
    [
        # Dément, which the pipeline takes for an adverb, beside another finite verb.
        ("Kigali dément ces accusations et affirme que la route est sûre.", "Kigali", "denied", "ces accusations"),
        ("Alors que l'ONU parle de morts, l'armée dément toute frappe.", "armée", "denied", "toute frappe"),
        # A present participle, without commas, between a source and its verb.
        ("Un élu ayant requis l'anonymat a dit que le pont avait cédé.", "Un élu", "asserted", "le pont avait cédé"),
        ("Un témoin se trouvant sur place a raconté que l'école brûlait.", "Un témoin", "asserted", "l'école brûlait"),
        # Whom a word was gathered from, and by whom.
        (
            "Selon des informations recueillies par Reuters auprès de deux diplomates, le port est fermé.",
            "Reuters > deux diplomates",
            "asserted",
            "le port est fermé",
        ),
        (
            "D'après des témoignages recueillis auprès de rescapés, le marché a brûlé.",
            "rescapés",
            "asserted",
            "le marché a brûlé",
        ),
        # A relay that stands within the words of its source, or behind a pronoun.
        ("Un habitant de Kidal joint par RFI parle de tirs.", "RFI > Un habitant de Kidal", "asserted", "tirs"),
        (
            "D'après l'ONU, elle-même citée par l'AFP, deux camions ont brûlé.",
            "AFP > ONU",
            "asserted",
            "deux camions ont brûlé",
        ),
        # A noun with its agent before what it tells.
        (
            "L'annonce, mardi, par l'état-major, de la mort de six soldats a ému la ville.",
            "état-major",
            "asserted",
            "la mort de six soldats",
        ),
        (
            "La revendication par le JNIM de l'attaque a été diffusée lundi.",
            "JNIM",
            "claimed",
            "l'attaque",
        ),
        # An accusation in a relative clause, and what its object says after it.
        (
            "Le M23, que Kinshasa accuse d'avoir pillé un village, assure que la route est ouverte.",
            "Kinshasa",
            "accused",
            "avoir pillé un village",
        ),
        (
            "Le M23, que Kinshasa accuse d'avoir pillé un village, assure que la route est ouverte.",
            "M23",
            "asserted",
            "la route est ouverte",
        ),
        # A number alone, of which the noun was named before.
        ("Le maire parle de 34 morts, tandis que la Croix-Rouge en dénombre 51.", "Croix-Rouge", "asserted", "51"),
        # A time between what declines and what it does not say.
        ("La police n'était pas en mesure, mardi soir, de confirmer ce bilan.", "police", "declined", "ce bilan"),
        # What closes a relative clause tells that clause, and the rest is its own source's.
        ("Paris condamne le raid, qui a tué dix civils selon le maire.", "maire", "asserted", "a tué dix civils"),
        ("Paris condamne le raid, qui a tué dix civils selon le maire.", "Paris", "accused", "le raid"),
    ],
)
def test_is_told(text, chain, stance, content):
    assert any(c == chain and s == stance and content in x for c, s, x in told(text)), told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Un dément a ouvert le feu dans la gare.",  # a noun behind an article
        "L'arrestation par la police du chef des mutins a calmé la ville.",  # a noun that tells no word
        "Une ONG, qui documente les exactions, a fermé son bureau.",  # what it does for a living
    ],
)
def test_nobody_is_heard(text):
    assert told(text) == []
