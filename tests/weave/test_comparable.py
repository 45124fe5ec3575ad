"""What two claims about one event do not disagree in, as it is not of the same: parts, other times, other acts."""

import pytest

from weave.build_claims import adds, differ, says

COUNT = ("count", "contradiction")


def hit(root, words, trigger, *counts, **fields):
    """A claim of a strike with counts: (kind, words, least)."""
    return says(root, words, trigger, counts=counts, **fields)


DEAD = hit("Saba", "vingt personnes ont été tuées dans la frappe", "frappe", ("killed", "vingt personnes", 20))
HURT = hit("Saba", "la frappe a fait quinze blessés", "frappe", ("injured", "quinze blessés", 15))

TOLLS = {  # words with a number of dead -> whether twenty dead of the strike are against it
    ("la frappe a fait neuf morts", "neuf morts", 9): True,
    ("après la frappe, le maire dit avoir lui-même transporté neuf corps", "neuf corps", 9): False,
    ("après la frappe, j'ai vu neuf corps sur la place", "neuf corps", 9): False,
    ("après la frappe, elle affirme avoir vu neuf corps", "neuf corps", 9): False,
    ("l'armée les a pris en chasse après la frappe et en a tué neuf", "neuf", 9): False,
    ("après la frappe, neuf personnes sont mortes à l'hôpital", "neuf personnes", 9): False,
    ("après la frappe, neuf sont morts de leurs blessures", "neuf", 9): False,
    ("après la frappe, nous avons reçu neuf corps", "neuf corps", 9): False,
    ("neuf personnes sont mortes dans la frappe", "neuf personnes", 9): True,
    ("la frappe a fait neuf morts et seize dans ceux de l'armée", "seize", 16): False,
    ("la frappe a fait plus de trente tués et blessés", "trente tués", 30): False,
    ("la frappe a fait trente morts ou blessés", "trente morts", 30): False,
    ("dans la frappe, le groupe dit avoir tué ou blessé « trente soldats »", "trente soldats", 30): False,
    ("après la frappe, un officier affirme n'avoir vu « aucun corps »", "aucun corps", 0): False,
    ("la frappe a fait vingt morts, neuf blessés ayant succombé", "neuf blessés", 9): False,
}


@pytest.mark.parametrize(("words", "number", "least"), TOLLS)
def test_of_whom_a_toll_is(words, number, least):
    found, told = differ(DEAD, hit("Reuters", words, "frappe", ("killed", number, least)))
    assert (COUNT in found) is TOLLS[words, number, least], [one.reason for one in told]


WORST = {  # words with a number of hurt -> whether fifteen hurt are against it
    ("la frappe a fait cinq blessés", "cinq blessés"): True,
    ("après la frappe, cinq blessés se trouvaient dans un état critique", "cinq blessés"): False,
    ("après la frappe, cinq blessés sont en réanimation", "cinq blessés"): False,
    ("nous avons reçu cinq blessés après la frappe", "cinq blessés"): False,
    ("nous avons compté cinq blessés après la frappe", "cinq blessés"): True,
    ("le bilan de la frappe a augmenté après la mort de cinq blessés", "cinq blessés"): False,
    ("après la frappe, cinq blessés ont succombé à l'hôpital", "cinq blessés"): False,
}


@pytest.mark.parametrize(("words", "number"), WORST)
def test_of_which_hurt_a_number_is(words, number):
    found, told = differ(HURT, hit("Reuters", words, "frappe", ("injured", number, 5)))
    assert (COUNT in found) is WORST[words, number], [one.reason for one in told]


TIMES = {  # words with a number of dead, the word that tells them -> whether twenty dead of the strike are against it
    ("74 civils ont été tués mardi", "tués"): True,
    ("en novembre, une frappe a tué 74 civils sur le marché", "frappe"): True,  # one act, whenever it was
}


@pytest.mark.parametrize(("words", "trigger"), TIMES)
def test_a_toll_of_a_time_is_none_of_an_act(words, trigger):
    found, told = differ(DEAD, hit("une ONG", words, trigger, ("killed", "74 civils", 74)))
    assert (COUNT in found) is TIMES[words, trigger], [one.reason for one in told]


RECALLED = {  # the words that tell of another number of rockets -> whether they are of the same firing
    "quatre roquettes ont visé la base": True,
    "quatre roquettes avaient déjà visé la base": False,
    "le journal rappelle que quatre roquettes ont visé la base": False,
}


