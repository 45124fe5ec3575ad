"""One person under several spellings."""

from dataclasses import replace

import pytest

from selon.weave import weave
from selon.weave.roots.people import alike, sounded
from weave.build_events import reading, telling

SPELLINGS = [  # two spellings, whether they may be one person's
    ("Rami Abdel Rahmane", "Rami Abdul Rahman", True),
    ("Rami Abdel Rahmane", "Rami Abderrahmane", True),
    ("Oleh Synehoubov", "Oleg Synegoubov", True),
    ("Ihor Terekhov", "Igor Terekhov", True),
    ("Mohamed Elmaouloud Ramadane", "Mohamed el-Maouloud Ramadane", True),
    ("Ahmed al-Mismari", "Ahmad al-Mesmari", True),
    ("Moustafa Bali", "Mustafa Bali", True),
    ("Ali Hassan", "Ali Hussein", False),
    ("Mohamed Salah", "Mahmoud Salih", False),
    ("Nabil Qassim", "Nabil Kassem", False),  # too short to be sure
    ("Jean Dupont", "Jean Dupond", False),
    ("Mohamed Hassan Idriss", "Mohamed Hussein Idriss", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SPELLINGS)
def test_spellings(one, other, same):
    names = {name: sounded(name) for name in (one, other)}
    assert alike(names) == ({max(names): min(names)} if same else {})


def test_three_spellings_are_one():
    names = {name: sounded(name) for name in ("Rami Abdel Rahmane", "Rami Abdul Rahman", "Rami Abdelrahmane")}
    assert set(alike(names).values()) == {"Rami Abdel Rahmane"}


def said(who: str, file: str):
    """An article in which a person tells of eight dead at Saraqib."""
    found = reading(telling(root=who, counts=[("killed", 8, 8)]), file=file)
    claims = [replace(c, sources=tuple(replace(s, kind="person") for s in c.sources)) for c in found.claims]
    return replace(found, claims=tuple(claims))


WHOLE = [  # who says it in two articles, by whom each value of the event is then carried, and each of its roots
    ("Dieudonné Losa", "Dieudonné Losa Dhekana", ["Dieudonné Losa Dhekana"]),
    ("Dieudonné Losa Dhekana", "Dieudonné Losa Dhekana", ["Dieudonné Losa Dhekana"]),
    ("Dieudonné Losa", "Justin Losa Dhekana", ["Dieudonné Losa", "Justin Losa Dhekana"]),
    ("Dieudonné Losa", "Dieudonné Kasongo", ["Dieudonné Kasongo", "Dieudonné Losa"]),
]


@pytest.mark.parametrize(("one", "other", "names"), WHOLE)
def test_who_carries_a_value_is_one_where_the_event_has_one_root(one, other, names):
    (event,) = weave([said(one, "a.txt"), said(other, "b.txt")]).events
    assert [root.name for root in event.roots] == names
    for value in (*event.counts[0].values, *event.places, *event.when.values):
        assert sorted(value.roots) == names
    assert sorted({stand.root for stand in event.claims}) == names
