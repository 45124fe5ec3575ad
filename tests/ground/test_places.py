"""Places of an article: found and placed, found and left with a reason, and not found at all."""

import pytest

from selon.gather import from_text
from selon.ground.places import places
from selon.ground.places.earth import distance, midway, moved
from selon.parse import parse

pytestmark = pytest.mark.slow


def read(text):
    """(text, name, country, admin1, kind, precision) of each place of an article."""
    found = [x.place for x in places(parse(from_text(text)))]
    return [(f.text, f.name, f.country, f.admin1, f.kind, f.precision) for f in found]


PLACED = [  # sentence, and what of it has to be found
    # a preposition of place
    ("En Syrie, des tirs ont été entendus à Qamichli.", ("Qamichli", "Qamichli", "SY", "Hassaké", "town", 1)),
    # five spellings of one town
    ("En Syrie, un convoi a quitté hier Qamishli pour Raqqa.", ("Qamishli", "Qamichli", "SY", "Hassaké", "town", 1)),
    ("En Syrie, un convoi est arrivé à Kamechliyé.", ("Kamechliyé", "Qamichli", "SY", "Hassaké", "town", 1)),
    ("En Syrie, un convoi est arrivé à al-Qamishli.", ("al-Qamishli", "Qamichli", "SY", "Hassaké", "town", 1)),
    ("En Syrie, un convoi est arrivé à El-Kamichli.", ("El-Kamichli", "Qamichli", "SY", "Hassaké", "town", 1)),
    # the kind word says what is named: a province, a field, a base, a crossing, a camp
    ("Des soldats sont entrés dans la province de Homs, en Syrie.", ("Homs", "Homs", "SY", "Homs", "province", 4)),
    ("Une explosion a secoué la ville de Homs, en Syrie.", ("Homs", "Homs", "SY", "Homs", "town", 1)),
    ("Le gisement de Konico, en Syrie, a été visé.", ("Konico", "Conoco", "SY", "Deir Ezzor", "oilfield", 1)),
    ("Des drones ont visé la base d'Ain Assad, en Irak.", ("Ain Assad", "Aïn al-Assad", "IQ", "Anbar", "base", 1)),
    ("Le camp d'al-Hol, en Syrie, a été encerclé.", ("al-Hol", "al-Hol", "SY", "Hassaké", "camp", 1)),
    # homonyms: the province named near, the country named near, the country of the article
    (
        "En Irak, un tir a visé le poste-frontière d'al-Walid, dans la province d'Anbar.",
        ("al-Walid", "al-Walid (Anbar)", "IQ", "Anbar", "crossing", 1),
    ),
    (
        "En Syrie, des camions ont passé le point de passage d'al-Waleed vers la province de Hassaké.",
        ("al-Waleed", "al-Walid", "SY", "Hassaké", "crossing", 1),
    ),
    ("Des tirs ont éclaté à Tripoli, dans le nord du Liban.", ("Tripoli", "Tripoli", "LB", "Liban-Nord", "town", 1)),
    ("Les milices libyennes se battent à Tripoli, en Libye.", ("Tripoli", "Tripoli", "LY", "Tripoli", "town", 1)),
    # near a place, and away from it
    ("Un obus est tombé dans la campagne d'Idlib, en Syrie.", ("Idlib", "Idlib", "SY", "Idlib", "town", 2)),
    ("Un drone est tombé aux environs de Palmyre, en Syrie.", ("Palmyre", "Palmyre", "SY", "Homs", "town", 2)),
    (
        "Un drone est tombé à l'est de Khan Younès, à Gaza.",
        ("Khan Younès", "Khan Younès", "PS", "Bande de Gaza", "town", 2),
    ),
    # a place that is known so; a town that is spelt like a number
    (
        "La base connue sous le nom de Conoco, en Syrie, a été visée.",
        ("Conoco", "Conoco", "SY", "Deir Ezzor", "oilfield", 1),
    ),
    ("Une bombe a explosé à Trente, en Italie.", ("Trente", "Trento", "IT", "Trentino Alto Adige", "town", 1)),
    # a line, a sea, a country
    ("Des roquettes sont parties de l'autre rive de l'Euphrate.", ("Euphrate", "Euphrate", None, None, "river", 5)),
    ("Un cargo a été touché en mer Rouge.", ("mer Rouge", "Mer Rouge (mer)", None, None, "sea", 7)),
    ("Des combats se poursuivent au Soudan.", ("Soudan", "Soudan", "SD", None, "country", 6)),
    # joined names share what stands before the first
    (
        "En Syrie, les provinces de Hassaké et de Deir Ezzor sont bouclées.",
        ("Deir Ezzor", "Deir Ezzor", "SY", "Deir Ezzor", "province", 4),
    ),
    # of namesakes in two countries, the one in the country that is named, not in that of an army
    (
        "L'aviation turque a bombardé le PKK à Derik, cette localité étant en Syrie.",
        ("Derik", "Al Mālikīyah", "SY", "Hassaké", "town", 1),
    ),
    # the one whose other name stands beside it in brackets
    (
        "Une explosion a eu lieu à Derik (al-Malikiyah), près de la Turquie.",
        ("Derik", "Al Mālikīyah", "SY", "Hassaké", "town", 1),
    ),
    # the one near another place, though not better known
    (
        "À Bakhmout, l'armée ukrainienne a repris le village d'Andriïvka.",
        ("Andriïvka", "Andriïvka (Bakhmout)", "UA", "Donetsk", "town", 1),
    ),
    # what is done to it, or the words hung on it, say that a name is a place's
    ("L'armée russe s'est emparée de Soledar.", ("Soledar", "Soledar", "UA", "Donetsk", "town", 1)),
    # a part of a town; a quarter named after somebody; a name in capitals
    ("En Irak, un obus a touché Mossoul-Ouest.", ("Mossoul-Ouest", "Mossoul", "IQ", "Ninive", "town", 1)),
    (
        "Des obus sont tombés sur le quartier de Cheikh Maqsoud, à Alep.",
        ("Cheikh Maqsoud", "Cheikh Maksoud", "SY", "Alep", "neighbourhood", 1),
    ),
    # other theatres
    ("Au Mali, une mine a explosé près de Sévaré.", ("Sévaré", "Sévaré", "ML", "Mopti", "town", 2)),
    ("Au Soudan, les FSR ont pris El-Geneina.", ("El-Geneina", "El-Geneina", "SD", "Darfour-Occidental", "town", 1)),
    ("En Ukraine, la ville d'Avdiïvka est tombée.", ("Avdiïvka", "Avdiïvka", "UA", "Donetsk", "town", 1)),
    ("Au Yémen, des raids ont visé Hodeïda.", ("Hodeïda", "Hodeïda", "YE", "Hodeïda", "town", 1)),
]


