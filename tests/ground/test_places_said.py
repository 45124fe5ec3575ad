"""How a place is said: what it is, on what line, on which side, in what district; and whether it is a place at all."""

import pytest

import selon
from selon.gather import from_text
from selon.ground.places import places
from selon.parse import parse

pytestmark = pytest.mark.slow

SAID = [  # sentence, the words of the place, its name, its kind, its precision
    # an act named by where it was
    ("L'attaque de Sobouroudo, au Burkina Faso, a fait trois morts.", "Sobouroudo", "Sobouroudo", None, None),
    ("L'embuscade de Sobouroudo a fait trois morts au Mali.", "Sobouroudo", "Sobouroudo", None, None),
    # a district and a province that have the name of their town
    ("Une frappe a tué deux civils dans le raïon de Koupiansk.", "Koupiansk", "Koupiansk", "town", 3),
    ("Une bombe a tué deux gendarmes dans la wilaya de Tébessa.", "Tébessa", "Tébessa", "town", 4),
    ("Une bombe a tué deux gendarmes à Tébessa.", "Tébessa", "Tébessa", "town", 1),
    # off a coast, and so many miles off
    ("Un cargo a été attaqué au large de Hodeïda.", "Hodeïda", "Hodeïda", "town", 2),
    ("Un cargo a été attaqué à 60 milles nautiques au sud d'Aden.", "Aden", "Aden", "town", 2),
    ("Un cargo a été attaqué à 45 milles nautiques d'Aden.", "Aden", "Aden", "town", 5),
    # a bank is of a river, and so is what has an article, where a town of that name has none
    ("Les forces russes ont pilonné la rive droite du Dniepr.", "Dniepr", "Dniepr", "river", 5),
    ("Les forces ukrainiennes ont franchi le Dniepr.", "Dniepr", "Dniepr", "river", 5),
    ("Des obus sont tombés mardi à Dnipro, en Ukraine.", "Dnipro", "Dnipro", "town", 1),
    # lines: a dash, a hyphen behind a word for a way, what links two towns
    ("Un convoi a sauté sur le tronçon Bourzanga – Djibo.", "Bourzanga – Djibo", "Bourzanga – Djibo", "region", 2),
    ("Axe Kongoussi-Djibo : un convoi a sauté mardi.", "Kongoussi-Djibo", "Kongoussi – Djibo", "region", 5),
    ("Un car a sauté sur l'axe Djibo-Zamougou.", "Djibo", "Djibo", "town", 5),
    ("Un bus reliant Ouahigouya à Titao a sauté.", "Ouahigouya à Titao", "Ouahigouya – Titao", "region", 2),
    # what stands alone has the best known of its name, beside its region
    ("L'attaque de Gao a fait dix morts.", "Gao", "Gao", "town", 1),
    # a name of our tables is known where the article tells of another country only
    ("Moscou a revendiqué la prise de Vouhledar.", "Vouhledar", "Vouhledar", "town", 1),
]


@pytest.mark.parametrize(("text", "said", "name", "kind", "precision"), SAID)
def test_what_is_said_of_a_place(text, said, name, kind, precision):
    assert (name, kind, precision) in [(x.name, x.kind, x.precision) for x in _places(text) if x.text == said]


NO_PLACE = [  # sentence, a name of it that is no place there
    ("Une attaque de Boko Haram a tué sept personnes au Nigeria.", "Boko Haram"),  # a body
    ("L'attaque de Macron contre Zemmour a choqué. Macron a répondu mardi.", "Macron"),  # who does something
    ("Homs-SANA : un obus est tombé sur un marché.", "Homs-SANA"),  # who tells of it
    # states and capitals that are parties
    ("Un cessez-le-feu a été conclu entre Islamabad et Kaboul.", "Islamabad"),
    ("Un cessez-le-feu a été conclu entre Islamabad et Kaboul.", "Kaboul"),
    ("Un accord a été signé entre Damas et le Hezbollah.", "Damas"),
    ("Kiev et Moscou ont échangé cent prisonniers mercredi.", "Kiev"),
    ("Ankara et Bagdad négocient depuis lundi.", "Bagdad"),
    ("Washington soutient Kiev face à Moscou.", "Kiev"),
    ("Washington soutient Kiev face à Moscou.", "Moscou"),
    ("N'Djamena accuse les FSR d'avoir tué deux soldats.", "N'Djamena"),
    ("Le Caire a ouvert mardi le poste-frontière de Rafah.", "Le Caire"),
    ("La chaîne, financée par Riyad, a parlé de dix morts.", "Riyad"),
    ("Un groupe parrainé par Kigali a tué dix civils.", "Kigali"),
    ("L'aviation de Kinshasa a bombardé Kibati.", "Kinshasa"),
    ("Le poste des Volontaires pour la défense de la patrie a été attaqué.", "Volontaires"),  # begins a body's name
    # of a life and of a making
    ("Le général, né à Kidal, a été tué dans une embuscade.", "Kidal"),
    ("Un cargo immatriculé à Monrovia a été touché par un missile.", "Monrovia"),
    ("Un homme recherché à Amman a été tué dans une frappe.", "Amman"),
]


