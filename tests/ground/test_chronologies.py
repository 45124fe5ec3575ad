"""Chronologies: what the day that opens an entry dates and places, and what it must not."""

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

PUBLISHED = "2022-09-22"


def told(text: str) -> list[tuple[str, str, str | None, list[str]]]:
    """Type, trigger, EDTF and places of each mention."""
    p = parse(from_text(text, published=PUBLISHED, language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    return [(m.type, m.trigger.text, m.when.edtf, [place.text for place in m.places]) for m in found]


CASES = [  # the article, a mention that must be among those read, what the row shows
    (
        "2 mars – Taëz. Des obus tombent sur un marché. Six habitants sont tués.\n\n4 mars – Mocha. Un drone bombarde "
        "un port.",
        ("shelling", "tués", "2022-03-02", ["Taëz"]),
        "the day and the place of the entry, in the present tense",
    ),
    (
        "2 mars – Taëz. Des obus tombent sur un marché.\n\n4 mars – Mocha et Khokha. Un drone bombarde un port.",
        ("air-strike", "bombarde", "2022-03-04", ["Mocha", "Khokha"]),
        "the next entry is of its own day and place",
    ),
    (
        "12 juin. Deux avions ont bombardé Nuseirat. Dix morts.\n\n15 juin. Attaque contre un poste de l'armée à "
        "Rafah.\n\n16 juin. L'attaque a fait deux morts à Jénine.",
        ("armed-clash", "Attaque", "2022-06-15", ["Rafah"]),
        "an act of another entry is not taken up",
    ),
    (
        "Lundi 5 septembre\n\nDes hommes armés ont tué dix villageois à Tillabéri.\n\nDes obus sont tombés sur Kherson."
        "\n\nMardi 6 septembre\n\nUne frappe a visé un poste à Gao.",
        ("shelling", "tombés", "2022-09-05", ["Kherson"]),
        "a day alone heads the paragraphs below it",
    ),
    (
        "15 juin. L'armée appelle le Hamas à cesser ses tirs.\n\n16 juin : des rebelles attaquent deux "
        "pétroliers en mer Rouge.",
        ("request", "appelle", "2022-06-15", []),
        "an act of speech that the entry tells first",
    ),
    (
        "15 juin. L'armée appelle le Hamas à cesser ses tirs.\n\n16 juin : des rebelles attaquent deux "
        "pétroliers en mer Rouge.",
        ("armed-clash", "attaquent", "2022-06-16", ["mer Rouge"]),
        "a colon behind the day",
    ),
    (
        "15 septembre 2022.\n\nUn bus a sauté sur une mine près de Hombori.",
        ("explosion", "sauté", None, ["Hombori"]),
        "one day alone may be that of publication",
    ),
    (
        "Le 24 juin, des obus sont tombés sur Alep. Le 17, déjà, trois habitants avaient été tués à Idleb.",
        ("casualty", "tués", "2022-06-17", ["Idleb"]),
        "a day without its month, of the month told before it",
    ),
    (
        "Le 24 août, des obus sont tombés sur Alep. Le 2, un drone a été abattu à Idleb.",
        ("foiled-attack", "abattu", "2022-09-02", ["Idleb"]),
        "a day without its month, in the nearest month",
    ),
]


@pytest.mark.parametrize(("text", "expected", "shows"), CASES, ids=[case[2] for case in CASES])
def test_entries(text, expected, shows):
    assert expected in told(text), shows


DATED = [  # the text, trigger, its date, what the row shows
    (
        "Lancée le 13 juin, l'offensive vers le port de Hodeïda a été suspendue le 1er juillet.",
        "offensive",
        "2022-06-13",
        "the participle that opens the sentence tells of its subject",
    ),
    (
        "L'ONU a appelé lundi à une désescalade dans le Kordofan et demandé un accès pour ses convois.",
        "demandé",
        "2022-09-19",
        "a second verb of one subject and one auxiliary",
    ),
    (
        "Le 30 août, un bus a été attaqué à Kobajjep. Dans le même temps, l'aviation a tiré dimanche plusieurs "
        "missiles sur Damas.",
        "tiré",
        "2022-09-18",
        "a day that its own words name before one told before",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "edtf", "shows"), DATED, ids=[case[3] for case in DATED])
def test_dates(text, trigger, edtf, shows):
    assert (trigger, edtf) in {(t, d) for _, t, d, _ in told(text)}, shows
