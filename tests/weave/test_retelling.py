"""How one article tells an event again: tables of marked texts, and of which tellings are one."""

from dataclasses import replace

import pytest

from selon.model import Count, Named
from selon.weave import weave
from selon.weave.comparison.compare import compare
from selon.weave.comparison.extraction import features
from selon.weave.comparison.sites import compare_sites
from selon.weave.comparison.weights import ACROSS
from selon.weave.wording import aims, wording
from weave.build_events import reading, telling
from weave.build_marked import marked

WORDINGS = [  # before, the trigger, after -> what it is told as
    ("Cette", "attaque", "a fait neuf morts", {"generic", "again", "points"}),
    ("Ces nouvelles", "frappes", "ont duré une heure", {"generic", "points"}),
    ("C’est le troisième", "raid", "en une semaine", {"generic", "points", "identifies"}),
    ("Il s'agit de l’", "attentat", "le plus meurtrier", {"generic", "again", "points", "identifies"}),
    ("L’", "attaque", "contre le port", {"generic", "again", "described"}),
    ("La milice nie l’", "attaque", "", {"generic", "again"}),
    ("Kiev revendique la", "frappe", "qui a coulé un navire", {"generic", "again", "described"}),
    ("Il condamne l’", "attaque", "qui a visé un dispensaire", {"generic", "again", "described"}),
    ("Elle déplore les", "tirs", "qui ont tué deux gardes", {"generic", "again", "described"}),
    ("Il condamne l’", "attaque", "et ceux qui l’ont commise", {"generic", "again"}),  # they are told, and not it
    ("Un autre", "raid", "a suivi", {"generic", "another"}),
    ("Une deuxième", "explosion", "a suivi", {"another"}),
    ("En novembre, une", "attaque", "similaire avait fait six morts", {"generic", "another", "indefinite"}),
    ("Un", "bombardement", "comparable avait suivi", {"another", "indefinite"}),
    ("L’armée a par ailleurs", "bombardé", "deux villages", {"another"}),
    ("En outre, trois obus ont", "touché", "un dispensaire", {"another"}),
    ("Dans le même temps, un", "raid", "a visé le port", {"another", "generic", "indefinite"}),
    ("Mardi, deux", "explosions", "ont, en outre, été entendues", {"another", "indefinite"}),
    ("Un", "raid", "a tué deux gardes. En outre, le dépôt a brûlé", {"generic", "indefinite"}),  # what follows does
    ("L’armée a aussi", "bombardé", "Palmyre", {"added"}),
    ("On signale également l’", "arrivée", "d’un convoi à Homs", {"added", "again", "described"}),
    ("Le même jour, un", "raid", "a visé Homs", {"added", "generic", "indefinite"}),
    ("L’", "attaque", "a également fait douze blessés", {"again", "generic"}),  # it is the one told
    ("Ces", "tirs", "ont aussi atteint le marché", {"again", "generic", "points"}),
    ("Douze personnes ont aussi été", "blessées", "", {"hurt"}),
    ("La ville a aussi manqué d’eau ; des", "obus", "sont tombés", {"indefinite"}),
    ("Jour et nuit, des", "obus", "sont tombés", {"indefinite"}),
    ("« C'est la cinquième", "attaque", "contre cet aéroport", {"generic", "points", "identifies", "described"}),
    ('"Il s’agit de la quatrième', "attaque", "en deux semaines", {"generic", "points", "identifies"}),
    ("Selon lui, il s’agissait du troisième", "raid", "en une semaine", {"generic", "points", "identifies"}),
    ("C’est là, dit un voisin qui a tout vu, qu’un second", "raid", "a eu lieu", {"another", "generic"}),
    ("L’armée a par la suite", "bombardé", "deux villages", set()),
    ("Lors d’une précédente", "attaque", ", un garde était mort", {"another", "generic"}),
    ("Les précédents", "raids", "avaient visé le port", {"another", "generic"}),
    ("Sans précédent, l’", "attaque", "a duré une heure", {"again", "generic"}),
    ("Une vaste", "opération de ratissage", "a suivi", {"generic", "pursuit"}),
    ("L’armée", "traque", "les assaillants dans la steppe", {"pursuit"}),
    ("Une", "opération", "a visé le camp", {"generic", "indefinite"}),  # which may be the act itself
    ("Six autres", "corps", "ont été retrouvés", {"hurt"}),
    ("Des", "obus", "sont tombés", {"indefinite"}),
    ("Une", "riposte", "à ces tirs", {"answer", "described", "indefinite"}),
    ("L'armée a répondu par des", "tirs", "d'artillerie", {"answer", "generic", "described", "indefinite"}),
    ("Le Hezbollah a répliqué en", "bombardant", "un village", {"answer"}),
    ("Ils ripostent, et la garnison, ripostant avec de lourds", "obus", "", {"answer"}),
    ("Ses hommes ont répondu à des", "tirs", "venus du fleuve", {"generic", "indefinite"}),  # not with them
    (
        "En mars, l’",
        "explosion",
        "d’un engin artisanal similaire avait fait deux morts",
        {"again", "described", "another"},
    ),
    ("Une", "attaque", "du même type a eu lieu à Gao", {"generic", "another", "described", "indefinite"}),
    ("Une", "attaque", "a fait un bilan comparable", {"generic", "indefinite"}),  # the toll is
    ("Une", "attaque", "a eu lieu, d’une ampleur comparable", {"generic", "indefinite"}),  # nor here
    ("La ville avait déjà été", "bombardée", "en mai", {"another"}),
    ("Le 2 février déjà, des obus avaient", "touché", "un dispensaire", {"another"}),
    ("Déjà, en avril, un", "raid", "avait visé ce camp", {"another", "generic", "indefinite"}),
    ("L’armée a fini par prendre la ville déjà en ruine après un", "raid", "", {"generic", "indefinite", "since"}),
    ("L’armée a pilonné le village au lendemain d’une", "attaque", "", {"generic", "indefinite", "since"}),
    ("Après un hiver de trêve, des", "tirs", "ont repris", {"generic", "indefinite"}),
    ("Ils ont tiré en réponse à la", "frappe", "", {"generic", "again", "answer", "since"}),
    ("Le journal rappelle l’", "attaque", "de Gao", {"again", "another", "described", "generic"}),
    ("Il décrit l’", "attaque", "menée à l’aube", {"again", "described", "generic"}),
    ("Nous avions déjà compté douze", "corps", "", {"hurt"}),
    ("Ce sont des miliciens venus du désert qui ont", "tiré", "", {"generic"}),
]


