"""The values of an event's counts: each with the noun that it counts, and with none that says the fate."""

import pytest

from selon.weave import weave
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
