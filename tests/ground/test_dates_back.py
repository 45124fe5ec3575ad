"""Dates of what an article recalls, and of the news to which it goes back: what must be dated, and what must not."""

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

PUBLISHED = "2022-01-15"  # a Saturday


def whens(text: str) -> dict[str, list[str | None]]:
    """The EDTF of each mention, by its trigger."""
    p = parse(from_text(text, published=PUBLISHED, language="fr"))
    found: dict[str, list[str | None]] = {}
    for m in mentions(p, tuple(claim for claim, _ in explain(p))).mentions:
        found.setdefault(m.trigger.text, []).append(m.when.edtf)
    return found


Rows = list[tuple[str, str, list[str | None]]]

OTHER: Rows = [  # a pronoun that stands for another act of the kind keeps its date
    (
        "L’attaque de Dioro est la plus meurtrière contre la gendarmerie depuis celle de Boulkessi, le 1er juin, dans "
        "laquelle trente hommes étaient tombés.",
        "attaque",
        [None],
    ),
    (
        "Un général a été tué mardi par l’explosion d’une voiture. L’attentat rappelle celui qui avait emporté le "
        "général Kirillov le 17 décembre.",
        "attentat",
        ["2022-01-11"],
    ),
    (
        "Un raid a visé Homs mardi. C’est le troisième raid imputé à Israël ce mois-ci, après ceux de Zakia, le 3 "
        "janvier, et de Chayrat, le 8, qui avait coûté la vie à deux miliciens.",
        "raid",
        ["2022-01-11", "2022-01-11"],
    ),
    ("Ce raid a fait moins de victimes que celui de lundi sur Kafr Takharim.", "celui", ["2022-01-10"]),
    ("Des drones ont visé lundi ceux qui fuyaient la ville.", "visé", ["2022-01-10"]),
    (
        "Un sous-préfet a été enlevé mardi. C’est ce qui est arrivé à celui de Mondoro, enlevé le 4 janvier.",
        "enlevé",
        ["2022-01-11", "2022-01-04"],
    ),
]
KNOWN: Rows = [  # a day by which an attack or an accord is known is past, whatever is to come of it
    ("L’émissaire presse les deux camps de revenir à l’accord du 10 mars.", "accord", ["2021-03-10"]),
    ("L’ONU appelle les parties à respecter la trêve du 5 décembre.", "respecter", ["2021-12-05"]),
    ("Une commission va enquêter sur le massacre du 20 novembre à Moura.", "massacre", ["2021-11-20"]),
    ("Les deux camps doivent signer un accord le 10 mars.", "signer", ["2022-03-10"]),
    ("Des soldats vont être déployés le 5 février à Gao.", "déployés", ["2022-02-05"]),
    ("Le Conseil doit se réunir le 20 novembre.", "réunir", ["2022-11-20"]),
]
NEWS: Rows = [  # what counts from a day: that of the news, where an earlier paragraph recalled another
    (
        "Deux secouristes ont été tués mercredi dans une frappe à Derdghaya. La veille, l’aviation avait déjà bombardé "
        "le village.\n\nQuelques heures plus tard, le Hezbollah a tiré une salve de roquettes sur Safed.",
        "tiré",
        ["2022-01-12"],
    ),
    (
        "Une bombe a explosé mardi à Gossi. Le 4 janvier, des rebelles avaient attaqué le bourg.\n\nLe lendemain, des "
        "soldats ont arrêté trois hommes.",
        "arrêté",
        ["2022-01-12"],
    ),
    (
        "L’armée a bombardé lundi un camp. La semaine dernière, elle avait perdu dix hommes dans une embuscade.\n\n"
        "Le 3 janvier, des miliciens avaient incendié une école.\n\nLe soir même, un drone a visé un marché.",
        "visé",
        ["2022-01-10"],
    ),
    (
        "Une bombe a explosé mardi à Gossi. Le 4 janvier, des rebelles avaient attaqué le bourg. Le lendemain, des "
        "soldats avaient arrêté trois hommes.",
        "arrêté",
        ["2022-01-05"],
    ),
    (
        "Une bombe a explosé mardi à Gossi. Le 4 janvier, des rebelles avaient attaqué le bourg.\n\nLe lendemain, des "
        "soldats avaient arrêté trois hommes.",
        "arrêté",
        ["2022-01-05"],
    ),
    (
        "Une bombe a explosé mardi à Gossi.\n\nLe lendemain, des soldats ont arrêté trois hommes.",
        "arrêté",
        ["2022-01-12"],
    ),
]
LONG: Rows = [  # what counts from a month, and what is counted in no number, is of no day
    (
        "Des raids ont visé Taëz lundi. En novembre, une frappe avait tué un général. Cinq jours plus tard, Téhéran "
        "avait bombardé une base.",
        "bombardé",
        ["2021-11"],
    ),
    (
        "L’aviation a visé lundi un village.\n\nEn novembre, l’armée avait pris la ville. Le maire avait fui. Dix "
        "civils avaient été tués cette nuit-là.",
        "tués",
        ["2021-11"],
    ),
    (
        "Le 14 décembre, des camions avaient été détruits à Diéma. Quelques jours plus tard, l’armée avait bombardé un "
        "campement.",
        "bombardé",
        [None],
    ),
    (
        "Lundi, une mine a tué un berger. Plusieurs semaines auparavant, des tirs avaient visé le hameau.",
        "tirs",
        [None],
    ),
    (
        "Le 14 décembre, des camions avaient été détruits à Diéma. Trois jours plus tard, l’armée avait bombardé un "
        "campement.",
        "bombardé",
        ["2021-12-17"],
    ),
    (
        "Le 14 décembre, des camions avaient été détruits. Quelques heures plus tard, l’armée avait bombardé un camp.",
        "bombardé",
        ["2021-12-14"],
    ),
    (
        "L’aviation a visé lundi un village. Dix civils ont été tués cette nuit-là.",
        "tués",
        ["2022-01-10"],
    ),
]
SCENE: Rows = [  # what was not done sets no scene, nor does what is told of somebody
    (
        "L’armée n’avait pas réagi mercredi matin. À Dassari, des familles ont pris la route de Tanguiéta.",
        "pris la route",
        [None],
    ),
    ("Mardi soir, l’état-major n’avait rien dit. À Tera, des hommes ont incendié une école.", "incendié", [None]),
    ("Un apprenti, rentré vendredi à Kidira, fait un récit glaçant. «Le camion a sauté le premier.»", "sauté", [None]),
    ("Les canons se sont tus mardi. Trois soldats ont été tués à Tera.", "tués", ["2022-01-11"]),
    ("C’était mardi, un peu avant minuit. Des hommes armés ont incendié une école.", "incendié", ["2022-01-11"]),
    ("Les secouristes étaient encore à l’œuvre mardi. Trois soldats ont été tués à Tera.", "tués", ["2022-01-11"]),
]
PLACE: Rows = [  # the act that a definite noun means by its place
    (
        "Un drone a tué mardi six chauffeurs à Mizda.\n\nL’armée a abattu mercredi un appareil à Bani Walid.\n\nL’ONU "
        "demande une enquête sur la frappe de Mizda.",
        "frappe",
        ["2022-01-11"],
    ),
    (
        "Des hommes armés ont attaqué lundi Dioro. Mercredi, un poste a été visé à Niono. Le ministre a condamné "
        "l’attaque de Dioro.",
        "attaque",
        ["2022-01-10"],
    ),
    (
        "Un obus est tombé dimanche sur Taëz. Lundi, un raid a détruit un pont à Saada. Riyad a démenti le "
        "bombardement de Taëz.",
        "bombardement",
        ["2022-01-09"],
    ),
    (
        "Un drone a tué mardi six chauffeurs à Mizda. L’armée a bombardé mercredi Bani Walid. Une frappe sur Mizda a "
        "visé jeudi un dépôt.",
        "frappe",
        ["2022-01-13"],
    ),
    (
        "Un drone a tué mardi six chauffeurs à Mizda. Le 3 mars, la frappe de Mizda avait fait dix morts.",
        "frappe",
        ["2021-03-03"],
    ),
]
EVE: Rows = [  # the eve of an act, beside a day
    ("Lundi, veille de l’attaque d’Oum al-Aranib, un camp avait été évacué.", "attaque", ["2022-01-11"]),
    ("Des familles ont fui mardi, veille de l’assaut contre la ville.", "assaut", ["2022-01-12"]),
    ("Mercredi, lendemain de l’embuscade, des soldats ont incendié un hameau.", "embuscade", ["2022-01-11"]),
    ("Lundi, veille de Noël, une attaque a tué dix hommes.", "attaque", ["2022-01-10"]),
    ("Lundi, des gardes en état de veille ont tué un homme.", "tué", ["2022-01-10"]),
]
TWO: Rows = [  # two days as one time
    ("L’aviation a bombardé jeudi et vendredi le sud de la capitale.", "bombardé", ["2022-01-13/2022-01-14"]),
    ("Lundi et mardi, des tirs de mortier ont touché trois villages.", "tirs", ["2022-01-10/2022-01-11"]),
    ("Des combats ont eu lieu le 3 janvier et le 6 janvier à Gao.", "combats", ["{2022-01-03,2022-01-06}"]),
    ("Un raid a visé Gao lundi et une mine a sauté mardi à Kidal.", "raid", ["2022-01-10"]),
    ("Un raid a visé Gao lundi, et mardi une mine a sauté à Kidal.", "raid", ["2022-01-10"]),
]
NEAREST: Rows = [  # the participle behind the noun of an attack, in what tells of somebody
    (
        "L’homme, qui avait rejoint le groupe en 2009, avait été identifié comme l’un des commanditaires de l’attaque "
        "menée en octobre 2016 contre le poste de Durak.",
        "attaque",
        ["2016-10"],
    ),
    (
        "L’ANG a livré lundi une batterie. À Bruxelles, Ursula von der Leyen a proposé mercredi d’ouvrir des "
        "négociations. L’Allemagne a livré la veille une troisième batterie.",
        "livré",
        ["2022-01-10", "2022-01-09"],
    ),
]