@pytest.mark.parametrize(("before", "word", "after", "told"), WORDINGS)
def test_how_a_word_tells_an_act(before, word, after, told):
    one = marked(f"{before} [armed-clash {word}] {after}.".replace("’ [", "’["))
    (mention,) = one.mentions
    found = wording(mention, one.article.text, 0, "fr")
    assert {name for name in type(found).__slots__ if getattr(found, name)} == told


BY_ANOTHER = {  # who does what is told -> its type, whether it is one more
    "un autre convoi de 37 véhicules": ("movement", True),
    "Un deuxième convoi": ("movement", True),
    "de nouveaux camions": ("movement", False),  # which may be those told before
    "un convoi": ("movement", False),
    "l’autre camp": ("movement", False),
    "un autre groupe armé": ("armed-clash", False),  # which may have done what was told before
}


@pytest.mark.parametrize("who", BY_ANOTHER)
def test_what_one_more_convoy_does_is_one_more(who):
    kind, another = BY_ANOTHER[who]
    made = reading(telling(kind, trigger="entré", says="dans le pays"))
    (mention,) = made.mentions
    mention = replace(mention, actors=(Named(0, len(who), who, who),))
    assert wording(mention, made.article.text, 0, "fr").another is another


OPENED = {  # how a sentence opens that tells how many lorries moved -> whether it is of one more convoy
    "Le précédent convoi comptait 55": True,
    "Un second convoi, venu d’Irak, avait": True,
    "Une nouvelle colonne de quarante": True,
    "Une autre source a compté": False,
    "Le précédent gouvernement avait vu passer": False,
    "Le nouveau ministre parle d’un convoi de": False,
    "Ce convoi comptait": False,
}


@pytest.mark.parametrize("words", OPENED)
def test_a_sentence_may_open_with_one_more_convoy(words):
    one = marked(f"{words} [movement camions] d’après l’agence.")
    (mention,) = one.mentions
    assert wording(mention, one.article.text, 0, "fr").another is OPENED[words]
    fought = replace(mention, type="armed-clash")
    assert not wording(fought, one.article.text, 0, "fr").another


