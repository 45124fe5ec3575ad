"""Words of acts that only pass one by, beside the same words where they tell one: a table by what passes it by."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

CASES = [  # what it shows, the text, the types of its tellings
    ("the answer is what the verb tells", "En représailles, l'armée a bombardé un village.", ["shelling"]),
    ("the answer behind it", "L'armée a bombardé un village en riposte à une embuscade.", ["shelling", "armed-clash"]),
    ("raids of retaliation", "Des raids de représailles ont été menés à Saada.", ["air-strike"]),
    ("reprisals that were", "Les représailles de la milice ont fait dix morts.", ["armed-clash"]),
    ("means to attack", "Le mouvement n'a plus les moyens d'attaquer la capitale.", []),
    ("able to strike", "Le général dit ses hommes capables de frapper le port.", []),
    ("a range that allows it", "La fusée a une portée permettant de frapper la capitale.", []),
    ("what was allowed was done", "Le calme a permis d'évacuer 300 civils.", ["displacement"]),
    ("they struck", "Ses hommes ont frappé le port.", ["armed-clash"]),
    ("who tells the article went there", "Nous avons quitté le bourg avant la nuit.", []),
    ("who tells the article came in", "Nous sommes entrés dans la ville à l'aube.", []),
    ("a witness who fled", "« Nous avons fui le village », raconte Awa.", ["displacement"]),
    ("soldiers left", "Les soldats ont quitté le bourg avant la nuit.", ["withdrawal"]),
    ("who comes to a hospital", "À l'hôpital, un infirmier a vu arriver des dizaines de familles.", []),
    ("who comes to a town", "Des dizaines de familles sont arrivées à Adré.", ["displacement"]),
    ("a walk to a camp", "Elle a marché trois jours avant d'atteindre le camp.", []),
    ("a shell came there", "Un obus a atteint le camp.", ["shelling"]),
    ("a slogan", "Des femmes ont défilé aux cris de « Stop au massacre ».", ["protest"]),
    ("a massacre", "Des femmes parlent d'un massacre à Gao.", ["attack-on-civilians"]),
    ("taken for a crowd", "L'équipage a interprété la noce comme un rassemblement de combattants.", []),
    ("what he stands for", "Mon seul combat, c'est la paix.", []),
    ("whom it fights", "L'armée, qui combat des bandits, a publié un texte.", []),
    ("a fight", "Un combat a opposé les deux milices à Gao.", ["armed-clash"]),
    ("who he was", "Son voisin, ancien combattant de la guérilla, cultive la terre.", []),
    ("from farm to farm", "Les miliciens sont allés de ferme en ferme.", []),
    ("who signed it", "Le chef, signataire de l'accord de paix de 2016, vit à Cali.", []),
    ("a simulator", "L'armée suédoise a prêté un simulateur de tir.", []),
    ("dead in a manner of speaking", "Le maréchal est politiquement mort.", []),
    ("more and more", "Une bombe a explosé à Gao.\n\nLes incidents se multiplient.", ["explosion"]),
    ("the movement says so", "Une colonne est entrée dans la ville, selon le mouvement.", ["movement"]),
    ("who recalls it", "« C'est d'abord une arme », rappelle un officier français.", []),
    ("they were called back", "Paris rappelle ses soldats.", ["withdrawal"]),
    ("drones with a load", "Des drones chargés d'explosifs ont été abattus.", ["foiled-attack"]),
    ("missing at first, then dead", "Deux hommes, portés disparus en mai, ont été tués à Gao.", ["casualty"]),
    ("missing", "Deux hommes sont portés disparus depuis mai.", ["abduction"]),
    ("answered in words", "« C'est absurde », a répliqué le conseiller du ministre.", []),
    ("attacked in words", "« Ils nous mentent », attaque le maire de Gao.", []),
    ("answered with shells", "L'armée a répliqué par des tirs d'artillerie.", ["shelling"]),
    ("of whom is told how many", "Les rebelles, « deux cents hommes », ont attaqué un poste de Gao.", ["armed-clash"]),
    ("who says it was taken", "Le M23 s'est emparé de Minova, selon des habitants.", ["territory"]),
    ("those whom it took hold of", "La panique s'est emparée des habitants.", []),
    ("driven to flee", "La guerre a contraint 700 000 personnes à quitter leur foyer.", ["displacement"]),
]


@pytest.mark.parametrize(("shows", "text", "types"), [pytest.param(*c, id=c[0]) for c in CASES])
def test_what_passes_an_act_by(shows, text, types):
    assert [t.type for t in frame(parse(from_text(text, published="2024-03-14")))] == types


DOERS = [  # what it shows, the sentence, the type of the telling, who did it
    ("who uses what is hit", "Un raid a visé un camion utilisé par le Hezbollah.", "air-strike", []),
    ("who uses it", "L'armée a mené un raid contre une voiture utilisée par le M23.", "air-strike", ["L'armée"]),
    ("who laid it", "L'explosion d'une mine laissée par le M23 a tué deux bergers.", "explosion", ["le M23"]),
    ("accused, by a pronoun", "L'ONU les accuse d'avoir massacré des civils.", "attack-on-civilians", ["les"]),
    (
        "accused, over a clause",
        "Amnesty accuse la société Dyck, dont les avions survolaient la zone, d'avoir bombardé un marché.",
        "shelling",
        ["la société Dyck"],
    ),
    ("blamed by the one who says so", "L'ONG a reproché à l'armée d'avoir pillé un village.", "looting", ["l'armée"]),
    (
        "denied, with a day before the infinitive: what stands behind it did nothing",
        "Les Forces de soutien rapide ont nié vendredi avoir attaqué le convoi du PAM près de Koutoum.",
        "armed-clash",
        ["Les Forces de soutien rapide"],
    ),
    ("condemned, not done", "Le massacre de Moura a été condamné par le Conseil.", "attack-on-civilians", []),
    ("done", "Le massacre de Moura a été commis par la milice.", "attack-on-civilians", ["la milice"]),
    (
        "an army with its adjective",
        "Quatre civils ont péri dans un bombardement de l'armée soudanaise.",
        "shelling",
        ["l'armée soudanaise"],
    ),
    (
        "forces with theirs",
        "Huit civils ont été tués dans une offensive des forces turques.",
        "armed-clash",
        ["forces turques"],
    ),
    ("whose base it was", "Deux soldats ont été tués dans l'attaque d'une base de l'armée turque.", "armed-clash", []),
    ("the branch", "Sept civils sont morts dans des frappes de l'aviation russe.", "air-strike", ["l'aviation russe"]),
    ("what is hit", "Sept civils sont morts dans des frappes contre l'aviation russe.", "air-strike", []),
    ("whose drone", "Une frappe de drone des rebelles a tué deux gardes.", "air-strike", ["rebelles"]),
    ("whose drone, by a name like a model", "Une frappe de drone du M23 a tué deux gardes.", "air-strike", ["M23"]),
    ("a town of two words", "À Khan Younès, une frappe de drone a ciblé une tente.", "air-strike", []),
    ("who struck in it", "À Khan Younès, l'aviation a ciblé une tente.", "air-strike", ["l'aviation"]),
    ("nobody's drone", "Une frappe de drone a tué deux gardes.", "air-strike", []),
]


@pytest.mark.parametrize(("shows", "sentence", "kind", "doers"), [pytest.param(*c, id=c[0]) for c in DOERS])
def test_who_did_it(shows, sentence, kind, doers):
    p = parse(from_text(sentence, published="2024-03-14"))
    told = next(t for t in frame(p) if t.type == kind)
    assert [p.span(*actor).text for actor in told.actors] == doers