SAID: Rows = [  # what was said before what is told to have been then is recalled with it
    (
        "Cinq civils ont été blessés jeudi par un obus à Najran.\n\nLa veille, la coalition avait affirmé avoir abattu "
        "un drone piégé.\n\nLes Houthis n’ont pas revendiqué le tir.",
        "tir",
        ["2022-01-13"],
    ),
    (
        "Un raid a tué dix hommes lundi à Saada.\n\nLe 3 janvier, l’armée avait dit avoir repoussé un assaut.\n\nLe "
        "raid a aussi détruit un pont.",
        "raid",
        ["2022-01-10", "2022-01-10"],
    ),
    (
        "Un raid a tué dix hommes lundi à Saada.\n\nMardi, l’armée a dit avoir repoussé un assaut.\n\nDes soldats ont "
        "aussi bombardé le port.",
        "bombardé",
        ["2022-01-11"],
    ),
]
TOLL: Rows = [  # the day on which somebody made a toll another
    ("Ankara a porté lundi de trois à cinq morts le bilan de l’assaut contre le poste.", "assaut", [None]),
    ("Le parquet a ramené mercredi à huit le nombre de tués dans la frappe.", "frappe", [None]),
    ("Le ministère a revu mardi le bilan de l’embuscade, qui est de douze morts.", "embuscade", [None]),
    ("Ankara a porté lundi à dix morts le bilan de l’assaut du 3 janvier contre le poste.", "assaut", ["2022-01-03"]),
    ("Des rebelles ont tué lundi nombre de soldats près de Gao.", "tué", ["2022-01-10"]),
    ("Un raid a tué lundi un nombre inconnu de civils à Gao.", "raid", ["2022-01-10"]),
]
APART: Rows = [  # the day of another clause
    (
        "Un élu indique que six gendarmes ont été enterrés mardi et que deux habitants ont été tués par des balles.",
        "tués",
        [None],
    ),
    (
        "Le maire dit que les victimes ont été inhumées lundi et que des miliciens ont brûlé l’école.",
        "brûlé",
        [None],
    ),
    (
        "Il a rappelé qu’un hôtel avait été bombardé lundi et que trois humanitaires y avaient été tués par un obus.",
        "bombardé",
        ["2022-01-10"],
    ),
    (
        "Un raid a tué dix hommes lundi. Il a dit que des rebelles avaient incendié un camp mardi et que l’armée avait "
        "arrêté trois hommes.",
        "arrêté",
        ["2022-01-11"],
    ),
    (
        "Cet hôpital avait reçu en juillet les victimes de la prise de Sinja par les FSR, fin juin, qui avait jeté "
        "60 000 personnes sur les routes.",
        "jeté",
        ["2021-06-21/2021-06-30"],
    ),
]
SHOWN: Rows = [  # the day behind the participle of an act, beside that on which it was shown
    (
        "Dimanche, il a diffusé les images d’une embuscade menée une semaine plus tôt contre l’armée nigérienne.",
        "embuscade",
        ["2021-12-27/2022-01-02"],
    ),
    (
        "Dimanche, il a diffusé les images d’une embuscade tendue deux jours plus tôt à l’armée près de Banibangou.",
        "embuscade",
        ["2022-01-07"],
    ),
    ("Le groupe a publié lundi des images de l’embuscade de Diabaly.", "embuscade", [None]),
    ("Le Jnim a diffusé jeudi une vidéo de l’attaque du camp de Niafunké.", "attaque", [None]),
    ("L’ONU a remis mardi un rapport sur le massacre de Moura.", "massacre", [None]),
    ("Mardi, une vidéo de l’attaque de Niafunké a circulé sur les réseaux.", "attaque", [None]),
    ("Le Jnim a diffusé une vidéo de l’attaque du 3 janvier.", "attaque", ["2022-01-03"]),
    ("Mardi, l’attaque de Niafunké, filmée par un témoin, a fait dix morts.", "attaque", ["2022-01-11"]),
    ("Une vidéo de l’attaque de mardi circule.", "attaque", ["2022-01-11"]),
    ("« Il m’avait appelée la veille », témoigne la mère d’une victime de l’embuscade.", "embuscade", [None]),
    ("« Je suis arrivé lundi », raconte le rescapé de l’embuscade.", "embuscade", [None]),
    ("« On s’est cachés mardi », dit un témoin de l’attaque.", "attaque", [None]),
    ("L’attaque s’est produite « mardi à l’aube » à Gao.", "attaque", ["2022-01-11"]),
    ("« L’attaque a eu lieu mardi », dit un témoin.", "attaque", ["2022-01-11"]),
    ("L’attaque a fait « dix morts » mardi.", "attaque", ["2022-01-11"]),
    ("Vendredi, la chaîne a montré un raid mené mardi sur le port.", "raid", ["2022-01-11"]),
    ("Dimanche, une embuscade menée par des rebelles a tué dix soldats.", "embuscade", ["2022-01-09"]),
]
NIGHT: Rows = [  # a night behind the verb, before what was struck in it
    ("Les forces russes ont frappé dans la nuit des ateliers à Odessa.", "frappé", ["2022-01-14/2022-01-15"]),
    ("L’armée a mené dans la nuit de nouvelles frappes à Idlib.", "frappes", ["2022-01-14/2022-01-15"]),
    ("L’aviation a bombardé en pleine nuit une école à Idlib.", "bombardé", ["2022-01-14/2022-01-15"]),
    ("L’aviation a bombardé à l’aube de nouvelles positions à Idlib.", "bombardé", ["2022-01-15"]),
    ("Dans la nuit des faits, l’armée a bombardé Idlib.", "bombardé", [None]),
    ("Dans la nuit du drame, l’armée a bombardé Idlib.", "bombardé", [None]),
    ("Dans la nuit de l’assaut, l’armée a bombardé Idlib.", "bombardé", [None]),
]
WITHIN: Rows = [  # what stands within what another act of its sentence tells is not what goes on
    (
        "À Niamey, le mouvement a manifesté dimanche contre la force Barkhane, que le gouvernement a accueillie après "
        "son départ du Mali, achevé le 15 août. Environ 800 personnes ont défilé.",
        "défilé",
        ["2022-01-09"],
    ),
    (
        "L’armée a frappé jeudi un dépôt, en représailles à un raid mené le 9 janvier. Trois maisons ont été "
        "incendiées.",
        "incendiées",
        ["2022-01-13"],
    ),
    (
        "L’armée a bombardé lundi un marché, où une attaque avait fait dix morts dimanche. Des soldats ont incendié "
        "trois maisons.",
        "incendié",
        ["2022-01-10"],
    ),
    (
        "L’armée a bombardé lundi un marché. Dimanche, une attaque a fait dix morts. Des soldats ont incendié trois "
        "maisons.",
        "incendié",
        ["2022-01-09"],
    ),
    (
        "Une attaque contre un poste, menée dimanche, a tué dix soldats. Des rebelles ont incendié trois maisons.",
        "incendié",
        ["2022-01-09"],
    ),
]