# What each row shows: the text, and for each mention the number of its event, in order.
JEUDI = "<2021-01-21 Jeudi>"
DAILY = "Le point.\n• Dimanche – Rien.\n• Lundi soir : Rien.\n• Mardi – Des [shelling roquettes] ont visé la Syrie."
FOUND = "Le [casualty corps] d’un berger a été retrouvé."
CLOCK = f"Le point.\n08h10. {JEUDI}, des [shelling roquettes] ont visé la Syrie.\n09h30. Le maire parle.\n10h05. "
RETOLD = {
    "what points back is what was told last": (
        f"{JEUDI}, des [shelling roquettes] ont visé Saraqib. Une [protest marche] a suivi. "
        "L'armée ne commente pas (declined armée: cette [shelling attaque]).",
        (0, 1, 0),
    ),
    "another that is told as before it": (
        f"{JEUDI}, le marché de Saraqib a été [air-strike bombardé]. Il avait déjà été [air-strike touché].",
        (0, 1),
    ),
    "what points back at an answer is that answer": (
        f"{JEUDI}, un poste a été [shelling bombardé] à Saraqib. Les rebelles ont répondu par des [shelling tirs] sur "
        "Palmyre. Ces [shelling tirs] ont fait trois morts.",
        (0, 1, 1),
    ),
    "what points back with the word of another is that other": (
        f"{JEUDI}, un poste a été [shelling bombardé] à Saraqib. Les rebelles ont répondu par des [shelling tirs] sur "
        "Palmyre. Ce [shelling bombardement] a fait trois morts.",
        (0, 1, 0),
    ),
    "what points back, in one paragraph with an act, is that act, whatever word another was told by": (
        f"{JEUDI}, une [attack-on-civilians attaque] a fait dix morts à Saraqib.\n\nLa veille, une [explosion mine] "
        "avait tué trois soldats à Palmyre. Un groupe revendique cette [explosion attaque].",
        (0, 1, 1),
    ),
    "what does not point back is the act of its word": (
        f"{JEUDI}, une [attack-on-civilians attaque] a fait dix morts à Saraqib.\n\nLa veille, une [explosion mine] "
        "avait tué trois soldats à Palmyre. Un groupe revendique l'[attack-on-civilians attaque].",
        (0, 1, 0),
    ),
    "an ambush that is named again is none of what followed it": (
        f"{JEUDI}, une [armed-clash embuscade] a fait huit morts à Saraqib. L'armée a [armed-clash tué] deux hommes à "
        "Palmyre. Avec cette [armed-clash embuscade], le groupe se rappelle au pouvoir.",
        (0, 1, 0),
    ),
    "nor is the strike on which somebody is silent what was told beside it": (
        f"{JEUDI}, une [air-strike frappe] a détruit un pont à Saraqib.\n\nLa veille, un [air-strike raid] avait fait "
        "deux blessés à Palmyre. L'ambassade ne commente pas (declined ambassade: la [air-strike frappe]).",
        (0, 1, 0),
    ),
    "a delivery is what was delivered": (
        f"{JEUDI}, des lanceurs ont été [arms-transfer livrés] à Saraqib. Un pays a [arms-transfer cédé] deux navires "
        "à Palmyre. Un ministre juge cette [arms-transfer livraison] inacceptable.",
        (0, 1, 0),
    ),
    "without a word of its own, what points back is what was told last": (
        f"{JEUDI}, une [air-strike frappe] a détruit un pont à Saraqib. Un avion a [air-strike pilonné] Palmyre. Ce "
        "[air-strike raid] a duré une heure.",
        (0, 1, 1),
    ),
    "what it was on another day is not the one told": (
        f"{JEUDI}, des [air-strike missiles] ont visé Saraqib.\n\n<2015-07-01/2015-07-31 En juillet 2015>, c'est la "
        "coalition qui y avait [air-strike bombardé] une usine.",
        (0, 1),
    ),
    "nor what it had been before": (
        f"{JEUDI}, un [armed-clash raid] a visé Saraqib. <2015-07-01/2015-07-31 En juillet 2015>, c'était une milice "
        "qui avait mené l'[armed-clash assaut].",
        (0, 1),
    ),
    "who it was is told of the one told, with the day behind": (
        f"{JEUDI}, un [armed-clash raid] a visé Saraqib. C'est une milice qui a mené <2021-01-21 jeudi> "
        "l'[armed-clash assaut].",
        (0, 0),
    ),
    "another place of who speaks is no other event": (
        f"{JEUDI}, des [shelling roquettes] sont tombées sur Saraqib. À Mossoul, une milice dit avoir "
        "(claimed milice: [shelling visé] une caserne).",
        (0, 0),
    ),
    "nor is the hospital where the hurt are": (
        f"{JEUDI}, des [shelling roquettes] ont visé Palmyre. Deux blessés sont [shelling morts] à l'hôpital de Homs.",
        (0, 0),
    ),
    "nor where it was fired from": (
        f"{JEUDI}, des [shelling roquettes] ont visé Palmyre. On les a [shelling tirées] depuis un verger de Homs.",
        (0, 0),
    ),
    "nor where the orchard is from which it was fired": (
        f"{JEUDI}, des [shelling roquettes] ont visé Palmyre. On les a [shelling tirées] depuis un verger proche de "
        "la ville de Homs.",
        (0, 0),
    ),
    "two towns of one communiqué are two": (
        f"{JEUDI}, l'aviation a [air-strike bombardé] Saraqib. Elle a aussi [air-strike frappé] Palmyre.",
        (0, 1),
    ),
    "a strike on another town is new": (
        f"{JEUDI}, l'aviation a [air-strike bombardé] Saraqib. À Homs, un [air-strike raid] a suivi.",
        (0, 1),
    ),
    "the third convoy of the month is the one told": (
        "Un [movement convoi] est entré par al-Walid <2021-01-21 jeudi>. C'est le troisième [movement convoi] "
        "<2021-01-01/2021-01-21 depuis le début du mois>.",
        (0, 0),
    ),
    "a third convoy is another": (
        "Un [movement convoi] est entré par al-Walid <2021-01-21 jeudi>. Un troisième [movement convoi] est attendu.",
        (0, 1),
    ),
    "what is added somewhere else is another": (
        f"{JEUDI}, un [movement convoi] est entré à Saraqib. On signale aussi l'[movement arrivée] de soldats à Homs.",
        (0, 1),
    ),
    "what is added of what was told is not": (
        f"{JEUDI}, un [movement convoi] est entré à Saraqib. Des camions vides y [movement roulaient] aussi.",
        (0, 0),
    ),
    "an act told in one sentence with the word for an answer is that answer": (
        f"{JEUDI}, Saraqib a été [shelling bombardée]. Par une [armed-clash riposte], la milice a [shelling tiré].",
        (0, 1, 1),
    ),
    "what an act only follows is another": (
        f"{JEUDI}, l'armée a [shelling pilonné] Saraqib quelques heures après l'[shelling attaque] de sa base.",
        (0, 1),
    ),
    "but for those whom it killed": (
        f"{JEUDI}, deux bergers sont [shelling morts] à Saraqib après l'[shelling attaque] de leur hameau.",
        (0, 0),
    ),
    "what it answers is not": (
        f"{JEUDI}, la milice dit agir en [armed-clash représailles] aux [shelling bombardements] de Saraqib.",
        (0, 1),
    ),
    "two close types are two acts of one article": (
        f"{JEUDI}, un poste a été [armed-clash pris] à Saraqib. Des [air-strike avions] sont intervenus.",
        (0, 1),
    ),
    "but for fire that is dated once": (
        f"{JEUDI}, l'aviation a [air-strike bombardé] Saraqib. Des [shelling missiles] sont tombés en deux fois.",
        (0, 0),
    ),
    "and not where each has its day": (
        f"{JEUDI}, l'aviation a [air-strike bombardé] Saraqib. <2021-01-18 Lundi>, des [shelling obus] y sont tombés.",
        (0, 1),
    ),
    "but for a word that may tell any": (
        f"{JEUDI}, des avions ont [air-strike bombardé] Saraqib. L'[armed-clash attaque] a duré une heure.",
        (0, 0),
    ),
    "as that for an attack of any kind": (
        f"{JEUDI}, un [suicide-attack kamikaze] a tué huit soldats à Saraqib. L'[explosion attentat] a surpris.",
        (0, 0),
    ),
    "beyond its paragraph, what points back is not at a digression": (
        f"{JEUDI}, un poste a été [armed-clash attaqué] à Saraqib. <2021-01-11 Lundi>, une autre [armed-clash attaque] "
        "avait visé Homs.\n\nC'est l'[armed-clash attaque] la plus meurtrière de l'année.",
        (0, 1, 0),
    ),
    "the dead told beside an act are of it": (
        f"{JEUDI}, une [explosion explosion] a secoué Saraqib. Deux passants ont été [casualty tués].\n\nLa "
        "[explosion déflagration] s'est entendue de loin.",
        (0, 0, 0),
    ),
    "not those of a war": (
        f"{JEUDI}, une [explosion explosion] a secoué Saraqib. <2011-01-01/2021-01-21 Depuis 2011>, la guerre a fait "
        "des milliers de [casualty morts].",
        (0, 1),
    ),
    "nor those that are told elsewhere": (
        f"{JEUDI}, une [explosion explosion] a secoué Saraqib. À Palmyre, deux bergers ont été [casualty tués].",
        (0, 1),
    ),
    "nor in another paragraph those that nobody counts": (
        f"{JEUDI}, un [armed-clash accrochage] a eu lieu à Saraqib.\n\nL'armée n'a pas dit combien de soldats ont été "
        "[casualty tués].",
        (0, 1),
    ),
    "bodies that are found later are of the act": (
        f"{JEUDI}, des hommes ont [attack-on-civilians attaqué] Saraqib.\n\nQuatre autres [casualty corps] ont été "
        "découverts <2021-01-22 vendredi> dans un champ.",
        (0, 0),
    ),
    "and who dies of it in hospital": (
        f"{JEUDI}, des hommes ont [attack-on-civilians attaqué] Saraqib.\n\n<2021-01-22 Vendredi>, deux blessés ont "
        "[attack-on-civilians succombé] à Homs.",
        (0, 0),
    ),
    "bodies found long after are another matter": (
        f"{JEUDI}, des hommes ont [attack-on-civilians attaqué] Saraqib.\n\n<2021-03-21 En mars>, dix [casualty corps] "
        "ont été exhumés d'un charnier.",
        (0, 1),
    ),
    "who were killed is told first, the attack after": (
        f"Douze habitants ont été [casualty tués] {JEUDI} à Saraqib. Cette [attack-on-civilians attaque] a duré une "
        "heure. Des [attack-on-civilians coups de machette] ont été portés.",
        (0, 0, 0),
    ),
    "what nobody claims is what the article is on, and not what it recalls": (
        f"{JEUDI}, un poste a été [armed-clash attaqué] à Saraqib.\n\n<2020-11-01 En novembre>, une [armed-clash "
        "attaque] avait fait six morts à Palmyre.\n\nUn groupe a revendiqué (claimed groupe: l'[armed-clash attaque]).",
        (0, 1, 0),
    ),
    "nor is it what it recalls if that is told with the same word": (
        f"{JEUDI}, un [suicide-attack kamikaze] a frappé Saraqib.\n\n<2020-11-01 En novembre>, une [armed-clash "
        "attaque] avait fait six morts à Palmyre.\n\nLe maire condamne (accused maire: l'[armed-clash attaque]).",
        (0, 1, 0),
    ),
    "what is recalled is not what is gone on with": (
        f"{JEUDI}, des [armed-clash tirs] ont visé Saraqib. <2020-12-03 Le 3 décembre> déjà, une "
        "[armed-clash embuscade] y avait fait cinq morts.\nUn voisin a entendu les [armed-clash tirs].",
        (0, 1, 0),
    ),
    "entries of what is told by the clock are apart": (CLOCK + "On entend encore des [shelling tirs].", (0, 1)),
    "so are those of what is told day by day": (DAILY + f"\n• Mercredi – {FOUND}", (0, 1)),
    "not the lines of one day": (f"{DAILY} {FOUND}", (0, 0)),
    "save what somebody denies": (CLOCK + "L'armée dément (denied armée: avoir [shelling tiré]).", (0, 0)),
}


