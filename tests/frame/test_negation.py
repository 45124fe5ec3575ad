"""What a negation denies: the act, or something about it."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

SENTENCES = [  # a sentence with one act, whether it is denied that it was
    ("L'attentat n'a pas été revendiqué dans l'immédiat.", False),
    ("Les raids n'ont pas fait de victimes.", False),
    ("L'attaque n'a pas cessé.", False),
    ("Le bombardement n'a pas visé l'hôpital.", False),
    ("Aucun tir n'a été entendu.", True),
    ("Les tirs n'ont pas eu lieu.", True),
    ("La frappe ne s'est pas produite à Idleb.", True),
    ("L'offensive n'a jamais commencé.", True),
    ("L'armée n'a pas mené de frappe sur la ville.", True),
    ("Le convoi n'est pas entré dans la ville.", True),
    ("Aucun convoi de pétrole n'a franchi la frontière.", True),
    ("Aucun soldat n'est entré à Kobané.", True),
    ("Aucun missile n'a été livré aux rebelles.", True),
    ("Aucun de nos avions n'a bombardé le marché.", True),
    ("Aucun civil n'a été visé par les rebelles.", False),  # somebody else may have been
    ("Aucun hôpital ne fonctionne depuis que les soldats ont bombardé la ville.", False),
    ("Rien ne justifie le massacre de civils à Moura.", False),
    ("L'armée n'a pas commenté la frappe.", False),
    ("Nous n'avons pas oublié le massacre de Djenné.", False),
    ("L'armée n'a pas mené l'attaque contre le camp.", True),
    ("Les observateurs n'ont pas signalé de frappe.", True),
]


@pytest.mark.parametrize(("sentence", "negated"), SENTENCES)
def test_what_is_denied(sentence, negated):
    (told,) = frame(parse(from_text(sentence, published="2022-01-15")))
    assert told.negated is negated
