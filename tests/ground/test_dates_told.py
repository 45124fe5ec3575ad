"""Dates that acts take from one another, and days that lie ahead: what must be dated, and what must not."""

import pytest

import selon
from selon.attribute import explain
from selon.gather import from_text
from selon.ground.dates import dates
from selon.ground.mentions import mentions
from selon.parse import parse

PUBLISHED = "2022-01-15"  # a Saturday


def whens(text: str) -> dict[str, tuple[str | None, str]]:
    """The EDTF and the basis of each mention, by its trigger; of several the first."""
    p = parse(from_text(text, published=PUBLISHED, language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    return {m.trigger.text: (m.when.edtf, m.when.basis) for m in reversed(found)}


SINCE = "Des roquettes ont visé la base de Koniko mardi 11 janvier{}."
TOLD = [  # text, trigger, its date, basis, what the row shows
    (
        "Les victimes du massacre de Moura ont été enterrées jeudi.",
        "massacre",
        None,
        "report",
        "the day on which something is told of its victims",
    ),
    (
        "Les victimes de la frappe de lundi sur Moura ont été enterrées jeudi.",
        "frappe",
        "2022-01-10",
        "resolved",
        "its own day, beside that of the burial",
    ),
    (
        "Le 8 janvier, des tirs ont visé Gao ; le 12, une embuscade a tué deux gendarmes à Kidal.",
        "embuscade",
        "2022-01-12",
        "resolved",
        "a day of the month told before the semicolon",
    ),
    (
        "Une bombe a explosé à Gossi. Un passant a succombé mardi à ses blessures. Des soldats ont riposté.",
        "riposté",
        None,
        "report",
        "after the day on which one of the hurt died",
    ),
    (
        "Une bombe a explosé lundi à Gossi. Un passant a succombé mardi à ses blessures. Des soldats ont riposté.",
        "riposté",
        "2022-01-10",
        "context",
        "after the day of the act of which one died later",
    ),
    (
        "C’est la deuxième fois que la base est visée : lundi, des tirs avaient tué un gardien.",
        "visée",
        None,
        "report",
        "a colon parts it from the day of another",
    ),
    (
        "Le village a été attaqué deux fois : lundi, puis mercredi.",
        "attaqué",
        "2022-01-10",
        "resolved",
        "what stands behind a colon tells no other act",
    ),
    (
        "Une frappe a visé dimanche une école. Le bilan faisait état de vingt morts. Il a été porté mardi à trente.",
        "trente",
        "2022-01-09",
        "context",
        "the day on which a toll became another, taken up by a pronoun",
    ),
    (
        "Trois auteurs présumés de l’attaque ont été tués lundi.",
        "attaque",
        None,
        "report",
        "the day of those who are sought for it",
    ),
    (
        "Le président a rencontré mardi les rescapés de l’attaque.",
        "attaque",
        None,
        "report",
        "nor that of a visit to those who survived it",
    ),
    ("Les habitants de Moura ont été attaqués jeudi.", "attaqués", "2022-01-13", "resolved", "what they suffered then"),
    (
        "Un raid a tué jeudi dix enfants à Taëz.\n\nLundi, la milice avait revendiqué une attaque sur le port.",
        "attaque",
        None,
        "report",
        "what was stated on Monday is not of Thursday",
    ),
    (
        "Un raid a tué lundi trois enfants à Taëz.\n\nJeudi, la milice a revendiqué l’attaque.",
        "attaque",
        "2022-01-10",
        "context",
        "what was stated on Thursday may be of Monday",
    ),
    (
        "Que s’est-il passé à Moura entre le 3 et le 6 janvier ?\n\nL’armée assure avoir tué 203 combattants.",
        "tué",
        "2022-01-03/2022-01-06",
        "context",
        "days that a question sets the scene with, a paragraph before",
    ),
    (
        "Le marché était fermé entre le 3 et le 6 janvier.\n\nL’armée assure avoir tué 203 combattants.",
        "tué",
        None,
        "report",
        "no question",
    ),
    (
        "Une explosion a tué dix patients mardi à Gaza.\n\nLe maire s’est rendu sur place.\n\nLe ministère de la Santé"
        " a ramené mercredi le bilan à huit morts.",
        "morts",
        "2022-01-11",
        "context",
        "the day of a toll is not that of the act",
    ),
    (
        "L’ONU demande une enquête sur le bombardement qui a détruit mardi une école de Nairab.",
        "bombardement",
        "2022-01-11",
        "resolved",
        "the day of what a clause tells the act to have done",
    ),
    (
        "Un obus a tué deux bergers mardi. — En mai 2018, la base avait été la cible de tirs que Damas avait attribués "
        "à Israël.",
        "tirs",
        "2018-05",
        "stated",
        "the month of what is said to be the target, not of the statement behind it",
    ),
    (
        "Un obus est tombé mardi sur Hajin. Jeudi soir, une source de sécurité a signalé la chute de deux roquettes.",
        "chute",
        "2022-01-13",
        "context",
        "the day on which an act is signalled, rather than that of another act",
    ),
    (
        "Un obus est tombé mardi. En juillet 2014, la maison avait été attaquée ; la mère, enlevée ce jour-là, a fui.",
        "enlevée",
        "2014-07",
        "context",
        "that day, of which only the month is told",
    ),
    (SINCE.format(", deux jours après une frappe sur Hajin"), "frappe", "2022-01-09", "context", "days before it"),
    (
        SINCE.format(". L’attaque survient une semaine après un attentat à Damas"),
        "attentat",
        "2022-01-03/2022-01-09",
        "context",
        "weeks before it: the week",
    ),
    (SINCE.format(", trois jours avant une visite du ministre"), "visite", "2022-01-14", "context", "days after it"),
    (
        SINCE.format(". La milice avait revendiqué une attaque similaire en novembre"),
        "attaque",
        "2021-11",
        "resolved",
        "another attack, of its kind",
    ),
    (
        "Des hommes armés ont enlevé six pêcheurs lundi près de Bosso.\n\nLes ravisseurs ont tué un gardien.",
        "tué",
        "2022-01-10",
        "context",
        "those who abducted go on",
    ),
    (
        "Des hommes armés ont tué dix villageois lundi à Bosso.\n\nDes greniers ont été incendiés.",
        "incendiés",
        "2022-01-10",
        "context",
        "what is done to goods after an act on people",
    ),
    (
        "Au lendemain des raids sur le marché de Nairab, le bilan est désormais de 19 morts, indique un médecin.",
        "raids",
        "2022-01-14",
        "resolved",
        "what holds now is a day after the raids",
    ),
    (
        "Au lendemain des raids sur le marché de Nairab, le bilan était de 19 morts.",
        "raids",
        None,
        "report",
        "not in the past tense: a day after, whenever that was",
    ),
    (
        "Un camp militaire a été attaqué lundi. Deux jours après l’attaque, l’armée a bombardé Saraqeb.",
        "bombardé",
        "2022-01-12",
        "context",
        "counted on from an act that is dated",
    ),
    (
        "Des soldats ont exécuté 23 civils le 6 avril 2021. Ces meurtres ont été commis trois jours après l’attaque"
        " d’un camp militaire.",
        "attaque",
        "2021-04-03",
        "context",
        "counted back from an act that is dated",
    ),
    (
        "Trois jours après l’attaque du camp, l’armée a exécuté 23 villageois.",
        "exécuté",
        None,
        "report",
        "neither is dated",
    ),
    (
        "Le village a été attaqué le 6 avril 2021, a déclaré vendredi une organisation.\n\nUn survivant parle d’hommes"
        " enlevés la veille.",
        "enlevés",
        "2021-04-05",
        "context",
        "the eve of the act, not of the statement",
    ),
    (
        "Un porte-parole a déclaré jeudi que des drones avaient bombardé Saraqeb la veille.",
        "bombardé",
        "2022-01-12",
        "context",
        "the eve of a statement in the same sentence",
    ),
    (
        "Depuis l’accord de trêve du 12 janvier, deux villages ont été bombardés.",
        "accord",
        "2022-01-12",
        "resolved",
        "what a span goes on from has its first day",
    ),
    (
        "Les combats durent depuis le 4 janvier, date du lancement de l’offensive de l’armée.",
        "offensive",
        "2022-01-04",
        "resolved",
        "date du… takes up the first day of a span",
    ),
    (
        "Les combats durent depuis le 4 janvier, malgré l’offensive de l’armée.",
        "combats",
        "2022-01-04/2022-01-15",
        "resolved",
        "the span itself",
    ),
    (
        "La mission a condamné ce bombardement, le cinquième depuis l’accord du 12 janvier.",
        "bombardement",
        None,
        "report",
        "a span in which an act is the fifth does not date it",
    ),
    (
        "Une brigade a revendiqué mardi le tir, dans la nuit de dimanche à lundi, de deux roquettes sur une base.",
        "tir",
        "2022-01-09/2022-01-10",
        "resolved",
        "a date between commas right behind the act",
    ),
    (
        "Sept soldats sont morts dans une attaque contre un autocar près de Homs.\n\nSelon une source, vers 13h10"
        " aujourd’hui, un groupe a pris pour cible l’autocar avec des roquettes.",
        "attaque",
        "2022-01-15",
        "context",
        "a later telling that names the target again",
    ),
    (
        "Sept soldats sont morts dans une attaque contre un autocar près de Homs.\n\nSelon une source, vendredi, un"
        " groupe a pris pour cible un marché avec des roquettes.",
        "attaque",
        None,
        "report",
        "a later act on another target",
    ),
    (
        "Onze soldats ont été tués lundi dans une embuscade près de Gao.\n\nLe ministre n’a rien dit.\n\nLe chef non"
        " plus.\n\nLes assaillants ont mis le feu à six camions.",
        "mis le feu",
        "2022-01-10",
        "context",
        "those who did the one act told go on",
    ),
    (
        "Onze soldats ont été tués lundi dans une embuscade près de Gao.\n\nLe ministre n’a rien dit.\n\nLe chef non"
        " plus.\n\nDes bandits ont mis le feu à six camions.",
        "mis le feu",
        None,
        "report",
        "others",
    ),
    (
        "Onze soldats ont été tués lundi dans une embuscade près de Gao.\n\nLe ministre n’a rien dit.\n\nLe chef non"
        " plus.\n\nLes débris d’un missile sont tombés sur la base.",
        "tombés",
        None,
        "report",
        "nobody who acted",
    ),
    (
        "L’armée a repoussé vendredi quinze assauts.\n\nMoscou assure avoir abattu dans la nuit six drones.",
        "abattu",
        "2022-01-14/2022-01-15",
        "resolved",
        "the last night, in news of the day",
    ),
    (
        "Le 5 janvier 2021, deux jours après l’assassinat d’un colonel, le conseil a exigé une enquête.",
        "assassinat",
        "2021-01-03",
        "context",
        "counted back from the day of the act beside it",
    ),
    (
        "L’armée a bombardé Nairab le 5 décembre. Depuis, 300 familles ont fui la ville.",
        "fui",
        "2021-12-05/2022-01-15",
        "context",
        "depuis: from the date told before",
    ),
    (
        "La milice a repris les armes fin 2020 et s’est emparée depuis de la ville de Saraqeb.",
        "emparée",
        "2020-10-01/2022-01-15",
        "context",
        "depuis behind the verb",
    ),
    (
        "La milice a repris les armes fin 2020. Elle tient Nairab depuis de longs mois. Elle a pris Saraqeb.",
        "pris",
        None,
        "report",
        "depuis de longs mois: from no date told",
    ),
    (
        "Plus de 300 familles ont fui Tarsim depuis mars 2021. L’armée a bombardé un marché.",
        "bombardé",
        None,
        "report",
        "a span that goes on dates no other act",
    ),
    (
        "Que s’est-il passé dans la nuit de lundi à mardi ? L’armée a bombardé trois villages.",
        "bombardé",
        "2022-01-10/2022-01-11",
        "context",
        "the sentence before sets the scene",
    ),
    (
        "Que s’est-il passé entre lundi et la trêve de mercredi ? L’armée a bombardé trois villages.",
        "bombardé",
        None,
        "report",
        "it names two days",
    ),
    (
        "L’armée a bombardé Nairab à l’aube.",
        "bombardé",
        "2022-01-15",
        "resolved",
        "a time of day in news that names no day",
    ),
    (
        "Le marché de Nairab a été bombardé mercredi.\n\nLe gouverneur s’est exprimé samedi. L’armée a dépêché des"
        " renforts en fin de matinée.",
        "dépêché",
        "2022-01-15",
        "context",
        "a time of day in a paragraph that names the day",
    ),
    (
        "Le marché de Nairab a été bombardé mercredi.\n\nL’armée a dépêché des renforts en fin de matinée.",
        "dépêché",
        None,
        "report",
        "the day named before is not that of publication",
    ),
    (
        "Un cessez-le-feu annoncé jeudi est censé entrer en vigueur dimanche dans la province.",
        "entrer en vigueur",
        "2022-01-16",
        "resolved",
        "censé: ahead",
    ),
    (
        "Une frappe a visé mardi le port.\n\nLe bilan du raid a été revu vendredi à douze morts.",
        "raid",
        "2022-01-11",
        "context",
        "the day on which a toll changed is not that of its act",
    ),
    (
        "Le bilan de la tension est inconnu. Un raid a fait douze morts vendredi.",
        "raid",
        "2022-01-14",
        "resolved",
        "the day of an act that has a toll",
    ),
    (
        "L’armée a repris jeudi Tessit, qui était aux mains des rebelles depuis mars.",
        "repris",
        "2022-01-13",
        "resolved",
        "what lasts in a relative clause behind a comma stays there",
    ),
    (
        "Du 1er au 10 janvier, l’ONU a recensé 45 attaques contre des villages.",
        "attaques",
        "2022-01-01/2022-01-10",
        "resolved",
        "what is counted over some days is of those days",
    ),
    (
        "Lundi, l’ONU a recensé 45 attaques contre des villages depuis le 1er janvier.",
        "attaques",
        "2022-01-01/2022-01-15",
        "resolved",
        "a day of counting dates no act",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "edtf", "basis"), [pytest.param(*row[:4], id=row[4]) for row in TOLD])
def test_date_of_an_act(text: str, trigger: str, edtf: str | None, basis: str) -> None:
    assert whens(text)[trigger] == (edtf, basis)


AHEAD = [  # text, its last date, what the row shows
    ("Le médiateur a appelé les deux camps à se rendre mardi à Genève.", "2022-01-18", "an infinitive of those called"),
    ("Le médiateur est appelé à se rendre mardi à Genève.", "2022-01-18", "of him who is called"),
    ("La trêve était censée débuter mardi.", "2022-01-11", "was to: behind"),
    ("Les pourparlers doivent reprendre mardi.", "2022-01-18", "doivent"),
    ("L’ultimatum expire mardi.", "2022-01-18", "a present that looks ahead"),
    ("Le sommet s’ouvre lundi à Doha.", "2022-01-17", "a reflexive present that looks ahead"),
    ("La milice ouvre mardi un second front.", "2022-01-11", "the same verb without the pronoun tells what happened"),
    ("Le sommet s’est ouvert lundi à Doha.", "2022-01-10", "the same verb in the past"),
    ("Les pertes dépasseraient 900 hommes depuis décembre.", "2021-12-01/2022-01-15", "a span never begins ahead"),
    ("Depuis la mi-décembre, 300 familles ont fui.", "2021-12-15/2022-01-15", "a span from the middle of a month"),
    ("À la mi-décembre, 300 familles ont fui.", "2021-12-11/2021-12-20", "the middle of a month"),
    ("Depuis la chute de la ville en août 2021, rien ne bouge.", "2021-08-01/2022-01-15", "a span from an act"),
    ("Depuis la base de Nairab, le 5 janvier, un drone a décollé.", "2022-01-05", "depuis a place is no span"),
    ("L’armée a saisi jeudi 1,2 tonne de cannabis.", "2022-01-13", "a decimal number is no day of the month"),
    ("L’armée a saisi jeudi 6, selon la radio, un camion.", "2022-01-06", "a day of the month before a comma"),
]


@pytest.mark.parametrize(("text", "edtf"), [pytest.param(*row[:2], id=row[2]) for row in AHEAD])
def test_behind_or_ahead(text: str, edtf: str) -> None:
    *_, last = dates(parse(from_text(text, published=PUBLISHED, language="fr")))
    assert last.when is not None
    assert f"{last.when.earliest}/{last.when.latest}".removesuffix(f"/{last.when.earliest}") == edtf


def test_dans_la_nuit_alone_is_no_date_where_another_day_is_told() -> None:
    text = "Mardi, la ville brûlait. Dans la nuit, un pont a sauté."
    found = [d.when.edtf for d in dates(parse(from_text(text, published=PUBLISHED, language="fr"))) if d.when]
    assert found == ["2022-01-11", None]


@pytest.mark.parametrize(
    ("published", "verb", "edtf"),
    [
        pytest.param("2022-01-12", "ont éclaté", "2022-01-07/2022-01-09", id="behind, on a Wednesday: the week before"),
        pytest.param("2022-01-12", "éclateront", "2022-01-14/2022-01-16", id="ahead: this week"),
    ],
)
def test_end_of_the_week(published: str, verb: str, edtf: str) -> None:
    text = f"Des combats {verb} en fin de semaine à Gao."
    *_, last = dates(parse(from_text(text, published=published, language="fr")))
    assert last.when is not None
    assert f"{last.when.earliest}/{last.when.latest}" == edtf


WITH_OTHERS = [  # text, the words of a mention, the date that it has (None: that of the report alone)
    pytest.param(
        "Le bourg est vide depuis juillet, quand une attaque y a tué vingt personnes.",
        "attaque",
        "2021-07",
        id="what was done when a time began",
    ),
    pytest.param(
        "La ville était calme depuis le 4 janvier, lorsque des obus étaient tombés sur le marché.",
        "tombés",
        "2022-01-04",
        id="the same, of a day",
    ),
    pytest.param(
        "Le poste est fermé depuis mai 2021 lorsque des rebelles l'ont attaqué.",
        "attaqué",
        "2021-05",
        id="the same, with no comma",
    ),
    pytest.param(
        "Depuis le 4 janvier, des obus tombent sur le marché quand les écoles ouvrent.",
        "tombent",
        "2022-01-04/2022-01-15",
        id="negative: what goes on since then",
    ),
    pytest.param(
        "Depuis mars, lorsque des soldats attaquent le bourg, les gens fuient.",
        "attaquent",
        "2021-03-01/2022-01-15",
        id="negative: whenever it is so",
    ),
    pytest.param(
        "La ville a été bombardée depuis juillet, et une attaque y a tué vingt personnes.",
        "bombardée",
        "2021-07-01/2022-01-15",
        id="negative: no clause of a time",
    ),
    pytest.param(
        "L'armée dit avoir brisé le siège de Dilling, encerclée depuis près de deux ans, et repris la ville de Kadi.",
        "repris",
        None,
        id="a participle keeps the time since which it is so",
    ),
    pytest.param(
        "Les rebelles ont attaqué Dilling, occupée depuis mars, et brûlé le marché.",
        "attaqué",
        None,
        id="the same, of an act before it",
    ),
    pytest.param("L'armée, déployée depuis mars, a tué dix rebelles.", "tué", None, id="the same, of who does it"),
    pytest.param(
        "L'offensive sur Dilling, lancée depuis mars, a fait dix morts.",
        "offensive",
        "2021-03-01/2022-01-15",
        id="negative: the act itself",
    ),
    pytest.param(
        "Depuis mars, l'armée a bombardé Dilling et tué dix hommes.",
        "bombardé",
        "2021-03-01/2022-01-15",
        id="negative: no participle",
    ),
    pytest.param(
        "Le blocus de Kayes, imposé depuis mars, a fait fuir les habitants.",
        "blocus",
        "2021-03-01/2022-01-15",
        id="negative: the siege itself",
    ),
    pytest.param(
        "Le PAM a annoncé mardi la suspension de ses vols, au lendemain d'une frappe de drone.",
        "frappe de drone",
        "2022-01-10",
        id="counted back from a statement",
    ),
    pytest.param(
        "L'ONU a condamné mardi, deux jours après l'attaque, l'usage de drones.", "attaque", "2022-01-09", id="the same"
    ),
    pytest.param(
        "Trois jours après l'attaque, le ministre a déclaré lundi que tout allait bien.",
        "attaque",
        "2022-01-07",
        id="the same, before it",
    ),
    pytest.param(
        "Le village a été rasé au lendemain d'une frappe, a annoncé mardi le maire.",
        "frappe",
        None,
        id="negative: it is the act that came the day after",
    ),
    pytest.param(
        "L'ONU a annoncé mardi l'arrivée de vivres deux jours après la frappe.",
        "frappe",
        None,
        id="negative: no mark sets it apart",
    ),
    pytest.param(
        "L'année 2020 avait été la plus meurtrière depuis dix ans, avec 240 morts.",
        "morts",
        "2020",
        id="since when it was the worst",
    ),
    pytest.param(
        "Le mois de mai 2021 a été le plus meurtrier depuis 2016, avec 400 civils tués.",
        "tués",
        "2021-05",
        id="the same, of a month",
    ),
    pytest.param("Depuis 2020, 400 civils ont été tués.", "tués", "2020-01-01/2022-01-15", id="negative: since then"),
    pytest.param(
        "Deux soldats ont été tués lundi à Loikaw. L'armée a multiplié ces derniers mois les frappes.",
        "frappes",
        None,
        id="a time of its own that no day bounds",
    ),
    pytest.param(
        "Deux soldats ont été tués lundi à Loikaw. L'armée a ensuite bombardé la ville.",
        "bombardé",
        "2022-01-10",
        id="negative: none of its own",
    ),
    pytest.param(
        "Une messe sera dite mercredi à Gao. Des hommes armés ont enlevé dix femmes.",
        "enlevé",
        None,
        id="what is to come dates nothing behind it",
    ),
]


BURIED = (
    "Onze villageois ont été tués lundi dans une attaque contre Dimbal, a dit un élu. « Nous avons enterré onze "
    "personnes ce matin »"
)
TENDED = [  # text, words of the trigger, its date: what became of the dead and hurt dates no act
    (BURIED + ", a-t-il dit.", "personnes", "2022-01-10"),
    ("Un raid a touché lundi Tyr. Six corps ont été identifiés jeudi, a dit l'hôpital.", "corps", "2022-01-10"),
    ("Un raid a touché lundi Tyr. Neuf corps ont été retirés des décombres jeudi.", "corps", "2022-01-10"),
    ("Des combats ont éclaté lundi à Bria. Dix corps ont été retrouvés jeudi.", "corps", "2022-01-10"),
    # negative: what was done, and bodies of no act told before
    ("Un raid a touché lundi Tyr. Six personnes ont été tuées jeudi dans une autre frappe.", "frappe", "2022-01-13"),
    ("Neuf corps ont été retrouvés jeudi près de Kaya.", "corps", "2022-01-13"),
]


OF_SOMETHING = [  # text, words of the trigger, its date: a day behind de is that of its noun
    ("Le régime issu du coup d'État du 10 janvier a libéré dix otages.", "libéré", None),
    ("L'armée bombarde la ville à l'approche de l'élection du 10 janvier.", "bombarde", None),
    ("Damas a entravé l'acheminement des secours aux sinistrés du séisme du 10 janvier.", "entravé", None),
    # negative: the day of an act, or a part of a day
    ("L'attaque à la roquette du 10 janvier a fait un mort.", "attaque", "2022-01-10"),
    ("Une attaque a visé Solhan dans la matinée du 10 janvier.", "attaque", "2022-01-10"),
    ("Des hommes armés ont tué dix civils dans la nuit du 9 au 10 janvier.", "tué", "2022-01-09/2022-01-10"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), [*WITH_OTHERS, *TENDED, *OF_SOMETHING])
def test_dates_of_acts_beside_others(text: str, words: str, edtf: str | None) -> None:
    mentions = selon.read(text, published=PUBLISHED).mentions
    assert [m.when.edtf for m in mentions if m.trigger.text == words] == [edtf]
