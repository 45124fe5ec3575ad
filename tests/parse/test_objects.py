"""Under which of two joined verbs an object stands."""

import pytest

from parse.build import parsed

ROWS = [  # the sentence, the object, the verb that has it
    ("L'armée a tué 203 terroristes et arrêté 51 personnes.", "personnes", "arrêté"),
    ("L'armée a tué 203 terroristes et arrêté 51 personnes.", "terroristes", "tué"),
    ("L'armée a tué deux rebelles et en a blessé cinq autres.", "rebelles", "tué"),
    ("Les soldats ont saisi des armes et tué trois chefs.", "armes", "saisi"),
    ("L'armée a suivi les assaillants et en a tué quatre près du pont.", "quatre", "tué"),
    ("Les gardes ont suivi les assaillants et en ont neutralisé quatre près de la rivière.", "quatre", "neutralisé"),
    ("L'armée a tué quatre hommes près de la rivière.", "quatre", "hommes"),  # what the number counts
    ("La police a interpellé douze d'entre elles.", "douze", "elles"),
    ("Les soldats ont saisi des armes et des camions.", "camions", "armes"),  # no second verb
]


@pytest.mark.parametrize(("sentence", "noun", "verb"), ROWS)
def test_whose_object_it_is(sentence, noun, verb):
    p = parsed(sentence)
    token = next(t for t in p.tokens if t.form == noun)
    assert p.tokens[token.head].form == verb
    assert token.index in p.tokens[token.head].children


PARTED = [  # the sentence, the noun, its relation and what it hangs on
    ("Deux soldats auraient péri, une information que le ministère dément.", "information", "parataxis", "péri"),
    ("La marine a arraisonné le Rwabee, un cargo émirati.", "cargo", "appos", "rwabee"),
    ("Ils ont tué, un jour de mai, un berger.", "berger", "obj", "tué"),  # between two commas stands a time
]


@pytest.mark.parametrize(("sentence", "noun", "relation", "above"), PARTED)
def test_what_a_comma_parts_from_its_verb_is_no_object(sentence, noun, relation, above):
    p = parsed(sentence)
    token = next(t for t in p.tokens if t.form == noun)
    assert (token.relation, p.tokens[token.head].form) == (relation, above)


GIVEN = [  # the sentence, a noun with no preposition behind one that has some, its relation and what it hangs on
    ("L'ONU demande aux belligérants une trêve immédiate.", "trêve", "obj", "demande"),
    ("L'ONU a réclamé aux deux camps un cessez-le-feu durable.", "cessez-le-feu", "obj", "réclamé"),
    ("Il a raconté aux enquêteurs la mort de son frère.", "mort", "obj", "raconté"),
    ("Les Russes ont frappé dans la ville un dépôt de munitions.", "dépôt", "obj", "frappé"),
    ("L'armée a tiré sur la ville toute la nuit.", "nuit", "obl:mod", "tiré"),  # a time
    ("L'armée a remis des vivres aux habitants de la ville.", "ville", "nmod", "habitants"),
    (
        "Cent civils ont péri dans des raids que le gouverneur a attribués aux rebelles.",
        "gouverneur",
        "nsubj",
        "attribués",
    ),
]


@pytest.mark.parametrize(("sentence", "noun", "relation", "above"), GIVEN)
def test_what_has_no_preposition_is_the_verb_s_object(sentence, noun, relation, above):
    p = parsed(sentence)
    token = next(t for t in p.tokens if t.form == noun)
    assert (token.relation, p.tokens[token.head].form) == (relation, above)