@pytest.mark.parametrize("words", RECALLED)
def test_what_is_recalled_is_another_act(words):
    told = hit("Saba", "huit roquettes ont visé la base", "visé", ("munitions", "huit roquettes", 8), kind="shelling")
    other = hit("Reuters", words, "visé", ("munitions", "quatre roquettes", 4), kind="shelling")
    found, why = differ(told, other)
    assert (COUNT in found) is RECALLED[words], [one.reason for one in why]


DATED = {  # when another telling has it -> whether what is recalled of that day is of the same act
    "jeudi 21 janvier": True,
    "jeudi 7 janvier": False,
}


@pytest.mark.parametrize("words", DATED)
def test_what_is_recalled_of_one_day_is_one_act(words):
    day = "2021-01-21" if DATED[words] else "2021-01-07"
    recalls = "le 21 janvier déjà, quatre roquettes avaient déjà visé la base"
    first = ("munitions", "huit roquettes", 8)
    told = hit("Saba", f"huit roquettes ont visé la base {words}", "visé", first, kind="shelling", dated=(words, day))
    then = ("munitions", "quatre roquettes", 4)
    other = hit("Reuters", recalls, "visé", then, kind="shelling", dated=("le 21 janvier", "2021-01-21"))
    found, why = differ(told, other)
    assert (COUNT in found) is DATED[words], [one.reason for one in why]


CONVOY = "un convoi de 45 véhicules, dont des citernes et des remorques, est entré lundi"
VEHICLES = {  # what another says -> whether 45 vehicles in all are against it
    "un convoi composé d’une trentaine de camions est entré lundi": True,
    "un convoi fort de 30 camions est entré lundi": True,
    "un convoi est entré lundi avec 30 camions": False,
    "un convoi est entré lundi sous la protection de 30 blindés": False,
    "60 camions sont entrés lundi": True,
}


@pytest.mark.parametrize("words", VEHICLES)
def test_lorries_are_all_the_vehicles_of_what_is_made_of_them(words):
    number = next(n for n in ("une trentaine de camions", "30 camions", "30 blindés", "60 camions") if n in words)
    told = says("SANA", CONVOY, "entré", kind="movement", counts=[("vehicles", "45 véhicules", 45)])
    count = ("vehicles", number, 60 if "60" in number else 30)
    other = says("OSDH", words, "entré", kind="movement", counts=[count])
    found, why = differ(told, other)
    assert (COUNT in found) is VEHICLES[words], [one.reason for one in why]


NONE = {  # what somebody adds about the strike -> whether eleven dead civilians are against it
    "aucun civil ne figurait parmi les morts": True,
    "aucun habitant ne se trouve parmi les victimes": True,
    "aucun soldat ne figurait parmi les morts": False,
}


@pytest.mark.parametrize("words", NONE)
def test_none_of_those_among_the_dead(words):
    dead = hit("Saba", "onze civils ont été tués dans la frappe", "frappe", ("killed", "onze civils", 11))
    strike = says("RFI", "une frappe a visé la base", "frappe", targets=["la base"])
    found, told = differ(dead, adds(strike, "l'armée", words, negated=True))
    assert (COUNT in found) is NONE[words], [one.reason for one in told]


def test_losses_in_ones_ranks_are_no_losses_of_others():
    strike = says("RFI", "une frappe a visé la base", "frappe", targets=["la base"])
    denied = adds(strike, "l'armée", "toute perte dans ses rangs", stance="denied")
    soldiers = hit("Saba", "trois soldats ont été tués", "tués", ("killed", "trois soldats", 3))
    villagers = hit("Saba", "trois villageois ont été tués", "tués", ("killed", "trois villageois", 3))
    assert COUNT in differ(soldiers, denied)[0]
    assert COUNT not in differ(villagers, denied)[0]


UNHARMED = {  # a denial of losses in words that tell no more -> (of the strike, of the dead)
    "il n'y a eu ni mort ni blessé": (False, True),
    "aucun de nos hommes n'a été blessé": (False, False),
}


@pytest.mark.parametrize("words", UNHARMED)
def test_that_nobody_was_hurt_denies_no_strike(words):
    strike = says("Saba", "des roquettes ont frappé la base", "frappé", kind="shelling")
    none = says("l'armée", words, "blessé", kind="shelling", negated=True, none=True)
    dead = hit("Saba", "trois soldats ont été tués", "tués", ("killed", "trois soldats", 3), kind="shelling")
    happened = ("happened", "contradiction") in differ(strike, none)[0]
    assert (happened, COUNT in differ(dead, none)[0]) == UNHARMED[words]