@pytest.mark.parametrize(("text", "name"), NO_PLACE)
def test_what_is_no_place(text, name):
    assert name not in {x.text for x in _places(text)}


STILL = [  # sentence, a name that is a place beside one that is a party
    ("Un convoi a été attaqué entre Khartoum et Omdourman.", "Khartoum"),
    ("Des combats ont éclaté mardi à Damas et à Homs.", "Damas"),
    ("Bagdad a connu une série d'attentats mardi.", "Bagdad"),
    ("Bamako a été la cible mardi d'une attaque jihadiste.", "Bamako"),
    ("Port-au-Prince a été attaquée mardi par des gangs armés.", "Port-au-Prince"),
    ("Un bus qui allait de Kiev à Lviv a été touché mardi.", "Kiev"),
    ("Un convoi transitant par Damas a été attaqué mardi.", "Damas"),
    ("Des soldats déployés à Kidal ont été tués mardi.", "Kidal"),
]


@pytest.mark.parametrize(("text", "name"), STILL)
def test_what_is_a_place_all_the_same(text, name):
    assert name in {x.text for x in _places(text)}


INSIDE = [  # a name that is somewhere else too, and where the words behind it say that it lies
    ("L'armée russe a frappé Pichtchanka, dans la région de Kharkiv.", "Pichtchanka", ("UA", "Kharkiv", False)),
    ("L'armée russe a frappé Izioum, dans la région de Kharkiv.", "Izioum", ("UA", "Kharkiv", True)),
    ("Des tirs ont visé Sobouroudo, un village situé à 15 km de Bankass.", "Sobouroudo", ("ML", "Mopti", True)),
    ("Des tirs ont visé Sobouroudo. Un convoi a quitté Bankass.", "Sobouroudo", (None, None, False)),
]


@pytest.mark.parametrize(("text", "name", "where"), INSIDE)
def test_a_place_lies_where_the_words_behind_it_say(text, name, where):
    found = [(x.country, x.admin1, x.latitude is not None) for x in _places(text) if x.text == name]
    assert found in ([where], [])
    assert found or where == (None, None, False)


ROLES = [  # text, the names of the places of its telling with their roles
    ("Deux missiles ont été tirés depuis la région de Kharkiv.", {("Kharkiv", "from")}),
    (
        "Au Burkina Faso, un bus reliant Ouahigouya à Titao a sauté sur une mine.",
        {("Ouahigouya", "from"), ("Titao", "to"), ("Ouahigouya – Titao", "at"), ("Burkina Faso", "at")},
    ),
    # what sets another place is no way of the act
    ("Au Mali, un obus est tombé sur Konna, sur la route qui relie Sévaré à Douentza.", None),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_what_links_two_towns_goes_from_one_to_the_other(text, roles):
    (mention,) = selon.read(text, published="2023-05-02").mentions
    found = {(place.name, place.role) for place in mention.places}
    assert found == roles if roles else not any("–" in name for name, _ in found)


TARGETS = [  # text, whom or what its first telling was done to
    ("Khartoum a été bombardée mardi par l'armée.", ["Khartoum"]),  # the city
    ("Des drones ukrainiens ont frappé Moscou mardi.", ["Moscou"]),
    ("La Russie a attaqué l'Ukraine mardi.", ["Ukraine"]),  # the state
    ("Ankara a bombardé mardi des villages kurdes.", ["villages kurdes"]),
]


@pytest.mark.parametrize(("text", "names"), TARGETS)
def test_a_capital_that_is_struck_has_its_own_name(text, names):
    mention = selon.read(text, published="2023-05-02").mentions[0]
    assert [one.name for one in mention.targets] == names


DOERS = [  # text, who did what its first telling tells
    ("Ankara a bombardé mardi des villages kurdes.", ["Turquie"]),  # which the tagger takes for a pronoun
    ("L'attaque de Sobouroudo a fait trois morts.", []),  # an unknown place is nobody
    ("L'attaque du Hamas a fait trois morts.", ["Hamas"]),
    ("Kigali a bombardé mardi la ville de Goma.", ["Rwanda"]),
]


@pytest.mark.parametrize(("text", "names"), DOERS)
def test_who_is_no_place(text, names):
    mention = selon.read(text, published="2023-05-02").mentions[0]
    assert [one.name for one in mention.actors] == names


def _places(text):
    return [found.place for found in places(parse(from_text(text, language="fr", published="2023-05-02")))]
