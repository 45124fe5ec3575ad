"""Pronouns that stand for the noun of another act (celle du 3 mars), and convoys told by their date alone."""

import pytest

from selon import read

CASES = [  # what it shows, the text, each event as its type, trigger and date
    (
        "another attack, by its date",
        "L'attaque de lundi a fait dix morts. Celle du 3 mars en avait fait quatre.",
        [("armed-clash", "attaque", "2022-03-07"), ("armed-clash", "Celle", "2022-03-03")],
    ),
    (
        "of several, with the verb of its dead",
        "Les frappes de dimanche ont tué six civils. Celles de mardi en ont tué trois.",
        [("air-strike", "frappes", "2022-03-06"), ("air-strike", "Celles", "2022-03-08")],
    ),
    (
        "date and place are its own",
        "L'attentat de Kaboul a fait dix morts, contre quatre pour celui de Herat en janvier.",
        [("explosion", "attentat", None), ("explosion", "celui", "2022-01")],
    ),
    (
        "a convoy told by its passage, and one by its date",
        "Un convoi est entré à Gao le 5 mars. Celui du 7 mars a été retardé. L'ONG a compté trente camions "
        "dans le convoi du 8 mars.",
        [("movement", t, d) for t, d in (("entré", "2022-03-05"), ("Celui", "2022-03-07"), ("convoi", "2022-03-08"))],
    ),
    (
        "a dated convoy with its verb is one event",
        "Le convoi du 8 mars est entré à Hassaké.",
        [("movement", "entré", "2022-03-08")],
    ),
    (
        "people, not acts",
        "Les combats de lundi ont tué dix civils. Ceux de Marib ont fui.",
        [("armed-clash", "combats", "2022-03-07"), ("displacement", "fui", "2022-03-07")],
    ),
    (
        "a base, not the attack on it",
        "Une attaque contre une autre base, celle de Gao, a fait dix morts lundi.",
        [("armed-clash", "attaque", "2022-03-07")],
    ),
    (
        "a minister",
        "L'ambassadeur a reçu le ministre lundi. Celui de la Défense était absent.",
        [("consult", "reçu", "2022-03-07")],
    ),
]


@pytest.mark.parametrize(("shows", "text", "events"), [pytest.param(*c, id=c[0]) for c in CASES])
def test_events(shows, text, events):
    found = read(text, published="2022-03-10").mentions
    assert [(m.type, m.trigger.text, m.when.edtf) for m in found] == events
