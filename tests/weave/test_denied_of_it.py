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
    ("que ses hommes soient impliqués dans le bombardement du bourg", "bombardement"): ([ACTOR], []),
    ("que son armée ait pris part au bombardement du bourg", "bombardement"): ([ACTOR], []),
    ("tout bombardement du bourg", "bombardement"): ([HAPPENED], [HAPPENED]),
    ("le bombardement d'un bourg", "bombardement"): ([HAPPENED], [HAPPENED]),
}


@pytest.mark.parametrize("denied", OWN)
def test_who_denies_a_strike_of_their_own(denied):
    found = [differ(told, turkey(*denied))[0] for told in (SHELLS, SOMEBODY)]
    assert tuple(found) == OWN[denied]


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


OWN_STRUCK = {  # what the coalition denies of a strike on a base -> the field in which that is against it
    ("sa base ait été touchée", "touchée", "sa base"): HAPPENED,
    ("l'une de ses bases ait été visée", "visée", "l'une de ses bases"): HAPPENED,
    ("leurs positions aient été frappées", "frappées", "leurs positions"): HAPPENED,
    ("une base ait été touchée", "touchée", "une base"): TARGET,
    ("ses soldats aient visé une base", "visé", "une base"): TARGET,
}


@pytest.mark.parametrize("denied", OWN_STRUCK)
def test_who_denies_that_what_is_theirs_was_struck(denied):
    words, trigger, target = denied
    told = says("Saba", "des obus ont touché la base", "touché", kind="shelling", targets=["la base"])
    found, _ = differ(told, says("la coalition", words, trigger, kind="shelling", stance="denied", targets=[target]))
    assert {HAPPENED, TARGET}.intersection(found) == {OWN_STRUCK[denied]}


def test_that_none_was_captured():
    told = says("le mouvement", "deux soldats ont été capturés", "capturés", kind="abduction", targets=["deux soldats"])
    denied = says("l'armée", "aucun soldat n'a été capturé", "capturé", kind="abduction", none=True)
    assert differ(told, denied)[0] == [HAPPENED]


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


TAKEN_UP = {  # what an army says of its raid, and somebody calls untrue -> whether that denies another's telling
    "le raid a visé des combattants": False,  # it was on others
    "le raid a commencé à l'aube": True,
}


@pytest.mark.parametrize("words", TAKEN_UP)
@pytest.mark.parametrize("untrue", ["une allégation", "cette affirmation"])
def test_a_denial_of_what_another_says(words, untrue):
    """`X says that the raid was on fighters, an allegation that Y rejects`: the raid is not denied."""
    said = adds(says("l'armée", words, "raid"), "la mairie", untrue, stance="denied")
    found, told = differ(says("Saba", "un raid a touché le bourg", "raid"), said)
    assert (HAPPENED in found) is TAKEN_UP[words], [one.reason for one in told]


def test_a_denial_of_what_another_says_it_struck():
    said = adds(
        says("l'armée", "le raid a visé des combattants", "raid"), "la mairie", "une allégation", stance="denied"
    )
    fighters = says("Saba", "le raid a visé des combattants du village", "raid")
    assert TARGET in differ(fighters, said)[0]


OURS = {  # what those who are accused say -> whether they deny a part in it
    "nous n'avons mené ni tirs ni frappe": True,
    "nous n'avons eu dans les tirs ni mort ni blessé": False,
}


@pytest.mark.parametrize("words", OURS)
def test_who_tells_of_no_dead_of_their_own_denies_no_part(words):
    blamed = says("Saba", "les tirs à la Turquie", "tirs", kind="shelling", stance="accused")
    ours = says("Turquie", words, "tirs", kind="shelling", negated=True, none=True)
    assert (ACTOR in differ(blamed, ours)[0]) is OURS[words]


CAMPS = {  # who else tells of the strike -> whether Kiev, which calls what Moscow says propaganda, contradicts them
    "armée russe": True,
    "Croix-Rouge": True,
    "secouristes ukrainiens": False,
    "parquet général ukrainien": False,
}


@pytest.mark.parametrize("root", CAMPS)
def test_who_denies_what_the_enemy_says_does_not_deny_their_own_word(root):
    enemy = says("Russie", "la frappe a tué deux généraux", "frappe")
    denied = adds(enemy, "Ukraine", "ces affirmations", stance="doubted")
    other = says(root, "un missile a frappé une gare", "frappé")
    assert (HAPPENED in differ(other, denied)[0]) is CAMPS[root]


NEWS = {"cette information": False, "ces affirmations": True}  # -> whether it denies what somebody else tells as well


@pytest.mark.parametrize("words", NEWS)
def test_this_news_is_that_of_who_told_it_last(words):
    denied = adds(says("Russie", "la frappe a tué deux généraux", "frappe"), "le Kazakhstan", words, stance="denied")
    other = says("Croix-Rouge", "un missile a frappé une gare", "frappé")
    assert (HAPPENED in differ(other, denied)[0]) is NEWS[words]
