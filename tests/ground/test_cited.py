"""Beside what is told: the body that is cited, who made a document and the day of that; and acts of another year."""

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

PUBLISHED = "2025-11-22"  # a Saturday


def told(text):
    """The actors, places, dates and counts of each mention, by its trigger."""
    p = parse(from_text(text, published=PUBLISHED, language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    return {
        m.trigger.text: (
            [a.name for a in m.actors],
            [q.name for q in m.places],
            m.when.edtf,
            [(c.min, c.max) for c in m.counts],
        )
        for m in found
    }


ONG = "une ONG basée au Royaume-Uni qui dispose d'un vaste réseau de sources en Syrie"
THREE = [(3, 3)]
CITED = [  # text, trigger, its actors, places, date, counts
    (f"Trois personnes ont été tuées samedi à Alep, selon l'OSDH, {ONG}.", "tuées", [], ["Alep"], "2025-11-22", THREE),
    (f"Selon l'OSDH, {ONG}, trois personnes ont été tuées à Alep.", "tuées", [], ["Alep"], None, THREE),
    (f"Trois personnes ont été tuées à Alep, a indiqué l'OSDH, {ONG}.", "tuées", [], ["Alep"], None, THREE),
    (
        "Trois personnes ont été tuées à Tyr, selon la Finul, la force de l'ONU au Liban.",
        "tuées",
        [],
        ["Tyr"],
        None,
        THREE,
    ),
    # who made what is cited did nothing of what it tells; who is told of behind the source did
    ("Trois ponts ont été détruits, selon une enquête menée par l'ONU.", "détruits", [], [], None, THREE),
    ("Trois hommes ont été tués, selon un bilan communiqué par les autorités.", "tués", [], [], None, THREE),
    ("Trois bases ont été bombardées, d'après des images prises par des drones.", "bombardées", [], [], None, THREE),
    (
        "Une attaque menée, selon l'armée malienne, par des jihadistes a fait trois morts à Gao.",
        "attaque",
        ["des jihadistes"],
        ["Gao"],
        None,
        THREE,
    ),
    (
        "Trois civils ont été tués selon la police par des hommes armés.",
        "tués",
        ["des hommes armés"],
        [],
        None,
        THREE,
    ),
    # the day on which a document was published is not that of what it tells
    ("Selon un communiqué publié jeudi par l'armée, trois civils ont été tués.", "tués", [], [], None, THREE),
    ("Trois civils ont été tués, selon un rapport publié par l'ONU jeudi.", "tués", [], [], None, THREE),
    ("Trois civils ont été tués, selon un bilan publié jeudi.", "tués", [], [], None, THREE),
    ("Trois civils ont été tués jeudi, selon un bilan publié par l'ONU.", "tués", [], [], "2025-11-20", THREE),
    ("Selon l'armée, trois civils ont été tués jeudi.", "tués", [], [], "2025-11-20", THREE),
]


@pytest.mark.parametrize(("text", "trigger", "actors", "places", "day", "counts"), CITED)
def test_beside_who_is_cited(text, trigger, actors, places, day, counts):
    assert told(text)[trigger] == (actors, places, day, counts)


SINCE = [  # text, trigger, its date: acts of another year, wars that they set off, and what was done since
    ("L'attaque du Hamas du 7 octobre 2023 a fait mille morts.", "attaque", "2023-10-07"),
    ("L'attaque des rebelles du 3 mars 2022 a fait dix morts.", "attaque", "2022-03-03"),
    ("La guerre a éclaté après l'attaque du Hamas le 7 octobre 2023.", "attaque", "2023-10-07"),
    ("La guerre a été déclenchée par l'attaque du Front le 7 octobre 2023.", "attaque", "2023-10-07"),
    ("La guerre, déclenchée par l'attaque du 7 octobre 2023, a fait mille morts.", "morts", "2023-10-07/2025-11-22"),
    ("La guerre, qui a éclaté le 15 avril 2023, a fait mille morts.", "morts", "2023-04-15/2025-11-22"),
    ("Depuis l'attaque du Hamas du 7 octobre 2023, mille hommes ont été tués.", "tués", "2023-10-07/2025-11-22"),
    (
        "Depuis l'entrée en vigueur de la trêve, le 10 octobre, dix hommes ont été tués.",
        "tués",
        "2025-10-10/2025-11-22",
    ),
    (
        "Depuis l'attaque sans précédent du Hamas sur le sol israélien le 7 octobre 2023, mille hommes ont été tués.",
        "tués",
        "2023-10-07/2025-11-22",
    ),
    ("Depuis la fin de la mission, des tirs ont visé Gao le 3 novembre.", "tirs", "2025-11-03"),
    ("Les auteurs de l'accord du 3 mars 2022 ont attaqué Gao.", "attaqué", None),
]


@pytest.mark.parametrize(("text", "trigger", "day"), SINCE)
def test_since_another_year(text, trigger, day):
    assert told(text)[trigger][2] == day


WAR = "La guerre a été déclenchée par l'attaque sans précédent menée par le Front le 7 octobre {}."
YEARS = [  # what is told before an attack of some day, and the type of that: one of another year is none told before
    ("Des frappes ont tué cinq rebelles à Bara. " + WAR.format(2023), "armed-clash"),
    ("Un drone a visé un poste à Bara. L'armée l'a bâti après l'attaque de mars 2023.", "armed-clash"),
    ("Un drone a visé un poste à Bara. L'attaque a fait cinq morts.", "air-strike"),
    ("Un drone a visé un poste à Bara. C'est la pire attaque depuis 2014.", "air-strike"),
    ("Un drone a visé un poste à Bara. L'attaque, la pire depuis 2014, a fait cinq morts.", "air-strike"),
]


@pytest.mark.parametrize(("text", "kind"), YEARS)
def test_an_act_of_another_year_is_none_told_before(text, kind):
    p = parse(from_text(text, published=PUBLISHED, language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    assert next(m.type for m in found if m.trigger.text == "attaque") == kind


AFTER = "Des frappes ont tué 31 personnes mercredi à El-Obeid. Elles surviennent {} la prise de Bara par l'armée."
VAGUE = [  # how long before, and the day of what was before
    ("quelques jours après", None),
    ("plusieurs mois après", None),
    ("quelques semaines après", None),
    ("deux jours après", "2025-11-17"),
    ("le jour même de", "2025-11-19"),
    ("quelques heures après", "2025-11-19"),
]


@pytest.mark.parametrize(("how_long", "day"), VAGUE)
def test_counted_in_no_number_of_days(how_long, day):
    assert told(AFTER.format(how_long))["prise"][2] == day


STRUCK = "Des frappes ont tué 31 personnes mercredi à El-Obeid.\n\n"
SPOKEN = [  # the next paragraph, the trigger, its places: where one speaks of an act is not where that was
    ("À Genève, le chef des droits de l'homme de l'ONU s'est dit horrifié par ces frappes.", "frappes", ["El-Obeid"]),
    ("À New York, le secrétaire général de l'ONU a dénoncé l'attaque.", "attaque", ["El-Obeid"]),
    ("À Bara, le porte-parole de l'ONU a dit que l'attaque avait fait 40 morts.", "attaque", ["El-Obeid"]),
    ("À Bara, le maire a dénoncé l'attaque.", "attaque", ["Bārah"]),
    ("À Bara, l'attaque a fait trois morts.", "attaque", ["Bārah"]),
]


@pytest.mark.parametrize(("paragraph", "trigger", "places"), SPOKEN)
def test_where_one_speaks(paragraph, trigger, places):
    assert told(STRUCK + paragraph)[trigger][1] == places


def test_an_act_is_not_where_another_scene_opens():
    text = "Moscou a tiré 34 missiles et 210 drones.\n\nÀ Kharkiv, un immeuble de neuf étages a été touché."
    assert [where for _, where, _, _ in told(text).values()] == [[], ["Kharkiv"]]
    text = "Moscou a tiré 34 missiles et 210 drones. Un immeuble de neuf étages a été touché à Kharkiv."
    assert [where for _, where, _, _ in told(text).values()] == [["Kharkiv"], ["Kharkiv"]]


def test_whom_a_demand_is_made_to_is_no_place_of_an_act_before():
    text = "Un raid a tué deux hommes. Le porte-parole a appelé les habitants de Kfar Hatta à évacuer."
    assert told(text)["raid"][1] == []


RAID = "La chaîne Al-Masirah, contrôlée par les Houthis, a dit que l'aviation américaine avait mené neuf raids. "
FORCES = [  # the next sentence, the actors of what it tells: whose forces they are who speaks of his
    ("Un porte-parole du groupe, Yahya Saree, a affirmé que ses forces avaient abattu un drone.", ["Houthis"]),
    ("Le chef des Houthis a affirmé que ses forces avaient abattu un drone.", ["Houthis"]),
    ("Un élu, Karim Saad, a affirmé que ses troupes avaient abattu un drone.", []),
    ("L'armée israélienne a affirmé que ses forces avaient abattu un drone.", ["armée israélienne"]),
]


@pytest.mark.parametrize(("sentence", "actors"), FORCES)
def test_whose_forces_a_speaker_tells_of(sentence, actors):
    assert told(RAID + sentence)["abattu"][0] == actors


HABITS = [  # the next paragraph, the trigger, its date: acts done again and again are of no one day
    ("La Russie frappe quotidiennement les ponts.", "frappe", None),
    ("L'armée bombarde régulièrement le sud du Liban.", "bombarde", None),
    ("Israël continue de mener des frappes quasi quotidiennes au Liban.", "frappes", None),
    ("L'attaque a fait dix morts.", "attaque", "2025-11-19"),
    ("Le quotidien al-Akhbar a fait état de nouvelles frappes.", "frappes", "2025-11-19"),
    ("Les frappes ont détruit un pont.", "frappes", "2025-11-19"),
]


@pytest.mark.parametrize(("paragraph", "trigger", "day"), HABITS)
def test_what_is_done_again_and_again(paragraph, trigger, day):
    assert told("Un raid a tué dix hommes mercredi à Tyr.\n\n" + paragraph)[trigger][2] == day


def test_what_stands_in_another_own_claim_is_none_of_its_own():
    text = "Malgré la trêve conclue lundi, l'armée poursuit ses frappes sur Tyr, affirmant viser le Hezbollah."
    p = parse(from_text(text, published=PUBLISHED, language="fr"))
    own = [c for c in mentions(p, tuple(claim for claim, _ in explain(p))).claims if c.cue is None]
    assert [c.content[0].text for c in own] == ["Malgré la trêve conclue lundi, l'armée poursuit ses frappes sur Tyr"]
    assert len(own[0].mentions) == 2