@pytest.mark.parametrize(("text", "place"), PLACED, ids=lambda x: x[:40] if isinstance(x, str) else x[0])
def test_placed(text, place):
    assert place in read(text)


NOT_PLACES = [  # sentence, and a name of it that is no place
    ("Damas a démenti ces informations.", "Damas"),  # a capital that speaks
    ("Les rebelles sont soutenus par l'Iran.", "Iran"),  # a state that acts
    ("À Beyrouth, l'armée a écrit, dans un message publié sur X, avoir visé un dépôt.", "X"),  # a network
    ("Le général Homs a parlé.", "Homs"),  # a person with a title
    ("Selon la chaîne al-Mayadeen, un convoi est passé en Syrie.", "al-Mayadeen"),  # a medium named like a town
    ("La chaîne al-Mayadine a montré en Syrie des images du raid.", "al-Mayadine"),  # spelt like the town
    ("Les Forces démocratiques syriennes avancent en Syrie.", "Forces"),
    ("Le Centre russe pour la réconciliation en Syrie a réagi.", "Centre"),
    ("Des milices pro Iran ont attaqué en Syrie.", "Iran"),
    ("Il l'a écrit sur Telegram depuis la Syrie.", "Telegram"),
    ("L'ONG a écrit au Conseil de sécurité.", "ONG"),
    ("Trente civils ont été tués mardi, selon l'armée.", "Trente"),  # a number
    ("Leur chef, connu sous le nom de Vladimir, a été tué à Idlib.", "Vladimir"),  # by which somebody goes
    ("Ali Hassan, alias Vladimir, a été tué à Idlib.", "Vladimir"),
    ("Le ministre a nié toute participation de Kigali à l'attaque de Goma.", "Kigali"),  # a side
    ("L'Inde a démenti toute implication de New Delhi dans l'attentat de Lahore.", "New Delhi"),
    ("Un chef surnommé Paris a été tué à Idlib, en Syrie.", "Paris"),
]


@pytest.mark.parametrize(("text", "name"), NOT_PLACES, ids=lambda x: x[:40])
def test_not_a_place(text, name):
    assert name not in [found[0] for found in read(text)]


UNKNOWN = [  # sentence, the name left with a reason, words of the reason
    ("En Syrie, ils sont passés par Wadi Zgroumat.", "Wadi Zgroumat", "no such name"),
    ("En Syrie, un obus est tombé sur le village de Vrouxeuil.", "Vrouxeuil", "no such name"),
    ("Un obus est tombé sur le poste-frontière d'al-Walid.", "al-Walid", "ambiguous"),  # Syria or Iraq
    ("En Syrie, un camion a traversé la badiat al-Acharat.", "al-Acharat", "no desert of this name"),  # not al-Achara
    ("En Syrie, un obus est tombé sur Maaret al-Nazzar.", "Maaret al-Nazzar", "no such name"),  # not Maarat al-Nouman
    ("Un véhicule a sauté près de Salmossi, au Burkina Faso.", "Salmossi", "no such name"),  # what follows places it
]


