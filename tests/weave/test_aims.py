"""What two claims say was aimed at: whether both can hold."""

import pytest

from weave.build_claims import adds, differ, says

TARGET = [("target", "contradiction")]
HAPPENED = [("happened", "contradiction")]


def hit(root, words, trigger="frappe", **fields):
    return says(root, words, trigger, **fields)


def dead(root, words, counted, **fields):
    return says(
        root, words, fields.pop("trigger", "frappe"), counts=[("killed", counted, fields.pop("least", 3))], **fields
    )


HOSPITAL = hit("Saba", "la frappe a touché un hôpital de la ville", targets=["un hôpital"])
DEPOT = hit("l'armée", "la frappe visait un dépôt d'armes du mouvement", targets=["un dépôt d'armes"])

ROWS = {  # what the row shows -> first, second, (field, kind) expected
    "a hospital, and a store of arms": (HOSPITAL, DEPOT, TARGET),
    "a quarrel over the presence of soldiers is no word for the target": (
        HOSPITAL,
        hit("Reuters", "la frappe a fait onze morts et une polémique porte sur la présence de soldats"),
        [],
    ),
    "whose strike it is said to be was not aimed at": (
        hit("Saba", "une frappe attribuée aux forces armées sur le marché du bourg", targets=["marché"]),
        hit("Reuters", "la frappe a touché un marché", targets=["un marché"]),
        [],
    ),
    "a military academy is no people": (
        HOSPITAL,
        hit("l'armée", "la frappe a touché une académie militaire", targets=["une académie militaire"]),
        TARGET,
    ),
    "a house, and a command post": (
        hit("Saba", "la frappe a détruit une maison du village", targets=["une maison"]),
        hit("l'armée", "la frappe a détruit un poste de commandement"),
        TARGET,
    ),
    "who denies any strike on civilians denies the target, and not the strike": (
        dead("Saba", "trois civils sont morts dans la frappe", "trois civils"),
        hit("l'armée", "toute frappe contre des civils", stance="denied"),
        TARGET,
    ),
    "or having fired on people without arms": (
        dead("Saba", "trois habitants sont morts dans la frappe", "trois habitants"),
        hit("l'armée", "avoir mené une frappe sur des personnes non armées", stance="denied"),
        TARGET,
    ),
    "who denies a strike on a hospital denies the strike": (
        HOSPITAL,
        hit("l'armée", "toute frappe contre un hôpital", stance="denied"),
        HAPPENED,
    ),
    "who denies having struck a prison has struck, and no prison": (
        hit("Saba", "la frappe a touché une prison", targets=["une prison"]),
        hit("l'armée", "avoir bombardé une prison", "bombardé", stance="denied", targets=["une prison"]),
        TARGET,
    ),
    "nor does a strike contradict it that is not told to be on one": (
        hit("Saba", "la frappe a touché la ville"),
        hit("l'armée", "avoir bombardé une prison", "bombardé", stance="denied", targets=["une prison"]),
        [],
    ),
    "what a bomb went off by": (
        hit("Saba", "la bombe a explosé au passage d'un minibus", "explosé", kind="explosion"),
        hit("l'armée", "la bombe visait une patrouille de l'armée, un véhicule militaire", "bombe", kind="explosion"),
        TARGET,
    ),
    "who denies that somebody was there does not deny the strike": (
        hit("Saba", "la frappe a touché la ville"),
        hit("l'armée", "la présence de membres du mouvement avant la frappe", stance="denied"),
        [],
    ),
    "an elided word for aiming": (
        HOSPITAL,
        hit("l'armée", "l'élimination d'un commandant dans la frappe"),
        TARGET,
    ),
    "civilians may die beside fighters": (
        dead("Saba", "trois civils sont morts dans la frappe", "trois civils"),
        dead("l'armée", "cinq combattants sont morts dans la frappe", "cinq combattants", least=5),
        [],
    ),
    "of as many it is asked who they were": (
        dead("Saba", "trois civils sont morts dans la frappe", "trois civils"),
        dead("l'armée", "trois combattants sont morts dans la frappe", "trois combattants"),
        TARGET,
    ),
    "and those aimed at may have died beside others": (
        dead("Saba", "trois civils sont morts sous les bombes", "trois civils", trigger="bombes"),
        hit("l'armée", "deux commandants ont été visés", "visés", targets=["deux commandants"]),
        [],
    ),
    "that no camp was there says nothing of who died": (
        dead("l'armée", "cinq combattants sont morts dans la frappe", "cinq combattants", least=5),
        hit("Saba", "aucun camp militaire n'était à proximité de la frappe"),
        [],
    ),
    "who attacks a village, and who is shot in flight": (
        dead(
            "Saba",
            "trois civils sont morts dans l'attaque",
            "trois civils",
            trigger="attaque",
            kind="attack-on-civilians",
        ),
        dead(
            "l'armée",
            "trois terroristes abattus après l'attaque",
            "trois terroristes",
            trigger="abattus",
            kind="armed-clash",
        ),
        [],
    ),
    "a hospital, and a school": (HOSPITAL, hit("Reuters", "la frappe a touché une école"), []),
    "a hospital, and a hospital of the army": (
        HOSPITAL,
        hit("l'armée", "la frappe a touché un hôpital militaire"),
        TARGET,
    ),
    "a place told as both": (HOSPITAL, hit("l'armée", "la frappe visait des combattants cachés dans un hôpital"), []),
    "trucks with rockets, and fields": (
        hit(
            "l'armée",
            "la frappe a détruit deux camions chargés de roquettes",
            targets=["deux camions chargés de roquettes"],
        ),
        hit("des habitants", "la frappe n'a touché que des champs"),
        TARGET,
    ),
    "a vehicle of civilians, and one of the army": (
        hit("Saba", "la frappe a visé une voiture civile"),
        hit("l'armée", "la frappe a visé un véhicule militaire"),
        TARGET,
    ),
    "a car says nothing": (hit("Saba", "la frappe a visé une voiture", targets=["une voiture"]), DEPOT, []),
    "civilians who died beside a store of arms": (
        dead("Saba", "trois civils sont morts dans la frappe", "trois civils", targets=["trois civils"]),
        DEPOT,
        [],
    ),
    "civilians who died, and fighters who did": (
        dead("Saba", "trois civils sont morts dans la frappe", "trois civils"),
        dead("l'armée", "la frappe a éliminé trois combattants", "trois combattants"),
        TARGET,
    ),
    "one of the dead is none of what was aimed at": (
        dead("Saba", "un enfant figure parmi les morts de la frappe", "un enfant", least=1),
        dead("l'armée", "la frappe a éliminé trois combattants", "trois combattants"),
        [],
    ),
    "the hurt stand beside": (
        says("Saba", "la frappe a blessé trois civils", "frappe", counts=[("injured", "trois civils", 3)]),
        dead("l'armée", "la frappe a éliminé trois combattants", "trois combattants"),
        [],
    ),
    "who denies having aimed at civilians": (
        dead("Saba", "trois civils sont morts dans la frappe", "trois civils"),
        hit("l'armée", "avoir visé des civils", "visé", stance="denied", targets=["des civils"]),
        TARGET,
    ),
    "which says nothing of fighters": (
        dead("l'armée", "la frappe a éliminé trois combattants", "trois combattants"),
        hit("Saba", "avoir visé des civils", "visé", stance="denied", targets=["des civils"]),
        [],
    ),
    "no fighter was there": (
        says(
            "le maire",
            "aucun combattant n'était dans le bâtiment",
            "combattant",
            counts=[("people", "aucun combattant", 0)],
            none=True,
            negated=True,
        ),
        dead("l'armée", "la frappe a éliminé trois combattants", "trois combattants"),
        TARGET,
    ),
    "the presence of a commander is denied": (
        hit("l'armée", "l'élimination d'un commandant du mouvement", "élimination", targets=["un commandant"]),
        hit("les secours", "la présence d'un commandant dans la voiture", "voiture", stance="denied"),
        TARGET,
    ),
    "who denies an act on these does": (
        hit("Saba", "la frappe a touché le marché", targets=["le marché"]),
        hit("une source militaire", "tout raid sur le marché", "raid", stance="denied", targets=["le marché"]),
        HAPPENED,
    ),
    "what they do as a rule": (
        HOSPITAL,
        hit("l'armée", "nos soldats ne frappent que des cibles militaires", "frappent", reality="ongoing"),
        [],
    ),
    "in a fight there are two sides": (
        dead("Saba", "trois civils sont morts dans les combats", "trois civils", trigger="combats", kind="armed-clash"),
        dead("l'armée", "trois soldats sont morts au combat", "trois soldats", trigger="combat", kind="armed-clash"),
        [],
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_two_targets(name):
    first, second, expected = ROWS[name]
    found, told = differ(first, second)
    assert [row for row in found if row[0] in ("target", "happened")] == expected, [one.reason for one in told]


STRUCK = hit("Saba", "la frappe a touché le village", targets=["le village"])
SCHOOL = hit("Saba", "la frappe a touché une école", targets=["une école"])

WAS = {  # what the row shows -> what one article adds, and whether it contradicts another on the target
    "what a place was, against a store of arms": ("c'était une école pleine de familles", DEPOT, True),
    "what it served as": ("le hangar servait à l'assemblage de drones", SCHOOL, True),
    "what was kept in it": ("la cave renfermait des munitions", SCHOOL, True),
    "a few words that name it": ("une base militaire", SCHOOL, True),
    "none but civilians were there": ("il n'y avait que des civils", DEPOT, True),
    "there was nobody with a weapon": ("il n'y avait aucun homme armé dans la cour", DEPOT, True),
    "neither fighters nor arms": ("il n'y avait ni combattants ni armes dans les salles", DEPOT, True),
    "a cleft sentence tells who did it": ("ce sont des soldats qui ont tout détruit", SCHOOL, False),
    "no weapon there: no word against a school": ("il n'y avait pas une arme dans les salles", SCHOOL, False),
    "what fell is no target": ("ce sont des missiles de longue portée", SCHOOL, False),
    "something else that is said": ("les habitants ont très peur", DEPOT, False),
}


@pytest.mark.parametrize("name", WAS)
def test_what_a_place_is_said_to_have_been(name):
    words, other, expected = WAS[name]
    found, told = differ(adds(STRUCK, "un voisin", words), other)
    assert (("target", "contradiction") in found) is expected, [one.reason for one in told]


NONE = {  # what somebody says of those of whom there is none -> whether that contradicts three dead terrorists
    "il n'y avait aucun combattant dans la cour": True,
    "aucun combattant ne se trouvait dans la cour": True,
    "aucun combattant n'a été visé": True,
    "aucun combattant n'a réussi à s'enfuir": False,
    "aucun des combattants n'avait quitté la ville": False,
    "aucun djihadiste n'a pris part à la fête": False,
}


@pytest.mark.parametrize("words", NONE)
def test_what_none_of_them_did(words):
    three = dead("l'armée", "trois terroristes sont morts dans la frappe", "trois terroristes")
    found, told = differ(three, adds(STRUCK, "un voisin", words, negated=True))
    assert (("target", "contradiction") in found) is NONE[words], [one.reason for one in told]


PRESENT = {  # whose presence somebody denies -> whether that contradicts three dead terrorists
    "la présence de combattants dans le village": True,
    "toute présence de terroristes": True,
    "la présence de djihadistes aux côtés de civils": True,
    "la présence d'étrangers aux côtés de nos combattants": False,
    "la présence de conseillers russes auprès des soldats": False,
    "la présence d'enfants parmi les combattants": False,
}


@pytest.mark.parametrize("words", PRESENT)
def test_whose_presence_is_denied(words):
    three = dead("l'armée", "trois terroristes sont morts dans la frappe", "trois terroristes")
    found, told = differ(three, adds(STRUCK, "un voisin", words, stance="denied"))
    assert (("target", "contradiction") in found) is PRESENT[words], [one.reason for one in told]


NOT = {  # what somebody says of those who were struck -> whether that contradicts three dead terrorists
    "ce ne sont pas des terroristes, ce sont des bergers": True,
    "les morts n'étaient pas des combattants mais des commerçants": True,
    "il ne s'agissait pas de djihadistes, mais de paysans": True,
    "ce ne sont pas des enfants, ce sont des soldats": False,
    "ce ne sont pas des habitants de la ville": False,
}


@pytest.mark.parametrize("words", NOT)
def test_who_they_were_not(words):
    three = dead("l'armée", "trois terroristes sont morts dans la frappe", "trois terroristes")
    found, told = differ(three, adds(hit("Reuters", "la frappe de mardi en ville"), "un élu", words, negated=True))
    assert (("target", "contradiction") in found) is NOT[words], [one.reason for one in told]


def test_who_denies_an_act_denies_no_target_by_its_dead():
    """Who denies that a convent was hit, killing civilians, says nothing of whom it was aimed at."""
    told = dead("un média", "trois déplacés sont morts dans la frappe", "trois déplacés")
    denied = dead("l'armée", "avoir mené une frappe sur un camp, tuant vingt civils", "vingt civils", stance="denied")
    found, _ = differ(told, denied)
    assert ("target", "contradiction") not in found


def test_a_hospital_that_was_not_hit_and_people_who_were():
    """Who denies that a hospital was hit says nothing of the refugees who died."""
    three = dead("Saba", "trois réfugiés sont morts dans la frappe", "trois réfugiés")
    found, _ = differ(three, hit("l'armée", "avoir touché un hôpital par la frappe", "touché", stance="denied"))
    assert ("target", "contradiction") not in found


DATES = {  # what the row shows -> first, second, whether they contradict each other
    "Tuesday evening, and Wednesday": (
        hit("Saba", "la frappe a eu lieu mardi soir", dated=("mardi soir", "2021-01-19")),
        hit("Reuters", "la frappe a eu lieu mercredi", dated=("mercredi", "2021-01-20")),
        True,
    ),
    "the dead were buried the day after": (
        hit("Saba", "la frappe a eu lieu mardi", dated=("mardi", "2021-01-19")),
        hit("Reuters", "les obsèques des victimes de la frappe mercredi", "obsèques", dated=("mercredi", "2021-01-20")),
        False,
    ),
}


@pytest.mark.parametrize("name", DATES)
def test_two_days(name):
    first, second, expected = DATES[name]
    found, _ = differ(first, second)
    assert (("date", "contradiction") in found) is expected