@pytest.mark.parametrize("shows", RETOLD)
def test_tellings_of_one_article(shows):
    text, expected = RETOLD[shows]
    one = marked(text)
    event_of = {telling.mention: event.id for event in weave([one]).events for telling in event.mentions}
    numbers = {}
    assert tuple(numbers.setdefault(event_of[m.id], len(numbers)) for m in one.mentions) == expected


@pytest.mark.parametrize(("since", "one_event"), [("2019-01-22", False), ("2021-01-21", True)])
def test_who_counts_the_dead_of_years_takes_no_attack_up(since, one_event):
    one = marked(
        f"{JEUDI}, une [armed-clash attaque] a visé Saraqib. Des dizaines de civils sont morts dans ces "
        f"[armed-clash violences] <{since}/2021-01-22 depuis lors>."
    )
    attack, sum_ = one.mentions
    dead = Count(0, 1, "40", 40, None, True, "civils", "killed")
    one = replace(one, mentions=(attack, replace(sum_, counts=(dead,))))
    assert (len(weave([one]).events) == 1) == one_event


def test_what_points_back_was_there_and_then():
    raid = f"{JEUDI}, un [air-strike raid] a visé Saraqib. "
    first, second = features(marked(raid + "À Homs, une milice a nié (denied milice: ce [air-strike raid])."))
    assert (second.antecedent, second.days) == (0, first.days)
    assert [site.name for site in second.sites] == ["Saraqib"]


