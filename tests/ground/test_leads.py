"""Where and when the acts of a lead were, beside what is told of the town."""

import pytest

import selon

pytestmark = pytest.mark.slow

ROWS = [  # the sentence, the type of a mention, its places, its day (None: only the report is dated)
    (
        "Dix personnes ont été tuées lundi dans une frappe sur un marché d'El-Facher, une ville assiégée par les FSR.",
        "air-strike",
        {"El-Fasher"},
        "2024-11-18",
    ),
    (
        "Dix personnes ont été tuées lundi dans une frappe sur un marché d'El-Facher, une ville assiégée par les FSR.",
        "siege",
        {"El-Fasher"},
        None,
    ),
    (
        "Neuf civils sont morts mercredi dans une attaque de drone contre un hôpital d'El-Obeid, une ville encerclée "
        "depuis mai par les FSR.",
        "air-strike",
        {"El-Obeid"},
        "2024-11-20",
    ),
    (
        "Neuf civils sont morts mercredi dans une attaque de drone contre un hôpital d'El-Obeid, une ville encerclée "
        "depuis mai par les FSR.",
        "siege",
        {"El-Obeid"},
        "2024-05-01/2024-11-20",
    ),
    (
        "Cinq habitants ont péri mardi dans le pilonnage d'un quartier de Kherson, ville reprise par l'armée en "
        "novembre 2022.",
        "territory",
        {"Kherson"},
        "2022-11",
    ),
    ("Les FSR ont assiégé lundi El-Facher.", "siege", {"El-Fasher"}, "2024-11-18"),
    ("El-Facher, assiégée par les FSR, a été bombardée lundi.", "shelling", {"El-Fasher"}, "2024-11-18"),
]


@pytest.mark.parametrize(("sentence", "kind", "names", "day"), ROWS)
def test_where_and_when(sentence, kind, names, day):
    mentions = selon.read(sentence, published="2024-11-20").mentions
    mention = next(m for m in mentions if m.type == kind)
    assert {place.name for place in mention.places} == names
    assert mention.when.edtf == day