SINCE: Rows = [  # acts since another, none of them told before
    (
        "Un internat a été attaqué lundi à Maga. Le pays a connu plusieurs attaques depuis celle de Chibok, en avril "
        "2014.",
        "attaques",
        [None],
    ),
    ("Un obus a tué lundi deux enfants. La ville a subi des tirs d’obus depuis celui de mars.", "tirs", [None]),
    ("Un raid a visé Homs lundi. L’armée y a mené dix raids depuis celui du 3 mai.", "raids", [None]),
    ("Un raid a visé Homs lundi. Ces raids sont les pires depuis ceux de mai.", "raids", ["2022-01-10"]),
    (
        "Des tirs ont visé Homs lundi. Le maire a dénoncé ces tirs, que nul n’a revendiqués depuis.",
        "tirs",
        ["2022-01-10", "2022-01-10"],
    ),
]
COUNTED: Rows = [  # the day of an act from which the sentence before counts
    (
        "Une patrouille a pénétré mardi à Beit Jinn. L’incursion intervient quatre jours après le raid qui a tué "
        "treize habitants. Ce jour-là, les soldats étaient tombés dans une embuscade.",
        "tombés dans une embuscade",
        ["2022-01-07"],
    ),
    (
        "Une bombe a explosé lundi à Gossi. L’attentat survient trois jours après une attaque contre le marché. Le "
        "même jour, des miliciens avaient incendié une école.",
        "incendié",
        ["2022-01-07"],
    ),
    (
        "Une bombe a explosé lundi à Gossi. L’attentat a tué dix hommes. Le même jour, des miliciens ont incendié une "
        "école.",
        "incendié",
        ["2022-01-10"],
    ),
]
MADE: Rows = [  # the day on which an accord was made is not that on which it was broken
    ("Chaque partie accuse l’autre d’avoir violé la trêve conclue le 19 juillet.", "violé", [None]),
    ("Des drones ont frappé jeudi le port, malgré l’accord signé mardi à Doha.", "frappé", ["2022-01-13"]),
    ("L’armée a bombardé le port malgré l’accord signé mardi à Doha.", "bombardé", [None]),
    ("Un raid lancé mardi a tué dix civils.", "raid", ["2022-01-11"]),
    ("Un accord a été signé mardi à Doha.", "signé", ["2022-01-11"]),
    (
        "L’armée a repoussé lundi une attaque. Le blocus imposé à la ville fin 2020 prive un million d’habitants de "
        "vivres.",
        "prive",
        ["2020-10/2020-12"],
    ),
    (
        "« Nul ne négocie avec eux », avait-il dit, en référence à la tuerie du 20 avril, dans laquelle 147 civils "
        "avaient été exécutés.",
        "tuerie",
        ["2021-04-20"],
    ),
]

