"""One person under several spellings."""

import pytest

from selon.weave.roots.people import alike, sounded

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
