"""Two claims on who did it: what they come to."""

from dataclasses import replace

import pytest

from selon.model import Span
from selon.weave import weave
from weave.build_claims import differ, says
from weave.build_marked import marked

ACTOR = [("actor", "contradiction")]
HAPPENED = [("happened", "contradiction")]


def fired(root, words, stance="asserted", *, trigger="tirs", **fields):
    return says(root, words, trigger, kind=fields.pop("kind", "shelling"), stance=stance, **fields)


ACCUSED = fired("Saba", "la Turquie d'être derrière les tirs", "accused")

ROWS = {  # what the row shows -> first, second, (field, kind) expected
    "two are accused": (ACCUSED, fired("Reuters", "les tirs à Israël", "accused"), ACTOR),
    "who is said to have done it accuses another, whose name is not known": (
        fired("Saba", "l'armée turque a mené les tirs", actors=["armée turque"]),
        fired("armée turque", "les rebelles du nord d'avoir mené les tirs", "accused"),
        ACTOR,
    ),
    "one who is none of theirs accuses rebels whose name is not known": (
        fired("Saba", "l'armée turque a mené les tirs", actors=["armée turque"]),
        fired("Reuters", "les rebelles du nord d'avoir mené les tirs", "accused"),
        ACTOR,
    ),
    "or the army, of what rebels did": (
        fired("Saba", "les tirs au PKK", "accused"),
        fired("Reuters", "les forces du régime d'avoir mené les tirs", "accused"),
        ACTOR,
    ),
    "rebels who are not known may be those who are": (
        fired("Saba", "les tirs au PKK", "accused"),
        fired("Reuters", "les rebelles du nord d'avoir mené les tirs", "accused"),
        [],
    ),
    "and whose friends they are may have sent them": (
        fired("Saba", "l'armée turque a mené les tirs", actors=["armée turque"]),
        fired("Reuters", "des rebelles entraînés par Ankara d'avoir mené les tirs", "accused"),
        [],
    ),
    "an army that is said to have looked on did nothing": (
        fired("Saba", "les tirs au PKK", "accused"),
        fired("un élu", "l'armée turque d'être restée passive pendant les tirs", "accused"),
        [],
    ),
    "nor who is suspected of telling rebels about others": (
        fired("Saba", "les tirs au PKK", "accused"),
        fired("un élu", "les villageois de renseigner l'armée turque, d'où les tirs", "accused"),
        [],
    ),
    "or to have come too late, or not to have been there": (
        fired("Saba", "les tirs au PKK", "accused"),
        fired("un élu", "l'absence de l'armée turque lors des tirs", "accused"),
        [],
    ),
    "a denial that names first whom it clears": (
        ACCUSED,
        fired("Turquie", "son armée d'être à l'origine des tirs", "denied"),
        ACTOR,
    ),
    "or that clears them of having had a part": (
        ACCUSED,
        fired("Turquie", "que ses soldats puissent avoir pris part aux tirs", "denied"),
        ACTOR,
    ),
    "it denies no act that others tell without a name": (
        fired("Saba", "les tirs ont duré une heure"),
        fired("Turquie", "son armée d'être derrière les tirs", "denied"),
        [],
    ),
    "one is accused, another claims it": (ACCUSED, fired("Hezbollah", "les tirs de mardi", "claimed"), ACTOR),
    "an armed group is no kin of the state that it fights": (
        ACCUSED,
        fired("Reuters", "les tirs au PKK", "accused"),
        ACTOR,
    ),
    "an adjective tells of which country those are": (
        ACCUSED,
        fired("Reuters", "des mercenaires russes d'avoir mené les tirs", "accused"),
        ACTOR,
    ),
    "and it may be the same one": (
        ACCUSED,
        fired("Reuters", "des mercenaires turcs d'avoir mené les tirs", "accused"),
        [],
    ),
    "who says that it was not they, but others": (
        fired("Saba", "l'armée turque a mené les tirs", actors=["armée turque"]),
        fired("un officier", "les tirs ne sont pas l'œuvre de l'armée turque mais du PKK", negated=True),
        ACTOR,
    ),
    "it is not by those whom another names": (
        fired("Saba", "les tirs portent la marque du PKK"),
        fired("un officier", "les tirs ne sont pas le fait du PKK", negated=True),
        ACTOR,
    ),
    "who has nothing to do with it": (
        fired("Saba", "le PKK est responsable des tirs"),
        fired("un officier", "le PKK n'a rien à voir avec les tirs", negated=True),
        ACTOR,
    ),
    "nor have others than those whom another names": (
        fired("Saba", "le Hezbollah est responsable des tirs"),
        fired("un officier", "le PKK n'a rien à voir avec les tirs", negated=True),
        [],
    ),
    "that it is not known who did it clears nobody": (
        fired("Saba", "le PKK est responsable des tirs"),
        fired("un officier", "les tirs n'ont pas été revendiqués par le PKK", negated=True),
        [],
    ),
    "soldiers are accused of what rebels are told to have done": (
        fired("Saba", "le PKK a mené les tirs", actors=["PKK"]),
        fired("Hezbollah", "les soldats du régime d'avoir mené les tirs", "accused"),
        ACTOR,
    ),
    "who is only accused of helping did not do it": (
        fired("Hezbollah", "les tirs de mardi", "claimed"),
        fired("Damas", "Israël d'avoir armé les auteurs des tirs", "accused"),
        [],
    ),
    "an embassy answers for its country": (
        ACCUSED,
        fired("l'ambassade de Russie", "toute implication dans les tirs", "denied"),
        [],
    ),
    "for its own": (
        ACCUSED,
        fired("l'ambassade de Turquie", "toute implication dans les tirs", "denied"),
        ACTOR,
    ),
    "a state and its army are": (ACCUSED, fired("Reuters", "l'armée turque d'avoir mené les tirs", "accused"), []),
    "who is blamed stands before what it is for, and may be a place": (
        ACCUSED,
        fired("Reuters", "à Israël les tirs de mardi", "accused", actors=["Israël"]),
        ACTOR,
    ),
    "who speaks of themselves first names no other at once": (
        ACCUSED,
        fired("Reuters", "nous ne sommes pas à Kouki, et les tirs viennent de là", "accused"),
        [],
    ),
    "a friend of theirs is not who is meant": (
        fired("Saba", "les tirs à des groupes soutenus par la Turquie", "accused"),
        fired("Hezbollah", "les tirs de mardi", "claimed"),
        [],
    ),
    "who is accused denies a part in it": (
        ACCUSED,
        fired("Turquie", "toute implication dans les tirs", "denied"),
        ACTOR,
    ),
    "a ministry denies it for those who are": (
        ACCUSED,
        fired("ministère de la Défense", "toute responsabilité dans les tirs", "denied"),
        ACTOR,
    ),
    "another than is accused denies it": (ACCUSED, fired("Hezbollah", "toute implication dans les tirs", "denied"), []),
    "all who are accused together": (
        fired("Saba", "Israël et la Turquie d'être derrière les tirs", "accused"),
        fired("Turquie", "toute implication dans les tirs", "denied"),
        ACTOR,
    ),
    "who denies to be the author does not deny the act": (
        fired("Saba", "les tirs ont touché la ville"),
        fired("Turquie", "être l'auteur des tirs", "denied"),
        [],
    ),
    "nor who denies to have been behind it": (ACCUSED, fired("Turquie", "être derrière les tirs", "denied"), ACTOR),
    "who is told to have fired denies it": (
        fired("Saba", "les tirs de la Turquie ont touché la ville", actors=["Turquie"]),
        fired("Reuters", "toute implication de la Turquie dans les tirs", "denied"),
        ACTOR,
    ),
    "a group that is not known answers for itself": (
        ACCUSED,
        fired("Front du Levant libre", "toute implication dans les tirs", "denied", of="organisation"),
        [],
    ),
    "where it is accused by its letters": (
        fired("Saba", "les tirs aux hommes du Front de la rive (FRL)", "accused"),
        fired("FRL", "toute implication dans les tirs", "denied", of="organisation"),
        ACTOR,
    ),
    "another than is told to have": (
        fired("Saba", "les tirs de la Turquie ont touché la ville", actors=["Turquie"]),
        fired("Hezbollah", "toute implication dans les tirs", "denied"),
        [],
    ),
    "who condemns it accuses nobody": (
        fired("Reuters", "des tirs barbares", "accused", cue="dénonce"),
        fired("Turquie", "toute implication dans les tirs", "denied"),
        [],
    ),
    "who denies the accusations does not deny the act": (
        ACCUSED,
        fired("Turquie", "ces accusations sur les tirs", "denied"),
        ACTOR,
    ),
    "our forces have not fired: another did": (
        ACCUSED,
        fired("Turquie", "nos forces n'ont pas mené ces tirs", negated=True, none=True),
        ACTOR,
    ),
    "we have not fired, one says whom nobody accuses": (
        fired("Saba", "les tirs ont touché la ville"),
        fired("Turquie", "nous n'avons mené aucun tir", trigger="tir", negated=True, none=True),
        [],
    ),
    "nobody has claimed it: it happened": (
        fired("Saba", "les tirs ont touché la ville"),
        fired("Reuters", "aucun groupe n'a revendiqué les tirs", negated=True, none=True),
        [],
    ),
    "nor has a government commented on it": (
        fired("Saba", "les tirs ont touché la ville"),
        fired("Reuters", "le gouvernement n'a pas commenté ces tirs", negated=True, none=True),
        [],
    ),
    "a shell which was not fired is beside those that were": (
        fired("Saba", "les tirs ont touché la ville"),
        fired("Reuters", "ils ont trouvé un obus qui n'avait pas été tiré", trigger="tiré", negated=True, none=True),
        [],
    ),
    "that there was none denies it": (
        fired("Saba", "les tirs ont touché la ville"),
        fired("Reuters", "il n'y a pas eu de tirs ce jour-là", negated=True, none=True),
        HAPPENED,
    ),
    "that it did not take place denies it": (
        fired("Saba", "les tirs ont touché la ville"),
        fired("Reuters", "les tirs n'ont pas eu lieu", negated=True, none=True),
        HAPPENED,
    ),
    "that none of what is fired came down denies it": (
        fired("Saba", "les tirs ont touché la ville"),
        fired(
            "Reuters", "aucun obus n'est tombé", trigger="tombé", negated=True, counts=[("munitions", "aucun obus", 0)]
        ),
        HAPPENED,
    ),
    "one is accused, another is told by the way to have done one like it": (
        ACCUSED,
        fired("Reuters", "l'armée israélienne a mené les tirs", actors=["armée israélienne"], kind="air-strike"),
        [],
    ),
    "two are told to have done it": (
        fired("Saba", "l'armée turque a mené les tirs", actors=["armée turque"]),
        fired("Reuters", "l'armée israélienne a mené les tirs", actors=["armée israélienne"]),
        ACTOR,
    ),
    "who tells of a raid of his own is none that did it": (
        fired("Saba", "l'armée turque a mené les tirs", actors=["armée turque"]),
        fired("Yahya Saree", "les tirs de Yahya Saree", actors=["Yahya Saree"]),
        [],
    ),
    "a group tells of an attack as its own, for which another is accused": (
        fired("Al-Chabab", "Al-Chabab a mené les tirs", actors=["Al-Chabab"], kind="armed-clash", of="armed-group"),
        fired("Reuters", "les tirs aux Houthis", "accused", kind="armed-clash"),
        ACTOR,
    ),
    "and for which the army is accused, which fought back": (
        fired("Al-Chabab", "Al-Chabab a mené les tirs", actors=["Al-Chabab"], kind="armed-clash", of="armed-group"),
        fired("Reuters", "les tirs à Israël", "accused", kind="armed-clash"),
        [],
    ),
    "those of a country are of its army": (
        fired("Saba", "l'armée russe a mené les tirs", actors=["armée russe"]),
        fired("Reuters", "les Russes d'avoir mené les tirs", "accused"),
        [],
    ),
    "whose arms were used has not fired them": (
        fired("Saba", "l'armée turque a mené les tirs", actors=["armée turque"]),
        fired("Reuters", "des tirs commis avec les armes de l'OTAN", "accused", cue="dénonce"),
        [],
    ),
    "one letter before an apostrophe is nobody's name": (
        ACCUSED,
        fired("Reuters", "C'est un massacre que ces tirs", "accused", cue="dénonce"),
        [],
    ),
    "a group that, somebody denies, took part": (
        fired("Saba", "les tirs aux Houthis", "accused"),
        fired("les Houthis", "que leurs hommes aient pris part aux tirs", "denied"),
        ACTOR,
    ),
    "in a fight both sides act": (
        fired("Saba", "l'armée russe a mené les tirs", actors=["armée russe"], kind="armed-clash"),
        fired("Reuters", "l'État islamique a mené les tirs", actors=["État islamique"], kind="armed-clash"),
        [],
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_two_sides(name):
    first, second, expected = ROWS[name]
    found, told = differ(first, second)
    assert [row for row in found if row[0] in ("actor", "happened")] == expected, [one.reason for one in told]


def test_accusations_between_the_cue_and_what_they_are_on():
    """`Ankara rejected the accusations over the strike`: the content is the strike, and what is denied a part in it."""
    denied = fired("Turquie", "Ankara a rejeté les accusations sur les tirs", "denied")
    text = denied.article.text
    start = text.index("les tirs")
    claim = replace(
        denied.claims[0],
        content=(Span(start, start + 8, "les tirs"),),
        cue=Span(text.index("a rejeté"), text.index("a rejeté") + 8, "a rejeté"),
    )
    assert differ(ACCUSED, replace(denied, claims=(claim,)))[0] == ACTOR
    bare = replace(claim, cue=Span(start - 4, start - 1, "sur"))
    assert differ(ACCUSED, replace(denied, claims=(bare,)))[0] == [("happened", "contradiction")]


OMITTED = {  # of what Russia is accused in one article -> whether that is against its denial of any part
    "Moscou de ne pas avoir respecté la trêve avant les tirs": False,
    "la Russie de n'avoir rien tenté contre les tirs": False,
    "la Russie de ne jamais prévenir avant les tirs": False,
    "la Russie d'avoir mené les tirs": True,
    "Moscou d'avoir mené les tirs et de ne pas avoir prévenu": True,
    "la Russie des tirs": True,
}


@pytest.mark.parametrize("words", OMITTED)
def test_who_did_not_do_something_did_not_fire(words):
    denied = fired("Russie", "toute implication dans les tirs", "denied")
    assert (differ(fired("Saba", words, "accused"), denied)[0] == ACTOR) is OMITTED[words]


BLAMING = {  # the cue with which somebody unnamed is blamed -> whether that is against who denies a part in it
    "se rejettent": False,
    "s'accusent mutuellement de": False,
    "se sont renvoyé": False,
    "ont rejeté sur d'autres": True,
    "accusent des inconnus de": True,
    "ont imputé": True,
}


@pytest.mark.parametrize("cue", BLAMING)
def test_who_blame_each_other_blame_nobody_else(cue):
    blaming = fired("les deux camps", "la responsabilité des tirs", "accused", cue=cue)
    denied = fired("Turquie", "toute implication dans les tirs", "denied")
    assert (differ(blaming, denied)[0] == ACTOR) is BLAMING[cue]


def test_who_is_accused_by_two_names_is_told_once():
    """`les Forces de soutien rapide (FSR)`: the name and what it is short for are one."""
    accusing = fired("Saba", "les Forces de soutien rapide (FSR) d'avoir mené les tirs", "accused")
    _, (one,) = differ(accusing, fired("FSR", "toute implication dans les tirs", "denied"))
    assert one.values[0] == "Forces de soutien rapide"


REPROACHES = {  # what an army is accused of, of a shelling -> whether to reject that is to deny a part in it
    "l'armée d'avoir mené le tir": True,
    "l'armée d'être restée passive": False,
    "l'armée de ne pas avoir protégé les civils": False,
}


@pytest.mark.parametrize("reproach", REPROACHES)
def test_who_rejects_a_reproach_of_having_looked_on(reproach):
    told = f"Jeudi, un [shelling tir] a touché Saraqib. (accused élu: {reproach}). (denied armée: ces accusations)."
    (event,) = weave([marked(told)]).events
    denied = {one.field for one in event.disagreements if "no part in it" in one.values}
    assert denied == ({"actor"} if REPROACHES[reproach] else set())