SPOKEN = [  # the denial, as it is dated; whether it is of the act of the week before
    (f"{JEUDI}, Washington a démenti (denied Washington: la [arms-transfer livraison] à Saraqib).", True),
    (f"Washington nie, {JEUDI}, (denied Washington: que des canons aient été [arms-transfer livrés] à Saraqib).", True),
    (f"Washington a démenti (denied Washington: la [arms-transfer livraison] de {JEUDI} à Saraqib).", False),
]


@pytest.mark.parametrize(("denial", "one_event"), SPOKEN)
def test_the_day_of_a_denial_is_not_that_of_the_act(denial, one_event):
    handed = "Des canons ont été [arms-transfer livrés] <2021-01-17/2021-01-18 en début de semaine> à Saraqib."
    events = weave([marked(handed, published="2021-01-19"), marked(denial, file="b.txt")]).events
    assert (len(events) == 1) == one_event
    assert not [d for event in events for d in event.disagreements if d.field == "date"]


def test_one_place_that_is_not_the_events_keeps_no_clusters_apart():
    rockets = f"{JEUDI}, des [shelling roquettes] ont visé Palmyre. Les [shelling tirs] ont duré. Ces [shelling tirs] "
    other = (
        rockets + "ont cessé. Cette [shelling salve] a surpris. À l'hôpital de Homs, deux hommes sont [shelling morts]."
    )
    assert len(weave([marked(rockets), marked(other, file="b.txt")]).events) == 1


