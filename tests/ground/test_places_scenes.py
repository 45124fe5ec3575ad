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
    ("Un convoi est arrivé lundi à Homs. Ses camions étaient attendus à Damas.", "movement", {"Homs", "Damas"}),
    # an act of the day of the one told right before is done there too, where its own sentence names no place
    ("Dix civils ont été tués lundi à Gao. Les assaillants ont incendié des greniers.", "looting", {"Gao"}),
    ("Des tirs ont visé Gao lundi. Ils ont enlevé deux bergers.", "abduction", {"Gao"}),
    ("Dix civils ont été tués lundi à Gao. Ils ont incendié des greniers à Kidal.", "looting", {"Kidal"}),
    ("Dix civils ont été tués lundi à Gao. Mardi, ils ont incendié des greniers.", "looting", set()),
    ("Dix civils ont été tués lundi à Gao. À Kidal, des hommes ont enlevé deux bergers.", "abduction", {"Kidal"}),
    ("Un convoi est arrivé lundi à Gao. Des greniers ont été incendiés.", "looting", set()),
    # where it lies from a place that is known is no place of its own; of one that no list has it is where it was
    ("Un raid aérien a visé lundi Saraqeb, à 60 km au sud d'Alep.", "air-strike", {"Saraqeb"}),
    ("Un raid aérien a visé lundi Saraqeb, à Alep et Homs.", "air-strike", {"Saraqeb", "Alep", "Homs"}),
    ("Un raid aérien a visé lundi une ferme à 60 km au sud d'Alep.", "air-strike", {"Alep"}),
    ("Un raid aérien a visé lundi Zoumbariya, à 10 km au sud d'Alep.", "air-strike", {"Zoumbariya", "Alep"}),
    # the article may open the name of a place in small letters
    ("Une mine a tué un berger lundi à al-Zoumbariya.", "explosion", {"al-Zoumbariya"}),
    ("Une mine a été posée lundi. Elle a tué un berger à aucun prix.", "explosion", set()),
    # where who writes met somebody, not where people were met by others
    ("Un raid a visé lundi Gao, selon un témoin rencontré à Bamako.", "air-strike", {"Gao"}),
    ("Un raid a visé lundi Gao, selon un témoin, joint mardi à Bamako.", "air-strike", {"Gao"}),
    ("Des soldats ont rencontré lundi une mine à Gao.", "explosion", {"Gao"}),
    # a place that opens a sentence is that of its main verb too, beside that of a clause or a participle on it
    ("À Gao, où l'armée est entrée lundi, dix civils ont été tués.", "casualty", {"Gao"}),
    ("À Gao, assiégée par les rebelles depuis avril, une bombe a tué dix civils.", "explosion", {"Gao"}),
    ("À Gao, que les rebelles ont attaquée samedi, dix maisons ont été incendiées.", "looting", {"Gao"}),
    ("Gao, où l'armée est entrée lundi, dément. Dix civils ont été tués à Kidal.", "casualty", {"Kidal"}),
    ("À Genève, où il a manifesté lundi, X a dit que dix civils ont été tués à Gao.", "casualty", {"Gao"}),
    # whom something is imputed to, whatever noun stands between, and a make of weapons are no places
    ("Le ministre a imputé cette attaque terroriste à l'Iran. Elle a visé Gao lundi.", "armed-clash", {"Gao"}),
    ("Deux missiles de type Badr ont visé lundi Gao.", "shelling", {"Gao"}),
    ("Deux missiles de modèle Alep ont visé lundi Gao.", "shelling", {"Gao"}),
    ("Deux missiles ont visé lundi Alep.", "shelling", {"Alep"}),
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


NAMES = [  # text, names of the places of its last telling as they are written
    # the name of a band, of a missile or a ship is none of a place, though a place has it
    ("Les combattants de Liwa al-Tafouf ont été visés par un drone lundi.", set()),
    ("La ville de Liwa a été bombardée lundi.", {"Liwa"}),
    ("Deux « Palestine 2 » ont été tirés mardi sur Eilat.", {"Eilat"}),
    ("Une fusée Palestine 2 a été tirée mardi sur Eilat.", {"Eilat"}),
    ("À Gaza 12 personnes ont été tuées mardi.", {"Gaza"}),
    ("Le destroyer Alep a été touché mardi par un drone.", set()),
    ("Alep a été touché mardi par un drone.", {"Alep"}),
    # a day between the verb and what is done to a place, which no list has
    ("Des hommes armés ont attaqué samedi Toulwa.", {"Toulwa"}),
    ("Des hommes armés ont attaqué Toulwa samedi.", {"Toulwa"}),
    ("Des hommes armés ont parlé samedi Toulwa.", set()),
    ("Des hommes armés ont tué samedi Toulwa Barry.", set()),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_that_are_of_no_place(text: str, names: set[str]) -> None:
    found = selon.read(text, published="2020-02-20").mentions
    assert {place.text for place in (found[-1].places if found else ())} == names


TITLES = [  # a heading, the text below it, the places of the first act in their order
    ("Un raid à Saraqeb", "Un raid aérien a fait dix morts lundi.", ["Saraqeb"]),
    ("Un raid près de Homs", "Un raid aérien a visé lundi Palmyre.", ["Palmyre", "Homs"]),
    # a town of another act of the text, far from here
    ("Syrie : Homs bombardée", "Un raid aérien a visé lundi Saraqeb. Un raid a visé mardi Homs.", ["Saraqeb", "Syrie"]),
    (
        "Syrie : Saraqeb bombardée",
        "Un raid aérien a visé lundi Saraqeb. Un raid a visé mardi Homs.",
        ["Saraqeb", "Syrie"],
    ),
]


@pytest.mark.parametrize(("heading", "text", "names"), TITLES)
def test_places_of_a_heading(heading: str, text: str, names: list[str]) -> None:
    from selon.frame import frame
    from selon.gather import from_text
    from selon.ground.placing import placed
    from selon.parse import parse

    p = parse(from_text(f"{heading}\n\n{text}", published="2020-02-20", language="fr"))
    tellings = [t for t in frame(p) if not p.sentences[t.sentence].heading]
    found = placed(p, (), tellings)
    assert list(dict.fromkeys(place.name for place in found[0])) == names