TAKEN: Rows = [  # the day on which somebody announced to have taken a place
    ("L’armée a annoncé lundi avoir repris la ville d’Oum Rawaba.", "repris", ["2022-01-10"]),
    ("Les rebelles ont affirmé jeudi s’être emparés de Niono.", "emparés", ["2022-01-13"]),
    ("La milice a dit mardi avoir libéré le village de Tall Rayyan.", "libéré", ["2022-01-11"]),
    ("Les forces syriennes ont repris Oqeirbat, a annoncé samedi le ministère russe de la Défense.", "repris", [None]),
    ("L’ONG a rapporté lundi que des rebelles avaient pris la ville de Niono.", "pris", [None]),
    ("Moscou a démenti lundi avoir perdu la ville de Niono.", "perdu", [None]),
]


CARRIED: Rows = [  # what is dated by what was recalled is no more of the news in the next paragraph
    (
        "L’armée a annoncé la mort d’un soldat, tué jeudi par un drone. Trois autres avaient été tués mardi à Tyr, "
        "dans le bombardement de leur poste. « C’est la cinquième attaque contre nous », a dit un officier.\n\nDans le "
        "nord d’Israël, un homme a été tué par la chute d’une roquette à Nahariya.",
        "tué",
        ["2022-01-13"],
    ),
    (
        "Ils sont morts depuis le 23 décembre, quand Israël a lancé une campagne de bombardements. Deux jours plus "
        "tard, ses troupes entraient à Gaza.",
        "entraient",
        ["2021-12-25"],
    ),
    (
        "Un raid a visé Gaza lundi. La ville est assiégée depuis le 23 décembre. Le lendemain, un obus a tué deux "
        "enfants.",
        "tué",
        ["2022-01-11"],
    ),
]


@pytest.mark.parametrize(
    ("text", "trigger", "edtfs"),
    [
        *OTHER,
        *KNOWN,
        *NEWS,
        *LONG,
        *SCENE,
        *PLACE,
        *EVE,
        *TWO,
        *NEAREST,
        *SAID,
        *TOLL,
        *APART,
        *SHOWN,
        *NIGHT,
        *WITHIN,
        *SINCE,
        *COUNTED,
        *MADE,
        *TAKEN,
        *CARRIED,
    ],
)
def test_dates(text: str, trigger: str, edtfs: list[str | None]) -> None:
    assert whens(text)[trigger] == edtfs