@pytest.mark.parametrize(
    ("where", "one_event"), [("sur la route de Palmyre", True), ("dans la ville de Palmyre", False)]
)
def test_a_road_is_not_the_town_that_it_leads_to(where, one_event):
    here = marked(f"{JEUDI}, un [air-strike raid] a touché Saraqib.")
    there = marked(f"{JEUDI}, un [air-strike raid] a eu lieu {where}, province d'Idlib.", file="b.txt")
    assert (len(weave([here, there]).events) == 1) == one_event


ADDED = [  # what another article goes on with, below the convoy that both tell; how many events there are
    ("On signale aussi l'[movement arrivée] de cent soldats à Palmyre.", 2),
    ("L'[movement arrivée] de cent soldats est signalée.", 1),
]


@pytest.mark.parametrize(("text", "events"), ADDED)
def test_what_its_writer_tells_as_another_is_another_whatever_others_tell(text, events):
    convoy = f"{JEUDI}, un [movement convoi] venu de Palmyre est entré à Saraqib. Le [movement convoi] roule."
    other = marked(f"{JEUDI}, un [movement convoi] est entré à Saraqib. {text}", file="b.txt")
    assert len(weave([marked(convoy), other]).events) == events


TAKEN_OVER = [  # another article, whose place is that of who speaks, or of the raid; whether it is that on Saraqib
    (f"À Palmyre, un témoin décrit (asserted témoin: ce [air-strike raid] de {JEUDI}, qui a fait huit morts).", True),
    (f"Un témoin décrit (asserted témoin: un [air-strike raid] de {JEUDI} à Palmyre, qui a fait huit morts).", False),
]


@pytest.mark.parametrize(("there", "one_event"), TAKEN_OVER)
def test_a_place_that_is_taken_over_makes_no_other_event(there, one_event):
    here = marked(f"Un [air-strike raid] mené {JEUDI} à Saraqib, décrit un témoin, a fait huit morts.")
    assert (len(weave([here, marked(there, file="b.txt")]).events) == 1) == one_event


SIMILAR = [  # what follows a telling without a date; whether the telling is dated by it
    (f"{JEUDI}, une autre [armed-clash attaque] avait fait six morts à Homs.", False),
    (f"{JEUDI}, une [armed-clash attaque] similaire avait fait six morts à Homs.", False),
    (f"Le poste a été [armed-clash attaqué] {JEUDI}.", True),
]


