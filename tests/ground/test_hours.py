"""Times of day that tell no day: of the day on which they were announced, of that of publication, or of none."""

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

DAY, NEXT, MONTH = "2022-06-15", "2022-06-16", "2022-06"  # a Wednesday, the Thursday after it
NIGHT = "2022-06-14/2022-06-15"

TOLD = [  # published, text, the trigger, its date, a word of what dates it (None: nothing does), what the row shows
    (
        DAY,
        "Des drones ont visé Odessa dans la nuit, a annoncé mercredi l’armée.",
        "visé",
        NIGHT,
        "mercredi",
        "announced",
    ),
    (
        NEXT,
        "Des drones ont visé Odessa pendant la nuit, a dit mercredi l’armée.",
        "visé",
        NIGHT,
        "mercredi",
        "the day after",
    ),
    (
        NEXT,
        "Une frappe a visé Odessa à l’aube, a indiqué mercredi le maire.",
        "frappe",
        DAY,
        "mercredi",
        "dawn of that day",
    ),
    (
        NEXT,
        "Vers 3 heures, une frappe a visé Odessa, a dit mercredi le maire.",
        "frappe",
        DAY,
        "mercredi",
        "an hour of it",
    ),
    (
        NEXT,
        "L’armée a affirmé mercredi avoir abattu dix drones durant la nuit.",
        "abattu",
        NIGHT,
        "mercredi",
        "said before it",
    ),
    (
        MONTH,
        "Des drones ont visé Odessa dans la nuit, a annoncé mercredi l’armée.",
        "visé",
        MONTH,
        "mercredi",
        "month only",
    ),
    (
        MONTH,
        "L’armée a affirmé mercredi avoir abattu dix drones au cours de la nuit.",
        "abattu",
        MONTH,
        "mercredi",
        "before",
    ),
    (
        MONTH,
        "Une frappe a visé Odessa au petit matin, a dit mercredi le maire.",
        "frappe",
        MONTH,
        "mercredi",
        "a morning",
    ),
    (
        None,
        "Des drones ont visé Odessa dans la nuit, a annoncé mercredi l’armée.",
        "visé",
        None,
        "mercredi",
        "no date known",
    ),
    (
        DAY,
        "Des drones ont visé Odessa au cours de la nuit, selon l’armée.",
        "visé",
        NIGHT,
        "nuit",
        "no day: publication",
    ),
    (MONTH, "Des drones ont visé Odessa durant la nuit, selon l’armée.", "visé", MONTH, "nuit", "no day: its month"),
    (None, "Des drones ont visé Odessa durant la nuit, selon l’armée.", "visé", None, None, "no day at all"),
    (
        NEXT,
        "L’armée a annoncé mercredi avoir reçu des chars. Dans la nuit, des drones ont visé Odessa.",
        "visé",
        NIGHT,
        "nuit",
        "by the statement of the sentence before",
    ),
    (
        MONTH,
        "L’armée a annoncé mercredi avoir reçu des chars. Dans la nuit, des drones ont visé Odessa.",
        "visé",
        MONTH,
        "mercredi",
        "by it, month only",
    ),
    (
        NEXT,
        "Le port brûlait mardi. Dans la nuit, des drones ont visé Odessa.",
        "visé",
        "2022-06-14",
        "mardi",
        "another act's",
    ),
    (
        NEXT,
        "En 2015, le port brûlait. Dans la nuit, des drones ont visé Odessa.",
        "visé",
        "2015",
        "2015",
        "of a year long past",
    ),
    (
        NEXT,
        "Le maire dit que la mine, posée dans la nuit, visait une patrouille passée une heure plus tôt.",
        "posée",
        "2022-06-15/2022-06-16",
        "nuit",
        "a time counted from the act is no statement's",
    ),
    (
        NEXT,
        "Le port brûlait mardi. À Kharkiv, des drones ont visé une gare dans la nuit.",
        "visé",
        "2022-06-15/2022-06-16",
        "nuit",
        "of another scene: the last night",
    ),
    (
        NEXT,
        "Le port brûlait le 3 juin. À Kharkiv, des drones ont visé une gare dans la nuit.",
        "visé",
        "2022-06-03",
        "3 juin",
        "of another scene of a time long past",
    ),
    (
        NEXT,
        "Le port brûlait mardi. À Kharkiv, des drones ont visé lundi une gare dans la nuit.",
        "visé",
        "2022-06-13",
        "lundi",
        "of another scene, whose day is told",
    ),
    (
        None,
        "Le port brûlait mardi. À Kharkiv, des drones ont visé une gare dans la nuit.",
        "visé",
        None,
        "mardi",
        "of another scene, no date known",
    ),
]


@pytest.mark.parametrize(
    ("published", "text", "trigger", "edtf", "word"), [pytest.param(*row[:5], id=f"{row[5]} {row[0]}") for row in TOLD]
)
def test_bare_times_of_day(published, text, trigger, edtf, word):
    p = parse(from_text(text, published=published, language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    when = next(m.when for m in found if m.trigger.text == trigger)
    assert when.edtf == edtf
    assert when.text is None if word is None else word in when.text
    assert when.text is None or p.article.text[when.start : when.end] == when.text
