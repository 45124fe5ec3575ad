"""What stands behind a colon: a clause of its own, or more of what stands before it."""

import pytest

from parse.build import parsed
from selon.parse.colons import broken

ROWS = [  # the sentence, a word behind the colon, the word that it hangs on (itself: it heads a clause of its own)
    ("L'ennemi avance : plus de 40 civils ont été massacrés à Talataye.", "massacrés", "massacrés"),
    ("L'ennemi avance : plus de 40 civils ont été massacrés à Talataye.", "civils", "massacrés"),
    ("Irak : une frappe de drone fait deux morts près de Kirkouk.", "fait", "fait"),
    ("Une version que contredit la police : un seul homme est entré dans le café.", "entré", "entré"),
    ("Le bilan est lourd : dix soldats ont péri.", "péri", "lourd"),  # nothing is torn apart: as the parser has it
    ("Ils ont saisi trois armes : deux fusils et un mortier.", "fusils", "armes"),  # a list of what is named
]


@pytest.mark.parametrize(("sentence", "word", "head"), ROWS)
def test_what_a_word_behind_a_colon_hangs_on(sentence, word, head):
    p = parsed(sentence)
    assert p.tokens[next(t for t in p.tokens if t.form == word).head].form == head
    assert len(p.sentences) == 1, "a colon ends no sentence"


def test_no_topic_is_a_second_subject():
    p = parsed("Syrie : l'armée reprend une partie d'Oqeirbat.")
    subjects = [t.form for t in p.tokens if t.relation == "nsubj"]
    assert subjects == ["armée"]


BROKEN = [  # what the row shows, the forms, the head of each as how far off, the relations, where a segment begins
    ("a subject before it", "Irak : elle frappe", [3, -1, 1, 0], ["nsubj", "punct", "nsubj", "ROOT"], [2]),
    ("an auxiliary before it", "a : elle vu", [3, -1, 1, 0], ["aux:tense", "punct", "nsubj", "ROOT"], [2]),
    ("an object behind it", "saisi : deux fusils", [0, -1, 1, -3], ["ROOT", "punct", "nummod", "obj"], []),
    ("no colon", "Irak , elle frappe", [3, -1, 1, 0], ["nsubj", "punct", "nsubj", "ROOT"], []),
    ("nothing behind it", "elle frappe :", [1, 0, -1], ["nsubj", "ROOT", "punct"], []),
]


@pytest.mark.parametrize(("shows", "forms", "heads", "relations", "begins"), BROKEN)
def test_where_a_parse_is_broken(shows, forms, heads, relations, begins):
    assert broken(forms.split(), heads, relations) == begins, shows