@pytest.mark.parametrize(("later", "dated"), SIMILAR)
def test_the_date_of_another_act_does_not_date_the_one_told_before(later, dated):
    first = f"Une milice revendique l'[armed-clash attaque] du poste de Saraqib. {later}"
    one = marked(first)
    early, late = one.mentions
    one = replace(one, mentions=(replace(early, when=replace(late.when, basis="context")), late))
    assert (features(one)[0].days is not None) == dated


GOING_ON = [  # what an article tells after a salvo of its day; the numbers of the events of all of it
    ([telling(day=None, place=None, counts=[("munitions", 2, 2)])], (0, 0)),  # with no time nor place of its own
    ([telling(day=None, place=None, counts=[("killed", 40, 40)], trigger="morts")], (0, 0)),  # in other words
    ([telling(day=None, place="Palmyre", counts=[("munitions", 2, 2)])], (0, 1)),  # with a place of its own
    ([telling("movement", day=None, place=None, counts=[("vehicles", 9, 9)])], (0, 1)),  # another sort of act
    # ... where the article tells of two times, and which one is meant is open
    (
        [
            telling(day="2020-11-03", place="Palmyre"),
            telling(day=None, place=None, counts=[("munitions", 2, 2)], trigger="lanc"),
        ],
        (0, 1, 2),
    ),
    ([telling(day=None, place=None, counts=[("munitions", 9, 9)], reality="planned", trigger="lanc")], (0, 1)),
]


@pytest.mark.parametrize(("after", "expected"), GOING_ON)
def test_a_number_without_time_and_place_is_of_what_was_told_once(after, expected):
    one = reading(telling(), *after)
    event_of = {told.mention: event.id for event in weave([one]).events for told in event.mentions}
    numbers = {}
    assert tuple(numbers.setdefault(event_of[m.id], len(numbers)) for m in one.mentions) == expected


DISPUTED = [  # who speaks after a raid was told, of what has neither time nor place; whether it is of that raid
    ("L'armée écarte (denied armée: l'hypothèse d'un [air-strike raid]).", True),
    ("Le ministère doute (doubted ministère: qu'il y ait eu un [air-strike bombardement]).", True),
    ("Un député craint (asserted député: un [air-strike raid] de plus).", False),
    ("L'armée écarte (denied armée: l'hypothèse d'une [movement incursion]).", False),
]


@pytest.mark.parametrize(("text", "one_event"), DISPUTED)
def test_what_somebody_denies_is_not_new(text, one_event):
    one = marked(f"{JEUDI}, des avions ont [air-strike frappé] Saraqib.\n\n{text}")
    first, last = one.mentions
    undated = marked("Un [air-strike raid].").mentions[0].when
    last = replace(last, when=undated, places=(), reality="hypothetical")
    assert (len(weave([replace(one, mentions=(first, last))]).events) == 1) == one_event


DESTROYED = [  # what a claim counts beside what was destroyed; whether it is of the attack of another article
    ([("killed", 8, 8), ("vehicles", 3, 3)], True),
    ([("vehicles", 3, 3)], False),
    ([("killed", 0, 0), ("vehicles", 3, 3)], False),  # nobody died
]


@pytest.mark.parametrize(("counts", "one_event"), DESTROYED)
def test_a_destruction_that_counts_dead_is_an_attack(counts, one_event):
    attack = reading(telling("armed-clash", trigger="attaque", counts=[("killed", 8, 8)]))
    burnt = reading(telling("looting", trigger="incendie", counts=counts), file="b.txt")
    assert (len(weave([attack, burnt]).events) == 1) == one_event


BROUGHT = [  # where another article has those who died; whether it is of the raid on Saraqib
    ("Les blessés ont été évacués vers Palmyre, où huit d'entre eux sont [air-strike morts].", True),
    ("Ils sont huit à être [air-strike morts], selon l'hôpital de Palmyre.", True),
    ("Huit personnes sont [air-strike mortes] dans un quartier de Palmyre.", False),
]


@pytest.mark.parametrize(("there", "one_event"), BROUGHT)
def test_where_the_hurt_were_brought_is_not_where_it_was(there, one_event):
    raid = f"{JEUDI}, un [air-strike raid] a visé Saraqib. Le [air-strike raid] a fait huit morts, dit Farid Qassem."
    other = f"{there} {JEUDI}, Farid Qassem pleurait son frère Walid."
    features_of = [features(marked(text, file=name)) for text, name in ((raid, "a.txt"), (other, "b.txt"))]
    found = compare_sites(features_of[0][0], features_of[1][0])
    assert (ACROSS.of(found) >= 0) == one_event


