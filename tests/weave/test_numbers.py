"""The values of an event's counts: each with the noun that it counts, and with none that says the fate."""

import pytest

from selon.weave import weave
from selon.weave.comparison.extraction import features
from selon.weave.events.numbers import counts
from selon.weave.tellings.statements import statements
from selon.weave.tellings.told import told as kept
from weave.build_claims import says
from weave.build_events import reading, telling


def count(*told):
    """The one count of an event that an article each tells: (root, count) or (root, count, published)."""
    articles = [
        reading(telling(root=root, counts=[of]), file=f"{n}.txt", published=published[0] if published else "2021-01-22")
        for n, (root, of, *published) in enumerate(told)
    ]
    (event,) = weave(articles).events
    (found,) = event.counts
    return found


def dead(number, unit):
    return ("killed", number, number, unit)


UNITS = [  # what is shown, who tells what, the unit of the kind, each value with its unit and articles
    (
        "each value has its own",
        [("SANA", dead(9, "membres")), ("OSDH", dead(9, "membres")), ("AFP", dead(1, "civil"))],
        "membres",
        [("9", "membres", 2), ("1", "civil", 1)],
    ),
    (
        "one number of two sorts of people is two values",
        [("SANA", dead(9, "civils")), ("OSDH", dead(9, "membres")), ("AFP", dead(9, "membres"))],
        "membres",
        [("9", "membres", 2), ("9", "civils", 1)],
    ),
    (
        "but one of anybody",
        [("SANA", dead(9, "morts")), ("OSDH", dead(9, "tués")), ("AFP", dead(9, "personnes"))],
        None,
        [("9", None, 3)],
    ),
    (
        "the hurt who died",
        [("SANA", dead(7, "morts")), ("OSDH", dead(7, "morts")), ("AFP", dead(2, "blessés"))],
        None,
        [("7", None, 2), ("2", None, 1)],
    ),
    ("the hurt", [("SANA", ("injured", 7, 7, "blessés"))], None, [("7", None, 1)]),
    (
        "one and many",
        [("SANA", ("munitions", 6, 6, "missiles")), ("OSDH", ("munitions", 6, 6, "missiles"), "2021-01-21")],
        "missiles",
        [("6", "missiles", 2)],
    ),
    (
        "what is fired is not all one",
        [("SANA", ("munitions", 6, 6, "missiles")), ("AFP", ("munitions", 6, 6, "missiles")),
         ("OSDH", ("munitions", 1, 1, "roquette"))],
        "missiles",
        [("6", "missiles", 2), ("1", "roquette", 1)],
    ),
    ("the dead of a thing are things", [("SANA", ("people", 9, 9, "morts"))], "morts", [("9", "morts", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("_", "told", "unit", "values"), UNITS)
def test_each_value_has_the_unit_that_it_counts(_, told, unit, values):
    found = count(*told)
    assert found.unit == unit
    assert [(one.value, one.unit, len(one.articles)) for one in found.values] == values


def test_the_best_is_of_most_roots_whatever_they_say_that_it_counts():
    sorts = ("civils", "membres", "chauffeurs")
    told = [(f"R{n}", dead(9, unit)) for n, unit in enumerate(sorts)]
    found = count(*told, ("SANA", dead(7, "gardes")), ("AFP", dead(7, "gardes")))
    assert found.best == 9 and [one.value for one in found.values] == ["9", "9", "9", "7"]


def said(root, words, *numbers, kind="killed", published="2021-01-22", **fields):
    """A claim with counts: (words, least) and the greatest."""
    return says(root, words, "frappe", counts=[(kind, *number) for number in numbers], published=published, **fields)


SABA = said("Saba", "la frappe a tué dix personnes", ("dix personnes", 10))
OSDH = said("OSDH", "la frappe a fait douze morts", ("douze morts", 12))
SHOWN = {  # what the row shows -> the claims, (low, best, high)
    "N and at least N are one toll, which two carry": (
        [
            said("Saba", "la frappe a tué au moins dix personnes", ("dix personnes", 10, None)),
            said("Reuters", "la frappe a fait dix morts", ("dix morts", 10)),
            said("OSDH", "la frappe a fait vingt morts", ("vingt morts", 20), published="2021-01-24"),
        ],
        (10, 10, 20),
    ),
    "at least N and another number are two": (
        [said("Saba", "la frappe a tué au moins neuf personnes", ("neuf personnes", 9, None)), OSDH],
        (9, 12, 12),
    ),
    "some of them are told, and not as all": (
        [said("Saba", "la frappe a tué dix personnes, dont neuf enfants", ("dix personnes", 10), ("neuf enfants", 9))],
        (10, 10, 10),
    ),
    "nor what a part is made of": (
        [
            said(
                "Saba",
                "la frappe a fait cinq morts, dont une femme et ses deux enfants",
                ("cinq morts", 5),
                ("une femme", 1),
                ("deux enfants", 2),
            )
        ],
        (5, 5, 5),
    ),
    "but one who alone is told to have died is all": (
        [said("Saba", "la frappe a tué une femme", ("une femme", 1))],
        (1, 1, 1),
    ),
    "and some, where nobody tells all": (
        [said("Saba", "parmi les morts de la frappe, dont neuf enfants", ("neuf enfants", 9))],
        (9, 9, 9),
    ),
    "those who add up are told as their sum": (
        [said("Saba", "la frappe a tué neuf civils et deux soldats", ("neuf civils", 9), ("deux soldats", 2)), OSDH],
        (11, 12, 12),
    ),
    "the hurt who died are none of another toll": (
        [OSDH, said("Saba", "trois blessés de la frappe ont succombé", ("trois blessés", 3), published="2021-01-24")],
        (12, 12, 12),
    ),
    "nor the dead of who attacked": (
        [OSDH, said("Saba", "la frappe a tué trois assaillants", ("trois assaillants", 3), published="2021-01-24")],
        (12, 12, 12),
    ),
    "but where no others are told, they are all": (
        [said("Saba", "la frappe a tué trois assaillants", ("trois assaillants", 3))],
        (3, 3, 3),
    ),
    "no dead of a sort says nothing of others": (
        [SABA, said("OSDH", "aucun soldat n'a été tué par la frappe", ("aucun soldat", 0))],
        (10, 10, 10),
    ),
    "no dead at all does": (
        [SABA, said("OSDH", "la frappe n'a fait aucun mort", ("aucun mort", 0))],
        (0, 10, 10),
    ),
    "what a whole war has cost is no toll of the act": (
        [SABA, said("OSDH", "cette frappe suit la guerre qui a fait 9000 morts", ("9000 morts", 9000))],
        (10, 10, 10),
    ),
    "a toll that has grown is told as it is now": (
        [said("Saba", "le bilan de la frappe est passé de dix à douze morts", ("dix", 10), ("douze morts", 12))],
        (12, 12, 12),
    ),
    "who told another toll before stands for the later": (
        [
            SABA,
            said("Saba", "la frappe a fait treize morts", ("treize morts", 13), published="2021-01-24"),
            said("Reuters", "la frappe a tué dix personnes", ("dix personnes", 10)),
        ],
        (10, 13, 13),
    ),
    "but two others outweigh one": (
        [
            said("Saba", "la frappe a fait treize morts", ("treize morts", 13), published="2021-01-24"),
            said("Reuters", "la frappe a tué dix personnes", ("dix personnes", 10)),
            said("OSDH", "la frappe a fait dix morts", ("dix morts", 10)),
        ],
        (10, 10, 13),
    ),
    "what only those tell who claim the act comes behind": (
        [
            SABA,
            said(
                "Amaq", "la frappe a tué vingt soldats", ("vingt soldats", 20), stance="claimed", published="2021-01-24"
            ),
        ],
        (10, 10, 20),
    ),
    "unless nobody else tells one": (
        [said("Amaq", "la frappe a tué vingt soldats", ("vingt soldats", 20), stance="claimed")],
        (20, 20, 20),
    ),
}


@pytest.mark.parametrize("row", SHOWN)
def test_the_shown_toll_its_low_and_high_are_of_all(row):
    readings, expected = SHOWN[row]
    tellings = [(kept(one), mention) for one in readings for mention in features(one)]
    (found,) = counts(tellings, [s for s in statements(tellings, (), ()) if s.tells])
    assert (found.low, found.best, found.high) == expected