OWN_PART = {  # what somebody denies who is accused -> the field in which it is against the accusation
    "avoir posé l'engin": "actor",
    "avoir mené cette attaque": "actor",
    "avoir organisé l'embuscade": "actor",
}


@pytest.mark.parametrize("words", OWN_PART)
def test_who_denies_having_done_what_is_known(words):
    trigger = words.split()[1]
    accused = says("Saba", "la Turquie d'avoir mené l'attaque", "attaque", stance="accused", kind="explosion")
    denied = says("Turquie", words, trigger, stance="denied", kind="explosion")
    assert [field for field, _ in differ(accused, denied)[0]] == [OWN_PART[words]]


def test_the_day_of_a_death_is_not_that_of_the_act():
    act = says("Saba", "une explosion a secoué le village mercredi", "explosion", dated=("mercredi", "2021-01-20"))
    died = says("Reuters", "ils ont été tués jeudi", "tués", kind="explosion", dated=("jeudi", "2021-01-21"))
    other = says("Reuters", "une explosion a eu lieu jeudi", "explosion", dated=("jeudi", "2021-01-21"))
    assert differ(act, died)[0] == []
    assert ("date", "contradiction") in differ(act, other)[0]


JANUARY = "2021-01-01/2021-01-31"
WEEKDAYS = {  # words that date a blast in one article, its days; those of another -> whether they are two dates
    ("dimanche", JANUARY, "samedi soir", "2021-01-16"): True,  # which was a Saturday
    ("mercredi matin", JANUARY, "mardi soir", JANUARY): True,
    ("lundi", "2021-01-18", "jeudi à l'aube", JANUARY): True,
    ("dimanche", JANUARY, "dimanche 17 janvier", "2021-01-17"): False,
    ("dans la nuit de lundi à mardi", JANUARY, "mardi", JANUARY): False,  # which may be one
    ("en janvier", JANUARY, "samedi soir", "2021-01-16"): False,  # no day is told
    ("jeudi 21", "2021-01-21", "vendredi 21", "2021-01-21"): False,  # a writer's slip
}


@pytest.mark.parametrize(("words", "days", "others", "theirs"), WEEKDAYS)
def test_two_days_of_the_week_are_two_dates(words, days, others, theirs):
    one = says("Saba", f"une explosion a secoué le village {words}", "explosion", dated=(words, days))
    other = says("Reuters", f"une explosion a eu lieu {others}", "explosion", dated=(others, theirs))
    apart = WEEKDAYS[words, days, others, theirs]
    assert (("date", "contradiction") in differ(one, other)[0]) is apart


EVE = {  # words before an explosion that are dated lundi -> whether they date it
    "lundi, veille de l'": False,
    "lundi, au lendemain de l'": False,
    "lundi, veille du jour de l'": False,
    "lundi, près du marché, une ": True,
    "lundi, comme la veille, une ": True,  # which was then before
}


@pytest.mark.parametrize("words", EVE)
def test_the_eve_of_an_act_is_not_its_day(words):
    one = says("Saba", f"{words}explosion a secoué le village", "explosion", dated=("lundi", "2021-01-18"))
    other = says("Reuters", "une explosion a eu lieu mardi", "explosion", dated=("mardi", "2021-01-19"))
    assert (("date", "contradiction") in differ(one, other)[0]) is EVE[words]


APPRAISED = {  # words on a delivery, the cue -> whether a denial of it is against them
    ("cette livraison inacceptable", "juge"): False,
    ("cette livraison comme une provocation", "considère"): False,
    ("cette livraison a eu lieu lundi", "affirme"): True,
    ("une livraison a eu lieu lundi", "estime"): True,
}


@pytest.mark.parametrize(("words", "cue"), APPRAISED)
def test_what_one_thinks_of_an_act_tells_of_none(words, cue):
    told = says("Turquie", words, "livraison", kind="arms-transfer", cue=cue)
    denied = says("Pentagone", "toute livraison", "livraison", kind="arms-transfer", stance="denied")
    assert (("happened", "contradiction") in differ(told, denied)[0]) is APPRAISED[words, cue]