def test_where_a_convoy_came_from_is_of_its_way():
    one = marked(f"{JEUDI}, un [movement convoi] est entré à Saraqib.")
    other = marked(
        f"{JEUDI}, un [movement convoi] est parti, venant de Palmyre. Le [movement convoi] roule.", file="b.txt"
    )
    assert ACROSS.of(compare_sites(features(one)[0], features(other)[1])) < 0


PLANTED = {  # what the row shows -> the text, whether what blew up lay there
    "a mine": ("Une mine a [explosion explosé] au passage d’un bus.", True),
    "an IED that is named behind": (
        "Trois soldats sont morts dans l’[explosion explosion] d’un engin artisanal.",
        True,
    ),
    "a car": ("Une voiture piégée a [explosion explosé].", True),
    "a blast alone": ("Une forte [explosion explosion] a été entendue.", False),
    "of a depot that was hit": ("Le dépôt a [explosion explosé] sous les bombes.", False),
    "a mineur is none": ("Un mineur a été tué dans l’[explosion explosion].", False),
    "nor what another sentence names": ("Une [explosion explosion] a retenti. Des mines gisent sur la route.", False),
    "nor a clash by it": ("Un [armed-clash accrochage] a éclaté près d’une mine.", False),
}


@pytest.mark.parametrize(("text", "planted"), PLANTED.values(), ids=PLANTED)
def test_what_lay_where_it_blew_up(text, planted):
    assert features(marked(text))[0].planted == planted


@pytest.mark.parametrize(
    ("text", "kind", "excluded"),
    [
        ("Une mine a [explosion explosé] à Saraqib.", "air-strike", True),
        ("Une mine a [explosion explosé] à Saraqib.", "shelling", True),
        ("Une mine a [explosion explosé] à Saraqib.", "casualty", False),
        ("Une [explosion explosion] a retenti à Saraqib.", "air-strike", False),
    ],
)
def test_what_was_planted_fell_from_nowhere(text, kind, excluded):
    (blast,) = features(marked(text))
    (other,) = features(reading(telling(kind), file="b.txt"))
    types = next(e for e in compare(blast, other).evidence if e.aspect == "type")
    assert types.excludes == excluded


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("le marché central", "un marché de Tokmak", True),
        ("trois camions-citernes", "des camions", True),
        ("un pétrolier grec", "le navire", True),  # one sort in two words
        ("six soldats", "des militaires", True),
        ("un pétrolier grec", "le port", False),
        ("un dépôt de Homs", "l’aéroport de Homs", False),  # places tell where
        ("quatre soldats", "quatre femmes", False),  # and counts how many
        ("plusieurs localités", "la localité voisine", False),
    ],
)
def test_words_that_say_what_was_hit(one, other, alike):
    assert bool(aims(one, "fr") & aims(other, "fr")) is alike


ONE_MORE = {  # how another article tells of a strike of the day before -> whether it speaks of one act more
    "Une nouvelle [air-strike frappe] a touché <2021-01-22 vendredi> un marché de Homs.": True,
    "<2021-01-22 Vendredi>, un deuxième [air-strike raid] a visé Homs.": True,
    "L’armée a par ailleurs [air-strike bombardé] <2021-01-22 vendredi> Homs.": True,
    "Une [air-strike frappe] a touché <2021-01-22 vendredi> un marché de Homs.": False,
    "Cette nouvelle [air-strike frappe] a touché <2021-01-22 vendredi> Homs.": False,  # it is the one told
    "Il pleuvait <2021-01-22 vendredi> à Homs. Une nouvelle [air-strike frappe] a touché un marché.": False,  # no day
    "Une nouvelle [air-strike frappe] a touché <2021-01-21 jeudi> un marché de Homs.": False,  # it may be that one
}


@pytest.mark.parametrize("text", ONE_MORE)
def test_one_more_of_another_day(text):
    day_before = marked("Une [air-strike frappe] a touché <2021-01-21 jeudi> un marché de Homs.", file="b.txt")
    (mine,), (theirs,) = features(marked(text)), features(day_before)
    signs = {sign for evidence in compare(mine, theirs).evidence for sign in evidence.signs}
    assert ("one more, a day apart" in signs) is ONE_MORE[text], signs
