"""Where what moved did not go: words that deny the place that another tells, and those that leave it."""

import pytest

from weave.build_events import reading, telling
from weave.test_disagreements import disagree

WAY = "de trente camions par le poste frontalier avant le lever du jour"
ROWS = [  # the words of the second claim, whether they contradict who has the convoy go to al-Chaddadi
    ("jusqu’à l’aérodrome de Rmeilan, et non à al-Chaddadi", True),
    ("jusqu’à l’aérodrome de Rmeilan, et non pas vers la base d’al-Chaddadi", True),
    ("vers le nord : il n’a pas gagné al-Chaddadi", True),
    ("vers le nord, sans s’arrêter, et qui n’a jamais atteint la base américaine d’al-Chaddadi", True),
    ("vers le nord : il n’est pas entré dans al-Chaddadi", True),
    ("vers le nord : il n’est pas arrivé au carrefour, mais il est passé par al-Chaddadi", False),
    ("vers le nord : il n’est pas entré dans Hassaké, dit-on à al-Chaddadi", False),
    ("jusqu’à la base d’al-Chaddadi, et non à celle de Rmeilan", False),
    ("jusqu’à la base de Rmeilan après al-Chaddadi", False),
]


@pytest.mark.parametrize(("words", "contradicts"), ROWS)
def test_where_a_convoy_did_not_go(words, contradicts):
    there = telling("movement", place="al-Chaddadi", role="to", trigger="convoi", says=WAY, root="SANA")
    other = telling("movement", place="al-Walid", role="via", trigger="convoi", says=f"{WAY} {words}", root="OSDH")
    found, event = disagree(reading(there), reading(other, file="b.txt"))
    assert found == ([("place", "contradiction")] if contradicts else [])
    assert all(d.values[0] == "al-Chaddadi" for d in event.disagreements)


def test_what_goes_on_to_another_place_contradicts_nothing():
    """One tells that it reached a place, another that it reached the next."""
    one = telling("movement", place="al-Chaddadi", role="to", trigger="convoi", says=WAY, root="SANA")
    other = telling("movement", place="Hassaké", role="to", trigger="convoi", says=WAY, root="OSDH")
    assert disagree(reading(one), reading(other, file="b.txt"))[0] == []