@pytest.mark.parametrize(("text", "name", "reason"), UNKNOWN, ids=lambda x: x[:40])
def test_left_with_a_reason(text, name, reason):
    (place,) = [x.place for x in places(parse(from_text(text))) if x.place.text == name]
    assert reason in place.reason
    assert (place.latitude, place.longitude, place.gazetteer, place.precision) == (None, None, None, None)


def test_one_sense_an_article():
    text = "À Tripoli, les tirs ont repris. Les habitants de Tripoli sont sans eau. Le Liban a réagi à Tripoli."
    assert {found[2] for found in read(text) if found[0] == "Tripoli"} == {"LB"}


def test_a_distance_moves_the_point():
    found = {
        x.place.text: x.place for x in places(parse(from_text("Un obus est tombé à 20 km au nord de Raqqa, en Syrie.")))
    }
    plain = {x.place.text: x.place for x in places(parse(from_text("Un obus est tombé à Raqqa, en Syrie.")))}
    place, anchor = found["Raqqa"], plain["Raqqa"]
    assert place.precision == 2
    assert place.latitude > anchor.latitude
    assert distance(place.latitude, place.longitude, anchor.latitude, anchor.longitude) == pytest.approx(20, abs=0.1)


def test_between_two_places_is_halfway():
    text = "Au Mali, une mine a explosé sur la route entre Bandiagara et Bankass."
    (place,) = [x.place for x in places(parse(from_text(text))) if " et " in x.place.text]
    assert (place.text, place.precision, place.admin1) == ("Bandiagara et Bankass", 2, "Mopti")
    assert place.latitude == pytest.approx(14.21, abs=0.05)


LINES = [  # a line that a hyphen tells, and the names of its ends; none where it is a name, or one end is no place's
    ("Au Mali, deux camions ont brûlé sur la route Gao-Ansongo.", "Gao-Ansongo", ("Gao", "Ansongo")),
    ("Un car a sauté sur l'axe Ouahigouya-Titao, au Burkina Faso.", "Ouahigouya-Titao", ("Ouahigouya", "Titao")),
    ("En Syrie, un obus est tombé sur l'axe Homs-Zorbanouche.", "Homs-Zorbanouche", ()),
    ("Les entretiens Biden-Poutine ont porté sur la Syrie.", "Biden-Poutine", ()),
]


@pytest.mark.parametrize(("text", "line", "names"), LINES, ids=lambda x: x if isinstance(x, str) else None)
def test_a_line_joined_by_a_hyphen_is_its_ends_and_its_middle(text, line, names):
    found = {x.place.text: x.place for x in places(parse(from_text(text))) if x.place.latitude is not None}
    assert {line, *names} <= set(found) if names else line not in found
    for place in found.values():
        assert text[place.start : place.end] == place.text


def test_offsets_are_those_of_the_text():
    text = "En Syrie, l'aviation a visé « la ville de Saraqeb » et l’Euphrate."
    for found in places(parse(from_text(text))):
        assert text[found.place.start : found.place.end] == found.place.text
        assert found.place.role == "at"


@pytest.mark.parametrize("bearing", [0, 45, 90, 180, 270, 315])
@pytest.mark.parametrize("kilometres", [0.5, 12, 300])
def test_moving_keeps_the_distance(bearing, kilometres):
    assert distance(35.0, 40.0, *moved(35.0, 40.0, kilometres, bearing)) == pytest.approx(kilometres, rel=0.01)


def test_midway():
    assert midway(30.0, 40.0, 32.0, 44.0) == (31.0, 42.0)


SET = [  # a name that no gazetteer has, whether it gets a point, its country, its province
    ("En Syrie, un obus est tombé sur le village de Zorbanouche, près de Palmyre.", True, "SY", "Homs"),
    ("En Syrie, un obus est tombé sur le village de Zorbanouche, dans la province de Homs.", False, "SY", "Homs"),
    ("En Syrie, un obus est tombé sur le village de Zorbanouche.", False, None, None),
]


@pytest.mark.parametrize(("text", "pointed", "country", "admin1"), SET)
def test_an_unknown_village_lies_where_the_words_beside_it_say(text, pointed, country, admin1):
    one = next(x.place for x in places(parse(from_text(text))) if x.place.text == "Zorbanouche")
    assert (one.latitude is not None, one.country, one.admin1) == (pointed, country, admin1)
    assert (one.precision == 2) == pointed == (one.reason is None)


def test_of_the_region_of_a_town_the_town_is_not_meant():
    assert ("Diffa", "Diffa", "NE", "Diffa", "province", 4) in read(
        "Au Niger, un convoi a traversé la région de Diffa."
    )
