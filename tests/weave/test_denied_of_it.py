"""How much of an act a denial denies: one's own part in it, its end, that it reached anything; and whose act it was, in
words that say no more."""

import pytest

from weave.build_claims import adds, differ, says

HAPPENED, ACTOR, TARGET = (("happened", "contradiction"), ("actor", "contradiction"), ("target", "contradiction"))
SHELLS = says("Saba", "l'armée turque a bombardé le bourg", "bombardé", kind="shelling", actors=["armée turque"])
SOMEBODY = says("Saba", "des obus ont touché le bourg", "touché", kind="shelling")


def turkey(words, trigger, **fields):
    return says("Turquie", words, trigger, kind="shelling", stance="denied", **fields)


OWN = {  # what Turkey denies -> fields in which that is against a bombing by its army, and against one by nobody named
    ("avoir bombardé le bourg", "bombardé"): ([ACTOR], []),
    ("avoir pilonné la localité", "pilonné"): ([ACTOR], []),
    ("avoir pris l'école pour cible", "pris"): ([ACTOR], []),
    ("avoir mené le moindre tir", "tir"): ([HAPPENED], []),
    ("tout bombardement du bourg", "bombardement"): ([HAPPENED], [HAPPENED]),
    ("le bombardement d'un bourg", "bombardement"): ([HAPPENED], [HAPPENED]),
}


@pytest.mark.parametrize("denied", OWN)
def test_who_denies_a_strike_of_their_own(denied):
    found = [differ(told, turkey(*denied))[0] for told in (SHELLS, SOMEBODY)]
    assert tuple(found) == OWN[denied]


CUES = {  # how somebody denies -> whether it is of this act
    "a nié": True,
    "nie régulièrement": False,
    "dément à plusieurs reprises": False,
    "a de nouveau démenti": True,
}


@pytest.mark.parametrize("cue", CUES)
def test_what_somebody_always_denies_is_no_one_act(cue):
    denied = says("un porte-parole", "tout bombardement du bourg", "bombardement", stance="denied", cue=cue)
    assert (HAPPENED in differ(SHELLS, denied)[0]) is CUES[cue]


def clash(root, words, trigger, **fields):
    return says(root, words, trigger, kind="armed-clash", **fields)


ENDS = {  # what another tells of an attack -> whether it is against "the army has repelled nothing"
    ("l'armée a repoussé l'attaque", "repoussé"): True,
    ("les assaillants ont été refoulés", "refoulés"): True,
    ("l'attaque a duré deux heures", "attaque"): False,
    ("vingt soldats ont trouvé la mort", "trouvé la mort"): False,
}


@pytest.mark.parametrize("told", ENDS)
def test_who_denies_that_an_attack_was_repelled_denies_no_attack(told):
    denied = clash("un élu", "l'armée n'a repoussé personne", "repoussé", negated=True, none=True)
    assert (HAPPENED in differ(clash("RFI", *told), denied)[0]) is ENDS[told]


NOBODY = {  # what somebody says in the negative, its word, its type -> whether another's telling is denied by it
    ("personne ne nous a bloqués sur la route", "bloqués", "siege"): True,
    ("nul n'a jamais bloqué ce convoi", "bloqué", "siege"): True,
    ("nous avons vu des gens qui ne bloquaient rien", "bloquaient", "siege"): False,
    ("personne ne dit qui a bloqué la route, mais le convoi était bloqué", "bloqué,", "siege"): False,
}


@pytest.mark.parametrize("told", NOBODY)
def test_that_nobody_did_it_denies_it(told):
    words, trigger, kind = told
    act = says("Saba", "des villageois ont bloqué le convoi", "bloqué", kind=kind)
    denied = says("le porte-parole", words, trigger.strip(","), kind=kind, negated=True)
    assert (HAPPENED in differ(act, denied)[0]) is NOBODY[told]


NONE_STRUCK = {  # what was struck -> whether "no school was hit" denies it
    "les tirs ont touché une école": True,
    "les tirs ont touché le lycée et la mosquée": True,  # of one class
    "les tirs ont touché une position": False,
    "les tirs ont touché la rive": False,
}


@pytest.mark.parametrize("words", NONE_STRUCK)
def test_that_none_of_a_sort_was_struck(words):
    denied = says("l'armée", "aucune école n'a été touchée", "touchée", kind="shelling", negated=True)
    found, _ = differ(says("Saba", words, "touché", kind="shelling"), denied)
    assert bool({HAPPENED, TARGET}.intersection(found)) is NONE_STRUCK[words]


REACHED = {  # what somebody denies -> against "rockets fell in the base", against "rockets were fired at the base"
    "qu'un projectile ait atteint l'enceinte": (True, False),
    "que des roquettes soient tombées dans le camp": (True, False),
    "ces informations": (True, True),
}


@pytest.mark.parametrize("words", REACHED)
def test_that_nothing_reached_the_base(words):
    fell = says("Saba", "des roquettes sont tombées dans la base", "tombées", kind="shelling")
    fired = says("Saba", "des roquettes ont été lancées vers la base", "lancées", kind="shelling")
    report = adds(says("Reuters", "les tirs de mardi", "tirs", kind="shelling"), "l'armée", words, stance="denied")
    assert tuple(HAPPENED in differ(one, report)[0] for one in (fell, fired)) == REACHED[words]


def test_the_loss_of_a_town_is_denied_by_who_lost_it():
    def takes(root, words, trigger, **fields):
        return says(root, words, trigger, kind="territory", **fields)

    lost = takes("les rebelles", "la perte de la localité", "perte", stance="denied")
    taken = takes("Saba", "l'armée turque a repris la localité", "repris", actors=["armée turque"])
    combed = clash("Saba", "les démineurs ratissent la localité", "ratissent")
    held = takes("Turquie", "toute perte de terrain", "perte", stance="denied")
    assert [HAPPENED in differ(taken, denied)[0] for denied in (lost, held)] == [True, False]
    assert HAPPENED not in differ(combed, lost)[0]


BY = {  # what somebody says of the strike -> whether it is against Turkey's "we had no part in it"
    "l'attaque est imputée à la Turquie": True,
    "l'attaque porte la signature de la Turquie": True,
    "la Turquie est responsable de l'attaque": True,
    "l'attaque est due à un tir turc": True,
    "l'attaque a répondu à un tir turc": False,
    "l'attaque n'a pas surpris la Turquie": False,
    "l'attaque est imputée à des inconnus": False,
}


@pytest.mark.parametrize("words", BY)
def test_whose_act_it_was(words):
    blamed = says("une ONG", words, "attaque", kind="shelling")
    denied = turkey("toute implication dans l'attaque", "attaque")
    assert (ACTOR in differ(blamed, denied)[0]) is BY[words]
