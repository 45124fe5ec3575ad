"""Dates and places in long articles: what counts from what, whose date it is, and names that no list has."""

import pytest

import selon

pytestmark = pytest.mark.slow

DATED = [  # text, trigger, date, and what the row shows (published 2022-03-10, a Thursday)
    (
        "En septembre, des civils étaient morts dans des combats. Le 15 de ce mois, l'aviation avait bombardé le camp.",
        "bombardé",
        "2021-09-15",
        "a day of the month named before",
    ),
    (
        "Le pays se souvient de 2014. Cette année-là, en août, la ville avait été prise par les djihadistes.",
        "prise",
        "2014-08",
        "a month of the year named before",
    ),
    (
        "La ville avait été prise par les rebelles en août 2014, avant d'être reprise en novembre par l'armée.",
        "reprise",
        "2014-11",
        "a month of the year of an earlier one",
    ),
    (
        "La ville est tombée le 10 juin 2014. En août de la même année, des civils ont été massacrés dans la région.",
        "massacrés",
        "2014-08",
        "a month of the same year",
    ),
    (
        "Un raid a visé le camp le 1er mars. Le dimanche suivant, des roquettes ont touché la base.",
        "touché",
        "2022-03-06",
        "a weekday counted from the day named before",
    ),
    (
        "Des combats ont eu lieu mardi à Kidal, dont l'armée avait annoncé la prise le 3 février. La veille, un drone "
        "avait bombardé le camp.",
        "bombardé",
        "2022-03-07",
        "what a relative clause recalls is nothing to count from",
    ),
    (
        "L'armée a bombardé Nyala le 9 mars. Le même jour, elle a pilonné Bara, tenue par les rebelles depuis janvier.",
        "pilonné",
        "2022-03-09",
        "since when a place is held does not date the act",
    ),
    (
        "Six marins ont été arrêtés par la milice, puis relâchés le 1er mars.",
        "arrêtés",
        None,
        "what was done then has its own date",
    ),
    (
        "Le Pentagone a affirmé mardi que Moscou avait envoyé quatorze avions en Libye.",
        "envoyé",
        "2022-03-08",
        "what is announced and nothing else dates",
    ),
    (
        "L'armée a annoncé mardi que la ville avait été prise.",
        "prise",
        None,
        "a place taken may have been taken before",
    ),
    (
        "La rébellion a démenti jeudi la signature d'un cessez-le-feu à Idlib.",
        "signature",
        None,
        "a denial says nothing of when what it denies was announced",
    ),
    (
        "Lundi, des combats ont éclaté au sud de la ville. Dès 8 h 05, le village était pilonné.",
        "pilonné",
        "2022-03-07",
        "a clock of the day named before it",
    ),
    (
        "Une semaine après l'assaut contre le port, la ville est vide. L'assaut a commencé mercredi 2 mars.",
        "assaut",
        "2022-03-02",
        "the day that a later telling gives an act counted by the week",
    ),
    (
        "Depuis le 24 février, l'ONU a recensé cent civils tués.",
        "tués",
        "2022-02-24/2022-03-10",
        "a time that opens the sentence is that of what was counted",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "date"), [pytest.param(*row[:3], id=row[3]) for row in DATED])
def test_date(text, trigger, date):
    reading = selon.read(text, published="2022-03-10")
    found = [m.when.edtf for m in reading.mentions if m.trigger.text == trigger]
    assert found[:1] == [date], [m.trigger.text for m in reading.mentions]


PLACED = [  # text, name as written, whether it has coordinates (None: it is no place at all), and what the row shows
    ("Trois soldats ont été tués à Kaïga Dindo, au Tchad.", "Kaïga Dindo", False, "an unknown name behind à"),
    ("L'explosion a été entendue jusqu'à Zourbatou.", "Zourbatou", None, "as far as a name, nothing else said"),
    ("Les habitants de Zourbatou ont été tués par des miliciens.", "Zourbatou", False, "those who live there"),
    ("Le massacre de Zourbatou a fait vingt morts.", "Zourbatou", False, "what was done there"),
    ("L'aviation a bombardé Zourbatou lundi.", "Zourbatou", False, "what was done to it"),
    ("Des hommes ont attaqué Boma, dans la province du Lac, au Tchad.", "Boma", False, "not the town elsewhere"),
    ("Des hommes ont attaqué Boma, en République démocratique du Congo.", "Boma", True, "the town of that country"),
    ("Deux employés de Save the Children ont été tués dans un raid.", "Save", None, "the name of a body"),
    ("Un milicien originaire de Gao a été tué près de Ménaka.", "Gao", None, "where somebody comes from"),
    ("Une attaque a visé la région de Diffa, frontalière du Nigeria.", "Nigeria", None, "what it borders on"),
    ("Une attaque a visé le village frontalier de Hawik, au Liban.", "Hawik", False, "where it is"),
]


@pytest.mark.parametrize(("text", "name", "known"), [pytest.param(*row[:3], id=row[3]) for row in PLACED])
def test_place(text, name, known):
    reading = selon.read(text, published="2022-03-10")
    found = [place.latitude is not None for m in reading.mentions for place in m.places if place.text == name]
    assert reading.mentions
    assert found[:1] == ([] if known is None else [known])


def test_a_place_that_opens_a_sentence_without_an_act_is_another_scene():
    text = "Un drone a bombardé lundi Kidal. À Bamako, l'opposition se tait."
    (mention,) = selon.read(text, published="2022-03-10").mentions
    assert {place.name for place in mention.places} == {"Kidal"}
