"""Where the hurt or the dead were brought is no place of the act, and nothing takes it over."""

import pytest

import selon

pytestmark = pytest.mark.slow

AT, TO = "at", "to"
BROUGHT = [  # text, then for each mention its trigger and its places with the part they play
    (
        "Des obus sont tombés lundi sur Omdourman. Une trentaine de blessés avaient été conduits vers le camp d'Abou "
        "Chouk, a dit une source médicale. L'armée a imputé la frappe aux rebelles.",
        [
            ("tombés", {("Omdourman", AT)}),
            ("blessés", {("Omdourman", AT), ("Abou Chouk", TO)}),
            ("frappe", {("Omdourman", AT)}),
        ],
    ),
    (
        "Une attaque a visé lundi Dimbal. Le bilan est de douze morts et de huit blessés, transférés à Sévaré. "
        "L'attaque n'a pas été revendiquée.",
        [
            ("attaque", {("Dimbal", AT)}),
            ("morts", {("Dimbal", AT), ("Sévaré", TO)}),
            ("attaque", {("Dimbal", AT)}),
        ],
    ),
    (
        "Trois soldats ont été blessés mardi par une mine près de Ber. Ils ont été héliportés vers Tombouctou.",
        [("blessés", {("Ber", AT)})],
    ),
    (
        "Douze personnes ont été tuées lundi à Dimbal. Les blessés ont été admis à l'hôpital de Mopti, où deux d'entre "
        "eux ont succombé.",
        [("tuées", {("Dimbal", AT)}), ("succombé", {("Dimbal", AT), ("Mopti", TO)})],
    ),
    # negative: the way out of where it was, a hospital that was hit, an act by air, people who were moved
    ("Les blessés du raid ont été évacués de Nyala à bord d'ambulances.", [("évacués", {("Nyala", "from")})]),
    ("Une frappe a touché mardi l'hôpital de Sévaré, faisant douze morts.", [("frappe", {("Sévaré", AT)})]),
    (
        "Dix rebelles sont morts lundi dans une opération héliportée à Ouenkoro.",
        [("opération héliportée", {("Ouenkoro", AT)})],
    ),
    (
        "Dix blessés de la frappe sur Saraqeb ont été transportés à Idleb.",
        [("frappe", {("Saraqeb", AT), ("Idlib", TO)})],
    ),
    (
        "Des habitants de Dimbal ont été évacués vers Sévaré mardi.",
        [("évacués", {("Dimbal", "from"), ("Sévaré", TO)})],
    ),
]


@pytest.mark.parametrize(("text", "told"), BROUGHT)
def test_where_somebody_was_brought(text, told):
    mentions = selon.read(text, published="2024-03-12").mentions
    found = [(m.trigger.text, {(place.name, place.role) for place in m.places}) for m in mentions]
    assert [one for one in found if one[0] in dict(told)] == told


PARTS = [  # text, type of a mention, its places with the part they play
    ("Les habitants ont fui lundi les combats à Loikaw.", "displacement", {("Loikaw", "from")}),
    (
        "Ils avaient fui les violences au Soudan pour se réfugier au Tchad.",
        "displacement",
        {("Soudan", "from"), ("Tchad", TO)},
    ),
    (
        "Plus de 700 personnes ont fui les attaques à Macomia vers Pemba.",
        "displacement",
        {("Macomia", "from"), ("Pemba", TO)},
    ),
    (
        "Les sirènes ont retenti à Kiryat Shmona, dont les habitants ont été évacués.",
        "displacement",
        {("Kiryat Shmona", "from")},
    ),
    ("Des habitants ont fui vers Goma.", "displacement", {("Goma", TO)}),  # negative: where they went
    ("Des combats se déroulent depuis mercredi à El-Fasher.", "armed-clash", {("El-Fasher", AT)}),
    ("Le trafic est suspendu depuis l'attaque de Palma.", "armed-clash", {("Palma", AT)}),
    ("Des roquettes ont été tirées depuis le sud du Liban.", "shelling", {("Liban", "from")}),  # negative: from there
    ("Des combats opposent l'armée aux Forces de soutien rapide à El-Fasher.", "armed-clash", {("El-Fasher", AT)}),
    ("À Omdourman, ville jumelle de Khartoum, un obus a tué cinq personnes.", "shelling", {("Omdourman", AT)}),
    ("Une trêve négociée par le Qatar et l'Égypte est entrée en vigueur à Gaza.", "agreement", set()),
    ("L'ONU demande à Israël de cesser ses frappes.", "request", set()),
    (
        "L'armée a repris Macomia, dans la province de Cabo Delgado, attaquée vendredi par des jihadistes.",
        "armed-clash",
        {("Macomia", AT), ("Cabo Delgado", AT)},
    ),
]


@pytest.mark.parametrize(("text", "kind", "told"), PARTS)
def test_the_part_that_a_place_plays(text, kind, told):
    found = [m for m in selon.read(text, published="2024-03-12").mentions if m.type == kind]
    assert found
    assert {(place.name, place.role) for place in found[0].places} == told
