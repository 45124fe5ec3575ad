"""What a war has brought about is of the time since it broke out, and of no act told beside it."""

import pytest

import selon

pytestmark = pytest.mark.slow

STRUCK = "Un drone a frappé samedi la ville d'Atbara. "
TOLLS = [  # text, trigger, its date, its count of dead
    (
        STRUCK + "La guerre, qui a éclaté le 15 avril 2023, a fait 20.000 morts, selon l'ONU.",
        "morts",
        "2023-04-15/2024-03-12",
        20000,
    ),
    (
        STRUCK + "Déclenchée en avril 2023, la guerre a fait 20.000 morts.",
        "morts",
        "2023-04-01/2024-03-12",
        20000,
    ),
    (
        "La guerre a éclaté le 15 avril 2023 entre deux généraux. Elle a fait 20.000 morts.",
        "morts",
        "2023-04-15/2024-03-12",
        20000,
    ),
    (
        "La guerre, déclenchée par une attaque du groupe le 7 octobre 2023, a fait 30.000 morts à Gaza.",
        "morts",
        "2023-10-07/2024-03-12",
        30000,
    ),
    (
        "La guerre, déclenchée par une attaque du groupe le 7 octobre 2023, a fait 30.000 morts à Gaza.",
        "attaque",
        "2023-10-07",
        None,
    ),
    (STRUCK + "Le conflit a fait 20.000 morts.", "morts", None, 20000),
    # negative: a day of its own, a time of its own, an act that is no war
    (STRUCK + "Le conflit a fait douze morts mardi à Port-Soudan.", "morts", "2024-03-12", 12),
    (
        STRUCK + "La guerre a fait 31.000 morts depuis le 7 octobre.",
        "morts",
        "2023-10-07/2024-03-12",
        31000,
    ),
    (STRUCK + "L'attaque a fait douze morts.", "attaque", "2024-03-09", 12),
    (
        "Un raid, lancé le 3 mars à l'aube, a fait douze morts à Nyala.",
        "raid",
        "2024-03-03",
        12,
    ),
]


@pytest.mark.parametrize(("text", "trigger", "day", "dead"), TOLLS)
def test_toll_of_a_war(text, trigger, day, dead):
    found = [m for m in selon.read(text, published="2024-03-12").mentions if m.trigger.text == trigger]
    assert [m.when.edtf for m in found] == [day]
    assert [c.min for m in found for c in m.counts if c.kind == "killed"] == ([] if dead is None else [dead])
