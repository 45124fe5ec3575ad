"""Dates inside a phrase on a noun: what they date, and what stands around and has another time, or none."""

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

ACTS = [  # text, the trigger, its date, what the row shows
    ("Le chef du groupe, signataire de l’accord de 2016, a attaqué le village.", "attaqué", None, "an apposition"),
    ("Deux jumeaux nés en octobre ont été tués par une frappe sur Idleb.", "frappe", None, "when they were born"),
    ("La ville, reprise en 2017 aux rebelles, a été bombardée.", "bombardée", None, "a participle"),
    ("La ville, reprise en 2017 aux rebelles, a été bombardée.", "reprise", "2017", "its own act"),
    ("La mission, dont le mandat expire en juin, a repoussé une attaque à Ber.", "repoussé", None, "a relative clause"),
    ("Un missile livré par Washington en mai a touché le dépôt.", "touché", None, "when the weapon was handed over"),
    ("Malgré la trêve signée le 5 mars 2020, des roquettes ont visé Idleb.", "visé", None, "an older truce"),
    ("Malgré la trêve signée le 5 mars 2020, des roquettes ont visé Idleb.", "signée", "2020-03-05", "its own date"),
    ("En vertu de l’accord de mars 2020, une patrouille russe a été déployée à Idleb.", "déployée", None, "its ground"),
    ("Huit soldats, dont trois revenus du front en mai, ont péri dans une embuscade.", "embuscade", None, "of some"),
    (
        "Le bataillon a perdu douze hommes depuis son déploiement en décembre. Une mine a tué deux bergers.",
        "tué",
        None,
        "the next sentence does not take it over",
    ),
    (
        "Depuis son déploiement en 2013, la Minusma a perdu plus de 190 hommes.",
        "perdu",
        "2013-01-01/2022-06-15",
        "what goes on since",
    ),
    ("Les rebelles ont signé l’accord de paix de 2015.", "signé", "2015", "what is signed"),
    ("Les frappes menées en mai ont tué dix civils à Taëz.", "frappes", "2022-05", "a participle on the act itself"),
    (
        "Il est jugé pour l’attaque à la bombe qui avait tué trois gardes en 2020.",
        "attaque à la bombe",
        "2020",
        "a relative clause",
    ),
    ("L’attentat de 2016 contre l’hôtel a tué trente personnes.", "attentat", "2016", "the noun of the act"),
    ("Dix civils ont été tués dans une attaque en mars à Moura.", "attaque", "2022-03", "beside the act"),
    ("Une roquette tirée mardi a visé la base de Haïfa.", "visé", "2022-06-14", "a day of the week frames both"),
    (
        "La police a arrêté deux hommes soupçonnés d’avoir participé à l’embuscade du 3 mai à Palma.",
        "arrêté",
        None,
        "another act, for which they are sought",
    ),
    (
        "L’état-major a annoncé mardi l’arrestation de deux suspects liés à l’embuscade du 3 mai.",
        "arrestation",
        "2022-06-14",
        "the day of the statement, beside that of another act",
    ),
    ("Huit soldats sont morts dans l’attaque du 5 mai à Mueda.", "attaque", "2022-05-05", "the act itself"),
    (
        "L’incident rappelle celui de décembre 2017, quand des mortiers avaient visé la base.",
        "visé",
        "2017-12",
        "what the pluperfect tells is of that time",
    ),
    ("L’ONU a condamné l’attaque de Bria, qui a fait neuf morts lundi.", "attaque", "2022-06-13", "of its dead"),
    ("Un drapeau est hissé après l’attaque du camp, où cinq gardes ont péri lundi.", "attaque", "2022-06-13", "there"),
    ("Une attaque a eu lieu à Bria, que les rebelles tiennent depuis mars.", "attaque", None, "a state of the place"),
    ("C’est le quatrième attentat dans la ville depuis janvier.", "attentat", None, "how many there were since"),
    ("Il s’agit de l’attaque la plus meurtrière depuis celle de mai.", "attaque", None, "the worst since another"),
    ("Le quatrième attentat a eu lieu lundi.", "attentat", "2022-06-13", "its own day"),
    ("À Gao, où l’armée est entrée le 6 juin, dix civils ont été tués.", "tués", None, "behind a clause that ended"),
    ("À Gao, où l’armée est entrée le 6 juin, dix civils ont été tués.", "entrée", "2022-06-06", "in that clause"),
    ("À Gao, que les rebelles tiennent depuis mai, dix civils ont été tués.", "tués", None, "a state of the place"),
    ("À Gao, où l’armée est entrée, dix civils ont été tués le 6 juin.", "tués", "2022-06-06", "of the main verb"),
    ("Des soldats sont entrés lundi à Gao, où ils ont tué dix civils.", "tué", "2022-06-13", "a clause that goes on"),
    ("La dernière attaque contre Gao remonte à janvier 2021.", "attaque", "2021-01", "the last one has its own month"),
    ("C’est la deuxième attaque contre Gao depuis mars.", "attaque", None, "the second one since"),
]


@pytest.mark.parametrize(("text", "trigger", "edtf"), [pytest.param(*row[:3], id=row[3]) for row in ACTS])
def test_dates_of_phrases(text, trigger, edtf):
    p = parse(from_text(text, published="2022-06-15", language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    assert [m.when.edtf for m in found if m.trigger.text == trigger][:1] == [edtf]
