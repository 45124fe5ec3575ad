"""What is said of a subject between commas is no second subject of its verb."""

import pytest

from parse.build import parsed

ROWS = [  # the sentence, the noun between commas, what it hangs on
    ("Emergency Lawyers, un groupe d'avocats qui suit la guerre, a compté douze corps.", "groupe", "Emergency"),
    (
        "Le Réseau des médecins, une organisation locale qui recense les victimes, a compté douze corps.",
        "organisation",
        "Réseau",
    ),
    ("Acled, une ONG spécialisée dans la collecte de données, a recensé 200 morts.", "ONG", "Acled"),
    ("Le convoi, une trentaine de véhicules, avait quitté la ville.", "trentaine", "convoi"),
    ("Mardi, un groupe d'hommes armés, venus à moto, a attaqué le marché.", "groupe", "attaqué"),  # a day is no subject
    ("Un soldat, un civil et un enfant ont été tués.", "soldat", "tués"),  # several
    ("L'armée a repris la ville, le gouverneur l'a annoncé.", "gouverneur", "annoncé"),  # another verb
]


@pytest.mark.parametrize(("sentence", "noun", "head"), ROWS)
def test_what_stands_between_commas(sentence, noun, head):
    p = parsed(sentence)
    token = next(t for t in p.tokens if t.text == noun)
    assert p.tokens[token.head].text == head
    assert token.index in p.tokens[token.head].children


def test_the_subject_keeps_its_verb():
    p = parsed(ROWS[0][0])
    assert [(p.tokens[t.head].text, t.relation) for t in p.tokens if t.text == "Emergency"] == [("compté", "nsubj")]
