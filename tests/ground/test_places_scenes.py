"""Where an article goes elsewhere: what a sentence that tells no act names need not be where the act before it was."""

import pytest

import selon

pytestmark = pytest.mark.slow

SCENES = [  # text, type of the telling, names of all its places
    # a place that stands apart before its sentence opens another scene, with whatever words
    ("Une frappe a visé lundi Saraqeb. À Damas, l'opposition se tait.", "air-strike", {"Saraqeb"}),
    ("Une frappe a visé lundi Saraqeb. Dans la région de Homs, la trêve tient.", "air-strike", {"Saraqeb"}),
    ("Une frappe a visé lundi Saraqeb. Plus au sud, à Damas, c'est le calme.", "air-strike", {"Saraqeb"}),
    # that of the act told right behind it
    ("Dix hommes ont péri lundi à Homs. À Gao, c'est le deuil. Mille personnes ont défilé.", "protest", {"Gao"}),
    ("À Gao, c'est le deuil. Mille personnes ont défilé à Bamako.", "protest", {"Bamako"}),
    # of an act that no other words place, where none follows
    ("Un raid aérien a tué dix soldats lundi. À Homs, c'est la stupeur.", "air-strike", {"Homs"}),
    # where it goes on telling
    ("Une frappe a visé lundi une caserne. Le bâtiment est situé à Saraqeb.", "air-strike", {"Saraqeb"}),
    ("Une frappe a visé lundi Saraqeb. La maison est à la sortie de Sarmine.", "air-strike", {"Saraqeb", "Sarmīn"}),
    # what is far from an act's own place is none of it; of a move it may be where it went
    ("Une frappe a visé lundi Saraqeb. Les deux frères étaient de Damas.", "air-strike", {"Saraqeb"}),
    ("Un convoi est arrivé lundi à Homs. Ses camions sont immatriculés à Damas.", "movement", {"Homs", "Damas"}),
    # where who writes met somebody, not where people were met by others
    ("Un raid a visé lundi Gao, selon un témoin rencontré à Bamako.", "air-strike", {"Gao"}),
    ("Un raid a visé lundi Gao, selon un témoin, joint mardi à Bamako.", "air-strike", {"Gao"}),
    ("Des soldats ont rencontré lundi une mine à Gao.", "explosion", {"Gao"}),
]


@pytest.mark.parametrize(("text", "kind", "names"), SCENES)
def test_places_of_a_scene(text: str, kind: str, names: set[str]) -> None:
    reading = selon.read(text, published="2020-02-20")
    found = [m for m in reading.mentions if m.type == kind]
    assert found, [m.type for m in reading.mentions]
    assert {place.name for place in found[-1].places} == names


ASKED = [  # text, the date of its act; the day on which somebody was asked is none
    ("Selon le maire joint mardi, les affrontements ont duré trois heures.", None),
    ("Trois civils ont été tués, selon un habitant joint lundi au téléphone.", None),
    ("Trois civils ont été tués samedi, selon un habitant contacté lundi par l'AFP.", "2020-02-15"),
    ("Un raid a visé Gao, selon un témoin, rencontré lundi.", None),
    ("Un raid a eu lieu dimanche. Selon le maire joint mardi, deux hommes sont morts le même jour.", "2020-02-16"),
    # but who was arrested or met in an act is
    ("Dix civils ont été tués samedi, selon des officiers arrêtés lundi.", "2020-02-17"),
    ("Trois civils ont été tués par un groupe rencontré en route, lundi.", "2020-02-17"),
    ("Une patrouille prise à partie lundi a tué trois civils.", "2020-02-17"),
]


@pytest.mark.parametrize(("text", "edtf"), ASKED)
def test_the_day_on_which_somebody_was_asked(text: str, edtf: str | None) -> None:
    assert selon.read(text, published="2020-02-20").mentions[-1].when.edtf == edtf
