"""Two counts in the words of two claims: what they come to."""

import pytest

from weave.build_claims import differ, says

CLASH = "armed-clash"
LATER = "2021-01-24"
CONTRADICTION, UPDATE, PRECISION = [("count", "contradiction")], [("count", "update")], [("count", "precision")]


def dead(root, words, *numbers, trigger="frappe", published="2021-01-22", **fields):
    """A claim with counts of dead: (words, least) and the greatest."""
    counts = [("killed", *number) for number in numbers]
    return says(root, words, trigger, counts=counts, published=published, **fields)


NINE = dead("Saba", "neuf personnes ont été tuées dans la frappe", ("neuf personnes", 9))

LATER_DOZEN = dead("Reuters", "la frappe a fait douze morts", ("douze morts", 12), published=LATER)


def things(root, words, number, least, *, struck=True, trigger="dynamité"):
    """A claim that counts things which it tells as struck, or beside."""
    targets = (number,) if struck else ()
    return says(root, words, trigger, kind="explosion", counts=[("other", number, least)], targets=targets)


FIVE_SOLDIERS = dead("Reuters", "cinq soldats sont morts dans la frappe", ("cinq soldats", 5))

ROWS = {  # what the row shows -> first, second, (field, kind) expected
    "no civilian was hurt, and some were killed: both may be": (
        dead("Saba", "trois civils sont morts dans la frappe", ("trois civils", 3)),
        says("l'armée", "aucun civil n'a été blessé par la frappe", "blessé", counts=[("injured", "aucun civil", 0)]),
        [],
    ),
    "drivers who are all that died, and all the dead": (
        dead("Saba", "trois chauffeurs ont péri dans la frappe", ("trois chauffeurs", 3)),
        dead("Reuters", "la frappe a fait cinq morts", ("cinq morts", 5)),
        CONTRADICTION,
    ),
    "what was known so far, and a later and lower toll": (
        dead("Saba", "nous avons déjà quinze corps après la frappe", ("quinze corps", 15)),
        LATER_DOZEN,
        CONTRADICTION,
    ),
    "one more who died": (
        dead("Reuters", "une troisième personne est morte après la frappe", ("troisième personne", 1)),
        NINE,
        [],
    ),
    "civilians, and behind a preposition soldiers, who add up": (
        dead(
            "Saba",
            "neuf civils et de trois soldats tués, par la frappe",
            ("neuf civils", 9),
            ("trois soldats", 3),
        ),
        dead("Reuters", "la frappe a fait douze morts", ("douze morts", 12)),
        [],
    ),
    "the dead and the hurt together, who are told so behind the number": (
        dead("RFI", "vingt soldats avaient été tués ou blessés dans la frappe", ("vingt soldats", 20)),
        NINE,
        [],
    ),
    "and told as dead alone": (
        dead("RFI", "vingt soldats avaient été tués dans la frappe", ("vingt soldats", 20)),
        NINE,
        CONTRADICTION,
    ),
    "one of several hurt, and all of them": (
        says("Saba", "un de ses fils a été blessé", "blessé", counts=[("injured", "un de ses fils", 1)]),
        says("Reuters", "deux fils ont été blessés", "blessés", counts=[("injured", "deux fils", 2)]),
        [],
    ),
    "one son who was hurt": (
        says("Saba", "un fils a été blessé", "blessé", counts=[("injured", "un fils", 1)]),
        says("Reuters", "deux fils ont été blessés", "blessés", counts=[("injured", "deux fils", 2)]),
        CONTRADICTION,
    ),
    "militiamen whom an army neutralised are none of those whom they killed": (
        dead(
            "l'armée", "l'armée a neutralisé trois miliciens", ("trois miliciens", 3), trigger="neutralisé", kind=CLASH
        ),
        dead("Reuters", "l'attaque a fait quinze morts", ("quinze morts", 15), trigger="attaque", kind=CLASH),
        [],
    ),
    "who is silent on the dead has counted none": (
        NINE,
        dead("l'armée", "après la frappe l'armée n'évoque aucun mort", ("aucun mort", 0), negated=True),
        [],
    ),
    "who deplores none has": (
        NINE,
        dead("l'armée", "après la frappe l'armée ne déplore aucun mort", ("aucun mort", 0), negated=True),
        CONTRADICTION,
    ),
    "people of one country in a fight, and all the dead": (
        dead("Saba", "deux Palestiniens sont morts dans le raid", ("deux Palestiniens", 2), trigger="raid", kind=CLASH),
        dead("Reuters", "le raid a fait trois morts", ("trois morts", 3), trigger="raid", kind=CLASH),
        CONTRADICTION,
    ),
    "civilians in a fight, in which fighters died beside them": (
        dead("Saba", "deux villageois sont morts dans le raid", ("deux villageois", 2), trigger="raid", kind=CLASH),
        dead("Reuters", "le raid a fait trois morts", ("trois morts", 3), trigger="raid", kind=CLASH),
        [],
    ),
    "drivers among the dead say nothing of the others": (
        dead(
            "Saba",
            "la frappe a tué neuf personnes, dont deux chauffeurs",
            ("neuf personnes", 9),
            ("deux chauffeurs", 2),
        ),
        dead("l'armée", "la frappe a coûté la vie à huit de nos soldats", ("huit de nos soldats", 8)),
        [],
    ),
    "soldiers who are told to be among the dead": (
        dead("RFI", "deux soldats du génie figurent parmi les tués de la frappe", ("deux soldats", 2)),
        NINE,
        [],
    ),
    "guards who were": (
        dead("RFI", "trois gardes de la mairie se trouvaient parmi les morts de la frappe", ("trois gardes", 3)),
        NINE,
        [],
    ),
    "and who count among them": (
        dead("RFI", "quatre soldats comptent au nombre des victimes de la frappe", ("quatre soldats", 4)),
        NINE,
        [],
    ),
    "soldiers who died, with others named in another phrase": (
        dead("RFI", "deux soldats sont morts dans la frappe ; un maire figure parmi les blessés", ("deux soldats", 2)),
        NINE,
        CONTRADICTION,
    ),
    "more of them than all": (
        dead("RFI", "douze soldats figurent parmi les tués de la frappe", ("douze soldats", 12)),
        NINE,
        CONTRADICTION,
    ),
    "the dead with which one side is credited": (
        dead("RFI", "une milice que l'ONG crédite de cinq morts après la frappe", ("cinq morts", 5)),
        NINE,
        [],
    ),
    "was credited": (
        dead("RFI", "la frappe, dans laquelle la brigade était créditée de quatre tués", ("quatre tués", 4)),
        NINE,
        [],
    ),
    "or was by the enemy": (
        dead("RFI", "après la frappe, un groupe que l'armée créditerait de trois tués", ("trois tués", 3)),
        NINE,
        [],
    ),
    "credit of another kind, and all the dead": (
        dead("RFI", "sans crédit, dit-il, la frappe a fait cinq morts", ("cinq morts", 5)),
        NINE,
        CONTRADICTION,
    ),
    "civilians who are then told one by one, beside soldiers": (
        dead(
            "RFI",
            "deux civils tués par la frappe, « un collégien et un réparateur »",
            ("deux civils", 2),
            ("un collégien", 1),
            ("un réparateur", 1),
        ),
        FIVE_SOLDIERS,
        [],
    ),
    "and with a colon": (
        dead(
            "RFI",
            "trois civils sont morts dans la frappe : deux vendeuses et un apprenti",
            ("trois civils", 3),
            ("deux vendeuses", 2),
            ("un apprenti", 1),
        ),
        FIVE_SOLDIERS,
        [],
    ),
    "or behind a word for it": (
        dead(
            "RFI",
            "la frappe a tué deux civils, à savoir un vigile et un vacataire",
            ("deux civils", 2),
            ("un vigile", 1),
            ("un vacataire", 1),
        ),
        FIVE_SOLDIERS,
        [],
    ),
    "and others who do not come to as many": (
        dead(
            "RFI",
            "deux civils tués par la frappe. Et encore : un collégien et deux réparateurs",
            ("deux civils", 2),
            ("un collégien", 1),
            ("deux réparateurs", 2),
        ),
        FIVE_SOLDIERS,
        CONTRADICTION,
    ),
    "those whom a group killed, in a sentence with those whom it lost": (
        dead(
            "les rebelles",
            "avoir tué quinze soldats et perdu deux hommes dans l'attaque",
            ("quinze soldats", 15),
            ("deux hommes", 2),
            trigger="attaque",
            kind=CLASH,
            of="armed-group",
        ),
        dead("Reuters", "l'attaque a fait quatre morts", ("quatre morts", 4), trigger="attaque", kind=CLASH),
        CONTRADICTION,
    ),
    "in another order": (
        dead(
            "les rebelles",
            "n'avoir perdu que deux combattants, mais tué quinze militaires dans l'attaque",
            ("deux combattants", 2),
            ("quinze militaires", 15),
            trigger="attaque",
            kind=CLASH,
            of="armed-group",
        ),
        dead("Reuters", "l'attaque a fait quatre morts", ("quatre morts", 4), trigger="attaque", kind=CLASH),
        CONTRADICTION,
    ),
    "those whom a group lost alone": (
        dead(
            "les rebelles",
            "avoir perdu quinze combattants dans l'attaque",
            ("quinze combattants", 15),
            trigger="attaque",
            kind=CLASH,
            of="armed-group",
        ),
        dead("Reuters", "l'attaque a fait quatre morts", ("quatre morts", 4), trigger="attaque", kind=CLASH),
        [],
    ),
    "pylons that were blown up": (
        things("Saba", "des inconnus ont dynamité quatre pylônes", "quatre pylônes", 4),
        things("Reuters", "cinq pylônes ont été dynamités", "cinq pylônes", 5),
        CONTRADICTION,
    ),
    "bridges": (
        things("Saba", "la milice a dynamité deux ponts", "deux ponts", 2),
        things("Reuters", "trois ponts dynamités en une nuit", "trois ponts", 3),
        CONTRADICTION,
    ),
    "and wells": (
        things("Saba", "sept puits ont été dynamités", "sept puits", 7),
        things("Reuters", "ils ont dynamité onze puits", "onze puits", 11),
        CONTRADICTION,
    ),
    "things of two kinds": (
        things("Saba", "des inconnus ont dynamité quatre pylônes", "quatre pylônes", 4),
        things("Reuters", "ils ont dynamité onze puits", "onze puits", 11),
        [],
    ),
    "things that were not struck": (
        things("Saba", "un pylône dynamité alimentait quatre bourgs", "quatre bourgs", 4, struck=False),
        things("Reuters", "dynamité, il privait cinq bourgs de courant", "cinq bourgs", 5, struck=False),
        [],
    ),
    "as many": (
        things("Saba", "des inconnus ont dynamité quatre pylônes", "quatre pylônes", 4),
        things("Reuters", "quatre pylônes ont été dynamités", "quatre pylônes", 4),
        [],
    ),
    "a sum, and a number of which it is made": (
        dead("Reuters", "la frappe a tué neuf civils et deux soldats", ("neuf civils", 9), ("deux soldats", 2)),
        NINE,
        [],
    ),
    "some of those taken, and all of them": (
        says(
            "Saba",
            "six des femmes prises dans l'enlèvement",
            "enlèvement",
            kind="abduction",
            counts=[("people", "six des femmes", 6)],
        ),
        says(
            "Reuters",
            "neuf femmes prises dans l'enlèvement",
            "enlèvement",
            kind="abduction",
            counts=[("people", "neuf femmes", 9)],
        ),
        [],
    ),
    "two numbers taken": (
        says(
            "Saba",
            "six femmes prises dans l'enlèvement",
            "enlèvement",
            kind="abduction",
            counts=[("people", "six femmes", 6)],
        ),
        says(
            "Reuters",
            "neuf femmes prises dans l'enlèvement",
            "enlèvement",
            kind="abduction",
            counts=[("people", "neuf femmes", 9)],
        ),
        CONTRADICTION,
    ),
    "people who share the word for their fate with a toll": (
        says(
            "Reuters",
            "cinq civils et deux soldats tués dans la frappe",
            "frappe",
            counts=[("people", "cinq civils", 5), ("killed", "deux soldats", 2)],
        ),
        NINE,
        CONTRADICTION,
    ),
    "people who do not: they fled": (
        says(
            "Reuters",
            "cinq habitants ont fui la frappe et neuf autres sont morts",
            "frappe",
            counts=[("people", "cinq habitants", 5), ("killed", "neuf autres", 9)],
        ),
        NINE,
        [],
    ),
    "two closed tolls": (NINE, dead("Reuters", "la frappe a fait douze morts", ("douze morts", 12)), CONTRADICTION),
    "a toll that was open still": (
        dead("Saba", "au moins neuf personnes ont été tuées dans la frappe", ("au moins neuf personnes", 9, None)),
        dead("Reuters", "la frappe a fait douze morts", ("douze morts", 12)),
        PRECISION,
    ),
    "one that was open, and a later one": (
        dead("Saba", "au moins neuf personnes ont été tuées dans la frappe", ("au moins neuf personnes", 9, None)),
        dead("Reuters", "la frappe a fait douze morts", ("douze morts", 12), published=LATER),
        UPDATE,
    ),
    "a first report of damage is no toll": (
        NINE,
        dead("Reuters", "la frappe n'a causé que des dégâts matériels"),
        [],
    ),
    "a later and lower one is no update": (
        dead("Saba", "au moins neuf personnes ont été tuées dans la frappe", ("au moins neuf personnes", 9, None)),
        dead("Reuters", "la frappe a fait sept morts", ("sept morts", 7), published=LATER),
        CONTRADICTION,
    ),
    "of two sorts that add up": (
        dead(
            "Saba",
            "six soldats et trois volontaires sont morts dans la frappe",
            ("six soldats", 6),
            ("trois volontaires", 3),
        ),
        dead("Reuters", "la frappe a tué neuf militaires", ("neuf militaires", 9)),
        [],
    ),
    "of two sorts that add up to another number": (
        dead("Saba", "six civils et trois soldats sont morts dans la frappe", ("six civils", 6), ("trois soldats", 3)),
        dead("Reuters", "la frappe a fait douze morts", ("douze morts", 12)),
        CONTRADICTION,
    ),
    "others that add up, in a clause of their own": (
        dead(
            "Saba",
            "cinq personnes étaient mortes à leur arrivée après la frappe et quatre autres ont succombé",
            ("cinq personnes", 5),
            ("quatre autres", 4),
        ),
        dead("Reuters", "la frappe a fait neuf morts", ("neuf morts", 9)),
        [],
    ),
    "whom a reporter saw himself": (
        dead("un correspondant", "le corps d'un enfant après la frappe", ("un enfant", 1), cue="a vu"),
        dead("Reuters", "la frappe a tué trois enfants", ("trois enfants", 3)),
        [],
    ),
    "what one of several shells did by itself": (
        dead("Saba", "un obus de la frappe a tué à lui seul neuf personnes", ("neuf personnes", 9)),
        dead("Reuters", "la frappe a fait trente morts", ("trente morts", 30)),
        [],
    ),
    "a number and of whom it is made up": (
        dead(
            "Saba",
            "neuf personnes, quatre femmes et cinq enfants, sont mortes dans la frappe",
            ("neuf personnes", 9),
            ("quatre femmes", 4),
            ("cinq enfants", 5),
        ),
        dead("Reuters", "la frappe a fait neuf morts", ("neuf morts", 9)),
        [],
    ),
    "some of them": (
        dead(
            "Saba",
            "neuf personnes, dont trois enfants, sont mortes dans la frappe",
            ("neuf personnes", 9),
            ("trois enfants", 3),
        ),
        dead("Reuters", "la frappe a fait neuf morts, dont deux femmes", ("neuf morts", 9), ("deux femmes", 2)),
        [],
    ),
    "some of them, of one sort": (
        dead("Saba", "la frappe a tué neuf personnes, dont trois enfants", ("neuf personnes", 9), ("trois enfants", 3)),
        dead("Reuters", "la frappe a fait neuf morts, dont deux enfants", ("neuf morts", 9), ("deux enfants", 2)),
        CONTRADICTION,
    ),
    "some of the victims": (
        NINE,
        dead("l'hôpital", "quatre des victimes de la frappe sont mortes en chemin", ("quatre des victimes", 4)),
        [],
    ),
    "new ones": (
        NINE,
        dead("la mairie", "deux nouveaux corps ont été dégagés après la frappe", ("deux nouveaux corps", 2)),
        [],
    ),
    "some of them who are more than all": (
        dead("Saba", "la frappe a tué neuf personnes, dont six enfants", ("neuf personnes", 9), ("six enfants", 6)),
        dead("Reuters", "la frappe a fait quatre morts", ("quatre morts", 4)),
        CONTRADICTION * 2,
    ),
    "those who died of a group": (
        says(
            "Saba",
            "des 60 détenus, 20 d'entre eux ont péri dans la frappe",
            "frappe",
            counts=[("people", "60 détenus", 60), ("killed", "20", 20)],
        ),
        dead("Reuters", "la frappe a fait 30 morts", ("30 morts", 30)),
        CONTRADICTION,
    ),
    "whom a strike killed are terrorists to those who led it": (
        NINE,
        dead("l'armée", "la frappe a neutralisé quarante terroristes", ("quarante terroristes", 40)),
        CONTRADICTION,
    ),
    "in a fight the enemy's dead are none of those": (
        dead(
            "Saba", "neuf personnes ont été tuées dans l'attaque", ("neuf personnes", 9), trigger="attaque", kind=CLASH
        ),
        dead(
            "l'armée",
            "l'armée a neutralisé trois assaillants",
            ("trois assaillants", 3),
            trigger="neutralisé",
            kind=CLASH,
        ),
        [],
    ),
    "soldiers who are all that died, and all": (
        NINE,
        dead("l'armée", "trois soldats sont morts dans la frappe", ("trois soldats", 3)),
        CONTRADICTION,
    ),
    "one soldier may be one of them": (
        NINE,
        dead("l'armée", "un soldat est mort dans la frappe", ("un soldat", 1)),
        [],
    ),
    "their own soldiers may be some of them": (
        NINE,
        dead("l'armée", "la frappe a coûté la vie à trois de nos soldats", ("trois de nos soldats", 3)),
        [],
    ),
    "civilians alone, and all": (
        dead("Saba", "cinq civils sont morts dans la frappe", ("cinq civils", 5)),
        dead("Reuters", "la frappe a fait neuf morts", ("neuf morts", 9)),
        CONTRADICTION,
    ),
    "no soldier, and all": (
        NINE,
        dead("l'armée", "aucun militaire n'est mort dans la frappe", ("aucun militaire", 0), none=True, negated=True),
        [],
    ),
    "more soldiers than all": (
        NINE,
        dead("l'armée", "la frappe a tué vingt soldats", ("vingt soldats", 20)),
        CONTRADICTION,
    ),
    "soldiers, and bodies of soldiers": (
        dead("l'armée", "trois soldats sont morts dans la frappe", ("trois soldats", 3)),
        dead("Reuters", "vingt corps de soldats ont été sortis des décombres de la frappe", ("vingt corps", 20)),
        CONTRADICTION,
    ),
    "bodies of civilians are none of soldiers": (
        dead("l'armée", "trois soldats sont morts dans la frappe", ("trois soldats", 3)),
        dead("Reuters", "la frappe a fait vingt morts parmi les civils", ("vingt morts", 20)),
        [],
    ),
    "the toll of a whole war": (
        NINE,
        dead("Saba", "la guerre, avant la frappe, a fait 9 000 morts depuis le début", ("9 000 morts", 9000)),
        [],
    ),
    "an earlier toll beside the new one": (
        NINE,
        dead("Reuters", "la frappe a fait neuf morts, contre six auparavant", ("neuf morts", 9), ("six", 6)),
        [],
    ),
    "an earlier toll that is all that a claim tells": (
        NINE,
        dead("Reuters", "le bilan initial faisait état de 20 morts dans la frappe", ("20 morts", 20)),
        [],
    ),
    "none, and some": (
        dead("l'armée", "la frappe n'a fait aucun mort", ("aucun mort", 0), none=True, negated=True),
        NINE,
        CONTRADICTION,
    ),
    "rockets, and projectiles": (
        says(
            "Saba",
            "cinq roquettes sont tombées lors de la frappe",
            "frappe",
            counts=[("munitions", "cinq roquettes", 5)],
        ),
        says("Reuters", "la frappe a compté huit projectiles", "frappe", counts=[("munitions", "huit projectiles", 8)]),
        CONTRADICTION,
    ),
    "rockets, and guns": (
        says(
            "Saba",
            "cinq roquettes sont tombées lors de la frappe",
            "frappe",
            counts=[("munitions", "cinq roquettes", 5)],
        ),
        says(
            "Reuters",
            "soixante fusils ont brûlé dans la frappe",
            "frappe",
            counts=[("munitions", "soixante fusils", 60)],
        ),
        [],
    ),
    "who came to see it": (
        says(
            "Saba",
            "deux cents habitants vivaient là avant la frappe",
            "frappe",
            counts=[("people", "deux cents habitants", 200)],
        ),
        says(
            "Reuters",
            "des dizaines d'habitants ont fui la frappe",
            "frappe",
            counts=[("people", "dizaines d'habitants", 20)],
        ),
        [],
    ),
    "how many were abducted": (
        says(
            "Saba",
            "trois employés ont été enlevés",
            "enlevés",
            kind="abduction",
            counts=[("people", "trois employés", 3)],
        ),
        says(
            "Reuters",
            "deux employés ont été enlevés",
            "enlevés",
            kind="abduction",
            counts=[("people", "deux employés", 2)],
        ),
        CONTRADICTION,
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_two_counts(name):
    first, second, expected = ROWS[name]
    found, told = differ(first, second)
    assert [row for row in found if row[0] == "count"] == expected, [one.reason for one in told]


def test_one_root_that_says_more_later_and_another_that_says_less():
    """One contradiction for each pair of roots, however often they say it, in a sentence rather than in two words."""
    brief = dead("Reuters", "quinze morts, frappe", ("quinze morts", 15))
    long = dead("Reuters", "quinze personnes sont mortes dans la frappe de mardi", ("quinze personnes", 15))
    found, told = differ(NINE, brief, long)
    assert found == CONTRADICTION
    assert {quoted.text for quoted in told[0].claims} >= {"quinze personnes sont mortes dans la frappe de mardi"}


def test_a_sum_is_told_in_its_parts():
    _, told = differ(*ROWS["of two sorts that add up to another number"][:2])
    assert [set(one.values) for one in told] == [{"6 civils + 3 soldats (killed)", "12 morts (killed)"}]
